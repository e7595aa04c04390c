//! The answer behind a link, on the command line: `answer 'v=1&now=office&place=OH'` reads the part after `#` as the
//! page does and prints what the page works out, as JSON. The browser tests compare the screen with it.
//!
//! `answer 'v=1…' --working npv` prints how one figure was worked out: `npv`, `tax.5` (of year 5), or of the mean of all
//! outcomes `risk.npv`, `risk.position.5`; by another kind of evidence `graduates/npv`.

use std::error::Error;
use std::io::Write;
use std::process::ExitCode;

use him_pathways::facts::{Colleges, FileError, Metros};
use him_pathways::model::backwards::Question;
use him_pathways::model::risk::{Band, LIVES, Simulation};
use him_pathways::model::trace::{Figure, working};
use him_pathways::model::{json, price};
use him_pathways::session::options::Basis;
use him_pathways::session::{Choices, Notice, Routes, link};

/// Within how many years the salary asked for breaks even.
const SALARY_WITHIN_YEARS: [i32; 3] = [5, 10, 20];

/// The files that the page fetches, as build.rs writes them.
const COLLEGES: &str = include_str!(concat!(env!("OUT_DIR"), "/colleges.txt"));
const METROS: &str = include_str!(concat!(env!("OUT_DIR"), "/metros.txt"));

