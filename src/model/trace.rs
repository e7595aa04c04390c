//! How each number of an answer came about: the formula with the values that went in, each with where it is from.
//!
//! A [`Working`] is written down from what the model itself worked out: its plan, lives and loan books, and the parts
//! of its rules. The results of the steps are the model's; that the formulas lead to them is tested for every figure.
//! Figures refer to each other ([`Origin::Figure`]) instead of repeating what another working says.

mod costs;
mod debt;
mod figure;
mod name;
mod paid;
mod pay;
mod quantity;
mod returns;
mod sheet;
mod tax;
mod unit;
mod working;
mod years;

pub use figure::{Amount, Column, Figure, Whose};
pub use quantity::Quantity;
pub use unit::Unit;
pub use working::{Formula, Missing, Operand, Origin, Step, Term, TermOf, Working};

use super::check::ScenarioError;
use super::flows::earnings::Earnings;
use super::flows::{BaselineLife, Life};
use super::outcomes::{Outcome, outcomes};
use super::plan::Plan;
use super::report::{self, IfYouFinish, Report, Sums};
use super::results::positions;
use super::scenario::Scenario;
use super::timeline::{Doing, Held, Paid, Span, Timeline};
use sheet::Sheet;

/// How a figure of a scenario's answer was worked out.
///
/// # Errors
/// The first field that holds something section 10 does not allow.
pub fn working(scenario: &Scenario, figure: Figure) -> Result<Working, ScenarioError> {
    Ok(Workings::new(scenario)?.of(figure))
}

/// The workings of all figures of one scenario.
pub struct Workings<'a> {
    plan: Plan<'a>,
    report: Report,
    baseline: BaselineLife,
    /// The life without the route as a timeline of its own, with its pay.
    staying: (Timeline, Earnings),
    lives: Vec<Traced>,
}

/// One way the route can end, with all that was worked out for it.
struct Traced {
    outcome: Outcome,
    chance: f64,
    life: Life,
    sums: Sums,
    positions: Vec<f64>,
    results: IfYouFinish,
}

impl<'a> Workings<'a> {
    /// Prices the scenario, and keeps what its figures are made of.
    ///
    /// # Errors
    /// The first field that holds something section 10 does not allow.
    pub fn new(scenario: &'a Scenario) -> Result<Self, ScenarioError> {
        let report = report::price(scenario)?;
        let plan = Plan::new(scenario)?;
        let baseline = BaselineLife::new(&plan);
        let mut ways = outcomes(&plan);
        if ways.iter().all(|(outcome, _)| *outcome != Outcome::Placed) {
            ways.push((Outcome::Placed, 0.0));
        }
        let lives = ways.into_iter().map(|(outcome, chance)| Traced::new(&plan, &baseline, outcome, chance)).collect();
        let paid = Paid::Job { held: Held::Baseline, share: 1.0 };
        let span = Span { start: 0, end: plan.months, doing: Doing::Working, paid };
        let staying = Timeline { spans: vec![span], exams: Vec::new(), studied_until: None, first_work: None };
        let staying = (staying, Earnings::baseline(&plan));
        Ok(Self { plan, report, baseline, staying, lives })
    }

    /// How a figure was worked out; one that does not exist has no steps and says why.
    #[must_use]
    pub fn of(&self, figure: Figure) -> Working {
        let mut sheet = Sheet::new(self);
        let written = match figure.whose {
            Whose::Mean => returns::of_the_mean(&mut sheet, figure),
            Whose::Life(outcome) => match self.life(outcome) {
                Some(life) => returns::of_a_life(&mut sheet, life, figure),
                None => Err(Missing::NoSuchFigure),
            },
        };
        let steps = if written.is_ok() { sheet.steps } else { Vec::new() };
        Working { figure, value: self.value(figure), missing: written.err(), steps }
    }

    fn life(&self, outcome: Outcome) -> Option<&Traced> {
        self.lives.iter().find(|life| life.outcome == outcome)
    }

