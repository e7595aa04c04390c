//! Files of the page's own site that are fetched when they are needed: by `src/further.js`, once for all programs of the
//! page. `.ci/seal.mjs` writes their addresses into the page, with a hash of their content in each.

use super::browser::HostError;
use super::promised;
use js_sys::Array;

/// The text of a file by its name.
///
/// # Errors
/// The page names no such file, the browser or the network refused, or the host answered with something else.
pub async fn fetch_text(name: &str) -> Result<String, HostError> {
    promised::text_of("himText", &Array::of1(&name.into())).await
}
