//! What was left out of the link that was opened.

use leptos::prelude::*;

use crate::host::Lang;
use crate::host::events::{Happens, on};
use crate::session::store::Session;
use crate::text;
use crate::view::parts::{Html, bind, when};

const SECTION: &str = "notices";
const CLOSE: &str = "close-notices";

/// The notices.
pub(super) fn paint(html: &mut Html, session: Session, lang: Lang) {
    html.raw("<section class=\"notices\" aria-labelledby=\"notices-title\" id=\"").raw(SECTION);
    html.element("\"><h2 id=\"notices-title\">", text::notices_title(lang), "</h2><ul>");
    for notice in session.notices_now() {
        html.element("<li>", &text::notice(lang, &notice), "</li>");
    }
    html.raw("</ul><button type=\"button\" id=\"").raw(CLOSE).element("\">", text::close(lang), "</button></section>");
}

/// Follows whether they are closed.
pub(super) fn bind(session: Session) {
    let dismissed = RwSignal::new(session.notices_now().is_empty());
    bind::hidden(SECTION, when(move || dismissed.get()));
    on(CLOSE, Happens::Click, move |_| dismissed.set(true));
}
