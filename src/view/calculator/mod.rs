//! The calculator: three questions, the answer, what stands behind it, and every number that can be changed.

use leptos::prelude::*;

use crate::host::Lang;
use crate::session::store::Session;
use crate::text;

use super::chart::PositionChart;
mod answer;
mod cautions;
mod change;
mod compare;
mod compared;
mod evidence;
mod figures;
mod finder;
mod groups;
mod notices;
mod people;
mod questions;
mod sheet;
mod take;
mod years;

/// The calculator.
#[component]
pub(super) fn Calculator(
    /// What was chosen.
    session: Session,
    /// The language.
    lang: Lang,
) -> impl IntoView {
    view! {
        <h1 class="unseen">{text::page_title(lang)}</h1>
        <notices::Notices session lang />
        <questions::Questions session lang />
        <answer::AnswerCard session lang />
        <div class="columns">
            <div>
                <PositionChart session lang />
                <years::YearTable session lang />
                <people::People session lang />
                <figures::KeyFigures session lang />
                <change::WouldChange session lang />
            </div>
            <div>
                <evidence::Evidence session lang />
                <groups::Groups session lang />
            </div>
        </div>
        <compare::Compare session lang />
        <take::TakeAlong session lang />
        <sheet::Sheet session lang />
    }
}
