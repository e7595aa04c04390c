//! What articles claim and what became of it, and scenarios whose answers are known beforehand. Fetched on demand;
//! `data/article_claims.csv`, `data/test_links.csv` and the vectors of the model.

use super::file::{Cells, FileError, Lines};
use super::source::Text;
use super::sources::words;

include!(concat!(env!("OUT_DIR"), "/claims.rs"));

/// Names a claim of an article.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ClaimId(usize);

/// The claim that quotes just this amount of pay, dollars a year: somebody who types it may have it from there. The
/// words come with [`Checks::claim`].
#[must_use]
pub fn claim_near(dollars: f64) -> Option<ClaimId> {
    CLAIM_AMOUNTS.iter().position(|amount| *amount != 0 && f64::from(*amount) == dollars).map(ClaimId)
}

/// All claims, links and vectors.
#[derive(Clone, PartialEq, Debug)]
pub struct Checks {
    /// What articles claim, in the order of `data/article_claims.csv`.
    pub claims: Vec<Claim>,
    /// Links of the calculator, with what a second implementation of the model works out for them.
    pub links: Vec<TestLink>,
    /// The vectors of the model, which the tests of the project check.
    pub vectors: Vec<Vector>,
    /// When each table is due, in the order of `data/tables.csv`.
    pub due: Vec<Due>,
    /// Every edition of the tables, the newest last.
    pub editions: Vec<Edition>,
}

/// When a table is due to be renewed.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Due {
    /// The name of its file in `data/`.
    pub table: &'static str,
    /// The day by which newer figures can be expected, as `2027-05-31`.
    pub renew_by: &'static str,
    /// The web address at which they appear.
    pub next: &'static str,
    /// The id of its leading source.
    pub source: &'static str,
}

/// An edition of the tables.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Edition {
    /// Its name, like `2026-11`.
    pub version: &'static str,
    /// The day on which its newest figures were read, as `2026-11-22`.
    pub date: &'static str,
    /// What changed.
    pub changed: Text,
}

/// What an article says, and what became of it once it was looked up.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Claim {
    /// Its name in the table.
    pub id: &'static str,
    /// The source that is the article.
    pub article: &'static str,
    /// The source with which it was checked.
    pub checked_with: &'static str,
    /// The figure as the article has it, like `$67,310`.
    pub figure: &'static str,
    /// The code of the occupation that the figure is of; empty where it is of none.
    pub soc: &'static str,
    /// The year or years of the figure; empty where they are not known.
    pub year: &'static str,
    /// What became of it.
    pub verdict: Verdict,
    /// What the article says the figure is.
    pub said: Text,
    /// Which statistic it is.
    pub statistic: Text,
    /// Why the verdict.
    pub why: Text,
    /// The figure that should be used.
    pub instead: Text,
}

/// What became of a claim.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// It is what the publisher says.
    Right,
    /// The figure exists, but of another group of people or jobs.
    OtherGroup,
    /// Newer figures existed.
    Outdated,
    /// It is not what the figure measures.
    Wrong,
    /// Nobody can say where it comes from.
    Untraceable,
}

/// A link of the calculator whose answer is known.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct TestLink {
    /// The part after `#`.
    pub link: &'static str,
    /// The scenario in words.
    pub about: Text,
    /// What it should come to.
    pub expected: Expected,
}

/// A vector of the model: a scenario with its whole result.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Vector {
    /// The name of its file.
    pub name: &'static str,
    /// What it should come to.
    pub expected: Expected,
}

/// What a scenario should come to, dollars of today to the cent.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Expected {
    /// Net present value if everything is finished.
    pub npv: f64,
    /// Net present value counting the risk.
    pub npv_with_risk: f64,
    /// The age from which one is never behind; none if one always is.
    pub break_even_age: Option<u32>,
    /// Study costs and exam fees.
    pub cost_of_study: f64,
}

impl Checks {
    /// Reads the file that `checks.txt` was built as.
    ///
    /// # Errors
    /// The line that cannot be used.
    pub fn decode(text: &str) -> Result<Self, FileError> {
        let mut lines = Lines::keep(text, "checks")?;
        let mut checks =
            Self { claims: Vec::new(), links: Vec::new(), vectors: Vec::new(), due: Vec::new(), editions: Vec::new() };
        for mut cells in lines.by_ref() {
            match cells.text() {
                "claim" => checks.claims.push(claim(&mut cells)?),
                "link" => checks.links.push(TestLink {
                    link: cells.text(),
                    about: words(&mut cells, "about")?,
                    expected: expected(&mut cells)?,
                }),
                "vector" => checks.vectors.push(Vector { name: cells.text(), expected: expected(&mut cells)? }),
                "due" => checks.due.push(due(&mut cells)?),
                "edition" => checks.editions.push(Edition {
                    version: cells.text(),
                    date: cells.text(),
                    changed: words(&mut cells, "changed")?,
                }),
                _ => return Err(cells.error("kind")),
            }
        }
        let read =
            [checks.claims.len(), checks.links.len(), checks.vectors.len(), checks.due.len(), checks.editions.len()];
        lines.check_entries(read.iter().sum())?;
        Ok(checks)
    }

    /// What is known of a claim.
    #[must_use]
    pub fn claim(&self, id: ClaimId) -> Option<&Claim> {
        self.claims.get(id.0)
    }
}

fn claim(cells: &mut Cells<'static>) -> Result<Claim, FileError> {
    let [id, article, checked_with, figure, soc, year] = std::array::from_fn(|_| cells.text());
    let verdict = match cells.text() {
        "right" => Verdict::Right,
        "other_group" => Verdict::OtherGroup,
        "outdated" => Verdict::Outdated,
        "wrong" => Verdict::Wrong,
        "untraceable" => Verdict::Untraceable,
        _ => return Err(cells.error("verdict")),
    };
    Ok(Claim {
        id,
        article,
        checked_with,
        figure,
        soc,
        year,
        verdict,
        said: words(cells, "said")?,
        statistic: words(cells, "statistic")?,
        why: words(cells, "why")?,
        instead: words(cells, "instead")?,
    })
}

fn due(cells: &mut Cells<'static>) -> Result<Due, FileError> {
    let due = Due { table: cells.text(), renew_by: cells.text(), next: cells.text(), source: cells.text() };
    if due.next.starts_with("https://") { Ok(due) } else { Err(cells.error("next")) }
}

fn expected(cells: &mut Cells<'static>) -> Result<Expected, FileError> {
    Ok(Expected {
        npv: cents(cells, "npv")?,
        npv_with_risk: cents(cells, "npv_with_risk")?,
        break_even_age: cells.maybe_number("break_even_age")?,
        cost_of_study: cents(cells, "cost_of_study")?,
    })
}

/// Whole cents, as dollars.
fn cents(cells: &mut Cells<'static>, name: &'static str) -> Result<f64, FileError> {
    cells.text().parse::<i32>().map(|cents| f64::from(cents) / 100.0).map_err(|_| cells.error(name))
}
