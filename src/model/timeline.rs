//! A life in months: what is done when, and what each month is paid as (section 1).

use super::calendar::round_half_up;
use super::draws::Draws;
use super::outcomes::Outcome;
use super::plan::Plan;
use super::scenario::{CredentialLeg, Leg, Study};

/// Months `start..end` in which the same thing is done.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Span {
    /// First month.
    pub start: usize,
    /// The month after the last.
    pub end: usize,
    /// What is done.
    pub doing: Doing,
    /// What it is paid as.
    pub paid: Paid,
}

/// What is done in a month.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Doing {
    /// Studying this leg of the route.
    Studying(usize),
    /// Waiting for an exam.
    Waiting,
    /// Searching for a job.
    Searching,
    /// Working.
    Working,
}

/// What a month is paid as.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Paid {
    /// A share of a job.
    Job {
        /// Which one.
        held: Held,
        /// How much of it.
        share: f64,
    },
    /// A job on the side: dollars a year, before wage growth.
    Side(f64),
}

/// The job held.
#[derive(Clone, Copy, PartialEq, Eq, Debug, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Held {
    /// That of the life without the route.
    Baseline,
    /// That of this work leg.
    Role(usize),
}

/// An exam taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Exam {
    /// Its leg.
    pub leg: usize,
    /// The month in which the fee is paid.
    pub from: usize,
    /// The month from which the credential is held.
    pub passed: usize,
    /// How often it was taken; none: as often as people do on average.
    pub attempts: Option<usize>,
}

/// A life in months. Study and waiting may run past the horizon: [`super::check`] refuses such a scenario.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Timeline {
    /// What is done, without gaps, from month 0.
    pub spans: Vec<Span>,
    /// Exams, in order.
    pub exams: Vec<Exam>,
    /// The month after the last study leg, if it was finished.
    pub studied_until: Option<usize>,
    /// The first month of the first work leg after the last study leg (without study: of the first work leg).
    pub first_work: Option<usize>,
}

/// Months until a credential is passed, retakes on average included (section 3).
#[must_use]
pub fn months_to_pass(credential: &CredentialLeg) -> usize {
    let retakes = (1.0 / credential.pass_rate - 1.0) * f64::from(credential.retake_wait_months);
    length(f64::from(credential.wait_months) + round_half_up(retakes))
}

/// Months from one attempt to the next.
#[must_use]
pub fn retake_wait(credential: &CredentialLeg) -> usize {
    length(f64::from(credential.retake_wait_months))
}

/// Months studied by somebody who gives this leg up (section 6).
#[must_use]
pub fn months_before_dropping(study: &Study) -> usize {
    length(round_half_up(study.drop_share * f64::from(study.months)))
}

fn length(months: f64) -> usize {
    // Bounded by the ranges of section 10; a negative value becomes 0.
    months as usize
}

impl Timeline {
    /// The life that `outcome` leads to, exams and searches as long as they are on average.
    #[must_use]
    pub fn new(plan: &Plan<'_>, outcome: Outcome) -> Self {
        let mut life = Self { spans: Vec::with_capacity(8), ..Self::default() };
        life.lay_out(plan, outcome, None);
        life
    }

    /// Becomes the life that `outcome` leads to: with luck in exams and searches as drawn (section 8), or as long as
    /// they are on average.
    pub fn lay_out(&mut self, plan: &Plan<'_>, outcome: Outcome, luck: Option<Draws>) {
        self.spans.clear();
        self.exams.clear();
        (self.studied_until, self.first_work) = (None, None);
        let mut walk = Walk {
            horizon: plan.months,
            month: 0,
            held: Held::Baseline,
            idle_on: None,
            must_search: false,
            searches: 0,
            luck,
            life: self,
        };
        let scenario = plan.scenario;
        for (index, leg) in scenario.legs.iter().enumerate() {
            match leg {
                Leg::Study(study) => {
                    let dropped = outcome == (Outcome::Dropped { leg: index });
                    let months = if dropped { months_before_dropping(study) } else { length(f64::from(study.months)) };
                    walk.study(index, study, months);
                    if dropped {
                        walk.work(None);
                        return;
                    }
                    if plan.last_study == Some(index) {
                        walk.life.studied_until = Some(walk.month);
                    }
                }
                Leg::Credential(credential) => walk.exam(index, credential),
                Leg::Work(work) => {
                    let after_study = plan.last_study.is_none_or(|study| index > study);
                    if outcome != Outcome::NotPlaced || !after_study {
                        walk.search(scenario.person.search_months);
                        walk.held = Held::Role(index);
                        // A leg of no months has no first month.
                        if after_study && work.months != Some(0) {
                            walk.life.first_work.get_or_insert(walk.month);
                        }
                    }
                    walk.work(work.months.map(|months| length(f64::from(months))));
                }
            }
        }
    }
}

/// Where the walk through the legs stands.
struct Walk<'a> {
    horizon: usize,
    month: usize,
    held: Held,
    /// The side job of the study just ended, which a month of waiting or searching is paid as; none: the job held.
    idle_on: Option<Paid>,
    /// Whether a job was given up for study since the last work.
    must_search: bool,
    /// Searches so far.
    searches: usize,
    luck: Option<Draws>,
    life: &'a mut Timeline,
}

impl Walk<'_> {
    fn spend(&mut self, months: usize, doing: Doing, paid: Paid) {
        if months > 0 {
            let end = self.month + months;
            self.life.spans.push(Span { start: self.month, end, doing, paid });
            self.month = end;
        }
    }

    /// Months that the horizon cuts short where need be.
    fn within(&self, months: Option<usize>) -> usize {
        let left = self.horizon.saturating_sub(self.month);
        months.map_or(left, |months| months.min(left))
    }

    fn study(&mut self, leg: usize, study: &Study, months: usize) {
        let held = self.held;
        let (paid, idle_on) = if study.while_working {
            (Paid::Job { held, share: study.work_share }, None)
        } else {
            self.must_search = true;
            let side = Paid::Side(study.study_earnings);
            (side, Some(side))
        };
        self.spend(months, Doing::Studying(leg), paid);
        if months > 0 {
            self.idle_on = idle_on;
        }
    }

    fn exam(&mut self, leg: usize, credential: &CredentialLeg) {
        let from = self.month;
        let attempts = self.luck.map(|luck| luck.attempts(self.life.exams.len(), credential.pass_rate));
        let months = match attempts {
            Some(attempts) => length(f64::from(credential.wait_months)) + (attempts - 1) * retake_wait(credential),
            None => months_to_pass(credential),
        };
        self.spend(months, Doing::Waiting, self.paid_when_idle());
        self.life.exams.push(Exam { leg, from, passed: self.month, attempts });
    }

    fn search(&mut self, on_average: i32) {
        if std::mem::take(&mut self.must_search) {
            let months = match self.luck {
                Some(luck) => luck.search_months(self.searches, f64::from(on_average)),
                None => length(f64::from(on_average)),
            };
            self.searches += 1;
            self.spend(self.within(Some(months)), Doing::Searching, self.paid_when_idle());
        }
    }

    fn work(&mut self, months: Option<usize>) {
        let months = self.within(months);
        self.spend(months, Doing::Working, Paid::Job { held: self.held, share: 1.0 });
        if months > 0 {
            self.idle_on = None;
        }
    }

    fn paid_when_idle(&self) -> Paid {
        self.idle_on.unwrap_or(Paid::Job { held: self.held, share: 1.0 })
    }
}
