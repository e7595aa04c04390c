//! JSON in the page: the browser parses it, and its values are walked once.

use super::{Json, LARGEST, Unreadable, within_limits};
use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Reads a text.
///
/// # Errors
/// It is no JSON, or larger than the limits.
pub fn read(text: &str) -> Result<Json, Unreadable> {
    if text.len() > LARGEST {
        return Err(Unreadable::TooLarge);
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let value = JSON::parse(text).map_err(|error| Unreadable::NotJson(message(&error)))?;
    tree(&value, 0)
}

/// What the browser says of an error; browsers word it differently.
fn message(error: &JsValue) -> String {
    Reflect::get(error, &"message".into()).ok().and_then(|words| words.as_string()).unwrap_or_default()
}

fn tree(value: &JsValue, depth: usize) -> Result<Json, Unreadable> {
    if let Some(text) = value.as_string() {
        return Ok(Json::Text(text));
    }
    if let Some(number) = value.as_f64() {
        return Ok(Json::Number(number));
    }
    if let Some(yes) = value.as_bool() {
        return Ok(Json::Bool(yes));
    }
    if let Some(items) = value.dyn_ref::<Array>() {
        within_limits(depth, items.length() as usize)?;
        return Ok(Json::List(items.iter().map(|item| tree(&item, depth + 1)).collect::<Result<_, _>>()?));
    }
    let Some(object) = value.dyn_ref::<Object>() else {
        return Ok(Json::Null);
    };
    let entries = Object::entries(object);
    within_limits(depth, entries.length() as usize)?;
    let entry = |entry: JsValue| {
        let pair: Array = entry.unchecked_into();
        Ok((pair.get(0).as_string().unwrap_or_default(), tree(&pair.get(1), depth + 1)?))
    };
    Ok(Json::Object(entries.iter().map(entry).collect::<Result<_, _>>()?))
}
