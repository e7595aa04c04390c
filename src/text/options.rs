//! The names of what can be chosen from a list.

use crate::facts::Filing;
use crate::session::options::{Basis, College, Now, Pace, Plan, Program, Role, Switch};

use super::{Lang, pick};

/// Where the visitor is now.
#[must_use]
pub fn now(lang: Lang, now: Now) -> &'static str {
    match now {
        Now::StartingOut => pick(lang, "Finishing high school", "Terminando la preparatoria"),
        Now::Office => pick(lang, "Office or front-desk work in health care", "Oficina o recepción en salud"),
        Now::Billing => pick(lang, "Medical billing", "Facturación médica"),
        Now::Records => pick(lang, "Medical records or coding", "Expedientes o codificación médica"),
        Now::Rhit => pick(lang, "Working as an RHIT", "Trabajo como RHIT"),
        Now::OtherWork => pick(lang, "Other work", "Otro trabajo"),
    }
}

/// What the verdict compares with: the job held, in the middle of a sentence.
#[must_use]
pub fn compared_with(lang: Lang, now: Now) -> &'static str {
    match now {
        Now::StartingOut | Now::OtherWork => pick(lang, "office work", "un trabajo de oficina"),
        Now::Office => pick(lang, "staying in office work", "seguir en un trabajo de oficina"),
        Now::Billing => pick(lang, "staying in billing", "seguir en facturación"),
        Now::Records => pick(lang, "staying in records work", "seguir en expedientes médicos"),
        Now::Rhit => pick(lang, "staying an RHIT", "seguir como RHIT"),
    }
}

/// What the visitor would study.
#[must_use]
pub fn program(lang: Lang, program: Program) -> &'static str {
    match program {
        Program::CodingCertificate => {
            pick(lang, "Coding certificate, then CCA exam", "Certificado de codificación, luego examen CCA")
        }
        Program::Associate => {
            pick(lang, "Associate degree, then RHIT exam", "Título asociado (associate), luego examen RHIT")
        }
        Program::Bachelor => pick(lang, "Bachelor’s degree, then RHIA exam", "Licenciatura, luego examen RHIA"),
        Program::RhitToRhia => pick(lang, "From RHIT to bachelor’s and RHIA", "De RHIT a licenciatura y RHIA"),
        Program::PostBaccalaureate => pick(
            lang,
            "Certificate after another bachelor’s, then RHIA",
            "Certificado después de otra licenciatura, luego RHIA",
        ),
        Program::Master => pick(lang, "Master’s degree, then RHIA exam", "Maestría, luego examen RHIA"),
    }
}

/// The same in a few words.
#[must_use]
pub fn program_short(lang: Lang, program: Program) -> &'static str {
    match program {
        Program::CodingCertificate => pick(lang, "Coding certificate", "Certificado de codificación"),
        Program::Associate => pick(lang, "Associate", "Título asociado"),
        Program::Bachelor => pick(lang, "Bachelor’s", "Licenciatura"),
        Program::RhitToRhia => pick(lang, "RHIT to RHIA", "De RHIT a RHIA"),
        Program::PostBaccalaureate => pick(lang, "Post-bachelor’s certificate", "Certificado de posgrado"),
        Program::Master => pick(lang, "Master’s", "Maestría"),
    }
}

/// How fast.
#[must_use]
pub fn pace(lang: Lang, pace: Pace) -> &'static str {
    match pace {
        Pace::FullTime => pick(lang, "Full time", "Tiempo completo"),
        Pace::PartTime => pick(lang, "Half time, keeping my job", "Medio tiempo, sin dejar mi trabajo"),
    }
}

/// The kind of college.
#[must_use]
pub fn college(lang: Lang, college: College) -> &'static str {
    match college {
        College::PublicTwoYear => {
            pick(lang, "Public two-year, district resident", "Pública de dos años, residente del distrito")
        }
        College::PublicFourYear => {
            pick(lang, "Public four-year, state resident", "Pública de cuatro años, residente del estado")
        }
        College::PublicFourYearOutOfState => {
            pick(lang, "Public four-year, from another state", "Pública de cuatro años, de otro estado")
        }
        College::PrivateNonprofit => {
            pick(lang, "Private nonprofit four-year", "Privada de cuatro años, sin fines de lucro")
        }
        College::ForProfitAssociate => {
            pick(lang, "For-profit, associate degree", "Con fines de lucro, título asociado")
        }
        College::ForProfitBachelor => pick(lang, "For-profit, bachelor’s degree", "Con fines de lucro, licenciatura"),
    }
}

