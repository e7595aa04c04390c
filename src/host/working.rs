//! How a number was worked out: a module of its own that `src/working.js` fetches when it is first asked for.

use super::Lang;
use super::browser::HostError;
use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// What `src/working.js` calls itself.
const NAME: &str = "himWorking";

/// The markup that explains a figure of a link.
///
/// # Errors
/// The module did not arrive, or it broke.
pub async fn working(lang: Lang, link: &str, figure: &str) -> Result<String, HostError> {
    const REFUSED: HostError = HostError::Refused("explaining a number");
    let function: Function =
        Reflect::get(&js_sys::global(), &NAME.into()).and_then(JsCast::dyn_into).map_err(|_| REFUSED)?;
    let arguments = Array::of3(&lang.code().into(), &link.into(), &figure.into());
    let promise: JsValue = function.apply(&JsValue::UNDEFINED, &arguments).map_err(|_| REFUSED)?;
    let promise: Promise = promise.dyn_into().map_err(|_| REFUSED)?;
    JsFuture::from(promise).await.map_err(|_| REFUSED)?.as_string().ok_or(REFUSED)
}
