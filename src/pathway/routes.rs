//! All sensible ways from where somebody stands to where they want to be, or why there is none.
//!
//! Every way of at most [`MOST_ROLES`] jobs, [`MOST_STUDIES`] programs and [`MOST_EXAMS`] exams is tried, step by step by
//! [`Standing::act`]. A way is sensible if nothing can be left out of it, if it never steps down, and if no program on
//! it could be replaced by a shorter one of the same level.

use crate::facts::career::{Education, MoveKind, StationKind};
use crate::facts::program;

use super::graph::{Graph, Node, What};
use super::standing::{Action, Lacks, Standing};

/// Jobs on a route, the goal included.
pub const MOST_ROLES: u8 = 4;
/// Programs on a route.
pub const MOST_STUDIES: usize = 3;
/// Exams on a route.
pub const MOST_EXAMS: usize = 3;
/// Steps tried at most, over the whole search.
pub const MOST_TRIED: usize = 20_000;
/// Routes given at most, the shortest first.
pub const MOST_ROUTES: usize = 12;
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
    /// Ways there are, but they need more jobs, programs or exams than a route may have.
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
    search.go(from, None);
    if search.found.is_empty() {
        return Err(search.why_not());
    }
    search.found.sort_by_key(|(route, actions)| (route.months, actions.len()));
    let mut chosen: Vec<(Route, Vec<Action>)> = Vec::new();
    for (route, actions) in search.found {
        let alike = chosen.iter().filter(|(_, other)| studies(other).eq(studies(&actions))).count();
        if alike < MOST_ALIKE && chosen.len() < MOST_ROUTES {
            chosen.push((route, actions));
        }
    }
    Ok(Found { routes: chosen.into_iter().map(|(route, _)| route).collect(), tried: search.tried })
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
    actions: Vec<Action>,
    found: Vec<(Route, Vec<Action>)>,
    tried: usize,
}

impl<'a> Search<'a> {
    fn new(graph: Graph<'a>, from: Standing, goal: Node) -> Self {
        let mut hops = [FAR; 64];
        let mut wanted = goal.bit();
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
        let actions = Vec::with_capacity(12);
        Self { graph, from, goal, hops, wanted, highest, actions, found: Vec::new(), tried: 0 }
    }

    fn hops(&self, node: Node) -> u8 {
        self.hops.get(node.index()).copied().unwrap_or(FAR)
    }

    fn count(&self, is: impl Fn(&Action) -> bool) -> usize {
        self.actions.iter().filter(|action| is(action)).count()
    }

    /// Tries everything that can follow; `before` is where one stood before the last action.
    fn go(&mut self, now: Standing, before: Option<Standing>) {
        if now.has(self.goal) {
            self.keep();
            return;
        }
        if self.tried >= MOST_TRIED {
            return;
        }
        let jobs = self.count(|action| matches!(action, Action::Enter { .. }));
        for node in self.graph.nodes() {
            match self.graph.what(node) {
                What::Role(_) => {
                    let left = usize::from(MOST_ROLES).saturating_sub(jobs + 1);
                    let towards = if self.graph.role(self.goal).is_some() { usize::from(self.hops(node)) <= left } else { jobs < 2 };
                    if towards {
                        self.try_out(now, Action::Enter { role: node });
                    }
                }
                What::Station(station) => match station.kind {
                    StationKind::Start => {}
                    StationKind::Credential => {
                        let few = self.count(|action| matches!(action, Action::Exam { .. })) < MOST_EXAMS;
                        if few && self.wanted & node.bit() != 0 && self.is_time_for(node, before) {
                            self.try_out(now, Action::Exam { credential: node });
                        }
                    }
                    StationKind::Program => {
                        let few = self.count(|action| matches!(action, Action::Study { .. })) < MOST_STUDIES;
                        if few && self.is_worth_studying(now, node) {
                            if now.may_leave_work() {
                                self.try_out(now, Action::Study { program: node, while_working: false });
                            }
                            self.try_out(now, Action::Study { program: node, while_working: true });
                        }
                    }
                },
            }
        }
    }

