//! The search behind [`super::routes`]: ways are continued step by step, always the one that can end first.

mod begun;

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::facts::career::{Education, Prerequisite, StationKind, prerequisites};
use crate::facts::program;

use super::graph::{Graph, Node, What, stations_of};
use super::routes::{MOST_ALIKE, MOST_ROLES, MOST_STUDIES, MOST_TRIED, Route, lay_out, studies};
use super::standing::{Action, Done, Standing};

use begun::{Begun, Chapter};

/// Routes from which those given are chosen.
const ENOUGH: usize = 60;

/// Moves from each node to the goal at the least; [`FAR`] where there is no way.
type Hops = [u8; 64];
const FAR: u8 = u8::MAX;

pub(super) struct Search<'a> {
    pub(super) graph: Graph<'a>,
    pub(super) from: Standing,
    pub(super) goal: Node,
    hops: Hops,
    /// Credentials that the goal or a role on the way expects, as bits.
    wanted: u32,
    /// The highest schooling that the goal or a role on the way asks for.
    highest: Education,
    /// What each station can follow, as bits.
    after: [u32; 32],
    /// Where the moves to each node begin, as bits.
    before: [u64; 64],
    /// Months of full-time study of each program.
    lengths: [u16; 32],
    /// Whether study beside a job is tried too.
    pub(super) beside_work: bool,
    /// The way being continued.
    actions: Vec<Action>,
    /// Ways begun, and which of them are open, by the earliest month in which they can end.
    begun: Vec<Begun>,
    open: BinaryHeap<Reverse<(u16, usize)>>,
    /// The ways begun by the role held: without one, then by its number.
    begun_in: [Vec<usize>; 65],
    pub(super) found: Vec<(Route, Vec<Action>)>,
    pub(super) tried: usize,
}

impl<'a> Search<'a> {
    pub(super) fn new(graph: Graph<'a>, from: Standing, goal: Node) -> Self {
        let mut hops = [FAR; 64];
        let mut wanted = goal.bit() | graph.after(goal);
        let mut highest = Education::None;
        if let Some(slot) = hops.get_mut(goal.index()) {
            *slot = 0;
        }
        // As many rounds as the longest route has jobs are enough.
        for round in 0..MOST_ROLES {
            for way in graph.moves {
                let reached = hops.get(usize::from(way.to)).is_some_and(|to| *to == round);
                let Some(slot) = hops.get_mut(usize::from(way.from)).filter(|_| reached) else { continue };
                *slot = (*slot).min(round + 1);
                highest = highest.max(way.education);
            }
        }
        for role in graph.nodes().filter(|node| hops.get(node.index()).is_some_and(|hops| *hops != FAR)) {
            if let Some(role) = graph.role(role) {
                wanted |= role.expects;
                highest = highest.max(role.education);
            }
        }
        let mut after = [0; 32];
        let mut lengths = [0; 32];
        for (node, (after, length)) in graph.nodes().zip(after.iter_mut().zip(&mut lengths)) {
            *after = graph.after(node);
            let program = graph.station(node).and_then(|station| program(station.key));
            *length = program.and_then(|program| u16::try_from(program.months).ok()).unwrap_or(0);
        }
        let mut before = [0_u64; 64];
        for way in graph.moves {
            if let Some(bits) = before.get_mut(usize::from(way.to)) {
                *bits |= 1_u64.checked_shl(u32::from(way.from)).unwrap_or(0);
            }
        }
        let beside_work = false;
        let (actions, begun, found) = (Vec::new(), Vec::new(), Vec::new());
        Self {
            graph,
            from,
            goal,
            hops,
            wanted,
            highest,
            after,
            before,
            lengths,
            beside_work,
            actions,
            begun,
            open: BinaryHeap::new(),
            begun_in: [const { Vec::new() }; 65],
            found,
            tried: 0,
        }
    }

