//! Data and method: every figure with its source, what articles say, the model in words, tests that run in the page,
//! choosing a program. All of it is read from files that are fetched when the view is first shown.

use leptos::prelude::*;

use crate::facts::{Checks, DATA_VERSION, Pages};
use crate::host::events::{Happens, on};
use crate::host::later::Idle;
use crate::host::{Lang, dom, page};
use crate::session::store::{OnDemand, Session};
use crate::session::{Choices, View};
use crate::text;
use crate::view::parts::{Html, bind, when, words};

mod ask;
mod claims;
mod sources;
mod tests;
mod updates;

/// The parts, by their names in a link; those that are not painted here are pages of text of that name.
const PARTS: [&str; 13] = [
    SOURCES,
    CLAIMS,
    "model",
    "evidence",
    "limits",
    TESTS,
    UPDATES,
    "choosing",
    ASK,
    "credentials",
    "field",
    "questions",
    "glossary",
];
const SOURCES: &str = "sources";
const CLAIMS: &str = "claims";
const TESTS: &str = "tests";
const UPDATES: &str = "updates";
const ASK: &str = "ask";

/// Shows the view in an element. Its part is empty as long as another view is shown.
pub(super) fn show(place: &str, session: Session, lang: Lang) {
    let mut html = Html::new();
    html.raw("<div id=\"method-view\">").html(&frame(lang)).raw("</div>");
    // What has no place on the page is not shown; nothing else depends on it.
    let _ = dom::set_words(place, "innerHTML", &html.finish());
    bind(session, lang);
}

/// What stays whichever part is shown: on a phone the parts are a list to choose from, else buttons.
fn frame(lang: Lang) -> Html {
    let mut html = Html::new();
    html.element("<h1>", text::view_method(lang), "</h1><p class=\"about\">");
    html.text(&text::figures_as_of(lang, DATA_VERSION)).element("</p><nav aria-label=\"", text::method_parts(lang), "");
    html.element("\"><select id=\"method-part\" aria-label=\"", text::method_parts(lang), "\">");
    for part in PARTS {
        html.raw("<option value=\"").raw(part).element("\">", text::method_part(lang, part), "</option>");
    }
    html.raw("</select><p id=\"method-parts\">");
    for part in PARTS {
        html.raw("<button type=\"button\" class=\"quiet\" id=\"part-").raw(part).raw("\" data-part=\"").raw(part);
        html.element("\">", text::method_part(lang, part), "</button> ");
    }
    html.raw("</p></nav><div id=\"method-body\"></div>");
    ask::paint_take(&mut html, lang);
    html
}

fn bind(session: Session, lang: Lang) {
    let found = tests::Found::new(session);
    let shown = Memo::new(move |_| shown(session));
    fetch_what_is_shown(session, lang, shown);
    go_to_source(session, shown);
    let part = move || shown.get().map_or("", |(part, _)| part);
    bind::html("method-body", words(move || body(session, lang, part(), found).finish()));
    bind::value("method-part", words(move || part().to_owned()));
    for name in PARTS {
        let current = words(move || if part() == name { "true" } else { "false" }.to_owned());
        bind::attribute(&["part-", name].concat(), "aria-current", current);
    }
    let choose = move |part: String| session.look(|viewing| viewing.show = part);
    on("method-part", Happens::Change, move |happened| choose(happened.value()));
    on("method-parts", Happens::Click, move |happened| happened.pressed("data-part").into_iter().for_each(choose));
    on("method-body", Happens::Click, move |happened| {
        if happened.pressed("data-retry").is_some() {
            fetch(session, lang, part());
        }
    });
    ask::bind_take(session, lang, when(move || part() != ASK));
}

/// The part that is shown and the source that was asked for; none while another view is.
fn shown(session: Session) -> Option<(&'static str, String)> {
    session.viewing(|viewing| {
        let part = PARTS.into_iter().find(|part| *part == viewing.show);
        let source = if part.is_none() { viewing.show.clone() } else { String::new() };
        (viewing.view == View::Method).then(|| (part.unwrap_or(SOURCES), source))
    })
}

type Shown = Memo<Option<(&'static str, String)>>;

fn fetch_what_is_shown(session: Session, lang: Lang, shown: Shown) {
    Effect::new(move || {
        if let Some((part, _)) = shown.get() {
            fetch(session, lang, part);
        }
    });
}

fn fetch(session: Session, lang: Lang, part: &str) {
    match part {
        SOURCES => session.need_sources(),
        CLAIMS | TESTS | UPDATES => session.need_checks(),
        ASK | "" => {}
        _ => session.need_pages(lang),
    }
}

/// Moves to the row of the source that was asked for, once it stands there.
fn go_to_source(session: Session, shown: Shown) {
    let idle = Idle::after_ms(0);
    Effect::new(move || {
        let asked = shown.get().map(|(_, source)| source).filter(|source| !source.is_empty());
        if let (Some(source), OnDemand::Here(_)) = (asked, session.sources()) {
            idle.run(move || {
                // What is no source has no row.
                let _ = page::focus(&sources::row_id(&source));
            });
        }
    });
}

fn body(session: Session, lang: Lang, part: &'static str, found: tests::Found) -> Html {
    let mut html = Html::new();
    if [SOURCES, CLAIMS, TESTS, UPDATES, ASK].contains(&part) {
        html.element("<h2>", text::method_part(lang, part), "</h2>");
    }
    match part {
        "" => {}
        SOURCES => paint(&mut html, lang, &session.sources(), |html, file| sources::paint(html, lang, file)),
        CLAIMS => {
            paint(&mut html, lang, &session.checks(), |html, file: &Checks| claims::paint(html, lang, &file.claims))
        }
        TESTS => paint(&mut html, lang, &session.checks(), |html, file| found.paint(html, lang, file)),
        UPDATES => paint(&mut html, lang, &session.checks(), |html, file| updates::paint(html, lang, file)),
        ASK => ask::paint(&mut html, lang, &session.choice(Choices::questions)),
        _ => paint(&mut html, lang, &session.pages(), |html, file: &Pages| {
            if let Some(page) = file.page(part) {
                html.element("<h2>", page.title, "</h2>").page(page.body);
            }
        }),
    }
    html
}

/// A file once it is here; else what it waits for, or how to try again.
fn paint<T>(html: &mut Html, lang: Lang, file: &OnDemand<T>, paint: impl FnOnce(&mut Html, &T)) {
    match file {
        OnDemand::Here(file) => paint(html, file),
        OnDemand::NotAsked | OnDemand::Coming => {
            html.element("<p role=\"status\">", text::fetching(lang), "</p>");
        }
        OnDemand::Failed(_) => {
            html.element("<p role=\"status\" class=\"problem\">", text::not_fetched(lang), "</p>");
            html.element("<p><button type=\"button\" data-retry>", text::try_again(lang), "</button></p>");
        }
    }
}
