//! Prices of routes: every route can be priced, the best are marked right, and steps add up.

use him_pathways::facts::{self, Place, Wages, career};
use him_pathways::model::price as model_price;
use him_pathways::model::scenario::{Leg, Scenario};
use him_pathways::pathway::compare::{compare, pay};
use him_pathways::pathway::find::{Filter, LEVELS, REMOTE};
use him_pathways::pathway::price::{
    By, Priced, Prices, dominates, legs, mark_best, priced, ranked, scenario, usual_study,
};
use him_pathways::pathway::{Graph, Standing, routes};
use him_pathways::session::{Choices, Path, Viewing};

use super::node;

fn person() -> Scenario {
    let mut choices = Choices::default();
    choices.place = Place::from_code("OH").unwrap();
    choices.scenario()
}

fn all(from: &str, to: &str) -> (Vec<him_pathways::pathway::Route>, Vec<Priced>) {
    let graph = Graph::whole();
    let found = routes(graph, Standing::starting_out().with(graph, node(from)), node(to)).unwrap().routes;
    let prices = found.iter().map(|route| priced(graph, &person(), route, Prices::usual()).unwrap()).collect();
    (found, prices)
}

#[test]
fn no_route_that_another_dominates_is_marked_best() {
    let graph = Graph::whole();
    for (from, goal) in [
        ("starting-out", "coder"),
        ("starting-out", "RHIA"),
        ("starting-out", "him-manager"),
        ("coder", "him-director"),
        ("bachelor-other", "data-analyst"),
        ("registrar", "supervisor"),
        ("privacy-officer", "security-analyst"),
    ] {
        let mut prices: Vec<Option<Priced>> = all(from, goal).1.into_iter().map(Some).collect();
        // A route without a price takes part in nothing.
        prices.push(None);
        mark_best(&mut prices);
        assert_eq!(prices.pop(), Some(None));
        let prices: Vec<Priced> = prices.into_iter().flatten().collect();
        assert!(prices.iter().any(|route| route.is_best), "{goal}");
        for route in &prices {
            assert_eq!(route.is_best, !prices.iter().any(|other| dominates(other, route)), "{goal}");
            assert!(!dominates(route, route));
        }
        for by in [By::Time, By::Cost, By::NetGain, By::Chance] {
            let order = ranked(&prices, by);
            assert_eq!(order.len(), prices.len());
            let value = |at: &usize| match by {
                By::Time => prices[*at].months as f64,
                By::Cost => prices[*at].cost,
                By::NetGain => -prices[*at].net_gain,
                By::Chance => -prices[*at].chance,
            };
            assert!(order.iter().is_sorted_by(|a, b| value(a) <= value(b)), "{goal} {by:?}");
        }
        assert!(graph.by_key(goal).is_some());
    }
}

#[test]
fn the_legs_are_what_the_model_prices() {
    let graph = Graph::whole();
    let (found, prices) = all("starting-out", "him-manager");
    for (route, price) in found.iter().zip(&prices) {
        let scenario = scenario(graph, &person(), route, Prices::usual());
        assert_eq!(scenario.legs.len(), route.steps.len());
        let report = model_price(&scenario).unwrap();
        assert_eq!(report.counting_the_risk.npv, price.net_gain);
        assert_eq!(report.if_you_finish.cost_of_study, price.cost);
        assert_eq!(usize::from(route.months), price.months);
        assert!(price.steps.is_sorted_by_key(|step| step.months_so_far));
        assert!(price.steps.is_sorted_by(|a, b| a.cost_so_far <= b.cost_so_far));
        let last = price.steps.last().unwrap();
        assert_eq!(Some(last.net_gain_so_far), report.years.last().map(|row| row.position));
    }
}

