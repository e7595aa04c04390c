//! The names of figures: `npv`, `tax.5` (of year 5), `risk.npv` (of the mean of all outcomes).

use crate::model::outcomes::Outcome;

use super::figure::{Amount, Column, Figure, Whose};

/// Before the amount of the mean of all outcomes.
const MEAN: &str = "risk";
/// Before that of a route that is finished without finding the work.
const NOT_PLACED: &str = "not_placed";
/// Before that of a route whose study leg, named by a letter from `a`, is given up: `dropped_a.npv`.
const DROPPED: &str = "dropped_";

impl Figure {
    /// The figure of this name; none where no figure is called that.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        if let Some(amount) = Amount::named(name) {
            return Some(Self::if_you_finish(amount));
        }
        let (whose, amount) = name.split_once('.')?;
        let whose = match whose {
            MEAN => Whose::Mean,
            NOT_PLACED => Whose::Life(Outcome::NotPlaced),
            _ => Whose::Life(Outcome::Dropped { leg: leg_called(whose.strip_prefix(DROPPED)?)? }),
        };
        Some(Self { whose, amount: Amount::named(amount)? })
    }

    /// Its name, by which [`Figure::named`] finds it.
    #[must_use]
    pub fn name(self) -> String {
        let mut name = String::new();
        match self.whose {
            Whose::Life(Outcome::Placed) => {}
            Whose::Mean => name.push_str(MEAN),
            Whose::Life(Outcome::NotPlaced) => name.push_str(NOT_PLACED),
            Whose::Life(Outcome::Dropped { leg }) => {
                name.push_str(DROPPED);
                name.push(char::from(b'a'.saturating_add(u8::try_from(leg).unwrap_or(u8::MAX))));
            }
        }
        if !name.is_empty() {
            name.push('.');
        }
        self.amount.push_name(&mut name);
        name
    }
}

fn leg_called(letter: &str) -> Option<usize> {
    match letter.as_bytes() {
        [letter @ b'a'..=b'z'] => Some(usize::from(letter - b'a')),
        _ => None,
    }
}

impl Amount {
    fn named(name: &str) -> Option<Self> {
        match name.split_once('.') {
            None => Self::ALL.iter().find(|amount| amount.key() == name).copied(),
            Some((column, year)) => {
                let column = Column::ALL.iter().find(|known| known.key() == column)?;
                Some(Self::Year(*column, year.parse().ok()?))
            }
        }
    }

    fn push_name(self, name: &mut String) {
        name.push_str(self.key());
        if let Self::Year(_, year) = self {
            name.push('.');
            push_digits(name, year);
        }
    }

    /// Its name; of an amount of a year that of its column.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Npv => "npv",
            Self::LifetimeGain => "lifetime_gain",
            Self::Irr => "irr",
            Self::BreakEvenAge => "break_even_age",
            Self::Roi => "roi",
            Self::CostOfStudy => "cost_of_study",
            Self::ForgonePay => "forgone_pay",
            Self::DebtAtRepayment => "debt_at_repayment",
            Self::MonthlyPayment => "monthly_payment",
            Self::HighestPayment => "highest_payment",
            Self::TotalRepaid => "total_repaid",
            Self::Forgiven => "forgiven",
            Self::MonthsToRepay => "months_to_repay",
            Self::PaymentShare => "payment_share",
            Self::TightestYear => "tightest_year",
            Self::FirstSalary => "first_salary",
            Self::LaterSalary => "later_salary",
            Self::Chance => "chance",
            Self::Year(column, _) => column.key(),
        }
    }
}

impl Column {
    /// Its name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Gross => "gross",
            Self::Tax => "tax",
            Self::Cost => "cost",
            Self::Loan => "loan",
            Self::Owed => "owed",
            Self::TakeHome => "take_home",
            Self::BaselineGross => "baseline_gross",
            Self::BaselineTax => "baseline_tax",
            Self::BaselineTakeHome => "baseline_take_home",
            Self::Flow => "flow",
            Self::Position => "position",
            Self::FlowBeforeLoans => "flow_before_loans",
            Self::StudyCost => "study_cost",
            Self::ForgoneInYear => "forgone_in_year",
            Self::Invested => "invested",
            Self::LeftToLiveOn => "left_to_live_on",
            Self::LoanInterest => "loan_interest",
            Self::FederalTax => "federal_tax",
            Self::BaselineFederalTax => "baseline_federal_tax",
            Self::EducationCredit => "education_credit",
        }
    }
}

fn push_digits(text: &mut String, number: usize) {
    if number >= 10 {
        push_digits(text, number / 10);
    }
    text.push(char::from(b'0' + (number % 10) as u8));
}
