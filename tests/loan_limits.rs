//! How much the government lends, year by year, against the published limits of 2026-27.

use him_pathways::facts::Level;
use him_pathways::model::Scenario;
use him_pathways::model::loans::limits::{Borrower, Bound, YearLimit, federal_limits};
use him_pathways::model::scenario::{Leg, LoanPlan, Study};
use him_pathways::session::{Choices, link};

const FRESH: Borrower = Borrower { dependent: false, load: 1.0, years_done: 0.0, already_borrowed: 0.0 };

/// The choices of a link with one route.
fn decode(fragment: &str) -> Choices {
    let (routes, notices) = link::decode(fragment);
    assert!(notices.is_empty(), "{fragment}: {notices:?}");
    routes.shown().map(|route| route.choices.clone()).unwrap_or_default()
}

/// A route with one study leg after another, then work.
fn route(studies: &[(Level, i32, f64)]) -> Scenario {
    let mut scenario = decode("v=1&now=office&age=20&plan=tiered&borrow=1").scenario();
    let model =
        scenario.legs.iter().find_map(|leg| if let Leg::Study(study) = leg { Some(study.clone()) } else { None });
    let last = scenario.legs.pop();
    scenario.legs.clear();
    for (level, months, borrow) in studies {
        let leg = model.clone().map(|study| Study { level: *level, months: *months, borrow: *borrow, ..study });
        scenario.legs.extend(leg.map(Leg::Study));
    }
    scenario.legs.extend(last);
    scenario
}

fn limits(scenario: &Scenario, borrower: Borrower) -> Vec<YearLimit> {
    let found = federal_limits(scenario, borrower);
    assert!(found.is_ok(), "{found:?}");
    found.unwrap_or_default()
}

fn allowed(limits: &[YearLimit]) -> Vec<f64> {
    limits.iter().map(|year| year.allowed).collect()
}

#[test]
fn an_undergraduate_may_borrow_more_in_later_years_up_to_the_limit_of_all() {
    let bachelor = route(&[(Level::Bachelor, 60, 20_000.0)]);
    let independent = limits(&bachelor, FRESH);
    assert_eq!(allowed(&independent), [9_500.0, 10_500.0, 12_500.0, 12_500.0, 12_500.0]);
    assert_eq!(
        independent.iter().map(|year| year.above).collect::<Vec<_>>(),
        [10_500.0, 9_500.0, 7_500.0, 7_500.0, 7_500.0]
    );
    assert!(independent.iter().all(|year| year.bound == Bound::Year));
    let dependent = limits(&bachelor, Borrower { dependent: true, ..FRESH });
    assert_eq!(allowed(&dependent), [5_500.0, 6_500.0, 7_500.0, 7_500.0, 4_000.0]);
    assert_eq!(dependent.last().map(|year| year.bound), Some(Bound::Total));
}

#[test]
fn only_what_was_lent_counts_towards_the_limit_of_all_years() {
    let modest = route(&[(Level::Bachelor, 60, 5_000.0)]);
    let years = limits(&modest, Borrower { dependent: true, ..FRESH });
    assert_eq!(allowed(&years), [5_500.0, 6_500.0, 7_500.0, 7_500.0, 7_500.0]);
    assert!(years.iter().all(|year| year.above == 0.0));
    let before = limits(&modest, Borrower { dependent: true, already_borrowed: 30_000.0, ..FRESH });
    assert_eq!(allowed(&before), [1_000.0, 0.0, 0.0, 0.0, 0.0]);
    assert_eq!(before.iter().map(|year| year.above).sum::<f64>(), 24_000.0);
}

#[test]
fn below_full_time_the_limit_shrinks_with_the_load_and_the_years_pass_slowly() {
    let part_time = route(&[(Level::Associate, 48, 6_000.0)]);
    let years = limits(&part_time, Borrower { load: 0.5, ..FRESH });
    assert_eq!(allowed(&years), [4_750.0, 4_750.0, 5_250.0, 5_250.0]);
    assert_eq!(years.iter().map(|year| year.above).collect::<Vec<_>>(), [1_250.0, 1_250.0, 750.0, 750.0]);
}

