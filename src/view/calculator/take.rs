//! Taking the answer along: the link, one printed page, files, a citation.

use std::pin::Pin;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::facts::DATA_VERSION;
use crate::host::events::{Happens, on};
use crate::host::take::{Take, take};
use crate::host::{Lang, address, numbers, page};
use crate::session::export;
use crate::session::store::Session;
use crate::text;
use crate::view::chart;
use crate::view::parts::{Html, bind, when, words};

const LINK: &str = "link-field";
const SAVED: &str = "saved-text";

/// Everything that can be taken along.
pub(super) fn paint(html: &mut Html, lang: Lang) {
    html.raw("<section class=\"take\" aria-labelledby=\"take-title\"><h2 id=\"take-title\">")
        .text(text::take_title(lang));
    html.raw("</h2><label class=\"choice\" for=\"").raw(LINK).element("\"><span>", text::link_label(lang), "</span>");
    html.raw("<input type=\"text\" readonly id=\"").raw(LINK).raw("\"></label><p class=\"buttons\">");
    let buttons = [
        ("copy-link", text::copy_link(lang)),
        ("print", text::print_page(lang)),
        ("save-csv", text::save_csv(lang)),
        ("save-json", text::save_json(lang)),
        ("save-svg", text::save_svg(lang)),
        ("save-png", text::save_png(lang)),
    ];
    for (id, words) in buttons {
        html.raw("<button type=\"button\" id=\"").raw(id).element("\">", words, "</button>");
    }
    html.raw("</p><p role=\"status\" id=\"take-said\"></p><label class=\"choice\" id=\"saved\" for=\"").raw(SAVED);
    html.element("\"><span>", text::saved_below(lang), "</span><textarea rows=\"4\" readonly id=\"").raw(SAVED);
    html.element("\"></textarea></label><p class=\"about\"><b>", text::citation(lang), "</b>: <span id=\"citation\">");
    html.raw("</span></p></section>");
}

/// Follows the answer, and what is pressed.
pub(super) fn bind(session: Session, lang: Lang) {
    let said = RwSignal::new("");
    let saved = RwSignal::new(String::new());
    let link = words(move || address::with_fragment(&session.link_to_share()).unwrap_or_default());
    bind::value(LINK, link);
    bind::text("take-said", words(move || said.get().to_owned()));
    bind::value(SAVED, words(move || saved.get()));
    bind::hidden("saved", when(move || saved.with(String::is_empty)));
    let citation = words(move || {
        let today = numbers::today(lang);
        text::citation_text(lang, text::page_title(lang), DATA_VERSION, &today, &link.get())
    });
    bind::text("citation", citation);

    on("copy-link", Happens::Click, move |_| {
        run(async move {
            let copied = take(Take::Copy(LINK)).await.unwrap_or(false);
            said.set(if copied { text::copied(lang) } else { text::copy_by_hand(lang) });
            if !copied {
                let _ = page::select_all(LINK);
            }
        });
    });
    on("print", Happens::Click, move |_| {
        run(async move {
            if !take(Take::Print).await.unwrap_or(false) {
                said.set(text::print_elsewhere(lang));
            }
        });
    });
    let file = move |id: &'static str,
                     name: &'static str,
                     kind: &'static str,
                     content: fn(Session, Lang, &str) -> Option<String>| {
        on(id, Happens::Click, move |_| {
            let Some(content) = content(session, lang, &link.get_untracked()) else { return };
            said.set("");
            // What was not saved stands below, to be copied.
            saved.set(content.clone());
            run(async move {
                let _ = take(Take::File(name, kind, &content)).await;
            });
        });
    };
    file("save-csv", "him-pathways.csv", "text/csv", |session, _, _| Some(export::csv(session.answer()?.as_ref())));
    file("save-json", "him-pathways.json", "application/json", |session, _, link| {
        Some(export::json(session.answer()?.as_ref(), link))
    });
    file("save-svg", "him-pathways.svg", "image/svg+xml", drawing);
    on("save-png", Happens::Click, move |_| {
        let Some(svg) = drawing(session, lang, "") else { return };
        run(async move {
            let (width, height) = chart::STANDALONE_SIZE;
            if take(Take::Picture("him-pathways.png", &svg, width, height)).await.is_err() {
                saved.set(svg);
            }
        });
    });
}

fn drawing(session: Session, lang: Lang, _: &str) -> Option<String> {
    Some(chart::standalone(lang, session.answer()?.as_ref(), session.risk()))
}

/// Runs what the browser answers later; all such work is of one type.
fn run(work: impl Future<Output = ()> + 'static) {
    let work: Pin<Box<dyn Future<Output = ()>>> = Box::pin(work);
    spawn_local(work);
}
