//! Words about a college's data file: what was found in it, where, and how to mend it.

use crate::host::json::{DEEPEST, LARGEST, LONGEST, Unreadable};
use crate::session::college_file::fields::{Kind, LONGEST_LINK, LONGEST_TEXT};
use crate::session::college_file::finding::Found;
use crate::session::college_file::{Finding, RateKind, What};
use crate::session::day::Day;
use crate::session::typed_number::write;

use super::presets::{list, meant};
use super::{Lang, pick};

/// What stands beside a figure of the college's; `stale`: it is old.
#[must_use]
pub fn published_by_college(lang: Lang, date: Day, stale: bool) -> String {
    let old = pick(lang, ". It is old: ask for a newer one", ". Es antiguo: pida uno más reciente");
    let end = if stale { old } else { "" };
    [pick(lang, "Published by the college, ", "Publicado por la universidad, "), &date.write(), end, "."].concat()
}

/// What stands beside an average that fills in for a rate of the college's.
#[must_use]
pub fn not_published_by_college(lang: Lang) -> &'static str {
    pick(
        lang,
        "The college publishes no such rate. A published average stands in.",
        "La universidad no publica esta tasa. Se usa un promedio publicado.",
    )
}

/// One finding: its place, what is there, what is allowed.
#[must_use]
pub fn file_finding(lang: Lang, finding: &Finding) -> String {
    let place = if finding.path.is_empty() { pick(lang, "The file", "El archivo") } else { &finding.path };
    [place, ": ", &what(lang, &finding.what)].concat()
}

/// Errors before warnings, as a word in front of a finding.
#[must_use]
pub fn severity(lang: Lang, finding: &Finding) -> &'static str {
    if finding.is_error() { pick(lang, "error", "error") } else { pick(lang, "warning", "advertencia") }
}

fn what(lang: Lang, what: &What) -> String {
    match what {
        What::Unreadable(reason) => unreadable(lang, reason),
        What::Missing(kind) => {
            let (said, allowed) = (pick(lang, "is missing. Add ", "falta. Agregue "), allowed(lang, *kind));
            [said, &allowed, "."].concat()
        }
        What::NotAllowed { kind, found, nearest } => {
            let (there, allowed) = (self::found(lang, found), allowed(lang, *kind));
            let said = match lang {
                Lang::En => ["holds ", &there, ", where ", &allowed, " belongs."].concat(),
                Lang::Es => ["contiene ", &there, "; aquí va ", &allowed, "."].concat(),
            };
            said + &meant(lang, *nearest)
        }
        What::RepeatedId(id) => match lang {
            Lang::En => ["“", id, "” is the id of an earlier program. Give each its own."].concat(),
            Lang::Es => ["«", id, "» es el id de un programa anterior. Use uno distinto."].concat(),
        },
        What::UnknownKey { nearest } => {
            let said = pick(lang, "means nothing here and is left out.", "no significa nada aquí y se omite.");
            said.to_owned() + &meant(lang, *nearest)
        }
        What::OldFile(months) => counted(
            lang,
            *months,
            ("is ", " months ago. Look the file over, then put in today’s date."),
            ("es de hace ", " meses. Revise el archivo y ponga la fecha de hoy."),
        ),
        What::StaleRate(months) => counted(
            lang,
            *months,
            (
                "describes a time that ended ",
                " months ago. The page marks it as old. Put in the newest rate and its date.",
            ),
            (
                "describe un periodo que terminó hace ",
                " meses. La página la marca como antigua. Ponga la tasa más nueva y su fecha.",
            ),
        ),
        What::NoRate(kind) => {
            let name = rate(lang, *kind);
            match lang {
                Lang::En => ["there is no ", name, ". The page says so and uses a published average."].concat(),
                Lang::Es => ["no hay ", name, ". La página lo dice y usa un promedio publicado."].concat(),
            }
        }
        What::LooksLikeShare(percent) => {
            let (there, meant) = (write(*percent), write(*percent * 100.0));
            match lang {
                Lang::En => ["is ", &there, " percent. If ", &meant, " % is meant, write ", &meant, "."].concat(),
                Lang::Es => {
                    ["es ", &there, " por ciento. Si quiere decir ", &meant, " %, escriba ", &meant, "."].concat()
                }
            }
        }
        What::PricesApart { by_credit, tuition } => {
            let (by_credit, tuition) = (write(*by_credit), write(*tuition));
            match lang {
                Lang::En => {
                    ["is $", &tuition, ", but credits times per_credit make $", &by_credit, ". Check all three."]
                        .concat()
                }
                Lang::Es => {
                    ["es $", &tuition, ", pero credits por per_credit da $", &by_credit, ". Revise los tres."].concat()
                }
            }
        }
        _ => plain(lang, what).to_owned(),
    }
}

/// Findings that need no value to be told.
fn plain(lang: Lang, what: &What) -> &'static str {
    let (english, spanish) = match what {
        What::NotSecure => (
            "begins with http: and is left out. Write https:, if the page is there.",
            "empieza con http: y se omite. Escriba https:, si la página existe ahí.",
        ),
        What::NoSpanish => (
            "has no Spanish name (es). Spanish readers see the English one.",
            "no tiene nombre en español (es). Se muestra el inglés.",
        ),
        What::InFuture => ("is a day that has not come yet.", "es un día que aún no llega."),
        What::UndatedRate => (
            "has no date. Add the last day of the time that it describes.",
            "no tiene fecha (date). Agregue el último día del periodo que describe.",
        ),
        What::PacesSwapped => (
            "half time is shorter than full time. Check whether the two are swapped.",
            "medio tiempo dura menos que tiempo completo. Revise si están al revés.",
        ),
        _ => ("", ""),
    };
    pick(lang, english, spanish)
}

