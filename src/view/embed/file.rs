//! A college's file: what it gives to the calculator, and what was found in it.

use crate::host::json::in_page;
use crate::host::{Lang, address, clock};
use crate::session::college_file::{self, CollegeDefault, CollegeFile, CollegeProgram, Finding, RateKind};
use crate::session::day::Day;
use crate::session::preset::{Presets, ProgramAsked};
use crate::session::published::PROGRAM_LINE;
use crate::session::{Choices, Field, link, typed_number};
use crate::text;
use crate::view::parts::Html;

/// The field in which each rate stands.
const RATES: [(RateKind, Field); 3] = [
    (RateKind::Graduation, Field::Completion),
    (RateKind::Employment, Field::Placement),
    (RateKind::ExamPass, Field::PassRate),
];

fn today() -> Day {
    Day::of_1970(clock::days_since_1970())
}

fn check(text: &str, today: Day) -> (Option<CollegeFile>, Vec<Finding>) {
    match in_page::read(text) {
        Ok(file) => college_file::check(&file, today),
        Err(reason) => (None, vec![Finding::unreadable(reason)]),
    }
}

/// What the file gives to the routes of a link: lines for the fields, markup below the answer, sentences for the
/// console.
#[must_use]
pub fn published(lang: Lang, search: &str, first: bool, link: &str, text: &str) -> Vec<String> {
    let today = today();
    let (presets, _) = Presets::parse(&address::pairs(search));
    let (file, findings) = check(text, today);
    let mut said: Vec<String> = findings.iter().map(|finding| sentence(lang, finding)).collect();
    let Some(file) = file else {
        said.splice(0..0, [String::new(), refused(lang, text::file_refused(lang), &findings)]);
        return said;
    };
    let (routes, _) = link::decode(link);
    let mut lines = String::new();
    if let Some(ProgramAsked::InFile(id)) = &presets.program {
        match (file.program(id), presets.choices(Some(&file)).program) {
            (Some(_), Some(kind)) if first && routes.shown().is_some_and(|route| route.choices.program.is_none()) => {
                lines.push_str(PROGRAM_LINE);
                lines.push_str(kind.key());
                lines.push('\n');
            }
            (None, _) => said.push(text::no_such_program(lang, id)),
            _ => {}
        }
    }
    for (place, route) in routes.list().iter().enumerate() {
        if place > 0 {
            lines.push('\n');
        }
        if let Some(program) = standing_for(&file, &presets, &route.choices) {
            let defaults = file.defaults(program, &route.choices, today);
            write_lines(&mut lines, lang, program, &defaults);
        }
    }
    let shown = routes.shown().and_then(|route| standing_for(&file, &presets, &route.choices));
    said.splice(0..0, [lines, below_the_answer(lang, &file, shown)]);
    said
}

/// The program of the file that a route is about; none where the visitor looks at another college.
fn standing_for<'a>(file: &'a CollegeFile, presets: &Presets, choices: &Choices) -> Option<&'a CollegeProgram> {
    let elsewhere = choices.unit.is_some() && choices.unit != file.unit.or(presets.college);
    if elsewhere { None } else { file.standing_for(choices.program(), presets.program.as_ref()) }
}

fn write_lines(lines: &mut String, lang: Lang, program: &CollegeProgram, defaults: &[CollegeDefault]) {
    let mut line = |field: Field, value: &str, words: &str| {
        for cell in [field.spec().key, "\t", value, "\t", words, "\n"] {
            lines.push_str(cell);
        }
    };
    for default in defaults {
        let words = text::published_by_college(lang, default.date, default.stale);
        line(default.field, &typed_number::write(default.value), &words);
    }
    for (kind, field) in RATES {
        if program.rate(kind).is_none() {
            line(field, "", text::not_published_by_college(lang));
        }
    }
}

/// What the college offers to those who read its answer.
fn below_the_answer(lang: Lang, file: &CollegeFile, program: Option<&CollegeProgram>) -> String {
    let mut html = Html::new();
    html.element("<h2>", text::from_the_college(lang), "</h2><p><b>");
    html.element("", file.name.in_lang(lang), "</b>");
    if let Some(program) = program {
        html.element(" · ", program.name.in_lang(lang), "");
    }
    html.raw("</p>");
    if let Some(program) = program {
        let links =
            [(&program.apply, text::apply(lang)), (&program.visit, text::visit(lang)), (&program.ask, text::ask(lang))];
        if links.iter().any(|(link, _)| link.is_some()) {
            html.raw("<p class=\"buttons\">");
            for (address, words) in links {
                if let Some(address) = address {
                    leave(&mut html, address, words);
                    html.raw(" ");
                }
            }
            html.raw("</p>");
        }
        if let Some(accreditation) = &program.accreditation {
            html.element("<p>", &text::accreditation(lang, accreditation), "");
            if let Some(address) = &accreditation.link {
                html.raw(" ");
                leave(&mut html, address, text::accreditors_page(lang));
            }
            html.raw("</p>");
        }
    }
    if let Some(contact) = &file.contact {
        html.element("<p>", text::contact(lang), " ");
        let name = contact.name.as_deref().or(contact.link.as_deref()).unwrap_or_default();
        match &contact.link {
            Some(address) => leave(&mut html, address, name),
            None => _ = html.text(name),
        }
        if let Some(phone) = &contact.phone {
            html.raw(" ").text(phone);
        }
        html.raw("</p>");
    }
    html.element("<p class=\"about\">", &text::stated_by_college(lang, file.updated), "</p>");
    html.finish()
}

/// A link out of the page; its address was checked to be `https:` or `mailto:`.
fn leave(html: &mut Html, address: &str, words: &str) {
    html.raw("<a target=\"_blank\" rel=\"noopener\" href=\"").text(address).element("\">", words, "</a>");
}

/// What stands below the answer where the file did not arrive.
#[must_use]
pub fn not_there(lang: Lang) -> String {
    refused(lang, text::file_not_there(lang), &[])
}

fn refused(lang: Lang, words: &str, findings: &[Finding]) -> String {
    let mut html = Html::new();
    html.element("<p class=\"problem\">", words, "</p>");
    list(&mut html, lang, findings.iter().filter(|finding| finding.is_error()));
    html.finish()
}

/// What was found in a file, errors first.
#[must_use]
pub fn findings(lang: Lang, text: &str) -> String {
    let (file, findings) = check(text, today());
    let mut html = Html::new();
    let words = match (file, findings.is_empty()) {
        (Some(_), true) => text::file_is_clean(lang),
        (Some(_), false) => text::file_has_doubts(lang),
        (None, _) => text::file_has_errors(lang),
    };
    html.element("<p><b>", words, "</b></p>");
    let errors = findings.iter().filter(|finding| finding.is_error());
    list(&mut html, lang, errors.chain(findings.iter().filter(|finding| !finding.is_error())));
    html.finish()
}

fn list<'a>(html: &mut Html, lang: Lang, findings: impl Iterator<Item = &'a Finding>) {
    html.raw("<ul class=\"findings\">");
    for finding in findings {
        html.element("<li>", &sentence(lang, finding), "</li>");
    }
    html.raw("</ul>");
}

fn sentence(lang: Lang, finding: &Finding) -> String {
    [text::severity(lang, finding), ": ", &text::file_finding(lang, finding)].concat()
}
