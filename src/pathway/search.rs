//! The search behind [`super::routes`]: ways are continued step by step, always the one that can end first.
//!
//! What can be told beforehand is (`terrain.rs`), so that few steps are tried in vain; ways that are no better than
//! others are given up (`begun.rs`).

mod begun;
mod terrain;

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::graph::{Graph, Node};
use super::routes::{MOST_ALIKE, MOST_STUDIES, MOST_TRIED, Route, lay_out};
use super::standing::{Action, Done, Standing};

use begun::{Begun, Order, Studies, Ways};
pub(super) use terrain::leads;
use terrain::{Terrain, each};

/// A way to the goal, and what was studied on it.
pub(super) type Way = (Route, Studies);

pub(super) struct Search<'a> {
    terrain: Terrain<'a>,
    from: Standing,
    ways: Ways,
    /// Those still to be continued, the one that can end first on top.
    open: BinaryHeap<Reverse<(Order, usize)>>,
    /// The steps of the way being continued.
    actions: Vec<Action>,
    found: Vec<Way>,
    /// How many of those were studied for in the same way.
    often: Vec<(Studies, usize)>,
    tried: usize,
}

/// All sensible ways from a standing to a goal, the best first, and the steps tried.
pub(super) fn search(graph: Graph<'_>, from: Standing, goal: Node) -> (Vec<Way>, usize) {
    let mut search = Search {
        terrain: Terrain::new(graph, goal),
        from,
        ways: Ways::new(),
        open: BinaryHeap::new(),
        actions: Vec::new(),
        found: Vec::new(),
        often: Vec::new(),
        tried: 0,
    };
    search.run();
    (search.found, search.tried)
}

impl Search<'_> {
    /// Continues the way that can end first, until none is left: so ways are found from the shortest on.
    fn run(&mut self) {
        self.begin(Begun::at(self.from));
        while let Some(Reverse((_, at))) = self.open.pop() {
            let Some(begun) = self.ways.get(at).copied() else { return };
            if self.tried >= MOST_TRIED {
                return;
            }
            if self.is_found_often(&begun) {
                continue;
            }
            self.retrace(begun);
            if begun.now.has(self.terrain.goal) {
                self.keep(&begun);
            } else {
                self.go_on(at, &begun);
            }
        }
    }

    /// Writes down the steps of a way.
    fn retrace(&mut self, mut begun: Begun) {
        self.actions.clear();
        while let Some((before, action)) = begun.last {
            self.actions.push(action);
            let Some(way) = self.ways.get(before) else { break };
            begun = *way;
        }
        self.actions.reverse();
    }

    /// The steps of the chapter of the way being continued.
    fn since(&self, begun: &Begun) -> &[Action] {
        let before = self.ways.get(begun.chapter).map_or(0, |way| way.steps);
        self.actions.get(usize::from(before)..).unwrap_or_default()
    }

    /// Remembers a way, unless several that are as good are known.
    fn begin(&mut self, begun: Begun) {
        let is_goal = begun.now.has(self.terrain.goal);
        if self.is_found_often(&begun) {
            return;
        }
        let Some(at) = self.ways.add(begun, !is_goal) else { return };
        let left = if is_goal { 0 } else { self.terrain.months_left(&begun.now) };
        self.open.push(Reverse((begun.order(begun.months.saturating_add(left)), at)));
    }

    /// Whether enough ways are found with the same studies or fewer, and nothing more has to be studied.
    fn is_found_often(&self, begun: &Begun) -> bool {
        let at_end = begun.now.education >= self.terrain.highest(begun.jobs) || begun.studies.count() >= MOST_STUDIES;
        at_end && self.often.iter().any(|(studies, times)| *times >= MOST_ALIKE && begun.studies.contains(*studies))
    }

    /// Tries everything that can follow. A chapter is study, then at most one exam, then a job.
    fn go_on(&mut self, at: usize, begun: &Begun) {
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
                next.full_time |= program.bit();
                next.studied_full_time = true;
            }
        }
        self.begin(next);
    }

    fn try_job(&mut self, at: usize, begun: &Begun, role: Node) {
        self.tried += 1;
        let action = Action::Enter { role };
        let Some(done) = self.terrain.act(begun.now, action) else { return };
        let asks = self.terrain.graph.role(role).is_some_and(|role| role.expects != 0);
        let next = followed_by(at, begun, action, &done);
        self.begin(Begun {
            // The place that it is about to have.
            chapter: self.ways.len(),
            studied_full_time: false,
            jobs: begun.jobs + 1,
            without_credential: begun.without_credential + u8::from(!asks),
            least_sure: begun.least_sure.max(done.by.map(|(_, kind)| kind)),
            missed: if begun.jobs == 0 { self.could_sit(&begun.now) } else { begun.missed },
            ..next
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
        let (since, Some(began)) = (self.since(begun), self.ways.get(begun.chapter)) else { return jobs };
        if let Some(then) =
            self.before_a_lateral_job(began).and_then(|before| self.outcome(before, since.iter().copied()))
        {
            jobs &= !terrain.enterable(&then);
        }
        let needless = if begun.studied_full_time { 0 } else { since.len() };
        for left_out in 0..needless {
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
        if let Some(route) = lay_out(self.terrain.graph, self.from, &self.actions) {
            self.found.push((route, begun.studies));
            match self.often.iter_mut().find(|(studies, _)| *studies == begun.studies) {
                Some((_, times)) => *times += 1,
                None => self.often.push((begun.studies, 1)),
            }
        }
    }
}

/// A way continued by what was just done.
fn followed_by(at: usize, begun: &Begun, action: Action, done: &Done) -> Begun {
    Begun {
        now: done.then,
        last: Some((at, action)),
        months: begun.months.saturating_add(done.worked_before).saturating_add(done.months),
        steps: begun.steps + 1,
        ..*begun
    }
}
