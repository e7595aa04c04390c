//! Taking the answer along: the link, one printed page, files, a citation.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::facts::DATA_VERSION;
use crate::host::take::{Take, take};
use crate::host::{Lang, address, numbers, page};
use crate::session::export;
use crate::session::store::Session;
use crate::text;
use crate::view::chart;
use crate::view::parts::{when, words};

const LINK: &str = "link-field";
const SAVED: &str = "saved-text";

/// Everything that can be taken along.
#[component]
pub(super) fn TakeAlong(
    /// What was chosen.
    session: Session,
    /// The language.
    lang: Lang,
) -> impl IntoView {
    let said = RwSignal::new("");
    let saved = RwSignal::new(String::new());
    let link = words(move || address::with_fragment(&session.link_to_share()).unwrap_or_default());
    let copy = move |_| {
        spawn_local(async move {
            let copied = take(Take::Copy(LINK)).await.unwrap_or(false);
            said.set(if copied { text::copied(lang) } else { text::copy_by_hand(lang) });
            if !copied {
                let _ = page::select_all(LINK);
            }
        });
    };
    let print = move |_| {
        spawn_local(async move {
            if !take(Take::Print).await.unwrap_or(false) {
                said.set(text::print_elsewhere(lang));
            }
        });
    };
    let file = move |name: &'static str, kind: &'static str, content: String| {
        saved.set(content.clone());
        said.set("");
        spawn_local(async move {
            // What was not saved stands below, to be copied.
            let _ = take(Take::File(name, kind, &content)).await;
        });
    };
    let csv = move |_| {
        if let Some(answer) = session.answer() {
            file("him-pathways.csv", "text/csv", export::csv(&answer));
        }
    };
    let json = move |_| {
        if let Some(answer) = session.answer() {
            file("him-pathways.json", "application/json", export::json(&answer, &link.get_untracked()));
        }
    };
    let svg = move || session.answer().map(|answer| chart::standalone(lang, &answer, session.risk()));
    let drawing = move |_| {
        if let Some(svg) = svg() {
            file("him-pathways.svg", "image/svg+xml", svg);
        }
    };
    let picture = move |_| {
        if let Some(svg) = svg() {
            spawn_local(async move {
                let (width, height) = chart::STANDALONE_SIZE;
                if take(Take::Picture("him-pathways.png", &svg, width, height)).await.is_err() {
                    saved.set(svg);
                }
            });
        }
    };
    let citation = words(move || {
        let today = numbers::today(lang);
        text::citation_text(lang, text::page_title(lang), DATA_VERSION, &today, &link.get())
    });
    view! {
        <section class="take" aria-labelledby="take-title">
            <h2 id="take-title">{text::take_title(lang)}</h2>
            <label class="choice" for=LINK>
                <span>{text::link_label(lang)}</span>
                <input type="text" id=LINK readonly=true prop:value=link />
            </label>
            <p class="buttons">
                <button type="button" id="copy-link" on:click=copy>{text::copy_link(lang)}</button>
                <button type="button" id="print" on:click=print>{text::print_page(lang)}</button>
                <button type="button" id="save-csv" on:click=csv>{text::save_csv(lang)}</button>
                <button type="button" id="save-json" on:click=json>{text::save_json(lang)}</button>
                <button type="button" id="save-svg" on:click=drawing>{text::save_svg(lang)}</button>
                <button type="button" id="save-png" on:click=picture>{text::save_png(lang)}</button>
            </p>
            <p role="status" id="take-said">{words(move || said.get().to_owned())}</p>
            <div hidden=when(move || saved.with(String::is_empty))>
                <label class="choice" for=SAVED>
                    <span>{text::saved_below(lang)}</span>
                    <textarea id=SAVED rows="4" readonly=true prop:value=words(move || saved.get())></textarea>
                </label>
            </div>
            <p class="about"><b>{text::citation(lang)}</b>": "<span id="citation">{citation}</span></p>
        </section>
    }
}
