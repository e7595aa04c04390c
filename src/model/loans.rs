//! Borrowing and paying back (section 4). Amounts are nominal unless a name says *real*.
//!
//! An extension of the model page: a study leg may borrow privately too (`private_borrow`, dollars a year, nominal), on
//! the terms of `loan.private` (rate, fee, years). The months borrowed in form loans by the same spells; these bear
//! simple interest from the month of borrowing and are repaid as `custom`, beside the federal loan and without a look at
//! it. It is allowed below half time. All results are of both together: balances, payments of a month, interest, what is
//! owed and received; `monthly_payment` is what is paid in the first month with a payment to either lender.
//! Without `private_borrow` nothing changes.

mod level;
pub mod limits;
mod rap;
mod rap_years;
mod spells;

use super::calendar::{MONTHS, Yearly};
use super::costs::Costs;
use super::plan::Plan;
use super::scenario::LoanPlan;
use super::timeline::Timeline;

pub use level::{level_payment, tier_months};
pub use rap::{RapMonth, rap_payment, rap_share};
pub(in crate::model) use rap::{forgiven_after, payment_due, weighted_counter};
pub use rap_years::{RapYear, RapYears};
pub use spells::{LoanPart, LoanTaken};

use spells::{Borrowing, loans_from};

/// What the loans of one life do to it.
#[derive(Clone, PartialEq, Debug)]
pub struct LoanBook {
    /// Received less paid, real, per year.
    pub flow: Yearly,
    /// All balances with accrued interest at the end of each year, real.
    pub owed: Yearly,
    /// The interest part of payments, real, per year; without the pay-off at the horizon.
    pub interest: Yearly,
    /// Debt forgiven that is taxed as income, real, per year.
    pub forgiven_taxed: Yearly,
    /// Sum of the balances when repayment starts (at the latest at the horizon).
    pub debt_at_repayment: f64,
    /// Month and amount of the first regular payment.
    pub first_payment: Option<(usize, f64)>,
    /// The largest month's regular payment.
    pub highest_payment: f64,
    /// All payments, the pay-off at the horizon included.
    pub total_repaid: f64,
    /// All that is forgiven.
    pub forgiven: f64,
    /// Months from the first payment to the last, both counted.
    pub months_to_repay: usize,
    /// What is paid off in the last month of the horizon.
    pub paid_off_at_horizon: f64,
}

/// One regular payment, nominal.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Payment {
    /// Counted from 0.
    pub month: usize,
    /// Which of the loans taken, the private ones last; 0 under RAP, where the federal ones are one.
    pub loan: usize,
    /// What was owed before the month's interest.
    pub before: f64,
    /// The part of the payment that is interest.
    pub interest: f64,
    /// What was paid.
    pub paid: f64,
    /// What is owed afterwards, before anything is forgiven.
    pub after: f64,
    /// The payment that the plan asks for, before it is limited to what is owed.
    pub due: f64,
    /// What is forgiven after it.
    pub forgiven: f64,
}

/// What repayment depends on beyond the loans themselves.
#[derive(Clone, Copy, Debug)]
pub struct Circumstances<'a> {
    /// Real income that counts as adjusted gross income, per year, the spouse's included.
    pub income: &'a Yearly,
    /// Whether public service counts in this outcome.
    pub public_service: bool,
}

impl LoanBook {
    /// The loans of the life laid out in `timeline`.
    #[must_use]
    pub fn new(plan: &Plan<'_>, timeline: &Timeline, circumstances: Circumstances<'_>) -> Self {
        let mut ledger = Ledger::new(plan);
        ledger.repay(timeline, circumstances);
        ledger.close()
    }

    /// Every regular payment of the same book, by loan and month; under RAP all loans are one.
    #[must_use]
    pub fn payments(plan: &Plan<'_>, timeline: &Timeline, circumstances: Circumstances<'_>) -> Vec<Payment> {
        let mut ledger = Ledger::new(plan);
        ledger.noted = Some(Vec::new());
        ledger.repay(timeline, circumstances);
        ledger.noted.unwrap_or_default()
    }

    /// The book in which the loans on the plan chosen are taken, but not repaid yet unless the horizon comes first;
    /// private ones beside them are repaid, whatever is earned.
    pub(super) fn before_repayment(plan: &Plan<'_>, timeline: &Timeline) -> Self {
        let mut ledger = Ledger::new(plan);
        ledger.take(&loans_taken(plan, timeline), monthly_rate(plan), plan.scenario.loan.fee);
        ledger.repay_private(timeline);
        ledger.close()
    }

