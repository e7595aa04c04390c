//! A number the visitor can change: a text field, a slider where a range helps, the default's source, a way back.

use leptos::prelude::*;

use super::{Words, when, words, written};
use crate::facts::{Confidence, Note, claim_near};
use crate::host::Lang;
use crate::session::defaults::DefaultValue;
use crate::session::field::{Slider, Spec};
use crate::session::store::{Refused, Session};
use crate::session::{Conflict, Field};
use crate::text;

/// One number. What cannot be used is explained beside it, and the last good value stays in use.
#[component]
pub(in crate::view) fn NumberField(
    /// What was chosen.
    session: Session,
    /// The language.
    lang: Lang,
    /// Which number.
    field: Field,
) -> impl IntoView {
    let spec = field.spec();
    let entry = Entry::new(session, field);
    let hint = text::fields::hint(lang, field);
    let bound = |value| written::in_words(lang, spec.unit, value);
    let (problem_id, about_id) = (format!("{}-problem", spec.key), format!("{}-about", spec.key));
    let described_by = format!("{problem_id} {about_id}");
    view! {
        <div class="field" hidden=when(move || !entry.in_use.get().asked) class:refused=entry.is_refused()>
            <label for=spec.key>{text::fields::label(lang, field)}</label>
            <span class="typed">
                <input
                    type="text"
                    id=spec.key
                    inputmode=if spec.range.low < 0.0 { "text" } else { "decimal" }
                    autocomplete="off"
                    spellcheck="false"
                    aria-describedby=described_by
                    aria-invalid=words(move || if entry.is_refused().get() { "true" } else { "false" }.to_owned())
                    prop:value=entry.shown()
                    on:input:target=move |event| entry.type_text(event.target().value())
                    on:change=move |_| entry.settle()
                />
                <span class="unit">{text::fields::unit(lang, spec.unit)}</span>
            </span>
            {spec.slider.map(|slider| slider_of(lang, entry, spec, slider))}
            <p class="problem" id=problem_id>{entry.problem(lang)}</p>
            <p class="about" id=about_id>
                <span>{hint}</span>
                " "
                <span class="source">{entry.source(lang)}</span>
                " "
                <button
                    type="button"
                    class="link"
                    hidden=when(move || entry.leads_to().is_empty())
                    data-source=words(move || entry.leads_to().to_owned())
                >
                    {text::see_source(lang)}
                </button>
                " "
                <span>{text::from_to(lang, &bound(spec.range.low), &bound(spec.range.high))}</span>
                " "
                <button
                    type="button"
                    class="link"
                    hidden=when(move || entry.in_use.get().typed.is_none())
                    on:click=move |_| entry.put_back()
                >
                    {entry.way_back(lang)}
                </button>
            </p>
        </div>
    }
}

fn slider_of(lang: Lang, entry: Entry, spec: Spec, slider: Slider) -> impl IntoView {
    let value = move || entry.in_use.get().value();
    view! {
        <input
            type="range"
            id=format!("{}-slider", spec.key)
            min=written::plain(slider.low)
            max=written::plain(slider.high)
            step=written::plain(slider.step)
            aria-label=text::fields::label(lang, entry.field)
            aria-valuetext=words(move || written::in_words(lang, spec.unit, value().unwrap_or(slider.low)))
            prop:value=words(move || written::plain(value().unwrap_or(slider.low)))
            on:input:target=move |event| entry.slide(event.target().value_as_number())
        />
    }
}

/// What is typed into a field and what of it is in use.
#[derive(Clone, Copy)]
struct Entry {
    session: Session,
    field: Field,
    in_use: Memo<InUse>,
    typing: RwSignal<Typing>,
}

/// What the visitor is typing.
#[derive(Clone, PartialEq, Default)]
struct Typing {
    /// The text while it is being typed, or while it cannot be used; none: the value in use is shown.
    text: Option<String>,
    /// Why it cannot be used.
    refused: Option<Refused>,
}

/// A field's number as it stands.
#[derive(Clone, Copy, PartialEq, Default)]
struct InUse {
    typed: Option<f64>,
    default: Option<DefaultValue>,
    asked: bool,
}

impl InUse {
    fn value(self) -> Option<f64> {
        self.typed.or(self.default.map(|default| default.value))
    }
}

