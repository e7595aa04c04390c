//! The link as it is handed on.

use super::Session;
use crate::session::dated;

impl Session {
    /// The link to hand on: it also tells with which figures it was made, and the answer that it showed.
    #[must_use]
    pub fn link_to_share(self) -> String {
        let mut link = self.link();
        let answer = self.answer();
        dated::add_to(&mut link, answer.as_ref().map(|answer| &answer.report));
        link
    }
}
