//! `wages.csv` and the titles of `occupations.csv`, from the wages of the nation and of the states.

use std::collections::{BTreeMap, BTreeSet};

use super::files::{File, Kind};
use super::gone;
use super::oews::{self, Estimate, Estimates};
use super::refusal::{Refusal, Stop};
use super::sources::{self, New};
use super::table::{Edition, Table};
use super::tables::reader::NATION;

/// Renews both tables.
///
/// # Errors
/// A file that is not what it must be; see [`oews::estimates`].
pub(crate) fn renew(edition: &mut Edition, nation: &File, states: &File, read: &str) -> Result<(), Stop> {
    let (old, occupations) = (edition.table("wages.csv")?, edition.table("occupations.csv")?);
    let places = edition.table("places.csv")?;
    let places: BTreeSet<&str> = places.column("code").collect();
    let socs: BTreeSet<&str> = occupations.column("soc").collect();
    let source_of = |national: bool| {
        let row = old.rows.iter().find(|row| (old.cell(row, "place") == NATION) == national);
        row.map(|row| old.cell(row, "source").to_owned()).unwrap_or_default()
    };
    sources::expect_year(nation, &source_of(true), read)?;

    let in_nation = oews::estimates(nation, &socs, |place| place == NATION)?;
    let in_states = oews::estimates(states, &socs, |place| place != NATION && places.contains(place))?;
    in_nation.needs_every("OCC_CODE", &socs, |estimate| &estimate.soc)?;
    let states_expected = places.iter().copied().filter(|place| *place != NATION).collect();
    in_states.needs_every("PRIM_STATE", &states_expected, |estimate| &estimate.state)?;
    few_are_gone(&old, states, &in_states)?;

    let period = format!("May {}", nation.year);
    let nation_source = sources::renew(edition, &source_of(true), &New::of(nation, &period, read))?;
    let states_source = sources::renew(edition, &source_of(false), &New::of(states, &period, read))?;
    let mut known: BTreeMap<(&str, &str), &Estimate> = BTreeMap::new();
    for estimate in in_nation.rows.iter().chain(&in_states.rows) {
        known.insert((&estimate.state, &estimate.soc), estimate);
    }
    let mut wages = old.like();
    for row in &old.rows {
        let (place, soc) = (old.cell(row, "place"), old.cell(row, "soc"));
        // An occupation without a row is not published there.
        let estimate = known.get(&(place, soc)).copied();
        let source = if place == NATION { &nation_source } else { &states_source };
        let mut cells = vec![("place", place.to_owned()), ("soc", soc.to_owned()), ("source", source.clone())];
        cells.extend(oews::cells(estimate));
        wages.push(&cells);
    }
    edition.put("wages.csv", wages);

    let mut titled = occupations.like();
    for row in &occupations.rows {
        let estimate = known.get(&(NATION, occupations.cell(row, "soc")));
        let mut row = row.clone();
        if let Some(estimate) = estimate {
            titled.set(&mut row, "title", estimate.title.clone());
        }
        titled.set(&mut row, "source", nation_source.clone());
        titled.rows.push(row);
    }
    edition.put("occupations.csv", titled);
    Ok(())
}

/// The last state may be there in part.
fn few_are_gone(old: &Table, file: &File, new: &Estimates) -> Result<(), Refusal> {
    let key = |place: &str, soc: &str| format!("{place} {soc}");
    let published = |row: &&Vec<String>| ["employment", "p50"].iter().any(|column| !old.cell(row, column).is_empty());
    let in_states = old.rows.iter().filter(|row| old.cell(row, "place") != NATION).filter(published);
    let before: Vec<String> = in_states.map(|row| key(old.cell(row, "place"), old.cell(row, "soc"))).collect();
    let after: Vec<String> = new.rows.iter().map(|estimate| key(&estimate.state, &estimate.soc)).collect();
    let after = after.iter().map(String::as_str).collect();
    gone::few(&file.name, "OCC_CODE", before.iter().map(String::as_str), &after)
}

/// Renews the tables if their files are there.
///
/// # Errors
/// One of the two files without the other; see [`renew`].
pub(crate) fn renew_if_there(edition: &mut Edition, found: &super::files::Found, read: &str) -> Result<(), Stop> {
    let pair = found.pair((Kind::Nation, "national_M…_dl.xlsx"), (Kind::States, "state_M…_dl.xlsx"))?;
    pair.map_or(Ok(()), |(nation, states)| renew(edition, nation, states, read))
}
