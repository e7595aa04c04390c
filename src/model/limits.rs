//! What each field may hold (section 10): the one place that the engine, the form and the link codec ask.

/// The allowed values of a number.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Range {
    /// Smallest allowed value.
    pub low: f64,
    /// Largest allowed value.
    pub high: f64,
    /// Whether only whole numbers are allowed.
    pub whole: bool,
}

impl Range {
    const fn real(low: f64, high: f64) -> Self {
        Self { low, high, whole: false }
    }

    const fn whole(low: i32, high: i32) -> Self {
        Self { low: low as f64, high: high as f64, whole: true }
    }

    /// Whether `value` is allowed; NaN never is.
    #[must_use]
    pub fn holds(&self, value: f64) -> bool {
        value >= self.low && value <= self.high && (!self.whole || value.trunc() == value)
    }
}

/// Ages, in years.
pub const AGE: Range = Range::whole(14, 80);
/// Months of a study leg.
pub const STUDY_MONTHS: Range = Range::whole(1, 120);
/// Months of a work leg that has an end.
pub const WORK_MONTHS: Range = Range::whole(0, 720);
/// Months of waiting for an exam, for its retake, or of searching for a job.
pub const WAITING_MONTHS: Range = Range::whole(0, 36);
/// Months already worked in an occupation.
pub const EXPERIENCE: Range = Range::whole(0, 720);
/// Dollars a year (pay, costs, help, grants, borrowing) or dollars once (fees, upkeep).
pub const MONEY: Range = Range::real(0.0, 1_000_000.0);
/// Chances and shares.
pub const SHARE: Range = Range::real(0.0, 1.0);
/// The chance of passing an exam at one attempt.
pub const PASS_RATE: Range = Range::real(0.05, 1.0);
/// Standing among the people of an occupation: 0.5 is typical.
pub const STANDING: Range = Range::real(0.01, 0.99);
/// Years until a typical newcomer earns the median.
pub const YEARS_TO_TYPICAL: Range = Range::real(0.0, 40.0);
/// Interest of a loan, per year.
pub const LOAN_RATE: Range = Range::real(0.0, 0.36);
/// Origination fee, share of what is borrowed.
pub const LOAN_FEE: Range = Range::real(0.0, 0.2);
/// Years over which a `custom` loan is repaid.
pub const CUSTOM_YEARS: Range = Range::whole(1, 40);
/// Years of undergraduate study that count already (federal loan limits).
pub const YEARS_STUDIED: Range = Range::real(0.0, 10.0);
/// Share of a full-time load (federal loan limits): half time or more.
pub const LOAD: Range = Range::real(0.5, 1.0);
/// Inflation, per year.
pub const INFLATION: Range = Range::real(-0.02, 0.15);
/// Real discount rate, per year.
pub const DISCOUNT_RATE: Range = Range::real(0.0, 0.20);
/// Real growth of all pay, per year.
pub const REAL_WAGE_GROWTH: Range = Range::real(-0.05, 0.10);
/// Real growth of tuition and fees, per year.
pub const TUITION_GROWTH: Range = Range::real(-0.10, 0.15);
/// People the person provides for.
pub const DEPENDANTS: Range = Range::whole(0, 20);
/// Years for which they are provided for.
pub const DEPENDANTS_YEARS: Range = Range::whole(0, 60);
/// Years for which the American Opportunity Credit has been claimed already.
pub const AOTC_YEARS_USED: Range = Range::whole(0, 4);
/// Years since graduation at which graduates' earnings were measured.
pub const POINT_YEARS: Range = Range::real(0.0, 60.0);
