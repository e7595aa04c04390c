//! Borrowing and paying back (section 4).

use him_pathways::model::loans::{RapMonth, level_payment, rap_payment, tier_months};
use him_pathways::model::scenario::{Leg, LoanPlan, Study, Work};
use him_pathways::model::{IfYouFinish, Scenario};
use proptest::prelude::*;
use proptest::test_runner::TestCaseResult;

use super::scenarios::{scenario, study, untaxed, with_studies, without_loans};
use super::{cases, priced, same, size};

fn borrowed(scenario: &Scenario) -> f64 {
    let one = |leg: &Leg| if let Leg::Study(study) = leg { study.borrow * f64::from(study.months) / 12.0 } else { 0.0 };
    scenario.legs.iter().map(one).sum()
}

/// One loan: study of `months`, then work to the end.
fn one_loan() -> impl Strategy<Value = Scenario> {
    (scenario(), study(), 1_000.0..40_000.0).prop_map(|(mut scenario, study, borrow)| {
        let last = scenario.legs.pop();
        let studied = Study { half_time_or_more: true, borrow, ..study };
        // The strategy's horizon may be shorter than this study.
        scenario.person.stop_work_age = scenario.person.stop_work_age.max(scenario.person.age + 5).min(80);
        scenario.legs = vec![Leg::Study(studied)];
        scenario.legs.extend(last);
        scenario
    })
}

/// Months of the horizon from the first payment of [`one_loan`] on.
fn months_left(scenario: &Scenario) -> i32 {
    let first = if let Some(Leg::Study(study)) = scenario.legs.first() { study.months + 6 } else { 0 };
    12 * (scenario.person.stop_work_age - scenario.person.age) - first
}

fn has_no_loan(finish: &IfYouFinish) -> TestCaseResult {
    prop_assert_eq!((finish.debt_at_repayment, finish.monthly_payment, finish.highest_payment), (0.0, 0.0, 0.0));
    prop_assert_eq!((finish.total_repaid, finish.forgiven), (0.0, 0.0));
    prop_assert_eq!((finish.months_to_repay, finish.payment_share), (0, None));
    Ok(())
}

