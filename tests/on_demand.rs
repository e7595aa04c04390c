//! The files about sources, claims, checks and method that the page fetches: as they are built they are complete in
//! both languages and right; damaged ones are refused, and none makes a reader panic.

#![allow(clippy::indexing_slicing, reason = "a test that panics fails")]

use std::collections::BTreeSet;
use std::error::Error;
use std::path::Path;

use him_pathways::facts::{self, Checks, Expected, Note, Pages, Sources, Verdict, claim_near};
use him_pathways::markup;
use him_pathways::session::test_link::{agreeing, worked_out};
use him_pathways::session::{Choices, Field};
use proptest::prelude::*;

#[allow(dead_code, reason = "the generator reads the fields of the rows; the tests count them")]
#[path = "../src/facts/tables.rs"]
mod tables;

type Outcome = Result<(), Box<dyn Error>>;

const SOURCES: &str = include_str!(concat!(env!("OUT_DIR"), "/sources.txt"));
const CHECKS: &str = include_str!(concat!(env!("OUT_DIR"), "/checks.txt"));
const PAGES: [&str; 2] =
    [include_str!(concat!(env!("OUT_DIR"), "/pages-en.txt")), include_str!(concat!(env!("OUT_DIR"), "/pages-es.txt"))];

fn sources() -> Result<Sources, Box<dyn Error>> {
    Ok(Sources::decode(SOURCES).map_err(|error| format!("{error:?}"))?)
}

fn checks() -> Result<Checks, Box<dyn Error>> {
    Ok(Checks::decode(CHECKS).map_err(|error| format!("{error:?}"))?)
}

fn pages() -> Result<Vec<Pages>, Box<dyn Error>> {
    Ok(PAGES.into_iter().map(Pages::decode).collect::<Result<_, _>>().map_err(|error| format!("{error:?}"))?)
}

#[test]
fn every_figure_of_the_tables_is_listed_under_its_source() -> Outcome {
    let tables = tables::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data")).map_err(|p| format!("{p:?}"))?;
    let sources = sources()?;
    let ids: BTreeSet<&str> = sources.all().iter().map(|publication| publication.id).collect();
    assert_eq!(ids, facts::SOURCES.iter().map(|source| source.id).collect());
    assert!(tables.used_sources.iter().all(|id| ids.contains(id.as_str())));
    let listed = |start: &str| {
        let figures = sources.all().iter().flat_map(|publication| &publication.figures);
        figures.filter(|figure| figure.name.starts_with(start)).count()
    };
    let credentials = facts::credentials().iter().map(|credential| {
        let maybe =
            [credential.fee_member, credential.fee_nonmember, credential.pass_rate, credential.upkeep_two_years];
        1 + maybe.iter().flatten().count()
    });
    let prices = facts::prices().iter().map(|price| 1 + usize::from(price.books.is_some()));
    let alone = tables.rules.len() + 4 * tables.programs.len() + tables.survey_figures.len();
    assert_eq!(listed(""), alone + credentials.sum::<usize>() + prices.sum::<usize>());
    let fee = sources.of("fsa-fees-2026").and_then(|source| source.figures.first()).ok_or("loan_fee")?;
    assert_eq!((fee.name, fee.value, fee.unit), ("loan_fee", "0.01057", facts::Unit::Share));
    assert_eq!(
        sources.note(fee.note).map(|note| note.en),
        Some("Kept back from direct subsidized and unsubsidized loans.")
    );
    Ok(())
}

/// Columns of the tables that name a source.
fn is_source(column: &str) -> bool {
    column == "source" || column.ends_with("_source")
}

/// Whether a column names the source of figures of a table whose rows are counted: of a role these are the part of a wage
/// that it stands for, and years of experience.
fn is_source_of_figures(file: &str, column: &str) -> bool {
    if file == "roles.csv" { ["anchor_source", "experience_source"].contains(&column) } else { column == "source" }
}

/// Tables that hold no figures: what they say has its source all the same.
const WORDS: [&str; 6] = ["stations", "moves", "lanes", "skills", "settings", "role_texts"];

/// Tables about the other tables, what articles claim, and answers of the page itself.
const ABOUT: [&str; 6] = ["sources", "places", "article_claims", "test_links", "tables", "changelog"];

/// Tables whose figures are listed one by one.
const LISTED: [&str; 5] = ["rules", "programs", "prices", "credentials", "survey_figures"];

