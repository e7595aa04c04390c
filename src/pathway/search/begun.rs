//! A way while it is being continued.

use crate::facts::career::MoveKind;

use super::super::graph::Node;
use super::super::routes::MOST_ALIKE;
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
    pub(super) months: u16,
    pub(super) steps: u8,
    pub(super) jobs: u8,
    /// Jobs that ask for no credential.
    pub(super) without_credential: u8,
    /// The least certain move.
    pub(super) least_sure: Option<MoveKind>,
    pub(super) studies: Studies,
    /// Programs studied full time, as bits.
    pub(super) full_time: u32,
    /// Exams that could have been sat before the first job, as bits: they are sat then or not at all.
    pub(super) missed: u32,
}

/// What was studied, in its order and how: one number for each sequence.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
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

/// Months, how sure, steps, jobs that ask for no credential: less is better.
pub(super) type Order = (u16, Option<MoveKind>, u8, u8);

impl Begun {
    /// A way without a step.
    pub(super) fn at(now: Standing) -> Self {
        Self {
            now,
            last: None,
            chapter: 0,
            studied_full_time: false,
            months: 0,
            steps: 0,
            jobs: 0,
            without_credential: 0,
            least_sure: None,
            studies: Studies::default(),
            full_time: 0,
            missed: 0,
        }
    }

    /// Whether the last step was an exam: one is enough at a time.
    pub(super) fn has_just_sat(&self) -> bool {
        matches!(self.last, Some((_, Action::Exam { .. })))
    }

    /// What ways are ordered by: nothing that continues it comes before it.
    pub(super) fn order(&self, earliest: u16) -> Order {
        (earliest, self.least_sure, self.steps, self.without_credential)
    }

    fn group(&self) -> (Option<Node>, u32, u32, bool, u32) {
        (self.now.role, self.now.done, self.full_time, self.now.other_job, self.missed)
    }

    /// Whether whatever this one can do, `other` can do as soon, with the same programs studied in the same way.
    fn is_covered_by(&self, other: &Self) -> bool {
        self.group() == other.group()
            && other.months <= self.months
            && other.now.is_as_experienced_as(&self.now)
            && other.jobs <= self.jobs
    }
}

const GROUPS: usize = 256;

/// Every way begun, with those that may cover each other found quickly.
pub(super) struct Ways {
    all: Vec<(Begun, Option<usize>)>,
    /// The last way of each group of groups; each way names the one before it.
    last: [Option<usize>; GROUPS],
}

impl Ways {
    pub(super) fn new() -> Self {
        Self { all: Vec::new(), last: [None; GROUPS] }
    }

    pub(super) fn get(&self, at: usize) -> Option<&Begun> {
        self.all.get(at).map(|(begun, _)| begun)
    }

    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    /// Remembers a way and tells its place; nothing where several that are as good are known and `unless_covered`.
    pub(super) fn add(&mut self, begun: Begun, unless_covered: bool) -> Option<usize> {
        let (role, done) = (begun.now.role.map_or(0, |role| role.index() + 1), begun.now.done as usize);
        let slot = self.last.get_mut((role * 31 + done + done / GROUPS + begun.full_time as usize) % GROUPS)?;
        let mut covers = 0;
        let mut next = *slot;
        while let Some((other, before)) = next.filter(|_| unless_covered).and_then(|at| self.all.get(at)) {
            covers += usize::from(begun.is_covered_by(other));
            if covers >= MOST_ALIKE {
                return None;
            }
            next = *before;
        }
        let at = self.all.len();
        self.all.push((begun, *slot));
        *slot = Some(at);
        Some(at)
    }
}
