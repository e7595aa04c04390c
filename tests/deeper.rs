//! What takes longer than a frame, worked out in steps, is what the model says at once.

use std::error::Error;
use std::sync::Arc;

use him_pathways::model::backwards::{Edge, Question};
use him_pathways::model::risk::{LIVES, RiskResult, Simulation};
use him_pathways::session::deeper::{Deeper, Digging, Progress, years_to_be_even};
use him_pathways::session::{Answer, Choices, Field, SharedAnswer, link};

type Outcome = Result<(), Box<dyn Error>>;
type Answers = Vec<Option<SharedAnswer>>;

/// More steps than any work here takes.
const TOO_MANY: usize = 10_000;

/// Three routes: with a loan near a cliff, with a private loan too, and with none; the second is shown.
const ROUTES: &str =
    "v=1&place=OH&borrow=12000&and=&plan=rap&borrow=6000&private-borrow=3000&and=&study=bachelor-hia&at=2";

/// The answers to the routes of a link, and which of them is shown.
fn answers(fragment: &str) -> Result<(Answers, usize), Box<dyn Error>> {
    let (routes, notices) = link::decode(fragment);
    assert!(notices.is_empty(), "{notices:?}");
    let answers: Vec<_> = routes.list().iter().map(|route| Answer::to(&route.choices).ok()).collect();
    assert!(answers.iter().all(Option::is_some));
    Ok((answers, routes.at()))
}

/// Works to the end; answers how many steps it took.
fn dig(digging: &mut Digging) -> Result<usize, Box<dyn Error>> {
    let steps = (0..TOO_MANY).position(|_| digging.step() == Progress::Done);
    Ok(steps.ok_or("there is no end")?)
}

fn risk(answer: &Answer) -> Result<RiskResult, Box<dyn Error>> {
    let mut simulation = Simulation::new(answer.choices.scenario(), LIVES)?;
    assert!(simulation.run(LIVES));
    Ok(simulation.finish()?)
}

fn edges(found: &Deeper) -> [Option<Edge>; 3] {
    [found.highest_tuition, found.lowest_salary, found.lowest_completion]
}

/// How much is known.
fn pieces(found: &Deeper) -> usize {
    let lives = found.risks.iter().flatten().count();
    let matters = usize::from(!found.tornado.is_empty());
    lives + edges(found).iter().flatten().count() + matters
}

#[test]
fn what_the_steps_find_is_what_the_model_says() -> Outcome {
    let (answers, _) = answers(ROUTES)?;
    assert_eq!(answers.len(), 3);
    let mut cliffs = 0;
    for at in 0..answers.len() {
        let mut digging = Digging::new(answers.clone(), at, None);
        dig(&mut digging)?;
        let found = digging.found();
        assert_eq!(found.risks.len(), answers.len());
        for (answer, found) in answers.iter().flatten().zip(&found.risks) {
            assert_eq!(found.as_deref(), Some(&risk(answer)?));
        }
        let choices = &answers.get(at).and_then(Option::as_ref).ok_or("no answer")?.choices;
        let within_years = years_to_be_even(choices);
        let questions = [Question::HighestTuition, Question::LowestSalary { within_years }, Question::LowestCompletion];
        for (question, edge) in questions.into_iter().zip(edges(found)) {
            assert_eq!(edge, Some(choices.backwards(question).finish()?), "{question:?}");
        }
        assert_eq!(*found.tornado, *choices.tornado()?);
        assert_eq!(*found.strip, *choices.discount_strip()?);
        assert_eq!(*found.cliffs, *choices.loan_cliffs()?);
        assert!(!found.tornado.is_empty() && !found.strip.is_empty());
        cliffs += found.cliffs.len();
    }
    assert!(cliffs > 0);
    Ok(())
}

#[test]
fn the_route_that_is_shown_comes_first_and_what_stands_together_is_found_together() -> Outcome {
    let (answers, at) = answers(ROUTES)?;
    assert_eq!(at, 1);
    let mut digging = Digging::new(answers, at, None);
    let mut known = 0;
    let mut order = Vec::new();
    for _ in 0..TOO_MANY {
        match digging.step() {
            Progress::On => {}
            Progress::Found => {
                assert!(pieces(digging.found()) > known);
                known = pieces(digging.found());
                let found = digging.found();
                let lives: Vec<bool> = found.risks.iter().map(Option::is_some).collect();
                order.push((lives, edges(found).iter().all(Option::is_some), !found.tornado.is_empty()));
            }
            Progress::Done => break,
        }
    }
    let expected =
        [([false, true, false], false, false), ([false, true, false], true, true), ([true, true, true], true, true)];
    assert_eq!(order, expected.map(|(lives, edges, tornado)| (lives.to_vec(), edges, tornado)));
    // And nothing comes after the end.
    assert_eq!(digging.step(), Progress::Done);
    assert_eq!(pieces(digging.found()), known);
    Ok(())
}

