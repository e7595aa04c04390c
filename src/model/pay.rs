//! What a job pays (section 2): the occupation's wages, the standing in it, and the course of a career.

use crate::facts::Wages;

use super::calendar::MONTHS;

/// A straight piece of a pay curve, and the place in the occupation at which it is read.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Piece {
    /// The slice of the occupation that the rank is taken in.
    pub slice: [f64; 2],
    /// The rank in the whole occupation.
    pub rank: f64,
    /// Rank and yearly pay at the lower end; the same as the upper end where the curve is flat.
    pub from: (f64, f64),
    /// Rank and yearly pay at the upper end.
    pub to: (f64, f64),
}

/// `Q_role(u)`: yearly pay by rank in a slice of an occupation (2.1).
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Curve {
    wages: Wages,
    slice: [f64; 2],
}

impl Curve {
    /// The slice `[low, high]` of the occupation whose percentiles are `wages`.
    #[must_use]
    pub fn new(wages: Wages, slice: [f64; 2]) -> Self {
        Self { wages, slice }
    }

    /// Dollars a year at `rank`: straight lines through the five percentiles, flat outside them.
    #[must_use]
    pub fn at(&self, rank: f64) -> f64 {
        let [low, high] = self.slice;
        let u = low + (high - low) * rank;
        let Wages { p10, p25, p50, p75, p90 } = self.wages;
        let between = |from: f64, to: f64, start: f64, end: f64| from + (to - from) * (u - start) / (end - start);
        if u <= 0.10 {
            p10
        } else if u <= 0.25 {
            between(p10, p25, 0.10, 0.25)
        } else if u <= 0.50 {
            between(p25, p50, 0.25, 0.50)
        } else if u <= 0.75 {
            between(p50, p75, 0.50, 0.75)
        } else if u < 0.90 {
            between(p75, p90, 0.75, 0.90)
        } else {
            p90
        }
    }

    /// The ranks in the slice at which the percentiles lie: where the pay bends.
    #[must_use]
    pub fn bends(&self) -> [f64; 5] {
        let [low, high] = self.slice;
        [0.10, 0.25, 0.50, 0.75, 0.90].map(|share| (share - low) / (high - low))
    }

    /// The piece that [`Curve::at`] reads the pay from.
    #[must_use]
    pub fn piece(&self, rank: f64) -> Piece {
        let [low, high] = self.slice;
        let rank = low + (high - low) * rank;
        let Wages { p10, p25, p50, p75, p90 } = self.wages;
        let points = [(0.10, p10), (0.25, p25), (0.50, p50), (0.75, p75), (0.90, p90)];
        let upper = points.iter().position(|(share, _)| rank <= *share).unwrap_or(points.len());
        let at = |index: usize| points.get(index.min(points.len() - 1)).copied().unwrap_or_default();
        Piece { slice: self.slice, rank, from: at(if upper == 0 { 0 } else { upper - 1 }), to: at(upper) }
    }
}

/// Rank by months of experience: `u ^ (2 - min(e/(12·E), 1))` (2.1).
#[derive(Clone, PartialEq, Debug)]
pub struct Ranks {
    rising: Vec<f64>,
    standing: f64,
}

impl Ranks {
    /// For somebody of `standing` (0.5 = typical) in occupations that take `years_to_typical` to master.
    #[must_use]
    pub fn new(standing: f64, years_to_typical: f64) -> Self {
        let months_to_typical = MONTHS as f64 * years_to_typical;
        let rising = (0..)
            .map(f64::from)
            .take_while(|months| *months < months_to_typical)
            .map(|months| standing.powf(2.0 - months / months_to_typical))
            .collect();
        Self { rising, standing }
    }

    /// The rank after `months` of experience.
    #[must_use]
    pub fn at(&self, months: usize) -> f64 {
        self.rising.get(months).copied().unwrap_or(self.standing)
    }

    /// From this many months on the rank no longer rises.
    #[must_use]
    pub fn settled_after(&self) -> usize {
        self.rising.len()
    }
}

/// A job that can be held.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Job {
    /// The number of the occupation and its pay; none: a salary that never rises.
    occupation: Option<(usize, Curve)>,
    /// The factor on the occupation's pay, or the salary itself.
    amount: f64,
}

