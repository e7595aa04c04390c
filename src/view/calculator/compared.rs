//! What the comparison shows: a table, a drawing, and who is ahead when.

use crate::facts::Metros;
use crate::host::{Lang, numbers};
use crate::model::{lead, parity};
use crate::session::options::Switch;
use crate::session::store::Session;
use crate::session::{Answer, Field, SharedAnswer};
use crate::text;
use crate::view::chart::{Line, Plot};
use crate::view::parts::Html;

use super::compare::{STROKES, name_of};
use super::people::in_hundred;
use super::working::{AHEAD, number};

/// Everything the comparison is painted from.
pub(super) struct Compared {
    lang: Lang,
    routes: Vec<Compare>,
    /// The place of the one that is shown.
    shown: usize,
    /// What one of them pays without any route, dollars a year.
    stays_on: Option<f64>,
    start: f64,
}

/// One route in it.
struct Compare {
    name: String,
    answer: Option<SharedAnswer>,
    ahead: Option<f64>,
    /// Dollars of the first route's place that buy what a dollar buys in this one's; 1 where nobody asked.
    dollar: f64,
}

/// Which of a line's values is best.
#[derive(Clone, Copy, PartialEq)]
enum Best {
    Highest,
    Lowest,
    None,
}

/// How a line's values are written.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Money,
    Gain,
    Whole,
    Percent,
}

/// What stands beside a line for who stays put.
#[derive(Clone, Copy, PartialEq)]
enum Stay {
    Nothing,
    Zero,
    Pay,
}

/// A line of the table: its name, that of its figure, what is best, how it is written, what staying put has, where it is
/// read.
type Row = (fn(Lang) -> &'static str, &'static str, Best, Kind, Stay, fn(&Answer) -> Option<f64>);

const ROWS: [Row; 11] = [
    (text::if_you_finish, "npv", Best::Highest, Kind::Gain, Stay::Zero, |a| Some(a.report.if_you_finish.npv)),
    (text::counting_the_risk, "risk.npv", Best::Highest, Kind::Gain, Stay::Zero, |a| {
        Some(a.report.counting_the_risk.npv)
    }),
    (text::break_even, "break_even_age", Best::Lowest, Kind::Whole, Stay::Nothing, |a| {
        a.report.if_you_finish.break_even_age.map(f64::from)
    }),
    (
        |lang| text::fields::label(lang, Field::Completion),
        "chance",
        Best::Highest,
        Kind::Percent,
        Stay::Nothing,
        |a| Some(a.report.counting_the_risk.chance_of_finishing),
    ),
    (text::cost_of_study, "cost_of_study", Best::Lowest, Kind::Money, Stay::Zero, |a| {
        Some(a.report.if_you_finish.cost_of_study)
    }),
    (text::forgone_pay, "forgone_pay", Best::Lowest, Kind::Money, Stay::Zero, |a| {
        Some(a.report.if_you_finish.forgone_pay)
    }),
    (text::first_salary, "first_salary", Best::Highest, Kind::Money, Stay::Pay, |a| {
        a.report.if_you_finish.first_salary
    }),
    (text::later_salary, "later_salary", Best::Highest, Kind::Money, Stay::Nothing, |a| {
        a.report.if_you_finish.later_salary
    }),
    (text::debt, "debt_at_repayment", Best::Lowest, Kind::Money, Stay::Zero, |a| {
        Some(a.report.if_you_finish.debt_at_repayment)
    }),
    (text::highest_payment, "highest_payment", Best::Lowest, Kind::Money, Stay::Zero, |a| {
        Some(a.report.if_you_finish.highest_payment)
    }),
    (text::tightest_year, "tightest_year", Best::None, Kind::Money, Stay::Nothing, |a| {
        a.report.if_you_finish.tightest_year
    }),
];

impl Compared {
    pub(super) fn of(lang: Lang, session: Session) -> Self {
        let answers = session.answers();
        let file = session.metros();
        let parity = session.choice(|choices| choices.is_on(Switch::PriceParity));
        let dollars = dollars(&answers, file.here().filter(|_| parity));
        let names: Vec<String> = session.routes(|routes| {
            routes.list().iter().enumerate().map(|(place, route)| name_of(lang, place, Some(route))).collect()
        });
        let risks = session.deeper(|deeper| deeper.risks.clone());
        let first = answers.iter().flatten().next().and_then(|answer| answer.report.years.first().cloned());
        let route = |(place, name): (usize, String)| Compare {
            name,
            answer: answers.get(place).cloned().flatten(),
            ahead: risks.get(place).cloned().flatten().map(|risk| in_hundred(&risk)[0] as f64),
            dollar: dollars.get(place).copied().unwrap_or(1.0),
        };
        Self {
            lang,
            shown: session.routes(|routes| routes.at()),
            routes: names.into_iter().enumerate().map(route).collect(),
            stays_on: first.as_ref().map(|row| row.baseline_gross),
            start: first.map_or(0.0, |row| f64::from(row.age)),
        }
    }

