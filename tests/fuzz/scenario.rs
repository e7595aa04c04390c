//! Whatever text stands for a scenario, it has a price in finite numbers, or one line that says what is wrong with it.

use std::sync::LazyLock;

use him_pathways::model::{json, price};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};

use super::{Looked, Read, fuzz};

/// Scenarios that have a price and use every field among them.
static PRICED: LazyLock<Vec<Value>> = LazyLock::new(|| {
    let vectors = [
        include_str!("../vectors/02-associate-taxes-loan.json"),
        include_str!("../vectors/05-stacked.json"),
        include_str!("../vectors/06-graduates-evidence.json"),
        include_str!("../vectors/07-survey-what-if.json"),
        include_str!("../vectors/09-public-service-forgiveness.json"),
        include_str!("../vectors/11-two-spells-private-loan.json"),
        include_str!("../vectors/12-own-salary-top-tax.json"),
    ];
    let scenario = |text| {
        let vector: Value = serde_json::from_str(text).expect("a vector is JSON");
        vector["scenario"].clone()
    };
    vectors.into_iter().map(scenario).collect()
});

/// Results that may be missing.
const MAY_BE_MISSING: [&str; 8] =
    ["irr", "irr_reason", "break_even_age", "roi", "payment_share", "tightest_year", "first_salary", "later_salary"];

/// What happens to one place of a scenario.
#[derive(Clone, Debug)]
enum Change {
    Put(Value),
    Times(f64),
    /// What stands at another place.
    Copy(Index),
    Remove,
    /// The entries of a list twice over, an object with one field more.
    Longer,
}

fn change() -> impl Strategy<Value = Change> {
    let edges = [0.0, -1.0, 1.0, 0.5, 1e-300, -1e-300, 1e300, 1e6, 36.0, 60.0, 80.0, 120.0, 720.0, 2_147_483_648.0];
    let value = prop_oneof![
        4 => select(edges.to_vec()).prop_map(Value::from),
        2 => any::<f64>().prop_map(Value::from),
        2 => (0.0..=1.0).prop_map(Value::from),
        2 => (0..200_i64).prop_map(Value::from),
        1 => any::<i64>().prop_map(Value::from),
        1 => select(vec!["RHIT", "US", "OH", "work", "study", "rap", "29-2072", ""]).prop_map(Value::from),
        1 => select(vec![json!(null), json!(true), json!(false), json!([]), json!({})]),
        1 => ".{0,12}".prop_map(Value::from),
    ];
    prop_oneof![
        4 => value.prop_map(Change::Put),
        6 => (0.0..3.0).prop_map(Change::Times),
        1 => any::<Index>().prop_map(Change::Copy),
        1 => Just(Change::Remove),
        1 => Just(Change::Longer),
    ]
}

/// Every place of a JSON tree.
fn places(value: &Value, at: &str, all: &mut Vec<String>) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, inside)| places(inside, &format!("{at}/{name}"), all)),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, inside)| places(inside, &format!("{at}/{index}"), all));
        }
        _ => {}
    }
    all.push(at.to_owned());
}

fn apply(scenario: &mut Value, at: Index, change: Change) {
    let mut all = Vec::new();
    places(scenario, "", &mut all);
    let place = at.get(&all);
    let copied =
        if let Change::Copy(from) = &change { scenario.pointer(from.get::<String>(&all)).cloned() } else { None };
    if let Change::Remove = change
        && let Some((parent, name)) = place.rsplit_once('/')
    {
        match scenario.pointer_mut(parent) {
            Some(Value::Object(fields)) => drop(fields.remove(name)),
            Some(Value::Array(items)) => drop(items.pop()),
            _ => {}
        }
        return;
    }
    let Some(slot) = scenario.pointer_mut(place) else { return };
    match (change, slot) {
        (Change::Put(value), slot) => *slot = value,
        (Change::Times(factor), Value::Number(number)) => {
            let product = number.as_f64().unwrap_or_default() * factor;
            // Whole numbers stay whole: most of them must.
            *number = serde_json::Number::from_f64(if number.is_f64() { product } else { product.round() })
                .expect("a finite number");
        }
        (Change::Longer, Value::Array(items)) => items.extend(items.clone()),
        (Change::Longer, Value::Object(fields)) => drop(fields.insert("colour".to_owned(), json!("red"))),
        (_, slot) => *slot = copied.unwrap_or_else(|| slot.clone()),
    }
}

/// A scenario with one to four places changed.
fn changed_scenario() -> impl Strategy<Value = String> {
    (any::<Index>(), vec((any::<Index>(), change()), 1..=4)).prop_map(|(which, changes)| {
        let mut scenario = which.get(&PRICED).clone();
        for (at, change) in changes {
            apply(&mut scenario, at, change);
        }
        scenario.to_string()
    })
}

/// The text of a scenario with one or two pieces of it replaced.
fn changed_text() -> impl Strategy<Value = String> {
    let piece = (any::<Index>(), 0..8_usize, "[0-9.,:eE\"{}\\[\\]ntf -]{0,4}|.{0,3}");
    (any::<Index>(), vec(piece, 1..=2)).prop_map(|(which, pieces)| {
        let mut text = which.get(&PRICED).to_string().into_bytes();
        for (at, length, by) in pieces {
            let at = at.index(text.len());
            text.splice(at..(at + length).min(text.len()), by.bytes());
        }
        String::from_utf8_lossy(&text).into_owned()
    })
}

/// The names behind which `null` stands in a text of JSON.
fn missing(report: &str) -> impl Iterator<Item = &str> {
    let before = report.split(":null").map(|text| text.trim_end_matches('"'));
    before.map(|text| text.rsplit('"').next().unwrap_or_default())
}

#[test]
fn every_text_has_a_price_or_one_line() {
    let text = prop_oneof![12 => changed_scenario(), 3 => changed_text(), 1 => ".{0,80}"];
    fuzz("scenario", 10_000, text, |text| -> Looked {
        let scenario = json::scenario(text.as_bytes()).map_err(|error| error.to_string());
        match scenario.and_then(|scenario| price(&scenario).map_err(|error| error.to_string())) {
            Ok(report) => {
                let written = json::report(&report).map_err(|error| TestCaseError::fail(error.to_string()))?;
                // JSON has no other way to write NaN and infinity than null; the last piece stands before the end.
                let mut names: Vec<&str> = missing(&written).collect();
                names.pop();
                prop_assert!(names.iter().all(|name| MAY_BE_MISSING.contains(name)), "{names:?}");
                prop_assert!(!written.contains("[null") && !written.contains(",null"), "{written}");
                Ok(Read::Whole)
            }
            Err(line) => {
                prop_assert!(!line.is_empty() && line.chars().count() < 400, "{line:?}");
                prop_assert!(!line.contains(char::is_control), "{line:?}");
                Ok(Read::Not)
            }
        }
    });
}
