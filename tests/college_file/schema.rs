//! The published schema: up to date, and of one mind with the check where both know a rule.

use him_pathways::session::college_file::schema::schema;

use super::*;

#[test]
fn the_published_schema_is_that_of_the_table() -> Outcome {
    let published = fs::read_to_string("docs/college-file.schema.json")?;
    let written = format!("{:#}\n", schema());
    assert!(
        published == written,
        "write it anew: cargo run --no-default-features --example schema > docs/college-file.schema.json"
    );
    Ok(())
}

#[test]
fn every_field_is_described() {
    fn look(schema: &Value, path: &str) {
        let fields = schema.get("properties").and_then(Value::as_object);
        for (name, inside) in fields.into_iter().flatten() {
            let about = inside.get("description").and_then(Value::as_str).unwrap_or_default();
            assert!(about.ends_with('.'), "{path}/{name} has no description");
            look(inside, &format!("{path}/{name}"));
            look(inside.get("items").unwrap_or(&Value::Null), &format!("{path}/{name}"));
        }
    }
    look(&schema(), "");
}

/// Whether a value fits a schema; knows the words that this schema uses, and refuses to guess at others.
fn fits(schema: &Value, value: &Value) -> bool {
    let rules = schema.as_object().expect("a schema");
    rules.iter().all(|(rule, wanted)| match rule.as_str() {
        "$schema" | "title" | "description" => true,
        "type" => match wanted.as_str() {
            Some("object") => value.is_object(),
            Some("array") => value.is_array(),
            Some("string") => value.is_string(),
            Some("number") => value.is_number(),
            Some("integer") => value.as_f64().is_some_and(|number| number.trunc() == number),
            other => panic!("type {other:?}"),
        },
        "properties" => {
            let fields = wanted.as_object().expect("fields");
            fields.iter().all(|(name, inside)| value.get(name).is_none_or(|value| fits(inside, value)))
        }
        "required" => {
            wanted.as_array().expect("names").iter().all(|name| value.get(name.as_str().expect("a name")).is_some())
        }
        "additionalProperties" => {
            value.as_object().is_none_or(|entries| entries.keys().all(|name| rules["properties"].get(name).is_some()))
        }
        "items" => value.as_array().is_none_or(|items| items.iter().all(|item| fits(wanted, item))),
        "minItems" => value.as_array().is_none_or(|items| items.len() as u64 >= wanted.as_u64().expect("a count")),
        "minimum" => value.as_f64().is_none_or(|number| number >= wanted.as_f64().expect("a bound")),
        "maximum" => value.as_f64().is_none_or(|number| number <= wanted.as_f64().expect("a bound")),
        "maxLength" => {
            value.as_str().is_none_or(|text| text.chars().count() as u64 <= wanted.as_u64().expect("a length"))
        }
        "enum" => wanted.as_array().expect("words").contains(value),
        "pattern" => value.as_str().is_none_or(|text| matches(wanted.as_str().expect("a pattern"), text)),
        other => panic!("a schema with {other}"),
    })
}

/// The patterns of the schema, written out.
fn matches(pattern: &str, text: &str) -> bool {
    let web = text.starts_with("https://") || text.starts_with("http://");
    let shape: String = text.chars().map(|c| if c.is_ascii_digit() { '9' } else { c }).collect();
    match pattern {
        "\\S" => !text.trim().is_empty(),
        "^[a-z0-9-]+$" => !text.is_empty() && text.chars().all(|c| matches!(c, 'a'..='z' | '0'..='9' | '-')),
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" => shape == "9999-99-99",
        "^https?://" => web,
        "^(https?://|mailto:)" => web || text.starts_with("mailto:"),
        other => panic!("a pattern {other}"),
    }
}

#[test]
fn the_schema_accepts_and_refuses_as_the_check_does() -> Outcome {
    let schema = schema();
    let same = |text: &str| -> Outcome {
        let accepted = fits(&schema, &serde_json::from_str(text)?);
        let (_, findings) = found_in(text);
        // To the schema an unknown name is an error, so that editors underline it.
        let wrong =
            findings.iter().any(|finding| finding.is_error() || matches!(finding.what, What::UnknownKey { .. }));
        assert_eq!(accepted, !wrong, "{text}\n{findings:?}");
        Ok(())
    };
    same(SAMPLE)?;
    for (place, value) in [
        ("/schema", json!(2)),
        ("/schema", Value::Null),
        ("/college/name", json!("Example")),
        ("/college/unit", json!(5)),
        ("/college/unit", json!(201_928)),
        ("/contact/name", json!(" ")),
        ("/contact/name", json!("x".repeat(121))),
        ("/contact/name", json!("é".repeat(120))),
        ("/contact/link", json!("https://example.edu/")),
        ("/contact/link", json!("tel:5550100")),
        ("/programs", json!([])),
        ("/programs", json!("none")),
        ("/programs/0", json!(null)),
        ("/programs/0/id", json!("A")),
        ("/programs/0/kind", json!("nursing")),
        ("/programs/0/kind", json!("masters")),
        ("/programs/0/fees", json!(-1)),
        ("/programs/0/fees", json!(0.5)),
        ("/programs/0/months/full_time", json!(1.5)),
        ("/programs/0/months/full_time", json!(120)),
        ("/programs/0/months/full_time", json!(121)),
        ("/programs/0/rates/graduation", json!(58)),
        ("/programs/0/rates/graduation/percent", json!("58")),
        ("/programs/0/rates/graduation/date", json!("Fall 2025")),
        ("/programs/0/links/apply", json!("javascript:alert(1)")),
        ("/programs/0/links/ask", json!("mailto:him@example.edu")),
        ("/programs/0/tutition", json!(1)),
    ] {
        same(&changed(place, value))?;
    }
    Ok(())
}
