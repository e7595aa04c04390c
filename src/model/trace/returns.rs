//! The figures of the answer from those of its years (section 7), of one life or of the mean (section 6).

use crate::model::outcomes::Outcome;
use crate::model::results::{IrrReason, net_present_value};
use crate::model::scenario::{Evidence, Leg};

use super::figure::{Amount, Column, Figure};
use super::quantity::Quantity;
use super::sheet::{Sheet, Written, input, leg_input, number, term};
use super::working::{Formula, Missing, Term, TermOf};
use super::{Traced, debt, paid, pay, years};

/// Writes a figure of one life.
pub(super) fn of_a_life(sheet: &mut Sheet<'_>, life: &Traced, figure: Figure) -> Written {
    match figure.amount {
        Amount::Npv => {
            discounted(sheet, Quantity::Npv, figure, Column::Flow, life.results.npv);
            Ok(())
        }
        Amount::LifetimeGain => total(sheet, figure, Column::Flow),
        Amount::CostOfStudy => total(sheet, figure, Column::StudyCost),
        Amount::ForgonePay => total(sheet, figure, Column::ForgoneInYear),
        Amount::Irr => rate_of_return(sheet, figure, life.results.irr.ok_or(life.results.irr_reason)),
        Amount::BreakEvenAge => break_even(sheet, figure),
        Amount::Roi => {
            let rate = sheet.all.plan.scenario.economy.discount_rate;
            return_on_cost(sheet, figure, net_present_value(&life.sums.invested, rate))
        }
        Amount::TightestYear => tightest_year(sheet, life, figure),
        Amount::FirstSalary => pay::salary(sheet, life, 0),
        Amount::LaterSalary => pay::salary(sheet, life, 10 * crate::model::calendar::MONTHS),
        Amount::Chance => chance(sheet, life),
        Amount::DebtAtRepayment => debt::at_repayment(sheet, life),
        Amount::MonthlyPayment => paid::first_payment(sheet, life),
        Amount::HighestPayment => paid::highest_payment(sheet, life),
        Amount::TotalRepaid => paid::total_repaid(sheet, life),
        Amount::Forgiven => paid::forgiven(sheet, life),
        Amount::MonthsToRepay => paid::months_to_repay(sheet, life),
        Amount::PaymentShare => paid::payment_share(sheet, life),
        Amount::Year(column, year) => years::of_a_life(sheet, life, figure, column, year),
    }
}

/// Writes a figure of the mean of all outcomes.
pub(super) fn of_the_mean(sheet: &mut Sheet<'_>, figure: Figure) -> Written {
    let risk = &sheet.all.report.counting_the_risk;
    match figure.amount {
        Amount::Irr => rate_of_return(sheet, figure, risk.irr.ok_or(risk.irr_reason)),
        Amount::BreakEvenAge => break_even(sheet, figure),
        Amount::Roi => {
            let invested = sheet.years(figure, Column::Invested, |_| 1.0).iter().map(|term| term.amount).collect();
            let rate = sheet.all.plan.scenario.economy.discount_rate;
            return_on_cost(sheet, figure, net_present_value(&invested, rate))
        }
        Amount::Year(_, year) if year >= sheet.all.plan.years => Err(Missing::NoSuchFigure),
        Amount::Npv | Amount::LifetimeGain | Amount::CostOfStudy | Amount::ForgonePay | Amount::Year(..) => {
            let line = |life: &Traced| {
                let opens = Figure { whose: super::Whose::Life(life.outcome), ..figure };
                let amount = sheet.all.value(opens)?;
                Some(Term { opens: Some(opens), ..term(TermOf::Outcome(life.outcome), amount, life.chance) })
            };
            let terms = sheet.all.lives.iter().filter_map(line).collect();
            let mean = sheet.all.value(figure).unwrap_or(0.0);
            sheet.list(figure.amount.quantity(), Formula::Weighted, Vec::new(), terms, mean);
            Ok(())
        }
        _ => Err(Missing::NotAveraged),
    }
}

/// The years' amounts of `column`, discounted and summed.
fn discounted(sheet: &mut Sheet<'_>, quantity: Quantity, figure: Figure, column: Column, result: f64) {
    let rate = sheet.all.plan.scenario.economy.discount_rate;
    let terms = sheet.years(figure, column, |year| discount(rate, year));
    let rate = input(Quantity::DiscountRate, "economy.discount_rate", rate);
    sheet.list(quantity, Formula::Discounted, vec![rate], terms, result);
}

