//! Ties what changes to elements of painted markup, by their ids.
//!
//! An element may be painted once and then only change in one place: its words, whether it is hidden, what stands in
//! it. Each of these is one effect of one type, however many there are.

use leptos::prelude::*;

use super::Words;
use crate::host::{dom, twin};

/// The element's content is this markup.
pub(in crate::view) fn html(id: &str, markup: Words) {
    follow(id, "innerHTML", markup);
}

/// The element's content are these words.
pub(in crate::view) fn text(id: &str, words: Words) {
    follow(id, "textContent", words);
}

/// In the field stands this.
pub(in crate::view) fn value(id: &str, words: Words) {
    follow(id, "value", words);
}

/// The element is hidden while this holds.
pub(in crate::view) fn hidden(id: &str, flag: Signal<bool>) {
    follow_flag(id, "hidden", flag);
}

/// The box is ticked while this holds.
pub(in crate::view) fn checked(id: &str, flag: Signal<bool>) {
    follow_flag(id, "checked", flag);
}

/// The element has this attribute.
pub(in crate::view) fn attribute(id: &str, name: &'static str, words: Words) {
    let (id, words) = (id.to_owned(), settled(words));
    // What is not on the page cannot be shown; nothing else depends on it.
    Effect::new(move || _ = dom::set_attribute(&id, name, &words.get()));
}

/// The element has this property until the second program is there, which then sets it itself.
pub(in crate::view) fn until_further(id: &str, property: &'static str, words: Words) {
    let arrived = StoredValue::new(false);
    twin::when_it_arrives(move || arrived.set_value(true));
    let (id, words) = (id.to_owned(), settled(words));
    Effect::new(move || {
        if !arrived.get_value() {
            // What is not on the page cannot be shown; nothing else depends on it.
            let _ = dom::set_words(&id, property, &words.get());
        }
    });
}

fn follow(id: &str, property: &'static str, words: Words) {
    let (id, words) = (id.to_owned(), settled(words));
    Effect::new(move || _ = dom::set_words(&id, property, &words.get()));
}

fn follow_flag(id: &str, property: &'static str, flag: Signal<bool>) {
    let (id, flag) = (id.to_owned(), Memo::new(move |_| flag.get()));
    Effect::new(move || _ = dom::set_flag(&id, property, flag.get()));
}

/// The same words, which tell of a change only when they changed: the page is touched as little as can be.
fn settled(words: Words) -> Memo<String> {
    Memo::new(move |_| words.get())
}
