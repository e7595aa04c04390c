//! What `broken.rs` tries with the wages of the states, tried with each of the other official files: each mistake is
//! refused with its file, row, column and what was expected, and `data/` stays as it was. What is newly withheld is said.

use std::fs;

use super::official::{Area, Desk, Made, oews_header, oews_row, wages_as_published};
use super::others::{
    COLLEGES, FIGURES, METROS, OUTCOMES, desk_with_areas, desk_with_colleges, lay_out_areas, lay_out_colleges,
    lay_out_parities,
};
use super::refresh::refusal::Refusal;

type Outcome = Made<()>;

const MSA: &str = "MSA_M2026_dl.csv";
const BOS: &str = "BOS_M2026_dl.csv";
const STATE_PARITY: &str = "SARPP_STATE_2008_2025.csv";
const METRO_PARITY: &str = "MARPP_MSA_2008_2025.csv";
const DIRECTORY: &str = "hd2024.csv";
const CHARGES: &str = "cost1_2024.csv";
const COMPLETIONS: &str = "c2025_a_rv.csv";
const FIELD: &str = "Most-Recent-Cohorts-Field-of-Study_06102026.csv";

/// The files that are tried, all of them CSV.
const EACH: [&str; 8] = [MSA, BOS, STATE_PARITY, METRO_PARITY, DIRECTORY, CHARGES, COMPLETIONS, FIELD];

/// A desk on which the good files of the group lie to which a file belongs.
fn desk_for(file: &str) -> Made<Desk> {
    if [MSA, BOS].contains(&file) {
        let desk = desk_with_areas()?;
        lay_out_areas(&desk)?;
        // As CSV, so that a test can break its text.
        fs::remove_file(desk.official().join("BOS_M2026_dl.xlsx"))?;
        let area = Area("100001", "Northwest Alabama nonmetropolitan area", "6", "AL");
        let row = oews_row(area, "29-2072", "Medical Records Specialists", "30", FIGURES);
        desk.put_csv(BOS, &vec![oews_header(), row])?;
        Ok(desk)
    } else if [STATE_PARITY, METRO_PARITY].contains(&file) {
        let desk = desk_with_areas()?;
        lay_out_parities(&desk, |text| text)?;
        Ok(desk)
    } else {
        let desk = desk_with_colleges()?;
        lay_out_colleges(&desk)?;
        desk.put_text(
            FIELD,
            "UNITID,CIPCODE,CREDLEV,EARN_MDN_1YR,EARN_MDN_4YR,EARN_MDN_5YR\n217615,5107,2,30000,38900,NA\n\
             188429,1107,5,60000,70000,80000\n",
        )?;
        Ok(desk)
    }
}

/// Changes the text of a file that is laid out, which may be in Latin-1.
fn spoil(desk: &Desk, file: &str, change: impl FnOnce(&str) -> String) -> Outcome {
    let path = desk.official().join(file);
    let text: String = fs::read(&path)?.iter().map(|byte| char::from(*byte)).collect();
    let changed = change(&text);
    assert_ne!(changed, text, "{file} is as it was");
    let bytes: Vec<u8> = changed.chars().filter_map(|c| u8::try_from(u32::from(c)).ok()).collect();
    Ok(fs::write(&path, bytes)?)
}

/// Replaces the first of a text in a file, runs a renewal that must be refused, and answers why.
fn replaced(file: &str, from: &str, to: &str) -> Made<Refusal> {
    let desk = desk_for(file)?;
    spoil(&desk, file, |text| text.replacen(from, to, 1))?;
    desk.refused()
}

#[track_caller]
fn says(refusal: &Refusal, file: &str, row: Option<u64>, column: Option<&str>, words: &str) {
    let found = (&*refusal.file, refusal.row, refusal.column.as_deref());
    assert_eq!(found, (file, row, column), "{refusal}");
    assert!(refusal.to_string().contains(words), "{refusal}");
}

#[test]
fn good_files_are_taken_over() -> Outcome {
    for file in EACH {
        let desk = desk_for(file)?;
        desk.run(false).map_err(|stop| format!("{file}: {stop}"))?;
    }
    Ok(())
}

