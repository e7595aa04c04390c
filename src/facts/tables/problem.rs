//! What can be wrong with a table, as values that name the place.

use std::fmt;

/// One thing wrong with one table.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Problem {
    /// The file inside `data/`.
    pub(crate) file: &'static str,
    /// The row as a spreadsheet counts it: the header is row 1. `None` if the whole table is meant.
    pub(crate) row: Option<u64>,
    /// The column by its header; `None` if the whole row or table is meant.
    pub(crate) column: Option<String>,
    /// What is wrong there, and what was expected.
    pub(crate) wrong: Wrong,
}

/// What is wrong, with what was found and what was expected.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Wrong {
    /// The file cannot be read, or is not CSV with equally long rows.
    Unreadable(String),
    /// The header lacks this column.
    MissingColumn,
    /// The header has a column that nobody reads.
    UnexpectedColumn,
    /// A cell that must be filled is empty.
    Empty,
    /// A text that lacks one of the two languages.
    OneLanguage,
    /// Some cells of a group are filled and others are not.
    HalfFilled,
    /// Not a finite number.
    NotANumber(String),
    /// Not a whole number between zero and the largest that is stored.
    NotWhole { found: f64, largest: f64 },
    /// Wages are stored in tens of dollars: not a multiple of ten, or too large.
    NotTens(f64),
    /// Below zero.
    Negative(f64),
    /// A share or rate above 1.
    OverOne(f64),
    /// Outside of what such a figure can be.
    OutOfRange { found: f64, low: f64, high: f64 },
    /// Refers to something that no table has.
    Unknown { what: Known, found: String },
    /// Not one of a closed list of words.
    NotAWord { found: String, allowed: &'static [&'static str] },
    /// Not of the form that is expected.
    Malformed { found: String, expected: &'static str },
    /// A key that an earlier row has.
    Duplicate(String),
    /// Lies below the figure that it must not lie below, which stands in the column or row named.
    OutOfOrder { found: f64, below: f64, of: &'static str },
    /// Tax that falls although wages rise.
    Falls { wages: f64, from: f64, to: f64 },
    /// A place, or a filing status, without a row.
    Missing { what: Known, key: String },
    /// More rows than can be stored.
    TooMany { most: usize },
    /// A prerequisite that waits for itself.
    Cycle(String),
    /// Something that no row leads to, or away from.
    OutOfReach(String),
    /// Rows of one group that must name the same source and don't.
    OtherSource { found: String, expected: String },
    /// Rows of one group that must say the same and don't.
    OtherText { found: String, expected: String },
}

/// The kinds of things that rows refer to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Known {
    Source,
    Place,
    Occupation,
    Credential,
    Filing,
    College,
    Area,
    Figure,
    Program,
    Lane,
    Skill,
    Setting,
    CredentialNode,
    Node,
}

impl fmt::Display for Known {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Source => "source of sources.csv",
            Self::Place => "place of places.csv",
            Self::Occupation => "occupation of occupations.csv",
            Self::Credential => "credential of credentials.csv",
            Self::Filing => "filing status",
            Self::College => "college of colleges.csv",
            Self::Figure => "figure of the tables",
            Self::Area => "place of places.csv or area of metros.csv",
            Self::Program => "program of programs.csv",
            Self::Lane => "lane of lanes.csv",
            Self::Skill => "skill of skills.csv",
            Self::Setting => "setting of settings.csv",
            Self::CredentialNode => "credential of stations.csv",
            Self::Node => "station of stations.csv or role of roles.csv",
        })
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "data/{}", self.file)?;
        if let Some(row) = self.row {
            write!(f, ", row {row}")?;
        }
        if let Some(column) = &self.column {
            write!(f, ", column {column}")?;
        }
        write!(f, ": {}", self.wrong)
    }
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(why) => write!(f, "cannot be read: {why}"),
            Self::MissingColumn => f.write_str("this column is missing"),
            Self::UnexpectedColumn => f.write_str("nobody reads this column; is its name misspelt?"),
            Self::Empty => f.write_str("is empty; a value is expected"),
            Self::OneLanguage => f.write_str("is empty while the other language is filled"),
            Self::HalfFilled => {
                f.write_str("is filled while others that belong to it are empty, or the other way round")
            }
            Self::NotANumber(found) => write!(f, "“{found}” is not a number"),
            Self::NotWhole { found, largest } => {
                write!(f, "{found} is not a whole number from 0 to {largest}")
            }
            Self::NotTens(found) => write!(f, "{found} is not a multiple of 10 from 10 to 655,350"),
            Self::Negative(found) => write!(f, "{found} is negative; 0 or more is expected"),
            Self::OverOne(found) => write!(f, "{found} is over 1; a share between 0 and 1 is expected"),
            Self::OutOfRange { found, low, high } => write!(f, "{found} is not from {low} to {high}"),
            Self::Unknown { what, found } => write!(f, "“{found}” is not a {what}"),
            Self::NotAWord { found, allowed } => {
                write!(f, "“{found}” is not one of: {}", allowed.join(", "))
            }
            Self::Malformed { found, expected } => write!(f, "“{found}” is not {expected}"),
            Self::Duplicate(key) => write!(f, "“{key}” stands in an earlier row already"),
            Self::OutOfOrder { found, below, of } => {
                write!(f, "{found} is out of order: it must not lie below {below} ({of})")
            }
            Self::Falls { wages, from, to } => {
                write!(f, "falls from {from} to {to} although wages rise to {wages}")
            }
            Self::Missing { what, key } => write!(f, "no row for “{key}”, which is a {what}"),
            Self::TooMany { most } => write!(f, "more than {most} rows"),
            Self::Cycle(id) => write!(f, "“{id}” is a prerequisite of itself"),
            Self::OutOfReach(id) => write!(f, "“{id}” cannot be reached, or leads nowhere"),
            Self::OtherSource { found, expected } | Self::OtherText { found, expected } => {
                write!(f, "names “{found}” where the other rows of the group name “{expected}”")
            }
        }
    }
}
