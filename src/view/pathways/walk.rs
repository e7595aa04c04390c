//! Everything of the view that shows a node when it is pressed, and the arrow keys of the map.

use leptos::prelude::*;

use crate::host::events::{Happens, on};
use crate::host::later::Idle;
use crate::host::{dom, page};
use crate::pathway::layout::Row;
use crate::pathway::{Graph, Node};
use crate::text::pathways as say;
use crate::view::parts::{bind, words};

use super::{State, needs, role};

/// Follows presses and arrow keys.
pub(super) fn bind(state: State) {
    // Heard by whoever walks the map without seeing it.
    bind::text("map-said", words(move || said(state)));
    for part in ["map", "map-list", "map-table", "found-on-map", "on-role"] {
        on(part, Happens::Click, move |happened| {
            if let Some(key) = happened.pressed("data-show") {
                let in_map = part == "map";
                state.walked.set(None);
                go(state, &key, in_map);
            } else if let Some(end) = happened.pressed("data-end") {
                role::choose_end(state, &end);
            }
        });
    }
    on("map", Happens::Focus, move |happened| {
        if let Some(node) = happened.pressed("data-show").and_then(|key| state.graph().by_key(&key)) {
            stop_at(state, node);
        }
    });
    for part in ["map", "on-role"] {
        on(part, Happens::Key, move |happened| {
            let Some(at) = happened.pressed("data-show").and_then(|key| state.graph().by_key(&key)) else { return };
            let key = happened.key();
            if let Some((next, walked)) = next(at, state.walked.get_untracked(), &key) {
                happened.keep_from_scrolling();
                state.walked.set(walked);
                go(state, state.graph().key(next), true);
            }
        });
    }
}

/// The node at which the Tab key stops: the one that had the focus last, else what is shown, else the first.
pub(super) fn stop(state: State, shown: Option<Node>) -> Option<Node> {
    state.stop.get_untracked().or(shown).or_else(|| state.graph().nodes().next())
}

/// Makes a node the one at which the Tab key stops, in both drawings, without painting them anew.
fn stop_at(state: State, node: Node) {
    let before = stop(state, untrack(|| state.shown())[0]);
    state.stop.set(Some(node));
    for (node, index) in before.map(|before| (before, "-1")).into_iter().chain([(node, "0")]) {
        for prefix in ["w-", "n-"] {
            // The map may not be painted yet; it then is with this stop.
            let _ = dom::set_attribute(&[prefix, state.graph().key(node)].concat(), "tabindex", index);
        }
    }
}

/// What is shown, and its arrows.
fn said(state: State) -> String {
    let (true, [Some(node), _]) = (state.opened.get(), state.shown()) else { return String::new() };
    let (lang, graph) = (state.lang, state.graph());
    let part = |title: &str, words: String| [" ", title, ": ", &words, "."].concat();
    let mut said = [state.name(node), "."].concat();
    said.push_str(&part(say::needs(lang), needs::needs(state.naming(), node)));
    said.push_str(&part(say::comes_from(lang), needs::names(state.naming(), graph.comes_from(node), false)));
    said.push_str(&part(say::leads_to(lang), needs::names(state.naming(), graph.leads_to(node), true)));
    said
}

/// Shows a node; on the map the focus goes there, else to what is said about it.
fn go(state: State, key: &str, in_map: bool) {
    state.show(key);
    if in_map {
        focus_on_map(key);
    } else {
        focus_once_painted(["on-role-title".to_owned(), String::new()]);
    }
}

/// Moves the focus to a node of the map.
pub(super) fn focus_on_map(key: &str) {
    // Of the two drawings one is hidden and takes no focus.
    focus_once_painted([["w-", key].concat(), ["n-", key].concat()]);
}

/// Gives the focus back to the node of the map that has it, if painting the map anew takes it away: before any key can
/// be pressed in between.
pub(super) fn keep_focus() {
    let Some(id) = page::focused_id().filter(|id| id.starts_with("w-") || id.starts_with("n-")) else { return };
    leptos::task::spawn_local(async move {
        if page::focused_id().is_none_or(|focused| focused.is_empty()) {
            let _ = page::focus(&id);
        }
    });
}

