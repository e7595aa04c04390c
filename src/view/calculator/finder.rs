//! The visitor's own college and area: found by typing, from files that come when they are asked for.

use leptos::prelude::*;

use crate::facts::{College, Place};
use crate::host::events::{Happens, on};
use crate::host::later::Idle;
use crate::host::{Lang, numbers, page};
use crate::session::options::{RESIDENCIES, residency_from_key, residency_key};
use crate::session::store::{OnDemand, Session};
use crate::session::{Choices, Finding};
use crate::text;
use crate::view::parts::{Choice, Html, all_open, bind, when, words};

/// The ids of the hits, in their order.
const HITS: [&str; 12] =
    ["hit-1", "hit-2", "hit-3", "hit-4", "hit-5", "hit-6", "hit-7", "hit-8", "hit-9", "hit-10", "hit-11", "hit-12"];
const SEARCH: &str = "college-search";

/// A college: a field to type into, what is found, and what is known of the one chosen.
pub(super) fn paint_college(html: &mut Html, lang: Lang) {
    html.raw("<div class=\"finder\" id=\"finder\" role=\"search\" aria-label=\"").text(text::your_college(lang));
    html.raw("\"><div id=\"finder-search\"><label class=\"choice\" for=\"").raw(SEARCH);
    html.element("\"><span>", text::your_college(lang), "</span><input type=\"text\" id=\"").raw(SEARCH);
    html.element(
        "\" autocomplete=\"off\" spellcheck=\"false\" placeholder=\"",
        text::college_placeholder(lang),
        "\"></label>",
    );
    html.raw("<p class=\"about\" role=\"status\" id=\"found\"></p><div class=\"hits\" id=\"hits\" tabindex=\"-1\"></div></div>");
    html.raw(
        "<div id=\"finder-chosen\" hidden><div id=\"college-chosen-card\"></div><div id=\"ask-residency\" hidden>",
    );
    residency_list(lang).paint(html);
    html.element(
        "</div><button type=\"button\" class=\"link\" id=\"other-college\">",
        text::other_college(lang),
        "</button></div></div>",
    );
}

/// Follows what is typed and chosen in it.
pub(super) fn bind_college(session: Session, lang: Lang) {
    let typed = RwSignal::new(String::new());
    let open = RwSignal::new(false);
    bind::value(SEARCH, words(move || typed.get()));
    let hits = words(move || if open.get() { hits(lang, session, &typed.get()).finish() } else { String::new() });
    bind::html("hits", hits);
    let found = words(move || if open.get() { how_many(lang, session, &typed.get()) } else { String::new() });
    bind::text("found", found);
    bind::html("college-chosen-card", words(move || session.choice(|choices| chosen(lang, session, choices)).finish()));
    let same_for_all = when(move || !session.choice(|choices| choices.college_chosen().is_some_and(asks_residency)));
    bind::hidden("ask-residency", same_for_all);
    residency_list(lang).bind(session);

    on(SEARCH, Happens::Focus, move |_| {
        session.need_colleges();
        open.set(true);
    });
    on(SEARCH, Happens::Input, move |happened| {
        session.need_colleges();
        open.set(true);
        typed.set(happened.value());
    });
    let after_choosing = Idle::after_ms(0);
    on("hits", Happens::Click, move |happened| {
        let Some(unit) = happened.pressed("data-unit") else { return };
        session.choose(|choices| (choices.unit, choices.residency) = (unit.parse().ok(), None));
        typed.set(String::new());
        open.set(false);
        after_choosing.run(|| {
            let _ = page::focus("college-chosen");
        });
    });
    let after_leaving = Idle::after_ms(0);
    on("other-college", Happens::Click, move |_| {
        session.choose(|choices| (choices.unit, choices.residency) = (None, None));
        after_leaving.run(|| {
            let _ = page::focus(SEARCH);
        });
    });
    // Arrow keys walk from the field through the hits and back.
    on("finder", Happens::Key, move |happened| {
        let down = match happened.key().as_str() {
            "ArrowDown" => true,
            "ArrowUp" => false,
            "Escape" => {
                open.set(false);
                let _ = page::focus(SEARCH);
                return;
            }
            _ => return,
        };
        let at = page::focused_id().and_then(|id| HITS.iter().position(|hit| *hit == id));
        let next = match (at, down) {
            (None, _) => HITS.first(),
            (Some(at), true) => HITS.get(at + 1),
            (Some(0), false) => Some(&SEARCH),
            (Some(at), false) => HITS.get(at - 1),
        };
        if next.is_some_and(|next| page::focus(next).is_ok()) {
            happened.keep_from_scrolling();
        }
    });
}

fn residency_list(lang: Lang) -> Choice {
    Choice {
        id: "residency",
        label: text::residency_question(lang),
        options: RESIDENCIES.map(|one| (residency_key(one), text::residency(lang, one))).into(),
        chosen: |choices| residency_key(choices.residency()),
        closed: all_open,
        choose: |choices, key| choices.residency = residency_from_key(key),
    }
}

/// Whether its prices differ by where one lives.
fn asks_residency(college: &College) -> bool {
    let differ = |charges: [u32; 3]| charges.windows(2).any(|pair| matches!(pair, [one, other] if one != other));
    college.yearly.is_some_and(differ)
        || college.per_credit.is_some_and(|prices| prices.windows(2).any(|pair| matches!(pair, [a, b] if a != b)))
        || college.per_graduate_credit.is_some_and(|[one, other]| one != other)
}

