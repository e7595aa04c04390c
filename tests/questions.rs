//! What to ask the college follows from what is missing.

#![allow(clippy::field_reassign_with_default, reason = "some fields of the choices are private")]

use him_pathways::session::options::{Pace, Plan, Program};
use him_pathways::session::questions::Question;
use him_pathways::session::{Choices, Field};

#[test]
fn what_every_accredited_program_publishes_comes_first() {
    let questions = Choices::default().questions();
    let first =
        [Question::Accreditation, Question::Completion, Question::Price, Question::Placement, Question::PassRate];
    assert_eq!(questions.get(..5), Some(first.as_slice()));
    assert!(!questions.contains(&Question::Schedule) && !questions.contains(&Question::PartTimeLoans));
}

#[test]
fn what_was_typed_is_not_asked() {
    for (field, question) in [
        (Field::Completion, Question::Completion),
        (Field::TuitionFees, Question::Price),
        (Field::Placement, Question::Placement),
        (Field::PassRate, Question::PassRate),
        (Field::StudyMonths, Question::Length),
        (Field::Grants, Question::Grants),
        (Field::Books, Question::Books),
        (Field::ExamWait, Question::EarlyExam),
    ] {
        let mut choices = Choices::default();
        assert!(choices.questions().contains(&question), "{question:?}");
        assert!(choices.set_number(field, choices.value(field).unwrap_or(1.0)));
        assert!(!choices.questions().contains(&question), "{question:?}");
    }
}

#[test]
fn the_way_of_studying_raises_its_own_questions() {
    let mut choices = Choices::default();
    choices.pace = Some(Pace::PartTime);
    assert!(choices.questions().contains(&Question::Schedule));
    assert!(!choices.questions().contains(&Question::PartTimeLoans));
    choices.set_number(Field::Borrow, 3_000.0);
    assert!(choices.questions().contains(&Question::PartTimeLoans));
    choices.plan = Plan::Private;
    assert!(!choices.questions().contains(&Question::PartTimeLoans));
    choices.program = Some(Program::CodingCertificate);
    let questions = choices.questions();
    assert!(!questions.contains(&Question::Practicum) && !questions.contains(&Question::Credits));
}
