//! Every publication in full, every single figure with its note: what a visitor needs to check a figure. Fetched on
//! demand; `data/sources.csv` and the notes of the other tables.

use super::file::{Cells, FileError, Lines, whole};
use super::source::{Confidence, Note, Text, Unit};

/// All publications and notes.
#[derive(Clone, PartialEq, Debug)]
pub struct Sources {
    publications: Vec<Publication>,
    notes: Vec<Text>,
}

/// One publication, as `data/sources.csv` describes it.
#[derive(Clone, PartialEq, Debug)]
pub struct Publication {
    /// The name by which [`super::Source`] and the tables refer to it.
    pub id: &'static str,
    /// How sure one can be of what was read.
    pub confidence: Confidence,
    /// The day on which it was read, as `2026-11-22`.
    pub read: &'static str,
    /// The publisher's own page; empty for an assumption or an article of unknown address.
    pub url: &'static str,
    /// Who published it; a name, unless it has none.
    pub publisher: Text,
    /// What it is called, as published.
    pub title: Text,
    /// The time that its figures describe.
    pub period: Text,
    /// What its figures measure, in one plain sentence.
    pub measures: Text,
    /// The copy that was read, if it was not the publisher's own page; else empty.
    pub via: Text,
    /// The single figures taken from it; those of large tables, such as wages, are not listed one by one.
    pub figures: Vec<Listed>,
    /// The large tables with figures taken from it.
    pub tables: Vec<TableRows>,
}

/// How much of a large table one publication gave.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct TableRows {
    /// The name of its file in `data/`.
    pub table: &'static str,
    /// How many of its rows, each with one figure or one group of figures.
    pub rows: u32,
}

/// One figure as the tables hold it.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Listed {
    /// Its name in the tables, like `loan_fee` or `RHIT.pass_rate`.
    pub name: &'static str,
    /// The value in `unit`, in digits with a decimal point.
    pub value: &'static str,
    /// What the value is counted in.
    pub unit: Unit,
    /// What it covers, or why it was assumed.
    pub note: Note,
}

impl Sources {
    /// Reads the file that `sources.txt` was built as.
    ///
    /// # Errors
    /// The line that cannot be used.
    pub fn decode(text: &str) -> Result<Self, FileError> {
        let mut lines = Lines::keep(text, "sources")?;
        let mut sources = Self { publications: Vec::new(), notes: Vec::new() };
        for mut cells in lines.by_ref() {
            if cells.continues {
                let publication = sources.publications.last_mut().ok_or(cells.error("source"))?;
                take(publication, &mut cells)?;
                continue;
            }
            // A note stands where a publication's id would.
            match cells.text() {
                "" => sources.notes.push(words(&mut cells, "note")?),
                id => sources.publications.push(publication(id, &mut cells)?),
            }
        }
        lines.check_entries(sources.publications.len())?;
        Ok(sources)
    }

    /// Every publication, in the order of `data/sources.csv`.
    #[must_use]
    pub fn all(&self) -> &[Publication] {
        &self.publications
    }

    /// The publication with this id.
    #[must_use]
    pub fn of(&self, id: &str) -> Option<&Publication> {
        self.publications.iter().find(|publication| publication.id == id)
    }

    /// The words of a note; `None` for [`Note::NONE`].
    #[must_use]
    pub fn note(&self, note: Note) -> Option<Text> {
        self.notes.get(usize::from(note.0).checked_sub(1)?).copied()
    }
}

fn publication(id: &'static str, cells: &mut Cells<'static>) -> Result<Publication, FileError> {
    let confidence = match cells.text() {
        "high" => Confidence::High,
        "medium" => Confidence::Medium,
        "low" => Confidence::Low,
        "assumption" => Confidence::Assumption,
        _ => return Err(cells.error("confidence")),
    };
    let (read, url) = (cells.text(), cells.text());
    if !url.is_empty() && !url.starts_with("https://") && !url.starts_with("http://") {
        return Err(cells.error("url"));
    }
    Ok(Publication {
        id,
        confidence,
        read,
        url,
        publisher: words(cells, "publisher")?,
        title: words(cells, "title")?,
        period: words(cells, "period")?,
        measures: words(cells, "measures")?,
        via: Text { en: cells.text(), es: cells.text() },
        figures: Vec::new(),
        tables: Vec::new(),
    })
}

/// Takes a line below a publication: a figure, or how much of a table.
fn take(publication: &mut Publication, cells: &mut Cells<'static>) -> Result<(), FileError> {
    let (name, value) = (cells.text(), cells.text());
    if name.is_empty() || value.is_empty() {
        return Err(cells.error("figure"));
    }
    let unit = match cells.text() {
        "rows" => {
            let rows = whole(value).ok_or(cells.error("rows"))?;
            publication.tables.push(TableRows { table: name, rows });
            return Ok(());
        }
        "dollars" => Unit::Dollars,
        "dollars_per_year" => Unit::DollarsPerYear,
        "dollars_per_month" => Unit::DollarsPerMonth,
        "share" => Unit::Share,
        "rate_per_year" => Unit::RatePerYear,
        "hours_per_week" => Unit::HoursPerWeek,
        "months" => Unit::Months,
        "years" => Unit::Years,
        "count" => Unit::Count,
        _ => return Err(cells.error("unit")),
    };
    let number = cells.maybe_number("note")?.unwrap_or(0);
    let note = Note(u16::try_from(number).map_err(|_| cells.error("note"))?);
    publication.figures.push(Listed { name, value, unit, note });
    Ok(())
}

/// The next two cells: the same words in both languages, of which none is empty.
pub(super) fn words(cells: &mut Cells<'static>, name: &'static str) -> Result<Text, FileError> {
    let words = Text { en: cells.text(), es: cells.text() };
    if words.en.is_empty() || words.es.is_empty() { Err(cells.error(name)) } else { Ok(words) }
}
