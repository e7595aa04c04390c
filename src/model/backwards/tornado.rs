//! The tornado (section 9): what the answer hangs on. `npv` counting the risk with one input after the other at a low
//! and at a high plausible value, everything else as it is.
//!
//! The plausible values stand in `data/rules.csv` (`plausible_…`, `completion_…`), each with its source or as a labelled
//! assumption. Some are values, some are factors on the scenario's own value, some are steps beside it.

use serde::Serialize;

use crate::facts::{self, Figure, Place, Wages, rules};
use crate::model::check::ScenarioError;
use crate::model::limits::{self, Range};
use crate::model::pay::Curve;
use crate::model::report::npv_counting_the_risk;
use crate::model::scenario::{Baseline, Evidence, Leg, LoanPlan, Scenario};

/// An input of the tornado.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Input {
    /// Tuition and fees of the first study leg, dollars a year; later legs change by the same factor.
    Tuition,
    /// Months of the first study leg; later legs change by the same factor.
    StudyMonths,
    /// Chance of finishing, of every study leg.
    Completion,
    /// Chance of passing, of every exam.
    PassRate,
    /// Months of searching for work.
    SearchMonths,
    /// Typical pay of the job held today, or the salary typed for it, dollars a year.
    PayNow,
    /// Typical pay of the last role, or the figure of the evidence for it, dollars a year; the other roles after study
    /// change by the same factor.
    PayAfterStudy,
    /// Real growth of all pay, per year.
    WageGrowth,
    /// Discount rate, per year.
    DiscountRate,
    /// Interest of what is borrowed, per year.
    LoanRate,
    /// Age at which work stops.
    StopWorkAge,
}

/// One bar: an input's plausible values and what they make of `npv` counting the risk; dollars of today.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
pub struct Bar {
    /// The input.
    pub input: Input,
    /// Its low value, in its unit; never above the scenario's own.
    pub low: f64,
    /// Its high value; never below the scenario's own.
    pub high: f64,
    /// `npv` at the low value.
    pub npv_low: f64,
    /// `npv` at the high value.
    pub npv_high: f64,
}

impl Bar {
    /// How much hangs on the input.
    #[must_use]
    pub fn swing(&self) -> f64 {
        (self.npv_high - self.npv_low).abs()
    }
}

/// All bars, the longest first; two prices for each input that the scenario has.
///
/// # Errors
/// The first field of the scenario that holds something section 10 does not allow.
pub fn tornado(scenario: &Scenario) -> Result<Vec<Bar>, ScenarioError> {
    npv_counting_the_risk(scenario)?;
    let mut bars: Vec<Bar> = Input::ALL.iter().filter_map(|input| bar(scenario, *input)).collect();
    bars.sort_by(|a, b| b.swing().total_cmp(&a.swing()));
    Ok(bars)
}

/// The bar of one input; none where the scenario has no such input, where nothing can be varied, or where a plausible
/// value does not go with the rest (study past the end of work).
#[must_use]
pub fn bar(scenario: &Scenario, input: Input) -> Option<Bar> {
    let own = input.value(scenario)?;
    let (low, high) = input.plausible(own);
    let range = input.range();
    let at = |value: f64| {
        let value = if range.whole { value.round() } else { value }.clamp(range.low, range.high);
        let mut changed = scenario.clone();
        input.set(&mut changed, own, value);
        npv_counting_the_risk(&changed).ok().map(|npv| (value, npv))
    };
    // The scenario's own value is always within the bar.
    let (low, npv_low) = at(low.min(own))?;
    let (high, npv_high) = at(high.max(own))?;
    (low < high).then_some(Bar { input, low, high, npv_low, npv_high })
}

