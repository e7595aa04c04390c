//! A college's data file: what is right is read, what is wrong is named with its place, and nothing breaks the reader.
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test ends where it fails")]

use std::error::Error;
use std::fs;
use std::io::Write;
use std::process::{Command, Stdio};

use him_pathways::host::Json;
use him_pathways::host::Lang;
use him_pathways::host::json::{Unreadable, native};
use him_pathways::session::college_file::finding::Found;
use him_pathways::session::college_file::{CollegeFile, Finding, RateKind, Residency, What, check};
use him_pathways::session::day::Day;
use him_pathways::session::options::{College, Pace, Program};
use him_pathways::session::preset::{Presets, ProgramAsked};
use him_pathways::session::{Choices, Field};
use him_pathways::text;
use serde_json::{Value, json};

#[path = "college_file/schema.rs"]
mod schema;

type Outcome = Result<(), Box<dyn Error>>;

const SAMPLE: &str = include_str!("../examples/college.json");

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

fn today() -> Day {
    day("2026-11-25")
}

/// What is found in a text.
fn found_in(text: &str) -> (Option<CollegeFile>, Vec<Finding>) {
    match native::read(text) {
        Ok(json) => check(&json, today()),
        Err(reason) => (None, vec![Finding::unreadable(reason)]),
    }
}

/// The sample with something set, or with `null` taken out, at a place such as `/programs/0/kind`.
fn changed(place: &str, value: Value) -> String {
    let mut sample: Value = serde_json::from_str(SAMPLE).expect("the sample is JSON");
    let (parent, name) = place.rsplit_once('/').expect("a place");
    match sample.pointer_mut(parent).expect("the place is there") {
        Value::Object(fields) if value.is_null() => drop(fields.remove(name)),
        Value::Object(fields) => drop(fields.insert(name.to_owned(), value)),
        Value::Array(items) => items[name.parse::<usize>().expect("an index")] = value,
        _ => panic!("{place} lies in nothing"),
    }
    sample.to_string()
}

#[test]
fn the_sample_is_right() -> Outcome {
    let (file, findings) = found_in(SAMPLE);
    assert_eq!(findings, []);
    let file = file.ok_or("no file")?;
    assert_eq!(file.name.in_lang(Lang::Es), "Example Valley College (inventada)");
    assert_eq!((file.updated, file.programs.len()), (day("2026-11-02"), 2));
    let program = file.program("hit-aas").ok_or("no program")?;
    assert_eq!(program.kind, Program::Associate);
    assert_eq!(program.rate(RateKind::Employment).map(|rate| rate.percent), Some(81.0));
    assert_eq!(program.apply.as_deref(), Some("https://www.example.edu/apply"));
    assert_eq!(program.ask.as_deref(), Some("mailto:health.information@example.edu"));
    // Where no tuition is given, credits times their price.
    assert_eq!(file.program("coding-online").ok_or("no program")?.tuition.everyone, Some(4_800.0));
    Ok(())
}

#[test]
fn its_figures_stand_in_the_calculator() -> Outcome {
    let file = found_in(SAMPLE).0.ok_or("no file")?;
    let program = file.program("hit-aas").ok_or("no program")?;
    let mut choices = Choices::default();
    (choices.program, choices.pace) = (Some(Program::Associate), Some(Pace::FullTime));
    let value = |choices: &Choices, field: Field| {
        let defaults = file.defaults(program, choices, today());
        defaults.iter().find(|default| default.field == field).map(|default| default.value)
    };
    // 7680 + 640 over 21 months.
    assert_eq!(value(&choices, Field::TuitionFees), Some(4_754.29));
    assert_eq!(value(&choices, Field::Books), Some(1_371.43));
    assert_eq!(value(&choices, Field::StudyMonths), Some(21.0));
    assert_eq!(value(&choices, Field::Completion), Some(58.0));
    assert_eq!(value(&choices, Field::Placement), Some(81.0));
    assert_eq!(value(&choices, Field::PassRate), Some(77.0));
    assert_eq!(value(&choices, Field::Age), None);
    choices.pace = Some(Pace::PartTime);
    assert_eq!(value(&choices, Field::StudyMonths), Some(42.0));
    assert_eq!(value(&choices, Field::TuitionFees), Some(2_377.14));
    choices.college = Some(College::PublicFourYearOutOfState);
    // 18560 + 640 over 42 months.
    assert_eq!(value(&choices, Field::TuitionFees), Some(5_485.71));
    assert_eq!(program.tuition_for(Residency::InState), Some(10_560.0));
    Ok(())
}

