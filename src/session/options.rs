//! What can be chosen from a list, each with the name it has in a link.

use crate::facts::{Filing, Residency, rules};

/// An enumeration whose members have a name in links and can be listed.
macro_rules! options {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $member:ident = $key:literal),+ $(,)? }) => {
        $(#[$about])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
        pub enum $name { $($(#[$doc])* $member),+ }

        impl $name {
            /// All members, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$member),+];

            /// The names of all members, in the same order.
            pub const KEYS: &'static [&'static str] = &[$($key),+];

            /// The member's name in a link.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self { $(Self::$member => $key),+ }
            }

            /// The member of that name.
            #[must_use]
            pub fn from_key(key: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|member| member.key() == key)
            }
        }
    };
}
pub(super) use options;

options! {
    /// Where the visitor is now.
    Now {
        /// Finishing high school, or starting out.
        StartingOut = "starting-out",
        /// Front desk or office work in health care.
        Office = "office",
        /// Billing and posting.
        Billing = "billing",
        /// Medical records or coding, without a credential.
        Records = "records",
        /// Working as an RHIT.
        Rhit = "rhit",
        /// Any other work: compared with office work unless own pay is typed.
        OtherWork = "other-work",
    }
}

options! {
    /// What the visitor would study; the names are those of the program table.
    Program {
        /// Coding certificate, then the CCA.
        CodingCertificate = "coding-certificate",
        /// Associate degree, then the RHIT.
        Associate = "associate-hit",
        /// Bachelor's degree, then the RHIA.
        Bachelor = "bachelor-hia",
        /// From the RHIT to a bachelor's degree and the RHIA.
        RhitToRhia = "rhit-to-rhia",
        /// Certificate after another bachelor's degree, then the RHIA.
        PostBaccalaureate = "post-bacc",
        /// Master's degree, then the RHIA.
        Master = "masters",
    }
}

options! {
    /// How fast, and beside what.
    Pace {
        /// Full time, giving up the job held.
        FullTime = "full-time",
        /// Half time, keeping the job held.
        PartTime = "part-time",
    }
}

options! {
    /// The kind of college, which decides the average price; the names are those of the price table.
    College {
        /// Public two-year college, residents of the district.
        PublicTwoYear = "public-two-year-in-district",
        /// Public four-year college, residents of the state.
        PublicFourYear = "public-four-year-in-state",
        /// Public four-year college, everybody else.
        PublicFourYearOutOfState = "public-four-year-out-of-state",
        /// Private nonprofit four-year college.
        PrivateNonprofit = "private-nonprofit-four-year",
        /// For-profit college, associate degree.
        ForProfitAssociate = "for-profit-associate",
        /// For-profit college, bachelor's degree.
        ForProfitBachelor = "for-profit-bachelor",
    }
}

options! {
    /// The work after study.
    Role {
        /// Medical coder or records specialist.
        Coder = "coder",
        /// Health information technologist or registrar.
        Technologist = "technologist",
        /// First post with responsibility for people: the lowest quarter of health services managers.
        Supervisor = "supervisor",
        /// Health information manager: the lower half of health services managers.
        Manager = "manager",
    }
}

options! {
    /// The evidence by which the work after study is paid.
    Basis {
        /// What the occupation is paid.
        Occupation = "occupation",
        /// What graduates of such programs earned.
        Graduates = "graduates",
        /// A figure that the visitor typed.
        Own = "own",
        /// What articles quote from surveys of credential holders: a "what if".
        Survey = "survey",
    }
}

options! {
    /// How a loan is repaid.
    Plan {
        /// Level payments; the term depends on the balance.
        Tiered = "tiered",
        /// Repayment Assistance Plan.
        Rap = "rap",
        /// Repayment Assistance Plan, working for a public or nonprofit employer.
        RapPublicService = "rap-public-service",
        /// A private loan.
        Private = "private",
    }
}

options! {
    /// A question answered with yes or no; off unless switched on in the link.
    Switch {
        /// The pay typed for today's job never rises.
        NeverARaise = "never-a-raise",
        /// The parents claim the visitor.
        ClaimedAsDependant = "claimed",
        /// The aid office counts the visitor as a dependent of the parents.
        DependentStudent = "dependent-student",
        /// Leave taxes and credits out.
        WithoutTaxes = "no-taxes",
        /// A grant above the bill is lost instead of paid out.
        SurplusGrantsLost = "no-grant-refund",
        /// Say how far dollars go where two places are compared.
        PriceParity = "parity",
    }
}

/// A filing status's name in a link.
#[must_use]
pub fn filing_key(filing: Filing) -> &'static str {
    match filing {
        Filing::Single => "single",
        Filing::Joint => "joint",
        Filing::Head => "head",
    }
}

