//! Dollars of one place in dollars of another: how far they go.

use crate::facts::metros::Parity;

/// What buys in `there` as much as `dollars` buy in `here`.
#[must_use]
pub fn dollars_there(dollars: f64, here: Parity, there: Parity) -> f64 {
    dollars * there.level / here.level
}
