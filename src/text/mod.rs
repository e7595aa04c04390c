//! Every sentence, in English and Spanish, side by side: a sentence that lacks a language does not compile.
//!
//! A translation library was weighed and left out: with two languages a `match` costs nothing and is complete by
//! construction, while the runtimes looked at add tens of kilobytes to the page.

mod college_file;
mod evidence;
mod labels;
mod options;
mod places;
mod presets;
mod problems;
mod sentences;

pub mod fields;

pub use college_file::*;
pub use evidence::*;
pub use labels::*;
pub use options::*;
pub use places::*;
pub use presets::*;
pub use problems::*;
pub use sentences::*;

pub use crate::host::Lang;

/// Picks the words of a language.
pub(crate) fn pick<'a>(lang: Lang, english: &'a str, spanish: &'a str) -> &'a str {
    match lang {
        Lang::En => english,
        Lang::Es => spanish,
    }
}
