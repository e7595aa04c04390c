//! What one life is paid in each year (section 2), for a standing and a wage growth of its own.
//!
//! The same rules as [`Earnings`](crate::model::flows::earnings::Earnings), which prices each month by itself. Here a
//! year takes one step for each straight piece of pay that its months lie on, because rank rises by the same factor
//! every month and the sums of ranks are known.

use crate::model::calendar::{MONTHS, Yearly, years_of};
use crate::model::flows::earnings::{PaidBy, SurveyFigures};
use crate::model::outcomes::Outcome;
use crate::model::pay::{Job, along};
use crate::model::plan::Plan;
use crate::model::scenario::Evidence;
use crate::model::timeline::{Held, Paid, Span, Timeline};

use super::lines::Lines;

/// What can be earned on a route and without it, the same for all lives.
#[derive(Clone, Debug)]
pub(super) struct Pay {
    baseline: Scale,
    /// The visitor's own pay, where the baseline keeps its distance to the occupation.
    followed: Option<f64>,
    /// By leg; none where the leg is not work.
    roles: Vec<Option<Scale>>,
    /// A dollar a year, whatever the rank.
    level: Lines,
    /// Sums over the months since study of what graduates are paid a year.
    graduates: Vec<f64>,
    /// The survey's figure once so many exams of the route are passed; empty where no survey is the evidence.
    survey: Vec<Option<f64>>,
}

/// Pay by rank.
#[derive(Clone, Debug)]
struct Scale {
    /// The number of the occupation whose experience counts.
    occupation: Option<usize>,
    lines: Lines,
    typical: f64,
}

impl Scale {
    fn of(job: &Job) -> Self {
        let bends = job.parts().0.map(|curve| curve.bends()).unwrap_or_default();
        let lines = Lines::through(&bends, 1.0, &|rank| job.at(rank));
        Self { occupation: job.number(), lines, typical: job.at(0.5) }
    }
}

impl Pay {
    pub(super) fn new(plan: &Plan<'_>) -> Self {
        let (job, followed) = plan.followed.map_or((plan.baseline, None), |(job, salary)| (job, Some(salary)));
        let mut graduates = Vec::new();
        if let Evidence::Graduates { points } = &plan.scenario.pay_basis.evidence {
            let mut sum = 0.0;
            graduates.push(sum);
            for month in 0..plan.months {
                sum += along(points, month as f64 / MONTHS as f64);
                graduates.push(sum);
            }
        }
        let all_exams = Timeline::new(plan, Outcome::Placed);
        let survey = SurveyFigures::new(plan, &all_exams, Outcome::Placed);
        Self {
            baseline: Scale::of(&job),
            followed,
            roles: plan.roles.iter().map(|job| job.as_ref().map(Scale::of)).collect(),
            level: Lines::through(&[], 1.0, &|_| 1.0),
            graduates,
            survey: survey.into_iter().flat_map(|survey| survey.changes).map(|(_, figure)| figure).collect(),
        }
    }

    /// Pay of each year without the route.
    pub(super) fn without_the_route(&self, plan: &Plan<'_>, career: &mut Career, gross: &mut Yearly) {
        career.start_over(plan, gross);
        self.baseline(plan, career, (0, plan.months), 1.0, gross);
    }

    /// Pay of each year of the life laid out in `timeline`.
    pub(super) fn on_the_route(
        &self,
        plan: &Plan<'_>,
        outcome: Outcome,
        timeline: &Timeline,
        career: &mut Career,
        gross: &mut Yearly,
    ) {
        career.start_over(plan, gross);
        for span in &timeline.spans {
            let months = (span.start, span.end.min(plan.months));
            match PaidBy::of(plan, outcome, span) {
                Some(PaidBy::Salary(yearly)) => career.earn(months, &self.level, None, yearly, gross),
                Some(PaidBy::Graduates(_)) => {
                    career.earn_as_graduate(months, timeline.studied_until.unwrap_or(0), &self.graduates, gross);
                }
                Some(PaidBy::Job { share, .. }) => match self.role_of(span) {
                    Some(role) if self.survey.is_empty() => {
                        career.earn(months, &role.lines, role.occupation, share, gross);
                    }
                    Some(role) => {
                        let ends = if outcome == Outcome::NotPlaced { timeline.studied_until } else { None };
                        self.by_survey(role, months, share, timeline, ends.unwrap_or(usize::MAX), career, gross);
                    }
                    None => self.baseline(plan, career, months, share, gross),
                },
                None => {}
            }
        }
    }

    fn role_of(&self, span: &Span) -> Option<&Scale> {
        match span.paid {
            Paid::Job { held: Held::Role(leg), .. } => self.roles.get(leg)?.as_ref(),
            _ => None,
        }
    }

    fn baseline(&self, plan: &Plan<'_>, career: &mut Career, months: (usize, usize), share: f64, gross: &mut Yearly) {
        let Scale { occupation, lines, .. } = &self.baseline;
        let (lines, amount) = match self.followed {
            None => (lines, 1.0),
            Some(salary) => {
                let months = occupation.and_then(|number| plan.experience.get(number)).copied().unwrap_or(0);
                let at_first = lines.at(career.rank(months), &mut 0);
                if at_first > 0.0 { (lines, salary / at_first) } else { (&self.level, salary) }
            }
        };
        career.earn(months, lines, *occupation, share * amount, gross);
    }

