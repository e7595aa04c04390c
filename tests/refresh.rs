//! `make refresh` takes over official files (`refresh/wages.rs`, `refresh/outlook.rs`, `refresh/others.rs`) and refuses
//! broken ones (`refresh/broken.rs`, `refresh/each_file.rs`, `refresh/any_file.rs`, and the others). The files are made here, small, in the layout
//! in which they are published.

#[path = "refresh/any_file.rs"]
mod any_file;
#[path = "refresh/broken.rs"]
mod broken;
#[path = "refresh/desks.rs"]
mod desks;
#[allow(clippy::indexing_slicing, reason = "a test that panics fails")]
#[path = "refresh/each_file.rs"]
mod each_file;
#[allow(clippy::indexing_slicing, reason = "the five percentiles of a row are an array of five")]
#[path = "refresh/official.rs"]
mod official;
#[path = "refresh/others.rs"]
mod others;
#[path = "refresh/outlook.rs"]
mod outlook;
#[path = "../examples/refresh/mod.rs"]
mod refresh;
#[path = "refresh/wages.rs"]
mod wages;
