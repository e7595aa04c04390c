//! What was pressed in a part of the page that is written as a whole: one listener for all its buttons.

use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

/// The value of this attribute on what was pressed, or on what holds it.
#[must_use]
pub fn pressed(event: &MouseEvent, attribute: &'static str) -> Option<String> {
    let mut element: Element = event.target()?.dyn_into().ok()?;
    loop {
        if let Some(value) = element.get_attribute(attribute) {
            return Some(value);
        }
        element = element.parent_element()?;
    }
}
