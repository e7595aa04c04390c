//! Search and filters; where nothing is left, what to drop.

use leptos::prelude::*;

use crate::facts::career::{self, Education, Remote};
use crate::host::events::{Happens, on};
use crate::host::{Lang, numbers};
use crate::pathway::Node;
use crate::pathway::find::{Filter, Hit, LEVELS, REMOTE, search};
use crate::text::{self, pathways as say};
use crate::view::parts::{Html, bind, when, words};

use super::State;

/// Boxes: their ids, whether they are ticked, and what ticking them does.
type Tick = (&'static str, fn(Lang) -> &'static str, fn(&Filter) -> bool, fn(&mut Filter, bool));
const BOXES: [Tick; 3] = [
    (
        "only-no-degree",
        say::no_degree,
        |filter| filter.education.is_some(),
        |filter, on| filter.education = on.then_some(Education::Certificate),
    ),
    (
        "only-no-experience",
        say::no_experience,
        |filter| filter.without_experience,
        |filter, on| filter.without_experience = on,
    ),
    (
        "only-no-credential",
        say::no_credential,
        |filter| filter.without_credential,
        |filter, on| filter.without_credential = on,
    ),
];

/// Lists: their ids, what is chosen as a filter of its own, and how that is put in place of what was chosen.
type List = (&'static str, fn(&Filter) -> Filter, fn(&mut Filter, Filter));
const LISTS: [List; 5] = [
    ("only-lane", |filter| Filter { lane: filter.lane, ..Filter::default() }, |filter, one| filter.lane = one.lane),
    (
        "only-level",
        |filter| Filter { level: filter.level, ..Filter::default() },
        |filter, one| filter.level = one.level,
    ),
    (
        "only-remote",
        |filter| Filter { remote: filter.remote, ..Filter::default() },
        |filter, one| filter.remote = one.remote,
    ),
    (
        "only-skill",
        |filter| Filter { skill: filter.skill, ..Filter::default() },
        |filter, one| filter.skill = one.skill,
    ),
    (
        "only-setting",
        |filter| Filter { setting: filter.setting, ..Filter::default() },
        |filter, one| filter.setting = one.setting,
    ),
];

pub(super) fn paint(html: &mut Html, lang: Lang) {
    html.element(
        "<section class=\"find\"><h2>",
        say::map_title(lang),
        "</h2><label class=\"choice\" for=\"search-map\"><span>",
    );
    html.text(say::find_on_map(lang))
        .raw("</span><input type=\"search\" id=\"search-map\" autocomplete=\"off\" spellcheck=\"false\"></label>");
    html.raw("<div id=\"found-on-map\" role=\"status\"></div>");
    html.element("<fieldset id=\"filters\"><legend>", say::filters(lang), "</legend>");
    let list = |html: &mut Html, id: &'static str, label: &str, any: &str, options: &[(&'static str, &str)]| {
        html.raw("<label class=\"choice\" for=\"").raw(id).element("\"><span>", label, "</span><select id=\"").raw(id);
        html.element("\"><option value=\"\">", any, "</option>");
        for (key, words) in options {
            html.raw("<option value=\"").raw(key).element("\">", words, "</option>");
        }
        html.raw("</select></label>");
    };
    let named = |rows: &'static [career::Named]| -> Vec<_> {
        rows.iter().map(|row| (row.key, text::pick(lang, row.names[0], row.names[1]))).collect()
    };
    list(html, "only-lane", say::area(lang), say::any_area(lang), &named(career::lanes()));
    let levels = LEVELS.map(|(key, level)| (key, say::role_level(lang, level)));
    list(html, "only-level", say::level(lang), say::any_level(lang), &levels);
    let remote = REMOTE.map(|(key, remote)| {
        (key, if remote == Remote::High { say::most_remote(lang) } else { say::some_remote(lang) })
    });
    list(html, "only-remote", say::remote(lang), say::any_remote(lang), &remote);
    list(html, "only-skill", say::skill(lang), say::any_skill(lang), &named(career::skills()));
    list(html, "only-setting", say::setting(lang), say::any_setting(lang), &named(career::settings()));
    for (id, label, ..) in BOXES {
        html.raw("<label class=\"tick\"><input type=\"checkbox\" id=\"").raw(id).element(
            "\"> ",
            label(lang),
            "</label>",
        );
    }
    html.raw(
        "</fieldset><p id=\"filtered\" role=\"status\"></p><p class=\"do\"><button type=\"button\" id=\"all-roles\">",
    );
    html.text(say::all_roles(lang)).raw("</button></p></section>");
}

