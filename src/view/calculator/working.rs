//! Numbers that open their working, and the panels in which it is shown, one at a time.
//!
//! A number is a button with `data-how`, the name of its figure, in a part of the page with `data-slot`, at whose end a
//! [`Slot`] stands. The working itself is painted by a module that is fetched at the first press.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::host::events::{Happened, Happens, on};
use crate::host::later::Idle;
use crate::host::{Lang, failure, numbers, page, working};
use crate::model::risk::LIVES;
use crate::session::store::Session;
use crate::session::{Routes, link};
use crate::text::{self, working as say};
use crate::view::parts::{Html, bind, when, words};

/// How many of a hundred lives end ahead: explained here, in a sentence.
pub(super) const AHEAD: &str = "ahead";
/// Where eight of ten lives end: explained here, in a sentence.
pub(super) const RANGE: &str = "range";

/// Milliseconds of quiet before an open working follows the answer.
const BEFORE_FOLLOWING: u32 = 200;

/// The parts of the page whose numbers open, and their `data-slot`.
const SLOTS: [&str; 6] = ["headline", "answer", "years", "figures", "evidence", "compare"];

/// Follows the numbers that are pressed.
pub(super) fn bind(session: Session, lang: Lang) {
    let opened = Opened::new(session, lang);
    on("calculator-view", Happens::Click, move |happened| opened.press(happened));
    on("calculator-view", Happens::Key, move |happened| {
        if happened.key() == "Escape" && opened.open.with_untracked(Option::is_some) {
            opened.close();
        }
    });
    for name in SLOTS {
        bind_slot(opened, name);
    }
}

/// Where the working of a number of this part of the page is shown. Its heading stays as it is, with the focus in it,
/// when the working arrives below.
fn bind_slot(opened: Opened, name: &'static str) {
    let lang = opened.lang;
    let [slot, head_id, body_id] = ["slot-", "working-head-", "working-body-"].map(|start| [start, name].concat());
    let mut html = Html::new();
    html.element("<section class=\"working\" id=\"", &panel_of(name), "\" aria-labelledby=\"").text(&heading_of(name));
    html.element("\" hidden><div class=\"working-head\" id=\"", &head_id, "\"></div><div id=\"");
    html.text(&body_id).raw("\"></div></section>");
    let frame = html.finish();
    bind::html(&slot, words(move || frame.clone()));
    bind::hidden(&panel_of(name), when(move || opened.read(name, |_| "open".to_owned()).is_empty()));
    bind::html(&head_id, words(move || opened.read(name, |open| head(lang, open))));
    bind::html(&body_id, words(move || opened.read(name, |open| open.body.clone())));
}

/// The working that is open, if any; a handle that can be copied.
#[derive(Clone, Copy)]
struct Opened {
    session: Session,
    lang: Lang,
    open: RwSignal<Option<Open>>,
}

#[derive(Clone, PartialEq)]
struct Open {
    /// The part of the page in which a number was pressed.
    slot: String,
    /// The figure of that number, and those opened from its working one after the other.
    path: Vec<String>,
    body: String,
}

impl Opened {
    /// Nothing is open; what is opened later follows the answer.
    fn new(session: Session, lang: Lang) -> Self {
        let idle = Idle::after_ms(BEFORE_FOLLOWING);
        let opened = Self { session, lang, open: RwSignal::new(None) };
        Effect::new(move || {
            let _ = session.answer();
            // What follows it is painted anew as well, and forgets which number is open.
            session.deeper(|_| ());
            if opened.open.with_untracked(Option::is_some) {
                idle.run(move || opened.work_out());
            }
        });
        opened
    }

    /// A number, or a button of a panel.
    fn press(self, happened: &Happened) {
        if let Some(figure) = happened.pressed("data-how") {
            let slot = happened.pressed("data-slot").unwrap_or_default();
            let same = |open: &Open| open.slot == slot && open.path.first() == Some(&figure);
            if self.open.with_untracked(|open| open.as_ref().is_some_and(same)) {
                return self.close();
            }
            self.mark(false);
            self.open.set(Some(Open { slot, path: vec![figure], body: coming(self.lang) }));
            self.show();
        } else if let Some(figure) = happened.pressed("data-next") {
            self.go(|path| path.push(figure));
        } else if let Some(action) = happened.pressed("data-do") {
            match action.as_str() {
                "back" => self.go(|path| _ = path.pop()),
                "again" => self.go(|_| {}),
                _ => self.close(),
            }
        }
    }

    fn go(self, change: impl FnOnce(&mut Vec<String>)) {
        self.open.update(|open| {
            if let Some(open) = open {
                change(&mut open.path);
                open.body = coming(self.lang);
            }
        });
        self.show();
    }

    /// Back to the number.
    fn close(self) {
        self.mark(false);
        if let Some(open) = self.open.get_untracked() {
            self.open.set(None);
            // Where the number is no longer there, the focus stays.
            let _ = page::focus_on(&number_of(&open));
        }
    }

