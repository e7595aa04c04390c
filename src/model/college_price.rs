//! What a year at one college costs, from its published charges.

use crate::facts::colleges::Caveat;
use crate::facts::{College, Level, Residency, rules};

/// A year's tuition and fees at a college, and what they were worked out from.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct CollegePrice {
    /// Dollars a year of study.
    pub tuition_fees: f64,
    /// From which published charge.
    pub charge: Charge,
}

/// The published charge behind a price.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Charge {
    /// Tuition and fees of a full-time year.
    Yearly,
    /// The part of them that is studied, since no price of a credit can be used.
    ShareOfYearly,
    /// So many credits a year, at the price of one.
    Credits {
        /// Credits a year.
        credits: f64,
        /// Dollars a credit.
        price: f64,
    },
}

/// A year's tuition and fees at `college` for somebody who studies `share` of the full-time load; none where it
/// publishes nothing that tells.
///
/// Full-time undergraduates pay the yearly charge; everybody else pays by the credit. Where the price of a credit
/// does not agree with the yearly charge, undergraduates pay their share of the latter.
#[must_use]
pub fn college_price(college: &College, residency: Residency, level: Level, share: f64) -> Option<CollegePrice> {
    if matches!(level, Level::Master | Level::PostBaccalaureate) {
        let [in_state, out_of_state] = college.per_graduate_credit.filter(|_| counts_by_the_credit(college))?;
        let price = if residency == Residency::OutOfState { out_of_state } else { in_state };
        return Some(by_the_credit(price, rules::CREDITS_PER_YEAR_GRADUATE.value * share));
    }
    let yearly = college.yearly.map(|charges| f64::from(of(residency, charges)));
    let per_credit = college.per_credit.filter(|_| counts_by_the_credit(college));
    match (yearly, per_credit) {
        (Some(charge), _) if share >= 1.0 => Some(CollegePrice { tuition_fees: charge, charge: Charge::Yearly }),
        (_, Some(prices)) => {
            Some(by_the_credit(of(residency, prices), rules::CREDITS_PER_YEAR_UNDERGRADUATE.value * share))
        }
        (Some(charge), None) => Some(CollegePrice { tuition_fees: charge * share, charge: Charge::ShareOfYearly }),
        (None, None) => None,
    }
}

/// Books and supplies, dollars a year, for somebody who studies `share` of the full-time load; none where the college
/// publishes nothing.
#[must_use]
pub fn college_books(college: &College, share: f64) -> Option<f64> {
    Some(f64::from(college.books?) * share)
}

fn by_the_credit(price: u32, credits: f64) -> CollegePrice {
    let price = f64::from(price);
    CollegePrice { tuition_fees: price * credits, charge: Charge::Credits { credits, price } }
}

/// Whether a credit of this college is one of thirty a year with its fees in it, as far as its yearly charge tells.
fn counts_by_the_credit(college: &College) -> bool {
    if college.caveat == Some(Caveat::QuarterCredits) {
        return false;
    }
    let (Some([_, yearly, _]), Some([_, price, _])) = (college.yearly, college.per_credit) else { return true };
    let times = f64::from(price) * rules::CREDITS_PER_YEAR_UNDERGRADUATE.value / f64::from(yearly);
    (rules::CREDIT_PRICE_LOWEST_SHARE.value..=rules::CREDIT_PRICE_HIGHEST.value).contains(&times)
}

fn of(residency: Residency, [in_district, in_state, out_of_state]: [u32; 3]) -> u32 {
    match residency {
        Residency::InDistrict => in_district,
        Residency::InState => in_state,
        Residency::OutOfState => out_of_state,
    }
}
