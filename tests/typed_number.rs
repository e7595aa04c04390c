//! What people type into a field, read and written again.

use him_pathways::session::typed_number::{NotANumber, parse, write};
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
