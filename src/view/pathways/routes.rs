//! Where one is and wants to be, and the routes between: time, cost, net gain and risk of each, step by step.

use leptos::prelude::*;

use crate::host::events::{Happens, on};
use crate::host::later::Idle;
use crate::host::{Lang, dom, numbers, page};
use crate::pathway::price::{By, Priced, StepPrice};
use crate::pathway::shown::MOST_ROUTES;
use crate::pathway::{Graph, Route, Step};
use crate::session::{Path, Route as Compared, View};
use crate::text::{self, pathways as say};
use crate::view::parts::{Html, bind, words, written};

use super::ways::Ways;
use super::{State, sheet, walk};

pub(super) fn paint(html: &mut Html, lang: Lang) {
    html.raw("<section class=\"ask-route\">");
    for (id, label) in [("from", say::i_am_here(lang)), ("to", say::i_want_to_be_there(lang))] {
        html.raw("<label class=\"choice\" for=\"way-").raw(id).element("\"><span>", label, "</span><select id=\"way-");
        html.raw(id).raw("\"></select></label>");
    }
    html.element("<label class=\"choice\" for=\"rank\"><span>", say::rank_by(lang), "</span><select id=\"rank\">");
    for (key, by) in By::ALL {
        html.raw("<option value=\"").raw(key).element("\">", say::rank(lang, by), "</option>");
    }
    html.raw("</select></label></section><section aria-labelledby=\"ways-title\"><h2 id=\"ways-title\">");
    html.text(say::routes_title(lang))
        .raw("</h2><p id=\"ways-said\" role=\"status\"></p><div id=\"ways\"></div></section>");
}

pub(super) fn bind(state: State) {
    let session = state.session;
    bind::html("way-from", state.painted(|state| options(state, true)));
    bind::html("way-to", state.painted(|state| options(state, false)));
    bind::value("way-from", words(move || session.viewing(|viewing| viewing.from.clone())));
    bind::value("way-to", words(move || session.viewing(|viewing| viewing.to.clone())));
    bind::value("rank", words(move || rank_key(state.by.get()).to_owned()));
    bind::text("ways-said", words(move || said(state)));
    bind::html("ways", state.painted(ways));
    let marking = Idle::after_ms(0);
    Effect::new(move || {
        let drawn = state.drawn();
        // Once the press that chose it has done its own unfolding.
        marking.run(move || mark_drawn(drawn));
    });
    on("way-from", Happens::Change, move |happened| {
        session.look(|viewing| (viewing.from, viewing.way) = (happened.value(), String::new()));
    });
    on("way-to", Happens::Change, move |happened| {
        session.look(|viewing| (viewing.to, viewing.way) = (happened.value(), String::new()));
    });
    on("rank", Happens::Change, move |happened| {
        session.look(|viewing| (viewing.rank, viewing.way) = (happened.value(), String::new()));
    });
    let after = Idle::after_ms(0);
    on("ways", Happens::Click, move |happened| {
        let number = |attribute| happened.pressed(attribute).and_then(|at| at.parse::<usize>().ok());
        if let Some(at) = number("data-draw") {
            draw(state, at);
            return to_the_goal(state, at);
        }
        if let Some(at) = number("data-steps") {
            // Whoever unfolds a route sees it on the map.
            if dom::attribute(&["steps-", &happened.pressed("data-steps").unwrap_or_default()].concat(), "open")
                .is_none()
            {
                draw(state, at);
            }
            return;
        }
        if let Some(at) = number("data-print") {
            draw(state, at);
            sheet::print();
            return;
        }
        let (price, add) = (number("data-price"), number("data-add"));
        let Some(route) = price.or(add).and_then(|at| route_at(state, at)) else { return };
        let Some(from) = state.graph().by_key(&session.viewing(|viewing| viewing.from.clone())) else { return };
        if price.is_some() {
            session.choose(|choices| *choices = choices.along(from, &route));
        } else if session.routes(|routes| routes.has_room()) {
            let choices = session.choice(|choices| choices.along(from, &route));
            session.arrange(|routes| routes.add(Compared { name: String::new(), choices }));
        } else {
            return;
        }
        session.look(|viewing| viewing.view = View::Calculator);
        after.run(|| {
            let _ = page::focus("headline");
        });
    });
}

/// Draws a route on the map; the link says so.
fn draw(state: State, at: usize) {
    if let Some(route) = route_at(state, at) {
        state.session.look(|viewing| viewing.way = Path::steps(&route));
    }
}

/// Moves the focus to where a route leads, on the map.
fn to_the_goal(state: State, at: usize) {
    if let Some(goal) = route_at(state, at).and_then(|route| route.steps.get(route.goal).copied()) {
        walk::focus_on_map(state.graph().key(goal.node()));
    }
}

