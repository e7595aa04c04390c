//! The figures behind the answer.

use crate::host::{Lang, numbers};
use crate::model::IfYouFinish;
use crate::session::Answer;
use crate::session::store::Session;
use crate::text;
use crate::view::parts::{Html, bind};

use super::answer::painted;
use super::working::number;

/// The figures.
pub(super) fn paint(html: &mut Html, lang: Lang) {
    html.raw("<section aria-labelledby=\"figures-title\" data-slot=\"figures\"><h2 id=\"figures-title\">");
    html.text(text::key_figures(lang)).raw("</h2><div id=\"figures\"></div><div id=\"slot-figures\"></div></section>");
}

/// Follows the answer.
pub(super) fn bind(session: Session, lang: Lang) {
    bind::html("figures", painted(session, move |answer| figures(lang, answer, "")));
}

/// The list; on paper it stands a second time, with other ids and nothing to press.
pub(super) fn figures(lang: Lang, answer: &Answer, ids_end: &'static str) -> Html {
    let finish = &answer.report.if_you_finish;
    let age = finish.break_even_age.map(|age| numbers::integer(f64::from(age), lang));
    let irr = finish.irr.map(|rate| numbers::percent(rate, 1, lang));
    let given = |written: Option<String>| written.unwrap_or_else(|| text::not_given(lang).to_owned());
    let money = |dollars: f64| numbers::money(dollars, lang);
    let of_a_loan = |dollars: f64| of_a_loan(lang, finish, dollars);
    let mut html = Html::new();
    html.raw("<dl class=\"figures\">");
    let mut row = |id: &'static str, figure: &'static str, name: &str, value: &str| {
        html.element("<div><dt>", name, "</dt><dd id=\"").raw(id).raw(ids_end).raw("\">");
        if ids_end.is_empty() {
            number(&mut html, lang, figure, name, value);
        } else {
            html.text(value);
        }
        html.raw("</dd></div>");
    };
    row("break-even", "break_even_age", text::break_even(lang), age.as_deref().unwrap_or_else(|| text::never(lang)));
    row("first-salary", "first_salary", text::first_salary(lang), &given(finish.first_salary.map(money)));
    row("later-salary", "later_salary", text::later_salary(lang), &given(finish.later_salary.map(money)));
    row("cost-of-study", "cost_of_study", text::cost_of_study(lang), &money(finish.cost_of_study));
    row("forgone-pay", "forgone_pay", text::forgone_pay(lang), &money(finish.forgone_pay));
    row("tightest-year", "tightest_year", text::tightest_year(lang), &given(finish.tightest_year.map(money)));
    row("irr", "irr", text::irr(lang), &given(irr));
    row("debt", "debt_at_repayment", text::debt(lang), &of_a_loan(finish.debt_at_repayment));
    row("first-payment", "monthly_payment", text::first_payment(lang), &of_a_loan(finish.monthly_payment));
    row("highest-payment", "highest_payment", text::highest_payment(lang), &of_a_loan(finish.highest_payment));
    html.raw("</dl>");
    html
}

fn of_a_loan(lang: Lang, finish: &IfYouFinish, dollars: f64) -> String {
    if finish.debt_at_repayment > 0.0 { numbers::money(dollars, lang) } else { text::none_owed(lang).to_owned() }
}
