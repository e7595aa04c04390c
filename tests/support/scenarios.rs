//! Scenarios of every kind that section 10 allows, for proptest.

use std::collections::BTreeMap;

use him_pathways::facts::{Filing, Level, Place, Wages};
use him_pathways::model::scenario::{
    Baseline, CredentialLeg, Economy, Evidence, Leg, Loan, LoanPlan, OwnBaseline, PayBasis, Person, PrivateLoan, Role,
    Scenario, Study, Work,
};
use him_pathways::model::timeline::months_to_pass;
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// Occupations of the tables.
pub const SOCS: [&str; 5] = ["43-6013", "29-2072", "29-9021", "11-9111", "43-3021"];
const CREDENTIALS: [&str; 4] = ["CCA", "RHIT", "RHIA", "CHDA"];

/// Percentiles that do not fall.
pub fn wages() -> impl Strategy<Value = Wages> {
    (15_000.0..60_000.0, [0.0..15_000.0, 0.0..20_000.0, 0.0..30_000.0, 0.0..60_000.0]).prop_map(|(p10, steps)| {
        let p25 = p10 + steps[0];
        let p50 = p25 + steps[1];
        let p75 = p50 + steps[2];
        Wages { p10, p25, p50, p75, p90: p75 + steps[3] }
    })
}

/// A part of an occupation.
pub fn slice() -> impl Strategy<Value = [f64; 2]> {
    prop_oneof![Just([0.0, 1.0]), Just([0.0, 0.5]), (0.0..0.9, 0.01..0.1).prop_map(|(low, width)| [low, low + width])]
}

fn role() -> impl Strategy<Value = Role> {
    (select(&SOCS[..]), option::of(wages()), slice()).prop_map(|(soc, wages, slice)| Role {
        soc: soc.to_owned(),
        wages,
        slice,
    })
}

fn baseline() -> impl Strategy<Value = Baseline> {
    prop_oneof![
        role().prop_map(Baseline::Occupation),
        (15_000.0..120_000.0, any::<bool>(), role()).prop_map(|(salary, follows, Role { soc, wages, slice })| {
            let soc = follows.then_some(soc);
            Baseline::Own(OwnBaseline { salary, soc, wages, slice })
        }),
    ]
}

/// A chance that is often certain.
pub fn chance() -> impl Strategy<Value = f64> {
    prop_oneof![2 => 0.0..=1.0, 1 => Just(1.0), 1 => Just(0.34)]
}

fn dollars(most: f64) -> impl Strategy<Value = f64> {
    prop_oneof![1 => Just(0.0), 2 => 0.0..most]
}

fn level() -> impl Strategy<Value = Level> {
    select(vec![Level::Certificate, Level::Associate, Level::Bachelor, Level::PostBaccalaureate, Level::Master])
}

/// Study of up to four years.
pub fn study() -> impl Strategy<Value = Study> {
    let terms = (level(), 1..=48, prop_oneof![4 => Just(true), 1 => Just(false)]);
    let costs = (0.0..40_000.0, 0.0..2_000.0, dollars(3_000.0), dollars(15_000.0), dollars(9_000.0));
    let pay = (dollars(25_000.0), any::<bool>(), 0.0..=1.0);
    let risk = (chance(), 0.0..=1.0);
    let debt = (dollars(15_000.0), 0.0..=1.0);
    (terms, costs, pay, risk, debt).prop_map(|(terms, costs, pay, risk, debt)| Study {
        level: terms.0,
        months: terms.1,
        half_time_or_more: terms.2,
        tuition_fees: costs.0,
        books: costs.1,
        other: costs.2,
        grants: costs.3,
        employer_help: costs.4,
        study_earnings: pay.0,
        while_working: pay.1,
        work_share: pay.2,
        completion: risk.0,
        drop_share: risk.1,
        borrow: debt.0,
        subsidised: debt.1,
        private_borrow: 0.0,
    })
}

