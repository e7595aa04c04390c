//! Straight lines through known points: pay by rank, tax by pay. Read millions of times, so each piece is kept as
//! `base + slope·x` and looked for from the last one found.

/// One straight piece.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Piece {
    /// The piece holds above this.
    from: f64,
    /// And up to here.
    pub(super) until: f64,
    /// The value at 0 if the piece went on to there.
    pub(super) base: f64,
    /// What each step of 1 adds.
    pub(super) slope: f64,
}

/// A line with bends, without an end on both sides.
#[derive(Clone, Debug, Default)]
pub(super) struct Lines(Vec<Piece>);

impl Lines {
    /// A function that is straight between neighbours of `bends`, in any order, and outside them. `far` lies past the
    /// last bend.
    pub(super) fn through(bends: &[f64], far: f64, value: &dyn Fn(f64) -> f64) -> Self {
        let mut from = 0.0;
        let mut holds_from = f64::NEG_INFINITY;
        let mut pieces = Vec::new();
        loop {
            let next = bends.iter().copied().filter(|bend| *bend > from && *bend < far).fold(far, f64::min);
            let slope = (value(next) - value(from)) / (next - from);
            let last = next >= far;
            let until = if last { f64::INFINITY } else { next };
            pieces.push(Piece { from: holds_from, until, base: value(from) - slope * from, slope });
            if last {
                return Self(pieces);
            }
            (from, holds_from) = (next, next);
        }
    }

    /// The piece that holds at `x`. `near` is the number of the one found last, with which to begin.
    #[inline(always)]
    pub(super) fn piece(&self, x: f64, near: &mut usize) -> Piece {
        match self.0.get(*near) {
            Some(piece) if x > piece.from && x <= piece.until => *piece,
            _ => self.search(x, near),
        }
    }

    #[inline(never)]
    fn search(&self, x: f64, near: &mut usize) -> Piece {
        *near = self.0.iter().position(|piece| x <= piece.until).unwrap_or(0);
        self.0.get(*near).copied().unwrap_or_default()
    }

    /// The value at `x`.
    #[inline(always)]
    pub(super) fn at(&self, x: f64, near: &mut usize) -> f64 {
        let piece = self.piece(x, near);
        piece.base + piece.slope * x
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_run_through_the_function_wherever_one_starts_to_look() {
        let bent = |x: f64| if x <= 2.0 { x } else { 2.0 + 3.0 * (x - 2.0).min(4.0) };
        let lines = Lines::through(&[6.0, 2.0, -1.0, 2.0], 10.0, &bent);
        for start in 0..4 {
            for (x, value) in [(0.0, 0.0), (2.0, 2.0), (3.0, 5.0), (6.0, 14.0), (99.0, 14.0)] {
                let mut near = start;
                assert!((lines.at(x, &mut near) - value).abs() < 1e-12, "{x} from {start}");
            }
        }
    }

    #[test]
    fn no_lines_are_nothing() {
        assert_eq!(Lines::default().at(5.0, &mut 3), 0.0);
    }
}