    fn hops(&self, node: Node) -> u8 {
        self.hops.get(node.index()).copied().unwrap_or(FAR)
    }

    /// Whether moves lead from a node to the goal.
    pub(super) fn leads_from(&self, node: Node) -> bool {
        self.hops(node) != FAR
    }

    fn studies(&self) -> usize {
        studies(&self.actions).count()
    }

    /// Continues the way that can end first, until none is left: so ways are found from the shortest on.
    pub(super) fn run(&mut self) {
        self.begun.clear();
        self.open.clear();
        self.begun_in.iter_mut().for_each(Vec::clear);
        let chapter = Chapter { began: self.from, actions: 0, jobs: 0, missed: 0 };
        self.begin(Begun { now: self.from, chapter, months: 0, full_time: 0, actions: Vec::new() });
        while let Some(Reverse((_, at))) = self.open.pop() {
            let Some(begun) = self.begun.get(at).cloned() else { return };
            if self.tried >= MOST_TRIED || self.found.len() >= ENOUGH {
                return;
            }
            self.actions.clone_from(&begun.actions);
            if begun.now.has(self.goal) {
                self.keep();
            } else {
                self.go_on(&begun);
            }
        }
    }

    /// Remembers a way, unless several that are as good are known.
    fn begin(&mut self, begun: Begun) {
        let is_goal = begun.now.has(self.goal);
        let begun_there = self.begun_in.get(begun.now.role.map_or(0, |role| role.index() + 1));
        let covers = |at: &&usize| self.begun.get(**at).is_some_and(|other| begun.is_covered_by(other));
        if !is_goal && begun_there.into_iter().flatten().filter(covers).take(MOST_ALIKE).count() >= MOST_ALIKE {
            return;
        }
        if self.is_found_often(&begun) {
            return;
        }
        if let Some(begun_there) = self.begun_in.get_mut(begun.now.role.map_or(0, |role| role.index() + 1)) {
            begun_there.push(self.begun.len());
        }
        // Study beside a job is experience too: the longer of the two is missing at the least.
        let missing = self.graph.role(self.goal).map_or(0, |role| {
            let experience = (u16::from(role.experience_years) * 12).saturating_sub(begun.now.field_months);
            experience.max(self.study_left(begun.now, role.education))
        });
        let earliest = begun.months.saturating_add(if is_goal { 0 } else { missing });
        self.open.push(Reverse((earliest, self.begun.len())));
        self.begun.push(begun);
    }

    /// The least months of full-time study to a level of schooling.
    fn study_left(&self, now: Standing, level: Education) -> u16 {
        if level <= now.education {
            return 0;
        }
        let length = |node: Node| self.lengths.get(node.index()).copied().unwrap_or(0);
        let whole = |row: &Prerequisite| {
            let after = row.after.map(Node).filter(|after| !now.has(*after)).map_or(0, length);
            length(Node(row.station)) + after + self.study_left(now, row.education)
        };
        let gives = |row: &&Prerequisite| {
            // A program that asks for the very level is no way to it.
            let gives = self.graph.station(Node(row.station)).is_some_and(|station| station.education >= level);
            gives && row.education < level
        };
        prerequisites().iter().filter(gives).map(whole).min().unwrap_or(0)
    }

    /// Whether enough ways with the same studies are found, and nothing more has to be studied.
    fn is_found_often(&self, begun: &Begun) -> bool {
        let same = |(_, actions): &&(Route, Vec<Action>)| studies(actions).eq(studies(&begun.actions));
        begun.now.education >= self.highest && self.found.iter().filter(same).count() >= MOST_ALIKE
    }

