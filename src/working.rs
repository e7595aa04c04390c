//! How a number was worked out: a wasm module of its own that the page fetches when a number is pressed.

use std::cell::OnceCell;
use std::thread::LocalKey;

use him_pathways::facts::{Colleges, FileError, Metros, Sources};
use him_pathways::host::Lang;
use him_pathways::view::working::{Files, paint};
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static COLLEGES: OnceCell<Colleges> = const { OnceCell::new() };
    static METROS: OnceCell<Metros> = const { OnceCell::new() };
    static SOURCES: OnceCell<Sources> = const { OnceCell::new() };
}

/// Reads with what was read from the file the first time that its text was there and whole. Its words are never given
/// back: read each time, the memory would grow with every working.
fn with_file<T, R>(
    kept: &'static LocalKey<OnceCell<T>>,
    decode: fn(&str) -> Result<T, FileError>,
    text: &str,
    read: impl FnOnce(Option<&T>) -> R,
) -> R {
    kept.with(|kept| {
        if kept.get().is_none()
            && !text.is_empty()
            && let Ok(file) = decode(text)
        {
            // It was empty a line above.
            let _ = kept.set(file);
        }
        read(kept.get())
    })
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
    with_file(&COLLEGES, Colleges::decode, colleges, |colleges| {
        with_file(&METROS, Metros::decode, metros, |metros| {
            with_file(&SOURCES, Sources::decode, sources, |sources| {
                paint(lang, link, figure, Files { colleges, metros, sources, published })
            })
        })
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