#[test]
fn every_row_of_the_tables_is_counted_under_a_source_that_is_listed() -> Outcome {
    let sources = sources()?;
    let listed = |id: &str| sources.of(id).ok_or(format!("{id} is not listed"));
    let (mut large, mut files) = (0, 0);
    for entry in std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("data"))? {
        let path = entry?.path();
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if !file.ends_with(".csv") {
            continue;
        }
        let mut reader = csv::Reader::from_path(&path)?;
        let head = reader.headers()?.clone();
        let is_one_of = |names: &[&str]| names.iter().any(|name| file == format!("{name}.csv"));
        let mut rows = std::collections::BTreeMap::<String, u32>::new();
        for row in reader.records() {
            let row = row?;
            let mut from = BTreeSet::new();
            for (column, cell) in head.iter().zip(&row) {
                if is_source(column) && !cell.is_empty() {
                    listed(cell)?;
                    from.extend(is_source_of_figures(&file, column).then_some(cell));
                }
                assert!(!is_one_of(&WORDS) || cell.parse::<f64>().is_err(), "{file}: {cell} is a figure");
            }
            assert!(is_one_of(&LISTED) || is_one_of(&ABOUT) || !from.is_empty(), "{file}: {row:?} has no source");
            from.into_iter().for_each(|id| *rows.entry(id.to_owned()).or_default() += 1);
        }
        // A table either has all its rows counted, or each of its figures listed by name.
        let counted: u32 =
            sources.all().iter().flat_map(|p| &p.tables).filter(|t| t.table == file).map(|t| t.rows).sum();
        for (id, rows) in rows.iter().filter(|_| counted > 0) {
            let found = listed(id)?.tables.iter().find(|table| table.table == file).map(|table| table.rows);
            assert_eq!(found, Some(*rows), "{file}, {id}");
        }
        assert!(counted == 0 || counted == rows.values().sum::<u32>(), "{file}");
        let without = [&LISTED[..], &ABOUT, &WORDS].iter().any(|names| is_one_of(names));
        assert_eq!(counted == 0, without, "{file}: its figures are listed nowhere");
        large += counted;
        files += 1;
    }
    assert!(large > 3_000, "{large} rows");
    // Every table that the list counts is one of the folder.
    let tables: BTreeSet<&str> = sources.all().iter().flat_map(|p| &p.tables).map(|table| table.table).collect();
    assert_eq!(tables.len() + LISTED.len() + ABOUT.len() + WORDS.len(), files);
    Ok(())
}

#[test]
fn what_is_said_with_figures_is_there_in_both_languages() -> Outcome {
    let sources = sources()?;
    for publication in sources.all() {
        assert_ne!(publication.measures.en, publication.measures.es, "{}", publication.id);
        for figure in publication.figures.iter().filter(|figure| figure.note != Note::NONE) {
            let note = sources.note(figure.note).ok_or(figure.name)?;
            assert_ne!(note.en, note.es, "{}", figure.name);
        }
    }
    assert_eq!(sources.note(Note::NONE), None);
    for field in Field::ALL {
        let note = Choices::default().default_of(*field).map_or(Note::NONE, |default| default.note);
        assert_eq!(sources.note(note).is_some(), note != Note::NONE, "{field:?}");
    }
    Ok(())
}

#[test]
fn a_figure_of_an_article_is_known_by_its_amount() -> Outcome {
    let checks = checks()?;
    let claim = claim_near(67_310.0).and_then(|id| checks.claim(id)).ok_or("67,310")?;
    assert_eq!((claim.id, claim.soc, claim.verdict), ("entry-level-median", "29-9021", Verdict::OtherGroup));
    assert!(claim.instead.en.contains("$51,140") && claim.instead.es.contains("$51,140"), "{claim:?}");
    for dollars in [0.0, 67_310.5, 67_300.0, -67_310.0, f64::NAN, f64::INFINITY, 5e9] {
        assert_eq!(claim_near(dollars), None);
    }
    for claim in &checks.claims {
        let digits: String = claim.figure.chars().filter(char::is_ascii_digit).collect();
        let found = claim_near(digits.parse()?).and_then(|id| checks.claim(id));
        assert_eq!(found.map(|found| found.id), claim.figure.starts_with('$').then_some(claim.id));
        assert!([claim.article, claim.checked_with].iter().all(|id| facts::source(id).is_some()));
        assert!(!claim.instead.en.contains('{') && !claim.instead.es.contains('{'));
    }
    // What the page offers as a "what if" from an article is audited as well.
    for survey in facts::survey_figures().iter().filter(|survey| survey.figure.source.id.starts_with("article")) {
        assert!(claim_near(survey.figure.value).is_some(), "{}", survey.id);
    }
    Ok(())
}

