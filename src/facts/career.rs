//! The map of careers as known: where people start, what they study, credentials, roles, and the moves between them.
//!
//! The skeleton alone: texts and the sources of single facts come on demand ([`super::CareerTexts`]). Names are in English,
//! then Spanish. A set of things is the bits of a number: bit *n* is the thing in row *n*.

use super::source::Source;

include!(concat!(env!("OUT_DIR"), "/career.rs"));

/// Something that has only a name: a lane of the map, a skill, a setting.
#[derive(Debug, PartialEq, Eq)]
pub struct Named {
    /// The name by which links refer to it.
    pub key: &'static str,
    /// What it is called, in English and Spanish.
    pub names: [&'static str; 2],
}

/// The highest level of schooling finished, whatever the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Education {
    /// High school.
    None,
    /// A certificate after high school.
    Certificate,
    /// An associate degree.
    Associate,
    /// A bachelor's degree.
    Bachelor,
    /// A master's degree.
    Master,
}

/// What kind of thing a station is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StationKind {
    /// A schooling that people bring.
    Start,
    /// A program of study; its key is that of [`super::program`].
    Program,
    /// A credential; its key is that of [`super::credential`], where its price is known.
    Credential,
}

/// A place on the map that is no job.
#[derive(Debug, PartialEq, Eq)]
pub struct Station {
    /// The name by which links refer to it.
    pub key: &'static str,
    /// What it is.
    pub kind: StationKind,
    /// The level of schooling that it gives; `None` for credentials.
    pub education: Education,
    /// What it is called, in English and Spanish.
    pub names: [&'static str; 2],
    /// The same in a few letters.
    pub short: [&'static str; 2],
    /// Its place in the row of its kind, from the left.
    pub order: u8,
}

/// How a role relates to the occupation whose pay stands for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The occupation's publisher names the role; which slice fits is this project's reading.
    Named,
    /// The role belongs there by this project's reading.
    Slice,
    /// The role has no occupation of its own: the nearest one stands in.
    StandIn,
}

/// How far up a role is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RoleLevel {
    /// The first job.
    Entry,
    /// After some years.
    Mid,
    /// Expert or manager.
    Advanced,
    /// In charge of a department or more.
    Executive,
}

/// How much of the work is done away from the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Remote {
    /// Little.
    Low,
    /// Some.
    Medium,
    /// Most.
    High,
}

/// A job on the map.
#[derive(Debug, PartialEq)]
pub struct Role {
    /// The name by which links refer to it.
    pub key: &'static str,
    /// What it is called, in English and Spanish.
    pub names: [&'static str; 2],
    /// The row of its lane in [`lanes`].
    pub lane: u8,
    /// How far up it is.
    pub level: RoleLevel,
    /// The occupation that its pay is read from.
    pub soc: &'static str,
    /// The part of that occupation meant, as shares from the bottom.
    pub slice: [f64; 2],
    /// How sure that reading is.
    pub anchor: Anchor,
    /// The least schooling that is usual.
    pub education: Education,
    /// The least experience in the field that is usual, in years.
    pub experience_years: u8,
    /// Credentials of which employers usually expect one, as rows of [`stations`]; 0: none.
    pub expects: u32,
    /// Credentials that help, as rows of [`stations`].
    pub helps: u32,
    /// How much of it is done from elsewhere.
    pub remote: Remote,
    /// The skills it needs, as rows of [`skills`].
    pub skills: u32,
    /// Where it is done, as rows of [`settings`].
    pub settings: u32,
    /// Its place among the roles of its lane and level, from the left.
    pub order: u8,
}

/// How binding a prerequisite is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Force {
    /// Nobody gets in without it.
    Required,
    /// Advised by whoever gives the exam.
    Recommended,
    /// Chosen by this project because no source says more.
    Assumed,
}

/// One of the ways to be admitted to a program or an exam. A station without any has a rule that no source gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prerequisite {
    /// The row of what it opens in [`stations`].
    pub station: u8,
    /// The least schooling.
    pub education: Education,
    /// A program or credential that must be finished before, as its row in [`stations`].
    pub after: Option<u8>,
    /// Months of work in the field.
    pub months: u8,
    /// How binding it is.
    pub force: Force,
}

/// What a move rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MoveKind {
    /// Somebody published that people make it.
    Published,
    /// The two occupations resemble each other in skills; nothing is published about who moves.
    Related,
    /// This project's own reading.
    Editorial,
}

/// A step from a station or role to a role. Both are rows: first those of [`stations`], then those of [`roles`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    /// Where it begins.
    pub from: u8,
    /// The role it leads to.
    pub to: u8,
    /// What it rests on.
    pub kind: MoveKind,
    /// The least schooling on this way, besides what the role itself asks for.
    pub education: Education,
}

/// What becomes of an occupation in the whole nation within ten years; its source says which.
#[derive(Debug, PartialEq)]
pub struct Outlook {
    /// The occupation.
    pub soc: &'static str,
    /// Jobs in the first year of the projection.
    pub jobs: u32,
    /// Jobs expected ten years later.
    pub jobs_in_ten_years: u32,
    /// Growth over the ten years as a share of the jobs of the first year; negative where jobs are lost.
    pub growth: f64,
    /// Openings in an average year.
    pub openings: u32,
    /// Who expects this.
    pub source: &'static Source,
}

/// The functional areas, in the order in which they are drawn.
#[must_use]
pub fn lanes() -> &'static [Named] {
    &LANES
}

/// Every skill.
#[must_use]
pub fn skills() -> &'static [Named] {
    &SKILLS
}

/// Every setting.
#[must_use]
pub fn settings() -> &'static [Named] {
    &SETTINGS
}

/// Starts, programs and credentials.
#[must_use]
pub fn stations() -> &'static [Station] {
    &STATIONS
}

/// Every role.
#[must_use]
pub fn roles() -> &'static [Role] {
    &ROLES
}

/// Every way to be admitted to a program or an exam.
#[must_use]
pub fn prerequisites() -> &'static [Prerequisite] {
    &PREREQUISITES
}

/// Those of one station, by its place in the table.
#[must_use]
pub fn prerequisites_of(station: u8) -> &'static [Prerequisite] {
    let at = |station: usize| BEGIN.get(station).map_or(0, |place| usize::from(*place));
    PREREQUISITES.get(at(usize::from(station))..at(usize::from(station) + 1)).unwrap_or_default()
}

/// Where those of each station begin; the places of stations are bits of a `u32`.
#[allow(clippy::indexing_slicing, reason = "worked out when it is compiled: what is out of range does not compile")]
static BEGIN: [u8; 33] = {
    let mut begin = [0; 33];
    let mut row = 0;
    while row < PREREQUISITES.len() {
        let mut later = PREREQUISITES[row].station as usize + 1;
        while later < begin.len() {
            begin[later] += 1;
            later += 1;
        }
        row += 1;
    }
    begin
};

/// Every move, in the order of where they lead.
#[must_use]
pub fn moves() -> &'static [Move] {
    &MOVES
}

/// What becomes of an occupation; `None` where nothing was read about it.
#[must_use]
pub fn outlook(soc: &str) -> Option<&'static Outlook> {
    OUTLOOK.iter().find(|outlook| outlook.soc == soc)
}
