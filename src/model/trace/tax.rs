//! The taxes of a year (section 5).

use crate::facts::{self, Figure as Rule, Filing, rules};
use crate::model::flows::{Life, credits};
use crate::model::tax::{
    Credit, TaxYear, bracket_tax, credit_phase_out, federal_income_tax, interest_phase_out, medicare,
    medicare_threshold, phase_out, social_security, spouse_alone, state_line, state_tax,
};

use super::costs::taxed_help;
use super::figure::{Amount, Column, Figure};
use super::quantity::Quantity;
use super::returns::rest;
use super::sheet::{Sheet, Written, counted, input, operand, rule, term};
use super::working::{Formula, Missing, Operand, Origin, TermOf};
use super::{Traced, Workings};

/// What a year is taxed on.
pub(super) fn taxed_on(all: &Workings<'_>, life: &Life, year: usize) -> TaxYear {
    TaxYear {
        pay: life.earnings.gross.at(year),
        taxed_help: life.costs.taxed_help(year),
        forgiven_debt: life.loans.forgiven_taxed.at(year),
        loan_interest: life.loans.interest.at(year),
        credit: credits(&all.plan, &life.costs, &life.years_away).nth(year).unwrap_or_default(),
    }
}

/// What a year is taxed on without the route.
pub(super) fn baseline_taxed_on(all: &Workings<'_>, year: usize) -> TaxYear {
    TaxYear { pay: all.baseline.gross.at(year), ..TaxYear::default() }
}

/// The federal income tax on it; 0 where taxes are left out.
pub(super) fn federal_of(all: &Workings<'_>, on: &TaxYear) -> f64 {
    let scenario = all.plan.scenario;
    if scenario.taxes { federal_income_tax(&scenario.person, on) } else { 0.0 }
}

/// The education credit of the year at its income; 0 where taxes are left out.
pub(super) fn credit_of(all: &Workings<'_>, on: &TaxYear) -> f64 {
    let scenario = all.plan.scenario;
    if !scenario.taxes {
        return 0.0;
    }
    let income = on.pay + on.taxed_help + on.forgiven_debt + scenario.person.spouse_income;
    let (against_tax, paid_out) = on.credit.amounts();
    (against_tax + paid_out) * phase_out(income, credit_phase_out(scenario.person.filing))
}

/// Writes the education credit of a year.
pub(super) fn credit_of_year(sheet: &mut Sheet<'_>, life: &Traced, figure: Figure, year: usize) -> Written {
    if !sheet.all.plan.scenario.taxes {
        return Err(Missing::WithoutTaxes);
    }
    let on = taxed_on(sheet.all, &life.life, year);
    let base = credit_base(sheet, life, year, on.credit).ok_or(Missing::NoCredit)?;
    let whole = credit_whole(sheet, on.credit, base);
    let earned = earned(sheet, Some(life), figure.beside(Amount::Year(Column::Gross, year)), &on, year);
    let income = income(sheet, &on, earned);
    let bounds = credit_phase_out(sheet.all.plan.scenario.person.filing);
    let left = phased_out(sheet, Quantity::EducationCredit, whole, &income, bounds);
    sheet.step(Quantity::EducationCredit, Formula::Sum, vec![left], credit_of(sheet.all, &on));
    Ok(())
}

/// Pay of a year with the employer help that is taxed.
fn earned(sheet: &mut Sheet<'_>, life: Option<&Traced>, gross: Figure, on: &TaxYear, year: usize) -> Operand {
    let gross = sheet.figure(gross);
    match life.and_then(|life| taxed_help(sheet, life, year)) {
        Some(help) => sheet.step(Quantity::Earned, Formula::Sum, vec![gross, help], on.pay + on.taxed_help),
        None => gross,
    }
}

/// Writes the tax of a year, or its federal income tax.
pub(super) fn of_year(sheet: &mut Sheet<'_>, life: &Traced, figure: Figure, year: usize) -> Written {
    let on = taxed_on(sheet.all, &life.life, year);
    let federal_alone = figure.amount == Amount::Year(Column::FederalTax, year);
    let columns = [Column::Gross, Column::FederalTax];
    write(sheet, &on, Some(life), figure, year, columns, federal_alone)
}

/// The same without the route.
pub(super) fn of_baseline_year(sheet: &mut Sheet<'_>, figure: Figure, year: usize) -> Written {
    let on = baseline_taxed_on(sheet.all, year);
    let federal_alone = figure.amount == Amount::Year(Column::BaselineFederalTax, year);
    let columns = [Column::BaselineGross, Column::BaselineFederalTax];
    write(sheet, &on, None, figure, year, columns, federal_alone)
}

