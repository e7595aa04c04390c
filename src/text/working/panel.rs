//! The words around a working: its heading, its buttons, what stands beside its numbers.

use crate::text::{Lang, pick};

words! {
    how_title: "How this number was worked out", "Cómo se calculó este número";
    close: "Close", "Cerrar";
    back: "Back to the number before", "Volver al número anterior";
    coming: "One moment…", "Un momento…";
    failed: "How this number was worked out could not be fetched. Everything else goes on as before.", "No se pudo traer cómo se calculó este número. Todo lo demás sigue como antes.";
    each_life: "Each life is worked out by the rules and from the sources of this number: ", "Cada vida se calcula con las reglas y las fuentes de este número: ";
    try_again: "Try again", "Intentar de nuevo";
    not_here: "There is no such evidence for this route.", "No hay tal evidencia para este camino.";
    step_by_step: "Step by step", "Paso a paso";
    list_of: "For", "Para";
    list_amount: "Amount", "Cantidad";
    list_factor: "Factor", "Factor";
    list_product: "Product", "Producto";
    your_number: "Your number", "Su número";
    without_measures: "The file that says what each source measures could not be fetched.", "No se pudo traer el archivo que dice qué mide cada fuente.";
}

/// What a button with a number in it opens: the name, then the number as it is to be seen.
#[must_use]
pub fn opens(lang: Lang, name: &str, number: &str) -> String {
    [name, ": ", number, pick(lang, ". How it was worked out", ". Cómo se calculó")].concat()
}

/// How a number of a hundred was found; `lives` are simulated.
#[must_use]
pub fn how_ahead(lang: Lang, lives: &str) -> String {
    match lang {
        Lang::En => [
            "The part of ",
            lives,
            " simulated lives whose gain in today’s value is above 0, as a number of 100. Chance decides in each life what the picture of 100 people says below.",
        ],
        Lang::Es => [
            "La parte de ",
            lives,
            " vidas simuladas cuya ganancia en valor de hoy es mayor que 0, como número de 100. En cada vida el azar decide lo que dice abajo la imagen de 100 personas.",
        ],
    }
    .concat()
}

/// How the range of lives was found.
#[must_use]
pub fn how_range(lang: Lang, lives: &str) -> String {
    match lang {
        Lang::En => [
            "The gains in today’s value of ",
            lives,
            " simulated lives, in order: one life in ten ends below the first amount, one in ten above the second.",
        ],
        Lang::Es => [
            "Las ganancias en valor de hoy de ",
            lives,
            " vidas simuladas, en orden: una de cada diez termina por debajo de la primera cantidad y una de cada diez por encima de la segunda.",
        ],
    }
    .concat()
}

/// The list of a formula, folded up.
#[must_use]
pub fn the_list(lang: Lang, lines: &str) -> String {
    [pick(lang, "The list, lines: ", "La lista, líneas: "), lines].concat()
}

/// When a source was read.
#[must_use]
pub fn read_on(lang: Lang, day: &str) -> String {
    [pick(lang, "Read on ", "Leído el "), day, "."].concat()
}
