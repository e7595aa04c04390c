//! Payments of loans: one, all of a year, all there are (section 4).

use crate::facts::rules;
use crate::model::calendar::MONTHS;
use crate::model::loans::{LoanBook, Payment, rap_share};
use crate::model::outcomes::Outcome;
use crate::model::scenario::{LoanPlan, Study};

use super::costs::{growth, taxed_help};
use super::debt::{Book, Lender, before_repayment, borrowed_in_month, monthly_rate, value_today};
use super::figure::{Amount, Column, Figure, Whose};
use super::quantity::Quantity;
use super::returns::rest;
use super::sheet::{Sheet, Written, counted, input, number, rule, term, twelve};
use super::working::{Formula, Missing, Operand, Term, TermOf};
use super::years::studied;
use super::{Traced, pay};

/// Writes the first payment.
pub(super) fn first_payment(sheet: &mut Sheet<'_>, life: &Traced) -> Written {
    let book = Book::of(sheet, life)?;
    let (month, _) = life.life.loans.first_payment.ok_or(Missing::NoPayment)?;
    month_of(sheet, life, &book, month, Quantity::MonthlyPayment, life.results.monthly_payment);
    Ok(())
}

/// Writes the largest month's payment.
pub(super) fn highest_payment(sheet: &mut Sheet<'_>, life: &Traced) -> Written {
    let book = Book::of(sheet, life)?;
    let mut by_month = vec![0.0; sheet.all.plan.months];
    for payment in &book.payments {
        if let Some(paid) = by_month.get_mut(payment.month) {
            *paid += payment.paid;
        }
    }
    let highest = life.results.highest_payment;
    let month = by_month.iter().position(|paid| *paid == highest && *paid > 0.0).ok_or(Missing::NoPayment)?;
    month_of(sheet, life, &book, month, Quantity::HighestPayment, highest);
    Ok(())
}

/// The payments of all loans in a month.
fn month_of(sheet: &mut Sheet<'_>, life: &Traced, book: &Book, month: usize, quantity: Quantity, result: f64) {
    let mut parts = Vec::new();
    for payment in book.payments.iter().filter(|payment| payment.month == month) {
        let by_its_income = book.lender(payment).asks_by_income(sheet);
        parts.push(if by_its_income { by_income(sheet, life, payment) } else { level(sheet, life, book, payment) });
    }
    sheet.step(quantity, Formula::Sum, parts, result);
}

/// The same payment each month; the last one pays what is left.
fn level(sheet: &mut Sheet<'_>, life: &Traced, book: &Book, payment: &Payment) -> Operand {
    let lender = book.lender(payment);
    let rate = monthly_rate(sheet, lender);
    if payment.paid != payment.due {
        let before = counted(Quantity::BalanceBefore, payment.before);
        let interest = vec![before.clone(), rate];
        let interest = sheet.step(Quantity::InterestOfMonth, Formula::Product, interest, payment.interest);
        return sheet.step(Quantity::Payment, Formula::Sum, vec![before, interest], payment.paid);
    }
    let balance = match book.loans.as_slice() {
        [_] => sheet.figure(Figure { whose: Whose::Life(life.outcome), amount: Amount::DebtAtRepayment }),
        loans => {
            let Some(lent) = loans.get(payment.loan) else { return counted(Quantity::Payment, payment.paid) };
            let from = lent.loan.repaid_from;
            let parts = before_repayment(sheet, lent, &rate, from);
            sheet.step(Quantity::LoanBalance, Formula::Sum, parts, lent.loan.worth_at(from, rate.value))
        }
    };
    let years = lender.years(sheet).unwrap_or_else(|| {
        let months = crate::model::loans::tier_months(balance.value);
        tier(sheet, &balance, months)
    });
    let months = years.value * MONTHS as f64;
    let months = sheet.step(Quantity::TermMonths, Formula::Product, vec![years, twelve()], months);
    sheet.step(Quantity::LevelPayment, Formula::LevelPayment, vec![balance, rate, months], payment.paid)
}

