//! `make refresh` takes over official files (`refresh/wages.rs`, `refresh/others.rs`, `refresh/outlook.rs`) and refuses broken ones
//! (`refresh/broken.rs`). The files are made here, small, in the layout in which they are published.

#[path = "refresh/broken.rs"]
mod broken;
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