impl Entry {
    fn new(session: Session, field: Field) -> Self {
        let in_use = Memo::new(move |_| {
            session.choice(|choices| InUse {
                typed: choices.number(field),
                default: choices.default_of(field),
                asked: choices.asks_for(field),
            })
        });
        Self { session, field, in_use, typing: RwSignal::new(Typing::default()) }
    }

    fn type_text(self, text: String) {
        let given_back = text.trim().is_empty() && self.in_use.get_untracked().default.is_none();
        let refused = if given_back {
            self.session.reset(self.field);
            None
        } else {
            self.session.type_number(self.field, &text).err()
        };
        self.typing.set(Typing { text: Some(text), refused });
        if self.is_pay() && self.in_use.get_untracked().typed.and_then(claim_near).is_some() {
            self.session.need_checks();
        }
    }

    /// What can be used is shown as it is written here, once it is no longer being typed.
    fn settle(self) {
        if self.typing.with_untracked(|typing| typing.refused.is_none()) {
            self.typing.set(Typing::default());
        }
    }

    fn slide(self, position: f64) {
        let refused = self.session.set_number(self.field, position).err();
        self.typing.set(Typing { text: None, refused });
    }

    fn put_back(self) {
        self.session.reset(self.field);
        self.typing.set(Typing::default());
    }

    fn shown(self) -> Words {
        words(move || {
            let value = self.in_use.get().value();
            let written = || value.map_or_else(String::new, written::plain);
            self.typing.with(|typing| typing.text.clone()).unwrap_or_else(written)
        })
    }

    fn is_refused(self) -> Signal<bool> {
        when(move || self.typing.with(|typing| typing.refused.is_some()))
    }

    fn problem(self, lang: Lang) -> Words {
        words(move || {
            let Some(refused) = self.typing.with(|typing| typing.refused) else { return String::new() };
            let mut message = refused_words(lang, self.field, &refused);
            if let Some(value) = self.in_use.get().value() {
                message.push(' ');
                message.push_str(&text::using_meanwhile(lang, &self.in_words(lang, value)));
            }
            message
        })
    }

    /// Where the value in use comes from; with its note, once the file of sources is here.
    fn source(self, lang: Lang) -> Words {
        words(move || match self.in_use.get() {
            InUse { typed: Some(typed), .. } => match self.session.claim(typed).filter(|_| self.is_pay()) {
                Some(claim) => text::typed_from_article(lang, &claim),
                None => text::typed_by_you(lang).to_owned(),
            },
            InUse { default: Some(default), .. } => {
                let source = default.source;
                if default.value == 0.0 && source.confidence == Confidence::Assumption && default.note == Note::NONE {
                    return text::starts_at_nothing(lang).to_owned();
                }
                let assumption = source.confidence == Confidence::Assumption;
                let mut words = text::from_source(lang, source.publisher, text::of(lang, source.period), assumption);
                if let Some(note) = self.session.note(default.note) {
                    words.push(' ');
                    words.push_str(text::of(lang, note));
                }
                words
            }
            InUse { .. } => String::new(),
        })
    }

    /// The source of the value in use; nothing where the visitor is.
    fn leads_to(self) -> &'static str {
        let InUse { typed, default, .. } = self.in_use.get();
        default.filter(|_| typed.is_none()).map_or("", |default| default.source.id)
    }

    /// Whether it holds pay, for which articles quote figures.
    fn is_pay(self) -> bool {
        matches!(self.field, Field::PayNow | Field::OwnSalary)
    }

    fn way_back(self, lang: Lang) -> Words {
        words(move || match self.in_use.get().default {
            Some(default) => text::reset_to(lang, &self.in_words(lang, default.value)),
            None => text::reset(lang).to_owned(),
        })
    }

    fn in_words(self, lang: Lang, value: f64) -> String {
        written::in_words(lang, self.field.spec().unit, value)
    }
}

fn refused_words(lang: Lang, field: Field, refused: &Refused) -> String {
    let spec = field.spec();
    match refused {
        Refused::NotANumber(problem) => text::not_a_number(lang, problem, written::plain),
        Refused::OutOfRange => {
            let bound = |value| written::in_words(lang, spec.unit, value);
            text::allowed_range(lang, &bound(spec.range.low), &bound(spec.range.high), spec.range.whole)
        }
        Refused::Conflict(Conflict::Field(other)) => text::does_not_fit(lang, Some(*other)),
        Refused::Conflict(Conflict::Other) => text::does_not_fit(lang, None),
    }
}
