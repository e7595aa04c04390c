//! Presets as the link that opens what they ask for: the short way from the address to the first answer.
//!
//! The link's own reader takes only what it knows, so that nothing is checked twice before there is an answer. What was
//! wrong, and what may stand there, is said by [`super::preset`], in the module that is fetched for it.

use super::options::{Now, Program};

/// A longer value is none of these presets.
const LONGEST: usize = 40;
/// How many parameters are looked at.
const MOST_PARAMETERS: usize = 40;

/// The link of the presets `college`, `state`, `program` and `view`; the first of each counts. What no link may hold
/// leaves an empty value, which its reader reports.
#[must_use]
pub fn link_of(query: &[(String, String)]) -> String {
    let mut link = String::new();
    for (key, value) in query.iter().take(MOST_PARAMETERS) {
        let name = match key.as_str() {
            "college" => "&unit=",
            "state" => "&place=",
            "program" => "&study=",
            "view" => "&view=",
            _ => continue,
        };
        if link.contains(name) {
            continue;
        }
        // A program for RHITs is asked about by RHITs.
        let open = |program: Program| program.open_to(Now::StartingOut);
        if name == "&study=" && !Program::from_key(value).is_none_or(open) {
            link.push_str("&now=");
            link.push_str(Now::Rhit.key());
        }
        link.push_str(name);
        if value.len() <= LONGEST && value.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
            link.push_str(value);
        }
    }
    link
}
