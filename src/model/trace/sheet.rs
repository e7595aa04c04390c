//! A working while it is being written.

use std::borrow::Cow;

use crate::facts::Figure as Rule;
use crate::model::calendar::MONTHS;
use crate::model::timeline::Held;

use super::figure::Figure;
use super::quantity::Quantity;
use super::working::{Formula, Missing, Operand, Origin, Step, Term, TermOf};
use super::{Amount, Column, Workings};

/// What writing a working comes to: the reason where there is nothing to write.
pub(super) type Written = Result<(), Missing>;

/// The steps so far.
pub(super) struct Sheet<'w> {
    pub(super) all: &'w Workings<'w>,
    pub(super) steps: Vec<Step>,
}

impl<'w> Sheet<'w> {
    pub(super) fn new(all: &'w Workings<'w>) -> Self {
        Self { all, steps: Vec::new() }
    }

    /// Writes a step; answers it as an operand of later ones.
    pub(super) fn step(
        &mut self,
        quantity: Quantity,
        formula: Formula,
        operands: Vec<Operand>,
        result: f64,
    ) -> Operand {
        self.list(quantity, formula, operands, Vec::new(), result)
    }

    /// Writes a step that goes through a list. One that is written already is not written again.
    pub(super) fn list(
        &mut self,
        quantity: Quantity,
        formula: Formula,
        operands: Vec<Operand>,
        terms: Vec<Term>,
        result: f64,
    ) -> Operand {
        let step = Step { quantity, formula, operands, terms, result };
        let written = self.steps.iter().position(|other| *other == step).unwrap_or(self.steps.len());
        if written == self.steps.len() {
            self.steps.push(step);
        }
        operand(quantity, result, Origin::Step(written))
    }

    /// Another figure as an operand.
    pub(super) fn figure(&self, figure: Figure) -> Operand {
        let value = self.all.value(figure).unwrap_or(0.0);
        operand(figure.amount.quantity(), value, Origin::Figure(figure))
    }

    /// One line for each year with the amount that `column` has in it for the life or mean of `beside`, times the
    /// factor of the year.
    pub(super) fn years(&self, beside: Figure, column: Column, factor: impl Fn(usize) -> f64) -> Vec<Term> {
        let line = |year| {
            let figure = beside.beside(Amount::Year(column, year));
            let amount = self.all.value(figure).unwrap_or(0.0);
            Term { opens: Some(figure), ..term(TermOf::Year(year), amount, factor(year)) }
        };
        (0..self.all.plan.years).map(line).collect()
    }
}

pub(super) fn operand(quantity: Quantity, value: f64, origin: Origin) -> Operand {
    Operand { quantity, value, origin, less: false }
}

/// A number of the scenario.
pub(super) fn input(quantity: Quantity, path: &'static str, value: f64) -> Operand {
    operand(quantity, value, Origin::Input(Cow::Borrowed(path)))
}

/// A number of the scenario at a path that is put together.
pub(super) fn input_at(quantity: Quantity, path: String, value: f64) -> Operand {
    operand(quantity, value, Origin::Input(Cow::Owned(path)))
}

/// A number of a leg.
pub(super) fn leg_input(quantity: Quantity, leg: usize, field: &str, value: f64) -> Operand {
    input_at(quantity, format!("legs[{leg}].{field}"), value)
}

/// A number of the job held, which is that of the life without the route or of a leg.
pub(super) fn job_input(quantity: Quantity, held: Held, field: &str, value: f64) -> Operand {
    match held {
        Held::Baseline => input_at(quantity, ["baseline.", field].concat(), value),
        Held::Role(leg) => leg_input(quantity, leg, field, value),
    }
}

pub(super) fn rule(quantity: Quantity, rule: &'static Rule) -> Operand {
    operand(quantity, rule.value, Origin::Rule(rule))
}

pub(super) fn counted(quantity: Quantity, value: f64) -> Operand {
    operand(quantity, value, Origin::Counted)
}

pub(super) fn number(value: f64) -> Operand {
    operand(Quantity::Number, value, Origin::Constant)
}

/// The months of a year.
pub(super) fn twelve() -> Operand {
    number(MONTHS as f64)
}

pub(super) fn term(of: TermOf, amount: f64, factor: f64) -> Term {
    Term { of, amount, factor, product: amount * factor, opens: None }
}

impl Operand {
    /// Taken off by a sum.
    pub(super) fn less(self) -> Self {
        Self { less: true, ..self }
    }
}
