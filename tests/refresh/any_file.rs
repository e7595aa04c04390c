//! Whatever lies under the name of an official file, a renewal takes it over or refuses it with file, row, column and
//! what was expected, and then leaves `data/` as it was.

use std::fs;
use std::path::PathBuf;

use super::desks::{
    BOS, CHARGES, COMPLETIONS, DIRECTORY, FIELD, METRO_PARITY, MSA, OUTLOOK, STATE_PARITY, desk_for, every_file, says,
    spoil,
};
use super::official::{Desk, Made};
use super::refresh::Stop;
use super::refresh::refusal::{Reason, Refusal};

type Outcome = Made<()>;

fn bytes_of(desk: &Desk, file: &str) -> Made<Vec<u8>> {
    Ok(fs::read(desk.official().join(file))?)
}

/// The good files of the group to which a file belongs, of which that file is replaced again and again.
struct Trial<'a> {
    file: &'a str,
    good: Vec<u8>,
    desk: Desk,
    before: Vec<(PathBuf, Vec<u8>)>,
}

impl<'a> Trial<'a> {
    fn of(file: &'a str) -> Made<Self> {
        let desk = desk_for(file)?;
        Ok(Self { file, good: bytes_of(&desk, file)?, before: desk.contents()?, desk })
    }

    /// Puts these bytes under the name; the refusal, or `None` if they are taken over.
    fn outcome(&mut self, bytes: &[u8]) -> Made<Option<Refusal>> {
        fs::write(self.desk.official().join(self.file), bytes)?;
        match self.desk.run(false) {
            Ok(_) => {
                *self = Self::of(self.file)?;
                Ok(None)
            }
            Err(Stop::Refused(refusal)) => {
                assert!(self.desk.leftovers()?.is_empty());
                assert!(self.desk.official().join(&refusal.file).exists(), "{refusal}");
                Ok(Some(refusal))
            }
            Err(other) => Err(format!("{}: {other}", self.file).into()),
        }
    }

    /// After all refusals since the last file that was taken over, `data/` is as it was.
    fn end(self) -> Outcome {
        assert!(self.before == self.desk.contents()?, "data/ was touched by {}", self.file);
        Ok(())
    }
}

#[test]
fn a_file_of_another_kind_under_each_name_is_refused() -> Outcome {
    let every = every_file()?;
    let good = every.iter().map(|file| bytes_of(&desk_for(file)?, file)).collect::<Made<Vec<_>>>()?;
    for file in &every {
        let mut trial = Trial::of(file)?;
        for (other, bytes) in every.iter().zip(&good).filter(|(other, _)| *other != file) {
            let refusal = trial.outcome(bytes)?.ok_or(format!("{other} was taken for {file}"))?;
            assert!(refusal.file == *file && refusal.column.is_some(), "{other}: {refusal}");
        }
        // A workbook that was only renamed, a page of the web, and nothing of the kind.
        let desk = Desk::new()?;
        desk.put_workbook("book.xlsx", &vec![vec!["UNITID".to_owned(), "A".to_owned()]; 3])?;
        let page = b"<!DOCTYPE html>\n<title>Access denied</title>\n<p>a, b, c</p>\n".to_vec();
        for bytes in [bytes_of(&desk, "book.xlsx")?, page, vec![0; 4_000], vec![0xff; 4_000]] {
            assert!(trial.outcome(&bytes)?.is_some(), "{file}");
        }
        trial.end()?;
    }
    Ok(())
}

#[test]
fn an_empty_file_and_a_header_alone_are_refused() -> Outcome {
    for file in every_file()? {
        let mut trial = Trial::of(&file)?;
        let header = trial.good.split_inclusive(|byte| *byte == b'\n').take(1 + usize::from(file == OUTLOOK));
        let header = header.collect::<Vec<_>>().concat();
        for bytes in [&b""[..], b"\n", b"\xef\xbb\xbf", b"\r\n\r\n", &header] {
            let refusal = trial.outcome(bytes)?.ok_or(file.clone())?;
            assert!(refusal.to_string().contains("it has no rows below its header"), "{refusal}");
        }
        trial.end()?;
        let desk = desk_for(&file)?;
        let book = file.replace(".csv", ".xlsx");
        fs::remove_file(desk.official().join(&file))?;
        desk.put_workbook(&book, &Vec::new())?;
        let refusal = desk.refused()?;
        assert_eq!(refusal.file, book, "{refusal}");
    }
    Ok(())
}

