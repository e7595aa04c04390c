//! Places, occupations, wages, and the other evidence of what people earn.

use std::collections::{BTreeMap, BTreeSet};

use super::problem::{Known, Wrong};
use super::reader::{NATION, Reader, Row};
use super::records::{Cited, GraduateEarningsRow, HighSchoolRow, OccupationRow, PlaceRow, SurveyRow, WageRow};

/// The library's `Level` has the same list.
pub(super) const LEVELS: &[&str] = &["certificate", "associate", "bachelor", "post_baccalaureate", "master"];

/// The percentiles of wages.csv, lowest first.
const PERCENTILES: [&str; 5] = ["p10", "p25", "p50", "p75", "p90"];

pub(super) fn places(reader: &mut Reader) -> Vec<PlaceRow> {
    let rows = reader.table("places.csv", &["code", "name"]);
    let mut places: Vec<PlaceRow> = Vec::new();
    for row in &rows {
        let place = PlaceRow { code: reader.text(row, "code"), name: reader.text(row, "name") };
        if place.code.len() != 2 || !place.code.chars().all(|c| c.is_ascii_uppercase()) {
            let expected = "a code of two capital letters";
            reader.fail(row, "code", Wrong::Malformed { found: place.code.clone(), expected });
        }
        reader.define(row, "code", Known::Place, &place.code);
        places.push(place);
    }
    if !places.iter().any(|place| place.code == NATION) && !rows.is_empty() {
        reader.fail_table("places.csv", "code", Wrong::Missing { what: Known::Place, key: NATION.to_owned() });
    }
    // The order in which visitors look for their state.
    places.sort_by(|a, b| (a.code != NATION, &a.name).cmp(&(b.code != NATION, &b.name)));
    places
}

pub(super) fn occupations(reader: &mut Reader) -> Vec<OccupationRow> {
    let rows = reader.table("occupations.csv", &["soc", "title", "short", "first_answer", "source"]);
    let mut occupations = Vec::new();
    for row in &rows {
        let soc = reader.text(row, "soc");
        let digits: Vec<usize> = soc.split('-').map(str::len).collect();
        if digits != [2, 4] || !soc.chars().all(|c| c.is_ascii_digit() || c == '-') {
            reader.fail(row, "soc", Wrong::Malformed { found: soc.clone(), expected: "a code like 29-2072" });
        }
        reader.define(row, "soc", Known::Occupation, &soc);
        occupations.push(OccupationRow {
            soc,
            title: reader.text(row, "title"),
            short: reader.text(row, "short"),
            source: reader.source(row, "source"),
            first_answer: reader.word(row, "first_answer", &["yes", "no"]) == "yes",
        });
    }
    occupations
}

pub(super) fn wages(reader: &mut Reader) -> Vec<WageRow> {
    let file = "wages.csv";
    let columns = ["place", "soc", "employment", "p10", "p25", "p50", "p75", "p90", "source"];
    let rows = reader.table(file, &columns);
    let mut wages: Vec<WageRow> = Vec::new();
    let mut seen = BTreeSet::new();
    let mut sources: BTreeMap<String, String> = BTreeMap::new();
    for row in &rows {
        let wage = WageRow {
            place: reader.reference(row, "place", Known::Place),
            soc: reader.reference(row, "soc", Known::Occupation),
            employment: reader.maybe_whole(row, "employment", u32::MAX),
            percentiles: percentiles(reader, row),
            source: reader.source(row, "source"),
        };
        reader.unique(row, "soc", &mut seen, format!("{} {}", wage.place, wage.soc));
        // The page stores one source for all wages of a place.
        let expected = sources.entry(wage.place.clone()).or_insert_with(|| wage.source.clone());
        if *expected != wage.source {
            let expected = expected.clone();
            reader.fail(row, "source", Wrong::OtherSource { found: wage.source.clone(), expected });
        }
        if wage.place == NATION && wage.percentiles.is_none() && reader.maybe_text(row, "p50").is_empty() {
            // Every state falls back to the nation, so the nation cannot be suppressed.
            reader.fail(row, "p50", Wrong::Empty);
        }
        wages.push(wage);
    }
    let places = reader.keys(Known::Place);
    for soc in reader.keys(Known::Occupation) {
        let has: BTreeSet<&str> = wages.iter().filter(|w| w.soc == soc).map(|w| w.place.as_str()).collect();
        if rows.is_empty() {
            break;
        }
        // An occupation is published for the nation alone, or for every place.
        let national_only = has.len() <= 1;
        for place in places.iter().filter(|place| !national_only || place.as_str() == NATION) {
            if !has.contains(place.as_str()) {
                let key = format!("{place} {soc}");
                reader.fail_table(file, "place", Wrong::Missing { what: Known::Place, key });
            }
        }
    }
    wages
}

