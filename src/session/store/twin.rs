//! What is chosen in one program of the page is chosen in the other.

use leptos::prelude::*;

use crate::host::twin;
use crate::session::link;
use crate::session::viewing::Viewing;

use super::Session;

impl Session {
    /// From now on both programs of the page hold the same choices, whichever of them they are made in. The one that
    /// comes later is told those of the other.
    pub fn follow_twin(self) {
        // What the other is known to hold: neither tells it what it has just heard from it.
        let agreed = StoredValue::new(self.link_now());
        let is_new = move |link: &str| {
            let is_new = agreed.with_value(|agreed| agreed != link);
            agreed.set_value(link.to_owned());
            is_new
        };
        twin::hear(move |link| {
            if is_new(link) {
                self.take_link(link);
            }
        });
        twin::when_it_arrives(move || _ = twin::tell(&self.link_now()));
        Effect::new(move || {
            let link = self.link();
            if is_new(&link) {
                // Without the other there is nobody to tell.
                let _ = twin::tell(&link);
            }
        });
    }

    /// Holds what a link says, keeping what the college's own file said.
    fn take_link(self, link: &str) {
        let mut routes = link::decode_as_it_is(link);
        self.routes.update(|held| {
            routes.keep_published(held);
            self.look_up(&mut routes);
            *held = routes;
        });
        self.viewing.set(Viewing::decode(link));
        self.fetch_what_is_named();
    }
}