#[test]
fn lines_that_end_as_in_windows_and_empty_lines_are_counted_right() -> Outcome {
    for file in EACH {
        let desk = desk_for(file)?;
        spoil(&desk, file, |text| text.replace('\n', "\r\n"))?;
        desk.run(true).map_err(|stop| format!("{file}: {stop}"))?;
    }
    for (ends, row) in [("\n", 3), ("\r\n", 3), ("\n\n", 4), ("\r\n\r\n", 4)] {
        let desk = desk_for(CHARGES)?;
        spoil(&desk, CHARGES, |text| text.replace("5100", "five").replacen('\n', ends, 1).replace("490\n", "490\r\n"))?;
        says(&desk.refused()?, CHARGES, Some(row), Some("CHG1AY3"), "“five” found");
    }
    // Beyond what is read at once, and below a header with a line end in one of its cells.
    for ends in ["\n", "\r\n"] {
        let desk = desk_for(CHARGES)?;
        spoil(&desk, CHARGES, |text| {
            let rows: String = (0..2_000).map(|unit| format!("{},R,1,1,1,1,1,1,1,.,.\n", 400_000 + unit)).collect();
            let text = format!("{text}{rows}217615,R,1,1,1,1,1,1,1,.,.\n").replacen("XCHG1AY3", "\"X\nY\"", 1);
            text.replace('\n', ends)
        })?;
        says(&desk.refused()?, CHARGES, Some(2_004), Some("UNITID"), "“217615” stands in an earlier row");
    }
    Ok(())
}

#[test]
fn a_renamed_column_of_each_file() -> Outcome {
    for (file, column) in [
        (MSA, "A_PCT75"),
        (BOS, "A_PCT10"),
        (STATE_PARITY, "GeoName"),
        (METRO_PARITY, "LineCode"),
        (DIRECTORY, "STABBR"),
        (CHARGES, "HRCHG6"),
        (COMPLETIONS, "MAJORNUM"),
        (FIELD, "EARN_MDN_4YR"),
    ] {
        let refusal = replaced(file, column, "RENAMED")?;
        says(&refusal, file, Some(1), Some(column), "this column is expected and missing; was it renamed?");
    }
    Ok(())
}

#[test]
fn each_file_cut_off_inside_of_a_row() -> Outcome {
    for file in EACH {
        let desk = desk_for(file)?;
        let (mut row, mut cells) = (0, 0);
        spoil(&desk, file, |text| {
            // The notes below the parities are gone with the end.
            let rows = text.lines().take_while(|line| !line.contains("Note:"));
            let kept: Vec<&str> = rows.collect();
            row = kept.len() as u64;
            cells = kept.first().map_or(0, |header| header.split(',').count());
            kept.join("\n").rsplitn(3, ',').last().unwrap_or_default().to_owned()
        })?;
        let refusal = desk.refused()?;
        says(&refusal, file, Some(row), None, &format!("has {} cells where the header has {cells};", cells - 2));
    }
    Ok(())
}

#[test]
fn each_workbook_cut_off() -> Outcome {
    for file in ["national_M2026_dl.xlsx", "MSA_M2026_dl.xlsx", "BOS_M2026_dl.xlsx"] {
        for keep in [0, 10, 2_000] {
            let desk = desk_for(MSA)?;
            let csv = file.replace(".xlsx", ".csv");
            let sheet = vec![
                oews_header(),
                oews_row(Area("10180", "Abilene, TX", "4", "TX"), "29-2072", "Title", "90", FIGURES),
            ];
            if desk.official().join(&csv).exists() {
                fs::remove_file(desk.official().join(&csv))?;
            } else {
                desk.put_csv("state_M2026_dl.csv", &sheet)?;
            }
            desk.put_workbook(file, &sheet)?;
            let path = desk.official().join(file);
            let bytes = fs::read(&path)?;
            fs::write(&path, bytes.get(..keep).ok_or("too short")?)?;
            says(&desk.refused()?, file, None, None, "cannot be read to its end");
        }
    }
    Ok(())
}

