//! Employment projections are taken over, and a workbook refused that is not as expected.

use rust_xlsxwriter::Workbook;

use super::official::{Desk, Made, Sheet};
use super::refresh::refusal::{Reason, Refusal};

type Outcome = Made<()>;

/// The year from which `data/` projects: the tests hold after a renewal too.
fn year(desk: &Desk) -> Made<u16> {
    let id = desk.table("outlook.csv")?.column("source").next().unwrap_or_default().to_owned();
    Ok(id.rsplit('-').next().ok_or("no source")?.parse()?)
}

/// Table 1.2 of this year in its published layout, with a row for each occupation of `data/`, and one that is not there.
fn as_published(desk: &Desk, from: u16) -> Made<Sheet> {
    let span = format!("{from}\u{2013}{:02}", (from + 10) % 100);
    let header = [
        format!("{from} National Employment Matrix title"),
        format!("{from} National Employment Matrix code"),
        "Occupation type".to_owned(),
        format!("Employment, {from}"),
        format!("Employment, {}", from + 10),
        format!("Employment change, numeric, {span}"),
        format!("Employment change, percent, {span}"),
        format!("Occupational openings, {span} annual average"),
        format!("Median annual wage, dollars, {from}[1]"),
    ];
    let title = format!("Table 1.2 Occupational projections, {span}, and worker characteristics (in thousands)");
    let row = |soc: &str| {
        ["An occupation", soc, "Line item", "200.4", "210.1", "9.7", "4.8", "15.3", "51090"].map(str::to_owned).to_vec()
    };
    let mut sheet = vec![vec![title], header.to_vec(), row("53-3032")];
    sheet.extend(desk.table("outlook.csv")?.column("soc").map(row));
    sheet.push(vec!["Footnotes: [1] Wage data are from the Occupational Employment and Wage Statistics.".to_owned()]);
    Ok(sheet)
}

/// Writes it as the third sheet of the workbook, behind an index, numbers as numbers.
fn put(desk: &Desk, name: &str, sheet: &Sheet) -> Outcome {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("Index")?.write_string(0, 0, "Tables")?;
    workbook.add_worksheet().set_name("Table 1.1")?.write_string(0, 0, "Another table")?;
    let page = workbook.add_worksheet().set_name("Table 1.2")?;
    for (cells, row) in sheet.iter().zip(0..) {
        for (cell, column) in cells.iter().zip(0..) {
            match cell.parse::<f64>() {
                Ok(number) => page.write_number(row, column, number)?,
                Err(_) => page.write_string(row, column, cell)?,
            };
        }
    }
    Ok(workbook.save(desk.official().join(name))?)
}

/// Lays out the edition after that of `data/`, but for what `spoil` does to it.
fn refused(spoil: impl FnOnce(&mut Sheet)) -> Made<Refusal> {
    let desk = Desk::new()?;
    let from = year(&desk)? + 1;
    let mut sheet = as_published(&desk, from)?;
    spoil(&mut sheet);
    put(&desk, &format!("occupation_{from}.xlsx"), &sheet)?;
    desk.refused()
}

/// Puts another text into a cell of the sheet, by its place.
fn spoil(sheet: &mut Sheet, row: usize, column: usize, text: &str) {
    if let Some(cell) = sheet.get_mut(row).and_then(|row| row.get_mut(column)) {
        text.clone_into(cell);
    }
}

#[test]
fn a_new_edition_is_taken_over_with_its_source() -> Outcome {
    let desk = Desk::new()?;
    let from = year(&desk)? + 1;
    put(&desk, &format!("occupation_{from}.xlsx"), &as_published(&desk, from)?)?;
    let done = desk.run(false).map_err(|stop| stop.to_string())?;
    let outlook = desk.table("outlook.csv")?;
    let id = format!("bls-projections-{from}");
    let expected = ["200400", "210100", "0.048", "15300", id.as_str()];
    for row in &outlook.rows {
        assert_eq!(row.iter().skip(1).map(String::as_str).collect::<Vec<_>>(), expected);
    }
    let sources = desk.table("sources.csv")?;
    let row = sources.rows.iter().find(|row| sources.cell(row, "id") == id).ok_or("no source")?;
    assert_eq!(sources.cell(row, "period"), format!("{from} to {}", from + 10));
    assert_eq!(sources.cell(row, "period_es"), format!("de {from} a {}", from + 10));
    assert!(done.differences.iter().any(|difference| difference.to_string().contains("outlook.csv")));
    Ok(())
}

#[test]
fn a_renamed_column() -> Outcome {
    let refusal = refused(|sheet| spoil(sheet, 1, 4, "Projected employment"))?;
    assert_eq!((refusal.row, &refusal.reason), (Some(2), &Reason::MissingColumn), "{refusal}");
    assert!(refusal.column.is_some_and(|column| column.starts_with("Employment, ")));
    Ok(())
}

#[test]
fn a_workbook_under_the_name_of_another_year() -> Outcome {
    let desk = Desk::new()?;
    let from = year(&desk)?;
    put(&desk, &format!("occupation_{}.xlsx", from + 1), &as_published(&desk, from)?)?;
    assert_eq!(desk.refused()?.reason, Reason::MissingColumn);
    Ok(())
}

#[test]
fn an_older_edition() -> Outcome {
    let desk = Desk::new()?;
    let from = year(&desk)? - 1;
    put(&desk, &format!("occupation_{from}.xlsx"), &as_published(&desk, from)?)?;
    assert!(matches!(desk.refused()?.reason, Reason::Year { .. }));
    Ok(())
}

#[test]
fn an_occupation_without_a_row_or_with_two() -> Outcome {
    let cut_off = refused(|sheet| sheet.truncate(6))?;
    assert!(matches!(cut_off.reason, Reason::Missing(_)), "{cut_off}");
    assert!(cut_off.to_string().contains("National Employment Matrix code"), "{cut_off}");
    let twice = refused(|sheet| sheet.extend(sheet.get(4).cloned()))?;
    assert!(matches!(twice.reason, Reason::Duplicate(_)) && twice.row.is_some(), "{twice}");
    Ok(())
}

#[test]
fn a_figure_that_is_none() -> Outcome {
    for (column, text) in [(3, "—"), (4, "-3"), (6, "much"), (7, "")] {
        let refusal = refused(|sheet| spoil(sheet, 5, column, text))?;
        assert_eq!(refusal.row, Some(6), "{refusal}");
        assert!(matches!(refusal.reason, Reason::NotOneOf { .. }), "{refusal}");
    }
    Ok(())
}

#[test]
fn a_workbook_that_is_cut_off() -> Outcome {
    let desk = Desk::new()?;
    let from = year(&desk)? + 1;
    let name = format!("occupation_{from}.xlsx");
    put(&desk, &name, &as_published(&desk, from)?)?;
    let path = desk.official().join(name);
    let bytes = std::fs::read(&path)?;
    std::fs::write(&path, bytes.get(..bytes.len() / 2).unwrap_or_default())?;
    assert!(matches!(desk.refused()?.reason, Reason::Unreadable(_)));
    Ok(())
}
