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
mod working;
mod years;

/// The calculator.
#[component]
pub(super) fn Calculator(
    /// What was chosen.
    session: Session,
    /// The language.
    lang: Lang,
) -> impl IntoView {
    let opened = working::Opened::new(session, lang);
    view! {
        <div on:click=move |event| opened.press(&event) on:keydown=move |event| opened.key(&event)>
            <h1 class="unseen">{text::page_title(lang)}</h1>
            <notices::Notices session lang />
            <questions::Questions session lang />
            <answer::AnswerCard session lang opened />
            <div class="columns">
                <div>
                    <PositionChart session lang />
                    <years::YearTable session lang opened />
                    <people::People session lang />
                    <figures::KeyFigures session lang opened />
                    <change::WouldChange session lang />
                </div>
                <div>
                    <evidence::Evidence session lang opened />
                    <groups::Groups session lang />
                </div>
            </div>
            <compare::Compare session lang opened />
            <take::TakeAlong session lang />
            <sheet::Sheet session lang />
        </div>
    }
}
