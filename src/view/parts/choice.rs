//! A list to choose from.

use leptos::prelude::*;

use super::when;
use crate::session::Choices;
use crate::session::store::Session;

/// The names in links and the words on the screen of what a list offers.
pub(in crate::view) type Options = Vec<(&'static str, &'static str)>;

/// A native list.
#[component]
pub(in crate::view) fn Choice(
    /// What was chosen.
    session: Session,
    /// The element's id.
    id: &'static str,
    /// Its label.
    label: &'static str,
    /// What can be chosen.
    options: Options,
    /// The name of what is chosen.
    chosen: fn(&Choices) -> &'static str,
    /// The name of what cannot be chosen now, if anything.
    #[prop(default = |_| "")]
    closed: fn(&Choices) -> &'static str,
    /// Takes the name of what was chosen.
    choose: fn(&mut Choices, &str),
) -> impl IntoView {
    let option = |(key, words): (&'static str, &'static str)| {
        let is_closed = when(move || session.choice(closed) == key);
        let is_chosen = when(move || session.choice(chosen) == key);
        view! { <option value=key prop:hidden=is_closed prop:disabled=is_closed prop:selected=is_chosen>{words}</option> }
    };
    view! {
        <label class="choice" for=id>
            <span>{label}</span>
            <select
                id=id
                on:change:target=move |event| {
                    let key = event.target().value();
                    session.choose(|choices| choose(choices, &key));
                }
            >
                {options.into_iter().map(option).collect_view()}
            </select>
        </label>
    }
}
