//! One simulated life: what the route adds to it, by year. The rules are those of
//! [`Life`](crate::model::flows::Life); what all lives share is worked out before the first.

use crate::model::calendar::Yearly;
use crate::model::costs::Costs;
use crate::model::draws::Draws;
use crate::model::flows::{Away, credits, mark_years_away};
use crate::model::outcomes;
use crate::model::plan::Plan;
use crate::model::scenario::Person;
use crate::model::tax::{Credit, TaxYear, bends, federal_income_tax, interest_deduction, tax};
use crate::model::timeline::Timeline;

use super::career::{Career, Pay};
use super::debts::Debts;
use super::lines::Lines;

/// A life that is lived again and again, each time with other luck; it keeps what is written to from one to the next.
#[derive(Clone, Debug)]
pub struct SimulatedLife {
    /// Net present value of the route, dollars of today.
    pub npv: f64,
    /// Where one stands after each year against staying put, debts counted.
    pub positions: Vec<f64>,
    /// What a dollar at the end of each year is worth.
    discount: Vec<f64>,
    pay: Pay,
    taxes: Option<Taxes>,
    career: Career,
    timeline: Timeline,
    costs: Costs,
    years_away: Vec<Away>,
    debts: Debts,
    gross: Yearly,
    baseline_gross: Yearly,
}

/// Tax by pay, as lines.
#[derive(Clone, Debug)]
struct Taxes {
    /// All of it, where there is no more to the year than pay.
    all: Lines,
    /// Federal income tax, by pay less what is taken off income.
    federal: Lines,
    /// All but federal income tax.
    payroll_and_state: Lines,
}

/// Past the last bend of the tax, where its slope is measured, by so many dollars.
const PAST_THE_LAST_BEND: f64 = 1e6;

impl Taxes {
    fn new(person: &Person) -> Self {
        let bends = bends(person);
        let far = bends.iter().copied().fold(0.0, f64::max) + PAST_THE_LAST_BEND;
        let year = |pay| TaxYear { pay, ..TaxYear::default() };
        let all = |pay| tax(person, &year(pay));
        let federal = |pay| federal_income_tax(person, &year(pay));
        let payroll_and_state = |pay| all(pay) - federal(pay);
        Self {
            all: Lines::through(&bends, far, &all),
            federal: Lines::through(&bends, far, &federal),
            payroll_and_state: Lines::through(&bends, far, &payroll_and_state),
        }
    }

    fn of(&self, person: &Person, year: &TaxYear, near: &mut usize) -> f64 {
        let earned = year.pay + year.taxed_help;
        let by_income_alone = year.forgiven_debt == 0.0 && year.credit == Credit::None;
        if by_income_alone && year.loan_interest == 0.0 {
            return self.all.at(earned, near);
        }
        let taxed = earned - interest_deduction(person, year);
        // Below nothing the lines of a couple's tax would lead on where there is no pay.
        let federal = if by_income_alone && taxed >= 0.0 {
            self.federal.at(taxed, near)
        } else {
            federal_income_tax(person, year)
        };
        federal + self.payroll_and_state.at(earned, near)
    }
}

impl SimulatedLife {
    /// Prepares what all lives of a plan share.
    #[must_use]
    pub fn new(plan: &Plan<'_>) -> Self {
        let step = 1.0 / (1.0 + plan.scenario.economy.discount_rate);
        let mut worth = 1.0;
        let mut discount = || {
            worth *= step;
            worth
        };
        Self {
            npv: 0.0,
            positions: vec![0.0; plan.years],
            discount: (0..plan.years).map(|_| discount()).collect(),
            pay: Pay::new(plan),
            taxes: plan.scenario.taxes.then(|| Taxes::new(&plan.scenario.person)),
            career: Career::new(plan),
            timeline: Timeline::default(),
            costs: Costs::zero(plan),
            years_away: Vec::new(),
            debts: Debts::new(plan),
            gross: Yearly::zero(plan.years),
            baseline_gross: Yearly::zero(plan.years),
        }
    }

    /// Lives once, with `luck`, under the plan that it was made for.
    pub fn live(&mut self, plan: &Plan<'_>, luck: Draws) {
        self.career.begin(plan, luck.standing(), luck.wage_growth(plan.scenario.economy.real_wage_growth));
        self.pay.without_the_route(plan, &mut self.career, &mut self.baseline_gross);
        let outcome = outcomes::drawn(plan, luck);
        self.timeline.lay_out(plan, outcome, Some(luck));
        self.pay.on_the_route(plan, outcome, &self.timeline, &mut self.career, &mut self.gross);
        self.costs.renew(plan, &self.timeline);
        mark_years_away(&mut self.years_away, plan, &self.timeline);
        self.debts.renew(plan, outcome, &self.timeline, &self.gross, &self.costs);
        self.add_up(plan);
    }

    fn add_up(&mut self, plan: &Plan<'_>) {
        let person = &plan.scenario.person;
        let (mut near, mut near_without) = (0, 0);
        let (mut npv, mut sum) = (0.0, 0.0);
        let credits = credits(plan, &self.costs, &self.years_away);
        let years = credits.zip(&self.years_away).zip(self.gross.iter()).zip(self.baseline_gross.iter());
        let results = self.positions.iter_mut().zip(&self.discount);
        for (year, ((((credit, away), pay), baseline_pay), (position, worth))) in years.zip(results).enumerate() {
            let taxes = self.taxes.as_ref();
            let baseline_take_home =
                baseline_pay - taxes.map_or(0.0, |taxes| taxes.all.at(baseline_pay, &mut near_without));
            let mut flow = pay - baseline_take_home - self.costs.total(year);
            let mut tax = TaxYear { pay, credit, ..TaxYear::default() };
            if away.study {
                tax.taxed_help = self.costs.taxed_help(year);
            }
            let mut owed = 0.0;
            if self.debts.borrows {
                flow += self.debts.flow.at(year);
                owed = self.debts.owed.at(year);
                tax.loan_interest = self.debts.interest.at(year);
                tax.forgiven_debt = self.debts.forgiven_taxed.at(year);
            }
            flow -= taxes.map_or(0.0, |taxes| taxes.of(person, &tax, &mut near));
            npv += flow * worth;
            sum += flow;
            *position = sum - owed;
        }
        self.npv = npv;
    }
}
