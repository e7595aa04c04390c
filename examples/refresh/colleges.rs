//! `colleges.csv`, from the directory, the charges and the completions of IPEDS.
//!
//! Verified on 2026-11-25 in programs that read these files: `UNITID`, `INSTNM`, `CITY`, `STABBR` and `CONTROL` of the
//! directory; `CHG1AY3` to `CHG3AY3` tuition and fees of the newest year in district, in state and out of state, and
//! `CHG4AY3` books; `HRCHG1` to `HRCHG3` the charge per credit of undergraduates, `HRCHG6` and `HRCHG7` of graduates.
//! `COST1_2024` took the place of `IC_AY` in 2024-25; `CHG2AY3` and `CHG4AY3` were seen in it, `TUITION1` too, the others
//! not. `CONTROL` 1 public, 2 nonprofit, 3 for profit. A charge that does not apply is empty or a point.

use std::collections::{BTreeMap, BTreeSet};

use super::completions::Completions;
use super::files::{File, Found, Kind};
use super::gone;
use super::metros::TERRITORIES;
use super::published::{Line, Published};
use super::refusal::{Reason, Refusal, Stop};
use super::sources::{self, New};
use super::table::{Edition, Table};
use super::tables::reader::NATION;

/// What stands for a charge that a college does not have.
const NONE: [&str; 2] = ["", "."];

/// Charges by the project's column and the official one; those of a group are known together or not at all.
/// with the dollars, a year or a credit, that each of them may be.
const GROUPS: [(Group, [u32; 2]); 4] = [
    (&[("in_district", "CHG1AY3"), ("in_state", "CHG2AY3"), ("out_of_state", "CHG3AY3")], [100, 100_000]),
    (&[("credit_in_district", "HRCHG1"), ("credit_in_state", "HRCHG2"), ("credit_out_of_state", "HRCHG3")], PER_CREDIT),
    (&[("graduate_credit_in_state", "HRCHG6"), ("graduate_credit_out_of_state", "HRCHG7")], PER_CREDIT),
    (&[("books", "CHG4AY3")], [0, 10_000]),
];
const PER_CREDIT: [u32; 2] = [5, 10_000];
type Group = &'static [(&'static str, &'static str)];

/// Awards by the project's column, the program and the official level.
const AWARDS: [(&str, &str, &str); 8] = [
    ("technology_short_certificate", "51.0707", "21"),
    ("technology_certificate", "51.0707", "2"),
    ("technology_associate", "51.0707", "3"),
    ("administration_associate", "51.0706", "3"),
    ("administration_bachelor", "51.0706", "5"),
    ("administration_post_baccalaureate", "51.0706", "6"),
    ("administration_master", "51.0706", "7"),
    ("informatics_master", "51.2706", "7"),
];

/// Renews the table, if the project has it and its files are there: the colleges that gave at least one such award.
///
/// # Errors
/// A file that is not what it must be, or of another year than the two beside it.
pub(crate) fn renew_if_there(edition: &mut Edition, found: &Found, read: &str) -> Result<(), Stop> {
    let pair = found.pair((Kind::Directory, "hd….csv"), (Kind::Charges, "cost1_….csv"))?;
    let Some((directory, charges)) = pair.filter(|_| edition.has("colleges.csv")) else { return Ok(()) };
    let completions = found
        .get(Kind::Completions)
        .ok_or_else(|| Refusal::of_file(&charges.name, None, Reason::Alone { missing: "c…_a.csv" }))?;
    let old = edition.table("colleges.csv")?;
    let source = old.column("source").next().unwrap_or_default().to_owned();
    sources::expect_year(charges, &source, read)?;
    // Completions are named after the spring in which the academic year ends.
    let ends = charges.year.saturating_add(1);
    completions.of_years(ends, ends)?;

    let awards = Completions::read(completions)?;
    let directory = Published::read(directory, &["UNITID", "INSTNM", "CITY", "STABBR", "CONTROL"])?;
    let columns: Vec<&str> =
        GROUPS.iter().flat_map(|(group, _)| *group).map(|(_, column)| *column).chain(["UNITID"]).collect();
    let prices = Published::read(charges, &columns)?;
    let price_of = by_unit(&prices)?;
    // A charge that was published and is not any more is listed; charges of many that are gone are a file cut off.
    let charged_before = old.rows.iter().filter(|row| !old.cell(row, "in_state").is_empty());
    gone::few(
        &charges.name,
        "UNITID",
        charged_before.map(|row| old.cell(row, "unit")),
        &price_of.keys().copied().collect(),
    )?;
    gone::few(&completions.name, "UNITID", old.column("unit"), &awards.units())?;
    let places = edition.table("places.csv")?;
    let states: BTreeSet<&str> = places.column("code").filter(|code| *code != NATION).chain(TERRITORIES).collect();
    let place_of = by_unit(&directory)?;

    let period = format!("{}-{:02}", charges.year, ends % 100);
    let source =
        sources::renew(edition, &source, &New::of(charges, &period, read).called(title(charges, completions)))?;
    let mut renewed = old.like();
    for unit in awards.units() {
        let counts = AWARDS.map(|(column, program, level)| (column, awards.count(unit, program, &[level])));
        if counts.iter().all(|(_, count)| *count == 0) {
            continue;
        }
        let place = place_of.get(unit).ok_or_else(|| directory.missing("UNITID", unit))?;
        let mut cells = described(place, &states)?;
        cells.extend([("caveat", caveat(&old, unit)), ("source", source.clone())]);
        cells.extend(counts.map(|(column, count)| (column, count.to_string())));
        if let Some(line) = price_of.get(unit) {
            for (group, bounds) in GROUPS {
                cells.extend(charged(line, group, bounds)?);
            }
        }
        renewed.push(&cells);
    }
    renewed.rows.sort_by(|a, b| renewed_order(&old, a).cmp(&renewed_order(&old, b)));
    let units: BTreeSet<String> = renewed.column("unit").map(str::to_owned).collect();
    edition.put("colleges.csv", renewed);
    forget_outcomes_of_others(edition, &units)
}