#[test]
fn a_program_of_the_file_stands_for_its_kind() {
    let text = changed("/programs/1/kind", json!("associate-hit"));
    let file = found_in(&text).0.expect("a file");
    let standing = |kind, asked: Option<&str>| {
        let asked = asked.map(|id| ProgramAsked::InFile(id.to_owned()));
        file.standing_for(kind, asked.as_ref()).map(|program| program.id.as_str())
    };
    assert_eq!(standing(Program::Associate, None), Some("hit-aas"));
    assert_eq!(standing(Program::Associate, Some("coding-online")), Some("coding-online"));
    assert_eq!(standing(Program::Associate, Some("unknown")), Some("hit-aas"));
    assert_eq!(standing(Program::Master, Some("hit-aas")), None);
    let (presets, _) = Presets::parse(&[
        ("data".to_owned(), "college.json".to_owned()),
        ("program".to_owned(), "coding-online".to_owned()),
    ]);
    assert_eq!(presets.choices(Some(&file)).program, Some(Program::Associate));
    assert_eq!(presets.choices(None).program, None);
}

#[test]
fn a_figure_says_of_when_it_is() -> Outcome {
    let file = found_in(SAMPLE).0.ok_or("no file")?;
    let program = file.program("hit-aas").ok_or("no program")?;
    let of = |field: Field, today: Day| {
        file.defaults(program, &Choices::default(), today).into_iter().find(|default| default.field == field)
    };
    let pass = of(Field::PassRate, today()).ok_or("no pass rate")?;
    assert_eq!((pass.date, pass.stale), (day("2025-12-31"), false));
    assert!(of(Field::PassRate, day("2027-12-31")).ok_or("no pass rate")?.stale);
    assert_eq!(of(Field::TuitionFees, today()).ok_or("no tuition")?.date, day("2026-11-02"));
    assert_eq!(text::published_by_college(Lang::En, pass.date, false), "Published by the college, 2025-12-31.");
    Ok(())
}

#[test]
fn what_is_not_published_stays_an_average() -> Outcome {
    let text = changed("/programs/0/rates", Value::Null);
    let (file, findings) = found_in(&text);
    let file = file.ok_or("no file")?;
    let defaults = file.defaults(file.programs.first().ok_or("no program")?, &Choices::default(), today());
    assert!(defaults.iter().all(|default| ![Field::Completion, Field::Placement].contains(&default.field)));
    let missing = |kind| What::NoRate(kind);
    assert_eq!(
        findings.into_iter().map(|finding| finding.what).collect::<Vec<_>>(),
        RateKind::ALL.iter().copied().map(missing).collect::<Vec<_>>()
    );
    Ok(())
}

/// The one finding of a changed sample, as English words.
#[track_caller]
fn words(place: &str, value: Value) -> (bool, String) {
    let (file, findings) = found_in(&changed(place, value));
    assert_eq!(findings.len(), 1, "{place}: {findings:?}");
    let finding = &findings[0];
    assert_eq!(file.is_none(), finding.is_error(), "{place}");
    assert_ne!(text::file_finding(Lang::En, finding), text::file_finding(Lang::Es, finding), "{place}");
    (finding.is_error(), text::file_finding(Lang::En, finding))
}