fn credential() -> impl Strategy<Value = CredentialLeg> {
    (dollars(500.0), 0.4..=1.0, 0..=6, 0..=6, dollars(400.0), any::<bool>()).prop_map(
        |(fee, pass_rate, wait_months, retake_wait_months, upkeep, replaces)| CredentialLeg {
            credential: String::new(),
            fee,
            pass_rate,
            wait_months,
            retake_wait_months,
            upkeep,
            replaces: if replaces { CREDENTIALS.map(str::to_owned).to_vec() } else { Vec::new() },
        },
    )
}

fn work() -> impl Strategy<Value = Work> {
    (role(), 0..=60).prop_map(|(role, months)| Work {
        soc: role.soc,
        wages: role.wages,
        slice: role.slice,
        months: Some(months),
    })
}

/// Up to three rounds of study, exam and work, each of which may be left out, and the work without an end.
fn legs() -> impl Strategy<Value = Vec<Leg>> {
    let round = (option::weighted(0.8, study()), option::weighted(0.5, credential()), option::weighted(0.5, work()));
    (vec(round, 0..=3), work()).prop_map(|(rounds, last)| {
        let mut names = CREDENTIALS.iter();
        let mut legs = Vec::new();
        for (study, credential, work) in rounds {
            legs.extend(study.map(Leg::Study));
            if let (Some(credential), Some(name)) = (credential, names.next()) {
                legs.push(Leg::Credential(CredentialLeg { credential: (*name).to_owned(), ..credential }));
            }
            legs.extend(work.map(Leg::Work));
        }
        legs.push(Leg::Work(Work { months: None, ..last }));
        legs
    })
}

fn evidence() -> impl Strategy<Value = Evidence> {
    let points = (0.0..3.0, vec((0.5..8.0, 20_000.0..120_000.0), 1..=3)).prop_map(|(from, steps)| {
        let mut years = from;
        let rising = steps.into_iter().map(|(step, pay)| {
            years += step;
            (years, pay)
        });
        Evidence::Graduates { points: rising.collect() }
    });
    let figures = btree_map(select(&CREDENTIALS[..]).prop_map(str::to_owned), 30_000.0..120_000.0, 1..=3);
    prop_oneof![
        3 => Just(Evidence::Occupation),
        1 => points,
        1 => figures.prop_map(|figures| Evidence::Survey { figures }),
        1 => (20_000.0..150_000.0).prop_map(|salary| Evidence::Own { salary }),
    ]
}

fn pay_basis() -> impl Strategy<Value = PayBasis> {
    let standing = prop_oneof![Just(0.5), 0.01..=0.99];
    let years_to_typical = prop_oneof![Just(0.0), Just(8.0), 0.0..=40.0];
    (evidence(), standing, years_to_typical).prop_map(|(evidence, standing, years_to_typical)| PayBasis {
        evidence,
        standing,
        years_to_typical,
    })
}

fn loan() -> impl Strategy<Value = Loan> {
    let rate = || prop_oneof![1 => Just(0.0), 4 => 0.0..=0.12];
    let plan = prop_oneof![
        2 => Just(LoanPlan::TieredStandard),
        2 => any::<bool>().prop_map(|public_service| LoanPlan::Rap { public_service }),
        1 => (rate(), 1..=40).prop_map(|(rate, years)| LoanPlan::Custom { rate, years }),
    ];
    let fee = || prop_oneof![Just(0.0), 0.0..=0.05];
    // Terms alone change nothing; those who ask for private loans borrow on them.
    let private = (rate(), fee(), 1..=40).prop_map(|(rate, fee, years)| PrivateLoan { rate, fee, years });
    (rate(), fee(), plan, option::of(private)).prop_map(|(rate, fee, plan, private)| Loan { rate, fee, plan, private })
}

