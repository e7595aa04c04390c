//! Tables of income tax, in dollars of 2026.

use serde::{Deserialize, Serialize};

use super::place::Place;
use super::rules;
use super::source::Source;

include!(concat!(env!("OUT_DIR"), "/taxes.rs"));

/// How a person files the federal income tax.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Filing {
    /// Alone.
    Single,
    /// Married, jointly.
    Joint,
    /// As head of a household.
    Head,
}

/// One bracket of the federal income tax.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Bracket {
    /// Taxable income a year up to which the rate holds; infinite in the last bracket.
    pub up_to: f64,
    /// The rate on the income inside the bracket.
    pub rate: f64,
}

/// The federal brackets of 2026, lowest first.
#[must_use]
pub fn brackets(filing: Filing) -> &'static [Bracket] {
    match filing {
        Filing::Single => &BRACKETS_SINGLE,
        Filing::Joint => &BRACKETS_JOINT,
        Filing::Head => &BRACKETS_HEAD,
    }
}

/// Where the federal brackets are from.
#[must_use]
pub fn brackets_source() -> &'static Source {
    BRACKETS_SOURCE
}

/// The federal standard deduction of 2026, dollars a year.
#[must_use]
pub fn standard_deduction(filing: Filing) -> f64 {
    match filing {
        Filing::Single => rules::STANDARD_DEDUCTION_SINGLE.value,
        Filing::Joint => rules::STANDARD_DEDUCTION_JOINT.value,
        Filing::Head => rules::STANDARD_DEDUCTION_HEAD.value,
    }
}

/// Points (wages, tax) of a state, in dollars a year, wages rising: income tax and compulsory employee contributions
/// together, of a single filer without dependants on wages alone. Empty for [`Place::US`].
pub fn state_tax(place: Place) -> impl Iterator<Item = (f64, f64)> {
    let taxes = STATE_TAX.get(place.row()).and_then(Option::as_ref);
    STATE_TAX_WAGES.iter().zip(taxes.into_iter().flatten()).map(|(wages, tax)| (f64::from(*wages), f64::from(*tax)))
}

/// Where the state taxes are from.
#[must_use]
pub fn state_tax_source() -> &'static Source {
    STATE_TAX_SOURCE
}
