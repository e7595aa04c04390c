//! Routes: each holds what its steps ask for, none is missed because another was added, and the search is bounded.

use him_pathways::facts;
use him_pathways::facts::career::{self, Move, MoveKind, StationKind};
use him_pathways::pathway::graph::stations_of;
use him_pathways::pathway::routes::{MOST_ROLES, MOST_STUDIES, MOST_TRIED};
use him_pathways::pathway::{Graph, Node, Route, Standing, Step, Unreachable, routes};

use super::node;

/// No two places of the map need more steps; the search gives up at many times as many.
const FEW_STEPS: usize = 11_000;
/// Nor are there more routes between any two: each of them is priced.
const MANY_ROUTES: usize = 700;
const _: () = assert!(FEW_STEPS * 5 < MOST_TRIED);

fn standing(key: &str) -> Standing {
    Standing::starting_out().with(Graph::whole(), node(key))
}

fn keys(route: &Route) -> Vec<&'static str> {
    route.steps.iter().map(|step| Graph::whole().key(step.node())).collect()
}

/// Walks a route with a reading of the tables of its own, and says what is wrong.
fn broken(graph: Graph<'_>, from: Standing, route: &Route) -> Option<String> {
    let (mut role, mut done, mut education, mut worked) = (from.role, from.done, from.education, from.field_months);
    let has = |done: u32, node: Node| stations_of(done).any(|station| station == node);
    for step in &route.steps {
        let key = graph.key(step.node());
        match *step {
            Step::Study { program, while_working, months } => {
                if graph.station(program).is_none_or(|station| station.kind != StationKind::Program) {
                    return Some(format!("{key} is no program"));
                }
                let admitted = graph.needs(program).any(|row| {
                    let after = row.after.is_none_or(|after| has(done, graph.nodes().nth(usize::from(after)).unwrap()));
                    after && row.education <= education && worked >= u16::from(row.months)
                });
                if !admitted {
                    return Some(format!("{key}: not admitted"));
                }
                let usual = facts::program(key).unwrap().months * if while_working { 2 } else { 1 };
                if i32::from(months) != usual {
                    return Some(format!("{key}: {months} months"));
                }
                if while_working {
                    if role.is_none() {
                        return Some(format!("{key}: no job beside it"));
                    }
                    worked += months;
                } else {
                    role = None;
                }
                done |= bit(program);
                education = education.max(graph.station(program).unwrap().education);
            }
            Step::Exam { credential, months } => {
                let admitted = graph.needs(credential).any(|row| {
                    let after = row.after.is_none_or(|after| has(done, graph.nodes().nth(usize::from(after)).unwrap()));
                    after && row.education <= education && worked >= u16::from(row.months)
                });
                if !admitted {
                    return Some(format!("{key}: not admitted"));
                }
                if role.is_some() {
                    worked += months;
                }
                done |= bit(credential);
            }
            Step::Work { role: to, months, .. } => {
                if role != Some(to) {
                    let row = graph.role(to).unwrap();
                    let way = graph.moves.iter().any(|way| {
                        let start = graph.nodes().nth(usize::from(way.from)).unwrap();
                        usize::from(way.to) == to.index()
                            && (role == Some(start) || has(done, start))
                            && way.education <= education
                    });
                    let expected = row.expects == 0 || row.expects & done != 0;
                    let enough = worked >= u16::from(row.experience_years) * 12;
                    if !(way && expected && enough && row.education <= education) {
                        return Some(format!("{key}: way {way}, credential {expected}, experience {enough}"));
                    }
                    role = Some(to);
                }
                worked += months.unwrap_or(0);
            }
        }
    }
    None
}

fn bit(node: Node) -> u32 {
    1 << node.index()
}

