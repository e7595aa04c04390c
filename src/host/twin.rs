//! The page is two programs: the first answers, the second (`src/further.rs`) knows all that stands behind the answer. It
//! is fetched once somebody stays, and takes the page over.

use super::browser::{HostError, document};
use super::failure;
use gloo_events::EventListener;
use web_sys::Event;

/// The second program is there.
const ARRIVED: &str = "him-arrived";

/// Says that the second program is there. The first has left the page to it before this returns.
///
/// # Errors
/// There is no document, or it refused the event.
pub fn arrive() -> Result<(), HostError> {
    const ACTION: HostError = HostError::Refused("an event");
    let event = Event::new(ARRIVED).map_err(|_| ACTION)?;
    document()?.dispatch_event(&event).map(|_| ()).map_err(|_| ACTION)
}

/// Calls this when the second program is there.
pub fn when_it_arrives(leave: impl FnOnce() + 'static) {
    let Ok(document) = document() else { return };
    EventListener::once(&document, ARRIVED, move |_| {
        if !failure::has_failed() {
            leave();
        }
    })
    .forget();
}
