//! Whose line is ahead, and that a dollar is no lead.

use him_pathways::model::lead::{crossings, stretches};

fn leaders(lines: &[Vec<f64>]) -> Vec<Option<usize>> {
    let stretches = stretches(lines);
    stretches.iter().flat_map(|stretch| vec![stretch.leader; stretch.to + 1 - stretch.from]).collect()
}

#[test]
fn a_line_leads_once_it_is_more_than_a_dollar_ahead() {
    assert_eq!(leaders(&[vec![0.5, 1.0, 1.01, 1.0]]), [None, None, Some(0), Some(0)]);
    // Far from zero too: what counts is the distance.
    assert_eq!(leaders(&[vec![5_000.0, 5_000.0], vec![5_000.9, 5_001.5]]), [Some(0), Some(1)]);
    // Behind staying put: it leads again.
    assert_eq!(leaders(&[vec![2.0, -0.5, -1.5]]), [Some(0), Some(0), None]);
}

#[test]
fn lines_that_come_within_a_dollar_have_not_crossed() {
    let years = |line: Vec<f64>| crossings(&[line]).iter().map(|crossing| crossing.year).collect::<Vec<_>>();
    assert!(years(vec![-3.0, 1.0, -3.0]).is_empty());
    assert_eq!(years(vec![-3.0, 1.01, -3.0]), [2, 3]);
}
