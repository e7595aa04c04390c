//! The pages of text in `data/texts/`, in both languages, and the figures that are filled into them.
//!
//! `{loan_fee}`, `{RHIT.pass_rate}`, `{29-2072.p50}` become the figure as it stands in the tables, so that no text says
//! last year's; `{source:irs-2026}` becomes a link to the publication.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::Tables;
use super::problem::{Known, Problem, Wrong};
use super::reader::NATION;
use super::records::{Cited, Language, PageRow};

/// The pages, in the order in which they are listed: the id and its two files.
const PAGES: [(&str, &str, &str); 8] = [
    ("model", "texts/model.en.txt", "texts/model.es.txt"),
    ("evidence", "texts/evidence.en.txt", "texts/evidence.es.txt"),
    ("limits", "texts/limits.en.txt", "texts/limits.es.txt"),
    ("questions", "texts/questions.en.txt", "texts/questions.es.txt"),
    ("glossary", "texts/glossary.en.txt", "texts/glossary.es.txt"),
    ("choosing", "texts/choosing.en.txt", "texts/choosing.es.txt"),
    ("credentials", "texts/credentials.en.txt", "texts/credentials.es.txt"),
    ("field", "texts/field.en.txt", "texts/field.es.txt"),
];

/// Reads the pages and fills in the figures; answers the pages and the sources they name.
pub(super) fn pages(folder: &Path, tables: &Tables, problems: &mut Vec<Problem>) -> (Vec<PageRow>, BTreeSet<String>) {
    let mut pages = Vec::new();
    let mut used = BTreeSet::new();
    for (id, english, spanish) in PAGES {
        let before = problems.len();
        let [en, es] = [(english, Language::En), (spanish, Language::Es)].map(|(file, language)| {
            let text = fs::read_to_string(folder.join(file)).unwrap_or_else(|error| {
                problems.push(Problem { file, row: None, column: None, wrong: Wrong::Unreadable(error.to_string()) });
                String::new()
            });
            fill_lines(file, &text, language, tables, problems, &mut used)
        });
        // A heading or a row that only one language has is a part that was forgotten.
        if problems.len() == before && shape(&en) != shape(&es) {
            let wrong = Wrong::OtherText { found: shape(&es), expected: shape(&en) };
            problems.push(Problem { file: spanish, row: None, column: None, wrong });
        }
        pages.push(PageRow { id, en, es });
    }
    (pages, used)
}

/// The first characters of all lines: what kind of line each is.
fn shape(text: &str) -> String {
    let kind = |line: &str| match line.chars().next() {
        None => '\n',
        Some(c) if "#-|=".contains(c) => c,
        Some(_) => 'p',
    };
    text.lines().map(kind).collect()
}

fn fill_lines(
    file: &'static str,
    text: &str,
    language: Language,
    tables: &Tables,
    problems: &mut Vec<Problem>,
    used: &mut BTreeSet<String>,
) -> String {
    let mut filled = String::new();
    for (line, row) in text.lines().zip(1..) {
        let mut fail = |wrong| problems.push(Problem { file, row: Some(row), column: None, wrong });
        if line.contains('\t') || (row == 1) != line.starts_with("# ") {
            let expected = "a first line that begins with “# ”, then lines without it and without tabs";
            fail(Wrong::Malformed { found: line.to_owned(), expected });
        }
        match fill(line, language, tables, used) {
            Ok(line) => filled += &line,
            Err(found) => fail(Wrong::Unknown { what: Known::Figure, found }),
        }
        filled.push('\n');
    }
    filled
}

/// Fills in the figures; the name of one that is not known.
pub(super) fn fill(
    text: &str,
    language: Language,
    tables: &Tables,
    used: &mut BTreeSet<String>,
) -> Result<String, String> {
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, further) = after.split_once('}').ok_or_else(|| after.to_owned())?;
        filled += before;
        filled += &match name.strip_prefix("source:") {
            Some(id) => {
                used.insert(id.to_owned());
                link(id, language, tables)
            }
            None => figure(name, tables),
        }
        .ok_or_else(|| name.to_owned())?;
        rest = further;
    }
    Ok(filled + rest)
}

fn link(id: &str, language: Language, tables: &Tables) -> Option<String> {
    let source = tables.sources.iter().find(|source| source.id == id)?;
    let [publisher, period] = [&source.publisher, &source.period].map(|words| words.in_(language));
    // The markup knows links to https only.
    let address = source.url.strip_prefix("https://");
    Some(match address {
        Some(address) => format!("[{publisher}, {period}](https://{address})"),
        None => format!("{publisher}, {period}"),
    })
}

fn figure(name: &str, tables: &Tables) -> Option<String> {
    if let Some(rule) = tables.rules.iter().find(|rule| rule.name == name) {
        return Some(written(rule.figure.value, &rule.unit));
    }
    let (of, what) = name.split_once('.')?;
    let cited = |cited: Option<&Cited>, unit: &str| cited.map(|cited| written(cited.value, unit));
    if let Some(row) = tables.credentials.iter().find(|row| row.id == of) {
        return match what {
            "fee_member" => cited(row.fee_member.as_ref(), "dollars"),
            "fee_nonmember" => cited(row.fee_nonmember.as_ref(), "dollars"),
            "pass_rate" => cited(row.pass_rate.as_ref(), "share"),
            "upkeep_two_years" => cited(row.upkeep_two_years.as_ref(), "dollars"),
            _ => None,
        };
    }
    let percentile = ["p10", "p25", "p50", "p75", "p90"].iter().position(|name| *name == what);
    if let Some(at) = percentile {
        let wages = tables.wages.iter().find(|row| row.soc == of && row.place == NATION)?.percentiles?;
        return wages.get(at).map(|dollars| written(f64::from(*dollars), "dollars"));
    }
    let years: f64 = what.strip_prefix("graduates_")?.parse().ok()?;
    let row = tables.graduate_earnings.iter().find(|row| row.level == of && row.years_after == years)?;
    Some(written(row.pay, "dollars"))
}

/// A figure as both languages write it in the United States.
fn written(value: f64, unit: &str) -> String {
    match unit {
        "share" | "rate_per_year" => format!("{}%", (value * 1e6).round() / 1e4),
        _ if unit.starts_with("dollars") => format!("${}", thousands(value)),
        _ => thousands(value),
    }
}

/// `5,250`; figures of the tables are whole or are shown with their decimals.
fn thousands(value: f64) -> String {
    let digits = value.to_string();
    let (whole, fraction) = digits.split_once('.').map_or((digits.as_str(), None), |(whole, part)| (whole, Some(part)));
    let mut text = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text + &fraction.map(|part| format!(".{part}")).unwrap_or_default()
}
