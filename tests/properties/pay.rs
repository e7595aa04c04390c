//! What work pays (section 2).

use him_pathways::facts::Wages;
use him_pathways::model::Scenario;
use him_pathways::model::pay::{Curve, Ranks, along};
use him_pathways::model::scenario::{Baseline, Evidence, Leg};
use proptest::collection::vec;
use proptest::prelude::*;

use super::scenarios::{scenario, slice, untaxed, wages};
use super::{cases, priced, same};

/// The wages of the first work after study, written into the scenario.
fn set_wages_of_work(scenario: &mut Scenario, wages: Wages, slice: [f64; 2]) {
    for leg in &mut scenario.legs {
        if let Leg::Work(work) = leg {
            (work.wages, work.slice) = (Some(wages), slice);
        }
    }
}

/// Whether every work leg lasts: pay in the first month of one of no months is nobody's.
fn all_work_lasts(scenario: &Scenario) -> bool {
    scenario.legs.iter().all(|leg| !matches!(leg, Leg::Work(work) if work.months == Some(0)))
}

proptest! {
    #![proptest_config(cases(3_000))]

    #[test]
    fn pay_never_falls_with_rank_and_stays_within_the_percentiles(wages in wages(), slice in slice(), rank in 0.0..=1.0, more in 0.0..=1.0) {
        let curve = Curve::new(wages, slice);
        let (here, there) = (curve.at(rank), curve.at(f64::min(rank + more, 1.0)));
        prop_assert!(here <= there + 1e-9);
        prop_assert!(here >= wages.p10 && there <= wages.p90);
    }

    #[test]
    fn pay_runs_through_the_five_percentiles(wages in wages()) {
        let curve = Curve::new(wages, [0.0, 1.0]);
        let Wages { p10, p25, p50, p75, p90 } = wages;
        for (rank, pay) in [(0.0, p10), (0.10, p10), (0.25, p25), (0.50, p50), (0.75, p75), (0.90, p90), (1.0, p90)] {
            prop_assert!(same(curve.at(rank), pay, 0.0));
        }
    }

    #[test]
    fn pay_does_not_jump_between_neighbouring_ranks(wages in wages(), slice in slice(), rank in 0.0..1.0) {
        let curve = Curve::new(wages, slice);
        let steepest = (wages.p90 - wages.p10) / 0.15;
        prop_assert!(curve.at(rank + 1e-6) - curve.at(rank) <= steepest * 1e-6 + 1e-6);
    }

    #[test]
    fn a_slice_is_paid_like_the_part_of_the_occupation_it_is(wages in wages(), slice in slice(), rank in 0.0..=1.0) {
        let part = Curve::new(wages, slice).at(rank);
        let whole = Curve::new(wages, [0.0, 1.0]).at(slice[0] + (slice[1] - slice[0]) * rank);
        prop_assert!((part - whole).abs() < 1e-6);
    }

    #[test]
    fn ranks_lie_between_0_and_the_standing_and_never_fall(standing in 0.01..=0.99, years in 0.0..=40.0, months in 0..=720_usize) {
        let ranks = Ranks::new(standing, years);
        prop_assert!((0.0..=standing).contains(&ranks.at(months)));
        prop_assert!(ranks.at(months) <= ranks.at(months + 1));
        prop_assert!(ranks.at(0) >= standing * standing - 1e-12);
    }

    #[test]
    fn the_standing_is_reached_after_the_years_to_typical_and_not_before(standing in 0.01..=0.99, years in 0..=40_usize) {
        let ranks = Ranks::new(standing, years as f64);
        prop_assert_eq!(ranks.at(12 * years), standing);
        prop_assert_eq!(ranks.settled_after(), 12 * years);
        prop_assert!(years == 0 || ranks.at(12 * years - 1) < standing);
    }

    #[test]
    fn a_higher_standing_never_has_a_lower_rank(standing in 0.01..0.99, more in 0.0..0.5, years in 0.0..=40.0, months in 0..=720_usize) {
        let higher = Ranks::new(f64::min(standing + more, 0.99), years);
        prop_assert!(higher.at(months) >= Ranks::new(standing, years).at(months));
    }

    #[test]
    fn points_are_met_and_never_left_behind(first in 0.0..5.0, steps in vec((0.1..10.0, 10_000.0..100_000.0), 1..6), years in 0.0..60.0) {
        let mut at = first;
        let points: Vec<(f64, f64)> = steps.into_iter().map(|(step, pay)| { at += step; (at, pay) }).collect();
        for (years, pay) in &points {
            prop_assert!((along(&points, *years) - pay).abs() < 1e-6);
        }
        let (low, high) = points.iter().fold((f64::MAX, 0.0_f64), |(low, high), (_, pay)| (low.min(*pay), high.max(*pay)));
        let between = along(&points, years);
        prop_assert!(between >= low - 1e-6 && between <= high + 1e-6);
    }
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn a_higher_standing_never_pays_less_in_the_work_found(mut scenario in scenario(), more in 0.0..0.5) {
        scenario.economy.real_wage_growth = 0.0;
        let before = priced(&scenario)?.if_you_finish;
        scenario.pay_basis.standing = f64::min(scenario.pay_basis.standing + more, 0.99);
        let after = priced(&scenario)?.if_you_finish;
        if all_work_lasts(&scenario) {
            prop_assert!(after.first_salary.unwrap_or(0.0) >= before.first_salary.unwrap_or(0.0) - 1e-9);
        }
        prop_assert_eq!(before.first_salary.is_some(), after.first_salary.is_some());
    }

    #[test]
    fn with_no_years_to_typical_the_median_is_paid_at_once(mut scenario in scenario(), wages in wages()) {
        set_wages_of_work(&mut scenario, wages, [0.0, 1.0]);
        (scenario.pay_basis.standing, scenario.pay_basis.years_to_typical) = (0.5, 0.0);
        scenario.pay_basis.evidence = Evidence::Occupation;
        scenario.economy.real_wage_growth = 0.0;
        if all_work_lasts(&scenario) {
            let first = priced(&scenario)?.if_you_finish.first_salary;
            prop_assert!(first.is_none_or(|pay| same(pay, wages.p50, 0.0)), "{first:?}");
        }
    }

    #[test]
    fn a_typical_newcomer_starts_at_the_25th_percentile(mut scenario in scenario(), wages in wages()) {
        set_wages_of_work(&mut scenario, wages, [0.0, 1.0]);
        scenario = super::scenarios::without_experience(&scenario);
        scenario.legs.retain(|leg| matches!(leg, Leg::Work(work) if work.months.is_none()));
        (scenario.pay_basis.standing, scenario.pay_basis.years_to_typical) = (0.5, 8.0);
        scenario.pay_basis.evidence = Evidence::Occupation;
        scenario.economy.real_wage_growth = 0.0;
        let finish = priced(&scenario)?.if_you_finish;
        prop_assert!(finish.first_salary.is_some_and(|pay| same(pay, wages.p25, 0.0)));
        prop_assert!(finish.later_salary.is_none_or(|pay| same(pay, wages.p50, 0.0)));
    }

    #[test]
    fn a_salary_typed_is_the_first_salary(mut scenario in scenario(), salary in 10_000.0..200_000.0) {
        scenario.pay_basis.evidence = Evidence::Own { salary };
        scenario.economy.real_wage_growth = 0.0;
        if all_work_lasts(&scenario) {
            let finish = priced(&scenario)?.if_you_finish;
            prop_assert!(finish.first_salary.is_none_or(|pay| pay == salary));
            prop_assert_eq!(finish.later_salary.is_some() && finish.first_salary.is_none(), false);
        }
    }

    #[test]
    fn graduates_pay_stays_between_the_lowest_and_the_highest_figure(mut scenario in scenario(), pays in vec(20_000.0..90_000.0, 1..4)) {
        let points = pays.iter().zip(1..).map(|(pay, years)| (f64::from(years) * 3.0, *pay)).collect();
        scenario.pay_basis.evidence = Evidence::Graduates { points };
        scenario.economy.real_wage_growth = 0.0;
        if all_work_lasts(&scenario) {
            let finish = priced(&scenario)?.if_you_finish;
            let (low, high) = pays.iter().fold((f64::MAX, 0.0_f64), |(low, high), pay| (low.min(*pay), high.max(*pay)));
            for pay in [finish.first_salary, finish.later_salary].into_iter().flatten() {
                prop_assert!(pay >= low - 1e-6 && pay <= high + 1e-6, "{pay}");
            }
        }
    }

    #[test]
    fn without_shrinking_wages_the_job_held_never_pays_less_than_before(mut scenario in untaxed(), growth in 0.0..0.1) {
        scenario.economy.real_wage_growth = growth;
        let years = priced(&scenario)?.years;
        for (before, after) in years.iter().zip(years.iter().skip(1)) {
            prop_assert!(after.baseline_gross >= before.baseline_gross - 1e-6);
        }
    }

    #[test]
    fn own_pay_starts_at_what_was_typed_and_follows_the_occupation(mut scenario in untaxed(), salary in 10_000.0..150_000.0) {
        let Baseline::Own(own) = &mut scenario.baseline else { return Ok(()) };
        own.salary = salary;
        let flat = own.soc.is_none();
        scenario.economy.real_wage_growth = 0.0;
        let years = priced(&scenario)?.years;
        let first = years.first().map_or(0.0, |row| row.baseline_gross);
        prop_assert!(first >= salary - 1e-6, "{first}");
        for row in &years {
            prop_assert!(!flat || same(row.baseline_gross, salary, salary));
        }
    }

    #[test]
    fn more_experience_never_lowers_the_first_salary(mut scenario in scenario(), more in 0..=240) {
        scenario.pay_basis.evidence = Evidence::Occupation;
        let before = priced(&scenario)?.if_you_finish.first_salary;
        for soc in super::scenarios::SOCS {
            *scenario.person.experience.entry(soc.to_owned()).or_default() += more;
        }
        let after = priced(&scenario)?.if_you_finish.first_salary;
        if all_work_lasts(&scenario) {
            prop_assert!(after.unwrap_or(0.0) >= before.unwrap_or(0.0) - 1e-9);
        }
    }
}
