//! The workings with a private loan beside the one on the plan chosen.

use std::error::Error;

use him_pathways::model::flows::Life;
use him_pathways::model::loans::{Circumstances, LoanBook};
use him_pathways::model::outcomes::Outcome as End;
use him_pathways::model::plan::Plan;
use him_pathways::model::scenario::{LoanPlan, PrivateLoan, Scenario};
use him_pathways::model::trace::{Amount, Column, Figure, Formula, Origin, Quantity, TermOf, Working, working};
use proptest::prelude::*;

use super::scenarios::{on_every_plan, privately_too, with_private, with_studies};
use super::{Outcome, cases, every_change_is_noticed, faults, named, none};

const TERMS: PrivateLoan = PrivateLoan { rate: 0.09, fee: 0.02, years: 12 };

/// Three spells of study with federal loans, and private ones beside them on each plan.
fn stacked() -> Result<[Scenario; 4], Box<dyn Error>> {
    let federal = with_studies(&named("05-stacked")?, |study| study.borrow = 3_000.0);
    Ok(on_every_plan(&privately_too(&federal, TERMS, 4_500.0)))
}

fn opened(scenario: &Scenario, amount: Amount) -> Result<Working, him_pathways::model::ScenarioError> {
    working(scenario, Figure::if_you_finish(amount))
}

/// Whether a number of the working is that of the scenario at `path`.
fn names(working: &Working, path: &str) -> bool {
    let operands = working.steps.iter().flat_map(|step| &step.operands);
    operands.into_iter().any(|operand| matches!(&operand.origin, Origin::Input(input) if input == path))
}

fn count(working: &Working, formula: Formula) -> usize {
    working.steps.iter().filter(|step| step.formula == formula).count()
}

#[test]
fn every_working_leads_to_its_figure_on_every_plan() -> Outcome {
    for vector in ["02-associate-taxes-loan", "05-stacked", "10-late-start-owes-at-the-end", "15-borrows-to-the-end"] {
        for scenario in on_every_plan(&privately_too(&named(vector)?, TERMS, 4_500.0)) {
            none(&format!("{vector} {:?}", scenario.loan.plan), &faults(&scenario)?);
            // And where there is no other loan.
            let only = with_studies(&scenario, |study| study.borrow = 0.0);
            none(&format!("{vector}, private only, {:?}", scenario.loan.plan), &faults(&only)?);
        }
    }
    Ok(())
}

#[test]
fn the_workings_name_the_terms_of_both_lenders() -> Outcome {
    for scenario in stacked()? {
        let plan = &scenario.loan.plan;
        let rate = if matches!(plan, LoanPlan::Custom { .. }) { "loan.plan.rate" } else { "loan.rate" };
        let debt = opened(&scenario, Amount::DebtAtRepayment)?;
        for path in [rate, "loan.private.rate", "legs[0].borrow", "legs[0].private_borrow"] {
            assert!(names(&debt, path), "{plan:?}: {path}");
        }
        let received = opened(&scenario, Amount::Year(Column::Loan, 0))?;
        let called = received.steps.iter().flat_map(|step| &step.operands).map(|operand| operand.quantity);
        assert_eq!(called.filter(|quantity| *quantity == Quantity::PrivateBorrow).count(), 1, "{plan:?}");
        for path in ["loan.private.fee", "legs[0].private_borrow"] {
            assert!(names(&received, path), "{plan:?}: {path}");
        }
        let first = opened(&scenario, Amount::MonthlyPayment)?;
        assert!(names(&first, "loan.private.years"), "{plan:?}");
        let by_income = matches!(plan, LoanPlan::Rap { .. });
        assert_eq!(count(&first, Formula::LevelPayment), if by_income { 1 } else { 2 }, "{plan:?}");
        assert_eq!(count(&first, Formula::PlanShare), usize::from(by_income), "{plan:?}");
    }
    Ok(())
}

#[test]
fn all_payments_of_both_are_in_the_total() -> Outcome {
    for scenario in stacked()? {
        let plan = Plan::new(&scenario)?;
        let life = Life::new(&plan, End::Placed);
        let income = LoanBook::adjusted_gross_income(&plan, &life.earnings.gross, &life.costs);
        let circumstances = Circumstances { income: &income, public_service: true };
        let payments = LoanBook::payments(&plan, &life.timeline, circumstances);
        let regular: f64 = payments.iter().map(|payment| payment.paid).sum();
        let total = opened(&scenario, Amount::TotalRepaid)?;
        let last = total.steps.last().ok_or("no steps")?;
        let by_year = last.terms.iter().filter(|term| term.of != TermOf::PayOff);
        let written: f64 = by_year.map(|term| term.amount).sum();
        assert!((written - regular).abs() < 1e-6, "{:?}: {written} {regular}", scenario.loan.plan);
    }
    Ok(())
}

#[test]
fn a_change_of_any_number_is_noticed() -> Outcome {
    for scenario in stacked()? {
        every_change_is_noticed(&scenario)?;
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn every_working_of_any_scenario_with_private_loans_leads_to_its_figure(scenario in with_private()) {
        let found = faults(&scenario).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let first: Vec<&str> = found.iter().take(3).map(String::as_str).collect();
        prop_assert!(found.is_empty(), "{} faults\n{}", found.len(), first.join("\n"));
    }
}
