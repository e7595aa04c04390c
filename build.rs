//! Checks `data/` and turns it into the statics that `src/facts/` includes. A build with a problem in a table fails and
//! names every problem.

use std::path::Path;
use std::{env, fs, io};

#[allow(dead_code, reason = "the tests read some things that the generator does not")]
#[path = "src/facts/tables.rs"]
mod tables;
#[path = "src/facts/tables/write.rs"]
mod write;

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=data");
    let folder = env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?;
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    match tables::read(&Path::new(&folder).join("data")) {
        Ok(tables) => {
            for generated in write::all(&tables) {
                fs::write(Path::new(&out).join(generated.file), generated.text)?;
            }
        }
        // Cargo shows each of these as an error of its own, and fails the build.
        Err(problems) => problems.iter().for_each(|problem| println!("cargo::error={problem}")),
    }
    Ok(())
}
