//! The layout of the wage statistics: Occupational Employment and Wage Statistics, all four workbooks.
//!
//! Verified on 2026-11-25 in the field descriptions as quoted by the packages `oews2020` and `oews2021` on CRAN and by a
//! data dictionary of May 2024 (`fmegahed/querychat_demo`): the columns below; `AREA_TYPE` 1 nation, 2 state, 3 territory,
//! 4 metropolitan, 6 nonmetropolitan; `PRIM_STATE` is `US` for the nation. In their notes: `*` a wage, `**` an employment
//! that is not available, `#` a wage at or above the highest that is published (239,200 dollars a year until May 2024).
//! An area without a row for an occupation has no estimate of it. Rows of all industries have `NAICS` 000000, those of all
//! owners `OWN_CODE` 1235. A group of occupations may repeat the code of its only member, so that `O_GROUP` decides.

use std::collections::BTreeSet;

use super::files::{File, Kind};
use super::published::{Line, Published};
use super::refusal::{Reason, Refusal};

const COLUMNS: [&str; 14] = [
    "AREA",
    "AREA_TITLE",
    "AREA_TYPE",
    "PRIM_STATE",
    "NAICS",
    "OWN_CODE",
    "OCC_CODE",
    "OCC_TITLE",
    "O_GROUP",
    "TOT_EMP",
    "A_PCT10",
    "A_PCT25",
    "A_MEDIAN",
    "A_PCT75",
];

/// The percentiles by official column and by that of the project's tables, lowest first.
const PERCENTILES: [(&str, &str); 5] =
    [("A_PCT10", "p10"), ("A_PCT25", "p25"), ("A_MEDIAN", "p50"), ("A_PCT75", "p75"), ("A_PCT90", "p90")];

/// What stands for a wage that is not published: not available, at or above the highest published, paid by the hour only.
const WITHHELD: [&str; 3] = ["*", "#", ""];

/// Dollars a year that the tables can hold, in tens.
const WAGES: [u32; 2] = [10, 655_350];

/// An occupation in an area.
pub(crate) struct Estimate {
    pub(crate) area: String,
    pub(crate) name: String,
    /// The code of the state in which the area, or most of it, lies; `US` for the nation.
    pub(crate) state: String,
    pub(crate) soc: String,
    pub(crate) title: String,
    /// Where it stands in the file.
    row: u64,
    employment: Option<u32>,
    /// `None` if one of the five is withheld: the project's tables hold all or none.
    percentiles: Option<[u32; 5]>,
}

/// The estimates of one file.
pub(crate) struct Estimates {
    published: Published,
    pub(crate) rows: Vec<Estimate>,
}

/// Reads the estimates of these occupations; a state is checked by `known`;
/// the territories in the file of states are left out.
///
/// # Errors
/// A file of another layout; an unknown state; two rows of one occupation in one area; a figure that is no number; a
/// percentile below the one before it.
pub(crate) fn estimates(
    file: &File,
    socs: &BTreeSet<&str>,
    known: impl Fn(&str) -> bool,
) -> Result<Estimates, Refusal> {
    let published = Published::read(file, &[&COLUMNS[..], &["A_PCT90"]].concat())?;
    let areas: &[&str] = match file.kind {
        Kind::Nation => &["1"],
        Kind::States => &["2", "3"],
        Kind::Metros => &["4"],
        _ => &["6"],
    };
    let mut seen = BTreeSet::new();
    let mut rows = Vec::new();
    for line in published.lines() {
        if !areas.contains(&line.text("AREA_TYPE")) {
            return Err(line.unexpected("AREA_TYPE", &areas.join(" or ")));
        }
        if line.text("AREA_TYPE") == "3" {
            continue;
        }
        if !known(line.text("PRIM_STATE")) {
            return Err(line.unexpected("PRIM_STATE", "the code of a place of data/places.csv"));
        }
        let group = line.text("O_GROUP");
        if !socs.contains(line.text("OCC_CODE")) || (group != "detailed" && group != "total") {
            continue;
        }
        let estimate = estimate(&line)?;
        if file.kind == Kind::Nation && estimate.percentiles.is_none() {
            // Whoever asks for a state without a wage is told that of the nation.
            let withheld = |column: &&str| WITHHELD.contains(&line.text(column));
            let column = PERCENTILES.map(|(column, _)| column).into_iter().find(withheld).unwrap_or("A_MEDIAN");
            return Err(line.unexpected(column, "a wage, as the table holds one of the nation for each occupation,"));
        }
        // Where an area is a state, a second area of the same state is one too many.
        let area = if file.kind == Kind::States { &estimate.state } else { &estimate.area };
        if !seen.insert((area.clone(), estimate.soc.clone())) {
            let key = format!("{} {}", line.text("AREA_TITLE"), estimate.soc);
            return Err(line.refuse("OCC_CODE", Reason::Duplicate(key)));
        }
        rows.push(estimate);
    }
    Ok(Estimates { published, rows })
}

