//! A college's own data file: its programs with prices, lengths, rates and links, checked before anything of it is shown.
//!
//! In reading order: [`fields`] is the one table of what a file may hold, [`shape`] holds a file against it, [`read`]
//! turns it into the types below, [`doubts`] looks for what is allowed and yet odd, [`finding`] says what was found,
//! [`defaults`] is how its figures enter the calculator, [`schema`] publishes the table. A file with an error is not
//! used: half of a college's figures beside averages would mislead.

pub mod defaults;
mod doubts;
pub mod fields;
pub mod finding;
mod read;
#[cfg(not(target_arch = "wasm32"))]
pub mod schema;
mod shape;

pub use defaults::{CollegeDefault, Residency};
pub use finding::{Finding, What};

use crate::host::{Json, Lang};

use super::day::Day;
use super::options::{Program, options};
use super::preset::ProgramAsked;

/// A file that was checked.
#[derive(Clone, PartialEq, Debug)]
pub struct CollegeFile {
    /// The day on which the college last looked it over.
    pub updated: Day,
    /// The college's name.
    pub name: Words,
    /// Its IPEDS unit id.
    pub unit: Option<u32>,
    /// Whom to ask.
    pub contact: Option<Contact>,
    /// Its programs, at least one.
    pub programs: Vec<CollegeProgram>,
}

/// A name in the page's languages.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Words {
    english: String,
    spanish: Option<String>,
}

/// Whom to ask.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Contact {
    /// A person or an office.
    pub name: Option<String>,
    /// A page (`https:`) or an address (`mailto:`).
    pub link: Option<String>,
    /// A telephone number, as the college writes it.
    pub phone: Option<String>,
}

/// One program.
#[derive(Clone, PartialEq, Debug)]
pub struct CollegeProgram {
    /// Its name in the file, for `?program=`.
    pub id: String,
    /// Its name on the screen.
    pub name: Words,
    /// The usual program that it is one of.
    pub kind: Program,
    /// Tuition of the whole program, in dollars of the file's day.
    pub tuition: Prices,
    /// Mandatory fees of the whole program, dollars.
    pub fees: Option<f64>,
    /// Books and supplies of the whole program, dollars.
    pub books: Option<f64>,
    /// Credits of the whole program.
    pub credits: Option<f64>,
    /// Months of study at full time.
    pub months_full_time: Option<f64>,
    /// Months of study at half time.
    pub months_part_time: Option<f64>,
    /// Its rates, in the order of [`RateKind::ALL`]; none where the college publishes none.
    rates: [Option<Rate>; RateKind::ALL.len()],
    /// Its accreditation.
    pub accreditation: Option<Accreditation>,
    /// Where to apply.
    pub apply: Option<String>,
    /// Where to arrange a visit.
    pub visit: Option<String>,
    /// Where to ask.
    pub ask: Option<String>,
}

/// Prices by residency; those not published are `None`.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Prices {
    /// Everybody pays the same.
    pub everyone: Option<f64>,
    /// Residents of the district.
    pub in_district: Option<f64>,
    /// Residents of the state.
    pub in_state: Option<f64>,
    /// Everybody else.
    pub out_of_state: Option<f64>,
}

options! {
    /// A rate that a college publishes.
    RateKind {
        /// The part of those who begin that finishes.
        Graduation = "graduation",
        /// The part of graduates that works in the field.
        Employment = "employment",
        /// The part of those who take the exam that passes.
        ExamPass = "exam_pass",
    }
}

/// A published rate.
#[derive(Clone, PartialEq, Debug)]
pub struct Rate {
    /// In percent.
    pub percent: f64,
    /// The last day of the time that it describes.
    pub date: Option<Day>,
    /// Where it is published.
    pub source: Option<String>,
}

options! {
    /// Where a program stands with its accreditor.
    Status {
        /// It is accredited.
        Accredited = "accredited",
        /// It has applied and is being reviewed.
        Candidate = "candidate",
        /// It is not accredited.
        NotAccredited = "not-accredited",
    }
}

/// A program's accreditation, as the college states it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Accreditation {
    /// Who accredits, such as CAHIIM.
    pub by: String,
    /// How it stands.
    pub status: Status,
    /// The accreditor's page.
    pub link: Option<String>,
}

impl Words {
    /// The name in a language; in English where the college gives no other.
    #[must_use]
    pub fn in_lang(&self, lang: Lang) -> &str {
        match (lang, &self.spanish) {
            (Lang::Es, Some(spanish)) => spanish,
            _ => &self.english,
        }
    }
}

impl CollegeFile {
    /// The program of that id.
    #[must_use]
    pub fn program(&self, id: &str) -> Option<&CollegeProgram> {
        self.programs.iter().find(|program| program.id == id)
    }

    /// The program that stands for a usual one: the one asked for, if it is of that kind, else the first that is.
    #[must_use]
    pub fn standing_for(&self, kind: Program, asked: Option<&ProgramAsked>) -> Option<&CollegeProgram> {
        let of_kind = || self.programs.iter().filter(move |program| program.kind == kind);
        let is_asked = |program: &&CollegeProgram| matches!(asked, Some(ProgramAsked::InFile(id)) if *id == program.id);
        of_kind().find(is_asked).or_else(|| of_kind().next())
    }
}

impl CollegeProgram {
    /// A rate, where the college publishes it.
    #[must_use]
    pub fn rate(&self, kind: RateKind) -> Option<&Rate> {
        self.rates.get(kind as usize).and_then(Option::as_ref)
    }
}

/// Checks a file. With an error there is no file, only findings; warnings stand beside one.
#[must_use]
pub fn check(file: &Json, today: Day) -> (Option<CollegeFile>, Vec<Finding>) {
    let mut findings = shape::compare(file);
    let read = if findings.iter().any(Finding::is_error) { None } else { read::file(file) };
    if let Some(read) = &read {
        doubts::look(read, file, today, &mut findings);
    }
    let read = read.filter(|_| !findings.iter().any(Finding::is_error));
    (read, findings)
}
