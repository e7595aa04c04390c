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
    let turns = sign_changes(&mut flows.iter());
    if turns == 0 {
        return Err(IrrReason::None);
    }
    let at_most_one = turns == 1 || sums_turn_once(flows);
    let (low, high) = if at_most_one { single_bracket(flows)? } else { searched_bracket(flows)? };
    Ok(bisect(flows, low, high))
}

const GRID: std::ops::RangeInclusive<i32> = -90..=500;

fn grid_rate(percent: i32) -> f64 {
    f64::from(percent) / 100.0
}

/// How often consecutive values that are not 0 differ in sign.
fn sign_changes(values: &mut dyn Iterator<Item = f64>) -> usize {
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

/// Whether the flows have at most one root though they turn more often. There are no more roots above 0 than turns in
/// their running sums, and no more below than in those from the last year back (Laguerre); none at 0 where all of them
/// together are something.
fn sums_turn_once(flows: &Yearly) -> bool {
    let turns = |flows: &mut dyn Iterator<Item = f64>| {
        sign_changes(&mut flows.scan(0.0, |sum, flow| {
            *sum += flow;
            Some(*sum)
        }))
    };
    flows.sum().abs() > NOTHING && turns(&mut flows.iter()) + turns(&mut flows.iter().rev()) <= 1
}

/// Flows with at most one root, as all have that turn once (Descartes): halving finds its place on the grid.
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

/// Halves again and again, twice at a time: where the second halving will be is one of two places, and both are looked
/// at beside the first.
fn bisect(flows: &Yearly, mut low: f64, mut high: f64) -> f64 {
    let at_low = net_present_value(flows, low).signum();
    let half = |low: f64, high: f64| low + (high - low) / 2.0;
    while high - low > 1e-12 {
        let middle = half(low, high);
        let (lower, upper) = (half(low, middle), half(middle, high));
        let [value, at_lower, at_upper, _] = four_values(flows, [middle, lower, upper, middle]);
        let second = if value.signum() == at_low { (upper, at_upper) } else { (lower, at_lower) };
        for (middle, value) in [(middle, value), second] {
            if middle <= low || middle >= high || high - low <= 1e-12 {
                return half(low, high);
            }
            if value.signum() == at_low { low = middle } else { high = middle }
        }
    }
    half(low, high)
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
    fn one_root_is_the_same_by_the_sums_and_by_the_whole_grid() {
        let mut seen = 0;
        for first in [-900.0, -300.0, -20.0, 40.0] {
            for second in [-400.0, -50.0, 30.0, 200.0] {
                for third in [-250.0, -60.0, 10.0, 700.0] {
                    let flows = yearly(&[first, second, third, 0.0, -35.0, 60.0, second / 2.0, 400.0, 300.0]);
                    if sums_turn_once(&flows) {
                        assert_eq!(single_bracket(&flows), searched_bracket(&flows), "{flows:?}");
                        seen += usize::from(sign_changes(&mut flows.iter()) > 1);
                    }
                }
            }
        }
        assert!(seen > 20, "{seen}");
    }

    #[test]
    fn break_even_is_the_age_from_which_one_stays_ahead() {
        assert_eq!(break_even_age(20, &[-1.0, 2.0, -1.0, 3.0]), Some(24));
        assert_eq!(break_even_age(20, &[0.0, 2.0]), Some(20));
        assert_eq!(break_even_age(20, &[1.0, -2.0]), None);
    }
}
