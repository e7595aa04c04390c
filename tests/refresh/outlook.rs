//! Employment projections are taken over from a workbook and from CSV, and refused where they are not as expected.

use std::fs;

use super::official::{Desk, Made, Sheet};
use super::refresh::refusal::{Reason, Refusal};

type Outcome = Made<()>;

const FILE: &str = "occupation.xlsx";

/// The year of the projections in `data/`: the tests hold after a renewal too.
fn year(desk: &Desk) -> Made<u16> {
    let outlook = desk.table("outlook.csv")?;
    let id = outlook.column("source").next().unwrap_or_default().to_owned();
    Ok(id.rsplit('-').next().ok_or("source")?.parse()?)
}

/// The columns of table 1.2, as published: with a dash between years, and with the number of a footnote.
fn header(year: u16) -> Vec<String> {
    let (later, span) = (year + 10, format!("{year}–{}", (year + 10) % 100));
    [
        format!("{year} National Employment Matrix title"),
        format!("{year} National Employment Matrix code"),
        "Occupation type".to_owned(),
        format!("Employment, {year}"),
        format!("Employment, {later}"),
        format!("Employment distribution, percent, {year}"),
        format!("Employment distribution, percent, {later}"),
        format!("Employment change, numeric, {span}"),
        format!("Employment change, percent, {span}"),
        format!("Percent self employed, {year}"),
        format!("Occupational openings, {span} annual average"),
        format!("Median annual wage, dollars, {year}[1]"),
        "Typical education needed for entry".to_owned(),
    ]
    .to_vec()
}

/// A row in tenths of thousands and of a percent.
fn row(title: &str, soc: &str, kind: &str, figures: [i64; 4]) -> Vec<String> {
    let [jobs, later, growth, openings] = figures;
    let tenths = |number: i64| (number as f64 / 10.0).to_string();
    let mut row = [title, soc, kind].map(str::to_owned).to_vec();
    row.extend([jobs, later, 0, 0, later - jobs, growth, 0, openings].map(tenths));
    row.extend(["—".to_owned(), "—".to_owned()]);
    row
}

/// Table 1.2 of an edition so many years after that of `data/`, with the figures of `data/`: a title, the columns, the
/// total, a group that repeats the code of its only member, the occupations, all others, and notes.
pub(crate) fn as_published(desk: &Desk, later: u16) -> Made<Sheet> {
    let (year, outlook) = (year(desk)? + later, desk.table("outlook.csv")?);
    let title = format!("Table 1.2 Occupational projections, {year}–{}, and worker characteristics", (year + 10) % 100);
    let mut sheet = vec![vec![title], header(year)];
    let mut rest = [0; 2];
    for old in &outlook.rows {
        let soc = outlook.cell(old, "soc");
        let whole = |column: &str| Made::Ok(outlook.cell(old, column).parse::<i64>()? / 100);
        let growth = (outlook.cell(old, "growth").parse::<f64>()? * 1000.0).round() as i64;
        let [jobs, expected] = [whole("jobs")?, whole("jobs_in_ten_years")?];
        let figures = [jobs, expected, growth, whole("openings")?];
        let total = soc == "00-0000";
        let sign = if total { 1 } else { -1 };
        rest = [rest[0] + sign * jobs, rest[1] + sign * expected];
        sheet.push(row("Title[2]", soc, if total { "Summary" } else { "Line item" }, figures));
    }
    sheet.insert(3, row("A group", "29-2072", "Summary", [1, 1, 0, 1]));
    let growth = ((rest[1] - rest[0]) as f64 / rest[0] as f64 * 1000.0).round() as i64;
    sheet.push(row("All others", "53-7199", "Line item", [rest[0], rest[1], growth, 1000]));
    sheet.push(vec!["Footnotes:".to_owned()]);
    sheet.push(vec!["[1] Data are from the wage statistics.".to_owned()]);
    Ok(sheet)
}

/// Writes the workbook, in which other tables lie before the one that is read.
fn lay_out(desk: &Desk, name: &str, sheet: &Sheet) -> Outcome {
    let index = vec![vec!["Table".to_owned(), "Title".to_owned()], vec!["Table 1.2".to_owned(), "Wages".to_owned()]];
    desk.put_sheets(FILE, &[("Index", &index), ("Table 1.1", &index), (name, sheet), ("Table 1.3", &index)])
}

