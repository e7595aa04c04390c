//! Where each way leads, by age, against staying put.

use std::sync::Arc;

use crate::host::{Lang, numbers};
use crate::model::Report;
use crate::model::risk::RiskResult;
use crate::session::Answer;
use crate::session::store::Session;
use crate::text;
use crate::view::parts::{Html, Words, bind, when, words};

mod plot;
mod scale;

pub(super) use plot::{Line, Plot};

/// The chart with its one-sentence summary.
pub(super) fn paint(html: &mut Html, lang: Lang) {
    html.raw("<figure class=\"chart\" aria-labelledby=\"chart-title\"><h2 id=\"chart-title\">")
        .text(text::chart_title(lang));
    html.raw("</h2><svg class=\"plot\" id=\"plot\" role=\"img\" aria-labelledby=\"chart-summary\"></svg>");
    html.element("<p class=\"key\" aria-hidden=\"true\"><span class=\"finish\">", text::if_you_finish(lang), "</span>");
    html.element(
        "<span class=\"risk\">",
        text::counting_the_risk(lang),
        "</span><span class=\"band\" id=\"key-band\" hidden>",
    );
    html.text(text::band(lang)).element("</span><span class=\"ages\">", text::age(lang), "</span></p>");
    html.raw("<figcaption id=\"chart-summary\"></figcaption></figure>");
}

/// Follows the answer and the simulated lives.
pub(super) fn follow(session: Session, lang: Lang) {
    bind::html(PLOT, drawing(session, lang));
    bind::hidden("key-band", when(move || session.risk().is_none()));
    let summary = words(move || session.answer().map_or_else(String::new, |answer| summary(lang, &answer.report)));
    bind::text("chart-summary", summary);
}

const PLOT: &str = "plot";

fn drawing(session: Session, lang: Lang) -> Words {
    words(move || {
        let drawn = session.answer().map(|answer| position_plot(&answer, session.risk()).paint(lang).finish());
        drawn.unwrap_or_default()
    })
}

/// Both lines of an answer, and the band in which eight of ten lives lie.
pub(super) fn position_plot(answer: &Answer, risk: Option<Arc<RiskResult>>) -> Plot {
    let report = &answer.report;
    Plot {
        start: report.years.first().map_or(0.0, |first| f64::from(first.age)),
        lines: vec![
            Line { class: "risk", positions: report.counting_the_risk.positions.clone() },
            Line { class: "finish", positions: report.years.iter().map(|row| row.position).collect() },
        ],
        band: risk.iter().flat_map(|risk| risk.positions.iter().map(|band| (band.p10, band.p90))).collect(),
        even: report.if_you_finish.break_even_age.map(f64::from),
    }
}

/// Width and height of the chart as a file.
pub(super) const STANDALONE_SIZE: (f64, f64) = (720.0, 400.0);

/// The chart as a file of its own, with its colours and its summary in it.
pub(super) fn standalone(lang: Lang, answer: &Answer, risk: Option<Arc<RiskResult>>) -> String {
    let mut html = Html::new();
    html.raw(concat!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"720\" height=\"400\"><style>",
        "svg{background:#fff;font:12px system-ui,sans-serif}line{stroke:#d5dedb}line.zero{stroke:#14212a}text{fill:#4d5b66}",
        "path{fill:none;stroke:#0a6762;stroke-width:3;vector-effect:non-scaling-stroke}path.band{fill:#d9ecea;stroke:none}",
        "path.risk{stroke:#9a3d06;stroke-dasharray:7 5}circle{fill:#fff;stroke:#0a6762;stroke-width:3}",
        ".middle{text-anchor:middle}.end{text-anchor:end}</style><title>"
    ));
    html.text(text::chart_title(lang)).element("</title><desc>", &summary(lang, &answer.report), "</desc>");
    html.raw("<rect width=\"720\" height=\"400\" fill=\"#fff\"/><svg x=\"12\" y=\"8\" width=\"696\" height=\"380\">");
    html.html(&position_plot(answer, risk).paint(lang)).raw("</svg></svg>");
    html.finish()
}

fn summary(lang: Lang, report: &Report) -> String {
    let lowest = report.years.iter().min_by(|a, b| a.position.total_cmp(&b.position));
    let (Some(lowest), Some(last)) = (lowest, report.years.last()) else { return String::new() };
    let money = |amount| numbers::money_about_signed(amount, lang);
    let end_of = |age: i32| numbers::integer(f64::from(age) + 1.0, lang);
    text::chart_summary(lang, &money(lowest.position), &end_of(lowest.age), &money(last.position), &end_of(last.age))
}
