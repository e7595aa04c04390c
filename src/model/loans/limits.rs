//! How much the federal government lends a student for loans made from July 2026, and where a route borrows more.
//!
//! Borrowing above a limit is a finding to be shown, not an error: the rest has to come from elsewhere, for instance a
//! private loan. The limits are nominal and not indexed (`data/rules.csv`: 34 CFR 685.203, P.L. 119-21 section 81001).
//!
//! Three readings of the rule, all cautious or of no effect in the common case. A year of study counts as twelve months,
//! and a part of one allows that part of the year's limit. Somebody at a share of the full load gets that share of the
//! limit and advances through the years of study as slowly. A certificate after another degree has the undergraduate
//! limits.

use serde::Serialize;

use crate::facts::{Figure, Level, rules};
use crate::model::calendar::MONTHS;
use crate::model::check::{self, ScenarioError};
use crate::model::scenario::{Leg, LoanPlan, Scenario, Study};

/// A difference below this is rounding, dollars.
const NOTHING: f64 = 0.005;

/// What the limits depend on beside the route.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Borrower {
    /// Whether the aid office counts the student as a dependent of the parents.
    pub dependent: bool,
    /// The share of a full-time load, 0.5 to 1.
    pub load: f64,
    /// Years of undergraduate study that count already.
    pub years_done: f64,
    /// Federal loans taken so far, all as an undergraduate, dollars.
    pub already_borrowed: f64,
}

/// Which limit is the narrowest.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// No federal loan is given below half time.
    BelowHalfTime,
    /// The limit of a year.
    Year,
    /// The limit of all undergraduate years, or of all graduate years.
    Total,
    /// The limit of all federal loans of a life.
    Lifetime,
}

/// One year of a study leg, or its last months: what is borrowed and what is allowed; nominal dollars.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
pub struct YearLimit {
    /// The leg's place in the route.
    pub leg: usize,
    /// The year of that leg, counted from 0.
    pub year: usize,
    /// How many months of the year are studied.
    pub months: usize,
    /// What the scenario borrows in them.
    pub borrowed: f64,
    /// What the government lends for them at most.
    pub allowed: f64,
    /// The limit that decides it.
    pub bound: Bound,
    /// How far `borrowed` lies above `allowed`; 0 if it does not.
    pub above: f64,
    /// The part of `borrowed` that is taken as subsidised.
    pub subsidised: f64,
    /// The part that can be subsidised at most.
    pub subsidised_allowed: f64,
}

/// What has been lent so far, nominal dollars.
struct Lent {
    undergraduate: f64,
    graduate: f64,
    subsidised: f64,
}

/// Every year of every study leg, with what the government lends at most; nothing where the plan is `custom`, which is
/// no federal loan. Subsidised loans taken before the route are not known, and not counted.
///
/// # Errors
/// The first field that holds something section 10 does not allow.
pub fn federal_limits(scenario: &Scenario, borrower: Borrower) -> Result<Vec<YearLimit>, ScenarioError> {
    check::fields(scenario)?;
    let mut years = Vec::new();
    if matches!(scenario.loan.plan, LoanPlan::Custom { .. }) {
        return Ok(years);
    }
    let mut lent = Lent { undergraduate: borrower.already_borrowed, graduate: 0.0, subsidised: 0.0 };
    let mut years_done = borrower.years_done;
    for (leg, step) in scenario.legs.iter().enumerate() {
        let Leg::Study(study) = step else { continue };
        let mut left = usize::try_from(study.months).unwrap_or(0);
        for year in 0.. {
            if left == 0 {
                break;
            }
            let months = left.min(MONTHS);
            left -= months;
            let limit = limit_of(study, borrower, years_done, months, &mut lent);
            years.push(YearLimit { leg, year, months, ..limit });
            if study.level != Level::Master {
                years_done += borrower.load * months as f64 / MONTHS as f64;
            }
        }
    }
    Ok(years)
}

/// The limit of `months` of study after `years_done`, which it adds to what was lent.
fn limit_of(study: &Study, borrower: Borrower, years_done: f64, months: usize, lent: &mut Lent) -> YearLimit {
    let part_of_year = months as f64 / MONTHS as f64;
    let share = borrower.load * part_of_year;
    let graduate = study.level == Level::Master;
    let (yearly, total, lent_of_kind) = if graduate {
        (&rules::LOAN_LIMIT_GRADUATE_YEAR, &rules::LOAN_LIMIT_GRADUATE_TOTAL, lent.graduate)
    } else if borrower.dependent {
        (by_year(years_done, DEPENDENT), &rules::LOAN_LIMIT_DEPENDENT_TOTAL, lent.undergraduate)
    } else {
        (by_year(years_done, INDEPENDENT), &rules::LOAN_LIMIT_INDEPENDENT_TOTAL, lent.undergraduate)
    };
    let left_of = |limit: &Figure, lent: f64| (limit.value - lent).max(0.0);
    let mut narrowest = (Bound::Year, yearly.value * share);
    let lifetime = left_of(&rules::LOAN_LIMIT_LIFETIME, lent.undergraduate + lent.graduate);
    for other in [(Bound::Total, left_of(total, lent_of_kind)), (Bound::Lifetime, lifetime)] {
        if other.1 < narrowest.1 {
            narrowest = other;
        }
    }
    let (bound, allowed) = if study.half_time_or_more { narrowest } else { (Bound::BelowHalfTime, 0.0) };
    let subsidised_limit = if graduate { 0.0 } else { by_year(years_done, SUBSIDISED).value * share };
    let subsidised_left = left_of(&rules::LOAN_LIMIT_SUBSIDISED_TOTAL, lent.subsidised);
    let subsidised_allowed = subsidised_limit.min(subsidised_left).min(allowed);
    let borrowed = study.borrow * part_of_year;
    let subsidised = borrowed * study.subsidised;
    let above = borrowed - allowed;
    let taken = borrowed.min(allowed);
    if graduate {
        lent.graduate += taken;
    } else {
        lent.undergraduate += taken;
    }
    lent.subsidised += subsidised.min(subsidised_allowed);
    YearLimit {
        leg: 0,
        year: 0,
        months,
        borrowed,
        allowed,
        bound,
        above: if above < NOTHING { 0.0 } else { above },
        subsidised,
        subsidised_allowed,
    }
}

/// The limits of the first, the second, and every later year of undergraduate study at full time.
type ByYear = [&'static Figure; 3];

const DEPENDENT: ByYear =
    [&rules::LOAN_LIMIT_DEPENDENT_YEAR_1, &rules::LOAN_LIMIT_DEPENDENT_YEAR_2, &rules::LOAN_LIMIT_DEPENDENT_YEAR_3];
const INDEPENDENT: ByYear = [
    &rules::LOAN_LIMIT_INDEPENDENT_YEAR_1,
    &rules::LOAN_LIMIT_INDEPENDENT_YEAR_2,
    &rules::LOAN_LIMIT_INDEPENDENT_YEAR_3,
];
const SUBSIDISED: ByYear =
    [&rules::LOAN_LIMIT_SUBSIDISED_YEAR_1, &rules::LOAN_LIMIT_SUBSIDISED_YEAR_2, &rules::LOAN_LIMIT_SUBSIDISED_YEAR_3];

fn by_year(years_done: f64, [first, second, later]: ByYear) -> &'static Figure {
    // Part-time years add up to a whole one a hair short.
    let done = years_done + 1e-9;
    if done < 1.0 {
        first
    } else if done < 2.0 {
        second
    } else {
        later
    }
}
