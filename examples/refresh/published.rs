//! An official file as rows of text, from a workbook or from CSV.
//!
//! Only the columns that are asked for are kept: the field-of-study file of the College Scorecard has 178 of them.

use std::fs;
use std::path::Path;

use calamine::{Data, Reader as _, Xlsx};

use super::files::File;
use super::refusal::{Reason, Refusal};

/// The rows of one official file.
pub(crate) struct Published {
    file: String,
    header: (u64, Vec<String>),
    /// The columns as they were asked for, and as the header calls them.
    columns: Vec<String>,
    names: Vec<String>,
    rows: Vec<(u64, Vec<String>)>,
}

/// One row of an official file.
#[derive(Clone, Copy)]
pub(crate) struct Line<'a> {
    of: &'a Published,
    number: u64,
    cells: &'a [String],
}

impl Published {
    /// Reads the columns of these names, in whatever order the file has them. `A|B` is the first of the two names that
    /// the header has, since publishers rename columns between editions; a name that ends in `?` may be missing.
    ///
    /// # Errors
    /// A file that cannot be read to its end, a column that is missing, a row of another length than the header.
    pub(crate) fn read(file: &File, columns: &[&str]) -> Result<Self, Refusal> {
        Self::read_sheet(file, None, columns)
    }

    /// The same of the sheet with this name, in a workbook; else of the first.
    ///
    /// # Errors
    /// As [`Published::read`]; a workbook without such a sheet.
    pub(crate) fn read_sheet(file: &File, sheet: Option<&str>, columns: &[&str]) -> Result<Self, Refusal> {
        let columns = columns.iter().map(|column| (*column).to_owned()).collect();
        let published =
            Self { file: file.name.clone(), header: (0, Vec::new()), columns, names: Vec::new(), rows: Vec::new() };
        let mut taken = Taken { published, at: Vec::new(), width: 0 };
        match file.path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("xlsx")) {
            true => workbook(&file.path, sheet, &mut taken)?,
            false => text_table(&file.path, &mut taken)?,
        }
        match taken.published.rows.is_empty() {
            true => Err(taken.unreadable("it has no rows below its header".to_owned())),
            false => Ok(taken.published),
        }
    }

    /// The rows below the header.
    pub(crate) fn lines(&self) -> impl Iterator<Item = Line<'_>> {
        self.rows.iter().map(|(number, cells)| Line { of: self, number: *number, cells })
    }

    /// The names of all columns, written plainly, for a table whose columns name its years.
    pub(crate) fn header(&self) -> &[String] {
        &self.header.1
    }

    /// A column of the header is refused.
    pub(crate) fn refuse_header(&self, column: &str, reason: Reason) -> Refusal {
        self.refuse_row(self.header.0, column, reason)
    }

    /// The row of this number is refused.
    pub(crate) fn refuse_row(&self, row: u64, column: &str, reason: Reason) -> Refusal {
        let at = self.columns.iter().position(|asked| asked == column);
        let name = at.and_then(|at| self.names.get(at)).map_or(column, String::as_str);
        Refusal { row: Some(row), ..Refusal::of_file(&self.file, Some(name), reason) }
    }

    /// The file as a whole lacks a row.
    pub(crate) fn missing(&self, column: &str, key: &str) -> Refusal {
        Refusal::of_file(&self.file, Some(column), Reason::Missing(key.to_owned()))
    }
}

/// What was read of a file so far.
struct Taken {
    published: Published,
    /// Where each column stands in the file; `None` for one that may be missing, and is.
    at: Vec<Option<usize>>,
    /// How many cells the header has; 0 before it was read.
    width: usize,
}

impl Taken {
    fn unreadable(&self, why: String) -> Refusal {
        Refusal::of_file(&self.published.file, None, Reason::Unreadable(why))
    }

    fn refuse(&self, number: u64, column: Option<&str>, reason: Reason) -> Refusal {
        Refusal { row: Some(number), ..Refusal::of_file(&self.published.file, column, reason) }
    }

