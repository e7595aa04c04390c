//! Markup of what is only read: written as text, handed to the browser whole.
//!
//! Leptos compiles code for every element that a view builds. What nobody types into is written here instead, which
//! costs the page a few bytes for each element and nothing for each change. Markup can only be a literal of this code;
//! everything else is escaped.

use crate::markup;

/// Markup that is being written.
#[derive(Clone, PartialEq, Default, Debug)]
pub(in crate::view) struct Html(String);

impl Html {
    /// Nothing yet.
    pub(in crate::view) fn new() -> Self {
        Self::default()
    }

    /// Markup of our own. Never compiled into what calls it, nor are the others: thousands of places do.
    #[inline(never)]
    pub(in crate::view) fn raw(&mut self, markup: &'static str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// Words, in an element or an attribute in double quotes; nothing in them is markup.
    #[inline(never)]
    pub(in crate::view) fn text(&mut self, words: &str) -> &mut Self {
        for c in words.chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                _ => self.0.push(c),
            }
        }
        self
    }

    /// An integer.
    #[inline(never)]
    pub(in crate::view) fn int(&mut self, number: i32) -> &mut Self {
        if number < 0 {
            self.0.push('-');
        }
        push_digits(&mut self.0, number.unsigned_abs());
        self
    }

    /// `tag`, such as `<td class="good">`, then words, then the end of that element, named again: `</td>`.
    #[inline(never)]
    pub(in crate::view) fn element(&mut self, tag: &'static str, words: &str, end: &'static str) -> &mut Self {
        self.raw(tag).text(words).raw(end)
    }

    /// Further markup behind this.
    #[inline(never)]
    pub(in crate::view) fn html(&mut self, other: &Self) -> &mut Self {
        self.0.push_str(&other.0);
        self
    }

    /// A page of text; its own markup makes the elements.
    pub(in crate::view) fn page(&mut self, text: &str) -> &mut Self {
        self.0.push_str(&markup::html(text));
        self
    }

    /// The markup.
    pub(in crate::view) fn finish(self) -> String {
        self.0
    }
}

fn push_digits(text: &mut String, number: u32) {
    if number >= 10 {
        push_digits(text, number / 10);
    }
    text.extend(char::from_digit(number % 10, 10));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_never_markup() {
        let mut html = Html::new();
        html.element("<p title=\"", "\"><script>&", "\"></p>").int(-120);
        assert_eq!(html.finish(), "<p title=\"&quot;&gt;&lt;script&gt;&amp;\"></p>-120");
    }
}
