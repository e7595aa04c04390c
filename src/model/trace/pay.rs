//! What a month and a year are paid (section 2).

use crate::model::calendar::MONTHS;
use crate::model::flows::earnings::{PaidBy, SurveyFigures};
use crate::model::outcomes::Outcome;
use crate::model::pay::{Curve, Job};
use crate::model::scenario::{Baseline, Evidence, Leg};
use crate::model::timeline::{Doing, Held, Paid, Span, Timeline};

use super::Traced;
use super::costs::growth;
use super::quantity::Quantity;
use super::sheet::{Sheet, Written, counted, input, input_at, job_input, leg_input, number, operand, term, twelve};
use super::working::{Formula, Missing, Operand, Origin, Term, TermOf};

/// A life as far as pay depends on it.
#[derive(Clone, Copy)]
struct Course<'l> {
    timeline: &'l Timeline,
    outcome: Outcome,
    /// Yearly pay by month, as the model worked it out.
    rate: &'l [f64],
}

impl<'l> Course<'l> {
    fn of(life: &'l Traced) -> Self {
        Self { timeline: &life.life.timeline, outcome: life.outcome, rate: &life.life.earnings.rate }
    }

    fn rate(&self, month: usize) -> f64 {
        self.rate.get(month).copied().unwrap_or(0.0)
    }
}

/// Writes the pay of a year.
pub(super) fn of_year(sheet: &mut Sheet<'_>, life: &Traced, year: usize) {
    year_of(sheet, Course::of(life), year, Quantity::Gross, life.life.earnings.gross.at(year));
}

/// Writes the pay of a year without the route.
pub(super) fn of_baseline_year(sheet: &mut Sheet<'_>, year: usize) {
    let all = sheet.all;
    let (timeline, earnings) = &all.staying;
    let course = Course { timeline, outcome: Outcome::Placed, rate: &earnings.rate };
    year_of(sheet, course, year, Quantity::BaselineGross, all.baseline.gross.at(year));
}

/// Writes the yearly pay of the month that lies so many months after the first month of work after study.
pub(super) fn salary(sheet: &mut Sheet<'_>, life: &Traced, months_later: usize) -> Written {
    let course = Course::of(life);
    let month = life.life.timeline.first_work.map(|first| first + months_later);
    let month = month.filter(|month| *month < course.rate.len()).ok_or(Missing::PastHorizon)?;
    of_month(sheet, life, month);
    Ok(())
}

/// Writes the yearly pay of a month.
pub(super) fn of_month(sheet: &mut Sheet<'_>, life: &Traced, month: usize) -> Operand {
    yearly_pay(sheet, Course::of(life), month)
}

/// The first and the last month opened, all twelve listed: months of the same pay in one line.
fn year_of(sheet: &mut Sheet<'_>, course: Course<'_>, year: usize, quantity: Quantity, result: f64) {
    let (first, last) = (year * MONTHS, year * MONTHS + MONTHS - 1);
    yearly_pay(sheet, course, first);
    if course.rate(last) != course.rate(first) {
        yearly_pay(sheet, course, last);
    }
    let mut terms: Vec<Term> = Vec::new();
    for month in first..=last {
        let pay = course.rate(month);
        match terms.last_mut() {
            Some(Term { of: TermOf::Months { from, to }, amount, factor, product, .. }) if *amount == pay => {
                *to = month;
                *factor = (month + 1 - *from) as f64 / MONTHS as f64;
                *product = pay * *factor;
            }
            _ => terms.push(term(TermOf::Months { from: month, to: month }, pay, 1.0 / MONTHS as f64)),
        }
    }
    sheet.list(quantity, Formula::Weighted, Vec::new(), terms, result);
}

/// Writes at how much a year a month is paid.
fn yearly_pay(sheet: &mut Sheet<'_>, course: Course<'_>, month: usize) -> Operand {
    let all = sheet.all;
    let plan = &all.plan;
    let year = month / MONTHS;
    let order = course.timeline.spans.iter().position(|span| span.start <= month && month < span.end);
    let span = order.and_then(|order| course.timeline.spans.get(order));
    let mut parts = Vec::new();
    if let (Some(order), Some(span)) = (order, span) {
        match PaidBy::of(plan, course.outcome, span) {
            Some(PaidBy::Salary(salary)) => parts.push(fixed(sheet, course, order, salary)),
            Some(PaidBy::Graduates(points)) => {
                let since = month - course.timeline.studied_until.unwrap_or(0);
                parts.push(graduates(sheet, points, since));
            }
            Some(PaidBy::Job { job, share, of_route }) => {
                let figure = SurveyFigures::new(plan, course.timeline, course.outcome)
                    .filter(|_| of_route)
                    .and_then(|survey| survey.at(month));
                let gathered = gathered(sheet, course, order, job) + month - span.start;
                parts = of_job(sheet, span, job, gathered, figure);
                if share != 1.0 {
                    parts.push(share_worked(span, share));
                }
            }
            None => {}
        }
    }
    let rate = input(Quantity::WageGrowth, "economy.real_wage_growth", plan.scenario.economy.real_wage_growth);
    parts.extend(growth(sheet, rate, year, plan.wage_growth_at(year)));
    sheet.step(Quantity::YearlyPay, Formula::Product, parts, course.rate(month))
}

