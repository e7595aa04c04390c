//! The page with the answer to its first choices, as it stands before any program of it runs and where none does: written
//! into `index.html` when the project is built (`.ci/first.mjs`). What follows the visitor later is found in it by ids.

use crate::host::Lang;
use crate::model::risk::{LIVES, RiskResult, Simulation};
use crate::session::{Answer, Choices, View};
use crate::text;

use super::parts::Html;
use super::{OTHER_LANGUAGE, calculator, other, pathways};

/// The whole page, as markup; nothing where the first choices have no answer.
#[must_use]
pub fn page(lang: Lang) -> String {
    let Ok(answer) = Answer::to(&Choices::default()) else { return String::new() };
    let lives = simulated(&answer);
    let mut html = Html::new();
    html.element("<header class=\"top\"><p class=\"brand\">", text::product(lang), "</p><nav aria-label=\"");
    html.text(text::views(lang)).raw("\">");
    for view in View::ALL {
        html.raw("<button type=\"button\" class=\"quiet\" id=\"").raw(view.key());
        html.element("\">", text::view_name(lang, view), "</button>");
    }
    html.raw("</nav><button type=\"button\" class=\"quiet\" id=\"").raw(OTHER_LANGUAGE).raw("\" lang=\"");
    html.raw(other(lang).code()).element("\">", text::other_language(lang), "</button></header>");
    html.raw("<main id=\"main\"><div id=\"on-calculator\">");
    calculator::paint(&mut html, lang, &answer, lives.as_ref());
    html.raw("</div><div id=\"on-pathways\">");
    pathways::paint_in_words(&mut html, lang);
    // Filled by the second program.
    html.raw("</div><div id=\"on-method\"></div></main>");
    html.element("<footer><p>", text::not_advice(lang), "</p><p>").text(text::privacy(lang));
    html.raw("</p><p id=\"overdue\"></p></footer>");
    html.finish()
}

fn simulated(answer: &Answer) -> Option<RiskResult> {
    let mut simulation = Simulation::new(answer.choices.scenario(), LIVES).ok()?;
    while !simulation.run(LIVES) {}
    simulation.finish().ok()
}
