//! The calculator: three questions and the answer; by the second program what stands behind it, and every number that can
//! be changed.

use leptos::prelude::*;

use crate::host::events::{Happens, on};
use crate::host::{Lang, dom};
use crate::model::risk::RiskResult;
use crate::session::store::Session;
use crate::session::{Answer, Field, Notice, Routes};
use crate::text;

use super::parts::{Html, number_field};
use super::{Before, chart, pathways};
mod answer;
mod cautions;
mod change;
mod compare;
mod compared;
mod evidence;
mod fields_notes;
mod figures;
mod finder;
mod groups;
mod notices;
mod people;
mod questions;
mod sheet;
mod take;
mod working;
mod years;

pub(super) use years::clear_once_changed;

/// The calculator with an answer, and with room for what the second program shows in it.
pub(super) fn paint(html: &mut Html, lang: Lang, answer: &Answer, lives: Option<&RiskResult>) {
    html.raw("<div id=\"calculator-view\">").element("<h1 class=\"unseen\">", text::page_title(lang), "</h1>");
    answer::paint_glance(html);
    html.raw("<div id=\"about-link\"></div>");
    // The way through the map of careers that is priced here.
    html.raw("<div id=\"path-chosen\"></div>");
    questions::paint(html, lang);
    answer::paint(html, lang, lives);
    // Filled by src/college.js, where a college brings a file of its own.
    html.raw("<section class=\"from-college\" id=\"from-college\" hidden></section><div class=\"columns\"><div>");
    chart::paint(html, lang);
    years::paint(html, lang, answer);
    html.raw("</div><div>");
    figures::paint(html, lang);
    html.raw("</div></div><div class=\"columns\"><div id=\"further-beside\">");
    further_is_coming(html, lang);
    html.raw("</div><div id=\"further-numbers\"></div></div><div id=\"further-below\"></div><div id=\"sheet\" class=\"sheet\"></div></div>");
}

/// What stands there until the second program does. src/further.js says whether it comes.
fn further_is_coming(html: &mut Html, lang: Lang) {
    html.element("<p class=\"about coming\">", text::further_coming(lang), "</p><div class=\"not-there\"><p>");
    html.text(text::further_not_there(lang)).raw("</p><button type=\"button\" id=\"further-again\">");
    html.text(text::try_again(lang)).raw("</button></div>");
}

/// Follows the questions and the answer.
pub(super) fn bind(session: Session, lang: Lang, before: &Before) {
    questions::bind(session, lang, before);
    bind_answer(session, lang, before);
}

/// Follows the questions; the answer only once somebody comes to them or it becomes another. Until then the page shows it
/// already, and most visitors read first: a slow phone takes a quarter of a second to have numbers written.
pub(super) fn bind_first(session: Session, lang: Lang) {
    questions::bind(session, lang, &Before::Nothing);
    let before = Before::Opened(session.link_now());
    let Some(owner) = Owner::current() else { return bind_answer(session, lang, &before) };
    let is_bound = StoredValue::new(false);
    let bind_once = move || {
        if !is_bound.get_value() {
            is_bound.set_value(true);
            owner.with(|| bind_answer(session, lang, &before));
        }
    };
    on(questions::SECTION, Happens::Focus, {
        let bind_once = bind_once.clone();
        move |_| bind_once()
    });
    Effect::new(move || {
        if session.routes(|routes| *routes != Routes::default()) {
            untrack(&bind_once);
        }
    });
}

fn bind_answer(session: Session, lang: Lang, before: &Before) {
    questions::bind_in_one_line(session, lang);
    answer::bind(session, lang, before);
    chart::follow(session, lang);
    figures::bind(session, lang);
}

/// Shows what stands behind the answer: what is chosen and the chart at once, long tables by the `calm` session.
pub(super) fn show_further(session: Session, calm: Session, lang: Lang, notices: &[Notice]) {
    let mut about_link = Html::new();
    notices::paint(&mut about_link, lang, notices);
    let mut beside = Html::new();
    people::paint(&mut beside, lang);
    change::paint(&mut beside, lang);
    let mut numbers = Html::new();
    evidence::paint(&mut numbers, lang);
    groups::paint(&mut numbers, lang);
    let mut below = Html::new();
    compare::paint(&mut below, lang);
    take::paint(&mut below, lang);
    let parts = [
        ("about-link", about_link),
        ("further-beside", beside),
        ("further-numbers", numbers),
        ("further-below", below),
    ];
    for (id, html) in parts {
        // What has no place on the page is not shown; nothing else depends on it.
        let _ = dom::set_words(id, "innerHTML", &html.finish());
    }
    notices::bind(session, lang, notices);
    answer::bind_conflict(session, lang);
    pathways::show_chosen(session, lang);
    years::bind(calm, lang);
    people::bind(calm, lang);
    change::bind(session, calm, lang);
    evidence::bind(calm, lang);
    groups::bind(session, calm, lang);
    number_field::bind(session, lang, Field::Age);
    finder::bind_college(session, lang);
    finder::bind_area(session, lang);
    fields_notes::bind(calm, lang);
    compare::bind(session, calm, lang);
    take::bind(calm, lang);
    sheet::bind(calm, lang);
    working::bind(session, lang);
}
