//! The colleges that award health information degrees: where they are, what they charge, and what their graduates
//! earned. Fetched on demand; `data/colleges.csv` and `data/outcomes.csv`.

use super::file::{Cells, FileError, Lines};
use super::finder::{self, Query};
use super::place::Place;
use super::program::Level;
use super::source::Source;

include!(concat!(env!("OUT_DIR"), "/colleges.rs"));

/// Years after finishing for which earnings are published.
const YEARS_AFTER: [f64; 4] = [1.0, 2.0, 4.0, 5.0];

/// A college, as the federal surveys of 2023-24 describe it. Its charges are those of the whole college, whatever the
/// program; whether a program is accredited is not known here.
#[derive(Clone, PartialEq, Debug)]
pub struct College {
    /// Its number in IPEDS, the federal surveys.
    pub unit: u32,
    /// Its name.
    pub name: String,
    /// Its city; empty where it is not known.
    pub city: String,
    /// The two letters of its state or territory.
    pub state: String,
    /// Who runs it.
    pub control: Control,
    /// Tuition and fees of a full-time undergraduate, dollars a year, by [`Residency`].
    pub yearly: Option<[u32; 3]>,
    /// Dollars for an undergraduate's credit, by [`Residency`].
    pub per_credit: Option<[u32; 3]>,
    /// Dollars for a graduate's credit: residents of the state, others.
    pub per_graduate_credit: Option<[u32; 2]>,
    /// Books and supplies, dollars a year of full-time study.
    pub books: Option<u32>,
    /// What is to be known about its prices.
    pub caveat: Option<Caveat>,
    awards: [u32; 8],
    outcomes: Vec<(Level, [Option<u32>; 4])>,
}

/// Who runs a college.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Control {
    /// A state, county or district.
    Public,
    /// A private institution without profit.
    Nonprofit,
    /// A company.
    ForProfit,
}

/// What is to be known about a college's published prices.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Caveat {
    /// Its credits are those of a quarter, of which a year has more.
    QuarterCredits,
    /// The federal data hold two prices that differ by 1,500 to 2,500 dollars a year.
    TwoPublishedFigures,
    /// One price stands for all of its schools.
    AverageOfColleges,
}

/// As whom a student pays.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Residency {
    /// A resident of the college's district.
    InDistrict,
    /// A resident of its state.
    InState,
    /// Everybody else.
    OutOfState,
}

/// What is published about the earnings of a college's graduates of one level.
#[derive(Clone, PartialEq, Debug)]
pub enum Outcome {
    /// The figures do not cover the college, or cover mostly other subjects.
    NotCovered,
    /// So few graduates that all figures are withheld.
    Withheld,
    /// (years after finishing, dollars a year), in rising order, without those that are withheld. Each is another
    /// group of graduates: the steps are not one group's path. Campuses of one institution may share them.
    Points(Vec<(f64, f64)>),
}

/// All colleges, by name.
#[derive(Clone, PartialEq, Debug)]
pub struct Colleges(Vec<College>);

impl Colleges {
    /// Reads the file.
    ///
    /// # Errors
    /// What is wrong with it, and in which line.
    pub fn decode(text: &str) -> Result<Self, FileError> {
        let mut lines = Lines::open(text, "colleges")?;
        let mut colleges: Vec<College> = Vec::new();
        for mut cells in lines.by_ref() {
            if cells.continues {
                let outcome = outcome(&mut cells)?;
                colleges.last_mut().ok_or(cells.error("unit"))?.outcomes.push(outcome);
            } else {
                colleges.push(college(&mut cells)?);
            }
        }
        lines.check_entries(colleges.len())?;
        Ok(Self(colleges))
    }

    /// Every college, by name.
    #[must_use]
    pub fn all(&self) -> &[College] {
        &self.0
    }

    /// The college with this number.
    #[must_use]
    pub fn of_unit(&self, unit: u32) -> Option<&College> {
        self.0.iter().find(|college| college.unit == unit)
    }

