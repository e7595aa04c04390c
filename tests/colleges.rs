//! The files that the page fetches on demand hold the published figures, are found by what people type, change what is
//! chosen as they should, and are refused when they are damaged.

use him_pathways::facts::colleges::{Caveat, Control, Outcome};
use him_pathways::facts::{Colleges, FoundIn, Level, Metros, Place, Residency, local_wages};
use him_pathways::model::college_price::{Charge, CollegePrice, college_books, college_price};
use him_pathways::model::parity::dollars_there;

#[path = "support/cases.rs"]
mod cases;
#[path = "colleges/chosen.rs"]
mod chosen;
#[path = "colleges/damaged.rs"]
mod damaged;
#[path = "colleges/find.rs"]
mod find;

type Outcomes = Result<(), Box<dyn std::error::Error>>;

/// The files as build.rs writes them.
const COLLEGES: &str = include_str!(concat!(env!("OUT_DIR"), "/colleges.txt"));
const METROS: &str = include_str!(concat!(env!("OUT_DIR"), "/metros.txt"));

fn colleges() -> Result<Colleges, String> {
    Colleges::decode(COLLEGES).map_err(|error| format!("{error:?}"))
}

fn metros() -> Result<Metros, String> {
    Metros::decode(METROS).map_err(|error| format!("{error:?}"))
}

fn place(code: &str) -> Place {
    Place::from_code(code).unwrap_or(Place::US)
}

const CINCINNATI: u32 = 201_885;
const SINCLAIR: u32 = 205_470;
const CINCINNATI_AREA: u32 = 17_140;

#[test]
fn everything_of_the_tables_is_there() -> Outcomes {
    let colleges = colleges()?;
    assert_eq!(colleges.all().len(), 482);
    assert!(colleges.all().is_sorted_by(|a, b| (&a.name, a.unit) < (&b.name, b.unit)));
    let count = |control| colleges.all().iter().filter(|college| college.control == control).count();
    assert_eq!([Control::Public, Control::Nonprofit, Control::ForProfit].map(count), [378, 79, 25]);
    assert_eq!(colleges.all().iter().filter(|college| college.city.is_empty()).count(), 4);
    let levels = [Level::Certificate, Level::Associate, Level::Bachelor, Level::PostBaccalaureate, Level::Master];
    let outcomes: Vec<Outcome> =
        colleges.all().iter().flat_map(|college| levels.map(|level| college.outcome(level))).collect();
    let published = outcomes.iter().filter(|outcome| matches!(outcome, Outcome::Points(_))).count();
    let withheld = outcomes.iter().filter(|outcome| **outcome == Outcome::Withheld).count();
    assert_eq!((published, withheld), (153, 177));
    let metros = metros()?;
    assert_eq!(metros.all().len(), 529);
    let with_a_wage = |soc: &str| metros.all().iter().filter(|metro| metro.wages(soc).is_some()).count();
    assert_eq!(["29-2072", "29-9021", "11-9111", "15-2051", "43-6013"].map(with_a_wage), [507, 173, 528, 360, 0]);
    assert_eq!(Place::all().filter(|place| metros.parity(None, *place).is_some()).count(), 52);
    Ok(())
}

#[test]
fn a_college_is_as_published() -> Outcomes {
    let colleges = colleges()?;
    let sinclair = colleges.of_unit(SINCLAIR).ok_or("Sinclair")?;
    assert_eq!((sinclair.name.as_str(), sinclair.city.as_str()), ("Sinclair Community College", "Dayton"));
    assert_eq!((sinclair.state.as_str(), sinclair.control, sinclair.books), ("OH", Control::Public, Some(624)));
    assert_eq!(sinclair.yearly, Some([3_435, 4_569, 8_316]));
    assert_eq!(sinclair.per_credit, Some([115, 162, 318]));
    assert_eq!((sinclair.awards(Level::Certificate), sinclair.awards(Level::Associate)), (28, 31));
    let chicago = colleges.of_unit(145_600).ok_or("Chicago")?;
    assert_eq!((chicago.caveat, chicago.awards(Level::Master)), (Some(Caveat::TwoPublishedFigures), 82));
    let san_francisco = colleges.of_unit(110_699).ok_or("San Francisco")?;
    assert_eq!((san_francisco.city.as_str(), san_francisco.yearly, san_francisco.books), ("", None, None));
    assert_eq!(colleges.of_unit(100_000), None);
    Ok(())
}

