//! The workings lead to the figures: each formula, worked out again from what was recorded, gives the recorded result,
//! the last one gives the report's number, and each operand is what stands where it says it comes from.

#![allow(clippy::panic, reason = "a failed test says what was wrong")]

use std::error::Error;
use std::fs;
use std::path::Path;

use him_pathways::facts::{self, Wages};
use him_pathways::model::outcomes::{Outcome as End, outcomes};
use him_pathways::model::plan::Plan;
use him_pathways::model::scenario::{Baseline, Leg, Scenario};
use him_pathways::model::timeline::Held;
use him_pathways::model::trace::{Amount, Column, Figure, Missing, Operand, Origin, Whose, Working, Workings, working};
use him_pathways::model::{Report, json, price};
use him_pathways::session::options::Basis;
use him_pathways::session::{Choices, Field};
use proptest::prelude::*;
use serde_json::Value;

#[path = "support/cases.rs"]
mod cases;
#[path = "trace/private_loans.rs"]
mod private_loans;
#[path = "trace/replay.rs"]
mod replay;
#[allow(dead_code, reason = "these tests need the scenarios as they are")]
#[path = "support/scenarios.rs"]
mod scenarios;

use cases::cases;
use replay::replay;

type Outcome = Result<(), Box<dyn Error>>;

/// One line for each thing wrong with any working of a scenario.
fn faults(scenario: &Scenario) -> Result<Vec<String>, Box<dyn Error>> {
    let all = Workings::new(scenario)?;
    let written = serde_json::to_value(scenario)?;
    let report = price(scenario)?;
    let written_report = serde_json::from_str(&json::report(&report)?)?;
    let mut found = Vec::new();
    for figure in figures(scenario)? {
        let working = all.of(figure);
        let mut wrong = faults_of(&all, &working, scenario, &written);
        wrong.extend(differs_from_report(&report, &written_report, &working));
        found.extend(wrong.into_iter().map(|fault| format!("{figure:?}: {fault}")));
    }
    Ok(found)
}

/// Every figure and every cell, of every outcome and of the mean.
fn figures(scenario: &Scenario) -> Result<Vec<Figure>, Box<dyn Error>> {
    let plan = Plan::new(scenario)?;
    let years = plan.years;
    let cells = Column::ALL.iter().flat_map(|column| (0..=years).map(|year| Amount::Year(*column, year)));
    let amounts: Vec<Amount> = Amount::ALL.into_iter().chain(cells).collect();
    let mut ends: Vec<End> =
        outcomes(&plan).into_iter().map(|(end, _)| end).filter(|end| *end != End::Placed).collect();
    ends.push(End::Placed);
    let whose = ends.into_iter().map(Whose::Life).chain([Whose::Mean]);
    Ok(whose.flat_map(|whose| amounts.iter().map(move |amount| Figure { whose, amount: *amount })).collect())
}

fn faults_of(all: &Workings<'_>, working: &Working, scenario: &Scenario, written: &Value) -> Vec<String> {
    let mut found = Vec::new();
    let mut fault = |what: String| found.push(what);
    match (working.missing, working.steps.last()) {
        (Some(_), None) => {}
        (None, Some(last)) => {
            let value = working.value.unwrap_or(f64::NAN);
            let size = replay(last).map_or(0.0, |replayed| replayed.size);
            if (last.result - value).abs() > 1e-9 * size.max(value.abs()) {
                fault(format!("the last step gives {}, the figure is {value}", last.result));
            }
        }
        _ => fault("neither steps nor a reason why there are none, or both".to_owned()),
    }
    for (index, step) in working.steps.iter().enumerate() {
        let name =
            format!("step {index}, {:?} = {:?} of {:?} {:?}", step.quantity, step.formula, step.operands, step.terms);
        match replay(step) {
            None => fault(format!("{name}: cannot be worked out")),
            Some(replayed) => {
                let off = (replayed.result - step.result).abs();
                if !off.is_finite() || off > 1e-9 * replayed.size.max(1e-3) {
                    fault(format!("{name}: gives {}, recorded is {}", replayed.result, step.result));
                }
            }
        }
        for operand in &step.operands {
            if let Some(wrong) = operand_fault(all, working, index, operand, scenario, written) {
                fault(format!("{name}: {wrong}"));
            }
        }
        for term in &step.terms {
            if let Some(opened) = term.opens
                && all.value(opened) != Some(term.amount)
            {
                fault(format!("{name}: {term:?} opens {:?}", all.value(opened)));
            }
            if (term.product - term.amount * term.factor).abs() > 1e-9 * term.product.abs() {
                fault(format!("{name}: {term:?}"));
            }
        }
    }
    found
}

