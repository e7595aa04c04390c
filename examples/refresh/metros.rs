//! `metros.csv`, from the wages of metropolitan and nonmetropolitan areas.

use std::collections::{BTreeMap, BTreeSet};

use super::files::{File, Found, Kind};
use super::gone;
use super::oews::{self, Estimate, Estimates};
use super::refusal::{Reason, Refusal, Stop};
use super::sources::{self, New};
use super::table::Edition;
use super::tables::reader::NATION;

/// Territories that have areas and colleges of their own, though the project knows no wages of theirs as a whole.
pub(crate) const TERRITORIES: [&str; 3] = ["GU", "PR", "VI"];

/// Renews the table, if the project has it and its files are there, for the occupations that it holds.
///
/// # Errors
/// A file that is not what it must be; see [`oews::estimates`].
pub(crate) fn renew_if_there(edition: &mut Edition, found: &Found, read: &str) -> Result<(), Stop> {
    let pair = found.pair((Kind::Metros, "MSA_M…_dl.xlsx"), (Kind::Nonmetros, "BOS_M…_dl.xlsx"))?;
    let Some((metros, nonmetros)) = pair.filter(|_| edition.has("metros.csv")) else { return Ok(()) };
    let old = edition.table("metros.csv")?;
    let source = old.column("source").next().unwrap_or_default().to_owned();
    sources::expect_year(metros, &source, read)?;
    let socs: BTreeSet<&str> = old.column("soc").collect();
    let places = edition.table("places.csv")?;
    let places: BTreeSet<&str> = places.column("code").chain(TERRITORIES).filter(|code| *code != NATION).collect();

    let mut estimates = Vec::new();
    for file in [metros, nonmetros] {
        let of_file = oews::estimates(file, &socs, |state| places.contains(state))?;
        of_file.needs_every("OCC_CODE", &socs, |estimate| &estimate.soc)?;
        let here = of_file.rows.iter().map(|estimate| estimate.area.as_str()).collect();
        let before = old.rows.iter().filter(|row| old.cell(row, "kind") == kind(file));
        gone::few(&file.name, "AREA", before.map(|row| old.cell(row, "area")), &here)?;
        one_name_for_each(&of_file)?;
        let strange = |estimate: &&Estimate| !states(file, estimate).split('-').all(|state| places.contains(state));
        if let Some(estimate) = of_file.rows.iter().find(strange) {
            let (found, expected) = (estimate.name.clone(), "a name that ends in codes of data/places.csv".to_owned());
            return Err(of_file.refuse(estimate, "AREA_TITLE", Reason::NotOneOf { found, expected }).into());
        }
        estimates.extend(of_file.rows.into_iter().filter(Estimate::says_something).map(|estimate| (file, estimate)));
    }
    estimates.sort_by(|(_, a), (_, b)| (&a.area, &a.soc).cmp(&(&b.area, &b.soc)));

    let source = sources::renew(edition, &source, &New::of(metros, &format!("May {}", metros.year), read))?;
    let mut renewed = old.like();
    for (file, estimate) in &estimates {
        let mut cells = vec![
            ("area", estimate.area.clone()),
            ("name", estimate.name.clone()),
            ("states", states(file, estimate)),
            ("kind", kind(file).to_owned()),
            ("soc", estimate.soc.clone()),
            ("source", source.clone()),
        ];
        cells.extend(oews::cells(Some(estimate)));
        renewed.push(&cells);
    }
    let areas = renewed.column("area").chain(places.iter().copied()).map(str::to_owned).collect();
    edition.put("metros.csv", renewed);
    forget_parities_of_others(edition, &areas)
}

/// An area is called the same in each of its rows.
fn one_name_for_each(estimates: &Estimates) -> Result<(), Refusal> {
    let mut names = BTreeMap::new();
    for estimate in &estimates.rows {
        let name = *names.entry(&estimate.area).or_insert(&estimate.name);
        if *name != estimate.name {
            let (found, expected) = (estimate.name.clone(), format!("“{name}”, as in the rows above,"));
            return Err(estimates.refuse(estimate, "AREA_TITLE", Reason::NotOneOf { found, expected }));
        }
    }
    Ok(())
}

/// Parities are kept of areas that are still there; their own renewal is months away.
fn forget_parities_of_others(edition: &mut Edition, areas: &BTreeSet<String>) -> Result<(), Stop> {
    if edition.has("parity.csv") {
        let before = edition.table("parity.csv")?;
        let mut after = before.like();
        after.rows = before.rows.iter().filter(|row| areas.contains(before.cell(row, "area"))).cloned().collect();
        edition.put("parity.csv", after);
    }
    Ok(())
}

fn kind(file: &File) -> &'static str {
    if file.kind == Kind::Metros { "metro" } else { "nonmetro" }
}

/// The states of an area: those in its name (“Cincinnati, OH-KY-IN”), or the one of a nonmetropolitan area.
fn states(file: &File, estimate: &Estimate) -> String {
    let named = estimate.name.rsplit_once(", ").filter(|_| file.kind == Kind::Metros);
    named.map_or(&*estimate.state, |(_, states)| states).to_owned()
}
