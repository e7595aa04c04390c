//! The texts of the map of careers and the sources of its facts, one file for each language. Fetched when the map is
//! opened; `data/role_texts.csv` and the columns of the map's other tables.
//!
//! An entry is something of the map; each line below it holds an aspect, the id of the source, and the text. Lines of
//! unknown aspects are skipped, so that an older page reads a newer file.

use super::file::{FileError, Lines};

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
}

/// One text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CareerText {
    /// The key of a station, role, lane, skill or setting, the code of an occupation, or `from>to`.
    pub about: &'static str,
    /// What it says about that.
    pub aspect: Aspect,
    /// The id of its source.
    pub source: &'static str,
    /// The text; empty where only the source of something shown otherwise is told.
    pub text: &'static str,
}

/// All texts of one language.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CareerTexts {
    texts: Vec<CareerText>,
}

impl CareerTexts {
    /// Reads a file that `careers-en.txt` or `careers-es.txt` was built as.
    ///
    /// # Errors
    /// What is wrong with the file, and in which line.
    pub fn decode(text: &str) -> Result<Self, FileError> {
        let mut lines = Lines::keep(text, "careers")?;
        let (mut about, mut entries, mut texts) = ("", 0, Vec::new());
        for mut cells in lines.by_ref() {
            let first = cells.text();
            if !cells.continues {
                about = first;
                entries += 1;
                continue;
            }
            let (source, text) = (cells.text(), cells.text());
            if source.is_empty() || about.is_empty() {
                return Err(cells.error("source"));
            }
            if let Some(aspect) = Aspect::ALL.iter().copied().find(|known| known.key() == first) {
                texts.push(CareerText { about, aspect, source, text });
            }
        }
        lines.check_entries(entries)?;
        Ok(Self { texts })
    }

    /// Every text, in the order of the file.
    #[must_use]
    pub fn all(&self) -> &[CareerText] {
        &self.texts
    }

    /// The texts of one aspect of something.
    pub fn about(&self, about: &str, aspect: Aspect) -> impl Iterator<Item = &CareerText> {
        self.texts.iter().filter(move |text| text.about == about && text.aspect == aspect)
    }
}
