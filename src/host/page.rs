//! The document: its language and title, the place of the page in it, the focus.

use super::Lang;
use super::browser::{HostError, document};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

/// The id of the element that holds the page, with its first answer from the start.
pub const MOUNT_POINT: &str = "page";

/// The element that holds the page.
///
/// # Errors
/// The page has none.
pub fn mount_point() -> Result<HtmlElement, HostError> {
    element(MOUNT_POINT)?.dyn_into().map_err(|_| HostError::Missing(MOUNT_POINT))
}

/// Sets the language in which the document is read out; the static texts follow it.
///
/// # Errors
/// There is no document.
pub fn set_language(lang: Lang) -> Result<(), HostError> {
    let root = document()?.document_element().ok_or(HostError::Missing("root element"))?;
    root.set_attribute("lang", lang.code()).map_err(|_| HostError::Refused("attribute"))
}

/// Sets the title of the window.
///
/// # Errors
/// There is no document.
pub fn set_title(title: &str) -> Result<(), HostError> {
    document()?.set_title(title);
    Ok(())
}

/// Leaves the page to the second program: src/further.js then fetches it at once. What cannot be said so is never shown.
pub fn leave_to_further() {
    let root = document().ok().and_then(|document| document.document_element());
    let _ = root.map(|root| root.set_attribute("data-asks", ""));
}

/// Moves the focus to an element, and it into view.
///
/// # Errors
/// There is no element of this id, or it takes no focus.
pub fn focus(id: &str) -> Result<(), HostError> {
    let element: HtmlElement = element(id)?.dyn_into().map_err(|_| HostError::Refused("focus"))?;
    element.focus().map_err(|_| HostError::Refused("focus"))
}

/// Moves the focus to the first element that a selector finds, and it into view.
///
/// # Errors
/// There is no such element, or it takes no focus.
pub fn focus_on(selector: &str) -> Result<(), HostError> {
    let element: HtmlElement = first(selector)?.dyn_into().map_err(|_| HostError::Refused("focus"))?;
    element.focus().map_err(|_| HostError::Refused("focus"))
}

/// Says of the first button that a selector finds whether what it opens is open: the id of that.
///
/// # Errors
/// There is no such button.
pub fn set_expanded(selector: &str, opened: Option<&str>) -> Result<(), HostError> {
    const ACTION: HostError = HostError::Refused("attribute");
    let button = first(selector)?;
    button.set_attribute("aria-expanded", if opened.is_some() { "true" } else { "false" }).map_err(|_| ACTION)?;
    match opened {
        Some(id) => button.set_attribute("aria-controls", id),
        None => button.remove_attribute("aria-controls"),
    }
    .map_err(|_| ACTION)
}

fn first(selector: &str) -> Result<Element, HostError> {
    document()?.query_selector(selector).ok().flatten().ok_or(HostError::Missing("element"))
}

fn element(id: &str) -> Result<Element, HostError> {
    document()?.get_element_by_id(id).ok_or(HostError::Missing("element"))
}

/// The id of the element that has the focus.
#[must_use]
pub fn focused_id() -> Option<String> {
    document().ok()?.active_element().map(|element| element.id())
}

/// Selects all of a text field, for copying by hand.
///
/// # Errors
/// There is no such field.
pub fn select_all(id: &str) -> Result<(), HostError> {
    let field: HtmlInputElement = element(id)?.dyn_into().map_err(|_| HostError::Refused("selecting"))?;
    field.select();
    Ok(())
}
