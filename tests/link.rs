//! A link brings back what was chosen, whatever else stands in it, and links of today are read for ever.

use him_pathways::facts::{Filing, Place, Residency};
use him_pathways::model::limits::Range;
use him_pathways::model::price;
use him_pathways::session::field::Unit;
use him_pathways::session::link::{self, LONGEST};
use him_pathways::session::options::{
    Basis, College, Now, Pace, Plan, Program, RESIDENCIES, Role, Switch, filing_key, residency_from_key, residency_key,
};
use him_pathways::session::{Choices, Field, Notice, Routes};
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

#[path = "support/cases.rs"]
mod cases;
#[path = "link/choices.rs"]
mod combinations;
#[path = "link/dated.rs"]
mod dated;
#[path = "link/golden.rs"]
mod golden;
#[path = "support/link_names.rs"]
mod link_names;
#[path = "link/routes.rs"]
mod routes;

use cases::cases;

/// The link of one route.
fn encode(choices: &Choices) -> String {
    link::encode(&Routes::of(choices.clone()))
}

/// The first route of a link, and what is said about it.
fn decode(fragment: &str) -> (Choices, Vec<Notice>) {
    let (routes, notices) = link::decode(fragment);
    (routes.list().first().map(|route| route.choices.clone()).unwrap_or_default(), notices)
}

/// The choices that stand at first, with a change.
fn chosen(change: impl FnOnce(&mut Choices)) -> Choices {
    let mut choices = Choices::default();
    change(&mut choices);
    choices
}

/// Choices under which every number counts.
fn everything_asked() -> Choices {
    chosen(|choices| {
        (choices.plan, choices.filing, choices.basis) = (Plan::Private, Filing::Joint, Basis::Own);
        choices.later_role = Some(Role::Manager);
    })
}

/// A number that the field may hold, as somebody might type it: few decimals, sometimes an end of the range.
fn typed(Range { low, high, whole }: Range) -> impl Strategy<Value = f64> {
    let inside = (0.0..=1.0, select(vec![1.0, 100.0, 1e6])).prop_map(move |(share, unit): (f64, f64)| {
        let unit = if whole { 1.0 } else { unit };
        ((low + (high - low) * share) * unit).round().clamp((low * unit).ceil(), (high * unit).floor()) / unit
    });
    // No negative zero: nobody can type one.
    prop_oneof![8 => inside.prop_map(|value| value + 0.0), 1 => Just(low), 1 => Just(high)]
}

fn numbers() -> impl Strategy<Value = Vec<(Field, f64)>> {
    let number = select(Field::ALL).prop_flat_map(|field| (Just(field), typed(field.spec().range)));
    vec(number, 0..12)
}

/// Any choices that the form can hold, whether they go together or not.
fn choices() -> impl Strategy<Value = Choices> {
    let places: Vec<Place> = Place::all().collect();
    let who = (select(Now::ALL), select(places), select(vec![Filing::Single, Filing::Joint, Filing::Head]));
    let what = (option::of(select(Program::ALL)), option::of(select(Pace::ALL)), option::of(select(College::ALL)));
    let work = (option::of(select(Role::ALL)), option::of(select(Role::ALL)), select(Basis::ALL), select(Plan::ALL));
    let where_to = (
        option::of(10_000..=9_999_999_u32),
        option::of(100_000..=999_999_u32),
        option::of(select(RESIDENCIES.as_slice())),
    );
    (who, what, work, where_to, btree_set(select(Switch::ALL), 0..=Switch::ALL.len()), numbers()).prop_map(
        |(who, what, work, where_to, switches, numbers)| {
            let mut choices = Choices::default();
            (choices.now, choices.place, choices.filing) = who;
            (choices.program, choices.pace, choices.college) = what;
            (choices.metro, choices.unit, choices.residency) = where_to;
            (choices.role, choices.later_role, choices.basis, choices.plan) = work;
            switches.into_iter().for_each(|switch| choices.set_switch(switch, true));
            for (field, value) in numbers {
                choices.set_number(field, value);
            }
            choices
        },
    )
}

