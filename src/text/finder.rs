//! Finding one's own college and area.

use super::{Lang, how_many, pick};

words! {
    your_college: "Your college, if you know it", "Su universidad, si ya sabe cuál es";
    college_placeholder: "Type a name, city or state", "Escriba un nombre, ciudad o estado";
    residency_question: "Where do you live?", "¿Dónde vive?";
    other_college: "Choose another college, or none", "Elegir otra universidad, o ninguna";
    colleges_coming: "The list of colleges is on its way …", "La lista de universidades está en camino…";
    areas_coming: "The list of areas is on its way …", "La lista de zonas está en camino…";
    choose_area: "Choose your city or area", "Elegir su ciudad o zona";
    area_question: "Your city or area", "Su ciudad o zona";
    whole_state: "the whole state", "todo el estado";
}

/// How many colleges fit what was typed; nothing typed lists those of the state.
#[must_use]
pub fn colleges_found(lang: Lang, count: usize, found: &str, all: bool) -> String {
    match (lang, count, all) {
        (Lang::En, 0, true) => "Type to search all 482 colleges that award health information degrees.".to_owned(),
        (Lang::Es, 0, true) => {
            "Escriba para buscar entre las 482 universidades que otorgan títulos en información de salud.".to_owned()
        }
        (Lang::En, 0, false) => "No college fits. Check the spelling, or type its city or state.".to_owned(),
        (Lang::Es, 0, false) => "Ninguna coincide. Revise cómo se escribe, o ponga su ciudad o estado.".to_owned(),
        (Lang::En, 1, _) => "1 college".to_owned(),
        (Lang::Es, 1, _) => "1 universidad".to_owned(),
        (Lang::En, 12, _) => "The first 12 colleges that fit".to_owned(),
        (Lang::Es, 12, _) => "Las 12 primeras que coinciden".to_owned(),
        (Lang::En, ..) => format!("{found} colleges"),
        (Lang::Es, ..) => format!("{found} universidades"),
    }
}

/// How many awards of the level chosen a college gave.
#[must_use]
pub fn awards(lang: Lang, awards: &str) -> String {
    let (one, many) = (pick(lang, "such award", "título así"), pick(lang, "such awards", "títulos así"));
    how_many(awards, one, many) + pick(lang, " in 2023-24", " en 2023-24")
}

/// An occupation that is asked about, in the middle of a sentence.
#[must_use]
pub fn occupation(lang: Lang, soc: &str) -> &'static str {
    match soc {
        "29-2072" => pick(lang, "medical records specialists", "especialistas en expedientes médicos"),
        "29-9021" => pick(lang, "health information technologists", "tecnólogos de información de salud"),
        "11-9111" => pick(lang, "health services managers", "gerentes de servicios de salud"),
        "43-3021" => pick(lang, "billing clerks", "empleados de facturación"),
        "43-6013" => pick(lang, "medical office staff", "personal de oficina médica"),
        _ => pick(lang, "this work", "este trabajo"),
    }
}
