//! What happens to elements of the page, by their ids: one listener on the document for each kind of event, whatever is
//! painted anew below it.

use super::browser::document;
use super::failure;
use gloo_events::{EventListener, EventListenerOptions};
use js_sys::Reflect;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event};

/// A kind of event.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Happens {
    /// Something was pressed, by whatever means.
    Click,
    /// Something is being typed, or a slider moved.
    Input,
    /// Something was typed or chosen.
    Change,
    /// A key went down.
    Key,
    /// The focus came.
    Focus,
    /// Something was unfolded or folded.
    Toggle,
}

impl Happens {
    const ALL: [Self; 6] = [Self::Click, Self::Input, Self::Change, Self::Key, Self::Focus, Self::Toggle];

    /// The browser's name for it.
    fn name(self) -> &'static str {
        match self {
            Self::Click => "click",
            Self::Input => "input",
            Self::Change => "change",
            Self::Key => "keydown",
            Self::Focus => "focusin",
            Self::Toggle => "toggle",
        }
    }
}

/// An event, and the element that it was awaited at.
#[derive(Debug)]
pub struct Happened {
    event: Event,
    element: Element,
}

type Handler = Rc<dyn Fn(&Happened)>;

struct Awaited {
    id: String,
    what: Happens,
    handler: Handler,
}

thread_local! {
    static AWAITED: RefCell<Vec<Awaited>> = const { RefCell::new(Vec::new()) };
}

/// Calls `handler` whenever this happens to the element `id` or to something in it.
pub fn on(id: &str, what: Happens, handler: impl Fn(&Happened) + 'static) {
    let new = Awaited { id: id.to_owned(), what, handler: Rc::new(handler) };
    let first = AWAITED.with(|awaited| {
        let Ok(mut awaited) = awaited.try_borrow_mut() else { return false };
        let first = !awaited.iter().any(|known| known.what == what);
        awaited.push(new);
        first
    });
    if first {
        listen(what);
    }
}

/// From now on nothing that happens is heard by this program.
pub fn fall_silent() {
    AWAITED.with(|awaited| drop(awaited.take()));
}

/// What happened before this program was there: an array of events in their order. Whatever awaits them is called now.
pub fn catch_up(missed: &JsValue) {
    let events = js_sys::Array::from(missed);
    for event in events.iter().filter_map(|event| event.dyn_into::<Event>().ok()) {
        let type_ = event.type_();
        if let Some(what) = Happens::ALL.into_iter().find(|what| what.name() == type_) {
            dispatch(what, &event);
        }
    }
}

fn listen(what: Happens) {
    let Ok(document) = document() else { return };
    let name = what.name();
    // Caught on the way down, since a toggle does not come up again; handlers may keep a key from scrolling.
    let options = EventListenerOptions { passive: false, ..EventListenerOptions::run_in_capture_phase() };
    EventListener::new_with_options(&document, name, options, move |event| {
        if !failure::has_failed() {
            dispatch(what, event);
        }
    })
    .forget();
}

/// Calls what awaits this event at its target or at something that holds it.
fn dispatch(what: Happens, event: &Event) {
    let mut element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    while let Some(at) = element {
        let id = at.id();
        let handler = AWAITED.with(|awaited| {
            let awaited = awaited.try_borrow().ok()?;
            let found = awaited.iter().find(|known| known.what == what && known.id == id && !id.is_empty())?;
            Some(found.handler.clone())
        });
        element = at.parent_element();
        if let Some(handler) = handler {
            handler(&Happened { event: event.clone(), element: at });
        }
    }
}

impl Happened {
    /// What stands in the field.
    #[must_use]
    pub fn value(&self) -> String {
        self.property("value").as_string().unwrap_or_default()
    }

    /// Where the slider stands.
    #[must_use]
    pub fn number(&self) -> f64 {
        self.property("valueAsNumber").as_f64().unwrap_or(f64::NAN)
    }

    /// Whether the box is ticked.
    #[must_use]
    pub fn is_checked(&self) -> bool {
        self.property("checked").is_truthy()
    }

    /// Whether it is unfolded.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.property("open").is_truthy()
    }

    /// The key that went down, such as `ArrowDown`.
    #[must_use]
    pub fn key(&self) -> String {
        Reflect::get(&self.event, &"key".into()).ok().and_then(|key| key.as_string()).unwrap_or_default()
    }

    /// The value of this attribute on what was pressed, or on what holds it within the element.
    #[must_use]
    pub fn pressed(&self, attribute: &'static str) -> Option<String> {
        let mut element: Element = self.event.target()?.dyn_into().ok()?;
        loop {
            if let Some(value) = element.get_attribute(attribute) {
                return Some(value);
            }
            if element == self.element {
                return None;
            }
            element = element.parent_element()?;
        }
    }

    /// Keeps the browser from doing what it does by itself.
    pub fn keep_from_scrolling(&self) {
        self.event.prevent_default();
    }

    fn property(&self, name: &'static str) -> JsValue {
        Reflect::get(&self.element, &name.into()).unwrap_or(JsValue::UNDEFINED)
    }
}
