//! The names of the numbers a visitor can change, and what each one is.

use crate::session::Field;
use crate::session::field::Unit;

use super::{Lang, months, pick, years};

/// The field's name.
#[must_use]
pub fn label(lang: Lang, field: Field) -> &'static str {
    let (english, spanish) = match field {
        Field::Age => ("Your age", "Su edad"),
        Field::StopWorkAge => ("Age at which you stop working", "Edad a la que dejará de trabajar"),
        Field::SpouseIncome => ("Your spouse’s income", "Ingreso de su cónyuge"),
        Field::Dependants => ("Dependents you provide for", "Personas a su cargo"),
        Field::DependantsYears => ("For how many years", "Durante cuántos años"),
        Field::StudyMonths => ("Length of study", "Duración de los estudios"),
        Field::TuitionFees => ("Tuition and fees", "Matrícula y cuotas"),
        Field::Books => ("Books and supplies", "Libros y materiales"),
        Field::OtherCost => ("Extra living cost because of study", "Gasto extra de vida por estudiar"),
        Field::Pell => ("Pell Grant", "Beca Pell"),
        Field::Grants => ("Other grants and scholarships", "Otras becas y ayudas"),
        Field::EmployerHelp => ("Help from your employer", "Ayuda de su empleador"),
        Field::AotcYearsUsed => {
            ("Years of the American Opportunity Credit already used", "Años ya usados del American Opportunity Credit")
        }
        Field::ExamFee => ("Exam fee per try", "Costo del examen por intento"),
        Field::Upkeep => ("Keeping the credential, every two years", "Mantener la credencial, cada dos años"),
        Field::Borrow => ("You borrow", "Pide prestado"),
        Field::Subsidised => ("Part of it that is subsidized", "Parte subsidiada"),
        Field::YearsStudied => ("Years of college behind you", "Años de universidad ya cursados"),
        Field::BorrowedBefore => ("Federal loans you have taken so far", "Préstamos federales que ya ha recibido"),
        Field::Load => ("Part of a full-time load", "Parte de una carga a tiempo completo"),
        Field::LoanRate => ("Interest on the federal loan", "Interés del préstamo federal"),
        Field::LoanFee => ("Origination fee", "Comisión de apertura"),
        Field::PrivateBorrow => ("You also borrow from a private lender", "También pide a un prestamista privado"),
        Field::PrivateRate => ("Interest on the private loan", "Interés del préstamo privado"),
        Field::PrivateYears => ("Years to repay the private loan", "Años para pagar el préstamo privado"),
        Field::PayNow => ("Your pay today", "Su salario actual"),
        Field::YearsInJob => ("Years in this kind of work", "Años en este tipo de trabajo"),
        Field::StudyEarnings => ("Pay from a job while you study", "Salario de un trabajo mientras estudia"),
        Field::WorkShare => ("How much of your job you keep", "Cuánto de su trabajo conserva"),
        Field::OwnSalary => {
            ("Salary after study, from an offer or a job ad", "Salario después de estudiar, de una oferta o anuncio")
        }
        Field::Standing => ("Your standing among colleagues", "Su posición entre colegas"),
        Field::YearsToTypical => ("Years until a newcomer earns the typical pay", "Años hasta ganar el salario típico"),
        Field::YearsInFirstRole => ("Years in the first role", "Años en el primer puesto"),
        Field::SearchMonths => ("Months of looking for work after study", "Meses buscando trabajo después de estudiar"),
        Field::Completion => ("Chance of finishing", "Probabilidad de terminar"),
        Field::DropShare => ("Part studied by those who do not finish", "Parte cursada por quienes no terminan"),
        Field::Placement => ("Chance of finding work in the field", "Probabilidad de hallar trabajo en el área"),
        Field::PassRate => ("Chance of passing the exam at one try", "Probabilidad de aprobar el examen en un intento"),
        Field::ExamWait => ("Months until the exam result", "Meses hasta el resultado del examen"),
        Field::RetakeWait => ("Months between exam tries", "Meses entre intentos del examen"),
        Field::DiscountRate => ("Later dollars count less by", "Los dólares futuros valen menos"),
        Field::Inflation => ("Inflation", "Inflación"),
        Field::WageGrowth => ("Pay rises above inflation", "Aumento salarial sobre la inflación"),
        Field::EvenWithin => ("You want to be even within", "Quiere estar a la par en"),
        Field::TuitionGrowth => ("Tuition rises above inflation", "Aumento de matrícula sobre la inflación"),
    };
    pick(lang, english, spanish)
}

