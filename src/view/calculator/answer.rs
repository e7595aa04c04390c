//! The answer in one sentence, with and without the risk of not finishing.

use leptos::prelude::*;

use crate::host::later::Idle;
use crate::host::{Lang, dom, numbers};
use crate::model::risk::RiskResult;
use crate::session::options::{Basis, Switch};
use crate::session::store::Session;
use crate::session::{Answer, Conflict, Field, Routes};
use crate::text::{self, Headline, Piece, Tone};
use crate::view::parts::{Html, Words, bind, when, words, written};

use super::people::{count, in_hundred};
use super::working::{AHEAD, RANGE, number};
use super::{Before, cautions};

/// Milliseconds of quiet before a screen reader is told the new answer.
const BEFORE_ANNOUNCING: u32 = 1_000;

/// Room for the answer, with what came of the simulated lives.
pub(super) fn paint(html: &mut Html, lang: Lang, lives: Option<&RiskResult>) {
    html.raw(concat!(
        "<section class=\"answer\" aria-labelledby=\"headline\"><p class=\"conflict\" id=\"conflict\" hidden></p>",
        "<h2 id=\"headline\" tabindex=\"-1\" data-slot=\"headline\"></h2><div id=\"slot-headline\"></div>",
        "<div class=\"pair\" data-slot=\"answer\"><div id=\"verdicts\"></div><div id=\"lives\">"
    ));
    html.html(&of_lives(lang, lives)).raw("</div></div><div id=\"conditions\"></div><div id=\"slot-answer\"></div>");
    html.raw("<p class=\"unseen\" role=\"status\" id=\"announced\"></p></section>");
}

/// Both verdicts in two words each, above the questions: on a phone the answer begins below them, and its first half alone
/// would mislead. Read out it would be said twice.
pub(super) fn paint_glance(html: &mut Html) {
    html.raw("<p class=\"glance\" id=\"glance\" aria-hidden=\"true\"></p>");
}

/// Follows the answer. The lives that the page opens with are those of its first choices: of others nothing is said until
/// they were simulated.
pub(super) fn bind(session: Session, lang: Lang, before: &Before) {
    bind::html("glance", painted(session, move |answer| glance(lang, answer)));
    bind::html("headline", painted(session, move |answer| headline(lang, answer)));
    bind::html("verdicts", painted(session, move |answer| verdicts(lang, answer)));
    bind::html("conditions", painted(session, move |answer| conditions(lang, answer)));
    bind_lives(session, lang);
    let was_changed = matches!(before, Before::Opened(link) if *link != session.link_now());
    announce(session, lang, was_changed);
}

/// Follows what stands in the way of an answer.
pub(super) fn bind_conflict(session: Session, lang: Lang) {
    bind::hidden("conflict", when(move || session.conflict().is_none()));
    bind::text("conflict", conflict(session, lang));
}

/// Follows the simulated lives: apart from the other verdicts, which stay as they are, with the focus in them.
fn bind_lives(session: Session, lang: Lang) {
    let markup = Memo::new(move |_| {
        let lives = session.risk();
        let is_first = session.routes(|routes| *routes == Routes::default());
        (lives.is_some() || !is_first).then(|| of_lives(lang, lives.as_deref()).finish())
    });
    Effect::new(move || {
        if let Some(markup) = markup.get() {
            // What is not on the page cannot be shown; nothing else depends on it.
            let _ = dom::change_words("lives", "innerHTML", &markup);
        }
    });
}

