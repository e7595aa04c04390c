//! What a college brings, painted: its figures for the fields, its links below the answer, what was found in its file,
//! and the page that writes the embed code. None of it is part of the page's first module.

mod file;
mod page;

pub use file::{findings, not_there, published};
pub use page::{page, snippets};

use crate::host::{Lang, address};
use crate::session::accent::Shades;
use crate::session::preset::Presets;
use crate::text;

/// The shades of a query's color on the light and on the dark page, the path of its data file (each empty where there is
/// none), then a sentence about everything that cannot be used.
#[must_use]
pub fn presets(lang: Lang, search: &str) -> Vec<String> {
    let (presets, problems) = Presets::parse(&address::pairs(search));
    let shades = presets.accent.map(Shades::of);
    let mut said = vec![
        shades.map_or_else(String::new, |shades| shades.light.hex()),
        shades.map_or_else(String::new, |shades| shades.dark.hex()),
        presets.data.unwrap_or_default(),
    ];
    said.extend(problems.iter().map(|problem| text::preset_problem(lang, problem)));
    said
}
