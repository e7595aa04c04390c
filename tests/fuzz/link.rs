//! Whatever stands behind the `#` of an address, there is an answer, and a link of it that is read as it is.

use him_pathways::session::Answer;
use him_pathways::session::link::{decode, encode};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::link_names::NAMES;
use super::{Looked, Read, fuzz};

/// Something that looks like a part of a link.
fn part() -> impl Strategy<Value = String> {
    let names: Vec<&str> = NAMES.into_iter().chain(["x", "data", "was", ""]).collect();
    let value = prop_oneof![
        Just("yes".to_owned()),
        Just(String::new()),
        Just("NaN".to_owned()),
        Just("inf".to_owned()),
        Just("-1".to_owned()),
        Just("1e12".to_owned()),
        Just("1000000000000".to_owned()),
        Just("rhit".to_owned()),
        Just("0".to_owned()),
        Just("80".to_owned()),
        Just("14".to_owned()),
        Just("120".to_owned()),
        Just("joint".to_owned()),
        Just("rhit-to-rhia".to_owned()),
        Just("2026-05".to_owned()),
        Just("45900_-4240".to_owned()),
        Just("17140".to_owned()),
        Just("201885".to_owned()),
        "[0-9]{1,4}",
        "[0-9.,$%k-]{0,8}",
        "\\PC{0,12}",
    ];
    (select(names), value).prop_map(|(name, value)| format!("{name}={value}"))
}

fn fragment() -> impl Strategy<Value = String> {
    let parts = vec(part(), 0..14).prop_map(|parts| parts.join("&"));
    prop_oneof![8 => parts, 1 => any::<String>(), 1 => "\\PC*"]
}

#[test]
fn every_fragment_has_an_answer() {
    fuzz("link", 10_000, fragment(), |fragment| -> Looked {
        let (routes, notices) = decode(&fragment);
        prop_assert!((1..=3).contains(&routes.list().len()));
        for route in routes.list() {
            prop_assert!(Answer::to(&route.choices).is_ok());
        }
        prop_assert!(notices.len() <= 8);
        prop_assert_eq!(decode(&encode(&routes)), (routes, Vec::new()));
        Ok(Read::if_so(notices.is_empty()))
    });
}
