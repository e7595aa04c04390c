//! What is shown. No rule of money is worked out here, and nothing but events comes from the browser.
//!
//! The page is painted when the project is built, as markup: [`first`]. A program of the page only ties signals to it by
//! ids; from then on texts, attributes and short lists change. Leptos compiles code for every element that a view builds:
//! without them the page is less than half as large. What stands behind the answer is shown by a second program:
//! [`further`].

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;

use crate::host::address::{self, Address};
use crate::host::events::{self, Happens, on};
use crate::host::later::Idle;
use crate::host::{Lang, dom, failure, page, twin};
use crate::session::preset::Preset;
use crate::session::store::Session;
use crate::session::{Choices, Routes, View, Viewing, opening, preset_link};
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

/// Makes the page follow its visitor until the second program takes over; leaves an address that asks for more than the
/// answers to the three questions to it at once.
pub fn show(address: &Address) {
    let Ok(place) = page::mount_point() else {
        return failure::report("the document has no place for the app (#page)");
    };
    let lang = language_of(address);
    // A page without its language or title still answers.
    let _ = page::set_language(lang);
    let _ = page::set_title(text::page_title(lang));
    let Some(choices) = opening::decode(&link_of(address)) else {
        return page::leave_to_further();
    };
    let is_first = choices == Choices::default();
    let session = Rc::new(Cell::new(None));
    let followed = mount_to(place, {
        let session = Rc::clone(&session);
        move || {
            let opened = Session::new(Routes::of(choices), Viewing::default());
            session.set(Some(opened));
            bind(opened, lang, if is_first { Before::First } else { Before::Nothing });
            calculator::clear_once_changed(opened);
        }
    });
    let followed = RefCell::new(Some(followed));
    twin::when_it_arrives(move || {
        let _ = session.get().map(|session| dom::set_attribute(MAIN, CHOSEN, &session.link_now()));
        events::fall_silent();
        drop(followed.take());
    });
    address::reload_on_fragment_change();
}

const MAIN: &str = "main";
/// The attribute in which the first program leaves what is chosen when the second takes over.
const CHOSEN: &str = "data-chosen";

/// The link of an address: the visitor's own goes before what the college asks for.
fn link_of(address: &Address) -> String {
    if !address.fragment.is_empty() {
        return address.fragment.clone();
    }
    let link = preset_link::link_of(&address.query);
    // What the college's file says is to be looked up.
    if brings_file(address) { [&link, "&data="].concat() } else { link }
}

/// Whether the address names a data file of the college.
fn brings_file(address: &Address) -> bool {
    address.query.iter().any(|(name, _)| name == Preset::Data.key())
}

const OTHER_LANGUAGE: &str = "other-language";

/// What a program finds on the page when it begins to follow it.
#[derive(Clone, PartialEq)]
enum Before {
    /// The first page, with just this answer.
    First,
    /// The first page, whose answer is not that to the link that was opened.
    Nothing,
    /// What the visitor has done with the first program, which had been opened with this link.
    Opened(String),
}

fn bind(session: Session, lang: Lang, before: Before) {
    let written = if let Before::Opened(link) = &before { Some(link.clone()) } else { None };
    keep_link(session, written);
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
    match before {
        Before::First => calculator::bind_first(session, lang),
        before => calculator::bind(session, lang, &before),
    }
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

/// Keeps the address the link to what is on the screen; at first it is the one `written`. Where the browser refuses, the
/// page goes on without.
fn keep_link(session: Session, written: Option<String>) {
    let idle = Idle::after_ms(BEFORE_WRITING_THE_LINK);
    Effect::new(move |before: Option<String>| {
        let link = session.link();
        if before.or_else(|| written.clone()).is_some_and(|before| before != link) {
            let written = link.clone();
            idle.run(move || {
                let _ = address::write_fragment(&written);
            });
        }
        link
    });
}
