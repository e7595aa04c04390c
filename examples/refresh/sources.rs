//! The rows of `sources.csv` and `tables.csv` that go with a renewed table, in both languages.

use super::files::File;
use super::refusal::{Reason, Refusal, Stop};
use super::table::Edition;

/// What a new edition of a source says of itself.
pub(crate) struct New<'a> {
    year: u16,
    /// The time that its figures describe.
    period: &'a str,
    /// What `tables.csv` says of the time; `None` if the period says it.
    as_of: Option<String>,
    /// What it is called; `None` if the name tells no year.
    title: Option<String>,
    /// The day on which it was read.
    read: &'a str,
}

impl<'a> New<'a> {
    pub(crate) fn of(file: &File, period: &'a str, read: &'a str) -> Self {
        Self { year: file.year, period, as_of: None, title: None, read }
    }

    pub(crate) fn described_as_of(self, as_of: String) -> Self {
        Self { as_of: Some(as_of), ..self }
    }

    pub(crate) fn called(self, title: String) -> Self {
        Self { title: Some(title), ..self }
    }
}

/// A file must be of the year of the source that it renews (a correction), or of a later one up to the year of reading.
///
/// # Errors
/// Another year.
pub(crate) fn expect_year(file: &File, source: &str, read: &str) -> Result<(), Refusal> {
    let from = year_in(source).unwrap_or(file.year);
    file.of_years(from, year_in(read).unwrap_or(u16::MAX))
}

/// Puts the new edition in place of the source `old`, in `sources.csv` and `tables.csv`, and answers its id.
///
/// # Errors
/// No such source, or a table that cannot be read.
pub(crate) fn renew(edition: &mut Edition, old: &str, new: &New<'_>) -> Result<String, Stop> {
    let missing = || Refusal::of_file("data/sources.csv", Some("id"), Reason::Missing(old.to_owned()));
    let before = year_in(old).ok_or_else(missing)?;
    let id = old.replace(&before.to_string(), &new.year.to_string());
    let mut sources = edition.table("sources.csv")?;
    let at = sources.column("id").position(|id| id == old).ok_or_else(missing)?;
    let mut row = sources.rows.get(at).cloned().unwrap_or_default();
    // Addresses of the bureau name the year by two digits.
    let short = |year: u16| format!("oesm{:02}", year % 100);
    let url = sources.cell(&row, "url").replace(&short(before), &short(new.year));
    let title = new.title.clone().unwrap_or_else(|| sources.cell(&row, "title").to_owned());
    let mut cells = vec![
        ("id", &*id),
        ("title", &title),
        ("period", new.period),
        ("url", &url),
        ("via", ""),
        ("via_es", ""),
        ("read", new.read),
    ];
    // A title stays as published; only a description of one had a Spanish wording.
    cells.extend(new.title.as_ref().map(|_| ("title_es", "")));
    let period = in_spanish(new.period);
    if sources.cell(&row, "period") != new.period {
        cells.push(("period_es", &period));
    }
    cells.iter().for_each(|(column, value)| sources.set(&mut row, column, (*value).to_owned()));
    if let Some(place) = sources.rows.get_mut(at) {
        *place = row;
    }
    edition.put("sources.csv", sources);
    edition.rename(old, &id);
    put_off(edition, old, &id, new.as_of.as_deref().unwrap_or(new.period), new.year.saturating_sub(before))?;
    Ok(id)
}

/// The tables of this source are to be renewed as many years later as the new edition is younger.
fn put_off(edition: &mut Edition, old: &str, id: &str, as_of: &str, years: u16) -> Result<(), Stop> {
    let before = edition.table("tables.csv")?;
    let mut after = before.like();
    for row in &before.rows {
        let mut row = row.clone();
        if before.cell(&row, "source") == old {
            let date = before.cell(&row, "renew_by").to_owned();
            let later = date.split_once('-').and_then(|(year, day)| Some((year.parse::<u16>().ok()?, day)));
            let date = later.map_or(date.clone(), |(year, day)| format!("{:04}-{day}", year.saturating_add(years)));
            for (column, value) in [("source", id), ("as_of", as_of), ("renew_by", &date)] {
                after.set(&mut row, column, value.to_owned());
            }
        }
        after.rows.push(row);
    }
    edition.put("tables.csv", after);
    Ok(())
}

/// Puts the sources back that were renewed and that a table still names: a figure that was worked out by hand from an
/// older edition keeps its source.
///
/// # Errors
/// A table that cannot be read.
pub(crate) fn keep_what_is_named(edition: &mut Edition) -> Result<(), Stop> {
    let mut kept = Vec::new();
    for (old, _) in edition.renamed() {
        if edition.names(old)? {
            kept.push(old.clone());
        }
    }
    if kept.is_empty() {
        return Ok(());
    }
    let (before, mut sources) = (edition.before("sources.csv")?, edition.table("sources.csv")?);
    let rows = before.rows.iter().filter(|row| kept.iter().any(|id| id == before.cell(row, "id")));
    sources.rows.extend(rows.cloned());
    edition.put("sources.csv", sources);
    Ok(())
}

/// A period of a year, of a month of May, or from one year to another.
fn in_spanish(period: &str) -> String {
    match period.split_once(" to ") {
        Some((from, to)) => format!("de {from} a {to}"),
        None => period.replace("May ", "mayo de "),
    }
}

/// The first four digits in a row that a text holds: the year in `bls-oews-2025-nation` or `2026-11-25`.
fn year_in(text: &str) -> Option<u16> {
    text.split(|c: char| !c.is_ascii_digit()).find(|part| part.len() == 4)?.parse().ok()
}
