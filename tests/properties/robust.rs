//! Whatever stands in a scenario, there is a finite answer or an error that names a field (section 10).

use him_pathways::facts::Wages;
use him_pathways::model::backwards::cliffs::cliffs;
use him_pathways::model::backwards::strip::strip;
use him_pathways::model::backwards::tornado::tornado;
use him_pathways::model::loans::limits::{Borrower, federal_limits};
use him_pathways::model::npv_counting_the_risk;
use him_pathways::model::scenario::{Baseline, Evidence, Leg, LoanPlan, PrivateLoan, Scenario};
use him_pathways::model::{Report, ScenarioError, json, price};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::TestCaseResult;
use serde_json::Value;

use super::cases;
use super::scenarios::scenario;

/// Results that may be missing.
const NULLABLE: [&str; 8] =
    ["irr", "irr_reason", "break_even_age", "roi", "payment_share", "tightest_year", "first_salary", "later_salary"];

/// A number of a scenario.
enum Slot<'a> {
    Real(&'a mut f64),
    Whole(&'a mut i32),
}

fn wages<'a>(of: Option<&'a mut Wages>, slice: &'a mut [f64; 2], slots: &mut Vec<Slot<'a>>) {
    if let Some(Wages { p10, p25, p50, p75, p90 }) = of {
        slots.extend([p10, p25, p50, p75, p90].map(Slot::Real));
    }
    slots.extend(slice.iter_mut().map(Slot::Real));
}

/// Every number of a scenario.
fn slots(scenario: &mut Scenario) -> Vec<Slot<'_>> {
    let mut slots = Vec::new();
    let person = &mut scenario.person;
    slots.extend([&mut person.age, &mut person.stop_work_age, &mut person.dependants].map(Slot::Whole));
    slots.extend(
        [&mut person.dependants_years, &mut person.search_months, &mut person.aotc_years_used].map(Slot::Whole),
    );
    slots.push(Slot::Real(&mut person.spouse_income));
    slots.extend(person.experience.values_mut().map(Slot::Whole));
    match &mut scenario.baseline {
        Baseline::Occupation(role) => wages(role.wages.as_mut(), &mut role.slice, &mut slots),
        Baseline::Own(own) => {
            slots.push(Slot::Real(&mut own.salary));
            wages(own.wages.as_mut(), &mut own.slice, &mut slots);
        }
    }
    for leg in &mut scenario.legs {
        match leg {
            Leg::Study(study) => {
                slots.push(Slot::Whole(&mut study.months));
                slots.extend([&mut study.tuition_fees, &mut study.books, &mut study.other].map(Slot::Real));
                slots.extend([&mut study.grants, &mut study.employer_help, &mut study.study_earnings].map(Slot::Real));
                slots.extend([&mut study.work_share, &mut study.completion, &mut study.drop_share].map(Slot::Real));
                slots.extend([&mut study.borrow, &mut study.subsidised, &mut study.private_borrow].map(Slot::Real));
            }
            Leg::Credential(exam) => {
                slots.extend([&mut exam.wait_months, &mut exam.retake_wait_months].map(Slot::Whole));
                slots.extend([&mut exam.fee, &mut exam.pass_rate, &mut exam.upkeep].map(Slot::Real));
            }
            Leg::Work(work) => {
                slots.extend(work.months.as_mut().map(Slot::Whole));
                wages(work.wages.as_mut(), &mut work.slice, &mut slots);
            }
        }
    }
    let basis = &mut scenario.pay_basis;
    slots.extend([&mut basis.standing, &mut basis.years_to_typical].map(Slot::Real));
    match &mut basis.evidence {
        Evidence::Occupation => {}
        Evidence::Own { salary } => slots.push(Slot::Real(salary)),
        Evidence::Survey { figures } => slots.extend(figures.values_mut().map(Slot::Real)),
        Evidence::Graduates { points } => {
            slots.extend(points.iter_mut().flat_map(|(years, pay)| [years, pay]).map(Slot::Real));
        }
    }
    let loan = &mut scenario.loan;
    slots.extend([&mut loan.rate, &mut loan.fee].map(Slot::Real));
    if let LoanPlan::Custom { rate, years } = &mut loan.plan {
        slots.extend([Slot::Real(rate), Slot::Whole(years)]);
    }
    if let Some(PrivateLoan { rate, fee, years }) = &mut loan.private {
        slots.extend([Slot::Real(rate), Slot::Real(fee), Slot::Whole(years)]);
    }
    let economy = &mut scenario.economy;
    slots.extend([&mut economy.inflation, &mut economy.real_wage_growth].map(Slot::Real));
    slots.extend([&mut economy.discount_rate, &mut economy.tuition_growth, &mut scenario.placement].map(Slot::Real));
    slots
}

