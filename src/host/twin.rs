//! The page is two programs: the first answers, the second (`src/further.rs`) shows what stands behind the answer and is
//! fetched once somebody stays. Each has its own memory; what they tell each other are links.

use super::browser::{HostError, document};
use super::failure;
use gloo_events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit};

/// One of them says what is chosen now.
const CHOSEN: &str = "him-chosen";
/// The second program is there, and asks what is chosen.
const ARRIVED: &str = "him-arrived";

/// Tells the other program a link. It hears it before this returns.
///
/// # Errors
/// There is no document, or it refused the event.
pub fn tell(link: &str) -> Result<(), HostError> {
    send(CHOSEN, link)
}

/// Hears the links that the other program tells, and those told by this one.
pub fn hear(hear: impl Fn(&str) + 'static) {
    listen(CHOSEN, hear);
}

/// Says that the second program is there.
///
/// # Errors
/// There is no document, or it refused the event.
pub fn arrive() -> Result<(), HostError> {
    send(ARRIVED, "")
}

/// Calls this when the second program is there.
pub fn when_it_arrives(greet: impl Fn() + 'static) {
    listen(ARRIVED, move |_| greet());
}

fn send(name: &'static str, link: &str) -> Result<(), HostError> {
    const ACTION: HostError = HostError::Refused("an event");
    let content = CustomEventInit::new();
    content.set_detail(&link.into());
    let event = CustomEvent::new_with_event_init_dict(name, &content).map_err(|_| ACTION)?;
    document()?.dispatch_event(&event).map(|_| ()).map_err(|_| ACTION)
}

fn listen(name: &'static str, hear: impl Fn(&str) + 'static) {
    let Ok(document) = document() else { return };
    EventListener::new(&document, name, move |event| {
        if failure::has_failed() {
            return;
        }
        let link = event.dyn_ref::<CustomEvent>().map_or(JsValue::NULL, CustomEvent::detail).as_string();
        hear(&link.unwrap_or_default());
    })
    .forget();
}