/// Choices that go together: those that do not are mended by taking numbers back.
fn fitting_choices() -> impl Strategy<Value = Choices> {
    choices().prop_map(|mut choices| {
        if !choices.program().open_to(choices.now) {
            choices.program = None;
        }
        for field in [Field::SpouseIncome, Field::Age, Field::StopWorkAge, Field::StudyMonths, Field::RetakeWait] {
            if price(&choices.scenario()).is_err() {
                choices.reset(field);
            }
        }
        choices
    })
}

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn a_link_brings_back_exactly_what_was_chosen(choices in fitting_choices()) {
        let link = encode(&choices);
        prop_assert!(link.len() <= LONGEST, "{}", link.len());
        prop_assert_eq!(decode(&link), (choices.clone(), vec![]), "{}", link);
        prop_assert_eq!(decode(&format!("#{link}")), (choices, vec![]));
    }

    #[test]
    fn a_link_needs_no_escaping_in_an_address(choices in choices()) {
        let plain = |c: char| c.is_ascii_alphanumeric() || "-._=&".contains(c);
        prop_assert!(encode(&choices).chars().all(plain), "{}", encode(&choices));
    }

    #[test]
    fn choices_that_do_not_go_together_are_mended_and_stay_so(choices in choices()) {
        let (mended, notices) = decode(&encode(&choices));
        prop_assert!(price(&mended.scenario()).is_ok());
        prop_assert_eq!(notices.is_empty(), mended == choices, "{:?}", notices);
        prop_assert_eq!(decode(&encode(&mended)), (mended, vec![]));
    }

    #[test]
    fn the_order_of_the_parts_does_not_matter(choices in fitting_choices()) {
        let link = encode(&choices);
        let backwards: Vec<&str> = link.split('&').rev().collect();
        prop_assert_eq!(decode(&backwards.join("&")), (choices, vec![]));
    }

    #[test]
    fn a_part_that_means_nothing_is_told_and_changes_nothing_else(choices in fitting_choices(), place in 0..20_usize) {
        let link = encode(&choices);
        for (part, notice) in nonsense() {
            let mut parts: Vec<&str> = link.split('&').collect();
            parts.retain(|other| other.split('=').next() != part.split('=').next());
            let (rest, _) = decode(&parts.join("&"));
            parts.insert(place.min(parts.len()), part);
            let (read, notices) = decode(&parts.join("&"));
            prop_assert!(notices.contains(&notice), "{part}: {notices:?}");
            prop_assert_eq!(&read, &rest, "{}", part);
        }
    }
}

