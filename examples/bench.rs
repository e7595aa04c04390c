//! How long a price takes, and how many lives are simulated in a second (percentiles included), as a Markdown table:
//! every vector, and the choices that stand at first.
//! `cargo run --profile native --no-default-features --example bench`

use std::error::Error;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};
use std::{fs, io};

use him_pathways::model::risk::{LIVES, Simulation};
use him_pathways::model::{Scenario, json, price};
use him_pathways::session::Choices;
use him_pathways::session::options::Basis;

/// A price is timed in groups, so that the clock costs nothing against it.
const GROUP: u32 = 20;
/// Lives are timed in slices short enough to come through without being interrupted.
const SLICE: usize = 100;
/// Each scenario is measured for this long.
const TIME: Duration = Duration::from_millis(150);

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors");
    let mut files = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    files.sort();
    println!("| scenario | outcomes | years | p50 µs | p95 µs | lives a second | µs a life |");
    println!("|---|---:|---:|---:|---:|---:|---:|");
    for file in &files {
        let vector: serde_json::Value = serde_json::from_slice(&fs::read(file)?)?;
        let scenario = vector.get("scenario").map(ToString::to_string).unwrap_or_default();
        let name = file.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        row(&name, &json::scenario(scenario.as_bytes())?)?;
    }
    let choices = Choices::default();
    row("what stands at first", &choices.scenario())?;
    if let Some(scenario) = choices.scenario_by(Basis::Graduates) {
        row("the same by graduates' earnings", &scenario)?;
    }
    Ok(())
}

fn row(name: &str, scenario: &Scenario) -> Result<(), Box<dyn Error>> {
    let years = price(scenario)?.years.len();
    let outcomes = him_pathways::model::outcomes::outcomes(&him_pathways::model::plan::Plan::new(scenario)?).len();
    let (p50, p95) = measure(scenario);
    let life = time_of_a_life(scenario)?;
    let lives = (1.0 / life).round();
    let micros = life * 1e6;
    println!("| {name} | {outcomes} | {years} | {p50:.1} | {p95:.1} | {lives} | {micros:.2} |");
    Ok(())
}

/// Seconds for one of the lives of a simulation, its share of the percentiles included.
fn time_of_a_life(scenario: &Scenario) -> Result<f64, Box<dyn Error>> {
    let (mut slices, mut ends) = (Vec::new(), Vec::new());
    let begin = Instant::now();
    while begin.elapsed() < TIME || ends.len() < 9 {
        let mut simulation = Simulation::new(scenario.clone(), LIVES)?;
        loop {
            let start = Instant::now();
            let done = simulation.run(SLICE);
            slices.push(start.elapsed());
            if done {
                break;
            }
        }
        let start = Instant::now();
        black_box(simulation.finish()?);
        ends.push(start.elapsed());
    }
    Ok(median(slices) / SLICE as f64 + median(ends) / LIVES as f64)
}

fn median(mut times: Vec<Duration>) -> f64 {
    times.sort();
    times.get(times.len() / 2).map_or(0.0, Duration::as_secs_f64)
}

/// Microseconds of a price: the median, and what 19 of 20 stay under.
fn measure(scenario: &Scenario) -> (f64, f64) {
    let group = || {
        let start = Instant::now();
        for _ in 0..GROUP {
            let _ = black_box(price(black_box(scenario)));
        }
        start.elapsed() / GROUP
    };
    let warm = Instant::now();
    while warm.elapsed() < TIME / 5 {
        group();
    }
    let mut times = Vec::new();
    let start = Instant::now();
    while start.elapsed() < TIME || times.len() < 40 {
        times.push(group());
    }
    times.sort();
    let at = |share: f64| {
        let index = (share * (times.len() - 1) as f64) as usize;
        times.get(index).map_or(0.0, |time| time.as_secs_f64() * 1e6)
    };
    (at(0.5), at(0.95))
}
