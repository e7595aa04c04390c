//! One page on paper for the visitor and an adviser: the answer, what was assumed, sources, room for notes. It stands in
//! the page unseen and is all that a printer gets.

use leptos::prelude::*;

use crate::facts::{DATA_VERSION, Source};
use crate::host::later::Idle;
use crate::host::{Lang, address, numbers};
use crate::session::store::Session;
use crate::session::{Answer, Field, SharedAnswer};
use crate::text;
use crate::view::chart;
use crate::view::parts::{Html, bind, words, written};

use super::answer::{pieces, verdict_words};
use super::cautions;
use super::figures;

/// Milliseconds of quiet before the page on paper follows the answer.
const BEFORE_WRITING: u32 = 250;

/// Follows the answer once the visitor pauses.
pub(super) fn bind(session: Session, lang: Lang) {
    let html = RwSignal::new(String::new());
    let idle = Idle::after_ms(BEFORE_WRITING);
    Effect::new(move || {
        let (answer, risk, link) = (session.answer(), session.risk(), session.link_to_share());
        idle.run(move || {
            if let Some(answer) = answer {
                let drawing = chart::position_plot(&answer, risk.clone()).paint(lang);
                let lives = risk.map(|risk| verdict_words(lang, &risk));
                html.set(sheet(lang, &answer, &drawing, lives, &link).finish());
            }
        });
    });
    bind::html("sheet", words(move || html.get()));
}

fn sheet(lang: Lang, answer: &SharedAnswer, drawing: &Html, lives: Option<[String; 2]>, link: &str) -> Html {
    let mut html = Html::new();
    html.element("<h2 class=\"title\">", text::sheet_title(lang), "</h2><p class=\"lead\">");
    for piece in pieces(lang, answer) {
        html.text(&piece.text);
    }
    html.raw("</p>");
    if let Some([ahead, range]) = lives {
        html.element("<p><b>", &ahead, "</b> ").text(text::like_you_ahead(lang)).element(". ", &range, ".</p>");
    }
    html.raw("<ul class=\"cautions\">");
    for caution in cautions::cautions(lang, answer) {
        html.element("<li>", &caution, "</li>");
    }
    html.raw("</ul><div class=\"beside\"><svg class=\"plot\" aria-hidden=\"true\">").html(drawing).raw("</svg>");
    figures::on_paper(&mut html, lang, answer);
    html.raw("</div>");
    html.element("<h2>", text::sheet_assumptions(lang), "</h2><ul class=\"assumed\">");
    html.element("<li>", &in_words(lang, answer), "</li>");
    for field in Field::ALL.iter().copied().filter(|field| answer.choices.asks_for(*field)) {
        let Some(value) = answer.choices.value(field) else { continue };
        let typed = answer.choices.number(field).is_some();
        if value == 0.0 && !typed {
            continue;
        }
        html.element("<li>", text::fields::label(lang, field), ": <b>");
        html.text(&written::in_words(lang, field.spec().unit, value)).raw("</b>");
        if typed {
            html.element(" (", text::yours(lang), ")");
        }
        html.raw("</li>");
    }
    html.element("</ul><h2>", text::sheet_sources(lang), "</h2><p class=\"sources\">");
    for (place, source) in sources(answer).into_iter().enumerate() {
        if place > 0 {
            html.raw("; ");
        }
        html.text(source.publisher).element(", ", text::of(lang, source.period), "");
    }
    let link = address::with_fragment(link).unwrap_or_default();
    html.element(".</p><h2>", text::sheet_link(lang), "</h2><p class=\"link\">").text(&link);
    html.element(
        "</p><h2>",
        text::sheet_notes(lang),
        "</h2><p class=\"blank\"></p><p class=\"blank\"></p><p class=\"blank\"></p>",
    );
    html.element("<p class=\"foot\">", &text::sheet_foot(lang, DATA_VERSION, &numbers::today(lang)), "</p>");
    html
}

/// Who, where and what, in one line.
fn in_words(lang: Lang, answer: &Answer) -> String {
    let choices = &answer.choices;
    [
        text::now(lang, choices.now),
        text::place_listed(lang, choices.place),
        text::program(lang, choices.program()),
        text::pace_short(lang, choices.pace()),
        text::role(lang, choices.role()),
        text::plan(lang, choices.plan),
    ]
    .join(" · ")
}

/// Every source that something in use comes from, once.
fn sources(answer: &Answer) -> Vec<&'static Source> {
    let mut found: Vec<&'static Source> = Vec::new();
    let fields = Field::ALL.iter().filter(|field| answer.choices.asks_for(**field));
    let defaults = fields.filter_map(|field| answer.choices.default_of(*field).map(|default| default.source));
    let wages = answer.choices.wages_here(answer.choices.role().soc()).map(|wages| wages.source);
    for source in defaults.chain(wages) {
        if !found.iter().any(|known| known.id == source.id) {
            found.push(source);
        }
    }
    found
}
