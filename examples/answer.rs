//! The answer behind a link, on the command line: `answer 'v=1&now=office&place=OH'` reads the part after `#` as the
//! page does and prints what the page works out, as JSON. The browser tests compare the screen with it.
//!
//! `answer 'v=1…' --working npv` prints how one figure was worked out: `npv`, `tax.5` (of year 5), or of the mean of all
//! outcomes `risk.npv`, `risk.position.5`.

use std::error::Error;
use std::io::Write;
use std::process::ExitCode;

use him_pathways::model::trace::{Amount, Column, Figure, working};
use him_pathways::model::{json, price};
use him_pathways::session::link;

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
/// position after each year, "graduates": report or null}`.
fn answer(fragment: &str) -> Result<String, Box<dyn Error>> {
    let (choices, notices) = link::decode(fragment);
    let scenario = choices.scenario();
    let occupation = price(&scenario)?;
    let graduates = match choices.graduates_scenario() {
        Some(scenario) => json::report(&price(&scenario)?)?,
        None => "null".to_owned(),
    };
    let fields = [
        ("notices", notices.len().to_string()),
        ("link", serde_json::to_string(&link::encode(&choices))?),
        ("scenario", serde_json::to_string(&scenario)?),
        ("occupation", json::report(&occupation)?),
        ("risk_positions", serde_json::to_string(&occupation.counting_the_risk.positions)?),
        ("graduates", graduates),
    ];
    Ok(format!("{{{}}}", fields.map(|(name, value)| format!("\"{name}\":{value}")).join(",")))
}

/// How a figure was worked out.
fn working_of(fragment: &str, name: &str) -> Result<String, Box<dyn Error>> {
    let figure = figure(name).ok_or_else(|| format!("{name}: is not a figure"))?;
    Ok(serde_json::to_string(&working(&link::decode(fragment).0.scenario(), figure)?)?)
}

fn figure(name: &str) -> Option<Figure> {
    let risk = name.strip_prefix("risk.");
    let name = risk.unwrap_or(name);
    let is_called = |value: serde_json::Result<serde_json::Value>, name: &str| {
        value.is_ok_and(|written| written.as_str() == Some(name))
    };
    let amount = match name.split_once('.') {
        Some((column, year)) => {
            let called = |known: &&Column| is_called(serde_json::to_value(known), column);
            Amount::Year(*Column::ALL.iter().find(called)?, year.parse().ok()?)
        }
        None => *Amount::ALL.iter().find(|known| is_called(serde_json::to_value(known), name))?,
    };
    Some(if risk.is_some() { Figure::counting_the_risk(amount) } else { Figure::if_you_finish(amount) })
}
