//! What the first program of the page can be asked: every answer to the three questions.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that fails should say where")]

use him_pathways::facts::Place;
use him_pathways::model::check::ScenarioError;
use him_pathways::model::{price, price_of_allowed};
use him_pathways::session::options::{Basis, Now, Pace, Program};
use him_pathways::session::{Choices, Routes, View, link, opening};

/// These tests are about the whole session, of which it knows a part.
const _: () = assert!(!opening::OPENING);

/// All choices that the first program can hold.
fn all() -> impl Iterator<Item = Choices> {
    let programs = || std::iter::once(None).chain(Program::ALL.iter().copied().map(Some));
    let paces = || std::iter::once(None).chain(Pace::ALL.iter().copied().map(Some));
    Now::ALL.iter().flat_map(move |now| {
        Place::all().flat_map(move |place| {
            programs().flat_map(move |program| {
                paces().map(move |pace| {
                    let mut choices = Choices::default();
                    (choices.now, choices.place, choices.program, choices.pace) = (*now, place, program, pace);
                    choices
                })
            })
        })
    })
}

fn open() -> impl Iterator<Item = Choices> {
    all().filter(|choices| choices.program().open_to(choices.now))
}

#[test]
fn everything_it_can_be_asked_is_allowed_by_the_model_and_has_an_answer() {
    let mut priced = 0;
    for choices in open() {
        for scenario in Basis::ALL.iter().filter_map(|basis| choices.scenario_by(*basis)) {
            let checked: Result<_, ScenarioError> = price(&scenario);
            let report = checked.unwrap_or_else(|error| panic!("{choices:?}: {error}"));
            assert_eq!(price_of_allowed(&scenario).unwrap(), report);
            priced += 1;
        }
    }
    assert!(priced > 3_000, "{priced}");
}

#[test]
fn its_links_are_those_of_the_page_and_bring_the_choices_back() {
    for choices in open() {
        let written = opening::encode(&choices, View::Calculator);
        assert_eq!(written, link::encode(&Routes::of(choices.clone())));
        assert_eq!(opening::decode(&written).as_ref(), Some(&choices));
        let (routes, notices) = link::decode(&written);
        assert_eq!(routes.shown().map(|route| &route.choices), Some(&choices));
        assert!(notices.is_empty());
    }
    assert_eq!(opening::encode(&Choices::default(), View::Method), "v=1&view=method");
}

#[test]
fn a_link_that_names_anything_else_is_left_to_the_second_program() {
    for link in [
        "v=1&tuition=9000",
        "v=1&age=30",
        "v=1&unit=201885",
        "v=1&metro=17140",
        "v=1&path=coder>RHIA",
        "v=1&and=",
        "v=2",
        "v=1&view=map",
        "v=1&place=XX",
        "v=1&study=nothing",
        "place",
        "v=1&name=mine",
        "v=1&evidence=graduates",
        "&data=",
        "v=1&now=starting-out&study=rhit-to-rhia",
    ] {
        assert_eq!(opening::decode(link), None, "{link}");
    }
    assert_eq!(opening::decode(""), Some(Choices::default()));
}
