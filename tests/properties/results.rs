//! The results agree with the years, and the years with themselves (section 7).

use him_pathways::model::flows::{BaselineLife, Life};
use him_pathways::model::outcomes::Outcome;
use him_pathways::model::plan::Plan;
use him_pathways::model::results::net_present_value;
use him_pathways::model::scenario::Leg;
use him_pathways::model::{IrrReason, Report, Scenario, YearRow};
use proptest::prelude::*;

use super::scenarios::scenario;
use super::{cases, priced, same, size};

/// The rates of return that the page's definition finds: a sign before and after each change on the grid.
fn grid_changes(flows: &[f64]) -> usize {
    let yearly = flows.iter().copied().collect();
    let signs: Vec<f64> = (-90..=500)
        .map(|percent| net_present_value(&yearly, f64::from(percent) / 100.0))
        .filter(|value| *value != 0.0)
        .map(f64::signum)
        .collect();
    signs.iter().zip(signs.iter().skip(1)).filter(|(before, after)| before != after).count()
}

fn without_loans(report: &Report) -> Vec<f64> {
    report.years.iter().map(|row| row.flow - row.loan).collect()
}

fn discounted(flows: impl Iterator<Item = f64>, rate: f64) -> f64 {
    flows.zip(1..).map(|(flow, years)| flow / (1.0 + rate).powi(years)).sum()
}