fn tier(sheet: &mut Sheet<'_>, balance: &Operand, months: usize) -> Operand {
    let bound = |figure| rule(Quantity::PlanAmount, figure);
    let years = |figure| rule(Quantity::TermYears, figure);
    let operands = vec![
        balance.clone(),
        bound(&rules::TIERED_BOUND_1),
        years(&rules::TIERED_YEARS_1),
        bound(&rules::TIERED_BOUND_2),
        years(&rules::TIERED_YEARS_2),
        bound(&rules::TIERED_BOUND_3),
        years(&rules::TIERED_YEARS_3),
        years(&rules::TIERED_YEARS_4),
    ];
    sheet.step(Quantity::TermYears, Formula::TierYears, operands, (months / MONTHS) as f64)
}

/// A payment under the Repayment Assistance Plan, which follows last year's income.
fn by_income(sheet: &mut Sheet<'_>, life: &Traced, payment: &Payment) -> Operand {
    let plan = &sheet.all.plan;
    let person = &plan.scenario.person;
    let year = payment.month / MONTHS;
    let counted_year = year.saturating_sub(1);
    let today = LoanBook::adjusted_gross_income(plan, &life.life.earnings.gross, &life.life.costs).at(counted_year);
    let mut incomes = vec![
        sheet.figure(Figure { whose: Whose::Life(life.outcome), amount: Amount::Year(Column::Gross, counted_year) }),
    ];
    incomes.extend(taxed_help(sheet, life, counted_year));
    if person.spouse_income > 0.0 {
        incomes.push(input(Quantity::SpouseIncome, "person.spouse_income", person.spouse_income));
    }
    let income = sheet.step(Quantity::PlanIncomeToday, Formula::Sum, incomes, today);
    let inflation = plan.scenario.economy.inflation;
    let factor = (1.0 + inflation).powi(counted_year as i32);
    let mut factors = vec![income];
    factors.extend(growth(sheet, input(Quantity::Inflation, "economy.inflation", inflation), counted_year, factor));
    let nominal = crate::model::calendar::to_cents(today * factor);
    let income = sheet.step(Quantity::PlanIncome, Formula::RoundedProduct, factors, nominal);
    let due = due(sheet, income, year, payment.due);
    if payment.paid == payment.due {
        return due;
    }
    let rate = monthly_rate(sheet, Lender::Plan);
    let before = counted(Quantity::BalanceBefore, payment.before);
    let accrued = payment.before * rate.value;
    let interest = sheet.step(Quantity::InterestOfMonth, Formula::Product, vec![before.clone(), rate], accrued);
    let most = payment.before + accrued;
    let most = sheet.step(Quantity::BalanceWithInterest, Formula::Sum, vec![before, interest], most);
    sheet.step(Quantity::Payment, Formula::Smallest, vec![due, most], payment.paid)
}

/// What the plan asks for in a month, for an income of the year before.
fn due(sheet: &mut Sheet<'_>, income: Operand, year: usize, result: f64) -> Operand {
    let person = &sheet.all.plan.scenario.person;
    let yearly = match rap_share(income.value) {
        None => rule(Quantity::PlanYear, &rules::RAP_LOWEST_BASE),
        Some(share) => {
            let operands = vec![
                income.clone(),
                rule(Quantity::PlanAmount, &rules::RAP_LOWEST_INCOME),
                rule(Quantity::PlanAmount, &rules::RAP_BAND),
                rule(Quantity::PlanShare, &rules::RAP_STEP),
                rule(Quantity::PlanShare, &rules::RAP_HIGHEST_RATE),
            ];
            let share = sheet.step(Quantity::PlanShare, Formula::PlanShare, operands, share);
            let yearly = income.value * share.value;
            sheet.step(Quantity::PlanYear, Formula::Product, vec![income, share], yearly)
        }
    };
    let monthly = yearly.value / MONTHS as f64;
    let mut monthly = sheet.step(Quantity::PlanMonth, Formula::Quotient, vec![yearly, twelve()], monthly);
    let provided_for = year < usize::try_from(person.dependants_years).unwrap_or(0);
    if provided_for && person.dependants > 0 {
        let each = rule(Quantity::PlanAmount, &rules::RAP_PER_DEPENDANT);
        let dependants = input(Quantity::Dependants, "person.dependants", f64::from(person.dependants));
        let less = each.value * dependants.value;
        let less = sheet.step(Quantity::ForDependants, Formula::Product, vec![each, dependants], less);
        let left = monthly.value - less.value;
        monthly = sheet.step(Quantity::PlanMonthLess, Formula::Sum, vec![monthly, less.less()], left);
    }
    let floor = rule(Quantity::PlanAmount, &rules::RAP_FLOOR);
    sheet.step(Quantity::Due, Formula::Largest, vec![monthly, floor], result)
}

