//! What people type into a field, as a number; and a number, as the text of a field.
//!
//! Both directions use integers only: a mantissa and a power of ten. Rust's own float reading and writing
//! would add a third to the size of the page.

/// The significant digits that are read; further decimals are checked and dropped.
/// Fifteen digits and a power of ten up to 10^22 are exact in an `f64`, so that their quotient is the nearest one.
const DIGITS: u32 = 15;
/// Longer texts are refused unread.
const LONGEST: usize = 80;
/// Six decimals are written: their power of ten.
const UNIT: f64 = 1e6;

/// Why a text is not a number, with what a message needs to say so.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NotANumber {
    /// Nothing, or only spaces.
    Empty,
    /// A letter where digits belong: the first one.
    Letters(char),
    /// Scientific notation, such as `1e12`.
    Scientific,
    /// A comma for the decimals or points between the thousands, such as `1.234,50`: the number that was meant.
    EuropeanStyle(f64),
    /// Another currency than the dollar: its sign.
    Currency(char),
    /// Thousands separators in the wrong places, such as `12,34,567`.
    Grouping,
    /// More text, or more digits before the decimal point, than any field can mean.
    TooLong,
    /// Another character that does not belong there: the first one; none if a digit is missing.
    Other(Option<char>),
}

/// The number that a text means: `52,000`, `$1,234.50`, ` −3.5 % `, `52k`.
///
/// A sign of the unit (`$` before, `%` behind) is read over: `5%` is 5. `k` multiplies by a thousand.
///
/// # Errors
/// Says what about the text is not a number.
pub fn parse(text: &str) -> Result<f64, NotANumber> {
    let text = text.trim();
    if text.is_empty() {
        return Err(NotANumber::Empty);
    }
    if text.len() > LONGEST {
        return Err(NotANumber::TooLong);
    }
    let (negative, rest) = prefix(text);
    let (thousand, rest) = suffix(rest);
    let value = digits(rest, thousand)?;
    Ok(if negative && value != 0.0 { -value } else { value })
}

/// The shortest decimal of a number, with at most six decimals: `parse(&write(x)) == Ok(x)` for every decimal number
/// of that many decimals below a thousand million. What has no such text (not a number, infinite) is an empty text.
#[must_use]
pub fn write(number: f64) -> String {
    let mut text = String::new();
    if !number.is_finite() {
        return text;
    }
    // Below 10^15 the error of this product is under a quarter, so that cutting off finds the decimal meant.
    let scaled = whole(number.abs() * UNIT + 0.5);
    let unit = whole(UNIT);
    if number < 0.0 && scaled > 0 {
        text.push('-');
    }
    push_integer(&mut text, scaled / unit);
    let mut decimals = scaled % unit;
    let mut place = unit;
    if decimals > 0 {
        text.push('.');
    }
    while decimals > 0 {
        place /= 10;
        push_digit(&mut text, decimals / place);
        decimals %= place;
    }
    text
}

/// Takes signs and dollars off the front: `-$`, `$−`, `+`, each at most once.
fn prefix(text: &str) -> (bool, &str) {
    let (mut rest, mut signed, mut negative, mut dollar) = (text, false, false, false);
    loop {
        let mut tail = rest.chars();
        match tail.next() {
            Some(' ' | '\u{a0}') => {}
            Some('$') if !dollar => dollar = true,
            Some('+') if !signed => signed = true,
            Some('-' | '\u{2212}' | '\u{2013}') if !signed => (signed, negative) = (true, true),
            _ => return (negative, rest),
        }
        rest = tail.as_str();
    }
}

/// Takes a percent sign or a `k` off the end.
fn suffix(text: &str) -> (bool, &str) {
    if let Some(rest) = text.strip_suffix('%') {
        return (false, rest.trim_end());
    }
    match text.strip_suffix(['k', 'K']) {
        // "abck" is not a thousand of anything: its letters are reported below.
        Some(rest) => (true, rest.trim_end()),
        None => (false, text),
    }
}

/// Digits with thousands separators and decimals. `thousand`: they count thousands.
fn digits(text: &str, thousand: bool) -> Result<f64, NotANumber> {
    let shape = Shape::of(text)?;
    let decimal_point = match (shape.commas, shape.points) {
        (_, 0) if shape.commas != 1 || shape.last_group == 3 => None,
        (_, 0) => Some(','),
        (0, 1) => Some('.'),
        (0, _) => return european(text, thousand, None),
        (_, 1) if shape.last_separator == Some('.') => Some('.'),
        (1, _) if shape.last_separator == Some(',') => Some(','),
        _ => return Err(NotANumber::Grouping),
    };
    if decimal_point == Some(',') {
        european(text, thousand, Some(','))
    } else {
        read(text, ',', decimal_point, thousand)
    }
}

/// A number written the European way is refused, but read, so that the message can offer it.
fn european(text: &str, thousand: bool, decimal_point: Option<char>) -> Result<f64, NotANumber> {
    Err(match read(text, '.', decimal_point, thousand) {
        Ok(value) => NotANumber::EuropeanStyle(value),
        Err(reason) => reason,
    })
}

