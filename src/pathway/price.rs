//! What a route costs and brings: its steps as legs of the money model, the price of each, and which routes are best.

use crate::facts::{self, Credential, Program, Wages, rules};
use crate::model::scenario::{CredentialLeg, Leg, Scenario, Study, Work};
use crate::model::{Report, ScenarioError, price, timeline};

use super::graph::Graph;
use super::routes::{Route, Step};

/// Where the numbers of a step come from; the visitor's own stand in for the usual ones.
#[derive(Clone, Copy)]
pub struct Prices<'a> {
    /// The study leg of a program; the second argument is whether it is studied at half time beside a job.
    pub study: &'a dyn Fn(&'static Program, bool) -> Study,
    /// The leg of an exam.
    pub exam: &'a dyn Fn(&'static Credential) -> CredentialLeg,
    /// The wages of an occupation, where the page fetched them; `None`: the model looks them up.
    pub wages: &'a dyn Fn(&str) -> Option<Wages>,
}

impl Prices<'static> {
    /// The usual numbers of the tables.
    #[must_use]
    pub fn usual() -> Self {
        Self { study: &usual_study, exam: &usual_exam, wages: &|_| None }
    }
}

/// The usual study leg of a program: its published averages, nothing borrowed. At half time it takes twice as long, a
/// year costs half, the job is kept, and fewer finish.
#[must_use]
pub fn usual_study(program: &'static Program, while_working: bool) -> Study {
    let times = if while_working { 2 } else { 1 };
    let completion = if while_working { &rules::COMPLETION_PART_TIME_STARTERS } else { &program.completion };
    Study {
        level: program.level,
        months: program.months * times,
        half_time_or_more: true,
        tuition_fees: program.tuition_fees.value / f64::from(times),
        books: program.books.value / f64::from(times),
        other: 0.0,
        grants: 0.0,
        employer_help: 0.0,
        study_earnings: rules::STUDY_EARNINGS.value,
        while_working,
        work_share: 1.0,
        completion: completion.value,
        drop_share: rules::DROP_SHARE.value,
        borrow: 0.0,
        subsidised: 0.0,
        private_borrow: 0.0,
    }
}

/// The usual leg of an exam: the fee for those who are no members where they may sit it.
#[must_use]
pub fn usual_exam(credential: &'static Credential) -> CredentialLeg {
    let value = |figure: Option<facts::Figure>| figure.map(|figure| figure.value);
    CredentialLeg {
        credential: credential.id.to_owned(),
        replaces: credential.replaces.iter().map(|&name| name.to_owned()).collect(),
        fee: value(credential.fee_nonmember.or(credential.fee_member)).unwrap_or(0.0),
        pass_rate: value(credential.pass_rate).unwrap_or(1.0),
        wait_months: rules::EXAM_WAIT_MONTHS.value as i32,
        retake_wait_months: credential.retake_wait_months.value as i32,
        upkeep: value(credential.upkeep_two_years).unwrap_or(0.0),
    }
}

/// The route as legs of a scenario, in the order of its steps.
#[must_use]
pub fn legs(graph: Graph<'_>, route: &Route, prices: Prices<'_>) -> Vec<Leg> {
    route.steps.iter().filter_map(|step| leg(graph, *step, prices)).collect()
}

/// One leg for each step; `None` only for a node that is no longer in the data.
fn leg(graph: Graph<'_>, step: Step, prices: Prices<'_>) -> Option<Leg> {
    match step {
        Step::Study { program, while_working, .. } => {
            let program = facts::program(graph.station(program)?.key)?;
            Some(Leg::Study((prices.study)(program, while_working)))
        }
        Step::Exam { credential, .. } => {
            let credential = facts::credential(graph.station(credential)?.key)?;
            Some(Leg::Credential((prices.exam)(credential)))
        }
        Step::Work { role, months, .. } => {
            let role = graph.role(role)?;
            let wages = (prices.wages)(role.soc);
            Some(Leg::Work(Work { soc: role.soc.to_owned(), wages, slice: role.slice, months: months.map(i32::from) }))
        }
    }
}

/// A step's price, as the map shows it on the node.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct StepPrice {
    /// Months from the start until the step is over; until its begin for work without an end.
    pub months_so_far: usize,
    /// Paid for study, exams and upkeep until the end of that year of life, dollars of today.
    pub cost_so_far: f64,
    /// Where one stands against staying put at the end of that year, debts counted, if everything is finished; dollars
    /// of today. After work without an end: at the end of working life.
    pub net_gain_so_far: f64,
    /// Whether it is work without an end.
    pub is_without_end: bool,
}

/// A route's price.
#[derive(Clone, PartialEq, Debug)]
pub struct Priced {
    /// Months until the goal.
    pub months: usize,
    /// What study and exams cost if everything is finished, dollars of today.
    pub cost: f64,
    /// Net present value counting the risk of not finishing, dollars of today.
    pub net_gain: f64,
    /// The chance that everything on it is finished.
    pub chance: f64,
    /// Whether no other route is at least as good in all four and better in one.
    pub is_best: bool,
    /// The price of each step.
    pub steps: Vec<StepPrice>,
}

