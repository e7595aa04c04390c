//! The short way from a college's address to the first answer takes the same as the checked way; figures of a college's
//! file stand in the fields they are meant for, and nowhere else.
#![allow(clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

use std::fs;

use him_pathways::session::options::{Now, Program};
use him_pathways::session::preset::{Part, Preset, Presets, ProgramAsked};
use him_pathways::session::preset_link::link_of;
use him_pathways::session::{Choices, Field, View, Viewing, link};
use proptest::prelude::*;
use proptest::sample::select;

fn query(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
}

fn opened(query: &[(String, String)]) -> Choices {
    link::decode(&link_of(query)).0.shown().map(|route| route.choices.clone()).expect("one route")
}

#[test]
fn what_a_college_asks_for_is_what_stands_at_first() {
    let asked = query(&[("college", "201928"), ("state", "OH"), ("program", "rhit-to-rhia"), ("view", "pathways")]);
    let choices = opened(&asked);
    assert_eq!(choices.unit, Some(201_928));
    assert_eq!(choices.place.code(), "OH");
    assert_eq!(choices.program, Some(Program::RhitToRhia));
    assert_eq!(choices.now, Now::Rhit);
    assert_eq!(Viewing::decode(&link_of(&asked)).view, View::Pathways);
    assert_eq!(link::decode(&link_of(&asked)).1, []);
}

#[test]
fn what_means_nothing_changes_nothing_and_is_noticed() {
    for (key, value) in
        [("state", "XX"), ("state", "OH&borrow=9"), ("program", "<script>"), ("college", "+20192"), ("state", "")]
    {
        let asked = query(&[(key, value)]);
        assert_eq!(opened(&asked), Choices::default(), "{key}={value}");
        assert!(!link::decode(&link_of(&asked)).1.is_empty(), "{key}={value}");
    }
    assert_eq!(link_of(&query(&[("borrow", "5000"), ("now", "rhit"), ("at", "2")])), "");
}

#[test]
fn the_script_of_the_page_knows_the_words_that_need_no_module() {
    let script = fs::read_to_string("src/college.js").expect("src/college.js");
    for words in [Part::KEYS, him_pathways::session::preset::View::KEYS, him_pathways::session::preset::Theme::KEYS] {
        assert!(script.contains(&format!("({})", words.join("|"))), "{words:?}");
    }
    for preset in Preset::ALL.iter().filter(|preset| !matches!(preset, Preset::Accent | Preset::Data)) {
        assert!(script.contains(&format!("{}=", preset.key())), "{preset:?}");
    }
}

#[test]
fn figures_of_the_file_stand_on_their_routes() {
    let (mut routes, _) = link::decode("v=1&and=other&study=bachelor-hia");
    routes.take_published("tuition\t4321.5\tfrom the college\nfinish\t\tno rate\n\ntuition\t9000\tother\n");
    let of = |place: usize, field| {
        let choices = &routes.list().get(place).expect("a route").choices;
        (choices.default_of(field).map(|default| (default.value, default.source.id)), choices.published(field).cloned())
    };
    let (default, published) = of(0, Field::TuitionFees);
    assert_eq!(default, Some((4321.5, "college-file")));
    assert_eq!(published.expect("words").words, "from the college");
    let (default, published) = of(0, Field::Completion);
    assert_ne!(default.expect("an average").1, "college-file");
    assert_eq!(published.map(|published| (published.value, published.words)), Some((None, "no rate".to_owned())));
    assert_eq!(of(1, Field::TuitionFees).0, Some((9000.0, "college-file")));
    assert_eq!(of(1, Field::Completion).1, None);
    routes.take_published("");
    assert_eq!(routes.list().iter().filter_map(|route| route.choices.published(Field::TuitionFees)).count(), 0);
}

#[test]
fn damaged_lines_are_left_out() {
    let (mut routes, _) = link::decode("");
    for text in ["tuition", "tuition\t5", "nothing\t5\twords", "\t\t\t", "tuition\t-5\tx", "tuition\t1e99\tx", "\u{0}"]
    {
        routes.take_published(text);
        let choices = &routes.shown().expect("a route").choices;
        assert_ne!(choices.default_of(Field::TuitionFees).expect("an average").source.id, "college-file", "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever stands in the address, both ways lead to the same choices.
    #[test]
    fn both_ways_agree(
        pairs in proptest::collection::vec(
            (
                select(vec!["college", "state", "program", "view", "lang", "x"]),
                prop_oneof![
                    select(vec!["201928", "020192", "OH", "oh", "XX", "US", "associate-hit", "rhit-to-rhia", "masters", "pathways", "", "A&b=1"])
                        .prop_map(str::to_owned),
                    ".{0,60}",
                ],
            ),
            0..6,
        )
    ) {
        let asked: Vec<(String, String)> = pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
        let (presets, _) = Presets::parse(&asked);
        let mut checked = presets.choices(None);
        checked.unit = presets.college;
        let mut opened = opened(&asked);
        // The link's reader takes back a program that is not open; so does the other way.
        if !matches!(presets.program, Some(ProgramAsked::Usual(_))) {
            opened.now = checked.now;
        }
        prop_assert_eq!(checked, opened);
    }
}