#[test]
fn earnings_are_those_of_the_level_and_withheld_ones_stay_missing() -> Outcomes {
    let colleges = colleges()?;
    let outcome = |unit, level| colleges.of_unit(unit).map(|college| college.outcome(level));
    let bachelor = vec![(1.0, 57_367.0), (2.0, 59_485.0), (4.0, 63_419.0), (5.0, 75_917.0)];
    assert_eq!(outcome(CINCINNATI, Level::Bachelor), Some(Outcome::Points(bachelor)));
    assert_eq!(outcome(CINCINNATI, Level::Associate), Some(Outcome::NotCovered));
    let devry = vec![(1.0, 32_946.0), (2.0, 31_711.0), (4.0, 37_077.0), (5.0, 42_082.0)];
    assert_eq!(outcome(482_477, Level::Associate), Some(Outcome::Points(devry)));
    for college in colleges.all() {
        for level in [Level::Certificate, Level::Associate, Level::Bachelor, Level::Master] {
            if let Outcome::Points(points) = college.outcome(level) {
                assert!(points.is_sorted_by(|a, b| a.0 < b.0) && points.iter().all(|(_, pay)| *pay > 10_000.0));
            }
        }
    }
    Ok(())
}

/// Price of a year: unit, residency, level, share of a full-time load.
fn price(unit: u32, residency: Residency, level: Level, share: f64) -> Result<Option<CollegePrice>, String> {
    let colleges = colleges()?;
    let college = colleges.of_unit(unit).ok_or(unit.to_string())?;
    Ok(college_price(college, residency, level, share))
}

#[test]
fn a_price_is_that_of_the_residency_the_pace_and_the_level() -> Outcomes {
    let yearly = |tuition_fees| Some(CollegePrice { tuition_fees, charge: Charge::Yearly });
    let credits = |credits, price| {
        Some(CollegePrice { tuition_fees: credits * price, charge: Charge::Credits { credits, price } })
    };
    assert_eq!(price(SINCLAIR, Residency::InDistrict, Level::Associate, 1.0)?, yearly(3_435.0));
    assert_eq!(price(SINCLAIR, Residency::InState, Level::Associate, 1.0)?, yearly(4_569.0));
    assert_eq!(price(SINCLAIR, Residency::OutOfState, Level::Associate, 1.0)?, yearly(8_316.0));
    assert_eq!(price(SINCLAIR, Residency::InState, Level::Associate, 0.5)?, credits(15.0, 162.0));
    // Graduate study is priced by the credit; a resident of the district pays as one of the state.
    assert_eq!(price(CINCINNATI, Residency::InDistrict, Level::Master, 1.0)?, credits(18.0, 662.0));
    assert_eq!(price(CINCINNATI, Residency::OutOfState, Level::PostBaccalaureate, 0.5)?, credits(9.0, 1_408.0));
    // No yearly charge: thirty credits are a year.
    assert_eq!(price(487_010, Residency::InState, Level::Bachelor, 1.0)?, credits(30.0, 395.0));
    assert_eq!(price(110_699, Residency::InState, Level::Bachelor, 1.0)?, None);
    assert_eq!(price(SINCLAIR, Residency::InState, Level::Master, 1.0)?, None);
    Ok(())
}

#[test]
fn a_price_of_a_credit_that_does_not_fit_the_yearly_charge_is_not_used() -> Outcomes {
    let half = |charge: f64| Some(CollegePrice { tuition_fees: charge / 2.0, charge: Charge::ShareOfYearly });
    // Credits of a quarter, tuition without its fees (24 dollars a credit), and 1,291 dollars a credit where a full
    // year costs 7,490.
    assert_eq!(price(489_779, Residency::InState, Level::Bachelor, 0.5)?, half(10_110.0));
    assert_eq!(price(166_647, Residency::InState, Level::Associate, 0.5)?, half(5_616.0));
    assert_eq!(price(160_630, Residency::InState, Level::Bachelor, 0.5)?, half(7_490.0));
    // What a graduate's credit is at such a college, nobody says.
    assert_eq!(price(489_779, Residency::InState, Level::Master, 1.0)?, None);
    assert_eq!(price(147_767, Residency::InState, Level::Master, 1.0)?, None);
    Ok(())
}