/// Parts that cannot be taken, each with what is said about it.
fn nonsense() -> Vec<(&'static str, Notice)> {
    let choice = |name: &str| Notice::UnknownChoice { name: name.to_owned() };
    vec![
        ("colour=red", Notice::UnknownName("colour".to_owned())),
        ("=", Notice::UnknownName(String::new())),
        ("Tuition=5", Notice::UnknownName("Tuition".to_owned())),
        ("an-extremely-long-name-of-nothing=1", Notice::UnknownName("an-extremely-long-name-o".to_owned())),
        ("place=XX", choice("place")),
        ("place=oh", choice("place")),
        ("now", choice("now")),
        ("evidence=hearsay", choice("evidence")),
        ("filing=married", choice("filing")),
        ("residency=here", choice("residency")),
        ("unit=99999", choice("unit")),
        ("unit=1000000", choice("unit")),
        ("unit=201885.5", choice("unit")),
        ("unit=-201885", choice("unit")),
        ("unit=", choice("unit")),
        ("metro=9999", choice("metro")),
        ("metro=4294967297", choice("metro")),
        ("metro=Columbus", choice("metro")),
        ("tuition=NaN", Notice::BadNumber(Field::TuitionFees)),
        ("tuition=inf", Notice::BadNumber(Field::TuitionFees)),
        ("tuition=1e12", Notice::BadNumber(Field::TuitionFees)),
        ("tuition=1000000000000", Notice::BadNumber(Field::TuitionFees)),
        ("tuition=1000000.01", Notice::BadNumber(Field::TuitionFees)),
        ("tuition=-1", Notice::BadNumber(Field::TuitionFees)),
        ("tuition=", Notice::BadNumber(Field::TuitionFees)),
        ("tuition=12,34,567", Notice::BadNumber(Field::TuitionFees)),
        ("books=99999999999999999999999999999999999999999999999999", Notice::BadNumber(Field::Books)),
        ("age=13", Notice::BadNumber(Field::Age)),
        ("age=30.5", Notice::BadNumber(Field::Age)),
        ("months=0", Notice::BadNumber(Field::StudyMonths)),
        ("finish=100.01", Notice::BadNumber(Field::Completion)),
        ("pass=4.99", Notice::BadNumber(Field::PassRate)),
        ("inflation=-2.01", Notice::BadNumber(Field::Inflation)),
        ("v=2", Notice::LaterVersion),
    ]
}

#[test]
fn numbers_that_do_not_go_together_are_taken_back_one_by_one() {
    for (link, notice, left) in [
        ("v=1&now=office&age=60&stop=50", Notice::DoesNotFit(Field::StopWorkAge), "v=1&now=office&age=60"),
        ("v=1&place=OH&spouse=50000", Notice::DoesNotFit(Field::SpouseIncome), "v=1&place=OH"),
        ("v=1&place=OH&months=120&age=60", Notice::DoesNotFit(Field::StudyMonths), "v=1&place=OH&age=60"),
        ("v=1&place=OH&age=66", Notice::DoesNotFit(Field::Age), "v=1&place=OH"),
        ("v=1&place=OH&study=rhit-to-rhia&books=5", Notice::NotOpen, "v=1&place=OH&books=5"),
    ] {
        let (choices, notices) = decode(link);
        assert_eq!((encode(&choices).as_str(), notices), (left, vec![notice]), "{link}");
    }
}

#[test]
fn waiting_for_an_exam_past_the_horizon_costs_only_what_is_to_blame() {
    let (choices, notices) = decode("v=1&place=OH&tuition=5000&pass=5&retake-wait=36");
    assert_eq!((choices.place.code(), choices.number(Field::TuitionFees)), ("OH", Some(5000.0)), "{notices:?}");
    assert!(matches!(notices.as_slice(), [Notice::DoesNotFit(Field::PassRate | Field::RetakeWait)]), "{notices:?}");
}

#[test]
fn a_link_that_is_too_long_is_not_read() {
    let long = format!("v=1&now=rhit&books={}", "0".repeat(LONGEST));
    assert_eq!(decode(&long), (Choices::default(), vec![Notice::TooLong]));
}

#[test]
fn the_longest_link_of_the_page_is_short_enough_to_be_read() {
    let mut choices = chosen(|choices| {
        (choices.now, choices.filing, choices.plan) = (Now::OtherWork, Filing::Joint, Plan::RapPublicService);
    });
    choices.place = Place::from_code("OH").unwrap_or(Place::US);
    (choices.program, choices.pace) = (Some(Program::CodingCertificate), Some(Pace::FullTime));
    (choices.college, choices.basis) = (Some(College::PublicFourYearOutOfState), Basis::Own);
    (choices.unit, choices.metro, choices.residency) = (Some(999_999), Some(9_999_999), Some(Residency::OutOfState));
    (choices.role, choices.later_role) = (Some(Role::Technologist), Some(Role::Technologist));
    Switch::ALL.iter().for_each(|switch| choices.set_switch(*switch, true));
    for field in Field::ALL {
        let Range { low, high, whole } = field.spec().range;
        let long = if whole { high } else { low + (high - low) * 0.123_456_789 };
        assert!(choices.set_number(*field, (long * 1e6).round() / 1e6), "{field:?}");
    }
    assert!(encode(&choices).len() <= LONGEST, "{}", encode(&choices).len());
}

