//! Holds a file against the table: names, kinds and ranges.

use crate::host::Json;
use crate::session::day::Day;
use crate::session::nearest::nearest;
use crate::session::preset::is_id;

use super::fields::{FILE, FileField, Kind, LONGEST_LINK, LONGEST_TEXT};
use super::finding::{Finding, Found, What};

/// More findings than anybody reads at once.
const MOST_FINDINGS: usize = 50;
/// Characters of what is quoted from the file.
const LONGEST_QUOTE: usize = 40;

/// Everything about a file's shape.
pub(super) fn compare(file: &Json) -> Vec<Finding> {
    let mut walk = Walk { path: String::new(), findings: Vec::new() };
    walk.value(file, Kind::Object(FILE));
    walk.findings
}

struct Walk {
    path: String,
    findings: Vec<Finding>,
}

impl Walk {
    fn say(&mut self, what: What) {
        if self.findings.len() < MOST_FINDINGS {
            self.findings.push(Finding { path: self.path.clone(), what });
        }
    }

    /// Does something one step further down the path.
    fn at(&mut self, step: &str, inside: impl FnOnce(&mut Self)) {
        let length = self.path.len();
        if !step.starts_with('[') && length > 0 {
            self.path.push('.');
        }
        self.path.push_str(step);
        inside(self);
        self.path.truncate(length);
    }

    fn value(&mut self, value: &Json, kind: Kind) {
        match (kind, value) {
            (Kind::Object(fields), Json::Object(entries)) => self.object(entries, fields),
            (Kind::List(fields), Json::List(items)) if !items.is_empty() => {
                for (index, item) in items.iter().enumerate() {
                    self.at(&step(index), |walk| walk.value(item, Kind::Object(fields)));
                }
            }
            _ => self.plain(value, kind),
        }
    }

    fn object(&mut self, entries: &[(String, Json)], fields: &'static [FileField]) {
        for (key, value) in entries {
            match fields.iter().find(|field| field.key == key) {
                Some(field) => self.at(key, |walk| walk.value(value, field.kind)),
                None => {
                    let known: Vec<&'static str> = fields.iter().map(|field| field.key).collect();
                    let nearest = nearest(key, &known);
                    self.at(&quote(key), |walk| walk.say(What::UnknownKey { nearest }));
                }
            }
        }
        for field in fields.iter().filter(|field| field.required) {
            if !entries.iter().any(|(key, _)| key == field.key) {
                self.at(field.key, |walk| walk.say(What::Missing(field.kind)));
            }
        }
    }

    fn plain(&mut self, value: &Json, kind: Kind) {
        let right = match (kind, value) {
            (Kind::Number(range), Json::Number(number)) => range.holds(*number),
            (Kind::Text, Json::Text(text)) => is_plain(text),
            (Kind::Id, Json::Text(text)) => is_id(text),
            (Kind::Day, Json::Text(text)) => Day::parse(text).is_some(),
            (Kind::Link | Kind::LinkOrMail, Json::Text(text)) => {
                let link = link(text, kind == Kind::LinkOrMail);
                if link == Some(Link::NotSecure) {
                    self.say(What::NotSecure);
                }
                link.is_some()
            }
            (Kind::OneOf(words), Json::Text(text)) => words.contains(&text.as_str()),
            _ => false,
        };
        if !right {
            let near = match (kind, value) {
                (Kind::OneOf(words), Json::Text(text)) => nearest(text, words),
                _ => None,
            };
            self.say(What::NotAllowed { kind, found: found(value), nearest: near });
        }
    }
}

/// `[12]`.
pub(super) fn step(index: usize) -> String {
    let mut text = String::from("[");
    push_integer(&mut text, index);
    text.push(']');
    text
}

fn push_integer(text: &mut String, integer: usize) {
    if integer >= 10 {
        push_integer(text, integer / 10);
    }
    text.extend(u32::try_from(integer % 10).ok().and_then(|digit| char::from_digit(digit, 10)));
}

fn found(value: &Json) -> Found {
    match value {
        Json::Null => Found::Nothing,
        Json::Bool(yes) => Found::Bool(*yes),
        Json::Number(number) => Found::Number(*number),
        Json::Text(text) => Found::Text(quote(text)),
        Json::List(items) => Found::List(items.len()),
        Json::Object(_) => Found::Object,
    }
}

fn quote(text: &str) -> String {
    text.chars().map(|c| if is_unseen(c) { ' ' } else { c }).take(LONGEST_QUOTE).collect()
}

/// Control characters, and those that turn the direction of what follows.
fn is_unseen(c: char) -> bool {
    c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn is_plain(text: &str) -> bool {
    !text.trim().is_empty() && text.chars().count() <= LONGEST_TEXT && !text.chars().any(is_unseen)
}

/// A link that may stand in a file.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Link {
    /// `https:` or `mailto:`.
    Usable,
    /// `http:`, which is left out.
    NotSecure,
}

/// What kind of link a text is; none for everything that is not plainly a web address with a host.
pub(super) fn link(text: &str, mail: bool) -> Option<Link> {
    let forbidden =
        |c: char| !c.is_ascii_graphic() || matches!(c, '"' | '\'' | '<' | '>' | '\\' | '`' | '{' | '}' | '|' | '^');
    if text.len() > LONGEST_LINK || text.contains(forbidden) {
        return None;
    }
    if let Some(address) = text.strip_prefix("mailto:").filter(|_| mail) {
        let (person, host) = address.split_once('@')?;
        let in_name = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_' | b'+');
        return (!person.is_empty() && person.bytes().all(in_name) && is_host(host)).then_some(Link::Usable);
    }
    let secure = text.strip_prefix("https://");
    let rest = secure.or_else(|| text.strip_prefix("http://"))?;
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (host, port) = authority.split_once(':').unwrap_or((authority, "443"));
    let is_port = (1..=5).contains(&port.len()) && port.bytes().all(|byte| byte.is_ascii_digit());
    (is_host(host) && is_port).then_some(if secure.is_some() { Link::Usable } else { Link::NotSecure })
}

/// A name of at least two parts.
fn is_host(host: &str) -> bool {
    let in_part = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    host.contains('.') && host.split('.').all(|part| !part.is_empty() && part.bytes().all(in_part))
}
