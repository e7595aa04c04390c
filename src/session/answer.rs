//! The answer to the choices: the price by the chosen evidence, and by every other kind of it.

use std::sync::Arc;

use crate::facts::{FoundIn, Place};
use crate::model::check::ScenarioError;
use crate::model::{Report, price, price_of_allowed};

use super::choices::Choices;
use super::field::Field;
use super::opening::OPENING;
use super::options::Basis;

/// Everything that is shown for one set of choices.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The choices it answers.
    pub choices: Choices,
    /// The price by the chosen evidence.
    pub report: Report,
    /// The price by each kind of evidence, where there is any, in the order of [`Basis::ALL`].
    by: [Option<Report>; Basis::ALL.len()],
}

/// An answer that can be handed around cheaply.
pub type SharedAnswer = Arc<Answer>;

/// Why there is no answer to the choices as they stand.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Conflict {
    /// This number does not go with the others.
    Field(Field),
    /// Something else does not.
    Other,
}

impl Answer {
    /// Prices the choices.
    ///
    /// # Errors
    /// The field that does not go with the others.
    pub fn to(choices: &Choices) -> Result<SharedAnswer, Conflict> {
        // What the three questions lead to is allowed: tests/opening.rs goes through all of it.
        let price = if OPENING { price_of_allowed } else { price };
        let mut by = [const { None }; Basis::ALL.len()];
        for (basis, slot) in Basis::ALL.iter().zip(&mut by) {
            if *basis != choices.basis {
                *slot = choices.scenario_by(*basis).and_then(|scenario| price(&scenario).ok());
            }
        }
        let report = price(&choices.scenario()).map_err(|error| Conflict::from(&error))?;
        if let Some(slot) = by.get_mut(choices.basis as usize) {
            *slot = choices.scenario_by(choices.basis).map(|_| report.clone());
        }
        Ok(Arc::new(Self { choices: choices.clone(), report, by }))
    }

    /// The price by one kind of evidence; none where there is no such evidence.
    #[must_use]
    pub fn by(&self, basis: Basis) -> Option<&Report> {
        self.by.get(basis as usize).and_then(Option::as_ref)
    }

    /// The evidence that the answer rests on: the one chosen, or what the occupation pays where there is none of it.
    #[must_use]
    pub fn basis(&self) -> Basis {
        if self.by(self.choices.basis).is_some() { self.choices.basis } else { Basis::Occupation }
    }

    /// Where the wage of the work after study was found, unless in the area chosen; not the visitor's place where that is
    /// suppressed.
    #[must_use]
    pub fn wage_found_in(&self) -> Option<Place> {
        match self.choices.wages_here(self.choices.soc_after())?.found_in {
            FoundIn::Area => None,
            FoundIn::Place(place) => Some(place),
        }
    }
}

impl From<&ScenarioError> for Conflict {
    fn from(error: &ScenarioError) -> Self {
        Field::from_model_path(&error.field).map_or(Self::Other, Self::Field)
    }
}