#[test]
fn books_shrink_with_the_load_and_a_missing_price_stays_missing() -> Outcomes {
    let colleges = colleges()?;
    let books = |unit, share| colleges.of_unit(unit).and_then(|college| college_books(college, share));
    assert_eq!((books(SINCLAIR, 1.0), books(SINCLAIR, 0.5), books(110_699, 1.0)), (Some(624.0), Some(312.0), None));
    Ok(())
}

#[test]
fn a_wage_is_that_of_the_area_or_else_of_the_state_or_else_of_the_nation() -> Outcomes {
    let metros = metros()?;
    let area = metros.of_area(CINCINNATI_AREA).ok_or("Cincinnati")?;
    assert_eq!((area.name.as_str(), area.states.as_str()), ("Cincinnati, OH-KY-IN", "OH-KY-IN"));
    assert!(area.lies_in(place("KY")) && !area.lies_in(place("WV")) && !area.lies_in(Place::US));
    let found = area.wages("29-2072").ok_or("29-2072")?;
    let wages = found.wages;
    let published = [39_480.0, 46_030.0, 51_350.0, 63_280.0, 79_680.0];
    assert_eq!([wages.p10, wages.p25, wages.p50, wages.p75, wages.p90], published);
    assert_eq!((found.employment, found.source.id), (Some(1_300), "bls-oews-2025-metros"));

    let here = |soc, area, state: &str| local_wages(soc, metros.of_area(area), place(state));
    let median = |soc, area, state| here(soc, area, state).map(|found| (found.wages.p50, found.found_in));
    assert_eq!(median("29-2072", CINCINNATI_AREA, "OH"), Some((51_350.0, FoundIn::Area)));
    // No secretaries are counted by area: Ohio's wage stands in.
    assert_eq!(here("43-6013", CINCINNATI_AREA, "OH").map(|f| f.found_in), Some(FoundIn::Place(place("OH"))));
    // Technologists are withheld both in the north-east of Alabama and in Alabama.
    assert_eq!(median("29-9021", 100_002, "AL"), Some((68_020.0, FoundIn::Place(Place::US))));
    assert_eq!(median("99-9999", CINCINNATI_AREA, "OH"), None);
    // Withheld by the bureau, though it says how many there are.
    assert_eq!(metros.of_area(12_620).and_then(|bangor| bangor.wages("15-2051")), None);
    Ok(())
}

#[test]
fn areas_belong_to_all_of_their_states() -> Outcomes {
    let metros = metros()?;
    let count = |state: &str| metros.in_state(place(state)).count();
    assert_eq!(["OH", "TX", "DC", "WY"].map(count), [19, 32, 1, 4]);
    assert!(metros.in_state(place("IN")).any(|metro| metro.area == CINCINNATI_AREA));
    assert!(metros.all().is_sorted_by(|a, b| (&a.name, a.area) < (&b.name, b.area)));
    Ok(())
}

#[test]
fn dollars_of_one_place_become_dollars_of_another() -> Outcomes {
    let metros = metros()?;
    let ohio = metros.parity(None, place("OH")).ok_or("OH")?;
    let california = metros.parity(None, place("CA")).ok_or("CA")?;
    let nation = metros.parity(None, Place::US).ok_or("US")?;
    let cincinnati = metros.parity(metros.of_area(CINCINNATI_AREA), place("OH")).ok_or("Cincinnati")?;
    assert_eq!((ohio.level, california.level, nation.level), (0.92774, 1.1072, 1.0));
    assert_eq!((cincinnati.level, cincinnati.found_in, ohio.source.id), (0.9537, FoundIn::Area, "bea-rpp-2024"));
    let nonmetro = metros.parity(metros.of_area(100_002), place("AL")).ok_or("AL")?;
    assert_eq!((nonmetro.level, nonmetro.found_in), (0.88823, FoundIn::Place(place("AL"))));
    assert!((dollars_there(50_000.0, ohio, california) - 50_000.0 * 110.72 / 92.774).abs() < 1e-6);
    assert_eq!(dollars_there(50_000.0, nation, nation), 50_000.0);
    assert!((dollars_there(dollars_there(1.0, ohio, nation), nation, ohio) - 1.0).abs() < 1e-12);
    Ok(())
}