/// The row of an occupation as a spreadsheet counts it, and its cell.
fn cell<'a>(sheet: &'a mut Sheet, soc: &str, column: usize) -> Made<(u64, &'a mut String)> {
    let is_it = |row: &Vec<String>| {
        row.get(1).is_some_and(|cell| cell == soc)
            && (soc == "00-0000" || row.get(2).is_some_and(|kind| kind == "Line item"))
    };
    let at = sheet.iter().position(is_it).ok_or(soc.to_owned())?;
    let cell = sheet.get_mut(at).and_then(|row| row.get_mut(column)).ok_or("column")?;
    Ok((at as u64 + 1, cell))
}

/// Lays out a good workbook of the next edition, but for what `spoil` does, and answers why it is refused.
fn refused(spoil: impl FnOnce(&mut Sheet) -> Outcome) -> Made<Refusal> {
    let desk = Desk::new()?;
    let mut sheet = as_published(&desk, 1)?;
    spoil(&mut sheet)?;
    lay_out(&desk, "Table 1.2", &sheet)?;
    desk.refused()
}

#[track_caller]
fn says(refusal: &Refusal, row: Option<u64>, column: &str, words: &[&str]) {
    let said = refusal.to_string();
    assert_eq!((&*refusal.file, refusal.row, refusal.column.as_deref()), (FILE, row, Some(column)), "{said}");
    assert!(words.iter().all(|word| said.contains(word)), "{said}");
}

#[test]
fn the_same_projections_change_nothing_but_when_they_were_read() -> Outcome {
    let desk = Desk::new()?;
    let before = (desk.table("outlook.csv")?, desk.table("tables.csv")?);
    lay_out(&desk, "Table 1.2", &as_published(&desk, 0)?)?;
    desk.run(false).map_err(|stop| stop.to_string())?;
    assert_eq!((desk.table("outlook.csv")?, desk.table("tables.csv")?), before);
    Ok(())
}

#[test]
fn a_new_edition_is_taken_over_and_said() -> Outcome {
    let desk = Desk::new()?;
    let year = year(&desk)?;
    let mut sheet = as_published(&desk, 1)?;
    let figures = [2000, 1900, -50, 151].map(|tenths| f64::from(tenths) / 10.0);
    for (column, figure) in [(3, figures[0]), (4, figures[1]), (7, -10.0), (8, figures[2]), (10, figures[3])] {
        *cell(&mut sheet, "29-2072", column)?.1 = figure.to_string();
    }
    let old = desk.table("outlook.csv")?;
    let was = old.rows.iter().find(|row| old.cell(row, "soc") == "29-2072").ok_or("29-2072")?;
    let [jobs, growth, openings] = ["jobs", "growth", "openings"].map(|column| old.cell(was, column));
    lay_out(&desk, "Table 1.2", &sheet)?;
    let untouched = desk.contents()?;
    desk.run(true).map_err(|stop| stop.to_string())?;
    assert!(untouched == desk.contents()?, "a dry run writes nothing");
    let done = desk.run(false).map_err(|stop| stop.to_string())?;
    let said = done.differences.iter().map(ToString::to_string).find(|said| said.starts_with("data/outlook.csv"));
    let said = said.ok_or("nothing is said of outlook.csv")?;
    for line in [
        "largest moves of jobs, growth, openings: 3\n".to_owned(),
        format!("29-2072 jobs: {jobs} → 200000 (+"),
        format!("29-2072 openings: {openings} → 15100 (+"),
        format!("29-2072 growth: {growth} → -0.05 ({:+.1} points)", -5.0 - growth.parse::<f64>()? * 100.0),
    ] {
        assert!(said.contains(&line), "{line}: {said}");
    }

    let outlook = desk.table("outlook.csv")?;
    let id = format!("bls-projections-{}", year + 1);
    let lines: Vec<String> = outlook.rows.iter().map(|row| row.join(",")).collect();
    assert!(lines.contains(&format!("29-2072,200000,190000,-0.05,15100,{id}")), "{lines:?}");
    assert_eq!(lines.len(), old.rows.len());
    assert!(lines.iter().all(|line| line.ends_with(&id)), "{lines:?}");
    let sources = desk.table("sources.csv")?;
    let source = sources.rows.iter().find(|row| sources.cell(row, "id") == id).ok_or("source")?;
    let periods = [format!("{} to {}", year + 1, year + 11), format!("de {} a {}", year + 1, year + 11)];
    assert_eq!(["period", "period_es"].map(|column| sources.cell(source, column)), [&*periods[0], &*periods[1]]);
    // What the map says of automation is written by hand and keeps the edition that it quotes, whichever that is.
    let texts = desk.table("role_texts.csv")?;
    let mut quoted = texts.column("source").filter(|id| id.starts_with("bls-projections-")).peekable();
    assert!(
        quoted.peek().is_some()
            && quoted.all(|id| id != sources.cell(source, "id") && sources.column("id").any(|kept| kept == id))
    );
    let tables = desk.table("tables.csv")?;
    let renewed = tables.rows.iter().find(|row| tables.cell(row, "table") == "outlook.csv").ok_or("outlook.csv")?;
    assert_eq!((tables.cell(renewed, "as_of"), tables.cell(renewed, "source")), (&*periods[0], &*id));
    Ok(())
}

