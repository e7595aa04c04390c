//! Cliffs of the federal repayment plans near a scenario's figures: where a dollar more of debt or of income changes
//! the payments at once (section 4).

use serde::Serialize;

use crate::facts::{Figure, rules};
use crate::model::calendar::MONTHS;
use crate::model::check::{self, ScenarioError};
use crate::model::flows::Life;
use crate::model::loans::{LoanBook, federal_balances, level_payment, rap_payment, tier_months};
use crate::model::outcomes::Outcome;
use crate::model::plan::Plan;
use crate::model::scenario::{LoanPlan, Scenario};

/// A balance is near a bound that lies within this share of it.
const NEAR_BALANCE: f64 = 0.10;
/// An income is near a bound that lies within so many dollars of it.
const NEAR_INCOME: f64 = 1_500.0;
const CENT: f64 = 0.01;
const DOLLAR: f64 = 1.0;

/// A cliff near the scenario's figures; nominal dollars.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Cliff {
    /// Tiered standard: a balance from `bound` on is repaid over a longer time.
    Tier {
        /// The loan's balance when repayment starts.
        balance: f64,
        /// The bound near it.
        bound: f64,
        /// A balance of a cent less than the bound.
        below: Term,
        /// A balance on the bound.
        from_bound: Term,
    },
    /// Repayment Assistance Plan: an income above `bound` is charged one percent more, all of it.
    Band {
        /// The income that the first year of payments is counted on, nominal dollars a year.
        income: f64,
        /// The bound near it: the highest income of its band.
        bound: f64,
        /// Payments of a year at the bound.
        yearly_at_bound: f64,
        /// Payments of a year for a dollar more of income.
        yearly_above: f64,
    },
}

/// Level payments of a balance near a bound; nominal dollars.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
pub struct Term {
    /// How many of them.
    pub months: usize,
    /// Each.
    pub payment: f64,
    /// All together.
    pub total_repaid: f64,
}

/// The cliffs near the life in which everything is finished: of each federal loan on the plan tiered standard (a bound
/// within 10 percent of its balance), or of the first year of RAP (a bound within 1,500 dollars of the income). None
/// for private loans, and none where repayment does not begin before the horizon.
///
/// # Errors
/// The first field that holds something section 10 does not allow.
pub fn cliffs(scenario: &Scenario) -> Result<Vec<Cliff>, ScenarioError> {
    check::fields(scenario)?;
    let plan = Plan::new(scenario)?;
    check::horizon(&plan)?;
    let life = Life::new(&plan, Outcome::Placed);
    let balances = federal_balances(&plan, &life.timeline);
    Ok(match scenario.loan.plan {
        LoanPlan::TieredStandard => {
            let monthly_rate = scenario.loan.rate / MONTHS as f64;
            balances.into_iter().filter_map(|(_, balance)| tier(balance, monthly_rate)).collect()
        }
        LoanPlan::Rap { .. } => {
            let first = balances.first().map(|(month, _)| *month);
            first.and_then(|month| band(&plan, &life, month)).into_iter().collect()
        }
        LoanPlan::Custom { .. } => Vec::new(),
    })
}

fn tier(balance: f64, monthly_rate: f64) -> Option<Cliff> {
    const BOUNDS: [&Figure; 3] = [&rules::TIERED_BOUND_1, &rules::TIERED_BOUND_2, &rules::TIERED_BOUND_3];
    let near = |bound: &f64| (balance - bound).abs() <= NEAR_BALANCE * balance;
    let bound = BOUNDS.into_iter().map(|bound| bound.value).find(near)?;
    let term = |balance: f64| {
        let months = tier_months(balance);
        let payment = level_payment(balance, monthly_rate, months);
        Term { months, payment, total_repaid: payment * months as f64 }
    };
    Some(Cliff::Tier { balance, bound, below: term(bound - CENT), from_bound: term(bound) })
}

fn band(plan: &Plan<'_>, life: &Life, first_payment: usize) -> Option<Cliff> {
    let year = first_payment / MONTHS;
    let real = LoanBook::adjusted_gross_income(plan, &life.earnings.gross, &life.costs);
    let income = LoanBook::income_counted(plan, &|year| real.at(year), year);
    // Above the last band the rate no longer rises.
    let bands = rules::RAP_HIGHEST_RATE.value / rules::RAP_STEP.value - 1.0;
    let nearest = ((income - rules::RAP_LOWEST_INCOME.value) / rules::RAP_BAND.value).round().clamp(0.0, bands);
    let bound = rules::RAP_LOWEST_INCOME.value + nearest * rules::RAP_BAND.value;
    let dependants = LoanBook::dependants_counted(plan, year);
    let yearly = |income| MONTHS as f64 * rap_payment(income, dependants);
    let near = (income - bound).abs() <= NEAR_INCOME;
    near.then(|| Cliff::Band { income, bound, yearly_at_bound: yearly(bound), yearly_above: yearly(bound + DOLLAR) })
}
