//! Sentences with figures in them. The figures arrive already written for the language.

use super::{Lang, how_many, pick};
use crate::facts::Claim;

/// A part of a sentence and how it is to be read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Piece {
    /// The words.
    pub text: String,
    /// Their tone.
    pub tone: Tone,
    /// The name of the figure that they tell; empty if none.
    pub figure: &'static str,
}

/// How a part of a sentence is to be read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tone {
    /// As the rest.
    Plain,
    /// Good news.
    Good,
    /// Bad news.
    Bad,
    /// Neither.
    Even,
}

/// How a route comes out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// So many dollars ahead.
    Ahead(String),
    /// So many dollars behind.
    Behind(String),
    /// Too little either way to matter.
    Even,
}

impl Verdict {
    fn piece(&self, lang: Lang, figure: &'static str) -> Piece {
        let (text, tone) = match (lang, self) {
            (Lang::En, Self::Ahead(amount)) => (format!("{amount} ahead"), Tone::Good),
            (Lang::Es, Self::Ahead(amount)) => (format!("{amount} por delante"), Tone::Good),
            (Lang::En, Self::Behind(amount)) => (format!("{amount} behind"), Tone::Bad),
            (Lang::Es, Self::Behind(amount)) => (format!("{amount} por detrás"), Tone::Bad),
            (_, Self::Even) => (pick(lang, "about even", "casi igual").to_owned(), Tone::Even),
        };
        Piece { text, tone, figure }
    }
}

/// What the headline says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Headline<'a> {
    /// If everything is finished.
    pub finish: Verdict,
    /// The age at which one catches up, if one does.
    pub catch_up: Option<String>,
    /// Counting the risk of not finishing.
    pub risk: Verdict,
    /// Counting the risk, by graduates' earnings, where they are published.
    pub graduates: Option<Verdict>,
    /// What it is compared with.
    pub compared_with: &'a str,
    /// Where.
    pub place: &'a str,
}

/// The answer in a few sentences.
#[must_use]
pub fn headline(lang: Lang, facts: &Headline<'_>) -> Vec<Piece> {
    let Headline { compared_with, place, .. } = facts;
    let plain = |text: String| Piece { text, tone: Tone::Plain, figure: "" };
    let mut pieces = Vec::with_capacity(10);
    let (before, after) = match (lang, &facts.finish) {
        (Lang::En, Verdict::Ahead(_)) => ("If you finish, you end up ", format!(" of {compared_with} in {place}")),
        (Lang::En, Verdict::Behind(_)) => ("Even if you finish, you end up ", format!(" {compared_with} in {place}")),
        (Lang::En, Verdict::Even) => ("If you finish, you come out ", format!(" with {compared_with} in {place}")),
        (Lang::Es, Verdict::Ahead(_)) => ("Si termina, queda ", format!(" de {compared_with} en {place}")),
        (Lang::Es, Verdict::Behind(_)) => ("Aunque termine, queda ", format!(" de {compared_with} en {place}")),
        (Lang::Es, Verdict::Even) => ("Si termina, queda ", format!(" que con {compared_with} en {place}")),
    };
    pieces.push(plain(before.to_owned()));
    pieces.push(facts.finish.piece(lang, "npv"));
    match (&facts.finish, &facts.catch_up) {
        (Verdict::Ahead(_), Some(age)) => {
            pieces.push(plain(after + pick(lang, " and catch up at ", " y se pone al día a los ")));
            pieces.push(Piece { text: age.clone(), tone: Tone::Good, figure: "break_even_age" });
            pieces.push(plain(". ".to_owned()));
        }
        _ => pieces.push(plain(after + ". ")),
    }
    pieces.push(plain(
        pick(lang, "Counting the risk of not finishing, it comes out ", "Contando el riesgo de no terminar, queda ")
            .to_owned(),
    ));
    pieces.push(facts.risk.piece(lang, "risk.npv"));
    if let Some(graduates) = &facts.graduates {
        pieces.push(plain(
            pick(
                lang,
                ". By what graduates really earned, it comes out ",
                ". Según lo que ganaron los egresados, queda ",
            )
            .to_owned(),
        ));
        pieces.push(graduates.piece(lang, "graduates/risk.npv"));
    }
    pieces.push(plain(".".to_owned()));
    pieces
}

/// What the figures count: money, age, discount.
#[must_use]
pub fn how_counted(lang: Lang, until: &str, discount: &str, taxes: bool) -> String {
    let tax = match (lang, taxes) {
        (Lang::En, true) => "after tax",
        (Lang::En, false) => "before tax",
        (Lang::Es, true) => "después de impuestos",
        (Lang::Es, false) => "antes de impuestos",
    };
    match lang {
        Lang::En => format!("In today’s dollars, {tax}, up to age {until}; each later year counts {discount} less."),
        Lang::Es => {
            format!("En dólares de hoy, {tax}, hasta los {until} años; cada año posterior cuenta {discount} menos.")
        }
    }
}

/// How many finish.
#[must_use]
pub fn finish_in_hundred(lang: Lang, hundred: &str) -> String {
    match lang {
        Lang::En => how_many(hundred, "of 100 finishes and finds the work", "of 100 finish and find the work"),
        Lang::Es => how_many(hundred, "de 100 termina y halla el trabajo", "de 100 terminan y hallan el trabajo"),
    }
}

/// When one catches up, under a figure.
#[must_use]
pub fn catch_up_at(lang: Lang, age: Option<&str>) -> String {
    match (lang, age) {
        (Lang::En, Some(age)) => format!("you catch up at {age}"),
        (Lang::Es, Some(age)) => format!("se pone al día a los {age}"),
        (_, None) => pick(lang, "you never catch up", "nunca se pone al día").to_owned(),
    }
}