    /// Tries everything that can follow. A chapter is study, then at most one exam, then a job.
    fn go_on(&mut self, begun: &Begun) {
        let (now, chapter) = (begun.now, begun.chapter);
        let sat = matches!(self.actions.get(chapter.actions..).and_then(<[Action]>::last), Some(Action::Exam { .. }));
        for node in self.graph.nodes() {
            match self.graph.what(node) {
                What::Role(_) => self.try_job(begun, node),
                What::Station(_) if sat => {}
                What::Station(station) => match station.kind {
                    StationKind::Start => {}
                    StationKind::Credential => {
                        if self.wanted & !chapter.missed & !now.done & node.bit() != 0 {
                            self.try_out(begun, Action::Exam { credential: node });
                        }
                    }
                    StationKind::Program => {
                        if now.done & node.bit() == 0
                            && self.studies() < MOST_STUDIES
                            && self.is_worth_studying(now, node)
                        {
                            if chapter.jobs == 0 && self.follows_in_full_time(node, chapter) {
                                self.try_out(begun, Action::Study { program: node, while_working: false });
                            }
                            if self.beside_work {
                                self.try_out(begun, Action::Study { program: node, while_working: true });
                            }
                        }
                    }
                },
            }
        }
    }

    fn try_out(&mut self, begun: &Begun, action: Action) {
        self.tried += 1;
        if let Ok(done) = begun.now.act(self.graph, action) {
            self.add(begun, action, done, begun.chapter);
        }
    }

    fn add(&mut self, begun: &Begun, action: Action, done: Done, chapter: Chapter) {
        let mut actions = begun.actions.clone();
        actions.push(action);
        let full_time = match action {
            Action::Study { program, while_working: false } => begun.full_time | program.bit(),
            _ => begun.full_time,
        };
        let months = begun.months.saturating_add(done.worked_before).saturating_add(done.months);
        self.begin(Begun { now: done.then, chapter, months, full_time, actions });
    }

    fn try_job(&mut self, begun: &Begun, role: Node) {
        let chapter = begun.chapter;
        let left = MOST_ROLES.saturating_sub(chapter.jobs + 1);
        let leads = if self.graph.role(self.goal).is_some() { self.hops(role) <= left } else { chapter.jobs == 0 };
        let held = begun.now.role.map_or(0, |held| 1_u64.checked_shl(u32::from(held.0)).unwrap_or(0));
        let before = self.before.get(role.index()).copied().unwrap_or(0);
        if !leads || before & (held | u64::from(begun.now.done)) == 0 {
            return;
        }
        self.tried += 1;
        let action = Action::Enter { role };
        let Ok(done) = begun.now.act(self.graph, action) else { return };
        if !self.is_all_needed(action, chapter) || self.last_job_is_a_detour(action, chapter) {
            return;
        }
        let missed = if chapter.jobs == 0 { self.could_sit(begun.now) } else { chapter.missed };
        let actions = self.actions.len() + 1;
        self.add(begun, action, done, Chapter { began: done.then, actions, jobs: chapter.jobs + 1, missed });
    }

    /// Exams that one could sit now without working first, as bits.
    fn could_sit(&self, now: Standing) -> u32 {
        let sit = |credential: &Node| {
            self.wanted & credential.bit() != 0
                && now
                    .act(self.graph, Action::Exam { credential: *credential })
                    .is_ok_and(|done| done.worked_before == 0)
        };
        self.graph.nodes().filter(sit).fold(0, |bits, node| bits | node.bit())
    }

    /// Whether a job needs everything that was done in its chapter. Full-time study and the exam right after it may be
    /// for a later job.
    fn is_all_needed(&self, job: Action, chapter: Chapter) -> bool {
        let since = self.actions.get(chapter.actions..).unwrap_or_default();
        let full_time = |action: &Action| matches!(action, Action::Study { while_working: false, .. });
        if since.iter().any(full_time) {
            return true;
        }
        (0..since.len()).all(|left_out| {
            let rest = since.iter().enumerate().filter(|(at, _)| *at != left_out).map(|(_, action)| *action);
            self.outcome(chapter.began, rest.chain([job])).is_none()
        })
    }

