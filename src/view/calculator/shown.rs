//! What the screen says of an answer beyond single figures, written once for each answer.

use crate::host::Lang;
use crate::session::Answer;
use crate::text::Piece;
use crate::view::chart::Drawing;

use super::{answer, cautions};

/// Sentences, cautions and the drawing.
#[derive(Clone, PartialEq, Default)]
pub(in crate::view) struct Shown {
    /// The answer in one sentence.
    pub(in crate::view) headline: Vec<Piece>,
    /// What the headline would hide.
    pub(in crate::view) cautions: Vec<String>,
    /// The chart.
    pub(in crate::view) drawing: Drawing,
}

impl Shown {
    pub(super) fn of(lang: Lang, answer: &Answer) -> Self {
        Self {
            headline: answer::headline(lang, answer),
            cautions: cautions::cautions(lang, answer),
            drawing: Drawing::of(lang, &answer.report),
        }
    }
}
