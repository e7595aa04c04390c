//! tables.csv and changelog.csv: when the other tables are due, and what was changed in them.

use std::collections::BTreeSet;

use super::problem::Wrong;
use super::reader::{Reader, Row};
use super::records::{ReleaseRow, RenewalRow};
use super::rules::is_date;

pub(super) fn renewals(reader: &mut Reader) -> Vec<RenewalRow> {
    let rows = reader.table("tables.csv", &["table", "as_of", "renew_by", "next", "source"]);
    let mut seen = BTreeSet::new();
    let mut renewals = Vec::new();
    for row in &rows {
        let table = reader.text(row, "table");
        reader.unique(row, "table", &mut seen, table.clone());
        if !reader.has_file(&table) {
            reader.fail(
                row,
                "table",
                Wrong::Malformed { found: table.clone(), expected: "the name of a file of data/" },
            );
        }
        let next = reader.text(row, "next");
        if !next.starts_with("https://") {
            reader.fail(row, "next", Wrong::Malformed { found: next.clone(), expected: "a web address" });
        }
        renewals.push(RenewalRow {
            table,
            as_of: reader.text(row, "as_of"),
            renew_by: date(reader, row, "renew_by"),
            next,
            source: reader.source(row, "source"),
        });
    }
    renewals
}

/// Year, month and day.
fn date(reader: &mut Reader, row: &Row, column: &str) -> [u32; 3] {
    let found = reader.text(row, column);
    let parts: Vec<u32> = found.split('-').filter_map(|part| part.parse().ok()).collect();
    match parts.as_slice() {
        [year, month @ 1..=12, day @ 1..=31] if is_date(&found) => [*year, *month, *day],
        _ => {
            reader.fail(row, column, Wrong::Malformed { found, expected: "a date like 2026-11-22" });
            [0; 3]
        }
    }
}

pub(super) fn releases(reader: &mut Reader) -> Vec<ReleaseRow> {
    let rows = reader.table("changelog.csv", &["version", "date", "english", "spanish"]);
    let mut releases: Vec<ReleaseRow> = Vec::new();
    let mut last = 0.0;
    for row in &rows {
        let version = reader.text(row, "version");
        let found = version.replace('-', "").parse().unwrap_or_default();
        if !is_date(&format!("{version}-01")) {
            let expected = "a year and month like 2026-11";
            reader.fail(row, "version", Wrong::Malformed { found: version.clone(), expected });
        } else if found == last {
            reader.fail(row, "version", Wrong::Duplicate(version.clone()));
        } else if found < last {
            reader.fail(row, "version", Wrong::OutOfOrder { found, below: last, of: "the row before" });
        }
        last = found;
        let date = reader.text(row, "date");
        if !is_date(&date) {
            reader.fail(row, "date", Wrong::Malformed { found: date.clone(), expected: "a date like 2026-11-22" });
        }
        let (english, spanish) = (reader.text(row, "english"), reader.text(row, "spanish"));
        releases.push(ReleaseRow { version, date, english, spanish });
    }
    releases
}