#[test]
fn a_part_of_a_year_allows_a_part_of_its_limit() {
    let years = limits(&route(&[(Level::Associate, 18, 9_500.0)]), FRESH);
    assert_eq!(allowed(&years), [9_500.0, 5_250.0]);
    assert_eq!(
        years.iter().map(|year| (year.months, year.borrowed)).collect::<Vec<_>>(),
        [(12, 9_500.0), (6, 4_750.0)]
    );
}

#[test]
fn years_of_earlier_legs_and_earlier_study_count() {
    let stacked = route(&[(Level::Associate, 24, 100_000.0), (Level::Bachelor, 24, 100_000.0)]);
    let years = limits(&stacked, FRESH);
    assert_eq!(allowed(&years), [9_500.0, 10_500.0, 12_500.0, 12_500.0]);
    assert_eq!(years.iter().map(|year| (year.leg, year.year)).collect::<Vec<_>>(), [(0, 0), (0, 1), (1, 0), (1, 1)]);
    let later = limits(&route(&[(Level::Bachelor, 12, 0.0)]), Borrower { years_done: 2.0, ..FRESH });
    assert_eq!(allowed(&later), [12_500.0]);
}

#[test]
fn a_graduate_student_has_limits_of_their_own_and_those_of_a_life() {
    let masters = route(&[(Level::Master, 72, 30_000.0)]);
    let years = limits(&masters, Borrower { already_borrowed: 57_500.0, ..FRESH });
    assert_eq!(allowed(&years), [20_500.0, 20_500.0, 20_500.0, 20_500.0, 18_000.0, 0.0]);
    let indebted = limits(&masters, Borrower { already_borrowed: 250_000.0, ..FRESH });
    assert_eq!(indebted.first().map(|year| (year.allowed, year.bound)), Some((7_500.0, Bound::Lifetime)));
    assert!(years.iter().all(|year| year.subsidised_allowed == 0.0));
}

#[test]
fn the_subsidised_part_has_a_limit_of_its_own() {
    let mut scenario = route(&[(Level::Bachelor, 60, 9_000.0)]);
    if let Some(Leg::Study(study)) = scenario.legs.first_mut() {
        study.subsidised = 1.0;
    }
    let years = limits(&scenario, FRESH);
    let subsidised: Vec<f64> = years.iter().map(|year| year.subsidised_allowed).collect();
    assert_eq!(subsidised, [3_500.0, 4_500.0, 5_500.0, 5_500.0, 4_000.0]);
    assert!(years.iter().all(|year| year.subsidised == 9_000.0));
}

#[test]
fn below_half_time_nothing_is_lent_and_a_private_loan_has_no_limit() {
    let mut scenario = route(&[(Level::Associate, 12, 0.0)]);
    if let Some(Leg::Study(study)) = scenario.legs.first_mut() {
        study.half_time_or_more = false;
    }
    let years = limits(&scenario, FRESH);
    assert_eq!(years.first().map(|year| (year.allowed, year.bound)), Some((0.0, Bound::BelowHalfTime)));
    scenario.loan.plan = LoanPlan::Custom { rate: 0.08, years: 10 };
    assert_eq!(limits(&scenario, FRESH), []);
}

#[test]
fn a_scenario_with_bad_input_is_refused() {
    let refused = federal_limits(&route(&[(Level::Associate, i32::MAX, 1.0)]), FRESH);
    assert_eq!(refused.err().map(|error| error.field), Some("legs[0].months".to_owned()));
}

#[test]
fn the_choices_say_who_borrows() {
    let limits = |link: &str| decode(link).loan_limits().unwrap_or_default();
    let years = limits("v=1&now=office&study=associate-hit&borrow=9000&dependent-student=yes&borrowed-before=28000");
    assert_eq!(allowed(&years), [3_000.0, 0.0]);
    let half_time = limits("v=1&now=rhit&study=rhit-to-rhia&borrow=9000");
    assert_eq!(allowed(&half_time), [6_250.0; 4]);
    let three_quarters = limits("v=1&now=rhit&study=rhit-to-rhia&borrow=9000&load=75&years-studied=1");
    assert_eq!(three_quarters.first().map(|year| year.allowed), Some(7_875.0));
    assert_eq!(limits("v=1&borrow=90000&plan=private"), []);
}
