//! The drawing: nothing overlaps, everything is inside, every arrow ends at its nodes, and the order keeps crossings few.

use him_pathways::pathway::Graph;
use him_pathways::pathway::layout::{Arrangement, Frame, HEADING, Row};

#[allow(dead_code, reason = "build.rs uses all of it")]
#[path = "../../src/facts/tables/order.rs"]
mod order;

use order::{Cell, crossings, order};

fn apart(a: Frame, b: Frame) -> bool {
    a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
}

fn holds(outer: Frame, inner: Frame) -> bool {
    inner.x >= outer.x
        && inner.y >= outer.y
        && inner.x + inner.width <= outer.x + outer.width
        && inner.y + inner.height <= outer.y + outer.height
}

#[test]
fn nothing_overlaps_and_everything_is_inside() {
    let graph = Graph::whole();
    for arrangement in [Arrangement::Wide, Arrangement::Narrow] {
        let layout = arrangement.layout(graph);
        let page = Frame { x: 0, y: 0, width: layout.width, height: layout.height };
        assert_eq!(layout.nodes.len(), graph.nodes().count());
        for node in graph.nodes() {
            let frame = layout.nodes[node.index()];
            // Wide enough to be read and touched.
            assert!(frame.width >= 88 && frame.height >= 44, "{arrangement:?} {} {frame:?}", graph.key(node));
            let (_, row) = *layout.rows.iter().find(|(row, _)| *row == Row::of(graph, node)).unwrap();
            assert!(holds(page, frame) && holds(row, frame) && frame.y >= row.y + HEADING, "{}", graph.key(node));
            for other in graph.nodes().filter(|other| *other > node) {
                assert!(apart(frame, layout.nodes[other.index()]), "{} {}", graph.key(node), graph.key(other));
            }
            if let (Some(role), Some(lane)) =
                (graph.role(node), graph.role(node).and_then(|role| layout.lanes.get(usize::from(role.lane))))
            {
                assert!(holds(*lane, frame), "{} outside lane {}", graph.key(node), role.lane);
            }
        }
        for (at, (_, row)) in layout.rows.iter().enumerate() {
            assert!(layout.rows.iter().skip(at + 1).all(|(_, other)| apart(*row, *other)));
        }
    }
    assert_eq!(Arrangement::Wide.layout(graph).lanes.len(), 7);
    assert_eq!((Arrangement::Wide.layout(graph).width, Arrangement::Narrow.layout(graph).width), (1200, 288));
}

#[test]
fn every_arrow_begins_and_ends_at_the_edge_of_its_nodes() {
    let graph = Graph::whole();
    for arrangement in [Arrangement::Wide, Arrangement::Narrow] {
        let layout = arrangement.layout(graph);
        for link in graph.links() {
            let path = layout.path(link.from, link.to);
            let at_edge = |frame: Frame, (x, y): (i32, i32)| {
                x > frame.x && x < frame.x + frame.width && (y == frame.y || y == frame.y + frame.height)
            };
            assert!(at_edge(layout.nodes[link.from.index()], path.points[0]), "{link:?}");
            assert!(at_edge(layout.nodes[link.to.index()], path.points[3]), "{link:?}");
            let inside = |(x, y): (i32, i32)| (0..=layout.width).contains(&x) && (0..=layout.height).contains(&y);
            assert!(path.points.into_iter().all(inside), "{link:?}");
        }
    }
}

#[test]
fn the_order_has_fewer_crossings_than_the_tables_had() {
    let cell = |row, lane| Cell { row, lane };
    // Two rows of three, drawn crosswise.
    let cells = [cell(0, 0), cell(0, 0), cell(0, 0), cell(1, 0), cell(1, 0), cell(1, 0)];
    let edges = [(0, 5), (1, 4), (2, 3)];
    let found = order(&cells, &edges);
    assert_eq!(crossings(&cells, &edges, &[0, 1, 2, 0, 1, 2]), 3);
    assert_eq!(crossings(&cells, &edges, &found), 0);
    assert_eq!(order(&cells, &edges), found);
    // Each place inside a cell is taken once.
    let mut upper = found[..3].to_vec();
    upper.sort_unstable();
    assert_eq!(upper, [0, 1, 2]);
}
