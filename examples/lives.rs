//! The simulated lives of two routes, and all that another implementation needs to simulate them too, as JSON:
//! `{"lives": count, "rules": {name: value}, "cases": [{"name", "link", "scenario", "standard_deduction", "brackets",
//! "state_tax", "npv": of each life, "band": [10 %, 50 %, 90 %], "share_ahead", "share_never_even", "seconds": of each
//! life}]}`. `tests/bench/compare.mjs` reads it.
//! `cargo run --profile native --no-default-features --example lives`

use std::error::Error;
use std::hint::black_box;
use std::io::Write;
use std::time::{Duration, Instant};

use him_pathways::facts::{brackets, standard_deduction, state_tax, wages};
use him_pathways::model::draws::Draws;
use him_pathways::model::plan::Plan;
use him_pathways::model::risk::{LIVES, SimulatedLife, Simulation};
use him_pathways::model::scenario::{Baseline, Leg, Scenario};
use him_pathways::session::link;
use serde_json::{Map, Value, json};

/// The routes: what stands on opening, and one whose loan is repaid by income.
const CASES: [(&str, &str); 2] =
    [("as on opening", ""), ("income-driven loan", "study=bachelor-hia&place=OH&borrow=7000&plan=rap")];

/// Each is simulated for so long, as often as that allows; the best time counts, since other programs only add to it.
const TIME: Duration = Duration::from_millis(700);

fn main() -> Result<(), Box<dyn Error>> {
    let cases = CASES.iter().map(|(name, link)| case(name, link)).collect::<Result<Vec<_>, _>>()?;
    let all = json!({ "lives": LIVES, "rules": rules()?, "cases": cases });
    writeln!(std::io::stdout(), "{all}")?;
    Ok(())
}

/// Every row of `data/rules.csv`.
fn rules() -> Result<Map<String, Value>, Box<dyn Error>> {
    let mut rows = csv::Reader::from_reader(include_str!("../data/rules.csv").as_bytes());
    let mut rules = Map::new();
    for row in rows.records() {
        let row = row?;
        if let (Some(name), Some(value)) = (row.get(0), row.get(1)) {
            rules.insert(name.to_owned(), json!(value.parse::<f64>()?));
        }
    }
    Ok(rules)
}

fn case(name: &str, fragment: &str) -> Result<Value, Box<dyn Error>> {
    let (routes, _) = link::decode(fragment);
    let mut scenario = routes.shown().map(|route| route.choices.clone()).unwrap_or_default().scenario();
    write_wages(&mut scenario);
    let plan = Plan::new(&scenario)?;
    let mut life = SimulatedLife::new(&plan);
    let npv: Vec<f64> = (0..LIVES)
        .map(|number| {
            life.live(&plan, Draws::of_life(number));
            life.npv
        })
        .collect();
    let person = &scenario.person;
    let brackets: Vec<_> = brackets(person.filing).iter().map(|bracket| (bracket.up_to, bracket.rate)).collect();
    let state_tax: Vec<_> = state_tax(person.place).collect();
    let mut seconds = f64::INFINITY;
    let begin = Instant::now();
    while begin.elapsed() < TIME {
        let start = Instant::now();
        black_box(simulated(&scenario)?.finish()?);
        seconds = seconds.min(start.elapsed().as_secs_f64() / LIVES as f64);
    }
    let risk = simulated(&scenario)?.finish()?;
    Ok(json!({
        "name": name,
        "link": fragment,
        "scenario": scenario,
        "standard_deduction": standard_deduction(person.filing),
        "brackets": brackets,
        "state_tax": state_tax,
        "npv": npv,
        "band": [risk.npv.p10, risk.npv.p50, risk.npv.p90],
        "share_ahead": risk.share_ahead,
        "share_never_even": risk.share_never_even,
        "seconds": seconds,
    }))
}

fn simulated(scenario: &Scenario) -> Result<Simulation, Box<dyn Error>> {
    let mut simulation = Simulation::new(scenario.clone(), LIVES)?;
    while !simulation.run(LIVES) {}
    Ok(simulation)
}

/// Wages that would be looked up are written down.
fn write_wages(scenario: &mut Scenario) {
    let place = scenario.person.place;
    let found = |soc: &str| wages(soc, place).map(|found| found.wages);
    match &mut scenario.baseline {
        Baseline::Occupation(role) => role.wages = role.wages.or_else(|| found(&role.soc)),
        Baseline::Own(own) => own.wages = own.wages.or_else(|| own.soc.as_deref().and_then(found)),
    }
    for leg in &mut scenario.legs {
        if let Leg::Work(work) = leg {
            work.wages = work.wages.or_else(|| found(&work.soc));
        }
    }
}
