//! The languages of the page.

/// A language that the page speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Spanish.
    Es,
}

impl Lang {
    /// The code of the language in HTML and in links.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Es => "es",
        }
    }

    /// The language of a code such as `es` or `es-MX`, if the page speaks it.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let language = code.split(['-', '_']).next().unwrap_or_default();
        [Lang::En, Lang::Es].into_iter().find(|lang| lang.code().eq_ignore_ascii_case(language))
    }
}
