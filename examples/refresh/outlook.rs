//! `outlook.csv`, from the employment projections of the nation.
//!
//! The Bureau of Labor Statistics publishes them as `occupation.xlsx`, undated, in which “Table 1.2” has its title in the
//! first row and the header in the second; employment and openings in thousands, growth in percent. Verified on 2026-11-25
//! in programs that read the editions of 2023-33 and 2024-34: the name of the sheet, the row of the header, and the
//! columns below but for the openings, which they read in Table 1.10 under the same name.

use std::collections::{BTreeMap, BTreeSet};

use super::files::{Found, Kind};
use super::published::{Line, Published};
use super::refusal::{Reason, Refusal, Stop};
use super::sources::{self, New};
use super::table::Edition;

const SHEET: &str = "Table 1.2";
/// Years between the employment that is known and that which is expected.
const SPAN: u16 = 10;

/// Renews the table, if the project has it and its file is there.
///
/// # Errors
/// A file of another layout or year, an occupation of the table without a row or with two, a figure that is none.
pub(crate) fn renew_if_there(edition: &mut Edition, found: &Found, read: &str) -> Result<(), Stop> {
    let Some(file) = found.get(Kind::Projections).filter(|_| edition.has("outlook.csv")) else { return Ok(()) };
    let old = edition.table("outlook.csv")?;
    let source = old.column("source").next().unwrap_or_default().to_owned();
    sources::expect_year(file, &source, read)?;
    let (from, to) = (file.year, file.year + SPAN);
    let span = format!("{from}-{:02}", to % 100);
    // Renamed each year, so that a file under the name of another year lacks them.
    let code = format!("{from} National Employment Matrix code");
    let jobs = format!("Employment, {from}");
    let later = format!("Employment, {to}");
    let growth = format!("Employment change, percent, {span}");
    let openings = format!("Occupational openings, {span} annual average");
    let published = Published::read_sheet(file, Some(SHEET), &[&code, &jobs, &later, &growth, &openings])?;

    let socs: BTreeSet<&str> = old.column("soc").collect();
    let mut rows: BTreeMap<&str, [String; 4]> = BTreeMap::new();
    for line in published.lines().filter(|line| socs.contains(line.text(&code))) {
        let soc = line.text(&code);
        let figures =
            [thousands(&line, &jobs)?, thousands(&line, &later)?, share(&line, &growth)?, thousands(&line, &openings)?];
        if rows.insert(soc, figures).is_some() {
            return Err(line.refuse(&code, Reason::Duplicate(soc.to_owned())).into());
        }
    }
    let source = sources::renew(edition, &source, &New::of(file, &format!("{from} to {to}"), read))?;
    let mut renewed = old.like();
    for row in &old.rows {
        let soc = old.cell(row, "soc");
        let [jobs, later, growth, openings] = rows.get(soc).cloned().ok_or_else(|| published.missing(&code, soc))?;
        renewed.push(&[
            ("soc", soc.to_owned()),
            ("jobs", jobs),
            ("jobs_in_ten_years", later),
            ("growth", growth),
            ("openings", openings),
            ("source", source.clone()),
        ]);
    }
    edition.put("outlook.csv", renewed);
    Ok(())
}

/// People, from thousands with a decimal.
fn thousands(line: &Line<'_>, column: &str) -> Result<String, Refusal> {
    let number = number(line, column).filter(|number| (0.0..1e7).contains(number));
    let people = number.map(|number| (number * 1000.0).round()).ok_or_else(|| line.unexpected(column, "thousands"))?;
    Ok(format!("{people:.0}"))
}

/// A share, from percent with a decimal.
fn share(line: &Line<'_>, column: &str) -> Result<String, Refusal> {
    let number = number(line, column).filter(|number| (-100.0..=500.0).contains(number));
    let share = number.map(|number| number / 100.0).ok_or_else(|| line.unexpected(column, "a percentage"))?;
    let written = format!("{share:.3}");
    Ok(written.trim_end_matches('0').trim_end_matches('.').to_owned())
}

fn number(line: &Line<'_>, column: &str) -> Option<f64> {
    line.text(column).replace(',', "").parse().ok().filter(|number: &f64| number.is_finite())
}
