//! How a number was worked out: a wasm module of its own that the page fetches when a number is pressed.

use std::cell::OnceCell;

use him_pathways::facts::Sources;
use him_pathways::host::Lang;
use him_pathways::view::working::{Files, paint};
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    /// Its words are never given back, so that it is read once.
    static SOURCES: OnceCell<Sources> = const { OnceCell::new() };
}

/// The working of `figure` (`npv`, `risk.npv`, `graduates/tax.5`) of the route that a link shows, as markup in the
/// language of the code `lang`. `colleges`, `metros` and `sources` are the texts of these files, `published` is what the
/// college's own file puts into the fields; what is empty or damaged is left out.
#[wasm_bindgen]
#[must_use]
pub fn working(
    lang: &str,
    link: &str,
    figure: &str,
    colleges: &str,
    metros: &str,
    sources: &str,
    published: &str,
) -> String {
    let lang = Lang::from_code(lang).unwrap_or_default();
    SOURCES.with(|kept| {
        // Reading the text leaves its words in the memory, whatever becomes of what was read.
        if kept.get().is_none()
            && let Ok(read) = Sources::decode(sources)
        {
            // It was empty a line above.
            let _ = kept.set(read);
        }
        paint(lang, link, figure, Files { colleges, metros, sources: kept.get(), published })
    })
}

/// The page with its first answer, as markup in the language of the code `lang`. The build calls it (`.ci/first.mjs`) and
/// leaves it out of what visitors fetch.
#[wasm_bindgen]
#[must_use]
pub fn first_page(lang: &str) -> String {
    him_pathways::view::first::page(Lang::from_code(lang).unwrap_or_default())
}

/// Nothing happens until the page calls.
fn main() {}
