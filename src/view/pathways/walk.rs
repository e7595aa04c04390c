//! Everything of the view that shows a node when it is pressed, and the arrow keys of the map.

use crate::host::events::{Happens, on};
use crate::host::later::Idle;
use crate::host::page;
use crate::pathway::layout::Row;
use crate::pathway::{Graph, Node};

use super::State;

/// Follows presses and arrow keys.
pub(super) fn bind(state: State) {
    for part in ["map", "map-list", "map-table", "found-on-map", "on-role"] {
        on(part, Happens::Click, move |happened| {
            if let Some(key) = happened.pressed("data-show") {
                let in_map = part == "map";
                go(state, &key, in_map);
            }
        });
    }
    for part in ["map", "on-role"] {
        on(part, Happens::Key, move |happened| {
            let Some(at) = happened.pressed("data-show").and_then(|key| state.graph().by_key(&key)) else { return };
            if let Some(next) = next(at, &happened.key()) {
                happened.keep_from_scrolling();
                go(state, state.graph().key(next), true);
            }
        });
    }
}

/// Shows a node; on the map the focus goes there, else to what is said about it.
fn go(state: State, key: &str, in_map: bool) {
    state.show(key);
    let key = key.to_owned();
    // Once it is painted. Of the two drawings one is hidden and takes no focus.
    let after = Idle::after_ms(0);
    after.run(move || {
        let ids = if in_map {
            [["w-", &key].concat(), ["n-", &key].concat()]
        } else {
            ["on-role-title".to_owned(), String::new()]
        };
        for id in ids {
            let _ = page::focus(&id);
        }
    });
    std::mem::forget(after);
}

/// Right: where it leads; left: where it comes from; up and down: its neighbors in the row.
fn next(at: Node, key: &str) -> Option<Node> {
    let graph = Graph::whole();
    let row = || graph.nodes().filter(|node| Row::of(graph, *node) == Row::of(graph, at));
    match key {
        "ArrowRight" => graph.leads_to(at).map(|link| link.to).next(),
        "ArrowLeft" => graph.comes_from(at).map(|link| link.from).next(),
        "ArrowDown" => row().find(|node| *node > at),
        "ArrowUp" => row().filter(|node| *node < at).last(),
        _ => None,
    }
}
