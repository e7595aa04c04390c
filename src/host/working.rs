//! How a number was worked out: a module of its own that `src/working.js` fetches when it is first asked for.

use super::browser::HostError;
use super::{Lang, promised};
use js_sys::Array;

/// The markup that explains a figure of a link.
///
/// # Errors
/// The module did not arrive, or it broke.
pub async fn working(lang: Lang, link: &str, figure: &str) -> Result<String, HostError> {
    promised::text_of("himWorking", &Array::of3(&lang.code().into(), &link.into(), &figure.into())).await
}
