//! The visitor's own college and area: found by typing, from files that come when they are asked for.

use leptos::prelude::*;

use crate::facts::{College, Place, Residency};
use crate::host::{Lang, numbers, page, pressed};
use crate::session::options::{residency_from_key, residency_key};
use crate::session::store::{OnDemand, Session};
use crate::session::{Choices, Finding};
use crate::text;
use crate::view::parts::{Choice, Html, Painted, when, words};

/// The ids of the hits, in their order.
const HITS: [&str; 12] =
    ["hit-1", "hit-2", "hit-3", "hit-4", "hit-5", "hit-6", "hit-7", "hit-8", "hit-9", "hit-10", "hit-11", "hit-12"];
const SEARCH: &str = "college-search";
const RESIDENCIES: [Residency; 3] = [Residency::InDistrict, Residency::InState, Residency::OutOfState];

/// A college: a field to type into, what is found, and what is known of the one chosen.
#[component]
pub(super) fn CollegeFinder(
    /// What was chosen.
    session: Session,
    /// The language.
    lang: Lang,
) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let open = RwSignal::new(false);
    let is_chosen = when(move || session.choice(|choices| choices.unit.is_some()));
    let hits = words(move || if open.get() { hits(lang, session, &typed.get()).finish() } else { String::new() });
    let found = words(move || if open.get() { how_many(lang, session, &typed.get()) } else { String::new() });
    let chosen = words(move || session.choice(|choices| chosen(lang, session, choices)).finish());
    let take = move |key: &str| {
        let unit = key.parse().ok();
        session.choose(|choices| (choices.unit, choices.residency) = (unit, None));
        typed.set(String::new());
        open.set(false);
        let _ = page::focus("college-chosen");
    };
    // Arrow keys walk from the field through the hits and back.
    let walk = move |event: leptos::ev::KeyboardEvent| {
        let down = match event.key().as_str() {
            "ArrowDown" => true,
            "ArrowUp" => false,
            "Escape" => {
                open.set(false);
                let _ = page::focus(SEARCH);
                return;
            }
            _ => return,
        };
        let at = page::focused_id().and_then(|id| HITS.iter().position(|hit| *hit == id));
        let next = match (at, down) {
            (None, _) => HITS.first(),
            (Some(at), true) => HITS.get(at + 1),
            (Some(0), false) => Some(&SEARCH),
            (Some(at), false) => HITS.get(at - 1),
        };
        if next.is_some_and(|next| page::focus(next).is_ok()) {
            event.prevent_default();
        }
    };
    view! {
        <div class="finder" role="search" aria-label=text::your_college(lang) on:keydown=walk>
            <div hidden=is_chosen>
                <label class="choice" for=SEARCH>
                    <span>{text::your_college(lang)}</span>
                    <input
                        type="text"
                        id=SEARCH
                        autocomplete="off"
                        spellcheck="false"
                        placeholder=text::college_placeholder(lang)
                        prop:value=words(move || typed.get())
                        on:focus=move |_| {
                            session.need_colleges();
                            open.set(true);
                        }
                        on:input:target=move |event| {
                            session.need_colleges();
                            open.set(true);
                            typed.set(event.target().value());
                        }
                    />
                </label>
                <p class="about" role="status">{found}</p>
                <div
                    class="hits"
                    on:click=move |event| {
                        if let Some(key) = pressed(&event, "data-unit") {
                            take(&key);
                        }
                    }
                    inner_html=hits
                ></div>
            </div>
            <div hidden=when(move || !is_chosen.get())>
                <Painted id="college-chosen-card" html=chosen />
                <div hidden=when(move || !session.choice(|choices| choices.college_chosen().is_some_and(asks_residency)))>
                    <Choice session
                        id="residency"
                        label=text::residency_question(lang)
                        options=RESIDENCIES.map(|one| (residency_key(one), text::residency(lang, one))).into()
                        chosen=|choices: &Choices| residency_key(choices.residency())
                        choose=|choices: &mut Choices, key: &str| choices.residency = residency_from_key(key)
                    />
                </div>
                <button
                    type="button"
                    class="link"
                    id="other-college"
                    on:click=move |_| {
                        session.choose(|choices| (choices.unit, choices.residency) = (None, None));
                        let _ = page::focus(SEARCH);
                    }
                >
                    {text::other_college(lang)}
                </button>
            </div>
        </div>
    }
}

/// Whether its prices differ by where one lives.
fn asks_residency(college: &College) -> bool {
    let differ = |charges: [u32; 3]| charges.windows(2).any(|pair| matches!(pair, [one, other] if one != other));
    college.yearly.is_some_and(differ)
        || college.per_credit.is_some_and(|prices| prices.windows(2).any(|pair| matches!(pair, [a, b] if a != b)))
        || college.per_graduate_credit.is_some_and(|[one, other]| one != other)
}

