//! The places that figures are known for.

include!(concat!(env!("OUT_DIR"), "/places.rs"));

/// The whole nation, one of the fifty states, or the District of Columbia. Ordered as in [`Place::all`].
///
/// Holds the row of the table, so a value of this type always names a place that exists.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Place(u8);

impl Default for Place {
    fn default() -> Self {
        Self::US
    }
}

impl Place {
    /// The whole nation; the first row of the table, which `build.rs` sorts that way.
    pub const US: Self = Self(0);

    /// The place with this code: `US`, `DC`, or a state's two letters.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::all().find(|place| place.code() == code)
    }

    /// `US`, `DC`, or the state's two letters.
    #[must_use]
    pub fn code(self) -> &'static str {
        PLACES.get(self.row()).map_or("", |place| place.0)
    }

    /// The name in English.
    #[must_use]
    pub fn name(self) -> &'static str {
        PLACES.get(self.row()).map_or("", |place| place.1)
    }

    /// Every place: the nation first, then by name.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..).take(PLACES.len()).map(Self)
    }

    /// The row of the place in every table that has one row for each place.
    pub(super) fn row(self) -> usize {
        usize::from(self.0)
    }
}
