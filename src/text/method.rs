//! Data and method: the parts of the view, what stands beside a source, a claim, a check.

use super::{Lang, how_many, pick};
use crate::facts::{Confidence, Unit, Verdict};

words! {
    method_parts: "Parts of data and method", "Partes de datos y método";
    fetching: "Fetching it…", "Se está trayendo…";
    not_fetched: "This part did not arrive. Check your connection, then try again. The calculator works without it.", "Esta parte no llegó. Revise su conexión y vuelva a intentarlo. La calculadora funciona sin ella.";
    try_again: "Try again", "Intentar de nuevo";
    see_source: "Source", "Fuente";

    sources_about: "Every figure of this page is from one of these, or is our assumption and says so.", "Cada cifra de esta página viene de una de estas fuentes, o es un supuesto nuestro y se dice.";
    read_on: "Read", "Leído";
    read_in: "Read in", "Leído en";
    publisher_page: "Publisher’s page", "Página de la fuente";

    claims_about: "The salary and job figures of three articles that are often quoted, each looked up.", "Las cifras de salario y empleo de tres artículos que se citan a menudo, cada una revisada.";
    claim_of: "What it is", "Qué es";
    claim_why: "Why", "Por qué";
    claim_instead: "Use instead", "Use en su lugar";
    claim_article: "The article", "El artículo";
    claim_checked: "Checked with", "Revisado con";
    occupation_code: "occupation", "ocupación";

    tests_about: "Each scenario was also worked out by a second program, written without sight of the first. This page works them out again now, in your browser.", "Cada escenario se calculó también con un segundo programa, escrito sin ver el primero. Esta página los calcula de nuevo ahora, en su navegador.";
    tests_running: "Working…", "Calculando…";
    test_expected: "Expected", "Esperado";
    test_now: "This page, now", "Esta página, ahora";
    test_value: "Value", "Valor";
    test_open: "Open it in the calculator", "Ábralo en la calculadora";
    test_agrees: "agrees", "coincide";
    test_differs: "differs", "difiere";
    vectors: "Scenarios that the project’s tests check", "Escenarios que revisan las pruebas del proyecto";
    vectors_about: "Each is checked to the cent before a version of this page is published; some hold what no link can.", "Cada uno se revisa al centavo antes de publicar una versión de esta página; algunos contienen lo que un enlace no puede.";
    scenario: "Scenario", "Escenario";

    updates_about: "When newer figures can be expected, table by table, and what was changed so far.", "Cuándo se esperan cifras más nuevas, tabla por tabla, y qué se cambió hasta ahora.";
    updates_next: "Where they appear", "Dónde aparecen";
    changelog: "What was changed", "Qué se cambió";
    overdue: "Newer figures may have been published for a part of this page: see Data and method, Updates.", "Puede haber cifras más nuevas para una parte de esta página: vea Datos y método, Actualizaciones.";

    ask_about: "Made from what your scenario takes from an average, assumes or does not know. Every answer that you type into the calculator takes one off.", "Hecha con lo que su escenario toma de un promedio, supone o no sabe. Cada respuesta que escriba en la calculadora quita una.";
    ask_copy: "Copy the questions", "Copiar las preguntas";
    ask_field: "The questions as text", "Las preguntas como texto";
    ask_print: "Print this list", "Imprimir esta lista";
    ask_copied: "The questions are copied.", "Las preguntas están copiadas.";
}

/// The name of a part of the view.
#[must_use]
pub fn method_part(lang: Lang, part: &str) -> &'static str {
    let (english, spanish) = match part {
        "claims" => ("What articles say", "Lo que dicen los artículos"),
        "model" => ("The model", "El modelo"),
        "evidence" => ("Kinds of evidence", "Tipos de evidencia"),
        "limits" => ("Limits", "Límites"),
        "tests" => ("Tests", "Pruebas"),
        "updates" => ("Updates", "Actualizaciones"),
        "choosing" => ("Choosing a program", "Elegir un programa"),
        "ask" => ("Ask the college", "Preguntar a la universidad"),
        "credentials" => ("Certification", "Certificación"),
        "field" => ("Pros and cons", "Pros y contras"),
        "questions" => ("Questions", "Preguntas"),
        "glossary" => ("Words", "Palabras"),
        _ => ("Sources", "Fuentes"),
    };
    pick(lang, english, spanish)
}

