//! Reads the link, mounts the app; nothing else.

use him_pathways::host::{address, failure, page};
use him_pathways::view::App;
use leptos::prelude::*;

fn main() {
    failure::watch();
    let Ok(place) = page::mount_point() else {
        return failure::report("him-pathways: the document has no place for the app (#page)");
    };
    let address = address::read();
    mount_to(place, move || view! { <App address=address /> }).forget();
    page::remove_shell();
}
