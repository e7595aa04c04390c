//! Where a rule turns: just before and just after. What these tests see, no other test does.
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test ends where it fails")]

use him_pathways::model::{Scenario, json};
use serde_json::Value;

#[path = "edges/backwards.rs"]
mod backwards;
#[path = "edges/form.rs"]
mod form;
#[path = "edges/lead.rs"]
mod lead;
#[path = "edges/returns.rs"]
mod returns;

/// An associate degree in Ohio with a loan, a certification exam and work in the field.
fn associate() -> Value {
    let vector: Value =
        serde_json::from_str(include_str!("vectors/02-associate-taxes-loan.json")).expect("a vector is JSON");
    vector["scenario"].clone()
}

fn scenario(json: &Value) -> Scenario {
    json::scenario(json.to_string().as_bytes()).expect("a scenario")
}

/// The scenario with something set at a place such as `/legs/0/borrow`.
fn with(mut scenario: Value, place: &str, value: Value) -> Value {
    let (parent, name) = place.rsplit_once('/').expect("a place");
    let parent = scenario.pointer_mut(parent).expect("the place is there");
    match parent {
        Value::Array(items) => items[name.parse::<usize>().expect("an index")] = value,
        parent => parent[name] = value,
    }
    scenario
}
