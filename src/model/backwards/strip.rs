//! The strip (section 9): `npv` by how much less later dollars count.

use serde::Serialize;

use crate::model::check::ScenarioError;
use crate::model::report::yearly_flows;
use crate::model::results::net_present_value;
use crate::model::scenario::Scenario;

/// The highest rate of the strip, percent.
const HIGHEST: u8 = 8;

/// `npv` at one discount rate, dollars of today.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
pub struct StripRow {
    /// Real rate per year.
    pub discount_rate: f64,
    /// Where everything is finished and the work is found.
    pub if_you_finish: f64,
    /// The mean of all outcomes.
    pub counting_the_risk: f64,
}

/// `npv` at discount rates of 0, 1 … 8 percent; one price in all, since the flows do not depend on the rate.
///
/// # Errors
/// The first field that holds something section 10 does not allow.
pub fn strip(scenario: &Scenario) -> Result<Vec<StripRow>, ScenarioError> {
    let flows = yearly_flows(scenario)?;
    let row = |percent: u8| {
        let discount_rate = f64::from(percent) / 100.0;
        StripRow {
            discount_rate,
            if_you_finish: net_present_value(&flows.if_you_finish, discount_rate),
            counting_the_risk: net_present_value(&flows.counting_the_risk, discount_rate),
        }
    };
    Ok((0..=HIGHEST).map(row).collect())
}
