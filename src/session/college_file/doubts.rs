//! What is allowed and yet odd: old rates, prices that do not add up, names in one language only.

use crate::host::Json;
use crate::session::day::Day;

use super::finding::{Finding, What};
use super::read::prices;
use super::shape::step;
use super::{CollegeFile, CollegeProgram, RateKind, Words};

/// A file that nobody looked over for a year has missed a change of prices.
const OLD_FILE_MONTHS: i32 = 12;
/// Accreditors have rates published each year; older than two years, one was left standing.
const STALE_RATE_MONTHS: i32 = 24;
/// By how much of it tuition may differ from credits times their price.
const APART: f64 = 0.1;

/// Whether a figure of that day is marked as old.
pub(super) fn is_stale(date: Day, today: Day) -> bool {
    date.months_until(today) >= STALE_RATE_MONTHS
}

/// Looks through a file that was read without an error.
pub(super) fn look(file: &CollegeFile, json: &Json, today: Day, findings: &mut Vec<Finding>) {
    let mut doubts = Doubts { findings, today };
    if file.updated > today {
        doubts.say("updated", "", What::InFuture);
    } else if file.updated.months_until(today) >= OLD_FILE_MONTHS {
        doubts.say("updated", "", What::OldFile(file.updated.months_until(today)));
    }
    doubts.words("college", &file.name);
    let raw = json.get("programs").map(Json::items).unwrap_or_default();
    for (index, (program, raw)) in file.programs.iter().zip(raw).enumerate() {
        let path = ["programs", &step(index)].concat();
        let earlier = file.programs.iter().take(index);
        if earlier.into_iter().any(|other| other.id == program.id) {
            doubts.say(&path, ".id", What::RepeatedId(program.id.clone()));
        }
        doubts.words(&path, &program.name);
        doubts.prices(&path, program, raw);
        doubts.rates(&path, program);
        if let (Some(full), Some(part)) = (program.months_full_time, program.months_part_time)
            && part < full
        {
            doubts.say(&path, ".months", What::PacesSwapped);
        }
    }
}

struct Doubts<'a> {
    findings: &'a mut Vec<Finding>,
    today: Day,
}

impl Doubts<'_> {
    fn say(&mut self, path: &str, rest: &str, what: What) {
        self.findings.push(Finding { path: [path, rest].concat(), what });
    }

    fn words(&mut self, path: &str, words: &Words) {
        if words.spanish.is_none() {
            self.say(path, ".name", What::NoSpanish);
        }
    }

    fn prices(&mut self, path: &str, program: &CollegeProgram, raw: &Json) {
        let by_credit = raw.get("per_credit").map(prices).unwrap_or_default().times(program.credits);
        for ((name, tuition), (_, by_credit)) in program.tuition.all().into_iter().zip(by_credit.all()) {
            if let (Some(tuition), Some(by_credit)) = (tuition, by_credit)
                && (tuition - by_credit).abs() > APART * tuition.max(by_credit)
            {
                self.say(path, &[".tuition.", name].concat(), What::PricesApart { by_credit, tuition });
            }
        }
    }

    fn rates(&mut self, path: &str, program: &CollegeProgram) {
        for kind in RateKind::ALL {
            let place = [".rates.", kind.key()].concat();
            let Some(rate) = program.rate(*kind) else {
                self.say(path, &place, What::NoRate(*kind));
                continue;
            };
            if rate.percent > 0.0 && rate.percent <= 1.0 {
                self.say(path, &place, What::LooksLikeShare(rate.percent));
            }
            match rate.date {
                None => self.say(path, &place, What::UndatedRate),
                Some(date) if date > self.today => self.say(path, &place, What::InFuture),
                Some(date) if is_stale(date, self.today) => {
                    self.say(path, &place, What::StaleRate(date.months_until(self.today)));
                }
                Some(_) => {}
            }
        }
    }
}
