//! `outcomes.csv`, from the field-of-study file of the College Scorecard and the completions of IPEDS.
//!
//! Verified on 2026-11-25 in descriptions of the release of June 2026 and programs that read those of 2023 to 2026: one
//! row for each college, four-digit program (`CIPCODE` 5107, without a point) and `CREDLEV` (1 undergraduate certificate,
//! 2 associate's, 3 bachelor's, 4 post-baccalaureate certificate, 5 master's); `EARN_MDN_1YR`, before 2026
//! `EARN_MDN_HI_1YR`; `EARN_MDN_4YR` and `EARN_MDN_5YR`. Withheld for privacy is `PS`, before 2026 `PrivacySuppressed`; not
//! available is `NA`, before that `NULL`. Whether the newest release still has a column of two years was not seen: without
//! one those cells become empty, and are listed as newly withheld.

use std::collections::BTreeSet;

use super::completions::Completions;
use super::files::{File, Found, Kind};
use super::published::Published;
use super::refusal::{Reason, Refusal, Stop};
use super::sources::{self, New};
use super::table::Edition;

const WITHHELD: [&str; 5] = ["PS", "PrivacySuppressed", "NA", "NULL", ""];

/// Earnings by the project's column and the official one.
const EARNINGS: [(&str, &str); 4] = [
    ("after_1", "EARN_MDN_1YR|EARN_MDN_HI_1YR"),
    ("after_2", "EARN_MDN_2YR|EARN_MDN_HI_2YR?"),
    ("after_4", "EARN_MDN_4YR"),
    ("after_5", "EARN_MDN_5YR"),
];

/// The project's level, the official one here, and those of completions.
const LEVELS: [(&str, &str, &[&str]); 5] = [
    ("certificate", "1", &["1", "20", "21", "2", "4"]),
    ("associate", "2", &["3"]),
    ("bachelor", "3", &["5"]),
    ("post_baccalaureate", "4", &["6"]),
    ("master", "5", &["7"]),
];

const MONTHS: [&str; 12] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
];

/// Renews the table, if the project has it and its files are there: colleges of `colleges.csv` where health information
/// is at least 80 percent of what the four-digit program counts at that level.
///
/// # Errors
/// A file that is not what it must be.
pub(crate) fn renew_if_there(edition: &mut Edition, found: &Found, read: &str) -> Result<(), Stop> {
    let Some(file) = found.get(Kind::FieldOfStudy).filter(|_| edition.has("outcomes.csv")) else { return Ok(()) };
    let alone = || Refusal::of_file(&file.name, None, Reason::Alone { missing: "c…_a.csv" });
    let completions = Completions::read(found.get(Kind::Completions).ok_or_else(alone)?)?;
    let old = edition.table("outcomes.csv")?;
    let source = old.column("source").next().unwrap_or_default().to_owned();
    sources::expect_year(file, &source, read)?;
    let colleges = edition.table("colleges.csv")?;
    let colleges: BTreeSet<&str> = colleges.column("unit").collect();

    let columns: Vec<&str> = ["UNITID", "CIPCODE", "CREDLEV"].into_iter().chain(EARNINGS.map(|(_, c)| c)).collect();
    let published = Published::read(file, &columns)?;
    let new = New::of(file, "graduates of several years", read).called(title(file));
    let source = sources::renew(edition, &source, &new)?;
    let mut renewed = old.like();
    let mut seen = BTreeSet::new();
    for line in published.lines().filter(|line| line.text("CIPCODE") == "5107") {
        let unit = line.text("UNITID");
        let level = LEVELS.iter().find(|(_, official, _)| *official == line.text("CREDLEV"));
        let Some((level, _, awarded)) = level.filter(|_| colleges.contains(unit)) else { continue };
        if !is_health_information(&completions, unit, awarded) {
            continue;
        }
        if !seen.insert((unit, *level)) {
            return Err(line.refuse("CREDLEV", Reason::Duplicate(format!("{unit} {level}"))).into());
        }
        let mut cells = vec![("unit", unit.to_owned()), ("level", (*level).to_owned()), ("source", source.clone())];
        for (column, official) in EARNINGS {
            let pay = line.whole(official, &WITHHELD)?;
            cells.push((column, pay.map(|pay| pay.to_string()).unwrap_or_default()));
        }
        renewed.push(&cells);
    }
    renewed.rows.sort();
    edition.put("outcomes.csv", renewed);
    Ok(())
}

/// Whether at least four of five awards that the four-digit program counts are in health information.
fn is_health_information(completions: &Completions, unit: &str, levels: &[&str]) -> bool {
    let count = |program: &str| completions.count(unit, program, levels);
    let (own, all) = (count("51.0706") + count("51.0707"), count("51.07"));
    own > 0 && own * 5 >= all * 4
}

fn title(file: &File) -> String {
    let month = file.month.and_then(|month| MONTHS.get(usize::from(month).checked_sub(1)?)).copied().unwrap_or_default();
    format!("College Scorecard, field-of-study earnings of single colleges, release of {month} {}", file.year)
}
