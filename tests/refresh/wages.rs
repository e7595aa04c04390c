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
    desk.put_workbook(&desk.named("national", 0, "xlsx")?, &nation)?;
    desk.put_workbook(&desk.named("state", 0, "xlsx")?, &states)?;
    let done = desk.run(false).map_err(|stop| stop.to_string())?;
    assert_eq!((desk.table("wages.csv")?, desk.table("occupations.csv")?, desk.table("tables.csv")?), before);
    assert!(difference(&done, "wages.csv")?.is_none());
    let sources = desk.table("sources.csv")?;
    let source = row(&sources, &[("id", &format!("bls-oews-{}-states", desk.year()?))])?;
    let read = format!("{}-05-20", desk.year()? + 2);
    assert_eq!((sources.cell(source, "read"), sources.cell(source, "via")), (&*read, ""));
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

/// The columns of percentiles with rising figures.
const RISING: [(&str, &str); 5] =
    [("A_PCT10", "30000"), ("A_PCT25", "40000"), ("A_MEDIAN", "50000"), ("A_PCT75", "60000"), ("A_PCT90", "70000")];

#[test]
fn a_new_year_is_taken_over_and_said() -> Outcome {
    let desk = Desk::new()?;
    let (year, old) = (desk.year()?, desk.table("wages.csv")?);
    let figure =
        |place, soc, column| Made::Ok(old.cell(row(&old, &[("place", place), ("soc", soc)])?, column).to_owned());
    let (mut nation, mut states) = wages_as_published(&desk)?;
    "New Title".clone_into(cell(&mut nation, "US", "29-2072", "OCC_TITLE")?.1);
    // As high as the percentile above it, and with a comma, as some tables have.
    let (was, median) = (figure("OH", "29-2072", "p50")?, figure("OH", "29-2072", "p75")?);
    let (thousands, rest) = median.split_at(median.len() - 3);
    *cell(&mut states, "OH", "29-2072", "A_MEDIAN")?.1 = format!("{thousands},{rest}");
    "#".clone_into(cell(&mut states, "CA", "11-3021", "A_PCT90")?.1);
    let is_withheld = |row: &&Vec<String>| !old.cell(row, "employment").is_empty() && old.cell(row, "p50").is_empty();
    let withheld = old.rows.iter().find(is_withheld).ok_or("nothing is withheld")?;
    for (column, figure) in RISING {
        let (place, soc) = (old.cell(withheld, "place"), old.cell(withheld, "soc"));
        figure.clone_into(cell(&mut states, place, soc, column)?.1);
    }
    desk.put_workbook(&desk.named("national", 1, "xlsx")?, &nation)?;
    desk.put_csv(&desk.named("state", 1, "csv")?, &states)?;
    desk.put_text("field_descriptions.txt", "")?;

    let untouched = desk.contents()?;
    desk.run(true).map_err(|stop| stop.to_string())?;
    assert!(untouched == desk.contents()?, "a dry run writes nothing");

    let tables = desk.table("tables.csv")?;
    let due = tables.cell(row(&tables, &[("table", "wages.csv")])?, "renew_by").to_owned();
    let done = desk.run(false).map_err(|stop| stop.to_string())?;
    assert_eq!(done.unread, ["field_descriptions.txt"]);
    let said = difference(&done, "wages.csv")?;
    assert_eq!((said.withheld.len(), said.published.len()), (5, 5));
    assert!(said.withheld.contains(&format!("CA 11-3021 p90 (was {})", figure("CA", "11-3021", "p90")?)), "{said}");
    assert!(said.to_string().contains(&format!("OH 29-2072: {was} → {median} (+")), "{said}");
    // Ohio's median, and the percentiles that are withheld and published.
    assert!(said.to_string().contains(" rows, 3 changed, "), "{said}");
    assert!(said.moves.len() == 1 && said.added.is_empty() && said.gone.is_empty());

    let wages = desk.table("wages.csv")?;
    let ohio = row(&wages, &[("place", "OH"), ("soc", "29-2072")])?;
    let (of_states, of_nation) = (format!("bls-oews-{}-states", year + 1), format!("bls-oews-{}-nation", year + 1));
    assert_eq!((wages.cell(ohio, "p50"), wages.cell(ohio, "source")), (&*median, &*of_states));
    let california = row(&wages, &[("place", "CA"), ("soc", "11-3021")])?;
    let employed = figure("CA", "11-3021", "employment")?;
    assert_eq!((wages.cell(california, "employment"), wages.cell(california, "p50")), (&*employed, ""));
    let occupations = desk.table("occupations.csv")?;
    let records = row(&occupations, &[("soc", "29-2072")])?;
    assert_eq!((occupations.cell(records, "title"), occupations.cell(records, "source")), ("New Title", &*of_nation));

    let sources = desk.table("sources.csv")?;
    let source = row(&sources, &[("id", &of_states)])?;
    assert_eq!(sources.cell(source, "period"), format!("May {}", year + 1));
    assert!(sources.cell(source, "url").ends_with(&format!("oesm{}st.zip", (year + 1) % 100)));
    assert_eq!(sources.cell(source, "period_es"), format!("mayo de {}", year + 1));
    assert_eq!(sources.cell(source, "via_es"), "");
    assert!(row(&sources, &[("id", &format!("bls-oews-{year}-states"))]).is_err());
    // Rules that were worked out by hand from the older wages keep their source; texts quote the new wages.
    let older = format!("bls-oews-{year}-nation");
    let rules = desk.table("rules.csv")?;
    row(&rules, &[("name", "plausible_pay_now_low"), ("source", &older)])?;
    assert_eq!(sources.cell(row(&sources, &[("id", &older)])?, "period"), format!("May {year}"));
    let evidence = std::fs::read_to_string(desk.data().join("texts/evidence.es.txt"))?;
    assert!(evidence.contains(&format!("{{source:{of_nation}}}")) && !evidence.contains(&older), "{evidence}");
    let tables = desk.table("tables.csv")?;
    let renewed = row(&tables, &[("table", "wages.csv")])?;
    assert_eq!(tables.cell(renewed, "as_of"), format!("May {}", year + 1));
    let (due_year, day) = due.split_at(4);
    assert_eq!(tables.cell(renewed, "renew_by"), format!("{}{day}", due_year.parse::<u16>()? + 1));
    assert_eq!(desk.leftovers()?, Vec::<String>::new());
    Ok(())
}