/// The separators of a text of digits.
struct Shape {
    commas: u32,
    points: u32,
    last_separator: Option<char>,
    last_group: u32,
}

impl Shape {
    fn of(text: &str) -> Result<Self, NotANumber> {
        let mut shape = Shape { commas: 0, points: 0, last_separator: None, last_group: 0 };
        let mut any = false;
        for (at, c) in text.char_indices() {
            match c {
                '0'..='9' => {
                    any = true;
                    shape.last_group += 1;
                    continue;
                }
                ',' => shape.commas += 1,
                '.' => shape.points += 1,
                _ if is_space(c) => {}
                'e' | 'E' if any && is_exponent(text, at) => return Err(NotANumber::Scientific),
                '€' | '£' | '¥' | '₹' | '¢' => return Err(NotANumber::Currency(c)),
                _ if c.is_alphabetic() => return Err(NotANumber::Letters(c)),
                _ => return Err(NotANumber::Other(Some(c))),
            }
            shape.last_group = 0;
            if !is_space(c) {
                shape.last_separator = Some(c);
            }
        }
        if any { Ok(shape) } else { Err(NotANumber::Other(text.chars().next())) }
    }
}

/// The spaces that people and programs put between thousands.
fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}')
}

/// Whether an `e` and a power of ten stand at this place, up to the end.
fn is_exponent(text: &str, at: usize) -> bool {
    let power =
        text.get(at..).unwrap_or_default().trim_start_matches(['e', 'E']).trim_start_matches(['+', '-', '\u{2212}']);
    !power.is_empty() && power.chars().all(|c| c.is_ascii_digit())
}

/// Reads digits, given what separates thousands (or a space) and what stands before the decimals.
fn read(text: &str, separator: char, decimal_point: Option<char>, thousand: bool) -> Result<f64, NotANumber> {
    let (mut mantissa, mut significant, mut decimals) = (0_u64, 0_u32, 0_u32);
    let (mut in_decimals, mut group, mut used) = (false, 0_u32, None);
    for c in text.chars() {
        if let Some(digit) = c.to_digit(10) {
            group += 1;
            if significant < DIGITS {
                mantissa = mantissa * 10 + u64::from(digit);
                significant += u32::from(mantissa > 0);
                decimals += u32::from(in_decimals);
            } else if !in_decimals {
                return Err(NotANumber::TooLong);
            }
            // Zeros behind the point count no significant digit; twenty of them are nothing.
            if mantissa == 0 && decimals > 20 {
                return Ok(0.0);
            }
        } else if Some(c) == decimal_point && !in_decimals {
            if used.is_some() && group != 3 {
                return Err(NotANumber::Grouping);
            }
            in_decimals = true;
        } else if (c == separator || is_space(c)) && !in_decimals && used.is_none_or(|u| u == c) {
            if group == 0 || group > 3 || (used.is_some() && group != 3) {
                return Err(NotANumber::Grouping);
            }
            used = Some(c);
            group = 0;
        } else {
            return Err(NotANumber::Grouping);
        }
    }
    if used.is_some() && !in_decimals && group != 3 {
        return Err(NotANumber::Grouping);
    }
    let (up, down) = match (thousand, decimals) {
        (false, _) => (0, decimals),
        (true, 0..=3) => (3 - decimals, 0),
        (true, _) => (0, decimals - 3),
    };
    Ok(real(mantissa * 10_u64.pow(up)) / real_power(down))
}

fn real_power(exponent: u32) -> f64 {
    // Exact up to 10^22.
    (0..exponent).fold(1.0, |power, _| power * 10.0)
}

#[expect(clippy::cast_precision_loss, reason = "rounds to the nearest once, beyond 2^53 only")]
fn real(integer: u64) -> f64 {
    integer as f64
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "cuts off decimals; `as` stays within the type"
)]
fn whole(number: f64) -> u64 {
    number as u64
}

fn push_integer(text: &mut String, integer: u64) {
    if integer >= 10 {
        push_integer(text, integer / 10);
    }
    push_digit(text, integer % 10);
}

fn push_digit(text: &mut String, digit: u64) {
    text.extend(u32::try_from(digit).ok().and_then(|digit| char::from_digit(digit, 10)));
}

#[cfg(test)]
mod tests {
    use super::{NotANumber, parse, write};
    use proptest::prelude::*;

    #[track_caller]
    fn reads(text: &str, number: f64) {
        assert_eq!(parse(text), Ok(number), "{text:?}");
    }

    #[track_caller]
    fn refuses(text: &str, reason: NotANumber) {
        assert_eq!(parse(text), Err(reason), "{text:?}");
    }

    #[test]
    fn what_people_type_for_money() {
        reads("52000", 52_000.0);
        reads("52,000", 52_000.0);
        reads("$52,000", 52_000.0);
        reads(" $ 1,234.50 ", 1_234.5);
        reads("$1,234,567", 1_234_567.0);
        reads("52k", 52_000.0);
        reads("$52.5K", 52_500.0);
        reads("1.2345 k", 1_234.5);
        reads("12.34567k", 12_345.67);
        reads("-$500", -500.0);
        reads("$-500", -500.0);
        reads("\u{2212}500", -500.0);
        reads("+500", 500.0);
        reads("52 000", 52_000.0);
        reads("52\u{202f}000", 52_000.0);
        reads("52\u{a0}000.25", 52_000.25);
        reads("1,234 ", 1_234.0);
        reads("0", 0.0);
        reads("-0", 0.0);
        reads("007", 7.0);
        reads("5.", 5.0);
        reads(".5", 0.5);
    }