    /// Whether the job held was taken without being a step up, and the next could be had without it.
    fn last_job_is_a_detour(&self, next: Action, chapter: Chapter) -> bool {
        let mut jobs = self.actions.iter().enumerate().rev().filter_map(|(at, action)| match action {
            Action::Enter { role } => Some((at, *role)),
            _ => None,
        });
        let Some((at, held)) = jobs.next().filter(|_| chapter.jobs > 0) else { return false };
        let before = jobs.next().map(|(_, role)| role).or(self.from.role);
        let level = |node: Node| self.graph.role(node).map(|role| role.level);
        if before.is_some_and(|before| level(before) < level(held)) {
            return false;
        }
        let rest = self.actions.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, action)| *action);
        self.outcome(self.from, rest.chain([next])).is_some()
    }

    /// Whether a program follows full-time study that it builds on, or is the first.
    fn follows_in_full_time(&self, program: Node, chapter: Chapter) -> bool {
        let study = Action::Study { program, while_working: false };
        self.actions.is_empty() || self.outcome(chapter.began, [study].into_iter()).is_none()
    }

    fn outcome(&self, mut now: Standing, actions: impl Iterator<Item = Action>) -> Option<Standing> {
        for action in actions {
            now = now.act(self.graph, action).ok()?.then;
        }
        Some(now)
    }

    /// Whether a program gives schooling or an exam that something on the way asks for, and no shorter one does.
    fn is_worth_studying(&self, now: Standing, node: Node) -> bool {
        let Some(station) = self.graph.station(node) else { return false };
        let opened = self.opened_by(node, now);
        let raises = station.education > now.education && station.education <= self.highest;
        let is_program =
            |node: &Node| self.graph.station(*node).is_some_and(|found| found.kind == StationKind::Program);
        let as_high = |node: Node| self.graph.station(node).is_some_and(|found| found.education >= station.education);
        let for_goal = node == self.goal || (opened | node.bit()) & self.opens_goal() != 0;
        if !for_goal && stations_of(now.done).filter(is_program).any(as_high) {
            return false;
        }
        let shorter = |other: Node| {
            let study = Action::Study { program: other, while_working: false };
            let same = self.graph.station(other).is_some_and(|found| found.education == station.education);
            let length = |node: Node| self.lengths.get(node.index()).copied().unwrap_or(0);
            same && length(other) != 0
                && length(other) < length(node)
                && self.opened_by(other, now) & opened == opened
                && now.act(self.graph, study).is_ok()
        };
        (raises || opened != 0 || node == self.goal) && !self.graph.nodes().any(shorter)
    }

    /// The goal if it is a station, and the programs that open it, as bits.
    fn opens_goal(&self) -> u32 {
        self.goal.bit() | self.after.get(self.goal.index()).copied().unwrap_or(0)
    }

    /// The wanted credentials and the programs that a program opens and nothing finished opens already, as bits.
    fn opened_by(&self, program: Node, now: Standing) -> u32 {
        let candidates = self.wanted & !now.done;
        let opens = |node: &Node| {
            let after = self.after.get(node.index()).copied().unwrap_or(0);
            after & program.bit() != 0 && after & now.done == 0
        };
        stations_of(candidates).filter(opens).fold(0, |bits, node| bits | node.bit())
    }

    /// Keeps the way just found, unless a program or an exam can be left out of it.
    fn keep(&mut self) {
        let is_needless = |(left_out, action): (usize, &Action)| {
            let rest = self.actions.iter().enumerate().filter(|(at, _)| *at != left_out).map(|(_, action)| *action);
            !matches!(action, Action::Enter { .. })
                && self.outcome(self.from, rest).is_some_and(|then| then.has(self.goal))
        };
        if self.actions.iter().enumerate().any(is_needless) {
            return;
        }
        if self.found.iter().any(|(_, actions)| *actions == self.actions) {
            return;
        }
        if let Some(route) = lay_out(self.graph, self.from, &self.actions) {
            self.found.push((route, self.actions.clone()));
        }
    }
}
