//! sources.csv and rules.csv.

use std::collections::BTreeSet;

use super::problem::{Known, Wrong};
use super::reader::{Reader, Row};
use super::records::{Cited, RuleRow, SourceRow};

/// How sure one can be of a source, in words.
const CONFIDENCE: &[&str] = &["high", "medium", "low", "assumption"];

/// What a value can be measured in; the library's `Unit` has the same list.
const UNITS: &[&str] = &[
    "dollars",
    "dollars_per_year",
    "dollars_per_month",
    "share",
    "rate_per_year",
    "hours_per_week",
    "months",
    "years",
    "count",
];

/// Lower case letters, digits and one kind of joint: an id from which the name of a Rust static can be made.
fn is_name(text: &str, joint: char) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == joint)
}

pub(super) fn is_date(text: &str) -> bool {
    let lengths: Vec<usize> = text.split('-').map(str::len).collect();
    lengths == [4, 2, 2] && text.chars().all(|c| c.is_ascii_digit() || c == '-')
}

pub(super) fn sources(reader: &mut Reader) -> Vec<SourceRow> {
    let columns = [
        "id",
        "publisher",
        "publisher_es",
        "title",
        "title_es",
        "period",
        "period_es",
        "measures",
        "measures_es",
        "confidence",
        "url",
        "via",
        "via_es",
        "read",
    ];
    let rows = reader.table("sources.csv", &columns);
    rows.iter().map(|row| source(reader, row)).collect()
}

fn source(reader: &mut Reader, row: &Row) -> SourceRow {
    let id = reader.text(row, "id");
    if !is_name(&id, '-') {
        let expected = "a name of lower case letters, digits and hyphens";
        reader.fail(row, "id", Wrong::Malformed { found: id.clone(), expected });
    }
    reader.define(row, "id", Known::Source, &id);
    let confidence = reader.word(row, "confidence", CONFIDENCE);
    let url = reader.maybe_text(row, "url");
    // Only an assumption, or an article of unknown address, may do without.
    let may_lack = url.is_empty() && ["assumption", "low"].contains(&confidence.as_str());
    if !may_lack && !url.starts_with("https://") && !url.starts_with("http://") {
        reader.fail(row, "url", Wrong::Malformed { found: url.clone(), expected: "a web address" });
    }
    let read = reader.text(row, "read");
    if !is_date(&read) {
        reader.fail(row, "read", Wrong::Malformed { found: read.clone(), expected: "a date like 2026-11-22" });
    }
    SourceRow {
        publisher: reader.name(row, "publisher"),
        title: reader.name(row, "title"),
        period: reader.words(row, "period"),
        measures: reader.words(row, "measures"),
        via: reader.maybe_words(row, "via"),
        id,
        confidence,
        url,
        read,
    }
}

pub(super) fn rules(reader: &mut Reader) -> Vec<RuleRow> {
    let rows = reader.table("rules.csv", &["name", "value", "unit", "source", "note", "note_es"]);
    let mut seen = BTreeSet::new();
    rows.iter().map(|row| rule(reader, row, &mut seen)).collect()
}

fn rule(reader: &mut Reader, row: &Row, seen: &mut BTreeSet<String>) -> RuleRow {
    let name = reader.text(row, "name");
    if !is_name(&name, '_') {
        let expected = "a name of lower case letters, digits and underscores";
        reader.fail(row, "name", Wrong::Malformed { found: name.clone(), expected });
    }
    reader.unique(row, "name", seen, name.clone());
    let unit = reader.word(row, "unit", UNITS);
    let value = match unit.as_str() {
        "share" => reader.share(row, "value"),
        // The only figures that may be negative: prices can fall.
        "rate_per_year" => {
            let rate = reader.maybe_signed(row, "value");
            match rate {
                None if reader.maybe_text(row, "value").is_empty() => reader.fail(row, "value", Wrong::Empty),
                Some(rate) if rate.abs() > 1.0 => reader.fail(row, "value", Wrong::OverOne(rate)),
                _ => {}
            }
            rate.unwrap_or_default()
        }
        _ => reader.number(row, "value"),
    };
    let source = reader.source(row, "source");
    reader.text(row, "note");
    RuleRow { name, unit, figure: Cited { value, source, note: reader.note_number(row, "note") } }
}
