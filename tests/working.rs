//! Figures have names, and every number that goes into a working has a source with a time, or was typed.

use std::error::Error;

use him_pathways::facts::Confidence;
use him_pathways::model::trace::{Amount, Column, Figure, Operand, Origin, Whose, Workings};
use him_pathways::session::options::Basis;
use him_pathways::session::{Choices, Field, link};

type Outcome = Result<(), Box<dyn Error>>;

const LINKS: [&str; 5] = [
    "v=1",
    "v=1&now=rhit&place=OH&study=rhit-to-rhia&pace=part-time&borrow=5000&plan=rap",
    "v=1&now=office&place=CA&study=associate-hit&borrow=6000&subsidised=50&private-borrow=3000&pay-now=38000&own-salary=61000",
    "v=1&place=TX&study=master-him&borrow=15000&plan=private&later=manager&spouse=40000&dependants=2&filing=joint",
    "v=1&study=coding-certificate&grants=2000&employer-help=1000&other=500&wage-growth=0.5",
];

fn choices(link: &str) -> Choices {
    link::decode(link).0.shown().map(|route| route.choices.clone()).unwrap_or_default()
}

/// Every figure but for cells, those of some years, and the operands of their workings.
fn operands(all: &Workings<'_>) -> Vec<(Figure, Operand)> {
    let cells = Column::ALL.iter().flat_map(|column| [0, 1, 3, 8].map(|year| Amount::Year(*column, year)));
    let amounts: Vec<Amount> = Amount::ALL.into_iter().chain(cells).collect();
    let figures =
        amounts.into_iter().flat_map(|amount| [Figure::if_you_finish(amount), Figure::counting_the_risk(amount)]);
    let of =
        |figure| all.of(figure).steps.into_iter().flat_map(|step| step.operands).map(move |operand| (figure, operand));
    figures.flat_map(of).collect()
}

#[test]
fn every_input_is_the_visitors_or_has_a_source_with_a_time() -> Outcome {
    let (mut typed, mut published, mut assumed) = (0, 0, 0);
    for link in LINKS {
        let choices = choices(link);
        for scenario in Basis::ALL.iter().filter_map(|basis| choices.scenario_by(*basis)) {
            for (figure, operand) in operands(&Workings::new(&scenario)?) {
                let name = format!("{link}: {}: {:?}", figure.name(), operand.origin);
                let behind = choices.behind(&scenario, &operand.origin);
                let from_outside = matches!(
                    operand.origin,
                    Origin::Input(_) | Origin::Rule(_) | Origin::Wage { .. } | Origin::StateTax
                );
                assert_eq!(behind.is_some(), from_outside, "{name}");
                let Some(behind) = behind else { continue };
                match (behind.source, behind.field) {
                    (None, Some(field)) => {
                        typed += 1;
                        assert!(choices.number(field).is_some(), "{name}");
                    }
                    (None, None) => return Err(format!("{name} has nothing behind it").into()),
                    (Some(source), _) if source.confidence == Confidence::Assumption => assumed += 1,
                    (Some(source), _) => {
                        published += 1;
                        assert!(!source.publisher.is_empty(), "{name}");
                        let period = source.period.en;
                        // Published for graduates of several years together.
                        let several = period == "graduates of several years";
                        assert!(several || period.chars().any(|c| c.is_ascii_digit()), "{name}: {period}");
                    }
                }
            }
        }
    }
    assert!(typed > 100 && published > 1_000 && assumed > 100, "{typed}, {published}, {assumed}");
    Ok(())
}

#[test]
fn an_input_that_a_field_holds_has_the_fields_value() -> Outcome {
    for link in LINKS {
        let choices = choices(link);
        let scenario = choices.scenario();
        for (figure, operand) in operands(&Workings::new(&scenario)?) {
            let Some(field) = choices.behind(&scenario, &operand.origin).and_then(|behind| behind.field) else {
                continue;
            };
            let value = choices.value(field).ok_or("no value")? / field.spec().unit.per_model_unit();
            // The model counts experience in months.
            let value = if field == Field::YearsInJob { value * 12.0 } else { value };
            let off = (value - operand.value).abs();
            assert!(
                off <= 1e-9 * value.abs().max(1.0),
                "{link}: {}: {field:?}: {value} {}",
                figure.name(),
                operand.value
            );
        }
    }
    Ok(())
}

#[test]
fn every_figure_is_found_by_its_name() -> Outcome {
    let lives = [
        Figure::if_you_finish,
        Figure::counting_the_risk,
        |amount| Figure { whose: Whose::Life(him_pathways::model::outcomes::Outcome::NotPlaced), amount },
        |amount| Figure { whose: Whose::Life(him_pathways::model::outcomes::Outcome::Dropped { leg: 2 }), amount },
    ];
    for amount in Amount::ALL.into_iter().chain(Column::ALL.iter().map(|column| Amount::Year(*column, 47))) {
        for life in lives {
            let figure = life(amount);
            assert_eq!(Figure::named(&figure.name()), Some(figure));
        }
        // The same names as in the JSON that `answer --working` prints.
        let written = serde_json::to_value(amount)?;
        match amount {
            Amount::Year(column, _) => assert_eq!(serde_json::to_value(column)?.as_str(), Some(column.key())),
            _ => assert_eq!(written.as_str(), Some(amount.key())),
        }
    }
    for name in [
        "",
        "npv ",
        "NPV",
        "risk.",
        "risk",
        "tax.",
        "tax.x",
        "tax.-1",
        "tax",
        "npv.1",
        "dropped_.npv",
        "dropped_A.npv",
        "dropped_aa.npv",
        "risk.risk.npv",
        "tax.99999999999999999999999999",
        "<b>",
        "year",
    ] {
        assert_eq!(Figure::named(name), None, "{name}");
    }
    Ok(())
}
