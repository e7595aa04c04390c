//! Simulated lives (section 8): each is the one that the exact engine finds for the same luck, and what is said of all
//! of them holds together.

use std::error::Error;
use std::fs;
use std::path::Path;

use him_pathways::model::draws::Draws;
use him_pathways::model::plan::Plan;
use him_pathways::model::risk::{Band, RiskResult, SimulatedLife, Simulation};
use him_pathways::model::scenario::{Baseline, Evidence, Leg, OwnBaseline, Scenario};
use him_pathways::model::{json, price};
use him_pathways::session::Choices;
use him_pathways::session::options::Basis;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

#[path = "risk/reference.rs"]
mod reference;
#[path = "support/scenarios.rs"]
mod scenarios;

use reference::exact;
use scenarios::{scenario, with_studies};

type Outcome = Result<(), Box<dyn Error>>;

/// Always the same cases, unless the environment asks for others (see properties.rs).
fn cases(cases: u32) -> ProptestConfig {
    let asked = ProptestConfig::default();
    let given = |name| std::env::var_os(name).is_some();
    ProptestConfig {
        cases: if given("PROPTEST_CASES") { asked.cases } else { cases },
        rng_seed: if given("PROPTEST_RNG_SEED") { asked.rng_seed } else { RngSeed::Fixed(2026) },
        failure_persistence: None,
        ..asked
    }
}

/// The scenarios of the vectors and of the second implementation that can be priced, and those of the form.
fn known_scenarios() -> Result<Vec<(String, Scenario)>, Box<dyn Error>> {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let mut found = Vec::new();
    for entry in fs::read_dir(tests.join("vectors"))? {
        let path = entry?.path();
        let vector: serde_json::Value = serde_json::from_slice(&fs::read(&path)?)?;
        found.push((path.to_string_lossy().into_owned(), vector));
    }
    for (line, text) in fs::read_to_string(tests.join("oracle/further.jsonl"))?.lines().enumerate() {
        found.push((format!("oracle {line}"), serde_json::from_str(text)?));
    }
    let mut scenarios = Vec::new();
    for (name, vector) in found {
        let text = vector.get("scenario").map(ToString::to_string).unwrap_or_default();
        if let Ok(scenario) = json::scenario(text.as_bytes())
            && price(&scenario).is_ok()
        {
            scenarios.push((name, scenario));
        }
    }
    let choices = Choices::default();
    scenarios.push(("what stands at first".to_owned(), choices.scenario()));
    scenarios
        .extend(choices.scenario_by(Basis::Graduates).map(|scenario| ("by graduates' earnings".to_owned(), scenario)));
    assert!(scenarios.len() > 150, "{}", scenarios.len());
    Ok(scenarios)
}

/// What differs between simulated lives and the exact ones.
fn differences(scenario: &Scenario, numbers: impl Iterator<Item = usize>) -> Result<Vec<String>, Box<dyn Error>> {
    let plan = Plan::new(scenario)?;
    let mut life = SimulatedLife::new(&plan);
    let mut found = Vec::new();
    for number in numbers {
        life.live(&plan, Draws::of_life(number));
        let exact = exact(scenario, number)?;
        // The sums of the engine are rounded in another order; nothing else may differ.
        let most = 1e-6 + 1e-10 * exact.size;
        let same = |a: f64, b: f64| (a - b).abs() <= most;
        if !same(life.npv, exact.npv) {
            found.push(format!("life {number}: npv {} instead of {}", life.npv, exact.npv));
        }
        if life.positions.len() != exact.positions.len() {
            found.push(format!("life {number}: {} years", life.positions.len()));
        }
        let year = life.positions.iter().zip(&exact.positions).position(|(got, want)| !same(*got, *want));
        found.extend(year.map(|year| format!("life {number}: year {year} differs")));
    }
    Ok(found)
}

fn simulate(scenario: &Scenario, lives: usize) -> Result<RiskResult, TestCaseError> {
    let failed = |error: him_pathways::model::ScenarioError| TestCaseError::fail(error.to_string());
    let mut simulation = Simulation::new(scenario.clone(), lives).map_err(failed)?;
    assert!(simulation.run(lives));
    simulation.finish().map_err(failed)
}

#[test]
fn a_simulated_life_is_the_one_that_the_exact_engine_finds() -> Outcome {
    for (name, scenario) in known_scenarios()? {
        let found = differences(&scenario, 0..60)?;
        assert!(found.is_empty(), "{name}: {} differ, first {:?}", found.len(), found.first());
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn so_it_is_for_any_scenario(scenario in scenario(), first in 0_usize..2_000) {
        let found = differences(&scenario, first..first + 12).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert!(found.is_empty(), "{} differ, first {:?}", found.len(), found.first());
    }
}