fn hits(lang: Lang, session: Session, typed: &str) -> Html {
    let mut html = Html::new();
    let file = session.colleges();
    let Some(file) = file.here() else { return html };
    let place = session.choice(|choices| choices.place);
    for (college, id) in file.find(typed, place).into_iter().zip(HITS) {
        html.raw("<button type=\"button\" id=\"").raw(id).raw("\" data-unit=\"");
        html.int(i32::try_from(college.unit).unwrap_or(0)).element("\"><b>", &college.name, "</b> <span>");
        html.text(&where_it_is(college)).element(" · ", &awards(lang, session, college), "</span></button>");
    }
    html
}

fn where_it_is(college: &College) -> String {
    if college.city.is_empty() { college.state.clone() } else { [&college.city, ", ", &college.state].concat() }
}

/// How many awards of the level chosen it gave.
fn awards(lang: Lang, session: Session, college: &College) -> String {
    let awards = session.choice(|choices| choices.level()).map_or(0, |level| college.awards(level));
    text::awards(lang, &numbers::integer(f64::from(awards), lang))
}

fn how_many(lang: Lang, session: Session, typed: &str) -> String {
    match session.colleges() {
        OnDemand::NotAsked => String::new(),
        OnDemand::Coming => text::colleges_coming(lang).to_owned(),
        OnDemand::Failed(_) => text::colleges_not_here(lang).to_owned(),
        OnDemand::Here(file) => {
            let place = session.choice(|choices| choices.place);
            let found = file.find(typed, place).len();
            text::colleges_found(lang, found, &numbers::integer(found as f64, lang), typed.trim().is_empty())
        }
    }
}

/// The college chosen: its name, and what is to be said about it.
fn chosen(lang: Lang, session: Session, choices: &Choices) -> Html {
    let mut html = Html::new();
    html.raw("<p class=\"chosen\" id=\"college-chosen\" tabindex=\"-1\">");
    match choices.college_chosen() {
        Some(college) => {
            html.element("<b>", &college.name, "</b> <span>").text(&where_it_is(college));
            html.element(" · ", &awards(lang, session, college), "</span>");
        }
        None => _ = html.text(&how_many(lang, session, "")),
    }
    html.raw("</p>");
    let about_college =
        |finding: &Finding| !matches!(finding, Finding::UnknownArea | Finding::WageFromElsewhere { .. });
    findings(&mut html, lang, choices, about_college);
    html
}

/// What is to be said about the college or the area.
fn findings(html: &mut Html, lang: Lang, choices: &Choices, which: impl Fn(&Finding) -> bool) {
    let number = |value: f64| numbers::number(value, 2, lang);
    html.raw("<ul class=\"about\">");
    for finding in choices.findings().into_iter().filter(which) {
        let occupation = match finding {
            Finding::WageFromElsewhere { soc, .. } => text::occupation(lang, soc),
            _ => "",
        };
        html.element("<li>", &text::finding(lang, finding, &number, occupation), "</li>");
    }
    html.raw("</ul>");
}

/// An area of the state: asked for by a button, then a list.
#[component]
pub(super) fn AreaChoice(
    /// What was chosen.
    session: Session,
    /// The language.
    lang: Lang,
) -> impl IntoView {
    let asked = RwSignal::new(session.choice_now(|choices| choices.metro.is_some()));
    let nowhere = when(move || session.choice(|choices| choices.place == Place::US));
    let options = words(move || session.choice(|choices| areas(lang, session, choices)).finish());
    let not_here = words(move || match session.metros() {
        OnDemand::Coming if asked.get() => text::areas_coming(lang).to_owned(),
        OnDemand::Failed(_) => text::areas_not_here(lang).to_owned(),
        _ => String::new(),
    });
    let about = words(move || {
        let mut html = Html::new();
        session.choice(|choices| {
            let about_area = |f: &Finding| matches!(f, Finding::UnknownArea | Finding::WageFromElsewhere { .. });
            findings(&mut html, lang, choices, about_area);
        });
        html.finish()
    });
    view! {
        <div class="area" hidden=nowhere>
            <button
                type="button"
                class="link"
                id="choose-area"
                hidden=when(move || asked.get())
                on:click=move |_| {
                    asked.set(true);
                    session.need_metros();
                }
            >
                {text::choose_area(lang)}
            </button>
            <p class="about" role="status">{not_here}</p>
            <label class="choice" for="area" hidden=when(move || !asked.get() || session.metros().here().is_none())>
                <span>{text::area_question(lang)}</span>
                <select
                    id="area"
                    inner_html=options
                    on:change:target=move |event| {
                        let area = event.target().value().parse().ok();
                        session.choose(|choices| choices.metro = area);
                    }
                ></select>
            </label>
            <Painted html=about />
        </div>
    }
}

fn areas(lang: Lang, session: Session, choices: &Choices) -> Html {
    let mut html = Html::new();
    html.element("<option value=\"\">", text::whole_state(lang), "</option>");
    let file = session.metros();
    let Some(file) = file.here() else { return html };
    for metro in file.in_state(choices.place) {
        html.raw("<option value=\"").int(i32::try_from(metro.area).unwrap_or(0));
        html.raw(if choices.metro == Some(metro.area) { "\" selected>" } else { "\">" });
        html.text(&metro.name).raw("</option>");
    }
    html
}
