//! A scenario: a person, what they do now, and the route they think about (section 1).

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize};

use crate::facts::{Filing, Level, Place, Wages};

/// Everything that a price depends on.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Scenario {
    /// Who asks.
    pub person: Person,
    /// What the same person does without the route.
    pub baseline: Baseline,
    /// The route: what is done one after the other; the last leg is work without an end.
    pub legs: Vec<Leg>,
    /// The evidence by which the route's work is paid.
    pub pay_basis: PayBasis,
    /// How what is borrowed is repaid.
    pub loan: Loan,
    /// Rates that hold for every year.
    pub economy: Economy,
    /// Whether taxes and credits are counted.
    pub taxes: bool,
    /// Whether a grant above the bill is paid out.
    pub refund_surplus_grants: bool,
    /// Chance that somebody who finishes finds work in the field.
    pub placement: f64,
}

/// Who asks.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Age today, in whole years.
    #[serde(deserialize_with = "whole")]
    pub age: i32,
    /// Age at which work stops: the horizon.
    #[serde(deserialize_with = "whole")]
    pub stop_work_age: i32,
    /// Where they live: decides wages looked up and state tax.
    #[serde(with = "place_code")]
    pub place: Place,
    /// How federal tax is filed.
    pub filing: Filing,
    /// Dollars a year, constant; above 0 only when filing jointly.
    #[serde(default)]
    pub spouse_income: f64,
    /// People provided for (loans).
    #[serde(default, deserialize_with = "whole")]
    pub dependants: i32,
    /// Years for which they are.
    #[serde(default = "default_dependants_years", deserialize_with = "whole")]
    pub dependants_years: i32,
    /// Months of searching after full-time study.
    #[serde(default = "default_search_months", deserialize_with = "whole")]
    pub search_months: i32,
    /// Months already worked, per SOC.
    #[serde(default, deserialize_with = "whole_values")]
    pub experience: BTreeMap<String, i32>,
    /// Credentials earned before the start, the latest last.
    #[serde(default)]
    pub credentials_held: Vec<String>,
    /// Years for which the American Opportunity Credit was claimed already.
    #[serde(default, deserialize_with = "whole")]
    pub aotc_years_used: i32,
    /// Whether the parents claim the person: education credits are then theirs.
    #[serde(default)]
    pub claimed_as_dependant: bool,
}

/// The life without the route (2.3).
#[derive(Clone, PartialEq, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Baseline {
    /// Paid as an occupation.
    Occupation(Role),
    /// Paid a salary of their own, which keeps its distance to an occupation where one is given.
    Own(OwnBaseline),
}

/// The visitor's own pay today.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnBaseline {
    /// Dollars a year.
    pub salary: f64,
    /// The occupation whose course it follows; none: never a raise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub soc: Option<String>,
    /// That occupation's wages; none: looked up by place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wages: Option<Wages>,
    /// The part of the occupation meant.
    #[serde(default = "default_slice")]
    pub slice: [f64; 2],
}

/// An occupation, or a slice of one, that somebody is paid as (2.1).
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// BLS occupation code.
    pub soc: String,
    /// Its wages; none: looked up by place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wages: Option<Wages>,
    /// The part of the occupation's distribution meant, as shares from the bottom.
    #[serde(default = "default_slice")]
    pub slice: [f64; 2],
}

/// One leg of a route.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Leg {
    /// Studying a program.
    Study(Study),
    /// Taking an exam.
    Credential(CredentialLeg),
    /// Working in a role.
    Work(Work),
}

/// Studying a program.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Study {
    /// What it ends with.
    pub level: Level,
    /// How long it takes.
    #[serde(deserialize_with = "whole")]
    pub months: i32,
    /// Whether the load is at least half time, as loans and credits count it.
    pub half_time_or_more: bool,
    /// Dollars a year.
    pub tuition_fees: f64,
    /// Books and supplies, dollars a year.
    pub books: f64,
    /// Extra living cost caused by study, dollars a year.
    #[serde(default)]
    pub other: f64,
    /// Dollars a year that need not be paid back.
    #[serde(default)]
    pub grants: f64,
    /// Dollars a year from the employer.
    #[serde(default)]
    pub employer_help: f64,
    /// Pay on the side, dollars a year, where the job held is given up.
    #[serde(default)]
    pub study_earnings: f64,
    /// Whether the job held is kept.
    #[serde(default)]
    pub while_working: bool,
    /// The share of the job held that is kept.
    #[serde(default = "default_one")]
    pub work_share: f64,
    /// Chance of finishing.
    pub completion: f64,
    /// The part of the months studied by somebody who does not finish.
    #[serde(default = "default_drop_share")]
    pub drop_share: f64,
    /// Dollars a year, nominal.
    #[serde(default)]
    pub borrow: f64,
    /// The share of `borrow` that bears no interest before repayment.
    #[serde(default)]
    pub subsidised: f64,
    /// Dollars a year, nominal, from a private lender beside `borrow`, on the terms of [`Loan::private`].
    #[serde(default, skip_serializing_if = "is_zero")]
    pub private_borrow: f64,
}

