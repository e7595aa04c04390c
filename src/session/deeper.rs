//! What takes longer than a frame: the simulated lives, the answers backwards, what matters most. Worked out in steps of
//! about a millisecond, between which the page goes on.

use std::sync::Arc;

use crate::model::backwards::cliffs::Cliff;
use crate::model::backwards::strip::StripRow;
use crate::model::backwards::tornado::Bar;
use crate::model::backwards::{Edge, Question, Search};
use crate::model::risk::{LIVES, RiskResult, Simulation};

use super::answer::SharedAnswer;
use super::choices::Choices;
use super::field::Field;

/// Lives simulated in one step.
const LIVES_A_STEP: usize = 100;
/// Prices of a search in one step.
const PRICES_A_STEP: usize = 6;

/// What was found so far; for the route that is shown, except for the lives.
#[derive(Clone, Default)]
pub struct Deeper {
    /// For each route what came of its lives.
    pub risks: Vec<Option<Arc<RiskResult>>>,
    /// Highest tuition and fees, dollars a year, at which the route pays.
    pub highest_tuition: Option<Edge>,
    /// Lowest salary, dollars a year, with which it is even in time.
    pub lowest_salary: Option<Edge>,
    /// Lowest chance of finishing at which it pays.
    pub lowest_completion: Option<Edge>,
    /// What the answer hangs on, the most important first.
    pub tornado: Arc<[Bar]>,
    /// The gain by discount rates.
    pub strip: Arc<[StripRow]>,
    /// The loans' cliffs near the visitor's figures.
    pub cliffs: Arc<[Cliff]>,
}

/// The work that finds it.
pub struct Digging {
    answers: Vec<Option<SharedAnswer>>,
    at: usize,
    /// Routes whose lives are still to be simulated, the next one last.
    to_simulate: Vec<usize>,
    simulation: Option<(usize, Simulation)>,
    questions: Vec<Question>,
    search: Option<(Question, Search)>,
    matters_known: bool,
    found: Deeper,
}

/// How far one step came.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Progress {
    /// Nothing new to show yet.
    On,
    /// Something more is found.
    Found,
    /// There is nothing more to find.
    Done,
}

impl Digging {
    /// Work on these answers, that at `at` first. What `before` found of an answer that is still the same is kept.
    #[must_use]
    pub fn new(
        answers: Vec<Option<SharedAnswer>>,
        at: usize,
        before: Option<(&[Option<SharedAnswer>], &Deeper)>,
    ) -> Self {
        let known = |answer: &Option<SharedAnswer>| {
            let (answers, found) = before?;
            let answer = answer.as_ref()?;
            let same = |old: &Option<SharedAnswer>| old.as_ref().is_some_and(|old| Arc::ptr_eq(old, answer));
            found.risks.get(answers.iter().position(same)?)?.clone()
        };
        let risks: Vec<_> = answers.iter().map(known).collect();
        let unknown = |place: &usize| risks.get(*place).is_some_and(Option::is_none);
        let mut to_simulate: Vec<usize> = (0..answers.len()).rev().filter(|place| *place != at).collect();
        to_simulate.push(at);
        to_simulate.retain(unknown);
        let within_years =
            answers.get(at).and_then(Option::as_ref).map_or(0, |answer| years_to_be_even(&answer.choices));
        Self {
            answers,
            at,
            to_simulate,
            simulation: None,
            questions: vec![
                Question::LowestCompletion,
                Question::LowestSalary { within_years },
                Question::HighestTuition,
            ],
            search: None,
            matters_known: false,
            found: Deeper { risks, ..Deeper::default() },
        }
    }

    /// What was found so far.
    #[must_use]
    pub fn found(&self) -> &Deeper {
        &self.found
    }

    /// The answers that this is about.
    #[must_use]
    pub fn answers(&self) -> &[Option<SharedAnswer>] {
        &self.answers
    }

    /// Works for about a millisecond: first the lives of the route that is shown, then what matters in it, then the
    /// lives of the others.
    pub fn step(&mut self) -> Progress {
        if let Some((place, mut simulation)) = self.simulation.take() {
            if !simulation.run(LIVES_A_STEP) {
                self.simulation = Some((place, simulation));
                return Progress::On;
            }
            if let Some(slot) = self.found.risks.get_mut(place) {
                *slot = simulation.finish().ok().map(Arc::new);
            }
            // The other routes stand side by side: they are shown once, all together.
            let wait_for_others = place != self.at && !self.to_simulate.is_empty();
            return if wait_for_others { Progress::On } else { Progress::Found };
        }
        if self.to_simulate.last() == Some(&self.at) {
            return self.start_simulation();
        }
        if let Some((question, mut search)) = self.search.take() {
            for _ in 0..PRICES_A_STEP {
                match search.step() {
                    Ok(None) => {}
                    Ok(Some(edge)) => {
                        self.answer_question(question, edge);
                        return Progress::On;
                    }
                    Err(_) => return Progress::On,
                }
            }
            self.search = Some((question, search));
            return Progress::On;
        }
        let Some(choices) = self.answers.get(self.at).and_then(Option::as_ref).map(|answer| &answer.choices) else {
            return self.start_simulation();
        };
        if let Some(question) = self.questions.pop() {
            self.search = Some((question, choices.backwards(question)));
            return Progress::On;
        }
        if !self.matters_known {
            self.matters_known = true;
            // Choices that have an answer have these too; without one the page shows none.
            self.found.tornado = choices.tornado().unwrap_or_default().into();
            self.found.strip = choices.discount_strip().unwrap_or_default().into();
            self.found.cliffs = choices.loan_cliffs().unwrap_or_default().into();
            return Progress::Found;
        }
        self.start_simulation()
    }

    fn start_simulation(&mut self) -> Progress {
        let Some(place) = self.to_simulate.pop() else { return Progress::Done };
        let answer = self.answers.get(place).and_then(Option::as_ref);
        let simulation = answer.and_then(|answer| Simulation::new(answer.choices.scenario(), LIVES).ok());
        self.simulation = simulation.map(|simulation| (place, simulation));
        Progress::On
    }

    fn answer_question(&mut self, question: Question, edge: Edge) {
        match question {
            Question::HighestTuition => self.found.highest_tuition = Some(edge),
            Question::LowestSalary { .. } => self.found.lowest_salary = Some(edge),
            Question::LowestCompletion => self.found.lowest_completion = Some(edge),
        }
    }
}

/// Within how many years the visitor wants to be even, for the lowest salary.
#[must_use]
pub fn years_to_be_even(choices: &Choices) -> i32 {
    choices.value(Field::EvenWithin).unwrap_or(0.0).round() as i32
}
