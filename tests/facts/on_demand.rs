//! Mistakes in the tables of colleges, outcomes, areas and parities are refused with their place.

use super::Outcome;
use super::broken::{refused, refused_table};
use super::tables::problem::{Known, Wrong};

#[test]
fn a_college_that_cannot_be_is_refused() -> Outcome {
    let file = "colleges.csv";
    refused(file, "205470,", "20547,", "unit", |wrong| matches!(wrong, Wrong::Malformed { .. }))?;
    refused(file, "201885,", "205470,", "unit", |wrong| matches!(wrong, Wrong::Duplicate(_)))?;
    refused(file, "Dayton,OH", "Dayton,OX", "state", |wrong| {
        matches!(wrong, Wrong::Unknown { what: Known::Place, .. })
    })?;
    refused(file, "OH,public,3435", "OH,charity,3435", "control", |wrong| matches!(wrong, Wrong::NotAWord { .. }))?;
    let range = |wrong: &Wrong| matches!(wrong, Wrong::OutOfRange { .. });
    refused(file, "public,3435,4569,8316", "public,3435,4569,831600", "out_of_state", range)?;
    refused(file, "115,162,318", "1,162,318", "credit_in_district", range)?;
    refused(file, "115,162,318,,,624", "115,162,318,,,62400", "books", range)?;
    refused(file, "115,162,318", "115,,318", "credit_in_state", |wrong| *wrong == Wrong::HalfFilled)?;
    refused(file, "3435,4569", "5435,4569", "in_state", |wrong| matches!(wrong, Wrong::OutOfOrder { .. }))?;
    refused(file, "quarter_credits", "many_credits", "caveat", |wrong| matches!(wrong, Wrong::NotAWord { .. }))?;
    refused(file, "0,28,31,", "0,2.8,31,", "technology_certificate", |wrong| matches!(wrong, Wrong::NotWhole { .. }))?;
    let other_source = |wrong: &Wrong| matches!(wrong, Wrong::OtherSource { .. });
    refused(file, "0,28,31,0,0,0,0,0,ipeds-colleges-2023", "0,28,31,0,0,0,0,0,ipeds-him-2023", "source", other_source)
}

#[test]
fn an_outcome_without_a_college_is_refused() -> Outcome {
    let file = "outcomes.csv";
    let no_college = |wrong: &Wrong| matches!(wrong, Wrong::Unknown { what: Known::College, .. });
    refused(file, "209746,associate", "209745,associate", "unit", no_college)?;
    refused(file, "209746,associate", "209746,associates", "level", |wrong| matches!(wrong, Wrong::NotAWord { .. }))?;
    refused(file, "145600,master", "145600,bachelor", "level", |wrong| matches!(wrong, Wrong::Duplicate(_)))?;
    refused(file, "38317,38485", "383170,38485", "after_1", |wrong| matches!(wrong, Wrong::OutOfRange { .. }))
}

#[test]
fn an_area_that_cannot_be_is_refused() -> Outcome {
    let file = "metros.csv";
    let tens = |wrong: &Wrong| matches!(wrong, Wrong::NotTens(_));
    refused(file, "80,35220,38620", "80,35221,38620", "p10", tens)?;
    refused(file, "80,35220,38620", "80,35220,30000", "p25", |wrong| matches!(wrong, Wrong::OutOfOrder { .. }))?;
    refused(file, "80,35220,38620", "80,,38620", "p10", |wrong| *wrong == Wrong::HalfFilled)?;
    refused(file, "TX\",TX,metro,29-2072", "TX\",TX,city,29-2072", "kind", |wrong| {
        matches!(wrong, Wrong::NotAWord { .. })
    })?;
    let unknown = |what: Known| move |wrong: &Wrong| matches!(wrong, Wrong::Unknown { what: w, .. } if *w == what);
    refused(file, "TX,metro,29-2072", "TX,metro,29-2073", "soc", unknown(Known::Occupation))?;
    refused(file, "OH-KY-IN,metro,29-2072", "OH-KY-IX,metro,29-2072", "states", unknown(Known::Place))?;
    let other = |wrong: &Wrong| matches!(wrong, Wrong::OtherText { .. });
    refused(file, "OH-KY-IN,metro,29-2072", "OH-KY,metro,29-2072", "states", other)?;
    refused(file, "TX,metro,29-2072", "TX,metro,11-9111", "soc", |wrong| matches!(wrong, Wrong::Duplicate(_)))?;
    refused(file, "10180,", "1018,", "area", |wrong| matches!(wrong, Wrong::Malformed { .. }))
}

#[test]
fn a_price_level_of_nowhere_and_a_state_without_one_are_refused() -> Outcome {
    let file = "parity.csv";
    refused(file, "17140,95.37", "17141,95.37", "area", |wrong| {
        matches!(wrong, Wrong::Unknown { what: Known::Area, .. })
    })?;
    refused(file, "18140,95.469", "17140,95.469", "area", |wrong| matches!(wrong, Wrong::Duplicate(_)))?;
    refused(file, "OH,92.774", "OH,0.92774", "parity", |wrong| matches!(wrong, Wrong::OutOfRange { .. }))?;
    refused_table(
        file,
        "OH,92.774,bea-rpp-2024\n",
        "",
        |problem| matches!(&problem.wrong, Wrong::Missing { what: Known::Place, key } if key == "OH"),
    )
}
