//! The chart as a table, year by year.

use leptos::prelude::*;

use crate::host::events::{Happens, on};
use crate::host::{Lang, dom, numbers, page};
use crate::session::store::Session;
use crate::session::{Answer, Routes};
use crate::text;
use crate::view::parts::{Html, bind, words};

use super::working::cell;

/// The table, folded.
pub(super) fn paint(html: &mut Html, lang: Lang, answer: &Answer) {
    html.raw("<details class=\"years\" id=\"years\" data-slot=\"years\"><summary>").text(text::as_a_table(lang));
    html.raw("</summary><div class=\"scroll\" id=\"years-table\" tabindex=\"0\" role=\"region\" aria-label=\"");
    html.text(text::chart_title(lang))
        .raw("\">")
        .html(&table(lang, answer))
        .raw("</div><div id=\"slot-years\"></div></details>");
}

/// Takes the table of the first answer away once there is another: the second program paints that one.
pub(in crate::view) fn clear_once_changed(session: Session) {
    Effect::new(move || {
        if session.routes(|routes| *routes != Routes::default()) {
            // What is not on the page cannot be shown; nothing else depends on it.
            let _ = dom::set_words(TABLE, "innerHTML", "");
        }
    });
}

/// Follows the answer, only while it is open.
pub(super) fn bind(session: Session, lang: Lang) {
    let open = RwSignal::new(false);
    on("years", Happens::Toggle, move |happened| open.set(happened.is_open()));
    let html = words(move || {
        let answer = if open.get() { session.answer() } else { None };
        answer.map(|answer| table(lang, &answer).finish()).unwrap_or_default()
    });
    bind::html(TABLE, html);
    // Arrow keys lead from cell to cell.
    on(TABLE, Happens::Key, move |happened| {
        let Some(figure) = happened.pressed("data-how") else { return };
        let next = next_cell(&figure, &happened.key());
        if next.is_some_and(|next| page::focus_on(&["#years-table [data-how=\"", &next, "\"]"].concat()).is_ok()) {
            happened.keep_from_scrolling();
        }
    });
}

const TABLE: &str = "years-table";

/// The names of the columns' figures.
const COLUMNS: [&str; 10] =
    ["gross", "tax", "cost", "loan", "owed", "take_home", "baseline_take_home", "flow", "position", "risk.position"];

/// The figure of the cell that an arrow key leads to from another.
fn next_cell(figure: &str, key: &str) -> Option<String> {
    let (column, year) = figure.rsplit_once('.')?;
    let (at, year) = (COLUMNS.iter().position(|known| *known == column)?, year.parse::<i32>().ok()?);
    let (at, year) = match key {
        "ArrowLeft" => (at.checked_sub(1)?, year),
        "ArrowRight" => (at + 1, year),
        "ArrowUp" => (at, year - 1),
        "ArrowDown" => (at, year + 1),
        _ => return None,
    };
    let mut next = Html::new();
    next.raw(COLUMNS.get(at)?).raw(".").int(year);
    Some(next.finish())
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
            let is_first = row.year == 0 && column == "gross";
            cell(&mut html, column, row.year, is_first, &numbers::money(amount, lang));
            html.raw("</td>");
        }
        html.raw("</tr>");
    }
    html.raw("</tbody></table>");
    html
}