    /// The table, one column for each route and one for staying put.
    pub(super) fn table(&self) -> Html {
        let lang = self.lang;
        let mut html = Html::new();
        html.element("<table><caption>", text::differs_about(lang), "</caption><thead><tr><td></td>");
        for (route, class) in self.routes.iter().zip(STROKES) {
            html.raw("<th scope=\"col\" class=\"").raw(class).element("\">", &route.name, "</th>");
        }
        html.element("<th scope=\"col\">", text::staying_put(lang), "</th></tr></thead><tbody>");
        let words = |read: fn(Lang, &Answer) -> &'static str| -> Vec<Option<String>> {
            self.routes.iter().map(|route| route.answer.as_ref().map(|answer| read(lang, answer).to_owned())).collect()
        };
        let nothing = text::nothing(lang);
        let study = words(|lang, answer| text::program_short(lang, answer.choices.program()));
        self.line(&mut html, text::what_is_studied(lang), "", &study, None, nothing);
        let pace = words(|lang, answer| text::pace_short(lang, answer.choices.pace()));
        self.line(&mut html, text::question_pace(lang), "", &pace, None, nothing);
        let place = words(|lang, answer| text::place_listed(lang, answer.choices.place));
        self.line(&mut html, text::question_place(lang), "", &place, None, nothing);
        let ahead: Vec<_> = self.routes.iter().map(|route| route.ahead).collect();
        self.numbers(&mut html, (text::ahead_of_100(lang), AHEAD), Kind::Whole, Best::Highest, &ahead, nothing);
        for (name, figure, best, kind, stay, read) in ROWS {
            let in_dollars = matches!(kind, Kind::Money | Kind::Gain);
            let value = |route: &Compare| {
                let value = read(route.answer.as_ref()?)?;
                Some(if in_dollars { value * route.dollar } else { value })
            };
            let values: Vec<_> = self.routes.iter().map(value).collect();
            let stay = match stay {
                Stay::Nothing => nothing.to_owned(),
                Stay::Zero => self.written(kind, 0.0),
                Stay::Pay => self.stays_on.map_or_else(String::new, |pay| self.written(kind, pay)),
            };
            // In dollars of another place an amount is not the one that was worked out.
            let converted = in_dollars && self.routes.get(self.shown).is_some_and(|route| route.dollar != 1.0);
            let figure = if converted { "" } else { figure };
            self.numbers(&mut html, (name(lang), figure), kind, best, &values, &stay);
        }
        html.raw("</tbody></table>");
        html
    }

    /// A line of numbers with its name and the figure that they are.
    fn numbers(
        &self,
        html: &mut Html,
        (name, figure): (&str, &'static str),
        kind: Kind,
        best: Best,
        values: &[Option<f64>],
        stay: &str,
    ) {
        let written: Vec<_> = values.iter().map(|value| value.map(|value| self.written(kind, value))).collect();
        self.line(html, name, figure, &written, best_of(values, best), stay);
    }

    fn written(&self, kind: Kind, value: f64) -> String {
        match kind {
            Kind::Money => numbers::money(value, self.lang),
            Kind::Gain => numbers::money_about_signed(value, self.lang),
            Kind::Whole => numbers::integer(value, self.lang),
            Kind::Percent => numbers::percent(value, 0, self.lang),
        }
    }

    /// One line; marked where the routes differ. What is a figure of the route shown opens its working.
    fn line(
        &self,
        html: &mut Html,
        name: &str,
        figure: &'static str,
        values: &[Option<String>],
        best: Option<usize>,
        stay: &str,
    ) {
        let differ = values.windows(2).any(|pair| matches!(pair, [one, other] if one != other));
        html.raw(if differ { "<tr class=\"differs\">" } else { "<tr>" }).element("<th scope=\"row\">", name, "</th>");
        for (place, value) in values.iter().enumerate() {
            let is_best = differ && best == Some(place);
            html.raw(if is_best { "<td class=\"best\">" } else { "<td>" });
            match value {
                Some(value) if place == self.shown && !figure.is_empty() => number(html, self.lang, figure, "", value),
                _ => _ = html.text(value.as_deref().unwrap_or_else(|| text::nothing(self.lang))),
            }
            if is_best {
                html.raw(" <span class=\"best-mark\" role=\"img\" aria-label=\"");
                html.text(text::best_mark(self.lang)).raw("\">✓</span>");
            }
            html.raw("</td>");
        }
        html.element("<td>", stay, "</td></tr>");
    }

    /// Where each route stands after each year, in dollars of the first one's place.
    fn lines(&self) -> Vec<Vec<f64>> {
        let line = |route: &Compare| {
            let years = route.answer.iter().flat_map(|answer| &answer.report.years);
            years.map(|row| row.position * route.dollar).collect()
        };
        self.routes.iter().map(line).collect()
    }

    /// The routes' lines against staying put.
    pub(super) fn drawing(&self) -> Html {
        let lines = self.lines().into_iter().zip(STROKES).map(|(positions, class)| Line { class, positions }).collect();
        Plot { start: self.start, lines, ..Plot::default() }.paint(self.lang)
    }

    /// Who is ahead at which age, and where lines cross.
    pub(super) fn leads(&self) -> Html {
        let lang = self.lang;
        let lines = self.lines();
        let age = |years: usize| numbers::integer(self.start + years as f64, lang);
        let name = |place: Option<usize>| {
            place.and_then(|place| self.routes.get(place)).map_or(text::staying_put(lang), |route| &route.name)
        };
        let mut html = Html::new();
        html.element("<h3>", text::who_is_ahead(lang), "</h3><table><thead><tr><th scope=\"col\">");
        html.text(text::age_from_to(lang)).raw("</th><th scope=\"col\">");
        html.text(text::in_front(lang)).raw("</th></tr></thead><tbody>");
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

/// For each route how many dollars of the first one's place buy what a dollar buys in its own.
fn dollars(answers: &[Option<SharedAnswer>], file: Option<&Metros>) -> Vec<f64> {
    let parity = |answer: &Option<SharedAnswer>| {
        let choices = &answer.as_ref()?.choices;
        file?.parity(choices.metro_chosen(), choices.place)
    };
    let first = answers.first().and_then(parity);
    let dollar = |answer| match (parity(answer), first) {
        (Some(here), Some(there)) => parity::dollars_there(1.0, here, there),
        _ => 1.0,
    };
    answers.iter().map(dollar).collect()
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
