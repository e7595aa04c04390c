//! What `broken.rs` tries with the wages of the states, tried with each of the other official files: each mistake is
//! refused with its file, row, column and what was expected, and `data/` stays as it was. What is newly withheld is said.

use std::fs;

use super::desks::{
    BOS, CHARGES, COMPLETIONS, DIRECTORY, EACH, FIELD, METRO_PARITY, MSA, STATE_PARITY, desk_for, replaced, says, spoil,
};
use super::official::{Area, Desk, Made, oews_header, oews_row, wages_as_published};
use super::others::{COLLEGES, FIGURES, METROS, OUTCOMES};
use super::refresh::refusal::Refusal;

type Outcome = Made<()>;

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
    "1000".clone_into(figure);
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
    let to = desk.year()? + 2;
    says(&desk.refused()?, &older, None, None, &format!("is of 2024; a year from 2025 to {to} is expected"));
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
    let latest = Desk::new()?.year()? + 2;
    let to = |year: u16| format!("; a year from {year} to {latest} is expected");
    let areas = renamed([(MSA, "MSA_M2024_dl.csv"), (BOS, "BOS_M2024_dl.csv")])?;
    says(&areas, "MSA_M2024_dl.csv", None, None, &format!("is of 2024{}", to(2025)));
    let (states, metros) =
        (format!("SARPP_STATE_2008_{}.csv", latest + 1), format!("MARPP_MSA_2008_{}.csv", latest + 1));
    let parities = renamed([(STATE_PARITY, &states), (METRO_PARITY, &metros)])?;
    says(&parities, &states, None, None, &format!("is of {}{}", latest + 1, to(2024)));
    let colleges = renamed([(DIRECTORY, "hd2022.csv"), (CHARGES, "ic2022_ay.csv")])?;
    says(&colleges, "ic2022_ay.csv", None, None, &format!("is of 2022{}", to(2023)));
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
    spoil(&desk, CHARGES, |text| twenty().fold(text.to_owned(), |text, unit| text + &charges_of(unit)))?;
    says(&desk.refused()?, COMPLETIONS, None, Some("UNITID"), "no row of 300001 and others, 20 of 21");

    let outcomes: String =
        twenty().map(|unit| format!("{unit},associate,30000,,,,ed-scorecard-colleges-2025\n")).collect();
    let desk = desk_for(FIELD)?;
    [DIRECTORY, CHARGES].iter().try_for_each(|file| fs::remove_file(desk.official().join(file)))?;
    desk.put_table("colleges.csv", &colleges, "ipeds-colleges-2023")?;
    desk.put_table("outcomes.csv", &format!("{OUTCOMES}{outcomes}"), "ed-scorecard-colleges-2025")?;
    says(&desk.refused()?, COMPLETIONS, None, Some("UNITID"), "no row of 300001 and others, 20 of 21");
    spoil(&desk, COMPLETIONS, |text| twenty().fold(text.to_owned(), |text, unit| text + &awards_of(unit)))?;
    says(&desk.refused()?, FIELD, None, Some("UNITID"), "no row of 300001 and others, 20 of 21");
    Ok(())
}

/// Rows of a college in the files of charges and of completions.
fn charges_of(unit: u32) -> String {
    format!("{unit},R,100,100,100,1,5,5,5,.,.\n")
}

fn awards_of(unit: u32) -> String {
    format!("{unit},\"51.0707\",1,3,R,9\n")
}

#[test]
fn a_file_in_which_the_last_are_gone_is_refused() -> Outcome {
    let words = "no row of 300020, the last that data/ has, nor of the 2 before it; is the file cut off?";
    let charged = COLLEGES.lines().last().ok_or("a college")?;
    let colleges: String = twenty().map(|unit| charged.replace("217615", &unit.to_string()) + "\n").collect();
    let desk = desk_for(CHARGES)?;
    desk.put_table("colleges.csv", &format!("{COLLEGES}{colleges}"), "ipeds-colleges-2023")?;
    let add = |file, of: fn(u32) -> String, from: usize, to: usize| {
        let rows: String = twenty().skip(from).take(to - from).map(of).collect();
        spoil(&desk, file, |text| format!("{text}{rows}"))
    };
    add(CHARGES, charges_of, 0, 17)?;
    says(&desk.refused()?, CHARGES, None, Some("UNITID"), words);
    add(CHARGES, charges_of, 17, 18)?;
    add(COMPLETIONS, awards_of, 0, 17)?;
    says(&desk.refused()?, COMPLETIONS, None, Some("UNITID"), words);
    add(COMPLETIONS, awards_of, 17, 18)?;
    // The directory has none of them.
    says(&desk.refused()?, DIRECTORY, None, Some("UNITID"), "no row of 300001");

    // The last state is there in part.
    let desk = Desk::new()?;
    let (nation, mut states) = wages_as_published(&desk)?;
    let at = |column| oews_header().iter().position(|name| name == column).unwrap_or_default();
    let (state, soc) = (at("PRIM_STATE"), at("OCC_CODE"));
    let mut last: Vec<String> = states.iter().filter(|row| row[state] == "WY").map(|row| row[soc].clone()).collect();
    last.sort();
    states.retain(|row| !(row[state] == "WY" && last.iter().rev().take(3).any(|gone| *gone == row[soc])));
    let file = desk.named("state", 1, "csv")?;
    desk.put_csv(&desk.named("national", 1, "csv")?, &nation)?;
    desk.put_csv(&file, &states)?;
    let last = last.last().ok_or("Wyoming")?;
    says(&desk.refused()?, &file, None, Some("OCC_CODE"), &format!("no row of WY {last}, the last that data/ has"));
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
