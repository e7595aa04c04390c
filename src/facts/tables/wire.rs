//! Writes the files that the page fetches on demand, for `src/facts/file.rs` and the modules that use it.
//!
//! Lines of cells between tabs; an empty cell is a figure that is not published. The first line names the file, its
//! version and the number of its entries, the last one holds a checksum of all bytes before it. A line that begins
//! with `+` belongs to the entry above it.

use super::tables::{CollegeRow, MetroRow, MetroWageRow, OutcomeRow, Tables};

/// colleges.txt: each college by name, with a line for each level whose graduates' earnings could be published.
pub(crate) fn colleges(tables: &Tables) -> String {
    let mut text = begin("colleges", tables.colleges.len());
    for college in &tables.colleges {
        line(&mut text, &college_cells(college));
        for outcome in tables.outcomes.iter().filter(|outcome| outcome.unit == college.unit) {
            line(&mut text, &outcome_cells(outcome));
        }
    }
    finish(text)
}

/// metros.txt: the price parity of each state, then each area by name, with a line for each occupation.
pub(crate) fn metros(tables: &Tables) -> String {
    let mut text = begin("metros", tables.metros.len());
    let parity = |area: &str| tables.parity.iter().find(|parity| parity.area == area).map(|found| found.thousandths);
    for place in &tables.places {
        if let Some(thousandths) = parity(&place.code) {
            line(&mut text, &[place.code.clone(), thousandths.to_string()]);
        }
    }
    for metro in &tables.metros {
        line(&mut text, &metro_cells(metro, parity(&metro.area)));
        for wage in &metro.wages {
            line(&mut text, &wage_cells(wage));
        }
    }
    finish(text)
}

fn college_cells(row: &CollegeRow) -> Vec<String> {
    let mut cells = vec![row.unit.clone(), row.name.clone(), row.city.clone(), row.state.clone(), row.control.clone()];
    cells.extend(row.yearly.map_or([None; 3], |charges| charges.map(Some)).map(maybe));
    cells.extend(row.per_credit.map_or([None; 3], |charges| charges.map(Some)).map(maybe));
    cells.extend(row.per_graduate_credit.map_or([None; 2], |charges| charges.map(Some)).map(maybe));
    cells.push(maybe(row.books));
    cells.push(row.caveat.clone());
    // Most colleges award few of the kinds: no award is an empty cell.
    cells.extend(row.awards.map(|awards| maybe((awards > 0).then_some(awards))));
    cells
}

fn outcome_cells(row: &OutcomeRow) -> Vec<String> {
    let mut cells = vec![format!("+{}", row.level)];
    cells.extend(row.earnings.map(maybe));
    cells
}

fn metro_cells(row: &MetroRow, parity: Option<u32>) -> Vec<String> {
    let area = row.area.trim_start_matches('0').to_owned();
    vec![area, row.name.clone(), row.states.clone(), row.kind.clone(), maybe(parity)]
}

/// The lowest percentile, then how much each is above the one before, in tens of dollars: a twelfth shorter once
/// compressed than the percentiles themselves.
fn wage_cells(row: &MetroWageRow) -> Vec<String> {
    let mut cells = vec![format!("+{}", row.soc), maybe(row.employment)];
    let Some(percentiles) = row.percentiles else { return cells };
    let mut before = 0;
    for percentile in percentiles {
        cells.push(((percentile - before) / 10).to_string());
        before = percentile;
    }
    cells
}

fn maybe(number: Option<u32>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

pub(crate) fn begin(name: &str, entries: usize) -> String {
    format!("{name}\t1\t{entries}\n")
}

pub(crate) fn line(text: &mut String, cells: &[String]) {
    text.push_str(&cells.join("\t"));
    text.push('\n');
}

/// The checksum is FNV-1a with 32 bits.
pub(crate) fn finish(mut text: String) -> String {
    let sum = text.bytes().fold(0x811c_9dc5_u32, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    line(&mut text, &["end".to_owned(), sum.to_string()]);
    text
}
