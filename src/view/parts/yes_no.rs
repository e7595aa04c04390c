//! A question answered with yes or no.

use leptos::prelude::*;

use super::when;
use crate::host::Lang;
use crate::session::options::Switch;
use crate::session::store::Session;
use crate::text;

/// A native checkbox for a switch.
#[component]
pub(in crate::view) fn YesNo(
    /// What was chosen.
    session: Session,
    /// The language.
    lang: Lang,
    /// The question.
    switch: Switch,
) -> impl IntoView {
    view! {
        <label class="yes-no">
            <input
                type="checkbox"
                id=switch.key()
                prop:checked=when(move || session.choice(|choices| choices.is_on(switch)))
                on:change:target=move |event| {
                    let on = event.target().checked();
                    session.choose(|choices| choices.set_switch(switch, on));
                }
            />
            <span>{text::switch(lang, switch)}</span>
        </label>
    }
}
