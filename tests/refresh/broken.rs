//! Every kind of mistake in an official file is refused with file, row, column and what was expected, and `data/` stays
//! as it was.

use std::fs;

use super::official::{Area, Desk, Made, Sheet, cell, oews_row, wages_as_published};
use super::refresh::refusal::{Reason, Refusal};

type Outcome = Made<()>;

const NATION: &str = "national";
const STATES: &str = "state";

/// Lays out the wages of the year after those of `data/`.
fn lay_out(desk: &Desk, nation: &Sheet, states: &Sheet) -> Outcome {
    desk.put_csv(&desk.named(NATION, 1, "csv")?, nation)?;
    desk.put_csv(&desk.named(STATES, 1, "csv")?, states)
}

/// Lays out good files, but for what `spoil` does to the sheet of the states.
fn with_states(spoil: impl FnOnce(&mut Sheet) -> Made<()>) -> Made<Refusal> {
    let desk = Desk::new()?;
    let (nation, mut states) = wages_as_published(&desk)?;
    spoil(&mut states)?;
    lay_out(&desk, &nation, &states)?;
    desk.refused()
}

#[track_caller]
fn says(refusal: &Refusal, start: &str, row: Option<u64>, column: &str, words: &[&str]) {
    assert!(refusal.file.starts_with(start), "{refusal}");
    assert_eq!((refusal.row, refusal.column.as_deref()), (row, Some(column)), "{refusal}");
    let said = refusal.to_string();
    assert!(words.iter().all(|word| said.contains(word)), "{said}");
}

#[test]
fn a_renamed_column() -> Outcome {
    let refusal = with_states(|states| {
        states.iter_mut().flatten().filter(|cell| *cell == "A_MEDIAN").for_each(|cell| "A_PCT50".clone_into(cell));
        Ok(())
    })?;
    says(&refusal, STATES, Some(1), "A_MEDIAN", &["expected"]);
    Ok(())
}

#[test]
fn a_percentile_out_of_order() -> Outcome {
    let (mut row, mut below) = (0, String::new());
    let refusal = with_states(|states| {
        below.clone_from(cell(states, "OH", "29-2072", "A_PCT10")?.1);
        let (at, figure) = cell(states, "OH", "29-2072", "A_PCT25")?;
        row = at;
        "1000".clone_into(figure);
        Ok(())
    })?;
    says(&refusal, STATES, Some(row), "A_PCT25", &["1000", &format!("{below} (A_PCT10) or more is expected")]);
    Ok(())
}

#[test]
fn an_extra_state() -> Outcome {
    let mut last = 0;
    let refusal = with_states(|states| {
        let figures = ["10000", "20000", "30000", "40000", "50000"];
        states.push(oews_row(
            Area("72", "Puerto Rico", "2", "PR"),
            "29-2072",
            "Medical Records Specialists",
            "30",
            figures,
        ));
        last = states.len() as u64;
        Ok(())
    })?;
    let words = "“PR” found, the code of a place of data/places.csv expected";
    says(&refusal, STATES, Some(last), "PRIM_STATE", &[words]);
    Ok(())
}

#[test]
fn a_duplicate_row() -> Outcome {
    let mut last = 0;
    let refusal = with_states(|states| {
        let (row, _) = cell(states, "OH", "29-2072", "AREA")?;
        let again = states.get(row as usize - 1).cloned().ok_or("row")?;
        states.push(again);
        last = states.len() as u64;
        Ok(())
    })?;
    says(&refusal, STATES, Some(last), "OCC_CODE", &["Ohio 29-2072", "one row is expected"]);
    Ok(())
}

#[test]
fn a_figure_that_is_no_number() -> Outcome {
    for (column, wrong) in
        [("A_MEDIAN", "fifty"), ("A_PCT90", "**"), ("TOT_EMP", "*"), ("A_PCT10", "-5"), ("A_PCT10", "1e4")]
    {
        let mut row = 0;
        let refusal = with_states(|states| {
            let (at, figure) = cell(states, "OH", "29-2072", column)?;
            row = at;
            wrong.clone_into(figure);
            Ok(())
        })?;
        says(&refusal, STATES, Some(row), column, &[wrong, "a whole number or one of"]);
    }
    Ok(())
}

#[test]
fn another_layout_of_areas_industries_or_owners() -> Outcome {
    for (column, wrong) in [("AREA_TYPE", "4"), ("NAICS", "622000"), ("OWN_CODE", "5")] {
        let refusal = with_states(|states| {
            wrong.clone_into(cell(states, "OH", "29-2072", column)?.1);
            Ok(())
        })?;
        assert_eq!(refusal.column.as_deref(), Some(column), "{refusal}");
        assert!(matches!(refusal.reason, Reason::NotOneOf { .. }), "{refusal}");
    }
    Ok(())
}