    /// The figure itself; none where it does not exist.
    #[must_use]
    pub fn value(&self, figure: Figure) -> Option<f64> {
        if let Amount::Year(_, year) = figure.amount
            && year >= self.plan.years
        {
            return None;
        }
        match figure.whose {
            Whose::Life(outcome) => self.life(outcome).and_then(|life| life.value(self, figure.amount)),
            Whose::Mean => self.mean(figure.amount),
        }
    }

    fn mean(&self, amount: Amount) -> Option<f64> {
        let mean = &self.report.counting_the_risk;
        match amount {
            Amount::Npv => Some(mean.npv),
            Amount::LifetimeGain => Some(mean.lifetime_gain),
            Amount::Irr => mean.irr,
            Amount::BreakEvenAge => mean.break_even_age.map(f64::from),
            Amount::Roi => mean.roi,
            Amount::Year(Column::Position, year) => mean.positions.get(year).copied(),
            Amount::Year(..) | Amount::CostOfStudy | Amount::ForgonePay => {
                let part = |life: &Traced| Some(life.chance * life.value(self, amount)?);
                self.lives.iter().map(part).sum()
            }
            _ => None,
        }
    }
}

impl Traced {
    fn new(plan: &Plan<'_>, baseline: &BaselineLife, outcome: Outcome, chance: f64) -> Self {
        let life = Life::new(plan, outcome);
        let sums = Sums::of(plan, baseline, &life);
        let results = report::if_you_finish(plan, baseline, &life, &sums);
        Self { outcome, chance, positions: positions(&sums.flows, &sums.owed), life, sums, results }
    }

    fn value(&self, all: &Workings<'_>, amount: Amount) -> Option<f64> {
        let results = &self.results;
        Some(match amount {
            Amount::Npv => results.npv,
            Amount::LifetimeGain => results.lifetime_gain,
            Amount::Irr => results.irr?,
            Amount::BreakEvenAge => f64::from(results.break_even_age?),
            Amount::Roi => results.roi?,
            Amount::CostOfStudy => results.cost_of_study,
            Amount::ForgonePay => results.forgone_pay,
            Amount::DebtAtRepayment => results.debt_at_repayment,
            Amount::MonthlyPayment => results.monthly_payment,
            Amount::HighestPayment => results.highest_payment,
            Amount::TotalRepaid => results.total_repaid,
            Amount::Forgiven => results.forgiven,
            Amount::MonthsToRepay => results.months_to_repay as f64,
            Amount::PaymentShare => results.payment_share?,
            Amount::TightestYear => results.tightest_year?,
            Amount::FirstSalary => results.first_salary?,
            Amount::LaterSalary => results.later_salary?,
            Amount::Chance => self.chance,
            Amount::Year(column, year) => self.of_year(all, column, year),
        })
    }

    fn of_year(&self, all: &Workings<'_>, column: Column, year: usize) -> f64 {
        let life = &self.life;
        let baseline = &all.baseline;
        match column {
            Column::Gross => life.earnings.gross.at(year),
            Column::Tax => life.tax.at(year),
            Column::FederalTax => tax::federal_of(all, &tax::taxed_on(all, life, year)),
            Column::BaselineFederalTax => tax::federal_of(all, &tax::baseline_taxed_on(all, year)),
            Column::EducationCredit => tax::credit_of(all, &tax::taxed_on(all, life, year)),
            Column::Cost => life.costs.total(year),
            Column::Loan => life.loans.flow.at(year),
            Column::Owed => life.loans.owed.at(year),
            Column::TakeHome => life.take_home(year),
            Column::BaselineGross => baseline.gross.at(year),
            Column::BaselineTax => baseline.gross.at(year) - baseline.take_home.at(year),
            Column::BaselineTakeHome => baseline.take_home.at(year),
            Column::Flow => self.sums.flows.at(year),
            Column::Position => self.positions.get(year).copied().unwrap_or(0.0),
            Column::FlowBeforeLoans => self.sums.flows.at(year) - life.loans.flow.at(year),
            Column::StudyCost => life.costs.of_study(year),
            Column::ForgoneInYear => life.forgone_pay(baseline, year),
            Column::Invested => self.sums.invested.at(year),
            Column::LeftToLiveOn => life.take_home(year) - life.costs.total(year) + life.loans.flow.at(year),
            Column::LoanInterest => life.loans.interest.at(year),
        }
    }
}
