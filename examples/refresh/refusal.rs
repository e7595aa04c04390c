//! Why a renewal stops, as values that name the place.

use std::fmt;

use super::tables::problem::Problem;

/// Why nothing was written.
#[derive(Debug)]
pub(crate) enum Stop {
    /// An official file is not what it must be.
    Refused(Refusal),
    /// The tables that would come of it do not hold together; the checker of `build.rs` says why.
    Problems(Vec<Problem>),
    /// A file or folder of the project itself cannot be read or written.
    Io { what: String, error: std::io::Error },
}

/// One thing that keeps an official file from being taken over.
#[derive(Debug, PartialEq)]
pub(crate) struct Refusal {
    /// The name of the file.
    pub(crate) file: String,
    /// The row as a spreadsheet counts it: the header is row 1. `None` if the whole file is meant.
    pub(crate) row: Option<u64>,
    /// The column by its header; `None` if the whole row or file is meant.
    pub(crate) column: Option<String>,
    /// What is wrong there, and what was expected.
    pub(crate) reason: Reason,
}

/// What was found and what was expected.
#[derive(Debug, PartialEq)]
pub(crate) enum Reason {
    /// Not a workbook or table that can be read to its end.
    Unreadable(String),
    /// The header lacks this column.
    MissingColumn,
    /// The header has this column twice.
    ColumnTwice,
    /// A row with fewer or more cells than the header.
    Cells { found: usize, expected: usize },
    /// Not what a cell of this column may hold.
    NotOneOf { found: String, expected: String },
    /// Below the figure that it must not lie below.
    OutOfOrder { found: u32, below: u32, of: &'static str },
    /// A key that an earlier row has.
    Duplicate(String),
    /// A key without a row.
    Missing(String),
    /// Many keys without a row, which `data/` has: the first of them, how many of how many.
    Gone { first: String, count: usize, of: usize },
    /// The last keys that `data/` has without a row: the very last, how many before it.
    EndGone { last: String, before: usize },
    /// The file ends within this row.
    Unended,
    /// A file of another year than is expected.
    Year { found: u16, from: u16, to: u16 },
    /// A file that must lie beside this one.
    Alone { missing: &'static str },
    /// Nothing in the folder is a file that is known.
    NothingKnown { expected: String },
}

impl Refusal {
    /// Something wrong with a file as a whole.
    pub(crate) fn of_file(file: &str, column: Option<&str>, reason: Reason) -> Self {
        Self { file: file.to_owned(), row: None, column: column.map(str::to_owned), reason }
    }
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl fmt::Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(refusal) => write!(f, "{refusal}"),
            Self::Problems(problems) => {
                f.write_str("the tables that would come of these files do not hold together:")?;
                problems.iter().try_for_each(|problem| write!(f, "\n{problem}"))
            }
            Self::Io { what, error } => write!(f, "{what}: {error}"),
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(row) = self.row {
            write!(f, ", row {row}")?;
        }
        if let Some(column) = &self.column {
            write!(f, ", column {column}")?;
        }
        write!(f, ": {}", self.reason)
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(why) => write!(f, "cannot be read to its end: {why}"),
            Self::MissingColumn => f.write_str("this column is expected and missing; was it renamed?"),
            Self::ColumnTwice => f.write_str("stands twice in the header; one such column is expected"),
            Self::Cells { found, expected } => {
                write!(f, "has {found} cells where the header has {expected}; is the file cut off?")
            }
            Self::NotOneOf { found, expected } => write!(f, "“{found}” found, {expected} expected"),
            Self::OutOfOrder { found, below, of } => {
                write!(f, "{found} is out of order: {below} ({of}) or more is expected")
            }
            Self::Duplicate(key) => write!(f, "“{key}” stands in an earlier row already; one row is expected"),
            Self::Missing(key) => write!(f, "no row of {key}, which is expected; is the file cut off?"),
            Self::Gone { first, count, of } => write!(
                f,
                "no row of {first} and others, {count} of {of} that data/ has; nearly all are expected; is the file cut off?"
            ),
            Self::EndGone { last, before } => {
                write!(
                    f,
                    "no row of {last}, the last that data/ has, nor of the {before} before it; is the file cut off?"
                )
            }
            Self::Unended => f.write_str("a line end is expected behind this row, the last; is the file cut off?"),
            Self::Year { found, from, to } => write!(f, "is of {found}; a year from {from} to {to} is expected"),
            Self::Alone { missing } => {
                write!(f, "is read together with {missing}, which is expected in the same folder")
            }
            Self::NothingKnown { expected } => write!(f, "no file that is read here; expected are {expected}"),
        }
    }
}
