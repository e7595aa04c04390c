//! The model in wasm, as the page has it: compiled like the release, called by `tests/web/bench.mjs` in Node.

use std::hint::black_box;

use him_pathways::model::price;
use him_pathways::model::risk::Simulation;
use him_pathways::model::scenario::Scenario;
use him_pathways::pathway::{Graph, Standing};
use him_pathways::session::link;
use wasm_bindgen::prelude::wasm_bindgen;

fn scenario(fragment: &str) -> Scenario {
    let (routes, _) = link::decode(fragment);
    routes.shown().map(|route| route.choices.clone()).unwrap_or_default().scenario()
}

/// Prices the scenario of a link so many times; answers with its net present value, so that nothing is left out.
#[wasm_bindgen]
#[must_use]
pub fn prices(fragment: &str, times: u32) -> f64 {
    let scenario = scenario(fragment);
    let npv = |_| price(black_box(&scenario)).map_or(f64::NAN, |report| report.if_you_finish.npv);
    (0..times).map(npv).fold(0.0, |_, npv| npv)
}

/// Simulates so many lives of a link's scenario in one go; answers with the share that comes out ahead.
#[wasm_bindgen]
#[must_use]
pub fn lives(fragment: &str, lives: u32) -> f64 {
    let Ok(mut simulation) = Simulation::new(scenario(fragment), lives as usize) else { return f64::NAN };
    while !simulation.run(lives as usize) {}
    simulation.finish().map_or(f64::NAN, |risk| risk.share_ahead)
}

/// How many nodes the map of careers has.
#[wasm_bindgen]
#[must_use]
pub fn nodes() -> usize {
    Graph::whole().nodes().count()
}

/// Finds the routes between two nodes by their positions; answers with their number.
#[wasm_bindgen]
#[must_use]
pub fn routes(from: usize, to: usize) -> usize {
    let graph = Graph::whole();
    let (Some(from), Some(to)) = (graph.nodes().nth(from), graph.nodes().nth(to)) else { return 0 };
    him_pathways::pathway::routes(graph, Standing::starting_out().with(graph, from), to)
        .map_or(0, |found| found.routes.len())
}

/// Nothing happens until Node calls.
fn main() {}
