//! Credentials, programs and prices of colleges.

use std::collections::BTreeSet;

use super::labour::LEVELS;
use super::problem::{Known, Wrong};
use super::reader::{Reader, Row};
use super::records::{Cited, CredentialRow, PriceRow, ProgramRow};

/// A figure whose source stands in another column; `None` if there is no value, which then must not have a source.
fn cited(reader: &mut Reader, row: &Row, value: Option<f64>, source: &str, note: &str) -> Option<Cited> {
    let Some(value) = value else {
        if !reader.maybe_text(row, source).is_empty() {
            reader.fail(row, source, Wrong::HalfFilled);
        }
        return None;
    };
    Some(Cited { value, source: reader.source(row, source), note: reader.note_number(row, note) })
}

/// A figure that must be there.
fn always_cited(reader: &mut Reader, row: &Row, value: f64, source: &str, note: &str) -> Cited {
    Cited { value, source: reader.source(row, source), note: reader.note_number(row, note) }
}

pub(super) fn credentials(reader: &mut Reader) -> Vec<CredentialRow> {
    let columns = [
        "id",
        "name",
        "fee_member",
        "fee_nonmember",
        "fee_source",
        "fee_note",
        "fee_note_es",
        "pass_rate",
        "pass_source",
        "pass_note",
        "pass_note_es",
        "retake_wait_months",
        "wait_source",
        "wait_note",
        "wait_note_es",
        "upkeep_two_years",
        "upkeep_source",
        "upkeep_note",
        "upkeep_note_es",
        "replaces",
    ];
    let rows = reader.table("credentials.csv", &columns);
    for row in &rows {
        let id = reader.text(row, "id");
        reader.define(row, "id", Known::Credential, &id);
    }
    rows.iter().map(|row| credential(reader, row)).collect()
}

fn credential(reader: &mut Reader, row: &Row) -> CredentialRow {
    let fee_member = reader.maybe_number(row, "fee_member");
    let fee_nonmember = reader.maybe_number(row, "fee_nonmember");
    let mut fee = |value: Option<f64>| match (value, fee_member.or(fee_nonmember)) {
        // One source for both fees: it may stand alone only if both are missing.
        (None, Some(_)) => None,
        _ => cited(reader, row, value, "fee_source", "fee_note"),
    };
    let (fee_member, fee_nonmember) = (fee(fee_member), fee(fee_nonmember));
    let pass_rate = reader.maybe_share(row, "pass_rate");
    let wait = f64::from(reader.whole(row, "retake_wait_months", 36));
    let upkeep = reader.maybe_number(row, "upkeep_two_years");
    let replaces = reader.maybe_text(row, "replaces");
    let replaces: Vec<String> = replaces.split_whitespace().map(str::to_owned).collect();
    let known = reader.keys(Known::Credential);
    for found in replaces.iter().filter(|id| !known.contains(id)) {
        reader.fail(row, "replaces", Wrong::Unknown { what: Known::Credential, found: found.clone() });
    }
    CredentialRow {
        id: reader.text(row, "id"),
        name: reader.text(row, "name"),
        fee_member,
        fee_nonmember,
        pass_rate: cited(reader, row, pass_rate, "pass_source", "pass_note"),
        retake_wait_months: always_cited(reader, row, wait, "wait_source", "wait_note"),
        upkeep_two_years: cited(reader, row, upkeep, "upkeep_source", "upkeep_note"),
        replaces,
    }
}

pub(super) fn programs(reader: &mut Reader) -> Vec<ProgramRow> {
    let columns = [
        "id",
        "level",
        "months",
        "months_source",
        "note",
        "note_es",
        "tuition_fees",
        "tuition_source",
        "tuition_note",
        "tuition_note_es",
        "books",
        "books_source",
        "books_note",
        "books_note_es",
        "completion",
        "completion_source",
        "completion_note",
        "completion_note_es",
        "credential",
    ];
    let rows = reader.table("programs.csv", &columns);
    let mut seen = BTreeSet::new();
    let mut programs = Vec::new();
    for row in &rows {
        let id = reader.text(row, "id");
        reader.unique(row, "id", &mut seen, id.clone());
        let tuition_fees = reader.number(row, "tuition_fees");
        let books = reader.number(row, "books");
        let completion = reader.share(row, "completion");
        let months = f64::from(reader.whole(row, "months", 120));
        reader.text(row, "note");
        let named = !reader.maybe_text(row, "credential").is_empty();
        programs.push(ProgramRow {
            id,
            level: reader.word(row, "level", LEVELS),
            length: always_cited(reader, row, months, "months_source", "note"),
            tuition_fees: always_cited(reader, row, tuition_fees, "tuition_source", "tuition_note"),
            books: always_cited(reader, row, books, "books_source", "books_note"),
            completion: always_cited(reader, row, completion, "completion_source", "completion_note"),
            credential: named.then(|| reader.reference(row, "credential", Known::Credential)),
        });
    }
    programs
}

pub(super) fn prices(reader: &mut Reader) -> Vec<PriceRow> {
    let columns = ["id", "tuition_fees", "tuition_source", "books", "books_source", "note", "note_es"];
    let rows = reader.table("prices.csv", &columns);
    let mut seen = BTreeSet::new();
    let mut prices = Vec::new();
    for row in &rows {
        let id = reader.text(row, "id");
        reader.unique(row, "id", &mut seen, id.clone());
        let tuition_fees = reader.number(row, "tuition_fees");
        let books = reader.maybe_number(row, "books");
        prices.push(PriceRow {
            id,
            tuition_fees: always_cited(reader, row, tuition_fees, "tuition_source", "note"),
            books: cited(reader, row, books, "books_source", "note"),
        });
    }
    prices
}
