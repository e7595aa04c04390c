//! A drawing of lines over ages: what stands along its axes, the lines, a band, a mark.

use crate::host::{Lang, numbers};
use crate::text;
use crate::view::parts::Html;

use super::scale::{Scale, percent, round_steps};

/// How many marks are aimed at on either axis.
const MARKS: usize = 5;
/// The part of the height that the plot takes, in thousandths; ages stand below it, the topmost label above.
const PLOT_BOTTOM: f64 = 880.0;
const PLOT_TOP: f64 = 60.0;

/// What is drawn: dollars of today by age, 0 being where staying put stands.
#[derive(Clone, PartialEq, Default, Debug)]
pub(in crate::view) struct Plot {
    /// The age today.
    pub(in crate::view) start: f64,
    /// The lines, the later over the earlier.
    pub(in crate::view) lines: Vec<Line>,
    /// Low and high ends after each year: where eight of ten lives lie.
    pub(in crate::view) band: Vec<(f64, f64)>,
    /// The age from which one stands even, marked.
    pub(in crate::view) even: Option<f64>,
}

/// One line.
#[derive(Clone, PartialEq, Debug)]
pub(in crate::view) struct Line {
    /// Its class, which gives its stroke.
    pub(in crate::view) class: &'static str,
    /// Where one stands after each year.
    pub(in crate::view) positions: Vec<f64>,
}

impl Plot {
    fn amounts(&self) -> impl Iterator<Item = f64> + '_ {
        let lines = self.lines.iter().flat_map(|line| line.positions.iter().copied());
        lines.chain(self.band.iter().flat_map(|(low, high)| [*low, *high]))
    }

    /// The drawing as markup: the inside of an `<svg class="plot">`. Text keeps its size, only the lines stretch.
    pub(in crate::view) fn paint(&self, lang: Lang) -> Html {
        let years = self.lines.iter().map(|line| line.positions.len()).max().unwrap_or(0);
        let end = self.start + years as f64;
        let (low, high) = self.amounts().fold((0.0, 0.0), |(low, high), x| (f64::min(low, x), f64::max(high, x)));
        let ages = Scale::new(self.start, end, 0.0, 1000.0);
        let dollars = Scale::new(low, high, PLOT_BOTTOM, PLOT_TOP);
        let steps = round_steps(low, high, MARKS);
        const STRETCHED: &str = "<svg viewBox=\"0 0 1000 1000\" preserveAspectRatio=\"none\" width=\"100%\" height=\"100%\" aria-hidden=\"true\">";
        let mut html = Html::new();
        // Below the grid, so that the line of staying put is seen through all of it.
        html.raw(STRETCHED);
        self.paint_band(&mut html, &ages, &dollars);
        html.raw("</svg>");
        for amount in &steps {
            let at = percent(dollars.at(*amount));
            html.raw("<line class=\"").raw(if *amount == 0.0 { "zero" } else { "grid" });
            html.raw("\" x1=\"0\" x2=\"100%\" y1=\"").text(&at).element("\" y2=\"", &at, "\"/>");
        }
        html.raw("<g class=\"ages\">");
        for age in round_steps(self.start, end, MARKS) {
            html.element("<text y=\"98%\" x=\"", &percent(ages.at(age)), "\" class=\"").raw(side(age, self.start, end));
            html.element("\">", &numbers::integer(age, lang), "</text>");
        }
        html.raw("</g>").raw(STRETCHED);
        for line in &self.lines {
            html.raw("<path class=\"").raw(line.class).raw("\" d=\"M");
            let along = std::iter::once(&0.0).chain(&line.positions);
            points(&mut html, &ages, &dollars, self.start, along.copied());
            html.raw("\"/>");
        }
        html.raw("</svg>");
        // Written over the lines, and so after them.
        for amount in &steps {
            let words = if *amount == 0.0 { text::staying_put(lang).to_owned() } else { numbers::money(*amount, lang) };
            html.raw("<text x=\"2\" dy=\"-4\" y=\"")
                .text(&percent(dollars.at(*amount)))
                .element("\">", &words, "</text>");
        }
        if let Some(even) = self.even.filter(|even| *even > self.start) {
            let (x, y) = (percent(ages.at(even)), percent(dollars.at(0.0)));
            html.raw("<g class=\"even\"><circle r=\"5\" cx=\"").text(&x).element("\" cy=\"", &y, "\"/>");
            html.raw("<text dy=\"21\" x=\"").text(&x).raw("\" y=\"").text(&y);
            html.raw(if even > (self.start + end) / 2.0 { "\" class=\"end\">" } else { "\" class=\"start\">" });
            html.text(&text::even_at(lang, &numbers::integer(even, lang))).raw("</text></g>");
        }
        html
    }

    fn paint_band(&self, html: &mut Html, ages: &Scale, dollars: &Scale) {
        if self.band.is_empty() {
            return;
        }
        html.raw("<path class=\"band\" d=\"M");
        let upper = std::iter::once(0.0).chain(self.band.iter().map(|(_, high)| *high));
        points(html, ages, dollars, self.start, upper);
        for (year, (low, _)) in (1..).zip(&self.band).collect::<Vec<_>>().into_iter().rev() {
            html.raw("L").int(ages.at(self.start + f64::from(year))).raw(" ").int(dollars.at(*low));
        }
        html.raw("Z\"/>");
    }
}

/// Points one year apart, from `start` on.
fn points(html: &mut Html, ages: &Scale, dollars: &Scale, start: f64, positions: impl Iterator<Item = f64>) {
    for (year, position) in (0..).zip(positions) {
        if year > 0 {
            html.raw("L");
        }
        html.int(ages.at(start + f64::from(year))).raw(" ").int(dollars.at(position));
    }
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
