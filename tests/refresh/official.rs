//! Makes small official files in the layout in which they are published, and a copy of `data/` to be renewed.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{env, fs, iter, process};

use rust_xlsxwriter::Workbook;

use super::refresh::refusal::Refusal;
use super::refresh::table::Table;
use super::refresh::{self, Done, Order, Stop};

pub(crate) type Made<T> = Result<T, Box<dyn Error>>;

/// The header of every workbook of the wage statistics.
const OEWS: &str = "AREA,AREA_TITLE,AREA_TYPE,PRIM_STATE,NAICS,NAICS_TITLE,I_GROUP,OWN_CODE,OCC_CODE,OCC_TITLE,O_GROUP,\
    TOT_EMP,EMP_PRSE,JOBS_1000,LOC_QUOTIENT,PCT_TOTAL,PCT_RPT,H_MEAN,A_MEAN,MEAN_PRSE,H_PCT10,H_PCT25,H_MEDIAN,H_PCT75,\
    H_PCT90,A_PCT10,A_PCT25,A_MEDIAN,A_PCT75,A_PCT90,ANNUAL,HOURLY";

/// A sheet: the header and the rows.
pub(crate) type Sheet = Vec<Vec<String>>;

/// A folder with a copy of `data/` and a folder for official files, which go away with the value.
pub(crate) struct Desk(PathBuf);

impl Desk {
    pub(crate) fn new() -> Made<Self> {
        // Tests run at the same time, in one process or in several.
        static DESKS: AtomicUsize = AtomicUsize::new(0);
        let number = DESKS.fetch_add(1, Ordering::Relaxed);
        let desk = Self(env::temp_dir().join(format!("him-pathways-refresh-{}-{number}", process::id())));
        fs::create_dir_all(desk.data())?;
        fs::create_dir_all(desk.official())?;
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
        fs::create_dir_all(desk.data().join("texts"))?;
        for path in files_in(&data)? {
            fs::copy(&path, desk.data().join(path.strip_prefix(&data)?))?;
        }
        Ok(desk)
    }

    /// Takes the figures out of the texts and claims, which tables of a test do not have.
    pub(crate) fn quote_nothing(&self) -> Made<()> {
        for path in files_in(&self.data().join("texts"))? {
            fs::write(path, "# Title\n")?;
        }
        let mut claims = self.table("article_claims.csv")?;
        let columns = claims.columns.clone();
        for row in &mut claims.rows {
            for (cell, _) in row.iter_mut().zip(&columns).filter(|(_, column)| column.starts_with("instead")) {
                "Nothing.".clone_into(cell);
            }
        }
        claims.write(&self.data().join("article_claims.csv")).map_err(|stop| stop.to_string().into())
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.0.join("data")
    }

    pub(crate) fn official(&self) -> PathBuf {
        self.0.join("official")
    }

    /// Runs a renewal that must be refused and leave `data/` as it was, and answers why.
    pub(crate) fn refused(&self) -> Made<Refusal> {
        let before = self.contents()?;
        let stop = self.run(false).err().ok_or("was not refused")?;
        assert!(before == self.contents()?, "data/ was touched");
        assert_eq!(self.leftovers()?, Vec::<String>::new());
        match stop {
            Stop::Refused(refusal) => Ok(refusal),
            other => Err(other.to_string().into()),
        }
    }

    /// The year of the wages in `data/`: the tests hold after a renewal too.
    pub(crate) fn year(&self) -> Made<u16> {
        let wages = self.table("wages.csv")?;
        let id = wages.column("source").next().unwrap_or_default().to_owned();
        Ok(id.split('-').nth(2).ok_or(id.clone())?.parse()?)
    }

    /// The name of a workbook of the bureau, so many years after that of the wages in `data/`.
    pub(crate) fn named(&self, start: &str, later: u16, extension: &str) -> Made<String> {
        Ok(format!("{start}_M{}_dl.{extension}", self.year()? + later))
    }

    pub(crate) fn table(&self, name: &str) -> Made<Table> {
        Table::read(&self.data().join(name)).map_err(|stop| stop.to_string().into())
    }

