//! Up to three routes side by side with staying put.

use leptos::prelude::*;

use crate::host::{Lang, numbers};
use crate::session::routes::{LONGEST_NAME, MOST_ROUTES};
use crate::session::store::Session;
use crate::session::{Answer, Route, SharedAnswer};
use crate::text;
use crate::view::chart::{Line, Plot};
use crate::view::parts::{Html, Painted, when, words, written};

use super::people::{count, in_hundred};
use crate::model::lead;

/// The strokes of the routes' lines and the ends of their columns' heads.
pub(super) const STROKES: [&str; MOST_ROUTES] = ["route-1", "route-2", "route-3"];

/// The comparison.
#[component]
pub(super) fn Compare(
    /// What was chosen.
    session: Session,
    /// The language.
    lang: Lang,
) -> impl IntoView {
    let several = move || session.routes(|routes| routes.list().len() > 1);
    let about = words(move || if several() { text::compare_about(lang) } else { text::compare_one(lang) }.to_owned());
    let table = words(move || if several() { Compared::of(lang, session).table().finish() } else { String::new() });
    let drawing = words(move || if several() { plot(session).paint(lang).finish() } else { String::new() });
    let leads = words(move || if several() { Compared::of(lang, session).leads().finish() } else { String::new() });
    view! {
        <section class="compare" id="compare" aria-labelledby="compare-title">
            <h2 id="compare-title">{text::compare_title(lang)}</h2>
            <p class="about">{about}</p>
            <ul class="routes">{(0..MOST_ROUTES).map(|place| view! { <RouteLine session lang place /> }).collect_view()}</ul>
            <button
                type="button"
                id="add-route"
                hidden=when(move || session.routes(|routes| !routes.has_room()))
                on:click=move |_| session.arrange(|routes| routes.duplicate(routes.at()))
            >
                {text::add_route(lang)}
            </button>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="compare-title" hidden=when(move || !several())>
                <Painted id="compared" html=table />
            </div>
            <figure class="chart" hidden=when(move || !several())>
                <svg class="plot" role="img" aria-labelledby="compare-lines" inner_html=drawing></svg>
                <figcaption id="compare-lines">{text::compare_lines(lang)}</figcaption>
            </figure>
            <Painted id="leads" html=leads />
        </section>
    }
}

/// A route's name and what can be done with it.
#[component]
fn RouteLine(
    /// What was chosen.
    session: Session,
    /// The language.
    lang: Lang,
    /// Its place among the routes.
    place: usize,
) -> impl IntoView {
    let name = words(move || {
        session.routes(|routes| routes.list().get(place).map(|route| route.name.clone()).unwrap_or_default())
    });
    let called = words(move || session.routes(|routes| name_of(lang, place, routes.list().get(place))));
    let shown = when(move || session.routes(|routes| routes.at() == place));
    let alone = when(move || session.routes(|routes| routes.list().len() < 2));
    let action = move |words: &'static str, id: &'static str, hidden: Signal<bool>, run: fn(Session, usize)| {
        view! {
            <button
                type="button"
                class=id
                hidden=hidden
                aria-label=crate::view::parts::words(move || [words, ": ", &called.get()].concat())
                on:click=move |_| run(session, place)
            >
                {words}
            </button>
        }
    };
    let full = when(move || session.routes(|routes| !routes.has_room()));
    let first = when(move || place == 0);
    view! {
        <li class=STROKES.get(place).copied() hidden=when(move || session.routes(|routes| routes.list().len() <= place.max(1)))>
            <label class="shown-route">
                <input
                    type="radio"
                    name="shown-route"
                    aria-label=words(move || [text::show_route(lang), ": ", &called.get()].concat())
                    prop:checked=shown
                    on:change=move |_| session.arrange(|routes| routes.show(place))
                />
            </label>
            <input
                type="text"
                class="route-name"
                maxlength=written::plain(LONGEST_NAME as f64)
                autocomplete="off"
                aria-label=words(move || [text::route_name(lang), ": ", &called.get()].concat())
                placeholder=called
                prop:value=name
                on:change:target=move |event| {
                    let name = event.target().value();
                    session.arrange(|routes| routes.rename(place, &name));
                }
            />
            {action(text::duplicate(lang), "duplicate", full, |session, place| session.arrange(|routes| routes.duplicate(place)))}
            {action(text::move_up(lang), "move-up", first, |session, place| session.arrange(|routes| routes.move_up(place)))}
            {action(text::remove(lang), "remove", alone, |session, place| session.arrange(|routes| routes.remove(place)))}
        </li>
    }
}

