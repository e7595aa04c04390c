//! Rust source as far as these tests understand it: without comments, without its tests, with every path it names.

/// A source file.
pub struct Source {
    /// Path below `src/`, with `/`.
    pub path: String,
    /// The whole text.
    pub whole: String,
    /// Without comments and without its tests.
    pub text: String,
    /// The same without what stands in string literals.
    pub code: String,
}

impl Source {
    pub fn new(path: &str, whole: &str) -> Self {
        // Tests stand at the end of a file.
        let without_tests = whole.find("#[cfg(test)]").and_then(|at| whole.get(..at)).unwrap_or(whole);
        let (text, code) = (strip(without_tests, true), strip(without_tests, false));
        Self { path: path.to_owned(), whole: whole.to_owned(), text, code }
    }

    /// The module's name, from the root of the crate.
    fn module(&self) -> Vec<&str> {
        let path = self.path.trim_end_matches(".rs").trim_end_matches("/mod");
        path.split('/').filter(|name| !["lib", "main"].contains(name)).collect()
    }

    /// Every path into the crate, `model::scenario::Leg`; groups are taken apart, `super` is followed.
    pub fn paths(&self) -> Vec<String> {
        let mut paths = Vec::new();
        for root in ["crate::", "him_pathways::"] {
            for after in after_word(&self.code, root) {
                expand("", after, &mut paths);
            }
        }
        for after in after_word(&self.code, "super::") {
            let mut rest = after;
            let mut up = 1;
            while let Some(further) = rest.strip_prefix("super::") {
                (rest, up) = (further, up + 1);
            }
            let module = self.module();
            let parent = module.get(..module.len().saturating_sub(up)).unwrap_or_default().join("::");
            expand(&parent, rest, &mut paths);
        }
        paths
    }
}

/// What follows each place where a path begins with `word`.
fn after_word<'a>(code: &'a str, word: &str) -> Vec<&'a str> {
    let continues = |at: usize| {
        code.get(..at)
            .and_then(|before| before.chars().last())
            .is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':')
    };
    code.match_indices(word)
        .filter(|(at, _)| !continues(*at))
        .filter_map(|(at, _)| code.get(at + word.len()..))
        .collect()
}

/// Writes out `a::{b, c::d}` as `a::b` and `a::c::d`.
fn expand(before: &str, rest: &str, paths: &mut Vec<String>) {
    let join = |name: &str| if before.is_empty() { name.to_owned() } else { format!("{before}::{name}") };
    if let Some(group) = rest.strip_prefix('{') {
        let mut depth = 0;
        let mut item = 0;
        for (at, c) in group.char_indices() {
            match c {
                '{' => depth += 1,
                '}' if depth > 0 => depth -= 1,
                ',' | '}' if depth == 0 => {
                    let one = group.get(item..at).unwrap_or_default().trim();
                    if !one.is_empty() {
                        expand(before, one, paths);
                    }
                    item = at + 1;
                    if c == '}' {
                        return;
                    }
                }
                _ => {}
            }
        }
        return;
    }
    let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
    let (name, rest) = rest.split_at(end);
    match rest.strip_prefix("::") {
        Some(rest) if rest.starts_with(|c: char| c.is_alphanumeric() || c == '_' || c == '{') => {
            expand(&join(name), rest, paths);
        }
        _ if name == "self" || name.is_empty() => paths.push(before.to_owned()),
        _ => paths.push(join(name)),
    }
}

/// Source without comments; string literals keep their quotes, and what is in them if `strings`.
fn strip(source: &str, strings: bool) -> String {
    let mut out = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(c) = rest.chars().next() {
        let skip = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if rest.starts_with("r#\"") {
            literal(
                &mut out,
                rest,
                rest.get(3..).and_then(|inner| inner.find("\"#")).map_or(rest.len(), |end| end + 5),
                strings,
            )
        } else if c == '"' {
            literal(&mut out, rest, string_end(rest), strings)
        } else if rest.starts_with("'\"'") || rest.starts_with("'\\\"'") {
            rest.get(1..)
                .and_then(|inner| inner.rfind('\'').map(|_| if inner.starts_with('\\') { 4 } else { 3 }))
                .unwrap_or(3)
        } else {
            out.push(c);
            c.len_utf8()
        };
        rest = rest.get(skip..).unwrap_or_default();
    }
    out
}

fn literal(out: &mut String, rest: &str, end: usize, strings: bool) -> usize {
    out.push_str(if strings { rest.get(..end).unwrap_or(rest) } else { "\"\"" });
    end
}

/// The length of the string literal that `rest` begins with.
fn string_end(rest: &str) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}