#[test]
fn the_lives_of_answers_that_are_the_same_are_kept() -> Outcome {
    let (before, at) = answers(ROUTES)?;
    let mut first = Digging::new(before.clone(), at, None);
    let steps = dig(&mut first)?;
    let lives = |digging: &Digging, place: usize| digging.found().risks.get(place).cloned().flatten();
    let same =
        |a: Option<Arc<RiskResult>>, b: Option<Arc<RiskResult>>| a.zip(b).is_some_and(|(a, b)| Arc::ptr_eq(&a, &b));

    // The first and the last change places, the one between is another.
    let [a, b, c] = before.as_slice() else { return Err("not three".into()) };
    let mut changed = b.as_ref().ok_or("no answer")?.choices.clone();
    assert!(changed.set_number(Field::TuitionFees, 15_000.0));
    let changed = Answer::to(&changed).map_err(|conflict| format!("{conflict:?}"))?;
    let after = vec![c.clone(), Some(Arc::clone(&changed)), a.clone()];
    let mut second = Digging::new(after, at, Some((first.answers(), first.found())));
    assert!(same(lives(&second, 0), lives(&first, 2)) && same(lives(&second, 2), lives(&first, 0)));
    assert!(lives(&second, 1).is_none());
    let fewer_steps = dig(&mut second)?;
    assert!(same(lives(&second, 0), lives(&first, 2)) && same(lives(&second, 2), lives(&first, 0)));
    assert_eq!(lives(&second, 1).as_deref(), Some(&risk(&changed)?));
    assert_ne!(lives(&second, 1), lives(&first, 1));
    assert!(fewer_steps < steps, "{fewer_steps} {steps}");

    // Nothing is simulated again where only another route is shown; the rest is about that route.
    let mut third = Digging::new(before.clone(), 0, Some((first.answers(), first.found())));
    assert_eq!(third.found().risks.iter().flatten().count(), 3);
    dig(&mut third)?;
    assert!((0..3).all(|place| same(lives(&third, place), lives(&first, place))));
    let shown = &a.as_ref().ok_or("no answer")?.choices;
    assert_eq!(*third.found().tornado, *shown.tornado()?);

    // An equal answer that was worked out anew is not taken for the same: nobody compares all of it.
    let again = before.iter().flatten().map(|answer| Answer::to(&answer.choices).ok()).collect();
    let fourth = Digging::new(again, at, Some((first.answers(), first.found())));
    assert_eq!(fourth.found().risks.iter().flatten().count(), 0);
    Ok(())
}

#[test]
fn work_that_is_given_up_halfway_keeps_what_it_found() -> Outcome {
    let (answers, at) = answers(ROUTES)?;
    let mut first = Digging::new(answers.clone(), at, None);
    while first.step() != Progress::Found {}
    let mut second = Digging::new(answers, at, Some((first.answers(), first.found())));
    assert_eq!(second.found().risks.iter().map(Option::is_some).collect::<Vec<_>>(), [false, true, false]);
    dig(&mut second)?;
    assert_eq!(second.found().risks.iter().flatten().count(), 3);
    assert!(edges(second.found()).iter().all(Option::is_some));
    Ok(())
}

#[test]
fn routes_without_an_answer_are_left_out() -> Outcome {
    let answer = Answer::to(&Choices::default()).map_err(|conflict| format!("{conflict:?}"))?;
    let mut nothing = Digging::new(Vec::new(), 0, None);
    dig(&mut nothing)?;
    assert_eq!(pieces(nothing.found()), 0);

    // Nothing is said of a route without an answer, but the lives of the others are.
    let mut shown_has_none = Digging::new(vec![None, Some(Arc::clone(&answer))], 0, None);
    dig(&mut shown_has_none)?;
    let found = shown_has_none.found();
    assert_eq!(found.risks.iter().map(Option::is_some).collect::<Vec<_>>(), [false, true]);
    assert_eq!((edges(found), found.tornado.len(), found.strip.len()), ([None; 3], 0, 0));

    let mut past_the_end = Digging::new(vec![Some(answer)], 7, None);
    dig(&mut past_the_end)?;
    assert_eq!(past_the_end.found().risks.iter().flatten().count(), 1);
    assert_eq!(edges(past_the_end.found()), [None; 3]);
    Ok(())
}

#[test]
fn the_years_within_which_it_is_to_be_even_are_the_visitors() -> Outcome {
    let mut choices = Choices::default();
    let usual = years_to_be_even(&choices);
    assert_eq!(choices.value(Field::EvenWithin), Some(f64::from(usual)));
    assert!(choices.set_number(Field::EvenWithin, 3.0));
    assert_eq!(years_to_be_even(&choices), 3);
    let answer = Answer::to(&choices).map_err(|conflict| format!("{conflict:?}"))?;
    let mut digging = Digging::new(vec![Some(answer)], 0, None);
    dig(&mut digging)?;
    let wanted = choices.backwards(Question::LowestSalary { within_years: 3 }).finish()?;
    assert_eq!(digging.found().lowest_salary, Some(wanted));
    assert_ne!(Some(wanted), Some(choices.backwards(Question::LowestSalary { within_years: usual }).finish()?));
    Ok(())
}