#[test]
fn a_percentile_out_of_order_in_each_file_of_wages() -> Outcome {
    for (file, row) in [(MSA, 2), (BOS, 2)] {
        let refusal = replaced(file, "30000,40000,50000", "30000,40000,39999")?;
        let words = "39999 is out of order: 40000 (A_PCT25) or more is expected";
        says(&refusal, file, Some(row), Some("A_MEDIAN"), words);
        // One that is withheld hides no disorder of those around it.
        let refusal = replaced(file, "40000,50000,60000", "*,50000,49999")?;
        says(&refusal, file, Some(row), Some("A_PCT75"), "50000 (A_MEDIAN) or more is expected");
        let refusal = replaced(file, "50000,60000,70000", "*,*,29999")?;
        says(&refusal, file, Some(row), Some("A_PCT90"), "40000 (A_PCT25) or more is expected");
    }
    let desk = Desk::new()?;
    let (mut nation, states) = wages_as_published(&desk)?;
    let (row, figure) = super::official::cell(&mut nation, "US", "29-2072", "A_PCT90")?;
    "1".clone_into(figure);
    let file = desk.named("national", 1, "csv")?;
    desk.put_csv(&file, &nation)?;
    desk.put_csv(&desk.named("state", 1, "csv")?, &states)?;
    says(&desk.refused()?, &file, Some(row), Some("A_PCT90"), "(A_PCT75) or more is expected");
    // Charges have an order too.
    let refusal = replaced(CHARGES, "5100,5500", "5100,5099")?;
    says(&refusal, CHARGES, Some(3), Some("CHG2AY3"), "5099 is out of order: 5100 (CHG1AY3) or more is expected");
    Ok(())
}

#[test]
fn an_extra_state_in_each_file_with_states() -> Outcome {
    let expected = "expected";
    let place = "the code of a place of data/places.csv";
    // The end of a row of wages; a row more is put behind it.
    let more = |file: &str, area: Area<'_>, last: &str| -> Made<Refusal> {
        let row = oews_row(area, "29-2072", "Medical Records Specialists", "30", FIGURES);
        let quoted: Vec<String> = row.iter().map(|cell| format!("\"{cell}\"")).collect();
        let desk = desk_for(file)?;
        spoil(&desk, file, |text| format!("{text}{}{last}", quoted.join(",")))?;
        desk.refused()
    };
    let refusal = more(MSA, Area("99999", "Toronto, ON", "4", "ON"), "\n")?;
    says(&refusal, MSA, Some(7), Some("PRIM_STATE"), &format!("“ON” found, {place} {expected}"));
    let refusal = more(BOS, Area("9900001", "North nonmetropolitan area", "6", "ZZ"), "\n")?;
    says(&refusal, BOS, Some(3), Some("PRIM_STATE"), &format!("“ZZ” found, {place} {expected}"));

    let desk = desk_for(STATE_PARITY)?;
    let mut row = 0;
    spoil(&desk, STATE_PARITY, |text| {
        let (states, notes) = text.split_once("\"Note").unwrap_or_default();
        row = states.lines().count() as u64 + 1;
        let extra = " \"72000\",\"Puerto Rico\",5,SARPP,1,...,\"RPPs: All items\",\"Index\",90,91,92.1\n";
        format!("{states}{extra}\"Note{notes}")
    })?;
    let words = "“Puerto Rico” found, a place of data/places.csv expected";
    says(&desk.refused()?, STATE_PARITY, Some(row), Some("GeoName"), words);

    let refusal = replaced(DIRECTORY, "Graniteville,SC", "Graniteville,ZZ")?;
    says(&refusal, DIRECTORY, Some(2), Some("STABBR"), &format!("“ZZ” found, {place} {expected}"));
    Ok(())
}

