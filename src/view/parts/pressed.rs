//! What was pressed in a part of the page that is written as a whole: one listener for all its buttons.

use leptos::ev::MouseEvent;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::Element;

/// The value of this attribute on what was pressed, or on what holds it.
pub(in crate::view) fn pressed(event: &MouseEvent, attribute: &'static str) -> Option<String> {
    let mut element: Element = event.target()?.dyn_into().ok()?;
    loop {
        if let Some(value) = element.get_attribute(attribute) {
            return Some(value);
        }
        element = element.parent_element()?;
    }
}
