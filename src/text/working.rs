//! The words of a working: what each number is, the formula with its values, where the values are from.
//!
//! A view shows a step as its name ([`quantity`]), the line ([`line`]), the list if there is one ([`term`]), and each
//! operand with its name, its value and where it is from ([`origin`]).

mod names;
mod panel;

pub use names::quantity;
pub use panel::*;

use crate::model::outcomes::Outcome;
use crate::model::trace::{Formula, Missing, Origin, TermOf};

use super::{Lang, pick};

/// An operand as it is written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WrittenOperand {
    /// The number with its unit.
    pub text: String,
    /// Whether a sum takes it off.
    pub less: bool,
}

/// A formula with the values that went in and what came out, for a pocket calculator.
#[must_use]
pub fn line(lang: Lang, formula: Formula, operands: &[WrittenOperand], result: &str) -> String {
    let text = |index: usize| operands.get(index).map_or("", |operand| operand.text.as_str());
    let [a, b, c, d, e] = [0, 1, 2, 3, 4].map(text);
    let equals = [" = ", result].concat();
    match formula {
        Formula::Sum | Formula::SumAtLeastZero if operands.is_empty() => {
            [pick(lang, "nothing falls in here: ", "aquí no entra nada: "), result].concat()
        }
        Formula::Sum => [&sum(operands), equals.as_str()].concat(),
        Formula::SumAtLeastZero => {
            [&sum(operands), equals.as_str(), pick(lang, ", at least 0", ", como mínimo 0")].concat()
        }
        Formula::Product => [&joined(operands, " × "), equals.as_str()].concat(),
        Formula::RoundedProduct => {
            let rounded = pick(lang, ", rounded to cents", ", redondeado a centavos");
            [&joined(operands, " × "), equals.as_str(), rounded].concat()
        }
        Formula::Quotient => [a, " ÷ ", b, &equals].concat(),
        Formula::Smallest => {
            [pick(lang, "the smallest of these", "el menor de estos"), ": ", &joined(operands, "; "), &equals].concat()
        }
        Formula::Largest => {
            [pick(lang, "the largest of these", "el mayor de estos"), ": ", &joined(operands, "; "), &equals].concat()
        }
        Formula::Line => [c, " + (", e, " − ", c, ") × (", a, " − ", b, ") ÷ (", d, " − ", b, ")", &equals].concat(),
        Formula::PhaseOut => {
            let within = pick(lang, ", from 0% to 100%", ", de 0% a 100%");
            ["(", c, " − ", a, ") ÷ (", c, " − ", b, ")", &equals, within].concat()
        }
        Formula::Rank => {
            let smaller = pick(lang, "the smaller of", "el menor de");
            let and = pick(lang, "and", "y");
            [a, " ^ (2 − ", smaller, " ", b, " ÷ (12 × ", c, ") ", and, " 1)", &equals].concat()
        }
        Formula::Growth => ["(1 + ", a, ") ^ ", b, &equals].concat(),
        Formula::ValueToday => ["1 ÷ (1 + ", a, ") ^ (", b, " ÷ 12)", &equals].concat(),
        Formula::LevelPayment => [a, " × ", b, " ÷ (1 − 1 ÷ (1 + ", b, ") ^ ", c, ")", &equals].concat(),
        Formula::PrincipalMatch => {
            let smaller = pick(lang, "the smaller of", "el menor de");
            let (and, at_most) = (pick(lang, "and", "y"), pick(lang, "at most", "como máximo"));
            [smaller, " ", a, " ", and, " ", b, " − ", c, ", ", at_most, " ", d, &equals].concat()
        }
        Formula::PlanShare => {
            let (up, at_most) =
                (pick(lang, "rounded up", "redondeado hacia arriba"), pick(lang, "at most", "como máximo"));
            ["(", a, " − ", b, ") ÷ ", c, ", ", up, ", × ", d, ", ", at_most, " ", e, &equals].concat()
        }
        Formula::TierYears => tiers(lang, operands, &equals),
        Formula::Total => [pick(lang, "the list added up", "la lista sumada"), &equals].concat(),
        Formula::Weighted | Formula::Brackets => {
            let words = pick(lang, "each amount × its factor, added up", "cada cantidad × su factor, todo sumado");
            [words, &equals].concat()
        }
        Formula::Discounted => {
            let words = pick(
                lang,
                "each year’s amount ÷ (1 + rate) once for each year until its end, added up; rate ",
                "la cantidad de cada año ÷ (1 + tasa) una vez por cada año hasta su final, todo sumado; tasa ",
            );
            [words, a, &equals].concat()
        }
        Formula::RateOfReturn => {
            [pick(lang, "the list adds up to 0 at this rate", "la lista suma 0 con esta tasa"), &equals].concat()
        }
        Formula::BreakEven => {
            let words = pick(
                lang,
                "the age from which no later year of the list is below 0",
                "la edad desde la que ningún año de la lista queda bajo 0",
            );
            [words, &equals].concat()
        }
        Formula::ForgivenAfter => {
            let words =
                pick(lang, "what is still owed after so many payments: ", "lo que aún se debe tras estos pagos: ");
            [words, a, &equals].concat()
        }
    }
}

