//! Professional credentials: what they cost, and how likely one passes.

use super::source::{Figure, Unit};

include!(concat!(env!("OUT_DIR"), "/credentials.rs"));

/// A credential. A figure that no source supports is `None`.
#[derive(Debug, PartialEq)]
pub struct Credential {
    /// Its abbreviation, like `RHIT`.
    pub id: &'static str,
    /// Its full name.
    pub name: &'static str,
    /// Price of one attempt for members of the association, dollars.
    pub fee_member: Option<Figure>,
    /// Price of one attempt for others, dollars; `None` where only members may sit the exam.
    pub fee_nonmember: Option<Figure>,
    /// The share of first attempts that pass; an assumption where none is published.
    pub pass_rate: Option<Figure>,
    /// Months to wait after a failed attempt.
    pub retake_wait_months: Figure,
    /// What it costs to keep it for two years, dollars, without the continuing education.
    pub upkeep_two_years: Option<Figure>,
    /// The credentials that need not be kept once this one is held.
    pub replaces: &'static [&'static str],
}

/// The credential with this abbreviation.
#[must_use]
pub fn credential(id: &str) -> Option<&'static Credential> {
    CREDENTIALS.iter().find(|credential| credential.id == id)
}

/// Every credential.
#[must_use]
pub fn credentials() -> &'static [Credential] {
    &CREDENTIALS
}
