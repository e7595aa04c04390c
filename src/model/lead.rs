//! Which of several routes is ahead at each age, and where their lines cross.

/// Years through which one is ahead.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stretch {
    /// Counted from today: the end of this year is the first.
    pub from: usize,
    /// The end of this year is the last.
    pub to: usize,
    /// The route's place among the lines; none: staying put.
    pub leader: Option<usize>,
}

/// One line passes another for the first time in a year.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Crossing {
    /// Years from today at whose end it is ahead.
    pub year: usize,
    /// What passes; none: staying put.
    pub overtakes: Option<usize>,
    /// What is passed.
    pub overtaken: Option<usize>,
}

/// A dollar or less is no lead.
const NO_LEAD: f64 = 1.0;

/// `lines` hold where each route stands against staying put after each year (`position`, dollars of today).
#[must_use]
pub fn stretches(lines: &[Vec<f64>]) -> Vec<Stretch> {
    let mut found: Vec<Stretch> = Vec::new();
    for year in 0..length(lines) {
        let held = found.last().map(|stretch| stretch.leader);
        let leader = leader(lines, year, held);
        match found.last_mut() {
            Some(last) if last.leader == leader => last.to = year + 1,
            _ => found.push(Stretch { from: year + 1, to: year + 1, leader }),
        }
    }
    found
}

/// Where one line passes another, staying put among them; in the order of years.
#[must_use]
pub fn crossings(lines: &[Vec<f64>]) -> Vec<Crossing> {
    let all = || std::iter::once(None).chain((0..lines.len()).map(Some));
    let mut found = Vec::new();
    for (one, other) in all().flat_map(|one| all().filter(move |other| one < *other).map(move |other| (one, other))) {
        let mut ahead = None;
        for year in 0..length(lines) {
            let by = at(lines, one, year) - at(lines, other, year);
            if by.abs() <= NO_LEAD {
                continue;
            }
            let (front, back) = if by > 0.0 { (one, other) } else { (other, one) };
            if ahead.is_some_and(|ahead| ahead != front) {
                found.push(Crossing { year: year + 1, overtakes: front, overtaken: back });
            }
            ahead = Some(front);
        }
    }
    found.sort_by_key(|crossing| crossing.year);
    found
}

/// The line that is highest; one that was ahead stays so until another is by more than a dollar.
fn leader(lines: &[Vec<f64>], year: usize, held: Option<Option<usize>>) -> Option<usize> {
    let mut best = held.unwrap_or(None);
    for place in std::iter::once(None).chain((0..lines.len()).map(Some)) {
        if at(lines, place, year) > at(lines, best, year) + NO_LEAD {
            best = place;
        }
    }
    best
}

fn at(lines: &[Vec<f64>], place: Option<usize>, year: usize) -> f64 {
    place.and_then(|place| lines.get(place)?.get(year).copied()).unwrap_or(0.0)
}

fn length(lines: &[Vec<f64>]) -> usize {
    lines.iter().map(Vec::len).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_stays_put_leads_until_a_route_is_even_and_the_better_one_takes_over() {
        let lines = [vec![-10.0, -5.0, 20.0, 30.0, 40.0], vec![-40.0, -20.0, 0.0, 60.0, 120.0]];
        let led: Vec<_> = stretches(&lines).iter().map(|s| (s.from, s.to, s.leader)).collect();
        assert_eq!(led, [(1, 2, None), (3, 3, Some(0)), (4, 5, Some(1))]);
        let crossed: Vec<_> = crossings(&lines).iter().map(|c| (c.year, c.overtakes, c.overtaken)).collect();
        assert_eq!(crossed, [(3, Some(0), None), (4, Some(1), None), (4, Some(1), Some(0))]);
    }

    #[test]
    fn equal_lines_never_cross() {
        let same = vec![-1.0, 2.0, 3.0];
        assert!(crossings(&[same.clone(), same]).iter().all(|crossing| crossing.overtaken.is_none()));
    }
}
