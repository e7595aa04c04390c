//! What somebody has, and what each step asks for and gives: the one place where prerequisites are checked.

use crate::facts::career::{Education, MoveKind, Role, RoleLevel, StationKind};
use crate::facts::{self, rules};
use crate::model::timeline;

use super::graph::{Graph, Node, What};
use super::price;

/// The shortest time in a job taken on a route before the next one: nobody publishes it.
const SHORTEST_STAY: u16 = 12;
/// Half-time study takes twice as long.
const HALF_TIME: u16 = 2;

/// Where somebody stands: the job held, schooling, what is finished, experience.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Standing {
    /// The role held, if it is one of the map.
    pub role: Option<Node>,
    /// Whether a job outside the map is held, beside which one can study.
    pub other_job: bool,
    /// The highest level of schooling.
    pub education: Education,
    /// Stations finished, as bits.
    pub done: u32,
    /// Months worked in roles of the map.
    pub field_months: u16,
    /// Months that must still pass before the role held is left for another.
    stay: u16,
    /// The level of the last role held: nobody steps down.
    level: Option<RoleLevel>,
    /// Whether work was given up for study, so that a job has to be looked for.
    searching: bool,
}

/// What can be done next.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Action {
    /// Study a program, full time or at half time beside the job held.
    Study {
        /// The program.
        program: Node,
        /// Whether the job is kept.
        while_working: bool,
    },
    /// Sit an exam.
    Exam {
        /// The credential.
        credential: Node,
    },
    /// Take a job.
    Enter {
        /// The role.
        role: Node,
    },
}

/// What an action does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Done {
    /// Where one stands afterwards.
    pub then: Standing,
    /// Months worked in the role held before it can begin.
    pub worked_before: u16,
    /// Months that it takes itself: study, waiting for the result, looking for the job.
    pub months: u16,
    /// For a job: where the move came from and what it rests on, the surest if there are several.
    pub by: Option<(Node, MoveKind)>,
}

/// What a step still lacks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Lacks {
    /// No arrow leads there from anything that one has.
    Way,
    /// Schooling of this level.
    Education(Education),
    /// One of these stations, as bits: a program before an exam, or a credential that employers expect.
    OneOf(u32),
    /// This many months of work in the field, which cannot be gathered without a job in it.
    Experience(u16),
    /// A job beside which to study.
    Job,
    /// No source says who may do it.
    RuleUnknown,
    /// Nothing: one has it already, or it would be a step down.
    AlreadyThere,
}

/// How long a program takes in full-time study, or an exam and its retakes on average; 0 for what has no length.
pub(super) fn usual_months(graph: Graph<'_>, station: Node) -> u16 {
    let Some(station) = graph.station(station) else { return 0 };
    let program = || facts::program(station.key).and_then(|program| usize::try_from(program.months).ok());
    let exam = || facts::credential(station.key).map(|exam| timeline::months_to_pass(&price::usual_exam(exam)));
    program().or_else(exam).and_then(|months| u16::try_from(months).ok()).unwrap_or(0)
}

impl Standing {
    /// Somebody who has finished high school.
    #[must_use]
    pub fn starting_out() -> Self {
        Self {
            role: None,
            other_job: false,
            education: Education::None,
            done: Node(0).bit(),
            field_months: 0,
            stay: 0,
            level: None,
            searching: false,
        }
    }

    /// The same, and has this too: a schooling, a finished program, a credential, or a role. With a role come its
    /// usual schooling and experience and, where employers expect a credential, the first of those; with a credential
    /// the first program that leads to it.
    #[must_use]
    pub fn with(mut self, graph: Graph<'_>, node: Node) -> Self {
        match graph.what(node) {
            What::Station(station) => {
                self.done |= node.bit();
                self.education = self.education.max(station.education);
                let before = graph.needs(node).find_map(|row| row.after).map(Node);
                before.map_or(self, |before| self.with(graph, before))
            }
            What::Role(role) => {
                self.role = Some(node);
                self.level = self.level.max(Some(role.level));
                self.education = self.education.max(role.education);
                self.field_months = self.field_months.max(u16::from(role.experience_years) * 12);
                let expected = super::graph::stations_of(role.expects).next();
                let held = self.done & role.expects != 0;
                expected.filter(|_| !held).map_or(self, |credential| self.with(graph, credential))
            }
        }
    }

    /// Whether this is already held or done.
    #[must_use]
    pub fn has(&self, node: Node) -> bool {
        self.role == Some(node) || self.done & node.bit() != 0
    }

    /// What the action does from here.
    ///
    /// # Errors
    /// What it lacks.
    pub fn act(self, graph: Graph<'_>, action: Action) -> Result<Done, Lacks> {
        self.act_for(graph, action, |station| usual_months(graph, station))
    }

