//! The Repayment Assistance Plan: payments follow income, unpaid interest is waived, the rest is forgiven.

use crate::facts::rules;
use crate::model::calendar::{MONTHS, larger, lesser, to_cents};
use crate::model::plan::Plan;
use crate::model::scenario::LoanPlan;

use super::{Circumstances, Ledger, LoanBook, LoanTaken, Payment};

/// A balance below this is what subtraction leaves of nothing, dollars.
const NOTHING: f64 = 1e-9;

/// A month's payment before it is capped at what is owed: nominal dollars for a nominal yearly adjusted gross income.
#[must_use]
pub fn rap_payment(adjusted_gross_income: f64, dependants: f64) -> f64 {
    let income = to_cents(adjusted_gross_income);
    let yearly = rap_share(income).map_or(rules::RAP_LOWEST_BASE.value, |share| income * share);
    larger(yearly / MONTHS as f64 - rules::RAP_PER_DEPENDANT.value * dependants, rules::RAP_FLOOR.value)
}

/// The share of a year's income, rounded to cents, that is due; none where the smallest amount is.
#[must_use]
pub fn rap_share(income: f64) -> Option<f64> {
    let above = income - rules::RAP_LOWEST_INCOME.value;
    let bands = (above / rules::RAP_BAND.value).ceil();
    (above > 0.0).then(|| lesser(bands * rules::RAP_STEP.value, rules::RAP_HIGHEST_RATE.value))
}

/// What one payment does.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct RapMonth {
    /// What is paid.
    pub payment: f64,
    /// The part of it that is interest; interest beyond it is waived.
    pub interest: f64,
    /// What is owed afterwards.
    pub balance: f64,
}

impl RapMonth {
    /// One month of `balance` with `due` as the payment before the cap.
    #[must_use]
    pub fn new(balance: f64, monthly_rate: f64, due: f64) -> Self {
        let accrued = balance * monthly_rate;
        let payment = lesser(due, balance + accrued);
        let interest = lesser(payment, accrued);
        let lowered = payment - interest;
        let left = if payment >= balance + accrued { 0.0 } else { larger(balance - lowered, 0.0) };
        let match_limit = rules::RAP_PRINCIPAL_MATCH.value;
        let matched =
            if lowered < match_limit { lesser(larger(lesser(match_limit, payment) - lowered, 0.0), left) } else { 0.0 };
        let balance = left - matched;
        Self { payment, interest, balance: if balance < NOTHING { 0.0 } else { balance } }
    }
}

/// Repays all loans from one pool with one counter of payments.
pub(super) fn repay(ledger: &mut Ledger<'_>, loans: &[LoanTaken], circumstances: Circumstances<'_>) {
    let plan = ledger.plan;
    let horizon = plan.months;
    let public_service =
        circumstances.public_service && plan.scenario.loan.plan == (LoanPlan::Rap { public_service: true });
    let forgiven_after = forgiven_after(public_service);
    let mut pool = 0.0;
    let mut payments_made = 0.0;
    let mut due = 0.0;
    let mut due_in = None;
    let mut waiting = loans.iter().peekable();
    let Some(first) = waiting.peek().map(|loan| loan.repaid_from) else { return };
    for month in first..horizon {
        while let Some(loan) = waiting.next_if(|loan| loan.repaid_from == month) {
            let entering = loan.worth_at(month, ledger.monthly_rate);
            payments_made = weighted_counter(payments_made, pool, entering);
            pool += entering;
        }
        if pool > 0.0 {
            let year = month / MONTHS;
            if due_in != Some(year) {
                due = payment_due(plan, year, &|counted| circumstances.income.at(counted));
                due_in = Some(year);
            }
            let this = RapMonth::new(pool, ledger.monthly_rate, due);
            ledger.pay(month, this.payment, this.interest);
            let before = pool;
            let mut forgiven = 0.0;
            pool = this.balance;
            payments_made += 1.0;
            if payments_made >= forgiven_after && pool > 0.0 {
                ledger.forgive(month, pool, !public_service);
                forgiven = pool;
                pool = 0.0;
            }
            let RapMonth { payment: paid, interest, balance: after } = this;
            ledger.note(Payment { month, loan: 0, before, interest, paid, after, due, forgiven });
            if (month + 1) % MONTHS == 0 && month + 1 < horizon {
                ledger.owe(year, pool);
            }
        } else if waiting.peek().is_none() {
            return;
        }
    }
    ledger.pay_off(pool);
}

/// A month's payment in `year` before the cap, by the real income of the year before it.
pub(in crate::model) fn payment_due(plan: &Plan<'_>, year: usize, income: &dyn Fn(usize) -> f64) -> f64 {
    rap_payment(LoanBook::income_counted(plan, income, year), LoanBook::dependants_counted(plan, year))
}

/// So many payments, and the rest is forgiven.
pub(in crate::model) fn forgiven_after(public_service: bool) -> f64 {
    if public_service { rules::PUBLIC_SERVICE_PAYMENTS.value } else { rules::RAP_PAYMENTS.value }
}

/// Payments counted after a loan enters the pool: the weighted average that a consolidation gives.
pub(in crate::model) fn weighted_counter(payments_made: f64, pool: f64, entering: f64) -> f64 {
    if pool > 0.0 { (payments_made * pool / (pool + entering) + 1e-9).floor() } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_examples_come_out() {
        for (income, dependants, payment) in [
            (10_000.0, 0.0, 10.0),
            (20_000.0, 0.0, 16.67),
            (37_000.0, 0.0, 92.50),
            (40_000.0, 0.0, 100.0),
            (51_140.0, 0.0, 213.08),
            (60_000.0, 0.0, 250.0),
            (60_001.0, 0.0, 300.005),
            (68_020.0, 0.0, 340.10),
            (90_000.0, 0.0, 600.0),
            (123_860.0, 0.0, 1_032.17),
            (51_140.0, 2.0, 113.08),
        ] {
            assert!((rap_payment(income, dependants) - payment).abs() < 0.005_1, "{income} {dependants}");
        }
    }

    #[test]
    fn a_small_payment_lowers_principal_by_as_much_again() {
        let month = RapMonth::new(10_000.0, 0.006, 10.0);
        assert_eq!(month, RapMonth { payment: 10.0, interest: 10.0, balance: 9_990.0 });
        let last = RapMonth::new(40.0, 0.005, 500.0);
        assert_eq!((last.payment, last.balance), (40.2, 0.0));
    }
}