/// The work after study.
#[must_use]
pub fn role(lang: Lang, role: Role) -> &'static str {
    match role {
        Role::Coder => pick(lang, "Medical coder or records specialist", "Codificador o especialista en expedientes"),
        Role::Technologist => pick(
            lang,
            "Health information technologist or registrar",
            "Tecnólogo o registrador de información de salud",
        ),
        Role::Supervisor => pick(
            lang,
            "Supervisor (lowest-paid quarter of managers)",
            "Supervisor (la cuarta parte de gerentes menos pagada)",
        ),
        Role::Manager => {
            pick(lang, "Manager (lower-paid half of managers)", "Gerente (la mitad de gerentes menos pagada)")
        }
    }
}

/// Workers in the role, in the middle of a sentence.
#[must_use]
pub fn workers(lang: Lang, role: Role) -> &'static str {
    match role {
        Role::Coder => pick(lang, "coders and records specialists", "codificadores y especialistas en expedientes"),
        Role::Technologist => pick(
            lang,
            "health information technologists and registrars",
            "tecnólogos y registradores de información de salud",
        ),
        Role::Supervisor | Role::Manager => pick(lang, "health services managers", "gerentes de servicios de salud"),
    }
}

/// The evidence for pay.
#[must_use]
pub fn basis(lang: Lang, basis: Basis) -> &'static str {
    match basis {
        Basis::Occupation => pick(lang, "what the occupation pays", "lo que paga la ocupación"),
        Basis::Graduates => pick(lang, "what graduates earned", "lo que ganaron los egresados"),
        Basis::Own => pick(lang, "a salary I type", "un salario que escribo"),
        Basis::Survey => pick(lang, "what if: survey averages", "¿y si…? promedios de encuestas"),
    }
}

/// How a loan is repaid.
#[must_use]
pub fn plan(lang: Lang, plan: Plan) -> &'static str {
    match plan {
        Plan::Tiered => pick(lang, "Standard: the same payment each month", "Estándar: el mismo pago cada mes"),
        Plan::Rap => pick(lang, "RAP: payments follow income", "RAP: los pagos siguen al ingreso"),
        Plan::RapPublicService => {
            pick(lang, "RAP with public service forgiveness", "RAP con perdón por servicio público")
        }
        Plan::Private => pick(lang, "Private loan", "Préstamo privado"),
    }
}

/// How federal tax is filed.
#[must_use]
pub fn filing_status(lang: Lang, filing: Filing) -> &'static str {
    match filing {
        Filing::Single => pick(lang, "Single", "Soltero"),
        Filing::Joint => pick(lang, "Married, filing jointly", "Casado, declaración conjunta"),
        Filing::Head => pick(lang, "Head of household", "Cabeza de familia"),
    }
}

/// A question answered with yes or no.
#[must_use]
pub fn switch(lang: Lang, switch: Switch) -> &'static str {
    match switch {
        Switch::NeverARaise => super::switch_never_a_raise(lang),
        Switch::ClaimedAsDependant => super::switch_claimed(lang),
        Switch::DependentStudent => super::switch_dependent_student(lang),
        Switch::WithoutTaxes => super::switch_without_taxes(lang),
        Switch::SurplusGrantsLost => super::switch_grants_lost(lang),
        Switch::PriceParity => super::switch_price_parity(lang),
    }
}

/// The same in two words.
#[must_use]
pub fn pace_short(lang: Lang, pace: Pace) -> &'static str {
    match pace {
        Pace::FullTime => pick(lang, "full time", "tiempo completo"),
        Pace::PartTime => pick(lang, "half time", "medio tiempo"),
    }
}