/// Numbers at and beyond the edges of everything.
fn wild() -> impl Strategy<Value = f64> {
    let edges = vec![
        f64::NAN,
        f64::INFINITY,
        f64::NEG_INFINITY,
        f64::MAX,
        f64::MIN,
        f64::MIN_POSITIVE,
        -f64::MIN_POSITIVE,
        0.0,
        -0.0,
        -1.0,
        1.0,
        0.01,
        0.05,
        0.36,
        0.5,
        0.99,
        1.0 - f64::EPSILON,
        1.0 + f64::EPSILON,
        2.0,
        14.0,
        36.0,
        60.0,
        80.0,
        120.0,
        720.0,
        1e6,
        1e6 + 1e-9,
        1e12,
        2_147_483_647.0,
        -2_147_483_648.0,
        4_294_967_296.0,
        1e300,
        -0.02,
        0.15,
        -0.05,
        0.1,
    ];
    prop_oneof![3 => select(edges), 1 => any::<f64>(), 1 => -100.0..100.0]
}

/// Any scenario with one to four of its numbers replaced.
fn wild_scenario() -> impl Strategy<Value = Scenario> {
    (scenario(), vec((any::<Index>(), wild()), 1..=4)).prop_map(|(mut scenario, changes)| {
        for (index, value) in changes {
            let mut slots = slots(&mut scenario);
            let at = index.index(slots.len());
            match slots.swap_remove(at) {
                Slot::Real(slot) => *slot = value,
                Slot::Whole(slot) => *slot = value as i32,
            }
        }
        scenario
    })
}

/// Every number is there and finite; what may be missing is missing for a reason.
fn is_finite(report: &Report) -> TestCaseResult {
    let finish = &report.if_you_finish;
    let optional = [
        finish.irr,
        finish.roi,
        finish.payment_share,
        finish.tightest_year,
        finish.first_salary,
        finish.later_salary,
        report.counting_the_risk.irr,
        report.counting_the_risk.roi,
    ];
    prop_assert!(optional.into_iter().flatten().all(f64::is_finite), "{finish:?}");
    prop_assert_eq!(finish.irr.is_none(), finish.irr_reason.is_some());
    prop_assert_eq!(report.counting_the_risk.irr.is_none(), report.counting_the_risk.irr_reason.is_some());
    prop_assert!(report.counting_the_risk.positions.iter().all(|position| position.is_finite()));
    // JSON has no other way to write NaN and infinity than null.
    let text = json::report(report).map_err(|error| TestCaseError::fail(error.to_string()))?;
    let value: Value = serde_json::from_str(&text).map_err(|error| TestCaseError::fail(error.to_string()))?;
    let rows = value.get("years").and_then(Value::as_array).into_iter().flatten();
    let parts = ["if_you_finish", "counting_the_risk"].map(|part| value.get(part).unwrap_or(&Value::Null));
    prop_assert!(parts.iter().all(|part| part.is_object()));
    for object in rows.chain(parts) {
        for (key, value) in object.as_object().into_iter().flatten() {
            prop_assert!(!value.is_null() || NULLABLE.contains(&key.as_str()), "{key} is null");
        }
    }
    Ok(())
}

