//! What a scenario may hold (section 10). An error names the field as a path and says what is allowed.

use std::fmt;

use crate::facts::{Filing, Wages};

use super::limits::{self, Range};
use super::outcomes::Outcome;
use super::plan::Plan;
use super::report::Report;
use super::scenario::{Baseline, CredentialLeg, Evidence, Leg, Loan, LoanPlan, Person, PrivateLoan, Scenario, Study};
use super::timeline::{Doing, Timeline};

/// A field that holds something it may not.
#[derive(Clone, PartialEq, Debug)]
pub struct ScenarioError {
    /// The field's path, e.g. `legs[0].months`.
    pub field: String,
    /// What is allowed there.
    pub allowed: Allowed,
}

/// What a field may hold.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Allowed {
    /// A number of this range.
    Number(Range),
    /// What a sentence says.
    Rule(&'static str),
}

impl ScenarioError {
    pub(super) fn new(field: String, allowed: &'static str) -> Self {
        Self { field, allowed: Allowed::Rule(allowed) }
    }
}

impl fmt::Display for ScenarioError {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.allowed {
            Allowed::Rule(rule) => write!(to, "{}: must be {rule}", self.field),
            Allowed::Number(Range { low, high, whole }) => {
                let kind = if whole { "a whole number" } else { "a number" };
                write!(to, "{}: must be {kind} from {low} to {high}", self.field)
            }
        }
    }
}

impl std::error::Error for ScenarioError {}

type Checked = Result<(), ScenarioError>;

/// Checks every field by itself and against its neighbours.
///
/// # Errors
/// The first field that holds something it may not.
pub fn fields(scenario: &Scenario) -> Checked {
    person(&scenario.person)?;
    match &scenario.baseline {
        Baseline::Occupation(role) => job(&"baseline", role.wages, role.slice)?,
        Baseline::Own(own) => {
            number(&"baseline", "salary", own.salary, limits::MONEY)?;
            job(&"baseline", own.wages, own.slice)?;
        }
    }
    legs(scenario)?;
    pay_basis(scenario)?;
    number(&"loan", "rate", scenario.loan.rate, limits::LOAN_RATE)?;
    number(&"loan", "fee", scenario.loan.fee, limits::LOAN_FEE)?;
    if let LoanPlan::Custom { rate, years } = scenario.loan.plan {
        number(&"loan.plan", "rate", rate, limits::LOAN_RATE)?;
        number(&"loan.plan", "years", f64::from(years), limits::CUSTOM_YEARS)?;
    }
    if let Some(PrivateLoan { rate, fee, years }) = scenario.loan.private {
        number(&"loan.private", "rate", rate, limits::LOAN_RATE)?;
        number(&"loan.private", "fee", fee, limits::LOAN_FEE)?;
        number(&"loan.private", "years", f64::from(years), limits::CUSTOM_YEARS)?;
    }
    let economy = &scenario.economy;
    number(&"economy", "inflation", economy.inflation, limits::INFLATION)?;
    number(&"economy", "real_wage_growth", economy.real_wage_growth, limits::REAL_WAGE_GROWTH)?;
    number(&"economy", "discount_rate", economy.discount_rate, limits::DISCOUNT_RATE)?;
    number(&"economy", "tuition_growth", economy.tuition_growth, limits::TUITION_GROWTH)?;
    within("placement", scenario.placement, limits::SHARE)
}

/// Checks that study and waiting end within the horizon.
///
/// # Errors
/// The first leg that does not.
pub fn horizon(plan: &Plan<'_>) -> Checked {
    let life = Timeline::new(plan, Outcome::Placed);
    let too_long = life
        .spans
        .iter()
        .find(|span| span.end > plan.months && matches!(span.doing, Doing::Studying(_) | Doing::Waiting));
    let Some(span) = too_long else { return Ok(()) };
    let field = match span.doing {
        Doing::Studying(leg) => format!("legs[{leg}].months"),
        _ => {
            let exam = life.exams.iter().find(|exam| exam.passed > plan.months);
            exam.map_or_else(|| "legs".to_owned(), |exam| format!("legs[{}].wait_months", exam.leg))
        }
    };
    Err(ScenarioError::new(field, "short enough to end before stop_work_age"))
}

