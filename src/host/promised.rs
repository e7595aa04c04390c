//! Functions of the page's own scripts that promise a text: they fetch what the first answer does without.

use super::browser::HostError;
use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The text that the function of this name promises.
///
/// # Errors
/// What it needs did not arrive, or it broke.
pub(super) async fn text_of(name: &'static str, arguments: &Array) -> Result<String, HostError> {
    const REFUSED: HostError = HostError::Refused("a module");
    let function: Function =
        Reflect::get(&js_sys::global(), &name.into()).and_then(JsCast::dyn_into).map_err(|_| REFUSED)?;
    let promise: JsValue = function.apply(&JsValue::UNDEFINED, arguments).map_err(|_| REFUSED)?;
    let promise: Promise = promise.dyn_into().map_err(|_| REFUSED)?;
    JsFuture::from(promise).await.map_err(|_| REFUSED)?.as_string().ok_or(REFUSED)
}