/// What a route is called: its name, or its place and what is studied.
pub(super) fn name_of(lang: Lang, place: usize, route: Option<&Route>) -> String {
    let Some(route) = route else { return String::new() };
    if route.name.is_empty() {
        text::route_called(lang, &count(lang, place + 1), text::program_short(lang, route.choices.program()))
    } else {
        route.name.clone()
    }
}

fn plot(session: Session) -> Plot {
    let answers = session.answers();
    let start = answers.iter().flatten().next().map_or(0.0, |answer| first_age(answer));
    let line = |(answer, class): (&Option<SharedAnswer>, &'static str)| {
        let positions = answer.as_ref()?.report.years.iter().map(|row| row.position).collect();
        Some(Line { class, positions })
    };
    Plot { start, lines: answers.iter().zip(STROKES).filter_map(line).collect(), ..Plot::default() }
}

fn first_age(answer: &Answer) -> f64 {
    answer.report.years.first().map_or(0.0, |row| f64::from(row.age))
}

/// Everything the comparison is painted from.
struct Compared {
    lang: Lang,
    names: Vec<String>,
    answers: Vec<Option<SharedAnswer>>,
    ahead: Vec<Option<usize>>,
}

/// Which of a line's values is best.
#[derive(Clone, Copy, PartialEq)]
enum Best {
    Highest,
    Lowest,
    None,
}

impl Compared {
    fn of(lang: Lang, session: Session) -> Self {
        let names = session.routes(|routes| {
            routes.list().iter().enumerate().map(|(place, route)| name_of(lang, place, Some(route))).collect()
        });
        let ahead = session
            .deeper(|deeper| deeper.risks.iter().map(|risk| risk.as_ref().map(|risk| in_hundred(risk)[0])).collect());
        Self { lang, names, answers: session.answers(), ahead }
    }

