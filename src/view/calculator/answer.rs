//! The answer in one sentence, with and without the risk of not finishing.

use leptos::prelude::*;

use crate::host::later::Idle;
use crate::host::{Lang, numbers};
use crate::session::options::Switch;
use crate::session::store::Session;
use crate::session::{Answer, Conflict, Field};
use crate::text::{self, Headline, MOST_PIECES, Piece, Tone};
use crate::view::parts::{Words, when, words, written};

use super::cautions::Cautions;
use super::shown::Shown;

/// Milliseconds of quiet before a screen reader is told the new answer.
const BEFORE_ANNOUNCING: u32 = 1_000;

/// The answer.
#[component]
pub(super) fn AnswerCard(
    /// What was chosen.
    session: Session,
    /// The language.
    lang: Lang,
    /// The sentence.
    shown: Memo<Shown>,
) -> impl IntoView {
    let piece = move |place: usize| {
        let class = words(move || {
            shown.with(|shown| shown.headline.get(place).map_or("", |piece| tone(piece.tone)).to_owned())
        });
        let text = words(move || {
            shown.with(|shown| shown.headline.get(place).map_or_else(String::new, |piece| piece.text.clone()))
        });
        view! { <span class=class>{text}</span> }
    };
    view! {
        <section class="answer" aria-labelledby="headline">
            <p class="conflict" hidden=when(move || session.conflict().is_none())>{conflict(session, lang)}</p>
            <h2 id="headline" tabindex="-1">{(0..MOST_PIECES).map(piece).collect_view()}</h2>
            <div class="pair">
                <p>
                    <span>{text::if_you_finish(lang)}</span>
                    <Amount id="npv-finish" lang npv=of(session, |answer| answer.report.if_you_finish.npv) />
                    <span>{of_words(session, move |answer| {
                        let age = answer.report.if_you_finish.break_even_age;
                        let age = age.map(|age| numbers::integer(f64::from(age), lang));
                        text::catch_up_at(lang, age.as_deref())
                    })}</span>
                </p>
                <p>
                    <span>{text::counting_the_risk(lang)}</span>
                    <Amount id="npv-risk" lang npv=of(session, |answer| answer.report.counting_the_risk.npv) />
                    <span>{of_words(session, move |answer| {
                        let hundred = (answer.report.counting_the_risk.chance_of_finishing * 100.0).round();
                        text::finish_in_hundred(lang, &numbers::integer(hundred, lang))
                    })}</span>
                </p>
            </div>
            <p class="how">{of_words(session, move |answer| how_counted(lang, answer))}</p>
            <Cautions shown />
            <Announcement shown />
        </section>
    }
}

/// An amount in round figures, coloured by what it means.
#[component]
pub(super) fn Amount(
    /// The element's id.
    id: &'static str,
    /// The language.
    lang: Lang,
    /// Dollars of today.
    npv: Signal<Option<f64>>,
) -> impl IntoView {
    let class = words(move || npv.get().map_or("", written::tone).to_owned());
    let amount = words(move || npv.get().map_or_else(String::new, |npv| numbers::money_about_signed(npv, lang)));
    view! { <strong id=id class=class>{amount}</strong> }
}

/// A figure of the answer.
pub(super) fn of(session: Session, read: fn(&Answer) -> f64) -> Signal<Option<f64>> {
    Signal::derive(move || session.answer().map(|answer| read(&answer)))
}

/// Words about the answer.
pub(super) fn of_words(session: Session, read: impl Fn(&Answer) -> String + Send + Sync + 'static) -> Words {
    words(move || session.answer().map_or_else(String::new, |answer| read(&answer)))
}

fn conflict(session: Session, lang: Lang) -> Words {
    words(move || {
        let field = match session.conflict() {
            None => return String::new(),
            Some(Conflict::Field(field)) => Some(field),
            Some(Conflict::Other) => None,
        };
        [&text::does_not_fit(lang, field), text::answer_is_older(lang)].join(" ")
    })
}

/// The answer in one sentence.
pub(super) fn headline(lang: Lang, answer: &Answer) -> Vec<Piece> {
    let report = &answer.report;
    let risk = written::verdict(lang, report.counting_the_risk.npv);
    let graduates = answer.graduates.as_ref().map(|graduates| written::verdict(lang, graduates.counting_the_risk.npv));
    text::headline(
        lang,
        &Headline {
            finish: written::verdict(lang, report.if_you_finish.npv),
            catch_up: report.if_you_finish.break_even_age.map(|age| numbers::integer(f64::from(age), lang)),
            graduates: graduates.filter(|graduates| !graduates.is_like(&risk)),
            risk,
            compared_with: text::compared_with(lang, answer.choices.now),
            place: text::place(lang, answer.choices.place),
        },
    )
}

fn tone(tone: Tone) -> &'static str {
    match tone {
        Tone::Plain => "",
        Tone::Good => "mark good",
        Tone::Bad => "mark bad",
        Tone::Even => "mark even",
    }
}

fn how_counted(lang: Lang, answer: &Answer) -> String {
    let until = answer.choices.value(Field::StopWorkAge).map_or_else(String::new, |age| numbers::integer(age, lang));
    let discount = answer.choices.value(Field::DiscountRate).unwrap_or_default() / 100.0;
    let taxes = !answer.choices.is_on(Switch::WithoutTaxes);
    text::how_counted(lang, &until, &numbers::percent(discount, 2, lang), taxes)
}

/// Tells a screen reader the new answer once the visitor pauses.
#[component]
fn Announcement(
    /// The sentence.
    shown: Memo<Shown>,
) -> impl IntoView {
    let said = RwSignal::new(String::new());
    let idle = Idle::after_ms(BEFORE_ANNOUNCING);
    Effect::new(move |before: Option<()>| {
        let sentence = shown.with(|shown| shown.headline.iter().map(|piece| piece.text.as_str()).collect::<String>());
        if before.is_some() {
            idle.run(move || said.set(sentence));
        }
    });
    view! { <p class="unseen" role="status">{words(move || said.get())}</p> }
}
