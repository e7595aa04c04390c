//! The question turned round (section 9) agrees with the price, and keeps to its number of prices.

use him_pathways::model::backwards::cliffs::{Cliff, cliffs};
use him_pathways::model::backwards::strip::strip;
use him_pathways::model::backwards::tornado::{Input, bar, tornado};
use him_pathways::model::backwards::{Edge, MOST_PRICES, Question, Search};
use him_pathways::model::scenario::{Evidence, Leg, LoanPlan};
use him_pathways::model::{Scenario, npv_counting_the_risk};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::TestCaseResult;

use super::scenarios::{scenario, with_studies};
use super::{cases, priced, same, size};

fn questions() -> impl Strategy<Value = Question> {
    prop_oneof![
        Just(Question::HighestTuition),
        (1..=45).prop_map(|within_years| Question::LowestSalary { within_years }),
        Just(Question::LowestCompletion),
    ]
}

/// The scenario that a question asks about, at one value.
fn at(scenario: &Scenario, question: Question, value: f64) -> Scenario {
    let mut changed = with_studies(scenario, |study| match question {
        Question::HighestTuition => study.tuition_fees = value,
        Question::LowestCompletion => study.completion = value,
        Question::LowestSalary { .. } => {}
    });
    if let Question::LowestSalary { .. } = question {
        changed.pay_basis.evidence = Evidence::Own { salary: value };
    }
    changed
}

/// Whether it pays, by the whole price.
fn pays(scenario: &Scenario, question: Question) -> Result<bool, TestCaseError> {
    let risk = priced(scenario)?.counting_the_risk;
    Ok(match question {
        Question::LowestSalary { within_years } => {
            risk.break_even_age.is_some_and(|age| age <= scenario.person.age + within_years)
        }
        _ => risk.npv >= 0.0,
    })
}

/// One step better or worse than a value that was found, the best and the worst value.
fn scale(question: Question) -> (f64, f64, f64) {
    match question {
        Question::HighestTuition => (1.0, 0.0, 1e6),
        Question::LowestSalary { .. } => (-1.0, 1e6, 0.0),
        Question::LowestCompletion => (-0.0001, 1.0, 0.0),
    }
}

fn holds(scenario: &Scenario, question: Question, edge: Edge) -> TestCaseResult {
    let pays_at = |value: f64| pays(&at(scenario, question, value), question);
    let (beyond, best, worst) = scale(question);
    match edge {
        Edge::At(value) => {
            prop_assert!(pays_at(value)?, "{value}");
            prop_assert!(!pays_at((value + beyond).clamp(0.0, 1e6))?, "{value} is not the last");
        }
        Edge::NotEvenAtBest => prop_assert!(!pays_at(best)?),
        Edge::EvenAtWorst => prop_assert!(pays_at(best)? && pays_at(worst)?),
    }
    Ok(())
}

fn refused<T>(error: impl std::fmt::Display) -> Result<T, TestCaseError> {
    Err(TestCaseError::fail(error.to_string()))
}