/// Months of experience in the job's occupation before the span of this order.
fn gathered(sheet: &Sheet<'_>, course: Course<'_>, order: usize, job: &Job) -> usize {
    let plan = &sheet.all.plan;
    let Some(number) = job.number() else { return 0 };
    let adds = |span: &&Span| {
        let by = PaidBy::of(plan, course.outcome, span);
        matches!(by, Some(PaidBy::Job { job, .. }) if job.number() == Some(number))
    };
    let earlier = course.timeline.spans.iter().take(order).filter(adds).map(|span| span.end - span.start);
    plan.experience.get(number).copied().unwrap_or(0) + earlier.sum::<usize>()
}

fn held(span: &Span) -> Held {
    match span.paid {
        Paid::Job { held, .. } => held,
        Paid::Side(_) => Held::Baseline,
    }
}

fn share_worked(span: &Span, share: f64) -> Operand {
    match span.doing {
        Doing::Studying(leg) => leg_input(Quantity::WorkShare, leg, "work_share", share),
        _ => counted(Quantity::WorkShare, share),
    }
}

/// A salary typed, or the pay on the side of the study that this is or that came before.
fn fixed(sheet: &Sheet<'_>, course: Course<'_>, order: usize, salary: f64) -> Operand {
    let spans = course.timeline.spans.get(..=order).unwrap_or_default();
    let side = spans.last().is_some_and(|span| matches!(span.paid, Paid::Side(_)));
    let studied = spans.iter().rev().find_map(|span| match span.doing {
        Doing::Studying(leg) => Some(leg),
        _ => None,
    });
    match studied {
        Some(leg) if side => leg_input(Quantity::StudyEarnings, leg, "study_earnings", salary),
        _ if matches!(sheet.all.plan.scenario.pay_basis.evidence, Evidence::Own { .. }) => {
            input(Quantity::OwnSalary, "pay_basis.salary", salary)
        }
        _ => counted(Quantity::OwnSalary, salary),
    }
}

/// Graduates' earnings so many months after study.
fn graduates(sheet: &mut Sheet<'_>, points: &[(f64, f64)], since: usize) -> Operand {
    let years = since as f64 / MONTHS as f64;
    let pay = crate::model::pay::along(points, years);
    let since = counted(Quantity::MonthsSinceStudy, since as f64);
    let years = sheet.step(Quantity::YearsSinceStudy, Formula::Quotient, vec![since, twelve()], years);
    let point = |index: usize, time: Quantity, amount: Quantity| {
        let (x, y) = points.get(index).copied().unwrap_or_default();
        let at = |part: usize| format!("pay_basis.points[{index}][{part}]");
        [input_at(time, at(0), x), input_at(amount, at(1), y)]
    };
    let upper = points.iter().position(|(x, _)| years.value <= *x).unwrap_or(points.len());
    if upper == 0 || upper == points.len() {
        let index = upper.min(points.len().saturating_sub(1));
        let [_, flat] = point(index, Quantity::YearsAfter, Quantity::GraduatesPayAfter);
        return sheet.step(Quantity::GraduatesPay, Formula::Sum, vec![flat], pay);
    }
    let [x0, y0] = point(upper - 1, Quantity::YearsBefore, Quantity::GraduatesPayBefore);
    let [x1, y1] = point(upper, Quantity::YearsAfter, Quantity::GraduatesPayAfter);
    sheet.step(Quantity::GraduatesPay, Formula::Line, vec![years, x0, y0, x1, y1], pay)
}

