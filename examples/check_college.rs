//! Checks a college's data file: `check_college < college.json` prints what was found, one line each, with the place and
//! the mend; exit 1 if there is an error. `check_college es` says it in Spanish.

use std::io::{Read, Write};
use std::process::ExitCode;
use std::time::SystemTime;

use him_pathways::host::json::{LARGEST, native};
use him_pathways::session::college_file::{self, Finding};
use him_pathways::session::day::Day;
use him_pathways::text::{self, Lang};

fn main() -> ExitCode {
    let lang = std::env::args().nth(1).and_then(|code| Lang::from_code(&code)).unwrap_or_default();
    let since_1970 = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    let today = Day::of_1970(since_1970.as_secs() / 86_400);
    let mut bytes = Vec::new();
    // One byte more than is allowed is enough to know.
    let limit = u64::try_from(LARGEST).unwrap_or(u64::MAX).saturating_add(1);
    if let Err(error) = std::io::stdin().take(limit).read_to_end(&mut bytes) {
        eprintln!("{error}");
        return ExitCode::FAILURE;
    }
    let findings = match native::read(&String::from_utf8_lossy(&bytes)) {
        Ok(file) => college_file::check(&file, today).1,
        Err(reason) => vec![Finding::unreadable(reason)],
    };
    let mut out = std::io::stdout();
    for finding in &findings {
        // A reader that went away is no error of the file.
        let _ = writeln!(out, "{}: {}", text::severity(lang, finding), text::file_finding(lang, finding));
    }
    if findings.iter().any(Finding::is_error) { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
