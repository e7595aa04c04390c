//! A list to choose from.

use leptos::prelude::*;

use super::{Html, bind, words};
use crate::host::dom;
use crate::host::events::{Happens, on};
use crate::session::Choices;
use crate::session::store::Session;

/// A list of the page.
#[derive(Clone)]
pub(in crate::view) struct Choice {
    /// The element's id.
    pub(in crate::view) id: &'static str,
    /// Its label.
    pub(in crate::view) label: &'static str,
    /// What can be chosen: names in links, and words.
    pub(in crate::view) options: Vec<(&'static str, &'static str)>,
    /// The name of what is chosen.
    pub(in crate::view) chosen: fn(&Choices) -> &'static str,
    /// The name of what cannot be chosen now, if anything.
    pub(in crate::view) closed: fn(&Choices) -> &'static str,
    /// Takes the name of what was chosen.
    pub(in crate::view) choose: fn(&mut Choices, &str),
}

/// Everything on the list can be chosen.
pub(in crate::view) fn all_open(_: &Choices) -> &'static str {
    ""
}

impl Choice {
    /// The list as a native one.
    pub(in crate::view) fn paint(&self, html: &mut Html) {
        html.raw("<label class=\"choice\" for=\"").raw(self.id).element(
            "\"><span>",
            self.label,
            "</span><select id=\"",
        );
        html.raw(self.id).raw("\">");
        for (key, words) in &self.options {
            html.raw("<option value=\"").raw(key).element("\">", words, "</option>");
        }
        html.raw("</select></label>");
    }

    /// Follows what is chosen in it, and what can be.
    pub(in crate::view) fn bind(self, session: Session) {
        let Self { id, chosen, closed, choose, .. } = self;
        Effect::new(move |before: Option<&'static str>| {
            let closed = session.choice(closed);
            for key in before.into_iter().chain([closed]).filter(|key| !key.is_empty()) {
                // What is not on the list cannot be chosen either.
                let _ = dom::set_closed(id, key, key == closed);
            }
            closed
        });
        bind::value(id, words(move || session.choice(chosen).to_owned()));
        on(id, Happens::Change, move |happened| {
            let key = happened.value();
            session.choose(|choices| choose(choices, &key));
        });
    }
}
