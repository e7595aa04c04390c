//! What a college writes into the address of its frame: `?state=OH&program=associate-hit&accent=8a1538`.
//!
//! A preset sets what stands at first; the visitor's own link wins over it. Reading never fails: what cannot be used is
//! left out and reported. [`TABLE`] is the one list of presets, for the reader, the documentation and the embed page.

use crate::facts::Place;
use crate::host::Lang;

use super::accent::Colour;
use super::choices::Choices;
use super::college_file::CollegeFile;
use super::nearest::nearest;
use super::options::{Now, Program, options};

options! {
    /// A parameter of the address.
    Preset {
        /// The college, by its IPEDS unit id.
        College = "college",
        /// Where visitors live.
        State = "state",
        /// What they would study.
        Program = "program",
        /// What is shown first.
        View = "view",
        /// The language of every word.
        Lang = "lang",
        /// The colour of links and buttons.
        Accent = "accent",
        /// Light or dark.
        Theme = "theme",
        /// Parts that are not shown.
        Hide = "hide",
        /// The college's own data file.
        Data = "data",
        /// The level of the first heading.
        Heading = "h",
    }
}

options! {
    /// One of the page's views.
    View {
        /// What a route costs and brings.
        Calculator = "calculator",
        /// The map of careers.
        Pathways = "pathways",
        /// Sources and rules.
        Method = "method",
    }
}

options! {
    /// The colours of the page.
    Theme {
        /// Dark on light.
        Light = "light",
        /// Light on dark.
        Dark = "dark",
        /// As the visitor's system has it.
        Auto = "auto",
    }
}

options! {
    /// A part that may be left out. The risk, the sources and the limits are none: an answer does not stand without them.
    Part {
        /// The name of the page.
        Brand = "brand",
        /// The switch to the other language.
        Language = "language",
        /// The ways to the other views.
        Navigation = "navigation",
        /// The chart; its table stays.
        Chart = "chart",
        /// Comparing routes.
        Compare = "compare",
        /// Link, print and files to take along.
        Share = "share",
    }
}

/// What a preset may hold.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Holds {
    /// The six digits by which federal statistics name a college.
    UnitId,
    /// The code of a place.
    PlaceCode,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// One of these words, or the id of a program in the college's data file.
    ProgramName(&'static [&'static str]),
    /// Some of these words, with commas between them.
    SomeOf(&'static [&'static str]),
    /// A colour of three or six hexadecimal digits.
    Colour,
    /// The path of a JSON file on the page's own site.
    File,
}

/// What is known of a preset.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Spec {
    /// Which one.
    pub preset: Preset,
    /// What it may hold.
    pub holds: Holds,
    /// A value that it may hold.
    pub example: &'static str,
}

const fn spec(preset: Preset, holds: Holds, example: &'static str) -> Spec {
    Spec { preset, holds, example }
}

/// Every preset, in the order of [`Preset::ALL`].
pub const TABLE: [Spec; 10] = [
    spec(Preset::College, Holds::UnitId, "201928"),
    spec(Preset::State, Holds::PlaceCode, "OH"),
    spec(Preset::Program, Holds::ProgramName(Program::KEYS), "associate-hit"),
    spec(Preset::View, Holds::OneOf(View::KEYS), "pathways"),
    spec(Preset::Lang, Holds::OneOf(&["en", "es"]), "es"),
    spec(Preset::Accent, Holds::Colour, "8a1538"),
    spec(Preset::Theme, Holds::OneOf(Theme::KEYS), "auto"),
    spec(Preset::Hide, Holds::SomeOf(Part::KEYS), "brand,share"),
    spec(Preset::Data, Holds::File, "college.json"),
    spec(Preset::Heading, Holds::OneOf(&["1", "2", "3", "4"]), "2"),
];

/// What the college asks for. What is `None` stands as it would without presets.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Presets {
    /// The college's IPEDS unit id.
    pub college: Option<u32>,
    /// Where visitors live.
    pub state: Option<Place>,
    /// What they would study.
    pub program: Option<ProgramAsked>,
    /// What is shown first.
    pub view: Option<View>,
    /// The language.
    pub lang: Option<Lang>,
    /// The colour as written; [`Shades`](super::accent::Shades) makes it readable.
    pub accent: Option<Colour>,
    /// Light or dark.
    pub theme: Option<Theme>,
    /// Parts that are left out.
    pub hidden: Vec<Part>,
    /// The path of the college's data file, on the page's own site.
    pub data: Option<String>,
    /// The level of the first heading, 1 to 4.
    pub heading: Option<u8>,
}

/// A program by the name of its kind, or by its id in the college's data file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ProgramAsked {
    /// One of the usual programs.
    Usual(Program),
    /// One of the college's own.
    InFile(String),
}

/// Something in the address that was left out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PresetProblem {
    /// No preset is called that.
    UnknownKey {
        /// What was written, shortened.
        key: String,
        /// What was probably meant.
        nearest: Option<&'static str>,
    },
    /// The preset may not hold that.
    NotAllowed {
        /// Which one.
        preset: Preset,
        /// What was written, shortened.
        value: String,
        /// What was probably meant.
        nearest: Option<&'static str>,
    },
    /// It stands there more than once; the first one counts.
    Repeated(Preset),
}

