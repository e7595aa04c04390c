//! A link that is handed on tells which figures it was made with, and what it showed.

use him_pathways::facts::DATA_VERSION;
use him_pathways::model::price;
use him_pathways::session::{Notice, Routes, dated, link};
use proptest::prelude::*;

use super::{cases, decode, fitting_choices};

fn other(edition: &str, was: Option<[f64; 2]>) -> Vec<Notice> {
    vec![Notice::OtherFigures { edition: edition.to_owned(), was }]
}

#[test]
fn a_link_of_another_edition_tells_what_it_showed() {
    assert_eq!(decode("v=1&place=OH&data=2026-05&was=45900_-4240").1, other("2026-05", Some([45_900.0, -4_240.0])));
    assert_eq!(decode("v=1&data=2027-05&was=0_1").1, other("2027-05", Some([0.0, 1.0])));
    assert_eq!(decode("v=1&was=1_2&data=2025-12").1, other("2025-12", Some([1.0, 2.0])));
    let (with, without) = (decode("v=1&place=OH&data=2026-05&was=1_2").0, decode("v=1&place=OH").0);
    assert_eq!(with, without);
}

#[test]
fn it_comes_before_the_other_notices_however_many_they_are() {
    let link = format!("v=1&data=2026-05{}", "&nothing=1".repeat(12));
    assert!(matches!(decode(&link).1.first(), Some(Notice::OtherFigures { .. })));
}

#[test]
fn old_links_and_those_of_today_say_nothing() {
    let today = format!("v=1&place=OH&data={DATA_VERSION}&was=1_2");
    for link in ["v=1&place=OH", "v=1&was=45900_-4240", &today] {
        assert_eq!(decode(link).1, [], "{link}");
    }
}

#[test]
fn what_the_page_cannot_have_written_is_ignored() {
    let editions =
        ["", "2026", "2026-5", "2026-13", "2026-00", "26-05", "2026-05-01", "x026-05", "２０２６-05", "2026_05"];
    for edition in editions {
        assert_eq!(decode(&format!("v=1&data={edition}&was=1_2")).1, [], "{edition}");
    }
    let amounts = [
        "",
        "1",
        "1_",
        "_1",
        "_",
        "1_2_3",
        "a_b",
        "1.5_2",
        "1_NaN",
        "inf_1",
        "1e9_1",
        "1000000001_1",
        "$1_2",
        "1,000_2",
        "+1_2",
        "-0_1",
        "01_2",
        "1k_2",
        "\u{2212}1_2",
    ];
    for was in amounts {
        assert_eq!(decode(&format!("v=1&data=2026-05&was={was}")).1, other("2026-05", None), "{was}");
    }
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn a_link_that_is_handed_on_brings_back_the_choices_and_its_answer(choices in fitting_choices()) {
        let routes = Routes::of(choices.clone());
        let report = price(&choices.scenario()).map_err(|error| TestCaseError::fail(format!("{error:?}")))?;
        let mut shared = link::encode(&routes);
        dated::add_to(&mut shared, Some(&report));
        prop_assert_eq!(link::decode(&shared), (routes, Vec::new()));
        let older = shared.replace(DATA_VERSION, "2026-05");
        prop_assert_eq!(decode(&older).1, other("2026-05", Some(dated::headline(&report))));
    }

    #[test]
    fn nothing_in_it_is_a_problem(data in "\\PC{0,12}", was in "[0-9_.,$k+-]{0,24}") {
        let (choices, notices) = decode(&format!("v=1&place=OH&data={data}&was={was}"));
        prop_assert!(price(&choices.scenario()).is_ok());
        prop_assert!(notices.len() <= 1 || data.contains('&'));
    }
}