fn discount(rate: f64, year: usize) -> f64 {
    (1.0 + rate).powi(-(year as i32 + 1))
}

fn total(sheet: &mut Sheet<'_>, figure: Figure, column: Column) -> Written {
    let terms = sheet.years(figure, column, |_| 1.0);
    let sum = sheet.all.value(figure).unwrap_or(0.0);
    sheet.list(figure.amount.quantity(), Formula::Total, Vec::new(), terms, sum);
    Ok(())
}

fn rate_of_return(sheet: &mut Sheet<'_>, figure: Figure, rate: Result<f64, Option<IrrReason>>) -> Written {
    let rate = rate.map_err(|reason| match reason {
        Some(IrrReason::Several) => Missing::SeveralRates,
        _ => Missing::NoRate,
    })?;
    let terms = sheet.years(figure, Column::FlowBeforeLoans, |year| discount(rate, year));
    sheet.list(Quantity::Irr, Formula::RateOfReturn, Vec::new(), terms, rate);
    Ok(())
}

fn break_even(sheet: &mut Sheet<'_>, figure: Figure) -> Written {
    let result = sheet.all.value(figure).ok_or(Missing::NeverAhead)?;
    let age = input(Quantity::Age, "person.age", f64::from(sheet.all.plan.scenario.person.age));
    let terms = sheet.years(figure, Column::Position, |_| 1.0);
    sheet.list(Quantity::BreakEvenAge, Formula::BreakEven, vec![age], terms, result);
    Ok(())
}

fn return_on_cost(sheet: &mut Sheet<'_>, figure: Figure, invested: f64) -> Written {
    let roi = sheet.all.value(figure).ok_or(Missing::NothingInvested)?;
    let npv = sheet.figure(figure.beside(Amount::Npv));
    discounted(sheet, Quantity::InvestedToday, figure, Column::Invested, invested);
    let invested = super::sheet::operand(Quantity::InvestedToday, invested, super::Origin::Step(0));
    sheet.step(Quantity::Roi, Formula::Quotient, vec![npv, invested], roi);
    Ok(())
}

fn tightest_year(sheet: &mut Sheet<'_>, life: &Traced, figure: Figure) -> Written {
    let result = life.results.tightest_year.ok_or(Missing::NoStudy)?;
    let mut terms = sheet.years(figure, Column::LeftToLiveOn, |_| 1.0);
    let studied = |year: usize| life.life.years_away.get(year).is_some_and(|away| away.study);
    terms.retain(|term| matches!(term.of, TermOf::Year(year) if studied(year)));
    sheet.list(Quantity::TightestYear, Formula::Smallest, Vec::new(), terms, result);
    Ok(())
}

/// The chance of one outcome: every program before it finished, then what ends it.
fn chance(sheet: &mut Sheet<'_>, life: &Traced) -> Written {
    let plan = &sheet.all.plan;
    let mut operands = Vec::new();
    for (leg, step) in plan.scenario.legs.iter().enumerate() {
        let Leg::Study(study) = step else { continue };
        let completion = leg_input(Quantity::Completion, leg, "completion", study.completion);
        if life.outcome == (Outcome::Dropped { leg }) {
            operands.push(rest(sheet, Quantity::NotFinishing, completion));
            break;
        }
        operands.push(completion);
    }
    let graduates = matches!(plan.scenario.pay_basis.evidence, Evidence::Graduates { .. });
    if plan.last_study.is_some() && !graduates && !matches!(life.outcome, Outcome::Dropped { .. }) {
        let placement = input(Quantity::Placement, "placement", plan.scenario.placement);
        operands.push(match life.outcome {
            Outcome::NotPlaced => rest(sheet, Quantity::NotPlaced, placement),
            _ => placement,
        });
    }
    sheet.step(Quantity::Chance, Formula::Product, operands, life.chance);
    Ok(())
}

/// The whole less a share.
pub(super) fn rest(sheet: &mut Sheet<'_>, quantity: Quantity, share: super::Operand) -> super::Operand {
    let left = 1.0 - share.value;
    sheet.step(quantity, Formula::Sum, vec![number(1.0), share.less()], left)
}