fn focus_once_painted(ids: [String; 2]) {
    let after = Idle::after_ms(0);
    after.run(move || {
        for id in ids {
            let _ = page::focus(&id);
        }
    });
    std::mem::forget(after);
}

/// The last move walked: where it began, and whether forward.
type Walked = Option<(Node, bool)>;

/// Right: along the first arrow that begins here; left: back along the first that ends here, or the one just walked. Up
/// and down: to the other ends of the arrows from where one came, or without such to the neighbors in the row. Home and
/// End: to the ends of the row.
fn next(at: Node, walked: Walked, key: &str) -> Option<(Node, Walked)> {
    let graph = Graph::whole();
    let among = |nodes: &[Node], down: bool| {
        let place = nodes.iter().position(|node| *node == at)?;
        let place = if down { place.checked_add(1) } else { place.checked_sub(1) };
        place.and_then(|place| nodes.get(place)).copied()
    };
    let along = |forward: bool| {
        let back = walked.filter(|(_, before)| *before != forward).map(|(origin, _)| origin);
        let next = back.or_else(|| ends(graph, at, forward).first().copied())?;
        Some((next, Some((at, forward))))
    };
    match key {
        "ArrowRight" => along(true),
        "ArrowLeft" => along(false),
        "Home" | "End" => {
            let mut row = graph.nodes().filter(|node| Row::of(graph, *node) == Row::of(graph, at));
            let end = if key == "Home" { row.next() } else { row.last() };
            end.filter(|end| *end != at).map(|end| (end, None))
        }
        "ArrowDown" | "ArrowUp" => {
            let others = walked.map(|(origin, forward)| ends(graph, origin, forward)).unwrap_or_default();
            // Whoever came here in another way walks the row.
            let (row, walked) = if others.contains(&at) {
                (others, walked)
            } else {
                (graph.nodes().filter(|node| Row::of(graph, *node) == Row::of(graph, at)).collect(), None)
            };
            among(&row, key == "ArrowDown").map(|next| (next, walked))
        }
        _ => None,
    }
}

/// The far ends of the arrows of a node, each once.
fn ends(graph: Graph<'_>, node: Node, forward: bool) -> Vec<Node> {
    let mut ends: Vec<Node> = if forward {
        graph.leads_to(node).map(|link| link.to).collect()
    } else {
        graph.comes_from(node).map(|link| link.from).collect()
    };
    ends.sort();
    ends.dedup();
    ends
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrow_keys_walk_every_move_and_back() {
        let graph = Graph::whole();
        for origin in graph.nodes() {
            for (forward, key, back) in [(true, "ArrowRight", "ArrowLeft"), (false, "ArrowLeft", "ArrowRight")] {
                let wanted = ends(graph, origin, forward);
                let mut walked = Vec::new();
                let mut here = next(origin, None, key);
                while let Some((node, by)) = here {
                    walked.push(node);
                    assert_eq!(by, Some((origin, forward)));
                    assert_eq!(next(node, by, back).map(|(node, _)| node), Some(origin));
                    here = next(node, by, "ArrowDown");
                }
                assert_eq!(walked, wanted, "{}", graph.key(origin));
            }
        }
        // Without a move walked, up and down lead along the row.
        let rows: Vec<_> = graph.nodes().filter_map(|node| next(node, None, "ArrowDown")).collect();
        assert!(rows.len() > 30 && rows.iter().all(|(_, walked)| walked.is_none()));
        assert!(graph.nodes().all(|node| next(node, None, "Enter").is_none()));
        // From anywhere in a row its ends are one key away.
        for row in Row::ALL {
            let nodes: Vec<Node> = graph.nodes().filter(|node| Row::of(graph, *node) == row).collect();
            for node in &nodes {
                let at = |key| next(*node, None, key).map_or(*node, |(node, _)| node);
                assert_eq!((Some(&at("Home")), Some(&at("End"))), (nodes.first(), nodes.last()));
            }
        }
    }
}
