//! Checks `data/` and turns it into the statics that `src/facts/` includes. A build with a problem in a table fails and
//! names every problem.

use std::path::Path;
use std::{env, fs, io};

#[allow(dead_code, reason = "the tests read some things that the generator does not")]
#[path = "src/facts/tables.rs"]
mod tables;
#[path = "src/facts/tables/wire.rs"]
mod wire;
#[path = "src/facts/tables/wire_sources.rs"]
mod wire_sources;
#[path = "src/facts/tables/write.rs"]
mod write;

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=data");
    let folder = env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?;
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    match tables::read(&Path::new(&folder).join("data")) {
        Ok(mut tables) => {
            // Not compiled in: .ci/seal.mjs puts them beside the page, which fetches them when they are asked for.
            fs::write(Path::new(&out).join("colleges.txt"), wire::colleges(&tables))?;
            fs::write(Path::new(&out).join("metros.txt"), wire::metros(&tables))?;
            fs::write(Path::new(&out).join("sources.txt"), wire_sources::sources(&tables))?;
            if env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32") {
                leave_out_what_the_first_answer_needs_not(&mut tables);
            }
            for generated in write::all(&tables) {
                fs::write(Path::new(&out).join(generated.file), generated.text)?;
            }
        }
        // Cargo shows each of these as an error of its own, and fails the build.
        Err(problems) => problems.iter().for_each(|problem| println!("cargo::error={problem}")),
    }
    Ok(())
}

/// The page is downloaded by phones: it carries the wages of the occupations that can be chosen in it. The rest is
/// there in native builds.
fn leave_out_what_the_first_answer_needs_not(tables: &mut tables::Tables) {
    tables.occupations.retain(|occupation| occupation.first_answer);
    tables.wages.iter_mut().for_each(|row| row.employment = None);
}
