//! Bad input is refused by the name of the field, row by row of section 10, and never more than that (no panic, no NaN,
//! no second line), through JSON: the paths are those that a user of the command line sees.

use him_pathways::model::{json, price};
use serde_json::{Map, Value, json};

#[path = "bad_input/mutations.rs"]
mod mutations;
#[path = "bad_input/rules.rs"]
mod rules;
#[path = "bad_input/shape.rs"]
mod shape;

/// A scenario that holds every field of sections 1 to 6 and is far from every limit: 66 years.
fn base() -> Value {
    let wages = json!({"p10": 37_000, "p25": 43_490, "p50": 51_140, "p75": 64_820, "p90": 81_150});
    json!({
        "person": {
            "age": 14, "stop_work_age": 80, "place": "OH", "filing": "joint", "spouse_income": 20_000, "dependants": 1,
            "dependants_years": 18, "search_months": 3, "experience": {"29-2072": 12}, "credentials_held": ["CCA"],
            "aotc_years_used": 0, "claimed_as_dependant": false
        },
        "baseline": {"kind": "own", "salary": 30_000, "soc": "43-6013", "wages": wages, "slice": [0, 1]},
        "legs": [
            {
                "kind": "study", "level": "associate", "months": 24, "half_time_or_more": true, "tuition_fees": 4_000,
                "books": 1_000, "other": 100, "grants": 2_000, "employer_help": 500, "study_earnings": 9_000,
                "while_working": false, "work_share": 1, "completion": 0.5, "drop_share": 0.5, "borrow": 3_000,
                "subsidised": 0.5, "private_borrow": 0
            },
            {
                "kind": "credential", "credential": "RHIT", "fee": 299, "pass_rate": 0.74, "wait_months": 2,
                "retake_wait_months": 3, "upkeep": 218, "replaces": ["CCA"]
            },
            {"kind": "work", "soc": "29-2072", "wages": wages, "slice": [0, 1], "months": 24},
            {"kind": "work", "soc": "29-9021", "slice": [0, 1], "months": null}
        ],
        "pay_basis": {"kind": "occupation", "standing": 0.5, "years_to_typical": 8},
        "loan": {"rate": 0.0652, "fee": 0.01, "plan": {"kind": "custom", "rate": 0.08, "years": 10},
            "private": {"rate": 0.09, "fee": 0.02, "years": 12}
        },
        "economy": {"inflation": 0.0227, "real_wage_growth": 0.01, "discount_rate": 0.03, "tuition_growth": 0.01},
        "taxes": true, "refund_surplus_grants": true, "placement": 0.9
    })
}

/// The answer to a scenario, or the line that the command line would print.
fn answer(scenario: &Value) -> Result<Value, String> {
    let scenario = json::scenario(scenario.to_string().as_bytes()).map_err(|error| error.to_string())?;
    let report = price(&scenario).map_err(|error| error.to_string())?;
    let text = json::report(&report).map_err(|error| error.to_string())?;
    serde_json::from_str(&text).map_err(|error| error.to_string())
}

/// `legs[0].months` as a JSON pointer.
fn pointer(path: &str) -> String {
    format!("/{}", path.replace(['.', '['], "/").replace(']', ""))
}

/// The base with the value at a path replaced, put there where nothing stands.
fn with(mut scenario: Value, path: &str, value: Value) -> Value {
    let pointer = pointer(path);
    match scenario.pointer_mut(&pointer) {
        Some(slot) => *slot = value,
        None => {
            let (parent, key) = pointer.rsplit_once('/').unwrap_or_default();
            if let Some(parent) = scenario.pointer_mut(parent).and_then(Value::as_object_mut) {
                parent.insert(key.to_owned(), value);
            }
        }
    }
    scenario
}

fn without(mut scenario: Value, path: &str) -> Value {
    let pointer = pointer(path);
    let (parent, key) = pointer.rsplit_once('/').unwrap_or_default();
    if let Some(parent) = scenario.pointer_mut(parent).and_then(Value::as_object_mut) {
        parent.remove(key);
    }
    scenario
}

#[track_caller]
fn accepted(scenario: &Value, what: &str) {
    assert_eq!(answer(scenario).err(), None, "{what}");
}

/// Refused by one line that begins with the field's path.
#[track_caller]
fn refused(scenario: &Value, path: &str, what: &str) {
    let line = answer(scenario).err().unwrap_or_else(|| "nothing was wrong with it".to_owned());
    assert!(line.starts_with(&format!("{path}: ")), "{what} should be refused by `{path}:`, but: {line}");
    assert!(!line.contains('\n') && line.len() < 400, "{line}");
}

/// What a whole field and what any other may hold.
enum Allowed {
    Whole(i64, i64),
    Real(f64, f64),
}
use Allowed::{Real, Whole};

