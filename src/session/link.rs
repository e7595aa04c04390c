//! A scenario as the fragment of a link: `v=1&now=office&place=OH&tuition=3435`, only what was chosen.
//!
//! Reading never fails: whatever the fragment holds, there is a scenario that can be priced, and a notice for
//! everything that was left out.

use std::ops::RangeInclusive;

use crate::facts::Place;
use crate::model::check::ScenarioError;
use crate::model::price;

use super::choices::Choices;
use super::field::Field;
use super::options::{
    Basis, College, Now, Pace, Plan, Program, Role, Switch, filing_from_key, filing_key, residency_from_key,
    residency_key,
};
use super::path::Path;
use super::routes::{Route, Routes, tidy_name};
use super::{dated, typed_number, viewing};

/// The version of the names used here; later versions go on reading it.
pub const VERSION: &str = "1";
/// A fragment longer than this was not written by the page.
pub const LONGEST: usize = 6_000;
/// No area: a further route is in the whole state, where the first one is in an area.
const NO_AREA: &str = "0";
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
    /// More routes than are compared.
    TooManyRoutes,
    /// It was made with other figures than those of today.
    OtherFigures {
        /// Their edition, like `2026-11`.
        edition: String,
        /// What the link showed then, if it says so.
        was: Option<dated::Headline>,
    },
}

/// Writes the routes; the defaults leave nothing but the version. Each further route begins with `and` and its name,
/// and holds only what is not the person's.
#[must_use]
pub fn encode(routes: &Routes) -> String {
    let mut link = Writer::new();
    for (place, route) in routes.list().iter().enumerate() {
        let choices = &route.choices;
        let first = routes.list().first().map_or(choices, |first| &first.choices);
        if place > 0 {
            link.put("and", &escaped(&route.name));
        } else {
            if !route.name.is_empty() {
                link.put("name", &escaped(&route.name));
            }
            link.put_person(choices);
        }
        if place > 0 && choices.place != first.place {
            link.put("place", choices.place.code());
        }
        if place > 0 && choices.metro != first.metro {
            link.put_number("metro", choices.metro);
            if choices.metro.is_none() {
                link.put("metro", NO_AREA);
            }
        }
        link.put_route(choices, place > 0);
    }
    if routes.at() > 0 {
        link.put("at", &typed_number::write(routes.at() as f64 + 1.0));
    }
    link.text
}

/// Reads a fragment, with or without its `#`.
#[must_use]
pub fn decode(fragment: &str) -> (Routes, Vec<Notice>) {
    let Some(Read { mut routes, mut notices, shown, data, was }) = read(fragment) else {
        return (Routes::default(), vec![Notice::TooLong]);
    };
    notices.extend(mend(&mut routes));
    notices.splice(..0, dated::notice(data, was));
    show(&mut routes, shown);
    notices.truncate(MOST_NOTICES);
    (routes, notices)
}

/// What a link holds.
struct Read<'a> {
    routes: Routes,
    notices: Vec<Notice>,
    /// The number of the route that is shown, the first being 1.
    shown: f64,
    data: &'a str,
    was: &'a str,
}

fn show(routes: &mut Routes, shown: f64) {
    let place = (1..=routes.list().len()).find(|place| shown == *place as f64);
    routes.show(place.map_or(0, |place| place - 1));
}

/// None where it is too long to come from this page.
fn read(fragment: &str) -> Option<Read<'_>> {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    if fragment.len() > LONGEST {
        return None;
    }
    let mut routes = Routes::default();
    let mut notices = Vec::new();
    let mut shown = 1.0;
    let (mut data, mut was) = ("", "");
    for pair in fragment.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        match name {
            "and" if routes.has_room() => routes.add(Route { name: tidy_name(&unescaped(value)), ..Route::default() }),
            "and" => {
                notices.push(Notice::TooManyRoutes);
                break;
            }
            "name" => routes.rename(routes.at(), &unescaped(value)),
            _ if viewing::NAMES.contains(&name) => {}
            "data" => data = value,
            "was" => was = value,
            "at" => shown = typed_number::parse(value).unwrap_or(1.0),
            _ => {
                let mut taken = Ok(());
                routes.change(|choices| taken = take(choices, name, value));
                notices.extend(taken.err());
            }
        }
    }
    Some(Read { routes, notices, shown, data, was })
}