#[test]
fn errors_name_the_place_what_is_there_and_what_may() {
    for (place, value, path, there, allowed) in [
        ("/schema", json!(2), "schema", "2", "1 "),
        ("/updated", json!("25.11.2026"), "updated", "25.11.2026", "2026-11-25"),
        ("/updated", Value::Null, "updated", "missing", "2026-11-25"),
        ("/college/name", json!("Example"), "college.name", "Example", "`en`"),
        ("/college/unit", json!("201928"), "college.unit", "201928", "999999"),
        ("/programs", json!([]), "programs", "an empty list", "at least one"),
        ("/programs", json!({}), "programs", "fields", "a list"),
        ("/programs/1", json!(7), "programs[1]", "7", "`kind`"),
        ("/programs/1/id", json!("Coding Online"), "programs[1].id", "Coding Online", "lowercase letters"),
        ("/programs/1/id", json!("hit-aas"), "programs[1].id", "hit-aas", "its own"),
        ("/programs/1/kind", json!("coding"), "programs[1].kind", "coding", "Did you mean `coding-certificate`?"),
        ("/programs/0/tuition/in_state", json!("$7,680"), "programs[0].tuition.in_state", "$7,680", "without quotes"),
        ("/programs/0/tuition/in_state", json!(-1), "programs[0].tuition.in_state", "-1", "500000"),
        ("/programs/0/fees", json!(1e300), "programs[0].fees", "a huge number", "100000"),
        ("/programs/0/credits", json!([64]), "programs[0].credits", "a list", "250"),
        ("/programs/0/months/full_time", json!(1.5), "programs[0].months.full_time", "1.5", "a whole number"),
        ("/programs/0/rates/graduation/percent", json!(101), "programs[0].rates.graduation.percent", "101", "100"),
        (
            "/programs/0/rates/graduation/date",
            json!("2026-02-30"),
            "programs[0].rates.graduation.date",
            "2026-02-30",
            "a day",
        ),
        ("/programs/0/accreditation/status", json!(true), "programs[0].accreditation.status", "`true`", "`candidate`"),
        (
            "/programs/0/links/apply",
            json!("javascript:alert(1)"),
            "programs[0].links.apply",
            "javascript:alert(1)",
            "https://",
        ),
        ("/contact/name", json!("a\u{202e}b"), "contact.name", "a b", "a text"),
    ] {
        let (error, said) = words(place, value);
        assert!(error, "{said}");
        assert!(said.starts_with(&format!("{path}: ")), "{said} should begin with {path}");
        assert!(said.contains(there), "{said} should say {there}");
        assert!(said.contains(allowed), "{said} should say {allowed}");
    }
}

#[test]
fn warnings_leave_the_file_in_use() {
    for (place, value, path, said) in [
        ("/updated", json!("2025-10-01"), "updated", "13 months"),
        ("/updated", json!("2026-12-01"), "updated", "not come yet"),
        ("/tution", json!(1), "tution", "left out"),
        ("/programs/0/tutition", json!(1), "programs[0].tutition", "Did you mean `tuition`?"),
        ("/programs/0/name/es", Value::Null, "programs[0].name", "no Spanish name"),
        ("/programs/0/tuition/in_state", json!(5000), "programs[0].tuition.in_state", "$10560"),
        ("/programs/0/rates/graduation/date", json!("2024-11-25"), "programs[0].rates.graduation", "24 months ago"),
        ("/programs/0/rates/graduation/date", Value::Null, "programs[0].rates.graduation", "no date"),
        ("/programs/0/rates/graduation/percent", json!(0.58), "programs[0].rates.graduation", "write 58"),
        ("/programs/0/rates/exam_pass", Value::Null, "programs[0].rates.exam_pass", "no exam pass rate"),
        ("/programs/0/months/part_time", json!(20), "programs[0].months", "swapped"),
        ("/programs/0/links/apply", json!("http://example.edu/"), "programs[0].links.apply", "https:"),
    ] {
        let (error, words) = words(place, value);
        assert!(!error, "{words}");
        assert!(words.starts_with(&format!("{path}: ")), "{words} should begin with {path}");
        assert!(words.contains(said), "{words} should say {said}");
    }
    // A rate of not quite two years is none.
    assert_eq!(found_in(&changed("/programs/0/rates/graduation/date", json!("2024-11-26"))).1, []);
}

#[test]
fn links_lead_to_pages_and_nowhere_else() {
    let refused = [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " https://example.edu",
        "https:example.edu",
        "https://",
        "https:///x",
        "https://localhost",
        "https://a@evil.example",
        "https://example.edu\\@evil.example",
        "https://example.edu/\"onclick=\"x",
        "https://example.edu/<script>",
        "https://example.edu/\n",
        "https://example.edu:port/",
        "https://exämple.edu/",
        "//example.edu/",
        "/apply",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "mailto:him@example.edu",
        "",
    ];
    for link in refused {
        let (_, findings) = found_in(&changed("/programs/0/links/apply", json!(link)));
        assert!(matches!(findings[..], [Finding { what: What::NotAllowed { .. }, .. }]), "{link}: {findings:?}");
    }
    for mail in
        ["mailto:", "mailto:@example.edu", "mailto:a@b", "mailto:a@example.edu?subject=x", "mailto:a@b.edu,c@d.edu"]
    {
        assert!(found_in(&changed("/contact/link", json!(mail))).0.is_none(), "{mail}");
    }
    for link in ["https://example.edu", "https://a.example.edu:8443/x/y.html?q=1&r=%20#z", "https://example.edu?x"] {
        assert_eq!(found_in(&changed("/programs/0/links/apply", json!(link))).1, [], "{link}");
    }
    // An unencrypted link is told of and left out.
    let file = found_in(&changed("/programs/0/links/apply", json!("http://example.edu/"))).0.expect("a file");
    assert_eq!(file.programs[0].apply, None);
}

