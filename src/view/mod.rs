//! What is shown. No rule of money is worked out here, and nothing but events comes from the browser.
//!
//! The page is built once for a language and a link; only texts, attributes and a few short lists change after that.
//! Leptos compiles code to rebuild whatever a reactive closure returns, so that closures return text wherever they can:
//! this keeps the page less than half as large.

use leptos::prelude::*;

use crate::host::address::{self, Address};
use crate::host::later::Idle;
use crate::host::{Lang, college, failure, page};
use crate::session::preset::Preset;
use crate::session::store::Session;
use crate::session::{View, Viewing};
use crate::session::{link, preset_link};
use crate::text;

use parts::{when, words};

pub mod calculator;
mod chart;
pub mod embed;
mod parts;
pub mod working;

/// Milliseconds of quiet before the address is written: browsers refuse more than 100 writes in 30 seconds.
const BEFORE_WRITING_THE_LINK: u32 = 400;

/// Shows the page for an address. Another language or another link loads it anew, at its other address.
pub fn show(address: &Address) {
    let Ok(place) = page::mount_point() else {
        return failure::report("the document has no place for the app (#page)");
    };
    let lang = language_of(address);
    // A page without its language or title still answers.
    let _ = page::set_language(lang);
    let _ = page::set_title(text::page_title(lang));
    // The visitor's own link goes before what the college asks for.
    let presets = address.fragment.is_empty().then(|| preset_link::link_of(&address.query));
    let link = presets.as_ref().unwrap_or(&address.fragment);
    let (routes, mut notices) = link::decode(link);
    let viewing = Viewing::decode(link);
    let tells_problems = presets.is_some() && !notices.is_empty();
    if tells_problems {
        // A visitor can do nothing about them.
        notices.clear();
    }
    let brings_file = address.query.iter().any(|(name, _)| name == Preset::Data.key());
    mount_to(place, move || {
        let session = Session::new(routes, notices, viewing);
        if brings_file {
            session.follow_college_file(lang);
        }
        view! { <Page session lang /> }
    })
    .forget();
    // The framework runs tasks once something is mounted.
    if tells_problems {
        leptos::task::spawn_local(college::tell_problems());
    }
    page::remove_shell();
    address::reload_on_fragment_change();
}

#[component]
fn Page(
    /// What was chosen.
    session: Session,
    /// The language of every word.
    lang: Lang,
) -> impl IntoView {
    let other = match lang {
        Lang::En => Lang::Es,
        Lang::Es => Lang::En,
    };
    keep_link(session);
    view! {
        <header class="top">
            <p class="brand">{text::product(lang)}</p>
            <nav aria-label=text::views(lang)>{VIEWS.map(|view| view! { <ViewLink session lang view /> }).into_iter().collect_view()}</nav>
            <button
                type="button"
                id="other-language"
                class="quiet"
                lang=other.code()
                on:click=move |_| {
                    // Where the browser refuses, the page stays as it is.
                    let _ = address::open("lang", other.code(), &session.link_now());
                }
            >
                {text::other_language(lang)}
            </button>
        </header>
        <main id="main">
            <div hidden=hidden_unless(session, View::Calculator)>
                <calculator::Calculator session lang />
            </div>
        </main>
        <footer>
            <p>{text::not_advice(lang)}</p>
            <p>{text::privacy(lang)}</p>
        </footer>
    }
}

/// The views that there are.
const VIEWS: [View; 1] = [View::Calculator];

/// A way to another view. It is a button and no link: another link in the address loads the page anew.
#[component]
fn ViewLink(
    /// What was chosen.
    session: Session,
    /// The language.
    lang: Lang,
    /// Where it leads.
    view: View,
) -> impl IntoView {
    let current =
        words(move || session.viewing(|viewing| if viewing.view == view { "page" } else { "false" }.to_owned()));
    view! {
        <button type="button" class="quiet" id=view.key() aria-current=current on:click=move |_| session.look(|viewing| viewing.view = view)>
            {text::view_name(lang, view)}
        </button>
    }
}

fn hidden_unless(session: Session, view: View) -> Signal<bool> {
    when(move || session.viewing(|viewing| viewing.view != view))
}

/// Goes back to the first answer.
fn start_over(lang: Lang) {
    let _ = address::open("lang", lang.code(), "");
}

fn language_of(address: &Address) -> Lang {
    let asked = address.query.iter().find(|(name, _)| name == "lang");
    asked.and_then(|(_, code)| Lang::from_code(code)).unwrap_or_default()
}

/// Keeps the address the link to what is on the screen. Where the browser refuses, the page goes on without.
fn keep_link(session: Session) {
    let idle = Idle::after_ms(BEFORE_WRITING_THE_LINK);
    Effect::new(move |before: Option<String>| {
        let link = session.link();
        if before.is_some_and(|before| before != link) {
            let written = link.clone();
            idle.run(move || {
                let _ = address::write_fragment(&written);
            });
        }
        link
    });
}