    #[test]
    fn what_people_type_for_shares() {
        reads("5%", 5.0);
        reads("3.5 %", 3.5);
        reads("-1.25%", -1.25);
        reads("0.1", 0.1);
        reads("0.3333333333333333333333333333", 0.333_333_333_333_333);
        reads("0.00000000000000000000000000001", 0.0);
    }

    #[test]
    fn each_refusal_says_why() {
        refuses("", NotANumber::Empty);
        refuses("  \t", NotANumber::Empty);
        refuses("abc", NotANumber::Letters('a'));
        refuses("NaN", NotANumber::Letters('N'));
        refuses("k", NotANumber::Other(None));
        refuses("$", NotANumber::Other(None));
        refuses("-", NotANumber::Other(None));
        refuses("%", NotANumber::Other(None));
        refuses("52 dollars", NotANumber::Letters('d'));
        refuses("1e12", NotANumber::Scientific);
        refuses("1E-5", NotANumber::Scientific);
        refuses("1e", NotANumber::Letters('e'));
        refuses("1.234,50", NotANumber::EuropeanStyle(1_234.5));
        refuses("1,5", NotANumber::EuropeanStyle(1.5));
        refuses("0,05 %", NotANumber::EuropeanStyle(0.05));
        refuses("1.234.567", NotANumber::EuropeanStyle(1_234_567.0));
        refuses("1.234.567,8", NotANumber::EuropeanStyle(1_234_567.8));
        refuses("€500", NotANumber::Currency('€'));
        refuses("500 £", NotANumber::Currency('£'));
        refuses("12,34,567", NotANumber::Grouping);
        refuses("1,2345.6", NotANumber::Grouping);
        refuses("1234,567", NotANumber::Grouping);
        refuses("12 34", NotANumber::Grouping);
        refuses("1,234 567", NotANumber::Grouping);
        refuses(",", NotANumber::Other(Some(',')));
        refuses(".", NotANumber::Other(Some('.')));
        refuses("5/2", NotANumber::Other(Some('/')));
        refuses("--5", NotANumber::Other(Some('-')));
        refuses("1234567890123456", NotANumber::TooLong);
        refuses(&"9".repeat(10_000), NotANumber::TooLong);
    }

    #[test]
    fn the_text_of_a_field() {
        assert_eq!(write(0.0), "0");
        assert_eq!(write(-0.0), "0");
        assert_eq!(write(52_000.0), "52000");
        assert_eq!(write(1_234.5), "1234.5");
        assert_eq!(write(-0.05), "-0.05");
        assert_eq!(write(0.000_001), "0.000001");
        assert_eq!(write(-0.000_000_1), "0");
        assert_eq!(write(0.1 + 0.2), "0.3");
        assert_eq!(write(999_999_999.999_999), "999999999.999999");
        assert_eq!(write(f64::NAN), "");
        assert_eq!(write(f64::INFINITY), "");
    }

    proptest! {
        #[test]
        fn written_numbers_are_read_again((mantissa, places) in (0_u32..=6).prop_flat_map(|places| {
            let most = 10_i64.pow(9 + places) - 1;
            (-most..=most, Just(10_i64.pow(places)))
        })) {
            let number = mantissa as f64 / places as f64;
            prop_assert_eq!(parse(&write(number)), Ok(number));
        }

        #[test]
        fn plain_decimals_are_read_as_rust_reads_them(text in "-?[0-9]{1,9}(\\.[0-9]{1,6})?") {
            let expected: f64 = text.parse().map_err(|_| TestCaseError::reject("not a float"))?;
            prop_assert_eq!(parse(&text), Ok(expected));
        }

        #[test]
        fn thousands_separators_change_nothing(number in 0_u32..=999_999_999) {
            let plain = number.to_string();
            let mut grouped = String::new();
            for (at, digit) in plain.chars().enumerate() {
                if at > 0 && (plain.len() - at).is_multiple_of(3) { grouped.push(','); }
                grouped.push(digit);
            }
            prop_assert_eq!(parse(&grouped), Ok(f64::from(number)));
        }

        #[test]
        fn any_text_is_a_finite_number_or_a_reason(text in any::<String>()) {
            if let Ok(number) = parse(&text) { prop_assert!(number.is_finite()); }
        }

        #[test]
        fn any_text_of_number_characters_is_a_finite_number_or_a_reason(text in "[-+$0-9., %kKeE€\u{2212}\u{a0}]{0,30}") {
            if let Ok(number) = parse(&text) { prop_assert!(number.is_finite()); }
        }

        #[test]
        fn any_number_has_a_text(number in any::<f64>()) {
            let _ = write(number);
        }
    }
}
