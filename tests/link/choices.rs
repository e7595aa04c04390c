//! Every combination of choices that the form offers has its defaults and its price.

use super::{Basis, Choices, College, Field, Now, Pace, Place, Plan, Program, Role, chosen, price};

/// Every combination of where one is now, program, pace and kind of college that is offered.
fn studies() -> impl Iterator<Item = Choices> {
    let colleges = || College::ALL.iter().copied().map(Some).chain([None]);
    Now::ALL.iter().flat_map(move |&now| {
        let open = Program::ALL.iter().filter(move |program| program.open_to(now));
        open.flat_map(move |&program| {
            Pace::ALL.iter().flat_map(move |&pace| {
                colleges().map(move |college| {
                    chosen(|choices| {
                        (choices.now, choices.college) = (now, college);
                        (choices.program, choices.pace) = (Some(program), Some(pace));
                    })
                })
            })
        })
    })
}

fn named(choices: &Choices) -> String {
    super::encode(choices)
}

#[test]
fn every_default_may_stand_in_its_field() {
    let mut wrong = Vec::new();
    for choices in studies() {
        for &field in Field::ALL {
            match choices.default_of(field) {
                Some(default) if !field.spec().range.holds(default.value) => {
                    wrong.push(format!("{} {field:?} {}", named(&choices), default.value));
                }
                // Only the visitor can know what salary to try; and what is not asked has no default.
                None if field != Field::OwnSalary && choices.asks_for(field) => {
                    wrong.push(format!("{} {field:?} has no default", named(&choices)));
                }
                _ => {}
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_default_of_pay_may_stand_in_its_field_in_every_place() {
    for place in Place::all() {
        for &now in Now::ALL {
            let choices = chosen(|choices| (choices.now, choices.place) = (now, place));
            let pay = choices.value(Field::PayNow);
            assert!(
                pay.is_some_and(|pay| Field::PayNow.spec().range.holds(pay) && pay > 10_000.0),
                "{}",
                named(&choices)
            );
        }
    }
}

#[test]
fn typing_a_default_changes_nothing() {
    for choices in studies().filter(|choices| choices.college.is_none()) {
        let before = price(&choices.scenario());
        for &field in Field::ALL {
            // Today's pay is compared in another way once it is typed; what is worked out from it is no typed number.
            if field == Field::PayNow {
                continue;
            }
            let mut typed = choices.clone();
            if let Some(default) = choices.default_of(field) {
                typed.set_number(field, default.value);
                assert_eq!(price(&typed.scenario()), before, "{} {field:?}", named(&choices));
            }
        }
    }
}

#[test]
fn every_combination_has_a_price_at_the_age_assumed() {
    let mut refused = Vec::new();
    for study in studies() {
        for &role in Role::ALL {
            for &plan in Plan::ALL {
                let mut choices = study.clone();
                (choices.role, choices.plan) = (Some(role), plan);
                if let Err(error) = price(&choices.scenario()) {
                    refused.push(format!("{}: {error}", named(&choices)));
                }
                if let Some(Err(error)) = choices.scenario_by(Basis::Graduates).map(|scenario| price(&scenario)) {
                    refused.push(format!("{} by graduates: {error}", named(&choices)));
                }
            }
        }
    }
    assert!(refused.is_empty(), "{} refused:\n{}", refused.len(), refused.join("\n"));
}

#[test]
fn every_combination_has_a_price_with_a_loan_and_a_later_role() {
    let mut refused = Vec::new();
    for mut choices in studies().filter(|choices| choices.college.is_none()) {
        choices.set_number(Field::Borrow, 5_000.0);
        for &plan in Plan::ALL {
            for &later_role in Role::ALL {
                (choices.plan, choices.later_role) = (plan, Some(later_role));
                if let Err(error) = price(&choices.scenario()) {
                    refused.push(format!("{}: {error}", named(&choices)));
                }
            }
        }
    }
    assert!(refused.is_empty(), "{} refused:\n{}", refused.len(), refused.join("\n"));
}

#[test]
fn every_place_has_a_price_for_everybody() {
    for place in Place::all() {
        for &now in Now::ALL {
            for &role in Role::ALL {
                let choices = chosen(|choices| (choices.now, choices.place, choices.role) = (now, place, Some(role)));
                assert!(price(&choices.scenario()).is_ok(), "{}", named(&choices));
            }
        }
    }
}

#[test]
fn the_usual_program_is_open_and_every_program_is_known() {
    for &now in Now::ALL {
        assert!(now.usual_program().open_to(now));
    }
    for &program in Program::ALL {
        assert!(him_pathways::facts::program(program.key()).is_some(), "{program:?}");
    }
    for &college in College::ALL {
        assert!(him_pathways::facts::price(college.key()).is_some(), "{college:?}");
    }
}

#[test]
fn the_pell_grant_may_be_as_large_as_the_government_gives_and_is_a_grant() {
    let most = him_pathways::facts::rules::PELL_MOST.value;
    assert_eq!(Field::Pell.spec().range.high, most);
    let choices = chosen(|choices| {
        choices.set_number(Field::Pell, most);
        choices.set_number(Field::Grants, 500.0);
    });
    let grants = choices.scenario().legs.iter().find_map(|leg| match leg {
        him_pathways::model::scenario::Leg::Study(study) => Some(study.grants),
        _ => None,
    });
    assert_eq!(grants, Some(most + 500.0));
}
