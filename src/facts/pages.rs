//! The pages of text about the method and the field, one file for each language. Fetched on demand; `data/texts/`.

use super::file::{FileError, Lines};

/// The pages of one language.
#[derive(Clone, PartialEq, Debug)]
pub struct Pages {
    pages: Vec<Page>,
}

/// One page, in the markup of [`crate::markup`].
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Page {
    /// Its name, the same in both languages: `model`, `evidence`, `limits`, `questions`, `glossary`, `choosing`,
    /// `credentials`, `field`.
    pub id: &'static str,
    /// Its title.
    pub title: &'static str,
    /// What stands below the title.
    pub body: &'static str,
}

impl Pages {
    /// Reads a file that `pages-en.txt` or `pages-es.txt` was built as.
    ///
    /// # Errors
    /// What is wrong with the file.
    pub fn decode(text: &str) -> Result<Self, FileError> {
        let lines = Lines::open(text, "pages")?;
        // Kept as long as the page is open; see `Lines::keep`.
        let text: &'static str = String::from(text).leak();
        let (_, text) = text.split_once('\n').unwrap_or_default();
        let (text, _) = text.rsplit_once("end\t").unwrap_or_default();
        let page = |part: &'static str| {
            let (id, text) = part.split_once('\n')?;
            let (title, body) = text.split_once('\n')?;
            Some(Page { id, title: title.strip_prefix("# ")?, body })
        };
        let parts = text.strip_prefix('@').unwrap_or_default().split("\n@");
        let pages: Vec<Page> = parts.filter_map(page).collect();
        lines.check_entries(pages.len())?;
        Ok(Self { pages })
    }

    /// Every page, in the order in which they are listed.
    #[must_use]
    pub fn all(&self) -> &[Page] {
        &self.pages
    }

    /// The page of this name.
    #[must_use]
    pub fn page(&self, id: &str) -> Option<&Page> {
        self.pages.iter().find(|page| page.id == id)
    }
}
