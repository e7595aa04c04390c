//! The route shown as one page on paper. It stands in the page unseen and is all that a printer gets, as in the
//! calculator; without a route the view is printed as it is.

use std::pin::Pin;

use leptos::task::spawn_local;

use crate::host::later::Idle;
use crate::host::take::{Take, take};
use crate::host::{address, numbers};
use crate::pathway::Step;
use crate::pathway::graph::Why;
use crate::text::{self, pathways as say};
use crate::view::parts::{Html, bind};

use super::routes::{figures, in_short, months, rests_on, so_far, what};
use super::{State, needs, role};

pub(super) fn paint(html: &mut Html) {
    html.raw("<div id=\"route-sheet\" class=\"sheet\"></div>");
}

pub(super) fn bind(state: State) {
    bind::html("route-sheet", state.painted(sheet));
}

/// Prints, once the route just chosen stands in the sheet.
pub(super) fn print() {
    let after = Idle::after_ms(0);
    after.run(|| {
        // Where the browser refuses, its own way of printing is left.
        let work: Pin<Box<dyn Future<Output = ()>>> = Box::pin(async { _ = take(Take::Print).await });
        spawn_local(work);
    });
    std::mem::forget(after);
}

fn sheet(state: State) -> Html {
    let mut html = Html::new();
    let Some((route, price)) = state.route_shown() else { return html };
    let lang = state.lang;
    html.element("<h2 class=\"title\">", say::route_on_paper(lang), "</h2><p class=\"lead\">");
    let begin = state.session.viewing(|viewing| state.graph().by_key(&viewing.from));
    html.text(begin.map_or("", |node| state.name(node))).element(" → ", &in_short(state, &route), "</p>");
    match &price {
        Some(price) => figures(&mut html, lang, price),
        None => _ = html.element("<p>", say::no_price(lang), "</p>"),
    }
    rests_on(&mut html, lang, &route);
    html.raw("<ol class=\"steps\">");
    let mut prices = price.iter().flat_map(|price| &price.steps);
    for step in &route.steps {
        html.element("<li>", what(lang, *step), "");
        if step.months() > 0 {
            html.element(", ", &months(lang, usize::from(step.months())), "");
        }
        html.element(": <b>", state.name(step.node()), "</b>");
        html.element("<br>", say::needs(lang), ": ").text(&needs::needs(state.naming(), step.node())).raw(".");
        if let Some(found) = state.graph().role(step.node()) {
            html.element(" ", say::pay_here(lang), ": ").text(&role::band_in_words(state, found)).raw(".");
        }
        moved(&mut html, state, *step);
        if let Some(price) = prices.next() {
            html.element("<br>", &so_far(lang, price), ".");
        }
        html.raw("</li>");
    }
    html.raw("</ol><p class=\"foot\">").text(text::not_advice(lang)).element(" ", &numbers::today(lang), "</p>");
    let link = address::with_fragment(&state.session.link_to_share()).unwrap_or_default();
    html.element("<p class=\"link\">", &link, "</p>");
    html
}

/// Where the move came from, what it rests on, and its condition.
fn moved(html: &mut Html, state: State, step: Step) {
    let Step::Work { role, by: Some((from, kind)), .. } = step else { return };
    html.element("<br>", say::comes_from(state.lang), ": ").text(state.name(from));
    html.element(" (", say::move_kind(state.lang, kind), ")");
    let is_move = |why: Why| matches!(why, Why::Move(_));
    if state.graph().leads_to(from).any(|link| link.to == role && is_move(link.why)) {
        for text in role::conditions(state, from, role) {
            html.element(". ", text.text, "");
        }
    }
}