    /// A life without loans.
    #[must_use]
    pub fn empty(plan: &Plan<'_>) -> Self {
        Ledger::new(plan).close()
    }

    /// Real income of a year that counts as adjusted gross income.
    #[must_use]
    pub fn adjusted_gross_income(plan: &Plan<'_>, gross: &Yearly, costs: &Costs) -> Yearly {
        (0..plan.years)
            .map(|year| gross.at(year) + costs.taxed_help(year) + plan.scenario.person.spouse_income)
            .collect()
    }

    /// The income that a year's payments on RAP are counted on: that of the year before, nominal dollars. `income` is
    /// by year what [`Self::adjusted_gross_income`] is.
    #[must_use]
    pub fn income_counted(plan: &Plan<'_>, income: &dyn Fn(usize) -> f64, year: usize) -> f64 {
        let counted = year.saturating_sub(1);
        income(counted) * plan.price_level.get(counted).copied().unwrap_or(1.0)
    }

    /// The dependants that lower a year's payments on RAP.
    #[must_use]
    pub fn dependants_counted(plan: &Plan<'_>, year: usize) -> f64 {
        let person = &plan.scenario.person;
        let provided_for = year < usize::try_from(person.dependants_years).unwrap_or(0);
        if provided_for { f64::from(person.dependants) } else { 0.0 }
    }
}

/// The month of the first payment and the balance then of each loan on the plan chosen, as far as repayment begins
/// before the horizon; nominal dollars.
#[must_use]
pub fn federal_balances(plan: &Plan<'_>, timeline: &Timeline) -> Vec<(usize, f64)> {
    let rate = monthly_rate(plan);
    let repaid = loans_taken(plan, timeline).into_iter().filter(|loan| loan.repaid_from < plan.months);
    repaid.map(|loan| (loan.repaid_from, loan.worth_at(loan.repaid_from, rate))).collect()
}

/// The loans on the plan chosen: federal ones, or private ones on the plan `custom`.
#[must_use]
pub fn loans_taken(plan: &Plan<'_>, timeline: &Timeline) -> Vec<LoanTaken> {
    loans_from(plan, timeline, |study| Borrowing { yearly: study.borrow, subsidised: study.subsidised })
}

/// The private loans beside them.
#[must_use]
pub fn private_loans_taken(plan: &Plan<'_>, timeline: &Timeline) -> Vec<LoanTaken> {
    loans_from(plan, timeline, |study| Borrowing { yearly: study.private_borrow, subsidised: 0.0 })
}

fn months_of(years: i32) -> usize {
    usize::try_from(years).unwrap_or(1) * MONTHS
}

/// The interest rate of the loans on the plan chosen, per month.
pub(super) fn monthly_rate(plan: &Plan<'_>) -> f64 {
    let yearly = match plan.scenario.loan.plan {
        LoanPlan::Custom { rate, .. } => rate,
        _ => plan.scenario.loan.rate,
    };
    yearly / MONTHS as f64
}

/// The book while it is being written: payments by month, everything else by year.
struct Ledger<'a> {
    plan: &'a Plan<'a>,
    /// Of the loans that are being booked.
    monthly_rate: f64,
    /// Regular payments, nominal, per month.
    payments: Vec<f64>,
    pay_off: f64,
    /// Payments one by one, where somebody asks for them.
    noted: Option<Vec<Payment>>,
    book: LoanBook,
}

impl<'a> Ledger<'a> {
    fn new(plan: &'a Plan<'a>) -> Self {
        let none = || Yearly::zero(plan.years);
        let book = LoanBook {
            flow: none(),
            owed: none(),
            interest: none(),
            forgiven_taxed: none(),
            debt_at_repayment: 0.0,
            first_payment: None,
            highest_payment: 0.0,
            total_repaid: 0.0,
            forgiven: 0.0,
            months_to_repay: 0,
            paid_off_at_horizon: 0.0,
        };
        Self { plan, monthly_rate: 0.0, payments: Vec::new(), pay_off: 0.0, noted: None, book }
    }

