//! The search behind [`super::routes`]: ways are continued step by step, the last one begun first, until none is left.
//!
//! What can be told beforehand is (`terrain.rs`), so that few steps are tried in vain. No sensible way is given up for
//! another that looks better: which one gains the most only its price tells.

mod begun;
mod terrain;

use super::graph::{Graph, Node};
use super::routes::{MOST_STUDIES, MOST_TRIED, Route, lay_out_by};
use super::standing::{Action, Done, Standing};

use begun::Begun;
pub(super) use begun::Studies;
pub(super) use terrain::leads;
use terrain::{Terrain, each, wide_bit};

/// A way to the goal, and what was studied on it.
pub(super) type Way = (Route, Studies);

pub(super) struct Search<'a> {
    terrain: Terrain<'a>,
    from: Standing,
    /// The ways begun and not given up yet; each names the one that it continues.
    ways: Vec<Begun>,
    /// Those still to be continued.
    open: Vec<usize>,
    /// The steps of the way being continued.
    actions: Vec<Action>,
    found: Vec<Way>,
    tried: usize,
}

impl<'a> Search<'a> {
    pub(super) fn new(graph: Graph<'a>, from: Standing, goal: Node) -> Self {
        let mut search = Self {
            terrain: Terrain::new(graph, goal),
            from,
            ways: Vec::new(),
            open: Vec::new(),
            actions: Vec::new(),
            found: Vec::new(),
            tried: 0,
        };
        search.begin(Begun::at(from));
        search
    }

    /// Continues so many ways, and tells whether none is left.
    pub(super) fn go_on(&mut self, times: usize) -> bool {
        for _ in 0..times {
            let Some(at) = self.open.pop() else { return true };
            let Some(begun) = self.ways.get(at).copied().filter(|_| self.tried < MOST_TRIED) else { return true };
            // Those begun after it were continued before it.
            self.ways.truncate(at + 1);
            self.retrace(&begun);
            if begun.now.has(self.terrain.goal) {
                self.keep(&begun);
            } else {
                self.go_on_with(at, &begun);
            }
        }
        false
    }

    /// All sensible ways found, and the steps tried.
    pub(super) fn finish(self) -> (Vec<Way>, usize) {
        (self.found, self.tried)
    }

    /// Writes down the steps of a way. It was begun last of all: what it continues stands there already.
    fn retrace(&mut self, begun: &Begun) {
        if let Some((_, action)) = begun.last {
            self.actions.truncate(usize::from(begun.steps).saturating_sub(1));
            self.actions.push(action);
        }
    }

    /// The steps of the chapter of the way being continued.
    fn since(&self, begun: &Begun) -> &[Action] {
        let before = self.ways.get(begun.chapter).map_or(0, |way| way.steps);
        self.actions.get(usize::from(before)..).unwrap_or_default()
    }

    /// Remembers a way that is to be continued.
    fn begin(&mut self, begun: Begun) {
        self.open.push(self.ways.len());
        self.ways.push(begun);
    }

    /// Tries everything that can follow. A chapter is study, then at most one exam, then a job.
    fn go_on_with(&mut self, at: usize, begun: &Begun) {
        let now = begun.now;
        for role in each(self.jobs(begun)) {
            self.try_job(at, begun, role);
        }
        if begun.has_just_sat() {
            return;
        }
        let exams = self.terrain.exams(&now, begun.jobs, begun.studied_full_time) & !begun.missed;
        for credential in each(u64::from(exams)) {
            self.try_out(at, begun, Action::Exam { credential });
        }
        if begun.studies.count() >= MOST_STUDIES {
            return;
        }
        for program in each(u64::from(self.terrain.worth_studying(&now, begun.jobs))) {
            if begun.jobs == 0 && self.follows_in_full_time(begun, program) {
                self.try_out(at, begun, Action::Study { program, while_working: false });
            }
            let is_needed = begun.studied_full_time || self.terrain.may_be_needed_next(&now, begun.jobs, program);
            if is_needed && (now.role.is_some() || now.other_job) {
                self.try_out(at, begun, Action::Study { program, while_working: true });
            }
        }
    }

    fn try_out(&mut self, at: usize, begun: &Begun, action: Action) {
        self.tried += 1;
        let Some(done) = self.terrain.act(begun.now, action) else { return };
        let mut next = followed_by(at, begun, action, &done);
        if let Action::Study { program, while_working } = action {
            next.studies = begun.studies.then(program, while_working);
            if !while_working {
                next.studied_full_time = true;
            }
        }
        self.begin(next);
    }

