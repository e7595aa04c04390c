//! Numbers as they stand on the screen, by what they count.

use crate::host::{Lang, numbers};
use crate::session::field::Unit;
use crate::text::{self, Verdict};

/// Dollars below this do not decide anything over a working life: they are "about even".
const ABOUT_EVEN: f64 = 2_500.0;

/// In a sentence, with its unit.
pub(in crate::view) fn in_words(lang: Lang, unit: Unit, value: f64) -> String {
    let number = match unit {
        Unit::DollarsPerYear | Unit::NominalDollarsPerYear | Unit::Dollars => {
            if value.trunc() == value {
                numbers::money(value, lang)
            } else {
                numbers::money_cents(value, lang)
            }
        }
        Unit::Percent | Unit::PercentPerYear => numbers::percent(value / 100.0, 3, lang),
        Unit::Months | Unit::Years => numbers::number(value, 2, lang),
        Unit::Age | Unit::Count => numbers::integer(value, lang),
    };
    text::fields::with_unit(lang, unit, number)
}

/// In a text field and in attributes: without its unit, and without commas, between which it could not be edited.
pub(in crate::view) fn plain(value: f64) -> String {
    crate::session::typed_number::write(value)
}

/// How an amount comes out, in round figures.
pub(in crate::view) fn verdict(lang: Lang, dollars: f64) -> Verdict {
    if dollars.abs() < ABOUT_EVEN {
        Verdict::Even
    } else if dollars > 0.0 {
        Verdict::Ahead(numbers::money_about(dollars, lang))
    } else {
        Verdict::Behind(numbers::money_about(-dollars, lang))
    }
}

/// The class by which an amount is coloured.
pub(in crate::view) fn tone(dollars: f64) -> &'static str {
    if dollars.abs() < ABOUT_EVEN {
        "even"
    } else if dollars > 0.0 {
        "good"
    } else {
        "bad"
    }
}