    /// Takes the loans of the life laid out in `timeline` and repays them.
    fn repay(&mut self, timeline: &Timeline, circumstances: Circumstances<'_>) {
        let terms = &self.plan.scenario.loan;
        let loans = loans_taken(self.plan, timeline);
        self.take(&loans, monthly_rate(self.plan), terms.fee);
        match terms.plan {
            LoanPlan::TieredStandard => level::repay(self, &loans, 0, &tier_months),
            LoanPlan::Custom { years, .. } => level::repay(self, &loans, 0, &|_| months_of(years)),
            LoanPlan::Rap { .. } => rap::repay(self, &loans, circumstances),
        }
        self.repay_private(timeline);
    }

    /// Takes the private loans beside those of the plan chosen and repays them.
    fn repay_private(&mut self, timeline: &Timeline) {
        let Some(private) = self.plan.scenario.loan.private else { return };
        let before = loans_taken(self.plan, timeline).len();
        let loans = private_loans_taken(self.plan, timeline);
        self.take(&loans, private.rate / MONTHS as f64, private.fee);
        level::repay(self, &loans, before, &|_| months_of(private.years));
    }

    /// Books what the loans of one lender bring in; what is booked from here on bears that lender's rate.
    fn take(&mut self, loans: &[LoanTaken], monthly_rate: f64, fee: f64) {
        self.monthly_rate = monthly_rate;
        for loan in loans {
            self.take_one(loan, fee);
        }
    }

    /// Books what a loan brings in, and what is owed on it while it is not being repaid.
    fn take_one(&mut self, loan: &LoanTaken, fee: f64) {
        for (month, received) in loan.received(fee) {
            self.book.flow.add(month / MONTHS, self.plan.real(received, month));
        }
        let repaid_from = loan.repaid_from.min(self.plan.months);
        self.book.debt_at_repayment += loan.worth_at(repaid_from, self.monthly_rate);
        for year in 0..self.plan.years {
            let end = (year + 1) * MONTHS;
            if end <= loan.repaid_from && end < self.plan.months {
                self.owe(year, loan.worth_at(end, self.monthly_rate));
            }
        }
        if loan.repaid_from >= self.plan.months {
            self.pay_off(loan.worth_at(self.plan.months, self.monthly_rate));
        }
    }

    /// Books a regular payment and the part of it that is interest.
    fn pay(&mut self, month: usize, payment: f64, interest: f64) {
        if self.payments.is_empty() {
            self.payments = vec![0.0; self.plan.months];
        }
        if let Some(slot) = self.payments.get_mut(month) {
            *slot += payment;
        }
        self.book.interest.add(month / MONTHS, self.plan.real(interest, month));
    }

    fn note(&mut self, payment: Payment) {
        if let Some(noted) = &mut self.noted {
            noted.push(payment);
        }
    }

    /// Pays off in the last month what is still owed then: nothing is owed past the horizon.
    fn pay_off(&mut self, balance: f64) {
        self.pay_off += balance;
    }

    fn forgive(&mut self, month: usize, balance: f64, taxed: bool) {
        self.book.forgiven += balance;
        if taxed {
            self.book.forgiven_taxed.add(month / MONTHS, self.plan.real(balance, month));
        }
    }

    /// Books a balance at the end of a year.
    fn owe(&mut self, year: usize, balance: f64) {
        let last_month = (year + 1) * MONTHS - 1;
        self.book.owed.add(year, self.plan.real(balance, last_month));
    }

    fn close(mut self) -> LoanBook {
        let mut first = None;
        let mut last = None;
        for (month, &payment) in self.payments.iter().enumerate().filter(|(_, payment)| **payment > 0.0) {
            self.book.flow.add(month / MONTHS, -self.plan.real(payment, month));
            self.book.total_repaid += payment;
            self.book.highest_payment = self.book.highest_payment.max(payment);
            first = first.or(Some(month));
            self.book.first_payment = self.book.first_payment.or(Some((month, payment)));
            last = Some(month);
        }
        if self.pay_off > 0.0 {
            let month = self.plan.months.saturating_sub(1);
            self.book.flow.add(month / MONTHS, -self.plan.real(self.pay_off, month));
            self.book.total_repaid += self.pay_off;
            self.book.paid_off_at_horizon = self.pay_off;
            first = first.or(Some(month));
            last = Some(month);
        }
        if let (Some(first), Some(last)) = (first, last) {
            self.book.months_to_repay = last - first + 1;
        }
        self.book
    }
}
