//! The files about sources, claims and method: fetched once they are needed.

use super::{OnDemand, Session};
use crate::facts::{CareerTexts, Checks, Claim, Note, Pages, Sources, Text, claim_near};
use crate::host::Lang;

impl Session {
    /// The file of sources, as far as it is here.
    #[must_use]
    pub fn sources(self) -> OnDemand<Sources> {
        self.file(|behind| behind.sources)
    }

    /// Fetches the file of sources, unless it is here or on its way.
    pub fn need_sources(self) {
        self.need(|behind| behind.sources, "sources", Sources::decode);
    }

    /// What is to be said with a figure, once the file of sources is here.
    #[must_use]
    pub fn note(self, note: Note) -> Option<Text> {
        self.sources().here().and_then(|sources| sources.note(note))
    }

    /// The file of claims and test links, as far as it is here.
    #[must_use]
    pub fn checks(self) -> OnDemand<Checks> {
        self.file(|behind| behind.checks)
    }

    /// Fetches the file of claims and test links, unless it is here or on its way.
    pub fn need_checks(self) {
        self.need(|behind| behind.checks, "checks", Checks::decode);
    }

    /// What is known of the claim that quotes just this amount of pay, once the file of claims is here.
    #[must_use]
    pub fn claim(self, dollars: f64) -> Option<Claim> {
        let id = claim_near(dollars)?;
        self.checks().here().and_then(|checks| checks.claim(id)).copied()
    }

    /// The texts of the map of careers, as far as they are here.
    #[must_use]
    pub fn careers(self) -> OnDemand<CareerTexts> {
        self.file(|behind| behind.careers)
    }

    /// Fetches the texts of the map in a language, unless they are here or on their way.
    pub fn need_careers(self, lang: Lang) {
        let name = match lang {
            Lang::En => "careers-en",
            Lang::Es => "careers-es",
        };
        self.need(|behind| behind.careers, name, CareerTexts::decode);
    }

    /// The pages of text, as far as they are here.
    #[must_use]
    pub fn pages(self) -> OnDemand<Pages> {
        self.file(|behind| behind.pages)
    }

    /// Fetches the pages of text in a language, unless they are here or on their way. The language of the page does
    /// not change while it is open.
    pub fn need_pages(self, lang: Lang) {
        let name = match lang {
            Lang::En => "pages-en",
            Lang::Es => "pages-es",
        };
        self.need(|behind| behind.pages, name, Pages::decode);
    }
}