    /// Takes a row of so many cells, given as a function from the position to the text.
    fn row(&mut self, number: u64, width: usize, cell: &dyn Fn(usize) -> String) -> Result<(), Refusal> {
        // Empty rows, the title above a table and the notes below it, which fill one cell.
        if (0..width).filter(|at| !cell(*at).trim().is_empty()).nth(1).is_none() {
            return Ok(());
        }
        if self.width == 0 {
            self.width = width;
            return self.header(number, (0..width).map(|at| plain(&cell(at))).collect());
        }
        if width != self.width {
            return Err(self.refuse(number, None, Reason::Cells { found: width, expected: self.width }));
        }
        let kept = self.at.iter().map(|at| at.map_or_else(String::new, |at| cell(at).trim().to_owned())).collect();
        self.published.rows.push((number, kept));
        Ok(())
    }

    fn header(&mut self, number: u64, header: Vec<String>) -> Result<(), Refusal> {
        for column in &self.published.columns {
            let mut names = column.trim_end_matches('?').split('|');
            let found = names.find_map(|name| header.iter().position(|cell| cell.eq_ignore_ascii_case(name)));
            if found.is_none() && !column.ends_with('?') {
                return Err(self.refuse(number, Some(&column.replace('|', " or ")), Reason::MissingColumn));
            }
            // The first of two would be read, and nobody knows whether it is the right one.
            let again = found.and_then(|at| Some((at, header.get(at)?)));
            if again.is_some_and(|(at, name)| header.iter().skip(at + 1).any(|cell| cell.eq_ignore_ascii_case(name))) {
                return Err(self.refuse(number, again.map(|(_, name)| name.as_str()), Reason::ColumnTwice));
            }
            self.published.names.push(found.and_then(|at| header.get(at)).unwrap_or(column).clone());
            self.at.push(found);
        }
        self.published.header = (number, header);
        Ok(())
    }
}

/// The name of a column on one line, with a hyphen for the dash between years, without the number of a footnote: some
/// publishers write `Openings, 2024–34[1]`.
fn plain(cell: &str) -> String {
    let cell = cell.split_whitespace().collect::<Vec<_>>().join(" ").replace('\u{2013}', "-");
    let noted = cell.strip_suffix(']').and_then(|cell| cell.rsplit_once('['));
    let noted = noted.filter(|(_, number)| number.chars().all(|c| c.is_ascii_digit()));
    noted.map_or(&*cell, |(name, _)| name.trim_end()).to_owned()
}

impl<'a> Line<'a> {
    /// The text of a cell, without spaces around it.
    pub(crate) fn text(&self, column: &str) -> &'a str {
        let at = self.of.columns.iter().position(|name| name == column);
        at.and_then(|at| self.cells.get(at)).map_or("", String::as_str)
    }

    /// The row as a spreadsheet counts it.
    pub(crate) fn number(&self) -> u64 {
        self.number
    }

    /// This row is refused.
    pub(crate) fn refuse(&self, column: &str, reason: Reason) -> Refusal {
        self.of.refuse_row(self.number, column, reason)
    }

    /// A cell holds something else than is expected.
    pub(crate) fn unexpected(&self, column: &str, expected: &str) -> Refusal {
        let reason = Reason::NotOneOf { found: self.text(column).to_owned(), expected: expected.to_owned() };
        self.refuse(column, reason)
    }

    /// A text in one line that is not empty.
    ///
    /// # Errors
    /// Anything else.
    pub(crate) fn words(&self, column: &str) -> Result<&'a str, Refusal> {
        let text = self.text(column);
        match text.is_empty() || text.chars().any(char::is_control) {
            true => Err(self.unexpected(column, "a text in one line")),
            false => Ok(text),
        }
    }

    /// As [`whole`](Self::whole), within the bounds of what the tables of `data/` may hold.
    ///
    /// # Errors
    /// Anything else, and a number beyond the bounds.
    pub(crate) fn within(&self, column: &str, marks: &[&str], [least, most]: [u32; 2]) -> Result<Option<u32>, Refusal> {
        let number = self.whole(column, marks)?;
        match number.is_none_or(|number| (least..=most).contains(&number)) {
            true => Ok(number),
            false => Err(self.unexpected(column, &format!("a number from {least} to {most}"))),
        }
    }

    /// A whole number, with or without commas between thousands; `None` where the cell holds one of `marks`.
    ///
    /// # Errors
    /// Anything else.
    pub(crate) fn whole(&self, column: &str, marks: &[&str]) -> Result<Option<u32>, Refusal> {
        let text = self.text(column);
        if marks.contains(&text) {
            return Ok(None);
        }
        let number = text.replace(',', "");
        // Workbooks and some tables write whole numbers as 37000.0.
        let digits =
            number.split_once('.').filter(|(_, rest)| rest.chars().all(|c| c == '0')).map_or(&*number, |(w, _)| w);
        digits.parse().map(Some).map_err(|_| {
            let marks: Vec<&str> =
                marks.iter().map(|mark| if mark.is_empty() { "an empty cell" } else { mark }).collect();
            self.unexpected(column, &format!("a whole number or one of: {}", marks.join(" ")))
        })
    }
}

