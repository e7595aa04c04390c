//! Writes the texts of the map that the page fetches when it is opened: `role_texts en` or `role_texts es`.

use std::io::Write;
use std::process::ExitCode;

use him_pathways::pathway::wire;

fn main() -> ExitCode {
    let language = match std::env::args().nth(1).as_deref() {
        Some("en") => 0,
        Some("es") => 1,
        _ => {
            eprintln!("give the language: en or es");
            return ExitCode::FAILURE;
        }
    };
    // A reader that went away is no error of the texts.
    let _ = write!(std::io::stdout(), "{}", wire::write(language));
    ExitCode::SUCCESS
}
