//! Files of the page's own site that are fetched when they are needed. `.ci/seal.mjs` writes their addresses into the
//! page, with a hash of their content in each, as `<meta id="…" … content="./…">`.

use super::browser::{HostError, document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// No file of the page is longer than this: something else answered.
const LONGEST: u32 = 1_000_000;

/// The text of the file whose address stands in the element `id`.
///
/// # Errors
/// The page names no such file; the browser or the network refused; the host answered with something else.
pub async fn fetch_text(id: &str) -> Result<String, HostError> {
    const ACTION: HostError = HostError::Refused("fetching a file");
    let named = document()?.get_element_by_id(id).and_then(|element| element.get_attribute("content"));
    let address = named.ok_or(HostError::Missing("address of a file"))?;
    let response = JsFuture::from(window()?.fetch_with_str(&address)).await.map_err(|_| ACTION)?;
    let response: Response = response.dyn_into().map_err(|_| ACTION)?;
    if !response.ok() {
        return Err(HostError::NotOk(response.status()));
    }
    let text = JsFuture::from(response.text().map_err(|_| ACTION)?).await.map_err(|_| ACTION)?;
    let text: js_sys::JsString = text.dyn_into().map_err(|_| ACTION)?;
    // Before it is copied into the app's memory.
    if text.length() > LONGEST { Err(HostError::TooLarge) } else { Ok(String::from(text)) }
}
