//! The figures behind the answer.

use crate::host::{Lang, numbers};
use crate::model::IfYouFinish;
use crate::session::Answer;
use crate::session::store::Session;
use crate::text;
use crate::view::parts::{Html, bind};

use super::answer::painted;
use super::working::number;

/// A figure: the id of where it stands, its name in the model, its name here, how it is written.
type Row = (&'static str, &'static str, fn(Lang) -> &'static str, fn(Lang, &IfYouFinish) -> String);

const ROWS: [Row; 10] = [
    ("break-even", "break_even_age", text::break_even, break_even),
    ("first-salary", "first_salary", text::first_salary, |lang, finish| given(lang, finish.first_salary)),
    ("later-salary", "later_salary", text::later_salary, |lang, finish| given(lang, finish.later_salary)),
    ("cost-of-study", "cost_of_study", text::cost_of_study, |lang, finish| numbers::money(finish.cost_of_study, lang)),
    ("forgone-pay", "forgone_pay", text::forgone_pay, |lang, finish| numbers::money(finish.forgone_pay, lang)),
    ("tightest-year", "tightest_year", text::tightest_year, |lang, finish| given(lang, finish.tightest_year)),
    ("irr", "irr", text::irr, irr),
    ("debt", "debt_at_repayment", text::debt, |lang, finish| of_a_loan(lang, finish, finish.debt_at_repayment)),
    ("first-payment", "monthly_payment", text::first_payment, |lang, finish| {
        of_a_loan(lang, finish, finish.monthly_payment)
    }),
    ("highest-payment", "highest_payment", text::highest_payment, |lang, finish| {
        of_a_loan(lang, finish, finish.highest_payment)
    }),
];

/// Room for the figures.
pub(super) fn paint(html: &mut Html, lang: Lang) {
    html.raw("<section aria-labelledby=\"figures-title\" data-slot=\"figures\"><h2 id=\"figures-title\">");
    html.text(text::key_figures(lang)).raw("</h2><div id=\"figures\">");
    list(html, lang, "", |_, _| {});
    html.raw("</div><div id=\"slot-figures\"></div></section>");
}

/// Follows the answer. Each figure by itself: most stay as they are, and the browser lays out again only what changed.
pub(super) fn bind(session: Session, lang: Lang) {
    for (id, figure, name, write) in ROWS {
        let written = painted(session, move |answer| {
            let mut html = Html::new();
            number(&mut html, lang, figure, name(lang), &write(lang, &answer.report.if_you_finish));
            html
        });
        bind::html(id, written);
    }
}

/// The figures on paper: a second time on the page, and so with other ids, and nothing to press.
pub(super) fn on_paper(html: &mut Html, lang: Lang, answer: &Answer) {
    list(html, lang, "-on-paper", |html, write| _ = html.text(&write(lang, &answer.report.if_you_finish)));
}

fn list(
    html: &mut Html,
    lang: Lang,
    ids_end: &'static str,
    fill: impl Fn(&mut Html, fn(Lang, &IfYouFinish) -> String),
) {
    html.raw("<dl class=\"figures\">");
    for (id, _, name, write) in ROWS {
        html.element("<div><dt>", name(lang), "</dt><dd id=\"").raw(id).raw(ids_end).raw("\">");
        fill(html, write);
        html.raw("</dd></div>");
    }
    html.raw("</dl>");
}

fn given(lang: Lang, dollars: Option<f64>) -> String {
    dollars.map_or_else(|| text::not_given(lang).to_owned(), |dollars| numbers::money(dollars, lang))
}

fn break_even(lang: Lang, finish: &IfYouFinish) -> String {
    finish.break_even_age.map_or_else(|| text::never(lang).to_owned(), |age| numbers::integer(f64::from(age), lang))
}

fn irr(lang: Lang, finish: &IfYouFinish) -> String {
    finish.irr.map_or_else(|| text::not_given(lang).to_owned(), |rate| numbers::percent(rate, 1, lang))
}

fn of_a_loan(lang: Lang, finish: &IfYouFinish, dollars: f64) -> String {
    if finish.debt_at_repayment > 0.0 { numbers::money(dollars, lang) } else { text::none_owed(lang).to_owned() }
}