    fn table(&self) -> Html {
        let lang = self.lang;
        let mut html = Html::new();
        html.element("<table><caption>", text::differs_about(lang), "</caption><thead><tr><td></td>");
        for (name, class) in self.names.iter().zip(STROKES) {
            html.raw("<th scope=\"col\" class=\"").raw(class).element("\">", name, "</th>");
        }
        html.element("<th scope=\"col\">", text::staying_put(lang), "</th></tr></thead><tbody>");
        let money = |dollars: f64| numbers::money(dollars, lang);
        let about = |dollars: f64| numbers::money_about_signed(dollars, lang);
        let age = |age: f64| numbers::integer(age, lang);
        let percent = |share: f64| numbers::percent(share, 0, lang);
        let text_of = |read: fn(Lang, &Answer) -> &'static str| {
            self.answers.iter().map(|answer| answer.as_ref().map(|answer| read(lang, answer).to_owned())).collect()
        };
        let study: Vec<_> = text_of(|lang, answer| text::program_short(lang, answer.choices.program()));
        self.line(&mut html, text::what_is_studied(lang), &study, None, text::nothing(lang));
        let pace: Vec<_> = text_of(|lang, answer| text::pace_short(lang, answer.choices.pace()));
        self.line(&mut html, text::question_pace(lang), &pace, None, text::nothing(lang));
        let mut figure =
            |name, best, stay: &str, write: &dyn Fn(f64) -> String, read: &dyn Fn(&Answer) -> Option<f64>| {
                let values: Vec<_> =
                    self.answers.iter().map(|answer| answer.as_ref().and_then(|answer| read(answer))).collect();
                let written: Vec<_> = values.iter().map(|value| value.map(write)).collect();
                self.line(&mut html, name, &written, best_of(&values, best), stay);
            };
        let (zero, none) = (money(0.0), text::nothing(lang));
        let stays = self.answers.iter().flatten().next().and_then(|answer| answer.report.years.first());
        let stays_on = stays.map_or_else(String::new, |row| money(row.baseline_gross));
        figure(text::if_you_finish(lang), Best::Highest, &zero, &about, &|a| Some(a.report.if_you_finish.npv));
        figure(text::counting_the_risk(lang), Best::Highest, &zero, &about, &|a| Some(a.report.counting_the_risk.npv));
        figure(text::ahead_of_100(lang), Best::Highest, none, &age, &|a| self.ahead_of(a));
        figure(text::break_even(lang), Best::Lowest, none, &age, &|a| {
            a.report.if_you_finish.break_even_age.map(f64::from)
        });
        figure(text::fields::label(lang, crate::session::Field::Completion), Best::Highest, none, &percent, &|a| {
            Some(a.report.counting_the_risk.chance_of_finishing)
        });
        figure(text::cost_of_study(lang), Best::Lowest, &zero, &money, &|a| Some(a.report.if_you_finish.cost_of_study));
        figure(text::forgone_pay(lang), Best::Lowest, &zero, &money, &|a| Some(a.report.if_you_finish.forgone_pay));
        figure(text::first_salary(lang), Best::Highest, &stays_on, &money, &|a| a.report.if_you_finish.first_salary);
        figure(text::later_salary(lang), Best::Highest, none, &money, &|a| a.report.if_you_finish.later_salary);
        figure(text::debt(lang), Best::Lowest, &zero, &money, &|a| Some(a.report.if_you_finish.debt_at_repayment));
        figure(text::highest_payment(lang), Best::Lowest, &zero, &money, &|a| {
            Some(a.report.if_you_finish.highest_payment)
        });
        figure(text::tightest_year(lang), Best::None, none, &money, &|a| a.report.if_you_finish.tightest_year);
        html.raw("</tbody></table>");
        html
    }

    fn ahead_of(&self, answer: &Answer) -> Option<f64> {
        let is_it = |other: &Option<SharedAnswer>| other.as_ref().is_some_and(|other| std::ptr::eq(&**other, answer));
        let place = self.answers.iter().position(is_it)?;
        self.ahead.get(place).copied().flatten().map(|ahead| ahead as f64)
    }

    /// One line; marked where the routes differ.
    fn line(&self, html: &mut Html, name: &str, values: &[Option<String>], best: Option<usize>, stay: &str) {
        let differ = values.windows(2).any(|pair| matches!(pair, [one, other] if one != other));
        html.raw(if differ { "<tr class=\"differs\">" } else { "<tr>" }).element("<th scope=\"row\">", name, "</th>");
        for (place, value) in values.iter().enumerate() {
            let is_best = differ && best == Some(place);
            html.raw(if is_best { "<td class=\"best\">" } else { "<td>" });
            html.text(value.as_deref().unwrap_or_else(|| text::nothing(self.lang)));
            if is_best {
                html.element(
                    " <span class=\"tick\" role=\"img\" aria-label=\"",
                    text::best_mark(self.lang),
                    "\">✓</span>",
                );
            }
            html.raw("</td>");
        }
        html.element("<td>", stay, "</td></tr>");
    }

    /// Who is ahead at which age, and where lines cross.
    fn leads(&self) -> Html {
        let lang = self.lang;
        let lines: Vec<Vec<f64>> = self
            .answers
            .iter()
            .map(|answer| answer.iter().flat_map(|answer| answer.report.years.iter().map(|row| row.position)).collect())
            .collect();
        let start = self.answers.iter().flatten().next().map_or(0.0, |answer| first_age(answer));
        let age = |years: usize| numbers::integer(start + years as f64, lang);
        let name = |place: Option<usize>| {
            place.and_then(|place| self.names.get(place)).map_or(text::staying_put(lang), String::as_str)
        };
        let mut html = Html::new();
        html.element("<h3>", text::who_is_ahead(lang), "</h3><table><thead><tr><th scope=\"col\">");
        html.text(text::age_from_to(lang)).element(
            "</th><th scope=\"col\">",
            text::in_front(lang),
            "</th></tr></thead><tbody>",
        );
        for stretch in lead::stretches(&lines) {
            html.element("<tr><th scope=\"row\">", &age(stretch.from), "–").text(&age(stretch.to));
            html.element("</th><td>", name(stretch.leader), "</td></tr>");
        }
        html.raw("</tbody></table><ul class=\"crossings\">");
        for crossing in lead::crossings(&lines) {
            let words = text::crosses(lang, name(crossing.overtakes), name(crossing.overtaken), &age(crossing.year));
            html.element("<li>", &words, "</li>");
        }
        html.raw("</ul>");
        html
    }
}

fn best_of(values: &[Option<f64>], best: Best) -> Option<usize> {
    let known = values.iter().enumerate().filter_map(|(place, value)| Some((place, (*value)?)));
    let found = match best {
        Best::None => return None,
        Best::Highest => known.max_by(|a, b| a.1.total_cmp(&b.1)),
        Best::Lowest => known.min_by(|a, b| a.1.total_cmp(&b.1)),
    };
    found.map(|(place, _)| place)
}