    /// The same with [`usual_months`] looked up: a search asks for them thousands of times.
    pub(super) fn act_for(self, graph: Graph<'_>, action: Action, months: impl Fn(Node) -> u16) -> Result<Done, Lacks> {
        match action {
            Action::Study { program, while_working } => self.study(graph, program, while_working, months(program)),
            Action::Exam { credential } => self.exam(graph, credential, months(credential)),
            Action::Enter { role } => self.enter(graph, role),
        }
    }

    fn study(mut self, graph: Graph<'_>, program: Node, while_working: bool, usual: u16) -> Result<Done, Lacks> {
        let worked_before = self.admitted(program)?;
        let found = graph.station(program).filter(|station| station.kind == StationKind::Program);
        let station = found.ok_or(Lacks::Way)?;
        if while_working && self.role.is_none() && !self.other_job {
            return Err(Lacks::Job);
        }
        let months = if while_working { usual * HALF_TIME } else { usual };
        self.work(worked_before);
        if while_working {
            self.work(months);
        } else {
            self.searching = true;
            self.role = None;
            self.other_job = false;
            self.stay = 0;
        }
        self.done |= program.bit();
        self.education = self.education.max(station.education);
        Ok(Done { then: self, worked_before, months, by: None })
    }

    fn exam(mut self, graph: Graph<'_>, credential: Node, months: u16) -> Result<Done, Lacks> {
        let worked_before = self.admitted(credential)?;
        graph.station(credential).filter(|station| station.kind == StationKind::Credential).ok_or(Lacks::Way)?;
        self.work(worked_before);
        self.work(months);
        self.done |= credential.bit();
        Ok(Done { then: self, worked_before, months, by: None })
    }

    /// Months to work before one is admitted to a program or an exam by the way that asks for the fewest.
    pub(super) fn admitted(&self, station: Node) -> Result<u16, Lacks> {
        if self.has(station) {
            return Err(Lacks::AlreadyThere);
        }
        let mut best: Result<u16, Lacks> = Err(Lacks::RuleUnknown);
        let mut after = 0;
        for row in Graph::whole().needs(station) {
            let missing = u16::from(row.months).saturating_sub(self.field_months);
            let found = match row.after.map(Node) {
                Some(node) if !self.has(node) => {
                    after |= node.bit();
                    Err(Lacks::OneOf(after))
                }
                _ if row.education > self.education => Err(Lacks::Education(row.education)),
                _ if missing > 0 && self.role.is_none() => Err(Lacks::Experience(missing)),
                _ => Ok(missing),
            };
            best = match (best, found) {
                (Ok(a), Ok(b)) => Ok(a.min(b)),
                (Ok(a), Err(_)) => Ok(a),
                (Err(_), found) => found,
            };
        }
        best
    }

    fn enter(self, graph: Graph<'_>, to: Node) -> Result<Done, Lacks> {
        let role = graph.role(to).ok_or(Lacks::Way)?;
        if self.role == Some(to) || self.level > Some(role.level) {
            return Err(Lacks::AlreadyThere);
        }
        let ways = graph.moves_to(to).iter().filter(|way| self.has(Node(way.from)));
        let way = ways.min_by_key(|way| (way.education > self.education, way.kind)).ok_or(Lacks::Way)?;
        let education = role.education.max(way.education);
        if education > self.education {
            return Err(Lacks::Education(education));
        }
        if role.expects != 0 && role.expects & self.done == 0 {
            return Err(Lacks::OneOf(role.expects));
        }
        let missing = self.experience_missing(role);
        if missing > 0 && self.role.is_none() {
            return Err(Lacks::Experience(missing));
        }
        Ok(self.take(to, role, Some((Node(way.from), way.kind))))
    }

    fn experience_missing(&self, role: &Role) -> u16 {
        (u16::from(role.experience_years) * 12).saturating_sub(self.field_months)
    }

    /// What a job does that one is known to be able to take.
    pub(super) fn take(mut self, to: Node, role: &Role, by: Option<(Node, MoveKind)>) -> Done {
        let worked_before = self.experience_missing(role).max(self.stay);
        self.work(worked_before);
        let months = self.search_left();
        self.role = Some(to);
        self.level = Some(role.level);
        self.searching = false;
        self.other_job = false;
        self.stay = SHORTEST_STAY;
        Done { then: self, worked_before, months, by }
    }

    /// Lets months pass; they count as experience where a role is held.
    fn work(&mut self, months: u16) {
        if self.role.is_some() {
            self.field_months = self.field_months.saturating_add(months);
            self.stay = self.stay.saturating_sub(months);
        }
    }

    /// Months of looking for a job after study that gave one up.
    pub(super) fn search() -> u16 {
        rules::SEARCH_MONTHS.value as u16
    }

    /// The level of the last role held.
    pub(super) fn level(&self) -> Option<RoleLevel> {
        self.level
    }

    /// Months of looking for a job before the next.
    pub(super) fn search_left(&self) -> u16 {
        if self.searching { Self::search() } else { 0 }
    }
}
