//! What a college brings: a module of its own that `src/college.js` fetches for those colleges that bring something.

use super::browser::HostError;
use super::{Lang, promised};
use js_sys::Array;

/// What the college's data file puts into the fields of the routes of a link (`session::published`). What belongs to
/// the college below the answer is shown by the script itself.
///
/// # Errors
/// The module did not arrive, or it broke.
pub async fn published(lang: Lang, link: &str) -> Result<String, HostError> {
    promised::text_of("himCollege", &Array::of2(&lang.code().into(), &link.into())).await
}

/// Tells the college's staff, in the console, what in the address could not be used.
pub async fn tell_problems() {
    // Nobody is waiting for it.
    let _ = promised::text_of("himPresets", &Array::new()).await;
}
