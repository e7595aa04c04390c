//! The tables of `data/` are clean, every kind of mistake in them is refused with its place (`facts/broken.rs`,
//! `facts/on_demand.rs`), and the
//! library gives the published figures away unchanged.

use std::collections::BTreeSet;
use std::error::Error;
use std::path::{Path, PathBuf};

use him_pathways::facts::{self, Confidence, Filing, Level, Note, Place, Unit, career, rules};
use him_pathways::host::Lang;
use him_pathways::text::pathways as say;

#[path = "facts/broken.rs"]
mod broken;
#[path = "facts/on_demand.rs"]
mod on_demand;
#[path = "facts/renewal.rs"]
mod renewal;
#[allow(dead_code, reason = "the generator reads the fields of the rows; the tests look at problems")]
#[path = "../src/facts/tables.rs"]
mod tables;

type Outcome = Result<(), Box<dyn Error>>;

fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data")
}

#[test]
fn the_tables_are_clean() {
    let said: Vec<String> = tables::read(&data()).err().unwrap_or_default().iter().map(ToString::to_string).collect();
    assert!(said.is_empty(), "{said:#?}");
}

#[test]
fn every_source_is_used() -> Outcome {
    let tables = tables::read(&data()).map_err(|problems| format!("{problems:?}"))?;
    let known: BTreeSet<String> = tables.sources.iter().map(|source| source.id.clone()).collect();
    // No table cites it: a college's file does, where the page is given one.
    let read_later = facts::college_file().id;
    assert_eq!(
        known.iter().filter(|id| *id != read_later).collect::<Vec<_>>(),
        tables.used_sources.iter().collect::<Vec<_>>()
    );
    assert_eq!(known.len(), facts::SOURCES.len());
    Ok(())
}

fn place(code: &str) -> Result<Place, Box<dyn Error>> {
    Ok(Place::from_code(code).ok_or(format!("no place {code}"))?)
}

#[test]
fn places_are_the_nation_then_by_name() -> Outcome {
    let names: Vec<&str> = Place::all().map(Place::name).collect();
    assert_eq!(names.len(), 52);
    assert_eq!(Place::all().next(), Some(Place::US));
    assert_eq!((Place::US.code(), Place::US.name()), ("US", "United States"));
    assert!(names.iter().skip(1).is_sorted());
    assert_eq!(place("DC")?.name(), "District of Columbia");
    assert!(place("NC")? > place("NY")? && place("WY")? > place("NC")?);
    assert_eq!(Place::from_code("XX"), None);
    assert!(Place::all().all(|p| Place::from_code(p.code()) == Some(p)));
    Ok(())
}

#[test]
fn wages_are_the_published_ones() -> Outcome {
    let found = facts::wages("29-2072", Place::US).ok_or("29-2072")?;
    let wages = found.wages;
    assert_eq!(
        [wages.p10, wages.p25, wages.p50, wages.p75, wages.p90],
        [37_000.0, 43_490.0, 51_140.0, 64_820.0, 81_150.0]
    );
    assert_eq!((found.employment, found.source.id), (Some(194_720), "bls-oews-2025-nation"));

    let ohio = facts::wages("29-2072", place("OH")?).ok_or("OH")?;
    let wages = ohio.wages;
    assert_eq!([wages.p10, wages.p25, wages.p50, wages.p75, wages.p90], OHIO);
    assert_eq!((ohio.found_in, ohio.source.id), (place("OH")?, "bls-oews-2025-states"));

    assert_eq!(facts::wages("29-2072", place("DC")?).map(|found| found.wages.p50), Some(72_040.0));
    assert_eq!(facts::wages("29-2072", place("VT")?).and_then(|found| found.employment), None);
    assert_eq!(facts::wages("29-2099", Place::US).map(|found| found.wages.p50), Some(50_290.0));
    assert_eq!(facts::wages("99-9999", Place::US), None);
    Ok(())
}

/// 29-2072 in Ohio, May 2025, from the lowest percentile to the highest.
const OHIO: [f64; 5] = [38_060.0, 45_500.0, 50_990.0, 63_510.0, 79_290.0];

#[test]
fn a_suppressed_wage_falls_back_to_the_nation_and_says_so() -> Outcome {
    let found = facts::wages("29-9021", place("AL")?).ok_or("29-9021")?;
    assert_eq!((found.found_in, found.wages.p50), (Place::US, 68_020.0));
    let national_only = facts::wages("31-9092", place("OH")?).ok_or("31-9092")?;
    assert_eq!((national_only.found_in, national_only.wages.p50), (Place::US, 45_690.0));
    Ok(())
}

