//! What was found in a file, and where.

use crate::host::json::Unreadable;

use super::RateKind;
use super::fields::Kind;

/// One thing to mend or to think about.
#[derive(Clone, PartialEq, Debug)]
pub struct Finding {
    /// The place: `programs[1].tuition.in_state`; empty for the whole file.
    pub path: String,
    /// What it is.
    pub what: What,
}

/// What was found. The first ones are errors, those from [`What::UnknownKey`] on are warnings.
#[derive(Clone, PartialEq, Debug)]
pub enum What {
    /// The text could not be read at all.
    Unreadable(Unreadable),
    /// A field that has to be there is not.
    Missing(Kind),
    /// Something else stands there than may.
    NotAllowed {
        /// What may.
        kind: Kind,
        /// What stands there, shortened.
        found: Found,
        /// What was probably meant.
        nearest: Option<&'static str>,
    },
    /// Two programs have the same id.
    RepeatedId(String),

    /// Nothing is called that; it is left out.
    UnknownKey {
        /// What was probably meant.
        nearest: Option<&'static str>,
    },
    /// A link that is not encrypted; it is left out.
    NotSecure,
    /// There is no Spanish name; the English one stands in.
    NoSpanish,
    /// A day that has not come yet.
    InFuture,
    /// The file was not looked over for so many months.
    OldFile(i32),
    /// The rate describes a time that ended so many months ago.
    StaleRate(i32),
    /// It is not said which time the rate describes.
    UndatedRate,
    /// There is no such rate; the published average stands in, and the page says so.
    NoRate(RateKind),
    /// A percentage of at most one: a share may have been meant.
    LooksLikeShare(f64),
    /// Credits times the price of one are far from the tuition.
    PricesApart {
        /// What credits and their price make, dollars.
        by_credit: f64,
        /// The tuition given, dollars.
        tuition: f64,
    },
    /// Half time takes less long than full time.
    PacesSwapped,
}

/// What stands in a file where something else may.
#[derive(Clone, PartialEq, Debug)]
pub enum Found {
    /// `null`.
    Nothing,
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number(f64),
    /// A text, shortened.
    Text(String),
    /// A list, of so many.
    List(usize),
    /// Fields by name.
    Object,
}

impl Finding {
    /// Of a text that could not be read.
    #[must_use]
    pub fn unreadable(reason: Unreadable) -> Self {
        Self { path: String::new(), what: What::Unreadable(reason) }
    }

    /// Whether it keeps the file from being used.
    #[must_use]
    pub fn is_error(&self) -> bool {
        matches!(self.what, What::Unreadable(_) | What::Missing(_) | What::NotAllowed { .. } | What::RepeatedId(_))
    }
}