fn hits(lang: Lang, session: Session, typed: &str) -> Html {
    let mut html = Html::new();
    let file = session.colleges();
    let Some(file) = file.here() else { return html };
    let place = session.choice(|choices| choices.place);
    for (college, id) in file.find(typed, place).into_iter().zip(HITS) {
        // No stops of the Tab key: arrow keys lead to them from the field.
        html.raw("<button type=\"button\" tabindex=\"-1\" id=\"").raw(id).raw("\" data-unit=\"");
        html.int(i32::try_from(college.unit).unwrap_or(0)).element("\"><b>", &college.name, "</b> <span>");
        html.text(&where_it_is(college)).element(" · ", &awards(lang, session, college), "</span></button>");
    }
    html
}

fn where_it_is(college: &College) -> String {
    if college.city.is_empty() { college.state.clone() } else { [&college.city, ", ", &college.state].concat() }
}

/// How many awards of the level chosen it gave.
fn awards(lang: Lang, session: Session, college: &College) -> String {
    let awards = session.choice(|choices| choices.level()).map_or(0, |level| college.awards(level));
    text::awards(lang, &numbers::integer(f64::from(awards), lang))
}

fn how_many(lang: Lang, session: Session, typed: &str) -> String {
    match session.colleges() {
        OnDemand::NotAsked => String::new(),
        OnDemand::Coming => text::colleges_coming(lang).to_owned(),
        OnDemand::Failed(_) => text::colleges_not_here(lang).to_owned(),
        OnDemand::Here(file) => {
            let place = session.choice(|choices| choices.place);
            let found = file.find(typed, place).len();
            text::colleges_found(lang, found, &numbers::integer(found as f64, lang), typed.trim().is_empty())
        }
    }
}

/// The college chosen: its name, and what is to be said about it.
fn chosen(lang: Lang, session: Session, choices: &Choices) -> Html {
    let mut html = Html::new();
    html.raw("<p class=\"chosen\" id=\"college-chosen\" tabindex=\"-1\">");
    match choices.college_chosen() {
        Some(college) => {
            html.element("<b>", &college.name, "</b> <span>").text(&where_it_is(college));
            html.element(" · ", &awards(lang, session, college), "</span>");
        }
        None => _ = html.text(&how_many(lang, session, "")),
    }
    html.raw("</p>");
    let about_college =
        |finding: &Finding| !matches!(finding, Finding::UnknownArea | Finding::WageFromElsewhere { .. });
    findings(&mut html, lang, choices, about_college);
    html
}

/// What is to be said about the college or the area.
fn findings(html: &mut Html, lang: Lang, choices: &Choices, which: impl Fn(&Finding) -> bool) {
    let number = |value: f64| numbers::number(value, 2, lang);
    html.raw("<ul class=\"about\">");
    for finding in choices.findings().into_iter().filter(which) {
        let occupation = match finding {
            Finding::WageFromElsewhere { soc, .. } => text::occupation(lang, soc),
            _ => "",
        };
        html.element("<li>", &text::finding(lang, finding, &number, occupation), "</li>");
    }
    html.raw("</ul>");
}

/// An area of the state: asked for by a button, then a list.
pub(super) fn paint_area(html: &mut Html, lang: Lang) {
    html.raw("<div class=\"area\" id=\"area-choice\"><button type=\"button\" class=\"link\" id=\"choose-area\">");
    html.text(text::choose_area(lang)).raw("</button><p class=\"about\" role=\"status\" id=\"area-said\"></p>");
    html.element(
        "<label class=\"choice\" for=\"area\" id=\"area-list\" hidden><span>",
        text::area_question(lang),
        "</span>",
    );
    html.raw("<select id=\"area\"></select></label><div id=\"area-about\"></div></div>");
}

/// Offers an area where there are some, and the search for a college until one is chosen.
pub(super) fn offer(session: Session) {
    let is_chosen = move || session.choice(|choices| choices.unit.is_some());
    bind::hidden("finder-search", when(is_chosen));
    bind::hidden("finder-chosen", when(move || !is_chosen()));
    bind::hidden("area-choice", when(move || session.choice(|choices| choices.place.code()) == Place::US.code()));
}

/// Follows what is chosen in it.
pub(super) fn bind_area(session: Session, lang: Lang) {
    let asked = RwSignal::new(session.choice_now(|choices| choices.metro.is_some()));
    bind::hidden("choose-area", when(move || asked.get()));
    let said = words(move || match session.metros() {
        OnDemand::Coming if asked.get() => text::areas_coming(lang).to_owned(),
        OnDemand::Failed(_) => text::areas_not_here(lang).to_owned(),
        _ => String::new(),
    });
    bind::text("area-said", said);
    bind::hidden("area-list", when(move || !asked.get() || session.metros().here().is_none()));
    bind::html("area", words(move || session.choice(|choices| areas(lang, session, choices)).finish()));
    let about = words(move || {
        let mut html = Html::new();
        let about_area = |f: &Finding| matches!(f, Finding::UnknownArea | Finding::WageFromElsewhere { .. });
        session.choice(|choices| findings(&mut html, lang, choices, about_area));
        html.finish()
    });
    bind::html("area-about", about);
    on("choose-area", Happens::Click, move |_| {
        asked.set(true);
        session.need_metros();
    });
    on("area", Happens::Change, move |happened| {
        let area = happened.value().parse().ok();
        session.choose(|choices| choices.metro = area);
    });
}

fn areas(lang: Lang, session: Session, choices: &Choices) -> Html {
    let mut html = Html::new();
    html.element("<option value=\"\">", text::whole_state(lang), "</option>");
    let file = session.metros();
    let Some(file) = file.here() else { return html };
    for metro in file.in_state(choices.place) {
        html.raw("<option value=\"").int(i32::try_from(metro.area).unwrap_or(0));
        html.raw(if choices.metro == Some(metro.area) { "\" selected>" } else { "\">" });
        html.text(&metro.name).raw("</option>");
    }
    html
}