/// Whether the JSON form of the scenario has something at a path such as `legs[0].months`.
fn exists(path: &str, scenario: &Value) -> bool {
    let mut at = scenario;
    for part in path.split('.') {
        let (name, index) = part.strip_suffix(']').and_then(|part| part.split_once('[')).unwrap_or((part, ""));
        let Some(mut inner) = at.get(name) else { return false };
        if !index.is_empty() {
            match index.parse::<usize>().ok().and_then(|index| inner.get(index)) {
                Some(entry) => inner = entry,
                None => return false,
            }
        }
        at = inner;
    }
    true
}

fn names_a_field(error: &ScenarioError, scenario: &Scenario) -> TestCaseResult {
    let line = error.to_string();
    prop_assert!(!line.contains('\n') && line.len() < 300, "{line:?}");
    prop_assert!(line.starts_with(&format!("{}: must be ", error.field)), "{line}");
    let written = serde_json::to_value(scenario).map_err(|error| TestCaseError::fail(error.to_string()))?;
    prop_assert!(exists(&error.field, &written), "there is no {} in {}", error.field, written);
    Ok(())
}

proptest! {
    #![proptest_config(cases(3_000))]

    #[test]
    fn whatever_numbers_a_scenario_holds_it_is_priced_or_refused_by_a_field_it_has(scenario in wild_scenario()) {
        match price(&scenario) {
            Ok(report) => is_finite(&report)?,
            Err(error) => names_a_field(&error, &scenario)?,
        }
    }

    #[test]
    fn what_is_asked_beside_the_price_has_an_answer_where_it_has(scenario in wild_scenario(), load in wild(), before in wild()) {
        let borrower = Borrower { dependent: before > 1.0, load, years_done: load, already_borrowed: before };
        let limits = federal_limits(&scenario, borrower);
        match price(&scenario) {
            Ok(_) => {
                prop_assert!(tornado(&scenario).is_ok() && strip(&scenario).is_ok());
                prop_assert!(cliffs(&scenario).is_ok() && limits.is_ok());
            }
            Err(error) => {
                let errors = [tornado(&scenario).err(), strip(&scenario).err(), npv_counting_the_risk(&scenario).err()];
                // Amounts that are no numbers are to blame on one field or another.
                prop_assert!(errors.iter().all(|other| other.as_ref().is_some_and(|other| other.field == error.field || error.field == "baseline")), "{error}: {errors:?}");
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(600))]

    #[test]
    fn every_valid_scenario_has_a_finite_price(scenario in scenario()) {
        let report = price(&scenario).map_err(|error| TestCaseError::fail(error.to_string()))?;
        is_finite(&report)?;
    }

    #[test]
    fn pricing_twice_gives_the_same_answer(scenario in scenario()) {
        prop_assert_eq!(price(&scenario), price(&scenario));
    }

    #[test]
    fn a_scenario_that_ends_too_early_is_refused_by_a_field_it_has(mut scenario in scenario(), years in 1..10) {
        scenario.person.stop_work_age = i32::min(scenario.person.age + years, 80);
        match price(&scenario) {
            Ok(report) => is_finite(&report)?,
            Err(error) => names_a_field(&error, &scenario)?,
        }
    }

    #[test]
    fn a_scenario_written_as_json_is_read_back(scenario in scenario()) {
        let text = serde_json::to_string(&scenario).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let read = json::scenario(text.as_bytes()).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let again = serde_json::to_value(&read).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let first: Value = serde_json::from_str(&text).map_err(|error| TestCaseError::fail(error.to_string()))?;
        // Numbers may lose their last binary digit on the way; everything else may not.
        let plain = |value: &Value| rounded(value).to_string();
        prop_assert_eq!(plain(&first), plain(&again));
    }
}

fn rounded(value: &Value) -> Value {
    match value {
        Value::Number(number) => number.as_f64().map_or(Value::Null, |number| Value::from(format!("{number:.9e}"))),
        Value::Array(list) => list.iter().map(rounded).collect(),
        Value::Object(map) => map.iter().map(|(key, inner)| (key.clone(), rounded(inner))).collect(),
        other => other.clone(),
    }
}
