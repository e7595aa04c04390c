//! What the numbers of a working are counted in, and how quantities are listed by it.

use serde::Serialize;

/// What a number of a working is counted in.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Dollars of today.
    Dollars,
    /// Dollars of the day on which they are paid.
    NominalDollars,
    /// A share or a rate: 0.03 is three percent.
    Percent,
    /// A plain factor.
    Factor,
    /// Months.
    Months,
    /// Years.
    Years,
    /// An age in years.
    Age,
    /// A plain count.
    Count,
}

/// An enumeration of quantities, grouped by their units.
macro_rules! quantities {
    ($($unit:ident { $($(#[$doc:meta])* $name:ident),+ $(,)? })+) => {
        /// What a number of a working is.
        #[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Quantity { $($($(#[$doc])* $name),+),+ }

        impl Quantity {
            /// What it is counted in.
            #[must_use]
            pub fn unit(self) -> Unit {
                match self { $($(Self::$name)|+ => Unit::$unit),+ }
            }
        }
    };
}

pub(super) use quantities;
