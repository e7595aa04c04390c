//! Arbitrary and damaged files: no panic, and an answer that can be told.

use std::sync::LazyLock;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use him_pathways::host::Lang;
use him_pathways::host::json::native;
use him_pathways::session::Choices;
use him_pathways::session::college_file::{CollegeFile, Finding, check};
use him_pathways::session::day::Day;
use him_pathways::session::options::Pace;
use him_pathways::text;
use serde_json::Value;

use super::{Looked, Read, fuzz};

const SAMPLE: &str = include_str!("../../examples/college.json");

static PARSED: LazyLock<Value> = LazyLock::new(|| serde_json::from_str(SAMPLE).expect("the sample is JSON"));

/// Any JSON, with names and words that a file may hold among the others.
fn any_json() -> impl Strategy<Value = Value> {
    let name = prop_oneof![
        4 => select(vec!["schema", "updated", "college", "name", "en", "es", "programs", "id", "kind", "credits",
            "tuition", "in_state", "months", "full_time", "rates", "graduation", "percent", "date", "links", "apply"])
            .prop_map(str::to_owned),
        1 => ".{0,20}",
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        (0..200_i64).prop_map(Value::from),
        select(vec!["associate-hit", "2026-11-25", "https://example.edu/", "javascript:x"]).prop_map(Value::from),
        ".{0,40}".prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 40, 6, move |inner| {
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::from),
            vec((name.clone(), inner), 0..8).prop_map(|entries| Value::Object(entries.into_iter().collect())),
        ]
    })
}

/// Every place of a JSON tree.
fn places(value: &Value, at: String, all: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(name, inside)| places(inside, format!("{at}/{name}"), all));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, inside)| places(inside, format!("{at}/{index}"), all));
        }
        _ => {}
    }
    if !at.is_empty() {
        all.push(at);
    }
}

/// The sample with two of its places replaced.
fn damaged_sample() -> impl Strategy<Value = String> {
    let change = || (any::<Index>(), any_json());
    (change(), change()).prop_map(|(first, second)| {
        let mut sample = PARSED.clone();
        for (at, value) in [first, second] {
            let mut all = Vec::new();
            places(&sample, String::new(), &mut all);
            if let Some(slot) = all.get(at.index(all.len().max(1))).and_then(|place| sample.pointer_mut(place)) {
                *slot = value;
            }
        }
        sample.to_string()
    })
}

/// The sample with some of its text replaced.
fn damaged_text() -> impl Strategy<Value = String> {
    let with = "[\\[\\]{}\",:0-9a-z\\\\\u{0}\u{ffff}-]{0,12}";
    (any::<Index>(), with, 0..40_usize).prop_map(|(cut, with, length)| {
        let bytes = SAMPLE.as_bytes();
        let at = cut.index(bytes.len());
        let end = (at + length).min(bytes.len());
        let damaged = [&bytes[..at], with.as_bytes(), &bytes[end..]].concat();
        String::from_utf8_lossy(&damaged).into_owned()
    })
}

/// What is found in a text.
fn found_in(text: &str, today: Day) -> (Option<CollegeFile>, Vec<Finding>) {
    match native::read(text) {
        Ok(json) => check(&json, today),
        Err(reason) => (None, vec![Finding::unreadable(reason)]),
    }
}

/// Whatever was found can be told in both languages, shortly; a file that is used has figures the calculator can take.
fn can_be_told(text: &str, today: Day) -> Looked {
    let (file, findings) = found_in(text, today);
    prop_assert_eq!(file.is_none(), findings.iter().any(Finding::is_error));
    for finding in &findings {
        for lang in [Lang::En, Lang::Es] {
            let words = text::file_finding(lang, finding);
            prop_assert!(words.len() < 1_000 && !words.chars().any(char::is_control), "{words:?}");
        }
    }
    for program in file.iter().flat_map(|file| &file.programs) {
        for link in [&program.apply, &program.visit, &program.ask].into_iter().flatten() {
            prop_assert!(link.starts_with("https://") || link.starts_with("mailto:"), "{link}");
        }
        for pace in [Pace::FullTime, Pace::PartTime] {
            let mut choices = Choices::default();
            choices.pace = Some(pace);
            let file = file.iter().flat_map(|file| file.defaults(program, &choices, today));
            for default in file {
                prop_assert!(default.field.spec().range.holds(default.value), "{default:?}");
            }
        }
    }
    Ok(Read::if_so(file.is_some()))
}

#[test]
fn no_file_breaks_the_check() {
    let today = Day::parse("2026-11-25").expect("a day");
    let any_json = any_json().prop_map(|json| json.to_string());
    let file = prop_oneof![1 => any_json, 2 => damaged_sample(), 1 => damaged_text()];
    fuzz("college's file", 100_000, file, |text| can_be_told(&text, today));
}