    fn try_job(&mut self, at: usize, begun: &Begun, role: Node) {
        self.tried += 1;
        let action = Action::Enter { role };
        let Some(done) = self.terrain.act(begun.now, action) else { return };
        self.begin(Begun {
            // The place that it is about to have.
            chapter: self.ways.len(),
            studied_full_time: false,
            jobs: begun.jobs + 1,
            missed: if begun.jobs == 0 && begun.studied_full_time { self.could_sit(&begun.now) } else { begun.missed },
            ..followed_by(at, begun, action, &done)
        });
    }

    /// Exams that one could sit now without working first, as bits.
    fn could_sit(&self, now: &Standing) -> u32 {
        let sit = |credential: &Node| now.admitted(*credential) == Ok(0);
        let wanted = each(u64::from(self.terrain.exams(now, 0, true)));
        wanted.filter(sit).fold(0, |bits, node| bits | node.bit())
    }

    /// The jobs that can be taken next and that need everything done before: what was done since the last job, unless it
    /// was full-time study and the exam right after it, which may be for a later job; and that job itself, unless it was
    /// a step up.
    fn jobs(&self, begun: &Begun) -> u64 {
        let terrain = &self.terrain;
        let mut jobs = terrain.enterable(&begun.now) & terrain.near(begun.jobs);
        if begun.jobs == 0 {
            // Nobody goes back to the job that was given up for study: it could have been kept beside it.
            jobs &= !self.from.role.map_or(0, wide_bit);
        }
        let (since, Some(began)) = (self.since(begun), self.ways.get(begun.chapter)) else { return jobs };
        if jobs == 0 {
            return 0;
        }
        if let Some(then) =
            self.before_a_lateral_job(began).and_then(|before| self.outcome(before, since.iter().copied()))
        {
            jobs &= !terrain.enterable(&then);
        }
        let needless = if begun.studied_full_time { 0 } else { since.len() };
        for left_out in 0..needless {
            if jobs == 0 {
                break;
            }
            let rest = since.iter().enumerate().filter(|(at, _)| *at != left_out).map(|(_, action)| *action);
            if let Some(then) = self.outcome(began.now, rest) {
                jobs &= !terrain.enterable(&then);
            }
        }
        jobs
    }

    /// Where one stood before a chapter's job, if that was not a step up.
    fn before_a_lateral_job(&self, began: &Begun) -> Option<Standing> {
        let before = self.ways.get(began.last?.0)?.now;
        let level = |role: Option<Node>| role.and_then(|role| self.terrain.graph.role(role)).map(|role| role.level);
        let is_step_up = before.level().is_some_and(|before| Some(before) < level(began.now.role));
        (!is_step_up).then_some(before)
    }

    /// Whether a program follows full-time study that it builds on, or is the first.
    fn follows_in_full_time(&self, begun: &Begun, program: Node) -> bool {
        let began = self.ways.get(begun.chapter).map_or(self.from, |way| way.now);
        begun.steps == 0 || began.admitted(program).is_err()
    }

    /// Where some steps lead. To take the job that is held already is no step: without the study in between it was
    /// never given up.
    fn outcome(&self, mut now: Standing, actions: impl Iterator<Item = Action>) -> Option<Standing> {
        for action in actions {
            if !matches!(action, Action::Enter { role } if now.role == Some(role)) {
                now = self.terrain.act(now, action)?.then;
            }
        }
        Some(now)
    }

    /// Keeps the way just found, unless a program or an exam can be left out of it.
    fn keep(&mut self, begun: &Begun) {
        let is_needless = |(left_out, action): (usize, &Action)| {
            let rest = self.actions.iter().enumerate().filter(|(at, _)| *at != left_out).map(|(_, action)| *action);
            !matches!(action, Action::Enter { .. })
                && self.outcome(self.from, rest).is_some_and(|then| then.has(self.terrain.goal))
        };
        if self.actions.iter().enumerate().any(is_needless) {
            return;
        }
        let act = |now, action| self.terrain.act_in_full(now, action);
        if let Some(route) = lay_out_by(self.terrain.graph, self.from, &self.actions, &act) {
            self.found.push((route, begun.studies));
        }
    }
}

/// A way continued by what was just done.
fn followed_by(at: usize, begun: &Begun, action: Action, done: &Done) -> Begun {
    Begun { now: done.then, last: Some((at, action)), steps: begun.steps + 1, ..*begun }
}
