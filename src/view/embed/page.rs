//! The page that writes the embed code, for the college's web person.

use crate::facts::Place;
use crate::host::{Lang, address};
use crate::session::accent::{Colour, Shades};
use crate::session::options::Program;
use crate::session::preset::{Holds, Part, Preset, Presets, Spec, TABLE};
use crate::text;
use crate::view::parts::Html;

/// Words in a language.
type Words = fn(Lang) -> &'static str;

/// Widths at which the preview is shown, in CSS pixels: a phone, a column, a whole page.
const WIDTHS: [i32; 3] = [320, 768, 1200];
/// The snippets: their id, their name.
const SNIPPETS: [(&str, Words); 3] = [
    ("snippet-fits", text::snippet_fits),
    ("snippet-plain", text::snippet_plain),
    ("snippet-link", text::snippet_link),
];

/// The page, whole.
#[must_use]
pub fn page(lang: Lang) -> String {
    let mut html = Html::new();
    html.element("<h1>", text::embed_title(lang), "</h1><p>").text(text::embed_intro(lang));
    html.element("</p><form id=\"presets\"><h2>", text::embed_presets(lang), "</h2>");
    for spec in TABLE {
        preset(&mut html, lang, spec);
    }
    html.element(
        "</form><ul class=\"problem\" id=\"problems\" role=\"status\"></ul><h2>",
        text::embed_code(lang),
        "</h2>",
    );
    for (id, name) in SNIPPETS {
        html.raw("<div class=\"snippet\"><label for=\"").raw(id).element("\">", name(lang), "</label>");
        html.raw("<textarea readonly rows=\"4\" spellcheck=\"false\" id=\"").raw(id);
        html.raw("\"></textarea><button type=\"button\" data-copy=\"").raw(id);
        html.raw("\" aria-describedby=\"").raw(id).element("-name\">", text::embed_copy(lang), "</button>");
        html.raw("<span class=\"unseen\" id=\"").raw(id).element("-name\">", name(lang), "</span></div>");
    }
    html.raw("<p role=\"status\" id=\"copied\" data-done=\"").text(text::embed_copied(lang));
    html.element("\" data-refused=\"", text::embed_select(lang), "\"></p><h2>");
    html.element("", text::embed_preview(lang), "</h2><fieldset class=\"widths\"><legend>");
    html.element("", text::embed_width(lang), "</legend>");
    for (at, width) in WIDTHS.into_iter().enumerate() {
        html.raw("<label><input type=\"radio\" name=\"width\" value=\"").int(width);
        html.raw(if at == 0 { "\" checked> " } else { "\"> " }).int(width).raw(" px</label>");
    }
    html.raw("</fieldset><div class=\"preview\" tabindex=\"0\" role=\"region\" aria-label=\"")
        .text(text::embed_preview(lang));
    html.raw("\"><iframe id=\"preview\" width=\"320\" height=\"900\" title=\"").text(text::page_title(lang));
    html.element("\"></iframe></div><h2>", text::embed_check(lang), "</h2><p>");
    html.element("", text::embed_check_about(lang), "</p><p><label class=\"file\">");
    html.element(
        "",
        text::embed_choose_file(lang),
        " <input type=\"file\" id=\"file\" accept=\".json,application/json\"></label></p>",
    );
    html.element("<label for=\"pasted\">", text::embed_paste(lang), "</label>");
    html.raw("<textarea rows=\"8\" spellcheck=\"false\" id=\"pasted\"></textarea><div id=\"findings\" role=\"status\"></div>");
    html.finish()
}

