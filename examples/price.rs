//! The money model on the command line: `price < scenario.json` prints the result as JSON. Bad input: one line on
//! standard error that names the field, exit 1.

use std::io::{Read, Write};
use std::process::ExitCode;

use him_pathways::model::{json, price};

fn main() -> ExitCode {
    match answer() {
        Ok(result) => {
            // A reader that went away is no error of the scenario.
            let _ = writeln!(std::io::stdout(), "{result}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn answer() -> Result<String, Box<dyn std::error::Error>> {
    let mut text = Vec::new();
    std::io::stdin().read_to_end(&mut text)?;
    let scenario = json::scenario(&text)?;
    Ok(json::report(&price(&scenario)?)?)
}
