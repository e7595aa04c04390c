//! Colleges, what their graduates earned, metropolitan areas and price parities: what the page fetches on demand.

use std::collections::{BTreeMap, BTreeSet};

use super::labour::{LEVELS, percentiles};
use super::problem::{Known, Wrong};
use super::reader::{NATION, Reader, Row};
use super::records::{CollegeRow, MetroRow, MetroWageRow, OutcomeRow, ParityRow};

/// Territories with colleges or areas of their own, for which the project knows no state figures.
const TERRITORIES: [&str; 3] = ["GU", "PR", "VI"];

/// The library's `Control` has the same list.
const CONTROLS: &[&str] = &["public", "nonprofit", "for_profit"];

/// The library's `Caveat` has the same list; an empty cell says that nothing is known against the prices.
const CAVEATS: &[&str] = &["", "quarter_credits", "two_published_figures", "average_of_colleges"];

/// The library's `AreaKind` has the same list.
const KINDS: &[&str] = &["metro", "nonmetro"];

/// The columns of yearly charges, of charges per credit, and of charges per graduate credit.
const YEARLY: [&str; 3] = ["in_district", "in_state", "out_of_state"];
const PER_CREDIT: [&str; 3] = ["credit_in_district", "credit_in_state", "credit_out_of_state"];
const PER_GRADUATE_CREDIT: [&str; 2] = ["graduate_credit_in_state", "graduate_credit_out_of_state"];

/// Awards of a year by kind, in the order of the library's `AWARDS`.
const AWARDS: [&str; 8] = [
    "technology_short_certificate",
    "technology_certificate",
    "technology_associate",
    "administration_associate",
    "administration_bachelor",
    "administration_post_baccalaureate",
    "administration_master",
    "informatics_master",
];

/// Years after finishing for which earnings are published.
const AFTER: [&str; 4] = ["after_1", "after_2", "after_4", "after_5"];

pub(super) fn colleges(reader: &mut Reader) -> Vec<CollegeRow> {
    let first = ["unit", "name", "city", "state", "control", "books", "caveat", "source"];
    let columns = [&first[..], &YEARLY, &PER_CREDIT, &PER_GRADUATE_CREDIT, &AWARDS].concat();
    let rows = reader.table("colleges.csv", &columns);
    let mut source = None;
    let mut colleges: Vec<CollegeRow> = rows.iter().map(|row| college(reader, row, &mut source)).collect();
    colleges.sort_by(|a, b| (&a.name, &a.unit).cmp(&(&b.name, &b.unit)));
    colleges
}

fn college(reader: &mut Reader, row: &Row, first_source: &mut Option<String>) -> CollegeRow {
    let unit = reader.text(row, "unit");
    if unit.len() != 6 || !unit.chars().all(|c| c.is_ascii_digit()) || unit.starts_with('0') {
        reader.fail(row, "unit", Wrong::Malformed { found: unit.clone(), expected: "a number of six digits" });
    }
    reader.define(row, "unit", Known::College, &unit);
    let state = reader.maybe_text(row, "state");
    known_state(reader, row, "state", &state);
    let yearly = charges(reader, row, YEARLY, [100, 100_000]);
    let per_credit = charges(reader, row, PER_CREDIT, [5, 10_000]);
    for (columns, group) in [(YEARLY, yearly), (PER_CREDIT, per_credit)] {
        // Some college charges neighbours from other states less than its own state: no more order than this.
        if let Some([district, state, _]) = group.filter(|[district, state, _]| state < district) {
            let (found, below) = (f64::from(state), f64::from(district));
            reader.fail(row, columns[1], Wrong::OutOfOrder { found, below, of: columns[0] });
        }
    }
    CollegeRow {
        unit,
        name: plain_text(reader, row, "name"),
        city: reader.maybe_text(row, "city"),
        state,
        control: reader.word(row, "control", CONTROLS),
        yearly,
        per_credit,
        per_graduate_credit: charges(reader, row, PER_GRADUATE_CREDIT, [5, 10_000]),
        books: maybe_in_range(reader, row, "books", [0, 10_000]),
        caveat: reader.word(row, "caveat", CAVEATS),
        awards: AWARDS.map(|column| reader.whole(row, column, u32::from(u16::MAX))),
        source: one_source(reader, row, first_source),
    }
}

pub(super) fn outcomes(reader: &mut Reader) -> Vec<OutcomeRow> {
    let columns = [&["unit", "level", "source"], &AFTER[..]].concat();
    let rows = reader.table("outcomes.csv", &columns);
    let (mut seen, mut source) = (BTreeSet::new(), None);
    let mut outcomes = Vec::new();
    for row in &rows {
        let found = OutcomeRow {
            unit: reader.reference(row, "unit", Known::College),
            level: reader.word(row, "level", LEVELS),
            earnings: AFTER.map(|column| maybe_in_range(reader, row, column, [5_000, 300_000])),
            source: one_source(reader, row, &mut source),
        };
        reader.unique(row, "level", &mut seen, format!("{} {}", found.unit, found.level));
        outcomes.push(found);
    }
    outcomes
}

