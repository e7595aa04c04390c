//! The map as a graph: nodes by small number and by stable key, and what leads where.

use crate::facts::career::{
    self, Education, Force, Move, MoveKind, Named, Prerequisite, Role, Station, StationKind, moves, prerequisites,
    prerequisites_of, roles, stations,
};

/// A station or a role, by its number: first the stations, then the roles. Numbers may change with the data; in links
/// stands the [`Graph::key`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Node(pub(super) u8);

impl Node {
    /// The number, from 0.
    #[must_use]
    pub fn index(self) -> usize {
        usize::from(self.0)
    }

    /// The node as one bit of a set; 0 for nodes that are no stations of a set of 32.
    #[must_use]
    pub(super) fn bit(self) -> u32 {
        1_u32.checked_shl(u32::from(self.0)).unwrap_or(0)
    }
}

/// What a node is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum What {
    /// A start, program or credential.
    Station(&'static Station),
    /// A job.
    Role(&'static Role),
}

/// What an arrow of the map says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// A move to a role.
    Move(MoveKind),
    /// The first is a prerequisite of the second, a program or credential.
    Opens(Force),
}

/// An arrow of the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// Where it begins.
    pub from: Node,
    /// Where it ends.
    pub to: Node,
    /// What it says.
    pub why: Why,
}

/// The map. Stations and roles are those of the data; the moves can be others, so that a visitor may leave out the less
/// certain ones.
#[derive(Clone, Copy, Debug)]
pub struct Graph<'a> {
    /// The moves that count, in the order of where they lead: so [`Graph::moves_to`] finds them.
    pub moves: &'a [Move],
}

impl Graph<'static> {
    /// The map with every move of the data.
    #[must_use]
    pub fn whole() -> Self {
        Self { moves: moves() }
    }
}

impl<'a> Graph<'a> {
    /// Every node, in order of their numbers.
    pub fn nodes(self) -> impl Iterator<Item = Node> {
        (0..).take(stations().len() + roles().len()).map(Node)
    }

    /// The node that a link names.
    #[must_use]
    pub fn by_key(self, key: &str) -> Option<Node> {
        self.nodes().find(|node| self.key(*node) == key)
    }

    /// What the node is.
    #[must_use]
    pub fn what(self, node: Node) -> What {
        match (stations().get(node.index()), self.role(node)) {
            (Some(station), _) => What::Station(station),
            (None, Some(role)) => What::Role(role),
            // No such number is ever handed out.
            (None, None) => What::Station(&NOWHERE),
        }
    }

    /// The job that the node is, if it is one.
    #[must_use]
    pub fn role(self, node: Node) -> Option<&'static Role> {
        roles().get(node.index().checked_sub(stations().len())?)
    }

    /// The start, program or credential that the node is, if it is one.
    #[must_use]
    pub fn station(self, node: Node) -> Option<&'static Station> {
        stations().get(node.index())
    }

    /// The name by which links refer to the node; it stays the same from edition to edition.
    #[must_use]
    pub fn key(self, node: Node) -> &'static str {
        match self.what(node) {
            What::Station(station) => station.key,
            What::Role(role) => role.key,
        }
    }

    /// What the node is called, in English and Spanish.
    #[must_use]
    pub fn names(self, node: Node) -> [&'static str; 2] {
        match self.what(node) {
            What::Station(station) => station.names,
            What::Role(role) => role.names,
        }
    }

    /// The moves that lead to a role.
    pub(super) fn moves_to(self, role: Node) -> &'a [Move] {
        let begin = self.moves.partition_point(|way| way.to < role.0);
        let rest = self.moves.get(begin..).unwrap_or_default();
        rest.get(..rest.partition_point(|way| way.to == role.0)).unwrap_or_default()
    }

    /// Every arrow: prerequisites first, then moves.
    pub fn links(self) -> impl Iterator<Item = Link> + 'a {
        let opened = |row: &Prerequisite| {
            let from = row.after.unwrap_or(u8::from(row.education >= Education::Bachelor));
            // Work in the field opens an exam from many roles: that is said in words, not drawn.
            let drawn = row.months == 0;
            drawn.then_some(Link { from: Node(from), to: Node(row.station), why: Why::Opens(row.force) })
        };
        let moved = |way: &Move| Link { from: Node(way.from), to: Node(way.to), why: Why::Move(way.kind) };
        prerequisites().iter().filter_map(opened).chain(self.moves.iter().map(moved))
    }

    /// The arrows that begin at a node: "leads to".
    pub fn leads_to(self, node: Node) -> impl Iterator<Item = Link> + 'a {
        self.links().filter(move |link| link.from == node)
    }

    /// The arrows that end at a node: "comes from".
    pub fn comes_from(self, node: Node) -> impl Iterator<Item = Link> + 'a {
        self.links().filter(move |link| link.to == node)
    }

    /// The ways to be admitted to a program or an exam; any one is enough. None for a credential whose rule no source
    /// gives.
    pub fn needs(self, node: Node) -> impl Iterator<Item = &'static Prerequisite> {
        prerequisites_of(node.0).iter()
    }

    /// Whether the node is a credential of which no source says who may sit the exam.
    #[must_use]
    pub fn rule_is_unknown(self, node: Node) -> bool {
        let credential = self.station(node).is_some_and(|station| station.kind == StationKind::Credential);
        credential && self.needs(node).next().is_none()
    }

    /// The programs that a credential or program can follow, as bits.
    pub(super) fn after(self, node: Node) -> u32 {
        self.needs(node).filter_map(|row| row.after).fold(0, |bits, after| bits | Node(after).bit())
    }
}

/// The stations of a set of bits.
pub fn stations_of(bits: u32) -> impl Iterator<Item = Node> {
    (0..32).map(Node).filter(move |node| bits & node.bit() != 0)
}

/// The skills of a set of bits.
pub fn skills_of(bits: u32) -> impl Iterator<Item = &'static Named> {
    career::skills().iter().enumerate().filter(move |(row, _)| bits >> row & 1 == 1).map(|(_, skill)| skill)
}

/// The settings of a set of bits.
pub fn settings_of(bits: u32) -> impl Iterator<Item = &'static Named> {
    career::settings().iter().enumerate().filter(move |(row, _)| bits >> row & 1 == 1).map(|(_, setting)| setting)
}

/// Stands for a number that no node has.
static NOWHERE: Station = Station {
    key: "",
    kind: StationKind::Start,
    education: Education::None,
    names: ["", ""],
    short: ["", ""],
    order: 0,
};