/// What a job pays after so many months in its occupation, as factors.
fn of_job(sheet: &mut Sheet<'_>, span: &Span, job: &Job, months: usize, figure: Option<f64>) -> Vec<Operand> {
    let all = sheet.all;
    let scenario = all.plan.scenario;
    let held = held(span);
    let (curve, factor) = job.parts();
    let own = match &scenario.baseline {
        Baseline::Own(own) if held == Held::Baseline => Some(own.salary),
        _ => None,
    };
    let pay_now = own.map(|salary| input(Quantity::PayNow, "baseline.salary", salary));
    // A salary that follows no occupation, or one that pays nothing at the start.
    let flat = |curve: &Curve| own.is_some() && [0.0, 1.0].map(|rank| curve.at(rank)) == [1.0, 1.0];
    let Some(curve) = curve.filter(|curve| !flat(curve)) else {
        return vec![pay_now.unwrap_or_else(|| counted(Quantity::PayNow, factor))];
    };
    let rank = rank(sheet, held, job, Quantity::Rank, months);
    let pay = occupation_pay(sheet, Quantity::OccupationPay, held, &curve, rank);
    if let Some(pay_now) = pay_now {
        let at_start = all.plan.experience.get(job.number().unwrap_or(usize::MAX)).copied().unwrap_or(0);
        let start = if at_start == months {
            pay.clone()
        } else {
            let rank_at_start = self::rank(sheet, held, job, Quantity::RankAtStart, at_start);
            occupation_pay(sheet, Quantity::OccupationPayAtStart, held, &curve, rank_at_start)
        };
        let distance = sheet.step(Quantity::Distance, Formula::Quotient, vec![pay_now, start], factor);
        return vec![pay, distance];
    }
    let Some(figure) = figure else { return vec![pay] };
    let typical = curve.at(0.5);
    let relative = if typical > 0.0 {
        let middle = number(0.5);
        let typical = occupation_pay(sheet, Quantity::TypicalPay, held, &curve, middle);
        let relative = pay.value / typical.value;
        sheet.step(Quantity::RelativePay, Formula::Quotient, vec![pay, typical], relative)
    } else {
        number(1.0)
    };
    vec![survey_figure(scenario, figure), relative]
}

fn survey_figure(scenario: &crate::model::Scenario, figure: f64) -> Operand {
    let name = match &scenario.pay_basis.evidence {
        Evidence::Survey { figures } => figures.iter().find(|(_, other)| **other == figure).map(|(name, _)| name),
        _ => None,
    };
    let path = ["pay_basis.figures.", name.map_or("", String::as_str)].concat();
    input_at(Quantity::SurveyFigure, path, figure)
}

/// The rank after so many months in the occupation.
fn rank(sheet: &mut Sheet<'_>, held: Held, job: &Job, quantity: Quantity, months: usize) -> Operand {
    let all = sheet.all;
    let scenario = all.plan.scenario;
    let basis = &scenario.pay_basis;
    let soc = match held {
        Held::Baseline => match &scenario.baseline {
            Baseline::Occupation(role) => Some(&role.soc),
            Baseline::Own(own) => own.soc.as_ref(),
        },
        Held::Role(leg) => match scenario.legs.get(leg) {
            Some(Leg::Work(work)) => Some(&work.soc),
            _ => None,
        },
    };
    let before = all.plan.experience.get(job.number().unwrap_or(usize::MAX)).copied().unwrap_or(0);
    let mut parts = Vec::new();
    if let Some(soc) = soc
        && before > 0
    {
        parts.push(input_at(Quantity::ExperienceBefore, ["person.experience.", soc].concat(), before as f64));
    }
    parts.push(counted(Quantity::ExperienceSince, (months - before) as f64));
    let experience = sheet.step(Quantity::Experience, Formula::Sum, parts, months as f64);
    let standing = input(Quantity::Standing, "pay_basis.standing", basis.standing);
    let years = input(Quantity::YearsToTypical, "pay_basis.years_to_typical", basis.years_to_typical);
    sheet.step(quantity, Formula::Rank, vec![standing, experience, years], all.plan.ranks.at(months))
}

/// The occupation's pay at a rank: on the straight line between two published percentiles.
fn occupation_pay(sheet: &mut Sheet<'_>, quantity: Quantity, held: Held, curve: &Curve, rank: Operand) -> Operand {
    let piece = curve.piece(rank.value);
    let pay = curve.at(rank.value);
    let [low, high] = piece.slice;
    let rank = if [low, high] == [0.0, 1.0] {
        rank
    } else {
        let from = job_input(Quantity::SliceFrom, held, "slice[0]", low);
        let to = job_input(Quantity::SliceTo, held, "slice[1]", high);
        let operands = vec![rank, number(0.0), from, number(1.0), to];
        sheet.step(Quantity::RankInOccupation, Formula::Line, operands, piece.rank)
    };
    let wage = |quantity, (share, pay): (f64, f64)| {
        operand(quantity, pay, Origin::Wage { held, percentile: (share * 100.0).round() as u8 })
    };
    if piece.from == piece.to {
        return sheet.step(quantity, Formula::Sum, vec![wage(Quantity::WageBelow, piece.from)], pay);
    }
    let share = |quantity, share| operand(quantity, share, Origin::Constant);
    let operands = vec![
        rank,
        share(Quantity::PercentileBelow, piece.from.0),
        wage(Quantity::WageBelow, piece.from),
        share(Quantity::PercentileAbove, piece.to.0),
        wage(Quantity::WageAbove, piece.to),
    ];
    sheet.step(quantity, Formula::Line, operands, pay)
}