pub(super) fn metros(reader: &mut Reader) -> Vec<MetroRow> {
    let columns = ["area", "name", "states", "kind", "soc", "employment", "p10", "p25", "p50", "p75", "p90", "source"];
    let rows = reader.table("metros.csv", &columns);
    let (mut seen, mut source) = (BTreeSet::new(), None);
    let mut metros: BTreeMap<String, MetroRow> = BTreeMap::new();
    for row in &rows {
        let area = area(reader, row, &mut source);
        let soc = reader.reference(row, "soc", Known::Occupation);
        reader.unique(row, "soc", &mut seen, format!("{} {soc}", area.area));
        let wage = MetroWageRow {
            soc,
            employment: reader.maybe_whole(row, "employment", u32::MAX),
            percentiles: percentiles(reader, row),
        };
        let known = metros.entry(area.area.clone()).or_insert_with(|| area.clone());
        known.wages.push(wage);
        for (column, of_area, here) in [
            ("name", &known.name, &area.name),
            ("states", &known.states, &area.states),
            ("kind", &known.kind, &area.kind),
        ] {
            if of_area != here {
                let wrong = Wrong::OtherText { found: here.clone(), expected: of_area.clone() };
                reader.fail(row, column, wrong);
            }
        }
    }
    reader.know(Known::Area, metros.keys());
    let mut metros: Vec<MetroRow> = metros.into_values().collect();
    metros.sort_by(|a, b| (&a.name, &a.area).cmp(&(&b.name, &b.area)));
    metros
}

/// What a row says of its area, without the wage.
fn area(reader: &mut Reader, row: &Row, first_source: &mut Option<String>) -> MetroRow {
    let area = reader.text(row, "area");
    if ![5, 7].contains(&area.len()) || !area.chars().all(|c| c.is_ascii_digit()) {
        let expected = "a code of five digits, or seven for a nonmetropolitan area";
        reader.fail(row, "area", Wrong::Malformed { found: area.clone(), expected });
    }
    let states = reader.text(row, "states");
    states.split('-').for_each(|state| known_state(reader, row, "states", state));
    MetroRow {
        area,
        name: plain_text(reader, row, "name"),
        states,
        kind: reader.word(row, "kind", KINDS),
        wages: Vec::new(),
        source: one_source(reader, row, first_source),
    }
}

pub(super) fn parity(reader: &mut Reader) -> Vec<ParityRow> {
    let file = "parity.csv";
    let rows = reader.table(file, &["area", "parity", "source"]);
    let (mut seen, mut source) = (BTreeSet::new(), None);
    let places = reader.keys(Known::Place);
    let mut parities = Vec::new();
    for row in &rows {
        let area = reader.maybe_text(row, "area");
        if !places.contains(&area) {
            reader.reference(row, "area", Known::Area);
        }
        reader.unique(row, "area", &mut seen, area.clone());
        let parity = reader.number(row, "parity");
        if !(50.0..=200.0).contains(&parity) {
            reader.fail(row, "parity", Wrong::OutOfRange { found: parity, low: 50.0, high: 200.0 });
        }
        // The file holds thousandths, which is what the bureau publishes.
        let thousandths = (parity * 1_000.0).round();
        parities.push(ParityRow {
            area,
            thousandths: thousandths as u32,
            source: one_source(reader, row, &mut source),
        });
    }
    for key in places {
        if !rows.is_empty() && key != NATION && !seen.contains(&key) {
            reader.fail_table(file, "area", Wrong::Missing { what: Known::Place, key });
        }
    }
    parities
}

fn known_state(reader: &mut Reader, row: &Row, column: &str, state: &str) {
    let places = reader.keys(Known::Place);
    if state == NATION || !(TERRITORIES.contains(&state) || places.is_empty() || places.iter().any(|p| p == state)) {
        reader.fail(row, column, Wrong::Unknown { what: Known::Place, found: state.to_owned() });
    }
}

/// Text that a file with tabs between its cells can hold.
fn plain_text(reader: &mut Reader, row: &Row, column: &str) -> String {
    let text = reader.text(row, column);
    if text.chars().any(char::is_control) {
        reader.fail(row, column, Wrong::Malformed { found: text.clone(), expected: "text in one line, without tabs" });
    }
    text
}

/// Prices by residency, all of them or none.
fn charges<const N: usize>(
    reader: &mut Reader,
    row: &Row,
    columns: [&'static str; N],
    range: [u32; 2],
) -> Option<[u32; N]> {
    if columns.iter().all(|column| reader.maybe_text(row, column).is_empty()) {
        return None;
    }
    Some(columns.map(|column| {
        let found = maybe_in_range(reader, row, column, range);
        if reader.maybe_text(row, column).is_empty() {
            reader.fail(row, column, Wrong::HalfFilled);
        }
        found.unwrap_or_default()
    }))
}

fn maybe_in_range(reader: &mut Reader, row: &Row, column: &str, [low, high]: [u32; 2]) -> Option<u32> {
    let found = reader.maybe_whole(row, column, u32::MAX)?;
    if !(low..=high).contains(&found) {
        let wrong = Wrong::OutOfRange { found: f64::from(found), low: f64::from(low), high: f64::from(high) };
        reader.fail(row, column, wrong);
    }
    Some(found)
}

/// The row's source, which must be that of the whole table: the library knows one for each file.
fn one_source(reader: &mut Reader, row: &Row, first: &mut Option<String>) -> String {
    let found = reader.source(row, "source");
    let expected = first.get_or_insert_with(|| found.clone()).clone();
    if found != expected {
        reader.fail(row, "source", Wrong::OtherSource { found: found.clone(), expected });
    }
    found
}
