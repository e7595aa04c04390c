//! The names of the quantities that a working shows.

use crate::host::Lang;
use crate::model::trace::Quantity;
use crate::session::Field;
use crate::text::{fields, pick};

macro_rules! names {
    ($($quantity:ident: $english:literal, $spanish:literal;)+ [$($of_field:ident = $field:ident),+ $(,)?]) => {
        /// What a quantity is called; one that the visitor can change is called as its field is.
        #[must_use]
        pub fn quantity(lang: Lang, quantity: Quantity) -> &'static str {
            let (english, spanish) = match quantity {
                $(Quantity::$quantity => ($english, $spanish),)+
                $(Quantity::$of_field => return fields::label(lang, Field::$field),)+
            };
            pick(lang, english, spanish)
        }
    };
}

names! {
    Npv: "Gain in today’s value", "Ganancia en valor de hoy";
    LifetimeGain: "Gain over all years", "Ganancia de todos los años";
    CostOfStudy: "Cost of study and exam", "Costo de los estudios y del examen";
    ForgonePay: "Take-home pay given up", "Salario neto que deja de ganar";
    TightestYear: "Left to live on in the tightest study year", "Le queda para vivir en el año de estudio más ajustado";
    Gross: "Pay in the year", "Salario del año";
    Tax: "Tax in the year", "Impuestos del año";
    Cost: "Cost in the year", "Costo del año";
    Loan: "Loans in the year", "Préstamos del año";
    Owed: "Owed at the end of the year", "Deuda al final del año";
    TakeHome: "Take-home pay in the year", "Salario neto del año";
    BaselineGross: "Pay in the year if you stay", "Salario del año si se queda";
    BaselineTax: "Tax in the year if you stay", "Impuestos del año si se queda";
    BaselineTakeHome: "Take-home pay if you stay", "Salario neto si se queda";
    Flow: "Gain in the year", "Ganancia del año";
    FlowBeforeLoans: "Gain in the year, loans left out", "Ganancia del año, sin préstamos";
    GainsSoFar: "Gains of all years so far", "Ganancias de los años hasta aquí";
    Position: "Where you stand", "Su posición";
    StudyCost: "Study and exam in the year", "Estudios y examen del año";
    ForgoneInYear: "Take-home pay given up in the year", "Salario neto que deja de ganar en el año";
    Invested: "Money put in during the year", "Dinero invertido en el año";
    InvestedToday: "Money put in, in today’s value", "Dinero invertido, en valor de hoy";
    LeftToLiveOn: "Left to live on in the year", "Le queda para vivir en el año";
    YearlyPay: "Pay, as a yearly rate", "Salario, por año";
    OccupationPay: "Pay at your rank in the occupation", "Salario en su posición de la ocupación";
    OccupationPayAtStart: "Pay at your rank today", "Salario en su posición de hoy";
    TypicalPay: "Typical pay in the occupation", "Salario típico de la ocupación";
    WageBelow: "Published pay just below", "Salario publicado más próximo por debajo";
    WageAbove: "Published pay just above", "Salario publicado más próximo por encima";
    SurveyFigure: "Average from a survey", "Promedio de una encuesta";
    GraduatesPayBefore: "Graduates’ pay at the year before", "Salario de egresados en el año anterior publicado";
    GraduatesPayAfter: "Graduates’ pay at the year after", "Salario de egresados en el año siguiente publicado";
    GraduatesPay: "Graduates’ pay", "Salario de egresados";
    TuitionOfYear: "Tuition and fees in the year", "Matrícula y cuotas del año";
    Bill: "Bill for a year", "Factura de un año";
    HelpApplied: "Employer help that counts", "Ayuda del empleador que cuenta";
    LeftOfCosts: "What is left of it", "Lo que queda";
    GrantsApplied: "Grants that count", "Becas que cuentan";
    CostOfWholeYear: "Cost of a full year of study", "Costo de un año completo de estudio";
    CostOfMonths: "Cost of the months studied", "Costo de los meses de estudio";
    ExamCost: "Exam fees, with retakes on average", "Costo del examen, con repeticiones en promedio";
    UpkeepOfYear: "Keeping the credential for a year", "Mantener la credencial un año";
    Earned: "Pay with taxed employer help", "Salario con la ayuda gravada del empleador";
    TaxedHelp: "Employer help that is taxed", "Ayuda del empleador que paga impuestos";
    ForgivenDebt: "Forgiven debt that is taxed", "Deuda perdonada que paga impuestos";
    Income: "All income", "Todos los ingresos";
    LoanInterest: "Loan interest paid in the year", "Intereses pagados en el año";
    InterestCounted: "Interest that counts", "Intereses que cuentan";
    InterestDeduction: "Deduction for loan interest", "Deducción por intereses";
    StandardDeduction: "Standard deduction", "Deducción estándar";
    TaxableIncome: "Taxable income", "Ingreso gravable";
    BracketTax: "Tax by brackets", "Impuesto por tramos";
    SpouseTax: "Tax on your spouse’s income alone", "Impuesto solo sobre el ingreso de su cónyuge";
    CreditBase: "Costs that the education credit counts", "Costos que cuenta el crédito educativo";
    CreditedInFull: "Part that is credited in full", "Parte que se acredita completa";
    CreditedInPart: "Part of which a share is credited", "Parte de la que se acredita una fracción";
    CreditOfPart: "Credit for that part", "Crédito por esa parte";
    CreditWhole: "Education credit for these costs", "Crédito educativo por esos costos";
    EducationCredit: "Education credit at your income", "Crédito educativo con su ingreso";
    CreditAgainstTax: "Credit that only lowers tax", "Crédito que solo baja impuestos";
    CreditUsed: "Credit used against tax", "Crédito usado contra impuestos";
    CreditPaidOut: "Credit that is paid out", "Crédito que se paga";
    FederalTax: "Federal income tax that you add", "Impuesto federal que usted agrega";
    BaselineFederalTax: "Federal income tax if you stay", "Impuesto federal si se queda";
    SocialSecurityPay: "Pay that Social Security counts", "Salario que cuenta el Seguro Social";
    SocialSecurity: "Social Security tax", "Impuesto del Seguro Social";
    Medicare: "Medicare tax", "Impuesto de Medicare";
    SurchargePay: "Pay above the Medicare threshold", "Salario sobre el límite de Medicare";
    StateTax: "State tax", "Impuesto estatal";
    LawAmount: "Amount set by law", "Cantidad fijada por ley";
    PhaseOutFrom: "Income from which it shrinks", "Ingreso desde el que se reduce";
    PhaseOutTo: "Income from which it is gone", "Ingreso desde el que desaparece";
    TablePayBelow: "Pay in the state table just below", "Salario de la tabla estatal más próximo por debajo";
    TableTaxBelow: "Its state tax", "Su impuesto estatal";
    TablePayAbove: "Pay in the state table just above", "Salario de la tabla estatal más próximo por encima";
    TableTaxAbove: "Its state tax", "Su impuesto estatal";
    PlanIncomeToday: "Income that the plan counts, in today’s dollars", "Ingreso que cuenta el plan, en dólares de hoy";
    Received: "Received from loans", "Recibido de préstamos";
    Paid: "Paid on loans", "Pagado por préstamos";
    DebtAtRepayment: "Debt when repayment starts", "Deuda al empezar a pagar";
    MonthlyPayment: "First monthly payment", "Primer pago mensual";
    HighestPayment: "Highest monthly payment", "Pago mensual más alto";
    TotalRepaid: "Paid back in all", "Pagado en total";
    Forgiven: "Debt that is forgiven", "Deuda perdonada";
    BorrowedInMonth: "Borrowed each month of study", "Pedido cada mes de estudio";
    Borrowed: "Borrowed", "Pedido en total";
    InterestBefore: "Interest before repayment", "Intereses antes de empezar a pagar";
    LoanBalance: "Balance of this loan", "Saldo de este préstamo";
    ReceivedInMonth: "Received each month after the fee", "Recibido cada mes después de la comisión";
    LevelPayment: "The same payment each month", "El mismo pago cada mes";
    PlanIncome: "Income that the plan counts", "Ingreso que cuenta el plan";
    PlanYear: "Due in a year", "Pago de un año";
    PlanMonth: "A twelfth of it", "Una doceava parte";
    ForDependants: "Taken off for dependents", "Se resta por personas a cargo";
    PlanMonthLess: "What is left due", "Lo que queda por pagar";
    Due: "Payment that the plan asks for", "Pago que pide el plan";
    BalanceBefore: "Owed before the payment", "Deuda antes del pago";
    InterestOfMonth: "Interest for the month", "Interés del mes";
    InterestPaid: "Interest that the payment covers", "Interés que cubre el pago";
    BalanceWithInterest: "Owed with interest", "Deuda con intereses";
    Payment: "Payment of the month", "Pago del mes";
    PrincipalPaid: "Part of the payment that lowers the debt", "Parte del pago que baja la deuda";
    BalanceLeft: "Debt after that", "Deuda después de eso";
    PrincipalMatch: "What the plan takes off besides", "Lo que el plan descuenta además";
    BalanceAfter: "Owed after the payment", "Deuda después del pago";
    AllBalances: "Owed on all loans, in dollars of that time", "Deuda total, en dólares de ese momento";
    PlanAmount: "Amount set by the plan", "Cantidad fijada por el plan";
    PayOfMonth: "Pay in that month", "Salario de ese mes";
    Irr: "Yearly return on the money put in", "Rendimiento anual del dinero invertido";
    PaymentShare: "First payment as a part of pay", "Primer pago como parte del salario";
    Chance: "Chance that it ends this way", "Probabilidad de que termine así";
    NotFinishing: "Chance of not finishing", "Probabilidad de no terminar";
    NotPlaced: "Chance of not finding work in the field", "Probabilidad de no hallar trabajo en el área";
    Rank: "Your rank: share of workers who earn less", "Su posición: parte de trabajadores que gana menos";
    RankInOccupation: "The same in the whole occupation", "La misma en toda la ocupación";
    RankAtStart: "Your rank today", "Su posición hoy";
    SliceFrom: "Lower end of the jobs meant", "Extremo inferior de los puestos considerados";
    SliceTo: "Upper end of the jobs meant", "Extremo superior de los puestos considerados";
    PercentileBelow: "Share who earn less than the pay below", "Parte que gana menos que el salario inferior";
    PercentileAbove: "Share who earn less than the pay above", "Parte que gana menos que el salario superior";
    LawRate: "Rate set by law", "Tasa fijada por ley";
    PhaseOut: "What your income leaves of it", "Lo que su ingreso deja de eso";
    PaidOutShare: "Share that is paid out", "Parte que se paga";
    AgainstTaxShare: "Share that only lowers tax", "Parte que solo baja impuestos";
    LoanRate: "Loan interest a year", "Interés anual del préstamo";
    MonthlyRate: "Loan interest a month", "Interés mensual del préstamo";
    InterestBearing: "Part that bears interest during study", "Parte con intereses durante los estudios";
    ShareReceived: "Part that is paid out to you", "Parte que usted recibe";
    PlanShare: "Share of income that the plan asks for", "Parte del ingreso que pide el plan";
    Roi: "Gain for each dollar put in", "Ganancia por cada dólar invertido";
    Growth: "Growth until then", "Crecimiento hasta entonces";
    ValueToday: "What a dollar of that time is worth today", "Lo que vale hoy un dólar de ese momento";
    Distance: "Your pay today against that pay", "Su salario de hoy frente a ese salario";
    RelativePay: "Against typical pay", "Frente al salario típico";
    PartOfYear: "Part of the year", "Parte del año";
    Number: "Number in the formula", "Número de la fórmula";
    MonthsToRepay: "Months to repay", "Meses para pagar";
    Experience: "Months in the occupation", "Meses en la ocupación";
    ExperienceBefore: "Months in it before today", "Meses en ella antes de hoy";
    ExperienceSince: "Months in it since", "Meses en ella desde hoy";
    MonthsSinceStudy: "Months since study", "Meses desde los estudios";
    MonthsStudied: "Months of study in the year", "Meses de estudio del año";
    MonthsBorrowed: "Months with borrowing", "Meses con préstamo";
    MonthsOfInterest: "Months of interest, added up over them", "Meses de interés, sumados sobre ellos";
    TermMonths: "Months of repayment", "Meses de pago";
    MonthsFromToday: "Months from today", "Meses desde hoy";
    FirstMonth: "Month of the first payment", "Mes del primer pago";
    LastMonth: "Month of the last payment", "Mes del último pago";
    YearsPassed: "Years from today", "Años desde hoy";
    YearsSinceStudy: "Years since study", "Años desde los estudios";
    YearsBefore: "Published year before", "Año publicado anterior";
    YearsAfter: "Published year after", "Año publicado siguiente";
    TermYears: "Years of repayment", "Años de pago";
    BreakEvenAge: "You catch up at age", "Se pone al día a los";
    PaymentsNeeded: "Payments until the rest is forgiven", "Pagos hasta que se perdona el resto";
    [
    PayNow = PayNow,
    StudyEarnings = StudyEarnings,
    OwnSalary = OwnSalary,
    TuitionFees = TuitionFees,
    Books = Books,
    OtherCost = OtherCost,
    EmployerHelp = EmployerHelp,
    Grants = Grants,
    ExamFee = ExamFee,
    Upkeep = Upkeep,
    SpouseIncome = SpouseIncome,
    Borrow = Borrow,
    PrivateBorrow = PrivateBorrow,
    Completion = Completion,
    Placement = Placement,
    Standing = Standing,
    WorkShare = WorkShare,
    WageGrowth = WageGrowth,
    TuitionGrowth = TuitionGrowth,
    Inflation = Inflation,
    DiscountRate = DiscountRate,
    PassRate = PassRate,
    Subsidised = Subsidised,
    LoanFee = LoanFee,
    YearsToTypical = YearsToTypical,
    Age = Age,
    Dependants = Dependants,
    ]
}
