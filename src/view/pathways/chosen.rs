//! In the calculator: that a way through the map stands for the simple question.

use crate::host::Lang;
use crate::host::events::{Happens, on};
use crate::pathway::Graph;
use crate::session::store::Session;
use crate::session::{Path, View};
use crate::text::pathways as say;
use crate::view::parts::Html;

pub(super) fn chosen(lang: Lang, path: &Path) -> Html {
    let graph = Graph::whole();
    let name = |node| {
        let [en, es] = graph.names(node);
        crate::text::pick(lang, en, es)
    };
    let mut html = Html::new();
    html.element("<p><b>", say::your_route(lang), "</b> ").text(name(path.from));
    for step in &path.route.steps {
        html.raw(" → ").text(name(step.node()));
    }
    html.element("</p><p class=\"do\"><button type=\"button\" data-path=\"map\">", say::to_the_map(lang), "</button> ");
    html.element("<button type=\"button\" data-path=\"off\">", say::simple_question(lang), "</button></p>");
    html
}

pub(super) fn bind(session: Session) {
    on("path-chosen", Happens::Click, move |happened| match happened.pressed("data-path").as_deref() {
        Some("map") => session.look(|viewing| viewing.view = View::Pathways),
        Some("off") => session.choose(|choices| choices.path = None),
        _ => {}
    });
}
