//! The numbers a visitor can change: one table of names, units and allowed ranges.
//!
//! A field's value is kept as it is typed (percent, years), so that a link brings back exactly what was typed.

use crate::model::limits::{self, Range};

/// What a number is counted in on the screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unit {
    /// Dollars of today a year.
    DollarsPerYear,
    /// Nominal dollars a year.
    NominalDollarsPerYear,
    /// Dollars once.
    Dollars,
    /// Percent of something.
    Percent,
    /// Percent a year.
    PercentPerYear,
    /// Months.
    Months,
    /// Years.
    Years,
    /// An age in years.
    Age,
    /// A plain count.
    Count,
}

/// Where a field stands on the screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Group {
    /// The person.
    You,
    /// Costs and aid.
    Costs,
    /// Loans.
    Loans,
    /// Pay now and later.
    Pay,
    /// What can go wrong.
    Risk,
    /// Rates that hold for every year.
    Economy,
    /// What the answers backwards aim at.
    Aim,
}

/// A slider's ends and step: the plausible part of what is allowed.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Slider {
    /// Left end.
    pub low: f64,
    /// Right end.
    pub high: f64,
    /// Step.
    pub step: f64,
}

/// What is known of a field whatever the choices.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Spec {
    /// Its name in a link.
    pub key: &'static str,
    /// Where it stands.
    pub group: Group,
    /// What it is counted in.
    pub unit: Unit,
    /// What it may hold, in that unit.
    pub range: Range,
    /// Its slider, where a range helps.
    pub slider: Option<Slider>,
    /// The end of the path by which the model names it.
    pub model_name: &'static str,
}