/// `a + b − c`
fn sum(operands: &[WrittenOperand]) -> String {
    let mut text = String::new();
    for operand in operands {
        match (text.is_empty(), operand.less) {
            (true, false) => {}
            (true, true) => text.push('−'),
            (false, false) => text.push_str(" + "),
            (false, true) => text.push_str(" − "),
        }
        text.push_str(&operand.text);
    }
    text
}

fn joined(operands: &[WrittenOperand], between: &str) -> String {
    let mut text = String::new();
    for operand in operands {
        if !text.is_empty() {
            text.push_str(between);
        }
        text.push_str(&operand.text);
    }
    text
}

/// The term that each bound of the balance gives.
fn tiers(lang: Lang, operands: &[WrittenOperand], equals: &str) -> String {
    let mut text = String::new();
    let Some((balance, tiers)) = operands.split_first() else { return text };
    text.push_str(&balance.text);
    for tier in tiers.chunks(2) {
        match tier {
            [bound, years] => {
                text.push_str(pick(lang, "; below ", "; menos de "));
                text.push_str(&bound.text);
                text.push_str(": ");
                text.push_str(&years.text);
            }
            [years] => {
                text.push_str(pick(lang, "; else ", "; si no, "));
                text.push_str(&years.text);
            }
            _ => {}
        }
    }
    text.push_str(equals);
    text
}

/// What a line of a list is for. `first` is written already: the age at the year's start, the first month (counted from
/// 1), or the income at which the bracket begins; `last` is the last month.
#[must_use]
pub fn term(lang: Lang, of: TermOf, first: &str, last: &str) -> String {
    match of {
        TermOf::Year(_) => [pick(lang, "Age ", "Edad "), first].concat(),
        TermOf::Months { from, to } if from == to => [pick(lang, "Month ", "Mes "), first].concat(),
        TermOf::Months { .. } => [pick(lang, "Months ", "Meses "), first, "–", last].concat(),
        TermOf::Bracket(_) => [pick(lang, "Income from ", "Ingreso desde "), first].concat(),
        TermOf::PayOff => pick(lang, "Paid off when you stop working", "Se liquida cuando deja de trabajar").to_owned(),
        TermOf::Outcome(outcome) => ends(lang, outcome).to_owned(),
    }
}

/// How a route ends.
#[must_use]
pub fn ends(lang: Lang, outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Placed => pick(lang, "You finish and find work in the field", "Termina y halla trabajo en el área"),
        Outcome::NotPlaced => {
            pick(lang, "You finish but find no work in the field", "Termina, pero no halla trabajo en el área")
        }
        Outcome::Dropped { .. } => pick(lang, "You leave before the end", "Deja los estudios antes de terminar"),
    }
}

/// Where a number is from, for what has no source of its own to be named; `number` is the step's, counted from 1, or
/// the percentile.
#[must_use]
pub fn origin(lang: Lang, origin: &Origin, number: &str) -> String {
    match origin {
        Origin::Input(_) => pick(lang, "You can change it", "Puede cambiarlo").to_owned(),
        Origin::Rule(_) => pick(lang, "Rule", "Regla").to_owned(),
        Origin::Wage { .. } => match lang {
            Lang::En => [number, " of 100 workers earn less"].concat(),
            Lang::Es => [number, " de cada 100 trabajadores ganan menos"].concat(),
        },
        Origin::StateTax => pick(lang, "Table of state taxes", "Tabla de impuestos estatales").to_owned(),
        Origin::Step(_) => [pick(lang, "Step ", "Paso "), number].concat(),
        Origin::Figure(_) => pick(lang, "Has its own working", "Tiene su propio cálculo").to_owned(),
        Origin::Counted => pick(lang, "Counted along your route", "Se cuenta a lo largo de su camino").to_owned(),
        Origin::Constant => pick(lang, "Part of the formula", "Parte de la fórmula").to_owned(),
    }
}

/// Why there is nothing to work out.
#[must_use]
pub fn missing(lang: Lang, missing: Missing) -> &'static str {
    let (english, spanish) = match missing {
        Missing::NoLoan => ("You borrow nothing.", "No pide prestado nada."),
        Missing::NoPayment => {
            ("Repayment does not begin before you stop working.", "El pago no empieza antes de que deje de trabajar.")
        }
        Missing::NothingForgiven => ("No debt is forgiven.", "No se perdona ninguna deuda."),
        Missing::NoPay => ("There is no pay in that month.", "No hay salario en ese mes."),
        Missing::NoStudy => ("There is no study in this route.", "Este camino no tiene estudios."),
        Missing::PastHorizon => ("You stop working before that.", "Deja de trabajar antes."),
        Missing::WithoutTaxes => ("Taxes are left out.", "No se cuentan los impuestos."),
        Missing::NoCredit => ("No education credit is earned in this year.", "Este año no da crédito educativo."),
        Missing::NoRate => ("No rate makes the gains add up to 0.", "Ninguna tasa hace que las ganancias sumen 0."),
        Missing::SeveralRates => ("More than one rate would do.", "Más de una tasa serviría."),
        Missing::NeverAhead => ("You are behind to the end.", "Sigue por detrás hasta el final."),
        Missing::NothingInvested => ("Less than a dollar is put in.", "Se invierte menos de un dólar."),
        Missing::NoSuchFigure => ("There is no such figure.", "Esta cifra no existe."),
        Missing::NotAveraged => {
            ("It is only worked out for one way that it can end.", "Solo se calcula para una manera de terminar.")
        }
    };
    pick(lang, english, spanish)
}
