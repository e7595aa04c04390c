//! The model's answers the other way round for the choices as they stand, and how much the government lends for them.

use crate::model::ScenarioError;
use crate::model::backwards::cliffs::{Cliff, cliffs};
use crate::model::backwards::strip::{StripRow, strip};
use crate::model::backwards::tornado::tornado;
pub use crate::model::backwards::tornado::{Bar, Input};
use crate::model::backwards::{Question, Search};
use crate::model::loans::limits::{Borrower, YearLimit, federal_limits};

use super::choices::Choices;
use super::field::Field;
use super::options::Switch;

impl Choices {
    /// A search that has priced nothing yet; each of its steps prices once.
    #[must_use]
    pub fn backwards(&self, question: Question) -> Search {
        Search::new(&self.scenario(), question)
    }

    /// What the answer hangs on, the most important first.
    ///
    /// # Errors
    /// The field that does not go with the others.
    pub fn tornado(&self) -> Result<Vec<Bar>, ScenarioError> {
        tornado(&self.scenario())
    }

    /// The gain at discount rates of 0 to 8 percent.
    ///
    /// # Errors
    /// The field that does not go with the others.
    pub fn discount_strip(&self) -> Result<Vec<StripRow>, ScenarioError> {
        strip(&self.scenario())
    }

    /// The cliffs of the repayment plan near the visitor's figures.
    ///
    /// # Errors
    /// The field that does not go with the others.
    pub fn loan_cliffs(&self) -> Result<Vec<Cliff>, ScenarioError> {
        cliffs(&self.scenario())
    }

    /// How much the government lends for each year of study, and how far the visitor goes above it; nothing for a
    /// private loan.
    ///
    /// # Errors
    /// The field that does not go with the others.
    pub fn loan_limits(&self) -> Result<Vec<YearLimit>, ScenarioError> {
        let borrower = Borrower {
            dependent: self.is_on(Switch::DependentStudent),
            load: self.in_model_unit(Field::Load),
            years_done: self.in_model_unit(Field::YearsStudied),
            already_borrowed: self.in_model_unit(Field::BorrowedBefore),
        };
        federal_limits(&self.scenario(), borrower)
    }
}