/// The mark on the chart.
#[must_use]
pub fn even_at(lang: Lang, age: &str) -> String {
    match lang {
        Lang::En => format!("even at {age}"),
        Lang::Es => format!("a la par a los {age}"),
    }
}

/// The chart in one sentence.
#[must_use]
pub fn chart_summary(lang: Lang, lowest: &str, lowest_age: &str, end: &str, end_age: &str) -> String {
    match lang {
        Lang::En => format!(
            "If you finish, you stand at {lowest} at the lowest point, at {lowest_age}, and at {end} at {end_age}. The broken line counts the risk of not finishing. Debts are taken off; nothing is discounted."
        ),
        Lang::Es => format!(
            "Si termina, su punto más bajo es {lowest}, a los {lowest_age}, y llega a {end} a los {end_age}. La línea discontinua cuenta el riesgo de no terminar. Las deudas están restadas; no se descuenta el futuro."
        ),
    }
}

/// A study year leaves less than the poverty guideline.
#[must_use]
pub fn little_to_live_on(lang: Lang, left: &str, guideline: &str) -> String {
    match lang {
        Lang::En => format!(
            "The tightest year of study leaves {left} to live on. The federal poverty guideline for your household is {guideline}."
        ),
        Lang::Es => format!(
            "El año de estudio más ajustado le deja {left} para vivir. La línea federal de pobreza para su hogar es {guideline}."
        ),
    }
}

/// The first payment is much lower than a later one.
#[must_use]
pub fn payment_rises(lang: Lang, first: &str, highest: &str) -> String {
    match lang {
        Lang::En => format!("The loan starts at {first} a month, but rises to {highest} as your pay does."),
        Lang::Es => {
            format!("El préstamo empieza con {first} al mes, pero sube hasta {highest} cuando sube su salario.")
        }
    }
}

/// A part of the debt is forgiven and taxed.
#[must_use]
pub fn forgiven(lang: Lang, amount: &str, taxed: bool) -> String {
    match (lang, taxed) {
        (Lang::En, true) => format!("{amount} of the debt is forgiven in the end, and taxed as income in that year."),
        (Lang::En, false) => format!("{amount} of the debt is forgiven after ten years of public service, untaxed."),
        (Lang::Es, true) => {
            format!("Al final se perdonan {amount} de la deuda, y ese año cuentan como ingreso con impuestos.")
        }
        (Lang::Es, false) => {
            format!("Se perdonan {amount} de la deuda tras diez años de servicio público, sin impuestos.")
        }
    }
}

/// More is borrowed than the government lends; `rest` is what a private loan would have to be.
#[must_use]
pub fn borrows_too_much(lang: Lang, year: &str, borrowed: &str, allowed: &str, rest: Option<&str>) -> String {
    let mut words = match lang {
        Lang::En => {
            format!(
                "In study year {year} you borrow {borrowed}. The federal government lends at most {allowed} for it."
            )
        }
        Lang::Es => format!(
            "En el año {year} de estudio pide {borrowed}. El gobierno federal presta como máximo {allowed} para ese año."
        ),
    };
    if let Some(rest) = rest {
        words.push_str(&match lang {
            Lang::En => format!(" Enter the other {rest} as a private loan, or find another way."),
            Lang::Es => format!(" Ponga los otros {rest} como préstamo privado, o busque otra manera."),
        });
    }
    words
}

/// More of the loan is taken as subsidised than can be.
#[must_use]
pub fn subsidised_too_much(lang: Lang, year: &str, taken: &str, allowed: &str) -> String {
    match lang {
        Lang::En => format!("In study year {year}, {taken} are taken as subsidized. At most {allowed} can be."),
        Lang::Es => format!(
            "En el año {year} de estudio, {taken} se toman como subsidiados. Pueden serlo como máximo {allowed}."
        ),
    }
}

/// The wage of the place is not published.
#[must_use]
pub fn wage_from_elsewhere(lang: Lang, place: &str, stands_in: &str) -> String {
    match lang {
        Lang::En => format!("The wage for this work in {place} is not published: that of {stands_in} stands in."),
        Lang::Es => format!("El salario de este trabajo en {place} no está publicado: se usa el de {stands_in}."),
    }
}

/// The nation has no state tax.
#[must_use]
pub fn no_state_tax(lang: Lang) -> &'static str {
    pick(
        lang,
        "National pay, no state tax: choose your state for your own answer.",
        "Salarios nacionales, sin impuesto estatal: elija su estado para su propia respuesta.",
    )
}

/// Where a default comes from.
#[must_use]
pub fn from_source(lang: Lang, publisher: &str, period: &str, assumption: bool) -> String {
    match (lang, assumption) {
        (Lang::En, true) => "Our assumption: nobody publishes it.".to_owned(),
        (Lang::Es, true) => "Nuestro supuesto: nadie lo publica.".to_owned(),
        (_, false) => format!("{publisher}, {period}."),
    }
}

/// The amount that was typed is one that an article quotes.
#[must_use]
pub fn typed_from_article(lang: Lang, claim: &Claim) -> String {
    let begin = pick(lang, "An article quotes this figure. It says: ", "Un artículo cita esta cifra. Dice: ");
    let words = |words| super::of(lang, words);
    [begin, words(claim.said), " ", words(claim.why), " ", words(claim.instead)].concat()
}

/// Nothing is counted until the visitor says so.
#[must_use]
pub fn starts_at_nothing(lang: Lang) -> &'static str {
    pick(lang, "Counted as 0 until you change it.", "Se cuenta como 0 hasta que lo cambie.")
}

/// Goes back to a default.
#[must_use]
pub fn reset_to(lang: Lang, value: &str) -> String {
    match lang {
        Lang::En => format!("Reset to {value}"),
        Lang::Es => format!("Volver a {value}"),
    }
}
