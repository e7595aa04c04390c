//! What stands behind the answer: the second program of the page, which it fetches once somebody stays.

use him_pathways::host::{address, events, failure};
use him_pathways::view::further;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// Shows it, then hears what `missed` while it was on its way: the events of the page, in their order.
#[wasm_bindgen]
pub fn show(missed: &JsValue) {
    failure::watch();
    further::show(&address::read());
    events::catch_up(missed);
}

/// Nothing happens until the page calls.
fn main() {}
