//! What each kind of evidence for pay is, and what it is compared with.

use super::{Lang, how_many, pick};

/// What occupation wages are, under the first kind of evidence.
#[must_use]
pub fn occupation_evidence(lang: Lang, workers: &str, place: &str, compared_with: &str) -> (String, String) {
    match lang {
        Lang::En => (
            format!("What {workers} in {place} are paid"),
            format!(
                "A full year’s pay of everybody in the occupation, whatever their schooling; compared with {compared_with}."
            ),
        ),
        Lang::Es => (
            format!("Lo que ganan los {workers} en {place}"),
            format!(
                "El salario de un año completo de todas las personas de la ocupación, con cualquier formación; se compara con {compared_with}."
            ),
        ),
    }
}

/// What graduates' earnings are, under the second kind of evidence: those of a college, or of all such programs.
#[must_use]
pub fn graduates_title(lang: Lang, college: Option<&str>) -> String {
    match (lang, college) {
        (Lang::En, Some(college)) => format!("What health information graduates of {college} really earned"),
        (Lang::Es, Some(college)) => {
            format!("Lo que ganaron en realidad los egresados de información de salud de {college}")
        }
        (Lang::En, None) => "What graduates of such programs really earned".to_owned(),
        (Lang::Es, None) => "Lo que ganaron en realidad los egresados de estos programas".to_owned(),
    }
}

/// What the earnings of graduates are compared with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Peers {
    /// The pay that the visitor typed.
    OwnPay,
    /// People with a high-school diploma.
    HighSchool,
    /// Graduates with an associate degree.
    Associate,
}

/// How they are counted, and what they are compared with. `moved`: from the nation to the visitor's place.
#[must_use]
pub fn graduates_about(lang: Lang, peers: Peers, moved: bool) -> String {
    let counted = pick(
        lang,
        "Medians of graduates with federal aid, full or part time, in any job;",
        "Medianas de egresados con ayuda federal, en cualquier trabajo, a tiempo completo o parcial;",
    );
    let moved = if moved {
        pick(lang, " moved from the nation to your place;", " ajustadas de la nación a su lugar;")
    } else {
        ""
    };
    let compared = match peers {
        Peers::OwnPay => pick(lang, "the pay you typed.", "el salario que escribió."),
        Peers::HighSchool => pick(
            lang,
            "what people aged 25 to 34 with only high school earned, counted the same way.",
            "lo que ganaron personas de 25 a 34 años con solo preparatoria, contado igual.",
        ),
        Peers::Associate => pick(
            lang,
            "what graduates with an associate degree earned after five years, counted the same way.",
            "lo que ganaron egresados con título asociado a los cinco años, contado igual.",
        ),
    };
    [counted, moved, pick(lang, " compared with ", " se comparan con "), compared].concat()
}

/// There are no published earnings of graduates.
#[must_use]
pub fn no_graduates(lang: Lang) -> &'static str {
    pick(
        lang,
        "No earnings of graduates of such programs are published.",
        "No hay ingresos publicados de egresados de estos programas.",
    )
}

/// The graduates' figures rest on few programs.
#[must_use]
pub fn few_programs(lang: Lang, programs: &str) -> String {
    match lang {
        Lang::En => {
            let programs = how_many(programs, "program is", "programs are");
            format!("Only {programs} behind the smallest of these figures: read them with care.")
        }
        Lang::Es => {
            let programs = how_many(programs, "programa", "programas");
            format!("La menor de estas cifras se basa en solo {programs}: léala con cuidado.")
        }
    }
}

/// A salary the visitor typed, or how to try one.
#[must_use]
pub fn own_evidence(lang: Lang, salary: Option<&str>) -> (String, String) {
    let title = match (lang, salary) {
        (Lang::En, Some(salary)) => format!("The salary you typed: {salary}"),
        (Lang::Es, Some(salary)) => format!("El salario que escribió: {salary}"),
        (_, None) => pick(lang, "A figure of your own", "Una cifra propia").to_owned(),
    };
    let about = match salary {
        Some(_) => pick(
            lang,
            "Your own figure for the work after study, the same for all years. Nothing says that you would find it.",
            "Su propia cifra para el trabajo después de estudiar, igual todos los años. Nada asegura que lo halle.",
        ),
        None => pick(
            lang,
            "Type a salary from a job posting under “Pay” to see what it would mean.",
            "Escriba en «Salario» un sueldo de una oferta de trabajo para ver qué significaría.",
        ),
    };
    (title, about.to_owned())
}

/// An average that articles quote, as a "what if".
#[must_use]
pub fn survey_evidence(lang: Lang, credential: &str, figure: &str, compared_with: &str) -> (String, String) {
    match lang {
        Lang::En => (
            format!("What if: the {figure} that articles quote for an {credential}"),
            format!(
                "A survey average that articles repeat; no primary source could be found, and people who answer such surveys choose to. Compared with {compared_with}. Not evidence: a what-if."
            ),
        ),
        Lang::Es => (
            format!("¿Y si…? Los {figure} que citan los artículos para un {credential}"),
            format!(
                "Un promedio de encuesta que repiten los artículos; no se halló la fuente original, y quien responde a esas encuestas lo elige. Se compara con {compared_with}. No es evidencia: es una suposición."
            ),
        ),
    }
}

/// No article quotes an average for the credential.
#[must_use]
pub fn no_survey(lang: Lang) -> (String, String) {
    (
        pick(lang, "What if: averages that articles quote", "¿Y si…? Promedios que citan los artículos").to_owned(),
        pick(
            lang,
            "The articles quote no average for the credential of this route.",
            "Los artículos no citan ningún promedio para la credencial de este camino.",
        )
        .to_owned(),
    )
}

/// Where occupation wages come from.
#[must_use]
pub fn from_occupation(lang: Lang, publisher: &str, period: &str, soc: &str) -> String {
    match lang {
        Lang::En => format!("{publisher}, {period}, occupation {soc}."),
        Lang::Es => format!("{publisher}, {period}, ocupación {soc}."),
    }
}
