//! Filters and search over the map. Case and accents do not count.

use crate::facts::career::{self, Education, Named, Remote, Role, RoleLevel};

use super::graph::{Graph, Node};
use super::wire::{Aspect, Texts};

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

impl Filter {
    /// Whether a role passes.
    #[must_use]
    pub fn lets_through(&self, role: &Role) -> bool {
        let has = |bits: u32, row: Option<u8>| row.is_none_or(|row| bits.checked_shr(u32::from(row)).unwrap_or(0) & 1 == 1);
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

/// What has all the words typed in its key, its names in either language, or, once the texts are there, the other words
/// for it. Names that begin with what was typed come first. Nothing typed finds nothing.
#[must_use]
pub fn search(graph: Graph<'_>, typed: &str, texts: Option<&Texts<'_>>) -> Vec<Hit> {
    let typed = folded(typed.trim());
    if typed.is_empty() {
        return Vec::new();
    }
    let nodes = graph.nodes().map(|node| (graph.key(node), graph.names(node), Hit::Node(node)));
    let rows = |named: &'static [Named]| (0..).zip(named).map(|(row, named): (u8, _)| (row, named));
    let lanes = rows(career::lanes()).map(|(row, lane)| (lane.key, lane.names, Hit::Lane(row, lane)));
    let skills = rows(career::skills()).map(|(row, skill)| (skill.key, skill.names, Hit::Skill(row, skill)));
    let settings = rows(career::settings()).map(|(row, setting)| (setting.key, setting.names, Hit::Setting(row, setting)));
    let mut found: Vec<(bool, Hit)> = Vec::new();
    for (key, names, hit) in nodes.chain(lanes).chain(skills).chain(settings) {
        let mut all = folded(key);
        for name in names {
            all.push(' ');
            all.push_str(&folded(name));
        }
        for words in texts.into_iter().flat_map(|texts| texts.about(key, Aspect::Named)) {
            all.push(' ');
            all.push_str(&folded(words.text));
        }
        if typed.split(' ').all(|word| all.contains(word)) {
            let begins = names.iter().any(|name| folded(name).starts_with(&typed));
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
