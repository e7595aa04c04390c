//! JSON for the command line and the tests.

use serde_json::Value;

use super::{Json, LARGEST, Unreadable, within_limits};

/// Reads a text.
///
/// # Errors
/// It is no JSON, or larger than the limits.
pub fn read(text: &str) -> Result<Json, Unreadable> {
    if text.len() > LARGEST {
        return Err(Unreadable::TooLarge);
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let value = serde_json::from_str(text).map_err(|error| Unreadable::NotJson(format!("{error}")))?;
    tree(value, 0)
}

fn tree(value: Value, depth: usize) -> Result<Json, Unreadable> {
    Ok(match value {
        Value::Null => Json::Null,
        Value::Bool(yes) => Json::Bool(yes),
        Value::Number(number) => Json::Number(number.as_f64().unwrap_or(f64::INFINITY)),
        Value::String(text) => Json::Text(text),
        Value::Array(items) => {
            within_limits(depth, items.len())?;
            Json::List(items.into_iter().map(|item| tree(item, depth + 1)).collect::<Result<_, _>>()?)
        }
        Value::Object(entries) => {
            within_limits(depth, entries.len())?;
            let entry = |(name, value)| Ok((name, tree(value, depth + 1)?));
            Json::Object(entries.into_iter().map(entry).collect::<Result<_, _>>()?)
        }
    })
}
