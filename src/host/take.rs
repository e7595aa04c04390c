//! What a visitor takes along: the clipboard, files, the printer. `src/take.js` does it, since a few lines there cost the
//! page less than the browser's interfaces compiled in.

use super::browser::HostError;
use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

const NAME: &str = "himTake";

/// Something that can be taken along.
#[derive(Clone, Copy, Debug)]
pub enum Take<'a> {
    /// What stands in the field with this id, into the clipboard.
    Copy(&'a str),
    /// A file: its name, its type, its text.
    File(&'a str, &'a str, &'a str),
    /// A picture of an SVG: its name, the SVG, width and height.
    Picture(&'a str, &'a str, f64, f64),
    /// The page on paper.
    Print,
}

/// Takes something along; answers whether the browser says that it did.
///
/// # Errors
/// The browser refused.
pub async fn take(what: Take<'_>) -> Result<bool, HostError> {
    const REFUSED: HostError = HostError::Refused("taking something along");
    let (name, arguments) = match what {
        Take::Copy(id) => ("copy", Array::of1(&id.into())),
        Take::File(name, kind, text) => ("save", Array::of3(&name.into(), &kind.into(), &text.into())),
        Take::Picture(name, svg, width, height) => {
            ("picture", Array::of4(&name.into(), &svg.into(), &width.into(), &height.into()))
        }
        Take::Print => ("print", Array::new()),
    };
    let all = Reflect::get(&js_sys::global(), &NAME.into()).map_err(|_| REFUSED)?;
    let function: Function = Reflect::get(&all, &name.into()).and_then(JsCast::dyn_into).map_err(|_| REFUSED)?;
    let promise: JsValue = function.apply(&all, &arguments).map_err(|_| REFUSED)?;
    let promise: Promise = promise.dyn_into().map_err(|_| REFUSED)?;
    let done = JsFuture::from(promise).await.map_err(|_| REFUSED)?;
    Ok(done.is_truthy())
}
