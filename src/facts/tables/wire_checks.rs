//! Writes checks.txt, which `src/facts/checks.rs` reads, and pages-en.txt and pages-es.txt, which `src/facts/pages.rs`
//! reads.

use super::tables::{ClaimRow, Language, ReleaseRow, RenewalRow, Tables, TestLinkRow, Words};
use super::wire::{begin, finish, line};

/// The headline values of one vector of the model, dollars to the cent.
pub(crate) struct VectorRow {
    pub(crate) name: String,
    pub(crate) headline: Headline,
}

/// What is checked of a scenario.
pub(crate) struct Headline {
    pub(crate) npv: f64,
    pub(crate) npv_with_risk: f64,
    pub(crate) break_even_age: Option<u32>,
    pub(crate) cost_of_study: f64,
}

/// The claims of articles, the links whose answers are known, the vectors, when the tables are due, their editions.
pub(crate) fn checks(tables: &Tables, vectors: &[VectorRow]) -> String {
    let entries =
        tables.claims.len() + tables.test_links.len() + vectors.len() + tables.renewals.len() + tables.releases.len();
    let mut text = begin("checks", entries);
    tables.claims.iter().for_each(|claim| line(&mut text, &claim_cells(claim)));
    for link in &tables.test_links {
        let TestLinkRow { link, about, npv, npv_with_risk, break_even_age, cost_of_study } = link;
        let (npv, npv_with_risk, cost_of_study) = (*npv, *npv_with_risk, *cost_of_study);
        let headline = Headline { npv, npv_with_risk, break_even_age: *break_even_age, cost_of_study };
        let mut cells = vec!["link".to_owned(), link.clone(), about.en.clone(), about.es.clone()];
        cells.extend(headline.cells());
        line(&mut text, &cells);
    }
    for VectorRow { name, headline } in vectors {
        let mut cells = vec!["vector".to_owned(), name.clone()];
        cells.extend(headline.cells());
        line(&mut text, &cells);
    }
    for RenewalRow { table, renew_by: [year, month, day], next, source, .. } in &tables.renewals {
        let date = format!("{year}-{month:02}-{day:02}");
        line(&mut text, &["due".to_owned(), table.clone(), date, next.clone(), source.clone()]);
    }
    for ReleaseRow { version, date, english, spanish } in &tables.releases {
        line(&mut text, &["edition".to_owned(), version.clone(), date.clone(), english.clone(), spanish.clone()]);
    }
    finish(text)
}

impl Headline {
    fn cells(&self) -> [String; 4] {
        let cents = |dollars: f64| ((dollars * 100.0).round() as i64).to_string();
        let age = self.break_even_age.map(|age| age.to_string()).unwrap_or_default();
        [cents(self.npv), cents(self.npv_with_risk), age, cents(self.cost_of_study)]
    }
}

fn claim_cells(row: &ClaimRow) -> Vec<String> {
    let mut cells: Vec<String> = ["claim", &row.id, &row.article, &row.source, &row.figure, &row.soc, &row.year]
        .into_iter()
        .map(str::to_owned)
        .collect();
    cells.push(row.verdict.clone());
    for Words { en, es } in [&row.said, &row.statistic, &row.why, &row.instead] {
        cells.extend([en.clone(), es.clone()]);
    }
    cells
}

/// The pages of text in one language: a line with `@` and the id before each.
pub(crate) fn pages(tables: &Tables, language: Language) -> String {
    let mut text = begin("pages", tables.pages.len());
    for page in &tables.pages {
        let words = match language {
            Language::En => &page.en,
            Language::Es => &page.es,
        };
        line(&mut text, &[format!("@{}", page.id)]);
        text += words;
    }
    finish(text)
}
