//! A small tree of JSON, read by the browser in the page and by `serde_json` elsewhere: that one would cost the page 18 kB.

#[cfg(feature = "app")]
pub mod in_page;
#[cfg(not(target_arch = "wasm32"))]
pub mod native;

/// A larger text is not read, in bytes.
pub const LARGEST: usize = 256 * 1024;
/// Lists and objects lie at most so deep in each other.
pub const DEEPEST: usize = 8;
/// A list or an object holds at most so many.
pub const LONGEST: usize = 200;

/// What a JSON text holds.
#[derive(Clone, PartialEq, Debug)]
pub enum Json {
    /// Nothing.
    Null,
    /// Yes or no.
    Bool(bool),
    /// A number.
    Number(f64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// Names and what they hold, in the order of the text.
    Object(Vec<(String, Json)>),
}

/// Why a text was not read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Unreadable {
    /// It is larger than [`LARGEST`].
    TooLarge,
    /// It is no JSON; the reader's own words, in English, which may name the place.
    NotJson(String),
    /// It is nested deeper than [`DEEPEST`].
    TooDeep,
    /// A list or an object holds more than [`LONGEST`].
    TooLong,
}

impl Json {
    /// What an object holds under a name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Object(entries) => entries.iter().find(|(known, _)| known == name).map(|(_, value)| value),
            _ => None,
        }
    }

    /// The text, if it is one.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// The number, if it is one.
    #[must_use]
    pub fn number(&self) -> Option<f64> {
        if let Self::Number(number) = self { Some(*number) } else { None }
    }

    /// The members of a list; of everything else none.
    #[must_use]
    pub fn items(&self) -> &[Self] {
        if let Self::List(items) = self { items } else { &[] }
    }
}

/// Whether `held` things may lie at a depth.
fn within_limits(depth: usize, held: usize) -> Result<(), Unreadable> {
    if depth >= DEEPEST {
        Err(Unreadable::TooDeep)
    } else if held > LONGEST {
        Err(Unreadable::TooLong)
    } else {
        Ok(())
    }
}
