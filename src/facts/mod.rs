//! What is known: wages, prices, taxes, the rules of loans and aid, each with its source.
//!
//! The figures stand in `data/*.csv`, one row one figure. `build.rs` checks the tables (see `tables.rs`) and compiles
//! them into the statics that the modules here include, so that nothing is parsed and nothing can fail in the page.
//! There is no arithmetic here: what follows from the figures is worked out in `model`.
//! Single colleges and areas are too many for a first visit: [`colleges`] and [`metros`] read them from files that the
//! page fetches when they are asked for.

pub mod career;
mod career_texts;
mod checks;
pub mod colleges;
mod credential;
mod earnings;
mod file;
mod finder;
pub mod metros;
mod pages;
mod place;
mod program;
mod renewal;
pub mod rules;
mod source;
mod sources;
mod tax;
mod wage;

pub use career_texts::{Aspect, CareerText, CareerTexts};
pub use checks::{Checks, Claim, ClaimId, Due, Edition, Expected, TestLink, Vector, Verdict, claim_near};
pub use colleges::{College, Colleges, Residency};
pub use credential::{Credential, credential, credentials};
pub use earnings::{GraduateEarnings, SurveyFigure, graduate_earnings, high_school_earnings, survey_figures};
pub use file::{Broken, FileError};
pub use metros::{FoundIn, LocalWages, Metro, Metros, local_wages};
pub use pages::{Page, Pages};
pub use place::Place;
pub use program::{Level, Price, Program, price, prices, program, programs};
pub use renewal::{Date, Release, Renewal, overdue, releases, renewals};
pub use source::{Confidence, Figure, Note, SOURCES, Source, Text, Unit, assumption, college_file, source};
pub use sources::{Listed, Publication, Sources, TableRows};
pub use tax::{Bracket, Filing, brackets, brackets_source, standard_deduction, state_tax, state_tax_source};
pub use wage::{FoundWages, Occupation, Wages, occupation, occupations, wages};

/// The edition of the tables: the month in which their newest figures were read, and the newest row of
/// `data/changelog.csv`. A link made with another edition may
/// show other numbers today.
pub const DATA_VERSION: &str = "2026-11";