/// What is wrong with where an operand says it comes from.
fn operand_fault(
    all: &Workings<'_>,
    working: &Working,
    index: usize,
    operand: &Operand,
    scenario: &Scenario,
    written: &Value,
) -> Option<String> {
    let value = operand.value;
    let stands = match &operand.origin {
        Origin::Step(earlier) => working.steps.get(*earlier).filter(|_| *earlier < index).map(|step| step.result),
        Origin::Input(path) => at_path(written, path),
        Origin::Rule(rule) => Some(rule.value),
        Origin::Figure(figure) => all.value(*figure),
        Origin::Wage { held, percentile } => wages(scenario, *held).map(|wages| match percentile {
            10 => wages.p10,
            25 => wages.p25,
            50 => wages.p50,
            75 => wages.p75,
            90 => wages.p90,
            _ => f64::NAN,
        }),
        Origin::StateTax => {
            let points = facts::state_tax(scenario.person.place).flat_map(|(pay, tax)| [pay, tax]);
            points.chain([0.0]).find(|known| *known == value)
        }
        Origin::Counted | Origin::Constant => Some(value),
    };
    match stands {
        Some(stands) if (stands - value).abs() <= 1e-12 * value.abs() => None,
        _ => Some(format!("{operand:?}, but {stands:?} stands there")),
    }
}

/// The number at a path such as `legs[0].months`.
fn at_path(written: &Value, path: &str) -> Option<f64> {
    let mut at = written;
    for part in path.split('.') {
        let mut names = part.split('[');
        at = at.get(names.next()?)?;
        for index in names {
            at = at.get(index.strip_suffix(']')?.parse::<usize>().ok()?)?;
        }
    }
    at.as_f64()
}

fn wages(scenario: &Scenario, held: Held) -> Option<Wages> {
    let (soc, own) = match held {
        Held::Baseline => match &scenario.baseline {
            Baseline::Occupation(role) => (&role.soc, role.wages),
            Baseline::Own(own) => (own.soc.as_ref()?, own.wages),
        },
        Held::Role(leg) => match scenario.legs.get(leg)? {
            Leg::Work(work) => (&work.soc, work.wages),
            _ => return None,
        },
    };
    own.or_else(|| facts::wages(soc, scenario.person.place).map(|found| found.wages))
}

/// Whether a figure of the report is another number there.
fn differs_from_report(report: &Report, written: &Value, working: &Working) -> Option<String> {
    let stands = match (working.figure.whose, working.figure.amount) {
        (Whose::Life(End::Placed), Amount::Year(column, year)) => {
            let row = written.get("years")?.get(year);
            match row.and_then(|row| row.get(name(&column))) {
                Some(cell) => cell.as_f64(),
                None if row.is_some() => return None,
                None => None,
            }
        }
        (Whose::Life(End::Placed), Amount::Chance) => {
            written.pointer("/counting_the_risk/chance_of_finishing")?.as_f64()
        }
        (Whose::Life(End::Placed), amount) => written.get("if_you_finish")?.get(name(&amount))?.as_f64(),
        (Whose::Mean, Amount::Year(Column::Position, year)) => report.counting_the_risk.positions.get(year).copied(),
        (Whose::Mean, Amount::Year(..)) => return None,
        (Whose::Mean, amount) => written.get("counting_the_risk")?.get(name(&amount))?.as_f64(),
        _ => return None,
    };
    let same = match (stands, working.value) {
        (Some(stands), Some(value)) => (stands - value).abs() <= 1e-9 * value.abs(),
        (None, None) => true,
        _ => false,
    };
    (!same).then(|| format!("{:?} instead of the report's {stands:?}", working.value))
}

