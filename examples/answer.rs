//! The answer behind a link, on the command line: `answer 'v=1&now=office&place=OH'` reads the part after `#` as the
//! page does and prints what the page works out, as JSON. The browser tests compare the screen with it.

use std::error::Error;
use std::io::Write;
use std::process::ExitCode;

use him_pathways::model::{json, price};
use him_pathways::session::link;

fn main() -> ExitCode {
    let Some(fragment) = std::env::args().nth(1) else {
        eprintln!("give a link's part after #, such as 'v=1&now=office'");
        return ExitCode::FAILURE;
    };
    match answer(&fragment) {
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
