//! Checks `data/` and turns it into the statics that `src/facts/` includes. A build with a problem in a table fails and
//! names every problem.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use serde_json::Value;

use wire_checks::{Headline, VectorRow};

#[path = "src/facts/tables/order.rs"]
mod order;
#[allow(dead_code, reason = "the tests read some things that the generator does not")]
#[path = "src/facts/tables.rs"]
mod tables;
#[path = "src/facts/tables/wire.rs"]
mod wire;
#[path = "src/facts/tables/wire_career.rs"]
mod wire_career;
#[path = "src/facts/tables/wire_checks.rs"]
mod wire_checks;
#[path = "src/facts/tables/wire_sources.rs"]
mod wire_sources;
#[path = "src/facts/tables/write.rs"]
mod write;
#[path = "src/facts/tables/write_career.rs"]
mod write_career;

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=data");
    println!("cargo:rerun-if-changed=tests/vectors");
    let folder = env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?;
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    match tables::read(&Path::new(&folder).join("data")) {
        Ok(mut tables) => {
            // Not compiled in: .ci/seal.mjs puts them beside the page, which fetches them when they are asked for.
            fs::write(Path::new(&out).join("colleges.txt"), wire::colleges(&tables))?;
            fs::write(Path::new(&out).join("metros.txt"), wire::metros(&tables))?;
            fs::write(Path::new(&out).join("sources.txt"), wire_sources::sources(&tables))?;
            let vectors = vectors(&Path::new(&folder).join("tests/vectors"))?;
            fs::write(Path::new(&out).join("checks.txt"), wire_checks::checks(&tables, &vectors))?;
            for (file, language) in [("en.txt", tables::Language::En), ("es.txt", tables::Language::Es)] {
                let path = |name: &str| Path::new(&out).join([name, file].join("-"));
                fs::write(path("pages"), wire_checks::pages(&tables, language))?;
                fs::write(path("careers"), wire_career::careers(&tables, language))?;
            }
            if env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32") {
                leave_out_what_the_first_answer_needs_not(&mut tables);
            }
            for generated in write::all(&tables).into_iter().chain([write_career::career(&tables)]) {
                fs::write(Path::new(&out).join(generated.file), generated.text)?;
            }
        }
        // Cargo shows each of these as an error of its own, and fails the build.
        Err(problems) => problems.iter().for_each(|problem| println!("cargo::error={problem}")),
    }
    Ok(())
}

/// The page is downloaded by phones: it carries the wages of the occupations that can be chosen in it, in the questions or
/// on the map. The rest is there in native builds.
fn leave_out_what_the_first_answer_needs_not(tables: &mut tables::Tables) {
    let on_map = |soc: &str| tables.career.roles.iter().any(|role| role.soc == soc);
    tables.occupations.retain(|occupation| occupation.first_answer || on_map(&occupation.soc));
    tables.releases.clear();
    for renewal in &mut tables.renewals {
        for text in [&mut renewal.as_of, &mut renewal.next, &mut renewal.source] {
            text.clear();
        }
    }
    tables.wages.iter_mut().for_each(|row| row.employment = None);
}

/// The headline values of the vectors, by name.
fn vectors(folder: &Path) -> io::Result<Vec<VectorRow>> {
    let mut files = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<PathBuf>>>()?;
    files.sort();
    let json = files.iter().filter(|path| path.extension().is_some_and(|extension| extension == "json"));
    json.map(|path| {
        let vector: Value = serde_json::from_str(&fs::read_to_string(path)?).map_err(io::Error::other)?;
        let amount = |pointer: &str| {
            let found = vector.pointer(pointer).and_then(Value::as_f64);
            found.ok_or_else(|| io::Error::other(format!("{} has no {pointer}", path.display())))
        };
        let age = vector.pointer("/result/if_you_finish/break_even_age").and_then(Value::as_u64);
        Ok(VectorRow {
            name: path.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
            headline: Headline {
                npv: amount("/result/if_you_finish/npv")?,
                npv_with_risk: amount("/result/counting_the_risk/npv")?,
                break_even_age: age.and_then(|age| u32::try_from(age).ok()),
                cost_of_study: amount("/result/if_you_finish/cost_of_study")?,
            },
        })
    })
    .collect()
}
