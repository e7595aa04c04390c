//! What is to be said about the link that was opened, until it is closed.

use leptos::prelude::*;

use crate::host::events::{Happens, on};
use crate::host::{Lang, numbers};
use crate::session::dated::{self, Headline};
use crate::session::store::Session;
use crate::session::{Notice, link};
use crate::text;
use crate::view::parts::{Html, Words, bind, when, words};

const SECTION: &str = "notices";
const CLOSE: &str = "close-notices";
const WAS_AND_IS: &str = "was-and-is";

/// The notices.
pub(super) fn paint(html: &mut Html, lang: Lang, notices: &[Notice]) {
    html.raw("<section class=\"notices\" aria-labelledby=\"notices-title\" id=\"").raw(SECTION);
    html.element("\"><h2 id=\"notices-title\">", text::notices_title(lang), "</h2><ul>");
    for notice in notices {
        html.element("<li>", &text::notice(lang, notice), "</li>");
    }
    html.raw("</ul><p id=\"").raw(WAS_AND_IS).raw("\"></p><button type=\"button\" id=\"").raw(CLOSE);
    html.element("\">", text::close(lang), "</button></section>");
}

/// Follows whether they are closed.
pub(super) fn bind(session: Session, lang: Lang, notices: &[Notice]) {
    let dismissed = RwSignal::new(notices.is_empty());
    bind::hidden(SECTION, when(move || dismissed.get()));
    on(CLOSE, Happens::Click, move |_| dismissed.set(true));
    let was = |notice: &Notice| if let Notice::OtherFigures { was, .. } = notice { *was } else { None };
    if let Some(was) = notices.iter().find_map(was) {
        bind::text(WAS_AND_IS, was_and_is(session, lang, was));
    }
}

/// What the link showed when it was made, and what it shows now; as long as nothing else was chosen.
fn was_and_is(session: Session, lang: Lang, was: Headline) -> Words {
    let opened = link::encode(&session.routes_now());
    words(move || match session.answer().filter(|_| session.routes(link::encode) == opened) {
        Some(answer) => {
            let written = |headline: Headline| headline.map(|dollars| numbers::money_about_signed(dollars, lang));
            text::was_and_is(lang, &written(was), &written(dated::headline(&answer.report)))
        }
        None => String::new(),
    })
}
