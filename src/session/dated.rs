//! The date of a link that is handed on: the edition of the figures it was made with, and the answer it showed then.
//! The page's own address goes without: it always shows the answer of today.

use crate::facts::DATA_VERSION;
use crate::model::report::Report;

use super::link::Notice;
use super::typed_number;

/// Between the two amounts.
const BETWEEN: char = '_';
/// No answer is further from zero, dollars.
const LARGEST: f64 = 1e9;

/// The two headline amounts of an answer: net present value if everything is finished and counting the risk, whole
/// dollars of today.
pub type Headline = [f64; 2];

/// The headline amounts of an answer, as a link holds them.
#[must_use]
pub fn headline(report: &Report) -> Headline {
    [report.if_you_finish.npv.round(), report.counting_the_risk.npv.round()]
}

/// Adds the edition of today, and the answer that is shown, to a link that is handed on.
pub fn add_to(link: &mut String, shown: Option<&Report>) {
    link.push_str("&data=");
    link.push_str(DATA_VERSION);
    if let Some([finish, risk]) = shown.map(headline) {
        link.push_str("&was=");
        link.push_str(&typed_number::write(finish));
        link.push(BETWEEN);
        link.push_str(&typed_number::write(risk));
    }
}

/// What a link's two values say, if it was made with another edition. A value that the page cannot have written is
/// ignored.
pub(super) fn notice(data: &str, was: &str) -> Option<Notice> {
    if !is_edition(data) || data == DATA_VERSION {
        return None;
    }
    let amounts = was.split_once(BETWEEN).and_then(|(finish, risk)| Some([amount(finish)?, amount(risk)?]));
    Some(Notice::OtherFigures { edition: data.to_owned(), was: amounts })
}

/// A year and a month, like `2026-11`.
fn is_edition(text: &str) -> bool {
    let Some((year, month)) = text.split_once('-') else { return false };
    let digits = |text: &str, length| text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    digits(year, 4) && digits(month, 2) && ("01"..="12").contains(&month)
}

/// An amount as it is written here, and in no other way.
fn amount(text: &str) -> Option<f64> {
    let amount = typed_number::parse(text).ok()?;
    (amount.abs() <= LARGEST && typed_number::write(amount) == text && amount.trunc() == amount).then_some(amount)
}