    /// Tells of the number that was pressed whether its working is open, and where.
    fn mark(self, expanded: bool) {
        if let Some(open) = self.open.get_untracked() {
            let panel = panel_of(&open.slot);
            // A number that is no longer there needs no mark.
            let _ = page::set_expanded(&number_of(&open), expanded.then_some(panel.as_str()));
        }
    }

    /// Moves to the panel's heading once it is on the screen, and works out what belongs below it.
    fn show(self) {
        self.work_out();
        spawn_local(async move {
            leptos::task::tick().await;
            if let Some(open) = self.open.get_untracked() {
                let _ = page::focus_on(&["#", &heading_of(&open.slot)].concat());
            }
        });
    }

    fn work_out(self) {
        let (lang, open) = (self.lang, self.open.get_untracked());
        self.mark(true);
        let figure = open.and_then(|open| open.path.last().cloned());
        let Some((figure, answer)) = figure.zip(untrack(|| self.session.answer())) else { return };
        let lives = numbers::integer(LIVES as f64, lang);
        match figure.as_str() {
            AHEAD => return self.paint(&figure, of_lives(lang, &say::how_ahead(lang, &lives))),
            RANGE => return self.paint(&figure, of_lives(lang, &say::how_range(lang, &lives))),
            _ => {}
        }
        // Of the answer that is shown, which may be older than the choices.
        let link = link::encode(&Routes::of(answer.choices.clone()));
        spawn_local(async move {
            let markup = working::working(lang, &link, &figure).await;
            if !failure::has_failed() {
                self.paint(&figure, markup.unwrap_or_else(|_| failed(lang)));
            }
        });
    }

    /// Shows the working of a figure, if it is still wanted.
    fn paint(self, figure: &str, body: String) {
        self.open.update(|open| {
            if let Some(open) = open.as_mut().filter(|open| open.path.last().is_some_and(|last| last == figure)) {
                open.body = body;
            }
        });
    }

    fn read(self, slot: &'static str, read: impl FnOnce(&Open) -> String) -> String {
        self.open.with(|open| open.as_ref().filter(|open| open.slot == slot).map(read).unwrap_or_default())
    }
}

/// The panel's heading, with the ways back and out.
fn head(lang: Lang, open: &Open) -> String {
    let mut html = Html::new();
    html.raw("<h3 tabindex=\"-1\" id=\"").text(&heading_of(&open.slot)).element("\">", say::how_title(lang), "</h3>");
    if open.path.len() > 1 {
        html.element("<button type=\"button\" class=\"quiet\" data-do=\"back\">", say::back(lang), "</button>");
    }
    html.element("<button type=\"button\" class=\"quiet\" data-do=\"close\">", say::close(lang), "</button>");
    html.finish()
}

fn coming(lang: Lang) -> String {
    paragraph(say::coming(lang))
}

fn failed(lang: Lang) -> String {
    let mut html = Html::new();
    html.element("<p role=\"alert\">", say::failed(lang), "</p>");
    html.element("<button type=\"button\" data-do=\"again\">", say::try_again(lang), "</button>");
    html.finish()
}

/// How a figure of the simulated lives was found, and the way to what they have in common.
fn of_lives(lang: Lang, words: &str) -> String {
    let mut html = Html::new();
    html.element("<p>", words, "</p><p>").text(say::each_life(lang));
    html.element("<button type=\"button\" data-next=\"risk.npv\">", text::counting_the_risk(lang), "</button></p>");
    html.finish()
}

fn paragraph(words: &str) -> String {
    let mut html = Html::new();
    html.element("<p>", words, "</p>");
    html.finish()
}

fn panel_of(slot: &str) -> String {
    ["working-", slot].concat()
}

fn heading_of(slot: &str) -> String {
    ["working-title-", slot].concat()
}

/// The selector of the number that was pressed.
fn number_of(open: &Open) -> String {
    let figure = open.path.first().map_or("", String::as_str);
    ["[data-slot=\"", &open.slot, "\"] [data-how=\"", figure, "\"]"].concat()
}

/// A number that opens the working of a figure. `name` is what it is, where that does not stand before it in the same
/// sentence or table.
pub(super) fn number(html: &mut Html, lang: Lang, figure: &'static str, name: &str, written: &str) {
    html.raw("<button type=\"button\" data-how=\"").raw(figure).raw("\" aria-expanded=\"false\"");
    if !name.is_empty() {
        html.raw(" aria-label=\"").text(&say::opens(lang, name, written)).raw("\"");
    }
    html.element(">", written, "</button>");
}

/// The same for a cell of a table, without more markup than needed: a column of a year. Only the first cell is a stop of
/// the Tab key; arrow keys lead on.
pub(super) fn cell(html: &mut Html, column: &'static str, year: usize, is_first: bool, written: &str) {
    html.raw("<button data-how=\"").raw(column).raw(".").int(i32::try_from(year).unwrap_or(0));
    html.raw(if is_first { "\"" } else { "\" tabindex=-1" });
    html.element(" aria-expanded=false>", written, "</button>");
}