#[test]
fn a_table_that_is_cut_off() -> Outcome {
    // Between two rows: the states at the end are gone.
    let refusal = with_states(|states| {
        let at = states.iter().position(|row| row.contains(&"WY".to_owned())).ok_or("WY")?;
        states.retain(|row| !row.contains(&"WY".to_owned()));
        assert!(at > 0);
        Ok(())
    })?;
    says(&refusal, STATES, None, "PRIM_STATE", &["no row of WY"]);

    // Inside of a row.
    let desk = Desk::new()?;
    let (nation, states) = wages_as_published(&desk)?;
    lay_out(&desk, &nation, &states)?;
    let path = desk.official().join(desk.named(STATES, 1, "csv")?);
    let text = fs::read_to_string(&path)?;
    let cut = text.trim_end().rsplit_once(',').and_then(|(text, _)| text.rsplit_once(',')).ok_or("comma")?.0;
    fs::write(&path, cut)?;
    let refusal = desk.refused()?;
    assert!(refusal.file.starts_with(STATES) && refusal.row == Some(states.len() as u64), "{refusal}");
    assert!(matches!(refusal.reason, Reason::Cells { found: 30, expected: 32 }), "{refusal}");
    Ok(())
}

#[test]
fn a_workbook_that_is_cut_off_or_none() -> Outcome {
    for keep in [0, 10, 2_000] {
        let desk = Desk::new()?;
        let (nation, states) = wages_as_published(&desk)?;
        desk.put_csv(&desk.named(NATION, 1, "csv")?, &nation)?;
        let name = desk.named(STATES, 1, "xlsx")?;
        desk.put_workbook(&name, &states)?;
        let path = desk.official().join(&name);
        let bytes = fs::read(&path)?;
        fs::write(&path, bytes.get(..keep).ok_or("too short")?)?;
        let refusal = desk.refused()?;
        assert_eq!(refusal.file, name);
        assert!(matches!(refusal.reason, Reason::Unreadable(_)), "{refusal}");
    }
    Ok(())
}

#[test]
fn another_year() -> Outcome {
    // Figures are read at most two years after their year here.
    let desk = Desk::new()?;
    let (nation, states) = wages_as_published(&desk)?;
    let (from, to) = (desk.year()?, desk.year()? + 2);
    for found in [from - 1, to + 1] {
        let desk = Desk::new()?;
        desk.put_csv(&format!("national_M{found}_dl.csv"), &nation)?;
        desk.put_csv(&format!("state_M{found}_dl.csv"), &states)?;
        assert_eq!(desk.refused()?.reason, Reason::Year { found, from, to });
    }
    desk.put_csv(&desk.named(NATION, 1, "csv")?, &nation)?;
    desk.put_csv(&desk.named(STATES, 0, "csv")?, &states)?;
    let refusal = desk.refused()?;
    assert!(refusal.file.starts_with(STATES));
    assert_eq!(refusal.reason, Reason::Year { found: from, from: from + 1, to: from + 1 });
    Ok(())
}

#[test]
fn a_missing_file_an_unknown_file_and_two_of_a_kind() -> Outcome {
    let desk = Desk::new()?;
    let (nation, states) = wages_as_published(&desk)?;
    desk.put_text("wages.csv", "nothing\n")?;
    assert!(matches!(desk.refused()?.reason, Reason::NothingKnown { .. }));
    desk.put_csv(&desk.named(NATION, 1, "csv")?, &nation)?;
    let refusal = desk.refused()?;
    assert!(refusal.file.starts_with(NATION) && refusal.to_string().contains("state_M…_dl.xlsx"), "{refusal}");
    desk.put_csv(&desk.named(STATES, 1, "csv")?, &states)?;
    desk.put_workbook(&desk.named(STATES, 1, "xlsx")?, &states)?;
    assert!(matches!(desk.refused()?.reason, Reason::Duplicate(_)));
    Ok(())
}

#[test]
fn an_occupation_that_is_gone() -> Outcome {
    let desk = Desk::new()?;
    let (mut nation, states) = wages_as_published(&desk)?;
    "29-2073".clone_into(cell(&mut nation, "US", "29-2072", "OCC_CODE")?.1);
    lay_out(&desk, &nation, &states)?;
    says(&desk.refused()?, NATION, None, "OCC_CODE", &["no row of 29-2072"]);
    Ok(())
}

#[test]
fn a_wage_of_the_nation_that_is_withheld() -> Outcome {
    let desk = Desk::new()?;
    let (mut nation, states) = wages_as_published(&desk)?;
    let (row, figure) = cell(&mut nation, "US", "29-2072", "A_PCT75")?;
    "*".clone_into(figure);
    lay_out(&desk, &nation, &states)?;
    says(&desk.refused()?, NATION, Some(row), "A_PCT75", &["“*” found, a wage"]);
    Ok(())
}

#[test]
fn what_the_checker_of_the_build_refuses() -> Outcome {
    // A mistake made by hand in a table that is not renewed.
    let desk = Desk::new()?;
    let (nation, states) = wages_as_published(&desk)?;
    lay_out(&desk, &nation, &states)?;
    let path = desk.data().join("hs_earnings.csv");
    fs::write(&path, fs::read_to_string(&path)?.replacen("\nOH,", "\nZZ,", 1))?;
    let before = desk.contents()?;
    let said = desk.run(false).err().ok_or("was not refused")?.to_string();
    assert!(said.contains("data/hs_earnings.csv, row") && said.contains("column place: “ZZ”"), "{said}");
    assert!(before == desk.contents()? && desk.leftovers()?.is_empty());
    Ok(())
}
