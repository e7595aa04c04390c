//! The answer to the choices: the price by the chosen evidence, and the one by graduates' actual earnings.

use std::sync::Arc;

use crate::facts::Place;
use crate::model::check::ScenarioError;
use crate::model::{Report, price};

use super::choices::Choices;
use super::field::Field;

/// Everything that is shown for one set of choices.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The choices it answers.
    pub choices: Choices,
    /// The price by the chosen evidence.
    pub report: Report,
    /// The price by graduates' earnings, where they are published.
    pub graduates: Option<Report>,
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
        let report = price(&choices.scenario()).map_err(|error| conflict(&error))?;
        let graduates = choices.graduates_scenario().and_then(|scenario| price(&scenario).ok());
        Ok(Arc::new(Self { choices: choices.clone(), report, graduates }))
    }

    /// Where the wage of the work after study was found; not the visitor's place where that is suppressed.
    #[must_use]
    pub fn wage_found_in(&self) -> Option<Place> {
        crate::facts::wages(self.choices.role().soc(), self.choices.place).map(|found| found.found_in)
    }
}

fn conflict(error: &ScenarioError) -> Conflict {
    Field::from_model_path(&error.field).map_or(Conflict::Other, Conflict::Field)
}
