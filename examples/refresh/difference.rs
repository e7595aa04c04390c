//! What a renewal changes in a table, in words: old → new, largest moves, newly withheld, newly published.

use std::collections::BTreeMap;
use std::fmt;

use super::table::Table;

/// How many are listed of each kind; the rest is counted.
const LISTED: usize = 12;

/// How rows of a table are known, and the figures by which moves are ranked.
struct Shape {
    table: &'static str,
    keys: &'static [&'static str],
    /// All figures that may be withheld; of the first of them moves are listed.
    figures: &'static [&'static str],
    /// How many of the figures moves are listed of: more than one where they tell different things.
    ranked: usize,
}

/// What a college charges; the three of each group come and go together.
const CHARGES: [&str; 4] = ["in_state", "credit_in_state", "graduate_credit_in_state", "books"];

/// Figures that are shares: what becomes of them is told in points, as a share near zero moves by any multiple of itself.
const SHARES: [&str; 1] = ["growth"];

const fn shape(table: &'static str, keys: &'static [&'static str], figures: &'static [&'static str]) -> Shape {
    Shape { table, keys, figures, ranked: 1 }
}

const SHAPES: [Shape; 10] = [
    shape("wages.csv", &["place", "soc"], &["p50", "p10", "p25", "p75", "p90", "employment"]),
    shape("metros.csv", &["area", "soc"], &["p50", "p10", "p25", "p75", "p90", "employment"]),
    shape("parity.csv", &["area"], &["parity"]),
    Shape { ranked: 3, ..shape("outlook.csv", &["soc"], &["jobs", "growth", "openings", "jobs_in_ten_years"]) },
    shape("colleges.csv", &["unit"], &CHARGES),
    shape("outcomes.csv", &["unit", "level"], &["after_4", "after_1", "after_2", "after_5"]),
    shape("graduate_earnings.csv", &["level", "years_after"], &["pay", "p25", "p75", "programs"]),
    shape("occupations.csv", &["soc"], &[]),
    shape("sources.csv", &["id"], &[]),
    shape("tables.csv", &["table"], &[]),
];

/// A figure that is another one now.
#[derive(Debug, PartialEq)]
pub(crate) struct Move {
    pub(crate) key: String,
    pub(crate) old: f64,
    pub(crate) new: f64,
    /// Whether the figure is a share itself.
    is_share: bool,
}

/// Everything that differs between two editions of a table.
#[derive(Debug, Default)]
pub(crate) struct Difference {
    table: String,
    /// The leading figures of the table, of which `moves` speaks.
    ranked: &'static [&'static str],
    /// Rows of the new edition.
    rows: usize,
    /// Rows whose cells differ, but for the source.
    pub(crate) changed: usize,
    /// Rows of which only the source is another edition.
    renamed: usize,
    /// The largest first.
    pub(crate) moves: Vec<Move>,
    /// Figures that were published and are not any more: key and column.
    pub(crate) withheld: Vec<String>,
    /// Figures that were not published before.
    pub(crate) published: Vec<String>,
    pub(crate) added: Vec<String>,
    pub(crate) gone: Vec<String>,
}

impl Difference {
    /// Compares two editions of the table of this name.
    pub(crate) fn between(name: &str, before: &Table, after: &Table) -> Self {
        let shape = SHAPES.iter().find(|shape| shape.table == name);
        let keys = shape.map_or(&[][..], |shape| shape.keys);
        let figures = shape.map_or(&[][..], |shape| shape.figures);
        let key = |table: &Table, row: &[String]| {
            keys.iter().map(|column| table.cell(row, column)).collect::<Vec<_>>().join(" ")
        };
        let ranked = shape.and_then(|shape| figures.get(..shape.ranked)).unwrap_or_default();
        let mut found = Self { table: name.to_owned(), ranked, rows: after.rows.len(), ..Self::default() };
        let old: BTreeMap<String, &Vec<String>> = before.rows.iter().map(|row| (key(before, row), row)).collect();
        let new: BTreeMap<String, &Vec<String>> = after.rows.iter().map(|row| (key(after, row), row)).collect();
        found.gone = old.keys().filter(|key| !new.contains_key(*key)).cloned().collect();
        for (key, row) in &new {
            let Some(was) = old.get(key) else {
                found.added.push(key.clone());
                continue;
            };
            let said = |table: &Table, row: &[String]| {
                let cells = table.columns.iter().zip(row).filter(|(column, _)| *column != "source");
                cells.map(|(_, cell)| cell.clone()).collect::<Vec<_>>()
            };
            let changed = said(before, was) != said(after, row);
            found.changed += usize::from(changed);
            found.renamed += usize::from(!changed && was != row);
            for column in figures {
                found.compare(key, column, before.cell(was, column), after.cell(row, column));
            }
        }
        found.moves.sort_by(|a, b| b.size().total_cmp(&a.size()));
        found
    }

    fn compare(&mut self, key: &str, column: &str, old: &str, new: &str) {
        match (old.parse::<f64>(), new.parse::<f64>()) {
            (Ok(old), Ok(new)) if old != new && self.ranked.contains(&column) => {
                let key = if self.ranked.len() > 1 { format!("{key} {column}") } else { key.to_owned() };
                self.moves.push(Move { key, old, new, is_share: SHARES.contains(&column) });
            }
            (Ok(_), Err(_)) => self.withheld.push(format!("{key} {column} (was {old})")),
            (Err(_), Ok(_)) => self.published.push(format!("{key} {column} ({new})")),
            _ => {}
        }
    }

    /// Whether both editions are the same.
    pub(crate) fn is_none(&self) -> bool {
        self.changed == 0 && self.renamed == 0 && self.added.is_empty() && self.gone.is_empty()
    }
}

impl Move {
    /// The change as a share of the old figure; of a share its change.
    fn share(&self) -> f64 {
        (self.new - self.old) / if self.is_share { 1.0 } else { self.old }
    }

    fn size(&self) -> f64 {
        self.share().abs()
    }
}

impl fmt::Display for Move {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = if self.is_share { "points" } else { "%" };
        write!(f, "{}: {} → {} ({:+.1} {unit})", self.key, self.old, self.new, self.share() * 100.0)
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_none() {
            return write!(f, "data/{}: no change", self.table);
        }
        write!(f, "data/{}: {} rows, {} changed", self.table, self.rows, self.changed)?;
        if self.renamed > 0 {
            write!(f, ", {} with another source alone", self.renamed)?;
        }
        list(f, &format!("largest moves of {}", self.ranked.join(", ")), &self.moves)?;
        list(f, "newly withheld", &self.withheld)?;
        list(f, "newly published", &self.published)?;
        list(f, "added", &self.added)?;
        list(f, "gone", &self.gone)
    }
}

fn list<T: fmt::Display>(f: &mut fmt::Formatter<'_>, title: &str, items: &[T]) -> fmt::Result {
    if items.is_empty() {
        return Ok(());
    }
    write!(f, "\n  {title}: {}", items.len())?;
    items.iter().take(LISTED).try_for_each(|item| write!(f, "\n    {item}"))?;
    match items.len().saturating_sub(LISTED) {
        0 => Ok(()),
        more => write!(f, "\n    and {more} more"),
    }
}
