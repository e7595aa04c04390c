//! Search and filters; where nothing is left, what to drop.

use leptos::prelude::*;

use crate::facts::career::{self, Education, Remote, RoleLevel};
use crate::host::events::{Happens, on};
use crate::host::{Lang, numbers};
use crate::pathway::Node;
use crate::pathway::find::{Filter, Hit, search};
use crate::text::{self, pathways as say};
use crate::view::parts::{Html, bind, words};

use super::State;

const LEVELS: [(&str, RoleLevel); 4] = [
    ("entry", RoleLevel::Entry),
    ("mid", RoleLevel::Mid),
    ("advanced", RoleLevel::Advanced),
    ("executive", RoleLevel::Executive),
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
    let lanes: Vec<_> =
        career::lanes().iter().map(|lane| (lane.key, text::pick(lang, lane.names[0], lane.names[1]))).collect();
    list(html, "only-lane", say::area(lang), say::any_area(lang), &lanes);
    let levels = LEVELS.map(|(key, level)| (key, say::role_level(lang, level)));
    list(html, "only-level", say::level(lang), say::any_level(lang), &levels);
    let remote = [("some", say::some_remote(lang)), ("most", say::most_remote(lang))];
    list(html, "only-remote", say::remote(lang), say::any_remote(lang), &remote);
    for (id, label) in boxes(lang) {
        html.raw("<label class=\"tick\"><input type=\"checkbox\" id=\"").raw(id).element("\"> ", label, "</label>");
    }
    html.raw("</fieldset><p id=\"filtered\" role=\"status\"></p></section>");
}

fn boxes(lang: Lang) -> [(&'static str, &'static str); 3] {
    [
        ("only-no-degree", say::no_degree(lang)),
        ("only-no-experience", say::no_experience(lang)),
        ("only-no-credential", say::no_credential(lang)),
    ]
}

pub(super) fn bind(state: State) {
    let typed = RwSignal::new(String::new());
    on("search-map", Happens::Input, move |happened| typed.set(happened.value()));
    bind::html("found-on-map", words(move || hits(state, &typed.get()).finish()));
    let change = move |change: &dyn Fn(&mut Filter)| state.filter.update(|filter| change(filter));
    on("only-lane", Happens::Change, move |happened| {
        let key = happened.value();
        let lane = career::lanes().iter().position(|lane| lane.key == key).and_then(|row| u8::try_from(row).ok());
        change(&|filter| filter.lane = lane);
    });
    on("only-level", Happens::Change, move |happened| {
        let key = happened.value();
        let level = LEVELS.iter().find(|(known, _)| *known == key).map(|(_, level)| *level);
        change(&|filter| filter.level = level);
    });
    on("only-remote", Happens::Change, move |happened| {
        let remote = match happened.value().as_str() {
            "some" => Some(Remote::Medium),
            "most" => Some(Remote::High),
            _ => None,
        };
        change(&|filter| filter.remote = remote);
    });
    on("only-no-degree", Happens::Change, move |happened| {
        let education = happened.is_checked().then_some(Education::Certificate);
        change(&|filter| filter.education = education);
    });
    on("only-no-experience", Happens::Change, move |happened| {
        let on = happened.is_checked();
        change(&|filter| filter.without_experience = on);
    });
    on("only-no-credential", Happens::Change, move |happened| {
        let on = happened.is_checked();
        change(&|filter| filter.without_credential = on);
    });
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
    if filter == Filter::default() {
        return String::new();
    }
    let write = |count: usize| numbers::integer(count as f64, lang);
    let left = count(filter);
    if left > 0 {
        return say::roles_left(lang, &write(left));
    }
    let mut said = say::no_role_left(lang).to_owned();
    let [degree, experience, credential] = boxes(lang).map(|(_, label)| label);
    let without = [
        (say::area(lang), Filter { lane: None, ..filter }),
        (say::level(lang), Filter { level: None, ..filter }),
        (say::remote(lang), Filter { remote: None, ..filter }),
        (degree, Filter { education: None, ..filter }),
        (experience, Filter { without_experience: false, ..filter }),
        (credential, Filter { without_credential: false, ..filter }),
    ];
    for (label, other) in without.into_iter().filter(|(_, other)| *other != filter) {
        let left = count(other);
        if left > 0 {
            said.push(' ');
            said.push_str(&say::drop_this(lang, label, &write(left)));
        }
    }
    said
}
