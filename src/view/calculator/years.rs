//! The chart as a table, year by year.

use leptos::prelude::*;

use crate::host::events::{Happens, on};
use crate::host::{Lang, numbers};
use crate::session::Answer;
use crate::session::store::Session;
use crate::text;
use crate::view::parts::{Html, bind, words};

use super::working::cell;

/// The table, folded.
pub(super) fn paint(html: &mut Html, lang: Lang) {
    html.raw("<details class=\"years\" id=\"years\" data-slot=\"years\"><summary>").text(text::as_a_table(lang));
    html.raw("</summary><div class=\"scroll\" id=\"years-table\" tabindex=\"0\" role=\"region\" aria-label=\"");
    html.text(text::chart_title(lang)).raw("\"></div><div id=\"slot-years\"></div></details>");
}

/// Follows the answer, only while it is open.
pub(super) fn bind(session: Session, lang: Lang) {
    let open = RwSignal::new(false);
    on("years", Happens::Toggle, move |happened| open.set(happened.is_open()));
    let html = words(move || {
        let answer = if open.get() { session.answer() } else { None };
        answer.map(|answer| table(lang, &answer).finish()).unwrap_or_default()
    });
    bind::html("years-table", html);
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