#[test]
fn a_route_that_ends_in_a_credential_goes_on_in_the_job_held() {
    let graph = Graph::whole();
    let open_work = |scenario: &Scenario| match scenario.legs.last() {
        Some(Leg::Work(work)) if work.months.is_none() => Some((work.soc.clone(), work.slice)),
        _ => None,
    };
    // Nothing that is open leads on from there: not the job given up, since one does not step down.
    for from in ["privacy-officer", "compliance-director", "security-analyst"] {
        let found = routes(graph, Standing::starting_out().with(graph, node(from)), node("CPC")).unwrap();
        let role = graph.role(node(from)).unwrap();
        for route in &found.routes {
            let along = Choices::default().along(node(from), route);
            let price = along.price_of_path().unwrap().unwrap();
            assert_eq!(price.steps.len(), route.steps.len());
            let chosen = along.scenario();
            let ends_in_credential = graph.role(route.steps.last().unwrap().node()).is_none();
            if ends_in_credential || route.steps.last().unwrap().node() == node(from) {
                assert_eq!(open_work(&chosen), Some((role.soc.to_owned(), role.slice)), "{from}");
                // The job is what it was: what the credential costs is lost.
                assert!(price.net_gain < 0.0 && price.cost > 0.0, "{from} {}", price.net_gain);
            }
            if ends_in_credential {
                let report = model_price(&chosen).unwrap();
                assert_eq!(report.counting_the_risk.npv, price.net_gain, "{from}");
            }
        }
        assert!(found.routes.iter().any(|route| graph.role(route.steps.last().unwrap().node()).is_none()), "{from}");
    }
    // Without a job of the map the one named in the calculator.
    let (found, _) = all("CCA", "CPC");
    let along = Choices::default().along(node("CCA"), &found[0]);
    assert!(open_work(&along.scenario()).is_some() && along.price_of_path().unwrap().is_some());
}

#[test]
fn the_visitors_own_numbers_stand_in() {
    let graph = Graph::whole();
    let (found, _) = all("starting-out", "coder");
    let wages = Wages { p10: 1.0, p25: 2.0, p50: 3.0, p75: 4.0, p90: 5.0 };
    let prices = Prices {
        study: &|program, beside| {
            let mut study = usual_study(program, beside);
            study.tuition_fees = 123.0;
            study
        },
        wages: &|_| Some(wages),
        ..Prices::usual()
    };
    let legs = legs(graph, &found[0], prices);
    assert!(legs.iter().any(|leg| matches!(leg, Leg::Study(study) if study.tuition_fees == 123.0)));
    assert!(legs.iter().any(|leg| matches!(leg, Leg::Work(work) if work.wages == Some(wages))));
}

#[test]
fn two_roles_are_set_side_by_side() {
    let graph = Graph::whole();
    let ohio = Place::from_code("OH").unwrap();
    let found = compare(graph, ohio, node("coder"), node("inpatient-coder")).unwrap();
    let (a, b) = (graph.role(node("coder")).unwrap(), graph.role(node("inpatient-coder")).unwrap());
    assert_eq!(found.skills.shared | found.skills.only_first, a.skills);
    assert_eq!(found.skills.shared | found.skills.only_second, b.skills);
    assert_eq!(found.skills.shared & (found.skills.only_first | found.skills.only_second), 0);
    let wages = facts::wages("29-2072", ohio).unwrap().wages;
    assert_eq!(found.pay[0].unwrap().band, [wages.p10, wages.p50]);
    assert_eq!(found.pay[1].unwrap().band, [wages.p50, wages.p90]);
    assert!(found.between.is_ok());
    assert_eq!(compare(graph, ohio, node("coder"), node("RHIT")), None);
    assert!(career::roles().iter().all(|role| pay(role, ohio).is_some_and(|pay| pay.band[0] < pay.band[1])));
}

/// Whatever is looked at stands whole in the link, and is no surprise to what reads the rest of it.
fn comes_back_whole(set: impl Fn(&mut Viewing)) {
    let mut viewing = Viewing::default();
    set(&mut viewing);
    let mut link = String::from("v=1");
    viewing.add_to(&mut link);
    assert_eq!(Viewing::decode(&link), viewing, "{link}");
    assert_eq!(him_pathways::session::link::decode(&link).1, [], "{link}");
}

