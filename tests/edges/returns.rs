//! The rate of return (section 7): the one on the grid −0.90, −0.89 … 5.00 where flows change their sign.

use him_pathways::model::calendar::Yearly;
use him_pathways::model::results::{IrrReason, internal_rate_of_return};

/// Flows of three years that are worth nothing at both rates, and at no other.
fn worth_nothing_at(rates: [f64; 2]) -> Yearly {
    let [one, other] = rates.map(|rate| 1.0 / (1.0 + rate));
    [one * other, -(one + other), 1.0].into_iter().map(|flow| flow * 10_000.0).collect()
}

fn rate(flows: &Yearly) -> Result<f64, IrrReason> {
    internal_rate_of_return(flows)
}

#[test]
fn two_rates_with_a_single_point_of_the_grid_between_them_are_several() {
    for percent in -85..=495 {
        let between = f64::from(percent) / 100.0;
        let flows = worth_nothing_at([between - 0.005, between + 0.005]);
        assert_eq!(rate(&flows), Err(IrrReason::Several), "{percent}");
    }
}

#[test]
fn the_grid_ends_at_five_and_begins_above_minus_one() {
    // The other rate lies where there is no grid.
    let found = |at| rate(&worth_nothing_at([at, -0.99]));
    assert!(found(4.995).is_ok_and(|rate| (rate - 4.995).abs() < 1e-9));
    assert_eq!(found(5.005), Err(IrrReason::None));
    let found = |at| rate(&worth_nothing_at([at, 9.0]));
    assert!(found(-0.895).is_ok_and(|rate| (rate + 0.895).abs() < 1e-9));
    assert_eq!(found(-0.905), Err(IrrReason::None));
}

#[test]
fn a_rate_is_found_wherever_on_the_grid_it_lies() {
    for percent in (-89..500).step_by(7) {
        let at = f64::from(percent) / 100.0 + 0.0042;
        // Once there and back, and once only there.
        let once: Yearly = [-10_000.0, 10_000.0 * (1.0 + at)].into_iter().collect();
        for flows in [worth_nothing_at([at, 9.0]), once] {
            assert!(rate(&flows).is_ok_and(|found| (found - at).abs() < 1e-9), "{at}: {:?}", rate(&flows));
        }
    }
}

#[test]
fn flows_that_never_change_their_sign_have_no_rate() {
    for flows in [vec![], vec![0.0, 0.0], vec![0.0, 5.0, 0.0], vec![-1.0, 0.0, -1.0]] {
        assert_eq!(rate(&flows.into_iter().collect()), Err(IrrReason::None));
    }
}
