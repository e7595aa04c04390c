//! Which routes are shown: the best in each respect of all that were found, whatever the map and whoever asks.

use him_pathways::facts::Place;
use him_pathways::facts::career::{self, Education, Move, MoveKind};
use him_pathways::model::Scenario;
use him_pathways::pathway::price::{Priced, Prices, dominates, mark_best, priced};
use him_pathways::pathway::routes::{Found, lay_out};
use him_pathways::pathway::shown::{MOST_ROUTES, shown};
use him_pathways::pathway::standing::Action;
use him_pathways::pathway::{Graph, Node, Route, Standing, Step, routes};
use him_pathways::session::Choices;
use proptest::prelude::*;

use super::node;

/// All routes with their prices, and the positions of those that are shown.
fn all(graph: Graph<'_>, person: &Scenario, from: Node, to: Node) -> Option<(Found, Vec<Option<Priced>>, Vec<usize>)> {
    let found = routes(graph, Standing::starting_out().with(graph, from), to).ok()?;
    let mut prices: Vec<_> =
        found.routes.iter().map(|route| priced(graph, person, route, Prices::usual()).ok()).collect();
    mark_best(&mut prices);
    let shown = shown(&found, &prices);
    Some((found, prices, shown))
}

fn person(place: &str, age: f64) -> Scenario {
    let mut choices = Choices::default();
    choices.place = Place::from_code(place).unwrap();
    assert!(choices.set_number(him_pathways::session::Field::Age, age));
    choices.scenario()
}

/// Time, cost, risk and net gain: smaller is better.
const RESPECTS: [fn(&Priced) -> f64; 4] =
    [|price| price.months as f64, |price| price.cost, |price| -price.chance, |price| -price.net_gain];

#[test]
fn the_best_in_each_respect_is_shown_between_any_two_nodes() {
    let graph = Graph::whole();
    let mut cut = 0;
    for (place, age, every) in [("OH", 30.0, 3), ("MS", 50.0, 11), ("NY", 60.0, 13)] {
        let person = person(place, age);
        for (at, from) in graph.nodes().enumerate() {
            for to in graph.nodes().skip(at % every).step_by(every) {
                let Some((found, prices, shown)) = all(graph, &person, from, to) else { continue };
                let ways = || format!("{} to {} in {place} at {age}", graph.key(from), graph.key(to));
                assert_eq!(shown.len(), found.routes.len().min(MOST_ROUTES), "{}", ways());
                assert!(shown.is_sorted(), "{}", ways());
                assert_eq!(found.routes[shown[0]].months, found.routes[0].months, "{}", ways());
                cut += usize::from(found.routes.len() > MOST_ROUTES);
                for respect in RESPECTS {
                    let least = |positions: &mut dyn Iterator<Item = usize>| {
                        positions.filter_map(|at| prices[at].as_ref()).map(respect).fold(f64::INFINITY, f64::min)
                    };
                    assert_eq!(least(&mut shown.iter().copied()), least(&mut (0..prices.len())), "{}", ways());
                }
                // What is marked none is better than, of all that there are.
                for price in shown.iter().filter_map(|at| prices[*at].as_ref()).filter(|price| price.is_best) {
                    assert!(!prices.iter().flatten().any(|other| dominates(other, price)), "{}", ways());
                }
            }
        }
    }
    assert!(cut > 200, "{cut}");
}

#[test]
fn without_any_price_the_shortest_are_shown_first() {
    let graph = Graph::whole();
    let found = routes(graph, Standing::starting_out(), node("him-manager")).unwrap();
    let shown = shown(&found, &vec![None; found.routes.len()]);
    assert!(shown.len() == MOST_ROUTES && shown.is_sorted() && shown[0] == 0);
}

#[test]
fn routes_that_study_differently_go_before_others() {
    let (found, _, shown) =
        all(Graph::whole(), &Choices::default().scenario(), node("starting-out"), node("him-manager")).unwrap();
    let studied = |at: &usize| -> Vec<(Node, bool)> {
        let study = |step: &Step| match *step {
            Step::Study { program, while_working, .. } => Some((program, while_working)),
            _ => None,
        };
        found.routes[*at].steps.iter().filter_map(study).collect()
    };
    let mut kinds: Vec<_> = shown.iter().map(studied).collect();
    kinds.sort();
    kinds.dedup();
    assert!(kinds.len() >= 5, "{kinds:?}");
}

