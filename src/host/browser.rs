//! The window and its document, and what can go wrong with either.

/// What the browser did not let us do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HostError {
    /// Something that every page has is not there: its name.
    Missing(&'static str),
    /// The browser refused an action, or does not know it: its name.
    Refused(&'static str),
}

pub(super) fn window() -> Result<web_sys::Window, HostError> {
    web_sys::window().ok_or(HostError::Missing("window"))
}

pub(super) fn document() -> Result<web_sys::Document, HostError> {
    window()?.document().ok_or(HostError::Missing("document"))
}
