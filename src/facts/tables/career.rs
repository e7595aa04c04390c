//! The map of careers: lanes, skills, settings, stations (starts, programs, credentials), roles, moves, texts.
//!
//! What the rows say together (no cycle, nothing out of reach) is checked in `career_checks.rs`.

use std::collections::BTreeSet;

use super::career_checks;
use super::problem::{Known, Wrong};
use super::reader::{Reader, Row};
use super::records::{
    Career, MoveRow, NamedRow, OutlookRow, PrerequisiteRow, ProgramRow, RoleRow, StationRow, TextRow,
};

/// The library's `Education` has the same list, in the same order.
pub(crate) const EDUCATION: &[&str] = &["none", "certificate", "associate", "bachelor", "master"];
const KINDS: &[&str] = &["start", "program", "credential"];
const LEVELS: &[&str] = &["entry", "mid", "advanced", "executive"];
const MOVES: &[&str] = &["published", "related", "editorial"];
const ANCHORS: &[&str] = &["named", "slice", "stand_in"];
const REMOTE: &[&str] = &["low", "medium", "high"];
const FORCES: &[&str] = &["required", "recommended", "assumed"];
const ASPECTS: &[&str] =
    &["task", "education", "experience", "credential", "remote", "automation", "outlook", "pay", "upkeep", "caution"];

/// A set of them is stored as the bits of a number.
const MOST_IN_A_SET: usize = 32;

/// Reads the whole map; `programs` and `credentials` are those of the other tables.
pub(super) fn career(reader: &mut Reader, programs: &[ProgramRow], credentials: &[String]) -> Career {
    let lanes = named(reader, "lanes.csv", Known::Lane);
    let skills = named(reader, "skills.csv", Known::Skill);
    let settings = named(reader, "settings.csv", Known::Setting);
    let stations = stations(reader, programs, credentials);
    let roles = roles(reader);
    let prerequisites = prerequisites(reader, &stations);
    let moves = moves(reader, &roles);
    let outlook = outlook(reader);
    let texts = texts(reader);
    let career = Career { lanes, skills, settings, stations, roles, prerequisites, moves, outlook, texts };
    career_checks::reachable(reader, &career);
    career
}

fn few_enough(reader: &mut Reader, file: &'static str, rows: usize) {
    if rows > MOST_IN_A_SET {
        reader.fail_table(file, "id", Wrong::TooMany { most: MOST_IN_A_SET });
    }
}

fn named(reader: &mut Reader, file: &'static str, what: Known) -> Vec<NamedRow> {
    let rows = reader.table(file, &["id", "en", "es", "words_en", "words_es", "source"]);
    few_enough(reader, file, rows.len());
    let mut named = Vec::new();
    for row in &rows {
        let id = reader.text(row, "id");
        reader.define(row, "id", what, &id);
        named.push(NamedRow {
            id,
            names: both(reader, row, ["en", "es"]),
            words: [reader.maybe_text(row, "words_en"), reader.maybe_text(row, "words_es")],
            source: reader.source(row, "source"),
        });
    }
    named
}

fn both(reader: &mut Reader, row: &Row, columns: [&str; 2]) -> [String; 2] {
    columns.map(|column| reader.text(row, column))
}

/// The keys in a cell, each of which another table must define.
fn list(reader: &mut Reader, row: &Row, column: &str, what: Known) -> Vec<String> {
    let known = reader.keys(what);
    let found: Vec<String> = reader.maybe_text(row, column).split_whitespace().map(str::to_owned).collect();
    for id in found.iter().filter(|id| !known.contains(id)) {
        reader.fail(row, column, Wrong::Unknown { what, found: id.clone() });
    }
    found
}

fn stations(reader: &mut Reader, programs: &[ProgramRow], credentials: &[String]) -> Vec<StationRow> {
    let file = "stations.csv";
    let rows = reader.table(file, &["id", "kind", "education", "en", "es", "short_en", "short_es", "source"]);
    few_enough(reader, file, rows.len());
    let mut stations: Vec<StationRow> = Vec::new();
    for row in &rows {
        let id = reader.text(row, "id");
        reader.define(row, "id", Known::Node, &id);
        let kind = reader.word(row, "kind", KINDS);
        if kind == "program" && !programs.iter().any(|program| program.id == id) {
            reader.fail(row, "id", Wrong::Unknown { what: Known::Program, found: id.clone() });
        }
        if kind == "credential" {
            reader.define(row, "id", Known::CredentialNode, &id);
        }
        stations.push(StationRow {
            id,
            kind,
            education: reader.word(row, "education", EDUCATION),
            names: both(reader, row, ["en", "es"]),
            short: both(reader, row, ["short_en", "short_es"]),
            source: reader.source(row, "source"),
        });
    }
    let expected = programs.iter().map(|program| &program.id).chain(credentials);
    for key in expected.filter(|key| !stations.iter().any(|station| station.id == **key)) {
        reader.fail_table(file, "id", Wrong::Missing { what: Known::Node, key: key.clone() });
    }
    stations
}

fn roles(reader: &mut Reader) -> Vec<RoleRow> {
    let columns = [
        "id",
        "en",
        "es",
        "words_en",
        "words_es",
        "named_source",
        "lane",
        "level",
        "soc",
        "low",
        "high",
        "anchor",
        "anchor_source",
        "education",
        "education_source",
        "experience_years",
        "experience_source",
        "expects",
        "expects_source",
        "helps",
        "helps_source",
        "remote",
        "remote_source",
        "skills",
        "skills_source",
        "settings",
        "settings_source",
    ];
    let rows = reader.table("roles.csv", &columns);
    few_enough(reader, "roles.csv", rows.len());
    rows.iter().map(|row| role(reader, row)).collect()
}

