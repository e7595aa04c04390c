//! A way through the map as what is chosen: it comes back from its link, and every route can be priced as one.

use him_pathways::pathway::{Graph, Standing, routes};
use him_pathways::session::{Choices, Notice, Path, Routes, link};

use super::node;

#[test]
fn every_route_comes_back_from_its_link_and_has_a_price() {
    let graph = Graph::whole();
    let mut seen = 0;
    for from in graph.nodes() {
        for to in graph.nodes().filter(|to| (to.index() + from.index()) % 5 == 0) {
            let Ok(found) = routes(graph, Standing::starting_out().with(graph, from), to) else { continue };
            for route in &found.routes {
                let path = Path { from, route: route.clone() };
                let text = path.encode();
                assert_eq!(Path::decode(&text).as_ref(), Some(&path), "{text}");
                let along = Choices::default().along(from, route);
                let priced = along.price_of_path().unwrap().unwrap();
                assert_eq!(priced.steps.len(), route.steps.len(), "{text}");
                let written = link::encode(&Routes::of(along.clone()));
                let (read, notices) = link::decode(&written);
                assert_eq!(notices, [], "{written}");
                assert_eq!(read.shown().unwrap().choices, along, "{written}");
                seen += 1;
            }
        }
    }
    assert!(seen > 500, "{seen}");
}

#[test]
fn a_way_that_cannot_be_is_left_out_with_a_notice() {
    let long = ["coder>", &["CCS"; 40].join(".")].concat();
    for path in [
        "",
        "coder",
        "coder>",
        ">coder",
        "coder>nothing",
        "nobody>coder",
        "starting-out>him-director",
        "starting-out>RHIA",
        "starting-out>associate-hit:half.RHIT.coder",
        "coder>supervisor:half",
        "coder>coder",
        "starting-out>CHDA",
        &long,
    ] {
        assert_eq!(Path::decode(path), None, "{path}");
        let (routes, notices) = link::decode(&["v=1&path=", path].concat());
        assert_eq!(notices, [Notice::UnknownChoice { name: "path".to_owned() }], "{path}");
        assert_eq!(routes, Routes::default(), "{path}");
    }
    // Somebody who stops working before the way ends.
    let (routes, notices) = link::decode("v=1&age=62&stop=64&path=starting-out>bachelor-hia.RHIA.coder");
    assert!(!notices.is_empty());
    assert_eq!(routes.shown().unwrap().choices.path, None);
}

#[test]
fn what_is_typed_holds_for_the_main_program_and_who_one_is_for_the_begin() {
    let path = Path::decode("coder>rhit-to-rhia:half.RHIA.him-manager");
    assert_eq!(path, None, "no RHIT");
    let graph = Graph::whole();
    let found = routes(graph, Standing::starting_out().with(graph, node("coder")), node("him-manager")).unwrap();
    let route = found
        .routes
        .iter()
        .find(|route| Path { from: node("coder"), route: (*route).clone() }.main_program().is_some());
    let mut along = Choices::default().along(node("coder"), route.unwrap());
    let before = along.price_of_path().unwrap().unwrap();
    let tuition = him_pathways::session::Field::TuitionFees;
    assert!(along.set_number(tuition, 40_000.0));
    let dearer = along.price_of_path().unwrap().unwrap();
    assert!(dearer.cost > before.cost && dearer.net_gain < before.net_gain);
    assert!(along.scenario().person.experience.contains_key("29-2072"));
}
