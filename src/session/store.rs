//! The only signals: what was chosen, in which language, and the answer to it. Nothing else writes them.

use leptos::prelude::*;

use crate::host::Lang;

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
    lang: RwSignal<Lang>,
    notices: RwSignal<Vec<Notice>>,
    /// Rises when all fields are to be shown anew.
    replaced: RwSignal<u32>,
    outcome: Memo<Outcome>,
}

/// The last good answer, and what stands in the way of one to the present choices.
#[derive(Clone, PartialEq)]
struct Outcome {
    answer: Option<SharedAnswer>,
    conflict: Option<Conflict>,
}

impl Session {
    /// Starts from a link's fragment.
    #[must_use]
    pub fn from_link(fragment: &str, lang: Lang) -> Self {
        let (choices, notices) = link::decode(fragment);
        let choices = RwSignal::new(choices);
        let outcome = Memo::new(move |before: Option<&Outcome>| match Answer::to(&choices.read()) {
            Ok(answer) => Outcome { answer: Some(answer), conflict: None },
            Err(conflict) => {
                Outcome { answer: before.and_then(|before| before.answer.clone()), conflict: Some(conflict) }
            }
        });
        Self {
            choices,
            lang: RwSignal::new(lang),
            notices: RwSignal::new(notices),
            replaced: RwSignal::new(0),
            outcome,
        }
    }

    /// The language.
    #[must_use]
    pub fn lang(self) -> Lang {
        self.lang.get()
    }

    /// Speaks another language.
    pub fn speak(self, lang: Lang) {
        self.lang.set(lang);
    }

    /// What is to be said about the link that was opened.
    #[must_use]
    pub fn notices(self) -> Vec<Notice> {
        self.notices.get()
    }

    /// The notices were read.
    pub fn dismiss_notices(self) {
        self.notices.set(Vec::new());
    }

    /// Rises when all fields are to be shown anew.
    #[must_use]
    pub fn replaced(self) -> u32 {
        self.replaced.get()
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

    /// Goes back to the first answer.
    pub fn start_over(self) {
        self.open("");
    }

    /// Opens another link.
    pub fn open(self, fragment: &str) {
        let (choices, notices) = link::decode(fragment);
        self.notices.set(notices);
        self.choices.set(choices);
        self.replaced.update(|count| *count += 1);
    }
}
