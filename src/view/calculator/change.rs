//! What would change the answer: the question turned round, what matters most, discount rates, cliffs of the loans.

use crate::host::{Lang, numbers};
use crate::model::backwards::Edge;
use crate::model::backwards::cliffs::{Cliff, Term};
use crate::model::backwards::tornado::{Bar, Input};
use crate::session::deeper::{Deeper, years_to_be_even};
use crate::session::store::Session;
use crate::session::{Answer, Field};
use crate::text::{self, Backwards, TermWords};
use crate::view::parts::{Html, bind, number_field, words, written};

/// Half the width of the bars' drawing, in its units.
const HALF: f64 = 100.0;

/// All of it.
pub(super) fn paint(html: &mut Html, lang: Lang) {
    html.raw("<section class=\"change\" aria-labelledby=\"change-title\"><h2 id=\"change-title\">");
    html.text(text::change_title(lang)).element(
        "</h2><div id=\"tornado\"></div><h3>",
        text::backwards_title(lang),
        "</h3>",
    );
    html.raw("<div id=\"backwards\"></div>");
    number_field::paint(html, lang, Field::EvenWithin);
    html.element("<div id=\"cliffs\"></div><details><summary>", text::strip_title(lang), "</summary>");
    html.raw("<div id=\"strip\" class=\"scroll\"></div></details></section>");
}

/// Writes a part of what longer work has found.
type Write = fn(Lang, &Answer, &Deeper) -> Html;

/// Follows the longer work.
pub(super) fn bind(session: Session, calm: Session, lang: Lang) {
    let parts: [(&str, Write); 4] =
        [("tornado", tornado), ("backwards", backwards), ("cliffs", cliffs), ("strip", strip)];
    for (id, write) in parts {
        let painted = words(move || {
            let answer = calm.answer();
            calm.deeper(|deeper| answer.map(|answer| write(lang, &answer, deeper).finish())).unwrap_or_default()
        });
        bind::html(id, painted);
    }
    number_field::bind(session, lang, Field::EvenWithin);
}

fn tornado(lang: Lang, answer: &Answer, deeper: &Deeper) -> Html {
    let now = answer.report.counting_the_risk.npv;
    let mut html = Html::new();
    let reach = deeper.tornado.iter().flat_map(|bar| [bar.npv_low - now, bar.npv_high - now]);
    let reach = reach.fold(1.0, |reach, off| f64::max(reach, off.abs()));
    let now_words = numbers::money_about_signed(now, lang);
    html.element("<table class=\"tornado\"><caption>", &text::tornado_about(lang, &now_words), "</caption><thead><tr>");
    for head in text::tornado_heads(lang) {
        html.element("<th scope=\"col\">", head, "</th>");
    }
    html.raw("</tr></thead><tbody>");
    for bar in deeper.tornado.iter() {
        html.element("<tr><th scope=\"row\">", text::input(lang, bar.input), "");
        bars(&mut html, bar, now, reach);
        html.raw("</th>");
        for (value, npv) in [(bar.low, bar.npv_low), (bar.high, bar.npv_high)] {
            html.element("<td><small>", &value_of(lang, bar.input, value), "</small> ");
            html.raw("<b class=\"").raw(written::tone(npv)).element(
                "\">",
                &numbers::money_about_signed(npv, lang),
                "</b></td>",
            );
        }
        html.raw("</tr>");
    }
    html.raw("</tbody></table>");
    html
}

