//! The three questions; on a phone they shrink to one line once they are answered.

use leptos::prelude::*;

use crate::facts::Place;
use crate::host::later::Idle;
use crate::host::{Lang, numbers, page};
use crate::session::options::{Now, Pace, Program};
use crate::session::store::Session;
use crate::session::{Choices, Field, Routes};
use crate::text;
use crate::view::parts::{Choice, NumberField, when, words};

use super::finder::{AreaChoice, CollegeFinder};

/// Where are you now, where do you live, what would you study.
#[component]
pub(super) fn Questions(
    /// What was chosen.
    session: Session,
    /// The language.
    lang: Lang,
) -> impl IntoView {
    let folded = RwSignal::new(session.routes_now() != Routes::default());
    let positions = Now::ALL.iter().map(|now| (now.key(), text::now(lang, *now))).collect();
    let places = Place::all().map(|place| (place.code(), text::place_listed(lang, place))).collect();
    let programs = Program::ALL.iter().map(|program| (program.key(), text::program(lang, *program))).collect();
    let paces = Pace::ALL.iter().map(|pace| (pace.key(), text::pace(lang, *pace))).collect();
    let closed_program: fn(&Choices) -> &'static str =
        |choices| Program::ALL.iter().find(|program| !program.open_to(choices.now)).map_or("", |program| program.key());
    let fold = move |_| {
        folded.set(true);
        // The answer follows directly; where it cannot be brought into view it is at most a screen away.
        let _ = page::focus("headline");
    };
    let after_unfolding = Idle::after_ms(0);
    let unfold = move |_| {
        folded.set(false);
        // What is not on the screen yet cannot take the focus.
        after_unfolding.run(|| {
            let _ = page::focus("now");
        });
    };
    view! {
        <section class="questions" class:folded=when(move || folded.get()) aria-label=text::questions(lang)>
            <div class="asked">
                <p>{words(move || session.choice(|choices| in_one_line(lang, choices)))}</p>
                <button type="button" class="quiet" aria-expanded="false" on:click=unfold>{text::change(lang)}</button>
            </div>
            <div class="ask">
                <div class="question">
                    <Choice session
                        id="now"
                        label=text::question_now(lang)
                        options=positions
                        chosen=|choices: &Choices| choices.now.key()
                        choose=|choices: &mut Choices, key: &str| {
                            choices.now = Now::from_key(key).unwrap_or(choices.now);
                        }
                    />
                    <NumberField session lang field=Field::Age />
                </div>
                <div class="question">
                <Choice session
                    id="place"
                    label=text::question_place(lang)
                    options=places
                    chosen=|choices: &Choices| choices.place.code()
                    choose=|choices: &mut Choices, code: &str| {
                        choices.place = Place::from_code(code).unwrap_or(choices.place);
                        choices.metro = None;
                    }
                />
                <AreaChoice session lang />
                </div>
                <div class="question">
                    <Choice session
                        id="study"
                        label=text::question_study(lang)
                        options=programs
                        chosen=|choices: &Choices| choices.program().key()
                        closed=closed_program
                        choose=|choices: &mut Choices, key: &str| choices.program = Program::from_key(key)
                    />
                    <Choice session
                        id="pace"
                        label=text::question_pace(lang)
                        options=paces
                        chosen=|choices: &Choices| choices.pace().key()
                        choose=|choices: &mut Choices, key: &str| choices.pace = Pace::from_key(key)
                    />
                    <CollegeFinder session lang />
                </div>
                <button type="button" class="see-answer" on:click=fold>{text::see_answer(lang)}</button>
            </div>
        </section>
    }
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