#[test]
fn the_engine_gives_what_the_second_implementation_gave_for_each_link() -> Outcome {
    let checks = checks()?;
    assert!(checks.links.len() >= 8 && checks.vectors.len() == 19);
    for test in &checks.links {
        let found = worked_out(test.link).ok_or(test.link)?;
        assert_eq!(agreeing(&test.expected, &found), [true; 4], "{}: {found:?}", test.link);
    }
    Ok(())
}

#[test]
fn a_wrong_value_and_a_link_that_is_not_read_whole_are_seen() -> Outcome {
    let test = checks()?.links.first().copied().ok_or("a link")?;
    let found = worked_out(test.link).ok_or(test.link)?;
    let mut wrong = test.expected;
    wrong.npv += 0.02;
    wrong.break_even_age = None;
    assert_eq!(agreeing(&wrong, &found), [false, true, false, true]);
    wrong = Expected { npv_with_risk: f64::NAN, cost_of_study: wrong.cost_of_study - 1.0, ..test.expected };
    assert_eq!(agreeing(&wrong, &found), [true, false, true, false]);
    assert_eq!(worked_out("v=1&place=XX"), None);
    Ok(())
}

#[test]
fn the_pages_are_the_same_in_both_languages_and_have_no_gaps() -> Outcome {
    let pages = pages()?;
    let ids = |pages: &Pages| pages.all().iter().map(|page| page.id).collect::<Vec<_>>();
    let [english, spanish] = pages.as_slice() else { return Err("two languages".into()) };
    assert_eq!(ids(english), ids(spanish));
    assert_eq!(ids(english).len(), 8);
    for (page, other) in english.all().iter().zip(spanish.all()) {
        assert_ne!(page.title, other.title);
        let [shown, other] = [page, other].map(|page| markup::html(page.body));
        for html in [&shown, &other] {
            // A mark that is left over was written wrongly.
            assert!(!html.contains(['{', '}', '[']) && !html.contains("**"), "{}: {html}", page.id);
        }
        assert_eq!(shown.matches('<').count(), other.matches('<').count(), "{}", page.id);
    }
    assert!(english.page("model").is_some_and(|page| page.body.contains("a fee of 1.057%")));
    assert_eq!(english.page("nothing"), None);
    Ok(())
}

/// A file with its checksum put right, so that the reader sees what was changed.
fn resealed(text: &str) -> String {
    let body = text.rsplit_once("end\t").map_or(text, |(body, _)| body);
    let sum = body.bytes().fold(0x811c_9dc5_u32, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("{body}end\t{sum}\n")
}

fn decode_all(text: &str) -> usize {
    [Sources::decode(text).is_ok(), Checks::decode(text).is_ok(), Pages::decode(text).is_ok()]
        .into_iter()
        .filter(|ok| *ok)
        .count()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn anything_else_is_refused(text in "\\PC*", lines in "(sources|checks|pages)\t1\t[0-9]{1,3}\n([a-z@+\t]{0,9}\n){0,6}") {
        prop_assert_eq!(decode_all(&text), 0);
        prop_assert_eq!(decode_all(&lines), 0);
        // With a right checksum it may be a file; it must not panic.
        decode_all(&resealed(&(lines + "end\t")));
    }

    #[test]
    fn a_changed_file_is_refused(at in any::<prop::sample::Index>(), which in 0..3_usize, put in "[\n\t+@a0é]") {
        let file = [SOURCES, CHECKS, PAGES[0]][which];
        let at = (at.index(file.len())..).find(|at| file.is_char_boundary(*at)).unwrap_or(0);
        let changed = format!("{}{put}{}", &file[..at], &file[at..]);
        prop_assert_eq!(decode_all(&changed), 0);
        decode_all(&resealed(&changed));
        prop_assert_eq!(decode_all(&file[..at]), 0);
        decode_all(&resealed(&file[..at]));
    }
}
