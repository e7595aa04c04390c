//! The whole map in words, with nothing to press: what is read where no program runs.

use crate::host::Lang;
use crate::pathway::Graph;
use crate::pathway::layout::Row;
use crate::text::pathways as say;
use crate::view::parts::Html;

use super::{Naming, needs};

/// Each role, program and exam with what it needs and where it leads.
pub(in crate::view) fn paint(html: &mut Html, lang: Lang) {
    let naming = Naming { lang, graph: Graph::whole() };
    html.element("<h2>", say::pathways_title(lang), "</h2>");
    for row in Row::ALL {
        html.element("<h3>", say::row(lang, row), "</h3><ul class=\"plain\">");
        for node in naming.graph.nodes().filter(|node| Row::of(naming.graph, *node) == row) {
            html.element("<li><b>", naming.name(node), "</b>.");
            sentence(html, say::needs(lang), &needs::needs(naming, node));
            if naming.graph.leads_to(node).next().is_some() {
                sentence(html, say::leads_to(lang), &needs::names(naming, naming.graph.leads_to(node), true));
            }
            html.raw("</li>");
        }
        html.raw("</ul>");
    }
}

fn sentence(html: &mut Html, about: &str, what: &str) {
    let what = what.trim_end_matches('.');
    if !what.is_empty() {
        html.element(" ", about, ": ").element("", what, ".");
    }
}