/// Writes the first payment as a share of that month's pay.
pub(super) fn payment_share(sheet: &mut Sheet<'_>, life: &Traced) -> Written {
    Book::of(sheet, life)?;
    let (month, _) = life.life.loans.first_payment.ok_or(Missing::NoPayment)?;
    let share = life.results.payment_share.ok_or(Missing::NoPay)?;
    let payment = sheet.figure(Figure { whose: Whose::Life(life.outcome), amount: Amount::MonthlyPayment });
    let yearly = pay::of_month(sheet, life, month);
    let inflation = sheet.all.plan.scenario.economy.inflation;
    let factor = (1.0 + inflation).powi((month / MONTHS) as i32);
    let inflation = input(Quantity::Inflation, "economy.inflation", inflation);
    let mut pay = yearly.value / MONTHS as f64;
    let mut in_month = sheet.step(Quantity::PayOfMonth, Formula::Quotient, vec![yearly, twelve()], pay);
    if let Some(growth) = growth(sheet, inflation, month / MONTHS, factor) {
        pay *= factor;
        in_month = sheet.step(Quantity::PayOfMonth, Formula::Product, vec![in_month, growth], pay);
    }
    sheet.step(Quantity::PaymentShare, Formula::Quotient, vec![payment, in_month], share);
    Ok(())
}

/// Writes all payments, year by year, with the pay-off at the horizon.
pub(super) fn total_repaid(sheet: &mut Sheet<'_>, life: &Traced) -> Written {
    let book = Book::of(sheet, life)?;
    let mut terms = Vec::new();
    for year in 0..sheet.all.plan.years {
        let in_year = |payment: &&Payment| payment.month / MONTHS == year;
        let paid: f64 = book.payments.iter().filter(in_year).map(|payment| payment.paid).sum();
        if paid > 0.0 {
            terms.push(term(TermOf::Year(year), paid, 1.0));
        }
    }
    let pay_off = life.life.loans.paid_off_at_horizon;
    if pay_off > 0.0 {
        terms.push(term(TermOf::PayOff, pay_off, 1.0));
    }
    sheet.list(Quantity::TotalRepaid, Formula::Total, Vec::new(), terms, life.results.total_repaid);
    Ok(())
}

/// Writes what is forgiven.
pub(super) fn forgiven(sheet: &mut Sheet<'_>, life: &Traced) -> Written {
    let book = Book::of(sheet, life)?;
    let forgiven = |payment: &&Payment| payment.forgiven > 0.0;
    let line = |payment: &Payment| {
        let of = TermOf::Months { from: payment.month, to: payment.month };
        term(of, payment.forgiven, 1.0)
    };
    let terms: Vec<Term> = book.payments.iter().filter(forgiven).map(line).collect();
    if terms.is_empty() {
        return Err(Missing::NothingForgiven);
    }
    let public_service = life.outcome == Outcome::Placed
        && sheet.all.plan.scenario.loan.plan == (LoanPlan::Rap { public_service: true });
    let needed = if public_service { &rules::PUBLIC_SERVICE_PAYMENTS } else { &rules::RAP_PAYMENTS };
    let needed = vec![rule(Quantity::PaymentsNeeded, needed)];
    sheet.list(Quantity::Forgiven, Formula::ForgivenAfter, needed, terms, life.results.forgiven);
    Ok(())
}

