//! Words about what a college writes into the address of its frame, for the college's staff.

use crate::session::preset::{Holds, Preset, PresetProblem, TABLE};

use super::{Lang, pick};

/// What a preset does.
#[must_use]
pub fn preset_about(lang: Lang, preset: Preset) -> &'static str {
    let (english, spanish) = match preset {
        Preset::College => (
            "Your college, so that its published prices stand in",
            "Su universidad, para que se usen sus precios publicados",
        ),
        Preset::State => ("Where visitors live", "Dónde viven los visitantes"),
        Preset::Program => ("What visitors would study", "Qué estudiarían los visitantes"),
        Preset::View => ("What is shown first", "Qué se muestra primero"),
        Preset::Lang => ("The language", "El idioma"),
        Preset::Accent => (
            "The color of links and buttons, darkened or lightened until it can be read",
            "El color de enlaces y botones, oscurecido o aclarado hasta que se pueda leer",
        ),
        Preset::Theme => (
            "Light or dark; `auto` follows the visitor’s system. In a frame `light` if nothing is said",
            "Claro u oscuro; `auto` sigue el sistema del visitante. En un marco, `light` si no se indica",
        ),
        Preset::Hide => ("Parts to leave out", "Partes que se omiten"),
        Preset::Data => ("Your college’s data file", "El archivo de datos de su universidad"),
        Preset::Heading => (
            "The level of the page’s first heading, to fit the headings of your page",
            "El nivel del primer título, para que siga los títulos de su página",
        ),
    };
    pick(lang, english, spanish)
}

/// What a preset may hold.
#[must_use]
pub fn preset_allowed(lang: Lang, preset: Preset) -> String {
    let Some(spec) = TABLE.iter().find(|spec| spec.preset == preset) else { return String::new() };
    match spec.holds {
        Holds::UnitId => {
            pick(lang, "the six digits of its IPEDS unit id", "los seis dígitos de su número IPEDS").to_owned()
        }
        Holds::PlaceCode => pick(
            lang,
            "the two letters of a state, `DC` or `US`, in capitals",
            "las dos letras de un estado, `DC` o `US`, en mayúsculas",
        )
        .to_owned(),
        Holds::OneOf(words) => list(words),
        Holds::ProgramName(words) => {
            let file = pick(
                lang,
                ", or with `data` the id of a program in the file",
                ", o con `data` el id de un programa del archivo",
            );
            [&list(words), file].concat()
        }
        Holds::SomeOf(words) => {
            [pick(lang, "some of these, with commas: ", "algunas de estas, con comas: "), &list(words)].concat()
        }
        Holds::Colour => {
            pick(lang, "three or six digits 0–9, a–f, without `#`", "tres o seis dígitos 0–9, a–f, sin `#`").to_owned()
        }
        Holds::File => pick(
            lang,
            "the path of a `.json` file on the same site as the calculator: letters, digits, `/ . - _ ~`",
            "la ruta de un archivo `.json` en el mismo sitio que la calculadora: letras, dígitos, `/ . - _ ~`",
        )
        .to_owned(),
    }
}

/// What was wrong with a preset, and what is allowed.
#[must_use]
pub fn preset_problem(lang: Lang, problem: &PresetProblem) -> String {
    match problem {
        PresetProblem::UnknownKey { key, nearest } => {
            let said = match lang {
                Lang::En => ["The address holds “", key, "”, which is no preset. It was left out."].concat(),
                Lang::Es => ["La dirección contiene «", key, "», que no es una opción. Se omitió."].concat(),
            };
            said + &meant(lang, *nearest)
        }
        PresetProblem::NotAllowed { preset, value, nearest } => {
            let (name, allowed) = (preset.key(), preset_allowed(lang, *preset));
            let said = match lang {
                Lang::En => ["“", value, "” cannot stand in `", name, "`, which may hold: ", &allowed, "."].concat(),
                Lang::Es => ["«", value, "» no puede estar en `", name, "`, que admite: ", &allowed, "."].concat(),
            };
            said + &meant(lang, *nearest)
        }
        PresetProblem::Repeated(preset) => match lang {
            Lang::En => ["`", preset.key(), "` stands there more than once. The first one counts."].concat(),
            Lang::Es => ["`", preset.key(), "` aparece más de una vez. Cuenta la primera."].concat(),
        },
    }
}

/// The spelling that was probably meant, as a sentence to append.
pub(super) fn meant(lang: Lang, nearest: Option<&str>) -> String {
    match (lang, nearest) {
        (_, None) => String::new(),
        (Lang::En, Some(word)) => [" Did you mean `", word, "`?"].concat(),
        (Lang::Es, Some(word)) => [" ¿Quiso decir `", word, "`?"].concat(),
    }
}

/// Words for copying, with commas.
pub(super) fn list(words: &[&str]) -> String {
    let mut text = String::new();
    for word in words {
        if !text.is_empty() {
            text.push_str(", ");
        }
        text.push('`');
        text.push_str(word);
        text.push('`');
    }
    text
}
