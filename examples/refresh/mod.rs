//! Renews the tables of `data/` from the official files as they are published.
//!
//! In reading order: [`files`] finds them, [`published`] reads them, a module for each table takes over what it needs
//! ([`wages`], [`metros`], [`parity`], [`colleges`], [`outcomes`] with [`graduates`], [`outlook`]) with the layout of its
//! files in its documentation, [`gone`] tells a file that was cut off, [`sources`] renews their sources, [`difference`]
//! says what changes, and [`install`] checks the whole and puts it in
//! the place of `data/`. The example and `tests/refresh.rs` take these modules in by their path.

mod colleges;
mod completions;
pub(crate) mod difference;
mod files;
mod gone;
mod graduates;
mod install;
mod metros;
mod oews;
mod outcomes;
mod outlook;
mod parity;
mod published;
pub(crate) mod refusal;
mod sources;
pub(crate) mod table;
#[allow(dead_code, reason = "the generator reads the fields of the rows; a renewal looks at problems")]
#[path = "../../src/facts/tables.rs"]
mod tables;
mod wages;

use std::path::Path;

use difference::Difference;
pub(crate) use refusal::Stop;
use table::Edition;

/// What is to be done.
pub(crate) struct Order<'a> {
    /// The folder with the official files.
    pub(crate) from: &'a Path,
    /// The folder `data/`.
    pub(crate) data: &'a Path,
    /// The day of reading, as `2027-05-20`.
    pub(crate) read: &'a str,
    /// Whether nothing is written.
    pub(crate) dry_run: bool,
}

/// What was done: the differences of each table, and the files that nobody read.
pub(crate) struct Done {
    pub(crate) differences: Vec<Difference>,
    pub(crate) unread: Vec<String>,
}

/// Renews every table whose files are there.
///
/// # Errors
/// A file that is not what it must be, or tables that do not hold together. The folder `data/` is then as it was.
pub(crate) fn run(order: &Order<'_>) -> Result<Done, Stop> {
    let found = files::find(order.from)?;
    let mut edition = Edition::new(order.data);
    wages::renew_if_there(&mut edition, &found, order.read)?;
    metros::renew_if_there(&mut edition, &found, order.read)?;
    // After the areas, which parities refer to.
    parity::renew_if_there(&mut edition, &found, order.read)?;
    colleges::renew_if_there(&mut edition, &found, order.read)?;
    // After the colleges, which outcomes refer to.
    outcomes::renew_if_there(&mut edition, &found, order.read)?;
    outlook::renew_if_there(&mut edition, &found, order.read)?;
    sources::keep_what_is_named(&mut edition)?;
    let differences = edition
        .renewed()
        .map(|(name, after)| Ok(Difference::between(name, &edition.before(name)?, after)))
        .collect::<Result<Vec<_>, Stop>>()?;
    install::install(&edition, order.data, !order.dry_run)?;
    Ok(Done { differences, unread: found.others })
}
