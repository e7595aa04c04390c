//! Income tax, payroll tax and education credits of 2026, constant in real terms (section 5).

use crate::facts::{self, Figure, Filing, rules};

use super::calendar::{larger, lesser};
use super::scenario::Person;

/// What one year is taxed on.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct TaxYear {
    /// Pay of the year.
    pub pay: f64,
    /// Employer help above what is tax-free.
    pub taxed_help: f64,
    /// Forgiven debt that is taxed.
    pub forgiven_debt: f64,
    /// Interest paid on student loans.
    pub loan_interest: f64,
    /// The education credit that the year's study earns.
    pub credit: Credit,
}

impl TaxYear {
    /// All that counts as the couple's income.
    fn income(&self, person: &Person) -> f64 {
        self.pay + self.taxed_help + self.forgiven_debt + person.spouse_income
    }
}

/// An education credit with what it is counted on.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub enum Credit {
    /// No study, or the credit is the parents'.
    #[default]
    None,
    /// American Opportunity Credit on so many dollars; part of it is paid out where `paid_out`.
    AmericanOpportunity {
        /// Dollars of the year.
        base: f64,
        /// Whether the person is old enough for the part that is paid out in any case.
        paid_out: bool,
    },
    /// Lifetime Learning Credit on so many dollars.
    LifetimeLearning {
        /// Dollars of the year.
        base: f64,
    },
}

/// Dollars of tax in a year: federal income tax that the person adds to the couple's, social security, Medicare and
/// state tax.
#[must_use]
pub fn tax(person: &Person, year: &TaxYear) -> f64 {
    let earned = year.pay + year.taxed_help;
    federal_income_tax(person, year)
        + social_security(earned)
        + medicare(person.filing, earned)
        + state_tax(person, earned)
}

/// The amounts of pay at which a year's tax bends where there is no more to it than pay.
#[must_use]
pub fn bends(person: &Person) -> Vec<f64> {
    let free = facts::standard_deduction(person.filing) - person.spouse_income;
    let brackets = facts::brackets(person.filing).iter().map(|bracket| bracket.up_to + free);
    let payroll = [free, rules::SOCIAL_SECURITY_WAGE_BASE.value, medicare_threshold(person.filing).value];
    let state = facts::state_tax(person.place).map(|(pay, _)| pay);
    brackets.chain(payroll).chain(state).filter(|pay| pay.is_finite()).collect()
}

/// Federal income tax that the person adds; below 0 where credits or the joint brackets give more than is owed.
#[must_use]
pub fn federal_income_tax(person: &Person, year: &TaxYear) -> f64 {
    let filing = person.filing;
    let income = year.income(person);
    let deduction = interest_deduction(person, year);
    let owed = bracket_tax(filing, income - deduction - facts::standard_deduction(filing));
    let credit_share = phase_out(income, credit_phase_out(filing));
    let (against_tax, paid_out) = year.credit.amounts();
    let after_credits = owed - lesser(owed, against_tax * credit_share) - paid_out * credit_share;
    after_credits - spouse_alone(person)
}

/// The part of a year's loan interest that is taken off income.
pub(super) fn interest_deduction(person: &Person, year: &TaxYear) -> f64 {
    lesser(year.loan_interest, rules::LOAN_INTEREST_DEDUCTION_CAP.value)
        * phase_out(year.income(person), interest_phase_out(person.filing))
}

/// The joint tax on the spouse's income alone.
pub(super) fn spouse_alone(person: &Person) -> f64 {
    if person.spouse_income > 0.0 {
        bracket_tax(Filing::Joint, person.spouse_income - facts::standard_deduction(Filing::Joint))
    } else {
        0.0
    }
}

/// Tax on income after deductions.
pub(super) fn bracket_tax(filing: Filing, taxable: f64) -> f64 {
    let mut tax = 0.0;
    let mut from = 0.0;
    for bracket in facts::brackets(filing) {
        if taxable <= from {
            break;
        }
        tax += (lesser(taxable, bracket.up_to) - from) * bracket.rate;
        from = bracket.up_to;
    }
    tax
}

