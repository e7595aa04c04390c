//! What the first program of the page knows: the answers to the three questions, and nothing else that can be chosen.
//!
//! It is compiled with the feature `opening`: then every number stands at its default, there is one route, and no
//! college, area or way through the map. The compiler drops all that would follow from them. An address that asks for more
//! is left to the second program, which knows everything.

use crate::facts::Place;

use super::choices::Choices;
use super::options::{Now, Pace, Program};
use super::viewing::View;

/// Whether this program knows the three questions only.
pub const OPENING: bool = cfg!(feature = "opening");

/// The version of links that holds these names.
const VERSION: &str = "1";

/// The choices that a link names; none where it names anything but the answers to the three questions.
#[must_use]
pub fn decode(link: &str) -> Option<Choices> {
    let mut choices = Choices::default();
    for pair in link.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=')?;
        match name {
            "v" if value == VERSION => {}
            "now" => choices.now = Now::from_key(value)?,
            "place" => choices.place = Place::from_code(value)?,
            "study" => choices.program = Some(Program::from_key(value)?),
            "pace" => choices.pace = Some(Pace::from_key(value)?),
            _ => return None,
        }
    }
    choices.program().open_to(choices.now).then_some(choices)
}

/// The link that holds them, and the view that is looked at.
#[must_use]
pub fn encode(choices: &Choices, view: View) -> String {
    let usual = Choices::default();
    let mut link = ["v=", VERSION].concat();
    let mut put = |name: &str, value: Option<&str>| {
        if let Some(value) = value {
            link.push_str(&["&", name, "=", value].concat());
        }
    };
    put("now", (choices.now != usual.now).then(|| choices.now.key()));
    put("place", (choices.place != usual.place).then(|| choices.place.code()));
    put("study", choices.program.map(Program::key));
    put("pace", choices.pace.map(Pace::key));
    put("view", (view != View::Calculator).then(|| view.key()));
    link
}