/// Checks that the amounts allowed did not add up to something that is no number: wages a hair above 0 can.
///
/// # Errors
/// The result that is not finite.
pub fn finite(report: &Report) -> Checked {
    let finish = &report.if_you_finish;
    let risk = &report.counting_the_risk;
    let rows = report.years.iter().flat_map(|row| [row.gross, row.baseline_gross, row.flow, row.position]);
    let single = [finish.npv, finish.total_repaid, finish.forgone_pay, risk.npv];
    let optional = [finish.roi, finish.irr, finish.payment_share, finish.later_salary, risk.roi, risk.irr];
    let all = rows.chain(single).chain(optional.into_iter().flatten()).chain(risk.positions.iter().copied());
    let compared_with = report.years.iter().all(|row| row.baseline_gross.is_finite());
    let field = if compared_with { "pay_basis" } else { "baseline" };
    finite_amounts(field, all)
}

/// The same for amounts from which results are worked out; `field` is the kind of input that is to blame.
///
/// # Errors
/// That field.
pub fn finite_amounts(field: &'static str, mut amounts: impl Iterator<Item = f64>) -> Checked {
    ensure(amounts.all(f64::is_finite), field, "amounts whose results are numbers")
}

fn person(person: &Person) -> Checked {
    let whole = |field, value: i32, range| number(&"person", field, f64::from(value), range);
    whole("age", person.age, limits::AGE)?;
    whole("stop_work_age", person.stop_work_age, limits::AGE)?;
    ensure(person.stop_work_age > person.age, "person.stop_work_age", "above person.age")?;
    number(&"person", "spouse_income", person.spouse_income, limits::MONEY)?;
    let joint = person.filing == Filing::Joint;
    ensure(joint || person.spouse_income == 0.0, "person.spouse_income", "0 unless filing is joint")?;
    whole("dependants", person.dependants, limits::DEPENDANTS)?;
    whole("dependants_years", person.dependants_years, limits::DEPENDANTS_YEARS)?;
    whole("search_months", person.search_months, limits::WAITING_MONTHS)?;
    whole("aotc_years_used", person.aotc_years_used, limits::AOTC_YEARS_USED)?;
    for (soc, months) in &person.experience {
        if !limits::EXPERIENCE.holds(f64::from(*months)) {
            let field = format!("person.experience.{}", shown(soc));
            return Err(ScenarioError { field, allowed: Allowed::Number(limits::EXPERIENCE) });
        }
    }
    Ok(())
}

fn legs(scenario: &Scenario) -> Checked {
    let last = scenario.legs.len().checked_sub(1);
    let endless = |leg: Option<&Leg>| matches!(leg, Some(Leg::Work(work)) if work.months.is_none());
    ensure(endless(scenario.legs.last()), "legs", "a list that ends in work without an end (months: null)")?;
    let held = &scenario.person.credentials_held;
    let mut earned: Vec<&str> = Vec::new();
    for name in held {
        ensure(!earned.contains(&name.as_str()), "person.credentials_held", "a list without repetition")?;
        earned.push(name);
    }
    for (index, leg) in scenario.legs.iter().enumerate() {
        let at = LegPath(index);
        match leg {
            Leg::Study(this) => study(at, this, &scenario.loan)?,
            Leg::Credential(this) => {
                credential(at, this)?;
                let new = !earned.contains(&this.credential.as_str());
                at.ensure(new, "credential", "one that is not held or earned before")?;
                earned.push(&this.credential);
            }
            Leg::Work(work) => {
                match work.months {
                    Some(months) => at.number("months", f64::from(months), limits::WORK_MONTHS)?,
                    None => at.ensure(Some(index) == last, "months", "a number, except in the last leg")?,
                }
                job(&at, work.wages, work.slice)?;
            }
        }
    }
    Ok(())
}

fn study(at: LegPath, study: &Study, loan: &Loan) -> Checked {
    at.number("months", f64::from(study.months), limits::STUDY_MONTHS)?;
    at.number("tuition_fees", study.tuition_fees, limits::MONEY)?;
    at.number("books", study.books, limits::MONEY)?;
    at.number("other", study.other, limits::MONEY)?;
    at.number("grants", study.grants, limits::MONEY)?;
    at.number("employer_help", study.employer_help, limits::MONEY)?;
    at.number("study_earnings", study.study_earnings, limits::MONEY)?;
    at.number("work_share", study.work_share, limits::SHARE)?;
    at.number("completion", study.completion, limits::SHARE)?;
    at.number("drop_share", study.drop_share, limits::SHARE)?;
    at.number("borrow", study.borrow, limits::MONEY)?;
    at.number("subsidised", study.subsidised, limits::SHARE)?;
    at.number("private_borrow", study.private_borrow, limits::MONEY)?;
    let has_terms = loan.private.is_some();
    at.ensure(has_terms || study.private_borrow == 0.0, "private_borrow", "0 unless loan.private is given")?;
    let may_borrow = study.half_time_or_more || matches!(loan.plan, LoanPlan::Custom { .. });
    at.ensure(may_borrow || study.borrow == 0.0, "borrow", "0 below half time, unless the plan is custom")
}