macro_rules! fields {
    ($($(#[$doc:meta])* $field:ident: $key:literal, $group:ident, $unit:ident, $range:expr, $slider:expr, $model:literal;)+) => {
        /// A number the visitor can change.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
        pub enum Field { $($(#[$doc])* $field),+ }

        impl Field {
            /// All fields, in the order in which they stand on the screen.
            pub const ALL: &'static [Self] = &[$(Self::$field),+];

            /// What is known of the field.
            #[must_use]
            pub fn spec(self) -> Spec {
                match self {
                    $(Self::$field => {
                        // A static, not code that fills a record: the page is smaller by it.
                        static SPEC: Spec = Spec {
                            key: $key,
                            group: Group::$group,
                            unit: Unit::$unit,
                            range: in_unit(Unit::$unit, $range),
                            slider: $slider,
                            model_name: $model,
                        };
                        SPEC
                    }),+
                }
            }
        }
    };
}

const fn slider(low: f64, high: f64, step: f64) -> Option<Slider> {
    Some(Slider { low, high, step })
}

fields! {
    /// Age today.
    Age: "age", You, Age, limits::AGE, slider(16.0, 65.0, 1.0), "age";
    /// Age at which work stops.
    StopWorkAge: "stop", You, Age, limits::AGE, slider(55.0, 75.0, 1.0), "stop_work_age";
    /// The spouse's income.
    SpouseIncome: "spouse", You, DollarsPerYear, limits::MONEY, None, "spouse_income";
    /// People provided for.
    Dependants: "dependants", You, Count, limits::DEPENDANTS, None, "dependants";
    /// Years for which they are.
    DependantsYears: "dependants-years", You, Years, limits::DEPENDANTS_YEARS, None, "dependants_years";
    /// Months of study.
    StudyMonths: "months", Costs, Months, limits::STUDY_MONTHS, slider(3.0, 96.0, 1.0), "months";
    /// Tuition and fees.
    TuitionFees: "tuition", Costs, DollarsPerYear, limits::MONEY, slider(0.0, 50_000.0, 50.0), "tuition_fees";
    /// Books and supplies.
    Books: "books", Costs, DollarsPerYear, limits::MONEY, None, "books";
    /// Extra living cost caused by study.
    OtherCost: "other", Costs, DollarsPerYear, limits::MONEY, None, "other";
    /// The Pell Grant.
    Pell: "pell", Costs, DollarsPerYear, PELL, slider(0.0, 7_395.0, 5.0), "pell";
    /// Other grants.
    Grants: "grants", Costs, DollarsPerYear, limits::MONEY, slider(0.0, 15_000.0, 50.0), "grants";
    /// Help from the employer.
    EmployerHelp: "employer-help", Costs, DollarsPerYear, limits::MONEY, slider(0.0, 10_000.0, 50.0), "employer_help";
    /// Years of the American Opportunity Credit used already.
    AotcYearsUsed: "aotc-used", Costs, Count, limits::AOTC_YEARS_USED, None, "aotc_years_used";
    /// The exam's fee.
    ExamFee: "exam-fee", Costs, Dollars, limits::MONEY, None, "fee";
    /// Keeping the credential for two years.
    Upkeep: "upkeep", Costs, Dollars, limits::MONEY, None, "upkeep";
    /// Borrowed for each year of study.
    Borrow: "borrow", Loans, NominalDollarsPerYear, limits::MONEY, slider(0.0, 20_000.0, 100.0), "borrow";
    /// The part of it that bears no interest during study.
    Subsidised: "subsidised", Loans, Percent, limits::SHARE, None, "subsidised";
    /// Years of undergraduate study that count already.
    YearsStudied: "years-studied", Loans, Years, limits::YEARS_STUDIED, None, "years_done";
    /// Federal loans taken so far.
    BorrowedBefore: "borrowed-before", Loans, Dollars, limits::MONEY, None, "already_borrowed";
    /// The share of a full-time load.
    Load: "load", Loans, Percent, limits::LOAD, None, "load";
    /// Interest of a federal loan.
    LoanRate: "loan-rate", Loans, PercentPerYear, limits::LOAN_RATE, None, "loan.rate";
    /// Origination fee.
    LoanFee: "loan-fee", Loans, Percent, limits::LOAN_FEE, None, "loan.fee";
    /// Borrowed privately for each year of study, beside a federal loan.
    PrivateBorrow: "private-borrow", Loans, NominalDollarsPerYear, limits::MONEY, slider(0.0, 20_000.0, 100.0), "private_borrow";
    /// Interest of a private loan.
    PrivateRate: "private-rate", Loans, PercentPerYear, limits::LOAN_RATE, None, "rate";
    /// Years over which a private loan is repaid.
    PrivateYears: "private-years", Loans, Years, limits::CUSTOM_YEARS, None, "years";
    /// Pay today.
    PayNow: "pay-now", Pay, DollarsPerYear, limits::MONEY, slider(15_000.0, 120_000.0, 500.0), "baseline.salary";
    /// Years in today's kind of work.
    YearsInJob: "years-in-job", Pay, Years, YEARS_IN_JOB, None, "experience";
    /// Pay from a job on the side while studying.
    StudyEarnings: "study-pay", Pay, DollarsPerYear, limits::MONEY, slider(0.0, 40_000.0, 500.0), "study_earnings";
    /// The share of the job kept while studying.
    WorkShare: "work-share", Pay, Percent, limits::SHARE, slider(0.0, 100.0, 5.0), "work_share";
    /// A salary typed for the work after study.
    OwnSalary: "own-salary", Pay, DollarsPerYear, limits::MONEY, slider(20_000.0, 150_000.0, 500.0), "pay_basis.salary";
    /// Standing among colleagues.
    Standing: "standing", Pay, Percent, limits::STANDING, slider(5.0, 95.0, 1.0), "standing";
    /// Years until a newcomer earns what is typical.
    YearsToTypical: "years-to-typical", Pay, Years, limits::YEARS_TO_TYPICAL, slider(0.0, 20.0, 1.0), "years_to_typical";
    /// Years in the first role before the later one.
    YearsInFirstRole: "first-role-years", Pay, Years, YEARS_IN_FIRST_ROLE, slider(1.0, 15.0, 1.0), "work.months";
    /// Months of searching for a job.
    SearchMonths: "search", Risk, Months, limits::WAITING_MONTHS, slider(0.0, 12.0, 1.0), "search_months";
    /// Chance of finishing.
    Completion: "finish", Risk, Percent, limits::SHARE, slider(0.0, 100.0, 1.0), "completion";
    /// The part studied by somebody who does not finish.
    DropShare: "drop", Risk, Percent, limits::SHARE, None, "drop_share";
    /// Chance of finding work in the field.
    Placement: "placement", Risk, Percent, limits::SHARE, slider(0.0, 100.0, 1.0), "placement";
    /// Chance of passing the exam at one attempt.
    PassRate: "pass", Risk, Percent, limits::PASS_RATE, slider(5.0, 100.0, 1.0), "pass_rate";
    /// Months until the first result.
    ExamWait: "exam-wait", Risk, Months, limits::WAITING_MONTHS, None, "wait_months";
    /// Months between attempts.
    RetakeWait: "retake-wait", Risk, Months, limits::WAITING_MONTHS, None, "retake_wait_months";
    /// Discount rate.
    DiscountRate: "discount", Economy, PercentPerYear, limits::DISCOUNT_RATE, slider(0.0, 8.0, 0.25), "discount_rate";
    /// Inflation.
    Inflation: "inflation", Economy, PercentPerYear, limits::INFLATION, None, "inflation";
    /// Real wage growth.
    WageGrowth: "wage-growth", Economy, PercentPerYear, limits::REAL_WAGE_GROWTH, None, "real_wage_growth";
    /// Real growth of tuition.
    TuitionGrowth: "tuition-growth", Economy, PercentPerYear, limits::TUITION_GROWTH, None, "tuition_growth";
    /// Years within which the lowest salary is to make one even.
    EvenWithin: "even-within", Aim, Years, EVEN_WITHIN, slider(1.0, 40.0, 1.0), "within_years";
}

/// Up to the most that the government gives for a year (a test compares it with the table).
const PELL: Range = Range { low: 0.0, high: 7_395.0, whole: false };
/// Whole years of a working life.
const EVEN_WITHIN: Range = Range { low: 1.0, high: 60.0, whole: true };
/// 0 to 720 months, typed as years.
const YEARS_IN_JOB: Range = Range { low: 0.0, high: 60.0, whole: false };
/// The later role starts after at least a month, within the 720 months that a work leg may last.
const YEARS_IN_FIRST_ROLE: Range = Range { low: 0.1, high: 60.0, whole: false };

impl Field {
    /// The field of that name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.spec().key == key)
    }

    /// The field that the model means by a path such as `legs[0].months`.
    #[must_use]
    pub fn from_model_path(path: &str) -> Option<Self> {
        // Experience is kept for each occupation by its code.
        let path = path.rsplit_once(".experience.").map_or(path, |_| "person.experience");
        let fits = |field: &&Self| {
            let name = field.spec().model_name;
            path == name || path.strip_suffix(name).is_some_and(|before| before.ends_with('.'))
        };
        Self::ALL.iter().filter(fits).max_by_key(|field| field.spec().model_name.len()).copied()
    }
}

impl Unit {
    /// How many of this unit the model's unit is: shares are typed as percent.
    #[must_use]
    pub const fn per_model_unit(self) -> f64 {
        match self {
            Self::Percent | Self::PercentPerYear => 100.0,
            _ => 1.0,
        }
    }
}

const fn in_unit(unit: Unit, range: Range) -> Range {
    let factor = unit.per_model_unit();
    Range { low: range.low * factor, high: range.high * factor, whole: range.whole }
}