/// Taking an exam.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CredentialLeg {
    /// Its name, e.g. `RHIT`.
    pub credential: String,
    /// Dollars per attempt.
    pub fee: f64,
    /// Chance of passing at one attempt.
    pub pass_rate: f64,
    /// Months until the first result.
    #[serde(deserialize_with = "whole")]
    pub wait_months: i32,
    /// Months from one attempt to the next.
    #[serde(deserialize_with = "whole")]
    pub retake_wait_months: i32,
    /// Dollars per two years to keep it.
    pub upkeep: f64,
    /// Credentials that it takes the place of.
    #[serde(default)]
    pub replaces: Vec<String>,
}

/// Working in a role.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Work {
    /// BLS occupation code.
    pub soc: String,
    /// Its wages; none: looked up by place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wages: Option<Wages>,
    /// The part of the occupation meant.
    #[serde(default = "default_slice")]
    pub slice: [f64; 2],
    /// How long; none: to the stop-work age (last leg only).
    #[serde(deserialize_with = "whole_or_null")]
    pub months: Option<i32>,
}

/// What decides the pay of the route's work (2.1, 2.2), and the person's standing among colleagues.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct PayBasis {
    /// The kind of evidence.
    #[serde(flatten)]
    pub evidence: Evidence,
    /// Rank among the people of an occupation once typical experience is reached.
    pub standing: f64,
    /// Years until then.
    pub years_to_typical: f64,
}

/// A kind of evidence for pay.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Evidence {
    /// What the occupation is paid.
    Occupation,
    /// What graduates of such programs earned.
    Graduates {
        /// (years after finishing, dollars a year), in rising order.
        points: Vec<(f64, f64)>,
    },
    /// What a survey of credential holders says: a "what if".
    Survey {
        /// Dollars a year per credential.
        figures: BTreeMap<String, f64>,
    },
    /// A figure the visitor typed.
    Own {
        /// Dollars a year.
        salary: f64,
    },
}

/// How what is borrowed is repaid (section 4).
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Loan {
    /// Interest per year.
    pub rate: f64,
    /// Origination fee: the share not paid out.
    pub fee: f64,
    /// The repayment plan.
    pub plan: LoanPlan,
    /// The terms of what is borrowed privately beside it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub private: Option<PrivateLoan>,
}

/// The terms of a private loan beside the federal one: repaid like [`LoanPlan::Custom`], by itself.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PrivateLoan {
    /// Interest per year, from the month of borrowing on.
    pub rate: f64,
    /// Origination fee: the share not paid out.
    #[serde(default)]
    pub fee: f64,
    /// Years of level payments.
    #[serde(deserialize_with = "whole")]
    pub years: i32,
}

/// A repayment plan.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum LoanPlan {
    /// Level payments over a term that depends on the balance.
    TieredStandard,
    /// The Repayment Assistance Plan.
    Rap {
        /// Whether the employer counts for public service loan forgiveness.
        public_service: bool,
    },
    /// A private loan or an older plan.
    Custom {
        /// Interest per year in place of the loan's.
        rate: f64,
        /// Years of level payments.
        years: i32,
    },
}

/// Rates that hold for every year.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Economy {
    /// Inflation per year: turns the nominal amounts of loans into dollars of today.
    pub inflation: f64,
    /// Real growth of all pay per year.
    #[serde(default)]
    pub real_wage_growth: f64,
    /// Real rate at which later dollars count less.
    #[serde(default = "default_discount_rate")]
    pub discount_rate: f64,
    /// Real growth of tuition and fees per year.
    #[serde(default)]
    pub tuition_growth: f64,
}

fn is_zero(amount: &f64) -> bool {
    *amount == 0.0
}

fn default_dependants_years() -> i32 {
    18
}

fn default_search_months() -> i32 {
    3
}

fn default_slice() -> [f64; 2] {
    [0.0, 1.0]
}

fn default_one() -> f64 {
    1.0
}

fn default_drop_share() -> f64 {
    0.5
}

fn default_discount_rate() -> f64 {
    0.03
}

/// A whole number, also where it is written `24.0`.
pub(crate) fn whole<'de, D: Deserializer<'de>>(from: D) -> Result<i32, D::Error> {
    let value = f64::deserialize(from)?;
    if value.trunc() == value && value.abs() <= 1e9 {
        Ok(value as i32)
    } else {
        Err(serde::de::Error::custom("must be a whole number"))
    }
}

fn whole_or_null<'de, D: Deserializer<'de>>(from: D) -> Result<Option<i32>, D::Error> {
    Ok(Option::<Whole>::deserialize(from)?.map(|whole| whole.0))
}

fn whole_values<'de, D: Deserializer<'de>>(from: D) -> Result<BTreeMap<String, i32>, D::Error> {
    let values = BTreeMap::<String, Whole>::deserialize(from)?;
    Ok(values.into_iter().map(|(name, whole)| (name, whole.0)).collect())
}

struct Whole(i32);

impl<'de> Deserialize<'de> for Whole {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        whole(from).map(Self)
    }
}

mod place_code {
    use serde::{Deserialize, Deserializer, Serializer};

    use crate::facts::Place;

    pub(super) fn serialize<S: Serializer>(place: &Place, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(place.code())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Place, D::Error> {
        let code = String::deserialize(from)?;
        Place::from_code(&code).ok_or_else(|| serde::de::Error::custom("must be US or the two letters of a state"))
    }
}
