//! The table of a college's file as a JSON Schema, for editors that check while one types: `docs/college-file.schema.json`.
//!
//! The schema knows each field by itself. What only the check knows: days that exist, and what fields say together.

use serde_json::{Map, Value, json};

use super::fields::{FILE, FileField, Kind, LONGEST_LINK, LONGEST_TEXT};

/// What each field means, by its name or, where a name stands in several places, by its path.
const ABOUT: [(&str, &str); 43] = [
    ("$schema", "Where editors find this schema; the calculator does not read it."),
    ("schema", "The version of this form: 1."),
    ("updated", "The day on which the college last looked this file over."),
    ("college", "The college."),
    ("college.name", "The college's name."),
    ("name.en", "In English."),
    ("name.es", "In Spanish."),
    ("unit", "The college's IPEDS unit id, six digits."),
    ("contact", "Whom to ask."),
    ("contact.name", "A person or an office."),
    ("contact.link", "A page (https:) or an address (mailto:)."),
    ("phone", "A telephone number, as it should be shown."),
    ("programs", "One entry for each program."),
    ("id", "A short name for addresses (?program=...): small letters, digits, hyphens."),
    ("programs.name", "The program's name."),
    ("kind", "Which of the calculator's programs it is."),
    ("credits", "Credits of the whole program."),
    ("per_credit", "Price of one credit by residency, in dollars."),
    ("tuition", "Tuition of the whole program by residency, in dollars; without it, credits times per_credit."),
    ("everyone", "Where all pay the same."),
    ("in_district", "Residents of the college's district."),
    ("in_state", "Residents of the state."),
    ("out_of_state", "Everybody else."),
    ("fees", "Mandatory fees of the whole program, in dollars."),
    ("books", "Books and supplies of the whole program, in dollars."),
    ("months", "Months from the first class to the degree, by pace."),
    ("full_time", "Studying full time."),
    ("part_time", "Studying half time."),
    ("rates", "Published rates; the page says so where one is missing, and uses the published average."),
    ("graduation", "Of those who begin, how many finish."),
    ("employment", "Of those who finish, how many work in the field."),
    ("exam_pass", "Of those who take the exam for the first time, how many pass."),
    ("percent", "In percent: 61 for 61 %."),
    ("date", "The last day of the time that the rate describes."),
    ("source", "Where the rate is published."),
    ("accreditation", "The program's accreditation."),
    ("by", "Who accredits it, such as CAHIIM."),
    ("status", "How it stands."),
    ("accreditation.link", "The program's entry at the accreditor."),
    ("links", "Where visitors can go next."),
    ("apply", "Where to apply."),
    ("visit", "Where to arrange a visit."),
    ("ask", "Where to ask: a page, or an address with mailto:."),
];

/// The schema, in the form of 2020-12.
#[must_use]
pub fn schema() -> Value {
    let mut schema = Map::new();
    schema.insert("$schema".into(), json!("https://json-schema.org/draft/2020-12/schema"));
    schema.insert("title".into(), json!("A college's programs for HIM Pathways"));
    schema.extend(object(FILE, ""));
    Value::Object(schema)
}

fn object(fields: &[FileField], path: &str) -> Map<String, Value> {
    let property = |field: &FileField| {
        let inside = if path.is_empty() { field.key.to_owned() } else { [path, ".", field.key].concat() };
        let mut schema = of_kind(field.kind, &inside);
        schema.insert("description".into(), json!(about(&inside)));
        (field.key.to_owned(), Value::Object(schema))
    };
    let properties: Map<String, Value> = fields.iter().map(property).collect();
    let required: Vec<&str> = fields.iter().filter(|field| field.required).map(|field| field.key).collect();
    let mut schema = Map::new();
    schema.insert("type".into(), json!("object"));
    schema.insert("properties".into(), Value::Object(properties));
    if !required.is_empty() {
        schema.insert("required".into(), json!(required));
    }
    schema.insert("additionalProperties".into(), json!(false));
    schema
}

fn of_kind(kind: Kind, path: &str) -> Map<String, Value> {
    let text = |pattern: &str, longest: usize| json!({ "type": "string", "pattern": pattern, "maxLength": longest });
    let schema = match kind {
        Kind::Object(fields) => return object(fields, path),
        Kind::List(fields) => json!({ "type": "array", "minItems": 1, "items": object(fields, path) }),
        Kind::Number(range) if range.whole => {
            json!({ "type": "integer", "minimum": integer(range.low), "maximum": integer(range.high) })
        }
        Kind::Number(range) => json!({ "type": "number", "minimum": range.low, "maximum": range.high }),
        Kind::Text => text("\\S", LONGEST_TEXT),
        Kind::Id => text("^[a-z0-9-]+$", 40),
        Kind::Day => text("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", 10),
        Kind::Link => text("^https?://", LONGEST_LINK),
        Kind::LinkOrMail => text("^(https?://|mailto:)", LONGEST_LINK),
        Kind::OneOf(words) => json!({ "enum": words }),
    };
    if let Value::Object(schema) = schema { schema } else { Map::new() }
}

#[expect(clippy::cast_possible_truncation, reason = "bounds of the table, all whole")]
fn integer(bound: f64) -> i64 {
    bound as i64
}

/// The longest name in [`ABOUT`] that ends the path; empty where a field was forgotten, which a test refuses.
fn about(path: &str) -> &'static str {
    let fits = |name: &str| path == name || path.strip_suffix(name).is_some_and(|before| before.ends_with('.'));
    let known = ABOUT.iter().filter(|(name, _)| fits(name)).max_by_key(|(name, _)| name.len());
    known.map_or("", |(_, about)| about)
}