fn main() -> ExitCode {
    let Some(fragment) = std::env::args().nth(1) else {
        eprintln!("give a link's part after #, such as 'v=1&now=office'");
        return ExitCode::FAILURE;
    };
    let asked: Vec<String> = std::env::args().skip(2).collect();
    let result = match asked.as_slice() {
        [] => answer(&fragment),
        [flag, name] if flag == "--working" => working_of(&fragment, name),
        _ => Err("after the link may stand --working and the name of a figure, such as npv".into()),
    };
    match result {
        Ok(result) => {
            // A reader that went away is no error of the link.
            let _ = writeln!(std::io::stdout(), "{result}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// `{"notices": count, "link": as the page writes it, "scenario": …, "occupation": report, "risk_positions": the mean
/// position after each year, "by_occupation", "graduates", "own", "survey": report or null, "routes": a report for each,
/// "risk": [`risk`] of each, "backwards": [`backwards`], "tornado": bars, the longest first, "discount_strip": rows of 0 to 8 percent, "loan_cliffs": those
/// near, "loan_limits": each year of study}`.
fn answer(fragment: &str) -> Result<String, Box<dyn Error>> {
    let (routes, notices) = read(fragment)?;
    let answers = routes.list().iter().map(|route| Ok(json::report(&price(&route.choices.scenario())?)?));
    let answers = answers.collect::<Result<Vec<_>, Box<dyn Error>>>()?;
    let choices = shown(&routes);
    let scenario = choices.scenario();
    let occupation = price(&scenario)?;
    let by = |basis| -> Result<String, Box<dyn Error>> {
        match choices.scenario_by(basis) {
            Some(scenario) => Ok(json::report(&price(&scenario)?)?),
            None => Ok("null".to_owned()),
        }
    };
    let fields = [
        ("notices", notices.len().to_string()),
        ("link", serde_json::to_string(&link::encode(&routes))?),
        ("routes", format!("[{}]", answers.join(","))),
        ("scenario", serde_json::to_string(&scenario)?),
        ("occupation", json::report(&occupation)?),
        ("risk_positions", serde_json::to_string(&occupation.counting_the_risk.positions)?),
        ("by_occupation", by(Basis::Occupation)?),
        ("graduates", by(Basis::Graduates)?),
        ("own", by(Basis::Own)?),
        ("survey", by(Basis::Survey)?),
        (
            "risk",
            format!("[{}]", routes.list().iter().map(|r| risk(&r.choices)).collect::<Result<Vec<_>, _>>()?.join(",")),
        ),
        ("backwards", backwards(&choices)?),
        ("tornado", serde_json::to_string(&choices.tornado()?)?),
        ("discount_strip", serde_json::to_string(&choices.discount_strip()?)?),
        ("loan_cliffs", serde_json::to_string(&choices.loan_cliffs()?)?),
        ("loan_limits", serde_json::to_string(&choices.loan_limits()?)?),
    ];
    Ok(format!("{{{}}}", fields.map(|(name, value)| format!("\"{name}\":{value}")).join(",")))
}

/// The routes of a link, with what the files say about the college and the area chosen.
fn read(fragment: &str) -> Result<(Routes, Vec<Notice>), Box<dyn Error>> {
    let (mut routes, notices) = link::decode(fragment);
    let damaged = |error: FileError| format!("{error:?}");
    let (colleges, metros) = (Colleges::decode(COLLEGES).map_err(damaged)?, Metros::decode(METROS).map_err(damaged)?);
    routes.look_up(Some(&colleges), Some(&metros));
    Ok((routes, notices))
}

fn shown(routes: &Routes) -> Choices {
    routes.shown().map(|route| route.choices.clone()).unwrap_or_default()
}

/// What came of the simulated lives: `{"share_ahead", "share_never_even", "npv": [10 %, 50 %, 90 %], "positions": [[…], …]}`.
fn risk(choices: &Choices) -> Result<String, Box<dyn Error>> {
    let mut simulation = Simulation::new(choices.scenario(), LIVES)?;
    while !simulation.run(LIVES) {}
    let risk = simulation.finish()?;
    let band = |band: &Band| serde_json::to_string(&[band.p10, band.p50, band.p90]);
    let positions = risk.positions.iter().map(band).collect::<Result<Vec<_>, _>>()?.join(",");
    Ok(format!(
        "{{\"share_ahead\":{},\"share_never_even\":{},\"npv\":{},\"positions\":[{positions}]}}",
        risk.share_ahead,
        risk.share_never_even,
        band(&risk.npv)?
    ))
}

/// `{"highest_tuition": edge, "lowest_completion": edge, "lowest_salary": [{"within_years": years, "edge": edge}, …]}`,
/// an edge being `{"kind": "at", "value": …}`, `{"kind": "not_even_at_best"}` or `{"kind": "even_at_worst"}`.
fn backwards(choices: &Choices) -> Result<String, Box<dyn Error>> {
    let edge = |question: Question| -> Result<String, Box<dyn Error>> {
        Ok(serde_json::to_string(&choices.backwards(question).finish()?)?)
    };
    let salary = |within_years: i32| -> Result<String, Box<dyn Error>> {
        let edge = edge(Question::LowestSalary { within_years })?;
        Ok(format!("{{\"within_years\":{within_years},\"edge\":{edge}}}"))
    };
    let salaries = SALARY_WITHIN_YEARS.into_iter().map(salary).collect::<Result<Vec<_>, _>>()?.join(",");
    let (tuition, completion) = (edge(Question::HighestTuition)?, edge(Question::LowestCompletion)?);
    Ok(format!("{{\"highest_tuition\":{tuition},\"lowest_completion\":{completion},\"lowest_salary\":[{salaries}]}}"))
}

/// How a figure was worked out, by the evidence in use or by the one named before a slash.
fn working_of(fragment: &str, name: &str) -> Result<String, Box<dyn Error>> {
    let (basis, figure) = name.split_once('/').map_or((None, name), |(basis, figure)| (Some(basis), figure));
    let figure = Figure::named(figure).ok_or_else(|| format!("{name}: is not a figure"))?;
    let choices = shown(&read(fragment)?.0);
    let scenario = match basis {
        None => choices.scenario(),
        Some(basis) => {
            let basis = Basis::from_key(basis).ok_or_else(|| format!("{name}: is not a kind of evidence"))?;
            choices.scenario_by(basis).ok_or_else(|| format!("{name}: there is no such evidence"))?
        }
    };
    Ok(serde_json::to_string(&working(&scenario, figure)?)?)
}