    /// Exams are taken as soon as they can be, several in the order of their numbers: else one way would be found in
    /// many orders.
    fn is_time_for(&self, credential: Node, before: Option<Standing>) -> bool {
        match (self.actions.last(), before) {
            (Some(Action::Exam { credential: last }), _) => *last < credential,
            (_, Some(before)) => {
                let earlier = before.act(self.graph, Action::Exam { credential });
                !earlier.is_ok_and(|done| done.worked_before == 0)
            }
            (_, None) => true,
        }
    }

    fn try_out(&mut self, now: Standing, action: Action) {
        self.tried += 1;
        let Ok(done) = now.act(self.graph, action) else { return };
        self.actions.push(action);
        self.go(done.then, Some(now));
        self.actions.pop();
    }

    /// Whether a program gives schooling or an exam that something on the way asks for, and no shorter one does.
    fn is_worth_studying(&self, now: Standing, node: Node) -> bool {
        let Some(station) = self.graph.station(node) else { return false };
        let opened = self.opened_by(node, now);
        let raises = station.education > now.education && station.education <= self.highest;
        let shorter = |other: Node| {
            let Some(found) = self.graph.station(other).filter(|found| found.kind == StationKind::Program) else {
                return false;
            };
            let study = Action::Study { program: other, while_working: false };
            let (Some(a), Some(b)) = (program(found.key), program(station.key)) else { return false };
            a.months < b.months
                && found.education == station.education
                && self.opened_by(other, now) & opened == opened
                && now.act(self.graph, study).is_ok()
        };
        (raises || opened != 0 || node == self.goal) && !self.graph.nodes().any(shorter)
    }

    /// The wanted credentials and the programs that a program opens and nothing finished opens already, as bits.
    fn opened_by(&self, program: Node, now: Standing) -> u32 {
        let opens = |node: &Node| {
            let after = self.graph.after(*node);
            self.wanted & node.bit() & !now.done != 0 && after & program.bit() != 0 && after & now.done == 0
        };
        self.graph.nodes().filter(opens).fold(0, |bits, node| bits | node.bit())
    }

    /// Keeps the way just found, unless something can be left out of it.
    fn keep(&mut self) {
        let needless = |left_out: usize| {
            let rest = self.actions.iter().enumerate().filter(|(at, _)| *at != left_out).map(|(_, action)| *action);
            self.ends_at_goal(rest)
        };
        // Half-time study that can be left out together with its exam is caught by the exam.
        let pair = |left_out: usize| {
            let out = [left_out, left_out + 1];
            let rest = self.actions.iter().enumerate().filter(|(at, _)| !out.contains(at)).map(|(_, action)| *action);
            self.ends_at_goal(rest)
        };
        if (0..self.actions.len()).any(|at| needless(at) || (at + 1 < self.actions.len() && pair(at))) {
            return;
        }
        if let Some(route) = self.lay_out(&self.actions) {
            self.found.push((route, self.actions.clone()));
        }
    }

    fn ends_at_goal(&self, actions: impl Iterator<Item = Action>) -> bool {
        let mut now = self.from;
        for action in actions {
            match now.act(self.graph, action) {
                Ok(done) => now = done.then,
                Err(_) => return false,
            }
        }
        now.has(self.goal)
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
        self.go_on_working(now, &mut steps);
        let sure = |step: &Step| if let Step::Work { by: Some((_, kind)), .. } = step { Some(*kind) } else { None };
        let least_sure = steps.iter().filter_map(sure).max();
        Some(Route { steps, months, least_sure })
    }

    /// After the goal: the job held, or the lowest that is open by then.
    fn go_on_working(&self, now: Standing, steps: &mut Vec<Step>) {
        let held = now.role.map(|role| (role, 0, None));
        let open = || {
            let enter = |node: Node| Some((node, now.act(self.graph, Action::Enter { role: node }).ok()?));
            let uses = |node: Node| self.graph.role(node).is_some_and(|role| role.expects & now.done != 0);
            let studied = |by: Option<(Node, MoveKind)>| by.map_or(0, |(from, _)| from.index());
            let able = self.graph.nodes().filter_map(enter);
            let best = able.max_by_key(|(node, done)| (uses(*node), studied(done.by), std::cmp::Reverse(*node)))?;
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