#[test]
fn a_file_that_is_cut_off_anywhere_is_refused_or_whole() -> Outcome {
    for file in every_file()? {
        let mut trial = Trial::of(&file)?;
        let bytes = trial.good.clone();
        let mut refused = 0;
        for step in 1..12 {
            let cut = bytes.get(..bytes.len() * step / 12 - step % 5).ok_or("too short")?;
            refused += usize::from(trial.outcome(cut)?.is_some());
        }
        assert!(refused > 6, "{file}: {refused} of 11 are refused");
        // Without its last character alone, every file but the parities, which end in notes, lacks the end of a figure.
        let cut = bytes.trim_ascii_end().split_last().map(|(_, cut)| cut).ok_or("empty")?;
        if ![STATE_PARITY, METRO_PARITY, OUTLOOK].contains(&&*file) {
            let refusal = trial.outcome(cut)?.ok_or(file.clone())?;
            let cut_off = matches!(refusal.reason, Reason::Unended | Reason::Cells { .. });
            assert!(cut_off && refusal.row.is_some(), "{refusal}");
        }
        // A row of which the first cell alone is left is no note.
        let code = [&bytes[..], b"29-2072"].concat();
        assert!(trial.outcome(&code)?.is_some_and(|refusal| refusal.reason == Reason::Unended), "{file}");
        trial.end()?;
    }
    Ok(())
}

/// The columns that are read of each kind of file; those of the projections name years.
fn columns_of(file: &str) -> &'static [&'static str] {
    match file {
        STATE_PARITY | METRO_PARITY => &["GeoFIPS", "GeoName", "LineCode", "Description", "2025"],
        DIRECTORY => &["UNITID", "INSTNM", "CITY", "STABBR", "CONTROL"],
        CHARGES => {
            &["UNITID", "CHG1AY3", "CHG2AY3", "CHG3AY3", "CHG4AY3", "HRCHG1", "HRCHG2", "HRCHG3", "HRCHG6", "HRCHG7"]
        }
        COMPLETIONS => &["UNITID", "CIPCODE", "MAJORNUM", "AWLEVEL", "CTOTALT"],
        FIELD => &["UNITID", "CIPCODE", "CREDLEV", "EARN_MDN_1YR", "EARN_MDN_4YR", "EARN_MDN_5YR"],
        OUTLOOK => &["code", "type", "Employment, 20", "numeric", "Employment change, percent", "openings"],
        _ => &[
            "AREA",
            "AREA_TITLE",
            "AREA_TYPE",
            "PRIM_STATE",
            "NAICS",
            "OWN_CODE",
            "OCC_CODE",
            "OCC_TITLE",
            "O_GROUP",
            "TOT_EMP",
            "A_PCT10",
            "A_PCT25",
            "A_MEDIAN",
            "A_PCT75",
            "A_PCT90",
        ],
    }
}

#[test]
fn each_column_that_is_read_is_missed_and_must_stand_there_once() -> Outcome {
    for file in &every_file()? {
        let mut trial = Trial::of(file)?;
        let text: String = trial.good.iter().map(|byte| char::from(*byte)).collect();
        let (title, text) = if file == OUTLOOK { text.split_once('\n').unwrap_or_default() } else { ("", &*text) };
        let (header, rows) = text.split_once('\n').ok_or("header")?;
        let title = if title.is_empty() { String::new() } else { format!("{title}\n") };
        let row = 1 + title.lines().count() as u64;
        let names = csv::ReaderBuilder::new().has_headers(false).from_reader(header.as_bytes()).into_records().next();
        let names = names.ok_or("header")??;
        for column in columns_of(file) {
            let is_it = |name: &str| if file == OUTLOOK { name.contains(column) } else { name == *column };
            let at = names.iter().position(is_it).ok_or(format!("{file} has no {column}"))?;
            let put = |name: &str, other: &str| {
                let cells = names.iter().enumerate().map(|(cell, old)| if cell == at { name } else { old });
                let cells: Vec<String> = cells.chain([other]).map(|name| format!("\"{name}\"")).collect();
                let rows: String = rows.lines().map(|row| format!("{row},\n")).collect();
                let text = format!("{title}{}\n{rows}", cells.join(","));
                text.chars().filter_map(|c| u8::try_from(u32::from(c)).ok()).collect::<Vec<u8>>()
            };
            let name = names.get(at).ok_or("name")?;
            let renamed = trial.outcome(&put("RENAMED", "OTHER"))?.ok_or(format!("{file} {name}"))?;
            let twice = trial.outcome(&put(name, name))?.ok_or(format!("{file} {name}"))?;
            assert_eq!([&renamed.file, &twice.file], [file; 2]);
            assert_eq!((renamed.row, &renamed.reason), (Some(row), &Reason::MissingColumn), "{renamed}");
            assert_eq!((twice.row, &twice.reason), (Some(row), &Reason::ColumnTwice), "{twice}");
            assert!(renamed.column.is_some() && twice.column.is_some(), "{renamed}");
        }
        trial.end()?;
    }
    Ok(())
}