fn age_of(scenario: &Scenario, row: usize) -> i32 {
    scenario.person.age + i32::try_from(row).unwrap_or(i32::MAX)
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn every_year_adds_up(scenario in scenario()) {
        let report = priced(&scenario)?;
        let years = scenario.person.stop_work_age - scenario.person.age;
        prop_assert_eq!(report.years.len(), usize::try_from(years).unwrap_or(0));
        for (index, row) in report.years.iter().enumerate() {
            prop_assert_eq!((row.year, row.age), (index, age_of(&scenario, index)));
            prop_assert!(same(row.take_home, row.gross - row.tax, row.gross));
            let flow = row.take_home - row.baseline_take_home - row.cost + row.loan;
            prop_assert!(same(row.flow, flow, row.gross + row.baseline_gross));
            prop_assert!(row.gross >= 0.0 && row.baseline_gross >= 0.0 && row.owed >= 0.0, "{row:?}");
            if !scenario.taxes {
                prop_assert_eq!((row.tax, row.baseline_take_home), (0.0, row.baseline_gross));
            }
        }
    }

    #[test]
    fn position_is_what_has_flowed_so_far_less_what_is_owed(scenario in scenario()) {
        let report = priced(&scenario)?;
        let mut sum = 0.0;
        for row in &report.years {
            sum += row.flow;
            prop_assert!(same(row.position, sum - row.owed, size(&report)), "{row:?}");
        }
    }

    #[test]
    fn nothing_is_owed_at_the_end_so_the_last_position_is_the_lifetime_gain(scenario in scenario()) {
        let report = priced(&scenario)?;
        let last = report.years.last().map(|row| (row.owed, row.position));
        prop_assert_eq!(last.map(|(owed, _)| owed), Some(0.0));
        prop_assert!(same(last.map_or(0.0, |(_, position)| position), report.if_you_finish.lifetime_gain, size(&report)));
        let mean = report.counting_the_risk;
        let end = mean.positions.last().copied().unwrap_or_default();
        prop_assert!(same(end, mean.lifetime_gain, size_of_risk(&mean.positions)));
    }

    #[test]
    fn npv_and_gain_are_the_sums_of_the_flows(scenario in scenario()) {
        let report = priced(&scenario)?;
        let flows = || report.years.iter().map(|row| row.flow);
        let npv = discounted(flows(), scenario.economy.discount_rate);
        prop_assert!(same(report.if_you_finish.npv, npv, size(&report)));
        prop_assert!(same(report.if_you_finish.lifetime_gain, flows().sum(), size(&report)));
    }

    #[test]
    fn at_a_discount_rate_of_0_npv_is_the_lifetime_gain(mut scenario in scenario()) {
        scenario.economy.discount_rate = 0.0;
        let report = priced(&scenario)?;
        prop_assert!(same(report.if_you_finish.npv, report.if_you_finish.lifetime_gain, size(&report)));
        prop_assert!(same(report.counting_the_risk.npv, report.counting_the_risk.lifetime_gain, size(&report)));
    }

    #[test]
    fn the_break_even_age_is_the_first_from_which_no_year_is_behind(scenario in scenario()) {
        let report = priced(&scenario)?;
        let first_of = |positions: &[f64]| {
            let stays = |from: usize| positions.iter().skip(from).all(|position| *position >= -1e-6);
            if stays(0) {
                Some(scenario.person.age)
            } else {
                (1..positions.len()).find(|from| stays(*from)).map(|from| age_of(&scenario, from) + 1)
            }
        };
        let positions: Vec<f64> = report.years.iter().map(|row| row.position).collect();
        prop_assert_eq!(report.if_you_finish.break_even_age, first_of(&positions));
        prop_assert_eq!(report.counting_the_risk.break_even_age, first_of(&report.counting_the_risk.positions));
    }

    #[test]
    fn at_the_rate_of_return_the_flows_without_loans_are_worth_nothing(scenario in scenario()) {
        let report = priced(&scenario)?;
        let flows = without_loans(&report);
        if let Some(rate) = report.if_you_finish.irr {
            let worth = discounted(flows.iter().copied(), rate);
            let size = discounted(flows.iter().map(|flow| flow.abs()), rate);
            prop_assert!(worth.abs() <= 1e-8 * size, "{worth} of {size} at {rate}");
            prop_assert!((-0.9..=5.0).contains(&rate));
        }
    }

    #[test]
    fn there_is_a_rate_of_return_exactly_where_the_grid_changes_sign_once(scenario in scenario()) {
        let report = priced(&scenario)?;
        let finish = &report.if_you_finish;
        let expected = match grid_changes(&without_loans(&report)) {
            0 => Some(IrrReason::None),
            1 => None,
            _ => Some(IrrReason::Several),
        };
        prop_assert_eq!(finish.irr_reason, expected);
        prop_assert_eq!(finish.irr.is_none(), expected.is_some());
    }

    #[test]
    fn return_on_cost_is_npv_by_the_present_value_of_cost_and_pay_given_up(scenario in scenario()) {
        let finish = priced(&scenario)?.if_you_finish;
        let plan = Plan::new(&scenario).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let (life, baseline) = (Life::new(&plan, Outcome::Placed), BaselineLife::new(&plan));
        let cost = |year| life.costs.of_study(year);
        let given_up = |year| life.forgone_pay(&baseline, year);
        let invested = discounted((0..plan.years).map(|year| cost(year) + given_up(year)), scenario.economy.discount_rate);
        prop_assert!(same(finish.cost_of_study, (0..plan.years).map(cost).sum(), 1e6));
        prop_assert!(same(finish.forgone_pay, (0..plan.years).map(given_up).sum(), 1e6));
        prop_assert!(finish.forgone_pay >= 0.0);
        match finish.roi {
            Some(roi) => prop_assert!(same(roi * invested, finish.npv, 1e6 * roi.abs())),
            None => prop_assert!(invested < 1.0 + 1e-6, "{invested}"),
        }
    }

    #[test]
    fn without_upkeep_the_cost_column_is_the_cost_of_study(mut scenario in scenario()) {
        for leg in &mut scenario.legs {
            if let Leg::Credential(exam) = leg {
                exam.upkeep = 0.0;
            }
        }
        let report = priced(&scenario)?;
        let column: f64 = report.years.iter().map(|row| row.cost).sum();
        prop_assert!(same(report.if_you_finish.cost_of_study, column, size(&report)));
    }

    #[test]
    fn without_study_there_is_no_tightest_year_and_with_it_there_is(scenario in scenario()) {
        let studies = scenario.legs.iter().any(|leg| matches!(leg, Leg::Study(_)));
        let report = priced(&scenario)?;
        prop_assert_eq!(report.if_you_finish.tightest_year.is_some(), studies);
        if let Some(tightest) = report.if_you_finish.tightest_year {
            let left = |row: &YearRow| row.take_home - row.cost + row.loan;
            prop_assert!(report.years.iter().any(|row| same(left(row), tightest, size(&report))));
        }
    }
}

fn size_of_risk(positions: &[f64]) -> f64 {
    positions.iter().map(|position| position.abs()).sum()
}