const MONEY: Allowed = Real(0.0, 1e6);
const SHARE: Allowed = Real(0.0, 1.0);

/// Section 10, row by row.
const FIELDS: &[(&str, Allowed)] = &[
    ("person.spouse_income", MONEY),
    ("person.dependants", Whole(0, 20)),
    ("person.dependants_years", Whole(0, 60)),
    ("person.search_months", Whole(0, 36)),
    ("person.aotc_years_used", Whole(0, 4)),
    ("person.experience.29-2072", Whole(0, 720)),
    ("baseline.salary", MONEY),
    ("legs[0].months", Whole(1, 120)),
    ("legs[0].tuition_fees", MONEY),
    ("legs[0].books", MONEY),
    ("legs[0].other", MONEY),
    ("legs[0].grants", MONEY),
    ("legs[0].employer_help", MONEY),
    ("legs[0].study_earnings", MONEY),
    ("legs[0].borrow", MONEY),
    ("legs[0].private_borrow", MONEY),
    ("legs[0].work_share", SHARE),
    ("legs[0].completion", SHARE),
    ("legs[0].drop_share", SHARE),
    ("legs[0].subsidised", SHARE),
    ("legs[1].fee", MONEY),
    ("legs[1].upkeep", MONEY),
    ("legs[1].pass_rate", Real(0.05, 1.0)),
    ("legs[1].wait_months", Whole(0, 36)),
    ("legs[1].retake_wait_months", Whole(0, 36)),
    ("legs[2].months", Whole(0, 720)),
    ("pay_basis.standing", Real(0.01, 0.99)),
    ("pay_basis.years_to_typical", Real(0.0, 40.0)),
    ("loan.rate", Real(0.0, 0.36)),
    ("loan.fee", Real(0.0, 0.2)),
    ("loan.plan.rate", Real(0.0, 0.36)),
    ("loan.plan.years", Whole(1, 40)),
    ("loan.private.rate", Real(0.0, 0.36)),
    ("loan.private.fee", Real(0.0, 0.2)),
    ("loan.private.years", Whole(1, 40)),
    ("economy.inflation", Real(-0.02, 0.15)),
    ("economy.discount_rate", Real(0.0, 0.20)),
    ("economy.real_wage_growth", Real(-0.05, 0.10)),
    ("economy.tuition_growth", Real(-0.10, 0.15)),
    ("placement", SHARE),
];

#[test]
fn every_field_takes_both_ends_of_its_range_and_nothing_beyond() {
    for (path, allowed) in FIELDS {
        let (inside, outside) = match *allowed {
            Whole(low, high) => (
                [low, high, low + 1].map(Value::from).to_vec(),
                vec![json!(low - 1), json!(high + 1), json!(low as f64 + 0.5), json!(1e15), json!(-2_147_483_649_i64)],
            ),
            Real(low, high) => (
                [low, high, (low + high) / 2.0].map(Value::from).to_vec(),
                vec![json!(low - 1e-9), json!(high + high * 1e-9), json!(1e300), json!(-1e300)],
            ),
        };
        for value in inside {
            accepted(&with(base(), path, value.clone()), &format!("{path} = {value}"));
        }
        let wrong = ["12", "", "many"].map(Value::from).into_iter();
        for value in outside.into_iter().chain(wrong).chain([json!(null), json!(true), json!([1]), json!({"p10": 1})]) {
            refused(&with(base(), path, value.clone()), path, &format!("{path} = {value}"));
        }
    }
}

#[test]
fn whole_numbers_may_be_written_with_a_point() {
    for (path, allowed) in FIELDS {
        if let Whole(_, high) = allowed {
            accepted(&with(base(), path, json!(*high as f64)), path);
        }
    }
}

#[test]
fn figures_and_points_of_the_evidence_have_their_ranges() {
    let evidence = |basis: Value| with(base(), "pay_basis", basis);
    for (value, good) in [(0.0, true), (1e6, true), (-1e-6, false), (1_000_000.001, false)] {
        for (basis, path) in [
            (json!({"kind": "own", "salary": value}), "pay_basis.salary"),
            (json!({"kind": "survey", "figures": {"RHIT": value}}), "pay_basis.figures.RHIT"),
            (json!({"kind": "graduates", "points": [[1, 30_000], [4, value]]}), "pay_basis.points"),
        ] {
            let scenario = evidence(basis.clone());
            if good { accepted(&scenario, path) } else { refused(&scenario, path, &basis.to_string()) }
        }
    }
    for points in
        [json!([]), json!([[4, 1], [1, 2]]), json!([[1, 1], [1, 2]]), json!([[-0.001, 1]]), json!([[60.001, 1]])]
    {
        refused(&evidence(json!({"kind": "graduates", "points": points})), "pay_basis.points", &points.to_string());
    }
    accepted(&evidence(json!({"kind": "graduates", "points": [[0, 1], [60, 2]]})), "years 0 to 60");
    accepted(&evidence(json!({"kind": "survey", "figures": {}})), "a survey without figures");
}

