//! Two roles side by side: skills and settings shared and missing, pay, and what lies between.

use crate::facts::Place;
use crate::pathway::compare::{Sets, compare};
use crate::pathway::graph::{settings_of, skills_of};
use crate::pathway::{Route, Unreachable};
use crate::text::pathways as say;
use crate::view::parts::Html;

use super::{State, role, routes};

pub(super) fn compared(state: State) -> Html {
    let mut html = Html::new();
    let lang = state.lang;
    let [Some(first), Some(second)] = state.shown() else { return html };
    let (Some(a), Some(b)) = (state.graph().role(first), state.graph().role(second)) else { return html };
    let Some(found) = compare(state.graph(), Place::US, first, second) else { return html };
    let names = [state.name(first), state.name(second)];
    html.element("<h2>", names[0], " / ").text(names[1]).raw("</h2><dl>");
    for (name, role) in names.iter().zip([a, b]) {
        html.element("<dt>", say::pay_here(lang), ": ").text(name).element(
            "</dt><dd>",
            &role::band_in_words(state, role),
            "</dd>",
        );
    }
    let skills = |bits: u32| skills_of(bits).map(|skill| state.named(skill.names)).collect::<Vec<_>>().join(", ");
    let settings = |bits: u32| settings_of(bits).map(|one| state.named(one.names)).collect::<Vec<_>>().join(", ");
    sets(&mut html, state, say::skills(lang), names, found.skills, &skills);
    sets(&mut html, state, say::settings(lang), names, found.settings, &settings);
    html.element("<dt>", say::what_lies_between(lang), "</dt><dd>");
    between(&mut html, state, &found.between);
    // Where no route leads there, perhaps one leads back.
    if found.between.is_err()
        && let Some(back) = compare(state.graph(), Place::US, second, first).filter(|back| back.between.is_ok())
    {
        html.element("<p>", say::way_back(lang), ": ");
        between(&mut html, state, &back.between);
        html.raw("</p>");
    }
    html.raw("</dd></dl>");
    html
}

fn between(html: &mut Html, state: State, found: &Result<Route, Unreachable>) {
    match found {
        Ok(route) => {
            html.text(&routes::in_short(state, route)).element(
                " (",
                &routes::months(state.lang, usize::from(route.months)),
                ")",
            );
        }
        Err(why) => _ = html.text(say::unreachable(state.lang, *why)),
    }
}

fn sets(html: &mut Html, state: State, what: &str, names: [&str; 2], sets: Sets, write: &dyn Fn(u32) -> String) {
    let lang = state.lang;
    for (label, bits) in [
        (say::both_have(lang).to_owned(), sets.shared),
        (say::only(lang, names[0]), sets.only_first),
        (say::only(lang, names[1]), sets.only_second),
    ] {
        let words = if bits == 0 { say::none(lang).to_owned() } else { write(bits) };
        html.element("<dt>", what, " · ").text(&label).element("</dt><dd>", &words, "</dd>");
    }
}