fn rap(scenario: &mut Scenario, public_service: bool) {
    scenario.loan.plan = LoanPlan::Rap { public_service };
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn without_borrowing_there_is_no_loan_to_speak_of(scenario in scenario()) {
        let report = priced(&without_loans(&scenario))?;
        has_no_loan(&report.if_you_finish)?;
        for row in &report.years {
            prop_assert_eq!((row.loan, row.owed), (0.0, 0.0));
        }
    }

    #[test]
    fn money_borrowed_for_nothing_changes_no_gain(mut scenario in scenario(), years in 1..=40, custom in any::<bool>()) {
        scenario.economy.inflation = 0.0;
        (scenario.loan.rate, scenario.loan.fee) = (0.0, 0.0);
        scenario.loan.plan = if custom { LoanPlan::Custom { rate: 0.0, years } } else { LoanPlan::TieredStandard };
        scenario = with_studies(&scenario, |study| study.half_time_or_more = true);
        let with = priced(&scenario)?;
        let without = priced(&without_loans(&scenario))?;
        let finish = &with.if_you_finish;
        prop_assert!(same(finish.lifetime_gain, without.if_you_finish.lifetime_gain, size(&with)));
        prop_assert!(same(with.counting_the_risk.lifetime_gain, without.counting_the_risk.lifetime_gain, size(&with)));
        prop_assert!(same(finish.total_repaid, borrowed(&scenario), size(&with)));
        prop_assert!(same(finish.debt_at_repayment, borrowed(&scenario), size(&with)));
    }

    #[test]
    fn without_inflation_the_loan_column_is_what_came_less_what_was_repaid(mut scenario in scenario()) {
        scenario.economy.inflation = 0.0;
        let report = priced(&scenario)?;
        let finish = &report.if_you_finish;
        let column: f64 = report.years.iter().map(|row| row.loan).sum();
        let received = borrowed(&scenario) * (1.0 - scenario.loan.fee);
        prop_assert!(same(column, received - finish.total_repaid, size(&report)));
        prop_assert!(finish.highest_payment >= finish.monthly_payment);
        prop_assert_eq!(finish.months_to_repay > 0, finish.total_repaid > 0.0);
    }

    #[test]
    fn what_is_owed_is_repaid_in_full_unless_the_plan_forgives(scenario in scenario()) {
        let finish = priced(&scenario)?.if_you_finish;
        if !matches!(scenario.loan.plan, LoanPlan::Rap { .. }) {
            prop_assert_eq!(finish.forgiven, 0.0);
            prop_assert!(finish.total_repaid >= finish.debt_at_repayment * (1.0 - 1e-12) - 1e-6);
        }
        prop_assert!(finish.debt_at_repayment >= borrowed(&scenario) - 1e-6);
    }

    #[test]
    fn a_level_plan_repays_in_its_months_with_one_payment(mut scenario in one_loan(), years in 1..=40, custom in any::<bool>()) {
        scenario.loan.plan = if custom { LoanPlan::Custom { rate: scenario.loan.rate, years } } else { LoanPlan::TieredStandard };
        let finish = priced(&scenario)?.if_you_finish;
        let term = if custom { 12 * years } else { i32::try_from(tier_months(finish.debt_at_repayment)).unwrap_or(0) };
        let months = i32::try_from(finish.months_to_repay).unwrap_or(0);
        prop_assert!(months <= term);
        if months_left(&scenario) >= term {
            prop_assert_eq!(months, term);
            prop_assert!(same(finish.total_repaid, finish.monthly_payment * f64::from(term), 1e3 * finish.total_repaid));
            prop_assert!((finish.highest_payment - finish.monthly_payment).abs() < 1e-6);
            // The payments are worth the debt at the loan's own rate.
            let rate = scenario.loan.rate / 12.0;
            let worth: f64 = (1..=term).map(|month| finish.monthly_payment / (1.0 + rate).powi(month)).sum();
            prop_assert!(same(worth, finish.debt_at_repayment, 1e3 * finish.debt_at_repayment));
        } else {
            prop_assert_eq!(months, months_left(&scenario).max(1));
        }
    }

    #[test]
    fn a_dearer_private_loan_never_raises_npv(mut scenario in untaxed(), years in 1..=40, rate in 0.0..0.2, more in 0.0..0.16) {
        let mut npv = |rate| {
            scenario.loan.plan = LoanPlan::Custom { rate, years };
            priced(&scenario).map(|report| (report.if_you_finish.npv, report.counting_the_risk.npv))
        };
        let (low, high) = (npv(rate)?, npv(rate + more)?);
        prop_assert!(high.0 <= low.0 + 1e-5 && high.1 <= low.1 + 1e-5, "{low:?} {high:?}");
    }

    #[test]
    fn a_private_loan_does_not_look_at_the_federal_rate(mut scenario in scenario(), years in 1..=40, rate in 0.0..0.36) {
        scenario.loan.plan = LoanPlan::Custom { rate, years };
        let before = priced(&scenario)?;
        scenario.loan.rate = 0.36;
        prop_assert_eq!(before, priced(&scenario)?);
    }

    #[test]
    fn public_service_never_costs_more_than_the_plan_without_it(mut scenario in one_loan()) {
        rap(&mut scenario, false);
        let plain = priced(&scenario)?.if_you_finish;
        rap(&mut scenario, true);
        let public = priced(&scenario)?.if_you_finish;
        prop_assert!(public.total_repaid <= plain.total_repaid + 1e-6);
        prop_assert!(public.npv >= plain.npv - 1e-4, "{} {}", public.npv, plain.npv);
        prop_assert!(public.forgiven == 0.0 || public.months_to_repay == 120);
        prop_assert!(plain.forgiven == 0.0 || plain.months_to_repay == 360);
    }

    #[test]
    fn the_income_driven_plan_takes_between_10_dollars_and_a_tenth_of_income(mut scenario in one_loan()) {
        rap(&mut scenario, false);
        let report = priced(&scenario)?;
        let finish = &report.if_you_finish;
        let inflated = (1.0 + scenario.economy.inflation.max(0.0)).powi(66);
        let most = report.years.iter().map(|row| row.gross).fold(0.0, f64::max) + scenario.person.spouse_income + 50_000.0;
        prop_assert!(finish.highest_payment <= (most * inflated / 120.0).max(10.0));
        // Only the payment that ends the debt may be below 10.
        prop_assert!(finish.monthly_payment == 0.0 || finish.monthly_payment >= 10.0 || finish.months_to_repay == 1);
        prop_assert!(finish.months_to_repay <= 360);
    }

    #[test]
    fn a_subsidised_dollar_never_costs_more(scenario in one_loan()) {
        let debt = |share: f64| {
            priced(&with_studies(&scenario, |study| study.subsidised = share)).map(|report| report.if_you_finish.debt_at_repayment)
        };
        let (none, half, all) = (debt(0.0)?, debt(0.5)?, debt(1.0)?);
        prop_assert!(none >= half - 1e-9 && half >= all - 1e-9);
        prop_assert!(same(all, borrowed(&scenario), all));
    }

    #[test]
    fn an_origination_fee_only_shrinks_what_is_received(mut scenario in untaxed(), fee in 0.0..0.2) {
        scenario.loan.fee = 0.0;
        let free = priced(&scenario)?;
        scenario.loan.fee = fee;
        let charged = priced(&scenario)?;
        prop_assert_eq!(free.if_you_finish.total_repaid, charged.if_you_finish.total_repaid);
        prop_assert!(charged.if_you_finish.npv <= free.if_you_finish.npv + 1e-6);
        let owed = |report: &him_pathways::model::Report| report.years.iter().map(|row| row.owed).collect::<Vec<_>>();
        prop_assert_eq!(owed(&free), owed(&charged));
    }

    #[test]
    fn when_work_is_cut_off_right_after_study_the_loan_is_paid_off_at_once(mut scenario in one_loan(), months in 1..=48) {
        // Study to within six months of the end: repayment never starts.
        scenario.person.stop_work_age = scenario.person.age + (months + 11) / 12;
        scenario = with_studies(&scenario, |study| study.months = months);
        if months_left(&scenario) <= 0 {
            let finish = priced(&scenario)?.if_you_finish;
            prop_assert_eq!((finish.monthly_payment, finish.highest_payment, finish.payment_share), (0.0, 0.0, None));
            prop_assert_eq!(finish.months_to_repay, 1);
            prop_assert!(same(finish.total_repaid, finish.debt_at_repayment, finish.total_repaid));
        }
    }
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn a_rap_payment_never_falls_as_income_rises(income in 0.0..400_000.0, more in 0.0..50_000.0, dependants in 0..=20) {
        let dependants = f64::from(dependants);
        prop_assert!(rap_payment(income + more, dependants) >= rap_payment(income, dependants));
    }

    #[test]
    fn a_rap_payment_is_never_below_10_dollars_nor_above_a_tenth_of_income(income in 0.0..2_000_000.0, dependants in 0..=20) {
        let payment = rap_payment(income, f64::from(dependants));
        prop_assert!(payment >= 10.0);
        prop_assert!(payment <= ((income + 0.005) * 0.10 / 12.0).max(10.0) + 1e-9, "{payment}");
    }

    #[test]
    fn a_rap_payment_never_rises_with_dependants_and_falls_by_50_each_down_to_10(income in 0.0..400_000.0, dependants in 0..=19) {
        let (fewer, more) = (rap_payment(income, f64::from(dependants)), rap_payment(income, f64::from(dependants + 1)));
        prop_assert!(more <= fewer);
        prop_assert!((more - (fewer - 50.0).max(10.0)).abs() < 1e-9);
    }

    #[test]
    fn a_rap_month_pays_at_most_what_is_owed_and_lowers_principal(
        balance in 0.0..300_000.0, rate in 0.0..0.03, due in 10.0..5_000.0
    ) {
        let month = RapMonth::new(balance, rate, due);
        let owed = balance * (1.0 + rate);
        prop_assert!(month.payment <= due && month.payment <= owed + 1e-9);
        prop_assert!(month.interest >= 0.0 && month.interest <= month.payment && month.interest <= balance * rate);
        prop_assert!(month.balance >= 0.0 && month.balance <= balance, "{month:?}");
        // Up to 50 dollars of a payment lower principal, whatever the interest.
        let lowered = balance - month.balance;
        prop_assert!(lowered >= month.payment.min(50.0).min(balance) - 1e-9, "{month:?}");
        prop_assert!(lowered <= (month.payment - month.interest).max(50.0) + 1e-9, "{month:?}");
        prop_assert!(due < owed || month.balance == 0.0, "{month:?}");
    }

    #[test]
    fn a_level_payment_repays_the_principal(balance in 1.0..300_000.0, rate in 0.0..0.03, months in 1..=480_usize) {
        let payment = level_payment(balance, rate, months);
        let left = (0..months).fold(balance, |left, _| left * (1.0 + rate) - payment);
        prop_assert!(left.abs() <= 1e-9 * balance * (1.0 + rate).powi(480), "{left}");
        prop_assert!(payment * months as f64 >= balance * (1.0 - 1e-12));
    }

    #[test]
    fn the_lower_the_rate_the_closer_a_level_payment_comes_to_balance_by_months(balance in 1.0..300_000.0, digits in 5_i32..300, months in 1..=480_usize) {
        let payment = level_payment(balance, 10_f64.powi(-digits), months);
        let least = balance / months as f64;
        prop_assert!(payment >= least * (1.0 - 1e-12) && payment <= least * (1.0 + 0.01), "{payment} {least}");
    }

    #[test]
    fn a_larger_balance_never_has_a_shorter_term(balance in 0.0..150_000.0, more in 0.0..100_000.0) {
        prop_assert!(tier_months(balance + more) >= tier_months(balance));
        prop_assert!([120, 180, 240, 300].contains(&tier_months(balance)));
    }
}

#[test]
fn work_in_the_loans_examples_has_no_end() {
    let endless = |scenario: Scenario| matches!(scenario.legs.last(), Some(Leg::Work(Work { months: None, .. })));
    let mut runner = proptest::test_runner::TestRunner::new(cases(20));
    let held = runner.run(&one_loan(), |scenario| {
        prop_assert!(endless(scenario));
        Ok(())
    });
    assert_eq!(held, Ok(()));
}