#[test]
fn a_table_saved_from_the_web_is_read() -> Outcome {
    let desk = Desk::new()?;
    let before = desk.table("outlook.csv")?;
    let mut sheet = as_published(&desk, 0)?;
    sheet.iter_mut().skip(2).filter_map(|row| row.get_mut(1)).for_each(|code| *code = format!("=\"{code}\""));
    desk.put_csv("occupation.csv", &sheet)?;
    let path = desk.official().join("occupation.csv");
    fs::write(&path, fs::read_to_string(&path)?.replace('\n', "\r\n"))?;
    desk.run(false).map_err(|stop| stop.to_string())?;
    assert_eq!(desk.table("outlook.csv")?, before);
    Ok(())
}

#[test]
fn wrong_and_mixed_years() -> Outcome {
    let desk = Desk::new()?;
    let from = year(&desk)?;
    let to = desk.year()? + 2;
    for found in [from - 1, to + 1] {
        let mut sheet = as_published(&desk, 0)?;
        *sheet.get_mut(1).ok_or("header")? = header(found);
        lay_out(&desk, "Table 1.2", &sheet)?;
        let refusal = desk.refused()?;
        let said = format!("is of {found}; a year from {from} to {to} is expected");
        says(&refusal, Some(2), &format!("{found} National Employment Matrix code"), &[&said]);
        assert_eq!(refusal.reason, Reason::Year { found, from, to });
    }
    // Each column with the name that it would have a year later.
    let (names, later) = (header(from + 1), header(from + 2));
    for column in [3, 4, 7, 8, 10] {
        let (name, other) = (names.get(column).ok_or("column")?, later.get(column).ok_or("column")?);
        let refusal = refused(|sheet| {
            other.clone_into(sheet.get_mut(1).and_then(|row| row.get_mut(column)).ok_or("column")?);
            Ok(())
        })?;
        let (name, other) = (name.replace('–', "-"), other.replace('–', "-"));
        says(&refusal, Some(2), &name, &[&format!("“{other}” found, “{name}” expected")]);
    }
    let refusal = refused(|sheet| {
        "Next National Employment Matrix code"
            .clone_into(sheet.get_mut(1).and_then(|row| row.get_mut(1)).ok_or("column")?);
        Ok(())
    })?;
    says(&refusal, Some(2), "(year) National Employment Matrix code", &["a year of four digits"]);
    Ok(())
}

#[test]
fn a_renamed_or_missing_column() -> Outcome {
    let names = header(year(&Desk::new()?)? + 1);
    for column in [1, 2, 3, 4, 7, 8, 10] {
        let name = names.get(column).ok_or("column")?.replace('–', "-");
        let name = if column == 1 { "(year) National Employment Matrix code" } else { &*name };
        let renamed = refused(|sheet| {
            "Renamed".clone_into(sheet.get_mut(1).and_then(|row| row.get_mut(column)).ok_or("column")?);
            Ok(())
        })?;
        says(&renamed, Some(2), name, &["this column is expected and missing"]);
        let missing = refused(|sheet| {
            sheet.iter_mut().filter(|row| row.len() > 1).for_each(|row| drop(row.remove(column)));
            Ok(())
        })?;
        says(&missing, Some(2), name, &["this column is expected and missing"]);
    }
    Ok(())
}

