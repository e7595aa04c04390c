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

/// The number that stands there once it is written: with at most six decimals.
#[must_use]
pub fn as_written(number: f64) -> f64 {
    // A larger one has no such decimals.
    if number.abs() < 1e9 { (number * UNIT).round() / UNIT } else { number }
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
