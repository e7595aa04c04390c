//! What is known: wages, prices, taxes, the rules of loans and aid, each with its source.
//!
//! The figures stand in `data/*.csv`, one row one figure. `build.rs` checks the tables (see `tables.rs`) and compiles
//! them into the statics that the modules here include, so that nothing is parsed and nothing can fail in the page.
//! There is no arithmetic here: what follows from the figures is worked out in `model`.

pub mod career;
mod credential;
mod earnings;
mod place;
mod program;
pub mod rules;
mod source;
mod tax;
mod wage;

pub use credential::{Credential, credential, credentials};
pub use earnings::{GraduateEarnings, SurveyFigure, graduate_earnings, high_school_earnings, survey_figures};
pub use place::Place;
pub use program::{Level, Price, Program, price, prices, program, programs};
pub use source::{Confidence, Figure, SOURCES, Source, Unit, assumption, source};
pub use tax::{Bracket, Filing, brackets, brackets_source, standard_deduction, state_tax, state_tax_source};
pub use wage::{FoundWages, Occupation, Wages, occupation, occupations, wages};

/// The edition of the tables: the month in which their newest figures were read. A link made with another edition may
/// show other numbers today.
pub const DATA_VERSION: &str = "2026-11";
