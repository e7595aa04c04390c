//! What the whole map says about a goal, worked out once before the search: what can follow is then looked up, and few
//! steps are tried in vain.
//!
//! Sets of nodes are bits, stations being the lower ones.

use std::cell::Cell;

use crate::facts::career::{Education, Prerequisite, RoleLevel, StationKind, prerequisites};

use super::super::graph::{Graph, Node};
use super::super::routes::MOST_ROLES;
use super::super::standing::{Action, Done, Standing, usual_months};

/// Moves from each node to the goal at the least; [`FAR`] where there is no way.
type Hops = [u8; 64];
const FAR: u8 = u8::MAX;
/// Levels of schooling; of roles there are fewer.
const LEVELS: usize = Education::Master as usize + 1;
/// More years of experience than any role asks for.
const YEARS: usize = 21;

/// The job held, what is done, the schooling.
type Asked = (Option<Node>, u32, Education);

/// The map as seen from a goal.
pub(super) struct Terrain<'a> {
    pub(super) graph: Graph<'a>,
    pub(super) goal: Node,
    hops: Hops,
    /// The roles from which at most this many moves lead to the goal.
    within: [u64; MOST_ROLES as usize],
    /// The highest schooling that one of those or a move to them asks for.
    highest: [Education; MOST_ROLES as usize],
    /// By level of schooling: where moves from each node lead with that much.
    ahead: [[u64; 64]; LEVELS],
    /// What was last asked of where moves lead, and the answer.
    last_ahead: Cell<(Asked, u64)>,
    /// By level of schooling: the roles that ask for more, be it on one of the ways to them only.
    asks_more: [u64; LEVELS],
    /// By years: the roles that ask for more experience.
    asks_years: [u64; YEARS],
    /// By level of roles: those below.
    below: [u64; LEVELS],
    /// The roles that expect a credential, and those that expect each.
    expects: u64,
    expecting: [u64; 32],
    /// What each station can follow.
    after: [u32; 32],
    programs: u32,
    credentials: u32,
    /// The credentials from which moves lead to a job.
    leading: u32,
    /// How long each program or exam takes.
    months: [u16; 32],
}

impl<'a> Terrain<'a> {
    pub(super) fn new(graph: Graph<'a>, goal: Node) -> Self {
        let mut terrain = Self {
            graph,
            goal,
            hops: hops(graph, goal, false),
            within: [0; MOST_ROLES as usize],
            highest: [Education::None; MOST_ROLES as usize],
            ahead: [[0; 64]; LEVELS],
            last_ahead: Cell::new(((None, 0, Education::None), 0)),
            asks_more: [0; LEVELS],
            asks_years: [0; YEARS],
            below: [0; LEVELS],
            expects: 0,
            expecting: [0; 32],
            after: [0; 32],
            programs: 0,
            credentials: 0,
            leading: 0,
            months: [0; 32],
        };
        graph.nodes().for_each(|node| terrain.look_at(node));
        for way in graph.moves {
            let asked = graph.role(Node(way.to)).map_or(way.education, |role| way.education.max(role.education));
            for ahead in terrain.ahead.iter_mut().skip(asked as usize) {
                put(ahead, usize::from(way.from), wide_bit(Node(way.to)));
            }
            terrain.leading |= Node(way.from).bit() & terrain.credentials;
        }
        terrain
    }

