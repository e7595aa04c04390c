//! What a college brings, and the page that writes the embed code: a wasm module of its own, fetched only where an
//! address names a college's file or color, or holds what cannot be used, and by `embed.html`.

use him_pathways::host::Lang;
use him_pathways::view::embed;
use wasm_bindgen::prelude::wasm_bindgen;

fn language(code: &str) -> Lang {
    Lang::from_code(code).unwrap_or_default()
}

/// What a query asks for: the shades of its color on the light and on the dark page, the path of its data file (each
/// empty where there is none), then a sentence about everything that cannot be used.
#[wasm_bindgen]
#[must_use]
pub fn presets(lang: &str, search: &str) -> Vec<String> {
    embed::presets(language(lang), search)
}

/// What a college's file gives to the routes of a link: the lines for the fields (`session::published`), the markup
/// that stands below the answer, then a sentence about everything that was found. `search` is the page's query, and
/// `first` says whether it alone opened the page.
#[wasm_bindgen]
#[must_use]
pub fn published(lang: &str, search: &str, first: bool, link: &str, file: &str) -> Vec<String> {
    embed::published(language(lang), search, first, link, file)
}

/// What stands below the answer where the file did not arrive.
#[wasm_bindgen]
#[must_use]
pub fn not_there(lang: &str) -> String {
    embed::not_there(language(lang))
}

/// The page that writes the embed code, as markup.
#[wasm_bindgen]
#[must_use]
pub fn page(lang: &str) -> String {
    embed::page(language(lang))
}

/// The three snippets for a query, and what follows from it: `home` is the address of the folder of the calculator.
#[wasm_bindgen]
#[must_use]
pub fn snippets(lang: &str, home: &str, search: &str) -> Vec<String> {
    embed::snippets(language(lang), home, search)
}

/// What is found in a college's file, as markup.
#[wasm_bindgen]
#[must_use]
pub fn findings(lang: &str, file: &str) -> String {
    embed::findings(language(lang), file)
}

/// Nothing happens until the page calls.
fn main() {}
