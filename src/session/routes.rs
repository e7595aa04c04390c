//! The ways that are compared: one person, up to three routes, each in its place and against staying put there.

use crate::facts::{Colleges, Metros};

use super::choices::Choices;
use super::field::{Field, Group};
use super::options::Switch;

/// As many routes as are compared at once; staying put is the fourth.
pub const MOST_ROUTES: usize = 3;
/// Longer names are cut: they head a column.
pub const LONGEST_NAME: usize = 40;

/// One way that somebody could take.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Route {
    /// What the visitor calls it; empty: it is called by what is studied.
    pub name: String,
    /// What is chosen on it.
    pub choices: Choices,
}

/// All routes in their order, and the one that the fields and the answer are about. Who the person is and what the
/// economy does is the same on all of them.
#[derive(Clone, PartialEq, Debug)]
pub struct Routes {
    list: Vec<Route>,
    at: usize,
}

impl Default for Routes {
    fn default() -> Self {
        Self::of(Choices::default())
    }
}

impl Routes {
    /// One route.
    #[must_use]
    pub fn of(choices: Choices) -> Self {
        Self { list: vec![Route { name: String::new(), choices }], at: 0 }
    }

    /// The routes in their order.
    #[must_use]
    pub fn list(&self) -> &[Route] {
        &self.list
    }

    /// The place of the one that is shown.
    #[must_use]
    pub fn at(&self) -> usize {
        self.at
    }

    /// The one that is shown.
    #[must_use]
    pub fn shown(&self) -> Option<&Route> {
        self.list.get(self.at)
    }

    /// Whether there is room for another.
    #[must_use]
    pub fn has_room(&self) -> bool {
        self.list.len() < MOST_ROUTES
    }

    /// Whether the routes lead through different places, whose dollars do not go equally far.
    #[must_use]
    pub fn places_differ(&self) -> bool {
        let place = |route: &Route| (route.choices.place, route.choices.metro);
        self.list.windows(2).any(|pair| matches!(pair, [one, other] if place(one) != place(other)))
    }

    /// Changes the route that is shown; what belongs to the person changes on all.
    pub fn change(&mut self, change: impl FnOnce(&mut Choices)) {
        let Some(route) = self.list.get_mut(self.at) else { return };
        change(&mut route.choices);
        let person = route.choices.clone();
        for route in &mut self.list {
            route.choices.take_person_from(&person);
        }
    }

    /// Takes back programs that build on what the visitor no longer says they have.
    pub fn close_what_is_not_open(&mut self) {
        for Route { choices, .. } in &mut self.list {
            if choices.path.is_none() && choices.program.is_some_and(|program| !program.open_to(choices.now)) {
                choices.program = None;
            }
        }
    }

    /// Changes the choices on every route in turn.
    pub(super) fn change_all(&mut self, change: impl FnMut(&mut Choices)) {
        self.list.iter_mut().map(|route| &mut route.choices).for_each(change);
    }

    /// Takes what the files say about the college and the area of each route; a file that is not there says nothing.
    pub fn look_up(&mut self, colleges: Option<&Colleges>, metros: Option<&Metros>) {
        for Route { choices, .. } in &mut self.list {
            choices.look_up(colleges, metros);
        }
    }

    /// Shows the route at a place.
    pub fn show(&mut self, place: usize) {
        if place < self.list.len() {
            self.at = place;
        }
    }

    /// Adds a copy of the route at a place behind it, and shows it.
    pub fn duplicate(&mut self, place: usize) {
        if let (true, Some(route)) = (self.has_room(), self.list.get(place)) {
            let copy = Route { name: String::new(), choices: route.choices.clone() };
            self.at = place + 1;
            self.list.insert(self.at, copy);
        }
    }

    /// Adds a route behind the others, for the same person in the same place, and shows it.
    pub fn add(&mut self, mut route: Route) {
        if self.has_room() {
            if let Some(first) = self.list.first() {
                route.choices.take_person_from(&first.choices);
                (route.choices.place, route.choices.metro) = (first.choices.place, first.choices.metro);
            }
            self.list.push(route);
            self.at = self.list.len() - 1;
        }
    }

    /// Removes the route at a place; the last one stays.
    pub fn remove(&mut self, place: usize) {
        if self.list.len() > 1 && place < self.list.len() {
            self.list.remove(place);
            if self.at > place || self.at == self.list.len() {
                self.at -= 1;
            }
        }
    }

    /// Exchanges the route at a place with the one before it; the one that is shown stays so.
    pub fn move_up(&mut self, place: usize) {
        if place > 0 && place < self.list.len() {
            self.list.swap(place - 1, place);
            if self.at == place {
                self.at = place - 1;
            } else if self.at == place - 1 {
                self.at = place;
            }
        }
    }

    /// Names the route at a place.
    pub fn rename(&mut self, place: usize, name: &str) {
        if let Some(route) = self.list.get_mut(place) {
            route.name = tidy_name(name);
        }
    }
}

/// A name in one line, not too long.
#[must_use]
pub fn tidy_name(name: &str) -> String {
    let one_line: String = name.chars().map(|c| if c.is_control() { ' ' } else { c }).take(LONGEST_NAME).collect();
    one_line.trim().to_owned()
}

impl Choices {
    /// Takes over what belongs to the person and the economy, and drops what can't stand for them.
    pub(super) fn take_person_from(&mut self, other: &Self) {
        (self.now, self.filing) = (other.now, other.filing);
        for field in Field::ALL.iter().copied().filter(|field| field.is_of_the_person()) {
            match other.number(field) {
                Some(value) => _ = self.set_number(field, value),
                None => self.reset(field),
            }
        }
        for switch in Switch::ALL.iter().copied().filter(|switch| switch.is_of_the_person()) {
            self.set_switch(switch, other.is_on(switch));
        }
    }
}

impl Field {
    /// Whether it says something of the person or the economy, and so holds on every route.
    #[must_use]
    pub fn is_of_the_person(self) -> bool {
        match self {
            Self::PayNow
            | Self::YearsInJob
            | Self::Standing
            | Self::YearsToTypical
            | Self::SearchMonths
            | Self::AotcYearsUsed => true,
            _ => matches!(self.spec().group, Group::You | Group::Economy),
        }
    }
}

impl Switch {
    /// Whether it says something of the person, and so holds on every route.
    #[must_use]
    pub fn is_of_the_person(self) -> bool {
        self != Self::SurplusGrantsLost
    }
}
