//! What to ask the college, made from the scenario that is shown, to print or to copy.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::host::take::{Take as Taken, take};
use crate::host::{Lang, page};
use crate::session::Choices;
use crate::session::questions::Question;
use crate::session::store::Session;
use crate::text;
use crate::view::parts::{Html, words};

const FIELD: &str = "ask-text";

pub(super) fn paint(html: &mut Html, lang: Lang, questions: &[Question]) {
    html.element("<p class=\"about\">", text::ask_about(lang), "</p><ol>");
    for question in questions {
        html.element("<li>", text::question(lang, *question), "</li>");
    }
    html.raw("</ol>");
}

/// The list as text, and the ways to take it along.
#[component]
pub(super) fn Take(
    /// What was chosen.
    session: Session,
    /// The language.
    lang: Lang,
) -> impl IntoView {
    let said = RwSignal::new("");
    let list = words(move || {
        let mut list = String::new();
        for question in session.choice(Choices::questions) {
            list.push_str("- ");
            list.push_str(text::question(lang, question));
            list.push('\n');
        }
        list
    });
    let copy = move |_| {
        spawn_local(async move {
            let copied = take(Taken::Copy(FIELD)).await.unwrap_or(false);
            said.set(if copied { text::ask_copied(lang) } else { text::copy_by_hand(lang) });
            if !copied {
                let _ = page::focus(FIELD);
            }
        });
    };
    let print = move |_| {
        spawn_local(async move {
            if !take(Taken::Print).await.unwrap_or(false) {
                said.set(text::print_elsewhere(lang));
            }
        });
    };
    view! {
        <p class="buttons">
            <button type="button" id="ask-copy" on:click=copy>{text::ask_copy(lang)}</button>
            <button type="button" id="ask-print" on:click=print>{text::ask_print(lang)}</button>
        </p>
        <p role="status" id="ask-said">{words(move || said.get().to_owned())}</p>
        <label class="choice" for=FIELD>
            <span>{text::ask_field(lang)}</span>
            <textarea id=FIELD rows="6" readonly=true prop:value=list></textarea>
        </label>
    }
}
