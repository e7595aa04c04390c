//! Words of the page that writes the embed code, and of what a college's file shows below the answer.

use crate::session::college_file::{Accreditation, Status};
use crate::session::day::Day;
use crate::session::preset::Part;

use super::{Lang, pick};

/// Defines sentences that need no value: what it is, its name, English, Spanish.
macro_rules! sentences {
    ($($(#[$about:meta])* $name:ident: $english:literal, $spanish:literal;)+) => {
        $($(#[$about])*
        #[must_use]
        pub fn $name(lang: Lang) -> &'static str {
            pick(lang, $english, $spanish)
        })+
    };
}

sentences! {
    /// The heading of the page.
    embed_title: "Put the calculator on your page", "Ponga la calculadora en su página";
    /// What the page is for.
    embed_intro: "Choose what visitors see first, copy one snippet, paste it where the calculator belongs. Nothing you enter here leaves your browser.",
        "Elija qué ven primero los visitantes, copie un fragmento y péguelo donde va la calculadora. Nada de lo que escriba aquí sale de su navegador.";
    /// The heading above the presets.
    embed_presets: "1. What it shows", "1. Qué muestra";
    /// The heading above the snippets.
    embed_code: "2. The code", "2. El código";
    /// The heading of the preview.
    embed_preview: "3. Preview", "3. Vista previa";
    /// The heading of the checker.
    embed_check: "4. Check your college file", "4. Revise el archivo de su universidad";
    /// What the checker does.
    embed_check_about: "A file with your own prices, rates and links. It is read here, in your browser, and sent nowhere.",
        "Un archivo con sus propios precios, tasas y enlaces. Se lee aquí, en su navegador, y no se envía a ninguna parte.";
    /// The file field.
    embed_choose_file: "Choose the file, or drop it on this page:", "Elija el archivo o suéltelo en esta página:";
    /// The field for a pasted file.
    embed_paste: "Or paste what it holds", "O pegue su contenido";
    /// How wide the preview is.
    embed_width: "Width of the frame", "Ancho del marco";
    /// A preset that is not set.
    embed_unset: "not set", "sin indicar";
    /// The button that copies.
    embed_copy: "Copy", "Copiar";
    /// It was copied.
    embed_copied: "Copied.", "Copiado.";
    /// The browser does not copy by itself.
    embed_select: "It is selected: copy it with your keyboard.", "Está seleccionado: cópielo con el teclado.";
    /// The first snippet.
    snippet_fits: "A frame that fits its height (two lines)", "Un marco que se ajusta a su altura (dos líneas)";
    /// The second snippet.
    snippet_plain: "A plain frame, where scripts are not allowed", "Un marco simple, donde no se permiten scripts";
    /// The third snippet.
    snippet_link: "A link, where frames are not allowed either", "Un enlace, donde tampoco se permiten marcos";
    /// The color on the light page.
    shade_light: "Light page:", "Página clara:";
    /// The color on the dark page.
    shade_dark: "Dark page:", "Página oscura:";
    /// The color can be read.
    shade_kept: "(your color, it can be read)", "(su color, se puede leer)";
    /// The color was changed.
    shade_changed: "(changed until it can be read: 4.5 to 1)", "(cambiado hasta que se pueda leer: 4.5 a 1)";
    /// The file has nothing to mend.
    file_is_clean: "Nothing to mend: the page uses this file.", "Nada que corregir: la página usa este archivo.";
    /// The file has warnings only.
    file_has_doubts: "The page uses this file. Look at these places:", "La página usa este archivo. Revise estos puntos:";
    /// The file has errors.
    file_has_errors: "The page does not use this file until the errors are mended:", "La página no usa este archivo hasta que se corrijan los errores:";
    /// The file given by the address has errors.
    file_refused: "The college’s data file has errors and is not used. Published averages stand in.",
        "El archivo de datos de la universidad tiene errores y no se usa. Se usan promedios publicados.";
    /// The file given by the address did not arrive.
    file_not_there: "The college’s data file did not arrive. Published averages stand in.",
        "El archivo de datos de la universidad no llegó. Se usan promedios publicados.";
    /// The heading of the college's links.
    from_the_college: "From the college", "De la universidad";
    /// A link to apply.
    apply: "Apply", "Solicitar admisión";
    /// A link to arrange a visit.
    visit: "Visit", "Visitar";
    /// A link to ask.
    ask: "Ask", "Preguntar";
    /// Before whom to ask.
    contact: "Contact:", "Contacto:";
    /// A link to the accreditor.
    accreditors_page: "The accreditor’s page", "La página de la acreditadora";
}

/// A part of the page that may be left out.
#[must_use]
pub fn part(lang: Lang, part: Part) -> &'static str {
    match part {
        Part::Brand => pick(lang, "the name of the page", "el nombre de la página"),
        Part::Language => pick(lang, "the switch to the other language", "el cambio de idioma"),
        Part::Navigation => pick(lang, "the ways to other views", "los accesos a otras vistas"),
        Part::Chart => pick(lang, "the chart (its table stays)", "el gráfico (su tabla se queda)"),
        Part::Compare => pick(lang, "comparing routes", "la comparación de caminos"),
        Part::Share => pick(lang, "link, print and files", "enlace, impresión y archivos"),
    }
}

/// The address names a program that the file does not hold.
#[must_use]
pub fn no_such_program(lang: Lang, id: &str) -> String {
    match lang {
        Lang::En => ["`program`: the file holds no program with the id “", id, "”. The usual one stands in."].concat(),
        Lang::Es => ["`program`: el archivo no tiene un programa con el id «", id, "». Se usa el habitual."].concat(),
    }
}

/// Who accredits the program, as the college states it.
#[must_use]
pub fn accreditation(lang: Lang, accreditation: &Accreditation) -> String {
    let (english, spanish) = match accreditation.status {
        Status::Accredited => ("accredited, says the college.", "acreditado, según la universidad."),
        Status::Candidate => {
            ("candidate, under review, says the college.", "candidato, en revisión, según la universidad.")
        }
        Status::NotAccredited => ("not accredited, says the college.", "no acreditado, según la universidad."),
    };
    [&accreditation.by, ": ", pick(lang, english, spanish)].concat()
}

/// Who stands for what the college says, and when it looked it over.
#[must_use]
pub fn stated_by_college(lang: Lang, updated: Day) -> String {
    [
        pick(lang, "Stated by the college, looked over on ", "Según la universidad, revisado el "),
        &updated.write(),
        pick(lang, ". Not checked by this page.", ". Esta página no lo ha verificado."),
    ]
    .concat()
}
