//! The question turned round: at what is found it pays, one step beyond it does not.

use him_pathways::model::backwards::{Edge, Question, Search};
use him_pathways::model::npv_counting_the_risk;
use serde_json::json;

use super::{associate, scenario, with};

/// The gain counting the risk where this share finishes.
fn gain(completion: f64) -> f64 {
    npv_counting_the_risk(&scenario(&with(associate(), "/legs/0/completion", json!(completion)))).expect("a price")
}

#[test]
fn the_lowest_chance_of_finishing_is_a_share_to_four_places() {
    let found = Search::new(&scenario(&associate()), Question::LowestCompletion).finish();
    let Ok(Edge::At(lowest)) = found else { panic!("{found:?}") };
    assert!(lowest > 0.0 && lowest < 1.0, "{lowest}");
    assert!(gain(lowest) >= 0.0 && gain(lowest - 0.0001) < 0.0, "{lowest}");
}
