//! Takes cells out of a table and notes what is wrong with them.
//!
//! A getter that finds a problem notes it and answers a stand-in, so that one pass finds all problems; the stand-ins
//! never leave [`super::read`], which gives the tables away only if nothing was noted.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::problem::{Known, Problem, Wrong};
use super::records::Words;

/// The code of the whole nation in places.csv.
pub(crate) const NATION: &str = "US";

/// One row of one table.
pub(crate) struct Row {
    file: &'static str,
    number: u64,
    cells: BTreeMap<&'static str, String>,
}

/// Reads the tables of one folder and gathers the problems.
pub(crate) struct Reader {
    folder: PathBuf,
    problems: Vec<Problem>,
    known: BTreeMap<Known, BTreeSet<String>>,
    used_sources: BTreeSet<String>,
    notes: Vec<Words>,
}

impl Reader {
    pub(crate) fn new(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            problems: Vec::new(),
            known: BTreeMap::new(),
            used_sources: BTreeSet::new(),
            notes: Vec::new(),
        }
    }

    /// The problems, the sources that were named, and the notes, each once.
    pub(crate) fn finish(self) -> (Vec<Problem>, BTreeSet<String>, Vec<Words>) {
        (self.problems, self.used_sources, self.notes)
    }

    /// Notes a problem with a cell.
    pub(crate) fn fail(&mut self, row: &Row, column: &str, wrong: Wrong) {
        self.note(row.file, Some(row.number), Some(column), wrong);
    }

    /// Notes a problem with a table as a whole.
    pub(crate) fn fail_table(&mut self, file: &'static str, column: &str, wrong: Wrong) {
        self.note(file, None, Some(column), wrong);
    }

    fn note(&mut self, file: &'static str, row: Option<u64>, column: Option<&str>, wrong: Wrong) {
        self.problems.push(Problem { file, row, column: column.map(str::to_owned), wrong });
    }

    /// The rows of a table that must have exactly these columns.
    pub(crate) fn table(&mut self, file: &'static str, columns: &[&'static str]) -> Vec<Row> {
        match self.open(file, columns) {
            Ok(rows) => {
                if rows.is_empty() {
                    self.note(file, None, None, Wrong::Empty);
                }
                rows
            }
            Err(error) => {
                let row = error.position().map(csv::Position::line);
                self.note(file, row, None, Wrong::Unreadable(error.to_string()));
                Vec::new()
            }
        }
    }

    fn open(&mut self, file: &'static str, columns: &[&'static str]) -> Result<Vec<Row>, csv::Error> {
        let mut source = csv::Reader::from_path(self.folder.join(file))?;
        let header = source.headers()?.clone();
        for column in columns.iter().filter(|c| !header.iter().any(|h| h == **c)) {
            self.note(file, Some(1), Some(column), Wrong::MissingColumn);
        }
        for column in header.iter().filter(|h| !columns.contains(h)) {
            self.note(file, Some(1), Some(column), Wrong::UnexpectedColumn);
        }
        if !columns.iter().all(|c| header.iter().any(|h| h == *c)) {
            return Ok(Vec::new());
        }
        let mut rows = Vec::new();
        for record in source.records() {
            let record = record?;
            let mut cells = BTreeMap::new();
            for column in columns {
                let at = header.iter().position(|h| h == *column);
                let cell = at.and_then(|at| record.get(at)).unwrap_or_default();
                cells.insert(*column, cell.trim().to_owned());
            }
            let number = record.position().map_or(0, csv::Position::line);
            rows.push(Row { file, number, cells });
        }
        Ok(rows)
    }

    /// Whether the folder holds a file of this name.
    pub(crate) fn has_file(&self, name: &str) -> bool {
        !name.is_empty() && self.folder.join(name).is_file()
    }

    /// From now on this key can be referred to; notes a duplicate.
    pub(crate) fn define(&mut self, row: &Row, column: &str, what: Known, key: &str) {
        if !self.known.entry(what).or_default().insert(key.to_owned()) {
            self.fail(row, column, Wrong::Duplicate(key.to_owned()));
        }
    }

    /// From now on these keys can be referred to.
    pub(crate) fn know<'a>(&mut self, what: Known, keys: impl Iterator<Item = &'a String>) {
        self.known.entry(what).or_default().extend(keys.cloned());
    }

    /// Every key of a kind.
    pub(crate) fn keys(&self, what: Known) -> Vec<String> {
        self.known.get(&what).into_iter().flatten().cloned().collect()
    }

    /// Notes a duplicate among the keys of one table.
    pub(crate) fn unique(&mut self, row: &Row, column: &str, seen: &mut BTreeSet<String>, key: String) {
        if seen.contains(&key) {
            self.fail(row, column, Wrong::Duplicate(key));
        } else {
            seen.insert(key);
        }
    }

    /// Text that may be empty.
    pub(crate) fn maybe_text(&self, row: &Row, column: &str) -> String {
        row.cells.get(column).cloned().unwrap_or_default()
    }

    /// Text that must not be empty.
    pub(crate) fn text(&mut self, row: &Row, column: &str) -> String {
        let text = self.maybe_text(row, column);
        if text.is_empty() {
            self.fail(row, column, Wrong::Empty);
        }
        text
    }

    /// Text in English, with its Spanish in the column `…_es`: both are filled, or neither.
    pub(crate) fn maybe_words(&mut self, row: &Row, column: &str) -> Words {
        let spanish = format!("{column}_es");
        let words = Words { en: self.maybe_text(row, column), es: self.maybe_text(row, &spanish) };
        if words.en.is_empty() != words.es.is_empty() {
            let empty = if words.en.is_empty() { column } else { &spanish };
            self.fail(row, empty, Wrong::OneLanguage);
        }
        words
    }

    /// Text in both languages that must not be empty.
    pub(crate) fn words(&mut self, row: &Row, column: &str) -> Words {
        self.text(row, column);
        self.maybe_words(row, column)
    }

    /// A name as it was published, with a Spanish one only where it is not a name but a description.
    pub(crate) fn name(&mut self, row: &Row, column: &str) -> Words {
        let en = self.text(row, column);
        let es = self.maybe_text(row, &format!("{column}_es"));
        Words { es: if es.is_empty() { en.clone() } else { es }, en }
    }

    /// The number of a note in both languages, counted from 1; 0 where there is none.
    pub(crate) fn note_number(&mut self, row: &Row, column: &str) -> u16 {
        let words = self.maybe_words(row, column);
        if words.en.is_empty() {
            return 0;
        }
        let at = self.notes.iter().position(|note| *note == words).unwrap_or_else(|| {
            self.notes.push(words);
            self.notes.len() - 1
        });
        u16::try_from(at + 1).unwrap_or(u16::MAX)
    }

    /// One of a closed list of words.
    pub(crate) fn word(&mut self, row: &Row, column: &str, allowed: &'static [&'static str]) -> String {
        let found = self.maybe_text(row, column);
        if !allowed.contains(&found.as_str()) {
            self.fail(row, column, Wrong::NotAWord { found: found.clone(), allowed });
        }
        found
    }

    /// The key of something that another table defines.
    pub(crate) fn reference(&mut self, row: &Row, column: &str, what: Known) -> String {
        let found = self.maybe_text(row, column);
        // Without a single key the other table could not be read, which is noted already.
        if self.known.get(&what).is_some_and(|keys| !keys.contains(&found)) {
            self.fail(row, column, Wrong::Unknown { what, found: found.clone() });
        }
        found
    }

    /// The id of a source.
    pub(crate) fn source(&mut self, row: &Row, column: &str) -> String {
        let id = self.reference(row, column, Known::Source);
        self.used_sources.insert(id.clone());
        id
    }

    /// A finite number of any sign; `None` if the cell is empty.
    pub(crate) fn maybe_signed(&mut self, row: &Row, column: &str) -> Option<f64> {
        let text = self.maybe_text(row, column);
        if text.is_empty() {
            return None;
        }
        match text.parse::<f64>() {
            Ok(number) if number.is_finite() => Some(number),
            _ => {
                self.fail(row, column, Wrong::NotANumber(text));
                None
            }
        }
    }

    /// A number that is not negative; `None` if the cell is empty.
    pub(crate) fn maybe_number(&mut self, row: &Row, column: &str) -> Option<f64> {
        let number = self.maybe_signed(row, column)?;
        if number < 0.0 {
            self.fail(row, column, Wrong::Negative(number));
        }
        Some(number)
    }

    /// A number that must be there and is not negative.
    pub(crate) fn number(&mut self, row: &Row, column: &str) -> f64 {
        if self.maybe_text(row, column).is_empty() {
            self.fail(row, column, Wrong::Empty);
        }
        self.maybe_number(row, column).unwrap_or_default()
    }

    /// A whole number that must be there, up to the largest that is stored.
    pub(crate) fn whole(&mut self, row: &Row, column: &str, largest: u32) -> u32 {
        let found = self.number(row, column);
        if found >= 0.0 && (found.fract() != 0.0 || found > f64::from(largest)) {
            self.fail(row, column, Wrong::NotWhole { found, largest: f64::from(largest) });
        }
        found as u32
    }

    /// A whole number, `None` if the cell is empty.
    pub(crate) fn maybe_whole(&mut self, row: &Row, column: &str, largest: u32) -> Option<u32> {
        (!self.maybe_text(row, column).is_empty()).then(|| self.whole(row, column, largest))
    }

    /// A number between 0 and 1; `None` if the cell is empty.
    pub(crate) fn maybe_share(&mut self, row: &Row, column: &str) -> Option<f64> {
        let share = self.maybe_number(row, column)?;
        if share > 1.0 {
            self.fail(row, column, Wrong::OverOne(share));
        }
        Some(share)
    }

    /// A number between 0 and 1 that must be there.
    pub(crate) fn share(&mut self, row: &Row, column: &str) -> f64 {
        if self.maybe_text(row, column).is_empty() {
            self.fail(row, column, Wrong::Empty);
        }
        self.maybe_share(row, column).unwrap_or_default()
    }
}
