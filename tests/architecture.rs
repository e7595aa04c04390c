//! The shape of the code: arrows point one way, the browser stays behind `host`, numbers are written by it, nothing
//! panics, no file grows long. A new exception is written here with its reason, or it is no exception.

use std::error::Error;
use std::path::Path;
use std::{fs, io};

#[path = "architecture/source.rs"]
mod source;

use source::Source;

type Outcome = Result<(), Box<dyn Error>>;

/// What each part may use besides itself; a longer name goes before a shorter one.
const ARROWS: [(&str, &[&str]); 14] = [
    ("facts", &[]),
    ("model", &["facts"]),
    ("pathway", &["facts", "model"]),
    ("session/store", &["facts", "model", "pathway", "host"]),
    ("session", &["facts", "model", "pathway", "host::Lang", "host::Json", "host::json"]),
    ("host", &[]),
    ("markup", &[]),
    // A working and the ways a route can end are data, like a field.
    // So are the reasons why a way through the map is closed, its rows, and what ways are ranked by.
    ("text", &["facts", "pathway", "model::outcomes", "model::trace", "session", "host::Lang", "host::json"]),
    ("view", &["facts", "model", "pathway", "session", "text", "host", "markup"]),
    ("main", &["host", "view"]),
    ("further", &["host", "view"]),
    ("working", &["facts", "host::Lang", "view"]),
    ("embedding", &["host::Lang", "view"]),
    ("lib", &[]),
];

/// The generator's half of `facts`: `build.rs` and `tests/facts.rs` take it in by its path, the library does not.
const GENERATOR: &str = "facts/tables";

const LONGEST_FILE: usize = 400;

/// Mentions of the browser outside of `host`: file, word, why it has to be.
const BROWSER_ALLOWED: [(&str, &str, &str); 3] = [
    ("further.rs", "wasm_bindgen", "the one function that this program offers to the page"),
    ("working.rs", "wasm_bindgen", "the one function that this module offers to the page"),
    ("embedding.rs", "wasm_bindgen", "the functions that this module offers to the pages"),
];

fn files(folder: &Path, found: &mut Vec<Source>, root: &Path) -> io::Result<()> {
    let mut entries = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    entries.sort();
    for path in entries {
        if path.is_dir() {
            files(&path, found, root)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            found.push(Source::new(&name, &fs::read_to_string(&path)?));
        }
    }
    Ok(())
}

fn sources() -> io::Result<Vec<Source>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    files(&root, &mut found, &root)?;
    Ok(found)
}

/// Those of the library and the app.
fn shipped() -> io::Result<Vec<Source>> {
    Ok(sources()?.into_iter().filter(|source| !source.path.starts_with(GENERATOR)).collect())
}

/// Whether `path` is, or lies in, the part called `name` (`host::Lang`, `session/store`).
fn lies_in(path: &str, name: &str, separator: &str) -> bool {
    path == name || path.strip_prefix(name).is_some_and(|rest| rest.starts_with(separator))
}

/// Paths of a file that no arrow of its part covers; all of them where the part is not known.
fn forbidden_paths(source: &Source) -> Vec<String> {
    let file = source.path.trim_end_matches(".rs");
    let part = ARROWS.iter().find(|(name, _)| lies_in(file, name, "/"));
    let own = file.split('/').next().unwrap_or_default();
    let allowed = |path: &str| {
        part.is_some_and(|(_, uses)| lies_in(path, own, "::") || uses.iter().any(|used| lies_in(path, used, "::")))
    };
    source.paths().into_iter().filter(|path| !allowed(path)).collect()
}

/// One line for each place where `wrong` finds something in a file.
fn complaints(sources: &[Source], wrong: impl Fn(&Source) -> Vec<String>) -> Vec<String> {
    let of = |source: &Source| {
        wrong(source).into_iter().map(|what| format!("src/{}: {what}", source.path)).collect::<Vec<_>>()
    };
    sources.iter().flat_map(of).collect()
}

#[track_caller]
fn none(complaints: &[String]) {
    assert!(complaints.is_empty(), "{} found:\n{}", complaints.len(), complaints.join("\n"));
}

