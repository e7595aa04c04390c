//! Numbers as text, written by the browser's `Intl.NumberFormat`.
//!
//! Halves are rounded away from zero, a minus is U+2212, a zero has no sign, and what is not a finite number is an en
//! dash. Should the browser know no `Intl`, every number is that dash: the page stays.

use super::Lang;
use js_sys::{Array, Function, Object, Reflect};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};

/// Stands where there is no number.
pub const NO_NUMBER: &str = "\u{2013}";
const MINUS: &str = "\u{2212}";

/// Whole dollars: `$1,235`, `−$1,235`.
#[must_use]
pub fn money(dollars: f64, lang: Lang) -> String {
    signed(dollars, lang, Style::Dollars, "")
}

/// Dollars as one says them, to three digits: `$53,000`, `$1,230,000`, `$412`.
#[must_use]
pub fn money_about(dollars: f64, lang: Lang) -> String {
    signed(dollars, lang, about(dollars), "")
}

/// [`money_about`] with its direction: `+$53,000`, `−$1,230,000`.
#[must_use]
pub fn money_about_signed(dollars: f64, lang: Lang) -> String {
    signed(dollars, lang, about(dollars), "+")
}

/// Dollars and cents: `$1,234.50`.
#[must_use]
pub fn money_cents(dollars: f64, lang: Lang) -> String {
    signed(dollars, lang, Style::Cents, "")
}

/// A share as a percentage with at most so many decimals: 0.0625 is `6.25%`.
#[must_use]
pub fn percent(share: f64, most_decimals: u8, lang: Lang) -> String {
    signed(share, lang, Style::Percent(most_decimals), "")
}

/// A number with at most so many decimals: `1,234.5`.
#[must_use]
pub fn number(number: f64, most_decimals: u8, lang: Lang) -> String {
    signed(number, lang, Style::Number(most_decimals), "")
}

/// A whole number: `1,235`.
#[must_use]
pub fn integer(number: f64, lang: Lang) -> String {
    signed(number, lang, Style::Number(0), "")
}

/// Today's date, as it is written in the language: `November 25, 2026`. A browser that cannot write it leaves it out.
#[must_use]
pub fn today(lang: Lang) -> String {
    let options = Object::new();
    let set = Reflect::set(&options, &"dateStyle".into(), &"long".into());
    set.map_or_else(|_| String::new(), |_| js_sys::Date::new_0().to_locale_date_string(locale(lang), &options).into())
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    Dollars,
    About,
    Cents,
    Percent(u8),
    Number(u8),
}

/// Three digits of less than a thousand dollars are whole dollars.
fn about(dollars: f64) -> Style {
    if dollars.abs() < 1000.0 { Style::Dollars } else { Style::About }
}

/// The sign is ours, so that it is the same in every browser: they differ in hyphens, and some write `-$0`.
fn signed(number: f64, lang: Lang, style: Style, plus: &str) -> String {
    if !number.is_finite() {
        return NO_NUMBER.to_owned();
    }
    let Some(text) = format(number.abs(), lang, style) else {
        return NO_NUMBER.to_owned();
    };
    let sign = if number < 0.0 { MINUS } else { plus };
    if sign.is_empty() || format(0.0, lang, style).as_ref() == Some(&text) {
        return text;
    }
    let mut with_sign = String::with_capacity(sign.len() + text.len());
    with_sign.push_str(sign);
    with_sign.push_str(&text);
    with_sign
}

/// A formatter, which browsers take long to make, and what it is for. Without a function: this browser has none.
struct Formatter {
    lang: Lang,
    style: Style,
    format: Option<Function>,
}

thread_local! {
    static FORMATTERS: RefCell<Vec<Formatter>> = const { RefCell::new(Vec::new()) };
}

fn format(number: f64, lang: Lang, style: Style) -> Option<String> {
    let function = FORMATTERS.with(|formatters| {
        let mut formatters = formatters.try_borrow_mut().ok()?;
        if let Some(known) = formatters.iter().find(|f| f.lang == lang && f.style == style) {
            return known.format.clone();
        }
        let format = formatter(lang, style);
        formatters.push(Formatter { lang, style, format: format.clone() });
        format
    })?;
    let text: JsValue = function.call1(&JsValue::UNDEFINED, &JsValue::from_f64(number)).ok()?;
    text.as_string()
}

/// Dollars are written as in the United States, in both languages.
fn locale(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "en-US",
        Lang::Es => "es-US",
    }
}

/// `new Intl.NumberFormat(locale, options).format`, which is bound to its formatter.
fn formatter(lang: Lang, style: Style) -> Option<Function> {
    let options = Object::new();
    let set = |name: &str, value: JsValue| Reflect::set(&options, &name.into(), &value).ok();
    match style {
        Style::Dollars | Style::About | Style::Cents => {
            set("style", "currency".into())?;
            set("currency", "USD".into())?;
        }
        Style::Percent(_) => {
            set("style", "percent".into())?;
        }
        Style::Number(_) => {}
    }
    let (fewest, most) = match style {
        Style::Cents => (2, 2),
        Style::Dollars | Style::About => (0, 0),
        Style::Percent(most) | Style::Number(most) => (0, most),
    };
    if style == Style::About {
        set("maximumSignificantDigits", 3.into())?;
    } else {
        set("minimumFractionDigits", fewest.into())?;
        set("maximumFractionDigits", most.into())?;
    }
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let constructor: Function = Reflect::get(&intl, &"NumberFormat".into()).ok()?.dyn_into().ok()?;
    let arguments = Array::of2(&locale(lang).into(), &options);
    let formatter = Reflect::construct(&constructor, &arguments).ok()?;
    Reflect::get(&formatter, &"format".into()).ok()?.dyn_into().ok()
}