    /// At most twelve colleges whose name, city or state holds what was typed, those of the visitor's state first.
    /// Nothing typed finds those of the state.
    #[must_use]
    pub fn find(&self, typed: &str, own: Place) -> Vec<&College> {
        let query = Query::new(typed);
        let hit = |college: &'_ College| {
            let is_own = college.state == own.code();
            if query.is_empty() && !is_own {
                return None;
            }
            let state = Place::from_code(&college.state).map_or("", Place::name);
            query.rank(&college.name, &[&college.city, &college.state, state], is_own)
        };
        finder::best(self.0.iter().filter_map(|college| Some((hit(college)?, college))).collect())
    }
}

impl College {
    /// Health information awards of this level in 2023-24; for a master's degree with medical informatics.
    #[must_use]
    pub fn awards(&self, level: Level) -> u32 {
        let [short, long, associate, also_associate, bachelor, post_baccalaureate, master, informatics] = self.awards;
        match level {
            Level::Certificate => short + long,
            Level::Associate => associate + also_associate,
            Level::Bachelor => bachelor,
            Level::PostBaccalaureate => post_baccalaureate,
            Level::Master => master + informatics,
        }
    }

    /// What its graduates of this level earned.
    #[must_use]
    pub fn outcome(&self, level: Level) -> Outcome {
        let Some((_, earnings)) = self.outcomes.iter().find(|(of, _)| *of == level) else {
            return Outcome::NotCovered;
        };
        let published =
            YEARS_AFTER.into_iter().zip(earnings).filter_map(|(years, pay)| Some((years, f64::from((*pay)?))));
        let points: Vec<_> = published.collect();
        if points.is_empty() { Outcome::Withheld } else { Outcome::Points(points) }
    }

    /// Where its charges, books and awards are from.
    #[must_use]
    pub fn prices_source() -> &'static Source {
        COLLEGES_SOURCE
    }

    /// Where the earnings of its graduates are from.
    #[must_use]
    pub fn outcomes_source() -> &'static Source {
        OUTCOMES_SOURCE
    }
}

fn college(cells: &mut Cells<'_>) -> Result<College, FileError> {
    let unit = cells.number("unit")?;
    let name = cells.text();
    if name.is_empty() {
        return Err(cells.error("name"));
    }
    let (city, state) = (cells.text(), cells.text());
    if state.len() != 2 {
        return Err(cells.error("state"));
    }
    let control = match cells.text() {
        "public" => Control::Public,
        "nonprofit" => Control::Nonprofit,
        "for_profit" => Control::ForProfit,
        _ => return Err(cells.error("control")),
    };
    let yearly = cells.numbers("yearly")?;
    let per_credit = cells.numbers("per_credit")?;
    let per_graduate_credit = cells.numbers("per_graduate_credit")?;
    let books = cells.maybe_number("books")?;
    let caveat = match cells.text() {
        "" => None,
        "quarter_credits" => Some(Caveat::QuarterCredits),
        "two_published_figures" => Some(Caveat::TwoPublishedFigures),
        "average_of_colleges" => Some(Caveat::AverageOfColleges),
        _ => return Err(cells.error("caveat")),
    };
    let mut awards = [0; 8];
    for slot in &mut awards {
        let given = cells.maybe_number("awards")?.unwrap_or(0);
        // So that sums of kinds stay within the type.
        *slot = u16::try_from(given).map_err(|_| cells.error("awards"))?.into();
    }
    let (name, city, state) = (name.to_owned(), city.to_owned(), state.to_owned());
    let outcomes = Vec::new();
    Ok(College {
        unit,
        name,
        city,
        state,
        control,
        yearly,
        per_credit,
        per_graduate_credit,
        books,
        caveat,
        awards,
        outcomes,
    })
}

fn outcome(cells: &mut Cells<'_>) -> Result<(Level, [Option<u32>; 4]), FileError> {
    let level = match cells.text() {
        "certificate" => Level::Certificate,
        "associate" => Level::Associate,
        "bachelor" => Level::Bachelor,
        "post_baccalaureate" => Level::PostBaccalaureate,
        "master" => Level::Master,
        _ => return Err(cells.error("level")),
    };
    let mut earnings = [None; 4];
    for slot in &mut earnings {
        *slot = cells.maybe_number("earnings")?;
    }
    Ok((level, earnings))
}
