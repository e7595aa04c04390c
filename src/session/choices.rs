//! What the visitor chose: a few lists and the numbers they changed. Everything else is a default.

use crate::facts::{Filing, Place, Residency};

use super::field::Field;
use super::opening::OPENING;
use super::options::{Basis, College, Now, Pace, Plan, Program, Role, Switch};
use super::path::Path;
use super::reference::Reference;
use super::typed_number::as_written;

/// All choices. What is `None` follows from the others.
#[derive(Clone, PartialEq, Debug)]
pub struct Choices {
    /// Where the visitor is now.
    pub now: Now,
    /// Where they live.
    pub place: Place,
    /// The code of the metropolitan or nonmetropolitan area in it, for wages.
    pub metro: Option<u32>,
    /// What they would study.
    pub program: Option<Program>,
    /// How fast.
    pub pace: Option<Pace>,
    /// At what kind of college.
    pub college: Option<College>,
    /// At which college: its number in IPEDS. Its own prices go before those of its kind.
    pub unit: Option<u32>,
    /// As whom they pay there.
    pub residency: Option<Residency>,
    /// The work after study.
    pub role: Option<Role>,
    /// A later role, if one is planned.
    pub later_role: Option<Role>,
    /// A way through the map of careers, which stands for the program, the work after it and a later role.
    pub path: Option<Path>,
    /// The evidence for its pay.
    pub basis: Basis,
    /// How a loan is repaid.
    pub plan: Plan,
    /// How federal tax is filed.
    pub filing: Filing,
    /// Questions answered with yes.
    switches: [bool; Switch::ALL.len()],
    /// Numbers that were changed, as typed.
    numbers: [Option<f64>; Field::ALL.len()],
    /// What the files say about `unit` and `metro`.
    pub(super) reference: Reference,
}

impl Default for Choices {
    fn default() -> Self {
        Self {
            now: Now::StartingOut,
            place: Place::US,
            metro: None,
            program: None,
            pace: None,
            college: None,
            unit: None,
            residency: None,
            role: None,
            later_role: None,
            path: None,
            basis: Basis::Occupation,
            plan: Plan::Tiered,
            filing: Filing::Single,
            switches: [false; Switch::ALL.len()],
            numbers: [None; Field::ALL.len()],
            reference: Reference::default(),
        }
    }
}

impl Choices {
    /// The program, chosen or usual.
    #[must_use]
    pub fn program(&self) -> Program {
        self.program.unwrap_or_else(|| self.now.usual_program())
    }

    /// The pace, chosen or usual.
    #[must_use]
    pub fn pace(&self) -> Pace {
        self.pace.unwrap_or_else(|| self.now.usual_pace())
    }

    /// The kind of college, chosen or usual.
    #[must_use]
    pub fn college(&self) -> College {
        self.college.filter(|_| !OPENING).unwrap_or_else(|| self.program().usual_college())
    }

    /// The work after study, chosen or usual.
    #[must_use]
    pub fn role(&self) -> Role {
        self.role.filter(|_| !OPENING).unwrap_or_else(|| self.program().usual_role())
    }

    /// The way through the map of careers, if one is chosen.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.path.as_ref().filter(|_| !OPENING)
    }

    /// The later role, if one is planned.
    #[must_use]
    pub fn later_role(&self) -> Option<Role> {
        self.later_role.filter(|_| !OPENING)
    }

    /// How a loan is repaid.
    #[must_use]
    pub fn plan(&self) -> Plan {
        if OPENING { Plan::Tiered } else { self.plan }
    }

    /// The salary after study that the visitor typed, where it is what counts.
    #[must_use]
    pub fn own_salary(&self) -> Option<f64> {
        if self.basis == Basis::Own { self.number(Field::OwnSalary) } else { None }
    }

    /// The number typed for `field`, if any.
    #[must_use]
    pub fn number(&self, field: Field) -> Option<f64> {
        if OPENING { None } else { self.numbers.get(field as usize).copied().flatten() }
    }

    /// Numbers that were changed.
    pub fn numbers(&self) -> impl Iterator<Item = (Field, f64)> + '_ {
        Field::ALL.iter().filter_map(|field| Some((*field, self.number(*field)?)))
    }

    /// Takes a number, to six decimals, if the field may hold it; answers whether it may. What a link brings back is then
    /// just what was taken.
    pub fn set_number(&mut self, field: Field, value: f64) -> bool {
        let allowed = field.spec().range.holds(value);
        if let (true, Some(slot)) = (allowed, self.numbers.get_mut(field as usize)) {
            *slot = Some(as_written(value));
        }
        allowed
    }

    /// Drops what was chosen and typed about one program: the college, its prices, its length, its exam.
    pub(super) fn forget_the_study(&mut self) {
        (self.college, self.unit, self.residency) = (None, None, None);
        const OF_PROGRAM: [Field; 9] = [
            Field::StudyMonths,
            Field::TuitionFees,
            Field::Books,
            Field::Completion,
            Field::ExamFee,
            Field::PassRate,
            Field::Upkeep,
            Field::ExamWait,
            Field::RetakeWait,
        ];
        for field in OF_PROGRAM {
            self.reset(field);
        }
    }

    /// Goes back to the default of `field`.
    pub fn reset(&mut self, field: Field) {
        if let Some(slot) = self.numbers.get_mut(field as usize) {
            *slot = None;
        }
    }

    /// Whether a question is answered with yes.
    #[must_use]
    pub fn is_on(&self, switch: Switch) -> bool {
        !OPENING && self.switches.get(switch as usize).copied().unwrap_or(false)
    }

    /// Answers a question.
    pub fn set_switch(&mut self, switch: Switch, on: bool) {
        if let Some(slot) = self.switches.get_mut(switch as usize) {
            *slot = on;
        }
    }

    /// Whether a private loan is taken beside a federal one.
    #[must_use]
    pub fn borrows_privately_too(&self) -> bool {
        !self.plan().is_private() && self.number(Field::PrivateBorrow).unwrap_or(0.0) > 0.0
    }

    /// Whether a field means anything under these choices; one that does not is not offered.
    #[must_use]
    pub fn asks_for(&self, field: Field) -> bool {
        match field {
            Field::SpouseIncome => self.filing == Filing::Joint,
            Field::Dependants | Field::LoanRate => !self.plan().is_private(),
            Field::DependantsYears => !self.plan().is_private() && self.number(Field::Dependants).unwrap_or(0.0) > 0.0,
            Field::PrivateBorrow => !self.plan().is_private(),
            Field::PrivateRate | Field::PrivateYears => self.plan().is_private() || self.borrows_privately_too(),
            Field::YearsStudied | Field::BorrowedBefore | Field::Load => {
                !self.plan().is_private() && self.number(Field::Borrow).unwrap_or(0.0) > 0.0
            }
            Field::StudyEarnings => self.pace() == Pace::FullTime,
            Field::WorkShare => self.pace() == Pace::PartTime,
            Field::OwnSalary => self.basis == Basis::Own,
            Field::YearsInFirstRole => self.later_role().is_some(),
            Field::ExamFee | Field::Upkeep | Field::PassRate | Field::ExamWait | Field::RetakeWait => {
                self.credential().is_some()
            }
            _ => true,
        }
    }
}
