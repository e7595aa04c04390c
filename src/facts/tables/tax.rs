//! state_tax.csv and federal_tax.csv.

use std::collections::BTreeSet;

use super::problem::{Known, Wrong};
use super::reader::{NATION, Reader};
use super::records::{BracketRow, StateTaxRow};

/// The library's `Filing` has the same list.
const FILINGS: &[&str] = &["single", "joint", "head"];

pub(super) fn state_tax(reader: &mut Reader) -> Vec<StateTaxRow> {
    let file = "state_tax.csv";
    let rows = reader.table(file, &["place", "wages", "income_tax", "payroll_tax", "source"]);
    let mut taxes: Vec<StateTaxRow> = Vec::new();
    let mut seen = BTreeSet::new();
    for row in &rows {
        let tax = StateTaxRow {
            place: reader.reference(row, "place", Known::Place),
            wages: reader.whole(row, "wages", u32::MAX),
            income_tax: reader.whole(row, "income_tax", u32::MAX),
            payroll_tax: reader.whole(row, "payroll_tax", u32::MAX),
            source: reader.source(row, "source"),
        };
        reader.unique(row, "wages", &mut seen, format!("{} {}", tax.place, tax.wages));
        if let Some(last) = taxes.last().filter(|last| last.place == tax.place) {
            let wages = f64::from(tax.wages);
            if tax.wages < last.wages {
                let below = f64::from(last.wages);
                reader.fail(row, "wages", Wrong::OutOfOrder { found: wages, below, of: "the row before" });
            }
            for (column, from, to) in
                [("income_tax", last.income_tax, tax.income_tax), ("payroll_tax", last.payroll_tax, tax.payroll_tax)]
            {
                if to < from {
                    let wrong = Wrong::Falls { wages, from: f64::from(from), to: f64::from(to) };
                    reader.fail(row, column, wrong);
                }
            }
        }
        taxes.push(tax);
    }
    for key in reader.keys(Known::Place) {
        // The nation has no state tax.
        if !rows.is_empty() && key != NATION && !taxes.iter().any(|tax| tax.place == key) {
            reader.fail_table(file, "place", Wrong::Missing { what: Known::Place, key });
        }
    }
    same_wages_everywhere(reader, file, &taxes);
    taxes
}

/// The wages at which tax is known are kept once for all states.
fn same_wages_everywhere(reader: &mut Reader, file: &'static str, taxes: &[StateTaxRow]) {
    let wages_of =
        |place: &str| -> BTreeSet<u32> { taxes.iter().filter(|tax| tax.place == place).map(|tax| tax.wages).collect() };
    let places: BTreeSet<&str> = taxes.iter().map(|tax| tax.place.as_str()).collect();
    let all: BTreeSet<u32> = taxes.iter().map(|tax| tax.wages).collect();
    for place in places {
        for wages in all.difference(&wages_of(place)) {
            let key = format!("{place} at wages of {wages}");
            reader.fail_table(file, "wages", Wrong::Missing { what: Known::Place, key });
        }
    }
}

pub(super) fn brackets(reader: &mut Reader) -> Vec<BracketRow> {
    let file = "federal_tax.csv";
    let rows = reader.table(file, &["filing", "up_to", "rate", "source"]);
    let mut brackets: Vec<BracketRow> = Vec::new();
    for row in &rows {
        let bracket = BracketRow {
            filing: reader.word(row, "filing", FILINGS),
            up_to: reader.maybe_number(row, "up_to"),
            rate: reader.share(row, "rate"),
            source: reader.source(row, "source"),
        };
        if let Some(last) = brackets.last().filter(|last| last.filing == bracket.filing) {
            match (last.up_to, bracket.up_to) {
                (Some(below), Some(found)) if found < below => {
                    reader.fail(row, "up_to", Wrong::OutOfOrder { found, below, of: "the row before" });
                }
                // Two open ends, or a bracket above the open end.
                (None, _) => reader.fail(row, "up_to", Wrong::Duplicate("no upper bound".to_owned())),
                _ => {}
            }
            if bracket.rate < last.rate {
                let (found, below) = (bracket.rate, last.rate);
                reader.fail(row, "rate", Wrong::OutOfOrder { found, below, of: "the row before" });
            }
        }
        brackets.push(bracket);
    }
    for filing in FILINGS {
        if !rows.is_empty() && !brackets.iter().any(|b| b.filing == *filing && b.up_to.is_none()) {
            let key = format!("{filing}, without an upper bound");
            reader.fail_table(file, "filing", Wrong::Missing { what: Known::Filing, key });
        }
    }
    brackets
}
