//! Evidence for pay beside the wages of occupations: what graduates and people with a high-school diploma earned, and
//! the averages that articles quote.

use super::place::Place;
use super::program::Level;
use super::source::{Figure, Note, Source, Text, Unit};

include!(concat!(env!("OUT_DIR"), "/earnings.rs"));

/// What graduates of health information programs of one level earned, in the nation. The years after finishing are
/// different cohorts: the steps between them are not one group's path.
#[derive(Debug, PartialEq)]
pub struct GraduateEarnings {
    /// Years after finishing.
    pub years: f64,
    /// Pay of the median program, dollars a year: of all who had federal aid and work, full or part time, in any job.
    pub pay: f64,
    /// How many programs that is the median of; fewer than ten say little.
    pub programs: u32,
    /// The programs at the first and third quarter, dollars a year, where there are enough programs.
    pub quartiles: Option<(f64, f64)>,
    /// Where it is from.
    pub source: &'static Source,
}

/// What graduates of a level earned, fewest years first; empty where nothing is published.
#[must_use]
pub fn graduate_earnings(level: Level) -> &'static [GraduateEarnings] {
    match level {
        Level::Certificate => &GRADUATES_CERTIFICATE,
        Level::Associate => &GRADUATES_ASSOCIATE,
        Level::Bachelor => &GRADUATES_BACHELOR,
        Level::PostBaccalaureate => &GRADUATES_POST_BACCALAUREATE,
        Level::Master => &GRADUATES_MASTER,
    }
}

/// What working adults of 25 to 34 with a high-school diploma only earned in 2024, dollars a year: counted like
/// [`graduate_earnings`], full or part time, in any job.
#[must_use]
pub fn high_school_earnings(place: Place) -> Figure {
    let value = HIGH_SCHOOL.get(place.row()).copied().map_or(0.0, f64::from);
    Figure { value, unit: Unit::DollarsPerYear, source: HIGH_SCHOOL_SOURCE, note: Note::NONE }
}

/// A figure that articles quote, and what is known about it. Never equal evidence: a labelled "what if" at most.
#[derive(Debug, PartialEq)]
pub struct SurveyFigure {
    /// The name by which the page refers to it.
    pub id: &'static str,
    /// The credential whose holders it speaks of, if of any.
    pub credential: Option<&'static str>,
    /// What the article says the figure is.
    pub claim: Text,
    /// The figure, dollars a year; its note says what it really is.
    pub figure: Figure,
}

/// The figures that articles quote.
#[must_use]
pub fn survey_figures() -> &'static [SurveyFigure] {
    &SURVEY_FIGURES
}
