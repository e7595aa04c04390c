//! What a node needs, in words: for the list, the panel and whoever walks the map without seeing it.

use crate::facts::career::{Education, Prerequisite, Role};
use crate::pathway::graph::{Link, stations_of};
use crate::pathway::{Node, What};
use crate::text::pathways as say;

use super::Naming;
use super::routes::months;

/// Everything that is needed; for a program or an exam the ways to be admitted, of which one is enough.
pub(super) fn needs(naming: Naming, node: Node) -> String {
    let lang = naming.lang;
    match naming.graph.what(node) {
        What::Role(role) => of_role(naming, role),
        What::Station(_) if naming.graph.rule_is_unknown(node) => say::rule_unknown(lang).to_owned(),
        What::Station(_) => {
            let mut rules: Vec<String> = naming.graph.needs(node).map(|row| rule(naming, row)).collect();
            rules.dedup();
            rules.join(say::or_else(lang))
        }
    }
}

fn of_role(naming: Naming, role: &Role) -> String {
    let lang = naming.lang;
    let mut needs = vec![say::education(lang, role.education).to_owned()];
    if role.experience_years > 0 {
        needs.push(experience(naming, role));
    }
    if role.expects != 0 {
        let names: Vec<&str> = stations_of(role.expects).map(|node| naming.short_name(node)).collect();
        needs.push(names.join(say::or_else(lang)));
    }
    needs.join(", ")
}

/// The experience that a role asks for.
pub(super) fn experience(naming: Naming, role: &Role) -> String {
    match usize::from(role.experience_years) {
        0 => say::none(naming.lang).to_owned(),
        years => say::time_in_field(naming.lang, &months(naming.lang, years * 12)),
    }
}

/// One of the ways to be admitted.
pub(super) fn rule(naming: Naming, row: &Prerequisite) -> String {
    let lang = naming.lang;
    let mut needs = Vec::new();
    let after = row.after.and_then(|after| naming.graph.nodes().nth(usize::from(after)));
    needs.extend(after.map(|after| naming.name(after).to_owned()));
    if row.education > Education::None || (after.is_none() && row.months == 0) {
        needs.push(say::education(lang, row.education).to_owned());
    }
    if row.months > 0 {
        needs.push(say::time_in_field(lang, &months(lang, usize::from(row.months))));
    }
    needs.join(" + ")
}

/// The names at the far ends of arrows, each once.
pub(super) fn names(naming: Naming, links: impl Iterator<Item = Link>, forward: bool) -> String {
    let mut names: Vec<&str> = Vec::new();
    for link in links {
        let name = naming.name(if forward { link.to } else { link.from });
        if !names.contains(&name) {
            names.push(name);
        }
    }
    if names.is_empty() { say::none(naming.lang).to_owned() } else { names.join(", ") }
}
