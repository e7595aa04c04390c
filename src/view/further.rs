//! The second program of the page: all that the first does, what stands behind the answer, and the other views. It takes
//! the page over once it is there.

use leptos::prelude::*;

use crate::facts;
use crate::host::address::{self, Address};
use crate::host::events::{Happens, on};
use crate::host::{clock, college, dom, failure, page, twin};
use crate::session::day::Day;
use crate::session::store::Session;
use crate::session::{View, Viewing, link, opening};
use crate::text;

use super::{Before, CHOSEN, MAIN, brings_file, calculator, language_of, method, pathways, place_of};

/// Takes the page of an address over from the first program, with what was chosen there.
pub fn show(address: &Address) {
    let Ok(place) = page::mount_point() else {
        return failure::report("the document has no place for the app (#page)");
    };
    let lang = language_of(address);
    // The first program answers at once, unless it has left the address to this one.
    if twin::arrive().is_err() {
        return failure::report("the document refuses events");
    }
    let opened = super::link_of(address);
    let chosen = dom::attribute(MAIN, CHOSEN);
    let (routes, notices) = link::decode(chosen.as_ref().unwrap_or(&opened));
    let viewing = Viewing::decode(chosen.as_ref().unwrap_or(&opened));
    let before = match &chosen {
        Some(_) => Before::Opened(written(&opened)),
        None => Before::Nothing,
    };
    // A visitor can do nothing about those of the presets, the college's staff can.
    let of_presets = address.fragment.is_empty();
    let tells_staff = of_presets && !notices.is_empty();
    let notices = if of_presets { Vec::new() } else { notices };
    let brings_file = brings_file(address);
    mount_to(place, move || {
        let session = Session::new(routes, viewing);
        if brings_file {
            session.follow_college_file(lang);
        }
        let calm = session.calmly();
        calm.dig();
        let today = Day::of_1970(clock::days_since_1970());
        if !facts::overdue(today.numbers()).is_empty() {
            // A note that nobody waits for.
            let _ = dom::set_words("overdue", "textContent", text::overdue(lang));
        }
        super::bind(session, lang, before);
        // Wherever a source is named, it leads to its row.
        on(MAIN, Happens::Click, move |happened| {
            if let Some(source) = happened.pressed("data-source") {
                session.look(|viewing| (viewing.view, viewing.show) = (View::Method, source));
            }
        });
        calculator::show_further(session, calm, lang, &notices);
        pathways::show(place_of(View::Pathways), session, calm, lang);
        method::show(place_of(View::Method), session, lang);
    })
    .forget();
    // The framework runs tasks once something is mounted.
    if tells_staff {
        leptos::task::spawn_local(college::tell_problems());
    }
    address::reload_on_fragment_change();
}

/// The link that the first program would have written for the one it was opened with.
fn written(opened: &str) -> String {
    opening::decode(opened).map_or_else(String::new, |choices| opening::encode(&choices, View::Calculator))
}
