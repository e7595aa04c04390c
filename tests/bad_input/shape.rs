//! Unknown, missing and mistyped fields, and texts that are no scenario at all.

use him_pathways::model::json;
use serde_json::{Value, json};

use super::{accepted, answer, base, object, refused, with, without};

/// Fields that may be left out, with what then stands in.
const DEFAULTS: &[(&str, &str)] = &[
    ("person.spouse_income", "0"),
    ("person.dependants", "0"),
    ("person.dependants_years", "18"),
    ("person.search_months", "3"),
    ("person.experience", "{}"),
    ("person.credentials_held", "[]"),
    ("person.aotc_years_used", "0"),
    ("person.claimed_as_dependant", "false"),
    ("baseline.slice", "[0, 1]"),
    ("legs[0].other", "0"),
    ("legs[0].grants", "0"),
    ("legs[0].employer_help", "0"),
    ("legs[0].study_earnings", "0"),
    ("legs[0].while_working", "false"),
    ("legs[0].work_share", "1"),
    ("legs[0].drop_share", "0.5"),
    ("legs[0].borrow", "0"),
    ("legs[0].subsidised", "0"),
    ("legs[0].private_borrow", "0"),
    ("loan.private.fee", "0"),
    ("legs[1].replaces", "[]"),
    ("legs[2].slice", "[0, 1]"),
    ("pay_basis.standing", "0.5"),
    ("pay_basis.years_to_typical", "8"),
    ("economy.real_wage_growth", "0"),
    ("economy.discount_rate", "0.03"),
    ("economy.tuition_growth", "0"),
    ("refund_surplus_grants", "true"),
    ("placement", "1"),
];

/// Fields that may be left out because something is then looked up or stays flat.
const OPTIONAL: &[&str] = &["baseline.soc", "baseline.wages", "legs[2].wages", "legs[3].slice", "loan.private"];

/// A base in which no default stands, so that leaving a field out shows.
fn unusual() -> Value {
    let mut scenario = base();
    for (path, value) in [
        ("person.dependants_years", json!(5)),
        ("person.search_months", json!(7)),
        ("person.aotc_years_used", json!(2)),
        ("person.claimed_as_dependant", json!(true)),
        ("baseline.slice", json!([0.1, 0.6])),
        ("legs[0].while_working", json!(true)),
        ("legs[0].work_share", json!(0.4)),
        ("legs[0].drop_share", json!(0.2)),
        ("legs[0].private_borrow", json!(1_500)),
        ("legs[2].slice", json!([0.2, 0.7])),
        ("pay_basis.standing", json!(0.6)),
        ("pay_basis.years_to_typical", json!(5)),
        ("economy.discount_rate", json!(0.05)),
        ("refund_surplus_grants", json!(false)),
    ] {
        scenario = with(scenario, path, value);
    }
    scenario
}

#[test]
fn what_may_be_left_out_has_the_default_of_the_page() {
    for (path, default) in DEFAULTS {
        let default: Value = serde_json::from_str(default).unwrap_or_default();
        let left_out = answer(&without(unusual(), path));
        assert_eq!(left_out, answer(&with(unusual(), path, default)), "{path}");
        assert!(left_out.is_ok(), "{path}: {left_out:?}");
    }
    let rap = |plan: Value| answer(&with(base(), "loan.plan", plan));
    assert_eq!(rap(json!({"kind": "rap"})), rap(json!({"kind": "rap", "public_service": false})));
    OPTIONAL.iter().for_each(|path| accepted(&without(base(), path), path));
}

/// Every object of a scenario, by its path, with its keys.
fn objects(value: &Value, path: String, found: &mut Vec<(String, Vec<String>)>) {
    let dot = if path.is_empty() { "" } else { "." };
    match value {
        Value::Object(map) => {
            map.iter().for_each(|(key, inner)| objects(inner, format!("{path}{dot}{key}"), found));
            found.push((path, map.keys().cloned().collect()));
        }
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(at, inner)| objects(inner, format!("{path}[{at}]"), found));
        }
        _ => {}
    }
}

fn all_objects() -> Vec<(String, Vec<String>)> {
    let mut found = Vec::new();
    objects(&base(), String::new(), &mut found);
    found
}

fn at(parent: &str, key: &str) -> String {
    if parent.is_empty() { key.to_owned() } else { format!("{parent}.{key}") }
}