pub(super) fn social_security(earned: f64) -> f64 {
    rules::SOCIAL_SECURITY_RATE.value * lesser(earned, rules::SOCIAL_SECURITY_WAGE_BASE.value)
}

pub(super) fn medicare(filing: Filing, earned: f64) -> f64 {
    rules::MEDICARE_RATE.value * earned
        + rules::MEDICARE_SURCHARGE_RATE.value * larger(earned - medicare_threshold(filing).value, 0.0)
}

/// Pay above which Medicare takes its surcharge.
pub(super) fn medicare_threshold(filing: Filing) -> &'static Figure {
    match filing {
        Filing::Single => &rules::MEDICARE_SURCHARGE_FROM_SINGLE,
        Filing::Joint => &rules::MEDICARE_SURCHARGE_FROM_JOINT,
        Filing::Head => &rules::MEDICARE_SURCHARGE_FROM_HEAD,
    }
}

/// State income and payroll tax: straight lines through the table's amounts from (0, 0), past the last point with the
/// last slope.
pub(super) fn state_tax(person: &Person, earned: f64) -> f64 {
    let (from, to) = state_line(person, earned);
    from.1 + (to.1 - from.1) * (earned - from.0) / (to.0 - from.0)
}

/// The two points (pay, tax) of the state's table between which `earned` lies.
pub(super) fn state_line(person: &Person, earned: f64) -> ((f64, f64), (f64, f64)) {
    let (mut from, mut to) = ((0.0, 0.0), (f64::INFINITY, 0.0));
    for point in facts::state_tax(person.place) {
        (from, to) = if to.0.is_finite() { (to, point) } else { (from, point) };
        if earned <= point.0 {
            break;
        }
    }
    (from, to)
}

/// Incomes from which something shrinks, and from which it is gone.
pub(super) type Bounds = (&'static Figure, &'static Figure);

/// Where the deduction of loan interest shrinks; head of household uses the single bounds.
pub(super) fn interest_phase_out(filing: Filing) -> Bounds {
    if filing == Filing::Joint {
        (&rules::LOAN_INTEREST_PHASEOUT_FROM_JOINT, &rules::LOAN_INTEREST_PHASEOUT_TO_JOINT)
    } else {
        (&rules::LOAN_INTEREST_PHASEOUT_FROM_SINGLE, &rules::LOAN_INTEREST_PHASEOUT_TO_SINGLE)
    }
}

/// Where the education credits shrink; head of household uses the single bounds.
pub(super) fn credit_phase_out(filing: Filing) -> Bounds {
    if filing == Filing::Joint {
        (&rules::EDUCATION_CREDIT_PHASEOUT_FROM_JOINT, &rules::EDUCATION_CREDIT_PHASEOUT_TO_JOINT)
    } else {
        (&rules::EDUCATION_CREDIT_PHASEOUT_FROM_SINGLE, &rules::EDUCATION_CREDIT_PHASEOUT_TO_SINGLE)
    }
}

/// 1 up to the lower bound, 0 from the upper, straight between.
pub(super) fn phase_out(income: f64, (from, to): Bounds) -> f64 {
    ((to.value - income) / (to.value - from.value)).clamp(0.0, 1.0)
}

impl Credit {
    /// The part that goes against tax only, and the part that is paid out in any case; before the phase-out.
    pub(super) fn amounts(self) -> (f64, f64) {
        match self {
            Self::None => (0.0, 0.0),
            Self::AmericanOpportunity { base, paid_out } => {
                let whole = lesser(base, rules::AOTC_FULL_PART.value);
                let quarter = (base - rules::AOTC_FULL_PART.value).clamp(0.0, rules::AOTC_QUARTER_PART.value);
                let credit = rules::AOTC_FULL_RATE.value * whole + rules::AOTC_QUARTER_RATE.value * quarter;
                let share = if paid_out { rules::AOTC_REFUNDABLE_SHARE.value } else { 0.0 };
                (credit * (1.0 - share), credit * share)
            }
            Self::LifetimeLearning { base } => (rules::LLC_RATE.value * lesser(base, rules::LLC_MOST_COSTS.value), 0.0),
        }
    }
}
