//! One life in yearly sums: what comes in, what goes out, where one stands.

use crate::facts::rules;

use super::calendar::{Yearly, larger, lesser, years_of};
use super::costs::Costs;
use super::loans::{Circumstances, LoanBook};
use super::outcomes::Outcome;
use super::plan::Plan;
use super::scenario::Leg;
use super::tax::{Credit, TaxYear, tax};
use super::timeline::{Doing, Timeline};
use earnings::Earnings;

pub mod earnings;

/// One life, by years and in dollars of today; pay by months too.
#[derive(Clone, PartialEq, Debug)]
pub struct Life {
    /// What is done when.
    pub timeline: Timeline,
    /// Yearly pay in each month, and its sums.
    pub earnings: Earnings,
    /// Costs of study, exams and upkeep.
    pub costs: Costs,
    /// Loans.
    pub loans: LoanBook,
    /// All taxes less credits.
    pub tax: Yearly,
    /// The years with study in them, with study, waiting or searching in them.
    pub years_away: Vec<Away>,
}

/// Whether a year holds study, or at least waiting or searching.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Away {
    /// At least one month of study.
    pub study: bool,
    /// At least one month of study, waiting or searching.
    pub study_waiting_or_searching: bool,
    /// At least one month of undergraduate study at half time or more.
    pub undergraduate_half_time: bool,
}

/// The life without the route: pay and its tax.
#[derive(Clone, PartialEq, Debug)]
pub struct BaselineLife {
    /// Pay per year.
    pub gross: Yearly,
    /// Pay less tax per year.
    pub take_home: Yearly,
}

impl BaselineLife {
    /// Keeping on doing what one does now (2.3).
    #[must_use]
    pub fn new(plan: &Plan<'_>) -> Self {
        let gross = Earnings::baseline(plan).gross;
        let tax = gross.iter().map(|pay| tax_of(plan, &TaxYear { pay, ..TaxYear::default() }));
        let take_home = gross.iter().zip(tax).map(|(pay, tax)| pay - tax).collect();
        Self { gross, take_home }
    }
}

impl Life {
    /// The life that `outcome` leads to.
    #[must_use]
    pub fn new(plan: &Plan<'_>, outcome: Outcome) -> Self {
        let timeline = Timeline::new(plan, outcome);
        let earnings = Earnings::new(plan, &timeline, outcome);
        let costs = Costs::new(plan, &timeline);
        let mut years_away = Vec::new();
        mark_years_away(&mut years_away, plan, &timeline);
        let loans = if borrows(plan) {
            let income = LoanBook::adjusted_gross_income(plan, &earnings.gross, &costs);
            let circumstances = Circumstances { income: &income, public_service: outcome == Outcome::Placed };
            LoanBook::new(plan, &timeline, circumstances)
        } else {
            LoanBook::empty(plan)
        };
        let credits = credits(plan, &costs, &years_away);
        let tax = credits
            .enumerate()
            .map(|(year, credit)| {
                tax_of(
                    plan,
                    &TaxYear {
                        pay: earnings.gross.at(year),
                        taxed_help: costs.taxed_help(year),
                        forgiven_debt: loans.forgiven_taxed.at(year),
                        loan_interest: loans.interest.at(year),
                        credit,
                    },
                )
            })
            .collect();
        Self { timeline, earnings, costs, loans, tax, years_away }
    }

    /// Pay less tax.
    #[must_use]
    pub fn take_home(&self, year: usize) -> f64 {
        self.earnings.gross.at(year) - self.tax.at(year)
    }

    /// `f[t]`: what the route adds to the year's money (section 7).
    #[must_use]
    pub fn flow(&self, baseline: &BaselineLife, year: usize) -> f64 {
        self.take_home(year) - baseline.take_home.at(year) - self.costs.total(year) + self.loans.flow.at(year)
    }

    /// Take-home pay that is given up in a year of study, waiting or searching.
    #[must_use]
    pub fn forgone_pay(&self, baseline: &BaselineLife, year: usize) -> f64 {
        if self.years_away.get(year).is_some_and(|away| away.study_waiting_or_searching) {
            (baseline.take_home.at(year) - self.take_home(year)).max(0.0)
        } else {
            0.0
        }
    }
}

pub(super) fn borrows(plan: &Plan<'_>) -> bool {
    plan.scenario.legs.iter().any(|leg| matches!(leg, Leg::Study(study) if study.borrow + study.private_borrow > 0.0))
}

fn tax_of(plan: &Plan<'_>, year: &TaxYear) -> f64 {
    if plan.scenario.taxes { tax(&plan.scenario.person, year) } else { 0.0 }
}

/// Writes into `years` what each year holds besides work.
pub(super) fn mark_years_away(years: &mut Vec<Away>, plan: &Plan<'_>, timeline: &Timeline) {
    years.resize(plan.years, Away::default());
    years.fill(Away::default());
    for span in timeline.spans.iter().filter(|span| span.doing != Doing::Working) {
        let studied = match span.doing {
            Doing::Studying(leg) => plan.scenario.legs.get(leg),
            _ => None,
        };
        for (year, _) in years_of(span.start, span.end) {
            let Some(away) = years.get_mut(year) else { continue };
            away.study_waiting_or_searching = true;
            if let Some(Leg::Study(study)) = studied {
                away.study = true;
                away.undergraduate_half_time |= study.half_time_or_more && study.level.is_undergraduate();
            }
        }
    }
}

/// The education credit of each year (section 5).
pub(super) fn credits<'a>(
    plan: &'a Plan<'_>,
    costs: &'a Costs,
    years_away: &'a [Away],
) -> impl Iterator<Item = Credit> + 'a {
    let person = &plan.scenario.person;
    let mut years_left = rules::AOTC_YEARS.value - f64::from(person.aotc_years_used);
    let one = move |(year, away): (usize, &Away)| {
        if !away.study || person.claimed_as_dependant {
            return Credit::None;
        }
        let tax_free_help = lesser(costs.help.at(year), rules::EMPLOYER_HELP_TAX_FREE.value);
        let paid_otherwise = costs.grants.at(year) + tax_free_help;
        let tuition = costs.tuition_fees.at(year);
        if away.undergraduate_half_time && years_left > 0.0 {
            years_left -= 1.0;
            let age = f64::from(person.age) + year as f64;
            Credit::AmericanOpportunity {
                base: larger(tuition + costs.books.at(year) - paid_otherwise, 0.0),
                paid_out: age >= rules::AOTC_REFUND_FROM_AGE.value,
            }
        } else {
            Credit::LifetimeLearning { base: larger(tuition - paid_otherwise, 0.0) }
        }
    };
    years_away.iter().enumerate().map(one)
}
