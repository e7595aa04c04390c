//! What a scenario means where it says nothing, and what of it is refused at the edge of its horizon.

use him_pathways::model::price;
use serde_json::{Value, json};

use super::{associate, scenario, with};

#[test]
fn children_are_children_for_eighteen_years_where_nothing_is_said() {
    let mut silent = with(associate(), "/person/dependants", json!(1));
    silent["person"].as_object_mut().expect("a person").remove("dependants_years");
    assert_eq!(scenario(&silent).person.dependants_years, 18);
}

#[test]
fn a_private_loan_beside_the_federal_one_is_written_with_the_scenario() {
    let written = serde_json::to_value(scenario(&with(associate(), "/legs/0/private_borrow", json!(900.0))));
    assert_eq!(written.expect("JSON").pointer("/legs/0/private_borrow"), Some(&json!(900.0)));
}

/// Two exams, of which the first is passed after so many months, with a year until the end of working life.
fn exams(months: [i32; 2]) -> Value {
    let exam = |name: &str, wait: i32| {
        json!({"kind": "credential", "credential": name, "fee": 299, "pass_rate": 1.0, "wait_months": wait,
            "retake_wait_months": 3, "upkeep": 0, "replaces": []})
    };
    let work = associate()["legs"][2].clone();
    with(
        with(associate(), "/person/age", json!(66)),
        "/legs",
        json!([exam("RHIT", months[0]), exam("RHIA", months[1]), work]),
    )
}

#[test]
fn the_exam_that_ends_too_late_is_named_not_the_one_that_just_fits() {
    let refused = |months| price(&scenario(&exams(months))).err().map(|error| error.field);
    assert_eq!(refused([6, 6]), None);
    assert_eq!(refused([12, 1]).as_deref(), Some("legs[1].wait_months"));
    assert_eq!(refused([13, 0]).as_deref(), Some("legs[0].wait_months"));
}
