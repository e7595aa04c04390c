//! A file that is damaged, cut off, of another version or no such file at all is refused with its line; whatever it
//! holds, nothing panics.

use him_pathways::facts::colleges::Outcome;
use him_pathways::facts::{Broken, Colleges, FileError, Metros, Place};
use him_pathways::model::college_price::college_price;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use super::cases::cases;
use super::{COLLEGES, Level, METROS, Outcomes, Residency};

/// Puts the checksum of a body behind it, so that its content is looked at.
fn sealed(body: &str) -> String {
    let sum = body.bytes().fold(0x811c_9dc5_u32, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("{body}end\t{sum}\n")
}

/// A small file of the same kind: the first line with another count, and as many lines as come before the n-th entry.
fn small(file: &str, entries: usize, is_entry: impl Fn(&str) -> bool) -> String {
    let name = file.split('\t').next().unwrap_or_default();
    let mut body = format!("{name}\t1\t{entries}\n");
    let mut count = 0;
    for line in file.lines().skip(1) {
        count += usize::from(is_entry(line));
        if count > entries || line.starts_with("end") {
            break;
        }
        body.push_str(line);
        body.push('\n');
    }
    body
}

fn some_colleges() -> String {
    small(COLLEGES, 8, |line| !line.starts_with('+'))
}

fn some_metros() -> String {
    small(METROS, 4, |line| line.starts_with(|c: char| c.is_ascii_digit()))
}

fn refused(text: &str) -> Option<(usize, Broken)> {
    Colleges::decode(text).err().map(|FileError { line, broken }| (line, broken))
}

/// A small file of colleges with one change.
fn changed(from: &str, to: &str) -> String {
    let body = some_colleges();
    assert!(body.contains(from), "{from}");
    sealed(&body.replacen(from, to, 1))
}

#[test]
fn a_small_file_is_read() {
    assert_eq!(Colleges::decode(&sealed(&some_colleges())).map(|file| file.all().len()), Ok(8));
    assert_eq!(Metros::decode(&sealed(&some_metros())).map(|file| file.all().len()), Ok(4));
}

#[test]
fn another_file_or_version_is_told_by_its_first_line() {
    for other in ["", "\n", "<!doctype html>\n<title>404</title>\n", METROS, "colleges", "colleges\n"] {
        let expected = if other == "colleges\n" { Broken::OtherVersion } else { Broken::OtherFile };
        assert_eq!(refused(other), Some((1, expected)), "{:?}", other.get(..9));
    }
    assert_eq!(refused(&changed("colleges\t1\t", "colleges\t2\t")), Some((1, Broken::OtherVersion)));
    assert_eq!(refused(&changed("\t8\n", "\tmany\n")), Some((1, Broken::Cell("entries"))));
    assert!(Metros::decode(COLLEGES).is_err());
}

#[test]
fn a_file_that_is_cut_off_is_refused_wherever_it_ends() {
    for (file, decodes) in [
        (sealed(&some_colleges()), (|text: &str| Colleges::decode(text).is_ok()) as fn(&str) -> bool),
        (sealed(&some_metros()), |text: &str| Metros::decode(text).is_ok()),
    ] {
        assert!(decodes(&file));
        for end in 0..file.len() {
            assert!(!file.get(..end).is_some_and(decodes), "{end}");
        }
    }
    // Whole lines are missing, and the checksum was made anew.
    assert_eq!(refused(&changed("\t8\n", "\t9\n")).map(|(_, broken)| broken), Some(Broken::CutOff));
    assert_eq!(refused(&changed("\t8\n", "\t7\n")).map(|(_, broken)| broken), Some(Broken::CutOff));
}

#[test]
fn a_cell_that_does_not_hold_what_belongs_there_is_named() {
    let cell = |from, to| refused(&changed(from, to));
    assert_eq!(cell("188429\t", "\t"), Some((2, Broken::Cell("unit"))));
    assert_eq!(cell("188429\t", "x\t"), Some((2, Broken::Cell("unit"))));
    assert_eq!(cell("188429\t", "+188429\t"), Some((2, Broken::Cell("level"))));
    assert_eq!(cell("Adelphi University", ""), Some((2, Broken::Cell("name"))));
    assert_eq!(cell("\tNY\t", "\tNew York\t"), Some((2, Broken::Cell("state"))));
    assert_eq!(cell("\tnonprofit\t", "\tcharity\t"), Some((2, Broken::Cell("control"))));
    assert_eq!(cell("\t47290\t", "\t\t"), Some((2, Broken::Cell("yearly"))));
    assert_eq!(cell("\t1375\t", "\t1375.5\t"), Some((2, Broken::Cell("per_credit"))));
    assert_eq!(cell("\t1020\t", "\t-1\t"), Some((2, Broken::Cell("books"))));
    assert_eq!(cell("\t1020\t\t", "\t1020\tcheap\t"), Some((2, Broken::Cell("caveat"))));
    assert_eq!(cell("\t12\n", "\t99999\n"), Some((2, Broken::Cell("awards"))));
    assert_eq!(cell("188429\t", "+associate\t1\n188429\t"), Some((2, Broken::Cell("unit"))));
}

#[test]
fn a_cell_of_the_areas_is_named_too() -> Outcomes {
    let body = some_metros();
    let cell = |from: &str, to: &str| {
        let text = sealed(&body.replacen(from, to, 1));
        Metros::decode(&text).err().map(|error| error.broken)
    };
    assert_eq!(cell("AL\t88823", "AL\t"), Some(Broken::Cell("parity")));
    assert_eq!(cell("AL\t88823", "AL\t0"), Some(Broken::Cell("parity")));
    assert_eq!(cell("AL\t88823", "XX\t88823"), Some(Broken::Cell("area")));
    assert_eq!(cell("\tmetro\t", "\tcity\t"), Some(Broken::Cell("kind")));
    assert_eq!(cell("+11-9111\t420\t6141\t", "+11-9111\t420\t\t"), Some(Broken::Cell("wages")));
    Ok(())
}

/// Asks everything of a file that was read; what it says may be odd, but it says it.
fn use_colleges(text: &str) {
    let Ok(file) = Colleges::decode(text) else { return };
    assert!(file.find("a b", Place::US).len() <= 12);
    for college in file.all() {
        for level in [Level::Certificate, Level::Associate, Level::Bachelor, Level::PostBaccalaureate, Level::Master] {
            let points = if let Outcome::Points(points) = college.outcome(level) { points } else { Vec::new() };
            assert!(points.len() <= 4 && college.awards(level) <= 2 * u32::from(u16::MAX));
            for share in [0.5, 1.0] {
                let price = college_price(college, Residency::InState, level, share);
                assert!(price.is_none_or(|price| price.tuition_fees.is_finite()));
            }
        }
    }
}

fn use_metros(text: &str) {
    let Ok(file) = Metros::decode(text) else { return };
    assert!(file.find("a b", Place::US).len() <= 12);
    for metro in file.all() {
        let wages = metro.wages("29-2072").map(|found| found.wages);
        assert!(wages.is_none_or(|w| w.p10 <= w.p25 && w.p25 <= w.p50 && w.p50 <= w.p75 && w.p75 <= w.p90));
        assert!(file.parity(Some(metro), Place::US).is_some_and(|found| found.level > 0.0));
    }
}

/// One change of a text: at a place, so many characters are replaced.
fn mutate(text: &str, changes: &[(Index, usize, String)]) -> String {
    let mut text: Vec<char> = text.chars().collect();
    for (at, length, by) in changes {
        let at = at.index(text.len() + 1);
        text.splice(at..(at + length).min(text.len()), by.chars());
    }
    text.into_iter().collect()
}

fn changes() -> impl Strategy<Value = Vec<(Index, usize, String)>> {
    let by = prop_oneof![
        Just("\t".to_owned()),
        Just("\n".to_owned()),
        Just("+".to_owned()),
        Just("0".to_owned()),
        Just("4294967296".to_owned()),
        Just("4294967295".to_owned()),
        Just("-1".to_owned()),
        Just("\t\t\n+associate\t".to_owned()),
        "\\PC{0,3}",
    ];
    vec((any::<Index>(), 0..6_usize, by), 1..5)
}

proptest! {
    // Each case holds four to six texts: 200,000 in all.
    #![proptest_config(cases(20_000))]

    #[test]
    fn no_damage_makes_it_panic(changes in changes()) {
        let (colleges, metros) = (some_colleges(), some_metros());
        // Damaged on the way: refused, unless nothing was changed.
        for whole in [sealed(&colleges), sealed(&metros)] {
            let damaged = mutate(&whole, &changes);
            let read = Colleges::decode(&damaged).is_ok() || Metros::decode(&damaged).is_ok();
            prop_assert!(!read || damaged == whole, "{}", damaged);
        }
        // Damaged before its checksum was made: read or refused.
        use_colleges(&sealed(&mutate(&colleges, &changes)));
        use_metros(&sealed(&mutate(&metros, &changes)));
    }

    #[test]
    fn no_text_makes_it_panic(text in any::<String>(), line in "[a-z0-9+\\t\\n]{0,60}", name in "colleges|metros") {
        for body in [text.clone(), sealed(&format!("{name}\t1\t{text}")), sealed(&format!("{name}\t1\t1\n{line}\n"))] {
            use_colleges(&body);
            use_metros(&body);
        }
    }
}

proptest! {
    #![proptest_config(cases(5_000))]

    #[test]
    fn whatever_is_typed_finds_at_most_twelve(typed in "\\PC{0,100}", more in any::<String>()) {
        let file = Colleges::decode(&sealed(&some_colleges())).map_err(|error| TestCaseError::fail(format!("{error:?}")))?;
        for typed in [typed, more] {
            prop_assert!(file.find(&typed, Place::US).len() <= 12);
        }
    }
}
