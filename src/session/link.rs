//! A scenario as the fragment of a link: `v=1&now=office&place=OH&tuition=3435`, only what was chosen.
//!
//! Reading never fails: whatever the fragment holds, there is a scenario that can be priced, and a notice for
//! everything that was left out.

use crate::facts::Place;
use crate::model::check::ScenarioError;
use crate::model::price;

use super::choices::Choices;
use super::field::Field;
use super::options::{Basis, College, Now, Pace, Plan, Program, Role, Switch, filing_from_key, filing_key};
use super::typed_number;

/// The version of the names used here; later versions go on reading it.
pub const VERSION: &str = "1";
/// A fragment longer than this was not written by the page.
pub const LONGEST: usize = 2_000;
/// How many notices are worth reading.
const MOST_NOTICES: usize = 8;

/// Something in a link that was left out.
#[derive(Clone, PartialEq, Debug)]
pub enum Notice {
    /// The link is too long to have been written by the page.
    TooLong,
    /// It was written by a later version.
    LaterVersion,
    /// Nothing is called that.
    UnknownName(String),
    /// The list has no such choice.
    UnknownChoice {
        /// The list's name.
        name: String,
    },
    /// A number that cannot be read or may not stand there.
    BadNumber(Field),
    /// A number that does not go with the others.
    DoesNotFit(Field),
    /// Several choices do not go together.
    DoNotFit,
    /// The program builds on something that the visitor does not have.
    NotOpen,
}

/// Writes the choices; the defaults leave nothing but the version.
#[must_use]
pub fn encode(choices: &Choices) -> String {
    let mut link = Writer::new();
    let usual = Choices::default();
    if choices.now != usual.now {
        link.put("now", choices.now.key());
    }
    if choices.place != usual.place {
        link.put("place", choices.place.code());
    }
    link.put_some("study", choices.program.map(Program::key));
    link.put_some("pace", choices.pace.map(Pace::key));
    link.put_some("college", choices.college.map(College::key));
    link.put_some("role", choices.role.map(Role::key));
    link.put_some("later", choices.later_role.map(Role::key));
    if choices.basis != usual.basis {
        link.put("evidence", choices.basis.key());
    }
    if choices.plan != usual.plan {
        link.put("plan", choices.plan.key());
    }
    if choices.filing != usual.filing {
        link.put("filing", filing_key(choices.filing));
    }
    for switch in Switch::ALL.iter().filter(|switch| choices.is_on(**switch)) {
        link.put(switch.key(), "yes");
    }
    for (field, value) in choices.numbers() {
        link.put(field.spec().key, &typed_number::write(value));
    }
    link.text
}

/// Reads a fragment, with or without its `#`.
#[must_use]
pub fn decode(fragment: &str) -> (Choices, Vec<Notice>) {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    let mut choices = Choices::default();
    let mut notices = Vec::new();
    if fragment.len() > LONGEST {
        return (choices, vec![Notice::TooLong]);
    }
    for pair in fragment.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        if let Err(notice) = take(&mut choices, name, value) {
            notices.push(notice);
        }
    }
    if !choices.program().open_to(choices.now) {
        choices.program = None;
        notices.push(Notice::NotOpen);
    }
    while let Err(error) = price(&choices.scenario()) {
        notices.push(leave_out(&mut choices, &error));
    }
    notices.truncate(MOST_NOTICES);
    (choices, notices)
}

fn take(choices: &mut Choices, name: &str, value: &str) -> Result<(), Notice> {
    let unknown_choice = || Notice::UnknownChoice { name: short(name) };
    match name {
        "v" if value == VERSION => {}
        "v" => return Err(Notice::LaterVersion),
        "now" => choices.now = Now::from_key(value).ok_or_else(unknown_choice)?,
        "place" => choices.place = Place::from_code(value).ok_or_else(unknown_choice)?,
        "study" => choices.program = Some(Program::from_key(value).ok_or_else(unknown_choice)?),
        "pace" => choices.pace = Some(Pace::from_key(value).ok_or_else(unknown_choice)?),
        "college" => choices.college = Some(College::from_key(value).ok_or_else(unknown_choice)?),
        "role" => choices.role = Some(Role::from_key(value).ok_or_else(unknown_choice)?),
        "later" => choices.later_role = Some(Role::from_key(value).ok_or_else(unknown_choice)?),
        "evidence" => choices.basis = Basis::from_key(value).ok_or_else(unknown_choice)?,
        "plan" => choices.plan = Plan::from_key(value).ok_or_else(unknown_choice)?,
        "filing" => choices.filing = filing_from_key(value).ok_or_else(unknown_choice)?,
        _ => {
            if let Some(switch) = Switch::from_key(name) {
                choices.set_switch(switch, value == "yes");
            } else if let Some(field) = Field::from_key(name) {
                let number = typed_number::parse(value).map_err(|_| Notice::BadNumber(field))?;
                if !choices.set_number(field, number) {
                    return Err(Notice::BadNumber(field));
                }
            } else {
                return Err(Notice::UnknownName(short(name)));
            }
        }
    }
    Ok(())
}

/// Takes back the number that the model refuses, or one that it was measured against; where none of them was typed,
/// everything.
fn leave_out(choices: &mut Choices, error: &ScenarioError) -> Notice {
    let suspects = Field::from_model_path(&error.field).into_iter().chain([
        Field::RetakeWait,
        Field::PassRate,
        Field::StopWorkAge,
        Field::Age,
        Field::StudyMonths,
        Field::SpouseIncome,
    ]);
    match suspects.into_iter().find(|field| choices.number(*field).is_some()) {
        Some(field) => {
            choices.reset(field);
            Notice::DoesNotFit(field)
        }
        None => {
            *choices = Choices::default();
            Notice::DoNotFit
        }
    }
}

fn short(name: &str) -> String {
    name.chars().filter(|c| !c.is_control()).take(24).collect()
}

struct Writer {
    text: String,
}

impl Writer {
    fn new() -> Self {
        Self { text: format!("v={VERSION}") }
    }

    fn put(&mut self, name: &str, value: &str) {
        self.text.push('&');
        self.text.push_str(name);
        self.text.push('=');
        self.text.push_str(value);
    }

    fn put_some(&mut self, name: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.put(name, value);
        }
    }
}
