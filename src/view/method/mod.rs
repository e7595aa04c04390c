//! Data and method: every figure with its source, what articles say, the model in words, tests that run in the page,
//! choosing a program. All of it is read from files that are fetched when the view is first shown.

use leptos::prelude::*;

use crate::facts::{Checks, DATA_VERSION, Pages};
use crate::host::later::Idle;
use crate::host::{Lang, page, pressed};
use crate::session::store::{OnDemand, Session};
use crate::session::{Choices, View};
use crate::text;
use crate::view::parts::{Html, when, words};

mod ask;
mod claims;
mod sources;
mod tests;

/// The parts, by their names in a link; those that are not painted here are pages of text of that name.
const PARTS: [&str; 12] = [
    SOURCES, CLAIMS, "model", "evidence", "limits", TESTS, "choosing", ASK, "credentials", "field", "questions", "glossary",
];
const SOURCES: &str = "sources";
const CLAIMS: &str = "claims";
const TESTS: &str = "tests";
const ASK: &str = "ask";

/// The view. It is empty as long as another one is shown.
#[component]
pub(super) fn Method(
    /// What was chosen.
    session: Session,
    /// The language.
    lang: Lang,
) -> impl IntoView {
    let found = tests::Found::new(session);
    let shown = Memo::new(move |_| shown(session));
    fetch_what_is_shown(session, lang, shown);
    go_to_source(session, shown);
    let part = move || shown.get().map_or(SOURCES, |(part, _)| part);
    let body = words(move || shown.get().map_or_else(String::new, |(part, _)| body(session, lang, part, found).finish()));
    let options = PARTS.iter().fold(Html::new(), |mut html, part| {
        html.raw("<option value=\"").raw(part).element("\">", text::method_part(lang, part), "</option>");
        html
    });
    let choose = move |part: &str| session.look(|viewing| viewing.show = part.to_owned());
    let links = PARTS.map(|name| {
        let current = words(move || if part() == name { "true" } else { "false" }.to_owned());
        view! {
            <button type="button" class="quiet" aria-current=current on:click=move |_| choose(name)>{text::method_part(lang, name)}</button>
        }
    });
    view! {
        <h1>{text::view_method(lang)}</h1>
        <p class="about">{text::figures_as_of(lang, DATA_VERSION)}</p>
        <nav aria-label=text::method_parts(lang)>
            <select
                id="method-part"
                aria-label=text::method_parts(lang)
                inner_html=options.finish()
                prop:value=words(move || part().to_owned())
                on:change:target=move |event| choose(&event.target().value())
            ></select>
            {links.into_iter().collect_view()}
        </nav>
        <div
            id="method-body"
            inner_html=body
            on:click=move |event| {
                if pressed(&event, "data-again").is_some() {
                    fetch(session, lang, part());
                }
            }
        ></div>
        <div hidden=when(move || part() != ASK || shown.get().is_none())>
            <ask::Take session lang />
        </div>
    }
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
        CLAIMS | TESTS => session.need_checks(),
        ASK => {}
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
    let title = |title: &str, html: &mut Html| _ = html.element("<h2>", title, "</h2>");
    match part {
        SOURCES => {
            title(text::method_part(lang, part), &mut html);
            paint(&mut html, lang, &session.sources(), |html, file| sources::paint(html, lang, file));
        }
        CLAIMS => {
            title(text::method_part(lang, part), &mut html);
            paint(&mut html, lang, &session.checks(), |html, file: &Checks| claims::paint(html, lang, &file.claims));
        }
        TESTS => {
            title(text::method_part(lang, part), &mut html);
            paint(&mut html, lang, &session.checks(), |html, file| found.paint(html, lang, file));
        }
        ASK => {
            title(text::method_part(lang, part), &mut html);
            ask::paint(&mut html, lang, &session.choice(Choices::questions));
        }
        _ => paint(&mut html, lang, &session.pages(), |html, file: &Pages| {
            if let Some(page) = file.page(part) {
                title(page.title, html);
                html.page(page.body);
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
            html.element("<p><button type=\"button\" data-again>", text::try_again(lang), "</button></p>");
        }
    }
}
