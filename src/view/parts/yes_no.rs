//! A question answered with yes or no.

use super::{Html, bind, when};
use crate::host::Lang;
use crate::host::events::{Happens, on};
use crate::session::options::Switch;
use crate::session::store::Session;
use crate::text;

/// A native checkbox for a switch.
pub(in crate::view) fn paint(html: &mut Html, lang: Lang, switch: Switch) {
    html.raw("<label class=\"yes-no\"><input type=\"checkbox\" id=\"").raw(switch.key());
    html.element("\"><span>", text::switch(lang, switch), "</span></label>");
}

/// Follows what is answered.
pub(in crate::view) fn bind(session: Session, switch: Switch) {
    bind::checked(switch.key(), when(move || session.choice(|choices| choices.is_on(switch))));
    on(switch.key(), Happens::Change, move |happened| {
        let on = happened.is_checked();
        session.choose(|choices| choices.set_switch(switch, on));
    });
}
