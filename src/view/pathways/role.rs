//! What is known of the node that is shown: of a role its pay, outlook, demands, work; of a station who is admitted.

use crate::facts::career::{self, Role};
use crate::facts::{self, Aspect, CareerText, FoundIn, FoundWages, LocalWages};
use crate::host::events::{Happens, on};
use crate::host::numbers;
use crate::pathway::compare::band;
use crate::pathway::graph::{Link, Why, settings_of, skills_of, stations_of};
use crate::pathway::{Node, What};
use crate::session::store::OnDemand;
use crate::text::{self, pathways as say};
use crate::view::parts::Html;

use super::{BESIDE, State, needs};

pub(super) fn bind(state: State) {
    on("beside", Happens::Change, move |happened| {
        let [Some(node), _] = state.shown() else { return };
        let mut show = String::from(state.graph().key(node));
        if !happened.value().is_empty() {
            show.push(BESIDE);
            show.push_str(&happened.value());
        }
        state.show(&show);
    });
}

/// Makes what is shown an end of the routes: where one is, or wants to be.
pub(super) fn choose_end(state: State, end: &str) {
    let [Some(node), _] = state.shown() else { return };
    state.session.look(|viewing| {
        let chosen = if end == "from" { &mut viewing.from } else { &mut viewing.to };
        state.graph().key(node).clone_into(chosen);
        viewing.way.clear();
    });
}

pub(super) fn role(state: State) -> Html {
    let lang = state.lang;
    let mut html = Html::new();
    html.raw("<h2 id=\"on-role-title\" tabindex=\"-1\">");
    let [Some(node), beside] = state.shown() else {
        let asked = state.session.viewing(|viewing| !viewing.show.is_empty());
        let said = if asked { say::unknown_place(lang) } else { say::nothing_chosen(lang) };
        html.text(say::role_title(lang)).element("</h2><p>", said, "</p>");
        return html;
    };
    let key = state.graph().key(node);
    html.text(state.name(node)).raw("</h2><p class=\"do\">");
    html.element("<button type=\"button\" data-end=\"from\">", say::from_here(lang), "</button> ");
    html.element("<button type=\"button\" data-end=\"to\">", say::to_here(lang), "</button></p>");
    match state.graph().what(node) {
        What::Role(found) => {
            compare_with(&mut html, state, node, beside);
            pay(&mut html, state, found);
            outlook(&mut html, state, found);
            demands(&mut html, state, found);
        }
        What::Station(_) => admission(&mut html, state, node),
    }
    moves(&mut html, state, node);
    let about = match state.graph().role(node) {
        Some(found) => [key, found.soc],
        None => [key, ""],
    };
    texts(&mut html, state, say::tasks(lang), &about, &[Aspect::Task]);
    texts(&mut html, state, say::automation(lang), &about, &[Aspect::Automation]);
    texts(
        &mut html,
        state,
        say::good_to_know(lang),
        &about,
        &[Aspect::Outlook, Aspect::Pay, Aspect::Caution, Aspect::Upkeep],
    );
    let said = match state.session.careers() {
        OnDemand::Here(_) => "",
        OnDemand::Failed(_) => say::texts_not_here(lang),
        _ => say::texts_coming(lang),
    };
    html.element("<p class=\"about\" role=\"status\">", said, "</p>");
    html
}

fn compare_with(html: &mut Html, state: State, node: Node, beside: Option<Node>) {
    let graph = state.graph();
    html.element(
        "<label class=\"choice\" for=\"beside\"><span>",
        say::compare_with(state.lang),
        "</span><select id=\"beside\"><option value=\"\">",
    );
    html.text(say::choose_one(state.lang)).raw("</option>");
    for other in graph.nodes().filter(|other| *other != node && graph.role(*other).is_some()) {
        html.raw("<option value=\"").raw(graph.key(other)).raw(if beside == Some(other) {
            "\" selected>"
        } else {
            "\">"
        });
        html.text(state.name(other)).raw("</option>");
    }
    html.raw("</select></label>");
    if state.beside_is_unknown() {
        html.element("<p>", say::unknown_beside(state.lang), "</p>");
    }
}