/// The one row of each college.
fn by_unit(published: &Published) -> Result<BTreeMap<&str, Line<'_>>, Refusal> {
    let mut found = BTreeMap::new();
    for line in published.lines() {
        if found.insert(line.text("UNITID"), line).is_some() {
            return Err(line.refuse("UNITID", Reason::Duplicate(line.text("UNITID").to_owned())));
        }
    }
    Ok(found)
}

/// What graduates earn is kept of colleges that are still there.
fn forget_outcomes_of_others(edition: &mut Edition, units: &BTreeSet<String>) -> Result<(), Stop> {
    if edition.has("outcomes.csv") {
        let before = edition.table("outcomes.csv")?;
        let mut after = before.like();
        after.rows = before.rows.iter().filter(|row| units.contains(before.cell(row, "unit"))).cloned().collect();
        edition.put("outcomes.csv", after);
    }
    Ok(())
}

fn renewed_order<'a>(table: &Table, row: &'a [String]) -> (&'a str, &'a str) {
    (table.cell(row, "name"), table.cell(row, "unit"))
}

fn title(charges: &File, completions: &File) -> String {
    let stem = |file: &File| file.name.rsplit_once('.').map_or(&*file.name, |(stem, _)| stem).to_uppercase();
    format!("IPEDS charges ({}) and completions ({}) of single colleges", stem(charges), stem(completions))
}

fn described(line: &Line<'_>, states: &BTreeSet<&str>) -> Result<Vec<(&'static str, String)>, Refusal> {
    let unit = line.text("UNITID");
    if unit.len() != 6 || unit.starts_with('0') || !unit.chars().all(|c| c.is_ascii_digit()) {
        return Err(line.unexpected("UNITID", "a number of six digits"));
    }
    line.words("INSTNM")?;
    if !states.contains(line.text("STABBR")) {
        return Err(line.unexpected("STABBR", "the code of a place of data/places.csv"));
    }
    let control = match line.text("CONTROL") {
        "1" => "public",
        "2" => "nonprofit",
        "3" => "for_profit",
        _ => return Err(line.unexpected("CONTROL", "1, 2 or 3")),
    };
    let named = [("unit", "UNITID"), ("name", "INSTNM"), ("city", "CITY"), ("state", "STABBR")];
    let mut cells: Vec<_> = named.map(|(column, official)| (column, line.text(official).to_owned())).into();
    cells.push(("control", control.to_owned()));
    Ok(cells)
}

/// The charges of a group, or none where one of them is missing. Whoever lives in the district pays no more than others of
/// the state; some college charges neighbours from other states less, so that there is no more order than this.
fn charged(line: &Line<'_>, group: Group, bounds: [u32; 2]) -> Result<Vec<(&'static str, String)>, Refusal> {
    let mut cells = Vec::new();
    let mut in_district = None;
    for (column, official) in group {
        let Some(charge) = line.within(official, &NONE, bounds)? else { return Ok(Vec::new()) };
        if column.ends_with("in_district") {
            in_district = Some((*official, charge));
        }
        if let Some((of, below)) = in_district.filter(|(_, below)| column.ends_with("in_state") && charge < *below) {
            return Err(line.refuse(official, Reason::OutOfOrder { found: charge, below, of }));
        }
        cells.push((*column, charge.to_string()));
    }
    Ok(cells)
}

/// What the project knows against the prices of a college is written by hand and stays.
fn caveat(old: &Table, unit: &str) -> String {
    let row = old.rows.iter().find(|row| old.cell(row, "unit") == unit);
    row.map(|row| old.cell(row, "caveat").to_owned()).unwrap_or_default()
}
