//! Filters and search over the map. Case and accents do not count.

use crate::facts::career::{self, Education, Named, Remote, Role, RoleLevel};
use crate::facts::{Aspect, CareerTexts};

use super::graph::{Graph, Node};

/// Which roles are shown; what is `None` or `false` lets all through.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Filter {
    /// Only this lane, by its row.
    pub lane: Option<u8>,
    /// Only this level.
    pub level: Option<RoleLevel>,
    /// At least this much done from elsewhere.
    pub remote: Option<Remote>,
    /// No more schooling than this.
    pub education: Option<Education>,
    /// Only where this skill is needed, by its row.
    pub skill: Option<u8>,
    /// Only in this setting, by its row.
    pub setting: Option<u8>,
    /// Only without experience.
    pub without_experience: bool,
    /// Only where no credential is expected.
    pub without_credential: bool,
}

/// What stands between the parts of a filter in a link.
const BETWEEN: char = '.';
/// The levels by their names in a link.
pub const LEVELS: [(&str, RoleLevel); 4] = [
    ("entry", RoleLevel::Entry),
    ("mid", RoleLevel::Mid),
    ("advanced", RoleLevel::Advanced),
    ("executive", RoleLevel::Executive),
];
/// How much is done from elsewhere at the least, by the names in a link.
pub const REMOTE: [(&str, Remote); 2] = [("some-remote", Remote::Medium), ("most-remote", Remote::High)];
const NO_DEGREE: &str = "no-degree";
const NO_EXPERIENCE: &str = "no-experience";
const NO_CREDENTIAL: &str = "no-credential";

impl Filter {
    /// Reads a filter as it stands in a link; what is not known is left out.
    #[must_use]
    pub fn decode(text: &str) -> Self {
        let mut filter = Self::default();
        for part in text.split(BETWEEN) {
            filter.lane = row_of(career::lanes(), part).or(filter.lane);
            filter.skill = row_of(career::skills(), part).or(filter.skill);
            filter.setting = row_of(career::settings(), part).or(filter.setting);
            filter.level = LEVELS.iter().find(|(key, _)| *key == part).map(|(_, level)| *level).or(filter.level);
            filter.remote = REMOTE.iter().find(|(key, _)| *key == part).map(|(_, remote)| *remote).or(filter.remote);
            match part {
                NO_DEGREE => filter.education = Some(Education::Certificate),
                NO_EXPERIENCE => filter.without_experience = true,
                NO_CREDENTIAL => filter.without_credential = true,
                _ => {}
            }
        }
        filter
    }

    /// The filter as it stands in a link.
    #[must_use]
    pub fn encode(&self) -> String {
        let key = |rows: &'static [Named], row: Option<u8>| Some(rows.get(usize::from(row?))?.key);
        let level = LEVELS.iter().find(|(_, level)| Some(*level) == self.level).map(|(key, _)| *key);
        let remote = REMOTE.iter().find(|(_, remote)| Some(*remote) == self.remote).map(|(key, _)| *key);
        let mut text = String::new();
        for part in [
            key(career::lanes(), self.lane),
            level,
            remote,
            self.education.map(|_| NO_DEGREE),
            self.without_experience.then_some(NO_EXPERIENCE),
            self.without_credential.then_some(NO_CREDENTIAL),
            key(career::skills(), self.skill),
            key(career::settings(), self.setting),
        ]
        .into_iter()
        .flatten()
        {
            if !text.is_empty() {
                text.push(BETWEEN);
            }
            text.push_str(part);
        }
        text
    }

    /// Whether a role passes.
    #[must_use]
    pub fn lets_through(&self, role: &Role) -> bool {
        let has =
            |bits: u32, row: Option<u8>| row.is_none_or(|row| bits.checked_shr(u32::from(row)).unwrap_or(0) & 1 == 1);
        self.lane.is_none_or(|lane| lane == role.lane)
            && self.level.is_none_or(|level| level == role.level)
            && self.remote.is_none_or(|remote| role.remote >= remote)
            && self.education.is_none_or(|education| role.education <= education)
            && has(role.skills, self.skill)
            && has(role.settings, self.setting)
            && !(self.without_experience && role.experience_years > 0)
            && !(self.without_credential && role.expects != 0)
    }

    /// The roles that pass.
    pub fn roles(self, graph: Graph<'_>) -> impl Iterator<Item = Node> {
        graph.nodes().filter(move |node| graph.role(*node).is_some_and(|role| self.lets_through(role)))
    }
}

/// The row with that key.
fn row_of(rows: &[Named], key: &str) -> Option<u8> {
    (0..).zip(rows).find(|(_, named)| named.key == key).map(|(row, _)| row)
}

/// Something that a search found.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Hit {
    /// A station or role.
    Node(Node),
    /// A lane, by its row.
    Lane(u8, &'static Named),
    /// A skill, by its row.
    Skill(u8, &'static Named),
    /// A setting, by its row.
    Setting(u8, &'static Named),
}

/// What has all the words typed in its names in either language, short or long, or, once the texts are there, in the
/// other words for it. Names that begin with what was typed come first. Nothing typed finds nothing.
#[must_use]
pub fn search(graph: Graph<'_>, typed: &str, texts: Option<&CareerTexts>) -> Vec<Hit> {
    let typed = folded(typed.trim());
    if typed.is_empty() {
        return Vec::new();
    }
    let short = |node: Node| graph.station(node).map_or(["", ""], |station| station.short);
    let nodes = graph.nodes().map(|node| (graph.key(node), graph.names(node), short(node), Hit::Node(node)));
    let rows = |named: &'static [Named], hit: fn(u8, &'static Named) -> Hit| {
        (0..).zip(named).map(move |(row, named)| (named.key, named.names, ["", ""], hit(row, named)))
    };
    let lanes = rows(career::lanes(), Hit::Lane);
    let skills = rows(career::skills(), Hit::Skill);
    let settings = rows(career::settings(), Hit::Setting);
    let mut found: Vec<(bool, Hit)> = Vec::new();
    for (key, names, short, hit) in nodes.chain(lanes).chain(skills).chain(settings) {
        let words = texts.into_iter().flat_map(|texts| texts.about(key, Aspect::Named)).map(|words| words.text);
        let mut all = String::new();
        let mut begins = false;
        for name in names.into_iter().chain(short).chain(words) {
            let name = folded(name);
            begins |= name.starts_with(&typed);
            all.push_str(&name);
            all.push(' ');
        }
        if typed.split(' ').all(|word| all.contains(word)) {
            found.push((!begins, hit));
        }
    }
    found.sort_by_key(|(later, _)| *later);
    found.into_iter().map(|(_, hit)| hit).collect()
}

/// Lower case, without the accents of Spanish, one kind of apostrophe.
#[must_use]
pub fn folded(text: &str) -> String {
    let plain = |letter: char| match letter {
        'á' | 'à' | 'â' | 'ä' | 'ã' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ñ' => 'n',
        '’' => '\'',
        // An accent typed as a character of its own is dropped below.
        other => other,
    };
    let accent = |letter: &char| ('\u{300}'..='\u{36f}').contains(letter);
    text.chars().flat_map(char::to_lowercase).map(plain).filter(|letter| !accent(letter)).collect()
}
