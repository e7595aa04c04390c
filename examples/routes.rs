//! The routes between two places of the map, on the command line, as JSON: `routes starting-out him-director OH`. The
//! third argument is a state or `US`. The browser tests compare the screen with it. `routes all` measures the search
//! between any two places: with `--profile native`, since it times.

use std::cmp::Reverse;
use std::error::Error;
use std::io::Write;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use him_pathways::facts::Place;
use him_pathways::pathway::price::{self, Priced};
use him_pathways::pathway::shown::shown;
use him_pathways::pathway::{Graph, Route, Standing, Step, routes};
use him_pathways::session::{Choices, Path};
use serde_json::{Value, json};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments == ["all"] {
        let _ = write!(std::io::stdout(), "{}", measured());
        return ExitCode::SUCCESS;
    }
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

/// The slowest pairs: milliseconds, steps, where from and to.
fn measured() -> String {
    let graph = Graph::whole();
    let mut all = Vec::new();
    for from in graph.nodes() {
        for to in graph.nodes() {
            let began = Instant::now();
            let found = routes(graph, Standing::starting_out().with(graph, from), to);
            let taken = began.elapsed();
            all.push((taken, found.map_or(0, |found| found.tried), graph.key(from), graph.key(to)));
        }
    }
    all.sort_by_key(|(taken, ..)| Reverse(*taken));
    let line = |(taken, tried, from, to): &(Duration, usize, &str, &str)| {
        format!("{:.3} ms {tried} steps {from} to {to}\n", taken.as_secs_f64() * 1000.0)
    };
    all.iter().take(10).map(line).collect()
}

/// `{"unreachable": reason or null, "tried": steps tried, "found": how many routes, "routes": those that are shown}`.
fn answer(from: &str, to: &str, place: &str) -> Result<Value, Box<dyn Error>> {
    let graph = Graph::whole();
    let mut person = Choices::default();
    person.place = Place::from_code(place).ok_or(format!("no place “{place}”"))?;
    let node = |key: &str| graph.by_key(key).ok_or(format!("nothing on the map is called “{key}”"));
    let (from, to) = (node(from)?, node(to)?);
    let found = match routes(graph, Standing::starting_out().with(graph, from), to) {
        Ok(found) => found,
        Err(why) => return Ok(json!({ "unreachable": format!("{why:?}"), "tried": 0, "found": 0, "routes": [] })),
    };
    let mut prices = Vec::new();
    for route in &found.routes {
        prices.push(person.along(from, route).price_of_path().map_err(|error| error.to_string())?);
    }
    price::mark_best(&mut prices);
    let link = |route: &Route| Path { from, route: route.clone() }.encode();
    let routes: Vec<Value> = shown(&found, &prices)
        .into_iter()
        .filter_map(|at| found.routes.get(at).zip(prices.get(at)?.as_ref()))
        .map(|(route, priced)| written(graph, route, priced, &link(route)))
        .collect();
    Ok(json!({ "unreachable": null, "tried": found.tried, "found": found.routes.len(), "routes": routes }))
}

fn written(graph: Graph<'_>, route: &Route, priced: &Priced, link: &str) -> Value {
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
        "path": link, "months": priced.months, "cost": priced.cost, "net_gain": priced.net_gain,
        "chance": priced.chance, "best": priced.is_best,
        "least_sure": route.least_sure.map(|kind| format!("{kind:?}")), "steps": steps,
    })
}
