//! The college and the area chosen by their numbers change the defaults and the scenario once their files are there,
//! and what they lack is told.

use him_pathways::facts::colleges::Caveat;
use him_pathways::facts::{Place, Residency, Wages, local_wages};
use him_pathways::model::scenario::{Baseline, Leg, Scenario};
use him_pathways::session::link;
use him_pathways::session::options::Basis;
use him_pathways::session::{Answer, Choices, Field, Finding, Notice, Routes};

use super::{CINCINNATI_AREA, Outcomes, colleges, metros, place};

/// The first route of a link, and what is said about it.
fn decode(link: &str) -> (Choices, Vec<Notice>) {
    let (routes, notices) = link::decode(link);
    (routes.list().first().map(|route| route.choices.clone()).unwrap_or_default(), notices)
}

fn encode(choices: &Choices) -> String {
    link::encode(&Routes::of(choices.clone()))
}

/// What a link means once both files are there.
fn read(link: &str) -> Result<Choices, String> {
    let (mut choices, notices) = decode(link);
    assert_eq!(notices, [], "{link}");
    choices.look_up(Some(&colleges()?), Some(&metros()?));
    Ok(choices)
}

fn default(choices: &Choices, field: Field) -> Option<(f64, &'static str)> {
    choices.default_of(field).map(|default| (default.value, default.source.id))
}

#[test]
fn without_the_files_the_averages_stand_in_and_the_link_keeps_the_numbers() {
    let link = "v=1&place=OH&metro=17140&study=bachelor-hia&unit=201885&residency=in-state";
    let (mut choices, _) = decode(link);
    let (without, _) = decode("v=1&place=OH&study=bachelor-hia");
    choices.look_up(None, None);
    for &field in Field::ALL {
        assert_eq!(choices.default_of(field), without.default_of(field), "{field:?}");
    }
    assert_eq!(choices.scenario(), without.scenario());
    assert_eq!(choices.scenario_by(Basis::Graduates), without.scenario_by(Basis::Graduates));
    assert_eq!((choices.findings(), encode(&choices).as_str()), (vec![], link));
}

#[test]
fn the_college_gives_its_prices_with_their_source() -> Outcomes {
    let full_time = read("v=1&place=OH&unit=205470")?;
    assert_eq!(full_time.residency(), Residency::InState);
    assert_eq!(default(&full_time, Field::TuitionFees), Some((4_569.0, "ipeds-colleges-2023")));
    assert_eq!(default(&full_time, Field::Books), Some((624.0, "ipeds-colleges-2023")));
    let part_time = read("v=1&place=OH&unit=205470&pace=part-time&residency=in-district")?;
    assert_eq!(default(&part_time, Field::TuitionFees), Some((15.0 * 115.0, "ipeds-colleges-2023")));
    assert_eq!(default(&part_time, Field::Books), Some((312.0, "ipeds-colleges-2023")));
    let neighbour = read("v=1&place=KY&unit=205470")?;
    assert_eq!(
        (neighbour.residency(), default(&neighbour, Field::TuitionFees).map(|found| found.0)),
        (Residency::OutOfState, Some(8_316.0))
    );
    // What was typed goes before it; the kind of college does not.
    assert_eq!(read("v=1&unit=205470&tuition=1")?.value(Field::TuitionFees), Some(1.0));
    let of_a_kind = read("v=1&unit=205470&college=private-nonprofit-four-year")?;
    assert_eq!(of_a_kind.value(Field::TuitionFees), Some(4_569.0));
    Ok(())
}

#[test]
fn the_graduates_of_the_college_go_before_those_of_the_level_and_are_not_moved() -> Outcomes {
    let own = read("v=1&place=OH&study=bachelor-hia&unit=201885")?.graduates_points().ok_or("own")?;
    assert_eq!(own, [(1.0, 57_367.0), (2.0, 59_485.0), (4.0, 63_419.0), (5.0, 75_917.0)]);
    let level = read("v=1&place=OH&study=bachelor-hia&unit=204796")?;
    let without = read("v=1&place=OH&study=bachelor-hia")?;
    let covered = level.college_chosen().map(|college| college.name.clone());
    assert_eq!(covered.as_deref(), Some("Ohio State University-Main Campus"));
    assert!(level.graduates_points() != without.graduates_points());
    let not_covered = read("v=1&place=OH&study=masters&unit=201885")?;
    assert_eq!(not_covered.graduates_points(), read("v=1&place=OH&study=masters")?.graduates_points());
    assert!(not_covered.findings().contains(&Finding::NoOutcome));
    Ok(())
}

/// The wages written into the work of a scenario, and into the life without the route.
fn wages_of(scenario: &Scenario) -> (Vec<Option<Wages>>, Option<Wages>) {
    let work = scenario.legs.iter().filter_map(|leg| if let Leg::Work(work) = leg { Some(work.wages) } else { None });
    let baseline = match &scenario.baseline {
        Baseline::Occupation(role) => role.wages,
        Baseline::Own(own) => own.wages,
    };
    (work.collect(), baseline)
}

