//! The ways a route can end (section 6), each with its chance.

use super::draws::Draws;
use super::plan::Plan;
use super::scenario::{Evidence, Leg};

/// One way the route can end.
#[derive(Clone, Copy, PartialEq, Eq, Debug, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Everything is finished and the work is found.
    Placed,
    /// Everything is finished, but no work in the field is found.
    NotPlaced,
    /// This study leg is given up.
    Dropped {
        /// Its place in the route.
        leg: usize,
    },
}

/// Every outcome that can happen, with its probability; they add up to 1.
#[must_use]
pub fn outcomes(plan: &Plan<'_>) -> Vec<(Outcome, f64)> {
    let mut all = Vec::with_capacity(4);
    let mut still_going = 1.0;
    for (leg, step) in plan.scenario.legs.iter().enumerate() {
        if let Leg::Study(study) = step {
            all.push((Outcome::Dropped { leg }, still_going * (1.0 - study.completion)));
            still_going *= study.completion;
        }
    }
    let placement = chance_of_work(plan);
    all.push((Outcome::NotPlaced, still_going * (1.0 - placement)));
    all.push((Outcome::Placed, still_going * placement));
    all.retain(|(_, chance)| *chance > 0.0);
    all
}

/// The outcome that one life draws (section 8).
#[must_use]
pub fn drawn(plan: &Plan<'_>, luck: Draws) -> Outcome {
    let studies = plan.scenario.legs.iter().enumerate().filter_map(|(leg, step)| match step {
        Leg::Study(study) => Some((leg, study.completion)),
        _ => None,
    });
    for (program, (leg, completion)) in studies.enumerate() {
        if !luck.finishes(program, completion) {
            return Outcome::Dropped { leg };
        }
    }
    if luck.is_placed(chance_of_work(plan)) { Outcome::Placed } else { Outcome::NotPlaced }
}

/// The chance that somebody who finishes finds work in the field: certain without study, and where graduates'
/// earnings, which count everybody, are the evidence.
fn chance_of_work(plan: &Plan<'_>) -> f64 {
    match (plan.last_study, &plan.scenario.pay_basis.evidence) {
        (None, _) | (_, Evidence::Graduates { .. }) => 1.0,
        _ => plan.scenario.placement,
    }
}
