//! `outlook.csv`, from table 1.2 of the employment projections of the nation.
//!
//! The Bureau of Labor Statistics publishes them each autumn as `occupation.xlsx`, undated. Verified on 2026-11-25 in
//! programs that read the editions of 2019–29, 2023–33, 2024–34 and 2025–35: a sheet “Table 1.2” behind others, its title
//! in the first row and its header in the second; the columns below, with the years of the edition in their names and a
//! dash between them (in 2019 a hyphen), in some the number of a footnote; `Occupation type` is `Line item`, or `Summary`
//! for groups and for the total 00-0000; jobs and openings in thousands with one decimal, changes in percent; `—` where
//! nothing is given; notes below. A table saved from the web writes a code as `="29-2072"`. That the occupations add up to
//! the total is so by the bureau's definition of them; it was not worked out with a published file.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::files::{File, Found, Kind};
use super::published::{Line, Published};
use super::refusal::{Reason, Refusal, Stop};
use super::sources::{self, New};
use super::table::Edition;

const SHEET: &str = "Table 1.2";
/// How the name of the column of codes ends; the year from which the edition projects stands before it.
const CODE: &str = " National Employment Matrix code";
const TYPE: &str = "Occupation type";
/// Years between the employment that is known and that which is expected.
const SPAN: u16 = 10;
/// The code of all occupations together.
const TOTAL: &str = "00-0000";
/// All jobs of the nation in tenths of thousands: anything else is another unit.
const ALL_JOBS: RangeInclusive<i64> = 1_000_000..=4_000_000;

/// The names of the columns in one edition.
struct Columns {
    code: String,
    jobs: String,
    later: String,
    change: String,
    growth: String,
    openings: String,
}

/// What is projected of an occupation, in tenths of thousands and of a percent.
struct Projection {
    jobs: i64,
    later: i64,
    growth: i64,
    openings: i64,
}

/// Renews the table, if the project has it and its file is there.
///
/// # Errors
/// A file of another layout or year, an occupation of the table without a row or with two, a figure that is none or
/// does not follow from the others, occupations that do not add up to the total.
pub(crate) fn renew_if_there(edition: &mut Edition, found: &Found, read: &str) -> Result<(), Stop> {
    let Some(file) = found.get(Kind::Projections).filter(|_| edition.has("outlook.csv")) else { return Ok(()) };
    let old = edition.table("outlook.csv")?;
    let source = old.column("source").next().unwrap_or_default().to_owned();
    let unread = Published::read_sheet(file, Some(SHEET), &[])?;
    let file = dated(file, &unread, &source, read)?;
    let columns = Columns::of(file.year);
    columns.are_in(&unread)?;
    let published = Published::read_sheet(&file, Some(SHEET), &[&columns.all()[..], &[TYPE]].concat())?;
    let projections = projections(&published, &columns, &old.column("soc").collect::<Vec<_>>())?;

    let period = format!("{} to {}", file.year, file.year.saturating_add(SPAN));
    let source = sources::renew(edition, &source, &New::of(&file, &period, read))?;
    let mut renewed = old.like();
    for soc in old.column("soc") {
        let of = projections.get(soc).ok_or_else(|| published.missing(&columns.code, soc))?;
        let people = |tenths: i64| (tenths * 100).to_string();
        renewed.push(&[
            ("soc", soc.to_owned()),
            ("jobs", people(of.jobs)),
            ("jobs_in_ten_years", people(of.later)),
            ("growth", (of.growth as f64 / 1000.0).to_string()),
            ("openings", people(of.openings)),
            ("source", source.clone()),
        ]);
    }
    edition.put("outlook.csv", renewed);
    Ok(())
}

/// The file with the year that its header names, as its name has none.
fn dated(file: &File, published: &Published, source: &str, read: &str) -> Result<File, Refusal> {
    let named = published.header().iter().find_map(|name| {
        let (year, rest) = name.split_at_checked(name.len().checked_sub(CODE.len())?)?;
        rest.eq_ignore_ascii_case(CODE).then_some((name, year))
    });
    let column = format!("(year){CODE}");
    let (name, year) = named.ok_or_else(|| published.refuse_header(&column, Reason::MissingColumn))?;
    let year = year.parse().ok().filter(|year| (2000..=2100).contains(year)).ok_or_else(|| {
        let expected = format!("a year of four digits before “{}”", CODE.trim_start());
        published.refuse_header(&column, Reason::NotOneOf { found: name.clone(), expected })
    })?;
    let file = File { year, ..file.clone() };
    sources::expect_year(&file, source, read).map_err(|refusal| published.refuse_header(name, refusal.reason))?;
    Ok(file)
}

impl Columns {
    fn of(year: u16) -> Self {
        let later = year.saturating_add(SPAN);
        let span = format!("{year}-{:02}", later % 100);
        Self {
            code: format!("{year}{CODE}"),
            jobs: format!("Employment, {year}"),
            later: format!("Employment, {later}"),
            change: format!("Employment change, numeric, {span}"),
            growth: format!("Employment change, percent, {span}"),
            openings: format!("Occupational openings, {span} annual average"),
        }
    }

