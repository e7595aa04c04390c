//! Income tax, payroll tax and education credits (section 5).

use him_pathways::facts::{Filing, Place};
use him_pathways::model::Scenario;
use him_pathways::model::scenario::Person;
use him_pathways::model::tax::{Credit, TaxYear, federal_income_tax, tax};
use proptest::prelude::*;

use super::scenarios::scenario;
use super::{cases, priced, same};

fn person() -> impl Strategy<Value = Person> {
    (scenario(), any::<bool>()).prop_map(|(Scenario { mut person, .. }, nation)| {
        if nation {
            person.place = Place::US;
        }
        person
    })
}

fn credit() -> impl Strategy<Value = Credit> {
    prop_oneof![
        Just(Credit::None),
        (0.0..30_000.0, any::<bool>()).prop_map(|(base, paid_out)| Credit::AmericanOpportunity { base, paid_out }),
        (0.0..30_000.0).prop_map(|base| Credit::LifetimeLearning { base }),
    ]
}

fn any_credit() -> impl Strategy<Value = Credit> {
    credit().prop_filter("a credit", |credit| *credit != Credit::None)
}

fn pay() -> impl Strategy<Value = f64> {
    prop_oneof![4 => 0.0..150_000.0, 1 => 0.0..1_000_000.0]
}

fn paid(pay: f64) -> TaxYear {
    TaxYear { pay, ..TaxYear::default() }
}