#[test]
fn what_cannot_be_read_is_said() {
    let unreadable = |text: &str| match found_in(text) {
        (None, findings) => match &findings[..] {
            [Finding { what: What::Unreadable(reason), .. }] => reason.clone(),
            other => panic!("{other:?}"),
        },
        other => panic!("{other:?}"),
    };
    assert_eq!(unreadable(&format!("{{\"x\":\"{}\"}}", "x".repeat(5_000_000))), Unreadable::TooLarge);
    assert_eq!(
        unreadable(&"[".repeat(9).chars().chain("]".repeat(9).chars()).collect::<String>()),
        Unreadable::TooDeep
    );
    assert_eq!(unreadable(&format!("[{}0]", "0,".repeat(200))), Unreadable::TooLong);
    assert!(matches!(unreadable(&"[".repeat(200_000)), Unreadable::NotJson(_)));
    for text in ["", "{", "{\"a\":1,}", "NaN", "// x", "'a'", "<!doctype html>", "\u{0}"] {
        assert!(matches!(unreadable(text), Unreadable::NotJson(_)), "{text}");
    }
    assert!(text::file_finding(Lang::En, &Finding::unreadable(Unreadable::TooLarge)).contains("256 kB"));
}

#[test]
fn something_else_than_an_object_is_told() {
    for text in ["null", "7", "\"x\"", "[]", "true"] {
        let (file, findings) = found_in(text);
        assert!(file.is_none());
        assert!(matches!(&findings[..], [Finding { what: What::NotAllowed { .. }, .. }]), "{text}: {findings:?}");
    }
    let (_, findings) = found_in("[1,2]");
    let What::NotAllowed { found, .. } = &findings[0].what else { panic!("{findings:?}") };
    assert_eq!(found, &Found::List(2));
    assert_eq!(native::read("\u{feff}{}"), Ok(Json::Object(vec![])));
}

#[test]
fn days_are_those_of_the_calendar() {
    for text in ["2026-11-25", "2024-02-29", "2000-02-29", "1900-01-01", "2199-12-31"] {
        assert_eq!(Day::parse(text).map(Day::write).as_deref(), Some(text));
    }
    for text in
        ["2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-11-00", "2026-4-1", "26-11-25", "2026-11-25T00"]
    {
        assert_eq!(Day::parse(text), None, "{text}");
    }
    assert_eq!(day("2024-11-25").months_until(today()), 24);
    assert_eq!(day("2024-11-26").months_until(today()), 23);
    assert_eq!(Day::of_1970(0).write(), "1970-01-01");
    assert_eq!(Day::of_1970(20_782).write(), "2026-11-25");
    assert_eq!(Day::of_1970(u64::MAX).write(), "2199-12-31");
}

#[test]
fn the_command_line_says_it_and_fails() -> Outcome {
    let run = |text: &str| -> Result<(bool, String), Box<dyn Error>> {
        let mut child = Command::new(env!("CARGO"))
            .args(["run", "--quiet", "--locked", "--offline", "--no-default-features", "--example", "check_college"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        child.stdin.take().ok_or("no stdin")?.write_all(text.as_bytes())?;
        let output = child.wait_with_output()?;
        Ok((output.status.success(), String::from_utf8(output.stdout)?))
    };
    let (right, said) = run(&changed("/programs/0/kind", json!("associate")))?;
    assert!(!right && said.starts_with("error: programs[0].kind: "), "{said}");
    // Warnings alone are no failure.
    let (right, said) = run(&changed("/programs/0/name/es", Value::Null))?;
    assert!(right && said.contains("warning: programs[0].name: "), "{said}");
    let (right, _) = run("{")?;
    assert!(!right);
    Ok(())
}

#[test]
fn the_documented_file_is_the_sample() -> Outcome {
    let page = fs::read_to_string("docs/embedding.md")?;
    assert!(page.contains("examples/college.json"));
    Ok(())
}
