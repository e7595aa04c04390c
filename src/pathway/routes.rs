//! All sensible ways from where somebody stands to where they want to be, or why there is none.
//!
//! Every way of at most [`MOST_ROLES`] jobs and [`MOST_STUDIES`] programs is tried, step by step by [`Standing::act`]. A way
//! is sensible if no program or exam can be left out of it, if it never steps down, if full-time study comes first and
//! study beside a job when the next job asks for it, if no program on it could be replaced by a shorter one of the
//! same level, and if it does not come back to the job that was given up for study.

use crate::facts::Place;
use crate::facts::career::MoveKind;

use super::compare;
use super::graph::{Graph, Node};
use super::search::{Search, Studies, leads};
use super::standing::{Action, Done, Standing};

/// Jobs on a route, the goal included.
pub const MOST_ROLES: u8 = 4;
/// Programs on a route.
pub const MOST_STUDIES: usize = 3;
/// Steps tried at most, over the whole search.
pub const MOST_TRIED: usize = 60_000;

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
    /// The routes, the shortest first; some hundreds between places far apart.
    pub routes: Vec<Route>,
    /// What is studied on each, in the same order.
    pub(super) studies: Vec<Studies>,
    /// Steps tried.
    pub tried: usize,
}

/// A search that is done in parts, so that a page can answer in between.
pub struct Finding<'a> {
    graph: Graph<'a>,
    from: Standing,
    goal: Node,
    search: Search<'a>,
}

impl<'a> Finding<'a> {
    /// A search for all sensible routes from a standing to a node.
    ///
    /// # Errors
    /// Why there is none, where that can be told without a search.
    pub fn new(graph: Graph<'a>, from: Standing, goal: Node) -> Result<Self, Unreachable> {
        if from.has(goal) {
            return Err(Unreachable::AlreadyThere);
        }
        if graph.rule_is_unknown(goal) {
            return Err(Unreachable::RuleUnknown);
        }
        Ok(Self { graph, from, goal, search: Search::new(graph, from, goal) })
    }

    /// Continues so many of the ways begun, and tells whether none is left.
    pub fn go_on(&mut self, times: usize) -> bool {
        self.search.go_on(times)
    }

    /// What was found, the shortest first.
    ///
    /// # Errors
    /// Why there is no route.
    pub fn finish(self) -> Result<Found, Unreachable> {
        let Self { graph, from, goal, search } = self;
        let (mut found, tried) = search.finish();
        if found.is_empty() {
            return Err(why_not(graph, from, goal));
        }
        found.sort_by_cached_key(|(route, _)| {
            (route.months, route.least_sure, route.steps.len(), without_credential(graph, route))
        });
        let (routes, studies) = found.into_iter().unzip();
        Ok(Found { routes, studies, tried })
    }
}

/// All sensible routes from a standing to a node, the shortest first. Which of them are shown, their prices decide:
/// [`super::shown`].
///
/// # Errors
/// Why there is none.
pub fn routes(graph: Graph<'_>, from: Standing, goal: Node) -> Result<Found, Unreachable> {
    let mut finding = Finding::new(graph, from, goal)?;
    while !finding.go_on(usize::MAX) {}
    finding.finish()
}

/// Among ways equal in time, those come first whose jobs ask for a credential: there it counts.
fn without_credential(graph: Graph<'_>, route: &Route) -> usize {
    let asks = |step: &Step| graph.role(step.node()).is_some_and(|role| role.expects != 0);
    route.steps.iter().filter(|step| !asks(step)).count()
}

/// The steps of a way, with the work between them; none where something lacks what it asks for.
#[must_use]
pub fn lay_out(graph: Graph<'_>, from: Standing, actions: &[Action]) -> Option<Route> {
    lay_out_by(graph, from, actions, &|now, action| now.act(graph, action).ok())
}

/// The same with what a step does looked up in what a search knows of it.
pub(super) fn lay_out_by(
    graph: Graph<'_>,
    from: Standing,
    actions: &[Action],
    act: &dyn Fn(Standing, Action) -> Option<Done>,
) -> Option<Route> {
    let mut now = from;
    let mut steps: Vec<Step> = Vec::with_capacity(actions.len() + 2);
    for action in actions {
        let done = act(now, *action)?;
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
    go_on_working(graph, now, &mut steps);
    let sure = |step: &Step| if let Step::Work { by: Some((_, kind)), .. } = step { Some(*kind) } else { None };
    let least_sure = steps.iter().filter_map(sure).max();
    Some(Route { steps, months, goal, least_sure })
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

/// After the goal: the job held, or one that asks for what was just earned, or another that is open by then; of several
/// the one that pays the most in the nation.
fn go_on_working(graph: Graph<'_>, now: Standing, steps: &mut Vec<Step>) {
    let held = now.role.map(|role| (role, 0, None));
    let open = || {
        let enter = |node: Node| {
            let done = now.act(graph, Action::Enter { role: node }).ok()?;
            let role = graph.role(node)?;
            let pay = compare::pay(role, Place::US).map_or(0.0, |pay| pay.band.iter().sum());
            Some((role.expects & now.done != 0, pay, (node, done.months, done.by)))
        };
        let better = |a: &(bool, f64, _), b: &(bool, f64, _)| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1));
        graph.nodes().filter_map(enter).max_by(better).map(|(.., work)| work)
    };
    let Some((role, search, by)) = held.or_else(open) else { return };
    match steps.last_mut() {
        Some(Step::Work { role: last, months, .. }) if *last == role => *months = None,
        _ => steps.push(Step::Work { role, search, months: None, by }),
    }
}

fn why_not(graph: Graph<'_>, from: Standing, goal: Node) -> Unreachable {
    let held = from.role;
    let leads_to_goal = leads(graph, goal);
    let stations_lead = graph.nodes().any(|node| graph.station(node).is_some() && leads_to_goal(node));
    let own_leads = held.is_some_and(&leads_to_goal);
    let leads_back = || held.is_some_and(|role| leads(graph, role)(goal));
    let level = |node: Node| graph.role(node).map(|role| role.level);
    if level(goal).is_none() {
        Unreachable::NoWay
    } else if held.is_some_and(|held| level(held) > level(goal)) || (!own_leads && leads_back()) {
        Unreachable::Behind
    } else if own_leads || stations_lead {
        Unreachable::TooFar
    } else {
        Unreachable::NoWay
    }
}