#[test]
fn the_wages_of_the_area_stand_in_the_scenario_and_the_state_stays_that_of_the_tax() -> Outcomes {
    let choices = read("v=1&now=records&place=OH&metro=17140&study=associate-hit&later=manager")?;
    let metros = metros()?;
    let here = |soc| metros.of_area(CINCINNATI_AREA).and_then(|area| area.wages(soc)).map(|found| found.wages);
    let scenario = choices.scenario();
    assert_eq!(wages_of(&scenario), (vec![here("29-2072"), here("11-9111")], here("29-2072")));
    assert_eq!(scenario.person.place, place("OH"));
    assert_eq!(default(&choices, Field::PayNow), Some((51_350.0, "bls-oews-2025-metros")));
    // Typed pay keeps its distance to the area's wages, but none to wages that never rise.
    let typed = read("v=1&now=records&place=OH&metro=17140&pay-now=40000")?;
    assert_eq!(wages_of(&typed.scenario()).1, here("29-2072"));
    let flat = read("v=1&now=records&place=OH&metro=17140&pay-now=40000&never-a-raise=yes")?;
    assert_eq!(wages_of(&flat.scenario()).1, None);
    // The level's graduates are moved to the area.
    let nation = local_wages("29-2072", None, Place::US).ok_or("US")?.wages.p50;
    let pay = choices.graduates_points().and_then(|points| points.first().map(|(_, pay)| *pay));
    assert_eq!(pay, Some(32_900.0 * 51_350.0 / nation));
    Ok(())
}

#[test]
fn what_is_missing_is_told_at_its_spot() -> Outcomes {
    let findings = |link: &str| read(link).map(|choices| choices.findings());
    assert_eq!(findings("v=1&place=OH&study=bachelor-hia&unit=201885")?, []);
    assert_eq!(findings("v=1&unit=999999&metro=9999999")?, [Finding::UnknownCollege, Finding::UnknownArea]);
    let nothing = findings("v=1&study=masters&now=office&unit=110699")?;
    assert_eq!(nothing, [Finding::NoPrice, Finding::NoBooks, Finding::NoOutcome]);
    let quarter = findings("v=1&study=bachelor-hia&pace=part-time&unit=489779")?;
    assert!(quarter.starts_with(&[Finding::ShareOfYearlyCharge, Finding::PriceCaveat(Caveat::QuarterCredits)]));
    let credits = findings("v=1&study=masters&now=office&unit=201885")?;
    assert!(credits.contains(&Finding::PricedByCredits { credits: 18.0, price: 662.0 }));
    let area = findings("v=1&place=AL&metro=100002&study=bachelor-hia&role=technologist")?;
    assert_eq!(
        area,
        [
            Finding::WageFromElsewhere { soc: "43-6013", found_in: place("AL") },
            Finding::WageFromElsewhere { soc: "29-9021", found_in: Place::US },
        ]
    );
    assert_eq!(Finding::NoPrice.field(), Some(Field::TuitionFees));
    assert_eq!((Finding::NoBooks.field(), Finding::NoOutcome.field()), (Some(Field::Books), None));
    Ok(())
}

#[test]
fn a_number_that_changed_takes_nothing_from_the_one_before() -> Outcomes {
    let mut choices = read("v=1&place=OH&metro=17140&unit=205470")?;
    (choices.unit, choices.metro) = (Some(201_885), None);
    assert_eq!((choices.college_chosen(), choices.metro_chosen()), (None, None));
    assert_eq!(choices.findings(), []);
    choices.look_up(Some(&colleges()?), Some(&metros()?));
    assert_eq!(choices.college_chosen().map(|college| college.unit), Some(201_885));
    Ok(())
}

#[test]
fn every_college_and_every_area_has_an_answer() -> Outcomes {
    let (colleges, metros) = (colleges()?, metros()?);
    for college in colleges.all() {
        for link in
            ["v=1&study=coding-certificate", "v=1&study=bachelor-hia&pace=part-time", "v=1&now=office&study=masters"]
        {
            let (mut choices, _) = decode(link);
            choices.unit = Some(college.unit);
            choices.look_up(Some(&colleges), None);
            assert!(Answer::to(&choices).is_ok(), "{link} {}", college.name);
            let tuition = choices.value(Field::TuitionFees).unwrap_or_default();
            assert!(Field::TuitionFees.spec().range.holds(tuition) && tuition > 500.0, "{} {tuition}", college.name);
        }
    }
    for metro in metros.all() {
        let (mut choices, _) = decode("v=1&now=records&study=bachelor-hia&later=manager");
        choices.metro = Some(metro.area);
        choices.look_up(None, Some(&metros));
        assert!(Answer::to(&choices).is_ok(), "{}", metro.name);
    }
    Ok(())
}

#[test]
fn routes_have_a_college_each_and_one_area() -> Outcomes {
    let (mut routes, notices) =
        link::decode("v=1&place=OH&metro=17140&unit=205470&and=Two&study=bachelor-hia&unit=201885");
    routes.look_up(Some(&colleges()?), Some(&metros()?));
    let units: Vec<_> = routes.list().iter().map(|route| route.choices.college_chosen().map(|c| c.unit)).collect();
    let areas: Vec<_> = routes.list().iter().map(|route| route.choices.metro_chosen().map(|m| m.area)).collect();
    assert_eq!((units, areas), (vec![Some(205_470), Some(201_885)], vec![Some(17_140); 2]));
    assert_eq!(notices, []);
    let link = link::encode(&routes);
    assert_eq!(link, "v=1&place=OH&metro=17140&unit=205470&and=Two&study=bachelor-hia&unit=201885");
    Ok(())
}
