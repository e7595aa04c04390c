//! Months and years of the horizon, and sums kept per year.

/// Months in a year.
pub const MONTHS: usize = 12;

/// `x` rounded half up; the tiny addition makes 2.5 computed as 2.4999999999 round up too (section 3).
#[must_use]
pub fn round_half_up(x: f64) -> f64 {
    (x + 1e-9 + 0.5).floor()
}

/// The smaller of two numbers. Unlike `f64::min`, which minds NaN, it is no call in the page.
#[inline]
#[must_use]
pub fn lesser(a: f64, b: f64) -> f64 {
    if a < b { a } else { b }
}

/// The larger of two numbers, likewise.
#[inline]
#[must_use]
pub fn larger(a: f64, b: f64) -> f64 {
    if a > b { a } else { b }
}

/// Dollars rounded to cents.
#[must_use]
pub fn to_cents(dollars: f64) -> f64 {
    round_half_up(dollars * 100.0) / 100.0
}

/// `1, 1+rate, (1+rate)², …`: one factor for each of `count` periods.
#[must_use]
pub fn powers(rate: f64, count: usize) -> Vec<f64> {
    let mut factor = 1.0;
    (0..count)
        .map(|_| {
            let this = factor;
            factor *= 1.0 + rate;
            this
        })
        .collect()
}

/// The years that months `start..end` touch, each with how many of them fall into it.
pub fn years_of(start: usize, end: usize) -> impl Iterator<Item = (usize, usize)> {
    let mut month = start;
    std::iter::from_fn(move || {
        if month >= end {
            return None;
        }
        let year = month / MONTHS;
        let until = end.min((year + 1) * MONTHS);
        let months = until - month;
        month = until;
        Some((year, months))
    })
}

/// One amount for each year of the horizon; years outside it hold 0 and take nothing.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Yearly(Vec<f64>);

impl Yearly {
    /// `years` zeros.
    #[must_use]
    pub fn zero(years: usize) -> Self {
        Self(vec![0.0; years])
    }

    /// Sets all to 0.
    pub fn clear(&mut self) {
        self.0.fill(0.0);
    }

    /// Takes over the amounts of `other`, of as many years.
    pub fn copy(&mut self, other: &Self) {
        self.0.clone_from(&other.0);
    }

    /// The amount of `year`.
    #[must_use]
    pub fn at(&self, year: usize) -> f64 {
        self.0.get(year).copied().unwrap_or(0.0)
    }

    /// Adds to the amount of `year`.
    pub fn add(&mut self, year: usize, amount: f64) {
        if let Some(slot) = self.0.get_mut(year) {
            *slot += amount;
        }
    }

    /// Puts another amount in the place of that of `year`.
    pub fn put(&mut self, year: usize, amount: f64) {
        if let Some(slot) = self.0.get_mut(year) {
            *slot = amount;
        }
    }

    /// Adds `weight` times the amounts of `other`.
    pub fn add_weighted(&mut self, weight: f64, other: &Self) {
        for (slot, amount) in self.0.iter_mut().zip(&other.0) {
            *slot += weight * amount;
        }
    }

    /// The amounts from the first year on.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = f64> + ExactSizeIterator + '_ {
        self.0.iter().copied()
    }

    /// Their plain sum.
    #[must_use]
    pub fn sum(&self) -> f64 {
        self.0.iter().sum()
    }
}

impl FromIterator<f64> for Yearly {
    fn from_iter<I: IntoIterator<Item = f64>>(amounts: I) -> Self {
        Self(amounts.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_half_rounds_up_even_when_it_comes_out_a_hair_short() {
        assert_eq!(round_half_up(2.499_999_999_9), 3.0);
        assert_eq!(round_half_up(2.49), 2.0);
        assert_eq!(to_cents(10.005), 10.01);
    }

    #[test]
    fn months_are_dealt_to_the_years_they_fall_into() {
        assert_eq!(years_of(10, 26).collect::<Vec<_>>(), [(0, 2), (1, 12), (2, 2)]);
        assert_eq!(years_of(5, 5).count(), 0);
    }
}
