//! The same map without a picture: as a nested list and as a table, both of what passes the filters.

use crate::host::Lang;
use crate::pathway::Node;
use crate::pathway::graph::{Link, Why};
use crate::pathway::layout::Row;
use crate::text::pathways as say;
use crate::view::parts::{Html, bind};

use super::{State, find, needs};

pub(super) fn paint(html: &mut Html, lang: Lang) {
    html.element("<details><summary>", say::as_list(lang), "</summary><div id=\"map-list\"></div></details>");
    html.element(
        "<details><summary>",
        say::as_map_table(lang),
        "</summary><div id=\"map-table\" class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"",
    );
    html.text(say::as_map_table(lang)).raw("\"></div></details>");
}

pub(super) fn bind(state: State) {
    bind::html("map-list", state.painted(list));
    bind::html("map-table", state.painted(table));
}

fn members(state: State, row: Row) -> impl Iterator<Item = Node> {
    state.graph().nodes().filter(move |node| Row::of(state.graph(), *node) == row && find::passes(state, *node))
}

fn button(html: &mut Html, state: State, node: Node) {
    html.raw("<button type=\"button\" class=\"link\" data-show=\"").raw(state.graph().key(node));
    html.element("\">", state.name(node), "</button>");
}

fn list(state: State) -> Html {
    let mut html = Html::new();
    html.raw("<ul class=\"plain\">");
    for row in Row::ALL {
        html.element("<li><b>", say::row(state.lang, row), "</b><ul class=\"plain\">");
        for node in members(state, row) {
            html.raw("<li>");
            button(&mut html, state, node);
            let needed = needs::needs(state.naming(), node);
            let came: Vec<Link> = state.graph().comes_from(node).collect();
            let lead: Vec<Link> = state.graph().leads_to(node).collect();
            html.raw("<ul class=\"plain\">");
            if !matches!(Row::of(state.graph(), node), Row::Study) || state.graph().needs(node).next().is_some() {
                html.element("<li>", say::needs(state.lang), ": ").text(&needed).raw("</li>");
            }
            ends(&mut html, state, say::comes_from(state.lang), &came, false);
            ends(&mut html, state, say::leads_to(state.lang), &lead, true);
            html.raw("</ul></li>");
        }
        html.raw("</ul></li>");
    }
    html.raw("</ul>");
    html
}

fn ends(html: &mut Html, state: State, title: &str, links: &[Link], forward: bool) {
    if links.is_empty() {
        return;
    }
    html.element("<li>", title, ": ");
    let mut ends: Vec<Node> = links.iter().map(|link| if forward { link.to } else { link.from }).collect();
    ends.dedup();
    for (at, node) in ends.into_iter().enumerate() {
        html.raw(if at > 0 { ", " } else { "" });
        button(html, state, node);
    }
    html.raw("</li>");
}

fn table(state: State) -> Html {
    let lang = state.lang;
    let mut html = Html::new();
    html.element("<table><thead><tr><th scope=\"col\">", say::comes_from(lang), "</th><th scope=\"col\">");
    html.text(say::leads_to(lang)).element(
        "</th><th scope=\"col\">",
        say::kind_column(lang),
        "</th></tr></thead><tbody>",
    );
    let passes = |node: Node| find::passes(state, node);
    for link in state.graph().links().filter(|link| passes(link.from) && passes(link.to)) {
        let kind = match link.why {
            Why::Move(kind) => say::move_kind(lang, kind),
            Why::Opens(force) => say::force(lang, force),
        };
        html.element("<tr><th scope=\"row\">", state.name(link.from), "</th><td>");
        html.text(state.name(link.to)).element("</td><td>", kind, "</td></tr>");
    }
    html.raw("</tbody></table>");
    html
}