#[test]
fn every_route_has_steps_of_its_own_in_the_link() {
    let graph = Graph::whole();
    for (from, to) in [("starting-out", "him-director"), ("claims-analyst", "project-manager"), ("RHIT", "CCS")] {
        let (found, _) = all(from, to);
        let mut steps: Vec<String> = found.iter().map(Path::steps).collect();
        for (route, steps) in found.iter().zip(&steps) {
            comes_back_whole(|viewing| viewing.way.clone_from(steps));
            let path = Path { from: node(from), route: route.clone() };
            assert_eq!(path.encode(), [graph.key(node(from)), ">", steps].concat());
        }
        let all = steps.len();
        steps.sort();
        steps.dedup();
        assert_eq!(steps.len(), all, "{from} to {to}");
    }
}

#[test]
fn no_two_filters_have_one_name() {
    let named = [career::lanes(), career::skills(), career::settings()].into_iter().flatten().map(|row| row.key);
    let mut keys: Vec<&str> = named.chain(LEVELS.map(|(key, _)| key)).chain(REMOTE.map(|(key, _)| key)).collect();
    let all = keys.len();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), all);
    // A name of each is read as itself.
    for key in keys {
        assert_eq!(Filter::decode(key).encode(), key);
    }
}

#[test]
fn filters_and_orders_come_back_from_their_link() {
    let mut seen = 0;
    for lane in [None, Some(0), Some(6)] {
        for level in [None, Some(career::RoleLevel::Entry), Some(career::RoleLevel::Executive)] {
            for remote in [None, Some(career::Remote::Medium), Some(career::Remote::High)] {
                for boxes in 0..8 {
                    let filter = Filter {
                        lane,
                        level,
                        remote,
                        education: (boxes & 1 != 0).then_some(career::Education::Certificate),
                        without_experience: boxes & 2 != 0,
                        without_credential: boxes & 4 != 0,
                        skill: [None, Some(10)][usize::from(boxes > 3)],
                        setting: [None, Some(11)][usize::from(boxes & 1 != 0)],
                    };
                    assert_eq!(Filter::decode(&filter.encode()), filter, "{}", filter.encode());
                    comes_back_whole(|viewing| viewing.only = filter.encode());
                    seen += 1;
                }
            }
        }
    }
    assert_eq!(seen, 216);
    assert_eq!(Filter::decode("nobody..no-degree.pilots"), Filter::decode("no-degree"));
    assert_eq!(Filter::decode(""), Filter::default());
    assert!(By::ALL.into_iter().all(|(key, by)| By::from_key(key) == by));
    assert_eq!(By::from_key("beauty"), By::Time);
    let viewing = Viewing::decode("v=1&view=pathways&only=coding.no-degree&rank=risk");
    assert_eq!((viewing.only.as_str(), viewing.rank.as_str()), ("coding.no-degree", "risk"));
    let mut link = String::from("v=1");
    viewing.add_to(&mut link);
    assert_eq!(link, "v=1&view=pathways&only=coding.no-degree&rank=risk");
    assert_eq!(him_pathways::session::link::decode(&link).1, []);
}

#[test]
fn filters_let_through_what_they_say() {
    let graph = Graph::whole();
    assert_eq!(Filter::default().roles(graph).count(), 30);
    let no_degree = Filter { education: Some(career::Education::Certificate), ..Filter::default() };
    let keys: Vec<&str> = no_degree.roles(graph).map(|node| graph.key(node)).collect();
    assert!(keys.contains(&"coder") && !keys.contains(&"him-manager"));
    let remote = Filter { remote: Some(career::Remote::High), ..no_degree };
    assert!(remote.roles(graph).count() < keys.len() && remote.roles(graph).count() > 0);
    let nothing = Filter { level: Some(career::RoleLevel::Executive), ..no_degree };
    assert_eq!(nothing.roles(graph).count(), 0);
    let leads = Filter { skill: Some(13), setting: Some(0), without_experience: true, ..Filter::default() };
    assert!(leads.roles(graph).all(|node| graph.role(node).is_some_and(|role| role.experience_years == 0)));
    let free = Filter { without_credential: true, lane: Some(0), ..Filter::default() };
    assert!(free.roles(graph).all(|node| graph.role(node).is_some_and(|role| role.expects == 0 && role.lane == 0)));
}