/// Markup that follows the answer.
pub(super) fn painted(session: Session, write: impl Fn(&Answer) -> Html + Send + Sync + 'static) -> Words {
    words(move || session.answer().map(|answer| write(&answer).finish()).unwrap_or_default())
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

fn headline(lang: Lang, answer: &Answer) -> Html {
    let mut html = Html::new();
    for piece in pieces(lang, answer) {
        let tag = match piece.tone {
            Tone::Plain => "<span>",
            Tone::Good => "<span class=\"mark good\">",
            Tone::Bad => "<span class=\"mark bad\">",
            Tone::Even => "<span class=\"mark even\">",
        };
        html.raw(tag);
        if piece.figure.is_empty() {
            html.text(&piece.text);
        } else {
            number(&mut html, lang, piece.figure, "", &piece.text);
        }
        html.raw("</span>");
    }
    html
}

fn glance(lang: Lang, answer: &Answer) -> Html {
    let report = &answer.report;
    let verdicts = [
        (text::if_you_finish(lang), report.if_you_finish.npv),
        (text::counting_the_risk(lang), report.counting_the_risk.npv),
    ];
    let mut html = Html::new();
    html.element("<span class=\"about\">", text::against_staying_put(lang), "</span>");
    for (name, npv) in verdicts {
        html.element("<span>", name, " <b class=\"").raw(written::tone(npv));
        html.element("\">", &numbers::money_about_signed(npv, lang), "</b></span>");
    }
    html
}

/// The answer in one sentence.
pub(super) fn pieces(lang: Lang, answer: &Answer) -> Vec<Piece> {
    let report = &answer.report;
    let risk = written::verdict(lang, report.counting_the_risk.npv);
    // What graduates earned always stands beside what the occupation pays: they often differ in sign.
    let graduates = answer.by(Basis::Graduates).filter(|_| answer.basis() != Basis::Graduates);
    text::headline(
        lang,
        &Headline {
            finish: written::verdict(lang, report.if_you_finish.npv),
            catch_up: report.if_you_finish.break_even_age.map(|age| numbers::integer(f64::from(age), lang)),
            graduates: graduates.map(|graduates| written::verdict(lang, graduates.counting_the_risk.npv)),
            risk,
            compared_with: text::compared_with(lang, answer.choices.now),
            place: answer.choices.metro_chosen().map_or(text::place(lang, answer.choices.place), |metro| &metro.name),
        },
    )
}

/// The two verdicts with what stands behind them.
fn verdicts(lang: Lang, answer: &Answer) -> Html {
    let report = &answer.report;
    let (finish, risk) = (&report.if_you_finish, &report.counting_the_risk);
    let age = finish.break_even_age.map(|age| numbers::integer(f64::from(age), lang));
    let hundred = numbers::integer((risk.chance_of_finishing * 100.0).round(), lang);
    let mut html = Html::new();
    html.element("<p><span>", text::if_you_finish(lang), "</span>");
    amount(&mut html, "npv-finish", lang, "npv", text::if_you_finish(lang), finish.npv);
    html.element("<span>", &text::catch_up_at(lang, age.as_deref()), "</span></p><p>");
    html.element("<span>", text::counting_the_risk(lang), "</span>");
    amount(&mut html, "npv-risk", lang, "risk.npv", text::counting_the_risk(lang), risk.npv);
    html.element("<span>", &text::finish_in_hundred(lang, &hundred), "</span></p>");
    html
}

/// The third verdict, of many simulated lives. Its place is kept until they are there, so that nothing below it moves.
fn of_lives(lang: Lang, lives: Option<&RiskResult>) -> Html {
    let [ahead, range] = lives.map_or_else(|| ["…", "…"].map(str::to_owned), |lives| verdict_words(lang, lives));
    // Nothing is to be opened as long as there is no number.
    let written = |html: &mut Html, figure, written: &str| match lives {
        Some(_) => number(html, lang, figure, "", written),
        None => _ = html.text(written),
    };
    let mut html = Html::new();
    html.element("<p><span>", text::with_luck_and_without(lang), "</span><strong id=\"ahead-of-100\">");
    written(&mut html, AHEAD, &ahead);
    html.element("</strong><span>", text::like_you_ahead(lang), "</span><span id=\"range\">");
    written(&mut html, RANGE, &range);
    html.raw("</span></p>");
    html
}

/// How the verdicts are counted, and the cautions.
fn conditions(lang: Lang, answer: &Answer) -> Html {
    let mut html = Html::new();
    html.element("<p class=\"how\">", text::why_they_differ(lang), " ").text(&how_counted(lang, answer)).raw("</p>");
    html.raw("<ul class=\"cautions\">");
    for caution in cautions::cautions(lang, answer) {
        html.element("<li>", &caution, "</li>");
    }
    html.raw("</ul>");
    html
}

/// How many of a hundred come out ahead, and where eight of ten lives end.
pub(super) fn verdict_words(lang: Lang, lives: &RiskResult) -> [String; 2] {
    let end = |dollars| numbers::money_about_signed(dollars, lang);
    [
        text::come_out_ahead(lang, &count(lang, in_hundred(lives)[0])),
        text::eight_in_ten(lang, &end(lives.npv.p10), &end(lives.npv.p90)),
    ]
}

/// An amount in round figures, coloured by what it means; pressed, it shows how the figure was worked out.
pub(super) fn amount(html: &mut Html, id: &'static str, lang: Lang, figure: &'static str, name: &str, npv: f64) {
    html.raw("<strong id=\"").raw(id).raw("\" class=\"").raw(written::tone(npv)).raw("\">");
    number(html, lang, figure, name, &numbers::money_about_signed(npv, lang));
    html.raw("</strong>");
}

fn how_counted(lang: Lang, answer: &Answer) -> String {
    let until = answer.choices.value(Field::StopWorkAge).map_or_else(String::new, |age| numbers::integer(age, lang));
    let discount = answer.choices.value(Field::DiscountRate).unwrap_or_default() / 100.0;
    let taxes = !answer.choices.is_on(Switch::WithoutTaxes);
    text::how_counted(lang, &until, &numbers::percent(discount, 2, lang), taxes)
}

/// Tells a screen reader the new answer once the visitor pauses; the one that is there too, if it `was_changed` just
/// before.
fn announce(session: Session, lang: Lang, was_changed: bool) {
    let said = RwSignal::new(String::new());
    let idle = Idle::after_ms(BEFORE_ANNOUNCING);
    Effect::new(move |before: Option<()>| {
        let Some(answer) = session.answer() else { return };
        if before.is_some() || was_changed {
            idle.run(move || said.set(pieces(lang, &answer).into_iter().map(|piece| piece.text).collect()));
        }
    });
    bind::text("announced", words(move || said.get()));
}
