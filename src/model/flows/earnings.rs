//! What each month is paid: jobs, experience and evidence brought together (section 2).

use crate::model::calendar::{MONTHS, Yearly, years_of};
use crate::model::outcomes::Outcome;
use crate::model::pay::{Job, along};
use crate::model::plan::Plan;
use crate::model::scenario::{Evidence, Leg};
use crate::model::timeline::{Held, Paid, Span, Timeline};

/// Pay of one life.
#[derive(Clone, PartialEq, Debug)]
pub struct Earnings {
    /// Dollars a year at which each month is paid.
    pub rate: Vec<f64>,
    /// Dollars earned in each year.
    pub gross: Yearly,
}

impl Earnings {
    /// Pay of the life laid out in `timeline`.
    #[must_use]
    pub fn new(plan: &Plan<'_>, timeline: &Timeline, outcome: Outcome) -> Self {
        let mut payroll = Payroll::new(plan);
        let survey = SurveyFigures::new(plan, timeline, outcome);
        for span in &timeline.spans {
            match PaidBy::of(plan, outcome, span) {
                Some(PaidBy::Salary(yearly)) => payroll.level(span.start, span.end, yearly),
                Some(PaidBy::Graduates(points)) => {
                    let finished = timeline.studied_until.unwrap_or(0);
                    let yearly = |month| along(points, (month - finished) as f64 / MONTHS as f64);
                    payroll.each_month(span.start, span.end, yearly);
                }
                Some(PaidBy::Job { job, share, of_route }) => {
                    payroll.job(span, job, share, survey.as_ref().filter(|_| of_route));
                }
                None => {}
            }
        }
        payroll.earnings
    }

    /// Pay of the life without the route.
    #[must_use]
    pub fn baseline(plan: &Plan<'_>) -> Self {
        let mut payroll = Payroll::new(plan);
        let paid = Paid::Job { held: Held::Baseline, share: 1.0 };
        let doing = crate::model::timeline::Doing::Working;
        payroll.job(&Span { start: 0, end: plan.months, doing, paid }, &plan.baseline, 1.0, None);
        payroll.earnings
    }
}

/// What decides the pay of a span.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(in crate::model) enum PaidBy<'a> {
    /// A salary that no experience changes.
    Salary(f64),
    /// Graduates' earnings by years since study.
    Graduates(&'a [(f64, f64)]),
    /// A share of a job; where it is a role of the route, the survey's figures hold for it.
    Job { job: &'a Job, share: f64, of_route: bool },
}

impl<'a> PaidBy<'a> {
    /// None for a role that the plan does not have.
    pub(in crate::model) fn of(plan: &'a Plan<'_>, outcome: Outcome, span: &Span) -> Option<Self> {
        let (leg, share) = match span.paid {
            Paid::Side(yearly) => return Some(Self::Salary(yearly)),
            Paid::Job { held: Held::Baseline, share } => {
                return Some(Self::Job { job: &plan.baseline, share, of_route: false });
            }
            Paid::Job { held: Held::Role(leg), share } => (leg, share),
        };
        let job = plan.roles.get(leg)?.as_ref()?;
        let evidence_holds = outcome == Outcome::Placed && plan.last_study.is_none_or(|study| leg > study);
        Some(match &plan.scenario.pay_basis.evidence {
            Evidence::Graduates { points } if evidence_holds => Self::Graduates(points),
            Evidence::Own { salary } if evidence_holds => Self::Salary(*salary),
            _ => Self::Job { job, share, of_route: true },
        })
    }
}

/// Pay as it is written down month by month, and the experience gathered so far.
struct Payroll<'a> {
    plan: &'a Plan<'a>,
    experience: Vec<usize>,
    earnings: Earnings,
}

impl<'a> Payroll<'a> {
    fn new(plan: &'a Plan<'a>) -> Self {
        let earnings = Earnings { rate: vec![0.0; plan.months], gross: Yearly::zero(plan.years) };
        Self { plan, experience: plan.experience.clone(), earnings }
    }

    /// The same pay in all months `start..end`, but for the growth of wages.
    fn level(&mut self, start: usize, end: usize, yearly: f64) {
        self.each_month(start, end, |_| yearly);
    }

    /// A share of a job, whose occupation's experience it adds to; by the survey's figures where they hold.
    fn job(&mut self, span: &Span, job: &Job, share: f64, survey: Option<&SurveyFigures>) {
        let gathered = job.number().and_then(|number| self.experience.get(number)).copied().unwrap_or(0);
        let ranks = &self.plan.ranks;
        let settled_from = match survey {
            Some(_) => span.end,
            None => (span.start + ranks.settled_after().saturating_sub(gathered)).min(span.end),
        };
        let figure_at = |month| survey.and_then(|survey| survey.at(month));
        self.each_month(span.start, settled_from, |month| {
            let rank = ranks.at(gathered + month - span.start);
            match figure_at(month) {
                Some(figure) => share * figure * job.relative_to_typical(rank),
                None => share * job.at(rank),
            }
        });
        self.level(settled_from, span.end, share * job.at(ranks.at(usize::MAX)));
        if let Some(months) = job.number().and_then(|number| self.experience.get_mut(number)) {
            *months += span.end - span.start;
        }
    }

    /// Writes down what the months `start..end` are paid, as far as they are before the horizon.
    fn each_month(&mut self, start: usize, end: usize, yearly: impl Fn(usize) -> f64) {
        let end = end.min(self.plan.months);
        let mut rates = self.earnings.rate.get_mut(start..end).unwrap_or_default().iter_mut();
        let mut paid = start;
        for (year, months) in years_of(start, end) {
            let growth = self.plan.wage_growth_at(year);
            let mut gross = self.earnings.gross.at(year);
            for (month, rate) in (paid..).zip(rates.by_ref().take(months)) {
                *rate = yearly(month) * growth;
                gross += *rate / MONTHS as f64;
            }
            paid += months;
            self.earnings.gross.put(year, gross);
        }
    }
}

/// The survey's figure that holds in each month (2.2): that of the latest-earned credential now held that has one.
pub(in crate::model) struct SurveyFigures {
    /// From this month on, this figure.
    pub(in crate::model) changes: Vec<(usize, Option<f64>)>,
    /// The month from which somebody who is not placed is paid by the occupation.
    ends: usize,
}

impl SurveyFigures {
    pub(in crate::model) fn new(plan: &Plan<'_>, timeline: &Timeline, outcome: Outcome) -> Option<Self> {
        let Evidence::Survey { figures } = &plan.scenario.pay_basis.evidence else { return None };
        let mut held: Vec<&str> = plan.scenario.person.credentials_held.iter().map(String::as_str).collect();
        let latest = |held: &[&str]| held.iter().rev().find_map(|name| figures.get(*name)).copied();
        let mut changes = vec![(0, latest(&held))];
        for exam in &timeline.exams {
            if let Some(Leg::Credential(credential)) = plan.scenario.legs.get(exam.leg) {
                held.retain(|name| !credential.replaces.iter().any(|replaced| replaced == name));
                held.push(&credential.credential);
                changes.push((exam.passed, latest(&held)));
            }
        }
        let ends = match outcome {
            Outcome::NotPlaced => timeline.studied_until.unwrap_or(0),
            _ => usize::MAX,
        };
        Some(Self { changes, ends })
    }

    pub(in crate::model) fn at(&self, month: usize) -> Option<f64> {
        if month >= self.ends {
            return None;
        }
        self.changes.iter().rev().find(|(from, _)| *from <= month).and_then(|(_, figure)| *figure)
    }
}
