//! A simulated life worked out by the exact engine: the draws are written into the scenario, months are priced one by
//! one, and nothing of the fast path is used.

use him_pathways::model::draws::Draws;
use him_pathways::model::flows::{BaselineLife, Life};
use him_pathways::model::outcomes::Outcome;
use him_pathways::model::plan::Plan;
use him_pathways::model::results::{net_present_value, positions};
use him_pathways::model::scenario::{CredentialLeg, Evidence, Leg, Scenario};
use him_pathways::model::{ScenarioError, calendar::Yearly};

/// What the exact engine says about a life.
pub struct Exact {
    pub npv: f64,
    pub positions: Vec<f64>,
    /// The size of what it adds up, for its rounding.
    pub size: f64,
}

/// A month in which an exam fee is paid.
type Fee = (usize, f64);

/// The life of number `number`.
pub fn exact(scenario: &Scenario, number: usize) -> Result<Exact, ScenarioError> {
    let luck = Draws::of_life(number);
    let outcome = outcome(scenario, luck);
    let (drawn, outcome, fees) = written(scenario, luck, outcome);
    let plan = Plan::new(&drawn)?;
    let (baseline, life) = (BaselineLife::new(&plan), Life::new(&plan, outcome));
    let mut paid = Yearly::zero(plan.years);
    // When each exam begins is known only from the life itself.
    for exam in &life.timeline.exams {
        for (later, fee) in fees.get(exam.leg).into_iter().flatten() {
            paid.add((exam.from + later) / 12, *fee);
        }
    }
    let flows: Yearly = (0..plan.years).map(|year| life.flow(&baseline, year) - paid.at(year)).collect();
    let year_size = |year| life.earnings.gross.at(year) + baseline.gross.at(year) + life.costs.total(year).abs();
    let loans = |year| life.loans.flow.at(year).abs() + life.loans.owed.at(year);
    Ok(Exact {
        npv: net_present_value(&flows, drawn.economy.discount_rate),
        positions: positions(&flows, &life.loans.owed),
        size: (0..plan.years).map(|year| year_size(year) + loans(year) + paid.at(year)).sum(),
    })
}

fn outcome(scenario: &Scenario, luck: Draws) -> Outcome {
    let mut programs = 0;
    for (leg, step) in scenario.legs.iter().enumerate() {
        if let Leg::Study(study) = step {
            if !luck.finishes(programs, study.completion) {
                return Outcome::Dropped { leg };
            }
            programs += 1;
        }
    }
    let everybody = programs == 0 || matches!(scenario.pay_basis.evidence, Evidence::Graduates { .. });
    if everybody || luck.is_placed(scenario.placement) { Outcome::Placed } else { Outcome::NotPlaced }
}

/// The scenario in which nothing is left to chance, the outcome by its legs, and the exam fees of each leg by months
/// from the exam's first. A search becomes waiting for nothing, which is paid the same.
fn written(scenario: &Scenario, luck: Draws, outcome: Outcome) -> (Scenario, Outcome, Vec<Vec<Fee>>) {
    let mut drawn = scenario.clone();
    drawn.pay_basis.standing = luck.standing();
    drawn.economy.real_wage_growth = luck.wage_growth(scenario.economy.real_wage_growth);
    drawn.person.search_months = 0;
    drawn.legs.clear();
    let last_study = scenario.legs.iter().rposition(|leg| matches!(leg, Leg::Study(_)));
    let mut new_outcome = outcome;
    let mut fees = Vec::new();
    let (mut exams, mut searches, mut must_search) = (0, 0, false);
    for (index, leg) in scenario.legs.iter().enumerate() {
        match leg {
            Leg::Study(study) => {
                must_search |= !study.while_working;
                if outcome == (Outcome::Dropped { leg: index }) {
                    new_outcome = Outcome::Dropped { leg: drawn.legs.len() };
                }
            }
            Leg::Credential(exam) => {
                let attempts = i32::try_from(luck.attempts(exams, exam.pass_rate)).unwrap_or(i32::MAX);
                exams += 1;
                let retake = exam.retake_wait_months;
                let months = |attempt: i32| usize::try_from(attempt * retake).unwrap_or(0);
                fees.resize(drawn.legs.len(), Vec::new());
                fees.push((0..attempts).map(|attempt| (months(attempt), exam.fee)).collect());
                drawn.legs.push(Leg::Credential(CredentialLeg {
                    fee: 0.0,
                    pass_rate: 1.0,
                    wait_months: exam.wait_months + (attempts - 1) * retake,
                    ..exam.clone()
                }));
                continue;
            }
            Leg::Work(_) => {
                let replaced = outcome == Outcome::NotPlaced && last_study.is_none_or(|study| index > study);
                if must_search && !replaced {
                    must_search = false;
                    drawn.legs.push(search(luck.search_months(searches, f64::from(scenario.person.search_months))));
                    searches += 1;
                }
            }
        }
        drawn.legs.push(leg.clone());
    }
    (drawn, new_outcome, fees)
}

fn search(months: usize) -> Leg {
    Leg::Credential(CredentialLeg {
        credential: "a search".to_owned(),
        fee: 0.0,
        pass_rate: 1.0,
        wait_months: i32::try_from(months).unwrap_or(i32::MAX),
        retake_wait_months: 0,
        upkeep: 0.0,
        replaces: Vec::new(),
    })
}