/// What an occupation pays in the visitor's area, state or nation, as the map needs it.
fn found(state: State, role: &Role) -> Option<(FoundWages, String)> {
    state.session.choice(|choices| {
        let local = choices.wages_here(role.soc)?;
        let (place, name) = match local.found_in {
            FoundIn::Area => (choices.place, choices.metro_chosen().map(|metro| metro.name.clone())),
            FoundIn::Place(place) => (place, None),
        };
        let name = name.unwrap_or_else(|| text::place(state.lang, place).to_owned());
        let LocalWages { wages, employment, source, .. } = local;
        Some((FoundWages { wages, employment, found_in: place, source }, name))
    })
}

/// The part of the occupation's pay that a role stands for, in words.
pub(super) fn band_in_words(state: State, role: &Role) -> String {
    found(state, role).map_or_else(
        || say::not_published(state.lang).to_owned(),
        |(wages, _)| band(role, wages).map(|end| numbers::money_about(end, state.lang)).join(" – "),
    )
}

fn pay(html: &mut Html, state: State, role: &Role) {
    let lang = state.lang;
    html.element("<h3>", say::pay_here(lang), " ");
    let Some((found, place)) = found(state, role) else {
        html.raw("</h3>").element("<p>", say::not_published(lang), "</p>");
        return;
    };
    html.text(&say::in_place(lang, &place)).raw("</h3><p>");
    html.text(say::pay_band(lang)).element(": <b>", &band_in_words(state, role), "</b>. ");
    html.text(say::anchor(lang, role.anchor)).raw("</p><table><caption>").text(say::whole_occupation(lang));
    let title = facts::occupation(role.soc).map_or(role.soc, |occupation| occupation.title);
    html.element(": <span lang=\"en\">", title, "</span></caption><tr><th scope=\"col\">");
    html.text(say::percentile(lang)).element("</th><th scope=\"col\">", say::pay_here(lang), "</th></tr>");
    let wages = found.wages;
    for (share, dollars) in [(0.1, wages.p10), (0.25, wages.p25), (0.5, wages.p50), (0.75, wages.p75), (0.9, wages.p90)]
    {
        html.element("<tr><th scope=\"row\">", &numbers::percent(share, 0, lang), "</th>");
        html.element("<td>", &numbers::money(dollars, lang), "</td></tr>");
    }
    html.raw("</table><p>").text(say::jobs_here(lang)).element(" ", &say::in_place(lang, &place), ": <b>");
    let jobs = found.employment.map(|jobs| numbers::integer(f64::from(jobs), lang));
    html.text(jobs.as_deref().unwrap_or(say::not_published(lang))).raw("</b>");
    source(html, state, found.source.id);
    html.raw("</p>");
}

fn outlook(html: &mut Html, state: State, role: &Role) {
    let lang = state.lang;
    let Some(outlook) = career::outlook(role.soc) else {
        html.element("<p>", say::no_outlook(lang), "</p>");
        return;
    };
    html.raw("<dl class=\"figures\">");
    let count = |number: u32| numbers::integer(f64::from(number), lang);
    for (label, value) in [
        (say::jobs(lang), count(outlook.jobs)),
        (say::openings(lang), count(outlook.openings)),
        (say::growth(lang), numbers::percent(outlook.growth, 1, lang)),
    ] {
        html.element("<div><dt>", label, "</dt><dd>").text(&value).raw("</dd></div>");
    }
    html.raw("</dl>");
    source(html, state, outlook.source.id);
}

