//! What follows from a scenario: the money model, pure.
//!
//! In reading order: a [`scenario::Scenario`] is checked ([`check`]) and resolved ([`plan`]); each way it can end
//! ([`outcomes`]) is laid out in months ([`timeline`]) and becomes pay ([`pay`]), costs ([`costs`]), loans ([`loans`])
//! and tax ([`tax`]), summed to years ([`flows`]); [`results`] turns the years into the answer, [`trace`] writes
//! down how each number of it came about, and [`risk`] lives it many times over with the luck of [`draws`].
//! [`backwards`] turns the question round and shows what the answer hangs on. Beside it stand what a college charges
//! ([`college_price`]) and how far dollars go ([`parity`]).
//!
//! Every amount is in dollars of today unless its name or documentation says *nominal*. The rules are those of the
//! project's model page; section numbers in the documentation refer to it. Nothing here panics or answers NaN or
//! infinity, whatever it is given.

pub mod backwards;
pub mod calendar;
pub mod check;
pub mod college_price;
pub mod costs;
pub mod draws;
pub mod flows;
#[cfg(not(target_arch = "wasm32"))]
pub mod json;
pub mod lead;
pub mod limits;
pub mod loans;
pub mod outcomes;
pub mod parity;
pub mod pay;
pub mod plan;
pub mod report;
pub mod results;
pub mod risk;
pub mod scenario;
pub mod tax;
pub mod timeline;
pub mod trace;

pub use check::ScenarioError;
pub use report::{
    CountingTheRisk, IfYouFinish, IrrReason, Report, YearRow, npv_counting_the_risk, price, price_of_allowed,
};
pub use scenario::Scenario;