    /// Puts a table of the project's own into the copy, with its source.
    pub(crate) fn put_table(&self, name: &str, text: &str, source: &str) -> Made<()> {
        fs::write(self.data().join(name), text)?;
        let path = self.data().join("sources.csv");
        let sources = fs::read_to_string(&path)?;
        if !sources.contains(&format!("\n{source},")) {
            let row = format!(
                "{source},Publisher,,Title,,Period,Período,What,Qué,high,https://example.org/oesm25ma.zip,a copy,una copia,2026-11-22\n"
            );
            fs::write(path, sources + &row)?;
        }
        Ok(())
    }

    pub(crate) fn put_text(&self, name: &str, text: &str) -> Made<()> {
        Ok(fs::write(self.official().join(name), text)?)
    }

    pub(crate) fn put_csv(&self, name: &str, sheet: &Sheet) -> Made<()> {
        // A spreadsheet makes all rows as wide as the widest.
        let width = sheet.iter().map(Vec::len).max().unwrap_or_default();
        let mut writer = csv::Writer::from_path(self.official().join(name))?;
        for row in sheet {
            writer.write_record(row.iter().map(String::as_str).chain(iter::repeat("")).take(width))?;
        }
        Ok(writer.flush()?)
    }

    /// A workbook as the bureau publishes it: numbers are numbers, marks and codes are text.
    pub(crate) fn put_workbook(&self, name: &str, sheet: &Sheet) -> Made<()> {
        self.put_sheets(name, &[("Sheet1", sheet)])
    }

    /// A workbook of several sheets by their names.
    pub(crate) fn put_sheets(&self, name: &str, sheets: &[(&str, &Sheet)]) -> Made<()> {
        let mut workbook = Workbook::new();
        for (title, sheet) in sheets {
            let page = workbook.add_worksheet().set_name(*title)?;
            for (cells, row) in sheet.iter().zip(0..) {
                for (cell, column) in cells.iter().zip(0..) {
                    match cell.parse::<f64>() {
                        Ok(number) if !cell.starts_with('0') => page.write_number(row, column, number)?,
                        _ if cell.is_empty() => continue,
                        _ => page.write_string(row, column, cell)?,
                    };
                }
            }
        }
        Ok(workbook.save(self.official().join(name))?)
    }

    pub(crate) fn run(&self, dry_run: bool) -> Result<Done, Stop> {
        let (from, data) = (self.official(), self.data());
        let read = format!("{}-05-20", self.year().unwrap_or_default() + 2);
        refresh::run(&Order { from: &from, data: &data, read: &read, dry_run })
    }

    /// Every file of the copy of `data/`, and what is in it.
    pub(crate) fn contents(&self) -> Made<Vec<(PathBuf, Vec<u8>)>> {
        let mut found = Vec::new();
        for path in files_in(&self.data())? {
            found.push((path.clone(), fs::read(path)?));
        }
        found.sort();
        Ok(found)
    }

    /// What lies beside the copy of `data/` and the official files: nothing, if a renewal cleans up.
    pub(crate) fn leftovers(&self) -> Made<Vec<String>> {
        let mut names = Vec::new();
        for entry in fs::read_dir(&self.0)? {
            names.push(entry?.file_name().to_string_lossy().into_owned());
        }
        names.retain(|name| name != "data" && name != "official");
        Ok(names)
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        // A folder left over in the temporary directory harms nobody.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The files of a folder and of the folders in it.
fn files_in(folder: &Path) -> Made<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files_in(&path)?);
        } else {
            found.push(path);
        }
    }
    Ok(found)
}

/// An area of the wage statistics: code, title, type and state.
#[derive(Clone, Copy)]
pub(crate) struct Area<'a>(pub(crate) &'a str, pub(crate) &'a str, pub(crate) &'a str, pub(crate) &'a str);

pub(crate) fn oews_header() -> Vec<String> {
    OEWS.split(',').map(|cell| cell.trim().to_owned()).collect()
}

