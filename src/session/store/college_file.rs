//! The college's data file follows the choices: which of its programs stands for the one chosen, at which price.

use leptos::prelude::*;

use crate::host::{Lang, college, failure};
use crate::session::options::{Now, Program};
use crate::session::published::PROGRAM_LINE;
use crate::session::{Field, link};

use super::Session;

impl Session {
    /// From now on the figures of the college's file stand in the fields, once the module that checks it has arrived.
    /// Without it the averages stand on.
    pub fn follow_college_file(self, lang: Lang) {
        let chosen = Memo::new(move |_| self.routes.with(link::encode));
        Effect::new(move || {
            let asked = chosen.get();
            leptos::task::spawn_local(async move {
                let text = college::published(lang, &asked).await;
                // What came too late is about other choices.
                if let (Ok(text), false) = (text, failure::has_failed())
                    && chosen.with_untracked(|now| *now == asked)
                {
                    self.routes.update(|routes| routes.take_published(&text));
                    self.open_program_of_file(&text);
                }
            });
        });
    }

    /// Chooses the program that the address names by its id in the file, which could not be known before.
    fn open_program_of_file(self, text: &str) {
        let kind = text.lines().next().and_then(|line| line.strip_prefix(PROGRAM_LINE)).and_then(Program::from_key);
        if let Some(program) = kind {
            self.choose(|choices| {
                choices.program = Some(program);
                if !program.open_to(choices.now) {
                    choices.now = Now::Rhit;
                }
            });
        }
    }

    /// What the college's file says of a field: its words, and whether a figure of it stands there.
    #[must_use]
    pub fn published(self, field: Field) -> Option<(bool, String)> {
        self.choice(|choices| {
            choices.published(field).map(|published| (published.value.is_some(), published.words.clone()))
        })
    }
}
