//! Every number that can be changed, folded into groups.

use leptos::prelude::*;

use crate::facts::Filing;
use crate::host::{Lang, numbers};
use crate::session::field::Group;
use crate::session::options::{Basis, College, Plan, Role, Switch, filing_from_key, filing_key};
use crate::session::store::Session;
use crate::session::{Answer, Choices, Field};
use crate::text;
use crate::view::parts::{Choice, NumberField, Options, YesNo};
use crate::view::start_over;

use super::answer::of_words;

/// The groups.
#[component]
pub(super) fn Groups(
    /// What was chosen.
    session: Session,
    /// The language.
    lang: Lang,
) -> impl IntoView {
    const GROUPS: [Group; 6] = [Group::Costs, Group::Loans, Group::Pay, Group::Risk, Group::Economy, Group::You];
    let group = move |group: Group| view! { <GroupOf session lang group /> };
    view! {
        <section class="groups" aria-labelledby="numbers-title">
            <h2 id="numbers-title">{text::your_numbers(lang)}</h2>
            {GROUPS.into_iter().map(group).collect_view()}
            <button type="button" class="link" on:click=move |_| start_over(lang)>{text::start_over(lang)}</button>
        </section>
    }
}

#[component]
fn GroupOf(
    /// What was chosen.
    session: Session,
    /// The language.
    lang: Lang,
    /// Which group.
    group: Group,
) -> impl IntoView {
    // The age stands with the questions.
    let fields = Field::ALL.iter().copied().filter(move |field| field.spec().group == group && *field != Field::Age);
    view! {
        <details class="group" id=id(group) on:toggle=move |_| session.need_sources()>
            <summary>
                <span>{title(lang, group)}</span>
                <span class="brief">{of_words(session, move |answer| brief(lang, group, answer))}</span>
            </summary>
            {lists_of(lang, group)
                .into_iter()
                .map(|List { id, label, options, chosen, choose }| {
                    view! { <Choice session id label options chosen choose /> }
                })
                .collect_view()}
            {fields.map(|field| view! { <NumberField session lang field /> }).collect_view()}
            {switches_of(group).iter().map(|&switch| view! { <YesNo session lang switch /> }).collect_view()}
        </details>
    }
}

fn id(group: Group) -> &'static str {
    match group {
        Group::You => "you",
        Group::Costs => "costs",
        Group::Loans => "loans",
        Group::Pay => "pay",
        Group::Risk => "risk",
        Group::Economy => "economy",
        Group::Aim => "aim",
    }
}

fn title(lang: Lang, group: Group) -> &'static str {
    match group {
        Group::You => text::group_you(lang),
        Group::Costs => text::group_costs(lang),
        Group::Loans => text::group_loans(lang),
        Group::Pay => text::group_pay(lang),
        Group::Risk => text::group_risk(lang),
        Group::Economy => text::group_economy(lang),
        Group::Aim => text::backwards_title(lang),
    }
}

fn switches_of(group: Group) -> &'static [Switch] {
    match group {
        Group::Costs => &[Switch::SurplusGrantsLost],
        Group::Pay => &[Switch::NeverARaise],
        Group::Economy => &[Switch::WithoutTaxes],
        Group::You => &[Switch::ClaimedAsDependant],
        Group::Loans => &[Switch::DependentStudent],
        Group::Risk | Group::Aim => &[],
    }
}

/// What a group comes to, in its heading.
fn brief(lang: Lang, group: Group, answer: &Answer) -> String {
    let money = |dollars: f64| numbers::money(dollars, lang);
    let finish = &answer.report.if_you_finish;
    match group {
        Group::Costs => money(finish.cost_of_study),
        Group::Loans if finish.debt_at_repayment > 0.0 => money(finish.debt_at_repayment),
        Group::Loans => text::none_owed(lang).to_owned(),
        Group::Pay => {
            let now = answer.report.years.first().map(|row| money(row.baseline_gross));
            [now, finish.first_salary.map(money)].into_iter().flatten().collect::<Vec<_>>().join(" → ")
        }
        Group::Risk => numbers::percent(answer.report.counting_the_risk.chance_of_finishing, 0, lang),
        Group::Economy => {
            let discount = answer.choices.value(Field::DiscountRate).unwrap_or_default();
            numbers::percent(discount / 100.0, 2, lang)
        }
        Group::You => text::filing_status(lang, answer.choices.filing).to_owned(),
        Group::Aim => String::new(),
    }
}

/// A list that belongs to a group.
struct List {
    id: &'static str,
    label: &'static str,
    options: Options,
    chosen: fn(&Choices) -> &'static str,
    choose: fn(&mut Choices, &str),
}

fn lists_of(lang: Lang, group: Group) -> Vec<List> {
    match group {
        Group::Costs => vec![List {
            id: "college",
            label: text::college_kind(lang),
            options: College::ALL.iter().map(|college| (college.key(), text::college(lang, *college))).collect(),
            chosen: |choices| choices.college().key(),
            choose: |choices, key| choices.college = College::from_key(key),
        }],
        Group::Loans => vec![List {
            id: "plan",
            label: text::repayment_plan(lang),
            options: Plan::ALL.iter().map(|plan| (plan.key(), text::plan(lang, *plan))).collect(),
            chosen: |choices| choices.plan.key(),
            choose: |choices, key| choices.plan = Plan::from_key(key).unwrap_or(choices.plan),
        }],
        Group::Pay => work_lists(lang),
        Group::You => {
            let statuses = [Filing::Single, Filing::Joint, Filing::Head];
            vec![List {
                id: "filing",
                label: text::tax_filing(lang),
                options: statuses.map(|filing| (filing_key(filing), text::filing_status(lang, filing))).into(),
                chosen: |choices| filing_key(choices.filing),
                choose: |choices, key| {
                    choices.filing = filing_from_key(key).unwrap_or(choices.filing);
                    if choices.filing != Filing::Joint {
                        choices.reset(Field::SpouseIncome);
                    }
                },
            }]
        }
        Group::Risk | Group::Economy | Group::Aim => Vec::new(),
    }
}

fn work_lists(lang: Lang) -> Vec<List> {
    const NO_LATER_ROLE: &str = "none";
    let roles = || Role::ALL.iter().map(|role| (role.key(), text::role(lang, *role)));
    vec![
        List {
            id: "role",
            label: text::work_after_study(lang),
            options: roles().collect(),
            chosen: |choices| choices.role().key(),
            choose: |choices, key| choices.role = Role::from_key(key),
        },
        List {
            id: "later",
            label: text::later_role(lang),
            options: std::iter::once((NO_LATER_ROLE, text::no_later_role(lang))).chain(roles()).collect(),
            chosen: |choices| choices.later_role.map_or(NO_LATER_ROLE, Role::key),
            choose: |choices, key| choices.later_role = Role::from_key(key),
        },
        List {
            id: "evidence",
            label: text::pay_taken_from(lang),
            options: Basis::ALL.iter().map(|basis| (basis.key(), text::basis(lang, *basis))).collect(),
            chosen: |choices| choices.basis.key(),
            choose: |choices, key| choices.basis = Basis::from_key(key).unwrap_or(choices.basis),
        },
    ]
}