/// The best of the routes that are shown in each respect, and the one that gains the most.
fn best(moves: &[Move], person: &Scenario, from: Node, to: Node) -> Option<([f64; 4], Route)> {
    let (found, prices, shown) = all(Graph { moves }, person, from, to)?;
    let priced: Vec<usize> = shown.into_iter().filter(|at| prices[*at].is_some()).collect();
    let least = |respect: fn(&Priced) -> f64| {
        priced.iter().map(|at| respect(prices[*at].as_ref().unwrap())).fold(f64::INFINITY, f64::min)
    };
    let gain = |at: &usize| prices[*at].as_ref().unwrap().net_gain;
    let most = priced.iter().max_by(|a, b| gain(a).total_cmp(&gain(b)))?;
    Some((RESPECTS.map(least), found.routes[*most].clone()))
}

/// Whether a program or an exam can be left out of a route, alone or with other steps, and it still leads to the goal:
/// such a route is not sensible.
fn is_needless(graph: Graph<'_>, from: Standing, route: &Route) -> bool {
    let action = |step: &Step| match *step {
        Step::Study { program, while_working, .. } => Some(Action::Study { program, while_working }),
        Step::Exam { credential, .. } => Some(Action::Exam { credential }),
        Step::Work { role, by, .. } => by.map(|_| Action::Enter { role }),
    };
    let actions: Vec<Action> = route.steps[..=route.goal].iter().filter_map(action).collect();
    (0..(1_u32 << actions.len()) - 1).any(|kept| {
        let keeps = |at: usize| kept >> at & 1 == 1;
        let left_out = (0..actions.len()).any(|at| !keeps(at) && !matches!(actions[at], Action::Enter { .. }));
        let rest: Vec<Action> = (0..actions.len()).filter(|at| keeps(*at)).map(|at| actions[at]).collect();
        let goal = route.steps[route.goal].node();
        left_out
            && lay_out(graph, from, &rest)
                .is_some_and(|way| way.steps.get(way.goal).is_some_and(|step| step.node() == goal))
    })
}

/// What a move from `start` to `end` makes worse between two nodes, on the map without the move of the row `without`.
fn made_worse(from: usize, to: usize, start: u8, end: u8, without: usize) -> Option<String> {
    let nodes: Vec<Node> = Graph::whole().nodes().collect();
    let mut fewer = career::moves().to_vec();
    fewer.remove(without % fewer.len());
    let mut more = fewer.clone();
    more.push(Move { from: start, to: end, kind: MoveKind::Editorial, education: Education::None });
    more.sort_by_key(|way| way.to);
    let person = Choices::default().scenario();
    let (before, route) = best(&fewer, &person, nodes[from], nodes[to])?;
    let Some((after, _)) = best(&more, &person, nodes[from], nodes[to]) else { return Some(format!("{before:?}")) };
    // A step that is no longer needed is left out, even where one would gain by arriving later.
    let graph = Graph { moves: &more };
    let is_excused = |at| at == 3 && is_needless(graph, Standing::starting_out().with(graph, nodes[from]), &route);
    let slack = [0.0, 0.01, 1e-9, 1.0];
    let worse = (0..RESPECTS.len()).find(|&at| after[at] > before[at] + slack[at] && !is_excused(at))?;
    let keys = [from, to, usize::from(start), usize::from(end)].map(|at| Graph::whole().key(nodes[at]));
    Some(format!("{worse}: {keys:?} {before:?} {after:?}"))
}

#[test]
fn a_job_that_a_new_move_passes_over_takes_no_exam_with_it() {
    let row = |key: &str| u8::try_from(node(key).index()).unwrap();
    for (from, to, start, end, without) in [
        // The exam itself opens the job that it is sat for.
        ("claims-analyst", "cdi-specialist", "CCA", "coder", 0),
        // An exam that could be sat in the job held, but that only a later job asks for.
        ("inpatient-coder", "compliance-director", "associate-hit", "privacy-officer", 11),
    ] {
        assert_eq!(made_worse(node(from).index(), node(to).index(), row(start), row(end), without), None);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]
    #[test]
    fn adding_a_move_never_makes_the_best_route_worse(
        from in 0_usize..46, to in 0_usize..46, start in 0_u8..46, end in 16_u8..46, without in 0_usize..116,
    ) {
        prop_assert_eq!(made_worse(from, to, start, end, without), None);
    }
}
