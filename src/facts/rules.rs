//! Single values that the money model and the page use, one static for each row of `data/rules.csv`: payroll and income
//! tax of 2026, education credits, loans made from July 2026 and their repayment plans, aid, chances of finishing, and
//! the defaults of what nobody publishes (source `assumption`).

use super::source::{Figure, Unit};

include!(concat!(env!("OUT_DIR"), "/rules.rs"));
