//! In which order things stand inside the cells of the map so that few arrows cross: sorted by the mean place of their
//! neighbors, sweep after sweep, the best sweep kept (the layered drawing of Sugiyama). The same input gives the same
//! order.

/// Where something stands: the row from the top, and the lane; lane 0 goes across all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cell {
    pub(crate) row: usize,
    pub(crate) lane: usize,
}

/// Sweeps after which nothing gets better in practice.
const SWEEPS: usize = 24;

/// The place of each thing among those of its cell, from 0.
pub(crate) fn order(cells: &[Cell], edges: &[(usize, usize)]) -> Vec<usize> {
    let mut now: Vec<usize> = (0..cells.len()).map(|thing| before(cells, thing, |other| other < thing)).collect();
    let mut best = (crossings(cells, edges, &now), now.clone());
    let rows = 1 + cells.iter().map(|cell| cell.row).max().unwrap_or_default();
    for sweep in 0..SWEEPS {
        // One row after the other, down and up in turn: all at once, two crosswise rows would swap for ever.
        for step in 0..rows {
            let row = if sweep % 2 == 0 { step } else { rows - 1 - step };
            let places: Vec<f64> = (0..cells.len()).map(|thing| place(cells, &now, thing)).collect();
            let wish: Vec<f64> = (0..cells.len()).map(|thing| mean_of_neighbors(edges, &places, thing)).collect();
            let sorted = |thing| before(cells, thing, |other| (get(&wish, other), other) < (get(&wish, thing), thing));
            for (thing, slot) in
                now.iter_mut().enumerate().filter(|(thing, _)| cells.get(*thing).is_some_and(|c| c.row == row))
            {
                *slot = sorted(thing);
            }
        }
        let found = crossings(cells, edges, &now);
        if found < best.0 {
            best = (found, now.clone());
        }
    }
    best.1
}

fn get(values: &[f64], at: usize) -> f64 {
    values.get(at).copied().unwrap_or_default()
}

/// How many others of the cell of `thing` come before it.
fn before(cells: &[Cell], thing: usize, comes_before: impl Fn(usize) -> bool) -> usize {
    (0..cells.len())
        .filter(|other| *other != thing && cells.get(*other) == cells.get(thing) && comes_before(*other))
        .count()
}

/// How far to the right something stands, in lanes; what goes across all lanes is spread over them.
fn place(cells: &[Cell], order: &[usize], thing: usize) -> f64 {
    let Some(cell) = cells.get(thing) else { return 0.0 };
    let inside = cells.iter().filter(|other| *other == cell).count();
    let part = (order.get(thing).copied().unwrap_or_default() as f64 + 0.5) / inside as f64;
    let lanes = cells.iter().map(|cell| cell.lane).max().unwrap_or_default().max(1);
    if cell.lane == 0 { part * lanes as f64 } else { cell.lane as f64 - 1.0 + part }
}

fn mean_of_neighbors(edges: &[(usize, usize)], places: &[f64], thing: usize) -> f64 {
    let other = |(from, to): &(usize, usize)| match (*from == thing, *to == thing) {
        (true, _) => Some(*to),
        (_, true) => Some(*from),
        _ => None,
    };
    let neighbors: Vec<f64> = edges.iter().filter_map(other).map(|other| get(places, other)).collect();
    if neighbors.is_empty() { get(places, thing) } else { neighbors.iter().sum::<f64>() / neighbors.len() as f64 }
}

/// How many pairs of edges between the same two rows cross.
pub(crate) fn crossings(cells: &[Cell], edges: &[(usize, usize)], order: &[usize]) -> usize {
    let row = |thing: usize| cells.get(thing).map_or(0, |cell| cell.row);
    let lines: Vec<(usize, usize, f64, f64)> = edges
        .iter()
        .filter(|(from, to)| row(*from) != row(*to))
        .map(|(from, to)| if row(*from) < row(*to) { (*from, *to) } else { (*to, *from) })
        .map(|(up, down)| (row(up), row(down), place(cells, order, up), place(cells, order, down)))
        .collect();
    let crosses = |a: &(usize, usize, f64, f64), b: &(usize, usize, f64, f64)| {
        (a.0, a.1) == (b.0, b.1) && (a.2 - b.2) * (a.3 - b.3) < 0.0
    };
    lines.iter().enumerate().map(|(at, a)| lines.iter().skip(at + 1).filter(|b| crosses(a, b)).count()).sum()
}