impl Input {
    /// All inputs.
    pub const ALL: &'static [Self] = &[
        Self::Tuition,
        Self::StudyMonths,
        Self::Completion,
        Self::PassRate,
        Self::SearchMonths,
        Self::PayNow,
        Self::PayAfterStudy,
        Self::WageGrowth,
        Self::DiscountRate,
        Self::LoanRate,
        Self::StopWorkAge,
    ];

    /// The low and the high plausible value for a scenario whose own value is `own`.
    fn plausible(self, own: f64) -> (f64, f64) {
        let values = |low: &Figure, high: &Figure| (low.value, high.value);
        let times = |low: &Figure, high: &Figure| (low.value * own, high.value * own);
        match self {
            Self::Tuition => times(&rules::PLAUSIBLE_TUITION_LOW, &rules::PLAUSIBLE_TUITION_HIGH),
            Self::StudyMonths => (own, own * rules::PLAUSIBLE_MONTHS_HIGH.value),
            Self::Completion => values(&rules::COMPLETION_PART_TIME_STARTERS, &rules::COMPLETION_FULL_TIME_STARTERS),
            Self::PassRate => values(&rules::PLAUSIBLE_PASS_RATE_LOW, &rules::PLAUSIBLE_PASS_RATE_HIGH),
            Self::SearchMonths => values(&rules::PLAUSIBLE_SEARCH_LOW, &rules::PLAUSIBLE_SEARCH_HIGH),
            Self::PayNow => times(&rules::PLAUSIBLE_PAY_NOW_LOW, &rules::PLAUSIBLE_PAY_NOW_HIGH),
            Self::PayAfterStudy => times(&rules::PLAUSIBLE_PAY_AFTER_LOW, &rules::PLAUSIBLE_PAY_AFTER_HIGH),
            Self::WageGrowth => values(&rules::PLAUSIBLE_WAGE_GROWTH_LOW, &rules::PLAUSIBLE_WAGE_GROWTH_HIGH),
            Self::DiscountRate => values(&rules::PLAUSIBLE_DISCOUNT_RATE_LOW, &rules::PLAUSIBLE_DISCOUNT_RATE_HIGH),
            Self::LoanRate => {
                let step = rules::PLAUSIBLE_LOAN_RATE_STEP.value;
                (own - step, own + step)
            }
            Self::StopWorkAge => (own - rules::PLAUSIBLE_STOP_EARLIER.value, own + rules::PLAUSIBLE_STOP_LATER.value),
        }
    }

    fn range(self) -> Range {
        match self {
            Self::Tuition | Self::PayNow | Self::PayAfterStudy => limits::MONEY,
            Self::StudyMonths => limits::STUDY_MONTHS,
            Self::Completion => limits::SHARE,
            Self::PassRate => limits::PASS_RATE,
            Self::SearchMonths => limits::WAITING_MONTHS,
            Self::WageGrowth => limits::REAL_WAGE_GROWTH,
            Self::DiscountRate => limits::DISCOUNT_RATE,
            Self::LoanRate => limits::LOAN_RATE,
            Self::StopWorkAge => limits::AGE,
        }
    }

    /// The scenario's own value; none where it has no such input.
    fn value(self, scenario: &Scenario) -> Option<f64> {
        let mut studies =
            scenario.legs.iter().filter_map(|leg| if let Leg::Study(study) = leg { Some(study) } else { None });
        match self {
            Self::Tuition => studies.next().map(|study| study.tuition_fees),
            Self::StudyMonths => studies.next().map(|study| f64::from(study.months)),
            Self::Completion => studies.next().map(|study| study.completion),
            Self::SearchMonths => {
                studies.any(|study| !study.while_working).then(|| f64::from(scenario.person.search_months))
            }
            Self::PassRate => scenario.legs.iter().find_map(|leg| match leg {
                Leg::Credential(exam) => Some(exam.pass_rate),
                _ => None,
            }),
            Self::PayNow => match &scenario.baseline {
                Baseline::Own(own) => Some(own.salary),
                Baseline::Occupation(role) => typical(&role.soc, role.wages, role.slice, scenario.person.place),
            },
            Self::PayAfterStudy => match &scenario.pay_basis.evidence {
                Evidence::Own { salary } => Some(*salary),
                Evidence::Graduates { points } => points.last().map(|(_, pay)| *pay),
                Evidence::Occupation | Evidence::Survey { .. } => match scenario.legs.last() {
                    Some(Leg::Work(work)) => typical(&work.soc, work.wages, work.slice, scenario.person.place),
                    _ => None,
                },
            },
            Self::WageGrowth => Some(scenario.economy.real_wage_growth),
            Self::DiscountRate => Some(scenario.economy.discount_rate),
            Self::LoanRate => studies.any(|study| study.borrow > 0.0).then_some(match scenario.loan.plan {
                LoanPlan::Custom { rate, .. } => rate,
                _ => scenario.loan.rate,
            }),
            Self::StopWorkAge => Some(f64::from(scenario.person.stop_work_age)),
        }
    }

    /// Changes the scenario, whose own value is `own`, to `value`.
    fn set(self, scenario: &mut Scenario, own: f64, value: f64) {
        let factor = if own > 0.0 { value / own } else { 1.0 };
        match self {
            Self::WageGrowth => scenario.economy.real_wage_growth = value,
            Self::DiscountRate => scenario.economy.discount_rate = value,
            Self::StopWorkAge => scenario.person.stop_work_age = value as i32,
            Self::SearchMonths => scenario.person.search_months = value as i32,
            Self::LoanRate => match &mut scenario.loan.plan {
                LoanPlan::Custom { rate, .. } => *rate = value,
                _ => scenario.loan.rate = value,
            },
            Self::PayNow => {
                let place = scenario.person.place;
                match &mut scenario.baseline {
                    Baseline::Own(own) => own.salary = value,
                    Baseline::Occupation(role) => role.wages = scaled(&role.soc, role.wages, place, factor),
                }
            }
            Self::PayAfterStudy => set_pay_after_study(scenario, value, factor),
            Self::Tuition | Self::StudyMonths | Self::Completion | Self::PassRate => {
                scenario.legs.iter_mut().for_each(|leg| self.set_leg(leg, value, factor));
            }
        }
    }

    fn set_leg(self, leg: &mut Leg, value: f64, factor: f64) {
        match (self, leg) {
            (Self::Tuition, Leg::Study(study)) => {
                study.tuition_fees = within(limits::MONEY, study.tuition_fees * factor)
            }
            (Self::StudyMonths, Leg::Study(study)) => {
                study.months = within(limits::STUDY_MONTHS, (f64::from(study.months) * factor).round()) as i32;
            }
            (Self::Completion, Leg::Study(study)) => study.completion = value,
            (Self::PassRate, Leg::Credential(exam)) => exam.pass_rate = value,
            _ => {}
        }
    }
}

