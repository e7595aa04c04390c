//! From choices to the scenario that the model prices, by each kind of evidence for pay.

use std::collections::BTreeMap;

use crate::facts::colleges::Outcome;
use crate::facts::{self, Level, Place, Wages};
use crate::model::scenario::{
    Baseline, CredentialLeg, Economy, Evidence, Leg, Loan, LoanPlan, OwnBaseline, PayBasis, Person, PrivateLoan,
    Role as JobRole, Scenario, Study, Work,
};

use crate::pathway::Graph;
use crate::pathway::graph::stations_of;

use super::choices::Choices;
use super::field::Field;
use super::options::{Basis, Now, Pace, Plan, Role, Switch};

/// The occupation whose wages carry the graduates' national earnings over to a place (model, 2.2).
const FIELD_OF_WORK: &str = "29-2072";

impl Choices {
    /// The scenario chosen: by the evidence chosen, or by the occupation's pay where there is none of that kind.
    #[must_use]
    pub fn scenario(&self) -> Scenario {
        self.scenario_by(self.basis).unwrap_or_else(|| self.paid_by(Evidence::Occupation))
    }

    /// The same route with its pay taken from one kind of evidence; none where there is no such evidence for it.
    #[must_use]
    pub fn scenario_by(&self, basis: Basis) -> Option<Scenario> {
        match basis {
            Basis::Occupation => Some(self.paid_by(Evidence::Occupation)),
            Basis::Graduates => self.graduates_scenario(),
            Basis::Own => Some(self.paid_by(Evidence::Own { salary: self.number(Field::OwnSalary)? })),
            Basis::Survey => Some(self.paid_by(Evidence::Survey { figures: self.survey_figures()? })),
        }
    }

    fn paid_by(&self, evidence: Evidence) -> Scenario {
        Scenario {
            person: self.person(),
            baseline: self.baseline(),
            legs: self.legs(),
            pay_basis: PayBasis { evidence, ..self.standing() },
            loan: self.loan(),
            economy: Economy {
                inflation: self.in_model_unit(Field::Inflation),
                real_wage_growth: self.in_model_unit(Field::WageGrowth),
                discount_rate: self.in_model_unit(Field::DiscountRate),
                tuition_growth: self.in_model_unit(Field::TuitionGrowth),
            },
            taxes: !self.is_on(Switch::WithoutTaxes),
            refund_surplus_grants: !self.is_on(Switch::SurplusGrantsLost),
            placement: self.in_model_unit(Field::Placement),
        }
    }

    /// The route paid as graduates of such programs actually were. Unless the visitor typed their own pay, it is
    /// compared with what people of their schooling earned, counted in the same way: high-school graduates, or
    /// graduates with an associate degree for somebody who works as an RHIT. None where no earnings of such graduates
    /// are published.
    fn graduates_scenario(&self) -> Option<Scenario> {
        let points = self.graduates_points()?;
        let mut scenario = self.paid_by(Evidence::Graduates { points });
        if self.number(Field::PayNow).is_none() {
            let salary = self.earnings_of_peers()?;
            scenario.baseline = Baseline::Own(OwnBaseline { salary, soc: None, wages: None, slice: [0.0, 1.0] });
        }
        Some(scenario)
    }

    /// The averages that articles quote for the credential that the route leads to; none where they quote none.
    fn survey_figures(&self) -> Option<BTreeMap<String, f64>> {
        let figure = self.survey_figure()?;
        Some(BTreeMap::from([(figure.credential?.to_owned(), figure.figure.value)]))
    }