fn economy() -> impl Strategy<Value = Economy> {
    (-0.02..=0.06, -0.02..=0.03, 0.0..=0.10, -0.05..=0.05).prop_map(
        |(inflation, real_wage_growth, discount_rate, tuition_growth)| Economy {
            inflation,
            real_wage_growth,
            discount_rate,
            tuition_growth,
        },
    )
}

/// Who asks, without ages: they depend on the legs.
fn person() -> impl Strategy<Value = Person> {
    let places: Vec<Place> = Place::all().collect();
    let filing = select(vec![Filing::Single, Filing::Joint, Filing::Head]);
    let experience = btree_map(select(&SOCS[..]).prop_map(str::to_owned), 0..=300, 0..=3);
    let family = (dollars(150_000.0), 0..=4, 0..=30);
    let rest = (0..=12, experience, 0..=4, any::<bool>(), any::<bool>());
    (select(places), filing, family, rest).prop_map(|(place, filing, family, rest)| Person {
        age: 0,
        stop_work_age: 0,
        place,
        filing,
        spouse_income: if filing == Filing::Joint { family.0 } else { 0.0 },
        dependants: family.1,
        dependants_years: family.2,
        search_months: rest.0,
        experience: rest.1,
        credentials_held: if rest.4 { vec!["CCS".to_owned()] } else { Vec::new() },
        aotc_years_used: rest.2,
        claimed_as_dependant: rest.3,
    })
}

/// Months up to the end of the last study or exam, all searching counted.
fn months_needed(legs: &[Leg], search_months: i32) -> i32 {
    let last = legs.iter().rposition(|leg| !matches!(leg, Leg::Work(_))).map_or(0, |last| last + 1);
    let one = |leg: &Leg| match leg {
        Leg::Study(study) => study.months,
        Leg::Credential(exam) => i32::try_from(months_to_pass(exam)).unwrap_or(i32::MAX),
        Leg::Work(work) => work.months.unwrap_or(0) + search_months,
    };
    legs.iter().take(last).map(one).sum()
}

/// Any scenario that can be priced.
pub fn scenario() -> impl Strategy<Value = Scenario> {
    let ages = (14_i32..=50, 0_i32..=45);
    let switches = (prop_oneof![2 => Just(true), 1 => Just(false)], any::<bool>(), chance());
    (person(), baseline(), legs(), pay_basis(), loan(), economy(), switches, ages).prop_map(
        |(mut person, baseline, mut legs, pay_basis, loan, economy, switches, (age, more_years))| {
            let years = (months_needed(&legs, person.search_months) + 11) / 12;
            person.age = age.min(80 - years - 1);
            person.stop_work_age = (person.age + years + more_years).clamp(person.age + 1, 80);
            for leg in &mut legs {
                if let Leg::Study(study) = leg
                    && !study.half_time_or_more
                    && !matches!(loan.plan, LoanPlan::Custom { .. })
                {
                    study.borrow = 0.0;
                }
            }
            let (taxes, refund_surplus_grants, placement) = switches;
            Scenario { person, baseline, legs, pay_basis, loan, economy, taxes, refund_surplus_grants, placement }
        },
    )
}

/// A scenario without taxes.
pub fn untaxed() -> impl Strategy<Value = Scenario> {
    scenario().prop_map(|scenario| Scenario { taxes: false, ..scenario })
}

/// The same scenario with each of its study legs changed.
pub fn with_studies(scenario: &Scenario, change: impl Fn(&mut Study)) -> Scenario {
    let mut changed = scenario.clone();
    for leg in &mut changed.legs {
        if let Leg::Study(study) = leg {
            change(study);
        }
    }
    changed
}

/// The terms of a private loan.
pub fn private_terms() -> impl Strategy<Value = PrivateLoan> {
    (prop_oneof![Just(0.0), 0.0..0.2], prop_oneof![Just(0.0), 0.0..=0.1], 1..=40)
        .prop_map(|(rate, fee, years)| PrivateLoan { rate, fee, years })
}

