//! The allowed spelling that is nearest to what somebody wrote.

/// Longer words are compared with nothing.
const LONGEST: usize = 40;

/// The allowed word that was probably meant: another case, `_` for `-`, a few letters off, or only a part of it.
pub(super) fn nearest(written: &str, allowed: &[&'static str]) -> Option<&'static str> {
    let written = plain(written);
    if written.is_empty() || written.len() > LONGEST {
        return None;
    }
    let near = allowed.iter().map(|word| (distance(&written, &plain(word)), *word)).min_by_key(|(far, _)| *far);
    match near {
        // Of two letters none may be wrong, of four two: they may have changed places.
        Some((far, word)) if far == 0 || (written.len() > 2 && far <= written.len().div_ceil(3)) => Some(word),
        _ => allowed.iter().copied().find(|word| written.len() > 2 && plain(word).starts_with(&written)),
    }
}

fn plain(word: &str) -> Vec<u8> {
    word.bytes().map(|byte| if matches!(byte, b'_' | b' ') { b'-' } else { byte.to_ascii_lowercase() }).collect()
}

/// How many letters have to be put in, taken out or changed.
fn distance(one: &[u8], other: &[u8]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.iter().enumerate() {
        let mut before = at;
        let mut left = at + 1;
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        for (slot, with) in row.iter_mut().skip(1).zip(other) {
            let changed = before + usize::from(letter != with);
            before = *slot;
            left = changed.min(before + 1).min(left + 1);
            *slot = left;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::nearest;

    const WORDS: &[&str] = &["associate-hit", "bachelor-hia", "masters", "OH", "TX"];

    #[test]
    fn a_slip_finds_what_was_meant() {
        for (written, meant) in [
            ("asociate-hit", "associate-hit"),
            ("Associate_HIT", "associate-hit"),
            ("associate", "associate-hit"),
            ("master", "masters"),
            ("oh", "OH"),
        ] {
            assert_eq!(nearest(written, WORDS), Some(meant), "{written}");
        }
    }

    #[test]
    fn something_else_finds_nothing() {
        for written in ["", "X", "XX", "nursing", "as", &"a".repeat(10_000)] {
            assert_eq!(nearest(written, WORDS), None, "{written}");
        }
    }
}
