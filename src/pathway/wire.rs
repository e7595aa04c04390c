//! The texts of the map and the sources of its facts, which the page fetches when the map is opened.
//!
//! One file for each language, UTF-8, one line for each text: `about <tab> aspect <tab> source <tab> text`. The first
//! line is [`FIRST_LINE`] and the edition of the data. Lines with the aspect `source` describe a source by its id. Lines
//! of unknown aspects are skipped, so that an older page reads a newer file.

/// What a file begins with, before the edition.
pub const FIRST_LINE: &str = "him-pathways-texts 1 ";

/// A file of more than this is not ours.
const MOST_BYTES: usize = 1_000_000;

macro_rules! aspects {
    ($($(#[$doc:meta])* $name:ident = $key:literal),+ $(,)?) => {
        /// What a text says about its node.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum Aspect { $($(#[$doc])* $name),+ }

        impl Aspect {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Its name in the file.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self { $(Self::$name => $key),+ }
            }
        }
    };
}

aspects! {
    /// Other words for it, and who names it.
    Named = "named",
    /// Something done day to day.
    Task = "task",
    /// Schooling that is usual.
    Education = "education",
    /// Experience that is usual.
    Experience = "experience",
    /// Credentials that are expected.
    Credential = "credential",
    /// Credentials that help.
    Helps = "helps",
    /// Work from elsewhere.
    Remote = "remote",
    /// Automation, in the sense of the source.
    Automation = "automation",
    /// How hard posts are to fill.
    Outlook = "outlook",
    /// Why this pay stands for it.
    Pay = "pay",
    /// What keeping it takes.
    Upkeep = "upkeep",
    /// What must be said with it.
    Caution = "caution",
    /// Who named its skills.
    Skills = "skills",
    /// Who named its settings.
    Settings = "settings",
    /// Who is admitted.
    Rule = "rule",
    /// The condition of a move; about `from>to`.
    Condition = "condition",
    /// Publisher, title and period of a source.
    Source = "source",
}

/// One text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Text<'a> {
    /// The key of a station, role, lane, skill or setting, the code of an occupation, or `from>to`.
    pub about: &'a str,
    /// What it says about that.
    pub aspect: Aspect,
    /// The id of its source; empty for lines that describe one.
    pub source: &'a str,
    /// The text; empty where only the source of something shown otherwise is told.
    pub text: &'a str,
}

/// All texts of one language.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Texts<'a> {
    /// The edition of the data that they were written with.
    pub edition: &'a str,
    /// In the order of the file.
    pub texts: Vec<Text<'a>>,
}

/// Why a file cannot be used.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WireError {
    /// It does not begin as such a file does.
    NotOurs,
    /// It is longer than such a file can be.
    TooLong,
    /// This line, counted from 1, has not four cells.
    Line(usize),
}

impl<'a> Texts<'a> {
    /// The texts of one aspect of something.
    pub fn about(&self, about: &'a str, aspect: Aspect) -> impl Iterator<Item = &Text<'a>> {
        self.texts.iter().filter(move |text| text.about == about && text.aspect == aspect)
    }

    /// Publisher, title and period of a source, as one text.
    #[must_use]
    pub fn source(&self, id: &'a str) -> Option<&'a str> {
        self.about(id, Aspect::Source).next().map(|text| text.text)
    }
}

/// Reads a file.
///
/// # Errors
/// What is wrong with it, and where.
pub fn decode(file: &str) -> Result<Texts<'_>, WireError> {
    if file.len() > MOST_BYTES {
        return Err(WireError::TooLong);
    }
    let mut lines = file.lines();
    let edition = lines.next().and_then(|line| line.strip_prefix(FIRST_LINE)).ok_or(WireError::NotOurs)?;
    let mut texts = Vec::new();
    for (at, line) in lines.enumerate() {
        let mut cells = line.split('\t');
        let (Some(about), Some(aspect), Some(source), Some(text), None) =
            (cells.next(), cells.next(), cells.next(), cells.next(), cells.next())
        else {
            return Err(WireError::Line(at + 2));
        };
        if let Some(aspect) = Aspect::ALL.iter().copied().find(|known| known.key() == aspect) {
            texts.push(Text { about, aspect, source, text });
        }
    }
    Ok(Texts { edition, texts })
}

/// Writes the file of a language; `language` is 0 for English and 1 for Spanish, as in every pair of names.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn write(language: usize) -> String {
    use crate::facts::{DATA_VERSION, SOURCES, career};
    let mut file = String::from(FIRST_LINE);
    file.push_str(DATA_VERSION);
    file.push('\n');
    let mut line = |about: &str, aspect: &str, source: &str, text: &str| {
        for (cell, end) in [(about, '\t'), (aspect, '\t'), (source, '\t'), (text, '\n')] {
            file.push_str(cell);
            file.push(end);
        }
    };
    for (about, aspect, text, source) in career::texts() {
        line(about, aspect, source, text.get(language).copied().unwrap_or_default());
    }
    for source in SOURCES.iter().filter(|source| career::texts().iter().any(|(.., id)| *id == source.id)) {
        let text = [source.publisher, source.title, source.period].join(" · ");
        line(source.id, Aspect::Source.key(), "", &text);
    }
    file
}