/// One preset: a list, boxes or a text field, by what it may hold.
fn preset(html: &mut Html, lang: Lang, spec: Spec) {
    let key = spec.preset.key();
    if let Holds::SomeOf(words) = spec.holds {
        html.element("<fieldset class=\"field\"><legend>", text::preset_about(lang, spec.preset), "</legend>");
        for word in words {
            html.raw("<label><input type=\"checkbox\" name=\"").raw(key).raw("\" value=\"").raw(word).raw("\"> ");
            html.text(Part::from_key(word).map_or(word, |part| text::part(lang, part))).raw("</label>");
        }
        html.raw("</fieldset>");
        return;
    }
    html.raw("<div class=\"field\"><label for=\"preset-").raw(key).raw("\">");
    words_and_code(html, text::preset_about(lang, spec.preset));
    html.raw("</label>");
    match spec.holds {
        Holds::PlaceCode => {
            list(html, key, lang, Place::all().map(|place| (place.code(), text::place_listed(lang, place))))
        }
        Holds::OneOf(words) => list(html, key, lang, words.iter().map(|word| (*word, *word))),
        Holds::UnitId | Holds::Colour | Holds::File | Holds::ProgramName(_) | Holds::SomeOf(_) => {
            html.raw("<input type=\"text\" autocomplete=\"off\" spellcheck=\"false\" id=\"preset-").raw(key);
            html.raw("\" name=\"").raw(key).raw("\" aria-describedby=\"about-").raw(key);
            if matches!(spec.holds, Holds::ProgramName(_)) {
                html.raw("\" list=\"programs");
            }
            html.raw("\"><p class=\"about\" id=\"about-").raw(key).raw("\">");
            words_and_code(html, &text::preset_allowed(lang, spec.preset));
            html.raw("</p>");
        }
    }
    match spec.preset {
        Preset::Program => {
            html.raw("<datalist id=\"programs\">");
            for program in Program::ALL {
                html.raw("<option value=\"").raw(program.key()).element(
                    "\">",
                    text::program(lang, *program),
                    "</option>",
                );
            }
            html.raw("</datalist>");
        }
        Preset::Accent => _ = html.raw("<p class=\"shades\" id=\"shades\" role=\"status\"></p>"),
        _ => {}
    }
    html.raw("</div>");
}

fn list(html: &mut Html, key: &'static str, lang: Lang, options: impl Iterator<Item = (&'static str, &'static str)>) {
    html.raw("<select id=\"preset-").raw(key).raw("\" name=\"").raw(key);
    html.element("\"><option value=\"\">", text::embed_unset(lang), "</option>");
    for (value, words) in options {
        html.raw("<option value=\"").raw(value).element("\">", words, "</option>");
    }
    html.raw("</select>");
}

/// Words in which names for copying stand between `` ` ``.
fn words_and_code(html: &mut Html, words: &str) {
    for (at, piece) in words.split('`').enumerate() {
        if at % 2 == 0 {
            html.text(piece);
        } else {
            html.element("<code>", piece, "</code>");
        }
    }
}

/// The frame that fits, the plain frame and the link for a query; then markup about its color.
#[must_use]
pub fn snippets(lang: Lang, home: &str, search: &str) -> Vec<String> {
    let (presets, _) = Presets::parse(&address::pairs(search));
    // The title is announced in the language of the calculator.
    let title = text::page_title(presets.lang.unwrap_or_default());
    let source = [home, search].concat();
    let mut frame = Html::new();
    frame.raw("<iframe src=\"").text(&source).raw("\" title=\"").text(title);
    frame.raw("\" loading=\"lazy\" width=\"100%\" height=\"1100\" style=\"border:0\"></iframe>");
    let mut fits = frame.clone();
    fits.raw("\n<script src=\"").text(home).raw("embed.js\" async></script>");
    let mut link = Html::new();
    link.raw("<a href=\"").text(&source).element("\">", text::page_title(presets.lang.unwrap_or_default()), "</a>");
    vec![
        fits.finish(),
        frame.finish(),
        link.finish(),
        presets.accent.map_or_else(String::new, |asked| shades(lang, asked)),
    ]
}

/// A color and the shades of it that can be read, each drawn in its own ground.
fn shades(lang: Lang, asked: Colour) -> String {
    let shades = Shades::of(asked);
    let mut html = Html::new();
    for (words, shade, ground) in
        [(text::shade_light(lang), shades.light, "#ffffff"), (text::shade_dark(lang), shades.dark, "#10171c")]
    {
        let hex = shade.hex();
        html.raw("<span><svg width=\"44\" height=\"20\" aria-hidden=\"true\"><rect width=\"44\" height=\"20\" fill=\"")
            .raw(ground);
        html.raw("\"/><rect x=\"10\" y=\"4\" width=\"24\" height=\"12\" fill=\"").text(&hex).raw("\"/></svg> ");
        html.element("", words, " ").element("<code>", &hex, "</code> ");
        html.text(if shade == asked { text::shade_kept(lang) } else { text::shade_changed(lang) }).raw("</span> ");
    }
    html.finish()
}
