//! The one table of what a college's file may hold: for the check, the published schema and the documentation.

use crate::model::limits::Range;
use crate::session::options::Program;

use super::Status;

/// The version of the file's form.
pub const VERSION: f64 = 1.0;
/// Characters of the longest text.
pub const LONGEST_TEXT: usize = 120;
/// Characters of the longest link.
pub const LONGEST_LINK: usize = 500;

/// What a field holds.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Kind {
    /// Fields by name.
    Object(&'static [FileField]),
    /// A list of such, at least one.
    List(&'static [FileField]),
    /// A number.
    Number(Range),
    /// A text for people, without control characters.
    Text,
    /// A name for addresses: small letters, digits, hyphens.
    Id,
    /// A day, `2026-11-25`.
    Day,
    /// A web address, `https:`.
    Link,
    /// A web address, or `mailto:` with an address.
    LinkOrMail,
    /// One of these words.
    OneOf(&'static [&'static str]),
}

/// One field.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct FileField {
    /// Its name.
    pub key: &'static str,
    /// Whether a file without it is wrong.
    pub required: bool,
    /// What it holds.
    pub kind: Kind,
}

const fn must(key: &'static str, kind: Kind) -> FileField {
    FileField { key, required: true, kind }
}

const fn may(key: &'static str, kind: Kind) -> FileField {
    FileField { key, required: false, kind }
}

const fn real(low: f64, high: f64) -> Kind {
    Kind::Number(Range { low, high, whole: false })
}

const fn whole(low: f64, high: f64) -> Kind {
    Kind::Number(Range { low, high, whole: true })
}

/// A whole file.
pub static FILE: &[FileField] = &[
    // Where editors find the published schema; the page does not read it.
    may("$schema", Kind::Text),
    must("schema", whole(VERSION, VERSION)),
    must("updated", Kind::Day),
    must("college", Kind::Object(COLLEGE)),
    may("contact", Kind::Object(CONTACT)),
    must("programs", Kind::List(PROGRAM)),
];

static COLLEGE: &[FileField] = &[must("name", Kind::Object(WORDS)), may("unit", whole(100_000.0, 999_999.0))];

static WORDS: &[FileField] = &[must("en", Kind::Text), may("es", Kind::Text)];

static CONTACT: &[FileField] = &[may("name", Kind::Text), may("link", Kind::LinkOrMail), may("phone", Kind::Text)];

static PROGRAM: &[FileField] = &[
    must("id", Kind::Id),
    must("name", Kind::Object(WORDS)),
    must("kind", Kind::OneOf(Program::KEYS)),
    may("credits", real(1.0, 250.0)),
    may("per_credit", Kind::Object(PER_CREDIT)),
    may("tuition", Kind::Object(TUITION)),
    may("fees", real(0.0, 100_000.0)),
    may("books", real(0.0, 100_000.0)),
    may("months", Kind::Object(MONTHS)),
    may("rates", Kind::Object(RATES)),
    may("accreditation", Kind::Object(ACCREDITATION)),
    may("links", Kind::Object(LINKS)),
];

static PER_CREDIT: &[FileField] = &by_residency(real(0.0, 10_000.0));

static TUITION: &[FileField] = &by_residency(real(0.0, 500_000.0));

const fn by_residency(kind: Kind) -> [FileField; 4] {
    [may("everyone", kind), may("in_district", kind), may("in_state", kind), may("out_of_state", kind)]
}

static MONTHS: &[FileField] = &[may("full_time", whole(1.0, 120.0)), may("part_time", whole(1.0, 120.0))];

static RATES: &[FileField] = &[
    may("graduation", Kind::Object(RATE)),
    may("employment", Kind::Object(RATE)),
    may("exam_pass", Kind::Object(RATE)),
];

static RATE: &[FileField] = &[must("percent", real(0.0, 100.0)), may("date", Kind::Day), may("source", Kind::Link)];

static ACCREDITATION: &[FileField] =
    &[must("by", Kind::Text), must("status", Kind::OneOf(Status::KEYS)), may("link", Kind::Link)];

static LINKS: &[FileField] = &[may("apply", Kind::Link), may("visit", Kind::Link), may("ask", Kind::LinkOrMail)];
