//! What to ask the college, made from the scenario that is shown, to print or to copy.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::host::events::{Happens, on};
use crate::host::take::{Take, take};
use crate::host::{Lang, page};
use crate::session::Choices;
use crate::session::questions::Question;
use crate::session::store::Session;
use crate::text;
use crate::view::parts::{Html, bind, words};

const FIELD: &str = "ask-text";

pub(super) fn paint(html: &mut Html, lang: Lang, questions: &[Question]) {
    html.element("<p class=\"about\">", text::ask_about(lang), "</p><ol>");
    for question in questions {
        html.element("<li>", text::question(lang, *question), "</li>");
    }
    html.raw("</ol>");
}

/// The list as text, and the ways to take it along.
pub(super) fn paint_take(html: &mut Html, lang: Lang) {
    html.raw("<div id=\"ask-take\"><p class=\"buttons\"><button type=\"button\" id=\"ask-copy\">")
        .text(text::ask_copy(lang));
    html.element("</button><button type=\"button\" id=\"ask-print\">", text::ask_print(lang), "</button></p>");
    html.raw("<p role=\"status\" id=\"ask-said\"></p><label class=\"choice\" for=\"").raw(FIELD);
    html.element("\"><span>", text::ask_field(lang), "</span><textarea rows=\"6\" readonly id=\"").raw(FIELD);
    html.raw("\"></textarea></label></div>");
}

/// Follows the scenario while it is not hidden, and what is pressed.
pub(super) fn bind_take(session: Session, lang: Lang, hidden: Signal<bool>) {
    let said = RwSignal::new("");
    bind::hidden("ask-take", hidden);
    bind::text("ask-said", words(move || said.get().to_owned()));
    let list = words(move || {
        let mut list = String::new();
        if hidden.get() {
            return list;
        }
        for question in session.choice(Choices::questions) {
            list.push_str("- ");
            list.push_str(text::question(lang, question));
            list.push('\n');
        }
        list
    });
    bind::value(FIELD, list);
    on("ask-copy", Happens::Click, move |_| {
        spawn_local(async move {
            let copied = take(Take::Copy(FIELD)).await.unwrap_or(false);
            said.set(if copied { text::ask_copied(lang) } else { text::copy_by_hand(lang) });
            if !copied {
                let _ = page::focus(FIELD);
            }
        });
    });
    on("ask-print", Happens::Click, move |_| {
        spawn_local(async move {
            if !take(Take::Print).await.unwrap_or(false) {
                said.set(text::print_elsewhere(lang));
            }
        });
    });
}
