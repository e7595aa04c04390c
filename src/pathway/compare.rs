//! Two roles side by side: skills, settings, pay in a place, and what lies between them.

use crate::facts::career::Role;
use crate::facts::{self, FoundWages, Place};
use crate::model::pay::Curve;

use super::graph::{Graph, Node};
use super::routes::{Route, Unreachable, routes};
use super::standing::Standing;

/// What a role pays in a place.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct RolePay {
    /// The percentiles of the whole occupation, and where they were found.
    pub occupation: FoundWages,
    /// From and to: the part of the occupation that the role stands for, dollars a year.
    pub band: [f64; 2],
}

/// Things that two roles have, as bits of the tables of skills or settings.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Sets {
    /// Both have it.
    pub shared: u32,
    /// Only the first has it.
    pub only_first: u32,
    /// Only the second has it: missing on the way there.
    pub only_second: u32,
}

/// Two roles side by side.
#[derive(Clone, PartialEq, Debug)]
pub struct Comparison {
    /// Skills.
    pub skills: Sets,
    /// Settings.
    pub settings: Sets,
    /// Pay of the first and the second; `None` where the page does not have the occupation's wages.
    pub pay: [Option<RolePay>; 2],
    /// The shortest way from the first to the second, for somebody with what the first usually asks for.
    pub between: Result<Route, Unreachable>,
}

/// What a role pays in a place; the wages of the nation where those of the place are withheld.
#[must_use]
pub fn pay(role: &Role, place: Place) -> Option<RolePay> {
    let occupation = facts::wages(role.soc, place)?;
    Some(RolePay { occupation, band: band(role, occupation) })
}

/// The ends of the part of an occupation that a role stands for, for wages that were found elsewhere.
#[must_use]
pub fn band(role: &Role, occupation: FoundWages) -> [f64; 2] {
    let curve = Curve::new(occupation.wages, role.slice);
    [curve.at(0.0), curve.at(1.0)]
}

fn sets(first: u32, second: u32) -> Sets {
    Sets { shared: first & second, only_first: first & !second, only_second: second & !first }
}

/// Compares two roles; `None` if one of the nodes is no role.
#[must_use]
pub fn compare(graph: Graph<'_>, place: Place, first: Node, second: Node) -> Option<Comparison> {
    let (a, b) = (graph.role(first)?, graph.role(second)?);
    let from = Standing::starting_out().with(graph, first);
    let shortest = |found: super::routes::Found| found.routes.into_iter().next().ok_or(Unreachable::NoWay);
    Some(Comparison {
        skills: sets(a.skills, b.skills),
        settings: sets(a.settings, b.settings),
        pay: [pay(a, place), pay(b, place)],
        between: routes(graph, from, second).and_then(shortest),
    })
}
