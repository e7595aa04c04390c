//! Every publication with all figures taken from it.

use crate::facts::{Listed, Publication, Sources, Unit};
use crate::host::{Lang, numbers};
use crate::session::{field, typed_number};
use crate::text;
use crate::view::parts::{Html, written};

/// The id of a source's row.
pub(super) fn row_id(source: &str) -> String {
    ["source-", source].concat()
}

pub(super) fn paint(html: &mut Html, lang: Lang, sources: &Sources) {
    html.element("<p class=\"about\">", text::sources_about(lang), "</p>");
    for publication in sources.all() {
        row(html, lang, sources, publication);
    }
}

fn row(html: &mut Html, lang: Lang, sources: &Sources, publication: &Publication) {
    let Publication { publisher, title, period, measures, via, .. } = *publication;
    html.element("<article class=\"publication\" tabindex=\"-1\" id=\"", &row_id(publication.id), "\">");
    html.element("<h3>", text::of(lang, title), "</h3><p>").text(text::of(lang, publisher));
    html.element(" · ", text::of(lang, period), "</p><p>").text(text::of(lang, measures));
    html.element("</p><p class=\"about\">", text::confidence(lang, publication.confidence), " · ");
    html.text(text::read_on(lang)).element(" ", publication.read, "");
    let via = text::of(lang, via);
    if !via.is_empty() {
        html.raw(" · ").text(text::read_in(lang)).element(": ", via, "");
    }
    if !publication.url.is_empty() {
        html.element(" · <a target=\"_blank\" rel=\"noopener\" href=\"", publication.url, "\">");
        html.text(text::publisher_page(lang)).raw("</a>");
    }
    html.raw("</p>");
    figures(html, lang, sources, publication);
    html.raw("</article>");
}

/// The figures, folded.
fn figures(html: &mut Html, lang: Lang, sources: &Sources, publication: &Publication) {
    let rows: u32 = publication.tables.iter().map(|table| table.rows).sum();
    let count = f64::from(rows) + publication.figures.len() as f64;
    if count == 0.0 {
        return;
    }
    let count = numbers::integer(count, lang);
    html.element("<details><summary>", &text::figures_taken(lang, &count), "</summary><ul>");
    for table in &publication.tables {
        let rows = numbers::integer(f64::from(table.rows), lang);
        html.element("<li>", &text::rows_of_table(lang, &rows, table.table), "</li>");
    }
    for figure in &publication.figures {
        html.element("<li><code>", figure.name, "</code> <b>").text(&value(lang, figure)).raw("</b>");
        if let Some(note) = sources.note(figure.note) {
            html.element("<br>", text::of(lang, note), "");
        }
        html.raw("</li>");
    }
    html.raw("</ul></details>");
}

/// A figure with its unit, as it is written in the language.
fn value(lang: Lang, figure: &Listed) -> String {
    let Ok(number) = typed_number::parse(figure.value) else { return figure.value.to_owned() };
    let number = match figure.unit {
        Unit::Dollars | Unit::DollarsPerYear | Unit::DollarsPerMonth => {
            written::in_words(lang, field::Unit::Dollars, number)
        }
        Unit::Share | Unit::RatePerYear => numbers::percent(number, 3, lang),
        Unit::HoursPerWeek | Unit::Months | Unit::Years | Unit::Count => numbers::number(number, 2, lang),
    };
    text::figure_with_unit(lang, figure.unit, &number)
}
