//! The file of texts: everything has its sources, both languages say the same things, and no file breaks the decoder.

use him_pathways::facts::{self, Aspect, CareerTexts, Place, career};
use him_pathways::pathway::Graph;

const EN: &str = include_str!(concat!(env!("OUT_DIR"), "/careers-en.txt"));
const ES: &str = include_str!(concat!(env!("OUT_DIR"), "/careers-es.txt"));

#[test]
fn every_role_has_all_its_sources_and_a_task() {
    let texts = CareerTexts::decode(EN).unwrap();
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
    let texts = CareerTexts::decode(EN).unwrap();
    let nodes: Vec<_> = graph.nodes().collect();
    for way in graph.moves {
        let about = [graph.key(nodes[usize::from(way.from)]), graph.key(nodes[usize::from(way.to)])].join(">");
        let condition = texts.all().iter().find(|text| text.about == about && text.aspect == Aspect::Condition);
        assert!(condition.is_some_and(|text| !text.text.is_empty() && facts::source(text.source).is_some()), "{about}");
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
    let (english, spanish) = (CareerTexts::decode(EN).unwrap(), CareerTexts::decode(ES).unwrap());
    assert_eq!(english.all().len(), spanish.all().len());
    for (a, b) in english.all().iter().zip(spanish.all()) {
        assert_eq!((a.about, a.aspect, a.source), (b.about, b.aspect, b.source));
        // Other words for a thing exist in one language and not in the other.
        assert!(a.aspect == Aspect::Named || a.text.is_empty() == b.text.is_empty(), "{a:?} {b:?}");
    }
}

#[test]
fn no_cut_or_changed_file_is_taken() {
    assert!(CareerTexts::decode("<!doctype html>").is_err());
    for at in (0..EN.len()).step_by(997).filter(|at| EN.is_char_boundary(*at)) {
        assert!(CareerTexts::decode(&EN[..at]).is_err(), "cut at {at}");
        let changed = [&EN[..at], "x", &EN[at..]].concat();
        assert!(CareerTexts::decode(&changed).is_err(), "changed at {at}");
    }
}
