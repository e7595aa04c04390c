//! A price: the whole answer to one scenario.

use serde::Serialize;

use super::calendar::{MONTHS, Yearly};
use super::check::{self, ScenarioError};
use super::flows::{BaselineLife, Life};
use super::outcomes::{Outcome, outcomes};
use super::plan::Plan;
use super::results::{break_even_age, internal_rate_of_return, net_present_value, positions, return_on_cost};
use super::scenario::Scenario;

pub use super::results::IrrReason;

/// The whole answer to one scenario, route minus baseline.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Report {
    /// Everything is finished and the work is found.
    pub if_you_finish: IfYouFinish,
    /// The years of that life.
    pub years: Vec<YearRow>,
    /// The probability-weighted mean of all outcomes.
    pub counting_the_risk: CountingTheRisk,
}

/// The results where everything is finished and the work is found (section 7).
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct IfYouFinish {
    /// Net present value, dollars of today.
    pub npv: f64,
    /// Plain sum of the flows, dollars of today.
    pub lifetime_gain: f64,
    /// Internal rate of return, per year.
    pub irr: Option<f64>,
    /// Why there is none.
    pub irr_reason: Option<IrrReason>,
    /// The age from which one is never behind staying put.
    pub break_even_age: Option<i32>,
    /// Net present value per dollar of cost and pay given up.
    pub roi: Option<f64>,
    /// Nominal balances when repayment starts.
    pub debt_at_repayment: f64,
    /// Nominal, the first month's.
    pub monthly_payment: f64,
    /// Nominal, the largest month's.
    pub highest_payment: f64,
    /// Nominal.
    pub total_repaid: f64,
    /// Nominal.
    pub forgiven: f64,
    /// Months from the first payment to the last.
    pub months_to_repay: usize,
    /// The first payment as a share of that month's gross pay.
    pub payment_share: Option<f64>,
    /// What is left to live on in the tightest year of study, dollars of today.
    pub tightest_year: Option<f64>,
    /// Dollars a year in the first month of work after study.
    pub first_salary: Option<f64>,
    /// Dollars a year 120 months later.
    pub later_salary: Option<f64>,
    /// Study costs and exam fees, dollars of today.
    pub cost_of_study: f64,
    /// Take-home pay given up, dollars of today.
    pub forgone_pay: f64,
}

/// One year of the life in which everything is finished; dollars of today.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct YearRow {
    /// Counted from 0.
    pub year: usize,
    /// Age at its start.
    pub age: i32,
    /// Pay.
    pub gross: f64,
    /// All taxes less credits.
    pub tax: f64,
    /// Study, exams and upkeep.
    pub cost: f64,
    /// Received from loans less paid.
    pub loan: f64,
    /// Owed at the year's end.
    pub owed: f64,
    /// Pay less tax.
    pub take_home: f64,
    /// Pay without the route.
    pub baseline_gross: f64,
    /// Take-home pay without the route.
    pub baseline_take_home: f64,
    /// What the route adds.
    pub flow: f64,
    /// Where one stands against staying put, debts counted.
    pub position: f64,
}

/// The probability-weighted mean of all outcomes (section 6).
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct CountingTheRisk {
    /// Net present value, dollars of today.
    pub npv: f64,
    /// Plain sum of the flows.
    pub lifetime_gain: f64,
    /// Internal rate of return, per year.
    pub irr: Option<f64>,
    /// Why there is none.
    pub irr_reason: Option<IrrReason>,
    /// The age from which the mean is never behind staying put.
    pub break_even_age: Option<i32>,
    /// Net present value per dollar of cost and pay given up.
    pub roi: Option<f64>,
    /// The chance that all programs are finished and the work is found.
    pub chance_of_finishing: f64,
    /// Mean position after each year.
    #[serde(skip)]
    pub positions: Vec<f64>,
}

/// Prices a scenario.
///
/// # Errors
/// The first field that holds something section 10 does not allow.
pub fn price(scenario: &Scenario) -> Result<Report, ScenarioError> {
    check::fields(scenario)?;
    price_of_allowed(scenario)
}