#[test]
fn every_occupation_has_a_national_wage() {
    for occupation in facts::occupations() {
        assert!(facts::wages(occupation.soc, Place::US).is_some(), "{}", occupation.soc);
    }
    assert_eq!(facts::occupation("29-2072").map(|o| o.short), Some("medical coder or records specialist"));
    assert_eq!(facts::occupation("29-9999"), None);
}

#[test]
fn taxes_are_those_of_2026() -> Outcome {
    assert_eq!(facts::standard_deduction(Filing::Single), 16_100.0);
    assert_eq!(facts::standard_deduction(Filing::Joint), 32_200.0);
    assert_eq!(facts::standard_deduction(Filing::Head), 24_150.0);
    for filing in [Filing::Single, Filing::Joint, Filing::Head] {
        assert_eq!(facts::brackets(filing).len(), 7);
        assert!(facts::brackets(filing).last().is_some_and(|b| b.up_to == f64::INFINITY && b.rate == 0.37));
    }
    assert_eq!(facts::brackets(Filing::Single).first().map(|b| (b.up_to, b.rate)), Some((12_400.0, 0.10)));
    let new_york: Vec<_> = facts::state_tax(place("NY")?).collect();
    assert!(new_york.contains(&(40_000.0, 1_563.0 + 204.0)));
    assert_eq!(new_york.len(), 15);
    assert_eq!(facts::state_tax(Place::US).count(), 0);
    assert!(Place::all().filter(|p| *p != Place::US).all(|p| facts::state_tax(p).count() == 15));
    assert_eq!((facts::state_tax_source().id, facts::brackets_source().id), ("state-tax-2026", "irs-2026"));
    Ok(())
}

#[test]
fn rules_are_the_published_ones() {
    assert_eq!(rules::SOCIAL_SECURITY_RATE.value, 0.062);
    assert_eq!(rules::SOCIAL_SECURITY_WAGE_BASE.value, 184_500.0);
    assert_eq!(rules::MEDICARE_SURCHARGE_FROM_JOINT.value, 250_000.0);
    assert_eq!((rules::LOAN_RATE_UNDERGRADUATE.value, rules::LOAN_RATE_GRADUATE.value), (0.0652, 0.0807));
    assert_eq!((rules::LOAN_FEE.value, rules::LOAN_FEE.unit), (0.01057, Unit::Share));
    let rap = [&rules::RAP_LOWEST_INCOME, &rules::RAP_LOWEST_BASE, &rules::RAP_PER_DEPENDANT, &rules::RAP_FLOOR];
    assert_eq!(rap.map(|rule| rule.value), [10_000.0, 120.0, 50.0, 10.0]);
    let rap = [&rules::RAP_PAYMENTS, &rules::PUBLIC_SERVICE_PAYMENTS, &rules::RAP_PRINCIPAL_MATCH];
    assert_eq!(rap.map(|rule| rule.value), [360.0, 120.0, 50.0]);
    assert_eq!(rules::RAP_FLOOR.source.id, "rise-rule-2026");
    assert_eq!(rules::SEARCH_MONTHS.source.confidence, Confidence::Assumption);
    assert_eq!(rules::EMPLOYER_HELP_TAX_FREE.value, 5_250.0);
}

#[test]
fn plausible_pay_and_prices_are_those_of_the_tables() -> Outcome {
    let close = |factor: &facts::Figure, part: f64, whole: f64| (factor.value - part / whole).abs() <= 0.005;
    let office = facts::wages("43-6013", Place::US).ok_or("43-6013")?.wages;
    let coder = facts::wages("29-2072", Place::US).ok_or("29-2072")?.wages;
    assert!(close(&rules::PLAUSIBLE_PAY_NOW_LOW, office.p25, office.p50));
    assert!(close(&rules::PLAUSIBLE_PAY_NOW_HIGH, office.p75, office.p50));
    assert!(close(&rules::PLAUSIBLE_PAY_AFTER_LOW, coder.p25, coder.p50));
    assert!(close(&rules::PLAUSIBLE_PAY_AFTER_HIGH, coder.p75, coder.p50));
    let average = facts::price("public-four-year-in-state").ok_or("public-four-year-in-state")?.tuition_fees.value;
    assert!(close(&rules::PLAUSIBLE_TUITION_LOW, 6_360.0, average));
    assert!(close(&rules::PLAUSIBLE_TUITION_HIGH, 18_090.0, average));
    let rates =
        ["RHIA", "CCS"].map(|id| facts::credential(id).and_then(|found| found.pass_rate).map(|rate| rate.value));
    assert_eq!(rates, [Some(rules::PLAUSIBLE_PASS_RATE_LOW.value), Some(rules::PLAUSIBLE_PASS_RATE_HIGH.value)]);
    Ok(())
}

