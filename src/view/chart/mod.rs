//! Where each way leads, by age, against staying put.

use leptos::prelude::*;

use crate::host::{Lang, numbers};
use crate::model::Report;
use crate::text;
use crate::view::calculator::shown::Shown;
use crate::view::parts::{when, words};

mod scale;

use scale::{Scale, percent, round_steps};

/// How many marks are aimed at on either axis, and how many there can be.
const MARKS: usize = 5;
const MOST_MARKS: usize = 8;
/// The part of the height that the plot takes, in thousandths; ages stand below it, the topmost label above.
const PLOT_BOTTOM: f64 = 880.0;
const PLOT_TOP: f64 = 60.0;

/// The chart with its one-sentence summary.
#[component]
pub(super) fn PositionChart(
    /// The language.
    lang: Lang,
    /// The drawing.
    drawn: Memo<Shown>,
) -> impl IntoView {
    let part =
        move |read: fn(&Drawing) -> &String| words(move || drawn.with(|Shown { drawing, .. }| read(drawing).clone()));
    let grid = move |place: usize| {
        let mark = move |read: fn(&Mark) -> &String| {
            words(move || {
                drawn.with(|Shown { drawing, .. }| read(drawing.dollars.get(place).unwrap_or(&drawing.no_mark)).clone())
            })
        };
        let line = view! {
            <line class=mark(|mark| &mark.class) x1="0" x2="100%" y1=mark(|mark| &mark.at) y2=mark(|mark| &mark.at) />
        };
        // Written over the lines, and so after them.
        let label = view! {
            <text class=mark(|mark| &mark.class) x="2" y=mark(|mark| &mark.at) dy="-4">{mark(|mark| &mark.words)}</text>
        };
        (line, label)
    };
    let age = move |place: usize| {
        let mark = move |read: fn(&Mark) -> &String| {
            words(move || {
                drawn.with(|Shown { drawing, .. }| read(drawing.ages.get(place).unwrap_or(&drawing.no_mark)).clone())
            })
        };
        view! { <text x=mark(|mark| &mark.at) y="98%" class=mark(|mark| &mark.class)>{mark(|mark| &mark.words)}</text> }
    };
    let (grid_lines, grid_labels): (Vec<_>, Vec<_>) = (0..MOST_MARKS).map(grid).unzip();
    view! {
        <figure class="chart" aria-labelledby="chart-title">
            <h2 id="chart-title">{text::chart_title(lang)}</h2>
            <svg class="plot" role="img" aria-labelledby="chart-summary">
                {grid_lines}
                <g class="ages">{(0..MOST_MARKS).map(age).collect_view()}</g>
                <svg viewBox="0 0 1000 1000" preserveAspectRatio="none" width="100%" height="100%" aria-hidden="true">
                    <path class="risk" d=part(|drawing| &drawing.risk) />
                    <path class="finish" d=part(|drawing| &drawing.finish) />
                </svg>
                {grid_labels}
                <g class=words(move || drawn.with(|Shown { drawing, .. }| drawing.even.as_ref().map_or("absent", |_| "even").to_owned()))>
                    <circle cx=even_part(drawn, |even| &even.at) cy=part(|drawing| &drawing.zero) r="5" />
                    <text
                        x=even_part(drawn, |even| &even.at)
                        y=part(|drawing| &drawing.zero)
                        dy="21"
                        class=even_part(drawn, |even| &even.class)
                    >
                        {even_part(drawn, |even| &even.words)}
                    </text>
                </g>
            </svg>
            <p class="key" aria-hidden="true">
                <span class="finish">{text::if_you_finish(lang)}</span>
                <span class="risk">{text::counting_the_risk(lang)}</span>
                <span class="ages">{text::age(lang)}</span>
            </p>
            <figcaption id="chart-summary" hidden=when(move || drawn.with(|Shown { drawing, .. }| drawing.summary.is_empty()))>
                {part(|drawing| &drawing.summary)}
            </figcaption>
        </figure>
    }
}

fn even_part(drawn: Memo<Shown>, read: fn(&Mark) -> &String) -> Signal<String> {
    words(move || drawn.with(|Shown { drawing, .. }| read(drawing.even.as_ref().unwrap_or(&drawing.no_mark)).clone()))
}

