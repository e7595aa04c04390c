//! What is owed: when repayment starts, and at the end of each year (section 4).

use crate::model::calendar::MONTHS;
use crate::model::loans::{
    Circumstances, LoanBook, LoanTaken, Payment, loans_taken, monthly_rate as rate_of_the_plan, private_loans_taken,
};
use crate::model::outcomes::Outcome;
use crate::model::scenario::{Leg, LoanPlan, Study};

use super::Traced;
use super::quantity::Quantity;
use super::returns::rest;
use super::sheet::{Sheet, Written, counted, input, leg_input, rule, twelve};
use super::working::{Formula, Missing, Operand};
use crate::facts::rules;

/// Who a loan is from, and so where its terms stand in the scenario.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Lender {
    /// The lender of the plan chosen.
    Plan,
    /// The private one beside it.
    Private,
}

impl Lender {
    /// Both, in the order in which their loans are numbered.
    pub(super) const ALL: [Self; 2] = [Self::Plan, Self::Private];

    /// What a study leg borrows of it for a year.
    pub(super) fn borrowed(self, leg: usize, study: &Study) -> Operand {
        match self {
            Self::Plan => leg_input(Quantity::Borrow, leg, "borrow", study.borrow),
            Self::Private => leg_input(Quantity::PrivateBorrow, leg, "private_borrow", study.private_borrow),
        }
    }

    /// Whether payments follow income.
    pub(super) fn asks_by_income(self, sheet: &Sheet<'_>) -> bool {
        self == Self::Plan && matches!(sheet.all.plan.scenario.loan.plan, LoanPlan::Rap { .. })
    }

    /// The origination fee.
    pub(super) fn fee(self, sheet: &Sheet<'_>) -> Operand {
        let loan = &sheet.all.plan.scenario.loan;
        let (path, fee) = match (self, loan.private) {
            (Self::Private, Some(private)) => ("loan.private.fee", private.fee),
            _ => ("loan.fee", loan.fee),
        };
        input(Quantity::LoanFee, path, fee)
    }

    /// The years of level payments; none where the balance decides.
    pub(super) fn years(self, sheet: &Sheet<'_>) -> Option<Operand> {
        let loan = &sheet.all.plan.scenario.loan;
        let (path, years) = match (self, loan.private, &loan.plan) {
            (Self::Private, Some(private), _) => ("loan.private.years", private.years),
            (Self::Plan, _, LoanPlan::Custom { years, .. }) => ("loan.plan.years", *years),
            _ => return None,
        };
        Some(input(Quantity::TermYears, path, f64::from(years)))
    }
}

/// A loan and who it is from.
pub(super) struct Lent {
    pub(super) lender: Lender,
    pub(super) loan: LoanTaken,
}

/// The loans of a life and each regular payment of them.
pub(super) struct Book {
    /// As payments number them.
    pub(super) loans: Vec<Lent>,
    pub(super) payments: Vec<Payment>,
}

impl Book {
    /// The book that the life's loans were summed from; a reason where it has none.
    pub(super) fn of(sheet: &Sheet<'_>, life: &Traced) -> Result<Self, Missing> {
        let plan = &sheet.all.plan;
        let timeline = &life.life.timeline;
        let lent = |lender| move |loan| Lent { lender, loan };
        let mut loans: Vec<Lent> = loans_taken(plan, timeline).into_iter().map(lent(Lender::Plan)).collect();
        loans.extend(private_loans_taken(plan, timeline).into_iter().map(lent(Lender::Private)));
        if loans.is_empty() {
            return Err(Missing::NoLoan);
        }
        let income = LoanBook::adjusted_gross_income(plan, &life.life.earnings.gross, &life.life.costs);
        let circumstances = Circumstances { income: &income, public_service: life.outcome == Outcome::Placed };
        let payments = LoanBook::payments(plan, timeline, circumstances);
        Ok(Self { loans, payments })
    }

    /// Who a payment goes to.
    pub(super) fn lender(&self, payment: &Payment) -> Lender {
        self.loans.get(payment.loan).map_or(Lender::Plan, |lent| lent.lender)
    }
}

