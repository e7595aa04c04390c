//! A way through the map of careers as what is chosen: instead of one study leg, all the legs of the way.
//!
//! In a link it is `path=coder>rhit-to-rhia:half.RHIA.him-manager`: where it begins, then what is studied (`:half`: at half
//! time beside the job held), sat and taken. Months between follow from the map. What is typed about study and exam
//! holds for the main program of the way, the highest, and for the exam that it leads to; every other leg stands at its
//! usual numbers.

use crate::facts::career::Role;
use crate::facts::{self, Wages};
use crate::model::ScenarioError;
use crate::model::scenario::{Leg, Study, Work};
use crate::pathway::price::{self, Priced, Prices};
use crate::pathway::routes::lay_out;
use crate::pathway::standing::Action;
use crate::pathway::{Graph, Node, Route, Standing, Step, What};

use super::choices::Choices;
use super::options::{Pace, Program};

/// More steps than any way of the map has.
const MOST_STEPS: usize = 16;
/// What stands behind a program that is studied beside a job.
const HALF_TIME: &str = ":half";

/// A way through the map.
#[derive(Clone, PartialEq, Debug)]
pub struct Path {
    /// Where it begins.
    pub from: Node,
    /// Its steps.
    pub route: Route,
}

impl Path {
    /// Reads a way as it stands in a link; none if something on it does not exist, or lacks what it asks for.
    #[must_use]
    pub fn decode(text: &str) -> Option<Self> {
        let graph = Graph::whole();
        let (from, steps) = text.split_once('>')?;
        let from = graph.by_key(from)?;
        let mut actions = Vec::new();
        for step in steps.split('.') {
            let (key, while_working) = step.strip_suffix(HALF_TIME).map_or((step, false), |key| (key, true));
            let node = graph.by_key(key)?;
            actions.push(match graph.what(node) {
                What::Role(_) if !while_working => Action::Enter { role: node },
                // Whether it is a program, its step finds out.
                What::Station(_) if while_working || facts::program(key).is_some() => {
                    Action::Study { program: node, while_working }
                }
                What::Station(_) => Action::Exam { credential: node },
                What::Role(_) => return None,
            });
        }
        if actions.len() > MOST_STEPS {
            return None;
        }
        let route = lay_out(graph, Standing::starting_out().with(graph, from), &actions)?;
        Some(Self { from, route })
    }

    /// The way as it stands in a link.
    #[must_use]
    pub fn encode(&self) -> String {
        [Graph::whole().key(self.from), ">", &Self::steps(&self.route)].concat()
    }

    /// The steps of a route as they stand in a link, behind where it begins.
    #[must_use]
    pub fn steps(route: &Route) -> String {
        let graph = Graph::whole();
        let mut text = String::new();
        for step in route.steps.iter().take(route.goal + 1) {
            // Work in the job held already is nothing that is done.
            if let Step::Work { by: None, .. } = step {
                continue;
            }
            if !text.is_empty() {
                text.push('.');
            }
            text.push_str(graph.key(step.node()));
            if let Step::Study { while_working: true, .. } = step {
                text.push_str(HALF_TIME);
            }
        }
        text
    }

    /// What somebody has who begins it.
    #[must_use]
    pub fn standing(&self) -> Standing {
        Standing::starting_out().with(Graph::whole(), self.from)
    }

    /// The job held at its begin, if that is one of the map.
    #[must_use]
    pub fn held(&self) -> Option<&'static Role> {
        Graph::whole().role(self.standing().role?)
    }

    /// The job at its end.
    #[must_use]
    pub fn last_role(&self) -> Option<&'static Role> {
        Graph::whole().role(self.route.steps.last()?.node())
    }

    /// The highest program on it, and whether it is studied beside a job; none where nothing is studied.
    #[must_use]
    pub fn main_program(&self) -> Option<(Program, bool)> {
        let graph = Graph::whole();
        let program = |step: &Step| match *step {
            Step::Study { program, while_working, .. } => {
                let station = graph.station(program)?;
                Some((station.education, Program::from_key(station.key)?, while_working))
            }
            _ => None,
        };
        let highest = self.route.steps.iter().filter_map(program).max_by_key(|(education, ..)| *education)?;
        Some((highest.1, highest.2))
    }
}

impl Choices {
    /// The same choices on a way through the map: its main program at its pace.
    #[must_use]
    pub fn along(&self, from: Node, route: &Route) -> Self {
        let path = Path { from, route: route.clone() };
        let mut along = self.clone();
        let main = path.main_program();
        if along.program != main.map(|(program, _)| program) {
            // Another college, or what was typed about another program, would not be this one's.
            along.forget_the_study();
        }
        along.program = main.map(|(program, _)| program);
        along.pace = main.map(|(_, half)| if half { Pace::PartTime } else { Pace::FullTime });
        along.path = Some(path);
        along
    }

    /// Goes back to the simple question once one of its parts was answered anew.
    pub fn leave_path_after(&mut self, before: &Self) {
        let simple = |choices: &Self| (choices.now, choices.program, choices.pace, choices.role, choices.later_role);
        if self.path == before.path && simple(self) != simple(before) {
            self.path = None;
        }
    }

    /// The price of the way chosen, step by step.
    ///
    /// # Errors
    /// The field of the scenario that does not go with the others; none where no way is chosen.
    pub fn price_of_path(&self) -> Result<Option<Priced>, ScenarioError> {
        let Some(path) = &self.path else { return Ok(None) };
        self.with_prices(|prices| price::priced(Graph::whole(), &self.scenario(), &path.route, prices)).map(Some)
    }

    /// The occupation of the work after study, or at the end of the way chosen.
    #[must_use]
    pub fn soc_after(&self) -> &'static str {
        let last = self.path.as_ref().and_then(|path| path.last_role());
        last.map_or(self.role().soc(), |role| role.soc)
    }

    /// The legs of a way. One that ends with a credential goes on in the last job held on it, or in today's.
    pub(super) fn legs_of(&self, path: &Path) -> Vec<Leg> {
        let mut legs = self.with_prices(|prices| price::legs(Graph::whole(), &path.route, prices));
        if !matches!(legs.last(), Some(Leg::Work(Work { months: None, .. }))) {
            let held =
                legs.iter().rev().find_map(|leg| if let Leg::Work(work) = leg { Some(work.clone()) } else { None });
            let today = || {
                let (soc, slice) = path.held().map_or((self.now.soc(), [0.0, 1.0]), |held| (held.soc, held.slice));
                Work { soc: soc.to_owned(), wages: self.area_wages(soc), slice, months: None }
            };
            legs.push(Leg::Work(held.map_or_else(today, |work| Work { months: None, ..work })));
        }
        legs
    }

    fn with_prices<T>(&self, read: impl FnOnce(Prices<'_>) -> T) -> T {
        let main = self.path.as_ref().and_then(Path::main_program);
        let study = |program: &'static facts::Program, half: bool| -> Study {
            let is_main = main.is_some_and(|(main, pace)| main.key() == program.id && pace == half);
            let own = if is_main { self.study() } else { None };
            own.unwrap_or_else(|| price::usual_study(program, half))
        };
        let exam = |credential: &'static facts::Credential| {
            let own = self.credential().filter(|own| own.id == credential.id).and_then(|_| self.credential_leg());
            own.unwrap_or_else(|| price::usual_exam(credential))
        };
        let wages = |soc: &str| -> Option<Wages> { self.area_wages(soc) };
        read(Prices { study: &study, exam: &exam, wages: &wages })
    }
}