/// The same scenario with so many dollars a year borrowed privately for each of its study legs.
pub fn privately_too(scenario: &Scenario, terms: PrivateLoan, borrow: f64) -> Scenario {
    let mut changed = with_studies(scenario, |study| study.private_borrow = borrow);
    changed.loan.private = Some(terms);
    changed
}

/// Any scenario with something borrowed privately for each study leg.
pub fn with_private() -> impl Strategy<Value = Scenario> {
    (scenario(), private_terms(), 1_000.0..12_000.0)
        .prop_map(|(scenario, terms, borrow)| privately_too(&scenario, terms, borrow))
}

/// The same scenario on each kind of repayment plan.
pub fn on_every_plan(scenario: &Scenario) -> [Scenario; 4] {
    let plans = [
        LoanPlan::TieredStandard,
        LoanPlan::Rap { public_service: false },
        LoanPlan::Rap { public_service: true },
        LoanPlan::Custom { rate: 0.071, years: 9 },
    ];
    plans.map(|plan| {
        let mut changed = scenario.clone();
        changed.loan.plan = plan;
        changed
    })
}

/// The same scenario with nothing borrowed.
pub fn without_loans(scenario: &Scenario) -> Scenario {
    with_studies(scenario, |study| (study.borrow, study.private_borrow) = (0.0, 0.0))
}

/// The same scenario with all wages looked up written into it.
pub fn with_wages(scenario: &Scenario) -> Scenario {
    let mut changed = scenario.clone();
    let place = changed.person.place;
    let looked_up = |soc: &str| him_pathways::facts::wages(soc, place).map(|found| found.wages);
    match &mut changed.baseline {
        Baseline::Occupation(role) => role.wages = role.wages.or_else(|| looked_up(&role.soc)),
        Baseline::Own(own) => own.wages = own.wages.or_else(|| own.soc.as_deref().and_then(looked_up)),
    }
    for leg in &mut changed.legs {
        if let Leg::Work(work) = leg {
            work.wages = work.wages.or_else(|| looked_up(&work.soc));
        }
    }
    changed
}

/// The same scenario with all money of today's dollars times `factor`.
pub fn scaled(scenario: &Scenario, factor: f64) -> Scenario {
    let wages = |wages: &mut Option<Wages>| {
        if let Some(Wages { p10, p25, p50, p75, p90 }) = wages {
            [p10, p25, p50, p75, p90].into_iter().for_each(|pay| *pay *= factor);
        }
    };
    let mut changed = with_wages(scenario);
    match &mut changed.baseline {
        Baseline::Occupation(role) => wages(&mut role.wages),
        Baseline::Own(own) => {
            own.salary *= factor;
            wages(&mut own.wages);
        }
    }
    match &mut changed.pay_basis.evidence {
        Evidence::Occupation => {}
        Evidence::Own { salary } => *salary *= factor,
        Evidence::Survey { figures } => figures.values_mut().for_each(|figure| *figure *= factor),
        Evidence::Graduates { points } => points.iter_mut().for_each(|(_, pay)| *pay *= factor),
    }
    for leg in &mut changed.legs {
        match leg {
            Leg::Study(Study { tuition_fees, books, other, grants, employer_help, study_earnings, .. }) => {
                let money = [tuition_fees, books, other, grants, employer_help, study_earnings];
                money.into_iter().for_each(|amount| *amount *= factor);
            }
            Leg::Credential(exam) => {
                exam.fee *= factor;
                exam.upkeep *= factor;
            }
            Leg::Work(work) => wages(&mut work.wages),
        }
    }
    changed
}

/// Nobody experienced: for scenarios in which experience is to be followed from nothing.
#[allow(dead_code, reason = "not every test that takes scenarios from here needs it")]
pub fn without_experience(scenario: &Scenario) -> Scenario {
    let mut changed = scenario.clone();
    changed.person.experience = BTreeMap::new();
    changed
}