/// Prices a scenario whose every field is known to hold what section 10 allows: made of defaults that a test has gone
/// through. Nothing else may be priced so.
///
/// # Errors
/// Work ends before study does, or the amounts do not add up to numbers.
pub fn price_of_allowed(scenario: &Scenario) -> Result<Report, ScenarioError> {
    let plan = Plan::new(scenario)?;
    check::horizon(&plan)?;
    let baseline = BaselineLife::new(&plan);
    let finished = Life::new(&plan, Outcome::Placed);
    let sums = Sums::of(&plan, &baseline, &finished);
    let report = Report {
        if_you_finish: if_you_finish(&plan, &baseline, &finished, &sums),
        years: rows(&plan, &baseline, &finished, &sums),
        counting_the_risk: counting_the_risk(&plan, &baseline, &sums),
    };
    check::finite(&report)?;
    Ok(report)
}

/// What a route adds in each year, as far as it does not depend on the discount rate; dollars of today.
#[derive(Clone, PartialEq, Debug)]
pub struct YearlyFlows {
    /// Everything is finished and the work is found.
    pub if_you_finish: Yearly,
    /// The probability-weighted mean of all outcomes.
    pub counting_the_risk: Yearly,
    /// Mean position after each year.
    pub positions: Vec<f64>,
}

/// The yearly flows of a scenario: a price without the search for its rates of return.
///
/// # Errors
/// The first field that holds something section 10 does not allow.
pub fn yearly_flows(scenario: &Scenario) -> Result<YearlyFlows, ScenarioError> {
    check::fields(scenario)?;
    let plan = Plan::new(scenario)?;
    check::horizon(&plan)?;
    let baseline = BaselineLife::new(&plan);
    let finished = Sums::of(&plan, &baseline, &Life::new(&plan, Outcome::Placed));
    let (mean, _) = mean_of_outcomes(&plan, &baseline, &finished);
    let positions = positions(&mean.flows, &mean.owed);
    check::finite_amounts("pay_basis", finished.flows.iter().chain(positions.iter().copied()))?;
    Ok(YearlyFlows { if_you_finish: finished.flows, counting_the_risk: mean.flows, positions })
}

/// The `npv` counting the risk, dollars of today: the same as in a whole [`Report`].
///
/// # Errors
/// The first field that holds something section 10 does not allow.
pub fn npv_counting_the_risk(scenario: &Scenario) -> Result<f64, ScenarioError> {
    let flows = yearly_flows(scenario)?;
    Ok(net_present_value(&flows.counting_the_risk, scenario.economy.discount_rate))
}

/// The yearly sums that results are made of; those of several outcomes can be averaged.
pub(super) struct Sums {
    pub(super) flows: Yearly,
    loan_flows: Yearly,
    pub(super) owed: Yearly,
    /// Cost of study and pay given up.
    pub(super) invested: Yearly,
}

impl Sums {
    fn zero(plan: &Plan<'_>) -> Self {
        let none = || Yearly::zero(plan.years);
        Self { flows: none(), loan_flows: none(), owed: none(), invested: none() }
    }

    pub(super) fn of(plan: &Plan<'_>, baseline: &BaselineLife, life: &Life) -> Self {
        let each = |amount: &dyn Fn(usize) -> f64| (0..plan.years).map(amount).collect::<Yearly>();
        Self {
            flows: each(&|year| life.flow(baseline, year)),
            loan_flows: life.loans.flow.clone(),
            owed: life.loans.owed.clone(),
            invested: each(&|year| life.costs.of_study(year) + life.forgone_pay(baseline, year)),
        }
    }

    fn add_weighted(&mut self, weight: f64, other: &Self) {
        self.flows.add_weighted(weight, &other.flows);
        self.loan_flows.add_weighted(weight, &other.loan_flows);
        self.owed.add_weighted(weight, &other.owed);
        self.invested.add_weighted(weight, &other.invested);
    }

    fn internal_rate_of_return(&self) -> (Option<f64>, Option<IrrReason>) {
        let without_loans = self.flows.iter().zip(self.loan_flows.iter()).map(|(flow, loan)| flow - loan).collect();
        match internal_rate_of_return(&without_loans) {
            Ok(rate) => (Some(rate), None),
            Err(reason) => (None, Some(reason)),
        }
    }
}

