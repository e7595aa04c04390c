//! `make refresh FROM=folder`: renews the tables of `data/` from official files; see `docs/renewal.md`.
//!
//! `refresh FOLDER --read 2027-05-20 [--dry-run]`. It says what changed, or in one line what it refuses and why (exit 1).

use std::path::Path;
use std::process::ExitCode;

#[path = "refresh/mod.rs"]
mod refresh;

use refresh::{Order, Stop};

const USAGE: &str = "usage: refresh FOLDER --read YYYY-MM-DD [--dry-run]";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let (from, read, dry_run) = match arguments.as_slice() {
        [from, "--read", read] => (*from, *read, false),
        [from, "--read", read, "--dry-run"] => (*from, *read, true),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::FAILURE;
        }
    };
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    match refresh::run(&Order { from: Path::new(from), data: &data, read, dry_run }) {
        Ok(done) => {
            done.differences.iter().for_each(|difference| println!("{difference}"));
            done.unread.iter().for_each(|name| println!("{name}: not read"));
            println!("{}", if dry_run { "Nothing was written (--dry-run)." } else { "data/ is renewed." });
            ExitCode::SUCCESS
        }
        Err(stop) => {
            eprintln!("{stop}");
            if !matches!(stop, Stop::Io { .. }) {
                eprintln!("data/ is as it was.");
            }
            ExitCode::FAILURE
        }
    }
}