#[test]
fn everything_else_is_missed_by_its_name() {
    let mut missed = 0;
    for (parent, keys) in all_objects() {
        for key in keys {
            let path = at(&parent, &key);
            let optional = DEFAULTS.iter().any(|(known, _)| *known == path) || OPTIONAL.contains(&path.as_str());
            if !optional && parent != "person.experience" {
                let line = answer(&without(base(), &path)).err().unwrap_or_default();
                assert!(line.starts_with(&parent) && line.contains(&key) && line.contains("missing"), "{path}: {line}");
                missed += 1;
            }
        }
    }
    assert!(missed > 40, "{missed}");
}

#[test]
fn a_field_that_nobody_knows_is_named() {
    for (parent, _) in all_objects() {
        if parent != "person.experience" {
            let line = answer(&with(base(), &at(&parent, "colour"), json!("red"))).err().unwrap_or_default();
            assert!(line.starts_with(&parent) && line.contains("colour"), "{parent}: {line}");
        }
    }
    // Fields of another kind are unknown too.
    refused(&with(base(), "pay_basis.salary", json!(1)), "pay_basis.salary", "a salary beside the occupation's pay");
    refused(&with(base(), "loan.plan", json!({"kind": "rap", "years": 5})), "loan.plan.years", "years of RAP");
    refused(
        &with(base(), "loan.plan", json!({"kind": "tiered_standard", "public_service": true})),
        "loan.plan.public_service",
        "tiers",
    );
}

#[test]
fn lists_texts_and_switches_are_what_they_are() {
    for (path, value) in [
        ("person", json!([])),
        ("person", json!(null)),
        ("baseline", json!("office")),
        ("legs", json!({})),
        ("legs", json!(null)),
        ("legs[0]", json!(null)),
        ("legs[0]", json!("study")),
        ("legs[2]", json!([24])),
        ("loan.plan", json!("rap")),
        ("economy", json!(0)),
        ("taxes", json!("yes")),
        ("taxes", json!(1)),
        ("refund_surplus_grants", json!(null)),
        ("legs[0].half_time_or_more", json!(1)),
        ("legs[0].while_working", json!("no")),
        ("person.claimed_as_dependant", json!(0)),
        ("person.place", json!(39)),
        ("person.credentials_held", json!("RHIT")),
        ("person.experience", json!([])),
        ("legs[1].credential", json!(7)),
        ("legs[1].replaces", json!("RHIT")),
        ("legs[2].soc", json!(292_072)),
    ] {
        refused(&with(base(), path, value.clone()), path, &format!("{path} = {value}"));
    }
    // Deeper down, the path goes on to the entry.
    for (path, value, named) in [
        ("person.credentials_held", json!(["RHIT", 5]), "person.credentials_held[1]"),
        ("person.experience", json!({"29-2072": "long"}), "person.experience.29-2072"),
        ("pay_basis", json!({"kind": "graduates", "points": [[1, "x"]]}), "pay_basis.points[0][1]"),
        ("pay_basis", json!({"kind": "survey", "figures": {"RHIT": null}}), "pay_basis.figures.RHIT"),
    ] {
        refused(&with(base(), path, value), named, named);
    }
}

#[test]
fn texts_that_are_no_scenario_are_refused_in_one_line() {
    let good = base().to_string();
    let deep = "[".repeat(100_000);
    let texts: Vec<Vec<u8>> = vec![
        Vec::new(),
        b" \n\t ".to_vec(),
        b"null".to_vec(),
        b"[]".to_vec(),
        b"12".to_vec(),
        b"\"scenario\"".to_vec(),
        b"{}".to_vec(),
        b"\xff\xfe{}".to_vec(),
        b"{\"person\": \"\xc3\x28\"}".to_vec(),
        deep.into_bytes(),
        format!("{good} {good}").into_bytes(),
        format!("{good}}}").into_bytes(),
        good.get(..good.len() - 1).unwrap_or_default().as_bytes().to_vec(),
        good.replace("0.0652", "NaN").into_bytes(),
        good.replace("0.0652", "Infinity").into_bytes(),
        good.replace("0.0652", "-Infinity").into_bytes(),
        good.replace("0.0652", "1e999").into_bytes(),
        good.replace("0.0652", "0,0652").into_bytes(),
        good.replace("0.0652", "0x10").into_bytes(),
        good.replace("true", "True").into_bytes(),
    ];
    for text in texts {
        let shown = String::from_utf8_lossy(text.get(..60).unwrap_or(&text)).into_owned();
        let line = json::scenario(&text).map(|_| String::new()).unwrap_or_else(|error| error.to_string());
        assert!(!line.is_empty() && line.lines().count() == 1 && line.len() < 400, "{shown}: {line:?}");
    }
    assert!(json::scenario(format!("\n {good} \n").as_bytes()).is_ok());
    assert!(object(&base()).len() == 9);
}
