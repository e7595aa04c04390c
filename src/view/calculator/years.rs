//! The chart as a table, year by year.

use leptos::prelude::*;

use crate::host::{Lang, numbers};
use crate::session::Answer;
use crate::session::store::Session;
use crate::text;
use crate::view::parts::{Html, words};

use super::working::{Opened, Slot, cell};

/// The table, made only while it is open.
#[component]
pub(super) fn YearTable(
    /// What was chosen.
    session: Session,
    /// The language.
    lang: Lang,
    /// The working that is open.
    opened: Opened,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let html = words(move || {
        let answer = if open.get() { session.answer() } else { None };
        answer.map(|answer| table(lang, &answer).finish()).unwrap_or_default()
    });
    view! {
        <details class="years" data-slot="years" prop:open=open on:toggle:target=move |event| open.set(event.target().open())>
            <summary>{text::as_a_table(lang)}</summary>
            <div class="scroll" tabindex="0" role="region" aria-label=text::chart_title(lang) inner_html=html></div>
            <Slot opened name="years" />
        </details>
    }
}

fn table(lang: Lang, answer: &Answer) -> Html {
    let heads = [
        text::age(lang),
        text::pay(lang),
        text::tax(lang),
        text::cost(lang),
        text::loans(lang),
        text::owed(lang),
        text::take_home(lang),
        text::staying_take_home(lang),
        text::year_gain(lang),
        text::position(lang),
        text::position_with_risk(lang),
    ];
    let report = &answer.report;
    let mut html = Html::new();
    html.element("<table><caption>", text::table_caption(lang), "</caption><thead><tr>");
    for head in heads {
        html.element("<th scope=\"col\">", head, "</th>");
    }
    html.raw("</tr></thead><tbody>");
    const COLUMNS: [&str; 10] = [
        "gross",
        "tax",
        "cost",
        "loan",
        "owed",
        "take_home",
        "baseline_take_home",
        "flow",
        "position",
        "risk.position",
    ];
    for (row, risk) in report.years.iter().zip(&report.counting_the_risk.positions) {
        html.element("<tr><th scope=\"row\">", &numbers::integer(f64::from(row.age), lang), "</th>");
        let amounts = [
            row.gross,
            row.tax,
            row.cost,
            row.loan,
            row.owed,
            row.take_home,
            row.baseline_take_home,
            row.flow,
            row.position,
            *risk,
        ];
        for (column, amount) in COLUMNS.into_iter().zip(amounts) {
            html.raw("<td>");
            cell(&mut html, column, row.year, &numbers::money(amount, lang));
            html.raw("</td>");
        }
        html.raw("</tr>");
    }
    html.raw("</tbody></table>");
    html
}
