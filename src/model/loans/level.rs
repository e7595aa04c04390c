//! Level payments: `tiered_standard` and `custom`.

use crate::facts::rules;
use crate::model::calendar::{MONTHS, to_cents};

use super::{Ledger, LoanTaken, Payment};

/// The same payment in each of `months` months, the last of which leaves nothing owed.
#[must_use]
pub fn level_payment(balance: f64, monthly_rate: f64, months: usize) -> f64 {
    let months = months.max(1) as f64;
    // expm1/ln_1p keep the digits that 1 - (1+r)^-n loses at very small rates.
    let discount = -(-months * monthly_rate.ln_1p()).exp_m1();
    if monthly_rate > 0.0 && discount > 0.0 { balance * monthly_rate / discount } else { balance / months }
}

/// Months of the tiered standard plan for a balance when repayment starts.
#[must_use]
pub fn tier_months(balance: f64) -> usize {
    let balance = to_cents(balance);
    let years = if balance < rules::TIERED_BOUND_1.value {
        rules::TIERED_YEARS_1.value
    } else if balance < rules::TIERED_BOUND_2.value {
        rules::TIERED_YEARS_2.value
    } else if balance < rules::TIERED_BOUND_3.value {
        rules::TIERED_YEARS_3.value
    } else {
        rules::TIERED_YEARS_4.value
    };
    years as usize * MONTHS
}

/// Repays each loan by itself over the months that `term` gives for its balance; `before` loans were taken before them.
pub(super) fn repay(ledger: &mut Ledger<'_>, loans: &[LoanTaken], before: usize, term: &dyn Fn(f64) -> usize) {
    let horizon = ledger.plan.months;
    let rate = ledger.monthly_rate;
    for (number, loan) in (before..).zip(loans).filter(|(_, loan)| loan.repaid_from < horizon) {
        let mut balance = loan.worth_at(loan.repaid_from, rate);
        let months = term(balance);
        let payment = level_payment(balance, rate, months);
        let end = (loan.repaid_from + months).min(horizon);
        for month in loan.repaid_from..end {
            let interest = balance * rate;
            let last = month + 1 == loan.repaid_from + months;
            let paid = if last { balance + interest } else { payment };
            ledger.pay(month, paid, interest);
            let before = balance;
            balance = if last { 0.0 } else { balance + interest - paid };
            ledger.note(Payment {
                month,
                loan: number,
                before,
                interest,
                paid,
                after: balance,
                due: payment,
                forgiven: 0.0,
            });
            if (month + 1) % MONTHS == 0 && month + 1 < horizon {
                ledger.owe(month / MONTHS, balance);
            }
        }
        ledger.pay_off(balance);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_examples_come_out() {
        for (balance, months, payment) in
            [(20_000.0, 120, 227.30), (25_000.0, 180, 218.05), (31_000.0, 180, 270.38), (57_500.0, 240, 429.38)]
        {
            assert!((level_payment(balance, 0.0652 / 12.0, months) - payment).abs() < 0.005);
        }
        assert_eq!(level_payment(1_200.0, 0.0, 120), 10.0);
    }

    #[test]
    fn a_balance_on_the_bound_falls_in_the_longer_tier() {
        assert_eq!([24_999.99, 25_000.0, 24_999.996, 50_000.0, 100_000.0].map(tier_months), [120, 180, 180, 240, 300]);
    }
}