#[test]
fn the_default_answer_has_the_shortest_link() {
    assert_eq!(encode(&Choices::default()), "v=1");
    for empty in ["", "#", "v=1", "#v=1", "&&v=1&"] {
        assert_eq!(decode(empty), (Choices::default(), vec![]), "{empty}");
    }
}

#[test]
fn names_in_links_are_different_from_each_other() {
    let fields = Field::ALL.iter().map(|field| field.spec().key);
    let switches = Switch::ALL.iter().map(|switch| switch.key());
    let mut names: Vec<&str> = fields.chain(switches).chain(golden::LISTS).collect();
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count);
    assert!(names.iter().all(|name| name.chars().all(|c| c.is_ascii_lowercase() || c == '-')), "{names:?}");
    assert!(Field::ALL.iter().all(|field| Field::from_key(field.spec().key) == Some(*field)));
    assert!(RESIDENCIES.iter().all(|residency| residency_from_key(residency_key(*residency)) == Some(*residency)));
    assert!([Filing::Single, Filing::Joint, Filing::Head].map(filing_key).iter().all(|key| !key.is_empty()));
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn a_number_is_taken_exactly_where_the_model_takes_it(
        numbers in btree_map(select(Field::ALL), -2_000_000_i64..2_000_000, 1..4), unit in select(vec![1.0, 10.0, 1e4])
    ) {
        let mut choices = everything_asked();
        for (field, number) in numbers {
            let value = number as f64 / unit;
            let before = choices.clone();
            if choices.set_number(field, value) {
                // Taken alone it may only be refused because of its neighbours.
                let refused = price(&choices.scenario()).err().map(|error| error.to_string());
                prop_assert!(!refused.as_deref().unwrap_or_default().contains(" from "), "{field:?} {value}: {refused:?}");
            } else {
                prop_assert_eq!(&choices, &before);
            }
        }
    }
}

#[test]
fn both_ends_of_every_field_are_taken_by_the_model_and_nothing_beyond_by_the_form() {
    for field in Field::ALL {
        let spec = field.spec();
        for (end, beyond) in [(spec.range.low, -0.001), (spec.range.high, 0.001)] {
            let mut choices = everything_asked();
            assert!(choices.set_number(*field, end), "{field:?} {end}");
            let refused = price(&choices.scenario()).err().map(|error| error.to_string());
            assert!(!refused.as_deref().unwrap_or_default().contains(" from "), "{field:?} {end}: {refused:?}");
            assert!(!choices.set_number(*field, end + beyond), "{field:?} {}", end + beyond);
            assert_eq!(choices.number(*field), Some(end));
        }
        assert!(
            !Choices::default().set_number(*field, f64::NAN) && !Choices::default().set_number(*field, f64::INFINITY)
        );
        let percent = matches!(spec.unit, Unit::Percent | Unit::PercentPerYear);
        assert_eq!(spec.unit.per_model_unit(), if percent { 100.0 } else { 1.0 });
        if let Some(slider) = spec.slider {
            assert!(spec.range.holds(slider.low) && spec.range.holds(slider.high) && slider.step > 0.0, "{field:?}");
        }
    }
}

#[test]
fn a_number_with_more_decimals_than_a_link_holds_is_the_same_when_the_link_is_opened() {
    for typed in ["tuition=.0000001", "tuition=4150.12345678", "discount=2.9999999"] {
        let (routes, notices) = decode(typed);
        assert!(notices.is_empty());
        assert_eq!(decode(&encode(&routes)), (routes, Vec::new()), "{typed}");
    }
}