/// Both ends as bars away from the answer as it is.
fn bars(html: &mut Html, bar: &Bar, now: f64, reach: f64) {
    html.raw("<svg viewBox=\"-100 0 200 12\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
    for (npv, class) in [(bar.npv_low, "low"), (bar.npv_high, "high")] {
        let length = ((npv - now) / reach * HALF).round() as i32;
        html.raw("<rect class=\"").raw(class).raw("\" y=\"1\" height=\"10\" x=\"").int(length.min(0));
        html.raw("\" width=\"").int(length.abs()).raw("\"/>");
    }
    html.raw("<path d=\"M0 0V12\"/></svg>");
}

fn value_of(lang: Lang, input: Input, value: f64) -> String {
    match input {
        Input::Tuition | Input::PayNow | Input::PayAfterStudy => numbers::money_about(value, lang),
        Input::StudyMonths | Input::SearchMonths | Input::StopWorkAge => numbers::number(value, 1, lang),
        Input::Completion | Input::PassRate | Input::WageGrowth | Input::DiscountRate | Input::LoanRate => {
            numbers::percent(value, 1, lang)
        }
    }
}

fn backwards(lang: Lang, answer: &Answer, deeper: &Deeper) -> Html {
    let money = |dollars| numbers::money(dollars, lang);
    let years = numbers::integer(f64::from(years_to_be_even(&answer.choices)), lang);
    let mut html = Html::new();
    html.raw("<ul class=\"backwards\">");
    let mut line = |id: &'static str, words: Option<String>| {
        if let Some(words) = words {
            html.raw("<li id=\"").raw(id).element("\">", &words, "</li>");
        }
    };
    line("highest-tuition", deeper.highest_tuition.map(|edge| text::highest_tuition(lang, &found(edge, money))));
    line("lowest-salary", deeper.lowest_salary.map(|edge| text::lowest_salary(lang, &found(edge, money), &years)));
    let percent = |share| numbers::percent(share, 1, lang);
    line("lowest-finish", deeper.lowest_completion.map(|edge| text::lowest_completion(lang, &found(edge, percent))));
    html.raw("</ul>");
    html
}

fn found(edge: Edge, write: impl Fn(f64) -> String) -> Backwards {
    match edge {
        Edge::At(value) => Backwards::At(write(value)),
        Edge::NotEvenAtBest => Backwards::Never,
        Edge::EvenAtWorst => Backwards::Always,
    }
}

fn cliffs(lang: Lang, _: &Answer, deeper: &Deeper) -> Html {
    let mut html = Html::new();
    if deeper.cliffs.is_empty() {
        return html;
    }
    let money = |dollars| numbers::money(dollars, lang);
    let term = |term: &Term| TermWords {
        years: numbers::number(term.months as f64 / 12.0, 1, lang),
        payment: money(term.payment),
        total: money(term.total_repaid),
    };
    html.element("<h3>", text::cliffs_title(lang), "</h3><ul class=\"cautions\">");
    for cliff in deeper.cliffs.iter() {
        let words = match cliff {
            Cliff::Tier { balance, bound, below, from_bound } => {
                text::tier_cliff(lang, &money(*balance), &money(*bound), &term(below), &term(from_bound))
            }
            Cliff::Band { income, bound, yearly_at_bound, yearly_above } => {
                text::band_cliff(lang, &money(*income), &money(*bound), &money(*yearly_at_bound), &money(*yearly_above))
            }
        };
        html.element("<li>", &words, "</li>");
    }
    html.raw("</ul>");
    html
}

fn strip(lang: Lang, _: &Answer, deeper: &Deeper) -> Html {
    let mut html = Html::new();
    html.element("<table><thead><tr><th scope=\"col\">", text::a_year_less(lang), "</th>");
    html.element("<th scope=\"col\">", text::if_you_finish(lang), "</th>");
    html.element("<th scope=\"col\">", text::counting_the_risk(lang), "</th></tr></thead><tbody>");
    for row in deeper.strip.iter() {
        html.element("<tr><th scope=\"row\">", &numbers::percent(row.discount_rate, 0, lang), "</th>");
        for npv in [row.if_you_finish, row.counting_the_risk] {
            html.raw("<td class=\"").raw(written::tone(npv));
            html.element("\">", &numbers::money_about_signed(npv, lang), "</td>");
        }
        html.raw("</tr>");
    }
    html.raw("</tbody></table>");
    html
}
