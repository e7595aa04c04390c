//! What stands in a field until the visitor changes it, and where that comes from.

use crate::facts::{self, College, Credential, Figure, Level, Note, Source, rules};

use crate::pathway::Graph;
use crate::pathway::graph::stations_of;

use super::choices::Choices;
use super::field::Field;
use super::opening::OPENING;
use super::options::{Pace, usual_age, usual_years_in_job};

/// The value that stands in until the visitor types one, in the field's unit.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct DefaultValue {
    /// As it would be typed.
    pub value: f64,
    /// Where it comes from.
    pub source: &'static Source,
    /// What else is to be known about it.
    pub note: Note,
}

impl Choices {
    /// The number that holds for `field`: typed, or its default; none where neither is there.
    #[must_use]
    pub fn value(&self, field: Field) -> Option<f64> {
        self.number(field).or_else(|| self.default_of(field).map(|default| default.value))
    }

    /// The default of `field` under the other choices; none where only the visitor can know.
    #[must_use]
    pub fn default_of(&self, field: Field) -> Option<DefaultValue> {
        let rule = |figure: &'static Figure| Some(typed(field, figure));
        if let Some(value) = self.published(field).and_then(|published| published.value) {
            return Some(DefaultValue { value, source: facts::college_file(), note: Note::NONE });
        }
        let assumed = |value: f64| Some(DefaultValue { value, source: facts::assumption(), note: Note::NONE });
        let program = facts::program(self.program().key());
        let price = facts::price(self.college().key());
        let credential = self.credential();
        match field {
            Field::Age => assumed(usual_age(self.now)),
            Field::StopWorkAge => rule(&rules::STOP_WORK_AGE),
            Field::DependantsYears => rule(&rules::DEPENDANTS_YEARS),
            Field::SpouseIncome
            | Field::Dependants
            | Field::OtherCost
            | Field::Pell
            | Field::Grants
            | Field::EmployerHelp
            | Field::AotcYearsUsed
            | Field::Borrow
            | Field::Subsidised
            | Field::BorrowedBefore
            | Field::PrivateBorrow => assumed(0.0),
            Field::YearsStudied => assumed(self.program().usual_years_studied()),
            Field::Load => assumed(100.0 / self.pace().stretch()),
            Field::StudyMonths => program.map(|program| DefaultValue {
                value: f64::from(program.months) * self.pace().stretch(),
                source: program.months_source,
                note: program.note,
            }),
            Field::TuitionFees => of_college(self.college_price().map(|price| price.tuition_fees)).or_else(|| {
                let stands = self.college.filter(|_| !OPENING).and(price).map(|price| &price.tuition_fees);
                stands.or(program.map(|program| &program.tuition_fees)).map(|figure| self.per_year_at_pace(figure))
            }),
            Field::Books => of_college(self.college_books()).or_else(|| {
                let stands = self.college.filter(|_| !OPENING).and(price).and_then(|price| price.books.as_ref());
                stands.or(program.map(|program| &program.books)).map(|figure| self.per_year_at_pace(figure))
            }),
            Field::ExamFee => {
                let fee = |credential: &'static Credential| {
                    credential.fee_nonmember.as_ref().or(credential.fee_member.as_ref())
                };
                credential.and_then(fee).and_then(rule)
            }
            Field::Upkeep => credential.and_then(|credential| credential.upkeep_two_years.as_ref()).and_then(rule),
            Field::PassRate => credential.and_then(|credential| credential.pass_rate.as_ref()).and_then(rule),
            Field::RetakeWait => credential.and_then(|credential| rule(&credential.retake_wait_months)),
            Field::ExamWait => rule(&rules::EXAM_WAIT_MONTHS),
            Field::LoanRate if self.level() == Some(Level::Master) => rule(&rules::LOAN_RATE_GRADUATE),
            Field::LoanRate | Field::PrivateRate => rule(&rules::LOAN_RATE_UNDERGRADUATE),
            Field::LoanFee => rule(&rules::LOAN_FEE),
            Field::PrivateYears => rule(&rules::TIERED_YEARS_1),
            Field::PayNow => self.pay_of_job_held(),
            Field::YearsInJob => assumed(usual_years_in_job(self.now)),
            Field::StudyEarnings => rule(&rules::STUDY_EARNINGS),
            Field::WorkShare => assumed(100.0),
            Field::OwnSalary => None,
            Field::Standing => rule(&rules::TYPICAL_STANDING),
            Field::YearsToTypical => rule(&rules::YEARS_TO_TYPICAL),
            Field::YearsInFirstRole => assumed(5.0),
            Field::SearchMonths => rule(&rules::SEARCH_MONTHS),
            Field::Completion if self.pace() == Pace::PartTime => rule(&rules::COMPLETION_PART_TIME_STARTERS),
            Field::Completion => program.map(|program| typed(field, &program.completion)),
            Field::DropShare => rule(&rules::DROP_SHARE),
            Field::Placement => assumed(100.0),
            Field::DiscountRate => rule(&rules::DISCOUNT_RATE),
            Field::Inflation => rule(&rules::INFLATION),
            Field::WageGrowth => rule(&rules::REAL_WAGE_GROWTH),
            Field::TuitionGrowth => rule(&rules::TUITION_GROWTH),
            Field::EvenWithin => assumed(10.0),
        }
    }

    /// The level of the program chosen.
    #[must_use]
    pub fn level(&self) -> Option<Level> {
        let nothing_studied = self.path().is_some_and(|path| path.main_program().is_none());
        facts::program(self.program().key()).filter(|_| !nothing_studied).map(|program| program.level)
    }

    /// The credential that the program leads to, unless it is held already.
    #[must_use]
    pub fn credential(&self) -> Option<&'static Credential> {
        let name = facts::program(self.program().key())?.credential?;
        let held = |path: &super::Path| path.standing().done;
        let held = self.path().map(held);
        let is_held = held.map_or(self.now.credentials().contains(&name), |done| {
            stations_of(done).any(|node| Graph::whole().key(node) == name)
        });
        if is_held { None } else { facts::credential(name) }
    }

    /// What a year of study costs at the pace chosen: half time, half of it.
    fn per_year_at_pace(&self, figure: &'static Figure) -> DefaultValue {
        DefaultValue { value: figure.value / self.pace().stretch(), source: figure.source, note: figure.note }
    }

    /// The median of the occupation that stands for the job held: what most people would compare their pay with.
    fn pay_of_job_held(&self) -> Option<DefaultValue> {
        let found = self.wages_here(self.now.soc())?;
        Some(DefaultValue { value: found.wages.p50, source: found.source, note: Note::NONE })
    }
}

/// A price of the college chosen.
fn of_college(value: Option<f64>) -> Option<DefaultValue> {
    value.map(|value| DefaultValue { value, source: College::prices_source(), note: Note::NONE })
}

fn typed(field: Field, figure: &'static Figure) -> DefaultValue {
    let value = figure.value * field.spec().unit.per_model_unit();
    DefaultValue { value: tidy(value), source: figure.source, note: figure.note }
}

/// 0.0652 · 100 is 6.520000000000001; a typed percentage has few decimals.
fn tidy(value: f64) -> f64 {
    (value * 1e6).round() / 1e6
}
