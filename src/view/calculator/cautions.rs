//! What the headline would hide: too little to live on, payments that rise, figures of another place.

use crate::facts::{Filing, Place, rules};
use crate::host::{Lang, numbers};
use crate::session::opening::OPENING;
use crate::session::options::Plan;
use crate::session::{Answer, Field};
use crate::text;

/// A payment that grows by this factor is not the one that the visitor was shown first.
const RISES_MUCH: f64 = 1.5;

/// What is to be said beside the headline.
pub(super) fn cautions(lang: Lang, answer: &Answer) -> Vec<String> {
    let mut cautions = Vec::new();
    let finish = &answer.report.if_you_finish;
    let choices = &answer.choices;
    let money = |dollars| numbers::money(dollars, lang);
    let guideline = poverty_guideline(answer);
    if let Some(left) = finish.tightest_year.filter(|left| *left < guideline) {
        cautions.push(text::little_to_live_on(lang, &money(left), &money(guideline)));
    }
    if finish.highest_payment > RISES_MUCH * finish.monthly_payment {
        cautions.push(text::payment_rises(lang, &money(finish.monthly_payment), &money(finish.highest_payment)));
    }
    if finish.forgiven > 0.0 {
        cautions.push(text::forgiven(lang, &money(finish.forgiven), choices.plan() != Plan::RapPublicService));
    }
    cautions.extend(above_the_federal_limit(lang, answer));
    if let Some(found_in) = answer.wage_found_in().filter(|found_in| *found_in != choices.place) {
        let here = text::place(lang, choices.place);
        cautions.push(text::wage_from_elsewhere(lang, here, text::place(lang, found_in)));
    }
    if choices.place == Place::US {
        cautions.push(text::no_state_tax(lang).to_owned());
    }
    cautions
}

/// The first year in which more is borrowed than the government lends, or more of it subsidised.
fn above_the_federal_limit(lang: Lang, answer: &Answer) -> Option<String> {
    let money = |dollars| numbers::money(dollars, lang);
    // What stands at first borrows nothing.
    if OPENING {
        return None;
    }
    let years = answer.choices.loan_limits().ok()?;
    let borrowed = years.iter().find(|year| year.above > 0.0).map(|year| {
        let number = numbers::integer(year.year as f64 + 1.0, lang);
        let rest = (!answer.choices.borrows_privately_too()).then(|| money(year.above));
        text::borrows_too_much(lang, &number, &money(year.borrowed), &money(year.allowed), rest.as_deref())
    });
    borrowed.or_else(|| {
        let year = years.iter().find(|year| year.subsidised > year.subsidised_allowed + 0.5)?;
        let number = numbers::integer(year.year as f64 + 1.0, lang);
        Some(text::subsidised_too_much(lang, &number, &money(year.subsidised), &money(year.subsidised_allowed)))
    })
}

/// Yearly dollars below which a household of this size counts as poor.
fn poverty_guideline(answer: &Answer) -> f64 {
    let spouse = if answer.choices.filing == Filing::Joint { 1.0 } else { 0.0 };
    let others = answer.choices.value(Field::Dependants).unwrap_or_default() + spouse;
    rules::POVERTY_GUIDELINE.value + others * rules::POVERTY_GUIDELINE_PER_PERSON.value
}
