//! What more there is to say about the number in a field: the note of its source, or the article that quotes it.

use leptos::prelude::*;

use crate::facts::claim_near;
use crate::host::Lang;
use crate::host::events::{Happens, on};
use crate::session::Field;
use crate::session::store::Session;
use crate::text;
use crate::view::parts::{bind, words};

use super::groups;

/// Follows every field; what it says comes from files that are fetched once somebody looks at it.
pub(super) fn bind(session: Session, lang: Lang) {
    for group in groups::GROUPS {
        on(groups::id(group), Happens::Toggle, move |_| session.need_sources());
    }
    for field in Field::ALL.iter().copied() {
        let number = Memo::new(move |_| {
            session.choice(|choices| (choices.number(field), choices.default_of(field).map(|default| default.note)))
        });
        if quotes_pay(field) {
            Effect::new(move || {
                if number.get().0.and_then(claim_near).is_some() {
                    session.need_checks();
                }
            });
        }
        let said = words(move || match number.get() {
            (Some(typed), _) => {
                let claim = session.claim(typed).filter(|_| quotes_pay(field));
                claim.map_or_else(String::new, |claim| text::typed_from_article(lang, &claim))
            }
            // The college's own figure stands there, with words of its own.
            (None, _) if session.published(field).is_some_and(|(stands_there, _)| stands_there) => String::new(),
            (None, note) => note
                .and_then(|note| session.note(note))
                .map_or_else(String::new, |note| text::of(lang, note).to_owned()),
        });
        bind::text(&[field.spec().key, "-note"].concat(), said);
    }
}

/// Whether articles quote figures for it.
fn quotes_pay(field: Field) -> bool {
    matches!(field, Field::PayNow | Field::OwnSalary)
}