fn write(
    sheet: &mut Sheet<'_>,
    on: &TaxYear,
    life: Option<&Traced>,
    figure: Figure,
    year: usize,
    [gross, federal]: [Column; 2],
    federal_alone: bool,
) -> Written {
    let scenario = sheet.all.plan.scenario;
    if !scenario.taxes {
        return Err(Missing::WithoutTaxes);
    }
    let cell = |sheet: &Sheet<'_>, column| sheet.figure(figure.beside(Amount::Year(column, year)));
    let earned = earned(sheet, life, figure.beside(Amount::Year(gross, year)), on, year);
    let result = sheet.all.value(figure).unwrap_or(0.0);
    if federal_alone {
        let interest = cell(sheet, Column::LoanInterest);
        let credit = cell(sheet, Column::EducationCredit);
        let income = income(sheet, on, earned);
        write_federal(sheet, on, interest, credit, income, (figure.amount.quantity(), result));
    } else {
        let federal = cell(sheet, federal);
        let security = social_security_step(sheet, &earned);
        let medicare = medicare_step(sheet, scenario.person.filing, &earned);
        let mut parts = vec![federal, security, medicare];
        parts.extend(state_step(sheet, &earned));
        sheet.step(figure.amount.quantity(), Formula::Sum, parts, result);
    }
    Ok(())
}

/// All income, as phase-outs count it.
fn income(sheet: &mut Sheet<'_>, on: &TaxYear, earned: Operand) -> Operand {
    let person = &sheet.all.plan.scenario.person;
    let mut incomes = vec![earned.clone()];
    if on.forgiven_debt > 0.0 {
        incomes.push(counted(Quantity::ForgivenDebt, on.forgiven_debt));
    }
    if person.spouse_income > 0.0 {
        incomes.push(input(Quantity::SpouseIncome, "person.spouse_income", person.spouse_income));
    }
    if incomes.len() == 1 {
        return earned;
    }
    let income = on.pay + on.taxed_help + on.forgiven_debt + person.spouse_income;
    sheet.step(Quantity::Income, Formula::Sum, incomes, income)
}

/// Federal income tax that the person adds to the couple's.
fn write_federal(
    sheet: &mut Sheet<'_>,
    on: &TaxYear,
    interest: Operand,
    credit: Operand,
    income: Operand,
    (quantity, result): (Quantity, f64),
) {
    let person = &sheet.all.plan.scenario.person;
    let filing = person.filing;
    let mut taxed = vec![income.clone()];
    if on.loan_interest > 0.0 {
        let cap = rule(Quantity::LawAmount, &rules::LOAN_INTEREST_DEDUCTION_CAP);
        let most = on.loan_interest.min(cap.value);
        let counted = sheet.step(Quantity::InterestCounted, Formula::Smallest, vec![interest, cap], most);
        taxed.push(phased_out(sheet, Quantity::InterestDeduction, counted, &income, interest_phase_out(filing)).less());
    }
    taxed.push(rule(Quantity::StandardDeduction, standard_deduction(filing)).less());
    let taxable_value = taxed.iter().map(signed).sum::<f64>();
    let taxable = sheet.step(Quantity::TaxableIncome, Formula::SumAtLeastZero, taxed, taxable_value.max(0.0));
    let owed = brackets(sheet, Quantity::BracketTax, filing, taxable, bracket_tax(filing, taxable_value));
    let mut parts = vec![owed.clone()];
    if on.credit != Credit::None && credit.value > 0.0 {
        parts.extend(credit_steps(sheet, on.credit, credit, &income, &owed));
    }
    if person.spouse_income > 0.0 {
        let spouse = input(Quantity::SpouseIncome, "person.spouse_income", person.spouse_income);
        let deduction = rule(Quantity::StandardDeduction, standard_deduction(Filing::Joint)).less();
        let alone = (spouse.value - deduction.value).max(0.0);
        let taxable = sheet.step(Quantity::TaxableIncome, Formula::SumAtLeastZero, vec![spouse, deduction], alone);
        parts.push(brackets(sheet, Quantity::SpouseTax, Filing::Joint, taxable, spouse_alone(person)).less());
    }
    sheet.step(quantity, Formula::Sum, parts, result);
}

fn signed(operand: &Operand) -> f64 {
    if operand.less { -operand.value } else { operand.value }
}

