//! When newer figures can be expected, and what was changed so far.

use crate::facts::{Checks, Due, Edition};
use crate::host::{Lang, clock};
use crate::session::day::Day;
use crate::text;
use crate::view::parts::Html;

pub(super) fn paint(html: &mut Html, lang: Lang, checks: &Checks) {
    let today = Day::of_1970(clock::days_since_1970()).write();
    html.element("<p class=\"about\">", text::updates_about(lang), "</p><ul>");
    for Due { table, renew_by, next, source } in &checks.due {
        // Days written with the year first are ordered as text.
        let is_past = *renew_by < today.as_str();
        html.raw(if is_past { "<li class=\"bad\">" } else { "<li>" }).element("<code>", table, "</code>: ");
        html.text(&text::due_by(lang, renew_by, is_past)).element(
            " · <a target=\"_blank\" rel=\"noopener\" href=\"",
            next,
            "",
        );
        html.element("\">", text::updates_next(lang), "</a> · <button type=\"button\" class=\"link\" data-source=\"");
        html.text(source).element("\">", text::see_source(lang), "</button></li>");
    }
    html.element("</ul><h3>", text::changelog(lang), "</h3><ul>");
    for Edition { version, date, changed } in checks.editions.iter().rev() {
        html.element("<li><b>", version, "</b> (").text(date).element("): ", text::of(lang, *changed), "</li>");
    }
    html.raw("</ul>");
}
