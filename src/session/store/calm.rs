//! What may wait until the visitor pauses: long tables, the simulated lives. While somebody types, a frame has time for the
//! answer itself and not for all that stands behind it.

use leptos::prelude::*;

use crate::host::later::Idle;

use super::Session;

/// Milliseconds of quiet after which the rest follows.
const QUIET: u32 = 150;

impl Session {
    /// The same session as it is seen by what follows only once the visitor pauses. What is changed in either is changed
    /// in both at once.
    #[must_use]
    pub fn calmly(self) -> Self {
        let seen = RwSignal::new(self.seen.get_untracked());
        let outcomes = RwSignal::new(self.outcomes.get_untracked());
        let idle = Idle::after_ms(QUIET);
        Effect::new(move || {
            // The first time this runs something may have changed already.
            let is_new = self.seen.with(|now| seen.with_untracked(|before| before != now));
            if is_new {
                idle.run(move || {
                    seen.set(self.seen.get_untracked());
                    outcomes.set(self.outcomes.get_untracked());
                });
            }
        });
        Self { seen, outcomes: Memo::new(move |_| outcomes.get()), ..self }
    }
}
