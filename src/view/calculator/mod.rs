//! The calculator: three questions, the answer, what stands behind it, and every number that can be changed.

use leptos::prelude::*;

use crate::host::Lang;
use crate::session::store::Session;
use crate::text;

use super::chart;
use super::parts::Html;
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

/// The calculator: painted once, then only what changes in it.
#[component]
pub(super) fn Calculator(
    /// What was chosen.
    session: Session,
    /// The language.
    lang: Lang,
) -> impl IntoView {
    // Effects run once this stands on the page.
    bind(session, lang);
    view! { <div id="calculator-view" inner_html=paint(session, lang).finish()></div> }
}

fn paint(session: Session, lang: Lang) -> Html {
    let mut html = Html::new();
    html.element("<h1 class=\"unseen\">", text::page_title(lang), "</h1>");
    notices::paint(&mut html, session, lang);
    questions::paint(&mut html, lang);
    answer::paint(&mut html);
    // Filled by src/college.js, where a college brings a file of its own.
    html.raw("<section class=\"from-college\" id=\"from-college\" hidden></section><div class=\"columns\"><div>");
    chart::paint(&mut html, lang);
    years::paint(&mut html, lang);
    people::paint(&mut html, lang);
    figures::paint(&mut html, lang);
    change::paint(&mut html, lang);
    html.raw("</div><div>");
    evidence::paint(&mut html, lang);
    groups::paint(&mut html, lang);
    html.raw("</div></div>");
    compare::paint(&mut html, lang);
    take::paint(&mut html, lang);
    sheet::paint(&mut html);
    html
}

fn bind(session: Session, lang: Lang) {
    notices::bind(session, lang);
    questions::bind(session, lang);
    answer::bind(session, lang);
    chart::bind(session, lang);
    years::bind(session, lang);
    people::bind(session, lang);
    figures::bind(session, lang);
    change::bind(session, lang);
    evidence::bind(session, lang);
    groups::bind(session, lang);
    compare::bind(session, lang);
    take::bind(session, lang);
    sheet::bind(session, lang);
    working::bind(session, lang);
}