fn demands(html: &mut Html, state: State, role: &Role) {
    let lang = state.lang;
    let names = |bits: u32| stations_of(bits).map(|node| state.name(node)).collect::<Vec<_>>().join(", ");
    let or_none = |words: String| if words.is_empty() { say::none(lang).to_owned() } else { words };
    html.element("<h3>", say::needs(lang), "</h3><dl>");
    for (label, value, aspect) in [
        (say::schooling(lang), say::education(lang, role.education).to_owned(), Aspect::Education),
        (say::experience(lang), needs::experience(state.naming(), role), Aspect::Experience),
        (say::credential(lang), or_none(names(role.expects)), Aspect::Credential),
        (say::helps(lang), or_none(names(role.helps)), Aspect::Helps),
        (say::remote(lang), say::remote_share(lang, role.remote).to_owned(), Aspect::Remote),
        (
            say::skills(lang),
            skills_of(role.skills).map(|skill| state.named(skill.names)).collect::<Vec<_>>().join(", "),
            Aspect::Skills,
        ),
        (
            say::settings(lang),
            settings_of(role.settings).map(|one| state.named(one.names)).collect::<Vec<_>>().join(", "),
            Aspect::Settings,
        ),
    ] {
        html.element("<dt>", label, "</dt><dd>").text(&value);
        let said: Vec<_> = state.texts(|texts| texts.about(role.key, aspect).copied().collect());
        for text in said {
            if !text.text.is_empty() {
                html.element(" <span>", text.text, "</span>");
            }
            source(html, state, text.source);
        }
        html.raw("</dd>");
    }
    html.raw("</dl>");
}

/// The ways to be admitted to a program or an exam.
fn admission(html: &mut Html, state: State, node: Node) {
    let lang = state.lang;
    html.element("<h3>", say::needs(lang), "</h3>");
    if state.graph().rule_is_unknown(node) {
        html.element("<p>", say::rule_unknown(lang), "</p>");
        return;
    }
    html.element("<p class=\"about\">", say::any_one_is_enough(lang), "</p><ul class=\"plain\">");
    for row in state.graph().needs(node) {
        html.element("<li>", &needs::rule(state.naming(), row), " <span class=\"about\">(");
        html.text(say::force(lang, row.force)).raw(")</span></li>");
    }
    html.raw("</ul>");
    let about = [state.graph().key(node), ""];
    texts(html, state, "", &about, &[Aspect::Rule]);
}

/// Where the arrows lead from here, and where those come from that end here.
fn moves(html: &mut Html, state: State, node: Node) {
    let lang = state.lang;
    let came: Vec<Link> = state.graph().comes_from(node).collect();
    let lead: Vec<Link> = state.graph().leads_to(node).collect();
    for (title, links, forward) in [(say::leads_to(lang), lead, true), (say::comes_from(lang), came, false)] {
        if links.is_empty() {
            continue;
        }
        html.element("<h3>", title, "</h3><ul class=\"plain\">");
        for link in links {
            let other = if forward { link.to } else { link.from };
            html.raw("<li><button type=\"button\" class=\"link\" data-show=\"").raw(state.graph().key(other));
            html.element("\">", state.name(other), "</button>");
            if let Why::Move(kind) = link.why {
                html.element(" <span class=\"about\">(", say::move_kind(lang, kind), ")</span>");
            }
            for text in conditions(state, link.from, link.to) {
                html.element(" <span>", text.text, "</span>");
                source(html, state, text.source);
            }
            html.raw("</li>");
        }
        html.raw("</ul>");
    }
}

/// On what condition a move is made, and who says so.
pub(super) fn conditions(state: State, from: Node, to: Node) -> Vec<CareerText> {
    let about = [state.graph().key(from), ">", state.graph().key(to)].concat();
    state.texts(|texts| texts.about(&about, Aspect::Condition).copied().collect())
}

fn texts(html: &mut Html, state: State, title: &str, about: &[&str], aspects: &[Aspect]) {
    let mut said = Vec::new();
    state.texts(|texts| {
        for aspect in aspects {
            for about in about {
                said.extend(texts.about(about, *aspect).copied().filter(|text| !text.text.is_empty()));
            }
        }
    });
    if said.is_empty() {
        return;
    }
    if !title.is_empty() {
        html.element("<h3>", title, "</h3>");
    }
    html.raw("<ul class=\"plain\">");
    for text in said {
        html.element("<li>", text.text, "");
        source(html, state, text.source);
        html.raw("</li>");
    }
    html.raw("</ul>");
}

/// Who says so, and when.
fn source(html: &mut Html, state: State, id: &str) {
    if let Some(source) = facts::source(id) {
        html.raw(" <cite><button type=\"button\" class=\"link\" data-source=\"").text(id).element(
            "\">",
            source.publisher,
            ", ",
        );
        html.text(text::of(state.lang, source.period)).raw("</button></cite>");
    }
}
