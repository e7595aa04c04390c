//! All sensible ways from where somebody stands to where they want to be, or why there is none.
//!
//! Every way of at most [`MOST_ROLES`] jobs and [`MOST_STUDIES`] programs is tried, step by step by [`Standing::act`]. A way
//! is sensible if no program or exam can be left out of it, if it never steps down, if full-time study comes first and
//! study beside a job when the next job asks for it, and if no program on it could be replaced by a shorter one of the
//! same level.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::facts::career::{Education, MoveKind, Prerequisite, StationKind, prerequisites};
use crate::facts::program;

use super::graph::{Graph, Node, What, stations_of};
use super::standing::{Action, Done, Lacks, Standing};

/// Jobs on a route, the goal included.
pub const MOST_ROLES: u8 = 4;
/// Programs on a route.
pub const MOST_STUDIES: usize = 3;
/// Steps tried at most, over the whole search.
pub const MOST_TRIED: usize = 8_000;
/// Routes given at most, the shortest first.
pub const MOST_ROUTES: usize = 12;
/// Routes from which those given are chosen.
const ENOUGH: usize = 60;
/// Routes given at most that study the same programs in the same way.
const MOST_ALIKE: usize = 3;

/// One step of a route.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    /// Studying a program.
    Study {
        /// The program.
        program: Node,
        /// Beside the job held, at half time.
        while_working: bool,
        /// How long.
        months: u16,
    },
    /// Taking an exam and waiting for its result, retakes on average included.
    Exam {
        /// The credential.
        credential: Node,
        /// How long.
        months: u16,
    },
    /// Working in a role.
    Work {
        /// The role.
        role: Node,
        /// Months of looking for the job, after study that gave another up.
        search: u16,
        /// How long; `None`: from then on.
        months: Option<u16>,
        /// Where the move came from and what it rests on; `None` for the job held at the start.
        by: Option<(Node, MoveKind)>,
    },
}

impl Step {
    /// How long it takes; 0 for work without an end.
    #[must_use]
    pub fn months(self) -> u16 {
        match self {
            Self::Study { months, .. } | Self::Exam { months, .. } => months,
            Self::Work { search, months, .. } => search + months.unwrap_or(0),
        }
    }

    /// The node of the map where it happens.
    #[must_use]
    pub fn node(self) -> Node {
        match self {
            Self::Study { program, .. } => program,
            Self::Exam { credential, .. } => credential,
            Self::Work { role, .. } => role,
        }
    }
}

/// A way to a goal, in steps. The last is work without an end, unless no role of the map was ever held.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Route {
    /// What is done one after the other.
    pub steps: Vec<Step>,
    /// Months until the goal is reached.
    pub months: u16,
    /// The step with which it is reached; only work can follow.
    pub goal: usize,
    /// The least certain kind of move on it; `None` without any move.
    pub least_sure: Option<MoveKind>,
}

/// Why there is no route.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unreachable {
    /// One has it already.
    AlreadyThere,
    /// It lies behind: only from there an arrow leads towards where one stands, or it is a step down.
    Behind,
    /// No source says who may sit this exam.
    RuleUnknown,
    /// No arrow that counts leads there from anything that one has or could study.
    NoWay,
    /// Ways there are, but they need more jobs or programs than a route may have.
    TooFar,
}

/// What a search found, and how much work it was.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Found {
    /// The routes, the shortest first.
    pub routes: Vec<Route>,
    /// Steps tried.
    pub tried: usize,
}

/// All sensible routes from a standing to a node, the shortest first; at most [`MOST_ROUTES`].
///
/// # Errors
/// Why there is none.
pub fn routes(graph: Graph<'_>, from: Standing, goal: Node) -> Result<Found, Unreachable> {
    if from.has(goal) {
        return Err(Unreachable::AlreadyThere);
    }
    if graph.rule_is_unknown(goal) {
        return Err(Unreachable::RuleUnknown);
    }
    let mut search = Search::new(graph, from, goal);
    // Without study beside a job there are few ways. They come first, so that none of them is missed where there are more
    // of the other kind than are tried.
    search.run();
    search.beside_work = true;
    search.run();
    if search.found.is_empty() {
        return Err(search.why_not());
    }
    search
        .found
        .sort_by_key(|(route, actions)| (route.months, route.least_sure, actions.len(), search_order(graph, route)));
    let mut chosen: Vec<(Route, Vec<Action>)> = Vec::new();
    for (route, actions) in search.found {
        let alike = chosen.iter().filter(|(_, other)| studies(other).eq(studies(&actions))).count();
        if alike < MOST_ALIKE && chosen.len() < MOST_ROUTES {
            chosen.push((route, actions));
        }
    }
    Ok(Found { routes: chosen.into_iter().map(|(route, _)| route).collect(), tried: search.tried })
}

/// Among ways equal in time, those come first whose jobs ask for a credential: there it counts.
fn search_order(graph: Graph<'_>, route: &Route) -> usize {
    let asks = |step: &Step| graph.role(step.node()).is_some_and(|role| role.expects != 0);
    route.steps.iter().filter(|step| !asks(step)).count()
}

fn studies(actions: &[Action]) -> impl Iterator<Item = &Action> {
    actions.iter().filter(|action| matches!(action, Action::Study { .. }))
}

/// Moves from each node to the goal at the least; [`FAR`] where there is no way.
type Hops = [u8; 64];
const FAR: u8 = u8::MAX;

