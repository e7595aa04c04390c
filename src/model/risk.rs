//! The route lived many times over (section 8): who comes out ahead, and how far lives lie apart.
//!
//! Each life draws a standing for life (uniform; the baseline's too), a real wage growth (normal), whether each program
//! is finished and the work found, how often each exam is taken, and the months of each search ([`Draws`]). Study,
//! waiting and searching that would run past the horizon are cut there. The rules of money are those of a price; only
//! pay and tax are added up faster, by straight pieces instead of months.

mod career;
mod debts;
mod life;
mod lines;
mod percentiles;

use super::check::{self, ScenarioError};
use super::draws::Draws;
use super::plan::Plan;
use super::results::NOTHING;
use super::scenario::Scenario;

pub use life::SimulatedLife;
pub use percentiles::Band;

/// Lives that are simulated where nothing else is said.
pub const LIVES: usize = 2_000;

/// What came of all lives.
#[derive(Clone, PartialEq, Debug)]
pub struct RiskResult {
    /// How many there were.
    pub lives: usize,
    /// The share of them in which the route is worth more than nothing.
    pub share_ahead: f64,
    /// The share that is still behind staying put at the end.
    pub share_never_even: f64,
    /// Net present value, dollars of today.
    pub npv: Band,
    /// Where they stand after each year against staying put, debts counted; dollars of today.
    pub positions: Vec<Band>,
}

/// A simulation that goes on in slices, so that nothing has to wait for it.
#[derive(Clone, Debug)]
pub struct Simulation {
    scenario: Scenario,
    life: SimulatedLife,
    lives: usize,
    npvs: Vec<f64>,
    /// By year, and in each by life.
    positions: Vec<f64>,
}

impl Simulation {
    /// Prepares so many lives of a scenario, at least one.
    ///
    /// # Errors
    /// The first field that holds something section 10 does not allow.
    pub fn new(scenario: Scenario, lives: usize) -> Result<Self, ScenarioError> {
        check::fields(&scenario)?;
        let plan = Plan::new(&scenario)?;
        check::horizon(&plan)?;
        let life = SimulatedLife::new(&plan);
        let lives = lives.max(1);
        let positions = vec![0.0; lives * plan.years];
        Ok(Self { scenario, life, lives, npvs: Vec::with_capacity(lives), positions })
    }

    /// Simulates up to `at_most` further lives; true when all are done.
    pub fn run(&mut self, at_most: usize) -> bool {
        // Resolved before: this cannot fail.
        let Ok(plan) = Plan::new(&self.scenario) else { return true };
        for number in (self.npvs.len()..self.lives).take(at_most) {
            self.life.live(&plan, Draws::of_life(number));
            self.npvs.push(self.life.npv);
            for (year, position) in self.positions.chunks_exact_mut(self.lives).zip(&self.life.positions) {
                if let Some(place) = year.get_mut(number) {
                    *place = *position;
                }
            }
        }
        self.npvs.len() == self.lives
    }

    /// What came of the lives simulated so far.
    ///
    /// # Errors
    /// Amounts that are allowed, but do not add up to numbers: wages a hair above 0 can.
    pub fn finish(mut self) -> Result<RiskResult, ScenarioError> {
        let done = self.npvs.len();
        let years = self.positions.chunks_exact_mut(self.lives).map(|year| year.get_mut(..done).unwrap_or_default());
        let mut years: Vec<_> = years.collect();
        let ends = years.last().map_or(&[][..], |last| last);
        // Standings and growths are drawn for the baseline too.
        check::finite_amounts("baseline", self.npvs.iter().chain(ends).copied())?;
        let share = |count: usize| count as f64 / done.max(1) as f64;
        let share_ahead = share(self.npvs.iter().filter(|npv| **npv > NOTHING).count());
        let share_never_even = share(ends.iter().filter(|end| **end < -NOTHING).count());
        Ok(RiskResult {
            lives: done,
            share_ahead,
            share_never_even,
            npv: Band::of(&mut self.npvs),
            positions: years.iter_mut().map(|year| Band::of(year)).collect(),
        })
    }
}
