//! A checked scenario with everything resolved that all its outcomes share: wages looked up, ranks and growth tabled.

use crate::facts::{self, Wages};

use super::calendar::{MONTHS, powers};
use super::check::ScenarioError;
use super::pay::{Curve, Job, Ranks};
use super::scenario::{Baseline, Leg, Scenario};

/// What all outcomes of one scenario share.
#[derive(Clone, Debug)]
pub struct Plan<'a> {
    /// The scenario it was made from.
    pub scenario: &'a Scenario,
    /// Whole years of the horizon.
    pub years: usize,
    /// Months of the horizon.
    pub months: usize,
    /// The job of the life without the route.
    pub baseline: Job,
    /// The occupation whose course the visitor's own pay follows, and that pay; none where it follows none.
    pub followed: Option<(Job, f64)>,
    /// The job of each leg; none where the leg is not work.
    pub roles: Vec<Option<Job>>,
    /// Months already worked when the scenario starts, per occupation in use.
    pub experience: Vec<usize>,
    /// Rank by months of experience.
    pub ranks: Ranks,
    /// Real wage growth up to each year.
    pub wage_growth: Vec<f64>,
    /// Real growth of tuition up to each year.
    pub tuition_growth: Vec<f64>,
    /// Prices at the start of each year, today's counted as 1.
    pub price_level: Vec<f64>,
    /// Dollars of today that a nominal dollar paid at the end of each month is worth.
    pub real_value: Vec<f64>,
    /// The last leg that is study.
    pub last_study: Option<usize>,
}

impl<'a> Plan<'a> {
    /// Resolves a scenario whose fields have passed [`super::check`].
    ///
    /// # Errors
    /// An occupation that stands without wages and is not in the tables.
    pub fn new(scenario: &'a Scenario) -> Result<Self, ScenarioError> {
        let person = &scenario.person;
        let years = usize::try_from(person.stop_work_age - person.age).unwrap_or(0);
        let months = years * MONTHS;
        let mut occupations = Occupations { scenario, socs: Vec::new(), experience: Vec::new() };
        let ranks = Ranks::new(scenario.pay_basis.standing, scenario.pay_basis.years_to_typical);
        let (baseline, followed) = occupations.baseline(&ranks)?;
        let roles = scenario
            .legs
            .iter()
            .enumerate()
            .map(|(index, leg)| match leg {
                Leg::Work(work) => {
                    let at = || format!("legs[{index}]");
                    occupations.role(&work.soc, work.wages, work.slice, at).map(Some)
                }
                _ => Ok(None),
            })
            .collect::<Result<_, _>>()?;
        let monthly_inflation = (1.0 + scenario.economy.inflation).powf(1.0 / MONTHS as f64);
        Ok(Self {
            scenario,
            years,
            months,
            baseline,
            followed,
            roles,
            experience: occupations.experience,
            ranks,
            wage_growth: powers(scenario.economy.real_wage_growth, years),
            tuition_growth: powers(scenario.economy.tuition_growth, years),
            price_level: (0..years as i32).map(|year| (1.0 + scenario.economy.inflation).powi(year)).collect(),
            real_value: powers(monthly_inflation - 1.0, months + 1)
                .into_iter()
                .skip(1)
                .map(|level| 1.0 / level)
                .collect(),
            last_study: scenario.legs.iter().rposition(|leg| matches!(leg, Leg::Study(_))),
        })
    }

    /// Real wage growth up to `year`.
    #[must_use]
    pub fn wage_growth_at(&self, year: usize) -> f64 {
        self.wage_growth.get(year).copied().unwrap_or(1.0)
    }

    /// Dollars of today that a nominal amount paid at the end of `month` is worth.
    #[must_use]
    pub fn real(&self, nominal: f64, month: usize) -> f64 {
        nominal * self.real_value.get(month).copied().unwrap_or(0.0)
    }
}

/// The occupations in use, numbered as they turn up, so that experience can be counted without comparing names.
struct Occupations<'a> {
    scenario: &'a Scenario,
    socs: Vec<&'a str>,
    experience: Vec<usize>,
}

impl<'a> Occupations<'a> {
    fn baseline(&mut self, ranks: &Ranks) -> Result<(Job, Option<(Job, f64)>), ScenarioError> {
        let at = || "baseline".to_owned();
        match &self.scenario.baseline {
            Baseline::Occupation(role) => Ok((self.role(&role.soc, role.wages, role.slice, at)?, None)),
            Baseline::Own(own) => {
                let Some(soc) = &own.soc else { return Ok((Job::flat(own.salary), None)) };
                let occupation = self.role(soc, own.wages, own.slice, at)?;
                let months = occupation.number().and_then(|n| self.experience.get(n)).copied().unwrap_or(0);
                let baseline = occupation.keeping_distance(own.salary, ranks.at(months));
                Ok((baseline, Some((occupation, own.salary))))
            }
        }
    }

    fn role(
        &mut self,
        soc: &'a str,
        wages: Option<Wages>,
        slice: [f64; 2],
        at: impl Fn() -> String,
    ) -> Result<Job, ScenarioError> {
        let looked_up = || facts::wages(soc, self.scenario.person.place).map(|found| found.wages);
        let wages = wages
            .or_else(looked_up)
            .ok_or_else(|| ScenarioError::new(at() + ".soc", "an occupation of the tables, or one with its wages"))?;
        let number = self.socs.iter().position(|known| *known == soc).unwrap_or_else(|| {
            let months = self.scenario.person.experience.get(soc).copied().unwrap_or(0);
            self.socs.push(soc);
            self.experience.push(usize::try_from(months).unwrap_or(0));
            self.socs.len() - 1
        });
        Ok(Job::occupation(number, Curve::new(wages, slice)))
    }
}
