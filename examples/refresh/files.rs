//! Which official files lie in a folder, and of which year they are.
//!
//! The names are the publishers' own, seen in programs that download them: `national_M2025_dl.xlsx` (from
//! `oesm25nat.zip`), `state_M2025_dl.xlsx` (`oesm25st.zip`), `MSA_M2025_dl.xlsx` and `BOS_M2025_dl.xlsx`
//! (`oesm25ma.zip`) of the Bureau of Labor Statistics; `SARPP_STATE_2008_2024.csv` and `MARPP_MSA_2008_2024.csv` of the
//! Bureau of Economic Analysis; `hd2024.csv`, `ic2023_ay.csv`, since 2024-25 `cost1_2024.csv`, and `c2024_a.csv` of
//! IPEDS, with `_rv` where revised; `Most-Recent-Cohorts-Field-of-Study_06102026.zip` of the College Scorecard, whose
//! one file is undated and must be given the name of its archive; `occupation.xlsx` of the Employment Projections, undated
//! as well, whose header names the years.

use std::fs;
use std::path::{Path, PathBuf};

use super::refusal::{Reason, Refusal, Stop};

/// The kinds of official files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Wages of the nation.
    Nation,
    /// Wages of states and territories.
    States,
    /// Wages of metropolitan areas.
    Metros,
    /// Wages of nonmetropolitan areas (the balance of state).
    Nonmetros,
    /// Price parities of states.
    StateParity,
    /// Price parities of metropolitan areas.
    MetroParity,
    /// Names and places of colleges.
    Directory,
    /// What colleges charge.
    Charges,
    /// What colleges award.
    Completions,
    /// What graduates earn.
    FieldOfStudy,
    /// Employment projections of the nation.
    Projections,
}

/// An official file that was found.
#[derive(Debug, Clone)]
pub(crate) struct File {
    pub(crate) kind: Kind,
    pub(crate) path: PathBuf,
    pub(crate) name: String,
    /// The year in its name: of the estimates, of the fall in which an academic year begins (of the spring in which it
    /// ends for completions), or of the release; 0 where the name has none and the file itself tells it.
    pub(crate) year: u16,
    /// The month in its name, for the kind that has one.
    pub(crate) month: Option<u8>,
}

/// What a folder holds.
#[derive(Debug)]
pub(crate) struct Found {
    files: Vec<File>,
    /// Names of other files, which are left alone.
    pub(crate) others: Vec<String>,
}

const NAMES: &str = "national_M2026_dl.xlsx with state_M2026_dl.xlsx, MSA_M2026_dl.xlsx with BOS_M2026_dl.xlsx, \
    SARPP_STATE_2008_2025.csv with MARPP_MSA_2008_2025.csv, hd2024.csv with cost1_2024.csv and c2025_a.csv, \
    Most-Recent-Cohorts-Field-of-Study_06102026.csv (years as published), occupation.xlsx";

/// Looks through a folder.
///
/// # Errors
/// A folder that cannot be read or holds no official file; two files of one kind.
pub(crate) fn find(folder: &Path) -> Result<Found, Stop> {
    let io = |error| Stop::Io { what: folder.display().to_string(), error };
    let mut found = Found { files: Vec::new(), others: Vec::new() };
    for entry in fs::read_dir(folder).map_err(io)? {
        let path = entry.map_err(io)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        match recognize(&name) {
            Some((kind, year, month)) => found.files.push(File { kind, path, name, year, month }),
            None => found.others.push(name),
        }
    }
    found.files.sort_by(|a, b| a.name.cmp(&b.name));
    found.others.sort();
    for (at, file) in found.files.iter().enumerate() {
        if let Some(first) = found.files.iter().take(at).find(|first| first.kind == file.kind) {
            let reason = Reason::Duplicate(format!("{} (the same kind of file)", first.name));
            return Err(Refusal::of_file(&file.name, None, reason).into());
        }
    }
    if found.files.is_empty() {
        let reason = Reason::NothingKnown { expected: NAMES.to_owned() };
        return Err(Refusal::of_file(&folder.display().to_string(), None, reason).into());
    }
    Ok(found)
}

impl Found {
    /// The file of a kind.
    pub(crate) fn get(&self, kind: Kind) -> Option<&File> {
        self.files.iter().find(|file| file.kind == kind)
    }

    /// The files of two kinds that are read together, or `None` if neither is there.
    ///
    /// # Errors
    /// One without the other, or of another year.
    pub(crate) fn pair(
        &self,
        first: (Kind, &'static str),
        second: (Kind, &'static str),
    ) -> Result<Option<(&File, &File)>, Refusal> {
        let alone = |file: &File, missing| Err(Refusal::of_file(&file.name, None, Reason::Alone { missing }));
        match (self.get(first.0), self.get(second.0)) {
            (None, None) => Ok(None),
            (Some(file), None) => alone(file, second.1),
            (None, Some(file)) => alone(file, first.1),
            (Some(one), Some(two)) => {
                two.of_years(one.year, one.year)?;
                Ok(Some((one, two)))
            }
        }
    }
}

impl File {
    /// # Errors
    /// A year outside of these two.
    pub(crate) fn of_years(&self, from: u16, to: u16) -> Result<(), Refusal> {
        if (from..=to).contains(&self.year) {
            return Ok(());
        }
        Err(Refusal::of_file(&self.name, None, Reason::Year { found: self.year, from, to }))
    }
}

/// The kind, year and month that a name tells.
fn recognize(name: &str) -> Option<(Kind, u16, Option<u8>)> {
    let name = name.to_ascii_lowercase();
    let (stem, extension) = name.rsplit_once('.')?;
    if extension != "csv" && extension != "xlsx" {
        return None;
    }
    let stem = stem.strip_suffix("_rv").unwrap_or(stem);
    let patterns = [
        ("national_m", "_dl", Kind::Nation),
        ("state_m", "_dl", Kind::States),
        ("msa_m", "_dl", Kind::Metros),
        ("bos_m", "_dl", Kind::Nonmetros),
        ("sarpp_state_2008_", "", Kind::StateParity),
        ("marpp_msa_2008_", "", Kind::MetroParity),
        ("hd", "", Kind::Directory),
        ("ic", "_ay", Kind::Charges),
        ("cost1_", "", Kind::Charges),
        ("c", "_a", Kind::Completions),
    ];
    for (start, end, kind) in patterns {
        let digits = stem.strip_prefix(start).and_then(|rest| rest.strip_suffix(end));
        if let Some(year) = digits.and_then(|digits| number(digits, 4)) {
            return Some((kind, year, None));
        }
    }
    if stem == "occupation" {
        return Some((Kind::Projections, 0, None));
    }
    // Month, day and year: 06102026.
    let (month_day, year) = stem.strip_prefix("most-recent-cohorts-field-of-study_")?.split_at_checked(4)?;
    let month = number(month_day.get(..2)?, 2).and_then(|month| u8::try_from(month).ok());
    Some((Kind::FieldOfStudy, number(year, 4)?, Some(month.filter(|month| (1..=12).contains(month))?)))
}

fn number(digits: &str, length: usize) -> Option<u16> {
    (digits.len() == length).then(|| digits.parse().ok()).flatten()
}