#[test]
fn a_row_that_stands_twice_in_each_file_is_refused() -> Outcome {
    for (file, column) in every_file()?.iter().zip([
        "OCC_CODE", "OCC_CODE", "GeoFIPS", "GeoFIPS", "UNITID", "UNITID", "AWLEVEL", "CREDLEV", "OCC_CODE", "OCC_CODE",
        "code",
    ]) {
        let desk = desk_for(file)?;
        spoil(&desk, file, |text| {
            let mut lines: Vec<&str> = text.lines().collect();
            let header = if file == OUTLOOK { 2 } else { 1 };
            // Behind the nation in both files of parities.
            let at = if file == STATE_PARITY { header + 1 } else { header };
            lines.insert(at, lines.get(at).copied().unwrap_or_default());
            lines.join("\n") + "\n"
        })?;
        let refusal = desk.refused()?;
        assert_eq!(&refusal.file, file);
        assert!(matches!(refusal.reason, Reason::Duplicate(_)), "{refusal}");
        assert!(refusal.row.is_some() && refusal.column.as_ref().is_some_and(|c| c.ends_with(column)), "{refusal}");
    }
    Ok(())
}

#[test]
fn what_the_tables_cannot_hold_is_refused_in_the_row_of_the_official_file() -> Outcome {
    let every = every_file()?;
    let nation = every.iter().find(|file| file.starts_with("national")).ok_or("national")?;
    for (file, from, to, row, column, words) in [
        (MSA, "30000,40000", "30005,40000", 2, "A_PCT10", "whole tens of dollars a year"),
        (MSA, "60000,70000", "60000,700000", 2, "A_PCT90", "a number from 10 to 655350"),
        (MSA, "10180,", "ten,", 2, "AREA", "a code of up to 5 digits"),
        (BOS, "100001,", "01000001,", 2, "AREA", "a code of up to 7 digits"),
        (MSA, "Abilene, TX", "Abilene, TX-ZZ", 2, "AREA_TITLE", "codes of data/places.csv"),
        (MSA, "\"Abilene, TX\"", "", 2, "AREA_TITLE", "a text in one line"),
        (nation, "U.S.", "", 2, "AREA_TITLE", "a text in one line"),
        (DIRECTORY, "Aiken Technical College", "", 2, "INSTNM", "a text in one line"),
        (CHARGES, "1020,", "102000,", 2, "CHG4AY3", "a number from 0 to 10000"),
        (CHARGES, "5100,", "99,", 3, "CHG1AY3", "a number from 100 to 100000"),
        (CHARGES, ",190,", ",4,", 3, "HRCHG1", "a number from 5 to 10000"),
        (COMPLETIONS, "R,29", "R,70000", 5, "CTOTALT", "a number from 0 to 65535"),
        (FIELD, "30000", "300", 2, "EARN_MDN_1YR", "a number from 5000 to 300000"),
    ] {
        let desk = desk_for(file)?;
        spoil(&desk, file, |text| text.replacen(from, to, 1))?;
        says(&desk.refused()?, file, Some(row), Some(column), words);
    }
    // Numbers of colleges, in all files that have them.
    let desk = desk_for(DIRECTORY)?;
    for file in [DIRECTORY, CHARGES, COMPLETIONS] {
        spoil(&desk, file, |text| text.replace("188429", "88429"))?;
    }
    says(&desk.refused()?, DIRECTORY, Some(3), Some("UNITID"), "a number of six digits");
    // An area that is called otherwise in another of its rows.
    let desk = desk_for(MSA)?;
    spoil(&desk, MSA, |text| text.replacen("\"Akron, OH\"", "\"Abilene, TX\"", 1).replacen("10420", "10180", 1))?;
    let refusal = desk.refused()?;
    assert!(refusal.file == MSA && refusal.row == Some(5), "{refusal}");
    Ok(())
}

#[test]
fn a_second_area_of_a_state_in_the_file_of_states_is_refused() -> Outcome {
    let file = every_file()?.into_iter().find(|file| file.starts_with("state")).ok_or("state")?;
    let desk = desk_for(&file)?;
    let mut row = 0;
    spoil(&desk, &file, |text| {
        let ohio = text.lines().find(|line| line.contains(",OH,") && line.contains("29-2072")).unwrap_or_default();
        row = text.lines().count() as u64 + 1;
        let other = ohio.split_once(',').map_or("", |(_, rest)| rest).replace("Ohio", "North Ohio");
        format!("{text}88,{other}\n")
    })?;
    says(&desk.refused()?, &file, Some(row), Some("OCC_CODE"), "“North Ohio 29-2072” stands in an earlier row");
    Ok(())
}