/// The sheet of a name, or the first: most official workbooks hold the figures there, and notes behind it.
fn workbook(path: &Path, name: Option<&str>, taken: &mut Taken) -> Result<(), Refusal> {
    let opened =
        calamine::open_workbook(path).map_err(|error: calamine::XlsxError| taken.unreadable(error.to_string()));
    let mut workbook: Xlsx<_> = opened?;
    let names = workbook.sheet_names();
    let at = name.map_or(Some(0), |name| names.iter().position(|sheet| sheet.trim() == name));
    let Some(at) = at else {
        let (found, expected) = (names.join("”, “"), format!("a sheet “{}”", name.unwrap_or_default()));
        return Err(Refusal::of_file(&taken.published.file, None, Reason::NotOneOf { found, expected }));
    };
    let sheet = workbook.worksheet_range_at(at).ok_or_else(|| taken.unreadable("no sheet".to_owned()))?;
    let sheet = sheet.map_err(|error| taken.unreadable(error.to_string()))?;
    // A sheet starts with its first row that is not empty.
    let first = sheet.start().map_or(1, |(row, _)| u64::from(row) + 1);
    for (row, number) in sheet.rows().zip(first..) {
        taken.row(number, row.len(), &|at| row.get(at).map(text_of).unwrap_or_default())?;
    }
    Ok(())
}

fn text_of(data: &Data) -> String {
    match data {
        Data::Empty => String::new(),
        other => other.to_string(),
    }
}

/// A CSV file in UTF-8, or else in Latin-1, as older files of the Department of Education are.
fn text_table(path: &Path, taken: &mut Taken) -> Result<(), Refusal> {
    let bytes = fs::read(path).map_err(|error| taken.unreadable(error.to_string()))?;
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    let latin = std::str::from_utf8(bytes).is_err();
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes);
    let (mut number, mut last_is_note) = (0, false);
    for record in reader.byte_records() {
        let record = record.map_err(|error| taken.unreadable(error.to_string()))?;
        let start = record.position().and_then(|position| usize::try_from(position.byte()).ok());
        number += 1 + empty_lines(bytes, start.unwrap_or_default());
        let text = |at: usize| {
            let cell = record.get(at).unwrap_or_default();
            match latin {
                true => cell.iter().map(|byte| char::from(*byte)).collect(),
                false => String::from_utf8_lossy(cell).into_owned(),
            }
        };
        taken.row(number, record.len(), &text)?;
        last_is_note = record.len() == 1 && text(0).trim().contains(' ');
    }
    // Inside of its last cell a row that is cut off looks whole. Whether the last note ends in a line end was not seen.
    match bytes.last() {
        Some(b'\n' | b'\r') | None => Ok(()),
        Some(_) if last_is_note => Ok(()),
        Some(_) => Err(taken.refuse(number, None, Reason::Unended)),
    }
}

/// How many empty lines the reader passes from here to the next record, which it does not count. It stands behind the
/// carriage return where a line ends as in Windows, as most official files do.
fn empty_lines(bytes: &[u8], start: usize) -> u64 {
    let (before, after) = bytes.split_at_checked(start).unwrap_or_default();
    let ends = after.iter().take_while(|byte| [b'\r', b'\n'].contains(byte)).filter(|byte| **byte == b'\n').count();
    let of_the_last = before.ends_with(b"\r") && after.starts_with(b"\n");
    (ends - usize::from(of_the_last)) as u64
}
