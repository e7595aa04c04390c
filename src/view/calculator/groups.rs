//! Every number that can be changed, folded into groups.

use crate::facts::Filing;
use crate::host::events::{Happens, on};
use crate::host::{Lang, numbers};
use crate::session::field::Group;
use crate::session::options::{Basis, College, Plan, Role, Switch, filing_from_key, filing_key};
use crate::session::store::Session;
use crate::session::{Answer, Field};
use crate::text;
use crate::view::parts::{Choice, Html, all_open, bind, number_field, yes_no};
use crate::view::start_over;

use super::answer::of_words;

pub(super) const GROUPS: [Group; 6] = [Group::Costs, Group::Loans, Group::Pay, Group::Risk, Group::Economy, Group::You];
const START_OVER: &str = "start-over";

/// The groups, folded.
pub(super) fn paint(html: &mut Html, lang: Lang) {
    html.raw("<section class=\"groups\" aria-labelledby=\"numbers-title\"><h2 id=\"numbers-title\">");
    html.text(text::your_numbers(lang)).raw("</h2>");
    for group in GROUPS {
        html.raw("<details class=\"group\" id=\"").raw(id(group)).element(
            "\"><summary><span>",
            title(lang, group),
            "</span>",
        );
        html.raw("<span class=\"brief\" id=\"").raw(id(group)).raw("-brief\"></span></summary>");
        for list in lists_of(lang, group) {
            list.paint(html);
        }
        for field in fields_of(group) {
            number_field::paint(html, lang, field);
        }
        for switch in switches_of(group) {
            yes_no::paint(html, lang, *switch);
        }
        html.raw("</details>");
    }
    html.raw("<button type=\"button\" class=\"link\" id=\"").raw(START_OVER);
    html.element("\">", text::start_over(lang), "</button></section>");
}

/// Follows what is changed in them.
pub(super) fn bind(session: Session, calm: Session, lang: Lang) {
    for group in GROUPS {
        let briefly = of_words(calm, move |answer| brief(lang, group, answer));
        bind::text(&[id(group), "-brief"].concat(), briefly);
        for list in lists_of(lang, group) {
            list.bind(session);
        }
        for field in fields_of(group) {
            number_field::bind(session, lang, field);
        }
        for switch in switches_of(group) {
            yes_no::bind(session, *switch);
        }
    }
    on(START_OVER, Happens::Click, move |_| start_over(lang));
}

/// The numbers of a group; the age stands with the questions.
pub(super) fn fields_of(group: Group) -> impl Iterator<Item = Field> {
    Field::ALL.iter().copied().filter(move |field| field.spec().group == group && *field != Field::Age)
}

pub(super) fn id(group: Group) -> &'static str {
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

fn lists_of(lang: Lang, group: Group) -> Vec<Choice> {
    match group {
        Group::Costs => vec![Choice {
            id: "college",
            label: text::college_kind(lang),
            options: College::ALL.iter().map(|college| (college.key(), text::college(lang, *college))).collect(),
            chosen: |choices| choices.college().key(),
            closed: all_open,
            choose: |choices, key| choices.college = College::from_key(key),
        }],
        Group::Loans => vec![Choice {
            id: "plan",
            label: text::repayment_plan(lang),
            options: Plan::ALL.iter().map(|plan| (plan.key(), text::plan(lang, *plan))).collect(),
            chosen: |choices| choices.plan.key(),
            closed: all_open,
            choose: |choices, key| choices.plan = Plan::from_key(key).unwrap_or(choices.plan),
        }],
        Group::Pay => work_lists(lang),
        Group::You => {
            let statuses = [Filing::Single, Filing::Joint, Filing::Head];
            vec![Choice {
                id: "filing",
                label: text::tax_filing(lang),
                options: statuses.map(|filing| (filing_key(filing), text::filing_status(lang, filing))).into(),
                chosen: |choices| filing_key(choices.filing),
                closed: all_open,
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

fn work_lists(lang: Lang) -> Vec<Choice> {
    const NO_LATER_ROLE: &str = "none";
    let roles = || Role::ALL.iter().map(|role| (role.key(), text::role(lang, *role)));
    vec![
        Choice {
            id: "role",
            label: text::work_after_study(lang),
            options: roles().collect(),
            chosen: |choices| choices.role().key(),
            closed: all_open,
            choose: |choices, key| choices.role = Role::from_key(key),
        },
        Choice {
            id: "later",
            label: text::later_role(lang),
            options: std::iter::once((NO_LATER_ROLE, text::no_later_role(lang))).chain(roles()).collect(),
            chosen: |choices| choices.later_role.map_or(NO_LATER_ROLE, Role::key),
            closed: all_open,
            choose: |choices, key| choices.later_role = Role::from_key(key),
        },
        Choice {
            id: "evidence",
            label: text::pay_taken_from(lang),
            options: Basis::ALL.iter().map(|basis| (basis.key(), text::basis(lang, *basis))).collect(),
            chosen: |choices| choices.basis.key(),
            closed: all_open,
            choose: |choices, key| choices.basis = Basis::from_key(key).unwrap_or(choices.basis),
        },
    ]
}
