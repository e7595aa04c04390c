//! What to ask a college, in words that can be read aloud on the phone.

use super::{Lang, pick};
use crate::session::questions::Question;

/// The question.
#[must_use]
pub fn question(lang: Lang, question: Question) -> &'static str {
    let (english, spanish) = match question {
        Question::Accreditation => (
            "Does CAHIIM accredit this very program? Until which year?",
            "¿Acredita CAHIIM este mismo programa? ¿Hasta qué año?",
        ),
        Question::Completion => (
            "Of those who begin this program, how many finish it, and within what time? How is it for part-time students?",
            "De quienes empiezan este programa, ¿cuántos lo terminan y en cuánto tiempo? ¿Cómo es para estudiantes a tiempo parcial?",
        ),
        Question::Price => (
            "What does the whole program cost me, with all fees, as a resident of my place and at my pace?",
            "¿Cuánto me cuesta el programa entero, con todas las cuotas, según mi residencia y a mi ritmo?",
        ),
        Question::Books => (
            "What do books, software and supplies cost in a year?",
            "¿Cuánto cuestan al año los libros, los programas y los materiales?",
        ),
        Question::Length => (
            "How many months does it take at my pace, summers included?",
            "¿Cuántos meses toma a mi ritmo, contando los veranos?",
        ),
        Question::Grants => (
            "Which grants and scholarships can I have, for how many years, and under what conditions?",
            "¿Qué becas puedo recibir, por cuántos años y con qué condiciones?",
        ),
        Question::Credits => (
            "Which of my credits and certificates do you take? Can I have that in writing before I enroll?",
            "¿Cuáles de mis créditos y certificados aceptan? ¿Me lo dan por escrito antes de inscribirme?",
        ),
        Question::PassRate => (
            "How many of your graduates took the exam last year, and how many passed at the first try?",
            "¿Cuántos de sus egresados presentaron el examen el año pasado y cuántos aprobaron al primer intento?",
        ),
        Question::Placement => (
            "How many of last year’s graduates work in this field, and how many months did it take them?",
            "¿Cuántos egresados del año pasado trabajan en este campo y cuántos meses tardaron?",
        ),
        Question::Pay => (
            "What do your graduates earn at first, in which jobs, and how do you know?",
            "¿Cuánto ganan sus egresados al principio, en qué empleos, y cómo lo saben?",
        ),
        Question::Practicum => (
            "How many hours of practicum are there, are they paid, who finds the place, and can I do them where I work?",
            "¿Cuántas horas de prácticas son, se pagan, quién busca el lugar, y puedo hacerlas donde trabajo?",
        ),
        Question::Schedule => (
            "Are all classes online or in the evening, so that I can keep my job? Also those of the last year?",
            "¿Son todas las clases en línea o por la noche, para conservar mi empleo? ¿También las del último año?",
        ),
        Question::EarlyExam => (
            "Can I take the exam in my last term, and is its fee included?",
            "¿Puedo presentar el examen en el último período, y está incluido su cargo?",
        ),
        Question::PartTimeLoans => (
            "How much of the federal loan limit can I have at my number of credits?",
            "¿Qué parte del límite de préstamos federales puedo tener con mi número de créditos?",
        ),
    };
    pick(lang, english, spanish)
}
