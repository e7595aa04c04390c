//! What was left out of the link that was opened.

use leptos::prelude::*;

use crate::host::Lang;
use crate::session::store::Session;
use crate::text;
use crate::view::parts::when;

/// The notices, until they are closed.
#[component]
pub(super) fn Notices(
    /// What was chosen.
    session: Session,
    /// The language.
    lang: Lang,
) -> impl IntoView {
    let notices = session.notices_now();
    let dismissed = RwSignal::new(notices.is_empty());
    let lines: Vec<_> = notices.iter().map(|notice| view! { <li>{text::notice(lang, notice)}</li> }).collect();
    view! {
        <section class="notices" aria-labelledby="notices-title" hidden=when(move || dismissed.get())>
            <h2 id="notices-title">{text::notices_title(lang)}</h2>
            <ul>{lines}</ul>
            <button type="button" on:click=move |_| dismissed.set(true)>{text::close(lang)}</button>
        </section>
    }
}
