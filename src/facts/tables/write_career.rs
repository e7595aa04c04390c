//! Writes the map of careers as Rust statics: keys become positions, lists become bits.

use super::order::{Cell, order};
use super::tables::{Career, NamedRow, RoleRow, Tables};
use super::write::{Generated, source, table, variant};

/// The generated file of the map: its skeleton, without texts.
pub(crate) fn career(tables: &Tables) -> Generated {
    Generated { file: "career.rs", text: skeleton(&tables.career) }
}

fn position<'a>(mut keys: impl Iterator<Item = &'a String>, key: &str) -> usize {
    keys.position(|found| found == key).unwrap_or_default()
}

/// Stations, then roles: the numbering of `Node`.
fn node(career: &Career, key: &str) -> usize {
    position(career.stations.iter().map(|s| &s.id).chain(career.roles.iter().map(|r| &r.id)), key)
}

fn bits<'a>(keys: impl Iterator<Item = &'a String> + Clone, found: &[String]) -> u32 {
    found.iter().fold(0, |bits, key| bits | 1 << position(keys.clone(), key))
}

fn named(name: &str, rows: &[NamedRow]) -> String {
    let rows: Vec<String> =
        rows.iter().map(|row| format!("Named {{ key: {:?}, names: {:?} }}", row.id, row.names)).collect();
    table(name, "Named", &rows)
}

/// The rows of the map from the top: studies, credentials, then the levels of roles.
fn cells(career: &Career) -> Vec<Cell> {
    let levels = ["entry", "mid", "advanced", "executive"];
    let stations = career.stations.iter().map(|s| Cell { row: usize::from(s.kind == "credential"), lane: 0 });
    let roles = career.roles.iter().map(|role| Cell {
        row: 2 + levels.iter().position(|level| *level == role.level).unwrap_or_default(),
        lane: 1 + position(career.lanes.iter().map(|lane| &lane.id), &role.lane),
    });
    stations.chain(roles).collect()
}

fn edges(career: &Career) -> Vec<(usize, usize)> {
    let moves = career.moves.iter().map(|way| (node(career, &way.from), node(career, &way.to)));
    let opened = career
        .prerequisites
        .iter()
        .filter_map(|row| Some((node(career, row.after.as_ref()?), node(career, &row.station))));
    moves.chain(opened).collect()
}

fn skeleton(career: &Career) -> String {
    let order = order(&cells(career), &edges(career));
    let place = |key: &str| order.get(node(career, key)).copied().unwrap_or_default();
    let stations: Vec<String> = career
        .stations
        .iter()
        .map(|s| {
            format!(
                "Station {{ key: {:?}, kind: StationKind::{}, education: Education::{}, names: {:?}, short: {:?}, \
                 order: {} }}",
                s.id,
                variant(&s.kind),
                variant(&s.education),
                s.names,
                s.short,
                place(&s.id)
            )
        })
        .collect();
    let roles: Vec<String> = career.roles.iter().map(|row| role(career, row, place(&row.id))).collect();
    let mut by_station: Vec<_> = career.prerequisites.iter().collect();
    by_station.sort_by_key(|row| node(career, &row.station));
    let prerequisites: Vec<String> = by_station
        .into_iter()
        .map(|row| {
            format!(
                "Prerequisite {{ station: {}, education: Education::{}, after: {:?}, months: {}, force: Force::{} }}",
                node(career, &row.station),
                variant(&row.education),
                row.after.as_ref().map(|after| node(career, after)),
                row.months,
                variant(&row.force)
            )
        })
        .collect();
    let mut by_end: Vec<_> = career.moves.iter().collect();
    by_end.sort_by_key(|way| node(career, &way.to));
    let moves: Vec<String> = by_end
        .into_iter()
        .map(|way| {
            format!(
                "Move {{ from: {}, to: {}, kind: MoveKind::{}, education: Education::{} }}",
                node(career, &way.from),
                node(career, &way.to),
                variant(&way.kind),
                variant(&way.education)
            )
        })
        .collect();
    let outlook: Vec<String> = career
        .outlook
        .iter()
        .map(|row| {
            format!(
                "Outlook {{ soc: {:?}, jobs: {}, jobs_in_ten_years: {}, growth: {:?}, openings: {}, source: {} }}",
                row.soc,
                row.jobs,
                row.jobs_in_ten_years,
                row.growth,
                row.openings,
                source(&row.source)
            )
        })
        .collect();
    named("LANES", &career.lanes)
        + &named("SKILLS", &career.skills)
        + &named("SETTINGS", &career.settings)
        + &table("STATIONS", "Station", &stations)
        + &table("ROLES", "Role", &roles)
        + &table("PREREQUISITES", "Prerequisite", &prerequisites)
        + &table("MOVES", "Move", &moves)
        + &table("OUTLOOK", "Outlook", &outlook)
}

fn role(career: &Career, row: &RoleRow, order: usize) -> String {
    let stations = career.stations.iter().map(|s| &s.id);
    format!(
        "Role {{ key: {:?}, names: {:?}, lane: {}, level: RoleLevel::{}, soc: {:?}, slice: {:?}, anchor: Anchor::{}, \
         education: Education::{}, experience_years: {}, expects: {}, helps: {}, remote: Remote::{}, skills: {}, \
         settings: {}, order: {order} }}",
        row.id,
        row.names,
        position(career.lanes.iter().map(|lane| &lane.id), &row.lane),
        variant(&row.level),
        row.soc,
        row.slice,
        variant(&row.anchor),
        variant(&row.education),
        row.experience_years,
        bits(stations.clone(), &row.expects),
        bits(stations, &row.helps),
        variant(&row.remote),
        bits(career.skills.iter().map(|skill| &skill.id), &row.skills),
        bits(career.settings.iter().map(|setting| &setting.id), &row.settings),
    )
}
