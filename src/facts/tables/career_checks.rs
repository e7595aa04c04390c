//! What the rows of the map say together: every station can be reached, no prerequisite waits for itself, and every role
//! has a way in.

use super::career::EDUCATION;
use super::problem::Wrong;
use super::reader::Reader;
use super::records::{Career, PrerequisiteRow};

fn rank(education: &str) -> usize {
    EDUCATION.iter().position(|word| *word == education).unwrap_or_default()
}

/// Notes what is out of reach. A credential without any prerequisite is one whose rule no source gives, and is let be.
pub(super) fn reachable(reader: &mut Reader, career: &Career) {
    let mut open: Vec<&str> =
        career.stations.iter().filter(|station| station.kind == "start").map(|station| station.id.as_str()).collect();
    loop {
        let level =
            |id: &str| career.stations.iter().find(|station| station.id == id).map_or(0, |s| rank(&s.education));
        let highest = open.iter().map(|id| level(id)).max().unwrap_or_default();
        let opens = |row: &&PrerequisiteRow| {
            rank(&row.education) <= highest && row.after.as_ref().is_none_or(|after| open.contains(&after.as_str()))
        };
        let next = career.prerequisites.iter().filter(opens).find(|row| !open.contains(&row.station.as_str()));
        let Some(row) = next else { break };
        open.push(&row.station);
    }
    for station in career.stations.iter().filter(|station| !open.contains(&station.id.as_str())) {
        let rows: Vec<&PrerequisiteRow> = career.prerequisites.iter().filter(|row| row.station == station.id).collect();
        if waits_for_itself(career, &station.id) {
            reader.fail_table("prerequisites.csv", "after", Wrong::Cycle(station.id.clone()));
        } else if station.kind == "program" || !rows.is_empty() {
            reader.fail_table("prerequisites.csv", "station", Wrong::OutOfReach(station.id.clone()));
        }
    }
    for role in &career.roles {
        if !career.moves.iter().any(|way| way.to == role.id) {
            reader.fail_table("moves.csv", "to", Wrong::OutOfReach(role.id.clone()));
        }
    }
    let is_program = |id: &str| career.stations.iter().any(|station| station.id == id && station.kind == "program");
    for program in career.stations.iter().filter(|station| is_program(&station.id)) {
        if !career.moves.iter().any(|way| way.from == program.id) {
            reader.fail_table("moves.csv", "from", Wrong::OutOfReach(program.id.clone()));
        }
    }
}

/// Whether following `after` from a station comes back to it.
fn waits_for_itself(career: &Career, station: &str) -> bool {
    let mut seen: Vec<&str> = Vec::new();
    let mut next: Vec<&str> = vec![station];
    while let Some(id) = next.pop() {
        for after in career.prerequisites.iter().filter(|row| row.station == id).filter_map(|row| row.after.as_deref())
        {
            if after == station {
                return true;
            }
            if !seen.contains(&after) {
                seen.push(after);
                next.push(after);
            }
        }
    }
    false
}
