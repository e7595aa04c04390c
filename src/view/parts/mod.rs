//! Pieces that several views are made of.

pub(super) mod bind;
mod choice;
mod html;
mod number_field;
mod slots;
pub(super) mod written;
mod yes_no;

pub(super) use choice::{Choice, Options};
pub(super) use html::{Html, Painted};
pub(super) use number_field::NumberField;
pub(super) use slots::{Words, when, words};
pub(super) use yes_no::YesNo;
