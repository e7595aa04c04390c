//! The question turned round (section 9): up to which price, from which salary, from which chance of finishing does the
//! route pay? And what the answer hangs on: the [`tornado`], the [`strip`] of discount rates, the loans' [`cliffs`].
//!
//! Everything counts the risk and is worked out by the engine itself. A [`Search`] prices once a step, so that it can
//! be spread over frames; no search takes more than [`MOST_PRICES`].

pub mod cliffs;
pub mod strip;
pub mod tornado;

use serde::Serialize;

use super::check::ScenarioError;
use super::limits;
use super::report::{npv_counting_the_risk, yearly_flows};
use super::results::break_even_age;
use super::scenario::{Evidence, Leg, Scenario};

/// More steps than this no search takes: two for the ends, and twenty to halve a million dollars down to one.
pub const MOST_PRICES: u32 = 22;

/// Steps of a chance: a hundredth of a percent.
const CHANCE_STEPS: i32 = 10_000;

/// What is asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Question {
    /// The highest tuition and fees, whole dollars a year, with `npv ≥ 0`; every study leg of the route is billed them.
    HighestTuition,
    /// The lowest salary after study, whole dollars a year on the basis `own`, with which the mean of all outcomes is
    /// ahead of staying put after so many years, and stays so.
    LowestSalary {
        /// Years from today.
        within_years: i32,
    },
    /// The lowest chance of finishing with `npv ≥ 0`, in steps of 0.0001; every study leg has it.
    LowestCompletion,
}

/// What a search finds.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub enum Edge {
    /// The route pays at this value, and no longer one step beyond it. Where the result rises and falls between the
    /// ends there can be other such values; this is one of them.
    At(f64),
    /// There is no such value: even at the best end (free study, a million dollars, everybody finishes) it does not pay.
    NotEvenAtBest,
    /// There is no such value: even at the worst end (a million dollars a year, no pay, nobody finishes) it still pays.
    EvenAtWorst,
}

/// A search under way: bisection between an end at which the route pays and one at which it does not.
#[derive(Clone, Debug)]
pub struct Search {
    scenario: Scenario,
    question: Question,
    /// In steps; the best value at first, then always one at which the route pays.
    good: i32,
    /// In steps; the worst value at first, then always one at which it does not pay.
    bad: i32,
    next: Next,
}

/// What is priced next.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Next {
    Best,
    Worst,
    Between,
    Nothing(Edge),
}

impl Question {
    /// The best and the worst value, in steps.
    const fn ends(self) -> (i32, i32) {
        let dollars = limits::MONEY.high as i32;
        match self {
            Self::HighestTuition => (0, dollars),
            Self::LowestSalary { .. } => (dollars, 0),
            Self::LowestCompletion => (CHANCE_STEPS, 0),
        }
    }

    /// The value of so many steps.
    fn value(self, steps: i32) -> f64 {
        match self {
            Self::HighestTuition | Self::LowestSalary { .. } => f64::from(steps),
            Self::LowestCompletion => f64::from(steps) / f64::from(CHANCE_STEPS),
        }
    }

    fn set(self, scenario: &mut Scenario, value: f64) {
        if let Self::LowestSalary { .. } = self {
            scenario.pay_basis.evidence = Evidence::Own { salary: value };
        }
        for leg in &mut scenario.legs {
            let Leg::Study(study) = leg else { continue };
            match self {
                Self::HighestTuition => study.tuition_fees = value,
                Self::LowestCompletion => study.completion = value,
                Self::LowestSalary { .. } => {}
            }
        }
    }

    fn pays(self, scenario: &Scenario) -> Result<bool, ScenarioError> {
        let Self::LowestSalary { within_years } = self else { return Ok(npv_counting_the_risk(scenario)? >= 0.0) };
        let age = scenario.person.age;
        let positions = yearly_flows(scenario)?.positions;
        Ok(break_even_age(age, &positions).is_some_and(|ahead_from| ahead_from - age <= within_years))
    }
}

impl Search {
    /// A search that has priced nothing yet.
    #[must_use]
    pub fn new(scenario: &Scenario, question: Question) -> Self {
        let (good, bad) = question.ends();
        Self { scenario: scenario.clone(), question, good, bad, next: Next::Best }
    }

    /// Prices once; answers what was found as soon as it is known, and then the same for ever.
    ///
    /// # Errors
    /// The first field of the scenario that holds something section 10 does not allow.
    pub fn step(&mut self) -> Result<Option<Edge>, ScenarioError> {
        let tried = match self.next {
            Next::Best => self.good,
            Next::Worst => self.bad,
            Next::Between => self.good + (self.bad - self.good) / 2,
            Next::Nothing(edge) => return Ok(Some(edge)),
        };
        let pays = self.pays_at(tried)?;
        self.next = match (self.next, pays) {
            (Next::Best, false) => Next::Nothing(Edge::NotEvenAtBest),
            (Next::Best, true) => Next::Worst,
            (Next::Worst, true) => Next::Nothing(Edge::EvenAtWorst),
            (Next::Worst, false) => Next::Between,
            (between, pays) => {
                let side = if pays { &mut self.good } else { &mut self.bad };
                *side = tried;
                let adjacent = (self.good - self.bad).abs() <= 1;
                if adjacent { Next::Nothing(Edge::At(self.question.value(self.good))) } else { between }
            }
        };
        Ok(if let Next::Nothing(edge) = self.next { Some(edge) } else { None })
    }

    /// All steps at once.
    ///
    /// # Errors
    /// The first field of the scenario that holds something section 10 does not allow.
    pub fn finish(mut self) -> Result<Edge, ScenarioError> {
        loop {
            if let Some(edge) = self.step()? {
                return Ok(edge);
            }
        }
    }

    fn pays_at(&mut self, steps: i32) -> Result<bool, ScenarioError> {
        self.question.set(&mut self.scenario, self.question.value(steps));
        self.question.pays(&self.scenario)
    }
}
