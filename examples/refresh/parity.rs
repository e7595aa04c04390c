//! `parity.csv`, from the regional price parities of states and metropolitan areas.
//!
//! Verified on 2026-11-25 in programs that read `MARPP_MSA_2008_2024.csv` and `SARPP_STATE_2008_2024.csv`: the columns
//! below and one for each year; `GeoFIPS` is quoted inside of its cell; `LineCode` 1 is all items; notes stand below the
//! table. `00000` is the nation, `00999` its nonmetropolitan part. That the lines of the state file have the same codes
//! was not seen there; `Description` must say “RPPs: All items” and settles it.

use std::collections::{BTreeMap, BTreeSet};

use super::files::{File, Found, Kind};
use super::gone;
use super::published::Published;
use super::refusal::{Reason, Refusal, Stop};
use super::sources::{self, New};
use super::table::Edition;
use super::tables::reader::NATION;

/// A published parity: where it stands, the area's code, its name, and the value as published.
struct Parity {
    row: u64,
    code: String,
    name: String,
    value: String,
}

/// Renews the table, if the project has it and its files are there.
///
/// # Errors
/// A file that is not what it must be, an unknown state, a state without a row.
pub(crate) fn renew_if_there(edition: &mut Edition, found: &Found, read: &str) -> Result<(), Stop> {
    let pair = found.pair((Kind::StateParity, "SARPP_STATE_…csv"), (Kind::MetroParity, "MARPP_MSA_…csv"))?;
    let Some((states, metros)) = pair.filter(|_| edition.has("parity.csv")) else { return Ok(()) };
    let (old, places) = (edition.table("parity.csv")?, edition.table("places.csv")?);
    let source = old.column("source").next().unwrap_or_default().to_owned();
    sources::expect_year(states, &source, read)?;
    let codes: BTreeMap<&str, &str> = places.column("name").zip(places.column("code")).collect();

    let mut values = Vec::new();
    for parity in parities(states)? {
        if parity.name.starts_with("United States") {
            continue;
        }
        let code = codes.get(&*parity.name).ok_or_else(|| {
            let reason = Reason::NotOneOf { found: parity.name.clone(), expected: "a place of data/places.csv".into() };
            Refusal { row: Some(parity.row), ..Refusal::of_file(&states.name, Some("GeoName"), reason) }
        })?;
        values.push(((*code).to_owned(), parity.value));
    }
    let has: BTreeSet<&str> = values.iter().map(|(code, _)| code.as_str()).collect();
    if let Some(missing) = places.column("code").find(|code| *code != NATION && !has.contains(code)) {
        return Err(Refusal::of_file(&states.name, Some("GeoName"), Reason::Missing(missing.to_owned())).into());
    }
    // The page knows an area by its wages.
    let areas = edition.table("metros.csv")?;
    let areas: BTreeSet<&str> = areas.column("area").collect();
    let of_metros: Vec<Parity> = parities(metros)?.into_iter().filter(|parity| areas.contains(&*parity.code)).collect();
    if of_metros.is_empty() {
        let any = Reason::Missing("any area of data/metros.csv".to_owned());
        return Err(Refusal::of_file(&metros.name, Some("GeoFIPS"), any).into());
    }
    let here = of_metros.iter().map(|parity| parity.code.as_str()).collect();
    gone::few(&metros.name, "GeoFIPS", old.column("area").filter(|area| areas.contains(area)), &here)?;
    values.extend(of_metros.into_iter().map(|parity| (parity.code, parity.value)));

    let source = sources::renew(edition, &source, &New::of(states, &states.year.to_string(), read))?;
    let mut renewed = old.like();
    for (area, parity) in values {
        renewed.push(&[("area", area), ("parity", parity), ("source", source.clone())]);
    }
    edition.put("parity.csv", renewed);
    Ok(())
}

/// The parities of all items in the newest year.
fn parities(file: &File) -> Result<Vec<Parity>, Refusal> {
    let year = file.year.to_string();
    let published = Published::read(file, &["GeoFIPS", "GeoName", "LineCode", "Description", &year])?;
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for line in published.lines().filter(|line| line.text("LineCode") == "1") {
        if line.text("Description") != "RPPs: All items" {
            return Err(line.unexpected("Description", "“RPPs: All items” in line 1"));
        }
        let code = line.text("GeoFIPS").trim_matches([' ', '"']).to_owned();
        let name = line.text("GeoName").trim_end_matches([' ', '*']).to_owned();
        let value = line.text(&year).to_owned();
        if !value.parse::<f64>().is_ok_and(|parity| (50.0..=200.0).contains(&parity)) {
            return Err(line.unexpected(&year, "an index between 50 and 200"));
        }
        if !seen.insert(code.clone()) {
            return Err(line.refuse("GeoFIPS", Reason::Duplicate(code)));
        }
        found.push(Parity { row: line.number(), code, name, value });
    }
    Ok(found)
}
