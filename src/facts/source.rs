//! Where a figure comes from, and a figure that knows it.

include!(concat!(env!("OUT_DIR"), "/sources.rs"));

/// One publication, as `data/sources.csv` describes it.
#[derive(Debug, PartialEq, Eq)]
pub struct Source {
    /// The name by which tables refer to it.
    pub id: &'static str,
    /// Who published it.
    pub publisher: &'static str,
    /// What it is called.
    pub title: &'static str,
    /// The time that its figures describe.
    pub period: &'static str,
    /// What its figures measure, in one plain sentence.
    pub measures: &'static str,
    /// How sure one can be of what was read.
    pub confidence: Confidence,
    /// The publisher's own page; empty for an assumption or an article of unknown address.
    pub url: &'static str,
    /// The copy that was read, if it was not the publisher's own page; else empty.
    pub via: &'static str,
    /// The day on which it was read, as `2026-11-22`.
    pub read: &'static str,
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
    /// What it covers, or why it was assumed; may be empty.
    pub note: &'static str,
}

/// The source of what nobody publishes.
#[must_use]
pub fn assumption() -> &'static Source {
    &ASSUMPTION
}

/// The source with this id.
#[must_use]
pub fn source(id: &str) -> Option<&'static Source> {
    SOURCES.iter().copied().find(|source| source.id == id)
}