#[test]
fn figures_that_are_none_or_do_not_agree() -> Outcome {
    let names = header(year(&Desk::new()?)? + 1);
    for (soc, column, wrong, expected) in [
        ("29-2072", 3, "—", "a number expected"),
        ("29-2072", 4, "many", "a number expected"),
        ("29-2072", 8, "", "a number expected"),
        ("29-2072", 10, "1000000000000", "a number expected"),
        ("29-2072", 10, "-1", "thousands, more than 0, expected"),
        ("29-2072", 4, "0", "thousands, more than 0, expected"),
        ("29-2072", 7, "77.7", "less Employment"),
        ("29-2072", 8, "77.7", "which follows from the jobs of both years, expected"),
        ("29-2072", 2, "Line", "“Line item” or “Summary”"),
        ("53-7199", 2, "", "“Line item” or “Summary”"),
        ("00-0000", 3, "—", "a number expected"),
    ] {
        let mut row = 0;
        let refusal = refused(|sheet| {
            let (at, figure) = cell(sheet, soc, column)?;
            row = at;
            wrong.clone_into(figure);
            Ok(())
        })?;
        let name = names.get(column).ok_or("column")?.replace('–', "-");
        says(&refusal, Some(row), &name, &[&format!("“{wrong}” found"), expected]);
    }
    // Jobs, where thousands of them are expected.
    let refusal = refused(|sheet| {
        for row in sheet.iter_mut().skip(2) {
            for column in [3, 4, 7] {
                if let Some(cell) = row.get_mut(column) {
                    *cell = (cell.parse::<f64>()? * 1000.0).to_string();
                }
            }
        }
        Ok(())
    })?;
    let jobs = names.get(3).ok_or("column")?;
    says(&refusal, Some(3), jobs, &["between 100,000 and 400,000 for the nation, expected"]);
    Ok(())
}

#[test]
fn numbers_with_commas_and_with_the_remainder_that_workbooks_carry() -> Outcome {
    let desk = Desk::new()?;
    let before = desk.table("outlook.csv")?;
    let mut sheet = as_published(&desk, 0)?;
    for column in [3, 4, 7, 10] {
        for (row, cell) in sheet.iter_mut().skip(2).filter_map(|row| row.get_mut(column)).enumerate() {
            match row % 2 {
                0 => *cell = (cell.parse::<f64>()? + 0.000_000_01).to_string(),
                _ => cell.insert(cell.find('.').unwrap_or(cell.len()).saturating_sub(3).max(1), ','),
            }
        }
    }
    lay_out(&desk, "Table 1.2", &sheet)?;
    desk.run(false).map_err(|stop| stop.to_string())?;
    assert_eq!(desk.table("outlook.csv")?, before);
    Ok(())
}

#[test]
fn an_occupation_that_is_gone_or_there_twice() -> Outcome {
    let code = header(year(&Desk::new()?)? + 1).get(1).ok_or("column")?.clone();
    for (soc, other) in [("29-2072", "29-2079"), ("00-0000", "00-0001")] {
        let gone = refused(|sheet| {
            other.clone_into(cell(sheet, soc, 1)?.1);
            Ok(())
        })?;
        says(&gone, None, &code, &[&format!("no row of {soc}, which is expected")]);
    }
    let mut row = 0;
    let twice = refused(|sheet| {
        let (at, other) = cell(sheet, "53-7199", 1)?;
        row = at;
        "29-2072".clone_into(other);
        Ok(())
    })?;
    says(&twice, Some(row), &code, &["“29-2072” stands in an earlier row"]);
    Ok(())
}

#[test]
fn a_workbook_that_is_cut_off_or_another() -> Outcome {
    // Between two rows, below all of ours.
    let refusal = refused(|sheet| {
        sheet.retain(|row| row.get(1).is_none_or(|code| code != "53-7199"));
        Ok(())
    })?;
    let jobs = header(year(&Desk::new()?)? + 1).get(3).ok_or("column")?.clone();
    says(&refusal, Some(3), &jobs, &["the sum of all occupations", "cut off"]);

    let desk = Desk::new()?;
    let sheet = as_published(&desk, 1)?;
    lay_out(&desk, "Table 1.2", &sheet)?;
    let bytes = fs::read(desk.official().join(FILE))?;
    for keep in [0, 10, 2_000, bytes.len() - 30] {
        fs::write(desk.official().join(FILE), bytes.get(..keep).ok_or("too short")?)?;
        let refusal = desk.refused()?;
        assert!(refusal.file == FILE && matches!(refusal.reason, Reason::Unreadable(_)), "{refusal}");
    }
    lay_out(&desk, "Table 1.7", &sheet)?;
    let said = desk.refused()?.to_string();
    let found = "“Index”, “Table 1.1”, “Table 1.7”, “Table 1.3” found";
    assert_eq!(said, format!("{FILE}: {found}, a sheet “Table 1.2” expected"));
    Ok(())
}
