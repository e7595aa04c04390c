//! Every sentence, in English and Spanish, side by side: a sentence that lacks a language does not compile.
//!
//! A translation library was weighed and left out: with two languages a `match` costs nothing and is complete by
//! construction, while the runtimes looked at add tens of kilobytes to the page.

/// Defines the words of a part of the page, each a function of the language: its name, English, Spanish.
macro_rules! words {
    ($($name:ident: $english:literal, $spanish:literal;)+) => {
        $(
            #[doc = $english]
            #[must_use]
            pub fn $name(lang: Lang) -> &'static str {
                pick(lang, $english, $spanish)
            }
        )+
    };
}

mod change;
mod college_file;
mod compare;
mod embed;
mod evidence;
mod finder;
mod findings;
mod labels;
mod lives;
mod method;
mod options;
pub mod pathways;
mod places;
mod presets;
mod problems;
mod questions;
mod sentences;
mod take;

pub mod fields;
pub mod working;

pub use change::*;
pub use college_file::*;
pub use compare::*;
pub use embed::*;
pub use evidence::*;
pub use finder::*;
pub use findings::*;
pub use labels::*;
pub use lives::*;
pub use method::*;
pub use options::*;
pub use places::*;
pub use presets::*;
pub use problems::*;
pub use questions::*;
pub use sentences::*;
pub use take::*;

use crate::facts::Text;
pub use crate::host::Lang;

/// The words of the tables in a language.
#[must_use]
pub fn of(lang: Lang, words: Text) -> &'static str {
    pick(lang, words.en, words.es)
}

/// A number, written already, and what it counts: one of them, or any other number.
pub(crate) fn how_many(number: &str, one: &str, many: &str) -> String {
    [number, " ", if number == "1" { one } else { many }].concat()
}

/// Years, their number written already.
pub(crate) fn years(lang: Lang, number: &str) -> String {
    how_many(number, pick(lang, "year", "año"), pick(lang, "years", "años"))
}

/// Months, their number written already.
pub(crate) fn months(lang: Lang, number: &str) -> String {
    how_many(number, pick(lang, "month", "mes"), pick(lang, "months", "meses"))
}

/// Picks the words of a language.
pub(crate) fn pick<'a>(lang: Lang, english: &'a str, spanish: &'a str) -> &'a str {
    match lang {
        Lang::En => english,
        Lang::Es => spanish,
    }
}