    /// The quoted average itself.
    pub(super) fn survey_figure(&self) -> Option<&'static facts::SurveyFigure> {
        let credential = self.credential()?.id;
        facts::survey_figures().iter().find(|figure| figure.credential == Some(credential))
    }

    /// What people of the visitor's schooling earned, full or part time, in any job; dollars a year.
    fn earnings_of_peers(&self) -> Option<f64> {
        match self.now {
            Now::Rhit => self.points_of(Level::Associate)?.last().map(|(_, pay)| *pay),
            _ => Some(facts::high_school_earnings(self.place).value),
        }
    }

    /// Where those earnings are published.
    pub(super) fn peers_source(&self) -> &'static facts::Source {
        let associate = facts::graduate_earnings(Level::Associate).last().filter(|_| self.now == Now::Rhit);
        associate.map_or_else(|| facts::high_school_earnings(self.place).source, |row| row.source)
    }

    /// Median earnings of graduates by years since finishing: of the college chosen where they are published, as they
    /// are; else of the level, carried over from the nation to the place.
    #[must_use]
    pub fn graduates_points(&self) -> Option<Vec<(f64, f64)>> {
        let level = self.level()?;
        match self.college_chosen().map(|college| college.outcome(level)) {
            Some(Outcome::Points(points)) => Some(points),
            _ => self.points_of(level),
        }
    }

    fn points_of(&self, level: Level) -> Option<Vec<(f64, f64)>> {
        let earnings = facts::graduate_earnings(level);
        let here = self.wages_here(FIELD_OF_WORK)?.wages.p50;
        let nation = facts::wages(FIELD_OF_WORK, Place::US)?.wages.p50;
        let points: Vec<_> = earnings.iter().map(|row| (row.years, row.pay * here / nation)).collect();
        (!points.is_empty()).then_some(points)
    }

    fn person(&self) -> Person {
        let months = self.in_model_unit(Field::YearsInJob) * 12.0;
        let mut experience = BTreeMap::new();
        experience.insert(self.now.soc().to_owned(), months.round() as i32);
        let mut credentials_held: Vec<String> = self.now.credentials().iter().map(|&name| name.to_owned()).collect();
        if let Some(path) = self.path() {
            let standing = path.standing();
            if let Some(held) = path.held() {
                let years_typed = self.number(Field::YearsInJob).is_some();
                let months = if years_typed { months.round() as i32 } else { i32::from(standing.field_months) };
                experience = BTreeMap::from([(held.soc.to_owned(), months)]);
            }
            let done = stations_of(standing.done).map(|node| Graph::whole().key(node));
            credentials_held = done.filter(|key| facts::credential(key).is_some()).map(str::to_owned).collect();
        }
        Person {
            age: self.whole(Field::Age),
            stop_work_age: self.whole(Field::StopWorkAge),
            place: self.place,
            filing: self.filing,
            spouse_income: self.in_model_unit(Field::SpouseIncome),
            dependants: self.whole(Field::Dependants),
            dependants_years: self.whole(Field::DependantsYears),
            search_months: self.whole(Field::SearchMonths),
            experience,
            credentials_held,
            aotc_years_used: self.whole(Field::AotcYearsUsed),
            claimed_as_dependant: self.is_on(Switch::ClaimedAsDependant),
        }
    }

    fn baseline(&self) -> Baseline {
        let held = self.path().and_then(|path| path.held());
        let soc = held.map_or(self.now.soc(), |held| held.soc).to_owned();
        let wages = self.area_wages(&soc);
        let slice = held.map_or([0.0, 1.0], |held| held.slice);
        match self.number(Field::PayNow) {
            None => Baseline::Occupation(JobRole { soc, wages, slice }),
            Some(salary) => {
                let soc = (!self.is_on(Switch::NeverARaise)).then_some(soc);
                let wages = wages.filter(|_| soc.is_some());
                Baseline::Own(OwnBaseline { salary, soc, wages, slice })
            }
        }
    }

    fn legs(&self) -> Vec<Leg> {
        if let Some(path) = self.path() {
            return self.legs_of(path);
        }
        let mut legs = Vec::with_capacity(4);
        legs.extend(self.study().map(Leg::Study));
        legs.extend(self.credential_leg().map(Leg::Credential));
        let first_role_months = (self.in_model_unit(Field::YearsInFirstRole) * 12.0).round() as i32;
        legs.push(Leg::Work(self.work(self.role(), self.later_role().map(|_| first_role_months))));
        legs.extend(self.later_role().map(|role| Leg::Work(self.work(role, None))));
        legs
    }

    fn work(&self, role: Role, months: Option<i32>) -> Work {
        Work { soc: role.soc().to_owned(), wages: self.area_wages(role.soc()), slice: role.slice(), months }
    }

    /// The wages of the area chosen; where there are none, the model looks up those of the place.
    pub(super) fn area_wages(&self, soc: &str) -> Option<Wages> {
        Some(self.metro_chosen()?.wages(soc)?.wages)
    }

    pub(super) fn study(&self) -> Option<Study> {
        Some(Study {
            level: self.level()?,
            months: self.whole(Field::StudyMonths),
            half_time_or_more: true,
            tuition_fees: self.in_model_unit(Field::TuitionFees),
            books: self.in_model_unit(Field::Books),
            other: self.in_model_unit(Field::OtherCost),
            grants: self.in_model_unit(Field::Pell) + self.in_model_unit(Field::Grants),
            employer_help: self.in_model_unit(Field::EmployerHelp),
            study_earnings: self.in_model_unit(Field::StudyEarnings),
            while_working: self.pace() == Pace::PartTime,
            work_share: self.in_model_unit(Field::WorkShare),
            completion: self.in_model_unit(Field::Completion),
            drop_share: self.in_model_unit(Field::DropShare),
            borrow: self.in_model_unit(Field::Borrow),
            subsidised: self.in_model_unit(Field::Subsidised),
            private_borrow: if self.borrows_privately_too() { self.in_model_unit(Field::PrivateBorrow) } else { 0.0 },
        })
    }

    pub(super) fn credential_leg(&self) -> Option<CredentialLeg> {
        let credential = self.credential()?;
        Some(CredentialLeg {
            credential: credential.id.to_owned(),
            fee: self.in_model_unit(Field::ExamFee),
            pass_rate: self.in_model_unit(Field::PassRate),
            wait_months: self.whole(Field::ExamWait),
            retake_wait_months: self.whole(Field::RetakeWait),
            upkeep: self.in_model_unit(Field::Upkeep),
            replaces: credential.replaces.iter().map(|&name| name.to_owned()).collect(),
        })
    }

    fn standing(&self) -> PayBasis {
        PayBasis {
            evidence: Evidence::Occupation,
            standing: self.in_model_unit(Field::Standing),
            years_to_typical: self.in_model_unit(Field::YearsToTypical),
        }
    }

    fn loan(&self) -> Loan {
        let plan = match self.plan() {
            Plan::Tiered => LoanPlan::TieredStandard,
            Plan::Rap => LoanPlan::Rap { public_service: false },
            Plan::RapPublicService => LoanPlan::Rap { public_service: true },
            Plan::Private => LoanPlan::Custom {
                rate: self.in_model_unit(Field::PrivateRate),
                years: self.whole(Field::PrivateYears),
            },
        };
        let private = self.borrows_privately_too().then(|| PrivateLoan {
            rate: self.in_model_unit(Field::PrivateRate),
            // No usual fee is published; somebody who pays one can type a higher rate.
            fee: 0.0,
            years: self.whole(Field::PrivateYears),
        });
        Loan { rate: self.in_model_unit(Field::LoanRate), fee: self.in_model_unit(Field::LoanFee), plan, private }
    }

    pub(super) fn in_model_unit(&self, field: Field) -> f64 {
        self.value(field).unwrap_or(0.0) / field.spec().unit.per_model_unit()
    }

    fn whole(&self, field: Field) -> i32 {
        self.value(field).unwrap_or(0.0).round() as i32
    }
}
