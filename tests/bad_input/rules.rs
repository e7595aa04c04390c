//! What does not go together is refused by the field to correct.

use serde_json::{Value, json};

use super::{accepted, base, refused, with, without};

fn legs(legs: Value) -> Value {
    with(base(), "legs", legs)
}

fn leg(index: usize) -> Value {
    base().pointer(&format!("/legs/{index}")).cloned().unwrap_or_default()
}

fn endless() -> Value {
    leg(3)
}

#[test]
fn only_the_last_leg_and_it_always_is_work_without_an_end() {
    accepted(&legs(json!([endless()])), "nothing but work");
    refused(&legs(json!([])), "legs", "no leg");
    refused(&legs(json!([leg(0)])), "legs", "study last");
    refused(&legs(json!([leg(1)])), "legs", "an exam last");
    refused(&legs(json!([leg(0), leg(2)])), "legs", "work with an end last");
    refused(&legs(json!([endless(), endless()])), "legs[0].months", "work without an end first");
    refused(&legs(json!([leg(0), endless(), leg(1), endless()])), "legs[1].months", "work without an end between");
    refused(&without(base(), "legs[3].months"), "legs[3]", "months left out");
}

#[test]
fn study_and_waiting_end_before_work_stops() {
    let years = |scenario: Value, years: i32| {
        with(with(scenario, "person.age", json!(30)), "person.stop_work_age", json!(30 + years))
    };
    let study = |months: i32| legs(json!([with(leg(0), "months", json!(months)), endless()]));
    accepted(&years(study(24), 2), "study to the last month");
    refused(&years(study(25), 2), "legs[0].months", "study past the end");
    accepted(&years(legs(json!([with(leg(2), "months", json!(720)), endless()])), 2), "work past the end is cut");
    let second = legs(json!([leg(2), leg(0), endless()]));
    refused(&years(second, 3), "legs[1].months", "the second leg of study past the end");
    // 2 + round(0.26/0.74 * 3) = 3 months of waiting.
    let exam = || legs(json!([with(leg(0), "months", json!(21)), leg(1), endless()]));
    accepted(&years(exam(), 2), "waiting to the last month");
    let late = with(exam(), "legs[0].months", json!(22));
    refused(&years(late, 2), "legs[1].wait_months", "waiting past the end");
}

#[test]
fn study_after_work_that_fills_the_horizon_is_past_it() {
    let scenario = legs(json!([with(leg(2), "months", json!(720)), leg(0), endless()]));
    let short = with(with(scenario, "person.age", json!(30)), "person.stop_work_age", json!(50));
    refused(&short, "legs[1].months", "study after twenty years of work in twenty years");
}

#[test]
fn a_credential_is_earned_once() {
    refused(&with(base(), "person.credentials_held", json!(["CCA", "RHIT"])), "legs[1].credential", "already held");
    let twice = legs(json!([leg(0), leg(1), leg(2), leg(1), endless()]));
    refused(&twice, "legs[3].credential", "earned twice");
    accepted(&with(base(), "person.credentials_held", json!([])), "not held");
}

#[test]
fn below_half_time_only_a_private_loan_is_to_be_had() {
    let part_time = |plan: Value, borrow: i32| {
        let scenario = with(with(base(), "legs[0].half_time_or_more", json!(false)), "loan.plan", plan);
        with(scenario, "legs[0].borrow", json!(borrow))
    };
    for plan in
        [json!({"kind": "tiered_standard"}), json!({"kind": "rap"}), json!({"kind": "rap", "public_service": true})]
    {
        refused(&part_time(plan.clone(), 1), "legs[0].borrow", "below half time");
        accepted(&part_time(plan, 0), "nothing borrowed");
    }
    accepted(&part_time(json!({"kind": "custom", "rate": 0.1, "years": 5}), 1), "a private loan");
    let beside = |borrow: i32| with(part_time(json!({"kind": "rap"}), 0), "legs[0].private_borrow", json!(borrow));
    accepted(&beside(1), "a private loan beside");
}

#[test]
fn who_borrows_privately_says_on_what_terms() {
    let without_terms = |borrow: i32| with(without(base(), "loan.private"), "legs[0].private_borrow", json!(borrow));
    refused(&without_terms(1), "legs[0].private_borrow", "no terms");
    accepted(&without_terms(0), "no terms, nothing borrowed");
    for field in ["rate", "years"] {
        refused(&without(base(), &format!("loan.private.{field}")), "loan.private", field);
    }
    refused(&with(base(), "loan.private.plan", json!("rap")), "loan.private.plan", "an unknown field");
    refused(&with(base(), "loan.private.years", json!(2.5)), "loan.private.years", "half a year");
}

#[test]
fn a_spouses_income_counts_only_when_filing_jointly() {
    for filing in ["single", "head"] {
        let scenario = with(base(), "person.filing", json!(filing));
        refused(&scenario, "person.spouse_income", filing);
        accepted(&with(scenario, "person.spouse_income", json!(0)), filing);
    }
}

#[test]
fn an_occupation_without_wages_must_be_in_the_tables() {
    refused(&with(base(), "legs[3].soc", json!("99-9999")), "legs[3].soc", "unknown occupation");
    let own = without(base(), "baseline.wages");
    accepted(&own, "wages looked up");
    refused(&with(own, "baseline.soc", json!("nothing")), "baseline.soc", "unknown occupation");
    accepted(&with(base(), "legs[2].soc", json!("99-9999")), "an unknown occupation with its wages");
}

#[test]
fn names_that_nobody_knows_are_refused_where_they_stand() {
    for (path, name) in [
        ("person.place", "XX"),
        ("person.place", "oh"),
        ("person.place", ""),
        ("person.filing", "widowed"),
        ("baseline.kind", "dream"),
        ("legs[0].kind", "sabbatical"),
        ("legs[0].level", "phd"),
        ("legs[0].level", "Associate"),
        ("pay_basis.kind", "hearsay"),
        ("loan.plan.kind", "standard"),
    ] {
        refused(&with(base(), path, json!(name)), path, &format!("{path} = {name}"));
    }
    for level in ["certificate", "associate", "bachelor", "post_baccalaureate", "master"] {
        accepted(&with(base(), "legs[0].level", json!(level)), level);
    }
}

#[test]
fn a_name_from_outside_cannot_break_the_line() {
    for name in ["a\nb", "\r\n\r\n", "\u{1b}[31m", "\u{2028}", "\u{85}", &"x".repeat(10_000)] {
        for scenario in [
            with(base(), "colour", json!(1)),
            with(base(), "person.experience", json!({name: -1})),
            with(base(), "pay_basis", json!({"kind": "survey", "figures": {name: -1}})),
            with(base(), "legs[0].level", json!(name)),
            with(base(), "person.place", json!(name)),
            with(base(), "person", json!({name: 1})),
            json!({name: 1}),
        ] {
            let line = super::answer(&scenario).err().unwrap_or_default();
            assert!(!line.is_empty() && line.lines().count() == 1 && line.len() < 2_000, "{line:?}");
            assert!(!line.chars().any(char::is_control), "{line:?}");
        }
    }
}