/// The five percentiles in dollars, rising; `None` if all are suppressed.
pub(super) fn percentiles(reader: &mut Reader, row: &Row) -> Option<[u32; 5]> {
    if PERCENTILES.iter().all(|column| reader.maybe_text(row, column).is_empty()) {
        return None;
    }
    let mut last: Option<(&'static str, f64)> = None;
    let found = PERCENTILES.map(|column| {
        if reader.maybe_text(row, column).is_empty() {
            reader.fail(row, column, Wrong::HalfFilled);
        }
        let value = reader.maybe_number(row, column)?;
        // The page stores tens of dollars in 16 bits, and 0 means suppressed.
        if value >= 0.0 && !(value % 10.0 == 0.0 && (10.0..=655_350.0).contains(&value)) {
            reader.fail(row, column, Wrong::NotTens(value));
        }
        if let Some((of, below)) = last.filter(|(_, below)| value < *below) {
            reader.fail(row, column, Wrong::OutOfOrder { found: value, below, of });
        }
        last = Some((column, value));
        Some(value as u32)
    });
    // A percentile that could not be read is noted above.
    Some(found.map(Option::unwrap_or_default))
}

pub(super) fn graduate_earnings(reader: &mut Reader) -> Vec<GraduateEarningsRow> {
    let columns = ["level", "years_after", "pay", "programs", "p25", "p75", "source"];
    let rows = reader.table("graduate_earnings.csv", &columns);
    let mut earnings: Vec<GraduateEarningsRow> = Vec::new();
    for row in &rows {
        let (low, high) = (reader.maybe_number(row, "p25"), reader.maybe_number(row, "p75"));
        if low.is_some() != high.is_some() {
            reader.fail(row, "p25", Wrong::HalfFilled);
        }
        let found = GraduateEarningsRow {
            level: reader.word(row, "level", LEVELS),
            years_after: reader.number(row, "years_after"),
            pay: reader.number(row, "pay"),
            programs: reader.whole(row, "programs", u32::MAX),
            quartiles: low.zip(high),
            source: reader.source(row, "source"),
        };
        if let Some((low, high)) = found.quartiles {
            for (column, found, below, of) in [("pay", found.pay, low, "p25"), ("p75", high, found.pay, "pay")] {
                if found < below {
                    reader.fail(row, column, Wrong::OutOfOrder { found, below, of });
                }
            }
        }
        if let Some(last) = earnings.last().filter(|last| last.level == found.level)
            && found.years_after <= last.years_after
        {
            let wrong = Wrong::OutOfOrder { found: found.years_after, below: last.years_after, of: "the row before" };
            reader.fail(row, "years_after", wrong);
        }
        earnings.push(found);
    }
    earnings
}

pub(super) fn hs_earnings(reader: &mut Reader) -> Vec<HighSchoolRow> {
    let file = "hs_earnings.csv";
    let rows = reader.table(file, &["place", "earnings", "source"]);
    let mut earnings: Vec<HighSchoolRow> = Vec::new();
    let mut seen = BTreeSet::new();
    for row in &rows {
        let found = HighSchoolRow {
            place: reader.reference(row, "place", Known::Place),
            earnings: reader.whole(row, "earnings", u32::from(u16::MAX)),
            source: reader.source(row, "source"),
        };
        reader.unique(row, "place", &mut seen, found.place.clone());
        if let Some(first) = earnings.first().filter(|first| first.source != found.source) {
            // The page stores one source for all places.
            let expected = first.source.clone();
            reader.fail(row, "source", Wrong::OtherSource { found: found.source.clone(), expected });
        }
        earnings.push(found);
    }
    for key in reader.keys(Known::Place) {
        if !rows.is_empty() && !seen.contains(&key) {
            reader.fail_table(file, "place", Wrong::Missing { what: Known::Place, key });
        }
    }
    earnings
}

pub(super) fn survey_figures(reader: &mut Reader) -> Vec<SurveyRow> {
    let columns = ["id", "credential", "value", "claim", "claim_es", "verdict", "verdict_es", "source"];
    let rows = reader.table("survey_figures.csv", &columns);
    let mut seen = BTreeSet::new();
    let mut figures = Vec::new();
    for row in &rows {
        let id = reader.text(row, "id");
        reader.unique(row, "id", &mut seen, id.clone());
        let named = !reader.maybe_text(row, "credential").is_empty();
        figures.push(SurveyRow {
            id,
            credential: named.then(|| reader.reference(row, "credential", Known::Credential)),
            claim: reader.words(row, "claim"),
            figure: Cited {
                value: reader.number(row, "value"),
                source: reader.source(row, "source"),
                note: reader.note_number(row, "verdict"),
            },
        });
    }
    figures
}
