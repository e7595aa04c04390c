//! Routes: each holds what its steps ask for, none is missed because another was added, and the search is bounded.

use him_pathways::facts;
use him_pathways::facts::career::{self, Education, Move, MoveKind, StationKind};
use him_pathways::pathway::graph::stations_of;
use him_pathways::pathway::routes::{MOST_ROLES, MOST_ROUTES, MOST_STUDIES, MOST_TRIED};
use him_pathways::pathway::{Graph, Node, Route, Standing, Step, Unreachable, routes};
use proptest::prelude::*;

use super::node;

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
            // One way more may be continued when the bound is reached.
            assert!(found.tried <= 2 * (MOST_TRIED + graph.nodes().count() * 2), "{}: {} tried", ways(), found.tried);
            assert!(!found.routes.is_empty() && found.routes.len() <= MOST_ROUTES, "{}", ways());
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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn adding_a_move_never_makes_the_fastest_route_slower(
        from in 0_usize..46, to in 0_usize..46, start in 0_u8..46, end in 16_u8..46, without in 0_usize..116,
    ) {
        let whole = Graph::whole();
        let nodes: Vec<Node> = whole.nodes().collect();
        let mut fewer = career::moves().to_vec();
        fewer.remove(without % fewer.len());
        let mut more = fewer.clone();
        more.push(Move { from: start, to: end, kind: MoveKind::Editorial, education: Education::None });
        more.sort_by_key(|way| way.to);
        let fastest = |moves: &[Move]| {
            let graph = Graph { moves };
            routes(graph, Standing::starting_out().with(graph, nodes[from]), nodes[to]).ok().map(|found| found.routes[0].months)
        };
        if let Some(before) = fastest(&fewer) {
            let after = fastest(&more);
            prop_assert!(after.is_some_and(|after| after <= before), "{before} → {after:?}");
        }
    }
}
