//! Costs, aid and pay move the answer the right way and by the right amount (sections 2, 3, 7).

use him_pathways::facts;
use him_pathways::model::Scenario;
use him_pathways::model::scenario::{Baseline, Evidence, Leg, OwnBaseline, Study, Work};
use proptest::prelude::*;

use super::scenarios::{scaled, scenario, untaxed, with_studies, with_wages, without_loans};
use super::{cases, priced, same, size};

fn months_of_study(scenario: &Scenario) -> f64 {
    let months = |leg: &Leg| if let Leg::Study(study) = leg { f64::from(study.months) } else { 0.0 };
    scenario.legs.iter().map(months).sum()
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn a_dollar_more_of_yearly_cost_lowers_npv_by_its_present_value(scenario in untaxed(), more in 1.0..5_000.0) {
        let before = priced(&scenario)?;
        let after = priced(&with_studies(&scenario, |study| study.other += more))?;
        let added: Vec<f64> = after.years.iter().zip(&before.years).map(|(after, before)| after.cost - before.cost).collect();
        prop_assert!(same(added.iter().sum(), more * months_of_study(&scenario) / 12.0, size(&after)));
        let growth = 1.0 + scenario.economy.discount_rate;
        let present_value: f64 = added.iter().zip(1..).map(|(cost, years)| cost / growth.powi(years)).sum();
        prop_assert!(same(before.if_you_finish.npv - after.if_you_finish.npv, present_value, size(&after)));
    }

    #[test]
    fn dearer_tuition_never_raises_npv(scenario in untaxed(), more in 0.0..30_000.0) {
        // Help that grows with the bill would count as income for RAP.
        let scenario = without_loans(&scenario);
        let before = priced(&scenario)?;
        let after = priced(&with_studies(&scenario, |study| study.tuition_fees += more))?;
        prop_assert!(after.if_you_finish.npv <= before.if_you_finish.npv + 1e-6);
        prop_assert!(after.counting_the_risk.npv <= before.counting_the_risk.npv + 1e-6);
        prop_assert!(after.if_you_finish.cost_of_study >= before.if_you_finish.cost_of_study - 1e-6);
    }

    #[test]
    fn more_grants_never_lower_npv(scenario in untaxed(), more in 0.0..20_000.0) {
        let before = priced(&scenario)?;
        let after = priced(&with_studies(&scenario, |study| study.grants += more))?;
        prop_assert!(after.if_you_finish.npv >= before.if_you_finish.npv - 1e-6);
        prop_assert!(after.counting_the_risk.npv >= before.counting_the_risk.npv - 1e-6);
    }

    #[test]
    fn more_help_from_the_employer_never_lowers_npv(scenario in untaxed(), more in 0.0..10_000.0) {
        // Surplus grants are paid out, so that help only moves them.
        let scenario = without_loans(&scenario);
        let before = priced(&scenario)?;
        let after = priced(&with_studies(&scenario, |study| study.employer_help += more))?;
        prop_assert!(after.if_you_finish.npv >= before.if_you_finish.npv - 1e-6);
    }

    #[test]
    fn losing_surplus_grants_never_beats_having_them_paid_out(mut scenario in scenario()) {
        scenario.refund_surplus_grants = false;
        let lost = priced(&scenario)?;
        scenario.refund_surplus_grants = true;
        let paid = priced(&scenario)?;
        prop_assert!(lost.if_you_finish.npv <= paid.if_you_finish.npv + 1e-6);
        prop_assert!(lost.counting_the_risk.npv <= paid.counting_the_risk.npv + 1e-6);
        prop_assert!(lost.if_you_finish.cost_of_study >= -1e-6);
    }

    #[test]
    fn help_and_grants_never_make_study_cheaper_than_free_unless_paid_out(mut scenario in scenario()) {
        scenario.refund_surplus_grants = false;
        let report = priced(&scenario)?;
        for row in &report.years {
            prop_assert!(row.cost >= -1e-6, "{row:?}");
        }
    }

    #[test]
    fn the_better_the_pay_now_the_less_there_is_to_gain(scenario in untaxed(), salary in 10_000.0..90_000.0, more in 0.0..30_000.0) {
        let mut scenario = without_loans(&scenario);
        let mut npv = |salary| {
            scenario.baseline = Baseline::Own(OwnBaseline { salary, soc: None, wages: None, slice: [0.0, 1.0] });
            priced(&scenario).map(|report| (report.if_you_finish.npv, report.counting_the_risk.npv))
        };
        let (low, high) = (npv(salary)?, npv(salary + more)?);
        prop_assert!(high.0 <= low.0 + 1e-6 && high.1 <= low.1 + 1e-6);
    }

    #[test]
    fn the_better_the_salary_found_the_more_there_is_to_gain(scenario in untaxed(), salary in 10_000.0..90_000.0, more in 0.0..30_000.0) {
        let mut scenario = without_loans(&scenario);
        let mut npv = |salary| {
            scenario.pay_basis.evidence = Evidence::Own { salary };
            priced(&scenario).map(|report| report.if_you_finish.npv)
        };
        prop_assert!(npv(salary + more)? >= npv(salary)? - 1e-6);
    }

    #[test]
    fn twice_the_money_is_twice_the_result(scenario in untaxed()) {
        let scenario = with_wages(&without_loans(&scenario));
        let (one, half) = (priced(&scenario)?, priced(&scaled(&scenario, 0.5))?);
        let (whole, part) = (&one.if_you_finish, &half.if_you_finish);
        // Halving is exact in binary, and so must everything be that follows from it.
        prop_assert_eq!(part.npv, whole.npv / 2.0);
        prop_assert_eq!(part.lifetime_gain, whole.lifetime_gain / 2.0);
        prop_assert_eq!(part.cost_of_study, whole.cost_of_study / 2.0);
        prop_assert_eq!(part.forgone_pay, whole.forgone_pay / 2.0);
        prop_assert_eq!(part.first_salary, whole.first_salary.map(|pay| pay / 2.0));
        prop_assert_eq!((part.irr, part.irr_reason), (whole.irr, whole.irr_reason));
        prop_assert_eq!(half.counting_the_risk.npv, one.counting_the_risk.npv / 2.0);
        if part.roi.is_some() {
            prop_assert_eq!(part.roi, whole.roi);
        }
    }

    #[test]
    fn a_wage_looked_up_equals_the_same_wage_given(scenario in scenario()) {
        prop_assert_eq!(priced(&scenario)?, priced(&with_wages(&scenario))?);
    }

    #[test]
    fn doing_what_one_does_now_changes_nothing(mut scenario in scenario()) {
        let (soc, slice) = ("29-2072".to_owned(), [0.0, 1.0]);
        let wages = facts::wages(&soc, scenario.person.place).map(|found| found.wages);
        scenario.baseline = Baseline::Occupation(him_pathways::model::scenario::Role { soc: soc.clone(), wages, slice });
        scenario.legs = vec![Leg::Work(Work { soc, wages, slice, months: None })];
        scenario.pay_basis.evidence = Evidence::Occupation;
        let report = priced(&scenario)?;
        prop_assert_eq!((report.if_you_finish.npv, report.counting_the_risk.npv), (0.0, 0.0));
        prop_assert_eq!(report.if_you_finish.break_even_age, Some(scenario.person.age));
        prop_assert_eq!((report.if_you_finish.roi, report.if_you_finish.irr), (None, None));
    }

    #[test]
    fn real_wage_growth_multiplies_the_pay_of_each_year(mut scenario in untaxed(), growth in -0.05..0.10) {
        scenario.economy.real_wage_growth = 0.0;
        let flat = priced(&scenario)?;
        scenario.economy.real_wage_growth = growth;
        let grown = priced(&scenario)?;
        for ((row, grown), year) in flat.years.iter().zip(&grown.years).zip(0..) {
            let factor = (1.0 + growth).powi(year);
            prop_assert!(same(row.gross * factor, grown.gross, grown.gross));
            prop_assert!(same(row.baseline_gross * factor, grown.baseline_gross, grown.baseline_gross));
        }
    }

    #[test]
    fn tuition_growth_multiplies_nothing_but_tuition(scenario in untaxed(), growth in -0.10..0.15) {
        let mut scenario = with_studies(&scenario, |study| {
            *study = Study { tuition_fees: 0.0, grants: 0.0, employer_help: 0.0, ..study.clone() };
        });
        let before = priced(&scenario)?;
        scenario.economy.tuition_growth = growth;
        prop_assert_eq!(before.years, priced(&scenario)?.years);
    }
}
