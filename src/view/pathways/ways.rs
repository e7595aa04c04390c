//! The routes asked for: found and priced in slices, so that the page answers in between.

use std::sync::Arc;

use leptos::prelude::*;

use crate::host::later::{Slices, Step};
use crate::pathway::price::{Priced, mark_best};
use crate::pathway::routes::{Finding, Found};
use crate::pathway::shown::shown;
use crate::pathway::{Graph, Node, Route, Standing, Unreachable};
use crate::session::store::Session;
use crate::session::{Choices, Path};

/// Routes with their prices, or why there are none.
#[derive(Clone, PartialEq, Default)]
pub(super) enum Ways {
    /// Not both ends are chosen.
    #[default]
    NotAsked,
    /// They are being found and priced.
    Coming,
    /// An end is not on the map.
    Unknown,
    /// There are none.
    None(Unreachable),
    /// The routes that are shown, the prices of those that have one, and how many were found and priced in all.
    Found(Arc<[(Route, Option<Priced>)]>, usize),
}

/// What the routes follow from.
#[derive(Clone, PartialEq)]
struct Asked {
    from: String,
    to: String,
    choices: Choices,
}

/// The routes between the ends chosen, from when the view is opened on.
pub(super) fn follow(session: Session, opened: Memo<bool>) -> RwSignal<Ways> {
    let ways = RwSignal::new(Ways::default());
    let asked = Memo::new(move |_| {
        let [from, to] = session.viewing(|viewing| [viewing.from.clone(), viewing.to.clone()]);
        opened.get().then(|| Asked { from, to, choices: session.choice(Choices::clone) })
    });
    let slices = Slices::default();
    Effect::new(move || {
        let Some(asked) = asked.get() else { return };
        let mut pricing = match Pricing::begin(asked) {
            Ok(pricing) => pricing,
            Err(none) => {
                // In place of what is still being priced.
                slices.start(0, || Step::Done);
                return ways.set(none);
            }
        };
        // Prices that are out of date stay until the new ones are there.
        if !matches!(ways.get_untracked(), Ways::Found(..)) {
            ways.set(Ways::Coming);
        }
        slices.start(0, move || {
            let Some(result) = pricing.go_on() else { return Step::On };
            ways.set(result);
            Step::Done
        });
    });
    ways
}

/// The position of the route that has these steps.
pub(super) fn named(ways: Ways, steps: &str) -> Option<usize> {
    let Ways::Found(found, _) = ways else { return None };
    found.iter().position(|(route, _)| Path::steps(route) == steps)
}

/// Routes that are being found, then priced.
struct Pricing {
    from: Node,
    choices: Choices,
    finding: Option<Finding<'static>>,
    found: Option<Found>,
    prices: Vec<Option<Priced>>,
}

/// Ways continued, and routes priced, in one step: less than a millisecond.
const AT_ONCE: [usize; 2] = [60, 8];

impl Pricing {
    fn begin(asked: Asked) -> Result<Self, Ways> {
        let graph = Graph::whole();
        let Asked { from, to, choices } = asked;
        let is_unknown = |key: &str| !key.is_empty() && graph.by_key(key).is_none();
        if is_unknown(&from) || is_unknown(&to) {
            return Err(Ways::Unknown);
        }
        let (Some(from), Some(to)) = (graph.by_key(&from), graph.by_key(&to)) else { return Err(Ways::NotAsked) };
        let finding = Finding::new(graph, Standing::starting_out().with(graph, from), to).map_err(Ways::None)?;
        Ok(Self { from, choices, finding: Some(finding), found: None, prices: Vec::new() })
    }

    /// Finds or prices some more; at the end the routes that are shown, or why there are none.
    fn go_on(&mut self) -> Option<Ways> {
        let [ways, prices] = AT_ONCE;
        if let Some(finding) = &mut self.finding {
            if finding.go_on(ways) {
                match self.finding.take()?.finish() {
                    Ok(found) => self.found = Some(found),
                    Err(why) => return Some(Ways::None(why)),
                }
            }
            return None;
        }
        let found = self.found.as_ref()?;
        for route in found.routes.iter().skip(self.prices.len()).take(prices) {
            self.prices.push(self.choices.along(self.from, route).price_of_path().ok().flatten());
        }
        (self.prices.len() == found.routes.len()).then(|| {
            mark_best(&mut self.prices);
            let with_price = |at: usize| Some((found.routes.get(at)?.clone(), self.prices.get(at)?.clone()));
            Ways::Found(shown(found, &self.prices).into_iter().filter_map(with_price).collect(), found.routes.len())
        })
    }
}