fn words(source: &Source, wanted: &[&str]) -> Vec<String> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let mut found = Vec::new();
    for word in wanted {
        for (at, _) in source.code.match_indices(word) {
            let before = source.code.get(..at).and_then(|text| text.chars().last());
            if !(word.starts_with(is_word) && before.is_some_and(is_word)) {
                found.push((*word).to_owned());
            }
        }
    }
    found.dedup();
    found
}

#[test]
fn arrows_point_one_way() -> Outcome {
    let sources = shipped()?;
    assert!(sources.len() > 30, "{} files", sources.len());
    none(&complaints(&sources, |source| {
        forbidden_paths(source).into_iter().map(|path| format!("uses {path}")).collect()
    }));
    Ok(())
}

#[test]
fn every_module_of_the_crate_has_its_place_in_the_order() -> Outcome {
    for source in shipped()? {
        let known = ARROWS.iter().any(|(name, _)| lies_in(source.path.trim_end_matches(".rs"), name, "/"));
        assert!(known, "src/{} belongs to no part", source.path);
    }
    Ok(())
}

#[test]
fn only_host_speaks_to_the_browser() -> Outcome {
    let crates = ["web_sys", "js_sys", "wasm_bindgen", "gloo_timers", "gloo_events", "gloo::"];
    // The same under the names that the framework gives away.
    let calls =
        ["window()", "document()", "window_event_listener", "set_timeout", "set_interval", "request_animation_frame"];
    let outside: Vec<Source> = shipped()?.into_iter().filter(|source| !source.path.starts_with("host/")).collect();
    none(&complaints(&outside, |source| {
        let allowed =
            |word: &String| BROWSER_ALLOWED.iter().any(|(file, known, _)| *file == source.path && known == word);
        let found = words(source, &[&crates[..], &calls[..]].concat());
        found.into_iter().filter(|word| !allowed(word)).map(|word| format!("mentions {word}")).collect()
    }));
    assert!(BROWSER_ALLOWED.iter().all(|(_, _, reason)| reason.len() > 10));
    Ok(())
}

#[test]
fn only_what_is_shown_and_the_store_of_signals_know_the_framework() -> Outcome {
    let knows = |source: &Source| {
        source.path.starts_with("view/")
            || source.path.starts_with("session/store/")
            || ["session/store.rs", "main.rs", "host/page.rs"].contains(&source.path.as_str())
    };
    let others: Vec<Source> = shipped()?.into_iter().filter(|source| !knows(source)).collect();
    none(&complaints(&others, |source| words(source, &["leptos", "RwSignal", "Memo<"])));
    Ok(())
}

#[test]
fn what_is_worked_out_depends_on_nothing_but_its_input() -> Outcome {
    let pure =
        |source: &Source| ["facts/", "model/", "pathway/", "session/"].iter().any(|part| source.path.starts_with(part));
    let sources: Vec<Source> = shipped()?.into_iter().filter(pure).collect();
    let worldly =
        ["std::time", "std::env", "std::fs", "std::thread", "std::process", "std::io", "thread_local!", "static mut"];
    none(&complaints(&sources, |source| words(source, &worldly)));
    none(&complaints(&sources, |source| {
        words(source, &["println!", "eprintln!", "dbg!", "Mutex", "RefCell", "OnceLock"])
    }));
    Ok(())
}

/// Whole numbers and switches that are written by the standard library: file, why they are no floats.
const WRITTEN_HERE: [(&str, &str); 1] = [("view/chart/mod.rs", "whole thousandths of the drawing, in a path of SVG")];

/// Float formatting and parsing of the standard library, a third of a small page.
fn float_text(source: &Source) -> Vec<String> {
    let mut found =
        words(source, &[".parse::<f64>", ".parse::<f32>", "f64::from_str", "f32::from_str", ".to_string()"]);
    // "{:.2}", "{value:.2}", "{0:e}"
    for (at, _) in source.text.match_indices('{') {
        let inner = source.text.get(at + 1..).unwrap_or_default();
        let name = inner.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(inner.len());
        let format = inner.get(name..).unwrap_or_default();
        if format.starts_with(":.") || format.starts_with(":e}") || format.starts_with(":+.") {
            found.push(format!("{{{}", inner.get(..name + 4).unwrap_or(inner)));
        }
    }
    found
}

