//! Links of version 1 that were handed out: they mean the same for ever. Lines are added here, never changed.

use serde_json::{Value, json};

use super::link_names::NAMES;
use super::{Choices, Field, Switch, decode, encode};

/// The lists, by their names in links.
pub const LISTS: [&str; 14] = [
    "v",
    "now",
    "place",
    "metro",
    "study",
    "pace",
    "college",
    "unit",
    "residency",
    "role",
    "later",
    "evidence",
    "plan",
    "filing",
];

/// Every value of every list of version 1.
const VALUES: [(&str, &[&str]); 13] = [
    ("now", &["starting-out", "office", "billing", "records", "rhit", "other-work"]),
    ("place", &["US", "AL", "CA", "DC", "NY", "OH", "TX", "WY"]),
    ("study", &["coding-certificate", "associate-hit", "bachelor-hia", "post-bacc", "masters"]),
    ("pace", &["full-time", "part-time"]),
    (
        "college",
        &[
            "public-two-year-in-district",
            "public-four-year-in-state",
            "public-four-year-out-of-state",
            "private-nonprofit-four-year",
            "for-profit-associate",
            "for-profit-bachelor",
        ],
    ),
    ("role", &["coder", "technologist", "supervisor", "manager"]),
    ("later", &["coder", "technologist", "supervisor", "manager"]),
    ("evidence", &["occupation", "own"]),
    ("plan", &["tiered", "rap", "rap-public-service", "private"]),
    ("filing", &["single", "joint", "head"]),
    ("metro", &["10180", "200006", "4800005"]),
    ("unit", &["100724", "201885", "492962"]),
    ("residency", &["in-district", "in-state", "out-of-state"]),
];

#[test]
fn every_name_of_version_1_is_still_known_and_every_name_of_today_is_listed() {
    let fields = Field::ALL.iter().map(|field| field.spec().key);
    let switches = Switch::ALL.iter().map(|switch| switch.key());
    for name in fields.chain(switches) {
        assert!(NAMES.contains(&name), "{name} is new: list it here");
    }
    for name in NAMES {
        let (_, notices) = decode(&format!("{name}=?"));
        assert!(!notices.iter().any(|notice| matches!(notice, super::Notice::UnknownName(_))), "{name} is forgotten");
    }
}

#[test]
fn every_value_of_version_1_is_still_taken() {
    for (name, values) in VALUES {
        for value in values {
            let link = format!("v=1&{name}={value}");
            let (choices, notices) = decode(&link);
            assert_eq!(notices, [], "{link}");
            let usual = encode(&choices) == "v=1";
            assert!(usual || encode(&choices) == link, "{link}: {}", encode(&choices));
        }
    }
    assert_eq!(decode("v=1&now=rhit&study=rhit-to-rhia").1, []);
}

#[test]
fn links_that_were_handed_out_are_read_without_a_notice_and_written_again_as_they_were() {
    for link in [
        "v=1&now=office&place=OH&study=associate-hit&tuition=3435&age=30&finish=34.1",
        "v=1&now=rhit&place=TX&study=rhit-to-rhia&pace=part-time&role=manager&employer-help=5250",
        "v=1&study=bachelor-hia&college=public-four-year-out-of-state&plan=rap&borrow=7500&subsidised=45",
        "v=1&now=billing&place=CA&evidence=own&own-salary=68000.5&pay-now=47250",
        "v=1&now=other-work&filing=joint&claimed=yes&no-taxes=yes&spouse=71000&stop=70",
        "v=1&study=coding-certificate&role=coder&later=supervisor&first-role-years=2.5&discount=0&inflation=-1.5",
        "v=1&place=OH&metro=17140&study=bachelor-hia&pace=part-time&unit=201885&residency=out-of-state&parity=yes",
        "v=1&now=records&study=masters&plan=private&private-rate=8.25&private-years=12&wage-growth=-0.5",
    ] {
        let (choices, notices) = decode(link);
        assert_eq!(notices, [], "{link}");
        let mut written: Vec<String> = encode(&choices).split('&').map(str::to_owned).collect();
        let mut read: Vec<String> = link.split('&').map(str::to_owned).collect();
        written.sort();
        read.sort();
        assert_eq!(written, read);
    }
}