fn set_pay_after_study(scenario: &mut Scenario, value: f64, factor: f64) {
    let place = scenario.person.place;
    let by_factor = |pay: &mut f64| *pay = within(limits::MONEY, *pay * factor);
    match &mut scenario.pay_basis.evidence {
        Evidence::Own { salary } => *salary = value,
        Evidence::Graduates { points } => points.iter_mut().for_each(|(_, pay)| by_factor(pay)),
        Evidence::Survey { figures } => figures.values_mut().for_each(by_factor),
        Evidence::Occupation => {}
    }
    if matches!(scenario.pay_basis.evidence, Evidence::Occupation | Evidence::Survey { .. }) {
        let last_study = scenario.legs.iter().rposition(|leg| matches!(leg, Leg::Study(_)));
        for (index, leg) in scenario.legs.iter_mut().enumerate() {
            if let Leg::Work(work) = leg
                && last_study.is_none_or(|study| index > study)
            {
                work.wages = scaled(&work.soc, work.wages, place, factor);
            }
        }
    }
}

/// The wages given, or those of the tables.
fn wages_of(soc: &str, given: Option<Wages>, place: Place) -> Option<Wages> {
    given.or_else(|| facts::wages(soc, place).map(|found| found.wages))
}

/// What is typical in a role, dollars a year.
fn typical(soc: &str, given: Option<Wages>, slice: [f64; 2], place: Place) -> Option<f64> {
    wages_of(soc, given, place).map(|wages| Curve::new(wages, slice).at(0.5))
}

fn scaled(soc: &str, given: Option<Wages>, place: Place, factor: f64) -> Option<Wages> {
    let Wages { p10, p25, p50, p75, p90 } = wages_of(soc, given, place)?;
    let [p10, p25, p50, p75, p90] = [p10, p25, p50, p75, p90].map(|pay| within(limits::MONEY, pay * factor));
    Some(Wages { p10, p25, p50, p75, p90 })
}

fn within(range: Range, value: f64) -> f64 {
    value.clamp(range.low, range.high)
}
