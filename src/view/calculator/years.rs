//! The chart as a table, year by year.

use leptos::prelude::*;

use crate::host::{Lang, numbers};
use crate::session::Answer;
use crate::session::store::Session;
use crate::text;

/// The table, made only while it is open.
#[component]
pub(super) fn YearTable(
    /// What was chosen.
    session: Session,
    /// The language.
    lang: Lang,
) -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <details class="years" prop:open=open on:toggle:target=move |event| open.set(event.target().open())>
            <summary>{text::as_a_table(lang)}</summary>
            <div class="scroll" tabindex="0" role="region" aria-label=text::chart_title(lang)>
                {move || open.get().then(|| session.answer().map(|answer| table(lang, &answer)))}
            </div>
        </details>
    }
}

fn table(lang: Lang, answer: &Answer) -> impl IntoView + use<> {
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
    let rows: Vec<_> = report
        .years
        .iter()
        .zip(&report.counting_the_risk.positions)
        .map(|(row, risk)| {
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
            view! {
                <tr>
                    <th scope="row">{numbers::integer(f64::from(row.age), lang)}</th>
                    {amounts.map(|amount| view! { <td>{numbers::money(amount, lang)}</td> }).into_iter().collect_view()}
                </tr>
            }
        })
        .collect();
    view! {
        <table>
            <caption>{text::table_caption(lang)}</caption>
            <thead><tr>{heads.map(|head| view! { <th scope="col">{head}</th> }).into_iter().collect_view()}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
}