#[test]
fn every_route_between_any_two_nodes_holds_and_the_search_is_bounded() {
    let graph = Graph::whole();
    let mut found_some = 0;
    for from in graph.nodes() {
        for to in graph.nodes() {
            let start = Standing::starting_out().with(graph, from);
            let Ok(found) = routes(graph, start, to) else { continue };
            found_some += 1;
            let ways = || format!("{} to {}", graph.key(from), graph.key(to));
            assert!(found.tried <= FEW_STEPS, "{}: {} tried", ways(), found.tried);
            assert!(!found.routes.is_empty() && found.routes.len() <= MANY_ROUTES, "{}", ways());
            assert!(found.routes.is_sorted_by_key(|route| route.months), "{}", ways());
            for route in &found.routes {
                assert_eq!(broken(graph, start, route), None, "{}: {:?}", ways(), keys(route));
                let goal = route.steps[route.goal];
                assert_eq!(goal.node(), to, "{}: {:?}", ways(), keys(route));
                let months: u16 = route.steps[..=route.goal].iter().map(|step| step.months()).sum();
                assert_eq!(months, route.months, "{}", ways());
                let jobs = route.steps.iter().filter(|step| matches!(step, Step::Work { by: Some(_), .. })).count();
                // The job that is taken after a credential does not count.
                assert!(jobs <= usize::from(MOST_ROLES) + 1, "{}", ways());
                let studies = route.steps.iter().filter(|step| matches!(step, Step::Study { .. })).count();
                assert!(studies <= MOST_STUDIES, "{}", ways());
            }
        }
    }
    assert!(found_some > 1_000, "{found_some}");
}

#[test]
fn the_well_known_ways_are_there() {
    let graph = Graph::whole();
    let has = |from: &str, to: &str, wanted: &[&str]| {
        let found = routes(graph, standing(from), node(to)).unwrap();
        assert!(
            found.routes.iter().any(|route| keys(route) == wanted),
            "{from} to {to}: {:?}",
            found.routes.iter().map(keys).collect::<Vec<_>>()
        );
    };
    has("starting-out", "coder", &["coding-certificate", "CCA", "coder"]);
    has("starting-out", "RHIT", &["associate-hit", "RHIT", "coder"]);
    has("starting-out", "RHIA", &["bachelor-hia", "RHIA", "coder"]);
    has("bachelor-other", "RHIA", &["post-bacc", "RHIA", "coder"]);
    has("starting-out", "him-manager", &["bachelor-hia", "RHIA", "coder", "him-manager"]);
    has("him-manager", "him-director", &["him-manager", "him-director"]);
    // Somebody at work studies beside the job.
    let found = routes(graph, standing("coder").with(graph, node("RHIT")), node("RHIA")).unwrap();
    let beside = |route: &Route| matches!(route.steps.first(), Some(Step::Study { while_working: true, .. }));
    assert!(found.routes.iter().any(beside));
}

#[test]
fn what_only_study_opens_is_found_and_no_job_is_given_up_for_nothing() {
    let graph = Graph::whole();
    // A move leads there from the program alone; no credential and no schooling asks for it.
    let found = routes(graph, standing("starting-out"), node("patient-information-coordinator")).unwrap();
    assert_eq!(keys(&found.routes[0]), ["associate-hit", "patient-information-coordinator"]);
    let found = routes(graph, standing("starting-out"), node("masters")).unwrap();
    assert_eq!(keys(&found.routes[0])[..2], ["bachelor-hia", "masters"]);
    for (from, to) in [("registrar", "supervisor"), ("claims-analyst", "supervisor"), ("coder", "him-manager")] {
        for route in routes(graph, standing(from), node(to)).unwrap().routes {
            // Back in the same job after study that nothing later asks for.
            let idle = ["coding-certificate", from];
            assert!(!keys(&route).windows(2).any(|pair| pair == idle), "{:?}", keys(&route));
        }
    }
}

#[test]
fn why_there_is_no_route_is_said() {
    let graph = Graph::whole();
    let why = |from: &str, to: &str| routes(graph, standing(from), node(to)).err();
    assert_eq!(why("coder", "coder"), Some(Unreachable::AlreadyThere));
    assert_eq!(why("RHIA", "RHIA"), Some(Unreachable::AlreadyThere));
    assert_eq!(why("him-director", "coder"), Some(Unreachable::Behind));
    for unknown in ["CHDA", "CHPS", "CDIP"] {
        assert_eq!(why("him-manager", unknown), Some(Unreachable::RuleUnknown));
    }
    assert_eq!(why("starting-out", "bachelor-other"), Some(Unreachable::NoWay));
    let none = routes(Graph { moves: &[] }, standing("starting-out"), node("coder"));
    assert_eq!(none.err(), Some(Unreachable::NoWay));
}

#[test]
fn leaving_out_less_certain_moves_leaves_only_the_others() {
    let sure: Vec<Move> = career::moves().iter().filter(|way| way.kind == MoveKind::Published).copied().collect();
    let graph = Graph { moves: &sure };
    let found = routes(graph, standing("starting-out"), node("him-director")).unwrap();
    assert!(found.routes.iter().all(|route| route.least_sure == Some(MoveKind::Published)));
}
