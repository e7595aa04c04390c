//! Reads the folder `data/` and says everything that is wrong with it.
//!
//! Not part of the library: `build.rs` and `tests/facts.rs` take it in by its path. A table that is read here without
//! a problem can be compiled into the page without looking at it again.

#[path = "tables/career.rs"]
mod career;
#[path = "tables/career_checks.rs"]
mod career_checks;
#[path = "tables/checks.rs"]
mod checks;
#[path = "tables/labour.rs"]
mod labour;
#[path = "tables/on_demand.rs"]
mod on_demand;
#[path = "tables/problem.rs"]
pub(crate) mod problem;
#[path = "tables/reader.rs"]
pub(crate) mod reader;
#[path = "tables/records.rs"]
mod records;
#[path = "tables/renewal.rs"]
mod renewal;
#[path = "tables/rules.rs"]
mod rules;
#[path = "tables/study.rs"]
mod study;
#[path = "tables/tax.rs"]
mod tax;
#[path = "tables/texts.rs"]
mod texts;

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
    pub(crate) colleges: Vec<CollegeRow>,
    pub(crate) outcomes: Vec<OutcomeRow>,
    pub(crate) metros: Vec<MetroRow>,
    pub(crate) parity: Vec<ParityRow>,
    pub(crate) claims: Vec<ClaimRow>,
    pub(crate) test_links: Vec<TestLinkRow>,
    pub(crate) pages: Vec<PageRow>,
    /// Every note, each once; a figure names it by its number, counted from 1.
    pub(crate) notes: Vec<Words>,
    pub(crate) renewals: Vec<RenewalRow>,
    pub(crate) releases: Vec<ReleaseRow>,
    /// The sources that some row of some table or some text names.
    pub(crate) career: Career,
    pub(crate) used_sources: BTreeSet<String>,
}

impl Tables {
    /// The note of this number; `None` for 0.
    pub(crate) fn note(&self, number: u16) -> Option<&Words> {
        self.notes.get(usize::from(number).checked_sub(1)?)
    }
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
    let colleges = on_demand::colleges(&mut reader);
    let outcomes = on_demand::outcomes(&mut reader);
    let metros = on_demand::metros(&mut reader);
    let parity = on_demand::parity(&mut reader);
    let claims = checks::claims(&mut reader);
    let test_links = checks::test_links(&mut reader);
    let credential_ids: Vec<String> = credentials.iter().map(|row| row.id.clone()).collect();
    let career = career::career(&mut reader, &programs, &credential_ids);
    let renewals = renewal::renewals(&mut reader);
    let releases = renewal::releases(&mut reader);
    let (mut problems, used_sources, notes) = reader.finish();
    if !problems.is_empty() {
        return Err(problems);
    }
    let mut tables = Tables {
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
        colleges,
        outcomes,
        metros,
        parity,
        claims,
        test_links,
        pages: Vec::new(),
        notes,
        career,
        renewals,
        releases,
        used_sources,
    };
    // Texts quote the tables.
    let (pages, used) = texts::pages(folder, &tables, &mut problems);
    tables.pages = pages;
    tables.used_sources.extend(used);
    checks::fill_claims(&mut tables, &mut problems);
    if problems.is_empty() { Ok(tables) } else { Err(problems) }
}
