//! What articles claim, and the links whose answers a second implementation worked out.

use std::collections::BTreeSet;

use super::Tables;
use super::problem::{Known, Problem, Wrong};
use super::reader::Reader;
use super::records::{ClaimRow, Language, TestLinkRow, Words};
use super::texts::fill;

/// What became of a figure once it was looked up.
const VERDICTS: &[&str] = &["right", "other_group", "outdated", "wrong", "untraceable"];

pub(super) fn claims(reader: &mut Reader) -> Vec<ClaimRow> {
    let columns = [
        "id",
        "article",
        "dollars",
        "figure",
        "said",
        "said_es",
        "soc",
        "statistic",
        "statistic_es",
        "year",
        "verdict",
        "why",
        "why_es",
        "instead",
        "instead_es",
        "source",
    ];
    let rows = reader.table("article_claims.csv", &columns);
    let mut ids = BTreeSet::new();
    let mut amounts = BTreeSet::new();
    let mut claims = Vec::new();
    for row in &rows {
        let id = reader.text(row, "id");
        reader.unique(row, "id", &mut ids, id.clone());
        let dollars = reader.maybe_whole(row, "dollars", 1_000_000);
        // An amount that is typed must lead to one claim.
        if let Some(dollars) = dollars {
            reader.unique(row, "dollars", &mut amounts, dollars.to_string());
        }
        claims.push(ClaimRow {
            id,
            article: reader.source(row, "article"),
            dollars,
            figure: reader.text(row, "figure"),
            said: reader.words(row, "said"),
            soc: reader.maybe_text(row, "soc"),
            statistic: reader.words(row, "statistic"),
            year: reader.maybe_text(row, "year"),
            verdict: reader.word(row, "verdict", VERDICTS),
            why: reader.words(row, "why"),
            instead: reader.words(row, "instead"),
            source: reader.source(row, "source"),
        });
    }
    claims
}

/// Fills the figures into what should be used instead.
pub(super) fn fill_claims(tables: &mut Tables, problems: &mut Vec<Problem>) {
    let mut claims = std::mem::take(&mut tables.claims);
    let mut used = BTreeSet::new();
    for (claim, row) in claims.iter_mut().zip(2..) {
        let Words { en, es } = &mut claim.instead;
        for (text, language) in [(en, Language::En), (es, Language::Es)] {
            match fill(text, language, tables, &mut used) {
                Ok(filled) => *text = filled,
                Err(found) => problems.push(Problem {
                    file: "article_claims.csv",
                    row: Some(row),
                    column: Some("instead".to_owned()),
                    wrong: Wrong::Unknown { what: Known::Figure, found },
                }),
            }
        }
    }
    tables.used_sources.extend(used);
    tables.claims = claims;
}

pub(super) fn test_links(reader: &mut Reader) -> Vec<TestLinkRow> {
    let columns = ["link", "about", "about_es", "npv", "npv_with_risk", "break_even_age", "cost_of_study"];
    let rows = reader.table("test_links.csv", &columns);
    let mut seen = BTreeSet::new();
    let mut links = Vec::new();
    for row in &rows {
        let link = reader.text(row, "link");
        reader.unique(row, "link", &mut seen, link.clone());
        let mut signed = |column| reader.maybe_signed(row, column);
        let (npv, npv_with_risk, cost) = (signed("npv"), signed("npv_with_risk"), signed("cost_of_study"));
        for (column, found) in [("npv", npv), ("npv_with_risk", npv_with_risk), ("cost_of_study", cost)] {
            if found.is_none() && reader.maybe_text(row, column).is_empty() {
                reader.fail(row, column, Wrong::Empty);
            }
        }
        links.push(TestLinkRow {
            link,
            about: reader.words(row, "about"),
            npv: npv.unwrap_or_default(),
            npv_with_risk: npv_with_risk.unwrap_or_default(),
            break_even_age: reader.maybe_whole(row, "break_even_age", 120),
            cost_of_study: cost.unwrap_or_default(),
        });
    }
    links
}
