//! The only signals: what was chosen, in which language, and the answer to it. Nothing else writes them.

mod behind;
mod calm;
mod college_file;
mod share;
mod texts;

use std::sync::Arc;

use leptos::prelude::*;

use crate::host::later::{Slices, Step};
use crate::model::price;
use crate::model::risk::RiskResult;

use super::answer::{Answer, Conflict, SharedAnswer};
use super::choices::Choices;
use super::deeper::{Deeper, Digging, Progress};
use super::field::Field;
use super::link;
use super::opening::{self, OPENING};
use super::routes::{Route, Routes};
use super::typed_number::{self, NotANumber};
use super::viewing::Viewing;

use behind::Behind;
pub use behind::{NotHad, OnDemand};

/// Why a number was not taken.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Refused {
    /// What was typed is no number.
    NotANumber(NotANumber),
    /// It is outside of what the field may hold.
    OutOfRange,
    /// It does not go with another number.
    Conflict(Conflict),
}

/// The state of the page; a handle that can be copied.
#[derive(Clone, Copy)]
pub struct Session {
    /// What is chosen; every change is made here.
    routes: RwSignal<Routes>,
    /// What is shown of it: the same, or a copy that follows once the visitor pauses.
    seen: RwSignal<Routes>,
    viewing: RwSignal<Viewing>,
    outcomes: Memo<Outcomes>,
    /// None in the program that only opens the page.
    behind: Option<Behind>,
}

/// What was found by longer work, and the answers it is about.
#[derive(Clone, Default)]
struct Dug {
    answers: Vec<Option<SharedAnswer>>,
    at: usize,
    found: Deeper,
}

/// The last good answer to a route, and what stands in the way of one to its present choices.
#[derive(Clone, Default)]
struct Outcome {
    answer: Option<SharedAnswer>,
    conflict: Option<Conflict>,
}

impl PartialEq for Outcome {
    /// Only the very same answer is the same: to compare two would take longer than to show one again.
    fn eq(&self, other: &Self) -> bool {
        let same = match (&self.answer, &other.answer) {
            (Some(one), Some(another)) => Arc::ptr_eq(one, another),
            (None, None) => true,
            _ => false,
        };
        same && self.conflict == other.conflict
    }
}

/// One outcome for each route, and the place of the one that is shown.
#[derive(Clone, PartialEq, Default)]
struct Outcomes {
    each: Vec<Outcome>,
    at: usize,
}

impl Outcomes {
    /// Prices the routes; what did not change is not priced again.
    fn of(routes: &Routes, before: Option<&Self>) -> Self {
        let known = || before.iter().flat_map(|before| &before.each);
        let outcome = |(place, route): (usize, &Route)| {
            let answers_it = |outcome: &&Outcome| outcome.answer.as_ref().is_some_and(|a| a.choices == route.choices);
            if let Some(same) = known().find(answers_it) {
                return Outcome { answer: same.answer.clone(), conflict: None };
            }
            match Answer::to(&route.choices) {
                Ok(answer) => Outcome { answer: Some(answer), conflict: None },
                Err(conflict) => {
                    let last = before.and_then(|before| before.each.get(place)?.answer.clone());
                    Outcome { answer: last, conflict: Some(conflict) }
                }
            }
        };
        Self { each: routes.list().iter().enumerate().map(outcome).collect(), at: routes.at() }
    }

    fn shown(&self) -> Outcome {
        self.each.get(self.at).cloned().unwrap_or_default()
    }
}

/// Lets the longer work follow the answers, in slices.
fn dig(outcomes: Memo<Outcomes>, dug: RwSignal<Dug>) {
    let slices = Slices::default();
    Effect::new(move || {
        let Outcomes { each, at } = outcomes.get();
        let answers: Vec<_> = each.into_iter().map(|outcome| outcome.answer).collect();
        let mut digging = dug.with_untracked(|dug| Digging::new(answers, at, Some((&dug.answers, &dug.found))));
        slices.start(0, move || match digging.step() {
            Progress::On => Step::On,
            Progress::Found => {
                dug.set(Dug { answers: digging.answers().to_vec(), at, found: digging.found().clone() });
                Step::Rest
            }
            Progress::Done => Step::Done,
        });
    });
}

impl Session {
    /// Starts from what a link held; fetches the file of colleges or areas if the link names one.
    #[must_use]
    pub fn new(routes: Routes, viewing: Viewing) -> Self {
        let routes = RwSignal::new(routes);
        let outcomes = Memo::new(move |before: Option<&Outcomes>| Outcomes::of(&routes.read(), before));
        let behind = if OPENING { None } else { Some(Behind::new()) };
        let session = Self { routes, seen: routes, viewing: RwSignal::new(viewing), outcomes, behind };
        session.fetch_what_is_named();
        session
    }

    /// From now on the longer work follows the answers.
    pub fn dig(self) {
        if let Some(behind) = self.behind {
            dig(self.outcomes, behind.dug);
        }
    }

    /// The answer to the route that is shown, or the last one that there was.
    #[must_use]
    pub fn answer(self) -> Option<SharedAnswer> {
        self.outcomes.with(|outcomes| outcomes.shown().answer)
    }