/// The name of a figure or of a column in JSON.
fn name(of: &impl serde::Serialize) -> String {
    let written = serde_json::to_value(of).ok();
    written.as_ref().and_then(Value::as_str).map(str::to_owned).unwrap_or_default()
}

#[track_caller]
fn none(name: &str, found: &[String]) {
    let first: Vec<&str> = found.iter().take(6).map(String::as_str).collect();
    assert!(found.is_empty(), "{name}: {} faults\n{}", found.len(), first.join("\n"));
}

fn vector(path: &Path) -> Result<Scenario, Box<dyn Error>> {
    let vector: Value = serde_json::from_slice(&fs::read(path)?)?;
    let scenario = vector.get("scenario").ok_or("no scenario")?;
    Ok(json::scenario(scenario.to_string().as_bytes())?)
}

fn named(name: &str) -> Result<Scenario, Box<dyn Error>> {
    vector(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors").join(name).with_extension("json"))
}

#[test]
fn every_working_of_every_vector_leads_to_its_figure() -> Outcome {
    let mut files = 0;
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors"))? {
        let path = entry?.path();
        none(&path.to_string_lossy(), &faults(&vector(&path)?)?);
        files += 1;
    }
    assert_eq!(files, 19);
    Ok(())
}

#[test]
fn the_workings_of_what_stands_at_first_are_short() -> Outcome {
    let choices = Choices::default();
    let graduates = choices.scenario_by(Basis::Graduates).ok_or("no earnings of graduates")?;
    for scenario in [choices.scenario(), graduates] {
        none("at first", &faults(&scenario)?);
        let all = Workings::new(&scenario)?;
        for figure in figures(&scenario)? {
            let steps = all.of(figure).steps.len();
            assert!(steps <= 12, "{figure:?} takes {steps} steps");
        }
    }
    Ok(())
}

#[test]
fn what_stands_in_a_working_is_the_number_of_a_field() -> Outcome {
    let mut fields = 0;
    for link in [
        "v=1&place=OH&borrow=6000&subsidised=40&grants=900&employer-help=6000&other=100&tuition-growth=1.5",
        "v=1&now=office&pace=part-time&work-share=80&years-in-job=6&plan=rap&borrow=9000&dependants=2&wage-growth=1",
        "v=1&now=rhit&pay-now=51000&later=manager&plan=private&borrow=12000&filing=joint&spouse=30000",
        "v=1&evidence=own&own-salary=70000&place=TX&study=masters&borrow=20000",
        "v=1&borrow=5500&private-borrow=4000&private-rate=9&private-years=12",
        "v=1&plan=rap&borrow=5500&private-borrow=4000",
    ] {
        let (routes, notices) = him_pathways::session::link::decode(link);
        assert!(notices.is_empty(), "{link}: {notices:?}");
        let choices = &routes.shown().ok_or("no route")?.choices;
        let scenario = choices.scenario();
        none(link, &faults(&scenario)?);
        let all = Workings::new(&scenario)?;
        for figure in figures(&scenario)? {
            let working = all.of(figure);
            let most = if choices.borrows_privately_too() { 24 } else { 13 };
            assert!(working.steps.len() <= most, "{link}: {figure:?} takes {} steps", working.steps.len());
            for operand in working.steps.iter().flat_map(|step| &step.operands) {
                let Origin::Input(path) = &operand.origin else { continue };
                if path.contains("slice[") {
                    continue;
                }
                let field = Field::from_model_path(path).ok_or_else(|| format!("no field for {path}"))?;
                let typed = choices.value(field).ok_or_else(|| format!("{path}: {field:?} holds nothing"))?;
                let months_a_year = if field == Field::YearsInJob { 12.0 } else { 1.0 };
                let meant = typed * months_a_year / field.spec().unit.per_model_unit();
                assert!((meant - operand.value).abs() <= 1e-9 * meant.abs(), "{path}: {field:?} {meant} {operand:?}");
                fields += 1;
            }
        }
    }
    assert!(fields > 1_000);
    Ok(())
}

