//! What is to be said about the college and the area chosen: what they lack, and what stands in.

use crate::facts::colleges::{Caveat, Outcome};
use crate::facts::{FoundIn, Place};
use crate::model::college_price::Charge;

use super::choices::Choices;
use super::field::Field;

/// Something that a visitor should know about a figure that is, or is not, their college's or their area's.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Finding {
    /// The number in the link is that of no college in the file.
    UnknownCollege,
    /// It publishes no price for this level; the average stands in.
    NoPrice,
    /// The price is worked out from this many credits a year at this many dollars.
    PricedByCredits {
        /// Credits a year.
        credits: f64,
        /// Dollars a credit.
        price: f64,
    },
    /// Its price of a credit cannot be used; a share of its yearly charge stands in.
    ShareOfYearlyCharge,
    /// Something else is to be known about its price.
    PriceCaveat(Caveat),
    /// It publishes no price of books; the average stands in.
    NoBooks,
    /// No earnings of its graduates are published; those of the level stand in.
    NoOutcome,
    /// So few graduates that their earnings are withheld; those of the level stand in.
    OutcomeWithheld,
    /// The number in the link is that of no area in the file.
    UnknownArea,
    /// The area's wage of an occupation is withheld or not counted; the one of this place stands in.
    WageFromElsewhere {
        /// The occupation's code.
        soc: &'static str,
        /// The state, or the nation.
        found_in: Place,
    },
}

impl Finding {
    /// The number beside which it belongs; none where it belongs to the college, the area or the evidence.
    #[must_use]
    pub fn field(self) -> Option<Field> {
        match self {
            Self::NoPrice | Self::PricedByCredits { .. } | Self::ShareOfYearlyCharge | Self::PriceCaveat(_) => {
                Some(Field::TuitionFees)
            }
            Self::NoBooks => Some(Field::Books),
            _ => None,
        }
    }
}

impl Choices {
    /// What is to be said about the college and the area chosen; nothing until their files were read.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        if self.college_is_unknown() {
            findings.push(Finding::UnknownCollege);
        }
        self.find_about_college(&mut findings);
        if self.metro_is_unknown() {
            findings.push(Finding::UnknownArea);
        }
        self.find_about_area(&mut findings);
        findings
    }

    fn find_about_college(&self, findings: &mut Vec<Finding>) {
        let Some(college) = self.college_chosen() else { return };
        match self.college_price().map(|price| price.charge) {
            None => findings.push(Finding::NoPrice),
            Some(Charge::Yearly) => {}
            Some(Charge::ShareOfYearly) => findings.push(Finding::ShareOfYearlyCharge),
            Some(Charge::Credits { credits, price }) => findings.push(Finding::PricedByCredits { credits, price }),
        }
        findings.extend(college.caveat.map(Finding::PriceCaveat));
        if college.books.is_none() {
            findings.push(Finding::NoBooks);
        }
        match self.level().map(|level| college.outcome(level)) {
            Some(Outcome::NotCovered) => findings.push(Finding::NoOutcome),
            Some(Outcome::Withheld) => findings.push(Finding::OutcomeWithheld),
            _ => {}
        }
    }

    fn find_about_area(&self, findings: &mut Vec<Finding>) {
        if self.metro_chosen().is_none() {
            return;
        }
        let socs = [Some(self.now.soc()), Some(self.role().soc()), self.later_role.map(|role| role.soc())];
        for soc in socs.into_iter().flatten() {
            if let Some(FoundIn::Place(found_in)) = self.wages_here(soc).map(|found| found.found_in) {
                let finding = Finding::WageFromElsewhere { soc, found_in };
                if !findings.contains(&finding) {
                    findings.push(finding);
                }
            }
        }
    }
}