/// Writes the interest of a month as a rate.
pub(super) fn monthly_rate(sheet: &mut Sheet<'_>, lender: Lender) -> Operand {
    let plan = &sheet.all.plan;
    let loan = &plan.scenario.loan;
    let (path, yearly, monthly) = match (lender, loan.private, &loan.plan) {
        (Lender::Private, Some(private), _) => ("loan.private.rate", private.rate, private.rate / MONTHS as f64),
        (_, _, LoanPlan::Custom { rate, .. }) => ("loan.plan.rate", *rate, rate_of_the_plan(plan)),
        _ => ("loan.rate", loan.rate, rate_of_the_plan(plan)),
    };
    let yearly = input(Quantity::LoanRate, path, yearly);
    sheet.step(Quantity::MonthlyRate, Formula::Quotient, vec![yearly, twelve()], monthly)
}

/// Writes what is owed on all loans when the repayment of each starts.
pub(super) fn at_repayment(sheet: &mut Sheet<'_>, life: &Traced) -> Written {
    let book = Book::of(sheet, life)?;
    let horizon = sheet.all.plan.months;
    let mut parts = Vec::new();
    for lent in &book.loans {
        let rate = monthly_rate(sheet, lent.lender);
        parts.extend(before_repayment(sheet, lent, &rate, lent.loan.repaid_from.min(horizon)));
    }
    sheet.step(Quantity::DebtAtRepayment, Formula::Sum, parts, life.results.debt_at_repayment);
    Ok(())
}

/// What was borrowed up to month `at`, and its simple interest: the parts of a balance.
pub(super) fn before_repayment(sheet: &mut Sheet<'_>, lent: &Lent, rate: &Operand, at: usize) -> Vec<Operand> {
    let mut parts = Vec::new();
    for part in lent.loan.parts_at(at, rate.value) {
        let Some(Leg::Study(study)) = sheet.all.plan.scenario.legs.get(part.leg) else { continue };
        let in_month = borrowed_in_month(sheet, lent.lender, part.leg, study);
        let months = counted(Quantity::MonthsBorrowed, part.months);
        let borrowed = in_month.value * part.months;
        parts.push(sheet.step(Quantity::Borrowed, Formula::Product, vec![in_month.clone(), months], borrowed));
        if part.worth == borrowed {
            continue;
        }
        let mut factors = vec![in_month, counted(Quantity::MonthsOfInterest, part.months_of_interest), rate.clone()];
        if lent.lender == Lender::Plan && study.subsidised > 0.0 {
            let subsidised = leg_input(Quantity::Subsidised, part.leg, "subsidised", study.subsidised);
            factors.push(rest(sheet, Quantity::InterestBearing, subsidised));
        }
        let interest = part.worth - borrowed;
        parts.push(sheet.step(Quantity::InterestBefore, Formula::Product, factors, interest));
    }
    parts
}

pub(super) fn borrowed_in_month(sheet: &mut Sheet<'_>, lender: Lender, leg: usize, study: &Study) -> Operand {
    let yearly = lender.borrowed(leg, study);
    let monthly = yearly.value / MONTHS as f64;
    sheet.step(Quantity::BorrowedInMonth, Formula::Quotient, vec![yearly, twelve()], monthly)
}

/// Writes what is owed at the end of a year.
pub(super) fn of_year(sheet: &mut Sheet<'_>, life: &Traced, year: usize) -> Written {
    let book = Book::of(sheet, life)?;
    let plan = &sheet.all.plan;
    let end = (year + 1) * MONTHS;
    let mut parts = Vec::new();
    if end < plan.months {
        for lent in book.loans.iter().filter(|lent| end <= lent.loan.repaid_from) {
            let rate = monthly_rate(sheet, lent.lender);
            parts.extend(before_repayment(sheet, lent, &rate, end));
        }
        for payment in book.payments.iter().filter(|payment| payment.month + 1 == end) {
            parts.extend(after_payment(sheet, book.lender(payment), payment));
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
fn after_payment(sheet: &mut Sheet<'_>, lender: Lender, payment: &Payment) -> Option<Operand> {
    if payment.after == 0.0 || payment.forgiven > 0.0 {
        return None;
    }
    let rate = monthly_rate(sheet, lender);
    let before = counted(Quantity::BalanceBefore, payment.before);
    let accrued = payment.before * rate.value;
    let interest = sheet.step(Quantity::InterestOfMonth, Formula::Product, vec![before.clone(), rate], accrued);
    let paid = counted(Quantity::Payment, payment.paid);
    if !lender.asks_by_income(sheet) {
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
