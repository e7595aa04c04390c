//! The map of careers: complete against the articles it was drawn from, sourced, and with routes that hold what they
//! promise (`pathway/routes.rs`), prices that can be compared (`pathway/price.rs`), the best of them shown
//! (`pathway/shown.rs`) and a drawing in which nothing overlaps (`pathway/layout.rs`).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test may fail by panicking")]

#[path = "pathway/articles.rs"]
mod articles;
#[path = "pathway/layout.rs"]
mod layout;
#[path = "pathway/path.rs"]
mod path;
#[path = "pathway/price.rs"]
mod price;
#[path = "pathway/routes.rs"]
mod routes;
#[path = "pathway/shown.rs"]
mod shown;
#[path = "pathway/texts.rs"]
mod texts;

use him_pathways::pathway::{Graph, Node};

fn node(key: &str) -> Node {
    Graph::whole().by_key(key).unwrap_or_else(|| unreachable!("no node {key}"))
}