#[test]
fn programs_and_credentials_name_their_sources() -> Outcome {
    let rhit = facts::credential("RHIT").ok_or("RHIT")?;
    assert_eq!(rhit.fee_nonmember.map(|fee| fee.value), Some(299.0));
    assert_eq!(rhit.pass_rate.map(|rate| rate.value), Some(0.74));
    assert_eq!(facts::credential("RHIA").map(|rhia| rhia.replaces), Some(["RHIT"].as_slice()));
    let assumed = facts::credential("CCA").and_then(|cca| cca.pass_rate).ok_or("CCA")?;
    assert_eq!(assumed.source.id, "assumption");
    assert_ne!(assumed.note, Note::NONE);
    let associate = facts::program("associate-hit").ok_or("associate-hit")?;
    assert_eq!((associate.months, associate.level, associate.credential), (24, Level::Associate, Some("RHIT")));
    assert_eq!((associate.tuition_fees.value, associate.books.value), (4_150.0, 1_570.0));
    assert_eq!(associate.completion.source.id, "nces-digest-326-25");
    assert_eq!(facts::programs().len(), 6);
    assert!(facts::programs().iter().all(|p| p.credential.is_none_or(|id| facts::credential(id).is_some())));
    assert_eq!(facts::price("private-nonprofit-four-year").map(|price| price.tuition_fees.value), Some(45_000.0));
    assert!(Level::Bachelor.is_undergraduate() && !Level::PostBaccalaureate.is_undergraduate());
    Ok(())
}

#[test]
fn an_assumption_says_why() {
    let rows = facts::programs().iter().flat_map(|p| [p.tuition_fees, p.books, p.completion]);
    let rates = facts::credentials().iter().flat_map(|c| [c.pass_rate, Some(c.retake_wait_months)]).flatten();
    for figure in rows.chain(rates).filter(|figure| figure.source.confidence == Confidence::Assumption) {
        assert_ne!(figure.note, Note::NONE, "{figure:?}");
    }
}

#[test]
fn the_other_evidence_is_there() -> Outcome {
    let associate: Vec<(f64, f64)> =
        facts::graduate_earnings(Level::Associate).iter().map(|g| (g.years, g.pay)).collect();
    assert_eq!(associate, [(1.0, 32_900.0), (4.0, 38_900.0), (5.0, 44_300.0)]);
    assert!(facts::graduate_earnings(Level::PostBaccalaureate).is_empty());
    assert_eq!(facts::high_school_earnings(Place::US).value, 31_269.0);
    assert_eq!(facts::high_school_earnings(place("WY")?).value, 36_480.0);
    let rhit = facts::survey_figures().iter().find(|s| s.id == "rhit-average").ok_or("rhit-average")?;
    assert_eq!((rhit.credential, rhit.figure.value), (Some("RHIT"), 70_300.0));
    assert_eq!(rhit.figure.source.confidence, Confidence::Low);
    Ok(())
}

#[test]
fn the_outlook_is_that_of_its_years() -> Outcome {
    let records = career::outlook("29-2072").ok_or("29-2072")?;
    assert_eq!((records.jobs, records.jobs_in_ten_years, records.openings), (194_800, 208_600, 14_200));
    assert_eq!((records.growth, records.source.id), (0.071, "bls-projections-2024"));
    assert!(career::outlook("31-9094").ok_or("31-9094")?.growth < 0.0);
    // What stands beside the figures names the year of their source, whichever edition that is.
    let (from, to) = records.source.period.en.split_once(" to ").ok_or("period")?;
    assert_eq!(records.source.period.es, format!("de {from} a {to}"));
    assert!([Lang::En, Lang::Es].into_iter().all(|lang| say::jobs(lang).ends_with(from)), "{}", say::jobs(Lang::En));
    Ok(())
}