fn rank_key(by: By) -> &'static str {
    By::ALL.into_iter().find(|(_, known)| *known == by).map_or("", |(key, _)| key)
}

fn route_at(state: State, at: usize) -> Option<Route> {
    match state.ways.get() {
        Ways::Found(found, _) => found.get(at).map(|(route, _)| route.clone()),
        _ => None,
    }
}

/// Every node; one starts anywhere and wants to reach a credential or a role.
fn options(state: State, starts: bool) -> Html {
    let graph = Graph::whole();
    let mut html = Html::new();
    html.element("<option value=\"\">", say::choose_one(state.lang), "</option>");
    for row in crate::pathway::layout::Row::ALL {
        if !starts && row == crate::pathway::layout::Row::Study {
            continue;
        }
        html.element("<optgroup label=\"", say::row(state.lang, row), "\">");
        for node in graph.nodes().filter(|node| crate::pathway::layout::Row::of(graph, *node) == row) {
            html.raw("<option value=\"").raw(graph.key(node)).element("\">", state.name(node), "</option>");
        }
        html.raw("</optgroup>");
    }
    html
}

fn said(state: State) -> String {
    let lang = state.lang;
    match state.ways.get() {
        Ways::NotAsked => say::routes_ask(lang).to_owned(),
        Ways::Unknown => say::unknown_place(lang).to_owned(),
        Ways::None(why) => say::unreachable(lang, why).to_owned(),
        Ways::Coming => String::new(),
        Ways::Found(found, all) => {
            let [shown, all] = [found.len(), all].map(|number| numbers::integer(number as f64, lang));
            let found =
                if shown == all { say::routes_found(lang, &shown) } else { say::routes_shown(lang, &shown, &all) };
            let is_known = state.open.get().is_some() || state.session.viewing(|viewing| viewing.way.is_empty());
            if is_known { found } else { [say::unknown_way(lang), " ", &found].concat() }
        }
    }
}

/// Every route in a few lines, its steps folded but for the one drawn. What is drawn may change without painting this
/// anew: what the visitor has unfolded stays so, and the focus stays where it is.
fn ways(state: State) -> Html {
    let mut html = Html::new();
    let Ways::Found(found, _) = state.ways.get() else { return html };
    let lang = state.lang;
    let room = state.session.routes(|routes| routes.has_room());
    let drawn = untrack(|| state.drawn());
    html.raw("<ol class=\"ways\">");
    for (rank, at) in (1..).zip(state.order(&found)) {
        let Some((route, price)) = found.get(at) else { continue };
        let is_drawn = drawn == Some(at);
        let number = numbers::integer(f64::from(rank), lang);
        let id = i32::try_from(at).unwrap_or(0);
        html.raw("<li id=\"route-").int(id).element("\" class=\"", way_class(is_drawn), "\"><h3>");
        html.text(&number).raw(". ").text(&in_short(state, route)).raw("</h3>");
        match price {
            Some(price) => figures(&mut html, lang, price),
            None => _ = html.element("<p class=\"bad\">", say::no_price(lang), "</p>"),
        }
        html.raw("<details id=\"steps-").int(id).raw(if is_drawn { "\" open>" } else { "\">" });
        html.raw("<summary data-steps=\"").int(id).element("\">", &say::steps_of(lang, &number), "</summary>");
        rests_on(&mut html, lang, route);
        html.raw("<ol class=\"steps\">");
        let mut prices = price.iter().flat_map(|price| &price.steps);
        for step in &route.steps {
            step_line(&mut html, state, *step, prices.next());
        }
        html.raw("</ol><p class=\"do\">");
        let button = |html: &mut Html, attribute: &'static str, label: &str| {
            html.raw("<button type=\"button\" ").raw(attribute).raw("=\"").int(id).element("\">", label, "</button> ");
        };
        if price.is_some() && room {
            button(&mut html, "data-add", say::add_it(lang));
        }
        button(&mut html, "data-draw", say::on_the_map(lang));
        button(&mut html, "data-print", say::print_route(lang));
        html.raw("</p></details>");
        if price.is_some() {
            button(&mut html, "data-price", say::price_it(lang));
        }
        html.raw("</li>");
    }
    html.raw("</ol>");
    if !room {
        html.element("<p class=\"about\">", say::no_room(lang), "</p>");
    }
    html
}

fn way_class(is_drawn: bool) -> &'static str {
    if is_drawn { "way drawn" } else { "way" }
}

