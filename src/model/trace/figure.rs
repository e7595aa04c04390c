//! The figures that can be opened.

use serde::Serialize;

use crate::model::outcomes::Outcome;

use super::quantity::Quantity;

/// A figure of the answer.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
pub struct Figure {
    /// The life that it describes.
    pub whose: Whose,
    /// What it is.
    pub amount: Amount,
}

/// Whose figure it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Whose {
    /// Of a route that ends this way; `Placed` is what the report calls *if you finish*.
    Life(Outcome),
    /// The mean of all outcomes: *counting the risk*.
    Mean,
}

impl Figure {
    /// A figure of the life in which everything is finished and the work is found.
    #[must_use]
    pub fn if_you_finish(amount: Amount) -> Self {
        Self { whose: Whose::Life(Outcome::Placed), amount }
    }

    /// A figure of the mean of all outcomes.
    #[must_use]
    pub fn counting_the_risk(amount: Amount) -> Self {
        Self { whose: Whose::Mean, amount }
    }

    /// A figure of the same life or mean.
    pub(super) fn beside(self, amount: Amount) -> Self {
        Self { amount, ..self }
    }
}

/// What a figure is; those of the report (section 7) have its names.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Amount {
    /// Net present value, dollars of today.
    Npv,
    /// Plain sum of the yearly gains, dollars of today.
    LifetimeGain,
    /// Internal rate of return, per year.
    Irr,
    /// The age from which one is never behind staying put.
    BreakEvenAge,
    /// Net present value per dollar of cost and pay given up.
    Roi,
    /// Study costs and exam fees, dollars of today.
    CostOfStudy,
    /// Take-home pay given up, dollars of today.
    ForgonePay,
    /// Nominal balances when repayment starts.
    DebtAtRepayment,
    /// The first month’s payment, nominal.
    MonthlyPayment,
    /// The largest month’s payment, nominal.
    HighestPayment,
    /// All payments, nominal.
    TotalRepaid,
    /// All that is forgiven, nominal.
    Forgiven,
    /// Months from the first payment to the last.
    MonthsToRepay,
    /// The first payment as a share of that month’s pay.
    PaymentShare,
    /// What is left to live on in the tightest year of study, dollars of today.
    TightestYear,
    /// Yearly pay in the first month of work after study.
    FirstSalary,
    /// Yearly pay 120 months later.
    LaterSalary,
    /// The chance that the route ends this way; of `Placed`: the chance of finishing.
    Chance,
    /// An amount of one year, counted from 0.
    Year(Column, usize),
}

impl Amount {
    /// Those that are not of a year.
    pub const ALL: [Self; 18] = [
        Self::Npv,
        Self::LifetimeGain,
        Self::Irr,
        Self::BreakEvenAge,
        Self::Roi,
        Self::CostOfStudy,
        Self::ForgonePay,
        Self::DebtAtRepayment,
        Self::MonthlyPayment,
        Self::HighestPayment,
        Self::TotalRepaid,
        Self::Forgiven,
        Self::MonthsToRepay,
        Self::PaymentShare,
        Self::TightestYear,
        Self::FirstSalary,
        Self::LaterSalary,
        Self::Chance,
    ];

    /// What it is called in a working.
    #[must_use]
    pub fn quantity(self) -> Quantity {
        match self {
            Self::Npv => Quantity::Npv,
            Self::LifetimeGain => Quantity::LifetimeGain,
            Self::Irr => Quantity::Irr,
            Self::BreakEvenAge => Quantity::BreakEvenAge,
            Self::Roi => Quantity::Roi,
            Self::CostOfStudy => Quantity::CostOfStudy,
            Self::ForgonePay => Quantity::ForgonePay,
            Self::DebtAtRepayment => Quantity::DebtAtRepayment,
            Self::MonthlyPayment => Quantity::MonthlyPayment,
            Self::HighestPayment => Quantity::HighestPayment,
            Self::TotalRepaid => Quantity::TotalRepaid,
            Self::Forgiven => Quantity::Forgiven,
            Self::MonthsToRepay => Quantity::MonthsToRepay,
            Self::PaymentShare => Quantity::PaymentShare,
            Self::TightestYear => Quantity::TightestYear,
            Self::FirstSalary | Self::LaterSalary => Quantity::YearlyPay,
            Self::Chance => Quantity::Chance,
            Self::Year(column, _) => column.quantity(),
        }
    }
}

macro_rules! columns {
    ($($(#[$doc:meta])* $name:ident;)+) => {
        /// A column of the yearly table, or an amount of a year that other figures are made of. Dollars of today.
        #[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Column { $($(#[$doc])* $name),+ }

        impl Column {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// What it is called in a working.
            #[must_use]
            pub fn quantity(self) -> Quantity {
                match self { $(Self::$name => Quantity::$name),+ }
            }
        }
    };
}

columns! {
    /// Pay.
    Gross;
    /// All taxes less credits.
    Tax;
    /// Study, exams and upkeep.
    Cost;
    /// Received from loans less paid.
    Loan;
    /// Owed at the year's end.
    Owed;
    /// Pay less tax.
    TakeHome;
    /// Pay without the route.
    BaselineGross;
    /// Its tax.
    BaselineTax;
    /// Take-home pay without the route.
    BaselineTakeHome;
    /// What the route adds.
    Flow;
    /// Where one stands against staying put, debts counted.
    Position;
    /// What the route adds without its loan.
    FlowBeforeLoans;
    /// Study and exams.
    StudyCost;
    /// Take-home pay given up.
    ForgoneInYear;
    /// Cost of study and pay given up.
    Invested;
    /// Take-home pay less cost, with the loan.
    LeftToLiveOn;
    /// Loan interest that was paid.
    LoanInterest;
    /// Federal income tax that the person adds.
    FederalTax;
    /// The same without the route.
    BaselineFederalTax;
    /// The education credit that the year's study earns, at the year's income.
    EducationCredit;
}
