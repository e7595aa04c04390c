//! Borrowing privately beside the federal loan: an extension of section 4 (`model::loans`).

use him_pathways::model::flows::Life;
use him_pathways::model::loans::{Circumstances, LoanBook, Payment, loans_taken};
use him_pathways::model::outcomes::Outcome;
use him_pathways::model::plan::Plan;
use him_pathways::model::scenario::LoanPlan;
use him_pathways::model::{IfYouFinish, Scenario};
use proptest::prelude::*;

use super::scenarios::{on_every_plan, private_terms as terms, scenario, with_private, with_studies, without_loans};
use super::{cases, priced, same, size};

fn federal_only(scenario: &Scenario) -> Scenario {
    with_studies(scenario, |study| study.private_borrow = 0.0)
}

fn private_only(scenario: &Scenario) -> Scenario {
    with_studies(scenario, |study| study.borrow = 0.0)
}

/// Every payment of the life in which all is finished, and how many loans there are on the plan chosen.
fn payments(scenario: &Scenario) -> Result<(Vec<Payment>, usize), TestCaseError> {
    let plan = Plan::new(scenario).map_err(|error| TestCaseError::fail(error.to_string()))?;
    let life = Life::new(&plan, Outcome::Placed);
    let income = LoanBook::adjusted_gross_income(&plan, &life.earnings.gross, &life.costs);
    let circumstances = Circumstances { income: &income, public_service: true };
    let payments = LoanBook::payments(&plan, &life.timeline, circumstances);
    Ok((payments, loans_taken(&plan, &life.timeline).len()))
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn it_is_the_same_as_the_custom_plan_on_the_same_terms(scenario in scenario(), terms in terms(), borrow in 0.0..20_000.0) {
        let mut custom = with_studies(&scenario, |study| (study.borrow, study.subsidised) = (borrow, 0.0));
        (custom.loan.plan, custom.loan.fee) = (LoanPlan::Custom { rate: terms.rate, years: terms.years }, terms.fee);
        let mut private = with_studies(&scenario, |study| (study.borrow, study.private_borrow) = (0.0, borrow));
        private.loan.private = Some(terms);
        prop_assert_eq!(priced(&custom)?, priced(&private)?);
    }

    #[test]
    fn a_private_loan_split_in_two_costs_the_same(scenario in scenario(), terms in terms(), borrow in 0.0..20_000.0, share in 0.0..=1.0) {
        let with = |first: f64| {
            let mut split = with_studies(&scenario, |study| {
                (study.borrow, study.subsidised, study.private_borrow) = (borrow * first, 0.0, borrow * (1.0 - first));
            });
            (split.loan.plan, split.loan.fee) = (LoanPlan::Custom { rate: terms.rate, years: terms.years }, terms.fee);
            split.loan.private = Some(terms);
            priced(&split)
        };
        let (whole, split) = (with(1.0)?, with(share)?);
        let amounts = |finish: &IfYouFinish| {
            [finish.npv, finish.debt_at_repayment, finish.monthly_payment, finish.highest_payment, finish.total_repaid]
        };
        for (a, b) in amounts(&whole.if_you_finish).into_iter().zip(amounts(&split.if_you_finish)) {
            prop_assert!(same(a, b, size(&whole)), "{a} {b}");
        }
        prop_assert!(same(whole.counting_the_risk.npv, split.counting_the_risk.npv, size(&whole)));
        prop_assert_eq!(whole.if_you_finish.months_to_repay, split.if_you_finish.months_to_repay);
        for (a, b) in whole.years.iter().zip(&split.years) {
            prop_assert!(same(a.loan, b.loan, size(&whole)) && same(a.owed, b.owed, size(&whole)) && same(a.tax, b.tax, size(&whole)));
        }
    }

    #[test]
    fn both_loans_add_up(mut scenario in with_private()) {
        scenario.taxes = false;
        let (both, federal, private) = (priced(&scenario)?, priced(&federal_only(&scenario))?, priced(&private_only(&scenario))?);
        let nothing = priced(&without_loans(&scenario))?;
        let (b, f, p) = (&both.if_you_finish, &federal.if_you_finish, &private.if_you_finish);
        let size = size(&both);
        prop_assert!(same(b.debt_at_repayment, f.debt_at_repayment + p.debt_at_repayment, size));
        prop_assert!(same(b.total_repaid, f.total_repaid + p.total_repaid, size));
        prop_assert!(same(b.forgiven, f.forgiven, size));
        prop_assert!(same(b.npv - nothing.if_you_finish.npv, f.npv + p.npv - 2.0 * nothing.if_you_finish.npv, size));
        let risk = |report: &him_pathways::model::Report| report.counting_the_risk.npv - nothing.counting_the_risk.npv;
        prop_assert!(same(risk(&both), risk(&federal) + risk(&private), size));
        prop_assert!(b.months_to_repay >= f.months_to_repay.max(p.months_to_repay));
        prop_assert!(b.highest_payment >= f.highest_payment.max(p.highest_payment) - 1e-9);
        prop_assert!(b.highest_payment <= f.highest_payment + p.highest_payment + 1e-9);
        prop_assert!(b.monthly_payment <= b.highest_payment);
        for ((b, f), p) in both.years.iter().zip(&federal.years).zip(&private.years) {
            prop_assert!(same(b.loan, f.loan + p.loan, size) && same(b.owed, f.owed + p.owed, size));
        }
    }

    #[test]
    fn private_loans_are_numbered_after_those_of_the_plan(scenario in with_private()) {
        for scenario in on_every_plan(&scenario) {
            let (both, _) = payments(&scenario)?;
            let (federal, before) = payments(&federal_only(&scenario))?;
            let (private, _) = payments(&private_only(&scenario))?;
            let numbered = private.into_iter().map(|payment| Payment { loan: payment.loan + before, ..payment });
            prop_assert!(federal.iter().all(|payment| payment.loan < before));
            prop_assert_eq!(both, federal.into_iter().chain(numbered).collect::<Vec<_>>());
        }
    }

    #[test]
    fn the_interest_of_both_lowers_tax(scenario in with_private()) {
        let (both, federal) = (priced(&scenario)?, priced(&federal_only(&scenario))?);
        for (with, without) in both.years.iter().zip(&federal.years) {
            prop_assert!(with.tax <= without.tax + 1e-6, "{} {}", with.tax, without.tax);
        }
    }

    #[test]
    fn terms_on_which_nothing_is_borrowed_change_nothing(mut scenario in scenario(), terms in terms()) {
        scenario.loan.private = None;
        let without = priced(&scenario)?;
        scenario.loan.private = Some(terms);
        prop_assert_eq!(without, priced(&scenario)?);
    }
}
