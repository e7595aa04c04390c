//! Metropolitan and nonmetropolitan areas: what occupations pay there, and how dear living is. Fetched on demand;
//! `data/metros.csv` and `data/parity.csv`.

use super::file::{Cells, FileError, Lines, whole};
use super::finder::{self, Query};
use super::place::Place;
use super::source::Source;
use super::wage::{self, Wages};

include!(concat!(env!("OUT_DIR"), "/metros.rs"));

/// The nation's price level, in the thousandths of the file.
const NATION_THOUSANDTHS: f64 = 100_000.0;

/// An area for which the bureau publishes wages, May 2025.
#[derive(Clone, PartialEq, Debug)]
pub struct Metro {
    /// Its code.
    pub area: u32,
    /// Its name, with its states.
    pub name: String,
    /// The codes of its states, with hyphens between them.
    pub states: String,
    /// What kind of area it is.
    pub kind: AreaKind,
    parity: Option<u32>,
    wages: Vec<AreaWages>,
}

/// A kind of area.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AreaKind {
    /// A city and what belongs to it.
    Metro,
    /// A part of a state without a large city.
    Nonmetro,
}

/// The wages of one occupation in an area.
#[derive(Clone, PartialEq, Debug)]
struct AreaWages {
    soc: String,
    employment: Option<u32>,
    wages: Option<Wages>,
}

/// Where a figure was found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FoundIn {
    /// In the area asked for.
    Area,
    /// In the state, or in the nation.
    Place(Place),
}

/// The wages that were found, and where.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct LocalWages {
    /// The wages, dollars a year.
    pub wages: Wages,
    /// How many people the occupation employs there; `None` if it is withheld.
    pub employment: Option<u32>,
    /// Where they were found.
    pub found_in: FoundIn,
    /// Where they are from.
    pub source: &'static Source,
}

/// How dear living is in a place.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Parity {
    /// The price level: 1 is the nation's, 1.1 a tenth dearer.
    pub level: f64,
    /// Where it was found.
    pub found_in: FoundIn,
    /// Where it is from.
    pub source: &'static Source,
}

/// All areas, by name, and the price level of every state.
#[derive(Clone, PartialEq, Debug)]
pub struct Metros {
    areas: Vec<Metro>,
    states: Vec<(Place, u32)>,
}

impl Metros {
    /// Reads the file.
    ///
    /// # Errors
    /// What is wrong with it, and in which line.
    pub fn decode(text: &str) -> Result<Self, FileError> {
        let mut lines = Lines::open(text, "metros")?;
        let mut metros = Self { areas: Vec::new(), states: Vec::new() };
        for mut cells in lines.by_ref() {
            if cells.continues {
                let wages = area_wages(&mut cells)?;
                metros.areas.last_mut().ok_or(cells.error("area"))?.wages.push(wages);
                continue;
            }
            let code = cells.text();
            if let Some(place) = Place::from_code(code) {
                metros.states.push((place, parity(&mut cells)?.ok_or(cells.error("parity"))?));
            } else {
                let area = whole(code).ok_or(cells.error("area"))?;
                metros.areas.push(metro(area, &mut cells)?);
            }
        }
        lines.check_entries(metros.areas.len())?;
        Ok(metros)
    }

    /// Every area, by name.
    #[must_use]
    pub fn all(&self) -> &[Metro] {
        &self.areas
    }

    /// The areas of a state, by name; an area may lie in several states.
    pub fn in_state(&self, place: Place) -> impl Iterator<Item = &Metro> {
        self.areas.iter().filter(move |metro| metro.lies_in(place))
    }

    /// The area with this code.
    #[must_use]
    pub fn of_area(&self, area: u32) -> Option<&Metro> {
        self.areas.iter().find(|metro| metro.area == area)
    }