#[test]
fn numbers_are_written_and_read_by_the_browser() -> Outcome {
    let shown = |source: &Source| {
        ["view/", "session/", "text/", "host/", "main"].iter().any(|part| source.path.starts_with(part))
    };
    let sources: Vec<Source> = shipped()?.into_iter().filter(shown).collect();
    let whole = |source: &Source| WRITTEN_HERE.iter().any(|(file, _)| *file == source.path);
    none(&complaints(&sources, |source| {
        float_text(source).into_iter().filter(|found| !(whole(source) && found == ".to_string()")).collect()
    }));
    assert!(WRITTEN_HERE.iter().all(|(_, reason)| reason.len() > 10));
    Ok(())
}

#[test]
fn nothing_panics() -> Outcome {
    let panics =
        [".unwrap()", ".expect(", ".unwrap_err()", ".expect_err(", "panic!", "todo!", "unimplemented!", "unreachable!"];
    none(&complaints(&shipped()?, |source| words(source, &panics)));
    Ok(())
}

#[test]
fn no_file_is_long() -> Outcome {
    none(&complaints(&sources()?, |source| {
        let lines = source.whole.lines().count();
        if lines > LONGEST_FILE { vec![format!("{lines} lines")] } else { Vec::new() }
    }));
    Ok(())
}

#[test]
fn every_file_says_what_it_is_for() -> Outcome {
    none(&complaints(&sources()?, |source| {
        if source.whole.starts_with("//! ") { Vec::new() } else { vec!["begins without a line `//! …`".to_owned()] }
    }));
    Ok(())
}

#[test]
fn these_tests_see_what_they_forbid() {
    let wrong = |path: &str, text: &str| forbidden_paths(&Source::new(path, text));
    assert_eq!(wrong("facts/wage.rs", "use crate::model::pay;"), ["model::pay"]);
    assert_eq!(
        wrong("model/pay.rs", "use crate::{facts::Wages, session::{self, Choices}};"),
        ["session", "session::Choices"]
    );
    assert_eq!(wrong("model/pay.rs", "fn f() { super::super::view::draw() }"), ["view::draw"]);
    assert_eq!(wrong("model/loans/rap.rs", "use super::super::super::text;"), ["text"]);
    assert_eq!(wrong("session/link.rs", "let x = crate::host::address::read();"), ["host::address::read"]);
    assert_eq!(
        wrong("session/store.rs", "use crate::host::Lang; use super::link; use crate::view::App;"),
        ["view::App"]
    );
    assert_eq!(wrong("text/mod.rs", "use crate::host::{Lang, numbers}; use crate::facts::Place;"), ["host::numbers"]);
    assert_eq!(wrong("host/page.rs", "use crate::text; use crate::host::Lang; use super::HostError;"), ["text"]);
    assert_eq!(
        wrong("main.rs", "use him_pathways::view::App; use him_pathways::session::Choices;"),
        ["session::Choices"]
    );
    assert_eq!(wrong("new/thing.rs", "use crate::facts;"), ["facts"]);
    let nothing: [&str; 0] = [];
    assert_eq!(
        wrong("model/pay.rs", "// use crate::view;\n/* crate::view */ let s = \"crate::view\"; use crate::facts;"),
        nothing
    );
    assert_eq!(
        wrong(
            "model/loans/rap.rs",
            "use super::{Ledger, LoanTaken}; use super::super::plan::Plan; pub(crate) fn f() {}"
        ),
        nothing
    );
    assert_eq!(wrong("model/pay.rs", "fn f() {}\n#[cfg(test)]\nmod tests { use crate::session::Choices; }"), nothing);
    let source = |text: &str| Source::new("view/mod.rs", text);
    assert_eq!(
        words(&source("a.unwrap(); #[expect(x)] b.expect(\"c\")"), &[".unwrap()", ".expect("]),
        [".unwrap()", ".expect("]
    );
    assert_eq!(words(&source("let my_web_sys = 1; leptos::web_sys::Node"), &["web_sys"]), ["web_sys"]);
    assert_eq!(float_text(&source("format!(\"{x:.2} {:.1} {y:>5} {{:.1}}\")")).len(), 3);
    assert_eq!(float_text(&source("\"1\".parse::<f64>()")).len(), 1);
    assert_eq!(float_text(&source("// {:.2} .to_string()\nlet a = \"{x} {y:?}\";")), nothing);
}