#[test]
fn earnings_that_are_not_as_expected_are_refused() -> Outcome {
    let refusal = replaced(FIELD, "38900", "thousands")?;
    says(&refusal, FIELD, Some(2), Some("EARN_MDN_4YR"), "“thousands” found, a whole number or one of: PS");
    let refusal = replaced(FIELD, "188429,1107,5", "217615,5107,2")?;
    says(&refusal, FIELD, Some(3), Some("CREDLEV"), "“217615 associate” stands in an earlier row already");
    let refusal = replaced(FIELD, "5107", "5108")?;
    says(&refusal, FIELD, None, Some("CIPCODE"), "no row of 5107");

    let desk = desk_for(FIELD)?;
    fs::remove_file(desk.official().join(COMPLETIONS))?;
    // The colleges' charges ask for them first.
    says(&desk.refused()?, CHARGES, None, None, "is read together with c…_a.csv");
    [DIRECTORY, CHARGES].iter().try_for_each(|file| fs::remove_file(desk.official().join(file)))?;
    says(&desk.refused()?, FIELD, None, None, "is read together with c…_a.csv");

    let desk = desk_for(FIELD)?;
    let older = FIELD.replace("2026", "2024");
    fs::rename(desk.official().join(FIELD), desk.official().join(&older))?;
    says(&desk.refused()?, &older, None, None, "is of 2024; a year from 2025 to 2027 is expected");
    Ok(())
}

#[test]
fn a_year_of_each_group_that_is_not_expected() -> Outcome {
    let renamed = |files: [(&str, &str); 2]| -> Made<Refusal> {
        let desk = desk_for(files[0].0)?;
        for (from, to) in files {
            fs::rename(desk.official().join(from), desk.official().join(to))?;
        }
        desk.refused()
    };
    let areas = renamed([(MSA, "MSA_M2024_dl.csv"), (BOS, "BOS_M2024_dl.csv")])?;
    says(&areas, "MSA_M2024_dl.csv", None, None, "is of 2024; a year from 2025 to 2027 is expected");
    let parities = renamed([(STATE_PARITY, "SARPP_STATE_2008_2028.csv"), (METRO_PARITY, "MARPP_MSA_2008_2028.csv")])?;
    says(&parities, "SARPP_STATE_2008_2028.csv", None, None, "is of 2028; a year from 2024 to 2027 is expected");
    let colleges = renamed([(DIRECTORY, "hd2022.csv"), (CHARGES, "ic2022_ay.csv")])?;
    says(&colleges, "ic2022_ay.csv", None, None, "is of 2022; a year from 2023 to 2027 is expected");
    let apart = renamed([(DIRECTORY, "hd2025.csv"), (COMPLETIONS, COMPLETIONS)])?;
    says(&apart, CHARGES, None, None, "is of 2024; a year from 2025 to 2025 is expected");
    Ok(())
}

/// The numbers of twenty colleges or areas.
fn twenty() -> impl Iterator<Item = u32> {
    300_001..=300_020
}

#[test]
fn a_file_in_which_many_are_gone_is_refused() -> Outcome {
    // Cut off between two rows, a file of areas or of colleges still looks whole.
    let desk = desk_for(MSA)?;
    let rows: String = twenty()
        .map(|area| {
            let area = area % 100_000 + 50_000;
            format!("{area},\"A{area}, TX\",TX,metro,29-2072,80,35220,38620,48390,61170,69900,bls-oews-2025-metros\n")
        })
        .collect();
    desk.put_table("metros.csv", &format!("{METROS}{rows}"), "bls-oews-2025-metros")?;
    let words = "no row of 49999 and others, 21 of 22 that data/ has; nearly all are expected; is the file cut off?";
    says(&desk.refused()?, MSA, None, Some("AREA"), words);

    let parities: String = twenty().map(|area| format!("{},90.364,bea-rpp-2024\n", area % 100_000 + 50_000)).collect();
    let desk = desk_for(METRO_PARITY)?;
    desk.put_table("metros.csv", &format!("{METROS}{rows}"), "bls-oews-2025-metros")?;
    let known = fs::read_to_string(desk.data().join("parity.csv"))?;
    desk.put_table("parity.csv", &format!("{known}{parities}"), "bea-rpp-2024")?;
    says(&desk.refused()?, METRO_PARITY, None, Some("GeoFIPS"), "no row of 50001 and others, 20 of 21");

    let charged = COLLEGES.lines().last().ok_or("a college")?;
    let colleges: String = twenty().map(|unit| charged.replace("217615", &unit.to_string()) + "\n").collect();
    let colleges = format!("{COLLEGES}{colleges}");
    let desk = desk_for(CHARGES)?;
    desk.put_table("colleges.csv", &colleges, "ipeds-colleges-2023")?;
    says(&desk.refused()?, CHARGES, None, Some("UNITID"), "no row of 300001 and others, 20 of 21");
    spoil(&desk, CHARGES, |text| {
        twenty().fold(text.to_owned(), |text, unit| format!("{text}{unit},R,1,1,1,1,1,1,1,.,.\n"))
    })?;
    says(&desk.refused()?, COMPLETIONS, None, Some("UNITID"), "no row of 300001 and others, 20 of 21");

    let outcomes: String =
        twenty().map(|unit| format!("{unit},associate,30000,,,,ed-scorecard-colleges-2025\n")).collect();
    let desk = desk_for(FIELD)?;
    [DIRECTORY, CHARGES].iter().try_for_each(|file| fs::remove_file(desk.official().join(file)))?;
    desk.put_table("colleges.csv", &colleges, "ipeds-colleges-2023")?;
    desk.put_table("outcomes.csv", &format!("{OUTCOMES}{outcomes}"), "ed-scorecard-colleges-2025")?;
    says(&desk.refused()?, FIELD, None, Some("UNITID"), "no row of 300001 and others, 20 of 21");
    Ok(())
}

