//! What a college's own file puts into the fields, as the module that checked the file hands it over: a block of lines
//! for each route with an empty line between them, each line `field⇥value⇥words`. Without a value the words are about
//! the average that stands in.

use std::sync::Arc;

use super::choices::Choices;
use super::field::Field;
use super::opening::OPENING;
use super::routes::Routes;
use super::typed_number;

/// How a first line begins that names the program to start with, by its name in links.
pub const PROGRAM_LINE: &str = "study\t";

/// What stands in one field, or why nothing does.
#[derive(Clone, PartialEq, Debug)]
pub struct Published {
    field: Field,
    /// As it would be typed; none where the college publishes no such figure.
    pub value: Option<f64>,
    /// What is said beside it, in the language of the page.
    pub words: String,
}

fn block(text: &str) -> Arc<[Published]> {
    let line = |line: &str| {
        let mut cells = line.split('\t');
        let (field, value, words) = (Field::from_key(cells.next()?)?, cells.next()?, cells.next()?.to_owned());
        let value = typed_number::parse(value).ok().filter(|value| field.spec().range.holds(*value));
        Some(Published { field, value, words })
    };
    text.lines().filter_map(line).collect()
}

impl Routes {
    /// Takes what the college's file says for each route; a line that cannot be used is left out.
    pub fn take_published(&mut self, text: &str) {
        let mut blocks = text.split("\n\n");
        self.change_all(|choices| choices.reference.published = block(blocks.next().unwrap_or_default()));
    }
}

impl Choices {
    /// What the college's own file says of a field.
    #[must_use]
    pub fn published(&self, field: Field) -> Option<&Published> {
        if OPENING {
            return None;
        }
        self.reference.published.iter().find(|published| published.field == field)
    }
}
