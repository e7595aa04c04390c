//! Wages are taken over from workbooks and from CSV, and what changed is said.

use super::official::{Desk, Made, cell, wages_as_published};
use super::refresh::difference::Difference;
use super::refresh::{Done, table::Table};

type Outcome = Made<()>;

fn difference<'a>(done: &'a Done, table: &str) -> Made<&'a Difference> {
    let found =
        done.differences.iter().find(|difference| difference.to_string().starts_with(&format!("data/{table}:")));
    Ok(found.ok_or(format!("nothing is said of {table}"))?)
}

fn row<'a>(table: &'a Table, keys: &[(&str, &str)]) -> Made<&'a Vec<String>> {
    let is_it = |row: &&Vec<String>| keys.iter().all(|(column, key)| table.cell(row, column) == *key);
    Ok(table.rows.iter().find(is_it).ok_or(format!("{keys:?}"))?)
}

#[test]
fn the_same_figures_change_nothing_but_when_they_were_read() -> Outcome {
    let desk = Desk::new()?;
    let before = (desk.table("wages.csv")?, desk.table("occupations.csv")?, desk.table("tables.csv")?);
    let (nation, states) = wages_as_published(&desk)?;
    desk.put_workbook("national_M2025_dl.xlsx", &nation)?;
    desk.put_workbook("state_M2025_dl.xlsx", &states)?;
    let done = desk.run(false).map_err(|stop| stop.to_string())?;
    assert_eq!((desk.table("wages.csv")?, desk.table("occupations.csv")?, desk.table("tables.csv")?), before);
    assert!(difference(&done, "wages.csv")?.is_none());
    let sources = desk.table("sources.csv")?;
    let source = row(&sources, &[("id", "bls-oews-2025-states")])?;
    assert_eq!((sources.cell(source, "read"), sources.cell(source, "via")), ("2027-05-20", ""));
    Ok(())
}

#[test]
fn a_table_in_which_nothing_changes_is_written_as_it_was() -> Outcome {
    let desk = Desk::new()?;
    let before = desk.contents()?;
    for name in ["wages.csv", "occupations.csv", "sources.csv", "tables.csv"] {
        desk.table(name)?.write(&desk.data().join(name)).map_err(|stop| stop.to_string())?;
    }
    assert!(before == desk.contents()?);
    Ok(())
}

#[test]
fn a_new_year_is_taken_over_and_said() -> Outcome {
    let desk = Desk::new()?;
    let (mut nation, mut states) = wages_as_published(&desk)?;
    "New Title".clone_into(cell(&mut nation, "US", "29-2072", "OCC_TITLE")?.1);
    "52,990".clone_into(cell(&mut states, "OH", "29-2072", "A_MEDIAN")?.1);
    "#".clone_into(cell(&mut states, "CA", "11-3021", "A_PCT90")?.1);
    for (column, figure) in
        [("A_PCT10", "30000"), ("A_PCT25", "40000"), ("A_MEDIAN", "50000"), ("A_PCT75", "60000"), ("A_PCT90", "70000")]
    {
        figure.clone_into(cell(&mut states, "DE", "15-2051", column)?.1);
    }
    desk.put_workbook("national_M2026_dl.xlsx", &nation)?;
    desk.put_csv("state_M2026_dl.csv", &states)?;
    desk.put_text("field_descriptions.txt", "")?;

    let untouched = desk.contents()?;
    desk.run(true).map_err(|stop| stop.to_string())?;
    assert!(untouched == desk.contents()?, "a dry run writes nothing");

    let done = desk.run(false).map_err(|stop| stop.to_string())?;
    assert_eq!(done.unread, ["field_descriptions.txt"]);
    let said = difference(&done, "wages.csv")?;
    assert_eq!((said.withheld.len(), said.published.len()), (5, 5));
    assert!(said.withheld.contains(&"CA 11-3021 p90 (was 325970)".to_owned()), "{said}");
    assert!(said.to_string().contains("OH 29-2072: 50990 → 52990 (+3.9 %)"), "{said}");
    assert!(said.added.is_empty() && said.gone.is_empty());

    let wages = desk.table("wages.csv")?;
    let ohio = row(&wages, &[("place", "OH"), ("soc", "29-2072")])?;
    assert_eq!((wages.cell(ohio, "p50"), wages.cell(ohio, "source")), ("52990", "bls-oews-2026-states"));
    let california = row(&wages, &[("place", "CA"), ("soc", "11-3021")])?;
    assert_eq!((wages.cell(california, "employment"), wages.cell(california, "p50")), ("94720", ""));
    let occupations = desk.table("occupations.csv")?;
    let records = row(&occupations, &[("soc", "29-2072")])?;
    assert_eq!(occupations.cell(records, "title"), "New Title");
    assert_eq!(occupations.cell(records, "source"), "bls-oews-2026-nation");

    let sources = desk.table("sources.csv")?;
    let source = row(&sources, &[("id", "bls-oews-2026-states")])?;
    assert_eq!(sources.cell(source, "period"), "May 2026");
    assert_eq!(sources.cell(source, "url"), "https://www.bls.gov/oes/special-requests/oesm26st.zip");
    assert!(row(&sources, &[("id", "bls-oews-2025-states")]).is_err());
    let tables = desk.table("tables.csv")?;
    let due = row(&tables, &[("table", "wages.csv")])?;
    assert_eq!((tables.cell(due, "as_of"), tables.cell(due, "renew_by")), ("May 2026", "2028-05-31"));
    assert_eq!(desk.leftovers()?, Vec::<String>::new());
    Ok(())
}
