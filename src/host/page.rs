//! The document: its language, title, theme, the shell it starts with, its frame.

use super::Lang;
use super::browser::{HostError, document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The colours of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Light, whatever the system prefers: what a college's light page needs.
    Light,
    /// Dark.
    Dark,
    /// As the system prefers.
    Auto,
}

impl Theme {
    /// The theme's name in links and in the `data-theme` attribute.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Theme::Light => "light",
            Theme::Dark => "dark",
            Theme::Auto => "auto",
        }
    }

    /// The theme of a name.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        [Theme::Light, Theme::Dark, Theme::Auto].into_iter().find(|theme| theme.code() == code)
    }
}

/// The element into which the app is mounted.
///
/// # Errors
/// The page has none.
pub fn mount_point() -> Result<HtmlElement, HostError> {
    element("page")?.dyn_into().map_err(|_| HostError::Missing("page"))
}

/// Removes the static first content, once the app stands in its place.
pub fn remove_shell() {
    if let Ok(shell) = element("shell") {
        shell.remove();
    }
}

/// Sets the language in which the document is read out; the static texts follow it.
///
/// # Errors
/// There is no document.
pub fn set_language(lang: Lang) -> Result<(), HostError> {
    set_root_attribute("lang", lang.code())
}

/// Sets the title of the window.
///
/// # Errors
/// There is no document.
pub fn set_title(title: &str) -> Result<(), HostError> {
    document()?.set_title(title);
    Ok(())
}

/// Sets the colours. The page's first line has already done so from `?theme=`; this is for changes.
///
/// # Errors
/// There is no document.
pub fn set_theme(theme: Theme) -> Result<(), HostError> {
    set_root_attribute("data-theme", theme.code())
}

/// Whether another page shows this one in a frame. Where the browser does not say, it does.
#[must_use]
pub fn is_framed() -> bool {
    let Ok(window) = window() else { return true };
    !matches!(window.top(), Ok(Some(top)) if top == window)
}

/// Opens the browser's print dialogue. A sandboxed frame may ignore it silently.
///
/// # Errors
/// The browser does not print here.
pub fn print() -> Result<(), HostError> {
    window()?.print().map_err(|_| HostError::Refused("printing"))
}

/// Brings an element into view, without taking the focus.
///
/// # Errors
/// There is no element of this id.
pub fn scroll_to(id: &str) -> Result<(), HostError> {
    element(id)?.scroll_into_view();
    Ok(())
}

/// Moves the focus to an element, and it into view.
///
/// # Errors
/// There is no element of this id, or it takes no focus.
pub fn focus(id: &str) -> Result<(), HostError> {
    let element: HtmlElement = element(id)?.dyn_into().map_err(|_| HostError::Refused("focus"))?;
    element.focus().map_err(|_| HostError::Refused("focus"))
}

fn element(id: &str) -> Result<Element, HostError> {
    document()?.get_element_by_id(id).ok_or(HostError::Missing("element"))
}

fn set_root_attribute(name: &str, value: &str) -> Result<(), HostError> {
    let root = document()?.document_element().ok_or(HostError::Missing("root element"))?;
    root.set_attribute(name, value).map_err(|_| HostError::Refused("attribute"))
}