/// The scenario of a link that uses every name: what each of them means.
#[test]
fn every_name_goes_on_meaning_what_it_means() {
    let link = "v=1&now=records&place=OH&study=bachelor-hia&pace=part-time&college=for-profit-bachelor&role=technologist\
        &later=manager&evidence=own&plan=private&filing=joint&never-a-raise=yes&claimed=yes&no-taxes=yes&no-grant-refund=yes\
        &age=31&stop=66&spouse=52000.5&dependants=2&dependants-years=9&months=61&tuition=8123&books=456&other=78&grants=910\
        &employer-help=1112&aotc-used=1&exam-fee=131&upkeep=142&borrow=1516&subsidised=17&loan-rate=6.5&loan-fee=1.057\
        &private-rate=9.25&private-years=11&pay-now=41000&years-in-job=2.5&study-pay=1819&work-share=62.5&own-salary=71000\
        &standing=55&years-to-typical=7.5&first-role-years=3.5&search=4&finish=44.4&drop=33&placement=88&pass=66.6&exam-wait=5\
        &retake-wait=6&discount=3.5&inflation=2.25&wage-growth=0.75&tuition-growth=1.25&years-studied=1.5\
        &borrowed-before=2500&load=75&private-borrow=900&dependent-student=yes&even-within=12&pell=900\
        &metro=17140&unit=201885&residency=in-state&parity=yes";
    let (choices, notices) = decode(link);
    assert_eq!(notices, []);
    let all: Vec<&str> = link.split('&').filter_map(|part| part.split('=').next()).collect();
    // Those of the routes are in `routes.rs`.
    let of_one_route = |name: &&&str| !["name", "and", "at"].contains(*name);
    assert!(NAMES.iter().filter(of_one_route).all(|name| all.contains(name)));
    let job =
        |soc: &str, slice: Value, months: Value| json!({"kind": "work", "soc": soc, "slice": slice, "months": months});
    let expected = json!({
        "person": {
            "age": 31, "stop_work_age": 66, "place": "OH", "filing": "joint", "spouse_income": 52000.5, "dependants": 2,
            "dependants_years": 9, "search_months": 4, "experience": {"29-2072": 30}, "credentials_held": [],
            "aotc_years_used": 1, "claimed_as_dependant": true
        },
        "baseline": {"kind": "own", "salary": 41000.0, "slice": [0.0, 1.0]},
        "legs": [
            {
                "kind": "study", "level": "bachelor", "months": 61, "half_time_or_more": true, "tuition_fees": 8123.0,
                "books": 456.0, "other": 78.0, "grants": 1810.0, "employer_help": 1112.0, "study_earnings": 1819.0,
                "while_working": true, "work_share": 0.625, "completion": 0.444, "drop_share": 0.33, "borrow": 1516.0,
                "subsidised": 0.17
            },
            {
                "kind": "credential", "credential": "RHIA", "fee": 131.0, "pass_rate": 0.666, "wait_months": 5,
                "retake_wait_months": 6, "upkeep": 142.0, "replaces": ["RHIT"]
            },
            job("29-9021", json!([0.0, 1.0]), json!(42)),
            job("11-9111", json!([0.0, 0.5]), Value::Null)
        ],
        "pay_basis": {"kind": "own", "salary": 71000.0, "standing": 0.55, "years_to_typical": 7.5},
        "loan": {"rate": 0.065, "fee": 0.01057, "plan": {"kind": "custom", "rate": 0.0925, "years": 11}},
        "economy": {"inflation": 0.0225, "real_wage_growth": 0.0075, "discount_rate": 0.035, "tuition_growth": 0.0125},
        "taxes": false, "refund_surplus_grants": false, "placement": 0.88
    });
    let scenario = serde_json::to_value(choices.scenario()).unwrap_or_default();
    for (key, wanted) in expected.as_object().into_iter().flatten() {
        assert_eq!(scenario.get(key).map(plain), Some(plain(wanted)), "{key}");
    }
    assert_eq!(scenario.as_object().map(|map| map.len()), expected.as_object().map(|map| map.len()));
}

#[test]
fn a_private_loan_beside_a_federal_one_goes_on_meaning_what_it_means() {
    let link =
        "v=1&now=office&plan=rap&borrow=4000&private-borrow=1516&private-rate=9.25&private-years=11&loan-rate=6.5";
    let (choices, notices) = decode(link);
    assert_eq!(notices, []);
    let expected = json!({
        "rate": 0.065, "fee": 0.01057, "plan": {"kind": "rap", "public_service": false},
        "private": {"rate": 0.0925, "fee": 0.0, "years": 11}
    });
    let scenario = serde_json::to_value(choices.scenario()).unwrap_or_default();
    assert_eq!(scenario.get("loan").map(plain), Some(plain(&expected)));
    assert_eq!(scenario.pointer("/legs/0/private_borrow").map(plain), Some(plain(&json!(1516.0))));
}

/// Without the last binary digits of the division by 100.
fn plain(value: &Value) -> Value {
    match value {
        Value::Number(number) => number.as_f64().map_or(Value::Null, |number| Value::from(format!("{number:.9}"))),
        Value::Array(list) => list.iter().map(plain).collect(),
        Value::Object(map) => map.iter().map(|(key, inner)| (key.clone(), plain(inner))).collect(),
        other => other.clone(),
    }
}

#[test]
fn the_first_link_in_the_documentation_is_read() {
    let (choices, notices) = decode("v=1&now=office&place=OH&tuition=3435");
    assert_eq!(notices, []);
    assert_eq!((choices.number(Field::TuitionFees), choices.place.code()), (Some(3435.0), "OH"));
    assert_ne!(choices, Choices::default());
}
