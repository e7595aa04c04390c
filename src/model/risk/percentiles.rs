//! Percentiles of many lives.

/// The middle of what happens, and its edges.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Band {
    /// One life in ten ends lower.
    pub p10: f64,
    /// Half of them do.
    pub p50: f64,
    /// Nine in ten do.
    pub p90: f64,
}

impl Band {
    /// Of `values`, whose order changes. A percentile is the smallest value that at least so many of them do not pass,
    /// and always one of them; all are 0 where there are none.
    #[must_use]
    pub fn of(values: &mut [f64]) -> Self {
        let place = |percent: usize| (values.len() * percent).div_ceil(100).saturating_sub(1);
        let (low, middle, high) = (place(10), place(50), place(90));
        let count = values.len();
        let p50 = select(values, 0, count, middle);
        Self { p10: select(values, 0, middle + 1, low), p50, p90: select(values, middle, count, high) }
    }
}

/// The value at `place` if the values `low..high` were sorted: none of those before it is larger, none after it
/// smaller (quickselect, values equal to the pivot apart, so that many equal ones cost nothing).
fn select(values: &mut [f64], mut low: usize, mut high: usize, place: usize) -> f64 {
    while let Some(pivot) = values.get(place).copied()
        && low < high
    {
        let smaller = gather(values, low, high, &|value| value < pivot);
        if place < smaller {
            high = smaller;
            continue;
        }
        low = gather(values, smaller, high, &|value| value <= pivot);
        if place < low {
            return pivot;
        }
    }
    0.0
}

/// Brings the values of `low..high` for which `wanted` is true before the others, and says where these begin. Every
/// value is moved, wanted or not: a jump that depends on chance would take longer.
#[inline]
fn gather(values: &mut [f64], low: usize, high: usize, wanted: &impl Fn(f64) -> bool) -> usize {
    let Some(part) = values.get_mut(low..high) else { return low };
    let mut found = 0;
    for index in 0..part.len() {
        let (Some(value), Some(first_other)) = (part.get(index).copied(), part.get(found).copied()) else { break };
        if let Some(place) = part.get_mut(index) {
            *place = first_other;
        }
        if let Some(place) = part.get_mut(found) {
            *place = value;
        }
        found += usize::from(wanted(value));
    }
    low + found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_percentiles_are_those_of_the_sorted_values() {
        let mut state = 7_u64;
        for count in 1..200 {
            let mut values: Vec<f64> = (0..count)
                .map(|_| {
                    state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                    // Many of them equal.
                    ((state >> 33) % 23) as f64 - 11.0
                })
                .collect();
            let mut sorted = values.clone();
            sorted.sort_by(f64::total_cmp);
            let at = |percent: usize| sorted.get((count * percent).div_ceil(100) - 1).copied().unwrap_or(f64::NAN);
            assert_eq!(Band::of(&mut values), Band { p10: at(10), p50: at(50), p90: at(90) }, "{count}");
        }
    }

    #[test]
    fn nothing_has_no_percentiles_and_equal_values_have_one() {
        assert_eq!(Band::of(&mut []), Band::default());
        assert_eq!(Band::of(&mut [2.0; 50]), Band { p10: 2.0, p50: 2.0, p90: 2.0 });
    }
}
