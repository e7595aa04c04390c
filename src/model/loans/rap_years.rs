//! A whole year on the Repayment Assistance Plan in one step, where its twelve months are alike.
//!
//! The same rule as [`RapMonth`](super::RapMonth), month by month. A year's payments are all as large; if each lowers what
//! is owed by the same amount, or each pays all of the month's interest, the twelve balances are a straight line or a
//! geometric one, and their sums are known beforehand. Any other year is followed month by month.

use crate::facts::rules;
use crate::model::calendar::{MONTHS, larger, lesser};

const YEAR: f64 = MONTHS as f64;

/// What a year's payments do.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct RapYear {
    /// What is paid, real.
    pub paid: f64,
    /// The part of it that is interest, real.
    pub interest: f64,
    /// What is owed afterwards, nominal.
    pub balance: f64,
}

/// The sums that all years of a horizon share.
#[derive(Clone, Debug)]
pub struct RapYears {
    rate: f64,
    /// Interest of a year, by which a balance grows; and what twelve dollars paid a month grow to.
    growth: f64,
    grown_payments: f64,
    real: Vec<RealSums>,
}

/// Sums over the months of one year, each weighted by the dollars of today that a nominal one is worth.
#[derive(Clone, Copy, Debug)]
struct RealSums {
    /// 1 a month.
    ones: f64,
    /// 0, 1, 2 …
    months: f64,
    /// The interest on a dollar owed at first and never paid.
    interest: f64,
    /// The interest that is saved by paying a dollar each month.
    saved: f64,
}

impl RapYears {
    /// For a monthly `rate` and the dollars of today that a nominal one is worth at the end of each month.
    #[must_use]
    pub fn new(rate: f64, real_value: &[f64]) -> Self {
        let (mut growth, mut grown_payments) = (1.0, 0.0);
        let mut by_month = [(0.0, 0.0); MONTHS];
        for month in &mut by_month {
            *month = (growth, grown_payments);
            grown_payments = grown_payments * (1.0 + rate) + 1.0;
            growth *= 1.0 + rate;
        }
        let sums = |year: &[f64]| {
            let mut sums = RealSums { ones: 0.0, months: 0.0, interest: 0.0, saved: 0.0 };
            for (month, (real, (owed, paid))) in year.iter().zip(by_month).enumerate() {
                sums.ones += real;
                sums.months += real * month as f64;
                sums.interest += real * rate * owed;
                sums.saved += real * rate * paid;
            }
            sums
        };
        Self { rate, growth, grown_payments, real: real_value.chunks(MONTHS).map(sums).collect() }
    }

    /// Twelve months of `balance` with `due` as each payment before the cap; none where they are not alike.
    #[must_use]
    pub fn year(&self, year: usize, balance: f64, due: f64) -> Option<RapYear> {
        let sums = self.real.get(year)?;
        let match_limit = rules::RAP_PRINCIPAL_MATCH.value;
        let paid = due * sums.ones;
        if due - balance * self.rate >= match_limit {
            let left = balance * self.growth - due * self.grown_payments;
            // More is left than a payment: none of the twelve was capped at what was owed.
            let alike = left > due;
            return alike.then_some(RapYear {
                paid,
                interest: balance * sums.interest - due * sums.saved,
                balance: left,
            });
        }
        // The matching payment lowers the balance to the same amount below, whatever part of it is interest.
        let lowered = lesser(match_limit, due);
        let last = balance - lowered * (YEAR - 1.0);
        let still_matched = due - last * self.rate <= match_limit;
        if last <= larger(due, lowered) || !still_matched {
            return None;
        }
        let balance_after = last - lowered;
        if last * self.rate >= due {
            return Some(RapYear { paid, interest: paid, balance: balance_after });
        }
        // All interest is paid from the first month on, or from some month on: then the months are not alike.
        (balance * self.rate <= due).then_some(RapYear {
            paid,
            interest: self.rate * (balance * sums.ones - lowered * sums.months),
            balance: balance_after,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::RapMonth;
    use super::*;

    #[test]
    fn a_year_is_its_twelve_months() {
        let real_value: Vec<f64> = (0..24).map(|month| 0.998_f64.powi(month + 1)).collect();
        let mut known = [0; 3];
        for rate in [0.0, 0.003, 0.006_525, 0.02] {
            let years = RapYears::new(rate, &real_value);
            for balance in [10.0, 600.0, 3_000.0, 7_000.0, 9_000.0, 27_000.0, 80_000.0] {
                for due in [10.0, 16.67, 49.0, 50.0, 51.0, 92.5, 180.0, 213.0, 300.005, 900.0] {
                    let Some(at_once) = years.year(1, balance, due) else { continue };
                    let mut by_month = RapYear { paid: 0.0, interest: 0.0, balance };
                    for real in real_value.iter().skip(MONTHS) {
                        let month = RapMonth::new(by_month.balance, rate, due);
                        by_month.paid += month.payment * real;
                        by_month.interest += month.interest * real;
                        by_month.balance = month.balance;
                    }
                    let pairs = [
                        (at_once.paid, by_month.paid),
                        (at_once.interest, by_month.interest),
                        (at_once.balance, by_month.balance),
                    ];
                    for (one, other) in pairs {
                        assert!((one - other).abs() < 1e-7, "{rate} {balance} {due}: {at_once:?} {by_month:?}");
                    }
                    let [waived, matched, geometric] = &mut known;
                    let lowered = due - balance * rate;
                    *(if lowered <= 0.0 {
                        waived
                    } else if lowered < 50.0 {
                        matched
                    } else {
                        geometric
                    }) += 1;
                }
            }
        }
        // Each of the three kinds of year is among them.
        assert!(known.iter().all(|kind| *kind > 10), "{known:?}");
    }
}
