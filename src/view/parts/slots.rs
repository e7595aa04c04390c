//! Text and conditions that change, all of one type each: what shows them is compiled once, not once a closure.

use std::sync::Arc;

use leptos::prelude::*;

/// Text that changes.
pub(in crate::view) type Words = Signal<String>;

/// Text that follows what it reads.
pub(in crate::view) fn words(read: impl Fn() -> String + Send + Sync + 'static) -> Words {
    let read: Arc<dyn Fn() -> String + Send + Sync> = Arc::new(read);
    Signal::derive(move || read())
}

/// A condition that follows what it reads.
pub(in crate::view) fn when(read: impl Fn() -> bool + Send + Sync + 'static) -> Signal<bool> {
    let read: Arc<dyn Fn() -> bool + Send + Sync> = Arc::new(read);
    Signal::derive(move || read())
}
