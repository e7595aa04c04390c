//! Which part of the page is looked at, and what in it: also in the link, behind the routes.

/// The names in a link that belong here.
pub const NAMES: [&str; 7] = ["view", "show", "from", "to", "only", "rank", "way"];

/// A view of the page.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum View {
    /// The calculator.
    #[default]
    Calculator,
    /// The map of careers.
    Pathways,
    /// Sources, method, choosing a program.
    Method,
}

impl View {
    /// All views, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Calculator, Self::Pathways, Self::Method];

    /// The view's name in a link.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Calculator => "calculator",
            Self::Pathways => "pathways",
            Self::Method => "method",
        }
    }

    /// The view of that name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.key() == key)
    }
}

/// What is looked at. Names of what is on the map are kept as they stand in the link: whether there is such a thing, the
/// map knows.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Viewing {
    /// The view.
    pub view: View,
    /// What is shown on the map, or which page of the method; empty: nothing.
    pub show: String,
    /// Where a way through the map begins.
    pub from: String,
    /// Where it leads.
    pub to: String,
    /// Which roles of the map are shown in full; empty: all.
    pub only: String,
    /// What routes are ordered by; empty: time.
    pub rank: String,
    /// Which route is drawn on the map: its steps as in [`super::Path::encode`]; empty: the first.
    pub way: String,
}

/// Longer names mean nothing: no route of the map and no filter needs as many letters.
const LONGEST: usize = 240;

impl Viewing {
    /// What a link's fragment says of it; a view that does not exist is the calculator.
    #[must_use]
    pub fn decode(fragment: &str) -> Self {
        let mut viewing = Self::default();
        for pair in fragment.strip_prefix('#').unwrap_or(fragment).split('&') {
            let Some((name, value)) = pair.split_once('=') else { continue };
            let value: String = value.chars().filter(|c| !c.is_control()).take(LONGEST).collect();
            match name {
                "view" => viewing.view = View::from_key(&value).unwrap_or_default(),
                "show" => viewing.show = value,
                "from" => viewing.from = value,
                "to" => viewing.to = value,
                "only" => viewing.only = value,
                "rank" => viewing.rank = value,
                "way" => viewing.way = value,
                _ => {}
            }
        }
        viewing
    }

    /// Adds it to a link; what stands at first leaves nothing.
    pub fn add_to(&self, link: &mut String) {
        let view = if self.view == View::default() { "" } else { self.view.key() };
        let Self { show, from, to, only, rank, way, .. } = self;
        let values = [view, show, from, to, only, rank, way];
        for (name, value) in NAMES.into_iter().zip(values) {
            if !value.is_empty() {
                link.push('&');
                link.push_str(name);
                link.push('=');
                link.push_str(value);
            }
        }
    }
}