pub(super) fn bind(state: State) {
    let typed = RwSignal::new(String::new());
    on("search-map", Happens::Input, move |happened| typed.set(happened.value()));
    bind::html("found-on-map", words(move || hits(state, &typed.get()).finish()));
    let session = state.session;
    let change = move |change: &dyn Fn(&mut Filter)| {
        let mut filter = state.filter.get_untracked();
        change(&mut filter);
        session.look(|viewing| viewing.only = filter.encode());
    };
    for (id, read, put) in LISTS {
        bind::value(id, words(move || read(&state.filter.get()).encode()));
        on(id, Happens::Change, move |happened| {
            let one = Filter::decode(&happened.value());
            change(&|filter| put(filter, one));
        });
    }
    for (id, _, read, put) in BOXES {
        bind::checked(id, when(move || read(&state.filter.get())));
        on(id, Happens::Change, move |happened| {
            let on = happened.is_checked();
            change(&|filter| put(filter, on));
        });
    }
    bind::hidden("all-roles", when(move || session.viewing(|viewing| viewing.only.is_empty())));
    on("all-roles", Happens::Click, move |_| session.look(|viewing| viewing.only.clear()));
    bind::text("filtered", words(move || filtered(state)));
}

fn hits(state: State, typed: &str) -> Html {
    let mut html = Html::new();
    if typed.trim().is_empty() {
        return html;
    }
    let texts = state.session.careers();
    let found = search(state.graph(), typed, texts.here());
    if found.is_empty() {
        html.text(say::nothing_found(state.lang));
    }
    for hit in found.into_iter().take(12) {
        match hit {
            Hit::Node(node) => {
                html.raw("<button type=\"button\" data-show=\"").raw(state.graph().key(node));
                html.element("\">", state.name(node), "</button> ");
            }
            Hit::Lane(row, named) => group(&mut html, state, named, |role| role.lane == row),
            Hit::Skill(row, named) => group(&mut html, state, named, |role| role.skills >> row & 1 == 1),
            Hit::Setting(row, named) => group(&mut html, state, named, |role| role.settings >> row & 1 == 1),
        }
    }
    html
}

/// An area, a skill or a setting, with its roles.
fn group(html: &mut Html, state: State, named: &'static career::Named, belongs: impl Fn(&career::Role) -> bool) {
    html.element("<p><b>", state.named(named.names), ":</b> ");
    let graph = state.graph();
    for node in graph.nodes().filter(|node| graph.role(*node).is_some_and(&belongs)) {
        html.raw("<button type=\"button\" class=\"link\" data-show=\"").raw(graph.key(node));
        html.element("\">", state.name(node), "</button> ");
    }
    html.raw("</p>");
}

/// Whether a node is shown in full: a station always, a role that passes.
pub(super) fn passes(state: State, node: Node) -> bool {
    let filter = state.filter.get();
    state.graph().role(node).is_none_or(|role| filter.lets_through(role))
}

fn filtered(state: State) -> String {
    let (lang, filter) = (state.lang, state.filter.get());
    let count = |filter: Filter| filter.roles(state.graph()).count();
    let is_known = state.session.viewing(|viewing| filter.encode().len() == viewing.only.len());
    let mut said = if is_known { String::new() } else { [say::unknown_filter(lang), " "].concat() };
    if filter == Filter::default() {
        return said;
    }
    let write = |count: usize| numbers::integer(count as f64, lang);
    let left = count(filter);
    if left > 0 {
        said.push_str(&say::roles_left(lang, &write(left)));
        return said;
    }
    said.push_str(say::no_role_left(lang));
    let labels = [say::area(lang), say::level(lang), say::remote(lang), say::skill(lang), say::setting(lang)];
    let lists = LISTS.into_iter().zip(labels);
    let lists = lists.map(|((_, _, put), label)| {
        let mut other = filter;
        put(&mut other, Filter::default());
        (label, other)
    });
    let boxes = BOXES.into_iter().map(|(_, label, _, put)| {
        let mut other = filter;
        put(&mut other, false);
        (label(lang), other)
    });
    for (label, other) in lists.chain(boxes).filter(|(_, other)| *other != filter) {
        let left = count(other);
        if left > 0 {
            said.push(' ');
            said.push_str(&say::drop_this(lang, label, &write(left)));
        }
    }
    said
}
