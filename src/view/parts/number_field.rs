//! A number the visitor can change: a text field, a slider where a range helps, the default's source, a way back.

use leptos::prelude::*;

use super::{Html, Words, bind, when, words, written};
use crate::facts::{Confidence, Note};
use crate::host::Lang;
use crate::host::events::{Happens, on};
use crate::session::defaults::DefaultValue;
use crate::session::store::{Refused, Session};
use crate::session::{Choices, Conflict, Field};
use crate::text;

/// One number. It is a form of its own, which sends nothing: after every key Chromium's autofill goes through all fields
/// of the same form, and those without one are together one form.
pub(in crate::view) fn paint(html: &mut Html, lang: Lang, field: Field) {
    let spec = field.spec();
    let key = spec.key;
    let bound = |value| written::in_words(lang, spec.unit, value);
    html.raw("<form method=\"dialog\" class=\"field\" id=\"").raw(key).raw("-field\"><label for=\"").raw(key);
    html.element("\">", text::fields::label(lang, field), "</label><span class=\"typed\"><input type=\"text\" id=\"");
    html.raw(key).raw("\" inputmode=\"").raw(if spec.range.low < 0.0 { "text" } else { "decimal" });
    html.raw("\" autocomplete=\"off\" spellcheck=\"false\" aria-describedby=\"").raw(key).raw("-problem ").raw(key);
    html.element("-about\"><span class=\"unit\">", text::fields::unit(lang, spec.unit), "</span></span>");
    if let Some(slider) = spec.slider {
        html.raw("<input type=\"range\" id=\"").raw(key).element(
            "-slider\" min=\"",
            &written::plain(slider.low),
            "\" max=\"",
        );
        html.text(&written::plain(slider.high)).element("\" step=\"", &written::plain(slider.step), "\" aria-label=\"");
        html.text(text::fields::label(lang, field)).raw("\">");
    }
    html.raw("<p class=\"problem\" id=\"").raw(key).raw("-problem\"></p><p class=\"about\" id=\"").raw(key);
    html.element("-about\"><span>", text::fields::hint(lang, field), "</span> <span class=\"source\" id=\"").raw(key);
    html.raw("-source\"></span> <span id=\"")
        .raw(key)
        .raw("-note\"></span> <button type=\"button\" class=\"link\" id=\"")
        .raw(key);
    html.element("-from\">", text::see_source(lang), "</button> <span>");
    html.text(&text::from_to(lang, &bound(spec.range.low), &bound(spec.range.high)));
    html.raw("</span> <button type=\"button\" class=\"link\" id=\"").raw(key).raw("-reset\"></button></p></form>");
}

/// Shows the number in use in it.
pub(in crate::view) fn show(session: Session, field: Field) {
    let value = words(move || session.choice(|choices| choices.value(field)).map_or_else(String::new, written::plain));
    let key = field.spec().key;
    bind::value(key, value);
    bind::value(&[key, "-slider"].concat(), value);
}

/// Follows what is typed into it. What cannot be used is explained beside it, and the last good value stays in use.
pub(in crate::view) fn bind(session: Session, lang: Lang, field: Field) {
    let spec = field.spec();
    let entry = Entry::new(session, field);
    let id = |end: &str| [spec.key, end].concat();
    bind::hidden(&id("-field"), when(move || !entry.in_use.get().asked));
    let refused =
        move |yes: &'static str, no: &'static str| words(move || if entry.is_refused() { yes } else { no }.to_owned());
    bind::attribute(&id("-field"), "class", refused("field refused", "field"));
    bind::attribute(spec.key, "aria-invalid", refused("true", "false"));
    bind::value(spec.key, entry.shown());
    bind::text(&id("-problem"), entry.problem(lang));
    bind::text(&id("-source"), entry.source(lang));
    bind::attribute(&id("-from"), "data-source", words(move || entry.leads_to().to_owned()));
    bind::hidden(&id("-from"), when(move || entry.leads_to().is_empty()));
    bind::text(&id("-reset"), entry.way_back(lang));
    bind::hidden(&id("-reset"), when(move || entry.in_use.get().typed.is_none()));
    on(spec.key, Happens::Input, move |happened| entry.type_text(happened.value()));
    on(spec.key, Happens::Change, move |_| entry.settle());
    on(&id("-reset"), Happens::Click, move |_| entry.put_back());
    if let Some(slider) = spec.slider {
        let position = move || entry.in_use.get().value().unwrap_or(slider.low);
        bind::value(&id("-slider"), words(move || written::plain(position())));
        let spoken = words(move || written::in_words(lang, spec.unit, position()));
        bind::attribute(&id("-slider"), "aria-valuetext", spoken);
        on(&id("-slider"), Happens::Input, move |happened| entry.slide(happened.number()));
    }
}

/// What is typed into a field and what of it is in use.
#[derive(Clone, Copy)]
struct Entry {
    session: Session,
    field: Field,
    in_use: RwSignal<InUse>,
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
#[derive(Clone, PartialEq, Default)]
struct InUse {
    typed: Option<f64>,
    default: Option<DefaultValue>,
    asked: bool,
    /// What the college's file says of it: whether a figure of the file stands there, and the words.
    published: Option<(bool, String)>,
}

impl InUse {
    fn of(choices: &Choices, field: Field) -> Self {
        Self {
            typed: choices.number(field),
            default: choices.default_of(field),
            asked: choices.asks_for(field),
            published: choices.published(field).map(|published| (published.value.is_some(), published.words.clone())),
        }
    }

    fn value(&self) -> Option<f64> {
        self.typed.or(self.default.map(|default| default.value))
    }
}

impl Entry {
    fn new(session: Session, field: Field) -> Self {
        let in_use = RwSignal::new(session.choice_now(|choices| InUse::of(choices, field)));
        // No memo: with one, a change of any field has everything that follows this one look whether it changed.
        Effect::new(move || {
            let now = session.choice(|choices| InUse::of(choices, field));
            if in_use.with_untracked(|before| *before != now) {
                in_use.set(now);
            }
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

    fn is_refused(self) -> bool {
        self.typing.with(|typing| typing.refused.is_some())
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

    /// Where the value in use comes from.
    fn source(self, lang: Lang) -> Words {
        words(move || match self.in_use.get() {
            InUse { typed: Some(_), .. } => text::typed_by_you(lang).to_owned(),
            InUse { default: Some(default), published, .. } => {
                let source = default.source;
                if let Some((true, words)) = published {
                    return words;
                }
                if default.value == 0.0 && source.confidence == Confidence::Assumption && default.note == Note::NONE {
                    return text::starts_at_nothing(lang).to_owned();
                }
                let assumption = source.confidence == Confidence::Assumption;
                let mut words = text::from_source(lang, source.publisher, text::of(lang, source.period), assumption);
                if let Some((_, missing)) = published {
                    words = [missing, words].join(" ");
                }
                words
            }
            InUse { .. } => String::new(),
        })
    }

    /// The source of the value in use; nothing where that is the visitor.
    fn leads_to(self) -> &'static str {
        let InUse { typed, default, .. } = self.in_use.get();
        default.filter(|_| typed.is_none()).map_or("", |default| default.source.id)
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
