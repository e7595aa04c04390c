//! What is owed: when repayment starts, and at the end of each year (section 4).

use crate::model::calendar::MONTHS;
use crate::model::loans::{Circumstances, LoanBook, LoanTaken, Payment, loans_taken};
use crate::model::outcomes::Outcome;
use crate::model::scenario::{Leg, LoanPlan};

use super::Traced;
use super::quantity::Quantity;
use super::returns::rest;
use super::sheet::{Sheet, Written, counted, input, leg_input, rule, twelve};
use super::working::{Formula, Missing, Operand};
use crate::facts::rules;

/// The loans of a life and each regular payment of them.
pub(super) struct Book {
    pub(super) loans: Vec<LoanTaken>,
    pub(super) payments: Vec<Payment>,
    /// Interest of the loans, per month.
    pub(super) monthly_rate: f64,
}

impl Book {
    /// The book that the life's loans were summed from; a reason where it has none.
    pub(super) fn of(sheet: &Sheet<'_>, life: &Traced) -> Result<Self, Missing> {
        let plan = &sheet.all.plan;
        let loans = loans_taken(plan, &life.life.timeline);
        if loans.is_empty() {
            return Err(Missing::NoLoan);
        }
        let income = LoanBook::adjusted_gross_income(plan, &life.life.earnings.gross, &life.life.costs);
        let circumstances = Circumstances { income: &income, public_service: life.outcome == Outcome::Placed };
        let payments = LoanBook::payments(plan, &life.life.timeline, circumstances);
        Ok(Self { loans, payments, monthly_rate: crate::model::loans::monthly_rate(plan) })
    }
}

/// Writes the interest of a month as a rate.
pub(super) fn monthly_rate(sheet: &mut Sheet<'_>, book: &Book) -> Operand {
    let loan = &sheet.all.plan.scenario.loan;
    let yearly = match loan.plan {
        LoanPlan::Custom { rate, .. } => input(Quantity::LoanRate, "loan.plan.rate", rate),
        _ => input(Quantity::LoanRate, "loan.rate", loan.rate),
    };
    sheet.step(Quantity::MonthlyRate, Formula::Quotient, vec![yearly, twelve()], book.monthly_rate)
}

/// Writes what is owed on all loans when the repayment of each starts.
pub(super) fn at_repayment(sheet: &mut Sheet<'_>, life: &Traced) -> Written {
    let book = Book::of(sheet, life)?;
    let horizon = sheet.all.plan.months;
    let rate = monthly_rate(sheet, &book);
    let mut parts = Vec::new();
    for loan in &book.loans {
        parts.extend(before_repayment(sheet, loan, &rate, loan.repaid_from.min(horizon)));
    }
    sheet.step(Quantity::DebtAtRepayment, Formula::Sum, parts, life.results.debt_at_repayment);
    Ok(())
}

/// What was borrowed up to month `at`, and its simple interest: the parts of a balance.
pub(super) fn before_repayment(sheet: &mut Sheet<'_>, loan: &LoanTaken, rate: &Operand, at: usize) -> Vec<Operand> {
    let mut parts = Vec::new();
    for part in loan.parts_at(at, rate.value) {
        let Some(Leg::Study(study)) = sheet.all.plan.scenario.legs.get(part.leg) else { continue };
        let in_month = borrowed_in_month(sheet, part.leg, study.borrow);
        let months = counted(Quantity::MonthsBorrowed, part.months);
        let borrowed = in_month.value * part.months;
        parts.push(sheet.step(Quantity::Borrowed, Formula::Product, vec![in_month.clone(), months], borrowed));
        if part.worth == borrowed {
            continue;
        }
        let mut factors = vec![in_month, counted(Quantity::MonthsOfInterest, part.months_of_interest), rate.clone()];
        if study.subsidised > 0.0 {
            let subsidised = leg_input(Quantity::Subsidised, part.leg, "subsidised", study.subsidised);
            factors.push(rest(sheet, Quantity::InterestBearing, subsidised));
        }
        let interest = part.worth - borrowed;
        parts.push(sheet.step(Quantity::InterestBefore, Formula::Product, factors, interest));
    }
    parts
}