/// A row of the wage statistics; an empty figure becomes the bureau's mark.
pub(crate) fn oews_row(
    area: Area<'_>,
    soc: &str,
    title: &str,
    employment: &str,
    percentiles: [&str; 5],
) -> Vec<String> {
    let group = if soc == "00-0000" { "total" } else { "detailed" };
    let marked = |text: &str, mark: &str| if text.is_empty() { mark.to_owned() } else { text.to_owned() };
    oews_header()
        .iter()
        .map(|column| match column.as_str() {
            "AREA" => area.0.to_owned(),
            "AREA_TITLE" => area.1.to_owned(),
            "AREA_TYPE" => area.2.to_owned(),
            "PRIM_STATE" => area.3.to_owned(),
            "NAICS" => "000000".to_owned(),
            "NAICS_TITLE" => "Cross-industry".to_owned(),
            "I_GROUP" => "cross-industry".to_owned(),
            "OWN_CODE" => "1235".to_owned(),
            "OCC_CODE" => soc.to_owned(),
            "OCC_TITLE" => title.to_owned(),
            "O_GROUP" => group.to_owned(),
            "TOT_EMP" => marked(employment, "**"),
            "A_PCT10" => marked(percentiles[0], "*"),
            "A_PCT25" => marked(percentiles[1], "*"),
            "A_MEDIAN" => marked(percentiles[2], "*"),
            "A_PCT75" => marked(percentiles[3], "*"),
            "A_PCT90" => marked(percentiles[4], "*"),
            _ => String::new(),
        })
        .collect()
}

/// The sheets of the nation and of the states that say what `wages.csv` says. A state without any figure of an
/// occupation has no row, as published; a territory and a group of occupations are there to be left out.
pub(crate) fn wages_as_published(desk: &Desk) -> Made<(Sheet, Sheet)> {
    let (wages, occupations, places) =
        (desk.table("wages.csv")?, desk.table("occupations.csv")?, desk.table("places.csv")?);
    let (mut nation, mut states) = (vec![oews_header()], vec![oews_header()]);
    for row in &wages.rows {
        let [place, soc, employment] = ["place", "soc", "employment"].map(|column| wages.cell(row, column));
        let percentiles = ["p10", "p25", "p50", "p75", "p90"].map(|column| wages.cell(row, column));
        let title = titled(&occupations, "soc", soc, "title");
        if place == "US" {
            nation.push(oews_row(Area("99", "U.S.", "1", "US"), soc, title, employment, percentiles));
        } else if !employment.is_empty() || !percentiles[2].is_empty() {
            let code = places.column("code").position(|code| code == place).unwrap_or_default().to_string();
            let area = Area(&code, titled(&places, "code", place, "name"), "2", place);
            states.push(oews_row(area, soc, title, employment, percentiles));
        }
    }
    let figures = ["10000", "20000", "30000", "40000", "50000"];
    states.push(oews_row(Area("66", "Guam", "3", "GU"), "29-2072", "Medical Records Specialists", "30", figures));
    let mut group = oews_row(Area("99", "U.S.", "1", "US"), "29-2072", "A group", "1", figures);
    if let Some(cell) = group.get_mut(10) {
        "broad".clone_into(cell);
    }
    nation.push(group);
    Ok((nation, states))
}

fn titled<'a>(table: &'a Table, key: &str, value: &str, column: &str) -> &'a str {
    table.rows.iter().find(|row| table.cell(row, key) == value).map_or("", |row| table.cell(row, column))
}

/// The position of a row and the cell of a column in it.
pub(crate) fn cell<'a>(sheet: &'a mut Sheet, state: &str, soc: &str, column: &str) -> Made<(u64, &'a mut String)> {
    let at = |name: &str| oews_header().iter().position(|header| header == name).unwrap_or_default();
    let (state_at, soc_at, group_at, column_at) = (at("PRIM_STATE"), at("OCC_CODE"), at("O_GROUP"), at(column));
    let row = sheet.iter().position(|row| {
        row.get(state_at).is_some_and(|cell| cell == state)
            && row.get(soc_at).is_some_and(|cell| cell == soc)
            && row.get(group_at).is_some_and(|cell| cell != "broad")
    });
    let row = row.ok_or(format!("no row of {state} {soc}"))?;
    let cell = sheet.get_mut(row).and_then(|row| row.get_mut(column_at)).ok_or(column)?;
    Ok((row as u64 + 1, cell))
}
