//! The verdict under each kind of evidence for pay.

use crate::facts::colleges::Outcome;
use crate::facts::{self, College, FoundIn};
use crate::host::{Lang, numbers};
use crate::session::options::{Basis, Now};
use crate::session::store::Session;
use crate::session::{Answer, Field};
use crate::text::{self, Peers};
use crate::view::parts::{Html, bind};

use super::answer::{amount, painted};

/// Published medians over fewer programs than this are to be read with care.
const FEW_PROGRAMS: u32 = 10;

/// All kinds of evidence side by side.
pub(super) fn paint(html: &mut Html, lang: Lang) {
    html.raw("<section aria-labelledby=\"evidence-title\" data-slot=\"evidence\"><h2 id=\"evidence-title\">");
    html.text(text::evidence(lang))
        .raw("</h2><div id=\"evidence-cards\"></div><div id=\"slot-evidence\"></div></section>");
}

/// Follows the answer.
pub(super) fn bind(session: Session, lang: Lang) {
    bind::html("evidence-cards", painted(session, move |answer| cards(lang, answer)));
}

fn cards(lang: Lang, answer: &Answer) -> Html {
    let mut html = Html::new();
    for basis in Basis::ALL {
        let (title, about) = match basis {
            Basis::Occupation => occupation(lang, answer),
            Basis::Graduates => graduates(lang, answer),
            Basis::Own => own(lang, answer),
            Basis::Survey => survey(lang, answer),
        };
        card(&mut html, lang, answer, *basis, &title, &about);
    }
    html
}

/// Ids of a card and its two verdicts.
fn ids(basis: Basis) -> [&'static str; 3] {
    match basis {
        Basis::Occupation => ["by-occupation", "by-occupation-finish", "by-occupation-risk"],
        Basis::Graduates => ["by-graduates", "by-graduates-finish", "by-graduates-risk"],
        Basis::Own => ["by-own", "by-own-finish", "by-own-risk"],
        Basis::Survey => ["by-survey", "by-survey-finish", "by-survey-risk"],
    }
}

/// The names of its two verdicts as figures.
fn verdicts(basis: Basis) -> [&'static str; 2] {
    match basis {
        Basis::Occupation => ["occupation/npv", "occupation/risk.npv"],
        Basis::Graduates => ["graduates/npv", "graduates/risk.npv"],
        Basis::Own => ["own/npv", "own/risk.npv"],
        Basis::Survey => ["survey/npv", "survey/risk.npv"],
    }
}

fn card(html: &mut Html, lang: Lang, answer: &Answer, basis: Basis, title: &str, about: &str) {
    let [card, finish, risk] = ids(basis);
    let [npv, risk_npv] = verdicts(basis);
    let class = match basis {
        Basis::Survey => "\" class=\"evidence what-if\"><h3>",
        _ if answer.basis() == basis => "\" class=\"evidence chosen\"><h3>",
        _ => "\" class=\"evidence\"><h3>",
    };
    html.raw("<article id=\"").raw(card).element(class, title, "</h3>");
    html.raw("<div class=\"verdicts\"");
    if answer.by(basis).is_none() {
        html.raw(" hidden");
    }
    html.element("><p><span>", text::if_you_finish(lang), "</span> ");
    let empty = |html: &mut Html, id| _ = html.raw("<strong id=\"").raw(id).raw("\"></strong>");
    match answer.by(basis) {
        Some(report) => amount(html, finish, lang, npv, text::if_you_finish(lang), report.if_you_finish.npv),
        None => empty(html, finish),
    }
    html.element("</p><p><span>", text::counting_the_risk(lang), "</span> ");
    match answer.by(basis) {
        Some(report) => amount(html, risk, lang, risk_npv, text::counting_the_risk(lang), report.counting_the_risk.npv),
        None => empty(html, risk),
    }
    html.element("</p></div><p class=\"about\">", about, "</p></article>");
}

/// Title and explanation of what the occupation pays.
fn occupation(lang: Lang, answer: &Answer) -> (String, String) {
    let choices = &answer.choices;
    let soc = choices.role().soc();
    let found = choices.wages_here(soc);
    // Not the visitor's place where its wage is not published.
    let place = match found.map(|found| found.found_in) {
        Some(FoundIn::Area) => choices.metro_chosen().map_or("", |metro| &metro.name),
        Some(FoundIn::Place(place)) => text::place(lang, place),
        None => text::place(lang, choices.place),
    };
    let (title, mut about) = text::occupation_evidence(
        lang,
        text::workers(lang, choices.role()),
        place,
        text::compared_with(lang, choices.now),
    );
    if let Some(found) = found {
        about.push(' ');
        about.push_str(&text::from_occupation(lang, found.source.publisher, text::of(lang, found.source.period), soc));
    }
    (title, about)
}

/// Title and explanation of what graduates earned: those of the college chosen, or else of all such programs.
fn graduates(lang: Lang, answer: &Answer) -> (String, String) {
    let choices = &answer.choices;
    let title = |college| text::graduates_title(lang, college);
    let rows = choices.level().map(facts::graduate_earnings).unwrap_or_default();
    let (Some(_), Some(first)) = (answer.by(Basis::Graduates), rows.first()) else {
        return (title(None), text::no_graduates(lang).to_owned());
    };
    let peers = match (choices.number(Field::PayNow), choices.now) {
        (Some(_), _) => Peers::OwnPay,
        (None, Now::Rhit) => Peers::Associate,
        (None, _) => Peers::HighSchool,
    };
    let published =
        |college: &&College| choices.level().is_some_and(|level| matches!(college.outcome(level), Outcome::Points(_)));
    if let Some(college) = choices.college_chosen().filter(published) {
        let mut about = text::graduates_about(lang, peers, false);
        let source = College::outcomes_source();
        about.push(' ');
        about.push_str(&text::from_source(lang, source.publisher, text::of(lang, source.period), false));
        return (title(Some(&college.name)), about);
    }
    let mut about = text::graduates_about(lang, peers, true);
    about.push(' ');
    about.push_str(&text::from_source(lang, first.source.publisher, text::of(lang, first.source.period), false));
    let fewest = rows.iter().map(|row| row.programs).min();
    if let Some(programs) = fewest.filter(|programs| *programs < FEW_PROGRAMS) {
        about.push(' ');
        about.push_str(&text::few_programs(lang, &numbers::integer(f64::from(programs), lang)));
    }
    (title(None), about)
}

fn own(lang: Lang, answer: &Answer) -> (String, String) {
    let salary = answer.choices.number(Field::OwnSalary);
    text::own_evidence(lang, salary.map(|salary| numbers::money(salary, lang)).as_deref())
}

fn survey(lang: Lang, answer: &Answer) -> (String, String) {
    let credential = answer.choices.credential().map(|credential| credential.id);
    let quoted = facts::survey_figures().iter().find(|figure| figure.credential == credential && credential.is_some());
    match quoted {
        Some(quoted) => text::survey_evidence(
            lang,
            quoted.credential.unwrap_or_default(),
            &numbers::money(quoted.figure.value, lang),
            text::compared_with(lang, answer.choices.now),
        ),
        None => text::no_survey(lang),
    }
}