pub(super) fn borrowed_in_month(sheet: &mut Sheet<'_>, leg: usize, yearly: f64) -> Operand {
    let borrow = leg_input(Quantity::Borrow, leg, "borrow", yearly);
    sheet.step(Quantity::BorrowedInMonth, Formula::Quotient, vec![borrow, twelve()], yearly / MONTHS as f64)
}

/// Writes what is owed at the end of a year.
pub(super) fn of_year(sheet: &mut Sheet<'_>, life: &Traced, year: usize) -> Written {
    let book = Book::of(sheet, life)?;
    let plan = &sheet.all.plan;
    let end = (year + 1) * MONTHS;
    let mut parts = Vec::new();
    if end < plan.months {
        let rate = monthly_rate(sheet, &book);
        for loan in book.loans.iter().filter(|loan| end <= loan.repaid_from) {
            parts.extend(before_repayment(sheet, loan, &rate, end));
        }
        for payment in book.payments.iter().filter(|payment| payment.month + 1 == end) {
            parts.extend(after_payment(sheet, payment, &rate));
        }
    }
    let nominal = parts.iter().map(|part| part.value).sum();
    let balances = sheet.step(Quantity::AllBalances, Formula::Sum, parts, nominal);
    let today = value_today(sheet, end - 1);
    sheet.step(Quantity::Owed, Formula::Product, vec![balances, today], life.life.loans.owed.at(year));
    Ok(())
}

/// Writes what a dollar paid at the end of a month is worth today.
pub(super) fn value_today(sheet: &mut Sheet<'_>, month: usize) -> Operand {
    let plan = &sheet.all.plan;
    let inflation = input(Quantity::Inflation, "economy.inflation", plan.scenario.economy.inflation);
    let months = counted(Quantity::MonthsFromToday, (month + 1) as f64);
    sheet.step(Quantity::ValueToday, Formula::ValueToday, vec![inflation, months], plan.real(1.0, month))
}

/// The balance that a payment leaves; none where nothing is left, or it is forgiven.
fn after_payment(sheet: &mut Sheet<'_>, payment: &Payment, rate: &Operand) -> Option<Operand> {
    if payment.after == 0.0 || payment.forgiven > 0.0 {
        return None;
    }
    let before = counted(Quantity::BalanceBefore, payment.before);
    let accrued = payment.before * rate.value;
    let interest = sheet.step(Quantity::InterestOfMonth, Formula::Product, vec![before.clone(), rate.clone()], accrued);
    let paid = counted(Quantity::Payment, payment.paid);
    if !matches!(sheet.all.plan.scenario.loan.plan, LoanPlan::Rap { .. }) {
        let operands = vec![before, interest, paid.less()];
        return Some(sheet.step(Quantity::BalanceAfter, Formula::Sum, operands, payment.after));
    }
    let covered = sheet.step(Quantity::InterestPaid, Formula::Smallest, vec![paid.clone(), interest], payment.interest);
    let lowered = payment.paid - payment.interest;
    let lowered = sheet.step(Quantity::PrincipalPaid, Formula::Sum, vec![paid.clone(), covered.less()], lowered);
    let left = (payment.before - lowered.value).max(0.0);
    let operands = vec![before, lowered.clone().less()];
    let left = sheet.step(Quantity::BalanceLeft, Formula::SumAtLeastZero, operands, left);
    let limit = rule(Quantity::PlanAmount, &rules::RAP_PRINCIPAL_MATCH);
    let matched = left.value - payment.after;
    let operands = vec![limit, paid, lowered, left.clone()];
    let matched = sheet.step(Quantity::PrincipalMatch, Formula::PrincipalMatch, operands, matched);
    Some(sheet.step(Quantity::BalanceAfter, Formula::Sum, vec![left, matched.less()], payment.after))
}