/// How sure one can be of a source.
#[must_use]
pub fn confidence(lang: Lang, confidence: Confidence) -> &'static str {
    let (english, spanish) = match confidence {
        Confidence::High => {
            ("Sure: the publisher’s own page or file", "Segura: la página o el archivo de quien publica")
        }
        Confidence::Medium => ("Fairly sure: a careful copy", "Bastante segura: una copia cuidadosa"),
        Confidence::Low => ("Doubtful: one copy, old, or a survey", "Dudosa: una copia, antigua, o una encuesta"),
        Confidence::Assumption => ("Assumed: nobody publishes it", "Supuesta: nadie la publica"),
    };
    pick(lang, english, spanish)
}

/// What became of a claim.
#[must_use]
pub fn claim_verdict(lang: Lang, verdict: Verdict) -> &'static str {
    let (english, spanish) = match verdict {
        Verdict::Right => ("Right", "Correcta"),
        Verdict::OtherGroup => ("Of another group", "De otro grupo"),
        Verdict::Outdated => ("Out of date", "Desactualizada"),
        Verdict::Wrong => ("Wrong", "Errónea"),
        Verdict::Untraceable => ("Nobody knows from where", "Nadie sabe de dónde"),
    };
    pick(lang, english, spanish)
}

/// A figure with its unit, the number being written already.
#[must_use]
pub fn figure_with_unit(lang: Lang, unit: Unit, number: &str) -> String {
    let (english, spanish) = match unit {
        Unit::DollarsPerYear | Unit::RatePerYear => (" a year", " al año"),
        Unit::DollarsPerMonth => (" a month", " al mes"),
        Unit::HoursPerWeek => {
            let hours = how_many(number, pick(lang, "hour", "hora"), pick(lang, "hours", "horas"));
            return hours + pick(lang, " a week", " por semana");
        }
        Unit::Months => return super::months(lang, number),
        Unit::Years => return super::years(lang, number),
        Unit::Dollars | Unit::Share | Unit::Count => ("", ""),
    };
    [number, pick(lang, english, spanish)].concat()
}

/// How many figures are taken from a source.
#[must_use]
pub fn figures_taken(lang: Lang, figures: &str) -> String {
    match lang {
        Lang::En => format!("Figures taken from it: {figures}"),
        Lang::Es => format!("Cifras tomadas de ella: {figures}"),
    }
}

/// How much of a table of the project a source gave.
#[must_use]
pub fn rows_of_table(lang: Lang, rows: &str, table: &str) -> String {
    let rows = how_many(rows, pick(lang, "row", "fila"), pick(lang, "rows", "filas"));
    [&rows, pick(lang, " of ", " de "), table].concat()
}

/// With which figures the page works.
#[must_use]
pub fn figures_as_of(lang: Lang, edition: &str) -> String {
    match lang {
        Lang::En => format!("Figures as of {edition}."),
        Lang::Es => format!("Cifras de {edition}."),
    }
}

/// How many of the tests agree.
#[must_use]
pub fn tests_agree(lang: Lang, agree: &str, all: &str) -> String {
    match lang {
        Lang::En => format!("{agree} of {all} scenarios agree to the cent."),
        Lang::Es => format!("{agree} de {all} escenarios coinciden al centavo."),
    }
}

/// What a link showed when it was made, and what it shows now: if everything is finished, and counting the risk.
#[must_use]
pub fn was_and_is(lang: Lang, [finish_was, risk_was]: &[String; 2], [finish, risk]: &[String; 2]) -> String {
    match lang {
        Lang::En => {
            format!("If you finish: was {finish_was}, now {finish}. Counting the risk: was {risk_was}, now {risk}.")
        }
        Lang::Es => {
            format!("Si termina: era {finish_was}, ahora {finish}. Contando el riesgo: era {risk_was}, ahora {risk}.")
        }
    }
}

/// By when a table is due.
#[must_use]
pub fn due_by(lang: Lang, date: &str, is_past: bool) -> String {
    match (lang, is_past) {
        (Lang::En, false) => format!("next update expected by {date}"),
        (Lang::En, true) => format!("an update was expected by {date}"),
        (Lang::Es, false) => format!("próxima actualización esperada antes del {date}"),
        (Lang::Es, true) => format!("se esperaba una actualización antes del {date}"),
    }
}
