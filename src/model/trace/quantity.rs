//! What the numbers of a working are.

use serde::Serialize;

use super::unit::{Unit, quantities};

quantities! {
    Dollars {
        /// Net present value.
        Npv,
        /// Plain sum of the yearly gains.
        LifetimeGain,
        /// Study costs and exam fees.
        CostOfStudy,
        /// Take-home pay given up.
        ForgonePay,
        /// What is left in the tightest year of study.
        TightestYear,
        /// Pay of a year.
        Gross,
        /// Taxes of a year less credits.
        Tax,
        /// Study, exams and upkeep of a year.
        Cost,
        /// Received from loans less paid in a year.
        Loan,
        /// Owed at the end of a year.
        Owed,
        /// Pay less tax of a year.
        TakeHome,
        /// Pay of a year without the route.
        BaselineGross,
        /// Its tax.
        BaselineTax,
        /// Take-home pay of a year without the route.
        BaselineTakeHome,
        /// What the route adds in a year.
        Flow,
        /// The same without the loan.
        FlowBeforeLoans,
        /// The gains of all years so far.
        GainsSoFar,
        /// Where one stands after a year, debts counted.
        Position,
        /// Study and exams of a year.
        StudyCost,
        /// Take-home pay given up in a year.
        ForgoneInYear,
        /// Cost of study and pay given up in a year.
        Invested,
        /// The present value of both over all years.
        InvestedToday,
        /// Left to live on in a year.
        LeftToLiveOn,
        /// Yearly pay at which a month is paid.
        YearlyPay,
        /// Yearly pay of an occupation at a rank.
        OccupationPay,
        /// The same at the start.
        OccupationPayAtStart,
        /// The same at the median.
        TypicalPay,
        /// Pay at the published percentile below.
        WageBelow,
        /// Pay at the published percentile above.
        WageAbove,
        /// Pay that the visitor typed for today.
        PayNow,
        /// Pay on the side while studying.
        StudyEarnings,
        /// Pay typed for the work after study.
        OwnSalary,
        /// A survey's average.
        SurveyFigure,
        /// Graduates' pay at the year before.
        GraduatesPayBefore,
        /// Graduates' pay at the year after.
        GraduatesPayAfter,
        /// Graduates' pay.
        GraduatesPay,
        /// Tuition and fees typed.
        TuitionFees,
        /// Tuition and fees in the year.
        TuitionOfYear,
        /// Books and supplies.
        Books,
        /// Extra living cost.
        OtherCost,
        /// Tuition, fees and books together.
        Bill,
        /// Employer help typed.
        EmployerHelp,
        /// Employer help that pays a part of the bill.
        HelpApplied,
        /// What is left of costs after a part is taken off.
        LeftOfCosts,
        /// Grants typed.
        Grants,
        /// Grants that pay a part of the bill.
        GrantsApplied,
        /// Cost of a whole year of study.
        CostOfWholeYear,
        /// Cost of the months studied in the year.
        CostOfMonths,
        /// Exam fee for one attempt.
        ExamFee,
        /// Exam fees for the attempts needed on average.
        ExamCost,
        /// Keeping the credential for two years.
        Upkeep,
        /// Keeping it for one.
        UpkeepOfYear,
        /// Pay and taxed help of a year.
        Earned,
        /// Help above what is tax-free.
        TaxedHelp,
        /// Forgiven debt that is taxed.
        ForgivenDebt,
        /// Income of the spouse.
        SpouseIncome,
        /// All income, as phase-outs count it.
        Income,
        /// Interest paid on loans in the year.
        LoanInterest,
        /// The part of it that can be deducted.
        InterestCounted,
        /// The deduction of it.
        InterestDeduction,
        /// Standard deduction.
        StandardDeduction,
        /// Taxable income.
        TaxableIncome,
        /// Tax by brackets.
        BracketTax,
        /// Tax by brackets on the spouse's income alone.
        SpouseTax,
        /// Costs that an education credit counts.
        CreditBase,
        /// The part of them that is credited in full.
        CreditedInFull,
        /// The part of which a share is credited.
        CreditedInPart,
        /// That share of it.
        CreditOfPart,
        /// The credit before phase-out.
        CreditWhole,
        /// The credit at the year's income.
        EducationCredit,
        /// The credit after phase-out that lowers tax only.
        CreditAgainstTax,
        /// The same, at most the tax.
        CreditUsed,
        /// The credit after phase-out that is paid out.
        CreditPaidOut,
        /// Federal income tax that the person adds.
        FederalTax,
        /// The same without the route.
        BaselineFederalTax,
        /// Pay on which social security is taken.
        SocialSecurityPay,
        /// Social security.
        SocialSecurity,
        /// Medicare.
        Medicare,
        /// Pay above the Medicare surcharge's threshold.
        SurchargePay,
        /// State tax.
        StateTax,
        /// An amount of the law that something may reach at most, or from which it begins.
        LawAmount,
        /// Where a phase-out begins.
        PhaseOutFrom,
        /// Where it ends.
        PhaseOutTo,
        /// Pay at the lower point of the state's table.
        TablePayBelow,
        /// Its tax.
        TableTaxBelow,
        /// Pay at the upper point.
        TablePayAbove,
        /// Its tax.
        TableTaxAbove,
        /// Income that a repayment plan counts.
        PlanIncomeToday,
        /// Loan money received in the year.
        Received,
        /// Loan payments of the year.
        Paid,
    }
    NominalDollars {
        /// Owed when repayment starts.
        DebtAtRepayment,
        /// The first payment.
        MonthlyPayment,
        /// The largest payment.
        HighestPayment,
        /// All payments.
        TotalRepaid,
        /// What is forgiven.
        Forgiven,
        /// Borrowed for a year of study.
        Borrow,
        /// Borrowed privately beside it.
        PrivateBorrow,
        /// Borrowed in a month.
        BorrowedInMonth,
        /// Borrowed in all months of a leg.
        Borrowed,
        /// Interest before repayment.
        InterestBefore,
        /// One loan when repayment starts, or when it is looked at.
        LoanBalance,
        /// Received of a month's borrowing.
        ReceivedInMonth,
        /// The level payment of a loan.
        LevelPayment,
        /// Income that a repayment plan counts, in dollars of its year.
        PlanIncome,
        /// A year's payments under the plan.
        PlanYear,
        /// A month of it.
        PlanMonth,
        /// What is taken off for dependents.
        ForDependants,
        /// What the plan asks for after that.
        PlanMonthLess,
        /// What the plan asks for in a month.
        Due,
        /// Owed before the month's interest.
        BalanceBefore,
        /// Interest of the month.
        InterestOfMonth,
        /// The part of it that the payment covers.
        InterestPaid,
        /// Owed with the month's interest.
        BalanceWithInterest,
        /// What is paid in the month.
        Payment,
        /// By how much a payment lowers what is owed.
        PrincipalPaid,
        /// What remains after that.
        BalanceLeft,
        /// What the plan adds to it.
        PrincipalMatch,
        /// Owed after the payment.
        BalanceAfter,
        /// All balances at the year's end.
        AllBalances,
        /// An amount that a repayment plan names.
        PlanAmount,
        /// A month's pay in dollars of that month.
        PayOfMonth,
    }
    Percent {
        /// Internal rate of return.
        Irr,
        /// The first payment as a share of pay.
        PaymentShare,
        /// The chance of an outcome.
        Chance,
        /// The chance of finishing a program.
        Completion,
        /// The chance of not finishing it.
        NotFinishing,
        /// The chance of finding work.
        Placement,
        /// The chance of not finding it.
        NotPlaced,
        /// Standing among colleagues.
        Standing,
        /// Rank among all who do the job.
        Rank,
        /// The same in the whole occupation.
        RankInOccupation,
        /// The same at the start.
        RankAtStart,
        /// The lower end of the part of an occupation.
        SliceFrom,
        /// The upper end.
        SliceTo,
        /// The published percentile below.
        PercentileBelow,
        /// The published percentile above.
        PercentileAbove,
        /// The share of the job kept.
        WorkShare,
        /// Real wage growth.
        WageGrowth,
        /// Real growth of tuition.
        TuitionGrowth,
        /// Inflation.
        Inflation,
        /// Discount rate.
        DiscountRate,
        /// The chance of passing at one attempt.
        PassRate,
        /// A rate of the law.
        LawRate,
        /// The part that a phase-out leaves.
        PhaseOut,
        /// The part of a credit that is paid out.
        PaidOutShare,
        /// The rest of it.
        AgainstTaxShare,
        /// Interest of a loan, per year.
        LoanRate,
        /// The same, per month.
        MonthlyRate,
        /// The share that bears no interest before repayment.
        Subsidised,
        /// The share that does.
        InterestBearing,
        /// Origination fee.
        LoanFee,
        /// The share paid out.
        ShareReceived,
        /// The share of income that a repayment plan asks for.
        PlanShare,
    }
    Factor {
        /// Net present value per dollar put in.
        Roi,
        /// A factor by which something has grown.
        Growth,
        /// What a dollar of that month is worth today.
        ValueToday,
        /// Pay now in relation to the occupation's.
        Distance,
        /// Pay in relation to the typical pay.
        RelativePay,
        /// The part of a year.
        PartOfYear,
        /// A plain number that a formula needs, such as 12 months or the whole.
        Number,
    }
    Months {
        /// Months from the first payment to the last.
        MonthsToRepay,
        /// Months worked in an occupation.
        Experience,
        /// Months of it before the start.
        ExperienceBefore,
        /// Months of it since.
        ExperienceSince,
        /// Months since study ended.
        MonthsSinceStudy,
        /// Months of study in the year.
        MonthsStudied,
        /// Months in which something was borrowed.
        MonthsBorrowed,
        /// Months of interest, added up over the months borrowed in.
        MonthsOfInterest,
        /// Months over which a loan is repaid.
        TermMonths,
        /// Months from today to the end of a month.
        MonthsFromToday,
        /// The first month of payments.
        FirstMonth,
        /// The last.
        LastMonth,
    }
    Years {
        /// Years until typical pay.
        YearsToTypical,
        /// Years since the start.
        YearsPassed,
        /// Years since study ended.
        YearsSinceStudy,
        /// The published year before.
        YearsBefore,
        /// The published year after.
        YearsAfter,
        /// Years over which a loan is repaid.
        TermYears,
    }
    Age {
        /// The age from which one is never behind.
        BreakEvenAge,
        /// Age today.
        Age,
    }
    Count {
        /// People provided for.
        Dependants,
        /// Payments until the rest is forgiven.
        PaymentsNeeded,
    }
}
