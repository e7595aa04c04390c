//! Roughly what a route costs, risks and earns: by this a few are chosen to be priced from all that there are. Usual prices and
//! the nation's pay, so that the choice hangs on nothing that a visitor types.

use crate::facts::{self, Place};

use super::compare;
use super::graph::{Graph, Node};
use super::price::{usual_exam, usual_study};
use super::routes::{Route, Step};
use super::standing::Standing;

/// What one route costs and gains, dollars; for comparing routes between the same two nodes only.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Estimate {
    /// Tuition, books, fees of exams.
    pub(super) cost: f64,
    /// The chance that everything studied is finished.
    pub(super) chance: f64,
    /// Paid on the way and in the rest of a working life, less what it costs; counting the risk of not finishing.
    pub(super) gain: f64,
}

/// Months of work until the end: what comes later weighs about the same on every route.
const WORKING_LIFE: u16 = 360;

/// The estimate for a route of somebody who stands there; `monthly` is [`monthly_pay`].
pub(super) fn estimate(graph: Graph<'_>, monthly: &[f64], from: Standing, route: &Route) -> Estimate {
    let (mut cost, mut paid, mut chance, mut held) = (0.0, 0.0, 1.0, from.role);
    let pay = |role: Option<Node>, months: u16| {
        role.and_then(|role| monthly.get(role.index())).copied().unwrap_or(0.0) * f64::from(months)
    };
    for step in route.steps.iter().take(route.goal + 1) {
        match *step {
            Step::Study { program, while_working, months } => {
                held = held.filter(|_| while_working);
                let found = graph.station(program).and_then(|station| facts::program(station.key));
                if let Some(study) = found.map(|program| usual_study(program, while_working)) {
                    cost += (study.tuition_fees + study.books) * f64::from(study.months) / 12.0;
                    chance *= study.completion;
                }
                paid += pay(held, months);
            }
            Step::Exam { credential, months } => {
                let found = graph.station(credential).and_then(|station| facts::credential(station.key));
                cost += found.map(usual_exam).map_or(0.0, |exam| exam.fee + exam.upkeep);
                paid += pay(held, months);
            }
            Step::Work { role, months, .. } => {
                held = Some(role);
                paid += pay(held, months.unwrap_or(0));
            }
        }
    }
    let later = WORKING_LIFE.saturating_sub(route.months);
    // Who gives up goes back to the job held at the start, or to none of the map.
    Estimate { cost, chance, gain: paid - cost + chance * pay(held, later) + (1.0 - chance) * pay(from.role, later) }
}

/// The middle of what each role pays in the nation, dollars a month, by the numbers of the nodes.
pub(super) fn monthly_pay(graph: Graph<'_>) -> Vec<f64> {
    let pay = |node| {
        let pay = graph.role(node).and_then(|role| compare::pay(role, Place::US));
        pay.map_or(0.0, |pay| pay.band.iter().sum::<f64>() / 24.0)
    };
    graph.nodes().map(pay).collect()
}