fn role(reader: &mut Reader, row: &Row) -> RoleRow {
    let id = reader.text(row, "id");
    reader.define(row, "id", Known::Node, &id);
    let (low, high) = (reader.share(row, "low"), reader.share(row, "high"));
    if low >= high {
        reader.fail(row, "high", Wrong::OutOfOrder { found: high, below: low, of: "low" });
    }
    RoleRow {
        id,
        names: both(reader, row, ["en", "es"]),
        words: [reader.maybe_text(row, "words_en"), reader.maybe_text(row, "words_es")],
        lane: reader.reference(row, "lane", Known::Lane),
        level: reader.word(row, "level", LEVELS),
        soc: reader.reference(row, "soc", Known::Occupation),
        slice: [low, high],
        anchor: reader.word(row, "anchor", ANCHORS),
        education: reader.word(row, "education", EDUCATION),
        experience_years: reader.whole(row, "experience_years", 20),
        expects: list(reader, row, "expects", Known::CredentialNode),
        helps: list(reader, row, "helps", Known::CredentialNode),
        remote: reader.word(row, "remote", REMOTE),
        skills: list(reader, row, "skills", Known::Skill),
        settings: list(reader, row, "settings", Known::Setting),
        sources: RoleRow::SOURCED.map(|(column, _)| reader.source(row, column)),
    }
}

fn prerequisites(reader: &mut Reader, stations: &[StationRow]) -> Vec<PrerequisiteRow> {
    let file = "prerequisites.csv";
    let columns = ["station", "education", "after", "months", "force", "note_en", "note_es", "source"];
    let rows = reader.table(file, &columns);
    let mut prerequisites = Vec::new();
    let is_opened = |id: &str| stations.iter().any(|station| station.id == id && station.kind != "start");
    for row in &rows {
        let station = reader.reference(row, "station", Known::Node);
        let after = reader.maybe_text(row, "after");
        let given = if after.is_empty() { [Some(&station), None] } else { [Some(&station), Some(&after)] };
        for (id, column) in given.into_iter().zip(["station", "after"]) {
            if let Some(id) = id.filter(|id| !is_opened(id)) {
                let expected = "a program or credential of stations.csv";
                reader.fail(row, column, Wrong::Malformed { found: id.clone(), expected });
            }
        }
        prerequisites.push(PrerequisiteRow {
            station,
            education: reader.word(row, "education", EDUCATION),
            after: (!after.is_empty()).then_some(after),
            months: reader.whole(row, "months", 240),
            force: reader.word(row, "force", FORCES),
            note: both(reader, row, ["note_en", "note_es"]),
            source: reader.source(row, "source"),
        });
    }
    prerequisites
}

fn moves(reader: &mut Reader, roles: &[RoleRow]) -> Vec<MoveRow> {
    let file = "moves.csv";
    let rows = reader.table(file, &["from", "to", "kind", "education", "condition_en", "condition_es", "source"]);
    let mut seen = BTreeSet::new();
    let mut moves = Vec::new();
    for row in &rows {
        let from = reader.reference(row, "from", Known::Node);
        let to = reader.reference(row, "to", Known::Node);
        if from == to || !roles.iter().any(|role| role.id == to) {
            reader.fail(row, "to", Wrong::Malformed { found: to.clone(), expected: "another role of roles.csv" });
        }
        reader.unique(row, "to", &mut seen, format!("{from} to {to}"));
        moves.push(MoveRow {
            from,
            to,
            kind: reader.word(row, "kind", MOVES),
            education: reader.word(row, "education", EDUCATION),
            condition: both(reader, row, ["condition_en", "condition_es"]),
            source: reader.source(row, "source"),
        });
    }
    moves
}

fn outlook(reader: &mut Reader) -> Vec<OutlookRow> {
    let rows = reader.table("outlook.csv", &["soc", "jobs", "jobs_in_ten_years", "growth", "openings", "source"]);
    let mut seen = BTreeSet::new();
    let mut outlook = Vec::new();
    for row in &rows {
        let soc = reader.reference(row, "soc", Known::Occupation);
        reader.unique(row, "soc", &mut seen, soc.clone());
        if reader.maybe_text(row, "growth").is_empty() {
            reader.fail(row, "growth", Wrong::Empty);
        }
        outlook.push(OutlookRow {
            soc,
            jobs: reader.whole(row, "jobs", u32::MAX),
            jobs_in_ten_years: reader.whole(row, "jobs_in_ten_years", u32::MAX),
            growth: reader.maybe_signed(row, "growth").unwrap_or_default(),
            openings: reader.whole(row, "openings", u32::MAX),
            source: reader.source(row, "source"),
        });
    }
    outlook
}

fn texts(reader: &mut Reader) -> Vec<TextRow> {
    let rows = reader.table("role_texts.csv", &["about", "aspect", "en", "es", "source"]);
    let mut texts = Vec::new();
    for row in &rows {
        let about = reader.text(row, "about");
        let known = [Known::Node, Known::Occupation].iter().any(|what| reader.keys(*what).contains(&about));
        if !known {
            reader.fail(row, "about", Wrong::Unknown { what: Known::Node, found: about.clone() });
        }
        let text = both(reader, row, ["en", "es"]);
        // The texts travel as lines of cells.
        for (text, column) in text.iter().zip(["en", "es"]) {
            if text.contains(['\t', '\n', '\r']) {
                reader.fail(row, column, Wrong::Malformed { found: text.clone(), expected: "one line without tabs" });
            }
        }
        texts.push(TextRow {
            about,
            aspect: reader.word(row, "aspect", ASPECTS),
            text,
            source: reader.source(row, "source"),
        });
    }
    texts
}
