//! What is left to chance in one life (section 8), drawn from a fixed sequence.
//!
//! The generator is SplitMix64 (Steele, Lea and Flood 2014), read at an index instead of one number after the other.
//! The index is made of the life, the quantity and its count in the route: life 7 is the same person on every route,
//! and a route with more legs takes nothing from the draws of another.

/// Where the sequence starts; another seed would give other people.
const SEED: u64 = 0x4849_4d20_5061_7468;
const GOLDEN_GAMMA: u64 = 0x9e37_79b9_7f4a_7c15;

/// How far real wage growth lies from what is assumed, per year: the standard deviation (section 8).
const GROWTH_SPREAD: f64 = 0.005;

/// Tries of the polar method, of which each succeeds with a chance of π/4.
const TRIES: u64 = 32;

/// The luck of one life.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Draws {
    life: u64,
}

/// What is drawn; the order is part of the sequence.
#[derive(Clone, Copy)]
enum Quantity {
    Standing,
    Growth,
    Finishing,
    Placement,
    Attempts,
    Search,
}

impl Draws {
    /// The luck of life number `life`, counted from 0.
    #[must_use]
    pub fn of_life(life: usize) -> Self {
        Self { life: life as u64 }
    }

    /// Standing among the people of an occupation, for life: uniform between 0 and 1.
    #[must_use]
    pub fn standing(self) -> f64 {
        self.uniform(Quantity::Standing, 0)
    }

    /// Real wage growth a year, for life: normal around `mean`.
    #[must_use]
    pub fn wage_growth(self, mean: f64) -> f64 {
        mean + GROWTH_SPREAD * self.normal(Quantity::Growth)
    }

    /// Whether program number `program` of the route is finished.
    #[must_use]
    pub fn finishes(self, program: usize, chance: f64) -> bool {
        self.uniform(Quantity::Finishing, program as u64) < chance
    }

    /// Whether work in the field is found.
    #[must_use]
    pub fn is_placed(self, chance: f64) -> bool {
        self.uniform(Quantity::Placement, 0) < chance
    }

    /// Attempts until exam number `exam` of the route is passed, that one counted: geometric.
    #[must_use]
    pub fn attempts(self, exam: usize, pass_rate: f64) -> usize {
        1 + self.failures(Quantity::Attempts, exam, 1.0 - pass_rate)
    }

    /// Months of search number `search` of the route: geometric, counted as the failures before the first success, so
    /// that 0 is possible and the mean is `mean`.
    #[must_use]
    pub fn search_months(self, search: usize, mean: f64) -> usize {
        self.failures(Quantity::Search, search, mean / (1.0 + mean))
    }

    /// Failures before the first success, where each trial fails with the chance `fail`, below 1. A higher chance
    /// never gives fewer.
    fn failures(self, quantity: Quantity, nth: usize, fail: f64) -> usize {
        let luck = self.uniform(quantity, nth as u64);
        let mut failures = 0;
        let mut still_failing = fail;
        while luck < still_failing {
            failures += 1;
            still_failing *= fail;
        }
        failures
    }

    /// Uniform between 0 and 1, both left out.
    fn uniform(self, quantity: Quantity, nth: u64) -> f64 {
        let index = (self.life << 32) | ((quantity as u64) << 24) | nth;
        ((split_mix(SEED, index) >> 12) as f64 + 0.5) / (1_u64 << 52) as f64
    }

    /// Standard normal, by Marsaglia's polar method.
    fn normal(self, quantity: Quantity) -> f64 {
        let within_the_circle = |nth| {
            let x = 2.0 * self.uniform(quantity, 2 * nth) - 1.0;
            let y = 2.0 * self.uniform(quantity, 2 * nth + 1) - 1.0;
            let square = x * x + y * y;
            // ln_1p because the loans need it anyway: ln would be one more function in the page.
            (square > 0.0 && square < 1.0).then(|| x * (-2.0 * (square - 1.0).ln_1p() / square).sqrt())
        };
        (0..TRIES).find_map(within_the_circle).unwrap_or(0.0)
    }
}

/// Output number `index` of SplitMix64, counted from 0.
fn split_mix(seed: u64, index: u64) -> u64 {
    let mut bits = seed.wrapping_add(index.wrapping_add(1).wrapping_mul(GOLDEN_GAMMA));
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIVES: usize = 20_000;

    fn mean(of: impl Fn(Draws) -> f64) -> f64 {
        (0..LIVES).map(|life| of(Draws::of_life(life))).sum::<f64>() / LIVES as f64
    }

    fn variance(of: impl Fn(Draws) -> f64) -> f64 {
        let middle = mean(&of);
        mean(|draws| (of(draws) - middle).powi(2))
    }

    #[test]
    fn the_sequence_is_the_published_one() {
        // The first outputs for the seed 0.
        let published = [0xe220_a839_7b1d_cdaf, 0x6e78_9e6a_a1b9_65f4, 0x06c4_5d18_8009_454f];
        assert_eq!([0, 1, 2].map(|index| split_mix(0, index)), published);
    }

    #[test]
    fn each_quantity_has_its_mean_and_its_spread() {
        // Four standard errors of 20,000 draws.
        let near =
            |got: f64, want: f64, spread: f64| assert!((got - want).abs() < 4.0 * spread / 141.0, "{got} {want}");
        near(mean(Draws::standing), 0.5, 0.29);
        near(variance(Draws::standing), 1.0 / 12.0, 0.08);
        near(mean(|draws| draws.wage_growth(0.01)), 0.01, GROWTH_SPREAD);
        near(variance(|draws| draws.wage_growth(0.01)).sqrt(), GROWTH_SPREAD, GROWTH_SPREAD);
        near(mean(|draws| draws.attempts(1, 0.7) as f64), 1.0 / 0.7, 0.8);
        near(mean(|draws| draws.search_months(0, 3.0) as f64), 3.0, 3.5);
        near(mean(|draws| f64::from(u8::from(draws.finishes(2, 0.34)))), 0.34, 0.5);
        near(mean(|draws| f64::from(u8::from(draws.is_placed(0.9)))), 0.9, 0.3);
    }

    #[test]
    fn what_cannot_fail_does_not() {
        for life in 0..1_000 {
            let draws = Draws::of_life(life);
            assert_eq!((draws.attempts(0, 1.0), draws.search_months(0, 0.0)), (1, 0));
            assert!(draws.finishes(0, 1.0) && !draws.finishes(0, 0.0) && draws.is_placed(1.0));
            assert!(draws.attempts(3, 0.05) < 2_000 && draws.search_months(3, 36.0) < 3_000);
        }
    }

    #[test]
    fn quantities_and_their_counts_are_drawn_apart() {
        let draws = Draws::of_life(5);
        let some: Vec<f64> = (0..4)
            .flat_map(|nth| [Quantity::Standing, Quantity::Finishing, Quantity::Search].map(|q| draws.uniform(q, nth)))
            .collect();
        let all_differ = some.iter().enumerate().all(|(index, a)| some.iter().skip(index + 1).all(|b| a != b));
        assert!(all_differ, "{some:?}");
    }
}
