//! Pieces that several views are made of.

pub(super) mod bind;
mod choice;
mod html;
pub(super) mod number_field;
mod slots;
pub(super) mod written;
pub(super) mod yes_no;

pub(super) use choice::{Choice, all_open};
pub(super) use html::Html;
pub(super) use slots::{Words, when, words};
