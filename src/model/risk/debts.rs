//! The loans of one life (section 4), by year. Level payments depend on the months of study alone, so a book is worked
//! out once for all lives that study in the same months; income-driven ones are followed month by month. Private loans
//! are repaid by level payments, whatever the others are repaid by.

use crate::model::calendar::{MONTHS, Yearly};
use crate::model::costs::Costs;
use crate::model::flows::borrows;
use crate::model::loans::{
    Circumstances, LoanBook, LoanTaken, RapMonth, RapYears, forgiven_after, loans_taken, monthly_rate, payment_due,
    weighted_counter,
};
use crate::model::outcomes::Outcome;
use crate::model::plan::Plan;
use crate::model::scenario::LoanPlan;
use crate::model::timeline::{Doing, Timeline};

/// So many books are kept; in a long route every life studies in months of its own.
const MOST_KEPT: usize = 32;

/// What loans do to each year of a life, real.
#[derive(Clone, Debug)]
pub(super) struct Debts {
    /// Whether anything is borrowed on the route; the years stay 0 if not.
    pub(super) borrows: bool,
    pub(super) flow: Yearly,
    pub(super) owed: Yearly,
    pub(super) interest: Yearly,
    pub(super) forgiven_taxed: Yearly,
    kept: Vec<Book>,
    by_income: Option<RapYears>,
    /// The book that gives way next.
    oldest: usize,
    studied: Vec<(usize, usize)>,
}

/// The part of the loans that does not depend on pay.
#[derive(Clone, Debug)]
struct Book {
    /// The months of each study leg.
    studied: Vec<(usize, usize)>,
    book: LoanBook,
    /// Those that are still to be repaid, by income; private ones are repaid in the book.
    loans: Vec<LoanTaken>,
}

impl Debts {
    pub(super) fn new(plan: &Plan<'_>) -> Self {
        let none = || Yearly::zero(plan.years);
        Self {
            borrows: borrows(plan),
            flow: none(),
            owed: none(),
            interest: none(),
            forgiven_taxed: none(),
            kept: Vec::new(),
            by_income: matches!(plan.scenario.loan.plan, LoanPlan::Rap { .. })
                .then(|| RapYears::new(monthly_rate(plan), &plan.real_value)),
            oldest: 0,
            studied: Vec::new(),
        }
    }

    /// Becomes the loans of the life laid out in `timeline`.
    pub(super) fn renew(
        &mut self,
        plan: &Plan<'_>,
        outcome: Outcome,
        timeline: &Timeline,
        gross: &Yearly,
        costs: &Costs,
    ) {
        if !self.borrows {
            return;
        }
        self.studied.clear();
        let studies = timeline.spans.iter().filter(|span| matches!(span.doing, Doing::Studying(_)));
        self.studied.extend(studies.map(|span| (span.start, span.end)));
        let known = self.kept.iter().position(|book| book.studied == self.studied);
        let place = known.unwrap_or_else(|| self.keep(plan, timeline));
        let Some(Book { book, loans, .. }) = self.kept.get(place) else { return };
        self.flow.copy(&book.flow);
        self.owed.copy(&book.owed);
        self.interest.copy(&book.interest);
        self.forgiven_taxed.clear();
        if let (LoanPlan::Rap { public_service }, Some(at_once)) = (&plan.scenario.loan.plan, &self.by_income) {
            let income = |year| {
                let earned = gross.at(year) + costs.taxed_help(year);
                earned + plan.scenario.person.spouse_income
            };
            let public_service = *public_service && outcome == Outcome::Placed;
            let years = Years {
                plan,
                flow: &mut self.flow,
                owed: &mut self.owed,
                interest: &mut self.interest,
                forgiven_taxed: &mut self.forgiven_taxed,
            };
            years.repay_by_income(at_once, loans, &income, public_service);
        }
    }

    /// Works a book out and keeps it, if need be in place of another.
    fn keep(&mut self, plan: &Plan<'_>, timeline: &Timeline) -> usize {
        let by_income = matches!(plan.scenario.loan.plan, LoanPlan::Rap { .. });
        let kept = if by_income {
            let book = LoanBook::before_repayment(plan, timeline);
            Book { studied: self.studied.clone(), book, loans: loans_taken(plan, timeline) }
        } else {
            // No level payment depends on income or on the employer.
            let circumstances = Circumstances { income: &self.flow, public_service: false };
            let book = LoanBook::new(plan, timeline, circumstances);
            Book { studied: self.studied.clone(), book, loans: Vec::new() }
        };
        if self.kept.len() < MOST_KEPT {
            self.kept.push(kept);
            return self.kept.len() - 1;
        }
        self.oldest = (self.oldest + 1) % MOST_KEPT;
        if let Some(place) = self.kept.get_mut(self.oldest) {
            *place = kept;
        }
        self.oldest
    }
}

/// The years that repayment is booked in.
struct Years<'a> {
    plan: &'a Plan<'a>,
    flow: &'a mut Yearly,
    owed: &'a mut Yearly,
    interest: &'a mut Yearly,
    forgiven_taxed: &'a mut Yearly,
}

impl Years<'_> {
    /// The Repayment Assistance Plan: one pool of all loans, one counter of payments.
    fn repay_by_income(
        self,
        at_once: &RapYears,
        loans: &[LoanTaken],
        income: &dyn Fn(usize) -> f64,
        public_service: bool,
    ) {
        let plan = self.plan;
        let rate = monthly_rate(plan);
        let forgiven_after = forgiven_after(public_service);
        let mut waiting = loans.iter().peekable();
        let (mut pool, mut payments_made) = (0.0, 0.0);
        let mut next_enters = waiting.peek().map_or(plan.months, |loan| loan.repaid_from);
        let mut month = next_enters;
        while month < plan.months {
            let year = month / MONTHS;
            let due = payment_due(plan, year, income);
            let (mut paid, mut interest) = (0.0, 0.0);
            let end = (year + 1) * MONTHS;
            // A year that begins and ends with the same loans, before anything is forgiven.
            let is_plain =
                month + MONTHS == end && next_enters >= end && payments_made + MONTHS as f64 <= forgiven_after - 1.0;
            if let Some(twelve) = at_once.year(year, pool, due).filter(|_| is_plain && pool > 0.0) {
                (paid, interest, pool) = (twelve.paid, twelve.interest, twelve.balance);
                payments_made += MONTHS as f64;
                month = end;
            }
            while month < end {
                if month == next_enters {
                    while let Some(loan) = waiting.next_if(|loan| loan.repaid_from == month) {
                        let entering = loan.worth_at(month, rate);
                        payments_made = weighted_counter(payments_made, pool, entering);
                        pool += entering;
                    }
                    next_enters = waiting.peek().map_or(plan.months, |loan| loan.repaid_from);
                }
                if pool > 0.0 {
                    let this = RapMonth::new(pool, rate, due);
                    let real = plan.real(1.0, month);
                    paid += this.payment * real;
                    interest += this.interest * real;
                    pool = this.balance;
                    payments_made += 1.0;
                    if payments_made >= forgiven_after && pool > 0.0 {
                        if !public_service {
                            self.forgiven_taxed.add(year, pool * real);
                        }
                        pool = 0.0;
                    }
                }
                month += 1;
            }
            self.flow.add(year, -paid);
            self.interest.add(year, interest);
            if month < plan.months {
                self.owed.add(year, plan.real(pool, month - 1));
            } else {
                // Nothing is owed past the horizon.
                self.flow.add(year, -plan.real(pool, month - 1));
            }
            if pool == 0.0 {
                month = next_enters.max(month);
            }
        }
    }
}
