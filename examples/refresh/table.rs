//! The tables and texts of `data/`, before and after a renewal.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

use super::refusal::Stop;

/// One table: what a renewal leaves alone is written back as it was read.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Table {
    pub(crate) columns: Vec<String>,
    pub(crate) rows: Vec<Vec<String>>,
}

impl Table {
    pub(crate) fn read(path: &Path) -> Result<Self, Stop> {
        let stop = |error: csv::Error| Stop::Io { what: path.display().to_string(), error: io::Error::other(error) };
        let mut reader = csv::Reader::from_path(path).map_err(stop)?;
        let columns = reader.headers().map_err(stop)?.iter().map(str::to_owned).collect();
        let mut rows = Vec::new();
        for record in reader.records() {
            rows.push(record.map_err(stop)?.iter().map(str::to_owned).collect());
        }
        Ok(Self { columns, rows })
    }

    pub(crate) fn write(&self, path: &Path) -> Result<(), Stop> {
        let stop = |error: csv::Error| Stop::Io { what: path.display().to_string(), error: io::Error::other(error) };
        let mut writer = csv::Writer::from_path(path).map_err(stop)?;
        writer.write_record(&self.columns).map_err(stop)?;
        self.rows.iter().try_for_each(|row| writer.write_record(row)).map_err(stop)?;
        writer.flush().map_err(|error| Stop::Io { what: path.display().to_string(), error })
    }

    /// An empty table with the same columns.
    pub(crate) fn like(&self) -> Self {
        Self { columns: self.columns.clone(), rows: Vec::new() }
    }

    /// A cell of one of the rows; empty if there is no such column.
    pub(crate) fn cell<'a>(&self, row: &'a [String], column: &str) -> &'a str {
        self.at(column).and_then(|at| row.get(at)).map_or("", String::as_str)
    }

    /// Puts a value into a cell of a row of this table.
    pub(crate) fn set(&self, row: &mut [String], column: &str, value: String) {
        if let Some(cell) = self.at(column).and_then(|at| row.get_mut(at)) {
            *cell = value;
        }
    }

    /// Adds a row from its cells by column; a column that is not named stays empty.
    pub(crate) fn push(&mut self, cells: &[(&str, String)]) {
        let mut row = vec![String::new(); self.columns.len()];
        cells.iter().for_each(|(column, value)| self.set(&mut row, column, value.clone()));
        self.rows.push(row);
    }

    /// The cells of one column.
    pub(crate) fn column<'a>(&'a self, column: &'a str) -> impl Iterator<Item = &'a str> {
        self.rows.iter().map(move |row| self.cell(row, column))
    }

    fn at(&self, column: &str) -> Option<usize> {
        self.columns.iter().position(|name| name == column)
    }
}

/// All tables that a renewal reads or writes.
pub(crate) struct Edition {
    folder: PathBuf,
    after: BTreeMap<&'static str, Table>,
    /// Sources that have another id now, the old one first.
    renamed: Vec<(String, String)>,
}

impl Edition {
    pub(crate) fn new(folder: &Path) -> Self {
        Self { folder: folder.to_owned(), after: BTreeMap::new(), renamed: Vec::new() }
    }

    /// Whether the project has this table.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.folder.join(name).is_file()
    }

    /// The table as it will be: renewed, or as it stands.
    pub(crate) fn table(&self, name: &'static str) -> Result<Table, Stop> {
        self.after.get(name).cloned().map_or_else(|| self.before(name), Ok)
    }

    /// The table as it stands in the folder.
    pub(crate) fn before(&self, name: &str) -> Result<Table, Stop> {
        Table::read(&self.folder.join(name))
    }

    pub(crate) fn put(&mut self, name: &'static str, table: Table) {
        self.after.insert(name, table);
    }

    /// A source has another id now. Texts follow, as the figures in them come from the renewed tables.
    pub(crate) fn rename(&mut self, old: &str, new: &str) {
        if old != new {
            self.renamed.push((old.to_owned(), new.to_owned()));
        }
    }

    /// The sources that have another id now: the old one and the new one.
    pub(crate) fn renamed(&self) -> &[(String, String)] {
        &self.renamed
    }

    /// Whether a cell of any table says just this.
    pub(crate) fn names(&self, id: &str) -> Result<bool, Stop> {
        for path in entries(&self.folder)? {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if !name.ends_with(".csv") {
                continue;
            }
            let before;
            let table = match self.after.get(&*name) {
                Some(after) => after,
                None => {
                    before = self.before(&name)?;
                    &before
                }
            };
            if table.rows.iter().flatten().any(|cell| cell == id) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The tables that were put, by name.
    pub(crate) fn renewed(&self) -> impl Iterator<Item = (&'static str, &Table)> {
        self.after.iter().map(|(name, table)| (*name, table))
    }

    /// Writes the whole edition into a new folder: the renewed tables, the others as they stand, and the texts.
    pub(crate) fn write(&self, folder: &Path) -> Result<(), Stop> {
        fs::create_dir(folder).map_err(stop(folder))?;
        for path in entries(&self.folder)? {
            let to = folder.join(path.file_name().unwrap_or_default());
            if path.is_dir() {
                self.write_texts(&path, &to)?;
            } else {
                fs::copy(&path, &to).map_err(stop(&to))?;
            }
        }
        self.renewed().try_for_each(|(name, table)| table.write(&folder.join(name)))
    }

    fn write_texts(&self, from: &Path, to: &Path) -> Result<(), Stop> {
        fs::create_dir(to).map_err(stop(to))?;
        for path in entries(from)? {
            let mut text = fs::read_to_string(&path).map_err(stop(&path))?;
            for (old, new) in &self.renamed {
                text = text.replace(&format!("{{source:{old}}}"), &format!("{{source:{new}}}"));
            }
            let to = to.join(path.file_name().unwrap_or_default());
            fs::write(&to, text).map_err(stop(&to))?;
        }
        Ok(())
    }
}

/// What is in a folder.
fn entries(folder: &Path) -> Result<Vec<PathBuf>, Stop> {
    let entries = fs::read_dir(folder).map_err(stop(folder))?;
    entries.map(|entry| Ok(entry.map_err(stop(folder))?.path())).collect()
}

/// A file or folder that cannot be read or written.
fn stop(path: &Path) -> impl Fn(io::Error) -> Stop {
    move |error| Stop::Io { what: path.display().to_string(), error }
}
