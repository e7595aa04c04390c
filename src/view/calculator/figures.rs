//! The figures behind the answer.

use leptos::prelude::*;

use crate::host::{Lang, numbers};
use crate::model::IfYouFinish;
use crate::session::store::Session;
use crate::text;

use super::answer::of_words;

/// A figure's id, its name, and how it is written.
type Row = (&'static str, fn(Lang) -> &'static str, fn(Lang, &IfYouFinish) -> String);

/// Salaries, costs, debt, payments, the tightest year.
const ROWS: [Row; 10] = [
    ("break-even", text::break_even, |lang, finish| match finish.break_even_age {
        Some(age) => numbers::integer(f64::from(age), lang),
        None => text::never(lang).to_owned(),
    }),
    ("first-salary", text::first_salary, |lang, finish| some_money(lang, finish.first_salary)),
    ("later-salary", text::later_salary, |lang, finish| some_money(lang, finish.later_salary)),
    ("cost-of-study", text::cost_of_study, |lang, finish| numbers::money(finish.cost_of_study, lang)),
    ("forgone-pay", text::forgone_pay, |lang, finish| numbers::money(finish.forgone_pay, lang)),
    ("tightest-year", text::tightest_year, |lang, finish| some_money(lang, finish.tightest_year)),
    ("irr", text::irr, |lang, finish| match finish.irr {
        Some(rate) => numbers::percent(rate, 1, lang),
        None => text::not_given(lang).to_owned(),
    }),
    ("debt", text::debt, |lang, finish| of_a_loan(lang, finish, finish.debt_at_repayment)),
    ("first-payment", text::first_payment, |lang, finish| of_a_loan(lang, finish, finish.monthly_payment)),
    ("highest-payment", text::highest_payment, |lang, finish| of_a_loan(lang, finish, finish.highest_payment)),
];

/// The figures.
#[component]
pub(super) fn KeyFigures(
    /// What was chosen.
    session: Session,
    /// The language.
    lang: Lang,
) -> impl IntoView {
    let row = move |(id, name, write): Row| {
        let value = of_words(session, move |answer| write(lang, &answer.report.if_you_finish));
        view! { <div><dt>{name(lang)}</dt><dd id=id>{value}</dd></div> }
    };
    view! {
        <section aria-labelledby="figures-title">
            <h2 id="figures-title">{text::key_figures(lang)}</h2>
            <dl class="figures">{ROWS.into_iter().map(row).collect_view()}</dl>
        </section>
    }
}

fn some_money(lang: Lang, dollars: Option<f64>) -> String {
    dollars.map_or_else(|| text::not_given(lang).to_owned(), |dollars| numbers::money(dollars, lang))
}

fn of_a_loan(lang: Lang, finish: &IfYouFinish, dollars: f64) -> String {
    if finish.debt_at_repayment > 0.0 { numbers::money(dollars, lang) } else { text::none_owed(lang).to_owned() }
}
