//! One of a thing is never told in the plural, in either language.

use him_pathways::host::Lang;
use him_pathways::session::field::Unit;
use him_pathways::session::{Field, Finding};
use him_pathways::text::{self, Backwards};

/// What follows a number other than 1.
const PLURALS: [&str; 28] = [
    "years",
    "años",
    "months",
    "meses",
    "credits",
    "créditos",
    "programs",
    "programas",
    "routes",
    "caminos",
    "roles",
    "puestos",
    "rows",
    "filas",
    "such awards",
    "títulos",
    "colleges",
    "universidades",
    "of 100 finish ",
    "de 100 terminan",
    "come ",
    "salen",
    "catch ",
    "se ponen",
    "never catch ",
    "nunca se ponen",
    "are",
    "son",
];

/// The plural that follows a 1, if one does.
fn wrong(sentence: &str) -> Option<&'static str> {
    let follows = |plural: &str| {
        sentence.match_indices(&format!("1 {plural}")).any(|(at, _)| {
            let before = sentence.get(..at).and_then(|text| text.chars().last());
            !before.is_some_and(|sign| sign.is_ascii_digit() || ".,".contains(sign))
        })
    };
    PLURALS.into_iter().find(|plural| follows(plural))
}

/// Every sentence in which a number stands before what it counts.
fn counting(lang: Lang, number: &str) -> Vec<String> {
    let value: f64 = number.parse().unwrap_or_default();
    let credits = Finding::PricedByCredits { credits: value, price: 300.0 };
    let edges = [Backwards::At("$50,000".to_owned()), Backwards::Never, Backwards::Always];
    let mut sentences: Vec<String> = edges.iter().map(|edge| text::lowest_salary(lang, edge, number)).collect();
    sentences.extend([
        text::pathways::duration(lang, number, true),
        text::pathways::duration(lang, number, false),
        text::pathways::routes_found(lang, number),
        text::pathways::roles_left(lang, number),
        text::awards(lang, number),
        text::rows_of_table(lang, number, "colleges.csv"),
        text::few_programs(lang, number),
        text::finish_in_hundred(lang, number),
        text::hundred(lang, number, number, number),
        text::finding(lang, credits, &|_| number.to_owned(), ""),
        text::colleges_found(lang, value as usize, number, false),
    ]);
    sentences
}

#[test]
fn a_field_at_one_names_one_of_its_unit() {
    for lang in [Lang::En, Lang::Es] {
        for field in Field::ALL {
            let unit = field.spec().unit;
            let [one, two] = ["1", "2"].map(|number| text::fields::with_unit(lang, unit, number.to_owned()));
            assert_eq!(wrong(&one), None, "{field:?}: {one}");
            if matches!(unit, Unit::Months | Unit::Years) {
                assert_ne!(one, "1", "{field:?} has no unit");
                assert_eq!(two, ["2 ", text::fields::unit(lang, unit)].concat(), "{field:?}");
            }
        }
    }
}

#[test]
fn the_bounds_of_a_field_agree_with_their_units() {
    let from_to = |lang| {
        let bound = |number: &str| text::fields::with_unit(lang, Unit::Years, number.to_owned());
        text::from_to(lang, &bound("1"), &bound("60"))
    };
    assert_eq!(from_to(Lang::En), "From 1 year to 60 years.");
    assert_eq!(from_to(Lang::Es), "De 1 año a 60 años.");
}

#[test]
fn a_sentence_that_counts_one_is_in_the_singular() {
    for lang in [Lang::En, Lang::Es] {
        let (ones, twos) = (counting(lang, "1"), counting(lang, "2"));
        for (one, two) in ones.iter().zip(&twos) {
            assert_eq!(wrong(one), None, "{one}");
            assert!(wrong(&two.replace('2', "1")).is_some(), "{two}: no plural that this test knows");
        }
    }
    assert_eq!(text::pathways::drop_this(Lang::En, "Area", "1"), "Without “Area” there is 1.");
}