fn standard_deduction(filing: Filing) -> &'static Rule {
    match filing {
        Filing::Single => &rules::STANDARD_DEDUCTION_SINGLE,
        Filing::Joint => &rules::STANDARD_DEDUCTION_JOINT,
        Filing::Head => &rules::STANDARD_DEDUCTION_HEAD,
    }
}

/// What falls into each bracket, times its rate.
fn brackets(sheet: &mut Sheet<'_>, quantity: Quantity, filing: Filing, taxable: Operand, tax: f64) -> Operand {
    let mut from = 0.0;
    let mut terms = Vec::new();
    for bracket in facts::brackets(filing) {
        if taxable.value <= from {
            break;
        }
        terms.push(term(TermOf::Bracket(from), taxable.value.min(bracket.up_to) - from, bracket.rate));
        from = bracket.up_to;
    }
    sheet.list(quantity, Formula::Brackets, vec![taxable], terms, tax)
}

/// An amount less what a phase-out takes of it.
fn phased_out(
    sheet: &mut Sheet<'_>,
    quantity: Quantity,
    amount: Operand,
    income: &Operand,
    bounds: (&'static Rule, &'static Rule),
) -> Operand {
    let left = phase_out(income.value, bounds);
    if left == 1.0 {
        return Operand { quantity, ..amount };
    }
    let operands = vec![income.clone(), rule(Quantity::PhaseOutFrom, bounds.0), rule(Quantity::PhaseOutTo, bounds.1)];
    let left = sheet.step(Quantity::PhaseOut, Formula::PhaseOut, operands, left);
    let result = amount.value * left.value;
    sheet.step(quantity, Formula::Product, vec![amount, left], result)
}

/// The costs that the year's credit counts.
fn credit_base(sheet: &mut Sheet<'_>, life: &Traced, year: usize, credit: Credit) -> Option<Operand> {
    let costs = &life.life.costs;
    let (base, with_books) = match credit {
        Credit::None => return None,
        Credit::AmericanOpportunity { base, .. } => (base, true),
        Credit::LifetimeLearning { base } => (base, false),
    };
    if base <= 0.0 || !sheet.all.plan.scenario.taxes {
        return None;
    }
    let mut parts = vec![counted(Quantity::TuitionOfYear, costs.tuition_fees.at(year))];
    if with_books {
        parts.push(counted(Quantity::Books, costs.books.at(year)));
    }
    let grants = costs.grants.at(year);
    if grants > 0.0 {
        parts.push(counted(Quantity::GrantsApplied, grants).less());
    }
    let help = costs.help.at(year);
    if help > 0.0 {
        let tax_free = &rules::EMPLOYER_HELP_TAX_FREE;
        let counts = if help > tax_free.value {
            rule(Quantity::LawAmount, tax_free)
        } else {
            counted(Quantity::HelpApplied, help)
        };
        parts.push(counts.less());
    }
    Some(sheet.step(Quantity::CreditBase, Formula::SumAtLeastZero, parts, base))
}

/// The credit for the year's costs, before the phase-out.
fn credit_whole(sheet: &mut Sheet<'_>, credit: Credit, base: Operand) -> Operand {
    let (against_tax, paid_out) = credit.amounts();
    if matches!(credit, Credit::AmericanOpportunity { .. }) {
        return american_opportunity(sheet, base, against_tax + paid_out);
    }
    let most = rule(Quantity::LawAmount, &rules::LLC_MOST_COSTS);
    let counts = base.value.min(most.value);
    let counts = sheet.step(Quantity::CreditedInPart, Formula::Smallest, vec![base, most], counts);
    let operands = vec![counts, rule(Quantity::LawRate, &rules::LLC_RATE)];
    sheet.step(Quantity::CreditWhole, Formula::Product, operands, against_tax)
}

/// The credit's parts that lower the tax.
fn credit_steps(
    sheet: &mut Sheet<'_>,
    credit: Credit,
    whole: Operand,
    income: &Operand,
    owed: &Operand,
) -> Vec<Operand> {
    let share = phase_out(income.value, credit_phase_out(sheet.all.plan.scenario.person.filing));
    let (against_tax, paid_out) = credit.amounts();
    if paid_out == 0.0 {
        let used = owed.value.min(against_tax * share);
        return vec![sheet.step(Quantity::CreditUsed, Formula::Smallest, vec![owed.clone(), whole], used).less()];
    }
    let paid_share = rule(Quantity::PaidOutShare, &rules::AOTC_REFUNDABLE_SHARE);
    let kept = rest(sheet, Quantity::AgainstTaxShare, paid_share.clone());
    let against = against_tax * share;
    let against = sheet.step(Quantity::CreditAgainstTax, Formula::Product, vec![whole.clone(), kept], against);
    let used = owed.value.min(against.value);
    let used = sheet.step(Quantity::CreditUsed, Formula::Smallest, vec![owed.clone(), against], used);
    let paid = sheet.step(Quantity::CreditPaidOut, Formula::Product, vec![whole, paid_share], paid_out * share);
    vec![used.less(), paid.less()]
}

