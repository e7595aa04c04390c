//! Which study forms one loan, and what it has grown to when repayment starts.

use crate::model::calendar::MONTHS;
use crate::model::plan::Plan;
use crate::model::scenario::{Leg, Study};
use crate::model::timeline::{Doing, Timeline};

/// Months without study that do not end a spell, and months from its end to the first payment's.
const GRACE: usize = 6;

/// What was borrowed in one spell of study.
#[derive(Clone, PartialEq, Debug)]
pub struct LoanTaken {
    parts: Vec<Borrowed>,
    /// The month of the first payment, `S`.
    pub repaid_from: usize,
}

/// What was borrowed in one study leg up to some month, and its interest.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct LoanPart {
    /// The study leg.
    pub leg: usize,
    /// Months in which something was borrowed.
    pub months: f64,
    /// Months of interest, added up over what was borrowed in each month.
    pub months_of_interest: f64,
    /// What is owed on it, simple interest included.
    pub worth: f64,
}

/// Months `start..end` in each of which the same amount was borrowed.
#[derive(Clone, Copy, PartialEq, Debug)]
struct Borrowed {
    leg: usize,
    start: usize,
    end: usize,
    /// Nominal dollars a month.
    monthly: f64,
    /// The share that bears no interest before repayment.
    subsidised: f64,
}

impl LoanTaken {
    /// Each month of borrowing and what is paid out in it after the origination fee.
    pub fn received(&self, fee: f64) -> impl Iterator<Item = (usize, f64)> + '_ {
        self.parts.iter().flat_map(move |part| (part.start..part.end).map(move |m| (m, part.monthly * (1.0 - fee))))
    }

    /// The balance at the start of month `at` (at most that of the first payment), with simple interest on the
    /// unsubsidised share of what was borrowed before it.
    #[must_use]
    pub fn worth_at(&self, at: usize, monthly_rate: f64) -> f64 {
        self.parts_at(at, monthly_rate).map(|part| part.worth).sum()
    }

    /// What each study leg has added to [`LoanTaken::worth_at`].
    pub fn parts_at(&self, at: usize, monthly_rate: f64) -> impl Iterator<Item = LoanPart> + '_ {
        self.parts.iter().filter(move |part| part.start < at).map(move |part| {
            let until = part.end.min(at);
            let months = (until - part.start) as f64;
            // The sum of (at - d) over the months d that were borrowed in.
            let months_of_interest = months * ((at - part.start) + (at - (until - 1))) as f64 / 2.0;
            let worth = part.monthly * (months + (1.0 - part.subsidised) * monthly_rate * months_of_interest);
            LoanPart { leg: part.leg, months, months_of_interest, worth }
        })
    }
}

/// What a study leg borrows from one lender.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Borrowing {
    /// Nominal dollars a year.
    pub(super) yearly: f64,
    /// The share that bears no interest before repayment.
    pub(super) subsidised: f64,
}

/// The loans of a life from one lender, in the order of their spells; spells without borrowing leave none.
pub(super) fn loans_from(plan: &Plan<'_>, timeline: &Timeline, borrowing: fn(&Study) -> Borrowing) -> Vec<LoanTaken> {
    let mut loans: Vec<LoanTaken> = Vec::new();
    let mut open_spell: Option<(usize, usize)> = None;
    for span in &timeline.spans {
        let Doing::Studying(leg) = span.doing else { continue };
        let Some(Leg::Study(study)) = plan.scenario.legs.get(leg) else { continue };
        let Borrowing { yearly, subsidised } = borrowing(study);
        let part = Borrowed { leg, start: span.start, end: span.end, monthly: yearly / MONTHS as f64, subsidised };
        let parts = if part.monthly > 0.0 { vec![part] } else { Vec::new() };
        let repaid_from = span.end + GRACE;
        match open_spell {
            Some((spell, end)) if study.half_time_or_more && span.start - end <= GRACE => {
                if let Some(loan) = loans.get_mut(spell) {
                    loan.parts.extend(parts);
                    loan.repaid_from = repaid_from;
                }
                open_spell = Some((spell, span.end));
            }
            _ => {
                loans.push(LoanTaken { parts, repaid_from });
                if study.half_time_or_more {
                    open_spell = Some((loans.len() - 1, span.end));
                }
            }
        }
    }
    // In the order of their first payments where it matters, under RAP: only a spell below half time could stand
    // between the parts of another, and no federal loan is given for one.
    loans.retain(|loan| !loan.parts.is_empty());
    loans
}
