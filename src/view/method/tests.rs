//! Scenarios whose answers are known, beside what this page works out for them now.

use leptos::prelude::*;

use crate::facts::{Checks, Expected, TestLink};
use crate::host::later::{Slices, Step};
use crate::host::{Lang, numbers};
use crate::session::store::Session;
use crate::session::test_link::{agreeing, worked_out};
use crate::session::{View, Viewing};
use crate::text;
use crate::view::parts::Html;

/// What the page has worked out so far, in the order of the links.
#[derive(Clone, Copy)]
pub(super) struct Found(RwSignal<Vec<Option<Expected>>>);

impl Found {
    /// Works the links out once, a link in a step, when the part is first shown.
    pub(super) fn new(session: Session) -> Self {
        let found = RwSignal::new(Vec::new());
        let slices = Slices::default();
        let is_shown = |viewing: &Viewing| viewing.view == View::Method && viewing.show == super::TESTS;
        Effect::new(move || {
            let checks = session.checks();
            let (true, Some(checks)) = (session.viewing(is_shown), checks.here()) else { return };
            let links: Vec<&'static str> = checks.links.iter().map(|test| test.link).collect();
            slices.start(0, move || {
                let next = found.with_untracked(|found| links.get(found.len()).copied());
                if let Some(link) = next {
                    found.update(|found| found.push(worked_out(link)));
                }
                if next.is_none() { Step::Done } else { Step::On }
            });
        });
        Self(found)
    }

    pub(super) fn paint(self, html: &mut Html, lang: Lang, checks: &Checks) {
        let found = self.0.get();
        html.element("<p class=\"about\">", text::tests_about(lang), "</p><p role=\"status\" id=\"tests-agree\">");
        if found.len() < checks.links.len() {
            html.text(text::tests_running(lang));
        } else {
            let whole = |(test, found): &(&TestLink, &Option<Expected>)| {
                found.is_some_and(|found| agreeing(&test.expected, &found) == [true; 4])
            };
            let agree = checks.links.iter().zip(&found).filter(whole).count();
            let count = |count: usize| numbers::integer(count as f64, lang);
            html.text(&text::tests_agree(lang, &count(agree), &count(checks.links.len())));
        }
        html.raw("</p>");
        for (place, test) in checks.links.iter().enumerate() {
            scenario(html, lang, test, found.get(place).copied().flatten());
        }
        vectors(html, lang, checks);
    }
}

fn names(lang: Lang) -> [&'static str; 4] {
    [text::if_you_finish(lang), text::counting_the_risk(lang), text::break_even(lang), text::cost_of_study(lang)]
}

fn values(lang: Lang, of: &Expected) -> [String; 4] {
    let cents = |dollars| numbers::money_cents(dollars, lang);
    let age =
        of.break_even_age.map_or_else(|| text::never(lang).to_owned(), |age| numbers::integer(f64::from(age), lang));
    [cents(of.npv), cents(of.npv_with_risk), age, cents(of.cost_of_study)]
}

fn heads(html: &mut Html, heads: &[&str]) {
    for head in heads {
        html.element("<th scope=\"col\">", head, "</th>");
    }
    html.raw("</tr></thead><tbody>");
}

fn scenario(html: &mut Html, lang: Lang, test: &TestLink, found: Option<Expected>) {
    html.element("<article class=\"test\"><h3>", text::of(lang, test.about), "</h3><table><thead><tr>");
    heads(html, &[text::test_value(lang), text::test_expected(lang), text::test_now(lang)]);
    let now = found.map_or_else(Default::default, |found| values(lang, &found));
    let agree = found.map(|found| agreeing(&test.expected, &found));
    for (row, (name, expected)) in names(lang).into_iter().zip(values(lang, &test.expected)).enumerate() {
        html.element("<tr><th scope=\"row\">", name, "</th><td>").text(&expected).raw("</td><td>");
        html.text(now.get(row).map_or("", String::as_str));
        match agree.and_then(|agree| agree.get(row).copied()) {
            Some(true) => html.element(" <span class=\"good\" title=\"", text::test_agrees(lang), "\">✓</span>"),
            Some(false) => html.element(" <span class=\"bad\" title=\"", text::test_differs(lang), "\">✗</span>"),
            None => html,
        };
        html.raw("</td></tr>");
    }
    html.element("</tbody></table><p><a href=\"#", test.link, "\">")
        .text(text::test_open(lang))
        .raw("</a></p></article>");
}

/// What the tests of the project check, as it should be.
fn vectors(html: &mut Html, lang: Lang, checks: &Checks) {
    html.element("<h3>", text::vectors(lang), "</h3><p class=\"about\">");
    html.text(text::vectors_about(lang)).raw("</p><div class=\"scroll\" tabindex=\"0\"><table><thead><tr>");
    let [npv, risk, age, cost] = names(lang);
    heads(html, &[text::scenario(lang), npv, risk, age, cost]);
    for vector in &checks.vectors {
        html.element("<tr><th scope=\"row\">", vector.name, "</th>");
        for value in values(lang, &vector.expected) {
            html.element("<td>", &value, "</td>");
        }
        html.raw("</tr>");
    }
    html.raw("</tbody></table></div>");
}