fn counted(lang: Lang, months: i32, english: (&str, &str), spanish: (&str, &str)) -> String {
    let (before, after) = match lang {
        Lang::En => english,
        Lang::Es => spanish,
    };
    [before, &write(f64::from(months)), after].concat()
}

fn rate(lang: Lang, kind: RateKind) -> &'static str {
    match kind {
        RateKind::Graduation => pick(lang, "graduation rate", "tasa de graduación"),
        RateKind::Employment => pick(lang, "employment rate", "tasa de empleo"),
        RateKind::ExamPass => pick(lang, "exam pass rate", "tasa de aprobación del examen"),
    }
}

#[expect(clippy::cast_precision_loss, reason = "small limits")]
fn unreadable(lang: Lang, reason: &Unreadable) -> String {
    let count = |limit: usize| write(limit as f64);
    match (reason, lang) {
        (Unreadable::TooLarge, Lang::En) => {
            ["is larger than ", &count(LARGEST / 1024), " kB. A file of this kind needs a few."].concat()
        }
        (Unreadable::TooLarge, Lang::Es) => {
            ["tiene más de ", &count(LARGEST / 1024), " kB. Un archivo así necesita unos pocos."].concat()
        }
        (Unreadable::NotJson(said), Lang::En) => ["is not JSON. The reader says: ", said].concat(),
        (Unreadable::NotJson(said), Lang::Es) => ["no es JSON. El lector dice: ", said].concat(),
        (Unreadable::TooDeep, Lang::En) => ["is nested deeper than ", &count(DEEPEST), " levels."].concat(),
        (Unreadable::TooDeep, Lang::Es) => ["tiene más de ", &count(DEEPEST), " niveles."].concat(),
        (Unreadable::TooLong, Lang::En) => ["has a list of more than ", &count(LONGEST), "."].concat(),
        (Unreadable::TooLong, Lang::Es) => ["tiene una lista de más de ", &count(LONGEST), "."].concat(),
    }
}

/// What is there.
fn found(lang: Lang, found: &Found) -> String {
    match found {
        Found::Nothing => "`null`".to_owned(),
        Found::Bool(yes) => if *yes { "`true`" } else { "`false`" }.to_owned(),
        Found::Number(number) if number.abs() < 1e9 => write(*number),
        Found::Number(_) => pick(lang, "a huge number", "un número enorme").to_owned(),
        Found::Text(text) => match lang {
            Lang::En => ["the text “", text, "”"].concat(),
            Lang::Es => ["el texto «", text, "»"].concat(),
        },
        Found::List(0) => pick(lang, "an empty list", "una lista vacía").to_owned(),
        Found::List(_) => pick(lang, "a list", "una lista").to_owned(),
        Found::Object => pick(lang, "fields in { }", "campos entre { }").to_owned(),
    }
}

/// What may stand there.
#[expect(clippy::cast_precision_loss, reason = "small limits")]
fn allowed(lang: Lang, kind: Kind) -> String {
    let up_to = |english: &str, spanish: &str, longest: usize| {
        let length = write(longest as f64);
        match lang {
            Lang::En => [english, " of at most ", &length, " characters"].concat(),
            Lang::Es => [spanish, " de ", &length, " caracteres como máximo"].concat(),
        }
    };
    match kind {
        Kind::Object(fields) => {
            let names: Vec<&str> = fields.iter().map(|field| field.key).collect();
            [pick(lang, "{ } with ", "{ } con "), &list(&names)].concat()
        }
        Kind::List(_) => pick(lang, "a list [ ] of at least one { }", "una lista [ ] con al menos un { }").to_owned(),
        Kind::Number(range) if range.low >= range.high => write(range.low),
        Kind::Number(range) => {
            let (low, high) = (write(range.low), write(range.high));
            let number = match (lang, range.whole) {
                (Lang::En, true) => "a whole number from ",
                (Lang::En, false) => "a number from ",
                (Lang::Es, true) => "un número entero de ",
                (Lang::Es, false) => "un número de ",
            };
            let without = pick(lang, ", without quotes, $ or commas", ", sin comillas, $ ni comas");
            [number, &low, pick(lang, " to ", " a "), &high, without].concat()
        }
        Kind::Text => up_to("a text", "un texto", LONGEST_TEXT),
        Kind::Id => pick(
            lang,
            "a text of lowercase letters, digits and hyphens, like “hit-aas”, of at most 40 characters",
            "un texto de minúsculas, dígitos y guiones, como «hit-aas», de 40 caracteres como máximo",
        )
        .to_owned(),
        Kind::Day => {
            pick(lang, "a day as “2026-11-25” (year-month-day)", "un día como «2026-11-25» (año-mes-día)").to_owned()
        }
        Kind::Link => {
            up_to("a web address that begins with https://", "una dirección web que empieza con https://", LONGEST_LINK)
        }
        Kind::LinkOrMail => {
            let mail = pick(lang, "mailto:somebody@example.edu, or ", "mailto:alguien@example.edu, o ");
            [mail, &allowed(lang, Kind::Link)].concat()
        }
        Kind::OneOf(words) => [pick(lang, "one of ", "uno de "), &list(words)].concat(),
    }
}
