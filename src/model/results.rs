//! The answer's figures from yearly flows (section 7).

use super::calendar::Yearly;

/// Amounts within this of zero count as zero when positions are compared, dollars.
pub(super) const NOTHING: f64 = 1e-6;

/// `Σ f[t]/(1+r)^(t+1)`: every year's amount counts at the year's end.
#[must_use]
pub fn net_present_value(flows: &Yearly, rate: f64) -> f64 {
    let discount = 1.0 / (1.0 + rate);
    flows.iter().rev().fold(0.0, |later, flow| (later + flow) * discount)
}

/// Where one stands after each year: the flows so far less what is owed.
#[must_use]
pub fn positions(flows: &Yearly, owed: &Yearly) -> Vec<f64> {
    let mut sum = 0.0;
    flows
        .iter()
        .zip(owed.iter())
        .map(|(flow, owed)| {
            sum += flow;
            sum - owed
        })
        .collect()
}

/// The age from which one is never behind again: `age` if one never is; none if one always will be.
#[must_use]
pub fn break_even_age(age: i32, positions: &[f64]) -> Option<i32> {
    match positions.iter().rposition(|position| *position < -NOTHING) {
        None => Some(age),
        Some(last) if last + 1 == positions.len() => None,
        Some(last) => i32::try_from(last).ok().map(|last| age + last + 2),
    }
}

/// Why there is no internal rate of return.
#[derive(Clone, Copy, PartialEq, Eq, Debug, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum IrrReason {
    /// No rate makes the flows worth nothing.
    None,
    /// Several do.
    Several,
}

/// The rate at which the flows are worth nothing, if exactly one is on the grid −0.90, −0.89 … 5.00.
///
/// # Errors
/// Why there is none.
pub fn internal_rate_of_return(flows: &Yearly) -> Result<f64, IrrReason> {
    let turns = sign_changes(flows.iter());
    if turns == 0 {
        return Err(IrrReason::None);
    }
    let (low, high) = if turns == 1 { single_bracket(flows)? } else { searched_bracket(flows)? };
    Ok(bisect(flows, low, high))
}

const GRID: std::ops::RangeInclusive<i32> = -90..=500;

fn grid_rate(percent: i32) -> f64 {
    f64::from(percent) / 100.0
}

/// How often consecutive values that are not 0 differ in sign.
fn sign_changes(values: impl Iterator<Item = f64>) -> usize {
    let mut before = 0.0;
    values
        .filter(|value| *value != 0.0)
        .filter(|value| {
            let changed = before * value.signum() < 0.0;
            before = value.signum();
            changed
        })
        .count()
}

/// Flows that turn once have at most one root (Descartes): halving finds its place on the grid.
fn single_bracket(flows: &Yearly) -> Result<(f64, f64), IrrReason> {
    let (mut low, mut high) = (*GRID.start(), *GRID.end());
    let sign = |percent| net_present_value(flows, grid_rate(percent)).signum();
    let at_low = sign(low);
    if at_low == sign(high) {
        return Err(IrrReason::None);
    }
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        if sign(middle) == at_low { low = middle } else { high = middle }
    }
    Ok((grid_rate(low), grid_rate(high)))
}

/// Flows that turn more often may have several roots: the whole grid is looked at.
fn searched_bracket(flows: &Yearly) -> Result<(f64, f64), IrrReason> {
    let mut brackets = Vec::new();
    let mut before: Option<(f64, f64)> = None;
    for first in GRID.step_by(4) {
        let rates = [first, first + 1, first + 2, first + 3].map(grid_rate);
        for (rate, value) in rates.into_iter().zip(four_values(flows, rates)) {
            if value == 0.0 || rate > grid_rate(*GRID.end()) {
                continue;
            }
            if let Some((earlier, sign)) = before
                && sign * value < 0.0
            {
                brackets.push((earlier, rate));
            }
            before = Some((rate, value.signum()));
        }
    }
    match brackets.as_slice() {
        [] => Err(IrrReason::None),
        [bracket] => Ok(*bracket),
        _ => Err(IrrReason::Several),
    }
}

/// [`net_present_value`] at four rates side by side, each of which waits for its own last step only: much faster than
/// one after the other, and the same to the last digit.
fn four_values(flows: &Yearly, rates: [f64; 4]) -> [f64; 4] {
    let [a, b, c, d] = rates.map(|rate| 1.0 / (1.0 + rate));
    flows
        .iter()
        .rev()
        .fold([0.0; 4], |[w, x, y, z], flow| [(w + flow) * a, (x + flow) * b, (y + flow) * c, (z + flow) * d])
}

fn bisect(flows: &Yearly, mut low: f64, mut high: f64) -> f64 {
    let at_low = net_present_value(flows, low).signum();
    while high - low > 1e-12 {
        let middle = low + (high - low) / 2.0;
        if middle <= low || middle >= high {
            break;
        }
        if net_present_value(flows, middle).signum() == at_low { low = middle } else { high = middle }
    }
    low + (high - low) / 2.0
}

/// `npv ÷ PV(costs)`; none where the costs' present value is below a dollar.
#[must_use]
pub fn return_on_cost(npv: f64, costs: &Yearly, rate: f64) -> Option<f64> {
    let invested = net_present_value(costs, rate);
    (invested >= 1.0).then(|| npv / invested)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn yearly(amounts: &[f64]) -> Yearly {
        amounts.iter().copied().collect()
    }

    #[test]
    fn a_year_counts_at_its_end() {
        assert_eq!(net_present_value(&yearly(&[110.0]), 0.10), 110.0 * (1.0 / 1.1));
    }

    #[test]
    fn the_rate_of_return_is_found_or_its_absence_explained() {
        let rate = internal_rate_of_return(&yearly(&[-100.0, 110.0])).unwrap_or_default();
        assert!((rate - 0.10).abs() < 1e-11);
        assert_eq!(internal_rate_of_return(&yearly(&[1.0, 2.0])), Err(IrrReason::None));
        let twice = yearly(&[-1000.0, 2500.0, -1560.0]);
        assert_eq!(internal_rate_of_return(&twice), Err(IrrReason::Several));
    }

    #[test]
    fn break_even_is_the_age_from_which_one_stays_ahead() {
        assert_eq!(break_even_age(20, &[-1.0, 2.0, -1.0, 3.0]), Some(24));
        assert_eq!(break_even_age(20, &[0.0, 2.0]), Some(20));
        assert_eq!(break_even_age(20, &[1.0, -2.0]), None);
    }
}
