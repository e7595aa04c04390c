//! What study, exams and keeping credentials cost (section 3), in dollars of today.

use crate::facts::rules;

use super::calendar::{MONTHS, Yearly, years_of};
use super::plan::Plan;
use super::scenario::{Leg, Study};
use super::timeline::{Doing, Exam, Span, Timeline};

/// The yearly costs of one life.
#[derive(Clone, PartialEq, Debug)]
pub struct Costs {
    /// Tuition and fees billed.
    pub tuition_fees: Yearly,
    /// Books billed.
    pub books: Yearly,
    /// Employer help that pays a part of the bill.
    pub help: Yearly,
    /// Grants that pay a part of the bill (what is paid out above it is not in here).
    pub grants: Yearly,
    /// Tuition, fees, books and other cost of study, less help and grants; below 0 where grants are paid out.
    pub study: Yearly,
    /// Exam fees, attempts on average included.
    pub exams: Yearly,
    /// What keeping the credentials costs.
    pub upkeep: Yearly,
}

impl Costs {
    /// The costs of the life laid out in `timeline`.
    #[must_use]
    pub fn new(plan: &Plan<'_>, timeline: &Timeline) -> Self {
        let none = || Yearly::zero(plan.years);
        let mut costs = Self {
            tuition_fees: none(),
            books: none(),
            help: none(),
            grants: none(),
            study: none(),
            exams: none(),
            upkeep: none(),
        };
        for span in &timeline.spans {
            if let Doing::Studying(leg) = span.doing
                && let Some(Leg::Study(study)) = plan.scenario.legs.get(leg)
            {
                costs.add_study(plan, study, span);
            }
        }
        for (order, exam) in timeline.exams.iter().enumerate() {
            costs.add_exam(plan, exam, timeline.exams.get(order + 1..).unwrap_or_default());
        }
        costs
    }

    /// Cost of study and exams: what `cost_of_study` counts (section 7).
    #[must_use]
    pub fn of_study(&self, year: usize) -> f64 {
        self.study.at(year) + self.exams.at(year)
    }

    /// All that is paid in a year, upkeep included.
    #[must_use]
    pub fn total(&self, year: usize) -> f64 {
        self.of_study(year) + self.upkeep.at(year)
    }

    /// Employer help above what is tax-free: taxed as pay.
    #[must_use]
    pub fn taxed_help(&self, year: usize) -> f64 {
        (self.help.at(year) - rules::EMPLOYER_HELP_TAX_FREE.value).max(0.0)
    }

    fn add_study(&mut self, plan: &Plan<'_>, study: &Study, span: &Span) {
        for (year, months) in years_of(span.start, span.end) {
            let growth = plan.tuition_growth.get(year).copied().unwrap_or(1.0);
            let part = months as f64 / MONTHS as f64;
            let tuition_fees = study.tuition_fees * growth;
            let bill = tuition_fees + study.books;
            let help = study.employer_help.min(bill);
            let applied = study.grants.min(bill - help);
            let received = if plan.scenario.refund_surplus_grants { study.grants } else { applied };
            self.tuition_fees.add(year, part * tuition_fees);
            self.books.add(year, part * study.books);
            self.help.add(year, part * help);
            self.grants.add(year, part * applied);
            self.study.add(year, part * (bill + study.other - help - received));
        }
    }

    fn add_exam(&mut self, plan: &Plan<'_>, exam: &Exam, later: &[Exam]) {
        let Some(Leg::Credential(credential)) = plan.scenario.legs.get(exam.leg) else { return };
        self.exams.add(exam.from / MONTHS, credential.fee / credential.pass_rate);
        let replaced_in = later.iter().find_map(|other| match plan.scenario.legs.get(other.leg) {
            Some(Leg::Credential(next)) if next.replaces.contains(&credential.credential) => {
                Some(other.passed / MONTHS)
            }
            _ => None,
        });
        let last = replaced_in.unwrap_or(plan.years);
        for year in exam.passed / MONTHS + 1..=last.min(plan.years) {
            self.upkeep.add(year, credential.upkeep / 2.0);
        }
    }
}
