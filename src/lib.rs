//! HIM Pathways: is a health information degree worth it, for me, here?
//!
//! In reading order: [`facts`] is what is known, [`model`] what follows from it, [`pathway`] how
//! schools, credentials and jobs connect, [`session`] what was chosen, `view`
//! what is shown in the words of `text`; `host` is the edge to the browser. Arrows point one way:
//! `view → text, session → pathway → model → facts`; `host` is used by `session::store`, `text` and `view` only.

pub mod facts;
pub mod host;
pub mod markup;
pub mod model;
pub mod pathway;
pub mod session;
pub mod text;
#[cfg(feature = "app")]
pub mod view;
