//! Which routes are shown of all that were found and priced.
//!
//! Every one is priced before any is left out: usual prices and the nation's pay tell too little of what a route gains
//! for somebody.

use super::price::Priced;
use super::routes::Found;

/// Routes shown at most.
pub const MOST_ROUTES: usize = 12;

/// The positions of the routes that are shown, the shortest first; `prices` are those of all routes found, marked by
/// [`super::price::mark_best`].
///
/// First the shortest, the cheapest, the likeliest to be finished and the one that gains the most; then the shortest of
/// each way of studying, unless a shorter one manages with less; then others that none is better than in everything,
/// and the rest, those that gain the most first.
#[must_use]
pub fn shown(found: &Found, prices: &[Option<Priced>]) -> Vec<usize> {
    let price = |at: usize| prices.get(at).and_then(Option::as_ref);
    // Of several the one that gains the most.
    let least = |key: fn(&Priced) -> f64| {
        let values = |at: usize| price(at).map(|price| (at, [key(price), -price.net_gain]));
        let priced = (0..found.routes.len()).filter_map(values);
        priced.min_by(|(_, [a, more]), (_, [b, less])| a.total_cmp(b).then(more.total_cmp(less))).map(|(at, _)| at)
    };
    let ends = [
        least(|price| price.months as f64).or(Some(0)),
        least(|price| price.cost),
        least(|price| -price.chance),
        least(|price| -price.net_gain),
    ];
    let rank = |at: usize| match found.studies.get(at) {
        _ if ends.contains(&Some(at)) => 0,
        Some(studies) if !found.studies.iter().take(at).any(|other| studies.contains(*other)) => 1,
        _ if price(at).is_some_and(|price| price.is_best) => 2,
        _ => 3,
    };
    let order = |at: usize| match rank(at) {
        rank @ (0 | 1) => (rank, 0.0),
        rank => (rank, price(at).map_or(f64::INFINITY, |price| -price.net_gain)),
    };
    let mut all: Vec<((i32, f64), usize)> = (0..found.routes.len()).map(|at| (order(at), at)).collect();
    all.sort_by(|(a, _), (b, _)| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let mut shown: Vec<usize> = all.into_iter().take(MOST_ROUTES).map(|(_, at)| at).collect();
    shown.sort_unstable();
    shown
}
