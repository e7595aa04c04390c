//! Where a number of a working comes from, in the terms of what was chosen.

use crate::facts::colleges::Outcome;
use crate::facts::{self, College, Note, Source};
use crate::model::scenario::{Baseline, Evidence, Leg, Scenario};
use crate::model::timeline::Held;
use crate::model::trace::Origin;

use super::choices::Choices;
use super::field::Field;

/// What stands behind a number.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Behind {
    /// The field in which it can be changed.
    pub field: Option<Field>,
    /// Where it is published or assumed; none where the visitor typed it.
    pub source: Option<&'static Source>,
    /// What is to be said with it.
    pub note: Note,
}

impl Choices {
    /// What stands behind a number of a working of this scenario, which is one of these choices; none where the number
    /// is worked out or part of a formula.
    #[must_use]
    pub fn behind(&self, scenario: &Scenario, origin: &Origin) -> Option<Behind> {
        match origin {
            Origin::Input(path) => Some(self.behind_input(scenario, path)),
            Origin::Rule(rule) => Some(Behind { field: None, source: Some(rule.source), note: rule.note }),
            Origin::Wage { held, .. } => {
                let soc = soc_of(scenario, *held)?;
                Some(published(self.wages_here(soc)?.source))
            }
            Origin::StateTax => Some(published(facts::state_tax_source())),
            Origin::Step(_) | Origin::Figure(_) | Origin::Counted | Origin::Constant => None,
        }
    }

    fn behind_input(&self, scenario: &Scenario, path: &str) -> Behind {
        let assumed = published(facts::assumption());
        if path.starts_with("pay_basis.points") {
            return self.graduates_source().map_or(assumed, published);
        }
        if path.starts_with("pay_basis.figures") {
            return self.survey_figure().map_or(assumed, |quoted| Behind {
                field: None,
                source: Some(quoted.figure.source),
                note: quoted.figure.note,
            });
        }
        // No usual fee of private loans is published.
        if path.contains(".slice[") || path == "loan.private.fee" {
            return assumed;
        }
        let Some(field) = Field::from_model_path(path) else { return assumed };
        let typed = self.number(field).is_some();
        if field == Field::PayNow && !typed && matches!(scenario.pay_basis.evidence, Evidence::Graduates { .. }) {
            return published(self.peers_source());
        }
        let default = self.default_of(field).filter(|_| !typed);
        Behind {
            field: Some(field),
            source: default.map(|default| default.source),
            note: default.map_or(Note::NONE, |default| default.note),
        }
    }

    /// Whose earnings stand for those of graduates: the college's own, or those of all programs of the level.
    fn graduates_source(&self) -> Option<&'static Source> {
        let level = self.level()?;
        match self.college_chosen().map(|college| college.outcome(level)) {
            Some(Outcome::Points(_)) => Some(College::outcomes_source()),
            _ => facts::graduate_earnings(level).first().map(|row| row.source),
        }
    }
}

fn published(source: &'static Source) -> Behind {
    Behind { field: None, source: Some(source), note: Note::NONE }
}

fn soc_of(scenario: &Scenario, held: Held) -> Option<&str> {
    match held {
        Held::Baseline => match &scenario.baseline {
            Baseline::Occupation(role) => Some(&role.soc),
            Baseline::Own(own) => own.soc.as_deref(),
        },
        Held::Role(leg) => match scenario.legs.get(leg) {
            Some(Leg::Work(work)) => Some(&work.soc),
            _ => None,
        },
    }
}
