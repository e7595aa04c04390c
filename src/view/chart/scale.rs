//! Where a value stands in a drawing that is a thousand units wide and high, and which round values to mark.

/// A straight mapping from values to a drawing's units.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Scale {
    low: f64,
    span: f64,
    from: f64,
    to: f64,
}

impl Scale {
    /// Maps `low..high` to `from..to`.
    pub(super) fn new(low: f64, high: f64, from: f64, to: f64) -> Self {
        Self { low, span: (high - low).max(1e-9), from, to }
    }

    /// The unit at which `value` stands, whole: finer would be written, but not seen.
    pub(super) fn at(&self, value: f64) -> i32 {
        (self.from + (self.to - self.from) * (value - self.low) / self.span).round() as i32
    }
}

/// Thousandths of the drawing as a percentage; what lies before its start stands at the start.
pub(super) fn percent(thousandths: i32) -> String {
    let thousandths = thousandths.max(0);
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}

/// Multiples of 1, 2 or 5 times a power of ten that lie in `low..=high`, about `count` of them.
pub(super) fn round_steps(low: f64, high: f64, count: usize) -> Vec<f64> {
    let wanted = ((high - low) / count.max(1) as f64).max(1e-9);
    let mut power = 1.0;
    while power * 10.0 <= wanted {
        power *= 10.0;
    }
    let step = [1.0, 2.0, 5.0, 10.0].into_iter().map(|times| times * power).find(|step| *step >= wanted);
    let step = step.unwrap_or(power * 10.0);
    let first = (low / step).ceil() as i32;
    let last = (high / step).floor() as i32;
    (first..=last).map(|times| f64::from(times) * step).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_round_and_within_the_range() {
        assert_eq!(round_steps(-43_000.0, 181_000.0, 5), [0.0, 50_000.0, 100_000.0, 150_000.0]);
        assert_eq!(round_steps(19.0, 67.0, 5), [20.0, 30.0, 40.0, 50.0, 60.0]);
    }

    #[test]
    fn the_ends_of_a_range_stand_at_the_ends_of_the_drawing() {
        let scale = Scale::new(-10.0, 30.0, 900.0, 0.0);
        assert_eq!([scale.at(-10.0), scale.at(30.0)], [900, 0]);
        assert_eq!(percent(437), "43.7%");
    }
}
