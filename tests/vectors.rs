//! The engine reproduces results that were worked out independently: the vectors of the model page, and the further
//! scenarios of `oracle/`, priced by a second implementation.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use him_pathways::model::{json, price};
use serde_json::Value;

#[path = "support/compare.rs"]
mod compare;

use compare::{Years, differences};

type Outcome = Result<(), Box<dyn Error>>;

fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

/// The result of a scenario, as the command line writes it.
fn priced(scenario: &Value) -> Result<Value, Box<dyn Error>> {
    let scenario = json::scenario(scenario.to_string().as_bytes())?;
    Ok(serde_json::from_str(&json::report(&price(&scenario)?)?)?)
}

fn vector(name: &str) -> Result<(Value, Value), Box<dyn Error>> {
    let text = fs::read_to_string(tests().join("vectors").join(name).with_extension("json"))?;
    let mut vector: Value = serde_json::from_str(&text)?;
    let mut part = |key: &str| vector.get_mut(key).map(Value::take).ok_or(format!("{name} has no {key}"));
    Ok((part("scenario")?, part("result")?))
}

#[track_caller]
fn reproduces(name: &str, scenario: &Value, result: &Value, years: Years) -> Outcome {
    let found = differences(result, &priced(scenario).map_err(|error| format!("{name}: {error}"))?, years);
    assert!(found.is_empty(), "{name} differs in {} places:\n{}", found.len(), first(&found));
    Ok(())
}

fn first(found: &[String]) -> String {
    found.iter().take(12).map(String::as_str).collect::<Vec<_>>().join("\n")
}

macro_rules! vectors {
    ($($test:ident: $name:literal;)+) => {
        const VECTORS: &[&str] = &[$($name),+];

        $(#[test]
        fn $test() -> Outcome {
            let (scenario, result) = vector($name)?;
            reproduces($name, &scenario, &result, Years::Whole)
        })+
    };
}

vectors! {
    vector_01_associate_simplest: "01-associate-simplest";
    vector_02_associate_taxes_loan: "02-associate-taxes-loan";
    vector_03_bachelor_rap: "03-bachelor-rap";
    vector_04_rhit_to_rhia_employer: "04-rhit-to-rhia-employer";
    vector_05_stacked: "05-stacked";
    vector_06_graduates_evidence: "06-graduates-evidence";
    vector_07_survey_what_if: "07-survey-what-if";
    vector_08_rap_forgiven_and_taxed: "08-rap-forgiven-and-taxed";
    vector_09_public_service_forgiveness: "09-public-service-forgiveness";
    vector_10_late_start_owes_at_the_end: "10-late-start-owes-at-the-end";
    vector_11_two_spells_private_loan: "11-two-spells-private-loan";
    vector_12_own_salary_top_tax: "12-own-salary-top-tax";
    vector_13_dependent_student_breaks: "13-dependent-student-breaks";
    vector_14_survey_replaced_not_placed: "14-survey-replaced-not-placed";
    vector_15_borrows_to_the_end: "15-borrows-to-the-end";
    vector_16_two_rap_loans_forgiven_public_service: "16-two-rap-loans-forgiven-public-service";
    vector_17_no_study_only_a_credential: "17-no-study-only-a-credential";
    vector_18_young_with_tax_and_credits: "18-young-with-tax-and-credits";
    vector_19_repayment_never_starts: "19-repayment-never-starts";
}

#[test]
fn every_vector_has_its_test() -> Outcome {
    let mut files = Vec::new();
    for entry in fs::read_dir(tests().join("vectors"))? {
        files.push(entry?.path().file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default());
    }
    files.sort();
    assert_eq!(files, VECTORS);
    Ok(())
}

#[test]
fn the_further_scenarios_come_out_as_the_second_implementation_says() -> Outcome {
    let file = tests().join("oracle/further.jsonl");
    let text = fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    let mut wrong = Vec::new();
    let mut count = 0;
    for line in text.lines() {
        let further: Value = serde_json::from_str(line)?;
        let part = |key: &str| further.get(key).ok_or(format!("line {}: no {key}", count + 1));
        let name = part("name")?.as_str().unwrap_or_default();
        let result = part("result")?;
        assert!(result.pointer("/years/0/position").is_some(), "{name}: has no years");
        match priced(part("scenario")?) {
            Ok(got) => {
                wrong.extend(differences(result, &got, Years::SomeKeys).first().map(|line| format!("{name} {line}")));
            }
            Err(error) => wrong.push(format!("{name} is refused: {error}")),
        }
        count += 1;
    }
    assert!(count >= 120, "only {count} further scenarios");
    assert!(wrong.is_empty(), "{} of {count} differ, first differences:\n{}", wrong.len(), first(&wrong));
    Ok(())
}

/// Every leaf of a result, by its pointer.
fn leaves(value: &Value, pointer: String, found: &mut Vec<String>) {
    match value {
        Value::Object(map) => map.iter().for_each(|(key, inner)| leaves(inner, format!("{pointer}/{key}"), found)),
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(at, inner)| leaves(inner, format!("{pointer}/{at}"), found));
        }
        _ => found.push(pointer),
    }
}

#[test]
fn a_change_of_any_single_figure_of_a_result_is_reported() -> Outcome {
    let (_, result) = vector("05-stacked")?;
    let mut pointers = Vec::new();
    leaves(&result, String::new(), &mut pointers);
    assert!(pointers.len() > 500);
    for pointer in pointers {
        let key = pointer.rsplit('/').next().unwrap_or_default();
        for change in [
            |value: f64, rate: bool| Value::from(value + if rate { 3e-8 * value.abs().max(1.0) } else { 0.02 }),
            |value: f64, _| Value::from(value - 1.0),
            |_, _| Value::from("text"),
            |_, _| Value::Null,
        ] {
            let mut changed = result.clone();
            let Some(leaf) = changed.pointer_mut(&pointer) else { return Err(pointer.into()) };
            let rate = ["irr", "roi", "payment_share", "chance_of_finishing"].contains(&key);
            let new = match leaf.as_f64() {
                Some(number) => change(number, rate),
                None => Value::from(1.0),
            };
            *leaf = new;
            let found = differences(&result, &changed, Years::Whole);
            assert_eq!(found.len(), 1, "{pointer}: {found:?}");
        }
    }
    Ok(())
}

#[test]
fn a_lost_or_added_key_or_year_is_reported() -> Outcome {
    let (_, result) = vector("05-stacked")?;
    let changed = |change: &dyn Fn(&mut Value) -> Option<()>| {
        let mut other = result.clone();
        change(&mut other).map(|()| differences(&result, &other, Years::Whole).len())
    };
    let last_year = |value: &mut Value| value.get_mut("years")?.as_array_mut()?.pop().map(drop);
    assert_eq!(changed(&last_year), Some(1));
    let lost = |value: &mut Value| value.get_mut("if_you_finish")?.as_object_mut()?.remove("irr_reason").map(drop);
    assert_eq!(changed(&lost), Some(1));
    let added = |value: &mut Value| {
        value.pointer_mut("/years/3")?.as_object_mut()?.insert("more".to_owned(), Value::Null);
        Some(())
    };
    assert_eq!(changed(&added), Some(1));
    let reason = |value: &mut Value| value.pointer_mut("/if_you_finish/irr_reason").map(|it| *it = Value::from("none"));
    assert_eq!(changed(&reason), Some(1));
    assert_eq!(changed(&|_| Some(())), Some(0));
    Ok(())
}
