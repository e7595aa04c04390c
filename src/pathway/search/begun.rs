//! A way while it is being continued.

use super::super::graph::Node;
use super::super::standing::{Action, Standing};

/// A way that has not reached the goal yet: its last step, and the way that it continues.
///
/// Since the last job was taken a chapter lasts. What one studies and sits in a job must be needed for the next: it
/// could be done as well later on, and one way would be found in many orders.
#[derive(Clone, Copy)]
pub(super) struct Begun {
    pub(super) now: Standing,
    /// The way that it continues, and what it adds to that; nothing for the first.
    pub(super) last: Option<(usize, Action)>,
    /// The way with which its chapter began.
    pub(super) chapter: usize,
    /// Whether something was studied full time in its chapter.
    pub(super) studied_full_time: bool,
    pub(super) steps: u8,
    pub(super) jobs: u8,
    pub(super) studies: Studies,
    /// Exams that could have been sat before the first job, as bits: they are sat then or not at all.
    pub(super) missed: u32,
}

/// What was studied, in its order and how: one number for each sequence.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(in super::super) struct Studies(u32);

impl Studies {
    /// The same, then this.
    pub(super) fn then(self, program: Node, while_working: bool) -> Self {
        let step = (program.index() as u32 + 1) << 1 | u32::from(while_working);
        Self(self.0 << 7 | step)
    }

    /// Whether everything that was studied on the other way was studied on this one too, in the same way.
    pub(in super::super) fn contains(self, other: Self) -> bool {
        let steps = |studies: Self| (0..5).map(move |place| studies.0 >> (7 * place) & 127).filter(|step| *step != 0);
        steps(other).all(|step| steps(self).any(|own| own == step))
    }

    /// How many programs.
    pub(super) fn count(self) -> usize {
        (32 - self.0.leading_zeros()).div_ceil(7) as usize
    }
}

impl Begun {
    /// A way without a step.
    pub(super) fn at(now: Standing) -> Self {
        Self {
            now,
            last: None,
            chapter: 0,
            studied_full_time: false,
            steps: 0,
            jobs: 0,
            studies: Studies::default(),
            missed: 0,
        }
    }

    /// Whether the last step was an exam: one is enough at a time.
    pub(super) fn has_just_sat(&self) -> bool {
        matches!(self.last, Some((_, Action::Exam { .. })))
    }
}
