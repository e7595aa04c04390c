//! The drawing: wide with lanes side by side, narrow in two columns; the stylesheet shows one of them.

use leptos::prelude::*;

use crate::facts::career::{self, Force, MoveKind};
use crate::host::Lang;
use crate::host::events::{Happens, on};
use crate::pathway::graph::Why;
use crate::pathway::layout::{Arrangement, Frame, HEADING, Layout, Path};
use crate::pathway::{Node, Route};
use crate::text::pathways as say;
use crate::view::parts::{Html, bind, when, words};

use super::routes::so_far;
use super::{State, find, walk};

pub(super) fn paint(html: &mut Html, lang: Lang) {
    html.raw("<section class=\"map\"><p class=\"about\">").text(say::map_about(lang)).raw("</p><ul class=\"legend\">");
    for (class, words) in [("sure", say::solid(lang)), ("related", say::dashed(lang)), ("editorial", say::dotted(lang))]
    {
        html.raw("<li><svg viewBox=\"0 0 40 8\" aria-hidden=\"true\"><path class=\"arrow ").raw(class);
        html.raw("\" d=\"M0 4H40\"/></svg> ").text(words).raw("</li>");
    }
    html.raw("</ul><p class=\"do\">");
    for (id, words) in [("map-larger", say::larger(lang)), ("map-smaller", say::smaller(lang))] {
        html.raw("<button type=\"button\" id=\"").raw(id).element("\">", words, "</button> ");
    }
    html.raw(
        "</p><div id=\"map\" class=\"scroll\"></div><p id=\"map-said\" class=\"unseen\" role=\"status\"></p></section>",
    );
}

/// How large the map can be drawn: classes of the stylesheet. A larger one scrolls to the side in a box of its own, and
/// the page down as ever.
const SIZES: [&str; 4] = ["scroll", "scroll x15", "scroll x20", "scroll x30"];

pub(super) fn bind(state: State) {
    bind::html("map", state.painted(map));
    let size = RwSignal::new(0_usize);
    let class = move || SIZES.get(size.get()).copied().unwrap_or_default().to_owned();
    bind::attribute("map", "class", words(class));
    bind::hidden("map-larger", when(move || size.get() + 1 >= SIZES.len()));
    bind::hidden("map-smaller", when(move || size.get() == 0));
    on("map-larger", Happens::Click, move |_| size.update(|size| *size = (*size + 1).min(SIZES.len() - 1)));
    on("map-smaller", Happens::Click, move |_| size.update(|size| *size = size.saturating_sub(1)));
}

fn map(state: State) -> Html {
    // Prices may come while somebody walks here.
    walk::keep_focus();
    let mut html = Html::new();
    let drawn = state.route_shown();
    // The map is one stop of the Tab key; from there the arrow keys walk.
    let [shown, _] = state.shown();
    let stop = walk::stop(state, shown);
    for (arrangement, class, prefix) in [(Arrangement::Wide, "wide", "w-"), (Arrangement::Narrow, "narrow", "n-")] {
        let layout = arrangement.layout(state.graph());
        html.raw("<svg class=\"").raw(class).raw("\" role=\"group\" aria-label=\"").text(say::map_title(state.lang));
        html.raw("\" viewBox=\"0 0 ").int(layout.width).raw(" ").int(layout.height).raw("\">");
        for (row, frame) in &layout.rows {
            html.raw("<text class=\"row\" x=\"6\" y=\"").int(frame.y + HEADING - 10).raw("\">");
            html.text(say::row(state.lang, *row)).raw("</text>");
        }
        for (lane, frame) in career::lanes().iter().zip(&layout.lanes) {
            rectangle(&mut html, "lane", *frame);
            label(&mut html, "<p class=\"lane\">", *frame, state.named(lane.names));
        }
        arrows(&mut html, state, &layout, drawn.as_ref().map(|(route, _)| route));
        for (node, frame) in state.graph().nodes().zip(&layout.nodes) {
            html.raw("<foreignObject x=\"")
                .int(frame.x)
                .raw("\" y=\"")
                .int(frame.y)
                .raw("\" width=\"")
                .int(frame.width);
            html.raw("\" height=\"").int(frame.height).raw("\"><button type=\"button\" id=\"").raw(prefix);
            html.raw(state.graph().key(node)).raw("\" data-show=\"").raw(state.graph().key(node));
            html.raw(if stop == Some(node) { "\" tabindex=\"0" } else { "\" tabindex=\"-1" }).raw("\" class=\"node");
            if state.graph().station(node).is_some() {
                html.raw(" station");
            }
            if !find::passes(state, node) {
                html.raw(" faint");
            }
            let step = drawn.as_ref().and_then(|(route, price)| {
                let at = route.steps.iter().rposition(|step| step.node() == node)?;
                Some(price.as_ref().and_then(|price| price.steps.get(at)))
            });
            if step.is_some() {
                html.raw(" taken");
            }
            html.raw(if shown == Some(node) { "\" aria-pressed=\"true\"" } else { "\" aria-pressed=\"false\"" });
            if let Some(price) = step {
                let words = price.map(|price| so_far(state.lang, price)).unwrap_or_default();
                html.raw(" title=\"").text(say::is_on_route(state.lang)).element(", ", &words, "\"");
            }
            html.element(">", state.naming().short_name(node), "");
            if let Some(Some(price)) = step {
                super::routes::on_node(&mut html, state.lang, price);
            }
            html.raw("</button></foreignObject>");
        }
        html.raw("</svg>");
    }
    html
}

