//! What study, exams and keeping credentials cost (section 3), in dollars of today.

use std::ops::RangeInclusive;

use crate::facts::rules;

use super::calendar::{MONTHS, Yearly, larger, lesser, years_of};
use super::plan::Plan;
use super::scenario::{CredentialLeg, Leg, Study};
use super::timeline::{Doing, Exam, Span, Timeline, retake_wait};

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

/// What a whole year of a study leg costs.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct StudyYear {
    /// Tuition and fees, grown to the year.
    pub tuition_fees: f64,
    /// Tuition, fees and books.
    pub bill: f64,
    /// Employer help that pays a part of the bill.
    pub help: f64,
    /// Grants that pay a part of the bill.
    pub grants_applied: f64,
    /// Grants received, what is paid out above the bill included.
    pub grants_received: f64,
    /// The bill and other cost, less help and grants.
    pub cost: f64,
}

impl StudyYear {
    /// The cost of `study` in `year`, as if it filled the year.
    #[must_use]
    pub fn new(plan: &Plan<'_>, study: &Study, year: usize) -> Self {
        let growth = plan.tuition_growth.get(year).copied().unwrap_or(1.0);
        let tuition_fees = study.tuition_fees * growth;
        let bill = tuition_fees + study.books;
        let help = lesser(study.employer_help, bill);
        let grants_applied = lesser(study.grants, bill - help);
        let grants_received = if plan.scenario.refund_surplus_grants { study.grants } else { grants_applied };
        let cost = bill + study.other - help - grants_received;
        Self { tuition_fees, bill, help, grants_applied, grants_received, cost }
    }
}

impl Costs {
    /// The costs of the life laid out in `timeline`.
    #[must_use]
    pub fn new(plan: &Plan<'_>, timeline: &Timeline) -> Self {
        let mut costs = Self::zero(plan);
        costs.add(plan, timeline);
        costs
    }

    /// No costs.
    pub(super) fn zero(plan: &Plan<'_>) -> Self {
        let none = || Yearly::zero(plan.years);
        Self {
            tuition_fees: none(),
            books: none(),
            help: none(),
            grants: none(),
            study: none(),
            exams: none(),
            upkeep: none(),
        }
    }

    /// Becomes the costs of the life laid out in `timeline`.
    pub(super) fn renew(&mut self, plan: &Plan<'_>, timeline: &Timeline) {
        let Self { tuition_fees, books, help, grants, study, exams, upkeep } = self;
        [tuition_fees, books, help, grants, study, exams, upkeep].into_iter().for_each(Yearly::clear);
        self.add(plan, timeline);
    }

    fn add(&mut self, plan: &Plan<'_>, timeline: &Timeline) {
        for span in &timeline.spans {
            if let Doing::Studying(leg) = span.doing
                && let Some(Leg::Study(study)) = plan.scenario.legs.get(leg)
            {
                self.add_study(plan, study, span);
            }
        }
        for (order, exam) in timeline.exams.iter().enumerate() {
            self.add_exam(plan, exam, timeline.exams.get(order + 1..).unwrap_or_default());
        }
    }

    /// Cost of study and exams: what `cost_of_study` counts (section 7).
    #[inline(always)]
    #[must_use]
    pub fn of_study(&self, year: usize) -> f64 {
        self.study.at(year) + self.exams.at(year)
    }

    /// All that is paid in a year, upkeep included.
    #[inline(always)]
    #[must_use]
    pub fn total(&self, year: usize) -> f64 {
        self.of_study(year) + self.upkeep.at(year)
    }

    /// Employer help above what is tax-free: taxed as pay.
    #[must_use]
    pub fn taxed_help(&self, year: usize) -> f64 {
        larger(self.help.at(year) - rules::EMPLOYER_HELP_TAX_FREE.value, 0.0)
    }

    fn add_study(&mut self, plan: &Plan<'_>, study: &Study, span: &Span) {
        for (year, months) in years_of(span.start, span.end) {
            let part = months as f64 / MONTHS as f64;
            let whole = StudyYear::new(plan, study, year);
            self.tuition_fees.add(year, part * whole.tuition_fees);
            self.books.add(year, part * study.books);
            self.help.add(year, part * whole.help);
            self.grants.add(year, part * whole.grants_applied);
            self.study.add(year, part * whole.cost);
        }
    }

    fn add_exam(&mut self, plan: &Plan<'_>, exam: &Exam, later: &[Exam]) {
        let Some(Leg::Credential(credential)) = plan.scenario.legs.get(exam.leg) else { return };
        match exam.attempts {
            None => self.exams.add(exam.from / MONTHS, credential.fee / credential.pass_rate),
            Some(attempts) => {
                for attempt in 0..attempts {
                    self.exams.add((exam.from + attempt * retake_wait(credential)) / MONTHS, credential.fee);
                }
            }
        }
        for year in kept_in(plan, exam, credential, later) {
            self.upkeep.add(year, credential.upkeep / 2.0);
        }
    }
}

/// The years in which keeping a credential is paid for; `later` are the exams after it.
pub(super) fn kept_in(
    plan: &Plan<'_>,
    exam: &Exam,
    credential: &CredentialLeg,
    later: &[Exam],
) -> RangeInclusive<usize> {
    let replaced_in = later.iter().find_map(|other| match plan.scenario.legs.get(other.leg) {
        Some(Leg::Credential(next)) if next.replaces.contains(&credential.credential) => Some(other.passed / MONTHS),
        _ => None,
    });
    let last = replaced_in.unwrap_or(plan.years);
    exam.passed / MONTHS + 1..=last.min(plan.years)
}
