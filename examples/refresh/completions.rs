//! The layout of IPEDS completions: awards by college, program and level.
//!
//! Verified on 2026-11-25 in a table of `C2021_A` quoted by a description of the IPEDS Access files and in programs that
//! read `c2024_a.csv`: the columns below (beside counts by sex and race); `CIPCODE` like 51.0707, quoted; `MAJORNUM` 1 for
//! first majors; `AWLEVEL` with or without a leading zero, 3 associate, 5 bachelor's, 7 master's. The codes of
//! certificates (20 below 12 weeks, 21 up to a year, 2 up to two, 4 up to four years, 6 post-baccalaureate) are from the
//! project's own facts, which call them unverified: look at the dictionary of the file.

use std::collections::{BTreeMap, BTreeSet};

use super::files::File;
use super::published::Published;
use super::refusal::{Reason, Refusal};

/// Awards of a college in a year that the tables can hold.
const AWARDS: [u32; 2] = [0, 65_535];

/// First-major awards by college, program and level.
pub(crate) struct Completions(BTreeMap<(String, String, String), u32>);

impl Completions {
    /// Reads the awards in programs whose code starts with 51.07, and in medical informatics.
    ///
    /// # Errors
    /// A file of another layout, a count that is no number, two rows of one college, program and level.
    pub(crate) fn read(file: &File) -> Result<Self, Refusal> {
        let published = Published::read(file, &["UNITID", "CIPCODE", "MAJORNUM", "AWLEVEL", "CTOTALT"])?;
        let mut awards = BTreeMap::new();
        for line in published.lines().filter(|line| line.text("MAJORNUM") == "1") {
            let program = line.text("CIPCODE").trim_matches('"');
            // 51.07 itself is the sum of its programs.
            let wanted = (program.starts_with("51.07") && program.len() == 7) || program == "51.2706";
            if !wanted {
                continue;
            }
            let level = line.text("AWLEVEL").trim_start_matches('0').to_owned();
            let count = line.within("CTOTALT", &[], AWARDS)?.unwrap_or_default();
            let key = (line.text("UNITID").to_owned(), program.to_owned(), level);
            let shown = format!("{} {} {}", key.0, key.1, key.2);
            if awards.insert(key, count).is_some() {
                return Err(line.refuse("AWLEVEL", Reason::Duplicate(shown)));
            }
        }
        if awards.is_empty() {
            return Err(published.missing("CIPCODE", "51.07"));
        }
        Ok(Self(awards))
    }

    /// The awards of a college in a program at these levels.
    pub(crate) fn count(&self, unit: &str, program: &str, levels: &[&str]) -> u32 {
        let of = |((of, code, level), _): &(&(String, String, String), &u32)| {
            of == unit && code.starts_with(program) && levels.contains(&level.as_str())
        };
        self.0.iter().filter(of).map(|(_, count)| count).sum()
    }

    /// Every college with a row.
    pub(crate) fn units(&self) -> BTreeSet<&str> {
        self.0.keys().map(|(unit, _, _)| unit.as_str()).collect()
    }
}
