//! Programs of study as they usually are, and what colleges charge.

use serde::{Deserialize, Serialize};

use super::source::{Figure, Note, Source, Unit};

include!(concat!(env!("OUT_DIR"), "/programs.rs"));

/// The level of a program.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// An undergraduate certificate.
    Certificate,
    /// An associate degree.
    Associate,
    /// A bachelor's degree.
    Bachelor,
    /// A certificate on top of a bachelor's degree.
    PostBaccalaureate,
    /// A master's degree.
    Master,
}

impl Level {
    /// Certificate, associate and bachelor: what the American Opportunity Credit counts.
    #[must_use]
    pub fn is_undergraduate(self) -> bool {
        matches!(self, Self::Certificate | Self::Associate | Self::Bachelor)
    }
}

/// A program as it usually is, full time: the default until a college's own figures replace it.
#[derive(Debug, PartialEq)]
pub struct Program {
    /// The name by which links and presets refer to it.
    pub id: &'static str,
    /// Its level.
    pub level: Level,
    /// Its length in months of full-time study.
    pub months: i32,
    /// Where the length is from.
    pub months_source: &'static Source,
    /// What the length rests on.
    pub note: Note,
    /// Published tuition and fees, dollars of 2025-26 a year.
    pub tuition_fees: Figure,
    /// Books and supplies, dollars of 2025-26 a year.
    pub books: Figure,
    /// The share of those who begin that finishes.
    pub completion: Figure,
    /// The credential it leads to.
    pub credential: Option<&'static str>,
}

/// Average published price of a kind of college, full time.
#[derive(Debug, PartialEq)]
pub struct Price {
    /// The kind of college and of student, like `public-two-year-in-district`.
    pub id: &'static str,
    /// Tuition and fees, dollars a year.
    pub tuition_fees: Figure,
    /// Books and supplies, dollars a year, where published.
    pub books: Option<Figure>,
}

/// Every program.
#[must_use]
pub fn programs() -> &'static [Program] {
    &PROGRAMS
}

/// The program with this id.
#[must_use]
pub fn program(id: &str) -> Option<&'static Program> {
    PROGRAMS.iter().find(|program| program.id == id)
}

/// Every average price.
#[must_use]
pub fn prices() -> &'static [Price] {
    &PRICES
}

/// The average price with this id.
#[must_use]
pub fn price(id: &str) -> Option<&'static Price> {
    PRICES.iter().find(|price| price.id == id)
}
