//! Up to three routes side by side with staying put.

use leptos::prelude::*;

use crate::host::Lang;
use crate::host::events::{Happens, on};
use crate::session::options::Switch;
use crate::session::routes::{LONGEST_NAME, MOST_ROUTES};
use crate::session::store::Session;
use crate::session::{Route, Routes};
use crate::text;
use crate::view::parts::{Html, bind, when, words, yes_no};

use super::compared::Compared;
use super::people::count;

/// The strokes of the routes' lines and the ends of their columns' heads.
pub(super) const STROKES: [&str; MOST_ROUTES] = ["route-1", "route-2", "route-3"];

/// What can be done with a route, beside showing and naming it.
type Action = (&'static str, fn(Lang) -> &'static str, fn(&mut Routes, usize));
const ACTIONS: [Action; 3] = [
    ("duplicate", text::duplicate, Routes::duplicate),
    ("move-up", text::move_up, Routes::move_up),
    ("remove", text::remove, Routes::remove),
];

/// The comparison.
pub(super) fn paint(html: &mut Html, lang: Lang) {
    html.raw("<section class=\"compare\" id=\"compare\" aria-labelledby=\"compare-title\" data-slot=\"compare\"><h2 id=\"compare-title\">");
    html.text(text::compare_title(lang)).raw("</h2><p class=\"about\" id=\"compare-about\"></p><ul class=\"routes\">");
    for line in STROKES {
        html.raw("<li class=\"").raw(line).raw("\" id=\"").raw(line).raw("\"><label class=\"shown-route\">");
        html.raw("<input type=\"radio\" name=\"shown-route\" id=\"")
            .raw(line)
            .raw("-show\"></label><input type=\"text\" class=\"route-name\"");
        html.raw(" autocomplete=\"off\" maxlength=\"")
            .int(LONGEST_NAME as i32)
            .raw("\" id=\"")
            .raw(line)
            .raw("-name\">");
        for (action, words, _) in ACTIONS {
            html.raw("<button type=\"button\" class=\"").raw(action).raw("\" id=\"").raw(line).raw("-").raw(action);
            html.element("\">", words(lang), "</button>");
        }
        html.raw("</li>");
    }
    html.element(
        "</ul><button type=\"button\" id=\"add-route\">",
        text::add_route(lang),
        "</button><div id=\"ask-parity\">",
    );
    yes_no::paint(html, lang, Switch::PriceParity);
    html.raw("</div><div id=\"several-routes\"><div class=\"scroll\" id=\"compared\" tabindex=\"0\" role=\"region\" aria-labelledby=\"compare-title\">");
    html.raw("</div><div id=\"slot-compare\"></div><figure class=\"chart\"><svg class=\"plot\" id=\"compare-plot\" role=\"img\" aria-labelledby=\"compare-lines\"></svg>");
    html.element("<figcaption id=\"compare-lines\">", text::compare_lines(lang), "</figcaption></figure>");
    html.raw("<div id=\"leads\"></div></div></section>");
}

/// Writes a part of the comparison.
type Write = fn(&Compared) -> Html;

/// Follows the routes: their list at once, what compares them by the `calm` session.
pub(super) fn bind(session: Session, calm: Session, lang: Lang) {
    let are_several = |routes: &Routes| routes.list().len() > 1;
    let several = move || session.routes(are_several);
    let about = words(move || if several() { text::compare_about(lang) } else { text::compare_one(lang) }.to_owned());
    bind::text("compare-about", about);
    let parts: [(&str, Write); 3] =
        [("compared", Compared::table), ("compare-plot", Compared::drawing), ("leads", Compared::leads)];
    for (id, write) in parts {
        let painted =
            move || if calm.routes(are_several) { write(&Compared::of(lang, calm)).finish() } else { String::new() };
        bind::html(id, words(painted));
    }
    bind::hidden("several-routes", when(move || !several()));
    bind::hidden("add-route", when(move || session.routes(|routes| !routes.has_room())));
    on("add-route", Happens::Click, move |_| session.arrange(|routes| routes.duplicate(routes.at())));
    let places_differ = when(move || session.routes(Routes::places_differ));
    bind::hidden("ask-parity", when(move || !places_differ.get()));
    Effect::new(move || {
        if places_differ.get() {
            session.need_metros();
        }
    });
    yes_no::bind(session, Switch::PriceParity);
    for (place, line) in STROKES.into_iter().enumerate() {
        bind_line(session, lang, place, line);
    }
}

/// A route's name and what can be done with it.
fn bind_line(session: Session, lang: Lang, place: usize, line: &'static str) {
    let called = words(move || session.routes(|routes| name_of(lang, place, routes.list().get(place))));
    let spoken = move |what: &'static str| words(move || [what, ": ", &called.get()].concat());
    let [show, name] = ["-show", "-name"].map(|end| [line, end].concat());
    bind::hidden(line, when(move || session.routes(|routes| routes.list().len() <= place.max(1))));
    bind::checked(&show, when(move || session.routes(|routes| routes.at() == place)));
    bind::attribute(&show, "aria-label", spoken(text::show_route(lang)));
    on(&show, Happens::Change, move |_| session.arrange(|routes| routes.show(place)));
    let named = move || session.routes(|routes| routes.list().get(place).map(|route| route.name.clone()));
    bind::value(&name, words(move || named().unwrap_or_default()));
    bind::attribute(&name, "placeholder", called);
    bind::attribute(&name, "aria-label", spoken(text::route_name(lang)));
    on(&name, Happens::Change, move |happened| session.arrange(|routes| routes.rename(place, &happened.value())));
    for (action, words, act) in ACTIONS {
        let id = [line, "-", action].concat();
        bind::attribute(&id, "aria-label", spoken(words(lang)));
        let of_no_use = move |routes: &Routes| match action {
            "duplicate" => !routes.has_room(),
            "move-up" => place == 0,
            _ => routes.list().len() < 2,
        };
        bind::hidden(&id, when(move || session.routes(of_no_use)));
        on(&id, Happens::Click, move |_| session.arrange(|routes| act(routes, place)));
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
