//! What people type finds the college or the area they mean.

use super::{Outcomes, Place, colleges, metros, place};

fn found(typed: &str, own: &str) -> Result<Vec<String>, String> {
    Ok(colleges()?.find(typed, place(own)).iter().map(|college| college.name.clone()).collect())
}

/// What is typed finds this first.
#[track_caller]
fn first(typed: &str, own: &str, name: &str) {
    let found = found(typed, own);
    assert_eq!(
        found.as_ref().ok().and_then(|names| names.first().map(String::as_str)),
        Some(name),
        "{typed}: {found:?}"
    );
}

#[test]
fn words_are_found_in_any_order_case_and_accent() {
    first("sinclair", "US", "Sinclair Community College");
    first("  SINCLAIR  col ", "US", "Sinclair Community College");
    first("college community sinclair", "US", "Sinclair Community College");
    first("Sinclaír Cómmunity", "US", "Sinclair Community College");
    first("Sinclai\u{301}r", "US", "Sinclair Community College");
    first("saint scholastica", "MN", "The College of Saint Scholastica");
    first("scholastica st", "US", "The College of Saint Scholastica");
    first("saint petersburg", "US", "St Petersburg College");
    first("st. petersburg", "US", "St Petersburg College");
    first("saint josephs", "PA", "Saint Joseph's University - Philadelphia");
    first("st joseph’s", "PA", "Saint Joseph's University - Philadelphia");
    first("ohio st", "US", "Ohio State University-Main Campus");
}

#[test]
fn initials_abbreviations_cities_and_states_are_found() -> Outcomes {
    first("ucf", "US", "University of Central Florida");
    first("WGU", "US", "Western Governors University");
    first("uic", "US", "University of Illinois Chicago");
    first("sinclair cc", "US", "Sinclair Community College");
    first("dayton", "US", "Sinclair Community College");
    assert!(found("ohio cincinnati", "US")?.iter().any(|name| name == "University of Cincinnati-Main Campus"));
    assert!(found("cincinnati oh", "US")?.iter().any(|name| name == "University of Cincinnati-Clermont College"));
    Ok(())
}

#[test]
fn the_own_state_goes_first_then_what_begins_as_typed() -> Outcomes {
    let colleges = colleges()?;
    for own in ["TX", "OH", "NC"] {
        let hits = colleges.find("community college", place(own));
        let own_hits = hits.iter().take_while(|college| college.state == own).count();
        assert!(own_hits > 0 && hits.iter().skip(own_hits).all(|college| college.state != own), "{own}");
    }
    first("university", "US", "University at Buffalo");
    Ok(())
}

#[test]
fn at_most_twelve_are_found_and_nothing_typed_finds_those_of_the_state() -> Outcomes {
    let colleges = colleges()?;
    assert_eq!(colleges.find("college", Place::US).len(), 12);
    assert_eq!(colleges.find("", place("TX")).len(), 12);
    assert_eq!(colleges.find(" - ", place("UT")).len(), 3);
    assert!(colleges.find("", place("RI")).is_empty() && colleges.find("", Place::US).is_empty());
    assert!(colleges.find("sinclair zzz", place("OH")).is_empty());
    assert!(colleges.find("日本", place("OH")).is_empty());
    Ok(())
}

#[test]
fn every_college_and_every_area_is_found_by_its_own_name() -> Outcomes {
    let (colleges, metros) = (colleges()?, metros()?);
    for college in colleges.all() {
        let hits = colleges.find(&college.name, place(&college.state));
        assert!(hits.iter().any(|hit| hit.unit == college.unit), "{}", college.name);
    }
    for metro in metros.all() {
        assert!(metros.find(&metro.name, Place::US).iter().any(|hit| hit.area == metro.area), "{}", metro.name);
    }
    Ok(())
}

#[test]
fn areas_are_found_by_city_and_state() -> Outcomes {
    let metros = metros()?;
    let first = |typed: &str, own: &str| metros.find(typed, place(own)).first().map(|metro| metro.name.clone());
    assert_eq!(first("columbus", "OH").as_deref(), Some("Columbus, OH"));
    assert_eq!(first("columbus", "IN").as_deref(), Some("Columbus, IN"));
    assert_eq!(first("columbus ga", "OH").as_deref(), Some("Columbus, GA-AL"));
    assert_eq!(first("st louis", "US").as_deref(), Some("St. Louis, MO-IL"));
    assert_eq!(first("saint louis", "US").as_deref(), Some("St. Louis, MO-IL"));
    assert_eq!(metros.find("", place("WY")).len(), 4);
    Ok(())
}