/// Writes the months from the first payment to the last.
pub(super) fn months_to_repay(sheet: &mut Sheet<'_>, life: &Traced) -> Written {
    let book = Book::of(sheet, life)?;
    let months = life.results.months_to_repay;
    let horizon = sheet.all.plan.months;
    let paid = |payment: &&Payment| payment.paid > 0.0;
    let regular = book.payments.iter().filter(paid).map(|payment| payment.month);
    let pay_off = (life.life.loans.paid_off_at_horizon > 0.0).then(|| horizon.saturating_sub(1));
    let all = || regular.clone().chain(pay_off);
    let (Some(first), Some(last)) = (all().min(), all().max()) else { return Err(Missing::NoPayment) };
    let month = |quantity, month: usize| counted(quantity, (month + 1) as f64);
    let operands = vec![month(Quantity::LastMonth, last), month(Quantity::FirstMonth, first).less(), number(1.0)];
    sheet.step(Quantity::MonthsToRepay, Formula::Sum, operands, months as f64);
    Ok(())
}

/// Writes what loans bring in and take in a year.
pub(super) fn of_year(sheet: &mut Sheet<'_>, life: &Traced, year: usize) -> Written {
    let book = Book::of(sheet, life)?;
    let all = sheet.all;
    let plan = &all.plan;
    let in_year = |month: usize| month / MONTHS == year;
    let line =
        |month: usize, amount: f64| term(TermOf::Months { from: month, to: month }, amount, plan.real(1.0, month));
    let mut received: Vec<Term> = Vec::new();
    for lent in &book.loans {
        let in_months = lent.loan.received(lent.lender.fee(sheet).value).filter(|(month, _)| in_year(*month));
        received.extend(in_months.map(|(month, amount)| line(month, amount)));
    }
    let payments = book.payments.iter().filter(|payment| in_year(payment.month) && payment.paid > 0.0);
    let mut paid: Vec<Term> = payments.map(|payment| line(payment.month, payment.paid)).collect();
    let pay_off = life.life.loans.paid_off_at_horizon;
    if year + 1 == plan.years && pay_off > 0.0 {
        paid.push(Term { of: TermOf::PayOff, ..line(plan.months.saturating_sub(1), pay_off) });
    }
    let mut parts = Vec::new();
    if !received.is_empty() {
        for (leg, study, _) in studied(sheet, life, year) {
            for lender in Lender::ALL {
                received_in_month(sheet, lender, leg, study);
            }
        }
        parts.push(sum_today(sheet, Quantity::Received, received, year));
    }
    if !paid.is_empty() {
        parts.push(sum_today(sheet, Quantity::Paid, paid, year).less());
    }
    sheet.step(Quantity::Loan, Formula::Sum, parts, life.life.loans.flow.at(year));
    Ok(())
}

/// Writes what is paid out of each month's borrowing from a lender.
fn received_in_month(sheet: &mut Sheet<'_>, lender: Lender, leg: usize, study: &Study) {
    if lender.borrowed(leg, study).value == 0.0 {
        return;
    }
    let in_month = borrowed_in_month(sheet, lender, leg, study);
    let fee = lender.fee(sheet);
    if fee.value > 0.0 {
        let kept = rest(sheet, Quantity::ShareReceived, fee);
        let received = in_month.value * kept.value;
        sheet.step(Quantity::ReceivedInMonth, Formula::Product, vec![in_month, kept], received);
    }
}

/// Nominal amounts by month, in dollars of today; the factor of the first is opened.
fn sum_today(sheet: &mut Sheet<'_>, quantity: Quantity, terms: Vec<Term>, year: usize) -> Operand {
    let first = match terms.first().map(|term| term.of) {
        Some(TermOf::Months { from, .. }) => from,
        _ => (year + 1) * MONTHS - 1,
    };
    value_today(sheet, first);
    let sum = terms.iter().map(|term| term.product).sum();
    sheet.list(quantity, Formula::Weighted, Vec::new(), terms, sum)
}

/// Writes the loan interest of a year.
pub(super) fn interest_of_year(sheet: &mut Sheet<'_>, life: &Traced, year: usize) -> Written {
    let book = Book::of(sheet, life)?;
    let plan = &sheet.all.plan;
    let in_year = book.payments.iter().filter(|payment| payment.month / MONTHS == year);
    let line = |payment: &Payment| {
        let of = TermOf::Months { from: payment.month, to: payment.month };
        term(of, payment.interest, plan.real(1.0, payment.month))
    };
    let terms = in_year.map(line).collect();
    let interest = life.life.loans.interest.at(year);
    sheet.list(Quantity::LoanInterest, Formula::Weighted, Vec::new(), terms, interest);
    Ok(())
}
