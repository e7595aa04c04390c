//! `outcomes.csv`, and what `graduate_earnings.csv` sums up, from the field-of-study file of the College Scorecard and the completions of IPEDS.
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
use super::gone;
use super::graduates;
use super::published::Published;
use super::refusal::{Reason, Refusal, Stop};
use super::sources::{self, New};
use super::table::{Edition, Table};

const WITHHELD: [&str; 5] = ["PS", "PrivacySuppressed", "NA", "NULL", ""];

/// Dollars a year that a median may be.
const PAY: [u32; 2] = [5_000, 300_000];

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
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// What graduates of a college with one level earned, by the years of [`EARNINGS`]; `None` where it is withheld.
pub(crate) struct Program {
    unit: String,
    pub(crate) level: &'static str,
    pub(crate) pay: [Option<u32>; 4],
}

/// Renews the table, if the project has it, and that of all graduates, if their file is there.
///
/// # Errors
/// A file that is not what it must be.
pub(crate) fn renew_if_there(edition: &mut Edition, found: &Found, read: &str) -> Result<(), Stop> {
    let Some(file) = found.get(Kind::FieldOfStudy) else { return Ok(()) };
    let alone = || Refusal::of_file(&file.name, None, Reason::Alone { missing: "c…_a.csv" });
    let awarded = found.get(Kind::Completions).ok_or_else(alone)?;
    let completions = Completions::read(awarded)?;
    let programs = programs(file, &completions)?;
    graduates::renew(edition, file, &programs, read)?;
    if !edition.has("outcomes.csv") {
        return Ok(());
    }
    let old = edition.table("outcomes.csv")?;
    let colleges = edition.table("colleges.csv")?;
    let colleges: BTreeSet<&str> = colleges.column("unit").collect();
    // Cut off, these would make the programs of many colleges look like others than health information.
    let known = old.column("unit").filter(|unit| colleges.contains(unit));
    gone::few(&awarded.name, "UNITID", known, &completions.units())?;
    let here = programs.iter().map(|program| program.unit.as_str()).collect();
    gone::few(&file.name, "UNITID", old.column("unit").filter(|unit| colleges.contains(unit)), &here)?;
    let source = renewed_source(edition, &old, file, " of single colleges", read)?;
    let mut renewed = old.like();
    for program in programs.iter().filter(|program| colleges.contains(&*program.unit)) {
        let mut cells =
            vec![("unit", program.unit.clone()), ("level", program.level.to_owned()), ("source", source.clone())];
        cells.extend(
            EARNINGS
                .iter()
                .zip(program.pay)
                .map(|((column, _), pay)| (*column, pay.map(|pay| pay.to_string()).unwrap_or_default())),
        );
        renewed.push(&cells);
    }
    renewed.rows.sort();
    edition.put("outcomes.csv", renewed);
    Ok(())
}

/// Puts this release in place of the table's source, and answers its id.
pub(crate) fn renewed_source(
    edition: &mut Edition,
    table: &Table,
    file: &File,
    of_whom: &str,
    read: &str,
) -> Result<String, Stop> {
    let old = table.column("source").next().unwrap_or_default();
    sources::expect_year(file, old, read)?;
    let month =
        file.month.and_then(|month| MONTHS.get(usize::from(month).checked_sub(1)?)).copied().unwrap_or_default();
    let release = format!("release of {month} {}", file.year);
    let title = format!("College Scorecard, field-of-study earnings{of_whom}, {release}");
    let new = New::of(file, "graduates of several years", read).described_as_of(release).called(title);
    sources::renew(edition, old, &new)
}

/// The programs that are at least four fifths health information.
fn programs(file: &File, completions: &Completions) -> Result<Vec<Program>, Refusal> {
    let columns: Vec<&str> = ["UNITID", "CIPCODE", "CREDLEV"].into_iter().chain(EARNINGS.map(|(_, c)| c)).collect();
    let published = Published::read(file, &columns)?;
    let mut programs = Vec::new();
    let mut seen = BTreeSet::new();
    for line in published.lines().filter(|line| line.text("CIPCODE") == "5107") {
        let unit = line.text("UNITID");
        let level = LEVELS.iter().find(|(_, official, _)| *official == line.text("CREDLEV"));
        let Some((level, _, _)) = level.filter(|(_, _, awarded)| is_health_information(completions, unit, awarded))
        else {
            continue;
        };
        if !seen.insert((unit, *level)) {
            return Err(line.refuse("CREDLEV", Reason::Duplicate(format!("{unit} {level}"))));
        }
        let mut pay = [None; 4];
        for ((_, official), slot) in EARNINGS.into_iter().zip(&mut pay) {
            *slot = line.within(official, &WITHHELD, PAY)?;
        }
        programs.push(Program { unit: unit.to_owned(), level, pay });
    }
    match programs.is_empty() {
        true => Err(published.missing("CIPCODE", "5107 of a college that awards health information degrees")),
        false => Ok(programs),
    }
}

/// Whether at least four of five awards that the four-digit program counts are in health information.
fn is_health_information(completions: &Completions, unit: &str, levels: &[&str]) -> bool {
    let count = |program: &str| completions.count(unit, program, levels);
    let (own, all) = (count("51.0706") + count("51.0707"), count("51.07"));
    own > 0 && own * 5 >= all * 4
}
