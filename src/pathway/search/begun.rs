//! A way while it is being continued, and the part of it since the last job was taken.

use super::super::standing::{Action, Standing};

/// A way that has not reached the goal yet.
#[derive(Clone)]
pub(super) struct Begun {
    pub(super) now: Standing,
    pub(super) chapter: Chapter,
    pub(super) months: u16,
    /// Programs studied full time, as bits.
    pub(super) full_time: u32,
    pub(super) actions: Vec<Action>,
}

impl Begun {
    /// Whether whatever this one can do, `other` can do as soon, with the same programs studied in the same way.
    pub(super) fn is_covered_by(&self, other: &Self) -> bool {
        let same =
            |begun: &Self| (begun.now.role, begun.now.done, begun.full_time, begun.now.other_job, begun.chapter.missed);
        same(self) == same(other)
            && other.months <= self.months
            && other.now.is_as_experienced_as(&self.now)
            && other.chapter.jobs <= self.chapter.jobs
    }
}

/// What happened since the last job was taken. What one studies and sits in a job must be needed for the next: it could
/// be done as well later on, and one way would be found in many orders.
#[derive(Clone, Copy)]
pub(super) struct Chapter {
    /// Where one stood when it began.
    pub(super) began: Standing,
    /// How many actions lay before it.
    pub(super) actions: usize,
    /// Jobs taken before it.
    pub(super) jobs: u8,
    /// Exams that could have been sat before the first job, as bits: they are sat then or not at all.
    pub(super) missed: u32,
}