/// How many problems are worth reading.
const MOST_PROBLEMS: usize = 8;
/// How many parameters are looked at.
const MOST_PARAMETERS: usize = 40;
/// A longer value is no preset.
const LONGEST: usize = 200;

impl Presets {
    /// Reads the parameters of an address, which are decoded already.
    #[must_use]
    pub fn parse(query: &[(String, String)]) -> (Self, Vec<PresetProblem>) {
        let mut presets = Self::default();
        let mut problems = Vec::new();
        let mut seen: Vec<Preset> = Vec::new();
        let has_file = query.iter().any(|(key, _)| key == Preset::Data.key());
        for (key, value) in query.iter().take(MOST_PARAMETERS) {
            let Some(preset) = Preset::from_key(key) else {
                problems.push(PresetProblem::UnknownKey { key: short(key), nearest: nearest(key, Preset::KEYS) });
                continue;
            };
            if seen.contains(&preset) {
                problems.push(PresetProblem::Repeated(preset));
                continue;
            }
            seen.push(preset);
            if preset == Preset::Hide {
                for word in value.split(',') {
                    match Part::from_key(word) {
                        Some(part) => presets.hidden.push(part),
                        None => problems.push(not_allowed(preset, word)),
                    }
                }
            } else if value.len() > LONGEST || presets.take(preset, value, has_file).is_none() {
                problems.push(not_allowed(preset, value));
            }
        }
        problems.truncate(MOST_PROBLEMS);
        (presets, problems)
    }

    /// Takes one value, if it is allowed.
    fn take(&mut self, preset: Preset, value: &str, has_file: bool) -> Option<()> {
        match preset {
            Preset::College => self.college = Some(unit_id(value)?),
            Preset::State => self.state = Some(Place::from_code(value)?),
            Preset::Program => {
                let usual = Program::from_key(value).map(ProgramAsked::Usual);
                let in_file = || (has_file && is_id(value)).then(|| ProgramAsked::InFile(value.to_owned()));
                self.program = Some(usual.or_else(in_file)?);
            }
            Preset::View => self.view = Some(View::from_key(value)?),
            Preset::Lang => self.lang = Some(Lang::from_code(value)?),
            Preset::Accent => self.accent = Some(Colour::parse(value)?),
            Preset::Theme => self.theme = Some(Theme::from_key(value)?),
            Preset::Hide => {}
            Preset::Data => self.data = Some(is_file(value).then(|| value.to_owned())?),
            Preset::Heading => {
                self.heading = match value {
                    "1" => Some(1),
                    "2" => Some(2),
                    "3" => Some(3),
                    "4" => Some(4),
                    _ => return None,
                }
            }
        }
        Some(())
    }

    /// The choices that stand at first; a link is read over them. Without the college's file, a program of it is left
    /// open.
    #[must_use]
    pub fn choices(&self, file: Option<&CollegeFile>) -> Choices {
        let mut choices = Choices::default();
        choices.program = match &self.program {
            Some(ProgramAsked::Usual(program)) => Some(*program),
            Some(ProgramAsked::InFile(id)) => file.and_then(|file| file.program(id)).map(|program| program.kind),
            None => None,
        };
        // A program for RHITs is asked about by RHITs.
        if choices.program.is_some_and(|program| !program.open_to(choices.now)) {
            choices.now = Now::Rhit;
        }
        choices.place = self.state.unwrap_or(choices.place);
        choices
    }

    /// Whether a part is left out.
    #[must_use]
    pub fn hides(&self, part: Part) -> bool {
        self.hidden.contains(&part)
    }
}

fn not_allowed(preset: Preset, value: &str) -> PresetProblem {
    let nearest = TABLE.iter().find(|spec| spec.preset == preset).and_then(|spec| match spec.holds {
        Holds::OneOf(words) | Holds::ProgramName(words) | Holds::SomeOf(words) => nearest(value, words),
        Holds::PlaceCode => Place::all()
            .find(|place| place.code().eq_ignore_ascii_case(value) || place.name().eq_ignore_ascii_case(value))
            .map(Place::code),
        Holds::UnitId | Holds::Colour | Holds::File => None,
    });
    PresetProblem::NotAllowed { preset, value: short(value), nearest }
}

/// Six digits, the first of them no zero.
fn unit_id(value: &str) -> Option<u32> {
    let all = value.len() == 6 && !value.starts_with('0') && value.bytes().all(|byte| byte.is_ascii_digit());
    all.then(|| value.bytes().fold(0, |number, byte| number * 10 + u32::from(byte - b'0')))
}

/// What the id of a program in a data file may look like: `hit-aas-online`.
pub(super) fn is_id(value: &str) -> bool {
    (1..=40).contains(&value.len())
        && value.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// A path that cannot leave the page's own site: no scheme, no host, no way up, no encoded character.
fn is_file(value: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'.' | b'-' | b'_' | b'~');
    value.bytes().all(allowed)
        && !value.contains("//")
        && !value.contains("..")
        && value.strip_suffix(".json").is_some_and(|name| !name.is_empty() && !name.ends_with('/'))
}

fn short(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(40).collect()
}
