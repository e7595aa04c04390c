//! Checks `data/` and turns it into the statics that `src/facts/` includes. A build with a problem in a table fails and
//! names every problem.

use std::path::Path;
use std::{env, fs, io};

#[path = "src/facts/tables/order.rs"]
mod order;
#[allow(dead_code, reason = "the tests read some things that the generator does not")]
#[path = "src/facts/tables.rs"]
mod tables;
#[path = "src/facts/tables/write.rs"]
mod write;
#[path = "src/facts/tables/write_career.rs"]
mod write_career;

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=data");
    let folder = env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?;
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    match tables::read(&Path::new(&folder).join("data")) {
        Ok(mut tables) => {
            if env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32") {
                leave_out_what_the_first_answer_needs_not(&mut tables);
            }
            for generated in write::all(&tables).into_iter().chain(write_career::all(&tables)) {
                fs::write(Path::new(&out).join(generated.file), generated.text)?;
            }
        }
        // Cargo shows each of these as an error of its own, and fails the build.
        Err(problems) => problems.iter().for_each(|problem| println!("cargo::error={problem}")),
    }
    Ok(())
}

/// The page is downloaded by phones: it carries the wages of the occupations that can be chosen in it, and of the
/// sources what stands beside a field. The rest is there in native builds, and comes to the page on demand.
fn leave_out_what_the_first_answer_needs_not(tables: &mut tables::Tables) {
    tables.occupations.retain(|occupation| occupation.first_answer);
    // The notes of what stands in a field; those of the law are for the method view.
    const SHOWN: [&str; 5] = ["loan_rate", "loan_fee", "inflation", "discount_rate", "completion_"];
    for rule in &mut tables.rules {
        if rule.figure.source != "assumption" && !SHOWN.iter().any(|start| rule.name.starts_with(start)) {
            rule.figure.note.clear();
        }
    }
    tables.wages.iter_mut().for_each(|row| row.employment = None);
    for source in &mut tables.sources {
        for text in [&mut source.measures, &mut source.url, &mut source.via, &mut source.read] {
            text.clear();
        }
    }
}
