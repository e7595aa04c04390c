//! What a working is made of: steps, each a formula with its operands and its result.

use std::borrow::Cow;

use serde::{Serialize, Serializer};

use crate::facts;
use crate::model::outcomes::Outcome;
use crate::model::timeline::Held;

use super::figure::Figure;
use super::quantity::Quantity;

/// How a figure was worked out. The last step gives it.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Working {
    /// The figure.
    pub figure: Figure,
    /// Its value, as the report has it.
    pub value: Option<f64>,
    /// Why there is nothing to work out; there are no steps then.
    pub missing: Option<Missing>,
    /// What was worked out, in order.
    pub steps: Vec<Step>,
}

/// One thing worked out.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Step {
    /// What is worked out.
    pub quantity: Quantity,
    /// How.
    pub formula: Formula,
    /// From what, in the order that the formula names.
    pub operands: Vec<Operand>,
    /// The lines of a formula that goes through a list.
    pub terms: Vec<Term>,
    /// What came out.
    pub result: f64,
}

/// A number that a step uses.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Operand {
    /// What it is.
    pub quantity: Quantity,
    /// In the unit of its quantity.
    pub value: f64,
    /// Where it comes from.
    pub origin: Origin,
    /// Whether a sum takes it off.
    pub less: bool,
}

/// Where a number comes from.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// The scenario, at this path: `legs[0].tuition_fees`.
    Input(Cow<'static, str>),
    /// A published rule, or one that was assumed: its source and note stand in it.
    #[serde(serialize_with = "source_of")]
    Rule(&'static facts::Figure),
    /// The wages of a job, at the percentile of so many percent.
    Wage {
        /// The job.
        held: Held,
        /// 10, 25, 50, 75 or 90.
        percentile: u8,
    },
    /// The table of state taxes.
    StateTax,
    /// An earlier step of the same working, counted from 0.
    Step(usize),
    /// Another figure, with a working of its own.
    Figure(Figure),
    /// Counted along the months of the route, or added up from months.
    Counted,
    /// Part of the formula.
    Constant,
}

fn source_of<S: Serializer>(rule: &&'static facts::Figure, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(rule.source.id)
}

/// One line of a list: an amount, what it is multiplied with, and the product.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Term {
    /// What the line is for.
    pub of: TermOf,
    /// The amount.
    pub amount: f64,
    /// What it is multiplied with; 1 where the list only adds up.
    pub factor: f64,
    /// `amount · factor`.
    pub product: f64,
    /// The figure that the amount is.
    pub opens: Option<Figure>,
}

/// What a line of a list is for.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TermOf {
    /// A year, counted from 0.
    Year(usize),
    /// Months `from..=to`, counted from 0, in each of which the same holds.
    Months {
        /// The first.
        from: usize,
        /// The last.
        to: usize,
    },
    /// The income inside a tax bracket that begins here.
    Bracket(f64),
    /// One way the route can end.
    Outcome(Outcome),
    /// What is paid off at the horizon.
    PayOff,
}

/// How a step works out its result from its operands `a, b, c …` and its list.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Formula {
    /// `a + b − c …`; those marked `less` are taken off.
    Sum,
    /// The same, but not below 0.
    SumAtLeastZero,
    /// `a · b · c …`
    Product,
    /// `a · b · c …`, rounded to cents.
    RoundedProduct,
    /// `a ÷ b`
    Quotient,
    /// The smallest operand, or the smallest amount of the list.
    Smallest,
    /// The largest operand.
    Largest,
    /// Operands x, x₀, y₀, x₁, y₁: the straight line through two points, at x.
    Line,
    /// Operands x, from, to: 1 up to `from`, 0 from `to`, straight between.
    PhaseOut,
    /// Operands standing u, months e, years E: `u ^ (2 − min(e/(12·E), 1))`.
    Rank,
    /// Operands rate, years: `(1 + rate) ^ years`.
    Growth,
    /// Operands inflation, months: `1 ÷ (1 + inflation) ^ (months/12)`.
    ValueToday,
    /// The list adds up.
    Total,
    /// The list adds up once each amount is multiplied with its factor.
    Weighted,
    /// Operand rate: the list, each year's amount divided by `(1 + rate) ^ (year + 1)`, adds up.
    Discounted,
    /// The rate at which the list, discounted, adds up to nothing.
    RateOfReturn,
    /// Operand age today: the age from which the list stays at or above 0.
    BreakEven,
    /// The list, what falls into each tax bracket times its rate, adds up.
    Brackets,
    /// Operands balance, bound, years, bound, years, bound, years, years: the term for a balance below each bound.
    TierYears,
    /// Operands balance, monthly rate, months: the same payment in each month.
    LevelPayment,
    /// Operands income, lowest income, band, step, highest share: one step for each begun band above the lowest.
    PlanShare,
    /// Operands limit, payment, principal paid, what is left: `min(limit, payment) − principal paid`, not below 0 and
    /// at most what is left.
    PrincipalMatch,
    /// Operand payments: what is left of the loans after so many is forgiven; the list adds up.
    ForgivenAfter,
}

/// Why there is nothing to work out.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Missing {
    /// Nothing is borrowed.
    NoLoan,
    /// There is a loan, but no regular payment before the horizon.
    NoPayment,
    /// Nothing is forgiven.
    NothingForgiven,
    /// There is no pay in that month to compare with.
    NoPay,
    /// There is no study.
    NoStudy,
    /// The month lies past the horizon.
    PastHorizon,
    /// Taxes are left out.
    WithoutTaxes,
    /// No education credit is earned in the year.
    NoCredit,
    /// No rate makes the gains worth nothing.
    NoRate,
    /// Several rates do.
    SeveralRates,
    /// One is behind to the end.
    NeverAhead,
    /// Less than a dollar is put in.
    NothingInvested,
    /// There is no such year, or the route cannot end that way.
    NoSuchFigure,
    /// It is only worked out for a route that ends in one way.
    NotAveraged,
}
