//! Up to three routes side by side with staying put.

use leptos::prelude::*;

use crate::host::Lang;
use crate::session::Route;
use crate::session::options::Switch;
use crate::session::routes::{LONGEST_NAME, MOST_ROUTES};
use crate::session::store::Session;
use crate::text;
use crate::view::parts::{Html, Painted, YesNo, when, words, written};

use super::compared::Compared;
use super::people::count;
use super::working::{Opened, Slot};

/// The strokes of the routes' lines and the ends of their columns' heads.
pub(super) const STROKES: [&str; MOST_ROUTES] = ["route-1", "route-2", "route-3"];

/// The comparison.
#[component]
pub(super) fn Compare(
    /// What was chosen.
    session: Session,
    /// The language.
    lang: Lang,
    /// The working that is open.
    opened: Opened,
) -> impl IntoView {
    let several = move || session.routes(|routes| routes.list().len() > 1);
    let about = words(move || if several() { text::compare_about(lang) } else { text::compare_one(lang) }.to_owned());
    let painted = move |paint: fn(&Compared) -> Html| {
        words(move || if several() { paint(&Compared::of(lang, session)).finish() } else { String::new() })
    };
    let places_differ = when(move || session.routes(|routes| routes.places_differ()));
    Effect::new(move || {
        if places_differ.get() {
            session.need_metros();
        }
    });
    view! {
        <section class="compare" id="compare" aria-labelledby="compare-title" data-slot="compare">
            <h2 id="compare-title">{text::compare_title(lang)}</h2>
            <p class="about">{about}</p>
            <ul class="routes">{(0..MOST_ROUTES).map(|place| view! { <RouteLine session lang place /> }).collect_view()}</ul>
            <button
                type="button"
                id="add-route"
                hidden=when(move || session.routes(|routes| !routes.has_room()))
                on:click=move |_| session.arrange(|routes| routes.duplicate(routes.at()))
            >
                {text::add_route(lang)}
            </button>
            <div hidden=when(move || !places_differ.get())>
                <YesNo session lang switch=Switch::PriceParity />
            </div>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="compare-title" hidden=when(move || !several())>
                <Painted id="compared" html=painted(Compared::table) />
            </div>
            <Slot opened name="compare" />
            <figure class="chart" hidden=when(move || !several())>
                <svg class="plot" role="img" aria-labelledby="compare-lines" inner_html=painted(Compared::drawing)></svg>
                <figcaption id="compare-lines">{text::compare_lines(lang)}</figcaption>
            </figure>
            <Painted id="leads" html=painted(Compared::leads) />
        </section>
    }
}

/// A route's name and what can be done with it.
#[component]
fn RouteLine(
    /// What was chosen.
    session: Session,
    /// The language.
    lang: Lang,
    /// Its place among the routes.
    place: usize,
) -> impl IntoView {
    let name = words(move || {
        session.routes(|routes| routes.list().get(place).map(|route| route.name.clone()).unwrap_or_default())
    });
    let called = words(move || session.routes(|routes| name_of(lang, place, routes.list().get(place))));
    let shown = when(move || session.routes(|routes| routes.at() == place));
    let alone = when(move || session.routes(|routes| routes.list().len() < 2));
    let action = move |words: &'static str, id: &'static str, hidden: Signal<bool>, run: fn(Session, usize)| {
        view! {
            <button
                type="button"
                class=id
                hidden=hidden
                aria-label=crate::view::parts::words(move || [words, ": ", &called.get()].concat())
                on:click=move |_| run(session, place)
            >
                {words}
            </button>
        }
    };
    let full = when(move || session.routes(|routes| !routes.has_room()));
    let first = when(move || place == 0);
    view! {
        <li class=STROKES.get(place).copied() hidden=when(move || session.routes(|routes| routes.list().len() <= place.max(1)))>
            <label class="shown-route">
                <input
                    type="radio"
                    name="shown-route"
                    aria-label=words(move || [text::show_route(lang), ": ", &called.get()].concat())
                    prop:checked=shown
                    on:change=move |_| session.arrange(|routes| routes.show(place))
                />
            </label>
            <input
                type="text"
                class="route-name"
                maxlength=written::plain(LONGEST_NAME as f64)
                autocomplete="off"
                aria-label=words(move || [text::route_name(lang), ": ", &called.get()].concat())
                placeholder=called
                prop:value=name
                on:change:target=move |event| {
                    let name = event.target().value();
                    session.arrange(|routes| routes.rename(place, &name));
                }
            />
            {action(text::duplicate(lang), "duplicate", full, |session, place| session.arrange(|routes| routes.duplicate(place)))}
            {action(text::move_up(lang), "move-up", first, |session, place| session.arrange(|routes| routes.move_up(place)))}
            {action(text::remove(lang), "remove", alone, |session, place| session.arrange(|routes| routes.remove(place)))}
        </li>
    }
}

/// What a route is called: its name, or its place and what is studied.
pub(super) fn name_of(lang: Lang, place: usize, route: Option<&Route>) -> String {
    let Some(route) = route else { return String::new() };
    if route.name.is_empty() {
        text::route_called(lang, &count(lang, place + 1), text::program_short(lang, route.choices.program()))
    } else {
        route.name.clone()
    }
}