/// Everything in the drawing that changes, as SVG writes it.
#[derive(Clone, PartialEq, Default)]
pub(super) struct Drawing {
    finish: String,
    risk: String,
    /// The height of standing where staying put stands.
    zero: String,
    dollars: Vec<Mark>,
    ages: Vec<Mark>,
    even: Option<Mark>,
    summary: String,
    /// What stands in a place that is not needed.
    no_mark: Mark,
}

/// Something marked along an axis.
#[derive(Clone, PartialEq)]
struct Mark {
    at: String,
    words: String,
    class: String,
}

impl Default for Mark {
    fn default() -> Self {
        Self { at: "0".to_owned(), words: String::new(), class: "absent".to_owned() }
    }
}

impl Drawing {
    /// The drawing of a price.
    pub(super) fn of(lang: Lang, report: &Report) -> Self {
        let (Some(first), Some(last)) = (report.years.first(), report.years.last()) else { return Self::default() };
        let (start, end) = (f64::from(first.age), f64::from(last.age) + 1.0);
        let finish: Vec<f64> = report.years.iter().map(|row| row.position).collect();
        let risk = &report.counting_the_risk.positions;
        let all = || finish.iter().chain(risk).copied();
        let (low, high) = (all().fold(0.0, f64::min), all().fold(0.0, f64::max));
        let ages = Scale::new(start, end, 0.0, 1000.0);
        let dollars = Scale::new(low, high, PLOT_BOTTOM, PLOT_TOP);
        let age = |age: f64| numbers::integer(age, lang);
        let even = report.if_you_finish.break_even_age.map(f64::from).filter(|even| *even > start);
        Self {
            finish: line(&ages, &dollars, start, &finish),
            risk: line(&ages, &dollars, start, risk),
            zero: percent(dollars.at(0.0)),
            dollars: round_steps(low, high, MARKS)
                .into_iter()
                .map(|amount| dollar_mark(lang, &dollars, amount))
                .collect(),
            ages: round_steps(start, end, MARKS)
                .into_iter()
                .map(|mark| Mark {
                    at: percent(ages.at(mark)),
                    words: age(mark),
                    class: side(mark, start, end).to_owned(),
                })
                .collect(),
            even: even.map(|even| Mark {
                at: percent(ages.at(even)),
                words: text::even_at(lang, &age(even)),
                class: if even > (start + end) / 2.0 { "end" } else { "start" }.to_owned(),
            }),
            summary: summary(lang, report, end),
            no_mark: Mark::default(),
        }
    }
}

fn dollar_mark(lang: Lang, dollars: &Scale, amount: f64) -> Mark {
    let (class, words) = if amount == 0.0 {
        ("zero", text::staying_put(lang).to_owned())
    } else {
        ("grid", numbers::money(amount, lang))
    };
    Mark { at: percent(dollars.at(amount)), words, class: class.to_owned() }
}

/// On which side of its place a label stands, so that none leaves the drawing.
fn side(mark: f64, start: f64, end: f64) -> &'static str {
    if mark <= start {
        "start"
    } else if mark >= end {
        "end"
    } else {
        "middle"
    }
}

/// A line through the ages, from standing at 0 today.
fn line(ages: &Scale, dollars: &Scale, start: f64, positions: &[f64]) -> String {
    let mut path = String::from("M");
    let points = std::iter::once(&0.0).chain(positions).zip((0..).map(|year| start + f64::from(year)));
    for (order, (position, age)) in points.enumerate() {
        if order > 0 {
            path.push('L');
        }
        path.push_str(&ages.at(age).to_string());
        path.push(' ');
        path.push_str(&dollars.at(*position).to_string());
    }
    path
}

fn summary(lang: Lang, report: &Report, end: f64) -> String {
    let lowest = report.years.iter().min_by(|a, b| a.position.total_cmp(&b.position));
    let (Some(lowest), Some(last)) = (lowest, report.years.last()) else { return String::new() };
    let money = |amount| numbers::money_about_signed(amount, lang);
    let age = |age: f64| numbers::integer(age, lang);
    text::chart_summary(
        lang,
        &money(lowest.position),
        &age(f64::from(lowest.age) + 1.0),
        &money(last.position),
        &age(end),
    )
}
