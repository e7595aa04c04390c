//! The markup of the pages becomes HTML of a few known tags, and nothing in a text can add another.

use him_pathways::markup::html;
use proptest::prelude::*;

#[test]
fn every_kind_of_line_becomes_its_element() {
    let text =
        "## Cost\nOne & two.\n- a\n- **b** c\n| H | I |\n| 1 | [x](https://a.org/?b=1&c=2) |\n\n= a < b\n### More";
    assert_eq!(
        html(text),
        "<h3>Cost</h3><p>One &amp; two.</p><ul><li>a</li><li><strong>b</strong> c</li></ul>\
         <div class=\"scroll\" tabindex=\"0\"><table><thead><tr><th>H</th><th>I</th></tr></thead><tbody><tr><td>1</td><td><a target=\"_blank\" \
         rel=\"noopener\" href=\"https://a.org/?b=1&amp;c=2\">x</a></td></tr></tbody></table></div>\
         <code>a &lt; b</code><h4>More</h4>"
    );
}

#[test]
fn a_link_leads_to_https_or_is_no_link() {
    for text in ["[x](javascript:alert(1))", "[x](http://a.org)", "[x](//a.org)", "[x](https://a b)", "[[x](https://a"]
    {
        assert!(!html(text).contains("<a"), "{text}");
    }
    assert_eq!(
        html("[a](https://x\"onclick=y)"),
        "<p><a target=\"_blank\" rel=\"noopener\" href=\"https://x&quot;onclick=y\">a</a></p>"
    );
}

#[test]
fn marks_that_do_not_close_stay_as_they_are() {
    assert_eq!(html("2 * 3 ** 4 [5"), "<p>2 * 3 ** 4 [5</p>");
    assert_eq!(html(""), "");
    assert_eq!(html("<script>"), "<p>&lt;script&gt;</p>");
}

/// What may follow a `<` in the output.
const TAGS: [&str; 13] = ["p", "h3", "h4", "code", "ul", "li", "table", "thead", "tbody", "tr", "th", "td", "strong"];

/// Whether the HTML holds only known tags, each closed in order, and attributes of links and of what scrolls only.
fn is_well_formed(html: &str) -> bool {
    const SCROLL: &str = "div class=\"scroll\" tabindex=\"0\"";
    const LINK: &str = "a target=\"_blank\" rel=\"noopener\" href=\"https://";
    let mut open = Vec::new();
    let mut parts = html.split('<');
    if parts.next().is_some_and(|before| before.contains('>')) {
        return false;
    }
    for part in parts {
        let Some((tag, text)) = part.split_once('>') else { return false };
        let closed = match tag.strip_prefix('/') {
            Some(name) => open.pop() == Some(name),
            None if TAGS.contains(&tag) => {
                open.push(tag);
                true
            }
            None if tag == SCROLL => {
                open.push("div");
                true
            }
            None => {
                open.push("a");
                tag.strip_prefix(LINK)
                    .and_then(|rest| rest.strip_suffix('"'))
                    .is_some_and(|address| !address.contains(['"', '\'']))
            }
        };
        if !closed || text.contains(['>', '"', '\'']) {
            return false;
        }
    }
    open.is_empty()
}

proptest! {
    #[test]
    fn no_text_adds_a_tag(pieces in prop::collection::vec(prop::sample::select(vec![
        "<", ">", "&", "\"", "'", "*", "**", "[", "]", "(", ")", "](https://", "|", "| ", "- ", "## ", "= ", "\n", " ",
        "script", "a", "é", "javascript:", "https://x", "</p>", "&lt;", "\u{0}", "\r",
    ]), 0..40)) {
        let html = html(&pieces.concat());
        prop_assert!(is_well_formed(&html), "{html}");
    }

    #[test]
    fn nor_does_any_other_string(text in "\\PC*") {
        prop_assert!(is_well_formed(&html(&text)));
    }
}
