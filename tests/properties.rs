//! What holds for every scenario, whatever it is made of: one property for each rule of the model page that has one.
//!
//! The cases are the same in every run. `PROPTEST_CASES=5000 PROPTEST_RNG_SEED=$RANDOM cargo test …` looks further.

use him_pathways::model::{Report, Scenario, price};
use proptest::prelude::*;

#[path = "properties/backwards.rs"]
mod backwards;
#[path = "support/cases.rs"]
mod cases;
#[path = "properties/loans.rs"]
mod loans;
#[path = "properties/money.rs"]
mod money;
#[path = "properties/pay.rs"]
mod pay;
#[path = "properties/private_loans.rs"]
mod private_loans;
#[path = "properties/results.rs"]
mod results;
#[path = "properties/risk.rs"]
mod risk;
#[path = "properties/robust.rs"]
mod robust;
#[path = "support/scenarios.rs"]
mod scenarios;
#[path = "properties/tax.rs"]
mod tax;

use cases::cases;

/// The price of a scenario that has one.
fn priced(scenario: &Scenario) -> Result<Report, TestCaseError> {
    price(scenario).map_err(|error| TestCaseError::fail(error.to_string()))
}

/// Whether two amounts are the same but for the rounding of sums as large as `size`.
fn same(a: f64, b: f64, size: f64) -> bool {
    (a - b).abs() <= 1e-6 + 1e-10 * size
}

/// The absolute amounts of all that flows in a report: the size of its rounding.
fn size(report: &Report) -> f64 {
    report.years.iter().map(|row| row.gross + row.baseline_gross + row.cost.abs() + row.loan.abs() + row.owed).sum()
}
