//! The college and the area that were chosen by their numbers, and what the files say about them once they are there.
//!
//! A link holds the numbers only. Until the files have arrived, and where they cannot be had, the averages and the
//! state's figures stand in.

use std::sync::Arc;

use crate::facts::{self, College, Colleges, LocalWages, Metro, Metros, Place, Residency};
use crate::model::college_price::{CollegePrice, college_books, college_price};

use super::choices::Choices;
use super::opening::OPENING;
use super::published::Published;

/// What the files say about the numbers chosen.
#[derive(Clone, Default, PartialEq, Debug)]
pub(super) struct Reference {
    college: Record<College>,
    metro: Record<Metro>,
    /// What the college's own file says, where the page was given one.
    pub(super) published: Arc<[Published]>,
}

/// What a file says about one number.
#[derive(Clone, Default, PartialEq, Debug)]
enum Record<T> {
    /// The file is not there.
    #[default]
    NotRead,
    /// The file does not know this number.
    Unknown(u32),
    /// What it says.
    Known(Arc<T>),
}

impl Choices {
    /// Takes what the files say about the numbers chosen; a file that is not there says nothing.
    pub fn look_up(&mut self, colleges: Option<&Colleges>, metros: Option<&Metros>) {
        self.reference.college = match (self.unit, colleges) {
            (Some(unit), Some(file)) => file.of_unit(unit).map_or(Record::Unknown(unit), known),
            _ => Record::NotRead,
        };
        self.reference.metro = match (self.metro, metros) {
            (Some(area), Some(file)) => file.of_area(area).map_or(Record::Unknown(area), known),
            _ => Record::NotRead,
        };
    }

    /// The college chosen, once its file was read.
    #[must_use]
    pub fn college_chosen(&self) -> Option<&College> {
        match &self.reference.college {
            Record::Known(college) if !OPENING && self.unit == Some(college.unit) => Some(college),
            _ => None,
        }
    }

    /// The area chosen, once its file was read.
    #[must_use]
    pub fn metro_chosen(&self) -> Option<&Metro> {
        match &self.reference.metro {
            Record::Known(metro) if !OPENING && self.metro == Some(metro.area) => Some(metro),
            _ => None,
        }
    }

    /// Whether the file of colleges does not know the college chosen.
    #[must_use]
    pub(super) fn college_is_unknown(&self) -> bool {
        self.unit.is_some_and(|unit| self.reference.college == Record::Unknown(unit))
    }

    /// Whether the file of areas does not know the area chosen.
    #[must_use]
    pub(super) fn metro_is_unknown(&self) -> bool {
        self.metro.is_some_and(|area| self.reference.metro == Record::Unknown(area))
    }

    /// As whom the visitor pays, chosen or usual: at a college of another state as somebody from elsewhere, otherwise
    /// as a resident of the state. Whether they live in a college's district only they know.
    #[must_use]
    pub fn residency(&self) -> Residency {
        let elsewhere =
            self.college_chosen().is_some_and(|college| self.place != Place::US && college.state != self.place.code());
        self.residency.filter(|_| !OPENING).unwrap_or(if elsewhere {
            Residency::OutOfState
        } else {
            Residency::InState
        })
    }

    /// What the college chosen charges for a year of study at this pace and level, and by which published charge.
    #[must_use]
    pub fn college_price(&self) -> Option<CollegePrice> {
        college_price(self.college_chosen()?, self.residency(), self.level()?, self.load())
    }

    /// Books and supplies at the college chosen, dollars a year of study at this pace.
    pub(super) fn college_books(&self) -> Option<f64> {
        college_books(self.college_chosen()?, self.load())
    }

    /// What an occupation pays where the visitor is: in the area chosen, or else in the state, or else in the nation.
    #[must_use]
    pub fn wages_here(&self, soc: &str) -> Option<LocalWages> {
        facts::local_wages(soc, self.metro_chosen(), self.place)
    }

    /// The part of a full-time load that is studied.
    fn load(&self) -> f64 {
        1.0 / self.pace().stretch()
    }
}

fn known<T: Clone>(record: &T) -> Record<T> {
    Record::Known(Arc::new(record.clone()))
}
