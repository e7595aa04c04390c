//! A list to choose from.

use super::{Html, bind, words};
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
        html.raw(self.id).raw("\"></select></label>");
    }

    /// Fills it, and follows what is chosen in it.
    pub(in crate::view) fn bind(self, session: Session) {
        let Self { id, options, chosen, closed, choose, .. } = self;
        let painted = words(move || {
            let closed = session.choice(closed);
            let mut html = Html::new();
            for (key, words) in &options {
                html.raw("<option value=\"").raw(key);
                html.raw(if *key == closed { "\" hidden disabled>" } else { "\">" }).text(words).raw("</option>");
            }
            html.finish()
        });
        bind::html(id, painted);
        // After its options: there is nothing to choose before.
        bind::value(id, words(move || session.choice(chosen).to_owned()));
        on(id, Happens::Change, move |happened| {
            let key = happened.value();
            session.choose(|choices| choose(choices, &key));
        });
    }
}
