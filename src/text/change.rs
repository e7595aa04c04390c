//! What would change the answer: the inputs that matter most, the discount rates, the answers backwards, the cliffs.

use crate::session::backwards::Input;

use super::{Lang, pick};

/// The heading.
#[must_use]
pub fn change_title(lang: Lang) -> &'static str {
    pick(lang, "What would change the answer", "Qué cambiaría la respuesta")
}

/// What the bars show.
#[must_use]
pub fn tornado_about(lang: Lang, npv: &str) -> String {
    match lang {
        Lang::En => format!(
            "Each line puts one number at a low and at a high plausible value and leaves the rest. Counting the risk, the answer is now {npv}."
        ),
        Lang::Es => format!(
            "Cada línea pone un número en un valor bajo y en uno alto razonables y deja lo demás. Contando el riesgo, la respuesta es ahora {npv}."
        ),
    }
}

/// An input of the tornado.
#[must_use]
pub fn input(lang: Lang, input: Input) -> &'static str {
    match input {
        Input::Tuition => pick(lang, "Tuition and fees a year", "Matrícula y cuotas al año"),
        Input::StudyMonths => pick(lang, "Months of study", "Meses de estudio"),
        Input::Completion => pick(lang, "Chance of finishing", "Probabilidad de terminar"),
        Input::PassRate => pick(lang, "Chance of passing the exam", "Probabilidad de aprobar el examen"),
        Input::SearchMonths => pick(lang, "Months of looking for work", "Meses buscando trabajo"),
        Input::PayNow => pick(lang, "Pay without the degree", "Salario sin el título"),
        Input::PayAfterStudy => pick(lang, "Typical pay after study", "Salario típico después de estudiar"),
        Input::WageGrowth => pick(lang, "Pay rises above inflation", "Aumento salarial sobre la inflación"),
        Input::DiscountRate => pick(lang, "Later dollars count less by", "Los dólares futuros valen menos"),
        Input::LoanRate => pick(lang, "Interest on the loan", "Interés del préstamo"),
        Input::StopWorkAge => pick(lang, "Age at which you stop working", "Edad a la que dejará de trabajar"),
    }
}

/// Column heads of the tornado's table: input, at the low value, at the high value.
#[must_use]
pub fn tornado_heads(lang: Lang) -> [&'static str; 3] {
    match lang {
        Lang::En => ["If this were …", "… low", "… high"],
        Lang::Es => ["Si esto fuera…", "…bajo", "…alto"],
    }
}

/// The heading of the strip.
#[must_use]
pub fn strip_title(lang: Lang) -> &'static str {
    pick(lang, "If later dollars counted less", "Si los dólares futuros valieran menos")
}

/// What the strip's first column holds.
#[must_use]
pub fn a_year_less(lang: Lang) -> &'static str {
    pick(lang, "Less a year", "Menos al año")
}

/// The heading of the answers backwards.
#[must_use]
pub fn backwards_title(lang: Lang) -> &'static str {
    pick(lang, "The question turned around", "La pregunta al revés")
}

/// An answer backwards.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Backwards {
    /// The value at which it turns.
    At(String),
    /// Not even at the best end.
    Never,
    /// Even at the worst end.
    Always,
}

/// The most that study may cost.
#[must_use]
pub fn highest_tuition(lang: Lang, found: &Backwards) -> String {
    match (lang, found) {
        (Lang::En, Backwards::At(most)) => {
            format!("Counting the risk, it pays as long as tuition and fees are at most {most} a year.")
        }
        (Lang::En, Backwards::Never) => {
            "There is no price at which it pays: even free of tuition it comes out behind.".to_owned()
        }
        (Lang::En, Backwards::Always) => "It pays at any price that can be typed here.".to_owned(),
        (Lang::Es, Backwards::At(most)) => {
            format!("Contando el riesgo, conviene mientras la matrícula y las cuotas no pasen de {most} al año.")
        }
        (Lang::Es, Backwards::Never) => "No hay precio al que convenga: aun sin matrícula sale por detrás.".to_owned(),
        (Lang::Es, Backwards::Always) => "Conviene a cualquier precio que se pueda escribir aquí.".to_owned(),
    }
}