/// Marks the route drawn among the others, and unfolds its steps.
fn mark_drawn(drawn: Option<usize>) {
    for at in 0..MOST_ROUTES {
        let number = i32::try_from(at).unwrap_or(0);
        let id = |name: &'static str| Html::new().raw(name).int(number).clone().finish();
        // There are rarely so many.
        let _ = dom::set_attribute(&id("route-"), "class", way_class(drawn == Some(at)));
        if drawn == Some(at) {
            let _ = dom::set_flag(&id("steps-"), "open", true);
        }
    }
}

/// The stations and roles of a route, in its order; a job that goes on is not named again.
pub(super) fn in_short(state: State, route: &Route) -> String {
    let mut names = String::new();
    for step in &route.steps {
        if matches!(step, Step::Work { by: None, .. }) && !names.is_empty() {
            continue;
        }
        if !names.is_empty() {
            names.push_str(" → ");
        }
        names.push_str(state.naming().short_name(step.node()));
    }
    names
}

/// The least certain move of a route.
pub(super) fn rests_on(html: &mut Html, lang: Lang, route: &Route) {
    if let Some(kind) = route.least_sure {
        html.element("<p class=\"about\">", say::rests_on(lang), ": ").text(say::move_kind(lang, kind)).raw(".</p>");
    }
}

pub(super) fn figures(html: &mut Html, lang: Lang, price: &Priced) {
    html.raw("<dl class=\"figures\">");
    let mut figure = |label: &str, tone: &'static str, value: &str| {
        html.element("<div><dt>", label, "</dt><dd class=\"").raw(tone).element("\">", value, "</dd></div>");
    };
    figure(say::takes(lang), "", &months(lang, price.months));
    figure(say::costs(lang), "", &numbers::money_about(price.cost, lang));
    figure(say::gains(lang), written::tone(price.net_gain), &numbers::money_about_signed(price.net_gain, lang));
    figure(say::chance_on_route(lang), "", &numbers::percent(price.chance, 0, lang));
    html.raw("</dl>");
    if price.is_best {
        html.element("<p class=\"best\">★ ", say::best_route(lang), "</p>");
    }
}

/// What is done in a step.
pub(super) fn what(lang: Lang, step: Step) -> &'static str {
    match step {
        Step::Study { while_working: true, .. } => say::step_beside(lang),
        Step::Study { .. } => say::step_study(lang),
        Step::Exam { .. } => say::step_exam(lang),
        Step::Work { .. } => say::step_work(lang),
    }
}

fn step_line(html: &mut Html, state: State, step: Step, price: Option<&StepPrice>) {
    let lang = state.lang;
    html.element("<li>", what(lang, step), "");
    if step.months() > 0 {
        html.element(", ", &months(lang, usize::from(step.months())), "");
    }
    html.raw(": <button type=\"button\" class=\"link\" data-show=\"").raw(state.graph().key(step.node()));
    html.element("\">", state.name(step.node()), "</button>");
    if let Step::Work { by: Some((_, kind)), .. } = step {
        html.element(" <span class=\"about\">(", say::move_kind(lang, kind), ")</span>");
    }
    if let Some(price) = price {
        html.raw("<span class=\"about\"> ").text(&so_far(lang, price)).raw("</span>");
    }
    html.raw("</li>");
}

/// What was paid until then, and where one stands.
pub(super) fn so_far(lang: Lang, price: &StepPrice) -> String {
    let (until, stands) = if price.is_without_end {
        (say::begins(lang), say::stands_at_end(lang))
    } else {
        (say::so_far(lang), say::stands_at(lang))
    };
    [
        until,
        ": ",
        &months(lang, price.months_so_far),
        ", ",
        &numbers::money_about(price.cost_so_far, lang),
        "; ",
        stands,
        ": ",
        &numbers::money_about_signed(price.net_gain_so_far, lang),
    ]
    .concat()
}

/// A length of time: months up to two years, then years.
pub(super) fn months(lang: Lang, months: usize) -> String {
    let in_years = months > 24;
    let number = if in_years { months as f64 / 12.0 } else { months as f64 };
    text::pathways::duration(lang, &numbers::number(number, 1, lang), in_years)
}

/// The same in a few letters, for a node of the map; no amount is broken.
pub(super) fn on_node(html: &mut Html, lang: Lang, price: &StepPrice) {
    let [time, cost, stands] = [
        months(lang, price.months_so_far),
        numbers::money_about(price.cost_so_far, lang),
        numbers::money_about_signed(price.net_gain_so_far, lang),
    ];
    html.element("<small><span>", &time, "</span> · <span>").text(&cost).element(
        "</span> · <span>",
        &stands,
        "</span>",
    );
    html.raw("</small>");
}
