//! What the page works out for a link whose answer is known, beside what it should be.

use crate::facts::Expected;
use crate::model::price;

use super::link;

/// Two implementations that follow the same rules agree to the cent, dollars.
const TO_THE_CENT: f64 = 0.01;

/// What the model of this page gives for a link's first route; none where the link is not read whole.
#[must_use]
pub fn worked_out(fragment: &str) -> Option<Expected> {
    let (routes, notices) = link::decode(fragment);
    let route = routes.shown().filter(|_| notices.is_empty())?;
    let report = price(&route.choices.scenario()).ok()?;
    let finish = &report.if_you_finish;
    Some(Expected {
        npv: finish.npv,
        npv_with_risk: report.counting_the_risk.npv,
        break_even_age: finish.break_even_age.and_then(|age| u32::try_from(age).ok()),
        cost_of_study: finish.cost_of_study,
    })
}

/// Which of the values agree: the two net present values, the age, the cost of study.
#[must_use]
pub fn agreeing(expected: &Expected, found: &Expected) -> [bool; 4] {
    let same = |one: f64, other: f64| (one - other).abs() <= TO_THE_CENT;
    [
        same(expected.npv, found.npv),
        same(expected.npv_with_risk, found.npv_with_risk),
        expected.break_even_age == found.break_even_age,
        same(expected.cost_of_study, found.cost_of_study),
    ]
}