/// The first part of the costs in full, a share of the next part.
fn american_opportunity(sheet: &mut Sheet<'_>, base: Operand, whole: f64) -> Operand {
    let first = rule(Quantity::LawAmount, &rules::AOTC_FULL_PART);
    let in_full = base.value.min(first.value);
    let next = base.value - in_full;
    let in_full = sheet.step(Quantity::CreditedInFull, Formula::Smallest, vec![base.clone(), first], in_full);
    if next <= 0.0 {
        return Operand { quantity: Quantity::CreditWhole, ..in_full };
    }
    let next = sheet.step(Quantity::LeftOfCosts, Formula::Sum, vec![base, in_full.clone().less()], next);
    let part = rule(Quantity::LawAmount, &rules::AOTC_QUARTER_PART);
    let counts = next.value.min(part.value);
    let counts = sheet.step(Quantity::CreditedInPart, Formula::Smallest, vec![next, part], counts);
    let share = rule(Quantity::LawRate, &rules::AOTC_QUARTER_RATE);
    let in_part = counts.value * share.value;
    let in_part = sheet.step(Quantity::CreditOfPart, Formula::Product, vec![counts, share], in_part);
    sheet.step(Quantity::CreditWhole, Formula::Sum, vec![in_full, in_part], whole)
}

fn social_security_step(sheet: &mut Sheet<'_>, earned: &Operand) -> Operand {
    let most = rule(Quantity::LawAmount, &rules::SOCIAL_SECURITY_WAGE_BASE);
    let counts = if earned.value > most.value {
        sheet.step(Quantity::SocialSecurityPay, Formula::Smallest, vec![earned.clone(), most.clone()], most.value)
    } else {
        earned.clone()
    };
    let rate = rule(Quantity::LawRate, &rules::SOCIAL_SECURITY_RATE);
    sheet.step(Quantity::SocialSecurity, Formula::Product, vec![counts, rate], social_security(earned.value))
}

fn medicare_step(sheet: &mut Sheet<'_>, filing: Filing, earned: &Operand) -> Operand {
    let operands = vec![earned.clone(), rule(Quantity::LawRate, &rules::MEDICARE_RATE)];
    let threshold = rule(Quantity::LawAmount, medicare_threshold(filing));
    let above = earned.value - threshold.value;
    if above <= 0.0 {
        return sheet.step(Quantity::Medicare, Formula::Product, operands, medicare(filing, earned.value));
    }
    let on_all = earned.value * rules::MEDICARE_RATE.value;
    let on_all = sheet.step(Quantity::Medicare, Formula::Product, operands, on_all);
    let operands = vec![earned.clone(), threshold.less()];
    let above = sheet.step(Quantity::SurchargePay, Formula::SumAtLeastZero, operands, above);
    let rate = rule(Quantity::LawRate, &rules::MEDICARE_SURCHARGE_RATE);
    let surcharge = above.value * rate.value;
    let surcharge = sheet.step(Quantity::Medicare, Formula::Product, vec![above, rate], surcharge);
    sheet.step(Quantity::Medicare, Formula::Sum, vec![on_all, surcharge], medicare(filing, earned.value))
}

/// The straight line between two points of the state's table; none where no state is chosen.
fn state_step(sheet: &mut Sheet<'_>, earned: &Operand) -> Option<Operand> {
    let person = &sheet.all.plan.scenario.person;
    let (from, to) = state_line(person, earned.value);
    if !to.0.is_finite() {
        return None;
    }
    let point = |quantity, value| operand(quantity, value, Origin::StateTax);
    let operands = vec![
        earned.clone(),
        point(Quantity::TablePayBelow, from.0),
        point(Quantity::TableTaxBelow, from.1),
        point(Quantity::TablePayAbove, to.0),
        point(Quantity::TableTaxAbove, to.1),
    ];
    Some(sheet.step(Quantity::StateTax, Formula::Line, operands, state_tax(person, earned.value)))
}
