//! The cells of the yearly table.

use crate::model::scenario::Leg;
use crate::model::timeline::Doing;

use super::figure::{Amount, Column, Figure};
use super::quantity::Quantity;
use super::sheet::{Sheet, Written};
use super::working::{Formula, Missing, Operand};
use super::{Traced, costs, debt, paid, pay, tax};

/// Writes a cell of the year table of one life.
pub(super) fn of_a_life(sheet: &mut Sheet<'_>, life: &Traced, figure: Figure, column: Column, year: usize) -> Written {
    if year >= sheet.all.plan.years {
        return Err(Missing::NoSuchFigure);
    }
    match column {
        Column::Gross => pay::of_year(sheet, life, year),
        Column::BaselineGross => pay::of_baseline_year(sheet, year),
        Column::Tax | Column::FederalTax => return tax::of_year(sheet, life, figure, year),
        Column::EducationCredit => return tax::credit_of_year(sheet, life, figure, year),
        Column::BaselineTax | Column::BaselineFederalTax => return tax::of_baseline_year(sheet, figure, year),
        Column::Cost => costs::of_year(sheet, life, year, true),
        Column::StudyCost => costs::of_year(sheet, life, year, false),
        Column::Loan => return paid::of_year(sheet, life, year),
        Column::LoanInterest => return paid::interest_of_year(sheet, life, year),
        Column::Owed => return debt::of_year(sheet, life, year),
        Column::Position => position(sheet, figure, year),
        Column::ForgoneInYear => forgone(sheet, life, figure, year),
        Column::TakeHome => sum(sheet, figure, year, &[Column::Gross], &[Column::Tax]),
        Column::BaselineTakeHome => sum(sheet, figure, year, &[Column::BaselineGross], &[Column::BaselineTax]),
        Column::Flow => {
            sum(sheet, figure, year, &[Column::TakeHome, Column::Loan], &[Column::BaselineTakeHome, Column::Cost]);
        }
        Column::FlowBeforeLoans => {
            sum(sheet, figure, year, &[Column::TakeHome], &[Column::BaselineTakeHome, Column::Cost]);
        }
        Column::Invested => sum(sheet, figure, year, &[Column::StudyCost, Column::ForgoneInYear], &[]),
        Column::LeftToLiveOn => sum(sheet, figure, year, &[Column::TakeHome, Column::Loan], &[Column::Cost]),
    }
    Ok(())
}

/// Some columns of the same year added up, others taken off.
fn sum(sheet: &mut Sheet<'_>, figure: Figure, year: usize, added: &[Column], taken_off: &[Column]) {
    let mut operands: Vec<Operand> = added.iter().map(|column| cell(sheet, figure, *column, year)).collect();
    operands.extend(taken_off.iter().map(|column| cell(sheet, figure, *column, year).less()));
    finish(sheet, figure, Formula::Sum, operands);
}

fn cell(sheet: &Sheet<'_>, figure: Figure, column: Column, year: usize) -> Operand {
    sheet.figure(figure.beside(Amount::Year(column, year)))
}

/// Writes the step that gives the figure.
fn finish(sheet: &mut Sheet<'_>, figure: Figure, formula: Formula, operands: Vec<Operand>) {
    let result = sheet.all.value(figure).unwrap_or(0.0);
    sheet.step(figure.amount.quantity(), formula, operands, result);
}

fn position(sheet: &mut Sheet<'_>, figure: Figure, year: usize) {
    let mut terms = sheet.years(figure, Column::Flow, |_| 1.0);
    terms.truncate(year + 1);
    let so_far = terms.iter().map(|term| term.amount).sum();
    let so_far = sheet.list(Quantity::GainsSoFar, Formula::Total, Vec::new(), terms, so_far);
    let owed = cell(sheet, figure, Column::Owed, year).less();
    finish(sheet, figure, Formula::Sum, vec![so_far, owed]);
}

/// Only years of study, waiting or searching count.
fn forgone(sheet: &mut Sheet<'_>, life: &Traced, figure: Figure, year: usize) {
    let away = life.life.years_away.get(year).is_some_and(|away| away.study_waiting_or_searching);
    let operands = if away {
        vec![cell(sheet, figure, Column::BaselineTakeHome, year), cell(sheet, figure, Column::TakeHome, year).less()]
    } else {
        Vec::new()
    };
    finish(sheet, figure, Formula::SumAtLeastZero, operands);
}

/// The study legs of a life with the months of `year` in which each is studied.
pub(super) fn studied<'s>(
    sheet: &Sheet<'s>,
    life: &Traced,
    year: usize,
) -> Vec<(usize, &'s crate::model::scenario::Study, usize)> {
    let legs = &sheet.all.plan.scenario.legs;
    let in_year = |span: &crate::model::timeline::Span| {
        let Doing::Studying(leg) = span.doing else { return None };
        let Some(Leg::Study(study)) = legs.get(leg) else { return None };
        let months = crate::model::calendar::years_of(span.start, span.end).find(|(other, _)| *other == year)?.1;
        Some((leg, study, months))
    };
    life.life.timeline.spans.iter().filter_map(in_year).collect()
}
