//! The second program of the page: what stands behind the answer, and the other views. It holds the same choices as the
//! first, in which the questions are answered.

use leptos::prelude::*;

use crate::facts;
use crate::host::address::Address;
use crate::host::{clock, dom, failure, page, twin};
use crate::session::day::Day;
use crate::session::store::Session;
use crate::session::{Routes, View, Viewing, link};
use crate::text;

use super::{MAIN, OPENED, brings_file, calculator, language_of, method, pathways, place_of};

/// Shows it in the page of an address, which the first program has painted.
pub fn show(address: &Address) {
    let Ok(place) = page::mount_point() else {
        return failure::report("the document has no place for the app (#page)");
    };
    let lang = language_of(address);
    let brings_file = brings_file(address);
    mount_to(place, move || {
        let session = Session::new(Routes::default(), Viewing::default());
        session.follow_twin();
        // The first program answers at once with what is chosen; without it there is nothing to show.
        if twin::arrive().is_err() {
            failure::report("the document refuses events");
        }
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
        let opened = dom::attribute(MAIN, OPENED).unwrap_or_default();
        calculator::show_further(session, calm, lang, &link::decode(&opened).1);
        pathways::show(place_of(View::Pathways), session, calm, lang);
        method::show(place_of(View::Method), session, lang);
    })
    .forget();
}