#[test]
fn an_area_that_goes_takes_its_parity_along() -> Outcome {
    let desk = desk_for(MSA)?;
    let known = fs::read_to_string(desk.data().join("parity.csv"))?;
    desk.put_table("parity.csv", &format!("{known}49999,91.5,bea-rpp-2024\n"), "bea-rpp-2024")?;
    let parities = said(&desk, "parity.csv")?;
    assert!(parities.contains("52 rows, 0 changed\n  gone: 1\n    49999"), "{parities}");
    Ok(())
}

/// What a renewal says of a table.
fn said(desk: &Desk, table: &str) -> Made<String> {
    let done = desk.run(true).map_err(|stop| stop.to_string())?;
    let start = format!("data/{table}:");
    let said = done.differences.iter().map(ToString::to_string).find(|said| said.starts_with(&start));
    Ok(said.ok_or(format!("nothing is said of {table}"))?)
}

#[test]
fn what_is_newly_withheld_is_said_of_each_table() -> Outcome {
    let desk = desk_for(MSA)?;
    spoil(&desk, MSA, |text| text.replacen("30000,40000", "*,40000", 1))?;
    let areas = said(&desk, "metros.csv")?;
    // The project's tables hold all percentiles or none.
    assert!(areas.contains("newly withheld: 5\n") && areas.contains("10180 29-2072 p50 (was 48390)"), "{areas}");
    assert!(areas.contains("gone: 1\n    49999 29-2072"), "{areas}");
    let desk = desk_for(MSA)?;
    spoil(&desk, MSA, |text| text.replacen(",90,", ",**,", 1))?;
    let areas = said(&desk, "metros.csv")?;
    assert!(areas.contains("newly withheld: 1\n    10180 29-2072 employment (was 80)"), "{areas}");

    let desk = desk_for(CHARGES)?;
    spoil(&desk, CHARGES, |text| text.replacen("5100,5500,7000,1500,190", ",5500,7000,.,.", 1))?;
    let colleges = said(&desk, "colleges.csv")?;
    for withheld in ["in_state (was 5404)", "credit_in_state (was 207)", "books (was 1500)"] {
        assert!(colleges.contains(&format!("217615 {withheld}")), "{withheld}: {colleges}");
    }

    let desk = desk_for(FIELD)?;
    spoil(&desk, FIELD, |text| text.replacen("30000,38900", "PS,38900", 1))?;
    let outcomes = said(&desk, "outcomes.csv")?;
    assert!(outcomes.contains("newly withheld: 1\n    217615 associate after_1 (was 30000)"), "{outcomes}");
    assert!(outcomes.contains("newly published: 1\n    217615 associate after_4 (38900)"), "{outcomes}");
    Ok(())
}
