//! How a college's figures enter the calculator: as what stands in a field until the visitor changes it.

use crate::facts;
use crate::session::Choices;
use crate::session::day::Day;
use crate::session::field::Field;
use crate::session::options::{College, Pace};

use super::doubts::is_stale;
use super::{CollegeFile, CollegeProgram, RateKind};

/// Months of a year.
const MONTHS: f64 = 12.0;

/// A figure that the college published, ready to stand in a field.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct CollegeDefault {
    /// The field.
    pub field: Field,
    /// The value, in the field's unit, as it would be typed.
    pub value: f64,
    /// The day to show with it: the last one that a rate describes, else the one on which the file was looked over.
    pub date: Day,
    /// Whether the rate is so old that this is to be said.
    pub stale: bool,
}

/// What decides the price.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Residency {
    /// Lives in the college's district.
    InDistrict,
    /// Lives in its state.
    InState,
    /// Lives elsewhere.
    OutOfState,
}

impl Residency {
    /// The one chosen, else the one that the kind of college implies.
    #[must_use]
    pub fn chosen(choices: &Choices) -> Self {
        match choices.residency {
            Some(facts::Residency::InDistrict) => Self::InDistrict,
            Some(facts::Residency::InState) => Self::InState,
            Some(facts::Residency::OutOfState) => Self::OutOfState,
            None => Self::of(choices.college()),
        }
    }

    /// The residency that a kind of college implies.
    #[must_use]
    pub fn of(college: College) -> Self {
        match college {
            College::PublicTwoYear => Self::InDistrict,
            College::PublicFourYearOutOfState => Self::OutOfState,
            _ => Self::InState,
        }
    }
}

impl CollegeFile {
    /// What a program of this file puts into the fields under the pace and the kind of college chosen.
    ///
    /// Fields for which the college publishes nothing are not among them: the averages stand on.
    #[must_use]
    pub fn defaults(&self, program: &CollegeProgram, choices: &Choices, today: Day) -> Vec<CollegeDefault> {
        let (months, given) = program.months(choices.pace());
        let a_year = |total: f64| (total * MONTHS / months * 100.0).round() / 100.0;
        let tuition = program.tuition_for(Residency::chosen(choices));
        let bill = tuition.map(|tuition| tuition + program.fees.unwrap_or(0.0));
        let rate = |kind| program.rate(kind).map(|rate| (rate.percent, rate.date.unwrap_or(self.updated)));
        let of_the_file = |value: f64| (value, self.updated);
        let found = [
            (Field::StudyMonths, given.then_some(of_the_file(months))),
            (Field::TuitionFees, bill.map(a_year).map(of_the_file)),
            (Field::Books, program.books.map(a_year).map(of_the_file)),
            (Field::Completion, rate(RateKind::Graduation)),
            (Field::Placement, rate(RateKind::Employment)),
            (Field::PassRate, rate(RateKind::ExamPass)),
        ];
        let mut defaults = Vec::new();
        for (field, figure) in found {
            if let Some((value, date)) = figure
                && field.spec().range.holds(value)
            {
                defaults.push(CollegeDefault { field, value, date, stale: is_stale(date, today) });
            }
        }
        defaults
    }
}

impl CollegeProgram {
    /// Tuition of the whole program, dollars: the price of the residency, or the next one that it includes.
    #[must_use]
    pub fn tuition_for(&self, residency: Residency) -> Option<f64> {
        let prices = self.tuition;
        let own = match residency {
            Residency::InDistrict => prices.in_district.or(prices.in_state),
            Residency::InState => prices.in_state,
            Residency::OutOfState => prices.out_of_state,
        };
        own.or(prices.everyone)
    }

    /// Months at a pace, and whether they follow from what the college published.
    fn months(&self, pace: Pace) -> (f64, bool) {
        let usual = facts::program(self.kind.key()).map_or(MONTHS, |program| f64::from(program.months));
        let full = self.months_full_time;
        match (pace, self.months_part_time) {
            (Pace::PartTime, Some(months)) => (months, true),
            _ => (full.unwrap_or(usual) * pace.stretch(), full.is_some()),
        }
    }
}