/// The results of one life; those that are shown are of the one in which everything is finished.
pub(super) fn if_you_finish(plan: &Plan<'_>, baseline: &BaselineLife, life: &Life, sums: &Sums) -> IfYouFinish {
    let rate = plan.scenario.economy.discount_rate;
    let npv = net_present_value(&sums.flows, rate);
    let (irr, irr_reason) = sums.internal_rate_of_return();
    let loans = &life.loans;
    let salary = |months_later: usize| {
        life.timeline.first_work.and_then(|month| life.earnings.rate.get(month + months_later)).copied()
    };
    let left_to_live_on = |year: usize| life.take_home(year) - life.costs.total(year) + loans.flow.at(year);
    let study_years = life.years_away.iter().enumerate().filter(|(_, away)| away.study);
    IfYouFinish {
        npv,
        lifetime_gain: sums.flows.sum(),
        irr,
        irr_reason,
        break_even_age: break_even_age(plan.scenario.person.age, &positions(&sums.flows, &sums.owed)),
        roi: return_on_cost(npv, &sums.invested, rate),
        debt_at_repayment: loans.debt_at_repayment,
        monthly_payment: loans.first_payment.map_or(0.0, |(_, payment)| payment),
        highest_payment: loans.highest_payment,
        total_repaid: loans.total_repaid,
        forgiven: loans.forgiven,
        months_to_repay: loans.months_to_repay,
        payment_share: loans.first_payment.and_then(|(month, payment)| payment_share(plan, life, month, payment)),
        tightest_year: study_years.map(|(year, _)| left_to_live_on(year)).reduce(f64::min),
        first_salary: salary(0),
        later_salary: salary(10 * MONTHS),
        cost_of_study: (0..plan.years).map(|year| life.costs.of_study(year)).sum(),
        forgone_pay: (0..plan.years).map(|year| life.forgone_pay(baseline, year)).sum(),
    }
}

/// A nominal payment as a share of that month's nominal gross pay; none without pay.
fn payment_share(plan: &Plan<'_>, life: &Life, month: usize, payment: f64) -> Option<f64> {
    let pay = life.earnings.rate.get(month)? / MONTHS as f64;
    let year = i32::try_from(month / MONTHS).ok()?;
    let nominal = pay * (1.0 + plan.scenario.economy.inflation).powi(year);
    (nominal > 0.0).then(|| payment / nominal).filter(|share| share.is_finite())
}

fn rows(plan: &Plan<'_>, baseline: &BaselineLife, life: &Life, sums: &Sums) -> Vec<YearRow> {
    let row = |(year, position)| YearRow {
        year,
        age: plan.scenario.person.age + i32::try_from(year).unwrap_or(0),
        gross: life.earnings.gross.at(year),
        tax: life.tax.at(year),
        cost: life.costs.total(year),
        loan: life.loans.flow.at(year),
        owed: life.loans.owed.at(year),
        take_home: life.take_home(year),
        baseline_gross: baseline.gross.at(year),
        baseline_take_home: baseline.take_home.at(year),
        flow: sums.flows.at(year),
        position,
    };
    positions(&sums.flows, &sums.owed).into_iter().enumerate().map(row).collect()
}

/// The probability-weighted mean of all outcomes, and the chance of the one in which everything is `finished`.
fn mean_of_outcomes(plan: &Plan<'_>, baseline: &BaselineLife, finished: &Sums) -> (Sums, f64) {
    let mut mean = Sums::zero(plan);
    let mut chance_of_finishing = 0.0;
    for (outcome, chance) in outcomes(plan) {
        if outcome == Outcome::Placed {
            chance_of_finishing = chance;
            mean.add_weighted(chance, finished);
        } else {
            mean.add_weighted(chance, &Sums::of(plan, baseline, &Life::new(plan, outcome)));
        }
    }
    (mean, chance_of_finishing)
}

fn counting_the_risk(plan: &Plan<'_>, baseline: &BaselineLife, finished: &Sums) -> CountingTheRisk {
    let (mean, chance_of_finishing) = mean_of_outcomes(plan, baseline, finished);
    let rate = plan.scenario.economy.discount_rate;
    let npv = net_present_value(&mean.flows, rate);
    let (irr, irr_reason) = mean.internal_rate_of_return();
    let positions = positions(&mean.flows, &mean.owed);
    CountingTheRisk {
        npv,
        lifetime_gain: mean.flows.sum(),
        irr,
        irr_reason,
        break_even_age: break_even_age(plan.scenario.person.age, &positions),
        roi: return_on_cost(npv, &mean.invested, rate),
        chance_of_finishing,
        positions,
    }
}
