//! When tables are due, and the changelog of the data.

use std::collections::BTreeSet;

use him_pathways::facts;

use super::broken::{refused, refused_table};
use super::tables::problem::Wrong;
use super::{Outcome, data};

/// Tables without figures of a time: what others refer to, what follows from others, and what speaks of the tables
/// themselves.
const AGELESS: [&str; 5] = ["changelog.csv", "places.csv", "sources.csv", "tables.csv", "test_links.csv"];

#[test]
fn every_table_that_ages_says_when_it_is_due() -> Outcome {
    let mut files = BTreeSet::new();
    for entry in std::fs::read_dir(data())? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            files.insert(entry.file_name().to_string_lossy().into_owned());
        }
    }
    let known: BTreeSet<String> =
        facts::renewals().iter().map(|renewal| renewal.table).chain(AGELESS).map(str::to_owned).collect();
    assert_eq!(files, known);
    for renewal in facts::renewals() {
        assert!(renewal.source().is_some() && !renewal.as_of.is_empty(), "{renewal:?}");
        assert!(renewal.next.starts_with("https://"), "{renewal:?}");
    }
    Ok(())
}

/// The words stand beside wages that are filled in from the tables, so that a new edition asks for new words.
#[test]
fn a_claim_that_quotes_wages_names_their_month() -> Outcome {
    let wages = facts::wages("29-2072", facts::Place::US).ok_or("wages")?;
    let mut claims = csv::Reader::from_path(data().join("article_claims.csv"))?;
    let header = claims.headers()?.clone();
    for claim in claims.records() {
        let claim = claim?;
        for (column, period) in [("instead", wages.source.period.en), ("instead_es", wages.source.period.es)] {
            let at = header.iter().position(|name| name == column).ok_or(column)?;
            let words = claim.get(at).ok_or(column)?;
            let quotes_wages = ["p10}", "p25}", "p50}", "p75}", "p90}"].iter().any(|figure| words.contains(figure));
            assert!(!quotes_wages || words.contains(period), "{words}");
        }
    }
    Ok(())
}

#[test]
fn a_table_is_overdue_from_the_day_after() -> Outcome {
    let wages = facts::renewals().iter().find(|renewal| renewal.table == "wages.csv").ok_or("wages.csv")?;
    let (year, month, day) = wages.renew_by;
    let is_overdue = |today| facts::overdue(today).contains(&wages);
    assert!(!is_overdue((year, month, day)));
    assert!(is_overdue((year, month, day + 1)) && is_overdue((year, month + 1, 1)) && is_overdue((year + 1, 1, 1)));
    assert!(!is_overdue((year - 1, 12, 31)));
    assert!(facts::overdue((2000, 1, 1)).is_empty());
    assert_eq!(facts::overdue((9999, 1, 1)).len(), facts::renewals().len());
    Ok(())
}

#[test]
fn the_edition_is_the_newest_row_of_the_changelog() {
    let newest = facts::releases().last();
    assert_eq!(newest.map(|release| release.version), Some(facts::DATA_VERSION));
    assert!(newest.is_some_and(|release| release.date.starts_with(facts::DATA_VERSION)));
    assert!(facts::releases().iter().all(|release| release.english != release.spanish));
}

#[test]
fn dates_and_names_that_are_none_are_refused() -> Outcome {
    let wages = facts::renewals().iter().find(|renewal| renewal.table == "wages.csv").ok_or("wages.csv")?;
    let (year, month, day) = wages.renew_by;
    let due = format!("{year}-{month:02}-{day:02}");
    let malformed = |wrong: &Wrong| matches!(wrong, Wrong::Malformed { .. });
    refused("tables.csv", "wages.csv,", "wage.csv,", "table", malformed)?;
    refused("tables.csv", &due, "2027-13-31", "renew_by", malformed)?;
    refused("tables.csv", &due, "31 May 2027", "renew_by", malformed)?;
    refused("tables.csv", "https://www.bls.gov", "www.bls.gov", "next", malformed)?;
    refused("changelog.csv", "2026-11,2026", "November 2026,2026", "version", malformed)?;
    refused("changelog.csv", "2026-11-22", "2026-11", "date", malformed)?;
    let unknown = |wrong: &Wrong| matches!(wrong, Wrong::Unknown { .. });
    refused("tables.csv", wages.source().ok_or("source")?.id, "bls", "source", unknown)?;
    let duplicate = |wrong: &Wrong| matches!(wrong, Wrong::Duplicate(_));
    refused("tables.csv", "occupations.csv,", "wages.csv,", "table", duplicate)?;
    let empty = |wrong: &Wrong| *wrong == Wrong::Empty;
    refused("tables.csv", &format!("wages.csv,{}", wages.as_of), "wages.csv,", "as_of", empty)
}

#[test]
fn an_edition_before_the_one_above_it_or_twice_is_refused() -> Outcome {
    let header = "version,date,english,spanish\n";
    // The row that was the first becomes the second.
    let after = |row: &str, kind: fn(&Wrong) -> bool| {
        refused_table("changelog.csv", header, &format!("{header}{row}\n"), |problem| {
            problem.row == Some(3) && problem.column.as_deref() == Some("version") && kind(&problem.wrong)
        })
    };
    after("9999-12,9999-12-01,Later,Luego", |wrong| matches!(wrong, Wrong::OutOfOrder { .. }))?;
    after("2026-11,2026-11-01,Again,Otra vez", |wrong| matches!(wrong, Wrong::Duplicate(_)))
}
