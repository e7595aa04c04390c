//! Finds names by what somebody types: any case, with or without accents, the beginnings of words in any order, initials,
//! and the usual abbreviations.

/// Longer texts are cut off: nobody types more to find a name.
const LONGEST: usize = 80;
/// How many hits are worth reading.
pub(super) const MOST: usize = 12;

/// Words that initials leave out.
const SMALL_WORDS: [&str; 6] = ["a", "and", "at", "for", "of", "the"];

/// Abbreviations that are not the beginning of what they stand for.
const ABBREVIATIONS: [(&str, &str); 4] = [("st", "saint"), ("mt", "mount"), ("ft", "fort"), ("cc", "community")];

/// What somebody typed.
pub(super) struct Query {
    words: Vec<String>,
}

/// How well a name fits; the lower, the better.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank(u8);

impl Query {
    pub(super) fn new(typed: &str) -> Self {
        let end = typed.char_indices().nth(LONGEST).map_or(typed.len(), |(at, _)| at);
        Self { words: words(typed.get(..end).unwrap_or_default()) }
    }

    /// Whether no letter or digit was typed.
    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// How well a name fits; none if some word is found neither in it nor in what else is known of it.
    pub(super) fn rank(&self, name: &str, also: &[&str], own: bool) -> Option<Rank> {
        let name = words(name);
        let also: Vec<String> = also.iter().flat_map(|text| words(text)).collect();
        let initials: String = name
            .iter()
            .filter(|word| !SMALL_WORDS.contains(&word.as_str()))
            .filter_map(|word| word.chars().next())
            .collect();
        let found = |typed: &String| {
            name.iter().chain(&also).any(|word| begins(word, typed)) || (typed.len() > 2 && initials.starts_with(typed))
        };
        if !self.words.iter().all(found) {
            return None;
        }
        let at_the_start = self.words.first().zip(name.first()).is_some_and(|(typed, word)| begins(word, typed));
        Some(Rank(u8::from(!own) * 2 + u8::from(!at_the_start)))
    }
}

/// The best hits first, otherwise in their order.
pub(super) fn best<T>(mut hits: Vec<(Rank, T)>) -> Vec<T> {
    hits.sort_by_key(|(rank, _)| *rank);
    hits.truncate(MOST);
    hits.into_iter().map(|(_, hit)| hit).collect()
}

/// Whether a word begins as typed, either of them written out or abbreviated.
fn begins(word: &str, typed: &str) -> bool {
    word.starts_with(typed) || written_out(word).starts_with(written_out(typed))
}

fn written_out(word: &str) -> &str {
    ABBREVIATIONS.iter().find(|(short, _)| *short == word).map_or(word, |(_, long)| *long)
}

/// The words of a text, in small letters without accents.
fn words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for c in text.chars() {
        match plain(c) {
            Some(letter) => {
                if let Some(word) = words.last_mut() {
                    word.push(letter);
                }
            }
            // Joseph's is found as josephs, and an accent may stand apart from its letter.
            None if matches!(c, '\'' | '\u{2019}' | '\u{300}'..='\u{36f}') => {}
            None => words.push(String::new()),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// A letter or digit as it is compared; none for what stands between words.
fn plain(c: char) -> Option<char> {
    let letter = match c {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'Á' | 'À' | 'Â' | 'Ä' | 'Ã' => 'a',
        'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' | 'Ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' | 'Í' | 'Ì' | 'Î' | 'Ï' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'Ó' | 'Ò' | 'Ô' | 'Ö' | 'Õ' => 'o',
        'ú' | 'ù' | 'û' | 'ü' | 'Ú' | 'Ù' | 'Û' | 'Ü' => 'u',
        'ñ' | 'Ñ' => 'n',
        'ç' | 'Ç' => 'c',
        _ => c.to_ascii_lowercase(),
    };
    (letter.is_ascii_alphanumeric() || (!letter.is_ascii() && letter.is_alphabetic())).then_some(letter)
}