    fn all(&self) -> [&str; 6] {
        [&self.code, &self.jobs, &self.later, &self.change, &self.growth, &self.openings]
    }

    /// Refuses a header whose columns are of different years, and says which: the reader would only miss a column.
    fn are_in(&self, published: &Published) -> Result<(), Refusal> {
        let names = published.header();
        let is_in = |name: &str| names.iter().any(|cell| cell.eq_ignore_ascii_case(name));
        let Some(name) = self.all().into_iter().find(|name| !is_in(name)) else { return Ok(()) };
        let undated = |name: &str| name.replace(|c: char| c.is_ascii_digit(), "#").to_ascii_lowercase();
        let wanted = |cell: &str| self.all().iter().any(|name| name.eq_ignore_ascii_case(cell));
        let reason = match names.iter().find(|cell| undated(cell) == undated(name) && !wanted(cell)) {
            Some(found) => Reason::NotOneOf { found: found.clone(), expected: format!("“{name}”") },
            None => Reason::MissingColumn,
        };
        Err(published.refuse_header(name, reason))
    }
}

/// The projections of these occupations.
fn projections(
    published: &Published,
    columns: &Columns,
    socs: &[&str],
) -> Result<BTreeMap<String, Projection>, Refusal> {
    let mut found = BTreeMap::new();
    let (mut together, mut total) = (0, None);
    for line in published.lines() {
        let code = line.text(&columns.code).trim_start_matches('=').trim_matches('"').trim();
        let occupation = match line.text(TYPE) {
            "Line item" => true,
            "Summary" => false,
            _ => return Err(line.unexpected(TYPE, "“Line item” or “Summary”")),
        };
        // Other occupations count for the sum only, so that a mark in place of their figures is no reason to refuse them.
        let jobs = tenths(line.text(&columns.jobs));
        together += jobs.filter(|_| occupation).unwrap_or_default();
        if code == TOTAL {
            if jobs.is_some_and(|jobs| !ALL_JOBS.contains(&jobs)) {
                return Err(line.unexpected(&columns.jobs, "thousands, between 100,000 and 400,000 for the nation,"));
            }
            total = jobs.map(|jobs| (jobs, line));
        }
        // A group may repeat the code of its only member.
        if !socs.contains(&code) || occupation == (code == TOTAL) {
            continue;
        }
        if found.insert(code.to_owned(), projection(&line, columns)?).is_some() {
            return Err(line.refuse(&columns.code, Reason::Duplicate(code.to_owned())));
        }
    }
    let (total, line) = total.ok_or_else(|| published.missing(&columns.code, TOTAL))?;
    let missing = socs.iter().find(|soc| !found.contains_key(**soc));
    missing.map_or(Ok(()), |soc| Err(published.missing(&columns.code, soc)))?;
    // A file that is cut off between two rows may still have every occupation of the table. Figures are rounded.
    if (together - total).abs() * 100 > total {
        let sum = together as f64 / 10.0;
        let expected = format!("{sum}, the sum of all occupations (is the file cut off?),");
        return Err(line.unexpected(&columns.jobs, &expected));
    }
    Ok(found)
}

fn projection(line: &Line<'_>, columns: &Columns) -> Result<Projection, Refusal> {
    let number = |column: &str| tenths(line.text(column)).ok_or_else(|| line.unexpected(column, "a number"));
    let count = |column: &str| match number(column)? {
        tenths if tenths > 0 => Ok(tenths),
        _ => Err(line.unexpected(column, "thousands, more than 0,")),
    };
    let (jobs, later) = (count(&columns.jobs)?, count(&columns.later)?);
    let (change, growth, openings) = (number(&columns.change)?, number(&columns.growth)?, count(&columns.openings)?);
    // A column that holds something else than its name says would show here. Each figure was rounded by itself.
    if (later - jobs - change).abs() > 2 {
        let difference = (later - jobs) as f64 / 10.0;
        let expected = format!("{difference} ({}, less {})", columns.later, columns.jobs);
        return Err(line.unexpected(&columns.change, &expected));
    }
    let (now, then) = (jobs as f64, later as f64);
    let follows = (then - now) / now * 1000.0;
    // Half a tenth in both counts, and in the share itself.
    let rounding = 0.5 * (1.0 + then / now) / now * 1000.0 + 0.5;
    if (growth as f64 - follows).abs() > rounding + 0.01 {
        let expected = format!("about {:.1}, which follows from the jobs of both years,", follows / 10.0);
        return Err(line.unexpected(&columns.growth, &expected));
    }
    Ok(Projection { jobs, later, growth, openings })
}

/// A number in tenths, with or without commas between thousands; workbooks hold 95.3 as 95.29999999.
fn tenths(text: &str) -> Option<i64> {
    let number = text.replace(',', "").parse::<f64>().ok().filter(|number| number.abs() < 1e9)?;
    Some((number * 10.0).round() as i64)
}
