//! All sensible ways from where somebody stands to where they want to be, or why there is none.
//!
//! Every way of at most [`MOST_ROLES`] jobs and [`MOST_STUDIES`] programs is tried, step by step by [`Standing::act`]. A way
//! is sensible if no program or exam can be left out of it, if it never steps down, if full-time study comes first and
//! study beside a job when the next job asks for it, and if no program on it could be replaced by a shorter one of the
//! same level.

use std::cmp::Reverse;

use crate::facts::career::MoveKind;

use super::estimate::{Estimate, estimate, monthly_pay};
use super::graph::{Graph, Node};
use super::search::{Way, leads, search};
use super::standing::{Action, Standing};

/// Jobs on a route, the goal included.
pub const MOST_ROLES: u8 = 4;
/// Programs on a route.
pub const MOST_STUDIES: usize = 3;
/// Steps tried at most, over the whole search.
pub const MOST_TRIED: usize = 20_000;
/// Routes given at most, the shortest first.
pub const MOST_ROUTES: usize = 12;
/// Routes given at most that study the same programs in the same way.
pub(super) const MOST_ALIKE: usize = 3;

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
    let (mut found, tried) = search(graph, from, goal);
    if found.is_empty() {
        return Err(why_not(graph, from, goal));
    }
    found.sort_by_key(|(route, _)| {
        (route.months, route.least_sure, route.steps.len(), without_credential(graph, route))
    });
    Ok(Found { routes: chosen(graph, from, found), tried })
}

/// The routes that are given: the one that costs the least, the one likeliest to be finished and the one that gains the
/// most, as far as can be told without the visitor's numbers; the shortest of each way of studying, since those differ
/// in cost and risk, unless a shorter one manages with less; then those of the others that gain the most.
fn chosen(graph: Graph<'_>, from: Standing, found: Vec<Way>) -> Vec<Route> {
    let monthly = monthly_pay(graph);
    let estimates: Vec<Estimate> = found.iter().map(|(route, _)| estimate(graph, &monthly, from, route)).collect();
    let best = |key: &dyn Fn(&Estimate) -> f64| {
        let better = |a: &(usize, &Estimate), b: &(usize, &Estimate)| key(a.1).total_cmp(&key(b.1));
        estimates.iter().enumerate().min_by(better).map(|(at, _)| at)
    };
    let ends = [best(&|estimate| estimate.cost), best(&|estimate| -estimate.chance), best(&|estimate| -estimate.gain)];
    // The shortest is given in any case.
    let rank = |at: usize| match found.get(at) {
        _ if at == 0 => 0,
        _ if ends.contains(&Some(at)) => 1,
        Some((_, studies)) if !found.iter().take(at).any(|(_, other)| studies.contains(*other)) => 2,
        _ => 3,
    };
    let later =
        |at: &usize| if rank(*at) == 3 { estimates.get(*at).map_or(0.0, |estimate| -estimate.gain) } else { 0.0 };
    let mut order: Vec<usize> = (0..found.len()).collect();
    order.sort_by(|a, b| rank(*a).cmp(&rank(*b)).then(later(a).total_cmp(&later(b))));
    order.truncate(MOST_ROUTES);
    found.into_iter().enumerate().filter(|(at, _)| order.contains(at)).map(|(_, (route, _))| route).collect()
}

/// Among ways equal in time, those come first whose jobs ask for a credential: there it counts.
fn without_credential(graph: Graph<'_>, route: &Route) -> usize {
    let asks = |step: &Step| graph.role(step.node()).is_some_and(|role| role.expects != 0);
    route.steps.iter().filter(|step| !asks(step)).count()
}

/// The steps of a way, with the work between them; none where something lacks what it asks for.
#[must_use]
pub fn lay_out(graph: Graph<'_>, from: Standing, actions: &[Action]) -> Option<Route> {
    let mut now = from;
    let mut steps: Vec<Step> = Vec::with_capacity(actions.len() + 2);
    for action in actions {
        let done = now.act(graph, *action).ok()?;
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

/// After the goal: the job held, or one that asks for what was just earned, or another that is open by then.
fn go_on_working(graph: Graph<'_>, now: Standing, steps: &mut Vec<Step>) {
    let held = now.role.map(|role| (role, 0, None));
    let open = || {
        let enter = |node: Node| Some((node, now.act(graph, Action::Enter { role: node }).ok()?));
        let uses = |node: Node| graph.role(node).is_some_and(|role| role.expects & now.done != 0);
        let studied = |by: Option<(Node, MoveKind)>| by.map_or(0, |(from, _)| from.index());
        let able = graph.nodes().filter_map(enter);
        let best = able.max_by_key(|(node, done)| (uses(*node), studied(done.by), Reverse(*node)))?;
        Some((best.0, best.1.months, best.1.by))
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