struct Search<'a> {
    graph: Graph<'a>,
    from: Standing,
    goal: Node,
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
    beside_work: bool,
    /// The way being continued.
    actions: Vec<Action>,
    /// Ways begun, and which of them are open, by the earliest month in which they can end.
    begun: Vec<Begun>,
    open: BinaryHeap<Reverse<(u16, usize)>>,
    /// The ways begun by the role held: without one, then by its number.
    begun_in: [Vec<usize>; 65],
    found: Vec<(Route, Vec<Action>)>,
    tried: usize,
}

/// A way that has not reached the goal yet.
#[derive(Clone)]
struct Begun {
    now: Standing,
    chapter: Chapter,
    months: u16,
    /// Programs studied full time, as bits.
    full_time: u32,
    actions: Vec<Action>,
}

impl Begun {
    /// Whether whatever this one can do, `other` can do as soon, with the same programs studied in the same way.
    fn is_covered_by(&self, other: &Self) -> bool {
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
struct Chapter {
    /// Where one stood when it began.
    began: Standing,
    /// How many actions lay before it.
    actions: usize,
    /// Jobs taken before it.
    jobs: u8,
    /// Exams that could have been sat before the first job, as bits: they are sat then or not at all.
    missed: u32,
}

impl<'a> Search<'a> {
    fn new(graph: Graph<'a>, from: Standing, goal: Node) -> Self {
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

    fn studies(&self) -> usize {
        studies(&self.actions).count()
    }

    /// Continues the way that can end first, until none is left: so ways are found from the shortest on.
    fn run(&mut self) {
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
        if let Some(route) = self.lay_out(&self.actions) {
            self.found.push((route, self.actions.clone()));
        }
    }

    /// The steps of a way, with the work between them.
    fn lay_out(&self, actions: &[Action]) -> Option<Route> {
        let mut now = self.from;
        let mut steps: Vec<Step> = Vec::with_capacity(actions.len() + 2);
        for action in actions {
            let done = now.act(self.graph, *action).ok()?;
            if let Some(role) = now.role {
                work_on(&mut steps, role, done.worked_before);
            }
            steps.push(match *action {
                Action::Study { program, while_working } => Step::Study { program, while_working, months: done.months },
                Action::Exam { credential } => Step::Exam { credential, months: done.months },
                Action::Enter { role } => Step::Work { role, search: done.months, months: Some(0), by: done.by },
            });
            now = done.then;
        }
        let months = steps.iter().fold(0_u16, |sum, step| sum.saturating_add(step.months()));
        let goal = steps.len().saturating_sub(1);
        self.go_on_working(now, &mut steps);
        let sure = |step: &Step| if let Step::Work { by: Some((_, kind)), .. } = step { Some(*kind) } else { None };
        let least_sure = steps.iter().filter_map(sure).max();
        Some(Route { steps, months, goal, least_sure })
    }

    /// After the goal: the job held, or the lowest that is open by then.
    fn go_on_working(&self, now: Standing, steps: &mut Vec<Step>) {
        let held = now.role.map(|role| (role, 0, None));
        let open = || {
            let enter = |node: Node| Some((node, now.act(self.graph, Action::Enter { role: node }).ok()?));
            let uses = |node: Node| self.graph.role(node).is_some_and(|role| role.expects & now.done != 0);
            let studied = |by: Option<(Node, MoveKind)>| by.map_or(0, |(from, _)| from.index());
            let able = self.graph.nodes().filter_map(enter);
            let best = able.max_by_key(|(node, done)| (uses(*node), studied(done.by), Reverse(*node)))?;
            Some((best.0, best.1.months, best.1.by))
        };
        let Some((role, search, by)) = held.or_else(open) else { return };
        match steps.last_mut() {
            Some(Step::Work { role: last, months, .. }) if *last == role => *months = None,
            _ => steps.push(Step::Work { role, search, months: None, by }),
        }
    }

    fn why_not(&self) -> Unreachable {
        let stations_lead = self.graph.nodes().any(|node| self.graph.station(node).is_some() && self.hops(node) != FAR);
        let own = self.from.role.is_some_and(|role| self.hops(role) != FAR);
        let held = self.from.role.and_then(|role| self.graph.role(role));
        match (held, self.graph.role(self.goal)) {
            (Some(held), Some(goal)) if held.level > goal.level => Unreachable::Behind,
            (Some(_), Some(_)) if !own && self.leads_back() => Unreachable::Behind,
            (_, Some(_)) if !own && !stations_lead => Unreachable::NoWay,
            (_, Some(_)) => Unreachable::TooFar,
            _ => match self.from.act(self.graph, Action::Study { program: self.goal, while_working: false }) {
                Err(Lacks::AlreadyThere) => Unreachable::AlreadyThere,
                _ => Unreachable::NoWay,
            },
        }
    }

    /// Whether arrows lead from the goal to the role held.
    fn leads_back(&self) -> bool {
        self.from.role.is_some_and(|role| {
            let back = Search::new(self.graph, self.from, role);
            back.hops(self.goal) != FAR
        })
    }
}

/// Adds months of work to the role held, in the step where it was taken if that was the last.
fn work_on(steps: &mut Vec<Step>, role: Node, worked: u16) {
    if worked == 0 {
        return;
    }
    match steps.last_mut() {
        Some(Step::Work { role: last, months: Some(months), .. }) if *last == role => *months += worked,
        _ => steps.push(Step::Work { role, search: 0, months: Some(worked), by: None }),
    }
}
