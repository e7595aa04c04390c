//! What can go wrong, and the mean over it (section 6).

use him_pathways::model::Scenario;
use him_pathways::model::outcomes::{Outcome, outcomes};
use him_pathways::model::plan::Plan;
use him_pathways::model::scenario::{Evidence, Leg};
use proptest::prelude::*;

use super::scenarios::{scenario, with_studies};
use super::{cases, priced, same, size};

fn studies(scenario: &Scenario) -> impl Iterator<Item = f64> + '_ {
    scenario.legs.iter().filter_map(|leg| if let Leg::Study(study) = leg { Some(study.completion) } else { None })
}

/// The chance of being placed that counts: graduates' earnings hold everybody.
fn placement(scenario: &Scenario) -> f64 {
    let counts =
        !matches!(scenario.pay_basis.evidence, Evidence::Graduates { .. }) && studies(scenario).next().is_some();
    if counts { scenario.placement } else { 1.0 }
}

/// The npv counting the risk, and its rounding, with the chance of finishing the first study set.
fn with_first_chance(scenario: &Scenario, chance: f64) -> Result<(f64, f64), TestCaseError> {
    let mut changed = scenario.clone();
    if let Some(Leg::Study(study)) = changed.legs.iter_mut().find(|leg| matches!(leg, Leg::Study(_))) {
        study.completion = chance;
    }
    let report = priced(&changed)?;
    Ok((report.counting_the_risk.npv, size(&report)))
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn where_nothing_can_go_wrong_counting_the_risk_is_if_you_finish(scenario in scenario()) {
        let mut certain = with_studies(&scenario, |study| study.completion = 1.0);
        certain.placement = 1.0;
        let report = priced(&certain)?;
        let (finish, risk) = (&report.if_you_finish, &report.counting_the_risk);
        prop_assert_eq!((risk.npv, risk.lifetime_gain), (finish.npv, finish.lifetime_gain));
        prop_assert_eq!((risk.irr, risk.irr_reason, risk.roi), (finish.irr, finish.irr_reason, finish.roi));
        prop_assert_eq!((risk.break_even_age, risk.chance_of_finishing), (finish.break_even_age, 1.0));
    }

    #[test]
    fn the_chance_of_finishing_is_the_product_of_all_chances(scenario in scenario()) {
        let product: f64 = studies(&scenario).product::<f64>() * placement(&scenario);
        let chance = priced(&scenario)?.counting_the_risk.chance_of_finishing;
        prop_assert!((chance - product).abs() < 1e-12, "{chance} {product}");
    }

    #[test]
    fn the_outcomes_add_up_to_certainty_and_each_can_happen_once(scenario in scenario()) {
        let plan = Plan::new(&scenario).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let all = outcomes(&plan);
        prop_assert!((all.iter().map(|(_, chance)| chance).sum::<f64>() - 1.0).abs() < 1e-12);
        for (index, (outcome, chance)) in all.iter().enumerate() {
            prop_assert!(*chance > 0.0 && *chance <= 1.0);
            prop_assert!(all.iter().skip(index + 1).all(|(other, _)| other != outcome));
            if let Outcome::Dropped { leg } = outcome {
                prop_assert!(matches!(scenario.legs.get(*leg), Some(Leg::Study(_))));
            }
        }
    }

    #[test]
    fn the_mean_moves_in_a_straight_line_with_a_chance_of_finishing(scenario in scenario(), chance in 0.0..=1.0) {
        let (never, size) = with_first_chance(&scenario, 0.0)?;
        let (surely, _) = with_first_chance(&scenario, 1.0)?;
        let (maybe, _) = with_first_chance(&scenario, chance)?;
        prop_assert!(same(maybe, chance * surely + (1.0 - chance) * never, 100.0 * size));
        // So the mean never lies outside the two.
        prop_assert!(maybe <= never.max(surely) + 1e-5 && maybe >= never.min(surely) - 1e-5);
    }

    #[test]
    fn the_mean_moves_in_a_straight_line_with_the_chance_of_work_in_the_field(scenario in scenario(), chance in 0.0..=1.0) {
        let npv = |placement| {
            let report = priced(&Scenario { placement, ..scenario.clone() })?;
            Ok::<_, TestCaseError>((report.counting_the_risk.npv, size(&report)))
        };
        let ((never, size), (surely, _), (maybe, _)) = (npv(0.0)?, npv(1.0)?, npv(chance)?);
        prop_assert!(same(maybe, chance * surely + (1.0 - chance) * never, 100.0 * size));
    }

    #[test]
    fn chances_change_nothing_if_you_finish(scenario in scenario(), completion in 0.0..=1.0, placement in 0.0..=1.0, drop_share in 0.0..=1.0) {
        let mut changed = with_studies(&scenario, |study| (study.completion, study.drop_share) = (completion, drop_share));
        changed.placement = placement;
        let (before, after) = (priced(&scenario)?, priced(&changed)?);
        prop_assert_eq!(before.if_you_finish, after.if_you_finish);
        prop_assert_eq!(before.years, after.years);
    }

    #[test]
    fn who_gives_up_before_the_first_month_has_neither_lost_nor_gained(scenario in scenario()) {
        let mut given_up = with_studies(&scenario, |study| (study.completion, study.drop_share) = (0.0, 0.0));
        let first = given_up.legs.iter().position(|leg| matches!(leg, Leg::Study(_))).unwrap_or(given_up.legs.len());
        given_up.legs.drain(..first);
        if given_up.legs.len() > 1 {
            let risk = priced(&given_up)?.counting_the_risk;
            prop_assert_eq!((risk.npv, risk.chance_of_finishing), (0.0, 0.0));
            prop_assert_eq!(risk.break_even_age, Some(given_up.person.age));
        }
    }

    #[test]
    fn a_share_of_the_months_that_is_not_reached_costs_nothing_more(mut scenario in scenario(), drop_share in 0.0..0.5, more in 0.0..0.5) {
        // Without pay on the side, taxes, help and loans, each further month studied in vain costs pay and fees.
        scenario = with_studies(&scenario, |study| {
            (study.completion, study.drop_share, study.while_working) = (0.0, drop_share, false);
            (study.study_earnings, study.employer_help, study.grants, study.borrow) = (0.0, 0.0, 0.0, 0.0);
        });
        scenario.taxes = false;
        let first = scenario.legs.iter().position(|leg| matches!(leg, Leg::Study(_))).unwrap_or(0);
        scenario.legs.drain(..first);
        let sooner = priced(&scenario)?.counting_the_risk.npv;
        let later = priced(&with_studies(&scenario, |study| study.drop_share = drop_share + more))?.counting_the_risk.npv;
        prop_assert!(later <= sooner + 1e-6, "{later} {sooner}");
    }
}
