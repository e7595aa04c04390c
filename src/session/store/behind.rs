//! What stands behind the answer: the files that are fetched on demand, and room for what longer work finds. The program
//! that only opens the page has none of it.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Dug, Session};
use crate::facts::{CareerTexts, Checks, Colleges, FileError, Metros, Pages, Sources};
use crate::host::{HostError, failure, files};
use crate::session::choices::Choices;
use crate::session::opening::OPENING;
use crate::session::routes::Routes;

/// A file that is fetched once it is needed.
#[derive(PartialEq, Debug)]
pub enum OnDemand<T> {
    /// Nobody has asked for it.
    NotAsked,
    /// It is on its way.
    Coming,
    /// It is here.
    Here(Arc<T>),
    /// It cannot be had; asking once more tries again.
    Failed(NotHad),
}

/// Why a file cannot be had.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum NotHad {
    /// It did not arrive.
    Fetch(HostError),
    /// What arrived is damaged, or of another version of the page.
    Content(FileError),
}

impl<T> Clone for OnDemand<T> {
    fn clone(&self) -> Self {
        match self {
            Self::NotAsked => Self::NotAsked,
            Self::Coming => Self::Coming,
            Self::Here(file) => Self::Here(Arc::clone(file)),
            Self::Failed(why) => Self::Failed(*why),
        }
    }
}

impl<T> OnDemand<T> {
    /// The file, if it is here.
    #[must_use]
    pub fn here(&self) -> Option<&T> {
        match self {
            Self::Here(file) => Some(file),
            _ => None,
        }
    }
}

/// What stands behind the answer: the files that are fetched on demand, and what longer work has found.
#[derive(Clone, Copy)]
pub(super) struct Behind {
    pub(super) colleges: RwSignal<OnDemand<Colleges>>,
    pub(super) metros: RwSignal<OnDemand<Metros>>,
    pub(super) sources: RwSignal<OnDemand<Sources>>,
    pub(super) checks: RwSignal<OnDemand<Checks>>,
    pub(super) pages: RwSignal<OnDemand<Pages>>,
    pub(super) careers: RwSignal<OnDemand<CareerTexts>>,
    pub(super) dug: RwSignal<Dug>,
}

impl Behind {
    pub(super) fn new() -> Self {
        Self {
            colleges: RwSignal::new(OnDemand::NotAsked),
            metros: RwSignal::new(OnDemand::NotAsked),
            sources: RwSignal::new(OnDemand::NotAsked),
            checks: RwSignal::new(OnDemand::NotAsked),
            pages: RwSignal::new(OnDemand::NotAsked),
            careers: RwSignal::new(OnDemand::NotAsked),
            dug: RwSignal::new(Dug::default()),
        }
    }
}

impl Session {
    /// The file of colleges, as far as it is here.
    #[must_use]
    pub fn colleges(self) -> OnDemand<Colleges> {
        self.file(|behind| behind.colleges)
    }

    /// The file of areas and price levels, as far as it is here.
    #[must_use]
    pub fn metros(self) -> OnDemand<Metros> {
        self.file(|behind| behind.metros)
    }

    /// Fetches the file of colleges, unless it is here or on its way.
    pub fn need_colleges(self) {
        self.need(|behind| behind.colleges, "colleges", Colleges::decode);
    }

    /// Fetches the file of areas and price levels, unless it is here or on its way.
    pub fn need_metros(self) {
        self.need(|behind| behind.metros, "metros", Metros::decode);
    }

    pub(super) fn file<T: Send + Sync + 'static>(self, which: fn(Behind) -> RwSignal<OnDemand<T>>) -> OnDemand<T> {
        self.behind.map_or(OnDemand::NotAsked, |behind| which(behind).get())
    }

    pub(super) fn need<T: Send + Sync + 'static>(
        self,
        which: fn(Behind) -> RwSignal<OnDemand<T>>,
        name: &'static str,
        decode: fn(&str) -> Result<T, FileError>,
    ) {
        let Some(file) = self.behind.map(which) else { return };
        if file.with_untracked(|file| matches!(file, OnDemand::Coming | OnDemand::Here(_))) {
            return;
        }
        file.set(OnDemand::Coming);
        leptos::task::spawn_local(async move {
            let text = files::fetch_text(name).await;
            if failure::has_failed() {
                return;
            }
            let read = text.map_err(NotHad::Fetch).and_then(|text| decode(&text).map_err(NotHad::Content));
            file.set(read.map_or_else(OnDemand::Failed, |read| OnDemand::Here(Arc::new(read))));
            self.routes.update(|routes| self.look_up(routes));
        });
    }

    pub(super) fn fetch_what_is_named(self) {
        if OPENING {
            return;
        }
        let named = |is_named: fn(&Choices) -> bool| {
            self.routes.with_untracked(|routes| routes.list().iter().any(|route| is_named(&route.choices)))
        };
        if named(|choices| choices.unit.is_some()) {
            self.need_colleges();
        }
        if named(|choices| choices.metro.is_some()) {
            self.need_metros();
        }
    }

    pub(super) fn look_up(self, routes: &mut Routes) {
        let Some(behind) = self.behind.filter(|_| !OPENING) else { return };
        behind.colleges.with_untracked(|colleges| {
            behind.metros.with_untracked(|metros| routes.look_up(colleges.here(), metros.here()));
        });
    }
}
