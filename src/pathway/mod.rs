//! How things connect: schools, credentials and jobs as one graph, the routes through it, their price, its drawing.
//!
//! In reading order: [`graph`] is the map, [`standing`] what somebody has and what each step asks for, [`routes`] finds
//! all sensible ways, [`price`] turns one into legs of the money model and ranks them, [`shown`] chooses some of those that are
//! priced, [`layout`] places the map on a screen, [`compare`] sets two roles side by side, [`find`] filters and searches. Pure: no
//! clock, no state, no browser.

pub mod compare;
pub mod find;
pub mod graph;
pub mod layout;
pub mod price;
pub mod routes;
mod search;
pub mod shown;
pub mod standing;

pub use graph::{Graph, Node, What};
pub use routes::{Route, Step, Unreachable, routes};
pub use standing::Standing;
