//! What was chosen: the choices and their defaults, the link that brings them back, the answer to them.
//!
//! In reading order: [`options`] and [`field`] name what can be chosen, [`choices`] holds it, [`defaults`] fills the
//! rest, [`scenario`] turns it into what the model prices, [`link`] writes and reads it, [`answer`] prices it. What a
//! college brings: [`preset`] with its [`accent`], and [`college_file`]. Only [`store`] knows signals, and it is their
//! only writer.

pub mod accent;
pub mod answer;
pub mod choices;
pub mod college_file;
pub mod day;
pub mod defaults;
pub mod field;
pub mod link;
mod nearest;
pub mod options;
pub mod preset;
pub mod scenario;
#[cfg(feature = "app")]
pub mod store;
pub mod typed_number;

pub use answer::{Answer, Conflict, SharedAnswer};
pub use choices::Choices;
pub use field::Field;
pub use link::Notice;