proptest! {
    #![proptest_config(cases(3_000))]

    #[test]
    fn no_tax_on_no_pay(person in person()) {
        prop_assert_eq!(tax(&person, &paid(0.0)), 0.0);
    }

    #[test]
    fn tax_never_falls_as_pay_rises_and_never_takes_a_whole_raise(
        person in person(), pay in pay(), raise in 0.0..30_000.0, credit in credit(), loan_interest in 0.0..4_000.0
    ) {
        let year = |pay| TaxYear { pay, loan_interest, credit, ..TaxYear::default() };
        let more = tax(&person, &year(pay + raise)) - tax(&person, &year(pay));
        prop_assert!(more >= -1e-9, "{more} less tax");
        prop_assert!(more <= raise + 1e-9, "{more} of {raise}");
    }

    #[test]
    fn on_pay_alone_the_marginal_rate_stays_below_60_percent(person in person(), pay in pay(), raise in 1.0..10_000.0) {
        let more = tax(&person, &paid(pay + raise)) - tax(&person, &paid(pay));
        prop_assert!(more <= 0.60 * raise, "{}", more / raise);
    }

    #[test]
    fn a_dollar_more_of_pay_never_makes_the_tax_jump(person in person(), pay in pay(), credit in credit()) {
        let year = |pay| TaxYear { pay, credit, ..TaxYear::default() };
        prop_assert!((tax(&person, &year(pay + 1.0)) - tax(&person, &year(pay))).abs() <= 1.0);
    }

    #[test]
    fn a_couple_never_adds_less_than_somebody_without_a_spouses_income(mut person in person(), pay in pay(), income in 0.0..300_000.0) {
        person.filing = Filing::Joint;
        person.spouse_income = 0.0;
        let alone = federal_income_tax(&person, &paid(pay));
        person.spouse_income = income;
        prop_assert!(federal_income_tax(&person, &paid(pay)) >= alone - 1e-6);
    }

    #[test]
    fn what_a_person_adds_to_the_couples_tax_is_never_negative_on_pay_alone(person in person(), pay in pay()) {
        prop_assert!(federal_income_tax(&person, &paid(pay)) >= -1e-9);
    }

    #[test]
    fn filing_jointly_or_as_head_never_costs_more_than_filing_alone(mut person in person(), pay in pay()) {
        person.spouse_income = 0.0;
        let mut as_filed = |filing| {
            person.filing = filing;
            tax(&person, &paid(pay))
        };
        let (single, head, joint) = (as_filed(Filing::Single), as_filed(Filing::Head), as_filed(Filing::Joint));
        prop_assert!(head <= single + 1e-9 && joint <= single + 1e-9, "{single} {head} {joint}");
    }

    #[test]
    fn a_state_only_adds_to_what_the_nation_takes(mut person in person(), pay in pay()) {
        let here = tax(&person, &paid(pay));
        person.place = Place::US;
        prop_assert!(tax(&person, &paid(pay)) <= here + 1e-9);
    }

    #[test]
    fn the_american_opportunity_credit_is_at_most_2_500_and_1_000_of_it_is_paid_out(
        person in person(), pay in pay(), base in 0.0..100_000.0, paid_out in any::<bool>()
    ) {
        let with = TaxYear { credit: Credit::AmericanOpportunity { base, paid_out }, ..paid(pay) };
        let saved = tax(&person, &paid(pay)) - tax(&person, &with);
        prop_assert!((0.0..=2_500.0 + 1e-9).contains(&saved), "{saved}");
        // Without any tax to set it against, at most what is paid out in any case.
        let on_nothing = federal_income_tax(&Person { spouse_income: 0.0, ..person }, &TaxYear { pay: 0.0, ..with });
        prop_assert!(on_nothing >= if paid_out { -1_000.0 } else { 0.0 }, "{on_nothing}");
        prop_assert!(!paid_out || base < 4_000.0 || on_nothing == -1_000.0, "{on_nothing}");
    }

    #[test]
    fn the_lifetime_credit_is_at_most_2_000_and_never_more_than_the_tax(person in person(), pay in pay(), base in 0.0..100_000.0) {
        let with = TaxYear { credit: Credit::LifetimeLearning { base }, ..paid(pay) };
        let saved = tax(&person, &paid(pay)) - tax(&person, &with);
        prop_assert!((0.0..=2_000.0 + 1e-9).contains(&saved), "{saved}");
        let alone = Person { spouse_income: 0.0, ..person };
        prop_assert!(federal_income_tax(&alone, &with) >= 0.0);
    }

    #[test]
    fn a_larger_bill_never_earns_a_smaller_credit(person in person(), pay in pay(), credit in any_credit(), more in 0.0..5_000.0) {
        let larger = match credit {
            Credit::AmericanOpportunity { base, paid_out } => Credit::AmericanOpportunity { base: base + more, paid_out },
            Credit::LifetimeLearning { base } => Credit::LifetimeLearning { base: base + more },
            Credit::None => Credit::None,
        };
        let with = |credit| tax(&person, &TaxYear { credit, ..paid(pay) });
        prop_assert!(with(larger) <= with(credit) + 1e-9);
    }

    #[test]
    fn loan_interest_saves_at_most_the_top_rate_on_2_500(person in person(), pay in pay(), loan_interest in 0.0..20_000.0) {
        let saved = tax(&person, &paid(pay)) - tax(&person, &TaxYear { loan_interest, ..paid(pay) });
        prop_assert!((-1e-9..=0.37 * 2_500.0_f64.min(loan_interest) + 1e-9).contains(&saved), "{saved}");
    }

    #[test]
    fn forgiven_debt_is_taxed_by_the_federal_income_tax_only(person in person(), pay in pay(), forgiven_debt in 0.0..100_000.0) {
        let with = TaxYear { forgiven_debt, ..paid(pay) };
        let everything = tax(&person, &with) - tax(&person, &paid(pay));
        let federal = federal_income_tax(&person, &with) - federal_income_tax(&person, &paid(pay));
        prop_assert!(same(everything, federal, pay + forgiven_debt));
        prop_assert!(federal >= 0.0 && federal <= 0.37 * forgiven_debt + 1e-6);
    }

    #[test]
    fn help_above_the_limit_is_taxed_like_pay(person in person(), pay in pay(), taxed_help in 0.0..50_000.0) {
        let helped = tax(&person, &TaxYear { taxed_help, ..paid(pay) });
        prop_assert!(same(helped, tax(&person, &paid(pay + taxed_help)), pay));
    }
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn the_baseline_is_taxed_like_anybody(mut scenario in scenario()) {
        scenario.taxes = true;
        for row in priced(&scenario)?.years {
            let due = tax(&scenario.person, &paid(row.baseline_gross));
            prop_assert!(same(row.baseline_take_home, row.baseline_gross - due, row.baseline_gross));
        }
    }

    #[test]
    fn whoever_the_parents_claim_has_no_credits_to_gain_from(mut scenario in scenario()) {
        scenario.taxes = true;
        scenario.person.claimed_as_dependant = true;
        let claimed = priced(&scenario)?;
        scenario.person.claimed_as_dependant = false;
        let free = priced(&scenario)?;
        prop_assert!(claimed.if_you_finish.npv <= free.if_you_finish.npv + 1e-6);
        prop_assert!(claimed.counting_the_risk.npv <= free.counting_the_risk.npv + 1e-6);
    }

    #[test]
    fn a_year_of_the_credit_used_already_never_helps(mut scenario in scenario(), used in 0..=3) {
        // Old enough for all of it; a graduate student's other credit may be worth more only where this one is not.
        scenario.taxes = true;
        scenario.person.claimed_as_dependant = false;
        scenario.person.spouse_income = 0.0;
        scenario.person.aotc_years_used = 4;
        let none_left = priced(&scenario)?.years;
        scenario.person.aotc_years_used = used;
        for (row, without) in priced(&scenario)?.years.iter().zip(&none_left) {
            // At most the whole of one credit apart, in either direction.
            prop_assert!((row.tax - without.tax).abs() <= 2_500.0 + 1e-6, "{row:?} {without:?}");
        }
    }
}
