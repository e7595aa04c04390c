//! The verdict under each kind of evidence for pay.

use leptos::prelude::*;

use crate::facts;
use crate::host::{Lang, numbers};
use crate::session::options::Now;
use crate::session::store::Session;
use crate::session::{Answer, Field};
use crate::text::{self, Peers};
use crate::view::parts::{Words, when};

use super::answer::{Amount, of_words};

/// Published medians over fewer programs than this are to be read with care.
const FEW_PROGRAMS: u32 = 10;

/// Occupation wages and graduates' earnings side by side.
#[component]
pub(super) fn Evidence(
    /// What was chosen.
    session: Session,
    /// The language.
    lang: Lang,
) -> impl IntoView {
    let figure = |read: fn(&Answer) -> Option<f64>| -> Signal<Option<f64>> {
        Signal::derive(move || session.answer().and_then(|answer| read(&answer)))
    };
    view! {
        <section aria-labelledby="evidence-title">
            <h2 id="evidence-title">{text::evidence(lang)}</h2>
            <Card
                lang
                ids=("by-occupation", "by-occupation-finish", "by-occupation-risk")
                title=of_words(session, move |answer| occupation(lang, answer).0)
                about=of_words(session, move |answer| occupation(lang, answer).1)
                finish=figure(|answer| Some(answer.report.if_you_finish.npv))
                risk=figure(|answer| Some(answer.report.counting_the_risk.npv))
            />
            <Card
                lang
                ids=("by-graduates", "by-graduates-finish", "by-graduates-risk")
                title=of_words(session, move |_| text::graduates_title(lang).to_owned())
                about=of_words(session, move |answer| graduates(lang, answer))
                finish=figure(|answer| answer.graduates.as_ref().map(|report| report.if_you_finish.npv))
                risk=figure(|answer| answer.graduates.as_ref().map(|report| report.counting_the_risk.npv))
            />
        </section>
    }
}

#[component]
fn Card(
    /// The language.
    lang: Lang,
    /// Ids of the card and its two verdicts.
    ids: (&'static str, &'static str, &'static str),
    /// What is measured.
    title: Words,
    /// How, and what it is compared with.
    about: Words,
    /// Net present value if one finishes.
    finish: Signal<Option<f64>>,
    /// Net present value counting the risk.
    risk: Signal<Option<f64>>,
) -> impl IntoView {
    view! {
        <article class="evidence" id=ids.0>
            <h3>{title}</h3>
            <div class="verdicts" hidden=when(move || finish.get().is_none())>
                <p><span>{text::if_you_finish(lang)}</span>" "<Amount id=ids.1 lang npv=finish /></p>
                <p><span>{text::counting_the_risk(lang)}</span>" "<Amount id=ids.2 lang npv=risk /></p>
            </div>
            <p class="about">{about}</p>
        </article>
    }
}

/// Title and explanation of the evidence chosen.
fn occupation(lang: Lang, answer: &Answer) -> (String, String) {
    let choices = &answer.choices;
    if let Some(salary) = choices.own_salary() {
        return text::own_evidence(lang, &numbers::money(salary, lang));
    }
    let soc = choices.role().soc();
    let found = facts::wages(soc, choices.place);
    // Not the visitor's place where its wage is not published.
    let place = found.map_or(choices.place, |found| found.found_in);
    let (title, mut about) = text::occupation_evidence(
        lang,
        text::workers(lang, choices.role()),
        text::place(lang, place),
        text::compared_with(lang, choices.now),
    );
    if let Some(found) = found {
        about.push(' ');
        about.push_str(&text::from_occupation(lang, found.source.publisher, found.source.period, soc));
    }
    (title, about)
}

fn graduates(lang: Lang, answer: &Answer) -> String {
    let rows = answer.choices.level().map(facts::graduate_earnings).unwrap_or_default();
    let (Some(_), Some(first)) = (&answer.graduates, rows.first()) else {
        return text::no_graduates(lang).to_owned();
    };
    let peers = match (answer.choices.number(Field::PayNow), answer.choices.now) {
        (Some(_), _) => Peers::OwnPay,
        (None, Now::Rhit) => Peers::Associate,
        (None, _) => Peers::HighSchool,
    };
    let mut about = text::graduates_about(lang, peers);
    about.push(' ');
    about.push_str(&text::from_source(lang, first.source.publisher, first.source.period, false));
    let fewest = rows.iter().map(|row| row.programs).min();
    if let Some(programs) = fewest.filter(|programs| *programs < FEW_PROGRAMS) {
        about.push(' ');
        about.push_str(&text::few_programs(lang, &numbers::integer(f64::from(programs), lang)));
    }
    about
}
