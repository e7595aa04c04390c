//! What was chosen: the choices and their defaults, the link that brings them back, the answer to them.
//!
//! In reading order: [`options`] and [`field`] name what can be chosen, [`choices`] holds it (and [`routes`] those of
//! several ways, [`path`] a way through the map), `reference` looks up the college and the area, [`defaults`] fills the rest, [`scenario`] turns it into
//! what the model prices, [`link`] writes and reads it, [`answer`] prices it, [`origin`] says what stands behind its
//! numbers, [`backwards`] asks the model the other way round, [`deeper`] works out what takes longer, and [`finding`]
//! says what is missing. [`dated`] tells when a link was made, [`test_link`] checks the model in the page. What a
//! college brings: [`preset`] with its [`accent`], and [`college_file`]; [`preset_link`] and [`published`] are what the
//! page itself takes of them. Only [`store`] knows signals, and it is their only writer.

pub mod accent;
pub mod answer;
pub mod backwards;
pub mod choices;
pub mod college_file;
pub mod dated;
pub mod day;
pub mod deeper;
pub mod defaults;
pub mod export;
pub mod field;
pub mod finding;
pub mod link;
mod nearest;
pub mod opening;
pub mod options;
pub mod origin;
pub mod path;
pub mod preset;
pub mod preset_link;
pub mod published;
pub mod questions;
mod reference;
pub mod routes;
pub mod scenario;
#[cfg(feature = "app")]
pub mod store;
pub mod test_link;
pub mod typed_number;
pub mod viewing;

pub use answer::{Answer, Conflict, SharedAnswer};
pub use choices::Choices;
pub use field::Field;
pub use finding::Finding;
pub use link::Notice;
pub use path::Path;
pub use routes::{Route, Routes};
pub use viewing::{View, Viewing};
