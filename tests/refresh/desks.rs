//! A desk for each official file, on which the good files of its group lie, to be spoiled by a test.

use std::fs;

use super::official::{Area, Desk, Made, oews_header, oews_row, wages_as_published};
use super::others::{FIGURES, desk_with_areas, desk_with_colleges, lay_out_areas, lay_out_colleges, lay_out_parities};
use super::outlook;
use super::refresh::refusal::Refusal;

type Outcome = Made<()>;

pub(crate) const MSA: &str = "MSA_M2026_dl.csv";
pub(crate) const BOS: &str = "BOS_M2026_dl.csv";
pub(crate) const STATE_PARITY: &str = "SARPP_STATE_2008_2025.csv";
pub(crate) const METRO_PARITY: &str = "MARPP_MSA_2008_2025.csv";
pub(crate) const DIRECTORY: &str = "hd2024.csv";
pub(crate) const CHARGES: &str = "cost1_2024.csv";
pub(crate) const COMPLETIONS: &str = "c2025_a_rv.csv";
pub(crate) const FIELD: &str = "Most-Recent-Cohorts-Field-of-Study_06102026.csv";
pub(crate) const OUTLOOK: &str = "occupation.csv";

/// The files of areas, parities, colleges and graduates, all of them CSV.
pub(crate) const EACH: [&str; 8] = [MSA, BOS, STATE_PARITY, METRO_PARITY, DIRECTORY, CHARGES, COMPLETIONS, FIELD];

/// The names of all official files, as CSV: wages and projections are those of the editions after `data/`.
pub(crate) fn every_file() -> Made<Vec<String>> {
    let desk = Desk::new()?;
    let mut names: Vec<String> = EACH.map(str::to_owned).into();
    names.extend([desk.named("national", 1, "csv")?, desk.named("state", 1, "csv")?, OUTLOOK.to_owned()]);
    Ok(names)
}

/// A desk on which the good files of the group lie to which a file belongs.
pub(crate) fn desk_for(file: &str) -> Made<Desk> {
    if file == OUTLOOK {
        let desk = Desk::new()?;
        desk.put_csv(OUTLOOK, &outlook::as_published(&desk, 1)?)?;
        Ok(desk)
    } else if file.starts_with("national") || file.starts_with("state") {
        let desk = Desk::new()?;
        let (nation, states) = wages_as_published(&desk)?;
        desk.put_csv(&desk.named("national", 1, "csv")?, &nation)?;
        desk.put_csv(&desk.named("state", 1, "csv")?, &states)?;
        Ok(desk)
    } else if [MSA, BOS].contains(&file) {
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
pub(crate) fn spoil(desk: &Desk, file: &str, change: impl FnOnce(&str) -> String) -> Outcome {
    let path = desk.official().join(file);
    let text: String = fs::read(&path)?.iter().map(|byte| char::from(*byte)).collect();
    let changed = change(&text);
    assert_ne!(changed, text, "{file} is as it was");
    let bytes: Vec<u8> = changed.chars().filter_map(|c| u8::try_from(u32::from(c)).ok()).collect();
    Ok(fs::write(&path, bytes)?)
}

/// Replaces the first of a text in a file, runs a renewal that must be refused, and answers why.
pub(crate) fn replaced(file: &str, from: &str, to: &str) -> Made<Refusal> {
    let desk = desk_for(file)?;
    spoil(&desk, file, |text| text.replacen(from, to, 1))?;
    desk.refused()
}

#[track_caller]
pub(crate) fn says(refusal: &Refusal, file: &str, row: Option<u64>, column: Option<&str>, words: &str) {
    let found = (&*refusal.file, refusal.row, refusal.column.as_deref());
    assert_eq!(found, (file, row, column), "{refusal}");
    assert!(refusal.to_string().contains(words), "{refusal}");
}
