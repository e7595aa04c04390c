//! When the app breaks: say so, and touch nothing any more.
//!
//! After a panic the app's memory may hold anything, so that nothing of it may run again. `src/boot.js` shows the panel
//! of `index.html` with its two ways to start again; it listens for the event sent here, and for the trap that follows.

use std::cell::Cell;
use std::panic::PanicHookInfo;
use wasm_bindgen::JsValue;

/// The event by which `src/boot.js` learns of it.
const EVENT: &str = "him-failed";

thread_local! {
    static FAILED: Cell<bool> = const { Cell::new(false) };
}

/// Whether a panic has ended the app. What is called later by a timer or a listener asks first.
#[must_use]
pub fn has_failed() -> bool {
    FAILED.with(Cell::get)
}

/// From now on a panic is written to the console and shown to the visitor.
pub fn watch() {
    std::panic::set_hook(Box::new(|info| {
        report(&message(info));
    }));
}

/// Ends the app with a message to developers; the visitor reads the panel.
pub fn report(message: &str) {
    if FAILED.with(|failed| failed.replace(true)) {
        return;
    }
    web_sys::console::error_1(&JsValue::from_str(message));
    if let (Ok(window), Ok(event)) = (super::browser::window(), web_sys::Event::new(EVENT)) {
        // A listener that throws changes nothing: the trap that follows is heard as well.
        let _ = window.dispatch_event(&event);
    }
}

fn message(info: &PanicHookInfo<'_>) -> String {
    let mut message = "him-pathways: ".to_owned();
    let payload = info.payload();
    let words = payload.downcast_ref::<&str>().copied().or(payload.downcast_ref::<String>().map(String::as_str));
    message.push_str(words.unwrap_or("a panic without a message"));
    if let Some(place) = info.location() {
        message.push_str(" (");
        message.push_str(place.file());
        message.push(':');
        push_integer(&mut message, place.line());
        message.push(')');
    }
    message
}

fn push_integer(text: &mut String, integer: u32) {
    if integer >= 10 {
        push_integer(text, integer / 10);
    }
    text.extend(char::from_digit(integer % 10, 10));
}
