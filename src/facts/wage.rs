//! What occupations pay: percentiles of the Occupational Employment and Wage Statistics.

use serde::{Deserialize, Serialize};

use super::place::Place;
use super::source::Source;

include!(concat!(env!("OUT_DIR"), "/wages.rs"));

/// An occupation of the Standard Occupational Classification.
#[derive(Debug, PartialEq, Eq)]
pub struct Occupation {
    /// Its code, like `29-2072`.
    pub soc: &'static str,
    /// Its official title.
    pub title: &'static str,
    /// What a visitor would call somebody who does it.
    pub short: &'static str,
    /// Where the title is from.
    pub source: &'static Source,
}

/// Yearly pay at five percentiles of an occupation in one place, in dollars of May 2025: of all who are employed in it,
/// whatever their schooling and experience.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wages {
    /// One in ten earns less.
    pub p10: f64,
    /// A quarter earns less.
    pub p25: f64,
    /// Half earn less.
    pub p50: f64,
    /// Three quarters earn less.
    pub p75: f64,
    /// Nine in ten earn less.
    pub p90: f64,
}

/// The wages that were found for a place, and where.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct FoundWages {
    /// The wages.
    pub wages: Wages,
    /// How many people the occupation employs there; `None` if it is withheld. Few people make the wages jump about.
    pub employment: Option<u32>,
    /// The place that was asked for, or [`Place::US`] where its wages are suppressed or not collected.
    pub found_in: Place,
    /// Where the wages are from.
    pub source: &'static Source,
}

/// The wages of an occupation in a place, or else in the nation, as `found_in` tells; `None` if the occupation is
/// unknown. A suppressed wage is never filled in.
#[must_use]
pub fn wages(soc: &str, place: Place) -> Option<FoundWages> {
    let row = OCCUPATIONS.iter().position(|occupation| occupation.soc == soc)?;
    wages_in(row, place).or_else(|| wages_in(row, Place::US))
}

fn wages_in(row: usize, place: Place) -> Option<FoundWages> {
    let [p10, p25, p50, p75, p90] = PERCENTILES.get(row)?.get(place.row())?.map(|tens| f64::from(tens) * 10.0);
    if p50 == 0.0 {
        return None;
    }
    let employment = EMPLOYMENT.get(row)?.get(place.row()).copied().filter(|employment| *employment > 0);
    let source = WAGE_SOURCES.get(place.row()).copied()?;
    Some(FoundWages { wages: Wages { p10, p25, p50, p75, p90 }, employment, found_in: place, source })
}

/// The occupation with this code.
#[must_use]
pub fn occupation(soc: &str) -> Option<&'static Occupation> {
    OCCUPATIONS.iter().find(|occupation| occupation.soc == soc)
}

/// Every occupation with wages.
#[must_use]
pub fn occupations() -> &'static [Occupation] {
    &OCCUPATIONS
}
