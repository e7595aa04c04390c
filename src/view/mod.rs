//! What is shown. No rule of money is worked out here, and nothing but events comes from the browser.
//!
//! The page is painted when the project is built, as markup: [`first`]. A program of the page only ties signals to it by
//! ids; from then on texts, attributes and short lists change. Leptos compiles code for every element that a view builds:
//! without them the page is less than half as large. What stands behind the answer is shown by a second program:
//! [`further`].

use leptos::prelude::*;

use crate::host::address::{self, Address};
use crate::host::events::{Happens, on};
use crate::host::later::Idle;
use crate::host::{Lang, college, dom, failure, page};
use crate::session::preset::Preset;
use crate::session::store::Session;
use crate::session::{View, Viewing};
use crate::session::{link, preset_link};
use crate::text;

use parts::{bind, when, words};

pub mod calculator;
mod chart;
pub mod embed;
pub mod first;
pub mod further;
mod method;
mod parts;
mod pathways;
pub mod working;

/// Milliseconds of quiet before the address is written: browsers refuse more than 100 writes in 30 seconds.
const BEFORE_WRITING_THE_LINK: u32 = 400;

/// Makes the page follow its address and its visitor. Another language or another link loads it anew, at its other
/// address.
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
    let (routes, notices) = link::decode(link);
    let viewing = Viewing::decode(link);
    // A visitor can do nothing about those of the presets.
    let tells_problems = presets.is_some() && !notices.is_empty();
    let opened = if tells_problems || notices.is_empty() { String::new() } else { link.clone() };
    let brings_file = brings_file(address);
    mount_to(place, move || {
        let session = Session::new(routes, viewing);
        if !opened.is_empty() {
            let _ = dom::set_attribute(MAIN, OPENED, &opened);
        }
        bind(session, lang);
        session.follow_twin();
        if brings_file {
            session.follow_college_file(lang);
        }
    })
    .forget();
    // The framework runs tasks once something is mounted.
    if tells_problems {
        leptos::task::spawn_local(college::tell_problems());
    }
    address::reload_on_fragment_change();
}

const MAIN: &str = "main";
/// The attribute that holds the link that was opened, if there is something to be said about it. src/further.js then
/// fetches the second program at once.
const OPENED: &str = "data-opened";

/// Whether the address names a data file of the college.
fn brings_file(address: &Address) -> bool {
    address.query.iter().any(|(name, _)| name == Preset::Data.key())
}

const OTHER_LANGUAGE: &str = "other-language";

fn bind(session: Session, lang: Lang) {
    keep_link(session);
    // Wherever a source is named, it leads to its row.
    on("main", Happens::Click, move |happened| {
        if let Some(source) = happened.pressed("data-source") {
            session.look(|viewing| (viewing.view, viewing.show) = (View::Method, source));
        }
    });
    on(OTHER_LANGUAGE, Happens::Click, move |_| {
        // Where the browser refuses, the page stays as it is.
        let _ = address::open("lang", other(lang).code(), &session.link_now());
    });
    for view in View::ALL {
        bind::hidden(place_of(view), when(move || session.viewing(|viewing| viewing.view != view)));
        // They are buttons and no links: another link in the address loads the page anew.
        let current =
            words(move || if session.viewing(|viewing| viewing.view == view) { "page" } else { "false" }.to_owned());
        bind::attribute(view.key(), "aria-current", current);
        on(view.key(), Happens::Click, move |_| session.look(|viewing| viewing.view = view));
    }
    calculator::bind(session, lang);
}

fn other(lang: Lang) -> Lang {
    match lang {
        Lang::En => Lang::Es,
        Lang::Es => Lang::En,
    }
}

/// The element in which a view stands.
fn place_of(view: View) -> &'static str {
    match view {
        View::Calculator => "on-calculator",
        View::Pathways => "on-pathways",
        View::Method => "on-method",
    }
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
