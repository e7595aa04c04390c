//! Changes to single elements of the page, by their ids.

use super::browser::{HostError, document};
use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::Element;

/// Sets a property that holds text: `textContent`, `innerHTML`, `value`.
///
/// # Errors
/// There is no such element, or the browser refused.
pub fn set_words(id: &str, property: &'static str, words: &str) -> Result<(), HostError> {
    set(id, property, &words.into())
}

/// The same, unless the property is so already.
///
/// # Errors
/// There is no such element, or the browser refused.
pub fn change_words(id: &str, property: &'static str, words: &str) -> Result<(), HostError> {
    let stands = Reflect::get(element(id)?.as_ref(), &property.into()).ok().and_then(|stands| stands.as_string());
    if stands.as_deref() == Some(words) { Ok(()) } else { set_words(id, property, words) }
}

/// Sets a property that is on or off: `hidden`, `checked`.
///
/// # Errors
/// There is no such element, or the browser refused.
pub fn set_flag(id: &str, property: &'static str, on: bool) -> Result<(), HostError> {
    set(id, property, &on.into())
}

/// Sets an attribute.
///
/// # Errors
/// There is no such element, or the browser refused.
pub fn set_attribute(id: &str, name: &'static str, value: &str) -> Result<(), HostError> {
    element(id)?.set_attribute(name, value).map_err(|_| HostError::Refused("attribute"))
}

/// An attribute; none where there is no such element or it has none.
#[must_use]
pub fn attribute(id: &str, name: &'static str) -> Option<String> {
    element(id).ok()?.get_attribute(name)
}

/// Whether an option of a list cannot be chosen; it is then not shown either.
///
/// # Errors
/// There is no such list or option, or the browser refused.
pub fn set_closed(list: &str, option: &str, closed: bool) -> Result<(), HostError> {
    const ACTION: HostError = HostError::Refused("property");
    let found = element(list)?.query_selector(&["[value=\"", option, "\"]"].concat()).map_err(|_| ACTION)?;
    let option = found.ok_or(HostError::Missing("option"))?;
    for property in ["hidden", "disabled"] {
        Reflect::set(option.as_ref(), &property.into(), &closed.into()).map_err(|_| ACTION)?;
    }
    Ok(())
}

fn set(id: &str, property: &'static str, value: &JsValue) -> Result<(), HostError> {
    let set = Reflect::set(element(id)?.as_ref(), &property.into(), value);
    set.map(|_| ()).map_err(|_| HostError::Refused("property"))
}

fn element(id: &str) -> Result<Element, HostError> {
    document()?.get_element_by_id(id).ok_or(HostError::Missing("element"))
}