impl Job {
    /// Paid as occupation `number` pays.
    #[must_use]
    pub fn occupation(number: usize, curve: Curve) -> Self {
        Self { occupation: Some((number, curve)), amount: 1.0 }
    }

    /// Paid `salary` dollars a year, for ever (2.3).
    #[must_use]
    pub fn flat(salary: f64) -> Self {
        Self { occupation: None, amount: salary }
    }

    /// Paid `salary` at `rank`, and keeping that distance to the occupation (2.3). An occupation that pays nothing
    /// at that rank has no distance to keep: the salary stays flat.
    #[must_use]
    pub fn keeping_distance(self, salary: f64, rank: f64) -> Self {
        match self.occupation {
            Some((number, curve)) if curve.at(rank) > 0.0 => {
                Self { occupation: Some((number, curve)), amount: salary / curve.at(rank) }
            }
            Some((number, _)) => Self { occupation: Some((number, Curve::flat_one())), amount: salary },
            None => Self::flat(salary),
        }
    }

    /// The number of the occupation whose experience it adds to.
    #[must_use]
    pub fn number(&self) -> Option<usize> {
        self.occupation.map(|(number, _)| number)
    }

    /// The occupation's pay, and the factor on it; without an occupation the factor is the salary.
    #[must_use]
    pub fn parts(&self) -> (Option<Curve>, f64) {
        (self.occupation.map(|(_, curve)| curve), self.amount)
    }

    /// Dollars a year at `rank`, before wage growth.
    #[must_use]
    pub fn at(&self, rank: f64) -> f64 {
        self.amount * self.occupation.map_or(1.0, |(_, curve)| curve.at(rank))
    }

    /// The job's pay at `rank` relative to its typical pay (2.2, `survey`); 1 where typical pay is 0.
    #[must_use]
    pub fn relative_to_typical(&self, rank: f64) -> f64 {
        let typical = self.at(0.5);
        if typical > 0.0 { self.at(rank) / typical } else { 1.0 }
    }
}

impl Curve {
    fn flat_one() -> Self {
        let wages = Wages { p10: 1.0, p25: 1.0, p50: 1.0, p75: 1.0, p90: 1.0 };
        Self::new(wages, [0.0, 1.0])
    }
}

/// Straight lines through `points` (years, pay), flat outside them (2.2, `graduates`).
#[must_use]
pub fn along(points: &[(f64, f64)], years: f64) -> f64 {
    let mut before: Option<(f64, f64)> = None;
    for &(x, y) in points {
        if years <= x {
            return match before {
                Some((x0, y0)) => y0 + (y - y0) * (years - x0) / (x - x0),
                None => y,
            };
        }
        before = Some((x, y));
    }
    before.map_or(0.0, |(_, y)| y)
}

#[cfg(test)]
mod tests {
    use super::*;

    const WAGES: Wages = Wages { p10: 10.0, p25: 25.0, p50: 50.0, p75: 75.0, p90: 90.0 };

    #[test]
    fn pay_runs_through_the_percentiles_and_is_flat_outside() {
        let whole = Curve::new(WAGES, [0.0, 1.0]);
        assert_eq!([whole.at(0.0), whole.at(0.25), whole.at(0.6), whole.at(0.99)], [10.0, 25.0, 60.0, 90.0]);
        assert_eq!(Curve::new(WAGES, [0.0, 0.5]).at(0.5), 25.0);
    }

    #[test]
    fn a_typical_newcomer_starts_at_the_25th_percentile_and_reaches_the_median() {
        let ranks = Ranks::new(0.5, 8.0);
        assert_eq!(ranks.at(0), 0.25);
        assert_eq!(ranks.at(96), 0.5);
        assert_eq!(Ranks::new(0.5, 0.0).at(0), 0.5);
    }

    #[test]
    fn graduates_pay_is_flat_before_the_first_and_after_the_last_year_measured() {
        let points = [(1.0, 30.0), (4.0, 60.0)];
        assert_eq!([along(&points, 0.0), along(&points, 2.0), along(&points, 9.0)], [30.0, 40.0, 60.0]);
    }
}
