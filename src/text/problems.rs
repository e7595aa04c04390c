//! What is wrong, what is allowed, and what happens meanwhile.

use crate::facts::DATA_VERSION;
use crate::session::typed_number::NotANumber;
use crate::session::{Field, Notice};

use super::{Lang, fields, pick};

/// Why what was typed is not a number; `write` writes one as it should have been typed.
#[must_use]
pub fn not_a_number(lang: Lang, problem: &NotANumber, write: impl Fn(f64) -> String) -> String {
    match *problem {
        NotANumber::Empty => pick(lang, "Write a number.", "Escriba un número.").to_owned(),
        NotANumber::Letters(letter) => match lang {
            Lang::En => format!("“{letter}” is not a digit. Write a number like 4,150."),
            Lang::Es => format!("«{letter}» no es un dígito. Escriba un número como 4,150."),
        },
        NotANumber::Scientific => {
            pick(lang, "Write the number out, like 4,150.", "Escriba el número completo, como 4,150.").to_owned()
        }
        NotANumber::EuropeanStyle(meant) => {
            let meant = write(meant);
            match lang {
                Lang::En => format!("Write a point for cents and a comma for thousands: {meant}."),
                Lang::Es => format!("Use punto para los decimales y coma para los miles: {meant}."),
            }
        }
        NotANumber::Currency(sign) => match lang {
            Lang::En => format!("Write dollars, without “{sign}”."),
            Lang::Es => format!("Escriba dólares, sin «{sign}»."),
        },
        NotANumber::Grouping => pick(
            lang,
            "The commas stand in the wrong places. Write it like 4,150 or 4150.",
            "Las comas están en un lugar equivocado. Escríbalo como 4,150 o 4150.",
        )
        .to_owned(),
        NotANumber::TooLong => {
            pick(lang, "This is too long for a number.", "Es demasiado largo para un número.").to_owned()
        }
        NotANumber::Other(Some(sign)) => match lang {
            Lang::En => format!("“{sign}” does not belong in a number. Write it like 4,150."),
            Lang::Es => format!("«{sign}» no va en un número. Escríbalo como 4,150."),
        },
        NotANumber::Other(None) => pick(lang, "A digit is missing.", "Falta un dígito.").to_owned(),
    }
}

/// What a field may hold, with its bounds already written.
#[must_use]
pub fn allowed_range(lang: Lang, low: &str, high: &str, whole: bool) -> String {
    match (lang, whole) {
        (Lang::En, true) => format!("Write a whole number from {low} to {high}."),
        (Lang::En, false) => format!("Write a number from {low} to {high}."),
        (Lang::Es, true) => format!("Escriba un número entero de {low} a {high}."),
        (Lang::Es, false) => format!("Escriba un número de {low} a {high}."),
    }
}

/// What a field may hold, beside it.
#[must_use]
pub fn from_to(lang: Lang, low: &str, high: &str) -> String {
    match lang {
        Lang::En => format!("From {low} to {high}."),
        Lang::Es => format!("De {low} a {high}."),
    }
}

/// Which value is used while what was typed cannot be.
#[must_use]
pub fn using_meanwhile(lang: Lang, value: &str) -> String {
    match lang {
        Lang::En => format!("Using {value} until then."),
        Lang::Es => format!("Mientras tanto se usa {value}."),
    }
}

/// A number that the model refuses because of another one.
#[must_use]
pub fn does_not_fit(lang: Lang, field: Option<Field>) -> String {
    let name = field.map(|field| fields::label(lang, field));
    match (lang, field, name) {
        (_, Some(Field::StopWorkAge | Field::StudyMonths), _) => pick(
            lang,
            "Study has to end before the age at which you stop working.",
            "Los estudios deben terminar antes de la edad a la que dejará de trabajar.",
        )
        .to_owned(),
        (_, Some(Field::SpouseIncome), _) => pick(
            lang,
            "A spouse’s income counts only with joint filing.",
            "El ingreso del cónyuge solo cuenta con declaración conjunta.",
        )
        .to_owned(),
        (Lang::En, _, Some(name)) => format!("This does not go with “{name}”."),
        (Lang::Es, _, Some(name)) => format!("Esto no es compatible con «{name}»."),
        (_, _, None) => {
            pick(lang, "This does not go with the other answers.", "Esto no es compatible con las otras respuestas.")
                .to_owned()
        }
    }
}

/// The answer on the screen is that to earlier choices.
#[must_use]
pub fn answer_is_older(lang: Lang) -> &'static str {
    pick(lang, "The answer below is the one before this change.", "La respuesta de abajo es la anterior a este cambio.")
}

/// Something in a link that was left out.
#[must_use]
pub fn notice(lang: Lang, notice: &Notice) -> String {
    let default_stands = pick(lang, "The default stands in.", "Se usa el valor inicial.");
    match notice {
        Notice::TooLong => pick(
            lang,
            "The link is too long to come from this page. You see the default answer.",
            "El enlace es demasiado largo para ser de esta página. Se muestra la respuesta inicial.",
        )
        .to_owned(),
        Notice::LaterVersion => pick(
            lang,
            "The link was made by another version of this page. What could be read was taken.",
            "El enlace es de otra versión de esta página. Se tomó lo que se pudo leer.",
        )
        .to_owned(),
        Notice::UnknownName(name) => match lang {
            Lang::En => format!("The link holds “{name}”, which means nothing here. It was left out."),
            Lang::Es => format!("El enlace contiene «{name}», que aquí no significa nada. Se omitió."),
        },
        Notice::UnknownChoice { name } => match lang {
            Lang::En => format!("The link’s “{name}” is not one of the choices. {default_stands}"),
            Lang::Es => format!("El «{name}» del enlace no es una de las opciones. {default_stands}"),
        },
        Notice::BadNumber(field) => {
            let label = fields::label(lang, *field);
            match lang {
                Lang::En => format!("The link’s number for “{label}” cannot be used. {default_stands}"),
                Lang::Es => format!("El número del enlace para «{label}» no se puede usar. {default_stands}"),
            }
        }
        Notice::DoesNotFit(field) => {
            let label = fields::label(lang, *field);
            match lang {
                Lang::En => format!("The link’s “{label}” does not go with its other numbers. {default_stands}"),
                Lang::Es => format!("El «{label}» del enlace no es compatible con sus otros números. {default_stands}"),
            }
        }
        Notice::DoNotFit => pick(
            lang,
            "The link’s choices do not go together. You see the default answer.",
            "Las opciones del enlace no son compatibles. Se muestra la respuesta inicial.",
        )
        .to_owned(),
        Notice::NotOpen => pick(
            lang,
            "The link’s program builds on an RHIT that these answers do not have. Another one stands in.",
            "El programa del enlace requiere un RHIT que estas respuestas no tienen. Se usa otro.",
        )
        .to_owned(),
        Notice::OtherFigures { edition, .. } => match lang {
            Lang::En => {
                format!("The link was made with the figures of {edition}. The page now has those of {DATA_VERSION}.")
            }
            Lang::Es => {
                format!("El enlace se hizo con las cifras de {edition}. La página ahora tiene las de {DATA_VERSION}.")
            }
        },
        Notice::TooManyRoutes => pick(
            lang,
            "The link holds more routes than can be compared. The first three were taken.",
            "El enlace contiene más caminos de los que se pueden comparar. Se tomaron los tres primeros.",
        )
        .to_owned(),
    }
}
