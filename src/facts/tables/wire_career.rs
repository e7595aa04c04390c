//! Writes the texts of the map of careers, for `src/facts/career_texts.rs`.

use super::tables::{Language, RoleRow, Tables};
use super::wire::{begin, finish, line};

/// careers-en.txt or careers-es.txt: everything that something is said about, each text a line of aspect, source, text. An
/// aspect without words still says where its figure is from.
pub(crate) fn careers(tables: &Tables, language: Language) -> String {
    let career = &tables.career;
    let mut entries: Vec<(String, Vec<[String; 3]>)> = Vec::new();
    let mut add = |about: &str, aspect: &str, text: Option<&[String; 2]>, from: &str| {
        let [en, es] = text.map_or(["", ""], |[en, es]| [en.as_str(), es.as_str()]);
        let text = match language {
            Language::En => en,
            Language::Es => es,
        };
        let cells = [aspect, from, text].map(str::to_owned);
        match entries.iter_mut().find(|(found, _)| found == about) {
            Some((_, lines)) => lines.push(cells),
            None => entries.push((about.to_owned(), vec![cells])),
        }
    };
    for row in career.lanes.iter().chain(&career.skills).chain(&career.settings) {
        add(&row.id, "named", Some(&row.words), &row.source);
    }
    for station in &career.stations {
        add(&station.id, "named", None, &station.source);
    }
    for role in &career.roles {
        for ((_, aspect), from) in RoleRow::SOURCED.iter().zip(&role.sources) {
            add(&role.id, aspect, (*aspect == "named").then_some(&role.words), from);
        }
    }
    for row in &career.texts {
        add(&row.about, &row.aspect, Some(&row.text), &row.source);
    }
    for row in &career.prerequisites {
        add(&row.station, "rule", Some(&row.note), &row.source);
    }
    for row in &career.moves {
        add(&format!("{}>{}", row.from, row.to), "condition", Some(&row.condition), &row.source);
    }
    let mut file = begin("careers", entries.len());
    for (about, mut lines) in entries {
        line(&mut file, &[about]);
        lines.dedup();
        for [aspect, from, text] in lines {
            line(&mut file, &[format!("+{aspect}"), from, text]);
        }
    }
    finish(file)
}
