//! A hundred people like the visitor, and what becomes of them.

use crate::host::{Lang, numbers};
use crate::model::risk::RiskResult;
use crate::session::store::Session;
use crate::text;
use crate::view::parts::{Html, bind, words};

/// How many stand in a row of the picture.
const IN_A_ROW: usize = 20;
const PEOPLE: usize = 100;

/// The picture.
pub(super) fn paint(html: &mut Html, lang: Lang) {
    html.raw("<section aria-labelledby=\"people-title\"><h2 id=\"people-title\">").text(text::hundred_title(lang));
    html.raw("</h2><div id=\"people\"></div></section>");
}

/// Follows the simulated lives.
pub(super) fn bind(session: Session, lang: Lang) {
    let html = words(move || session.risk().map(|risk| people(lang, &risk).finish()).unwrap_or_default());
    bind::html("people", html);
}

/// Of a hundred lives: how many end ahead, how many are even too late to gain, how many never are.
pub(super) fn in_hundred(risk: &RiskResult) -> [usize; 3] {
    let of_hundred = |share: f64| (share * PEOPLE as f64).round() as usize;
    let ahead = of_hundred(risk.share_ahead).min(PEOPLE);
    let never = of_hundred(risk.share_never_even).min(PEOPLE - ahead);
    [ahead, PEOPLE - ahead - never, never]
}

/// A small count as text.
pub(super) fn count(lang: Lang, people: usize) -> String {
    numbers::integer(people as f64, lang)
}

fn people(lang: Lang, risk: &RiskResult) -> Html {
    let kinds = in_hundred(risk);
    let classes = ["ahead", "late", "never"];
    let everybody = kinds.iter().zip(classes).flat_map(|(count, class)| std::iter::repeat_n(class, *count));
    let mut html = Html::new();
    html.raw("<svg class=\"people\" viewBox=\"0 0 400 100\" aria-hidden=\"true\">");
    for (place, class) in everybody.enumerate() {
        let (x, y) = (place % IN_A_ROW * 20 + 10, place / IN_A_ROW * 20 + 10);
        let (x, y) = (i32::try_from(x).unwrap_or(0), i32::try_from(y).unwrap_or(0));
        html.raw("<g class=\"").raw(class).raw("\" transform=\"translate(").int(x).raw(" ").int(y);
        html.raw(")\"><circle r=\"7\"/>");
        // A shape besides the colour.
        html.raw(match class {
            "late" => "<path d=\"M-4 0H4\"/>",
            "never" => "<path d=\"M-3-3 3 3M3-3-3 3\"/>",
            _ => "",
        });
        html.raw("</g>");
    }
    html.raw("</svg><ul class=\"people-key\">");
    for ((class, words), people) in classes.into_iter().zip(text::kinds_of_people(lang)).zip(kinds) {
        html.raw("<li class=\"").raw(class).element("\"><b>", &count(lang, people), "</b> ");
        html.text(words).raw("</li>");
    }
    html.raw("</ul>");
    let [ahead, late, never] = kinds.map(|people| count(lang, people));
    html.element("<p>", &text::hundred(lang, &ahead, &late, &never), "</p>");
    let lives = numbers::integer(risk.lives as f64, lang);
    html.element("<p class=\"about\">", &text::lives_about(lang, &lives), "</p>");
    html
}
