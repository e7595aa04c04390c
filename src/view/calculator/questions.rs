//! The three questions; on a phone they shrink to one line once they are answered.

use leptos::prelude::*;

use crate::facts::Place;
use crate::host::events::{Happens, on};
use crate::host::later::Idle;
use crate::host::{Lang, dom, numbers, page};
use crate::session::options::{Now, Pace, Program};
use crate::session::store::Session;
use crate::session::{Choices, Field, Routes};
use crate::text;
use crate::view::parts::{Choice, Html, all_open, bind, number_field, words};

use super::{Before, finder};

/// The questions' element.
pub(super) const SECTION: &str = "questions";
const CHANGE: &str = "change-answers";
const SEE: &str = "see-answer";

/// Where are you now, where do you live, what would you study.
pub(super) fn paint(html: &mut Html, lang: Lang) {
    let [now, place, study, pace] = lists(lang);
    html.raw("<section id=\"questions\" aria-label=\"").text(text::questions(lang));
    html.raw("\"><div class=\"asked\"><p id=\"asked\"></p><button type=\"button\" class=\"quiet\" aria-expanded=\"false\" id=\"");
    html.raw(CHANGE).element("\">", text::change(lang), "</button></div><div class=\"ask\"><div class=\"question\">");
    now.paint(html);
    number_field::paint(html, lang, Field::Age);
    html.raw("</div><div class=\"question\">");
    place.paint(html);
    finder::paint_area(html, lang);
    html.raw("</div><div class=\"question\">");
    study.paint(html);
    pace.paint(html);
    finder::paint_college(html, lang);
    html.raw("</div><button type=\"button\" class=\"see-answer\" id=\"").raw(SEE);
    html.element("\">", text::see_answer(lang), "</button></div></section>");
}

/// Follows the answers to them.
pub(super) fn bind(session: Session, lang: Lang, before: &Before) {
    let is_folded = dom::attribute(SECTION, "class").is_some_and(|class| class.contains("folded"));
    // A link that says more than the first page answers for its visitor.
    let is_answered = *before == Before::Nothing && session.routes_now() != Routes::default();
    let folded = RwSignal::new(is_folded || is_answered);
    let class = words(move || if folded.get() { "questions folded" } else { "questions" }.to_owned());
    bind::attribute(SECTION, "class", class);
    lists(lang).into_iter().for_each(|list| list.bind(session));
    number_field::show(session, Field::Age);
    finder::offer(session);
    on(SEE, Happens::Click, move |_| {
        folded.set(true);
        // The answer follows directly; where it cannot be brought into view it is at most a screen away.
        let _ = page::focus("headline");
    });
    let after_unfolding = Idle::after_ms(0);
    on(CHANGE, Happens::Click, move |_| {
        folded.set(false);
        // What is not on the screen yet cannot take the focus.
        after_unfolding.run(|| {
            let _ = page::focus("now");
        });
    });
}

/// Follows the answers in the line to which they shrink.
pub(super) fn bind_in_one_line(session: Session, lang: Lang) {
    bind::text("asked", words(move || session.choice(|choices| in_one_line(lang, choices))));
}

fn lists(lang: Lang) -> [Choice; 4] {
    let now = Choice {
        id: "now",
        label: text::question_now(lang),
        options: Now::ALL.iter().map(|now| (now.key(), text::now(lang, *now))).collect(),
        chosen: |choices| choices.now.key(),
        closed: all_open,
        choose: |choices, key| choices.now = Now::from_key(key).unwrap_or(choices.now),
    };
    let place = Choice {
        id: "place",
        label: text::question_place(lang),
        options: Place::all().map(|place| (place.code(), text::place_listed(lang, place))).collect(),
        chosen: |choices| choices.place.code(),
        closed: all_open,
        choose: |choices, code| {
            choices.place = Place::from_code(code).unwrap_or(choices.place);
            choices.metro = None;
        },
    };
    let study = Choice {
        id: "study",
        label: text::question_study(lang),
        options: Program::ALL.iter().map(|program| (program.key(), text::program(lang, *program))).collect(),
        chosen: |choices| choices.program().key(),
        closed: |choices| {
            Program::ALL.iter().find(|program| !program.open_to(choices.now)).map_or("", |program| program.key())
        },
        choose: |choices, key| choices.program = Program::from_key(key),
    };
    let pace = Choice {
        id: "pace",
        label: text::question_pace(lang),
        options: Pace::ALL.iter().map(|pace| (pace.key(), text::pace(lang, *pace))).collect(),
        chosen: |choices| choices.pace().key(),
        closed: all_open,
        choose: |choices, key| choices.pace = Pace::from_key(key),
    };
    [now, place, study, pace]
}

fn in_one_line(lang: Lang, choices: &Choices) -> String {
    let age = choices.value(Field::Age).map_or_else(String::new, |age| numbers::integer(age, lang));
    [
        text::now(lang, choices.now),
        &age,
        text::place_listed(lang, choices.place),
        text::program_short(lang, choices.program()),
        text::pace_short(lang, choices.pace()),
    ]
    .join(" · ")
}
