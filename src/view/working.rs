//! How a number was worked out, as markup: the formulas with their values, where each value is from, what the sources
//! measure.
//!
//! No part of the page's own code: `src/working.rs` is a module that is fetched when a number is pressed. Buttons in it
//! have the attribute `data-next`, the name of another figure to open in its place.

use crate::facts::{Colleges, Confidence, Metros, Note, Source, Sources};
use crate::host::{Lang, numbers};
use crate::model::Scenario;
use crate::model::trace::{self, Amount, Figure, Operand, Origin, Step, Term, TermOf, Unit, Whose, Working};
use crate::session::options::Basis;
use crate::session::{Choices, link};
use crate::text::working::{self as words, WrittenOperand};
use crate::text::{self, fields};

use super::parts::Html;

/// The files that a working needs besides the link, as far as they are there.
#[derive(Clone, Copy, Debug)]
pub struct Files<'a> {
    /// The colleges.
    pub colleges: Option<&'a Colleges>,
    /// The areas.
    pub metros: Option<&'a Metros>,
    /// What is said of sources and figures.
    pub sources: Option<&'a Sources>,
    /// What the college's own file puts into the fields.
    pub published: &'a str,
}

/// The working of `figure` (`npv`, `risk.npv`, `graduates/tax.5`) of the route that a link shows.
#[must_use]
pub fn paint(lang: Lang, link: &str, figure: &str, files: Files<'_>) -> String {
    let mut routes = link::decode(link).0;
    // Without a file the averages stand in, as they do in the page.
    routes.look_up(files.colleges, files.metros);
    routes.take_published(files.published);
    let choices = routes.shown().map(|route| route.choices.clone()).unwrap_or_default();
    let mut html = Html::new();
    match working(&choices, figure) {
        Ok((working, scenario, basis)) => {
            let sources = Vec::new();
            let mut painter =
                Painter { lang, basis, choices: &choices, scenario: &scenario, file: files.sources, sources };
            painter.all(&mut html, &working);
        }
        Err(Refused::NoSuchFigure) => {
            _ = html.element("<p>", words::missing(lang, trace::Missing::NoSuchFigure), "</p>")
        }
        Err(Refused::NoSuchEvidence) => _ = html.element("<p>", words::not_here(lang), "</p>"),
        Err(Refused::DoesNotFit(field)) => _ = html.element("<p>", &text::does_not_fit(lang, field), "</p>"),
    }
    html.finish()
}

/// Why a figure has no working.
enum Refused {
    NoSuchFigure,
    NoSuchEvidence,
    DoesNotFit(Option<crate::session::Field>),
}

/// A working, the scenario it is of, and what stands before the names of figures by the same evidence.
type Found<'a> = (Working, Scenario, Option<&'a str>);

fn working<'a>(choices: &Choices, name: &'a str) -> Result<Found<'a>, Refused> {
    let (basis, name) = name.split_once('/').map_or((None, name), |(basis, name)| (Some(basis), name));
    let figure = Figure::named(name).ok_or(Refused::NoSuchFigure)?;
    let scenario = match basis {
        None => choices.scenario(),
        Some(key) => {
            let basis = Basis::from_key(key).ok_or(Refused::NoSuchFigure)?;
            choices.scenario_by(basis).ok_or(Refused::NoSuchEvidence)?
        }
    };
    let refused =
        |error: crate::model::ScenarioError| Refused::DoesNotFit(crate::session::Field::from_model_path(&error.field));
    let working = trace::working(&scenario, figure).map_err(refused)?;
    Ok((working, scenario, basis))
}

struct Painter<'a> {
    lang: Lang,
    basis: Option<&'a str>,
    choices: &'a Choices,
    scenario: &'a Scenario,
    file: Option<&'a Sources>,
    /// Those that were named, each once.
    sources: Vec<&'static Source>,
}