#[test]
fn wages_do_not_fall_and_have_their_range() {
    for job in ["baseline", "legs[2]"] {
        for (name, good, bad) in [
            ("p10", vec![0.0, 43_490.0], vec![-0.01, 43_490.01]),
            ("p25", vec![37_000.0, 51_140.0], vec![36_999.99, 51_140.01]),
            ("p50", vec![43_490.0, 64_820.0], vec![43_489.99, 64_820.01]),
            ("p75", vec![51_140.0, 81_150.0], vec![51_139.99, 81_150.01]),
            ("p90", vec![64_820.0, 1e6], vec![64_819.99, 1_000_000.01]),
        ] {
            let path = format!("{job}.wages.{name}");
            good.into_iter().for_each(|pay| accepted(&with(base(), &path, json!(pay)), &path));
            for pay in bad {
                // A percentile by itself, or all of them where one falls.
                let out = !(0.0..=1e6).contains(&pay);
                let named = if out { path.clone() } else { format!("{job}.wages") };
                refused(&with(base(), &path, json!(pay)), &named, &format!("{path} = {pay}"));
            }
        }
        let flat = json!({"p10": 0, "p25": 0, "p50": 0, "p75": 0, "p90": 0});
        accepted(&with(base(), &format!("{job}.wages"), flat), "work that pays nothing");
    }
}

#[test]
fn a_slice_is_two_shares_that_rise() {
    for job in ["baseline", "legs[2]", "legs[3]"] {
        let path = format!("{job}.slice");
        for slice in [json!([0, 1]), json!([0, 0.001]), json!([0.999, 1])] {
            accepted(&with(base(), &path, slice), &path);
        }
        for slice in [json!([0.5, 0.5]), json!([0.6, 0.5]), json!([-0.001, 1]), json!([0, 1.001]), json!([1, 1])] {
            refused(&with(base(), &path, slice.clone()), &path, &slice.to_string());
        }
        for slice in [json!([0]), json!([0, 0.5, 1]), json!("all"), json!([0, "1"]), json!({"lo": 0})] {
            let line = answer(&with(base(), &path, slice)).err().unwrap_or_default();
            assert!(line.starts_with(&path), "{line}");
        }
    }
}

#[test]
fn the_ages_are_whole_14_to_80_and_rise() {
    let simple = |age: Value, stop: Value| {
        let mut scenario = base();
        let last = scenario.pointer_mut("/legs/3").map(Value::take).unwrap_or_default();
        scenario = with(scenario, "legs", json!([last]));
        with(with(scenario, "person.age", age), "person.stop_work_age", stop)
    };
    for (age, stop) in [(14, 15), (14, 80), (79, 80), (30, 31)] {
        accepted(&simple(json!(age), json!(stop)), "ages");
    }
    for (age, stop, path) in [
        (json!(13), json!(60), "person.age"),
        (json!(81), json!(82), "person.age"),
        (json!(20.5), json!(60), "person.age"),
        (json!(-3_000_000_000_i64), json!(60), "person.age"),
        (json!(14), json!(81), "person.stop_work_age"),
        (json!(14), json!(13), "person.stop_work_age"),
        (json!(40), json!(40), "person.stop_work_age"),
        (json!(41), json!(40), "person.stop_work_age"),
        (json!(80), json!(80), "person.stop_work_age"),
        (json!(14), json!(60.5), "person.stop_work_age"),
    ] {
        refused(&simple(age.clone(), stop.clone()), path, &format!("{age} to {stop}"));
    }
}

#[test]
fn every_money_field_of_a_scenario_is_in_the_table() {
    // Whoever adds a number to a scenario adds its row.
    let mut missing = Vec::new();
    numbers(&base(), String::new(), &mut |path| {
        let elsewhere =
            ["wages.", "slice", "person.age", "person.stop_work_age"].iter().any(|part| path.contains(part));
        if !elsewhere && !FIELDS.iter().any(|(known, _)| *known == path) {
            missing.push(path.to_owned());
        }
    });
    assert_eq!(missing, Vec::<String>::new());
}

fn numbers(value: &Value, path: String, visit: &mut impl FnMut(&str)) {
    let dot = if path.is_empty() { "" } else { "." };
    match value {
        Value::Number(_) => visit(&path),
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(index, inner)| numbers(inner, format!("{path}[{index}]"), visit));
        }
        Value::Object(map) => map.iter().for_each(|(key, inner)| numbers(inner, format!("{path}{dot}{key}"), visit)),
        _ => {}
    }
}

fn object(value: &Value) -> Map<String, Value> {
    value.as_object().cloned().unwrap_or_default()
}
