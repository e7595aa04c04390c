//! The edge: everything of the browser that can fail.
//!
//! In somebody else's frame any of it may be forbidden, missing or thrown at us, so that every call returns what went
//! wrong instead of stopping the page. No other module calls into the browser, except for the events of its own fields.
//! Without the feature `app` there is no browser, and only [`lang`] and [`json`] are left.

#[cfg(feature = "app")]
pub mod address;
#[cfg(feature = "app")]
mod browser;
#[cfg(feature = "app")]
pub mod clock;
#[cfg(feature = "app")]
pub mod college;
#[cfg(feature = "app")]
pub mod dom;
#[cfg(feature = "app")]
pub mod events;
#[cfg(feature = "app")]
pub mod failure;
#[cfg(feature = "app")]
pub mod files;
pub mod json;
pub mod lang;
#[cfg(feature = "app")]
pub mod later;
#[cfg(feature = "app")]
pub mod numbers;
#[cfg(feature = "app")]
pub mod page;
#[cfg(feature = "app")]
mod promised;
#[cfg(feature = "app")]
pub mod take;
#[cfg(feature = "app")]
pub mod twin;
#[cfg(feature = "app")]
pub mod working;

#[cfg(feature = "app")]
pub use browser::HostError;
pub use json::Json;
pub use lang::Lang;
