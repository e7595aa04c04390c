//! Writes sources.txt, which `src/facts/sources.rs` reads.

use std::collections::BTreeSet;

use super::tables::{Cited, RoleRow, SourceRow, Tables, Words};
use super::wire::{begin, finish, line};

/// The notes in the order of their numbers, then each source with the single figures taken from it.
pub(crate) fn sources(tables: &Tables) -> String {
    let mut text = begin("sources", tables.sources.len());
    for note in &tables.notes {
        line(&mut text, &[String::new(), note.en.clone(), note.es.clone()]);
    }
    let figures = figures(tables);
    for source in &tables.sources {
        line(&mut text, &source_cells(source));
        for figure in figures.iter().filter(|figure| figure.cited.source == source.id) {
            line(&mut text, &figure.cells());
        }
        for (table, rows) in large_tables(tables) {
            let count = rows.iter().filter(|id| **id == source.id).count();
            if count > 0 {
                line(&mut text, &[format!("+{table}"), count.to_string(), "rows".to_owned()]);
            }
        }
    }
    finish(text)
}

fn source_cells(row: &SourceRow) -> Vec<String> {
    let mut cells = vec![row.id.clone(), row.confidence.clone(), row.read.clone(), row.url.clone()];
    for Words { en, es } in [&row.publisher, &row.title, &row.period, &row.measures, &row.via] {
        cells.extend([en.clone(), es.clone()]);
    }
    cells
}

struct Listed<'a> {
    name: String,
    unit: &'a str,
    cited: &'a Cited,
}

impl Listed<'_> {
    fn cells(&self) -> [String; 4] {
        let note = if self.cited.note == 0 { String::new() } else { self.cited.note.to_string() };
        [format!("+{}", self.name), self.cited.value.to_string(), self.unit.to_owned(), note]
    }
}

/// The tables whose figures are too many to be listed one by one, with the source of each of their rows. Of the map of
/// careers these are the tables that hold figures: a role has them from up to two sources.
fn large_tables(tables: &Tables) -> [(&'static str, Vec<&str>); 13] {
    let career = &tables.career;
    let metros = tables.metros.iter().flat_map(|metro| metro.wages.iter().map(|_| metro.source.as_str()));
    [
        ("wages.csv", tables.wages.iter().map(|row| row.source.as_str()).collect()),
        ("occupations.csv", tables.occupations.iter().map(|row| row.source.as_str()).collect()),
        ("graduate_earnings.csv", tables.graduate_earnings.iter().map(|row| row.source.as_str()).collect()),
        ("hs_earnings.csv", tables.hs_earnings.iter().map(|row| row.source.as_str()).collect()),
        ("federal_tax.csv", tables.brackets.iter().map(|row| row.source.as_str()).collect()),
        ("state_tax.csv", tables.state_tax.iter().map(|row| row.source.as_str()).collect()),
        ("colleges.csv", tables.colleges.iter().map(|row| row.source.as_str()).collect()),
        ("outcomes.csv", tables.outcomes.iter().map(|row| row.source.as_str()).collect()),
        ("metros.csv", metros.collect()),
        ("parity.csv", tables.parity.iter().map(|row| row.source.as_str()).collect()),
        ("outlook.csv", career.outlook.iter().map(|row| row.source.as_str()).collect()),
        ("prerequisites.csv", career.prerequisites.iter().map(|row| row.source.as_str()).collect()),
        ("roles.csv", career.roles.iter().flat_map(figures_of_role).collect()),
    ]
}

/// Where the figures of a role are from, each source once: which part of a wage it stands for, and years of experience.
fn figures_of_role(role: &RoleRow) -> impl Iterator<Item = &str> {
    let named = RoleRow::SOURCED.iter().zip(&role.sources);
    let sources: BTreeSet<&str> = named
        .filter(|((column, _), _)| ["anchor_source", "experience_source"].contains(column))
        .map(|(_, source)| source.as_str())
        .collect();
    sources.into_iter()
}

/// Every figure that stands alone in its table.
fn figures(tables: &Tables) -> Vec<Listed<'_>> {
    let mut figures = Vec::new();
    let mut add = |name: &str, unit, cited| figures.push(Listed { name: name.to_owned(), unit, cited });
    for rule in &tables.rules {
        add(&rule.name, rule.unit.as_str(), &rule.figure);
    }
    for program in &tables.programs {
        let name = |what: &str| format!("{}.{what}", program.id);
        add(&name("tuition_fees"), "dollars_per_year", &program.tuition_fees);
        add(&name("books"), "dollars_per_year", &program.books);
        add(&name("completion"), "share", &program.completion);
        add(&name("months"), "months", &program.length);
    }
    for price in &tables.prices {
        add(&format!("{}.tuition_fees", price.id), "dollars_per_year", &price.tuition_fees);
        if let Some(books) = &price.books {
            add(&format!("{}.books", price.id), "dollars_per_year", books);
        }
    }
    for credential in &tables.credentials {
        let wait = Some(&credential.retake_wait_months);
        for (what, unit, cited) in [
            ("fee_member", "dollars", credential.fee_member.as_ref()),
            ("fee_nonmember", "dollars", credential.fee_nonmember.as_ref()),
            ("pass_rate", "share", credential.pass_rate.as_ref()),
            ("retake_wait_months", "months", wait),
            ("upkeep_two_years", "dollars", credential.upkeep_two_years.as_ref()),
        ] {
            if let Some(cited) = cited {
                add(&format!("{}.{what}", credential.id), unit, cited);
            }
        }
    }
    for survey in &tables.survey_figures {
        add(&survey.id, "dollars_per_year", &survey.figure);
    }
    figures
}