fn credential(at: LegPath, credential: &CredentialLeg) -> Checked {
    at.number("fee", credential.fee, limits::MONEY)?;
    at.number("pass_rate", credential.pass_rate, limits::PASS_RATE)?;
    at.number("wait_months", f64::from(credential.wait_months), limits::WAITING_MONTHS)?;
    at.number("retake_wait_months", f64::from(credential.retake_wait_months), limits::WAITING_MONTHS)?;
    at.number("upkeep", credential.upkeep, limits::MONEY)
}

fn pay_basis(scenario: &Scenario) -> Checked {
    let basis = &scenario.pay_basis;
    number(&"pay_basis", "standing", basis.standing, limits::STANDING)?;
    number(&"pay_basis", "years_to_typical", basis.years_to_typical, limits::YEARS_TO_TYPICAL)?;
    match &basis.evidence {
        Evidence::Occupation => Ok(()),
        Evidence::Own { salary } => number(&"pay_basis", "salary", *salary, limits::MONEY),
        Evidence::Survey { figures } => figures.iter().try_for_each(|(name, figure)| {
            holds(*figure, limits::MONEY, &|| format!("pay_basis.figures.{}", shown(name)))
        }),
        Evidence::Graduates { points } => {
            let rising = points.windows(2).all(|pair| matches!(pair, [(a, _), (b, _)] if a < b));
            ensure(!points.is_empty() && rising, "pay_basis.points", "at least one, in rising order of years")?;
            points.iter().try_for_each(|(years, pay)| {
                within("pay_basis.points", *years, limits::POINT_YEARS)?;
                within("pay_basis.points", *pay, limits::MONEY)
            })
        }
    }
}

fn job(at: &dyn fmt::Display, wages: Option<Wages>, [low, high]: [f64; 2]) -> Checked {
    if let Some(Wages { p10, p25, p50, p75, p90 }) = wages {
        let percentiles = [p10, p25, p50, p75, p90];
        let names = ["wages.p10", "wages.p25", "wages.p50", "wages.p75", "wages.p90"];
        for (name, value) in names.into_iter().zip(percentiles) {
            number(at, name, value, limits::MONEY)?;
        }
        let falling = percentiles.windows(2).any(|pair| matches!(pair, [a, b] if a > b));
        if falling {
            return Err(ScenarioError::new(format!("{at}.wages"), "percentiles that do not fall"));
        }
    }
    if 0.0 <= low && low < high && high <= 1.0 {
        Ok(())
    } else {
        Err(ScenarioError::new(format!("{at}.slice"), "two shares [lo, hi] with 0 <= lo < hi <= 1"))
    }
}

/// The path of a leg, written out only when something is wrong in it.
#[derive(Clone, Copy)]
struct LegPath(usize);

impl LegPath {
    fn number(&self, field: &str, value: f64, range: Range) -> Checked {
        number(&self, field, value, range)
    }

    fn ensure(self, allowed: bool, field: &str, rule: &'static str) -> Checked {
        if allowed { Ok(()) } else { Err(ScenarioError::new(format!("{self}.{field}"), rule)) }
    }
}

impl fmt::Display for LegPath {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "legs[{}]", self.0)
    }
}

fn number(at: &dyn fmt::Display, field: &str, value: f64, range: Range) -> Checked {
    holds(value, range, &|| format!("{at}.{field}"))
}

fn within(field: &str, value: f64, range: Range) -> Checked {
    holds(value, range, &|| field.to_owned())
}

fn holds(value: f64, range: Range, field: &dyn Fn() -> String) -> Checked {
    if range.holds(value) { Ok(()) } else { Err(ScenarioError { field: field(), allowed: Allowed::Number(range) }) }
}

fn ensure(allowed: bool, field: &str, rule: &'static str) -> Checked {
    if allowed { Ok(()) } else { Err(ScenarioError::new(field.to_owned(), rule)) }
}

/// A name from outside, short enough and plain enough to stand in one line.
fn shown(name: &str) -> String {
    name.chars().filter(|c| !c.is_control()).take(40).collect()
}
