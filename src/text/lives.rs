//! What came of many simulated lives.

use super::{Lang, how_many, pick};

/// The heading of the picture of a hundred people.
#[must_use]
pub fn hundred_title(lang: Lang) -> &'static str {
    pick(lang, "Of 100 people like you", "De 100 personas como usted")
}

/// The heading of how many come out ahead.
#[must_use]
pub fn with_luck_and_without(lang: Lang) -> &'static str {
    pick(lang, "With luck and without", "Con suerte y sin ella")
}

/// How many come out ahead.
#[must_use]
pub fn come_out_ahead(lang: Lang, hundred: &str) -> String {
    match lang {
        Lang::En => format!("{hundred} of 100"),
        Lang::Es => format!("{hundred} de 100"),
    }
}

/// What the figure above counts.
#[must_use]
pub fn like_you_ahead(lang: Lang) -> &'static str {
    pick(lang, "people like you come out ahead", "personas como usted salen ganando")
}

/// Where eight of ten lives end.
#[must_use]
pub fn eight_in_ten(lang: Lang, low: &str, high: &str) -> String {
    match lang {
        Lang::En => format!("8 in 10 such lives: {low} to {high}"),
        Lang::Es => format!("8 de cada 10 vidas: de {low} a {high}"),
    }
}

/// The picture in one sentence.
#[must_use]
pub fn hundred(lang: Lang, ahead: &str, later: &str, never: &str) -> String {
    match lang {
        Lang::En => [
            how_many(ahead, "comes out ahead.", "come out ahead."),
            how_many(later, "catches up with staying put", "catch up with staying put") + " too late to gain by it.",
            how_many(never, "never catches up.", "never catch up."),
        ],
        Lang::Es => [
            how_many(ahead, "sale ganando.", "salen ganando."),
            how_many(later, "se pone al día", "se ponen al día") + " demasiado tarde para ganar con ello.",
            how_many(never, "nunca se pone al día.", "nunca se ponen al día."),
        ],
    }
    .join(" ")
}

/// The kinds of people in the picture: ahead, too late, never.
#[must_use]
pub fn kinds_of_people(lang: Lang) -> [&'static str; 3] {
    match lang {
        Lang::En => ["ahead", "even, but too late", "never even"],
        Lang::Es => ["salen ganando", "a la par, pero tarde", "nunca a la par"],
    }
}

/// What differs from life to life.
#[must_use]
pub fn lives_about(lang: Lang, lives: &str) -> String {
    match lang {
        Lang::En => format!(
            "{lives} lives with your answers. By chance they differ in pay among colleagues, finishing, finding the work, tries at the exam, months of looking, and how fast pay rises. The same answers always give the same lives."
        ),
        Lang::Es => format!(
            "{lives} vidas con sus respuestas. Por azar difieren en el salario entre colegas, en terminar, en hallar el trabajo, en los intentos del examen, en los meses de búsqueda y en cuánto sube el salario. Las mismas respuestas dan siempre las mismas vidas."
        ),
    }
}

/// The band of the chart.
#[must_use]
pub fn band(lang: Lang) -> &'static str {
    pick(lang, "8 in 10 lives", "8 de cada 10 vidas")
}
