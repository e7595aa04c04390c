//! Reads the folder `data/` and says everything that is wrong with it.
//!
//! Not part of the library: `build.rs` and `tests/facts.rs` take it in by its path. A table that is read here without
//! a problem can be compiled into the page without looking at it again.

#[path = "tables/career.rs"]
mod career;
#[path = "tables/career_checks.rs"]
mod career_checks;
#[path = "tables/labour.rs"]
mod labour;
#[path = "tables/problem.rs"]
pub(crate) mod problem;
#[path = "tables/reader.rs"]
pub(crate) mod reader;
#[path = "tables/records.rs"]
mod records;
#[path = "tables/rules.rs"]
mod rules;
#[path = "tables/study.rs"]
mod study;
#[path = "tables/tax.rs"]
mod tax;

use std::collections::BTreeSet;
use std::path::Path;

pub(crate) use records::*;

use problem::Problem;
use reader::Reader;

/// Every table of `data/`, clean.
pub(crate) struct Tables {
    pub(crate) sources: Vec<SourceRow>,
    pub(crate) places: Vec<PlaceRow>,
    pub(crate) occupations: Vec<OccupationRow>,
    pub(crate) wages: Vec<WageRow>,
    pub(crate) state_tax: Vec<StateTaxRow>,
    pub(crate) brackets: Vec<BracketRow>,
    pub(crate) rules: Vec<RuleRow>,
    pub(crate) credentials: Vec<CredentialRow>,
    pub(crate) programs: Vec<ProgramRow>,
    pub(crate) prices: Vec<PriceRow>,
    pub(crate) graduate_earnings: Vec<GraduateEarningsRow>,
    pub(crate) hs_earnings: Vec<HighSchoolRow>,
    pub(crate) survey_figures: Vec<SurveyRow>,
    pub(crate) career: Career,
    /// The sources that some row of some table names.
    pub(crate) used_sources: BTreeSet<String>,
}

/// Reads all tables of `folder`; on failure, all problems of all tables, in the order of the tables.
pub(crate) fn read(folder: &Path) -> Result<Tables, Vec<Problem>> {
    let mut reader = Reader::new(folder);
    // What others refer to comes first, so that a reference can be checked where it is read.
    let sources = rules::sources(&mut reader);
    let places = labour::places(&mut reader);
    let occupations = labour::occupations(&mut reader);
    let wages = labour::wages(&mut reader);
    let state_tax = tax::state_tax(&mut reader);
    let brackets = tax::brackets(&mut reader);
    let rules = rules::rules(&mut reader);
    let credentials = study::credentials(&mut reader);
    let programs = study::programs(&mut reader);
    let prices = study::prices(&mut reader);
    let graduate_earnings = labour::graduate_earnings(&mut reader);
    let hs_earnings = labour::hs_earnings(&mut reader);
    let survey_figures = labour::survey_figures(&mut reader);
    let credential_ids: Vec<String> = credentials.iter().map(|row| row.id.clone()).collect();
    let career = career::career(&mut reader, &programs, &credential_ids);
    let (problems, used_sources) = reader.finish();
    if !problems.is_empty() {
        return Err(problems);
    }
    Ok(Tables {
        sources,
        places,
        occupations,
        wages,
        state_tax,
        brackets,
        rules,
        credentials,
        programs,
        prices,
        graduate_earnings,
        hs_earnings,
        survey_figures,
        career,
        used_sources,
    })
}
