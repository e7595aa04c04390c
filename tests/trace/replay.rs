//! Works out each formula again, from nothing but what a step recorded.

use him_pathways::model::trace::{Formula, Step, TermOf};

/// What comes out, and the size of the numbers that went into it: the measure of its rounding.
pub struct Replayed {
    pub result: f64,
    pub size: f64,
}

/// The result of a step from its recorded operands and list; none where the formula needs others.
pub fn replay(step: &Step) -> Option<Replayed> {
    let values: Vec<f64> = step.operands.iter().map(|operand| operand.value).collect();
    let signed = || step.operands.iter().map(|operand| if operand.less { -operand.value } else { operand.value });
    let products = || step.terms.iter().map(|term| term.product);
    let sum_size: f64 = values.iter().chain(&products().collect::<Vec<_>>()).map(|value| value.abs()).sum();
    let smallest = |values: &mut dyn Iterator<Item = f64>| values.reduce(f64::min);
    let result = match step.formula {
        Formula::Sum => signed().sum(),
        Formula::SumAtLeastZero => signed().sum::<f64>().max(0.0),
        Formula::Product => values.iter().product(),
        Formula::RoundedProduct => (values.iter().product::<f64>() * 100.0 + 0.5 + 1e-9).floor() / 100.0,
        Formula::Quotient => match values.as_slice() {
            [a, b] => a / b,
            _ => return None,
        },
        Formula::Smallest => smallest(&mut values.iter().copied().chain(step.terms.iter().map(|term| term.amount)))?,
        Formula::Largest => values.iter().copied().reduce(f64::max)?,
        Formula::Line => match values.as_slice() {
            [x, x0, y0, x1, y1] => y0 + (y1 - y0) * (x - x0) / (x1 - x0),
            _ => return None,
        },
        Formula::PhaseOut => match values.as_slice() {
            [x, from, to] => ((to - x) / (to - from)).clamp(0.0, 1.0),
            _ => return None,
        },
        Formula::Rank => match values.as_slice() {
            [standing, months, years] => {
                let course = if *years > 0.0 { (months / (12.0 * years)).min(1.0) } else { 1.0 };
                standing.powf(2.0 - course)
            }
            _ => return None,
        },
        Formula::Growth => match values.as_slice() {
            [rate, years] => (1.0 + rate).powf(*years),
            _ => return None,
        },
        Formula::ValueToday => match values.as_slice() {
            [inflation, months] => (1.0 + inflation).powf(-months / 12.0),
            _ => return None,
        },
        Formula::Total | Formula::Weighted | Formula::Brackets | Formula::ForgivenAfter => products().sum(),
        Formula::Discounted => {
            let [rate] = values.as_slice() else { return None };
            discounted(step, *rate)?
        }
        Formula::RateOfReturn => {
            // The rate is right if the list is worth nothing at it.
            let size: f64 = products().map(f64::abs).sum();
            let worth = discounted(step, step.result)?;
            if worth.abs() > 1e-7 * size {
                return None;
            }
            step.result
        }
        Formula::BreakEven => {
            let [age] = values.as_slice() else { return None };
            let behind = step.terms.iter().rposition(|term| term.amount < -1e-6);
            behind.map_or(*age, |year| age + year as f64 + 2.0)
        }
        Formula::TierYears => match values.as_slice() {
            [balance, bound_1, years_1, bound_2, years_2, bound_3, years_3, years_4] => {
                let cents = (balance * 100.0 + 0.5 + 1e-9).floor() / 100.0;
                let tiers = [(bound_1, years_1), (bound_2, years_2), (bound_3, years_3)];
                tiers.into_iter().find(|(bound, _)| cents < **bound).map_or(*years_4, |(_, years)| *years)
            }
            _ => return None,
        },
        Formula::LevelPayment => match values.as_slice() {
            [balance, rate, months] => level(*balance, *rate, *months),
            _ => return None,
        },
        Formula::PlanShare => match values.as_slice() {
            [income, lowest, band, step, highest] => (((income - lowest) / band).ceil() * step).min(*highest),
            _ => return None,
        },
        Formula::PrincipalMatch => match values.as_slice() {
            [limit, payment, lowered, left] => (limit.min(*payment) - lowered).clamp(0.0, *left),
            _ => return None,
        },
    };
    Some(Replayed { result, size: sum_size.max(result.abs()) })
}

fn discounted(step: &Step, rate: f64) -> Option<f64> {
    let one = |term: &him_pathways::model::trace::Term| match term.of {
        TermOf::Year(year) => Some(term.amount / (1.0 + rate).powf(year as f64 + 1.0)),
        _ => None,
    };
    step.terms.iter().map(one).sum()
}

/// As a pocket calculator does it; where the rate is so small that digits are lost, month by month.
fn level(balance: f64, rate: f64, months: f64) -> f64 {
    let factor: f64 = (0..months as i32).map(|month| (1.0 + rate).powi(-(month + 1))).sum();
    balance / factor
}
