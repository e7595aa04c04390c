//! What study, exams and keeping credentials cost in a year (section 3).

use crate::facts::rules;
use crate::model::calendar::MONTHS;
use crate::model::costs::{StudyYear, kept_in};
use crate::model::scenario::{Leg, Study};

use super::Traced;
use super::quantity::Quantity;
use super::sheet::{Sheet, counted, input, leg_input, number, rule, twelve};
use super::working::{Formula, Operand};
use super::years::studied;

/// Writes the cost of a year, with or without what keeping credentials costs.
pub(super) fn of_year(sheet: &mut Sheet<'_>, life: &Traced, year: usize, with_upkeep: bool) {
    let mut parts = Vec::new();
    for (leg, study, months) in studied(sheet, life, year) {
        parts.push(study_leg(sheet, leg, study, year, months));
    }
    let legs = &sheet.all.plan.scenario.legs;
    let exams = &life.life.timeline.exams;
    for (order, exam) in exams.iter().enumerate() {
        let Some(Leg::Credential(credential)) = legs.get(exam.leg) else { continue };
        if exam.from / MONTHS == year {
            let fee = leg_input(Quantity::ExamFee, exam.leg, "fee", credential.fee);
            let pass_rate = leg_input(Quantity::PassRate, exam.leg, "pass_rate", credential.pass_rate);
            let cost = credential.fee / credential.pass_rate;
            parts.push(sheet.step(Quantity::ExamCost, Formula::Quotient, vec![fee, pass_rate], cost));
        }
        let later = exams.get(order + 1..).unwrap_or_default();
        if with_upkeep && kept_in(&sheet.all.plan, exam, credential, later).contains(&year) {
            let upkeep = leg_input(Quantity::Upkeep, exam.leg, "upkeep", credential.upkeep);
            let operands = vec![upkeep, number(2.0)];
            parts.push(sheet.step(Quantity::UpkeepOfYear, Formula::Quotient, operands, credential.upkeep / 2.0));
        }
    }
    let costs = &life.life.costs;
    let (quantity, cost) =
        if with_upkeep { (Quantity::Cost, costs.total(year)) } else { (Quantity::StudyCost, costs.of_study(year)) };
    sheet.step(quantity, Formula::Sum, parts, cost);
}

fn study_leg(sheet: &mut Sheet<'_>, leg: usize, study: &Study, year: usize, months: usize) -> Operand {
    let plan = &sheet.all.plan;
    let whole = StudyYear::new(plan, study, year);
    let mut tuition = leg_input(Quantity::TuitionFees, leg, "tuition_fees", study.tuition_fees);
    if let Some(growth) = growth(
        sheet,
        input(Quantity::TuitionGrowth, "economy.tuition_growth", plan.scenario.economy.tuition_growth),
        year,
        plan.tuition_growth.get(year).copied().unwrap_or(1.0),
    ) {
        tuition = sheet.step(Quantity::TuitionOfYear, Formula::Product, vec![tuition, growth], whole.tuition_fees);
    }
    let books = leg_input(Quantity::Books, leg, "books", study.books);
    let bill = sheet.step(Quantity::Bill, Formula::Sum, vec![tuition, books], whole.bill);
    let mut parts = vec![bill.clone()];
    if study.other > 0.0 {
        parts.push(leg_input(Quantity::OtherCost, leg, "other", study.other));
    }
    let mut left_of_bill = bill.clone();
    if study.employer_help > 0.0 {
        let help = leg_input(Quantity::EmployerHelp, leg, "employer_help", study.employer_help);
        let help = sheet.step(Quantity::HelpApplied, Formula::Smallest, vec![help, bill.clone()], whole.help).less();
        parts.push(help.clone());
        left_of_bill = help;
    }
    if study.grants > 0.0 {
        let grants = leg_input(Quantity::Grants, leg, "grants", study.grants);
        parts.push(if plan.scenario.refund_surplus_grants {
            grants.less()
        } else {
            if left_of_bill.less {
                let after_help = whole.bill - whole.help;
                left_of_bill = sheet.step(Quantity::LeftOfCosts, Formula::Sum, vec![bill, left_of_bill], after_help);
            }
            let operands = vec![grants, left_of_bill];
            sheet.step(Quantity::GrantsApplied, Formula::Smallest, operands, whole.grants_applied).less()
        });
    }
    let cost = sheet.step(Quantity::CostOfWholeYear, Formula::Sum, parts, whole.cost);
    if months == MONTHS {
        return cost;
    }
    let part = months as f64 / MONTHS as f64;
    let studied = counted(Quantity::MonthsStudied, months as f64);
    let part_of_year = sheet.step(Quantity::PartOfYear, Formula::Quotient, vec![studied, twelve()], part);
    sheet.step(Quantity::CostOfMonths, Formula::Product, vec![cost, part_of_year], part * whole.cost)
}

/// The factor by which something has grown up to a year; none where it does not grow.
pub(super) fn growth(sheet: &mut Sheet<'_>, rate: Operand, year: usize, factor: f64) -> Option<Operand> {
    if factor == 1.0 {
        return None;
    }
    let years = counted(Quantity::YearsPassed, year as f64);
    Some(sheet.step(Quantity::Growth, Formula::Growth, vec![rate, years], factor))
}

/// Writes employer help above what is tax-free, where there is any.
pub(super) fn taxed_help(sheet: &mut Sheet<'_>, life: &Traced, year: usize) -> Option<Operand> {
    let taxed = life.life.costs.taxed_help(year);
    if taxed <= 0.0 {
        return None;
    }
    let help = counted(Quantity::HelpApplied, life.life.costs.help.at(year));
    let free = rule(Quantity::LawAmount, &rules::EMPLOYER_HELP_TAX_FREE).less();
    Some(sheet.step(Quantity::TaxedHelp, Formula::SumAtLeastZero, vec![help, free], taxed))
}
