//! What differs between two results: every key of both, every year, each number by the tolerance of its kind.

use serde_json::{Map, Value};

/// Compared without any tolerance.
const EXACT: [&str; 4] = ["break_even_age", "months_to_repay", "year", "age"];
/// Compared to 1e-8; everything else is an amount.
const RATES: [&str; 4] = ["irr", "roi", "payment_share", "chance_of_finishing"];

/// Which years of a result are known.
#[derive(Clone, Copy, PartialEq)]
pub enum Years {
    /// All keys of each.
    Whole,
    /// Only some of them.
    SomeKeys,
}

/// One line for each difference, with its path, what came out and what was wanted.
pub fn differences(want: &Value, got: &Value, years: Years) -> Vec<String> {
    let mut found = Vec::new();
    compare("", want, got, years, &mut found);
    found
}

fn compare(path: &str, want: &Value, got: &Value, years: Years, found: &mut Vec<String>) {
    match (want, got) {
        (Value::Object(want), Value::Object(got)) => {
            keys(path, want, got, years, found);
            for (key, wanted) in want {
                if let Some(got) = got.get(key) {
                    compare(&format!("{path}.{key}"), wanted, got, years, found);
                }
            }
        }
        (Value::Array(want), Value::Array(got)) => {
            if want.len() != got.len() {
                found.push(format!("{path}: {} entries instead of {}", got.len(), want.len()));
            }
            for (index, (want, got)) in want.iter().zip(got).enumerate() {
                compare(&format!("{path}[{index}]"), want, got, years, found);
            }
        }
        (Value::Number(number), Value::Number(other)) => {
            let (Some(wanted), Some(came)) = (number.as_f64(), other.as_f64()) else {
                return found.push(format!("{path}: got {got}, want {want}"));
            };
            let key = path.rsplit('.').next().unwrap_or_default();
            let most = match key {
                _ if EXACT.contains(&key) => 0.0,
                _ if RATES.contains(&key) => 1e-8_f64.max(1e-8 * wanted.abs()),
                _ => 0.01_f64.max(1e-8 * wanted.abs()),
            };
            let off = (came - wanted).abs();
            // Written this way round so that NaN would differ.
            if off <= most {
                return;
            }
            found.push(format!("{path}: got {got}, want {want}, off by {off:e}, allowed {most:e}"));
        }
        _ if want == got => {}
        _ => found.push(format!("{path}: got {got}, want {want}")),
    }
}

fn keys(path: &str, want: &Map<String, Value>, got: &Map<String, Value>, years: Years, found: &mut Vec<String>) {
    for key in want.keys().filter(|key| !got.contains_key(*key)) {
        found.push(format!("{path}.{key}: is not there"));
    }
    let some = years == Years::SomeKeys && path.starts_with(".years[");
    for key in got.keys().filter(|key| !some && !want.contains_key(*key)) {
        found.push(format!("{path}.{key}: nobody asked for it"));
    }
}
