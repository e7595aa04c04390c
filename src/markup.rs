//! Turns the markup of the pages of text into HTML. Whatever it is given, nothing of it becomes a tag.
//!
//! A line is a block: `## ` and `### ` begin headings, `- ` an item of a list, `| ` a row of a table (cells between
//! `|`, the first row is the head), `= ` a formula; every other line is a paragraph, an empty line nothing. Inside of a
//! line `**words**` are strong and `[words](https://…)` is a link; a link to anything but `https` stays as it is.

/// Blocks whose lines stand inside of one element.
#[derive(Clone, Copy, PartialEq)]
enum Group {
    None,
    List,
    Table,
}

/// The HTML of a text.
#[must_use]
pub fn html(text: &str) -> String {
    let mut html = String::with_capacity(text.len() + text.len() / 4);
    let mut open = Group::None;
    for line in text.lines().map(str::trim) {
        let group = match line.as_bytes() {
            [b'-', b' ', ..] => Group::List,
            [b'|', ..] => Group::Table,
            _ => Group::None,
        };
        let begins = group != open;
        if begins {
            html.push_str(match open {
                Group::None => "",
                Group::List => "</ul>",
                Group::Table => "</tbody></table></div>",
            });
            html.push_str(match group {
                Group::None => "",
                Group::List => "<ul>",
                // A wide table scrolls by itself, also by keyboard.
                Group::Table => "<div class=\"scroll\" tabindex=\"0\"><table>",
            });
            open = group;
        }
        match group {
            Group::List => element(&mut html, "li", line.get(2..).unwrap_or_default()),
            Group::Table => row(&mut html, line, begins),
            Group::None => block(&mut html, line),
        }
    }
    html.push_str(match open {
        Group::None => "",
        Group::List => "</ul>",
        Group::Table => "</tbody></table></div>",
    });
    html
}

fn block(html: &mut String, line: &str) {
    for (mark, tag) in [("### ", "h4"), ("## ", "h3"), ("= ", "code")] {
        if let Some(words) = line.strip_prefix(mark) {
            return element(html, tag, words);
        }
    }
    if !line.is_empty() {
        element(html, "p", line);
    }
}

fn row(html: &mut String, line: &str, is_head: bool) {
    let cells = line.trim_matches('|').split('|');
    html.push_str(if is_head { "<thead><tr>" } else { "<tr>" });
    cells.for_each(|cell| element(html, if is_head { "th" } else { "td" }, cell.trim()));
    html.push_str(if is_head { "</tr></thead><tbody>" } else { "</tr>" });
}

fn element(html: &mut String, tag: &str, words: &str) {
    for part in ["<", tag, ">"] {
        html.push_str(part);
    }
    inline(html, words);
    for part in ["</", tag, ">"] {
        html.push_str(part);
    }
}

/// Strong words and links; the rest is escaped.
fn inline(html: &mut String, words: &str) {
    let mut rest = words;
    while let Some(at) = rest.find(['*', '[']) {
        let (before, from) = rest.split_at_checked(at).unwrap_or((rest, ""));
        escape(html, before);
        if let Some((strong, after)) = from.strip_prefix("**").and_then(|inside| inside.split_once("**")) {
            html.push_str("<strong>");
            escape(html, strong);
            html.push_str("</strong>");
            rest = after;
        } else if let Some((label, address, after)) = link(from) {
            html.push_str("<a target=\"_blank\" rel=\"noopener\" href=\"https://");
            escape(html, address);
            html.push_str("\">");
            escape(html, label);
            html.push_str("</a>");
            rest = after;
        } else {
            // The mark itself: one byte.
            let (mark, after) = from.split_at_checked(1).unwrap_or((from, ""));
            html.push_str(mark);
            rest = after;
        }
    }
    escape(html, rest);
}

/// `[label](https://address)` and what follows it.
fn link(text: &str) -> Option<(&str, &str, &str)> {
    let (label, rest) = text.strip_prefix('[')?.split_once("](https://")?;
    let (address, after) = rest.split_once(')')?;
    (!label.contains(['[', ']']) && !address.contains(char::is_whitespace)).then_some((label, address, after))
}

fn escape(html: &mut String, words: &str) {
    for letter in words.chars() {
        match letter {
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '&' => html.push_str("&amp;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            _ => html.push(letter),
        }
    }
}
