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
    html.element("<h1>", say::pathways_title(lang), "</h1>");
    for row in Row::ALL {
        html.element("<h2>", say::row(lang, row), "</h2><ul class=\"plain\">");
        for node in naming.graph.nodes().filter(|node| Row::of(naming.graph, *node) == row) {
            html.element("<li><b>", naming.name(node), "</b>. ");
            html.element("", say::needs(lang), ": ").element("", &needs::needs(naming, node), ". ");
            let leads_to = needs::names(naming, naming.graph.leads_to(node), true);
            html.element("", say::leads_to(lang), ": ").element("", &leads_to, ".</li>");
        }
        html.raw("</ul>");
    }
}