proptest! {
    #![proptest_config(cases(250))]

    #[test]
    fn it_pays_at_what_is_found_and_no_longer_one_step_beyond(scenario in scenario(), question in questions()) {
        let mut search = Search::new(&scenario, question);
        let mut found = None;
        for _ in 0..MOST_PRICES {
            found = search.step().or_else(refused)?;
            if found.is_some() {
                break;
            }
        }
        let Some(edge) = found else { return refused(format!("nothing after {MOST_PRICES} prices")) };
        holds(&scenario, question, edge)?;
        prop_assert_eq!(search.step().or_else(refused)?, Some(edge));
        prop_assert_eq!(Search::new(&scenario, question).finish().or_else(refused)?, edge);
    }

    #[test]
    fn where_more_finishing_never_hurts_the_edge_parts_all_chances(scenario in scenario(), chance in 0.0..=1.0) {
        // With a single program, the mean is a straight line in its chance.
        let studies = scenario.legs.iter().filter(|leg| matches!(leg, Leg::Study(_))).count();
        let question = Question::LowestCompletion;
        if studies == 1 && let Edge::At(lowest) = Search::new(&scenario, question).finish().or_else(refused)? {
            let pays = pays(&at(&scenario, question, chance), question)?;
            prop_assert!(pays == (chance >= lowest) || (chance - lowest).abs() <= 0.0001, "{chance} {lowest}");
        }
    }

    #[test]
    fn counted_alone_npv_is_that_of_the_whole_price(scenario in scenario()) {
        prop_assert_eq!(npv_counting_the_risk(&scenario), Ok(priced(&scenario)?.counting_the_risk.npv));
    }

    #[test]
    fn the_strip_is_the_price_at_each_rate(mut scenario in scenario()) {
        let rows = strip(&scenario).or_else(refused)?;
        prop_assert_eq!(rows.len(), 9);
        for (percent, row) in rows.into_iter().enumerate() {
            scenario.economy.discount_rate = percent as f64 / 100.0;
            let report = priced(&scenario)?;
            let npvs = (report.if_you_finish.npv, report.counting_the_risk.npv);
            prop_assert_eq!((row.discount_rate, row.if_you_finish, row.counting_the_risk), (scenario.economy.discount_rate, npvs.0, npvs.1));
        }
    }

    #[test]
    fn bars_stand_by_length_and_hold_the_scenario_itself(scenario in scenario()) {
        let bars = tornado(&scenario).or_else(refused)?;
        prop_assert!(bars.windows(2).all(|pair| matches!(pair, [a, b] if a.swing() >= b.swing())));
        prop_assert!(bars.iter().all(|bar| bar.low < bar.high && bar.npv_low.is_finite() && bar.npv_high.is_finite()));
        let own = priced(&scenario)?.counting_the_risk.npv;
        for bar in &bars {
            let (low, high) = match bar.input {
                Input::StudyMonths => (Some(own), None),
                Input::DiscountRate if bar.low == scenario.economy.discount_rate => (Some(own), None),
                Input::DiscountRate if bar.high == scenario.economy.discount_rate => (None, Some(own)),
                _ => (None, None),
            };
            let size = size(&priced(&scenario)?);
            prop_assert!(low.is_none_or(|npv| same(npv, bar.npv_low, size)), "{bar:?} {own}");
            prop_assert!(high.is_none_or(|npv| same(npv, bar.npv_high, size)), "{bar:?} {own}");
        }
    }

    #[test]
    fn a_bar_is_the_price_of_the_scenario_with_that_input(scenario in scenario(), input in select(Input::ALL)) {
        let Some(bar) = bar(&scenario, input) else { return Ok(()) };
        for (value, npv) in [(bar.low, bar.npv_low), (bar.high, bar.npv_high)] {
            let mut changed = scenario.clone();
            match input {
                Input::Completion => changed = with_studies(&scenario, |study| study.completion = value),
                Input::SearchMonths => changed.person.search_months = value as i32,
                Input::WageGrowth => changed.economy.real_wage_growth = value,
                Input::DiscountRate => changed.economy.discount_rate = value,
                Input::StopWorkAge => changed.person.stop_work_age = value as i32,
                Input::LoanRate => match &mut changed.loan.plan {
                    LoanPlan::Custom { rate, .. } => *rate = value,
                    _ => changed.loan.rate = value,
                },
                Input::PassRate => changed.legs.iter_mut().for_each(|leg| {
                    if let Leg::Credential(exam) = leg {
                        exam.pass_rate = value;
                    }
                }),
                _ => return Ok(()),
            }
            prop_assert_eq!(npv_counting_the_risk(&changed), Ok(npv));
        }
    }

    #[test]
    fn a_cliff_lies_near_and_changes_what_is_paid(scenario in scenario()) {
        let found = cliffs(&scenario).or_else(refused)?;
        let custom = matches!(scenario.loan.plan, LoanPlan::Custom { .. });
        prop_assert!(found.is_empty() || !custom);
        for cliff in found {
            match cliff {
                Cliff::Tier { balance, bound, below, from_bound } => {
                    prop_assert!((balance - bound).abs() <= 0.1 * balance);
                    prop_assert!(below.months < from_bound.months && below.payment > from_bound.payment);
                    prop_assert!(below.total_repaid < from_bound.total_repaid + 0.02, "{cliff:?}");
                }
                Cliff::Band { income, bound, yearly_at_bound, yearly_above } => {
                    prop_assert!((income - bound).abs() <= 1_500.0 && (10_000.0..=100_000.0).contains(&bound));
                    prop_assert!(yearly_above >= yearly_at_bound, "{cliff:?}");
                    let others = scenario.person.dependants > 0 || bound == 10_000.0;
                    // One percent of all income, and that percent of the dollar.
                    prop_assert!(others || (yearly_above - yearly_at_bound - 0.01 * bound).abs() < 0.2, "{cliff:?}");
                }
            }
        }
    }
}
