//! The result as a file: years as CSV, everything as JSON. Numbers are plain, with a point and at most six decimals;
//! names are those of the model, in every language.

use crate::facts::DATA_VERSION;
use crate::model::report::{IrrReason, Report, YearRow};

use super::answer::Answer;
use super::typed_number;

/// A column of the table of years.
type Column = (&'static str, fn(&YearRow) -> f64);

/// Columns that hold amounts, by their names in the model.
const AMOUNTS: [Column; 10] = [
    ("gross", |row| row.gross),
    ("tax", |row| row.tax),
    ("cost", |row| row.cost),
    ("loan", |row| row.loan),
    ("owed", |row| row.owed),
    ("take_home", |row| row.take_home),
    ("baseline_gross", |row| row.baseline_gross),
    ("baseline_take_home", |row| row.baseline_take_home),
    ("flow", |row| row.flow),
    ("position", |row| row.position),
];

/// Every year of the life in which everything is finished, and the mean position counting the risk (RFC 4180).
#[must_use]
pub fn csv(answer: &Answer) -> String {
    let mut text = String::from("age");
    for (name, _) in AMOUNTS {
        text.push(',');
        text.push_str(name);
    }
    text.push_str(",position_counting_the_risk\r\n");
    let report = &answer.report;
    for (row, risk) in report.years.iter().zip(&report.counting_the_risk.positions) {
        text.push_str(&typed_number::write(f64::from(row.age)));
        for (_, amount) in AMOUNTS {
            text.push(',');
            text.push_str(&typed_number::write(amount(row)));
        }
        text.push(',');
        text.push_str(&typed_number::write(*risk));
        text.push_str("\r\n");
    }
    text
}

/// The whole result, with the link that brings it back and the edition of the figures.
#[must_use]
pub fn json(answer: &Answer, link: &str) -> String {
    let mut out = Object::new();
    out.text("link", link);
    out.text("figures_as_of", DATA_VERSION);
    out.value("if_you_finish", &finish(&answer.report));
    out.value("counting_the_risk", &risk(&answer.report));
    let years: Vec<String> = answer.report.years.iter().map(year).collect();
    out.value("years", &["[", &years.join(","), "]"].concat());
    out.close()
}

fn finish(report: &Report) -> String {
    let finish = &report.if_you_finish;
    let mut out = Object::new();
    out.number("npv", Some(finish.npv));
    out.number("lifetime_gain", Some(finish.lifetime_gain));
    out.number("irr", finish.irr);
    out.reason(finish.irr_reason);
    out.number("break_even_age", finish.break_even_age.map(f64::from));
    out.number("roi", finish.roi);
    out.number("debt_at_repayment", Some(finish.debt_at_repayment));
    out.number("monthly_payment", Some(finish.monthly_payment));
    out.number("highest_payment", Some(finish.highest_payment));
    out.number("total_repaid", Some(finish.total_repaid));
    out.number("forgiven", Some(finish.forgiven));
    out.number("months_to_repay", Some(finish.months_to_repay as f64));
    out.number("payment_share", finish.payment_share);
    out.number("tightest_year", finish.tightest_year);
    out.number("first_salary", finish.first_salary);
    out.number("later_salary", finish.later_salary);
    out.number("cost_of_study", Some(finish.cost_of_study));
    out.number("forgone_pay", Some(finish.forgone_pay));
    out.close()
}

fn risk(report: &Report) -> String {
    let risk = &report.counting_the_risk;
    let mut out = Object::new();
    out.number("npv", Some(risk.npv));
    out.number("lifetime_gain", Some(risk.lifetime_gain));
    out.number("irr", risk.irr);
    out.reason(risk.irr_reason);
    out.number("break_even_age", risk.break_even_age.map(f64::from));
    out.number("roi", risk.roi);
    out.number("chance_of_finishing", Some(risk.chance_of_finishing));
    out.close()
}

fn year(row: &YearRow) -> String {
    let mut out = Object::new();
    out.number("year", Some(row.year as f64));
    out.number("age", Some(f64::from(row.age)));
    for (name, amount) in AMOUNTS {
        out.number(name, Some(amount(row)));
    }
    out.close()
}

/// A JSON object that is being written.
struct Object(String);

impl Object {
    fn new() -> Self {
        Self(String::from("{"))
    }

    /// A member whose value is JSON already.
    fn value(&mut self, name: &str, json: &str) {
        if self.0.len() > 1 {
            self.0.push(',');
        }
        self.0.push('"');
        self.0.push_str(name);
        self.0.push_str("\":");
        self.0.push_str(json);
    }

    fn number(&mut self, name: &str, number: Option<f64>) {
        self.value(name, &number.map_or_else(|| "null".to_owned(), typed_number::write));
    }

    fn text(&mut self, name: &str, words: &str) {
        let mut quoted = String::from("\"");
        for c in words.chars() {
            match c {
                '"' | '\\' => quoted.extend(['\\', c]),
                _ if c.is_control() => quoted.push(' '),
                _ => quoted.push(c),
            }
        }
        quoted.push('"');
        self.value(name, &quoted);
    }

    fn reason(&mut self, reason: Option<IrrReason>) {
        match reason {
            None => self.value("irr_reason", "null"),
            Some(IrrReason::None) => self.text("irr_reason", "none"),
            Some(IrrReason::Several) => self.text("irr_reason", "several"),
        }
    }

    fn close(mut self) -> String {
        self.0.push('}');
        self.0
    }
}
