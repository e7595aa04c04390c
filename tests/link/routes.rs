//! Several routes of one person in a link: what is the person's stands once and holds on all.

use him_pathways::session::link::{decode, encode};
use him_pathways::session::options::{Plan, Program, Switch};
use him_pathways::session::routes::{LONGEST_NAME, MOST_ROUTES};
use him_pathways::session::{Field, Notice, Route, Routes};
use proptest::prelude::*;

use super::{cases, fitting_choices};

fn routes_of(link: &str) -> Routes {
    let (routes, notices) = decode(link);
    assert_eq!(notices, [], "{link}");
    routes
}

fn some_routes() -> impl Strategy<Value = Routes> {
    let route = ("\\PC{0,50}", fitting_choices());
    (fitting_choices(), "\\PC{0,50}", proptest::collection::vec(route, 0..MOST_ROUTES), 0..MOST_ROUTES).prop_map(
        |(first, name, others, at)| {
            let mut routes = Routes::of(first);
            routes.rename(0, &name);
            for (name, choices) in others {
                routes.add(Route { name: String::new(), choices });
                routes.rename(routes.at(), &name);
            }
            routes.show(at);
            routes
        },
    )
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn a_link_brings_back_all_routes_that_go_together(routes in some_routes()) {
        let (back, notices) = decode(&encode(&routes));
        if notices.is_empty() {
            prop_assert_eq!(&back, &routes);
        }
        // Whatever had to be taken back, the next link is read as it is.
        let again = decode(&encode(&back));
        prop_assert_eq!(again, (back, Vec::new()));
    }
}

#[test]
fn what_is_the_persons_holds_on_every_route() {
    let routes = routes_of("v=1&now=office&age=40&study=associate-hit&and=Later&study=bachelor-hia&at=2");
    assert_eq!((routes.list().len(), routes.at()), (2, 1));
    let ages: Vec<_> = routes.list().iter().map(|route| route.choices.number(Field::Age)).collect();
    assert_eq!(ages, [Some(40.0), Some(40.0)]);
    let programs: Vec<_> = routes.list().iter().map(|route| route.choices.program()).collect();
    assert_eq!(programs, [Program::Associate, Program::Bachelor]);

    let mut routes = routes;
    routes.change(|choices| {
        choices.set_number(Field::DiscountRate, 2.0);
        choices.set_switch(Switch::WithoutTaxes, true);
        choices.plan = Plan::Rap;
    });
    let first = routes.list().first().map(|route| route.choices.clone()).unwrap_or_default();
    assert_eq!(first.number(Field::DiscountRate), Some(2.0));
    assert!(first.is_on(Switch::WithoutTaxes));
    assert_eq!(first.plan, Plan::Tiered);
}

#[test]
fn a_name_may_hold_what_has_a_meaning_in_a_link() {
    let mut routes = Routes::default();
    routes.rename(0, "R&D = 100% ~ #1 + «más»\n");
    assert_eq!(routes_of(&encode(&routes)).list(), routes.list());
    routes.rename(0, &"x".repeat(200));
    assert_eq!(routes.list().first().map(|route| route.name.len()), Some(LONGEST_NAME));
}

#[test]
fn more_routes_than_are_compared_are_left_out() {
    let (routes, notices) = decode("v=1&and=b&and=c&and=d&study=masters");
    assert_eq!((routes.list().len(), notices), (MOST_ROUTES, vec![Notice::TooManyRoutes]));
    assert_eq!(decode("v=1&and=b&at=9").0.at(), 0);
}

#[test]
fn routes_are_copied_moved_and_removed_while_one_stays_shown() {
    let mut routes = routes_of("v=1&name=a&and=b&study=bachelor-hia&at=2");
    let names = |routes: &Routes| routes.list().iter().map(|route| route.name.clone()).collect::<Vec<_>>();
    routes.move_up(1);
    assert_eq!((names(&routes), routes.at()), (vec!["b".to_owned(), "a".to_owned()], 0));
    routes.duplicate(0);
    assert_eq!((names(&routes), routes.at()), (vec!["b".to_owned(), String::new(), "a".to_owned()], 1));
    assert!(!routes.has_room());
    routes.duplicate(0);
    routes.remove(1);
    assert_eq!((names(&routes), routes.at()), (vec!["b".to_owned(), "a".to_owned()], 1));
    routes.remove(0);
    routes.remove(0);
    assert_eq!((names(&routes), routes.at()), (vec!["a".to_owned()], 0));
}
