//! When the tables are due to be renewed, and what was changed in them so far.

use super::source::{Source, source};

include!(concat!(env!("OUT_DIR"), "/renewals.rs"));

/// Year, month from 1, day from 1. Dates compare as tuples do.
pub type Date = (u16, u8, u8);

/// One table of `data/` and when it is due. The page carries name and date alone; the other fields are empty there.
#[derive(Debug, PartialEq, Eq)]
pub struct Renewal {
    /// The name of its file.
    pub table: &'static str,
    /// The time that its figures describe.
    pub as_of: &'static str,
    /// The last day on which no newer figures can be expected, or, where nobody publishes on a fixed day, the day on
    /// which somebody should look again.
    pub renew_by: Date,
    /// The web address at which the next figures appear.
    pub next: &'static str,
    /// The id of its leading source.
    source_id: &'static str,
}

impl Renewal {
    /// The source of most of the table’s figures, or of those that age first; `None` in the page.
    #[must_use]
    pub fn source(&self) -> Option<&'static Source> {
        source(self.source_id)
    }
}

/// One edition of the tables. The page carries none.
#[derive(Debug, PartialEq, Eq)]
pub struct Release {
    /// The edition, as [`DATA_VERSION`](super::DATA_VERSION) names it.
    pub version: &'static str,
    /// The day on which its newest figures were read, as `2026-11-22`.
    pub date: &'static str,
    /// What changed, in English.
    pub english: &'static str,
    /// The same in Spanish.
    pub spanish: &'static str,
}

/// Every table that ages.
#[must_use]
pub fn renewals() -> &'static [Renewal] {
    &RENEWALS
}

/// The tables whose day is past.
#[must_use]
pub fn overdue(today: Date) -> Vec<&'static Renewal> {
    RENEWALS.iter().filter(|renewal| renewal.renew_by < today).collect()
}

/// Every edition, the newest last.
#[must_use]
pub fn releases() -> &'static [Release] {
    &RELEASES
}