/// The least that work must pay.
#[must_use]
pub fn lowest_salary(lang: Lang, found: &Backwards, years: &str) -> String {
    let years = super::years(lang, years);
    match (lang, found) {
        (Lang::En, Backwards::At(least)) => {
            format!(
                "To be even within {years}, counting the risk, work after study has to pay at least {least} a year."
            )
        }
        (Lang::En, Backwards::Never) => format!("No salary makes you even within {years}, counting the risk."),
        (Lang::En, Backwards::Always) => format!("You are even within {years} whatever the work pays."),
        (Lang::Es, Backwards::At(least)) => format!(
            "Para estar a la par en {years}, contando el riesgo, el trabajo después de estudiar debe pagar al menos {least} al año."
        ),
        (Lang::Es, Backwards::Never) => {
            format!("Ningún salario lo pone a la par en {years}, contando el riesgo.")
        }
        (Lang::Es, Backwards::Always) => format!("Está a la par en {years} pague lo que pague el trabajo."),
    }
}

/// How likely finishing has to be.
#[must_use]
pub fn lowest_completion(lang: Lang, found: &Backwards) -> String {
    match (lang, found) {
        (Lang::En, Backwards::At(least)) => format!("It pays if your chance of finishing is at least {least}."),
        (Lang::En, Backwards::Never) => "Even if you were sure to finish, it would not pay.".to_owned(),
        (Lang::En, Backwards::Always) => "It pays however unlikely it is that you finish.".to_owned(),
        (Lang::Es, Backwards::At(least)) => {
            format!("Conviene si su probabilidad de terminar es de al menos {least}.")
        }
        (Lang::Es, Backwards::Never) => "Aunque fuera seguro que termina, no convendría.".to_owned(),
        (Lang::Es, Backwards::Always) => "Conviene por poco probable que sea terminar.".to_owned(),
    }
}

/// The heading of the loans' cliffs.
#[must_use]
pub fn cliffs_title(lang: Lang) -> &'static str {
    pick(lang, "Loan cliffs near your figures", "Escalones del préstamo cerca de sus cifras")
}

/// One side of a tier's bound, already written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TermWords {
    /// Years of payments.
    pub years: String,
    /// The monthly payment.
    pub payment: String,
    /// All payments together.
    pub total: String,
}

/// A bound of the standard plan near the balance.
#[must_use]
pub fn tier_cliff(lang: Lang, balance: &str, bound: &str, below: &TermWords, from: &TermWords) -> String {
    match lang {
        Lang::En => format!(
            "Your balance of {balance} is close to {bound}. Below it you pay {} a month for {} years, {} in all; from it on {} a month for {} years, {} in all.",
            below.payment, below.years, below.total, from.payment, from.years, from.total
        ),
        Lang::Es => format!(
            "Su saldo de {balance} está cerca de {bound}. Por debajo paga {} al mes durante {} años, {} en total; desde ahí, {} al mes durante {} años, {} en total.",
            below.payment, below.years, below.total, from.payment, from.years, from.total
        ),
    }
}

/// A bound of RAP near the income.
#[must_use]
pub fn band_cliff(lang: Lang, income: &str, bound: &str, at: &str, above: &str) -> String {
    match lang {
        Lang::En => format!(
            "The income that your first payments follow, {income}, is close to {bound}. At {bound} you pay {at} a year; a dollar more makes it {above}."
        ),
        Lang::Es => format!(
            "El ingreso que siguen sus primeros pagos, {income}, está cerca de {bound}. Con {bound} paga {at} al año; un dólar más lo sube a {above}."
        ),
    }
}