    fn look_at(&mut self, node: Node) {
        if let Some(station) = self.graph.station(node) {
            if let Some(months) = self.months.get_mut(node.index()) {
                *months = usual_months(self.graph, node);
            }
            if let Some(after) = self.after.get_mut(node.index()) {
                *after = self.graph.after(node);
            }
            match station.kind {
                StationKind::Program => self.programs |= node.bit(),
                StationKind::Credential => self.credentials |= node.bit(),
                StationKind::Start => {}
            }
        }
        let Some(role) = self.graph.role(node) else { return };
        let bit = wide_bit(node);
        let asked = self.graph.moves_to(node).iter().map(|way| way.education).fold(role.education, Education::max);
        self.asks_more.iter_mut().take(asked as usize).for_each(|roles| *roles |= bit);
        self.asks_years.iter_mut().take(usize::from(role.experience_years)).for_each(|roles| *roles |= bit);
        self.below.iter_mut().skip(role.level as usize + 1).for_each(|roles| *roles |= bit);
        self.expects |= if role.expects == 0 { 0 } else { bit };
        each(u64::from(role.expects)).for_each(|credential| put(&mut self.expecting, credential.index(), bit));
        let hops = self.hops(node);
        for (within, highest) in self.within.iter_mut().zip(&mut self.highest).skip(usize::from(hops)) {
            *within |= bit;
            *highest = asked.max(*highest);
        }
    }

    fn hops(&self, node: Node) -> u8 {
        self.hops.get(node.index()).copied().unwrap_or(FAR)
    }

    /// What a step does, without how a job was come by.
    pub(super) fn act(&self, now: Standing, action: Action) -> Option<Done> {
        let Action::Enter { role } = action else { return self.act_in_full(now, action) };
        let can_be_taken = self.enterable(&now) & wide_bit(role) != 0;
        can_be_taken.then(|| self.graph.role(role).map(|found| now.take(role, found, None)))?
    }

    /// The same with everything that is known of it.
    pub(super) fn act_in_full(&self, now: Standing, action: Action) -> Option<Done> {
        now.act_for(self.graph, action, |station| self.months(station)).ok()
    }

    fn months(&self, station: Node) -> u16 {
        at(&self.months, station.index())
    }

    /// How many moves may still follow the next job.
    fn left(jobs: u8) -> usize {
        usize::from(MOST_ROLES).checked_sub(usize::from(jobs) + 1).unwrap_or(usize::MAX)
    }

    /// Roles that may be the next job after `jobs` others, or a later one.
    pub(super) fn near(&self, jobs: u8) -> u64 {
        if self.graph.role(self.goal).is_none() {
            // To a credential at most one job leads.
            return if jobs == 0 { u64::MAX } else { 0 };
        }
        at(&self.within, Self::left(jobs))
    }

    /// The highest schooling that still may be asked for after `jobs` jobs.
    pub(super) fn highest(&self, jobs: u8) -> Education {
        if self.graph.role(self.goal).is_some() {
            return self.highest.get(Self::left(jobs)).copied().unwrap_or(Education::None);
        }
        self.graph.needs(self.goal).map(|row| row.education).min().unwrap_or(Education::None)
    }

    /// Where moves lead from what is held and done, with this much schooling.
    fn ahead(&self, held: Option<Node>, done: u32, education: Education) -> u64 {
        let Some(ahead) = self.ahead.get(education as usize) else { return 0 };
        union(held.map_or(0, wide_bit) | u64::from(done), ahead)
    }

    /// Where moves lead from where somebody stands: asked for again and again before the next step.
    fn ahead_of(&self, now: &Standing) -> u64 {
        let asked = (now.role, now.done, now.education);
        let (known, bits) = self.last_ahead.get();
        if known == asked {
            return bits;
        }
        let bits = self.ahead(now.role, now.done, now.education);
        self.last_ahead.set((asked, bits));
        bits
    }

    /// The roles that expect one of the credentials held.
    fn open_to(&self, now: &Standing) -> u64 {
        union(u64::from(now.done & self.credentials), &self.expecting)
    }

    /// Roles that are not below the last one and not that, and for which experience is there or can be had.
    fn fitting(&self, now: &Standing) -> u64 {
        let held = now.role.map_or(0, wide_bit);
        let years = if now.role.is_some() { 0 } else { at(&self.asks_years, usize::from(now.field_months / 12)) };
        !(held | years | now.level().map_or(0, |level: RoleLevel| at(&self.below, level as usize)))
    }

