//! Turns a file of the right shape into its types.

use crate::host::Json;
use crate::session::day::Day;
use crate::session::options::Program;

use super::shape::{Link, link};
use super::{Accreditation, CollegeFile, CollegeProgram, Contact, Prices, Rate, RateKind, Status, Words};

/// The file; none where something required is missing, which [`shape`](super::shape) has reported by then.
pub(super) fn file(json: &Json) -> Option<CollegeFile> {
    let college = json.get("college")?;
    Some(CollegeFile {
        updated: day(json, "updated")?,
        name: words(college)?,
        unit: number(college, "unit").and_then(whole),
        contact: json.get("contact").map(|contact| Contact {
            name: text(contact, "name"),
            link: usable_link(contact, "link"),
            phone: text(contact, "phone"),
        }),
        programs: json.get("programs")?.items().iter().map(program).collect::<Option<_>>()?,
    })
}

fn program(json: &Json) -> Option<CollegeProgram> {
    let credits = number(json, "credits");
    let inside = |name: &str| json.get(name).unwrap_or(&Json::Null);
    let (months, links) = (inside("months"), inside("links"));
    Some(CollegeProgram {
        id: text(json, "id")?,
        name: words(json)?,
        kind: Program::from_key(json.get("kind")?.text()?)?,
        tuition: prices(inside("tuition")).or(prices(inside("per_credit")).times(credits)),
        fees: number(json, "fees"),
        books: number(json, "books"),
        credits,
        months_full_time: number(months, "full_time"),
        months_part_time: number(months, "part_time"),
        rates: [RateKind::Graduation, RateKind::Employment, RateKind::ExamPass]
            .map(|kind| inside("rates").get(kind.key()).and_then(rate)),
        accreditation: json.get("accreditation").and_then(accreditation),
        apply: usable_link(links, "apply"),
        visit: usable_link(links, "visit"),
        ask: usable_link(links, "ask"),
    })
}

/// Prices by residency, as they stand in an object.
pub(super) fn prices(json: &Json) -> Prices {
    let price = |name| number(json, name);
    Prices {
        everyone: price("everyone"),
        in_district: price("in_district"),
        in_state: price("in_state"),
        out_of_state: price("out_of_state"),
    }
}

fn rate(json: &Json) -> Option<Rate> {
    Some(Rate { percent: number(json, "percent")?, date: day(json, "date"), source: usable_link(json, "source") })
}

fn accreditation(json: &Json) -> Option<Accreditation> {
    Some(Accreditation {
        by: text(json, "by")?,
        status: Status::from_key(json.get("status")?.text()?)?,
        link: usable_link(json, "link"),
    })
}

fn words(json: &Json) -> Option<Words> {
    let name = json.get("name")?;
    Some(Words { english: text(name, "en")?, spanish: text(name, "es") })
}

fn number(json: &Json, name: &str) -> Option<f64> {
    json.get(name)?.number()
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the table asks for six digits")]
fn whole(number: f64) -> Option<u32> {
    (100_000.0..1_000_000.0).contains(&number).then_some(number as u32)
}

fn text(json: &Json, name: &str) -> Option<String> {
    json.get(name)?.text().map(str::to_owned)
}

fn day(json: &Json, name: &str) -> Option<Day> {
    Day::parse(json.get(name)?.text()?)
}

fn usable_link(json: &Json, name: &str) -> Option<String> {
    let text = json.get(name)?.text()?;
    // Where no mail address may stand, the shape has refused it.
    (link(text, true) == Some(Link::Usable)).then(|| text.to_owned())
}

impl Prices {
    /// The four of them.
    pub(super) fn all(&self) -> [(&'static str, Option<f64>); 4] {
        [
            ("everyone", self.everyone),
            ("in_district", self.in_district),
            ("in_state", self.in_state),
            ("out_of_state", self.out_of_state),
        ]
    }

    /// Those given here; for the rest those of `other`.
    fn or(self, other: Self) -> Self {
        Self {
            everyone: self.everyone.or(other.everyone),
            in_district: self.in_district.or(other.in_district),
            in_state: self.in_state.or(other.in_state),
            out_of_state: self.out_of_state.or(other.out_of_state),
        }
    }

    /// What so many credits cost at these prices; nothing where the credits are not known.
    pub(super) fn times(self, credits: Option<f64>) -> Self {
        let total = |price: Option<f64>| Some(price? * credits?);
        Self {
            everyone: total(self.everyone),
            in_district: total(self.in_district),
            in_state: total(self.in_state),
            out_of_state: total(self.out_of_state),
        }
    }
}
