//! What is said about the college and the area chosen: what they lack, and what stands in.

use crate::facts::colleges::Caveat;
use crate::facts::{Place, Residency};
use crate::session::Finding;

use super::{Lang, how_many, pick, place};

/// As whom somebody pays at a college.
#[must_use]
pub fn residency(lang: Lang, residency: Residency) -> &'static str {
    match residency {
        Residency::InDistrict => pick(lang, "I live in its district", "Vivo en su distrito"),
        Residency::InState => pick(lang, "I live in its state", "Vivo en su estado"),
        Residency::OutOfState => pick(lang, "I live elsewhere", "Vivo en otro lugar"),
    }
}

/// The file of colleges could not be fetched or read.
#[must_use]
pub fn colleges_not_here(lang: Lang) -> &'static str {
    pick(
        lang,
        "The list of colleges did not arrive. Average prices stand in; everything else works.",
        "La lista de universidades no llegó. Se usan precios promedio; todo lo demás funciona.",
    )
}

/// The file of areas could not be fetched or read.
#[must_use]
pub fn areas_not_here(lang: Lang) -> &'static str {
    pick(
        lang,
        "The list of areas did not arrive. The state’s wages stand in; everything else works.",
        "La lista de zonas no llegó. Se usan los salarios del estado; todo lo demás funciona.",
    )
}

/// Something about the college or the area chosen. `number` writes a number of the language, without a unit;
/// `occupation` names the one that is meant where a wage is from elsewhere.
#[must_use]
pub fn finding(lang: Lang, finding: Finding, number: &dyn Fn(f64) -> String, occupation: &str) -> String {
    let words = match finding {
        Finding::UnknownCollege => pick(
            lang,
            "The college in the link is not on the list. Average prices stand in.",
            "La universidad del enlace no está en la lista. Se usan precios promedio.",
        ),
        Finding::NoPrice => pick(
            lang,
            "No price that can be used is published for this college and level. The average stands in: ask the college.",
            "No hay un precio publicado que sirva para esta universidad y nivel. Se usa el promedio: pregunte a la universidad.",
        ),
        Finding::PricedByCredits { credits, price } => {
            let credit = (pick(lang, "credit", "crédito"), pick(lang, "credits", "créditos"));
            let credits = how_many(&number(credits), credit.0, credit.1);
            let (at, each) = match lang {
                Lang::En => (" a year at $", " each, the college’s published price."),
                Lang::Es => (" al año a $", " cada uno, el precio publicado de la universidad."),
            };
            return [&credits, at, &number(price), each].concat();
        }
        Finding::ShareOfYearlyCharge => pick(
            lang,
            "Half of the yearly charge: the college’s price of a credit cannot be compared with it.",
            "La mitad del cobro anual: el precio por crédito de la universidad no se puede comparar con él.",
        ),
        Finding::PriceCaveat(caveat) => price_caveat(lang, caveat),
        Finding::NoBooks => pick(
            lang,
            "The college publishes no price of books. The average stands in.",
            "La universidad no publica el precio de los libros. Se usa el promedio.",
        ),
        Finding::NoOutcome => pick(
            lang,
            "No earnings of this college’s graduates are published. Those of all such programs stand in.",
            "No hay ingresos publicados de los egresados de esta universidad. Se usan los de todos estos programas.",
        ),
        Finding::OutcomeWithheld => pick(
            lang,
            "The earnings of this college’s graduates are withheld, because they are few. Those of all such programs stand in.",
            "Los ingresos de los egresados de esta universidad no se publican, porque son pocos. Se usan los de todos estos programas.",
        ),
        Finding::UnknownArea => pick(
            lang,
            "The area in the link is not on the list. The state’s wages stand in.",
            "La zona del enlace no está en la lista. Se usan los salarios del estado.",
        ),
        Finding::WageFromElsewhere { found_in, .. } => return wage_from_elsewhere(lang, found_in, occupation),
    };
    words.to_owned()
}

fn price_caveat(lang: Lang, caveat: Caveat) -> &'static str {
    match caveat {
        Caveat::QuarterCredits => pick(
            lang,
            "This college counts in quarter credits: a year has more of them.",
            "Esta universidad cuenta créditos trimestrales: un año tiene más de ellos.",
        ),
        Caveat::TwoPublishedFigures => pick(
            lang,
            "Two federal figures for this price differ by $1,500 to $2,500 a year. Ask the college.",
            "Dos cifras federales de este precio difieren entre $1,500 y $2,500 al año. Pregunte a la universidad.",
        ),
        Caveat::AverageOfColleges => pick(
            lang,
            "One average price for all of its schools. The program’s own price may differ.",
            "Un precio promedio de todas sus escuelas. El del programa puede ser otro.",
        ),
    }
}

fn wage_from_elsewhere(lang: Lang, found_in: Place, occupation: &str) -> String {
    let name = place(lang, found_in);
    match lang {
        Lang::En => {
            ["No wage of this work is published for the area (", occupation, "). That of ", name, " stands in."]
                .concat()
        }
        Lang::Es => {
            ["No hay salario publicado de este trabajo en la zona (", occupation, "). Se usa el de ", name, "."]
                .concat()
        }
    }
}