    /// At most twelve areas whose name or state holds what was typed, those of the visitor's state first. Nothing
    /// typed finds those of the state.
    #[must_use]
    pub fn find(&self, typed: &str, own: Place) -> Vec<&Metro> {
        let query = Query::new(typed);
        let hit = |metro: &'_ Metro| {
            let is_own = metro.lies_in(own);
            if query.is_empty() && !is_own {
                return None;
            }
            let first = metro.states.split('-').next().and_then(Place::from_code);
            query.rank(&metro.name, &[first.map_or("", Place::name)], is_own)
        };
        finder::best(self.areas.iter().filter_map(|metro| Some((hit(metro)?, metro))).collect())
    }

    /// How dear living is in an area, or else in the state, as `found_in` tells; the nation's level is 1.
    #[must_use]
    pub fn parity(&self, metro: Option<&Metro>, place: Place) -> Option<Parity> {
        let of_state = || self.states.iter().find(|(state, _)| *state == place).map(|(_, found)| *found);
        let (level, found_in) = match metro.and_then(|metro| metro.parity) {
            Some(found) => (f64::from(found) / NATION_THOUSANDTHS, FoundIn::Area),
            None if place == Place::US => (1.0, FoundIn::Place(place)),
            None => (f64::from(of_state()?) / NATION_THOUSANDTHS, FoundIn::Place(place)),
        };
        Some(Parity { level, found_in, source: PARITY_SOURCE })
    }
}

impl Metro {
    /// Whether a part of it lies in this state.
    #[must_use]
    pub fn lies_in(&self, place: Place) -> bool {
        self.states.split('-').any(|state| state == place.code())
    }

    /// What an occupation pays in the area; none if that is withheld or the occupation is not counted there.
    #[must_use]
    pub fn wages(&self, soc: &str) -> Option<LocalWages> {
        let found = self.wages.iter().find(|found| found.soc == soc)?;
        let AreaWages { employment, wages, .. } = *found;
        Some(LocalWages { wages: wages?, employment, found_in: FoundIn::Area, source: METROS_SOURCE })
    }
}

/// What an occupation pays in the area, or else in the state, or else in the nation, as `found_in` tells; none if the
/// occupation is unknown. A suppressed wage is never filled in.
#[must_use]
pub fn local_wages(soc: &str, metro: Option<&Metro>, place: Place) -> Option<LocalWages> {
    metro.and_then(|metro| metro.wages(soc)).or_else(|| {
        let found = wage::wages(soc, place)?;
        Some(LocalWages {
            wages: found.wages,
            employment: found.employment,
            found_in: FoundIn::Place(found.found_in),
            source: found.source,
        })
    })
}

fn metro(area: u32, cells: &mut Cells<'_>) -> Result<Metro, FileError> {
    let (name, states) = (cells.text(), cells.text());
    if name.is_empty() {
        return Err(cells.error("name"));
    }
    let kind = match cells.text() {
        "metro" => AreaKind::Metro,
        "nonmetro" => AreaKind::Nonmetro,
        _ => return Err(cells.error("kind")),
    };
    let parity = parity(cells)?;
    Ok(Metro { area, name: name.to_owned(), states: states.to_owned(), kind, parity, wages: Vec::new() })
}

/// A price level, which is divided by: never 0.
fn parity(cells: &mut Cells<'_>) -> Result<Option<u32>, FileError> {
    match cells.maybe_number("parity")? {
        Some(0) => Err(cells.error("parity")),
        found => Ok(found),
    }
}

/// The lowest percentile, then how much each is above the one before, in tens of dollars.
fn area_wages(cells: &mut Cells<'_>) -> Result<AreaWages, FileError> {
    let soc = cells.text().to_owned();
    let employment = cells.maybe_number("employment")?;
    let wages = cells.numbers("wages")?.map(|steps: [u32; 5]| {
        let mut dollars = 0.0;
        let [p10, p25, p50, p75, p90] = steps.map(|step| {
            dollars += f64::from(step) * 10.0;
            dollars
        });
        Wages { p10, p25, p50, p75, p90 }
    });
    Ok(AreaWages { soc, employment, wages })
}
