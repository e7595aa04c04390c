//! What to ask the college: what the answer rests on that only the college knows, or that is an average so far.

use crate::facts::{self, College};

use super::choices::Choices;
use super::field::Field;
use super::options::{Pace, Program};

/// A question to a college.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Question {
    /// Whether CAHIIM accredits the program.
    Accreditation,
    /// Which share of those who begin finishes.
    Completion,
    /// What the whole program costs the visitor.
    Price,
    /// What books and supplies cost.
    Books,
    /// How long it takes at the visitor's pace.
    Length,
    /// Which grants the visitor can have.
    Grants,
    /// How many credits are taken over.
    Credits,
    /// Which share passes the exam at the first try.
    PassRate,
    /// Which share finds work in the field, and how soon.
    Placement,
    /// What graduates earn.
    Pay,
    /// The hours of practicum.
    Practicum,
    /// Whether classes fit beside the job held.
    Schedule,
    /// Whether the exam can be taken before the end.
    EarlyExam,
    /// Which loans the college offers below a full load.
    PartTimeLoans,
}

impl Choices {
    /// The questions that matter under these choices, the weightiest first: always what every accredited program must
    /// publish, and what is missing, an average or an assumption so far.
    #[must_use]
    pub fn questions(&self) -> Vec<Question> {
        let part_time = self.pace() == Pace::PartTime;
        let exam = self.credential().is_some();
        let borrows = self.number(Field::Borrow).unwrap_or(0.0) > 0.0;
        let degree = self.program() != Program::CodingCertificate;
        let asked = [
            (Question::Accreditation, exam),
            (Question::Completion, self.is_open(Field::Completion)),
            (Question::Price, self.is_open(Field::TuitionFees)),
            (Question::Placement, self.is_open(Field::Placement)),
            (Question::PassRate, exam && self.is_open(Field::PassRate)),
            (Question::Pay, self.own_salary().is_none()),
            (Question::Length, self.is_open(Field::StudyMonths)),
            (Question::Credits, degree),
            (Question::Grants, self.is_open(Field::Grants)),
            (Question::Practicum, degree),
            (Question::Schedule, part_time),
            (Question::EarlyExam, exam && self.is_open(Field::ExamWait)),
            (Question::PartTimeLoans, part_time && borrows && !self.plan.is_private()),
            (Question::Books, self.is_open(Field::Books)),
        ];
        asked.into_iter().filter_map(|(question, is_asked)| is_asked.then_some(question)).collect()
    }

    /// Whether a number is still an average or an assumption: not typed, and not the published one of the college.
    fn is_open(&self, field: Field) -> bool {
        let own = [College::prices_source(), facts::college_file()];
        let of_college = self.default_of(field).is_some_and(|default| own.contains(&default.source));
        self.number(field).is_none() && !of_college
    }
}
