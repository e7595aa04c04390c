//! `graduate_earnings.csv`: the median program of each level, of all that the field-of-study file publishes.
//!
//! The branches of one college share its figures: programs of one level with the same figures count once. Quartiles are
//! given from five programs on; all is rounded to hundreds of dollars. From the release of April 2025 this gives the
//! table as it stood in November 2026, all twelve rows.

use std::collections::BTreeSet;

use super::files::File;
use super::outcomes::{self, Program};
use super::refusal::Stop;
use super::table::Edition;

/// The levels of the table, lowest first: too few programs are published of post-baccalaureate certificates.
const LEVELS: [&str; 4] = ["certificate", "associate", "bachelor", "master"];

/// The years after finishing of which the table speaks; the second is another group of colleges than the others.
const AFTER: [&str; 4] = ["1", "", "4", "5"];

/// The fewest programs of which quartiles say something.
const FEWEST_FOR_QUARTILES: usize = 5;

/// Renews the table.
///
/// # Errors
/// A release of an unexpected year.
pub(crate) fn renew(edition: &mut Edition, file: &File, programs: &[Program], read: &str) -> Result<(), Stop> {
    let old = edition.table("graduate_earnings.csv")?;
    let source = outcomes::renewed_source(edition, &old, file, "", read)?;
    let mut renewed = old.like();
    for level in LEVELS {
        let distinct: BTreeSet<[Option<u32>; 4]> =
            programs.iter().filter(|program| program.level == level).map(|program| program.pay).collect();
        for (after, at) in AFTER.into_iter().zip(0_usize..).filter(|(after, _)| !after.is_empty()) {
            let mut pay: Vec<u32> = distinct.iter().filter_map(|pay| pay.get(at).copied().flatten()).collect();
            pay.sort_unstable();
            let Some(median) = quantile(&pay, 2) else { continue };
            let quartile = |quarters: usize| match pay.len() < FEWEST_FOR_QUARTILES {
                true => String::new(),
                false => quantile(&pay, quarters).unwrap_or_default(),
            };
            renewed.push(&[
                ("level", level.to_owned()),
                ("years_after", after.to_owned()),
                ("pay", median),
                ("programs", pay.len().to_string()),
                ("p25", quartile(1)),
                ("p75", quartile(3)),
                ("source", source.clone()),
            ]);
        }
    }
    edition.put("graduate_earnings.csv", renewed);
    Ok(())
}

/// The value below which so many quarters of the sorted figures lie, between two of them in proportion, in hundreds.
fn quantile(sorted: &[u32], quarters: usize) -> Option<String> {
    let steps = sorted.len().checked_sub(1)? * quarters;
    let low = *sorted.get(steps / 4)?;
    let high = sorted.get(steps / 4 + 1).copied().unwrap_or(low);
    let value = f64::from(low) + f64::from(high - low) * (steps % 4) as f64 / 4.0;
    Some(((value / 100.0).round() * 100.0).to_string())
}
