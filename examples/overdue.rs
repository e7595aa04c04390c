//! Warns of tables of `data/` that are past the day by which they were to be renewed: `overdue 2026-11-25`.
//!
//! A warning is no failure: old figures are still the figures of their time. `make test` shows the lines.

use std::process::ExitCode;

use him_pathways::facts::{self, Date};

fn main() -> ExitCode {
    let argument = std::env::args().nth(1).unwrap_or_default();
    let Some(today) = date(&argument) else {
        eprintln!("usage: overdue YYYY-MM-DD");
        return ExitCode::FAILURE;
    };
    for renewal in facts::overdue(today) {
        let (year, month, day) = renewal.renew_by;
        println!(
            "warning: data/{} (as of {}) was to be renewed by {year}-{month:02}-{day:02}; newer figures: {}; \
             how: docs/renewal.md",
            renewal.table, renewal.as_of, renewal.next
        );
    }
    ExitCode::SUCCESS
}

fn date(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let date = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    parts.next().is_none().then_some(date)
}