fn estimate(line: &Line<'_>) -> Result<Estimate, Refusal> {
    if !line.text("NAICS").chars().all(|c| c == '0') {
        return Err(line.unexpected("NAICS", "000000 (all industries)"));
    }
    if line.text("OWN_CODE") != "1235" {
        return Err(line.unexpected("OWN_CODE", "1235 (all owners)"));
    }
    let text = |column: &str| line.text(column).to_owned();
    // A workbook that holds codes as numbers loses the leading zero.
    let digits = if line.text("AREA_TYPE") == "6" { 7 } else { 5 };
    let area = line.text("AREA");
    if area.is_empty() || area.len() > digits || !area.chars().all(|c| c.is_ascii_digit()) {
        return Err(line.unexpected("AREA", &format!("a code of up to {digits} digits")));
    }
    Ok(Estimate {
        area: format!("{area:0>digits$}"),
        name: line.words("AREA_TITLE")?.to_owned(),
        state: text("PRIM_STATE"),
        soc: text("OCC_CODE"),
        title: line.words("OCC_TITLE")?.to_owned(),
        row: line.number(),
        employment: line.whole("TOT_EMP", &["**"])?,
        percentiles: percentiles(line)?,
    })
}

fn percentiles(line: &Line<'_>) -> Result<Option<[u32; 5]>, Refusal> {
    let mut found = [Some(0); 5];
    let mut last: Option<(&'static str, u32)> = None;
    for ((column, _), slot) in PERCENTILES.into_iter().zip(&mut found) {
        *slot = line.within(column, &WITHHELD, WAGES)?;
        if let Some(value) = *slot {
            if let Some((of, below)) = last.filter(|(_, below)| value < *below) {
                return Err(line.refuse(column, Reason::OutOfOrder { found: value, below, of }));
            }
            if value % 10 != 0 {
                return Err(line.unexpected(column, "whole tens of dollars a year"));
            }
            last = Some((column, value));
        }
    }
    let [Some(p10), Some(p25), Some(p50), Some(p75), Some(p90)] = found else { return Ok(None) };
    Ok(Some([p10, p25, p50, p75, p90]))
}

/// Employment and percentiles as cells of the project's tables; empty where nothing is published.
pub(crate) fn cells(estimate: Option<&Estimate>) -> Vec<(&'static str, String)> {
    let show = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
    let percentiles = estimate.and_then(|estimate| estimate.percentiles);
    let mut cells = vec![("employment", show(estimate.and_then(|estimate| estimate.employment)))];
    let percentiles = percentiles.map_or([None; 5], |percentiles| percentiles.map(Some));
    cells.extend(PERCENTILES.iter().zip(percentiles).map(|((_, name), value)| (*name, show(value))));
    cells
}

impl Estimate {
    /// Whether anything is published of it.
    pub(crate) fn says_something(&self) -> bool {
        self.employment.is_some() || self.percentiles.is_some()
    }
}

impl Estimates {
    /// The row of an estimate is refused.
    pub(crate) fn refuse(&self, estimate: &Estimate, column: &str, reason: Reason) -> Refusal {
        self.published.refuse_row(estimate.row, column, reason)
    }

    /// # Errors
    /// One of these keys has no row: the file is cut off, or the classification was revised.
    pub(crate) fn needs_every(
        &self,
        column: &str,
        keys: &BTreeSet<&str>,
        key: impl Fn(&Estimate) -> &String,
    ) -> Result<(), Refusal> {
        let has: BTreeSet<&str> = self.rows.iter().map(|row| key(row).as_str()).collect();
        keys.difference(&has).next().map_or(Ok(()), |missing| Err(self.published.missing(column, missing)))
    }
}
