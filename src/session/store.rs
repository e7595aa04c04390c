//! The only signals: what was chosen, in which language, and the answer to it. Nothing else writes them.

use std::sync::Arc;

use leptos::prelude::*;

use super::answer::{Answer, Conflict, SharedAnswer};
use super::choices::Choices;
use super::field::Field;
use super::link::{self, Notice};
use super::typed_number::{self, NotANumber};

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
    choices: RwSignal<Choices>,
    notices: StoredValue<Vec<Notice>>,
    outcome: Memo<Outcome>,
}

/// The last good answer, and what stands in the way of one to the present choices.
#[derive(Clone)]
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

impl Session {
    /// Starts from what a link held.
    #[must_use]
    pub fn new(choices: Choices, notices: Vec<Notice>) -> Self {
        let choices = RwSignal::new(choices);
        let outcome = Memo::new(move |before: Option<&Outcome>| match Answer::to(&choices.read()) {
            Ok(answer) => Outcome { answer: Some(answer), conflict: None },
            Err(conflict) => {
                Outcome { answer: before.and_then(|before| before.answer.clone()), conflict: Some(conflict) }
            }
        });
        Self { choices, notices: StoredValue::new(notices), outcome }
    }

    /// What is to be said about the link that was opened.
    #[must_use]
    pub fn notices_now(self) -> Vec<Notice> {
        self.notices.get_value()
    }

    /// The answer to the choices, or the last one that there was.
    #[must_use]
    pub fn answer(self) -> Option<SharedAnswer> {
        self.outcome.with(|outcome| outcome.answer.clone())
    }

    /// What stands in the way of an answer to the present choices.
    #[must_use]
    pub fn conflict(self) -> Option<Conflict> {
        self.outcome.with(|outcome| outcome.conflict)
    }

    /// The link that brings the choices back.
    #[must_use]
    pub fn link(self) -> String {
        self.choices.with(link::encode)
    }

    /// Everything that was chosen, without following it.
    #[must_use]
    pub fn choices_now(self) -> Choices {
        self.choices.get_untracked()
    }

    /// The link, without following it.
    #[must_use]
    pub fn link_now(self) -> String {
        self.choices.with_untracked(link::encode)
    }

    /// Reads something of the choices.
    pub fn choice<T>(self, read: impl FnOnce(&Choices) -> T) -> T {
        self.choices.with(read)
    }

    /// Chooses from a list.
    pub fn choose(self, change: impl FnOnce(&mut Choices)) {
        self.choices.update(|choices| {
            change(choices);
            // A program that builds on what the visitor no longer says they have falls back to the usual one.
            if choices.program.is_some_and(|program| !program.open_to(choices.now)) {
                choices.program = None;
            }
        });
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
        let mut changed = self.choices.get_untracked();
        if !changed.set_number(field, value) {
            return Err(Refused::OutOfRange);
        }
        if self.outcome.with_untracked(|outcome| outcome.conflict.is_none()) {
            Answer::to(&changed).map_err(Refused::Conflict)?;
        }
        self.choices.set(changed);
        Ok(())
    }

    /// Goes back to a field's default.
    pub fn reset(self, field: Field) {
        self.choices.update(|choices| choices.reset(field));
    }
}
