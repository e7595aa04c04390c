//! What is to be said about the link that was opened.

use leptos::prelude::*;

use crate::host::{Lang, numbers};
use crate::session::dated::{self, Headline};
use crate::session::store::Session;
use crate::session::{Notice, link};
use crate::text;
use crate::view::parts::{Words, when, words};

/// The notices, until they are closed.
#[component]
pub(super) fn Notices(
    /// What was chosen.
    session: Session,
    /// The language.
    lang: Lang,
) -> impl IntoView {
    let notices = session.notices_now();
    let dismissed = RwSignal::new(notices.is_empty());
    let lines: Vec<_> = notices.iter().map(|notice| view! { <li>{text::notice(lang, notice)}</li> }).collect();
    let showed = notices.iter().find_map(|notice| if let Notice::OtherFigures { was, .. } = notice { *was } else { None });
    view! {
        <section class="notices" aria-labelledby="notices-title" hidden=when(move || dismissed.get())>
            <h2 id="notices-title">{text::notices_title(lang)}</h2>
            <ul>{lines}</ul>
            <p id="was-and-is">{was_and_is(session, lang, showed)}</p>
            <button type="button" on:click=move |_| dismissed.set(true)>{text::close(lang)}</button>
        </section>
    }
}

/// What the link showed when it was made, and what it shows now; as long as nothing else was chosen.
fn was_and_is(session: Session, lang: Lang, was: Option<Headline>) -> Words {
    let opened = link::encode(&session.routes_now());
    words(move || {
        let (Some(was), Some(answer)) = (was, session.answer()) else { return String::new() };
        if session.routes(link::encode) != opened {
            return String::new();
        }
        let written = |headline: Headline| headline.map(|dollars| numbers::money_about_signed(dollars, lang));
        let (was, is) = (written(was), written(dated::headline(&answer.report)));
        text::was_and_is(lang, was.each_ref().map(String::as_str), is.each_ref().map(String::as_str))
    })
}