    /// The jobs that [`Standing::act`] lets one take now.
    pub(super) fn enterable(&self, now: &Standing) -> u64 {
        let with_credential = !self.expects | self.open_to(now);
        self.ahead_of(now) & self.fitting(now) & with_credential
    }

    /// The goal, what opens it, the credentials of which one of these roles expects one where none is held, and those
    /// that open one of the `near` roles by a move of their own.
    fn wanted(&self, now: &Standing, roles: u64, near: u64) -> u32 {
        let for_goal = self.goal.bit() | self.opens_goal();
        if self.graph.role(self.goal).is_none() {
            return for_goal & !now.done;
        }
        let expects = |node: Node| self.graph.role(node).map_or(0, |role| role.expects);
        let expected = each(roles & self.expects & !self.open_to(now)).fold(0, |bits, role| bits | expects(role));
        (for_goal | expected | self.opening(now, near)) & !now.done
    }

    /// The credentials from which a move leads to one of these roles that nothing held or done leads to.
    fn opening(&self, now: &Standing, roles: u64) -> u32 {
        let opens = |credential: &Node| {
            let closed = roles & !self.ahead_of(now);
            let without_another = !self.expects | self.open_to(now) | at(&self.expecting, credential.index());
            closed & without_another & self.ahead(None, credential.bit(), now.education) != 0
        };
        each(u64::from(self.leading)).filter(opens).fold(0, |bits, node| bits | node.bit())
    }

    /// Credentials that are worth sitting. After study that gave up a job they may be for any later job, else for the
    /// next.
    pub(super) fn exams(&self, now: &Standing, jobs: u8, for_later: bool) -> u32 {
        let near = self.near(jobs);
        let wanted = if for_later {
            self.wanted(now, near, near)
        } else {
            let next = near & self.fitting(now);
            self.wanted(now, next & self.ahead_of(now), next)
        };
        wanted & self.credentials
    }

    fn gives(&self, program: Node) -> Education {
        self.graph.station(program).map_or(Education::None, |station| station.education)
    }

    /// The programs that are worth studying: those that give schooling or an exam that something on the way asks for, or
    /// lead to a job there, unless a shorter one does too.
    pub(super) fn worth_studying(&self, now: &Standing, jobs: u8) -> u32 {
        let near = self.near(jobs);
        let wanted = self.wanted(now, near, near);
        let highest = self.highest(jobs);
        let closed = !self.ahead_of(now);
        let of_use = |program: &Node| {
            let education = self.gives(*program);
            let opened = self.opened_by(*program, now, wanted);
            let for_goal = (opened | program.bit()) & (self.goal.bit() | self.opens_goal()) != 0;
            if !for_goal && each(u64::from(now.done & self.programs)).any(|done| self.gives(done) >= education) {
                return false;
            }
            let shorter = |other: Node| {
                self.gives(other) == education
                    && self.months(other) < self.months(*program)
                    && self.opened_by(other, now, wanted) & opened == opened
                    && now.admitted(other).is_ok()
            };
            let raises = education > now.education && education <= highest;
            // Jobs that were closed for want of a move, or of schooling.
            let to_a_job = || near & closed & self.ahead(None, program.bit(), education.max(now.education)) != 0;
            let is_of_use = raises || opened != 0 || self.graph.role(self.goal).is_some() && to_a_job();
            *program == self.goal || is_of_use && !each(u64::from(self.programs)).any(shorter)
        };
        let programs = each(u64::from(self.programs & !now.done));
        programs.filter(of_use).fold(0, |bits, program| bits | program.bit())
    }

    /// Whether a program studied beside the job may be what the next job needs, or the next program.
    pub(super) fn may_be_needed_next(&self, now: &Standing, jobs: u8, node: Node) -> bool {
        let education = self.gives(node).max(now.education);
        let near = self.near(jobs) & self.fitting(now);
        let after = near & self.ahead(now.role, now.done | node.bit(), education);
        let opened = self.opened_by(node, now, self.wanted(now, after, near));
        let follows = |row: &Prerequisite| {
            row.after == Some(node.0) || row.education > now.education && row.education <= education
        };
        opened != 0
            || after & !self.ahead_of(now) != 0
            || node == self.goal
            || prerequisites()
                .iter()
                .any(|row| Node(row.station).bit() & self.programs & !now.done != 0 && follows(row))
    }

