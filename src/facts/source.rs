//! Where a figure comes from, and a figure that knows it.

include!(concat!(env!("OUT_DIR"), "/sources.rs"));

/// What stands beside a figure of one publication; the rest of `data/sources.csv` comes on demand
/// ([`super::sources`]).
#[derive(Debug, PartialEq, Eq)]
pub struct Source {
    /// The name by which tables refer to it.
    pub id: &'static str,
    /// Who published it.
    pub publisher: &'static str,
    /// The time that its figures describe.
    pub period: Text,
    /// How sure one can be of what was read.
    pub confidence: Confidence,
}

/// The same words in both languages of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text {
    /// In English.
    pub en: &'static str,
    /// In Spanish.
    pub es: &'static str,
}

/// The number of what is to be said with a figure: the file of sources holds the words, in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Note(pub(super) u16);

impl Note {
    /// There is nothing to be said.
    pub const NONE: Self = Self(0);
}

/// How sure one can be of a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// The publisher's own page or file was read, or copies that agree figure by figure.
    High,
    /// A careful copy or quotation was read, usually more than one.
    Medium,
    /// One secondary page, an old page, or a survey that cannot be traced.
    Low,
    /// Nobody publishes it: this project chose the value.
    Assumption,
}

/// What a figure is counted in. Dollars are nominal dollars of the source's period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Dollars, once.
    Dollars,
    /// Dollars in a year.
    DollarsPerYear,
    /// Dollars in a month.
    DollarsPerMonth,
    /// A part of a whole, 0 to 1.
    Share,
    /// A yearly rate: 0.03 is three percent.
    RatePerYear,
    /// Hours in a week.
    HoursPerWeek,
    /// Months.
    Months,
    /// Years, of time or of age.
    Years,
    /// A plain number of things.
    Count,
}

/// A published or assumed value together with what must be said with it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Figure {
    /// The value, in `unit`.
    pub value: f64,
    /// What the value is counted in.
    pub unit: Unit,
    /// Who published it, or the source `assumption`.
    pub source: &'static Source,
    /// What it covers, or why it was assumed; may be [`Note::NONE`].
    pub note: Note,
}

/// The source of what nobody publishes.
#[must_use]
pub fn assumption() -> &'static Source {
    &ASSUMPTION
}

/// The source of what a college publishes in its own data file, which the page is given by its address.
#[must_use]
pub fn college_file() -> &'static Source {
    &COLLEGE_FILE
}

/// The source with this id.
#[must_use]
pub fn source(id: &str) -> Option<&'static Source> {
    SOURCES.iter().copied().find(|source| source.id == id)
}