fn rectangle(html: &mut Html, class: &'static str, frame: Frame) {
    html.raw("<rect class=\"").raw(class).raw("\" x=\"").int(frame.x).raw("\" y=\"").int(frame.y).raw("\" width=\"");
    html.int(frame.width).raw("\" height=\"").int(frame.height).raw("\"/>");
}

fn label(html: &mut Html, tag: &'static str, frame: Frame, words: &str) {
    html.raw("<foreignObject x=\"").int(frame.x).raw("\" y=\"").int(frame.y).raw("\" width=\"").int(frame.width);
    html.raw("\" height=\"40\">").element(tag, words, "</p></foreignObject>");
}

/// The arrows, those of the node shown and of the route drawn above the others.
fn arrows(html: &mut Html, state: State, layout: &Layout, route: Option<&Route>) {
    let [shown, _] = state.shown();
    let on_route = |from: Node, to: Node| {
        let at = |node: Node| route.and_then(|route| route.steps.iter().position(|step| step.node() == node));
        matches!((at(from), at(to)), (Some(from), Some(to)) if from < to)
    };
    html.raw("<g aria-hidden=\"true\">");
    for strong in [false, true] {
        for link in state.graph().links() {
            let taken = on_route(link.from, link.to);
            let own = shown == Some(link.from) || shown == Some(link.to);
            if (taken || own) != strong {
                continue;
            }
            html.raw("<path class=\"arrow ").raw(match link.why {
                Why::Move(MoveKind::Published) | Why::Opens(Force::Required) => "sure",
                Why::Move(MoveKind::Related) | Why::Opens(Force::Recommended) => "related",
                Why::Move(MoveKind::Editorial) | Why::Opens(Force::Assumed) => "editorial",
            });
            html.raw(if taken {
                " taken"
            } else if own {
                " own"
            } else {
                ""
            })
            .raw("\" d=\"");
            curve(html, layout.path(link.from, link.to));
            html.raw("\"/>");
        }
    }
    html.raw("</g>");
}

fn curve(html: &mut Html, path: Path) {
    for (letter, (x, y)) in ["M", "C", " ", " "].into_iter().zip(path.points) {
        html.raw(letter).int(x).raw(" ").int(y);
    }
    // The point of the arrow, where it ends.
    let [.., (_, bend), (x, y)] = path.points;
    let back = if bend < y { -6 } else { 6 };
    html.raw("M")
        .int(x - 4)
        .raw(" ")
        .int(y + back)
        .raw("L")
        .int(x)
        .raw(" ")
        .int(y)
        .raw("L")
        .int(x + 4)
        .raw(" ")
        .int(y + back);
}