/// Takes back what does not go together, until every route can be priced.
fn mend(routes: &mut Routes) -> Vec<Notice> {
    let mut notices = Vec::new();
    let mut place = 0;
    while place < routes.list().len() {
        routes.show(place);
        let mut mended = false;
        routes.change(|choices| {
            if choices.path.is_none() && !choices.program().open_to(choices.now) {
                choices.program = None;
                notices.push(Notice::NotOpen);
            }
            while let Err(error) = price(&choices.scenario()) {
                notices.push(leave_out(choices, &error));
                mended = true;
            }
        });
        // What was taken back may be the person's, and so the other routes' as well.
        place = if mended && place > 0 { 0 } else { place + 1 };
    }
    notices
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
        "metro" if value == NO_AREA => choices.metro = None,
        "metro" => choices.metro = Some(number_of(value, 10_000..=9_999_999).ok_or_else(unknown_choice)?),
        "unit" => choices.unit = Some(number_of(value, 100_000..=999_999).ok_or_else(unknown_choice)?),
        "residency" => choices.residency = Some(residency_from_key(value).ok_or_else(unknown_choice)?),
        "role" => choices.role = Some(Role::from_key(value).ok_or_else(unknown_choice)?),
        "later" => choices.later_role = Some(Role::from_key(value).ok_or_else(unknown_choice)?),
        "path" => choices.path = Some(Path::decode(value).ok_or_else(unknown_choice)?),
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

/// The number of a college or an area, if it can be one. Whether there is such a one, its file knows.
fn number_of(value: &str, range: RangeInclusive<u32>) -> Option<u32> {
    value.parse().ok().filter(|number| range.contains(number))
}

/// Takes back the number that the model refuses, or one that it was measured against; where none of them was typed,
/// everything.
fn leave_out(choices: &mut Choices, error: &ScenarioError) -> Notice {
    // A way that does not end before working life does, or that nobody can pay for as typed.
    if choices.path.take().is_some() {
        return Notice::UnknownChoice { name: "path".to_owned() };
    }
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

/// What has a meaning in a link, and the letter that stands for it behind a `~`.
const ESCAPES: [(char, char); 6] = [('~', '~'), ('&', 'a'), ('=', 'e'), ('#', 'h'), ('%', 'p'), ('+', 's')];

fn escaped(name: &str) -> String {
    let mut text = String::with_capacity(name.len());
    for c in name.chars() {
        match ESCAPES.iter().find(|(plain, _)| *plain == c) {
            Some((_, letter)) => text.extend(['~', *letter]),
            None => text.push(c),
        }
    }
    text
}

fn unescaped(name: &str) -> String {
    let mut text = String::with_capacity(name.len());
    let mut rest = name.chars();
    while let Some(c) = rest.next() {
        if c == '~' {
            let letter = rest.next();
            text.extend(ESCAPES.iter().find(|(_, escape)| Some(*escape) == letter).map(|(plain, _)| *plain));
        } else {
            text.push(c);
        }
    }
    text
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

    fn put_number(&mut self, name: &str, number: Option<u32>) {
        if let Some(number) = number {
            self.put(name, &typed_number::write(f64::from(number)));
        }
    }

    /// What belongs to the person.
    fn put_person(&mut self, choices: &Choices) {
        let usual = Choices::default();
        if choices.now != usual.now {
            self.put("now", choices.now.key());
        }
        if choices.place != usual.place {
            self.put("place", choices.place.code());
        }
        self.put_number("metro", choices.metro);
    }

    /// What belongs to a route; of a further one without what holds on all.
    fn put_route(&mut self, choices: &Choices, further: bool) {
        let usual = Choices::default();
        self.put_some("study", choices.program.map(Program::key));
        self.put_some("pace", choices.pace.map(Pace::key));
        self.put_some("college", choices.college.map(College::key));
        self.put_number("unit", choices.unit);
        self.put_some("residency", choices.residency.map(residency_key));
        self.put_some("role", choices.role.map(Role::key));
        self.put_some("later", choices.later_role.map(Role::key));
        self.put_some("path", choices.path.as_ref().map(Path::encode).as_deref());
        if choices.basis != usual.basis {
            self.put("evidence", choices.basis.key());
        }
        if choices.plan != usual.plan {
            self.put("plan", choices.plan.key());
        }
        if !further && choices.filing != usual.filing {
            self.put("filing", filing_key(choices.filing));
        }
        for switch in Switch::ALL.iter().filter(|switch| choices.is_on(**switch)) {
            if !(further && switch.is_of_the_person()) {
                self.put(switch.key(), "yes");
            }
        }
        for (field, value) in choices.numbers() {
            if !(further && field.is_of_the_person()) {
                self.put(field.spec().key, &typed_number::write(value));
            }
        }
    }

    fn put_some(&mut self, name: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.put(name, value);
        }
    }
}