    /// A role's pay in which the survey's figure changes with each exam that is passed, up to the month `ends`.
    #[allow(clippy::too_many_arguments, reason = "the parts of one life, each of which lives in a buffer of its own")]
    fn by_survey(
        &self,
        role: &Scale,
        (start, end): (usize, usize),
        share: f64,
        timeline: &Timeline,
        ends: usize,
        career: &mut Career,
        gross: &mut Yearly,
    ) {
        let mut month = start;
        while month < end {
            let passed = timeline.exams.iter().take_while(|exam| exam.passed <= month).count();
            let changes = timeline.exams.get(passed).map_or(usize::MAX, |exam| exam.passed);
            let until = [changes, ends].into_iter().filter(|change| *change > month).fold(end, usize::min);
            let figure = self.survey.get(passed).copied().flatten().filter(|_| month < ends);
            let (lines, amount) = match figure {
                Some(figure) if role.typical > 0.0 => (&role.lines, figure / role.typical),
                Some(figure) => (&self.level, figure),
                None => (&role.lines, 1.0),
            };
            career.earn((month, until), lines, role.occupation, share * amount, gross);
            month = until;
        }
    }
}

/// What makes one person's pay differ from another's, and the experience gathered so far.
#[derive(Clone, Debug)]
pub(super) struct Career {
    standing: f64,
    /// By months of experience, as long as they rise.
    ranks: Vec<f64>,
    /// Of all ranks before each, and of all of them.
    sums: Vec<f64>,
    /// Real wage growth up to each year.
    growth: Vec<f64>,
    experience: Vec<usize>,
}

impl Career {
    pub(super) fn new(plan: &Plan<'_>) -> Self {
        let rising = plan.ranks.settled_after();
        Self {
            standing: plan.scenario.pay_basis.standing,
            ranks: vec![0.0; rising],
            sums: vec![0.0; rising + 1],
            growth: vec![1.0; plan.years],
            experience: Vec::new(),
        }
    }

    /// Becomes somebody of `standing` whose pay grows by `growth` a year.
    pub(super) fn begin(&mut self, plan: &Plan<'_>, standing: f64, growth: f64) {
        self.standing = standing;
        // A rank is u^(2 - e/(12·E)): each month multiplies it by u^(-1/(12·E)).
        let months_to_typical = MONTHS as f64 * plan.scenario.pay_basis.years_to_typical;
        let step = standing.powf(-1.0 / months_to_typical);
        let (mut rank, mut sum) = (standing * standing, 0.0);
        for (rank_now, sum_now) in self.ranks.iter_mut().zip(&mut self.sums) {
            (*rank_now, *sum_now) = (rank, sum);
            sum += rank;
            rank *= step;
        }
        if let Some(all) = self.sums.last_mut() {
            *all = sum;
        }
        let mut level = 1.0;
        for level_now in &mut self.growth {
            *level_now = level;
            level *= 1.0 + growth;
        }
    }

    fn start_over(&mut self, plan: &Plan<'_>, gross: &mut Yearly) {
        gross.clear();
        self.experience.clone_from(&plan.experience);
    }

    fn rank(&self, months: usize) -> f64 {
        self.ranks.get(months).copied().unwrap_or(self.standing)
    }

    /// Adds `factor` times what `lines` pay by rank in the months `start..end`, which count as experience.
    fn earn(
        &mut self,
        (start, end): (usize, usize),
        lines: &Lines,
        occupation: Option<usize>,
        factor: f64,
        gross: &mut Yearly,
    ) {
        let mut gathered = occupation.and_then(|number| self.experience.get(number)).copied().unwrap_or(0);
        let mut near = 0;
        let settled = lines.at(self.standing, &mut near);
        let rising = self.ranks.len();
        for (year, months) in years_of(start, end) {
            let until = gathered + months;
            let mut pay = settled * (until.max(rising) - gathered.max(rising)) as f64;
            if gathered < rising {
                pay += self.rising_pay(lines, gathered, until.min(rising), &mut near);
            }
            self.add(gross, year, factor * pay);
            gathered = until;
        }
        if let Some(months) = occupation.and_then(|number| self.experience.get_mut(number)) {
            *months = gathered;
        }
    }

    /// The sum of yearly pay over the months of experience `from..until`, in all of which rank rises.
    fn rising_pay(&self, lines: &Lines, mut from: usize, until: usize, near: &mut usize) -> f64 {
        let sum_before = |month: usize| self.sums.get(month).copied().unwrap_or(0.0);
        let highest = self.rank(until.saturating_sub(1));
        let mut pay = 0.0;
        while from < until {
            let piece = lines.piece(self.rank(from), near);
            let mut next = until;
            if highest > piece.until {
                next = from + 1;
                while self.rank(next) <= piece.until {
                    next += 1;
                }
            }
            pay += piece.base * (next - from) as f64 + piece.slope * (sum_before(next) - sum_before(from));
            from = next;
        }
        pay
    }

    fn earn_as_graduate(&self, (start, end): (usize, usize), finished: usize, sums: &[f64], gross: &mut Yearly) {
        let sum_before = |month: usize| sums.get(month - finished.min(month)).copied().unwrap_or(0.0);
        let mut month = start;
        for (year, months) in years_of(start, end) {
            self.add(gross, year, sum_before(month + months) - sum_before(month));
            month += months;
        }
    }

    /// Adds the sum of some months' yearly pay, before wage growth.
    fn add(&self, gross: &mut Yearly, year: usize, pay: f64) {
        gross.add(year, pay / MONTHS as f64 * self.growth.get(year).copied().unwrap_or(1.0));
    }
}