/// What the field is counted in, as it stands beside the number.
#[must_use]
pub fn unit(lang: Lang, unit: Unit) -> &'static str {
    match unit {
        Unit::DollarsPerYear => pick(lang, "$ a year", "$ al año"),
        Unit::NominalDollarsPerYear => pick(lang, "$ a year of study", "$ por año de estudio"),
        Unit::Dollars => "$",
        Unit::Percent => "%",
        Unit::PercentPerYear => pick(lang, "% a year", "% al año"),
        Unit::Months => pick(lang, "months", "meses"),
        Unit::Years => pick(lang, "years", "años"),
        Unit::Age | Unit::Count => "",
    }
}

/// A number, written already, in a sentence: months and years with their unit, which the others bring or need not.
#[must_use]
pub fn with_unit(lang: Lang, unit: Unit, number: String) -> String {
    match unit {
        Unit::Months => months(lang, &number),
        Unit::Years => years(lang, &number),
        _ => number,
    }
}

/// What a visitor should know before changing it; empty where the name says it all.
#[must_use]
pub fn hint(lang: Lang, field: Field) -> &'static str {
    let (english, spanish) = match field {
        Field::TuitionFees => (
            "What the college bills for a year, before aid.",
            "Lo que la universidad cobra por un año, antes de ayudas.",
        ),
        Field::OtherCost => (
            "Only what study adds: you live somewhere anyway.",
            "Solo lo que el estudio agrega: de todos modos vive en algún lugar.",
        ),
        Field::Pell => (
            "The federal grant for students with low incomes, at most $7,395 a year. The aid form (FAFSA) tells yours.",
            "La ayuda federal para estudiantes de pocos recursos, de $7,395 al año como máximo. El formulario FAFSA dice la suya.",
        ),
        Field::Grants => ("Money you do not pay back.", "Dinero que no devuelve."),
        Field::EmployerHelp => (
            "Per calendar year; up to $5,250 of it is free of tax.",
            "Por año calendario; hasta $5,250 no pagan impuestos.",
        ),
        Field::Subsidised => (
            "This part bears no interest until repayment starts.",
            "Esta parte no genera interés hasta que empieza a pagar.",
        ),
        Field::YearsStudied => (
            "The federal limit rises in the second and the third year.",
            "El límite federal sube en el segundo y el tercer año.",
        ),
        Field::BorrowedBefore => {
            ("They count toward the limit of all years together.", "Cuentan para el límite de todos los años juntos.")
        }
        Field::Load => (
            "Below full time, the government lends that part of a year’s limit.",
            "Con menos de tiempo completo, el gobierno presta esa parte del límite anual.",
        ),
        Field::PrivateBorrow => (
            "For what federal loans do not cover. It has its own rate and is repaid on top of them.",
            "Para lo que no cubren los préstamos federales. Tiene su propio interés y se paga además de ellos.",
        ),
        Field::PayNow => (
            "Before tax. If you leave it, you are counted as a typical worker of your kind and experience.",
            "Antes de impuestos. Si no lo cambia, se le cuenta como un trabajador típico con su experiencia.",
        ),
        Field::StudyEarnings => (
            "Most full-time students work less or not at all. Set 0 if you will not work.",
            "La mayoría de estudiantes a tiempo completo trabaja poco o nada. Ponga 0 si no trabajará.",
        ),
        Field::Standing => (
            "50 is the middle: half of your colleagues earn more, half less.",
            "50 es el medio: la mitad de sus colegas gana más y la mitad menos.",
        ),
        Field::Completion => (
            "The share of all students who finish in one and a half times the normal time. Replace it with your college’s published rate.",
            "La parte de los estudiantes que termina en una vez y media el tiempo normal. Cámbiela por la tasa publicada de su universidad.",
        ),
        Field::DropShare => (
            "Somebody who leaves has paid and borrowed for this part.",
            "Quien deja los estudios ya pagó y pidió prestado por esta parte.",
        ),
        Field::Placement => (
            "Replace it with the employment rate that your college publishes.",
            "Cámbiela por la tasa de empleo que publica su universidad.",
        ),
        Field::DiscountRate => (
            "A dollar next year is worth less than one today. Inflation is not in here.",
            "Un dólar el próximo año vale menos que hoy. No incluye la inflación.",
        ),
        Field::Inflation => (
            "Only loans need it: their payments do not rise with prices.",
            "Solo importa para los préstamos: sus pagos no suben con los precios.",
        ),
        _ => ("", ""),
    };
    pick(lang, english, spanish)
}
