//! Reads the link, shows the page; nothing else.

use him_pathways::host::{address, failure};
use him_pathways::view;

fn main() {
    failure::watch();
    view::show(&address::read());
}
