//! The calculator: three questions, the answer, what stands behind it, and every number that can be changed.

use leptos::prelude::*;

use crate::host::Lang;
use crate::session::store::Session;
use crate::text;

use super::chart::PositionChart;
use shown::Shown;

mod answer;
mod cautions;
mod evidence;
mod figures;
mod groups;
mod notices;
mod questions;
pub(super) mod shown;
mod years;

/// The calculator.
#[component]
pub(super) fn Calculator(
    /// What was chosen.
    session: Session,
    /// The language.
    lang: Lang,
) -> impl IntoView {
    let shown = Memo::new(move |_| session.answer().map(|answer| Shown::of(lang, &answer)).unwrap_or_default());
    view! {
        <h1 class="unseen">{text::page_title(lang)}</h1>
        <notices::Notices session lang />
        <questions::Questions session lang />
        <answer::AnswerCard session lang shown />
        <div class="columns">
            <div>
                <PositionChart lang drawn=shown />
                <years::YearTable session lang />
                <figures::KeyFigures session lang />
            </div>
            <div>
                <evidence::Evidence session lang />
                <groups::Groups session lang />
            </div>
        </div>
    }
}