/// The filing status of that name.
#[must_use]
pub fn filing_from_key(key: &str) -> Option<Filing> {
    [Filing::Single, Filing::Joint, Filing::Head].into_iter().find(|filing| filing_key(*filing) == key)
}

/// Every way to pay, in the order in which they are offered.
pub const RESIDENCIES: [Residency; 3] = [Residency::InDistrict, Residency::InState, Residency::OutOfState];

/// The name in a link of the way to pay at a college.
#[must_use]
pub fn residency_key(residency: Residency) -> &'static str {
    match residency {
        Residency::InDistrict => "in-district",
        Residency::InState => "in-state",
        Residency::OutOfState => "out-of-state",
    }
}

/// The way to pay of that name.
#[must_use]
pub fn residency_from_key(key: &str) -> Option<Residency> {
    RESIDENCIES.into_iter().find(|residency| residency_key(*residency) == key)
}

impl Now {
    /// The occupation that stands for the job held.
    #[must_use]
    pub fn soc(self) -> &'static str {
        match self {
            Self::StartingOut | Self::Office | Self::OtherWork => "43-6013",
            Self::Billing => "43-3021",
            Self::Records | Self::Rhit => "29-2072",
        }
    }

    /// Credentials held already.
    #[must_use]
    pub fn credentials(self) -> &'static [&'static str] {
        if self == Self::Rhit { &["RHIT"] } else { &[] }
    }

    /// The program offered first.
    #[must_use]
    pub fn usual_program(self) -> Program {
        if self == Self::Rhit { Program::RhitToRhia } else { Program::Associate }
    }

    /// The pace offered first: an RHIT mostly keeps the job.
    #[must_use]
    pub fn usual_pace(self) -> Pace {
        if self == Self::Rhit { Pace::PartTime } else { Pace::FullTime }
    }
}

impl Program {
    /// The work that the program usually leads to, the cautious reading: a manager's post is not assumed.
    #[must_use]
    pub fn usual_role(self) -> Role {
        match self {
            Self::CodingCertificate | Self::Associate => Role::Coder,
            Self::Bachelor | Self::RhitToRhia | Self::PostBaccalaureate | Self::Master => Role::Technologist,
        }
    }

    /// The kind of college whose average price stands in.
    #[must_use]
    pub fn usual_college(self) -> College {
        match self {
            Self::CodingCertificate | Self::Associate => College::PublicTwoYear,
            _ => College::PublicFourYear,
        }
    }

    /// Whether it builds on a credential or degree that the visitor must bring.
    #[must_use]
    pub fn open_to(self, now: Now) -> bool {
        self != Self::RhitToRhia || now == Now::Rhit
    }
}

impl Role {
    /// The occupation it is paid as.
    #[must_use]
    pub fn soc(self) -> &'static str {
        match self {
            Self::Coder => "29-2072",
            Self::Technologist => "29-9021",
            Self::Supervisor | Self::Manager => "11-9111",
        }
    }

    /// The part of the occupation meant; an editorial choice where it is not the whole.
    #[must_use]
    pub fn slice(self) -> [f64; 2] {
        match self {
            Self::Coder | Self::Technologist => [0.0, 1.0],
            Self::Supervisor => [0.0, 0.25],
            Self::Manager => [0.0, 0.5],
        }
    }
}

impl Program {
    /// Years of undergraduate study that whoever begins it usually has behind them; an assumption from what it builds on.
    #[must_use]
    pub fn usual_years_studied(self) -> f64 {
        match self {
            Self::CodingCertificate | Self::Associate | Self::Bachelor => 0.0,
            Self::RhitToRhia => 2.0,
            Self::PostBaccalaureate | Self::Master => 4.0,
        }
    }
}

impl Pace {
    /// How many times the normal length study takes; a year's price shrinks by as much.
    #[must_use]
    pub fn stretch(self) -> f64 {
        match self {
            Self::FullTime => 1.0,
            Self::PartTime => 2.0,
        }
    }
}

impl Plan {
    /// Whether somebody below half time may borrow on it.
    #[must_use]
    pub fn is_private(self) -> bool {
        self == Self::Private
    }
}

/// The age at which somebody in this position usually asks; an assumption, and the first thing a visitor corrects.
#[must_use]
pub fn usual_age(now: Now) -> f64 {
    if now == Now::StartingOut { 19.0 } else { 30.0 }
}

/// Years in the job held; an assumption.
#[must_use]
pub fn usual_years_in_job(now: Now) -> f64 {
    match now {
        Now::StartingOut => 0.0,
        Now::Rhit => 4.0,
        _ => rules::YEARS_TO_TYPICAL.value / 2.0,
    }
}