#[test]
fn what_does_not_exist_says_why() -> Outcome {
    let no_loan = named("01-associate-simplest")?;
    let missing = |scenario: &Scenario, amount| working(scenario, Figure::if_you_finish(amount)).map(|it| it.missing);
    for amount in [Amount::DebtAtRepayment, Amount::MonthlyPayment, Amount::PaymentShare, Amount::TotalRepaid] {
        assert_eq!(missing(&no_loan, amount)?, Some(Missing::NoLoan), "{amount:?}");
    }
    assert_eq!(missing(&no_loan, Amount::Year(Column::Loan, 0))?, Some(Missing::NoLoan));
    assert_eq!(missing(&no_loan, Amount::Year(Column::Gross, 4_000))?, Some(Missing::NoSuchFigure));
    assert_eq!(missing(&no_loan, Amount::Year(Column::Tax, 0))?, Some(Missing::WithoutTaxes));
    assert_eq!(missing(&named("02-associate-taxes-loan")?, Amount::Forgiven)?, Some(Missing::NothingForgiven));
    assert_eq!(missing(&named("19-repayment-never-starts")?, Amount::MonthlyPayment)?, Some(Missing::NoPayment));
    assert_eq!(missing(&named("17-no-study-only-a-credential")?, Amount::TightestYear)?, Some(Missing::NoStudy));
    let risk = |amount| working(&no_loan, Figure::counting_the_risk(amount)).map(|working| working.missing);
    assert_eq!(risk(Amount::FirstSalary)?, Some(Missing::NotAveraged));
    assert_eq!(risk(Amount::Npv)?, None);
    Ok(())
}

#[test]
fn a_scenario_that_is_refused_has_no_workings() -> Outcome {
    let mut scenario = named("01-associate-simplest")?;
    scenario.economy.inflation = f64::NAN;
    let error = working(&scenario, Figure::if_you_finish(Amount::Npv)).err().ok_or("not refused")?;
    assert_eq!(error.field, "economy.inflation");
    Ok(())
}

/// A working with one of its numbers changed by a thousandth.
fn changed(working: &Working, number: usize) -> Option<Working> {
    let mut other = working.clone();
    let mut numbers: Vec<&mut f64> = Vec::new();
    for step in &mut other.steps {
        numbers.push(&mut step.result);
        numbers.extend(step.operands.iter_mut().map(|operand| &mut operand.value));
        numbers.extend(step.terms.iter_mut().map(|term| &mut term.product));
    }
    let slot = numbers.into_iter().nth(number)?;
    *slot = *slot * 1.001 + 1e-3;
    Some(other)
}

#[test]
fn a_change_of_any_number_of_a_working_is_noticed() -> Outcome {
    every_change_is_noticed(&named("05-stacked")?)
}

/// Fails where a number of a working can be another without a fault.
fn every_change_is_noticed(scenario: &Scenario) -> Outcome {
    let written = serde_json::to_value(scenario)?;
    let all = Workings::new(scenario)?;
    let mut numbers = 0;
    for amount in [
        Amount::Npv,
        Amount::DebtAtRepayment,
        Amount::MonthlyPayment,
        Amount::FirstSalary,
        Amount::Year(Column::Tax, 6),
        Amount::Year(Column::Cost, 6),
        Amount::Year(Column::Gross, 6),
        Amount::Year(Column::Position, 6),
    ] {
        let working = all.of(Figure::if_you_finish(amount));
        // What was counted along the months, and constants, are seen by the formula only.
        while let Some(other) = changed(&working, numbers) {
            assert!(!faults_of(&all, &other, scenario, &written).is_empty(), "{amount:?}, number {numbers}: {other:?}");
            numbers += 1;
        }
        assert!(numbers > 1, "{amount:?} has no numbers");
        numbers = 0;
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn every_working_of_any_scenario_leads_to_its_figure(scenario in scenarios::scenario()) {
        let found = faults(&scenario).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let first: Vec<&str> = found.iter().take(3).map(String::as_str).collect();
        prop_assert!(found.is_empty(), "{} faults\n{}", found.len(), first.join("\n"));
    }
}
