//! The file of texts: everything has its sources, both languages say the same things, and no file breaks the decoder.

use him_pathways::facts::{self, DATA_VERSION, Place, career};
use him_pathways::pathway::Graph;
use him_pathways::pathway::wire::{Aspect, FIRST_LINE, WireError, decode, write};
use proptest::prelude::*;

#[test]
fn every_role_has_all_its_sources_and_a_task() {
    let file = write(0);
    let texts = decode(&file).unwrap();
    assert_eq!(texts.edition, DATA_VERSION);
    for role in career::roles() {
        for aspect in [
            Aspect::Named,
            Aspect::Pay,
            Aspect::Education,
            Aspect::Experience,
            Aspect::Credential,
            Aspect::Helps,
            Aspect::Remote,
            Aspect::Skills,
            Aspect::Settings,
            Aspect::Task,
        ] {
            let text = texts.about(role.key, aspect).next();
            let source = text.and_then(|text| facts::source(text.source));
            assert!(source.is_some(), "{} {aspect:?}", role.key);
        }
        assert!(texts.about(role.key, Aspect::Task).all(|task| !task.text.is_empty()));
        assert!(facts::wages(role.soc, Place::US).is_some() && role.slice[0] < role.slice[1], "{}", role.key);
        assert!(role.skills != 0 && role.settings != 0, "{}", role.key);
    }
}

#[test]
fn every_arrow_and_every_rule_says_what_it_rests_on() {
    let graph = Graph::whole();
    let file = write(0);
    let texts = decode(&file).unwrap();
    let nodes: Vec<_> = graph.nodes().collect();
    for way in graph.moves {
        let about = [graph.key(nodes[usize::from(way.from)]), graph.key(nodes[usize::from(way.to)])].join(">");
        let condition = texts.texts.iter().find(|text| text.about == about && text.aspect == Aspect::Condition);
        assert!(condition.is_some_and(|text| !text.text.is_empty() && texts.source(text.source).is_some()), "{about}");
        let editorial = condition.map(|text| text.source) == Some("assumption");
        assert_eq!(editorial, way.kind == career::MoveKind::Editorial, "{about}");
    }
    for row in career::prerequisites() {
        let key = graph.key(nodes[usize::from(row.station)]);
        assert!(texts.about(key, Aspect::Rule).next().is_some(), "{key}");
    }
}

#[test]
fn both_languages_say_the_same_things() {
    let (english, spanish) = (write(0), write(1));
    let (english, spanish) = (decode(&english).unwrap(), decode(&spanish).unwrap());
    assert_eq!(english.texts.len(), spanish.texts.len());
    for (a, b) in english.texts.iter().zip(&spanish.texts) {
        assert_eq!((a.about, a.aspect, a.source), (b.about, b.aspect, b.source));
        // Other words for a thing exist in one language and not in the other.
        assert!(a.aspect == Aspect::Named || a.text.is_empty() == b.text.is_empty(), "{a:?} {b:?}");
    }
}

#[test]
fn a_file_that_is_none_is_refused_with_its_line() {
    assert_eq!(decode(""), Err(WireError::NotOurs));
    assert_eq!(decode("<!doctype html>"), Err(WireError::NotOurs));
    let line = |rest: &str| decode(&format!("{FIRST_LINE}2026-11\n{rest}")).map(|texts| texts.texts.len());
    assert_eq!(line("coder\ttask\tx\ty\n"), Ok(1));
    assert_eq!(line("coder\ttask\tx\ty\ncoder\ttask\tx\n"), Err(WireError::Line(3)));
    assert_eq!(line("coder\ttask\tx\ty\tz\n"), Err(WireError::Line(2)));
    assert_eq!(line("coder\tlater-invention\tx\ty\n"), Ok(0));
    assert_eq!(decode(&"x".repeat(1_000_001)), Err(WireError::TooLong));
}

proptest! {
    #[test]
    fn no_text_breaks_the_decoder(text in ".*", cut in 0_usize..60_000, noise in any::<char>()) {
        let _ = decode(&text);
        let mut file = write(1);
        let at = (0..=cut.min(file.len())).rev().find(|at| file.is_char_boundary(*at)).unwrap_or(0);
        file.insert(at, noise);
        let _ = decode(&file);
        file.truncate(at);
        let _ = decode(&file);
    }
}
