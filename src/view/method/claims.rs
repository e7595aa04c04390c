//! What articles say and what the figures measure.

use crate::facts::{Claim, Verdict};
use crate::host::Lang;
use crate::text;
use crate::view::parts::Html;

pub(super) fn paint(html: &mut Html, lang: Lang, claims: &[Claim]) {
    html.element("<p class=\"about\">", text::claims_about(lang), "</p>");
    for claim in claims {
        row(html, lang, claim);
    }
}

fn row(html: &mut Html, lang: Lang, claim: &Claim) {
    html.element("<article class=\"claim\"><h3>", claim.figure, " <span class=\"mark ");
    html.raw(match claim.verdict {
        Verdict::Right => "good",
        Verdict::Outdated => "even",
        Verdict::OtherGroup | Verdict::Wrong | Verdict::Untraceable => "bad",
    });
    html.element("\">", text::claim_verdict(lang, claim.verdict), "</span></h3><p>");
    html.text(text::of(lang, claim.said)).raw("</p><dl>");
    html.element("<dt>", text::claim_of(lang), "</dt><dd>").text(text::of(lang, claim.statistic));
    if !claim.year.is_empty() {
        html.element(", ", claim.year, "");
    }
    if !claim.soc.is_empty() {
        html.raw(", ").text(text::occupation_code(lang)).element(" ", claim.soc, "");
    }
    html.element("</dd><dt>", text::claim_why(lang), "</dt><dd>").text(text::of(lang, claim.why));
    html.element("</dd><dt>", text::claim_instead(lang), "</dt><dd>").text(text::of(lang, claim.instead));
    html.raw("</dd></dl><p class=\"buttons\">");
    for (words, source) in [(text::claim_article(lang), claim.article), (text::claim_checked(lang), claim.checked_with)]
    {
        html.element("<button type=\"button\" class=\"link\" data-source=\"", source, "\">");
        html.text(words).element(": ", source, "</button>");
    }
    html.raw("</p></article>");
}
