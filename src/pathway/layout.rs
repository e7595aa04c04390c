//! Where everything of the map stands on a screen: rows by level from the top, lanes by area from the left. The order
//! inside a cell, which decides how many arrows cross, is worked out when the data is built (`facts/tables/order.rs`).
//!
//! All numbers are pixels of a drawing that may be scaled.

use crate::facts::career::{self, RoleLevel, StationKind};

use super::graph::{Graph, Node, What};

/// How wide the drawing is, and what follows from that.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Arrangement {
    /// Lanes side by side, for 1200 pixels.
    Wide,
    /// Two columns, each row of the map a list ordered by lane, for what 320 pixels leave beside the margins.
    Narrow,
}

/// A rectangle: its left upper corner and its size.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Frame {
    /// Left edge.
    pub x: i32,
    /// Upper edge.
    pub y: i32,
    /// Width.
    pub width: i32,
    /// Height.
    pub height: i32,
}

/// A row of the map.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Row {
    /// Starts and programs.
    Study,
    /// Credentials.
    Credentials,
    /// Roles of a level.
    Roles(RoleLevel),
}

impl Row {
    /// From the top.
    pub const ALL: [Self; 6] = [
        Self::Study,
        Self::Credentials,
        Self::Roles(RoleLevel::Entry),
        Self::Roles(RoleLevel::Mid),
        Self::Roles(RoleLevel::Advanced),
        Self::Roles(RoleLevel::Executive),
    ];

    /// The row that a node stands in.
    #[must_use]
    pub fn of(graph: Graph<'_>, node: Node) -> Self {
        match graph.what(node) {
            What::Station(station) if station.kind == StationKind::Credential => Self::Credentials,
            What::Station(_) => Self::Study,
            What::Role(role) => Self::Roles(role.level),
        }
    }
}

/// The drawing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Layout {
    /// Its width.
    pub width: i32,
    /// Its height.
    pub height: i32,
    /// The frame of each node, by its number.
    pub nodes: Vec<Frame>,
    /// The rows, from the top; the upper [`HEADING`] pixels are for the row's name.
    pub rows: Vec<(Row, Frame)>,
    /// The lanes, from the left, by their rows in the data; none in the narrow arrangement.
    pub lanes: Vec<Frame>,
}

/// A curve from one node to another: a cubic Bézier curve with its two bends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Path {
    /// Begin, first bend, second bend, end; each (x, y).
    pub points: [(i32, i32); 4],
}

/// Room for a row's name.
pub const HEADING: i32 = 28;
/// Room for the lanes' names above the roles.
pub const LANE_HEADING: i32 = 40;
const GAP: i32 = 12;
const NODE_HEIGHT: i32 = 70;
/// How far the curve between two nodes beside each other rises above them.
const RISE: i32 = GAP;

struct Columns {
    /// The first column of the lane, and how many it has.
    of_lane: Vec<(i32, i32)>,
    count: i32,
}

impl Arrangement {
    /// The width of the drawing.
    #[must_use]
    pub fn width(self) -> i32 {
        match self {
            Self::Wide => 1200,
            Self::Narrow => 288,
        }
    }

    /// The drawing of the whole map.
    #[must_use]
    pub fn layout(self, graph: Graph<'_>) -> Layout {
        let width = self.width();
        let columns = lane_columns(graph);
        let mut layout = Layout { width, height: GAP, nodes: Vec::new(), rows: Vec::new(), lanes: Vec::new() };
        layout.nodes.resize(graph.nodes().count(), Frame::default());
        for row in Row::ALL {
            let by_lane = self == Self::Wide && matches!(row, Row::Roles(_));
            if by_lane && layout.lanes.is_empty() {
                layout.begin_lanes(&columns);
            }
            let top = layout.height;
            let mut members: Vec<Node> = graph.nodes().filter(|node| Row::of(graph, *node) == row).collect();
            members.sort_by_key(|node| place(graph, *node));
            let across = if self == Self::Wide { i32::try_from(members.len()).unwrap_or(1).clamp(1, 8) } else { 2 };
            let mut lines = 0;
            for (at, node) in (0..).zip(&members) {
                let (column, line, count) = match graph.role(*node) {
                    Some(role) if by_lane => {
                        let (first, wide) = columns.of_lane.get(usize::from(role.lane)).copied().unwrap_or((0, 1));
                        let order = i32::from(role.order);
                        (first + order % wide, order / wide, columns.count)
                    }
                    _ => (at % across, at / across, across),
                };
                lines = lines.max(line + 1);
                if let Some(frame) = layout.nodes.get_mut(node.index()) {
                    *frame = cell(width, count, column, top + HEADING + line * (NODE_HEIGHT + GAP));
                }
            }
            let height = HEADING + lines * (NODE_HEIGHT + GAP);
            layout.rows.push((row, Frame { x: 0, y: top, width, height }));
            layout.height += height + GAP;
        }
        let height = layout.height;
        layout.lanes.iter_mut().for_each(|lane| lane.height = height - lane.y);
        layout
    }
}

fn cell(width: i32, columns: i32, column: i32, y: i32) -> Frame {
    let left = width * column / columns;
    let right = width * (column + 1) / columns;
    Frame { x: left + GAP / 2, y, width: right - left - GAP, height: NODE_HEIGHT }
}

/// What the members of a row are sorted by.
fn place(graph: Graph<'_>, node: Node) -> (u8, u8) {
    match graph.what(node) {
        What::Station(station) => {
            // Both kinds of the upper row share one order; starts go before programs on a small screen too.
            (0, station.order)
        }
        What::Role(role) => (role.lane + 1, role.order),
    }
}

/// A lane with a crowded cell is two columns wide.
fn lane_columns(graph: Graph<'_>) -> Columns {
    let mut columns = Columns { of_lane: Vec::new(), count: 0 };
    for (lane, _) in (0_u8..).zip(career::lanes()) {
        let roles = || graph.nodes().filter_map(|node| graph.role(node)).filter(|role| role.lane == lane);
        let wide = if roles().any(|role| role.order >= 2) { 2 } else { 1 };
        columns.of_lane.push((columns.count, wide));
        columns.count += wide;
    }
    columns
}

impl Layout {
    fn begin_lanes(&mut self, columns: &Columns) {
        for (first, wide) in &columns.of_lane {
            let x = self.width * first / columns.count;
            let right = self.width * (first + wide) / columns.count;
            self.lanes.push(Frame { x, y: self.height, width: right - x, height: 0 });
        }
        self.height += LANE_HEADING;
    }

    /// The curve of an arrow: from the lower edge down, from the upper edge up, or over the top of neighbors in a line.
    #[must_use]
    pub fn path(&self, from: Node, to: Node) -> Path {
        let frame = |node: Node| self.nodes.get(node.index()).copied().unwrap_or_default();
        let (from, to) = (frame(from), frame(to));
        let middle = |frame: Frame| frame.x + frame.width / 2;
        let (start, end) = if to.y > from.y {
            ((middle(from), from.y + from.height), (middle(to), to.y))
        } else if to.y < from.y {
            ((middle(from), from.y), (middle(to), to.y + to.height))
        } else {
            ((middle(from), from.y), (middle(to), to.y))
        };
        let bend =
            if to.y == from.y { (from.y - RISE, to.y - RISE) } else { ((start.1 + end.1) / 2, (start.1 + end.1) / 2) };
        Path { points: [start, (start.0, bend.0), (end.0, bend.1), end] }
    }
}