    /// The answers to all routes, in their order.
    #[must_use]
    pub fn answers(self) -> Vec<Option<SharedAnswer>> {
        self.outcomes.with(|outcomes| outcomes.each.iter().map(|outcome| outcome.answer.clone()).collect())
    }

    /// What longer work has found so far.
    pub fn deeper<T: Default>(self, read: impl FnOnce(&Deeper) -> T) -> T {
        self.behind.map(|behind| behind.dug.with(|dug| read(&dug.found))).unwrap_or_default()
    }

    /// What came of the lives on the route that is shown, once they are simulated.
    #[must_use]
    pub fn risk(self) -> Option<Arc<RiskResult>> {
        let behind = self.behind.filter(|_| !OPENING)?;
        behind.dug.with(|dug| dug.found.risks.get(dug.at).cloned().flatten())
    }

    /// What stands in the way of an answer to the present choices.
    #[must_use]
    pub fn conflict(self) -> Option<Conflict> {
        self.outcomes.with(|outcomes| outcomes.shown().conflict)
    }

    /// The link that brings the routes back, and what is looked at.
    #[must_use]
    pub fn link(self) -> String {
        if OPENING {
            return self.choice(|choices| opening::encode(choices, self.viewing(|viewing| viewing.view)));
        }
        let mut link = self.seen.with(link::encode);
        self.viewing.with(|viewing| viewing.add_to(&mut link));
        link
    }

    /// Reads something of what is looked at.
    pub fn viewing<T>(self, read: impl FnOnce(&Viewing) -> T) -> T {
        self.viewing.with(read)
    }

    /// Looks at something else.
    pub fn look(self, change: impl FnOnce(&mut Viewing)) {
        self.viewing.update(change);
    }

    /// Everything that was chosen, without following it.
    #[must_use]
    pub fn routes_now(self) -> Routes {
        self.routes.get_untracked()
    }

    /// The link, without following it.
    #[must_use]
    pub fn link_now(self) -> String {
        if OPENING {
            return untrack(|| self.link());
        }
        let mut link = self.routes.with_untracked(link::encode);
        self.viewing.with_untracked(|viewing| viewing.add_to(&mut link));
        link
    }

    /// Reads something of all routes.
    pub fn routes<T>(self, read: impl FnOnce(&Routes) -> T) -> T {
        self.seen.with(read)
    }

    /// Reads something of the choices on the route that is shown.
    pub fn choice<T: Default>(self, read: impl FnOnce(&Choices) -> T) -> T {
        self.seen.with(|routes| routes.shown().map(|route| read(&route.choices)).unwrap_or_default())
    }

    /// The same without following it.
    pub fn choice_now<T: Default>(self, read: impl FnOnce(&Choices) -> T) -> T {
        self.routes.with_untracked(|routes| routes.shown().map(|route| read(&route.choices)).unwrap_or_default())
    }

    /// Adds, removes, names, moves or shows routes.
    pub fn arrange(self, change: impl FnOnce(&mut Routes)) {
        self.routes.update(|routes| {
            change(routes);
            self.look_up(routes);
        });
    }

    /// Chooses from a list.
    pub fn choose(self, change: impl FnOnce(&mut Choices)) {
        self.routes.update(|routes| {
            routes.change(|choices| {
                let (place, metro) = (choices.place, choices.metro);
                let before = choices.clone();
                change(choices);
                if !OPENING {
                    choices.leave_path_after(&before);
                }
                // Another state: an area of the one before would give its wages.
                if choices.place != place && choices.metro == metro {
                    choices.metro = None;
                }
            });
            routes.close_what_is_not_open();
            self.look_up(routes);
        });
        self.fetch_what_is_named();
    }

    /// Takes what was typed into a field, if there is an answer to it; else everything stays as it is.
    ///
    /// # Errors
    /// Why it was not taken.
    pub fn type_number(self, field: Field, text: &str) -> Result<(), Refused> {
        let value = typed_number::parse(text).map_err(Refused::NotANumber)?;
        self.set_number(field, value)
    }

    /// Takes a number for a field, if there is an answer to it; else everything stays as it is.
    ///
    /// # Errors
    /// Why it was not taken.
    pub fn set_number(self, field: Field, value: f64) -> Result<(), Refused> {
        let mut changed = self.routes.get_untracked();
        let mut taken = false;
        changed.change(|choices| taken = choices.set_number(field, value));
        if !taken {
            return Err(Refused::OutOfRange);
        }
        let answered = self.outcomes.with_untracked(|outcomes| outcomes.shown().conflict.is_none());
        if let Some(route) = changed.shown().filter(|_| answered) {
            price(&route.choices.scenario()).map_err(|error| Refused::Conflict(Conflict::from(&error)))?;
        }
        self.routes.set(changed);
        Ok(())
    }

    /// Goes back to a field's default.
    pub fn reset(self, field: Field) {
        self.routes.update(|routes| routes.change(|choices| choices.reset(field)));
    }
}