/// What routes are ordered by; the best first.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum By {
    /// The shortest.
    Time,
    /// The cheapest.
    Cost,
    /// The largest net gain.
    NetGain,
    /// The likeliest to be finished.
    Chance,
}

impl By {
    /// All of them, with their names in a link.
    pub const ALL: [(&'static str, Self); 4] =
        [("time", Self::Time), ("cost", Self::Cost), ("gain", Self::NetGain), ("risk", Self::Chance)];

    /// What a link names; time where it names nothing of these.
    #[must_use]
    pub fn from_key(key: &str) -> Self {
        Self::ALL.into_iter().find(|(known, _)| *known == key).map_or(Self::Time, |(_, by)| by)
    }
}

/// The scenario of a route: `person` with everything but the legs, which are the route's. A route that ends without a
/// job goes on in the one that the legs of `person` end with.
#[must_use]
pub fn scenario(graph: Graph<'_>, person: &Scenario, route: &Route, prices: Prices<'_>) -> Scenario {
    let mut legs = legs(graph, route, prices);
    let without_end = |leg: &&Leg| matches!(leg, Leg::Work(Work { months: None, .. }));
    if legs.last().filter(without_end).is_none() {
        legs.extend(person.legs.last().filter(without_end).cloned());
    }
    Scenario { legs, ..person.clone() }
}

/// Prices a route for a person, of whose legs at most the last counts.
///
/// # Errors
/// The field of the scenario that does not go with the others, such as a route that ends after working life.
pub fn priced(graph: Graph<'_>, person: &Scenario, route: &Route, prices: Prices<'_>) -> Result<Priced, ScenarioError> {
    let scenario = scenario(graph, person, route, prices);
    let report = price(&scenario)?;
    let ends = ends(&scenario);
    let last = scenario.legs.last();
    let steps = scenario.legs.iter().zip(&ends).take(route.steps.len()).map(|(leg, end)| {
        let without_end = last.is_some_and(|last| std::ptr::eq(last, leg));
        step_price(&report, *end, without_end)
    });
    Ok(Priced {
        months: ends.get(route.goal).copied().unwrap_or(0),
        cost: report.if_you_finish.cost_of_study,
        net_gain: report.counting_the_risk.npv,
        chance: report.counting_the_risk.chance_of_finishing,
        is_best: false,
        steps: steps.collect(),
    })
}

/// The month in which each leg ends; work without an end, the one in which it begins.
fn ends(scenario: &Scenario) -> Vec<usize> {
    let months = |months: i32| usize::try_from(months).unwrap_or(0);
    let mut month = 0;
    let mut searching = false;
    let mut ends = Vec::with_capacity(scenario.legs.len());
    for leg in &scenario.legs {
        month += match leg {
            Leg::Study(study) => {
                searching |= !study.while_working;
                months(study.months)
            }
            Leg::Credential(credential) => timeline::months_to_pass(credential),
            Leg::Work(work) => {
                let search = if std::mem::take(&mut searching) { months(scenario.person.search_months) } else { 0 };
                search + months(work.months.unwrap_or(0))
            }
        };
        ends.push(month);
    }
    ends
}

fn step_price(report: &Report, end: usize, without_end: bool) -> StepPrice {
    let years = if without_end { report.years.len() } else { end.div_ceil(12) };
    let mut rows = report.years.iter().take(years);
    StepPrice {
        months_so_far: end,
        cost_so_far: rows.clone().map(|row| row.cost).sum(),
        net_gain_so_far: rows.next_back().map_or(0.0, |row| row.position),
        is_without_end: without_end,
    }
}

/// Marks the routes that no other is better than in everything; those without a price are left out.
pub fn mark_best(routes: &mut [Option<Priced>]) {
    let all = || routes.iter().flatten();
    let marks: Vec<bool> = all().map(|route| !all().any(|other| dominates(other, route))).collect();
    for (route, mark) in routes.iter_mut().flatten().zip(marks) {
        route.is_best = mark;
    }
}

/// Whether `a` is at least as good as `b` in time, cost, net gain and chance, and better in one.
#[must_use]
pub fn dominates(a: &Priced, b: &Priced) -> bool {
    let as_good = a.months <= b.months && a.cost <= b.cost && a.net_gain >= b.net_gain && a.chance >= b.chance;
    as_good && (a.months < b.months || a.cost < b.cost || a.net_gain > b.net_gain || a.chance > b.chance)
}

/// The positions of the routes, the best by `by` first; of several the one that gains the most.
#[must_use]
pub fn ranked(routes: &[Priced], by: By) -> Vec<usize> {
    let key = |route: &Priced| match by {
        By::Time => route.months as f64,
        By::Cost => route.cost,
        By::NetGain => -route.net_gain,
        By::Chance => -route.chance,
    };
    let mut order: Vec<([f64; 2], usize)> =
        routes.iter().enumerate().map(|(at, route)| ([key(route), -route.net_gain], at)).collect();
    order.sort_by(|([a, more], _), ([b, less], _)| a.total_cmp(b).then(more.total_cmp(less)));
    order.into_iter().map(|(_, at)| at).collect()
}