impl Painter<'_> {
    fn all(&mut self, html: &mut Html, working: &Working) {
        let lang = self.lang;
        let figure = working.figure;
        let quantity = figure.amount.quantity();
        html.element("<p class=\"result\">", words::quantity(lang, quantity), "");
        if let Amount::Year(_, year) = figure.amount {
            html.raw(", ").text(&words::term(lang, TermOf::Year(year), &self.age(year), ""));
        }
        let whose = match figure.whose {
            Whose::Mean => text::counting_the_risk(lang),
            Whose::Life(outcome) => words::ends(lang, outcome),
        };
        html.element(" (", whose, ")");
        if let Some(value) = working.value {
            html.element(": <strong>", &self.number(quantity.unit(), value), "</strong>");
        }
        html.raw("</p>");
        if let Some(missing) = working.missing {
            html.element("<p>", words::missing(lang, missing), "</p>");
        }
        if !working.steps.is_empty() {
            html.element("<h4>", words::step_by_step(lang), "</h4><ol>");
            for step in &working.steps {
                self.step(html, step);
            }
            html.raw("</ol>");
        }
        self.list_sources(html);
    }

    fn step(&mut self, html: &mut Html, step: &Step) {
        let lang = self.lang;
        let operands: Vec<_> = step.operands.iter().map(|operand| self.written(operand)).collect();
        let result = self.number(step.quantity.unit(), step.result);
        html.element("<li><b>", words::quantity(lang, step.quantity), "</b>");
        html.element("<p class=\"line\">", &words::line(lang, step.formula, &operands, &result), "</p>");
        if !step.operands.is_empty() {
            html.raw("<ul>");
            for (operand, written) in step.operands.iter().zip(&operands) {
                self.operand(html, operand, &written.text);
            }
            html.raw("</ul>");
        }
        if step.formula == trace::Formula::Brackets {
            self.say_source(html, crate::facts::brackets_source(), Note::NONE);
        }
        self.list(html, step);
        html.raw("</li>");
    }

    /// One number of a formula: its value, its name, where it is from.
    fn operand(&mut self, html: &mut Html, operand: &Operand, value: &str) {
        let lang = self.lang;
        html.raw("<li>");
        match operand.origin {
            Origin::Figure(figure) => self.opens(html, figure, value),
            _ => _ = html.element("<span class=\"value\">", value, "</span>"),
        }
        html.raw(" ").text(words::quantity(lang, operand.quantity));
        match self.choices.behind(self.scenario, &operand.origin) {
            Some(behind) => {
                let label = behind.field.map(|field| fields::label(lang, field));
                if let Some(label) = label.filter(|label| *label != words::quantity(lang, operand.quantity)) {
                    html.element(" (", label, ")");
                }
                if let Origin::Wage { percentile, .. } = operand.origin {
                    let percentile = numbers::integer(f64::from(percentile), lang);
                    html.element(" (", &words::origin(lang, &operand.origin, &percentile), ")");
                }
                match behind.source {
                    Some(source) => self.say_source(html, source, behind.note),
                    None => _ = html.element("<small>", words::your_number(lang), "</small>"),
                }
            }
            None => {
                let number = match operand.origin {
                    Origin::Step(index) => numbers::integer(index as f64 + 1.0, lang),
                    _ => String::new(),
                };
                html.element("<small>", &words::origin(lang, &operand.origin, &number), "</small>");
            }
        }
        html.raw("</li>");
    }

    /// Where a number is from, and what is to be said with it.
    fn say_source(&mut self, html: &mut Html, source: &'static Source, note: Note) {
        let lang = self.lang;
        let assumption = source.confidence == Confidence::Assumption;
        let from = text::from_source(lang, source.publisher, text::of(lang, source.period), assumption);
        html.element("<small class=\"source\">", &from, "");
        if let Some(note) = self.file.and_then(|file| file.note(note)) {
            html.raw(" ").text(text::of(lang, note));
        }
        html.raw("</small>");
        if !self.sources.iter().any(|known| known.id == source.id) {
            self.sources.push(source);
        }
    }

    fn list(&self, html: &mut Html, step: &Step) {
        if step.terms.is_empty() {
            return;
        }
        let lang = self.lang;
        let lines = numbers::integer(step.terms.len() as f64, lang);
        html.element("<details><summary>", &words::the_list(lang, &lines), "</summary>");
        html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
            .text(words::quantity(lang, step.quantity));
        html.raw("\"><table><thead><tr>");
        let multiplied = step.terms.iter().any(|term| term.factor != 1.0);
        let heads = [words::list_of, words::list_amount, words::list_factor, words::list_product];
        for head in heads.iter().take(if multiplied { 4 } else { 2 }) {
            html.element("<th scope=\"col\">", head(lang), "</th>");
        }
        html.raw("</tr></thead><tbody>");
        for term in &step.terms {
            self.line(html, step.quantity.unit(), term, multiplied);
        }
        html.raw("</tbody></table></div></details>");
    }

    fn line(&self, html: &mut Html, unit: Unit, term: &Term, multiplied: bool) {
        let lang = self.lang;
        let month = |month: usize| numbers::integer(month as f64 + 1.0, lang);
        let (first, last) = match term.of {
            TermOf::Year(year) => (self.age(year), String::new()),
            TermOf::Months { from, to } => (month(from), month(to)),
            TermOf::Bracket(from) => (self.number(Unit::NominalDollars, from), String::new()),
            TermOf::Outcome(_) | TermOf::PayOff => (String::new(), String::new()),
        };
        html.element("<tr><th scope=\"row\">", &words::term(lang, term.of, &first, &last), "</th><td>");
        let unit = match (unit, term.opens) {
            (_, Some(figure)) => figure.amount.quantity().unit(),
            (Unit::Dollars | Unit::NominalDollars | Unit::Months, None) => unit,
            // What comes of amounts that were multiplied or compared, such as a rate or an age.
            (_, None) => Unit::Dollars,
        };
        let amount = self.number(unit, term.amount);
        match term.opens {
            Some(figure) => self.opens(html, figure, &amount),
            None => _ = html.text(&amount),
        }
        html.raw("</td>");
        if multiplied {
            html.element("<td>", &self.number(Unit::Factor, term.factor), "</td>");
            html.element("<td>", &self.number(unit, term.product), "</td>");
        }
        html.raw("</tr>");
    }

    /// A number that is worked out elsewhere, by the same evidence.
    fn opens(&self, html: &mut Html, figure: Figure, value: &str) {
        html.raw("<button type=\"button\" data-next=\"");
        if let Some(basis) = self.basis {
            html.text(basis).raw("/");
        }
        html.text(&figure.name()).element("\">", value, "</button>");
    }

    /// The sources named so far: the way to their rows, what they measure, where they are published.
    fn list_sources(&self, html: &mut Html) {
        if self.sources.is_empty() {
            return;
        }
        let lang = self.lang;
        html.element("<h4>", text::sheet_sources(lang), "</h4>");
        if self.file.is_none() {
            html.element("<p>", words::without_measures(lang), "</p>");
        }
        html.raw("<ul class=\"sources\">");
        for source in &self.sources {
            html.raw("<li><button type=\"button\" class=\"link\" data-source=\"").text(source.id);
            html.element("\">", source.publisher, ", ").element("", text::of(lang, source.period), "</button>. ");
            if let Some(publication) = self.file.and_then(|file| file.of(source.id)) {
                html.text(text::of(lang, publication.measures)).raw(" ");
                if publication.url.is_empty() {
                    html.text(text::of(lang, publication.title)).raw(". ");
                } else {
                    html.raw("<a target=\"_blank\" rel=\"noopener\" href=\"").text(publication.url);
                    html.element("\">", text::of(lang, publication.title), "</a>. ");
                }
                html.text(&words::read_on(lang, publication.read));
            }
            html.raw("</li>");
        }
        html.raw("</ul>");
    }

    fn written(&self, operand: &Operand) -> WrittenOperand {
        WrittenOperand { text: self.number(operand.quantity.unit(), operand.value), less: operand.less }
    }

    fn age(&self, year: usize) -> String {
        numbers::integer(f64::from(self.scenario.person.age) + year as f64, self.lang)
    }

    /// A number with all the digits that a pocket calculator needs.
    fn number(&self, unit: Unit, value: f64) -> String {
        let lang = self.lang;
        match unit {
            Unit::Dollars | Unit::NominalDollars if value.round() == value => numbers::money(value, lang),
            Unit::Dollars | Unit::NominalDollars => numbers::money_cents(value, lang),
            Unit::Percent => numbers::percent(value, 4, lang),
            Unit::Factor => numbers::number(value, 6, lang),
            Unit::Months | Unit::Years => numbers::number(value, 4, lang),
            Unit::Age | Unit::Count => numbers::number(value, 2, lang),
        }
    }
}
