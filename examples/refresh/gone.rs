//! A file that was cut off between two rows looks whole: what tells is that many are gone who were there before, or the
//! last of them, as official files are in the order of their numbers.

use std::collections::BTreeSet;

use super::refusal::{Reason, Refusal};

/// As many may go without a question, whatever their share: areas are redrawn, colleges close.
const FEW: usize = 10;

/// More than one in so many is no change of a year.
const ONE_IN: usize = 4;

/// Those at the end do not go together, unless the end of the file is gone.
const LAST: usize = 3;

/// # Errors
/// Too many of these keys have no row in a file any more, or none of the last of them.
pub(crate) fn few<'a>(
    file: &str,
    column: &str,
    before: impl IntoIterator<Item = &'a str>,
    after: &BTreeSet<&str>,
) -> Result<(), Refusal> {
    let before: BTreeSet<&str> = before.into_iter().collect();
    let mut gone = before.iter().filter(|key| !after.contains(*key));
    let (first, count) = (gone.next(), gone.count() + 1);
    match first.filter(|_| count > FEW && count > before.len() / ONE_IN) {
        Some(first) => {
            let reason = Reason::Gone { first: (*first).to_owned(), count, of: before.len() };
            Err(Refusal::of_file(file, Some(column), reason))
        }
        None => the_end(file, column, &before, after),
    }
}

fn the_end(file: &str, column: &str, before: &BTreeSet<&str>, after: &BTreeSet<&str>) -> Result<(), Refusal> {
    match before.last().filter(|_| before.len() > FEW && before.iter().rev().take(LAST).all(|key| !after.contains(key)))
    {
        Some(last) => {
            let reason = Reason::EndGone { last: (*last).to_owned(), before: LAST - 1 };
            Err(Refusal::of_file(file, Some(column), reason))
        }
        None => Ok(()),
    }
}
