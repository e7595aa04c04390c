//! The routes between two places of the map, on the command line, as JSON: `routes starting-out him-director OH`. The
//! first argument is one key or several with `+` between (`coder+RHIT`), the third a state or `US`. The browser tests
//! compare the screen with it.

use std::error::Error;
use std::io::Write;
use std::process::ExitCode;

use him_pathways::facts::Place;
use him_pathways::model::Scenario;
use him_pathways::model::scenario::{Baseline, Role as JobRole};
use him_pathways::pathway::price::{self, Priced, Prices};
use him_pathways::pathway::{Graph, Route, Standing, Step, routes};
use him_pathways::session::Choices;
use serde_json::{Value, json};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [from, to, place] = arguments.as_slice() else {
        eprintln!("give where one is, where one wants to be, and a state, such as: starting-out him-director OH");
        return ExitCode::FAILURE;
    };
    match answer(from, to, place) {
        Ok(result) => {
            // A reader that went away is no error of the route.
            let _ = writeln!(std::io::stdout(), "{result}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// `{"unreachable": reason or null, "tried": steps tried, "routes": […]}`.
fn answer(from: &str, to: &str, place: &str) -> Result<Value, Box<dyn Error>> {
    let graph = Graph::whole();
    let place = Place::from_code(place).ok_or(format!("no place “{place}”"))?;
    let node = |key: &str| graph.by_key(key).ok_or(format!("nothing on the map is called “{key}”"));
    let mut standing = Standing::starting_out();
    for key in from.split('+') {
        standing = standing.with(graph, node(key)?);
    }
    let found = match routes(graph, standing, node(to)?) {
        Ok(found) => found,
        Err(why) => return Ok(json!({ "unreachable": format!("{why:?}"), "tried": 0, "routes": [] })),
    };
    let person = person(graph, standing, place);
    let mut priced = Vec::new();
    for route in &found.routes {
        priced.push(price::priced(graph, &person, route, Prices::usual()).map_err(|error| error.to_string())?);
    }
    price::mark_best(&mut priced);
    let routes: Vec<Value> =
        found.routes.iter().zip(&priced).map(|(route, priced)| written(graph, route, priced)).collect();
    Ok(json!({ "unreachable": null, "tried": found.tried, "routes": routes }))
}

/// The page's usual person in this place, paid as the role held.
fn person(graph: Graph<'_>, standing: Standing, place: Place) -> Scenario {
    let mut choices = Choices::default();
    choices.place = place;
    let mut person = choices.scenario();
    if let Some(role) = standing.role.and_then(|role| graph.role(role)) {
        person.baseline = Baseline::Occupation(JobRole { soc: role.soc.to_owned(), wages: None, slice: role.slice });
        person.person.experience.clear();
        person.person.experience.insert(role.soc.to_owned(), i32::from(standing.field_months));
    }
    person
}

fn written(graph: Graph<'_>, route: &Route, priced: &Priced) -> Value {
    let steps: Vec<Value> = route
        .steps
        .iter()
        .zip(&priced.steps)
        .map(|(step, price)| {
            let kind = match step {
                Step::Study { while_working: true, .. } => "study while working",
                Step::Study { .. } => "study",
                Step::Exam { .. } => "exam",
                Step::Work { .. } => "work",
            };
            let (by, why) = match step {
                Step::Work { by: Some((from, why)), .. } => (Some(graph.key(*from)), Some(format!("{why:?}"))),
                _ => (None, None),
            };
            json!({
                "kind": kind, "node": graph.key(step.node()), "months": step.months(), "from": by, "move": why,
                "months_so_far": price.months_so_far, "cost_so_far": price.cost_so_far,
                "net_gain_so_far": price.net_gain_so_far,
            })
        })
        .collect();
    json!({
        "months": priced.months, "cost": priced.cost, "net_gain": priced.net_gain, "chance": priced.chance,
        "best": priced.is_best, "least_sure": route.least_sure.map(|kind| format!("{kind:?}")), "steps": steps,
    })
}