    /// The programs that open the goal if it is a station.
    fn opens_goal(&self) -> u32 {
        self.after.get(self.goal.index()).copied().unwrap_or(0)
    }

    /// Those of the wanted credentials and programs that a program opens and nothing finished opens already.
    fn opened_by(&self, program: Node, now: &Standing, wanted: u32) -> u32 {
        let opens = |node: &Node| {
            let after = at(&self.after, node.index());
            after & program.bit() != 0 && after & now.done == 0
        };
        each(u64::from(wanted)).filter(opens).fold(0, |bits, node| bits | node.bit())
    }
}

fn at<T: Copy + Default>(row: &[T], place: usize) -> T {
    row.get(place).copied().unwrap_or_default()
}

fn put(row: &mut [u64], place: usize, bits: u64) {
    if let Some(slot) = row.get_mut(place) {
        *slot |= bits;
    }
}

/// Whether moves lead from a node to the goal, though it be by stepping down.
pub(in super::super) fn leads(graph: Graph<'_>, goal: Node) -> impl Fn(Node) -> bool {
    let hops = hops(graph, goal, true);
    move |node| hops.get(node.index()).is_some_and(|hops| *hops != FAR)
}

/// The moves to the goal from each node, with or without stepping down.
fn hops(graph: Graph<'_>, goal: Node, down: bool) -> Hops {
    let mut hops = [FAR; 64];
    if let Some(slot) = hops.get_mut(goal.index()) {
        *slot = 0;
    }
    let level = |node: u8| graph.role(Node(node)).map(|role| role.level);
    // As many rounds as the longest route has jobs are enough.
    for round in 0..MOST_ROLES {
        for way in graph.moves.iter().filter(|way| down || level(way.from) <= level(way.to)) {
            let reached = hops.get(usize::from(way.to)).is_some_and(|to| *to == round);
            let Some(slot) = hops.get_mut(usize::from(way.from)).filter(|_| reached) else { continue };
            *slot = (*slot).min(round + 1);
        }
    }
    hops
}

pub(super) fn wide_bit(node: Node) -> u64 {
    1_u64.checked_shl(u32::from(node.0)).unwrap_or(0)
}

/// All that stands in a row at the nodes of a set of bits.
#[inline(always)]
fn union(mut bits: u64, row: &[u64]) -> u64 {
    let mut all = 0;
    while bits != 0 {
        all |= at(row, bits.trailing_zeros() as usize);
        bits &= bits - 1;
    }
    all
}

/// The nodes of a set of bits.
pub(super) fn each(mut bits: u64) -> impl Iterator<Item = Node> {
    std::iter::from_fn(move || {
        let lowest = bits.trailing_zeros();
        bits &= bits.checked_sub(1)?;
        u8::try_from(lowest).ok().map(Node)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_taken_is_what_a_step_allows() {
        let graph = Graph::whole();
        let Some(goal) = graph.by_key("him-director") else { return };
        let terrain = Terrain::new(graph, goal);
        let mut seen = 0;
        for from in graph.nodes() {
            for other in graph.nodes() {
                let mut now = Standing::starting_out().with(graph, from).with(graph, other);
                for months in [0, 11, 12, 30, 200] {
                    now.field_months = months;
                    let allowed = |role: &Node| now.act(graph, Action::Enter { role: *role }).is_ok();
                    let bits = graph.nodes().filter(allowed).fold(0, |bits, role| bits | wide_bit(role));
                    assert_eq!(terrain.enterable(&now), bits, "{} {} {months}", graph.key(from), graph.key(other));
                    seen += bits.count_ones();
                }
            }
        }
        assert!(seen > 10_000, "{seen}");
    }
}
