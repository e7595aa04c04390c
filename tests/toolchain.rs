//! Versions that are written in two places are the same in both.

use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::Command;

type Outcome = Result<(), Box<dyn Error>>;

fn read(file: &str) -> Result<String, Box<dyn Error>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    Ok(fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?)
}

/// The version of a package in Cargo.lock.
fn locked(package: &str) -> Result<String, Box<dyn Error>> {
    let lock = read("Cargo.lock")?;
    let name = format!("name = \"{package}\"");
    let version =
        lock.lines().skip_while(|line| *line != name).nth(1).and_then(|line| line.strip_prefix("version = \""));
    Ok(version
        .map(|version| version.trim_end_matches('"').to_owned())
        .ok_or(format!("{package} is not in Cargo.lock"))?)
}

/// What .ci/versions.sh says, worked out by the shell that the scripts use.
fn version(variable: &str) -> Result<String, Box<dyn Error>> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join(".ci/versions.sh");
    let said = Command::new("bash")
        .args(["-euc", ". \"$1\"; printf %s \"${!2}\"", "bash"])
        .arg(script)
        .arg(variable)
        .output()?;
    if !said.status.success() {
        return Err(format!("{variable}: {}", String::from_utf8_lossy(&said.stderr)).into());
    }
    Ok(String::from_utf8(said.stdout)?)
}

fn is_version(text: &str) -> bool {
    text.split('.').count() >= 2
        && text.split('.').all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit()))
}

#[test]
fn the_wasm_bindgen_tool_is_of_the_version_of_the_library() -> Outcome {
    assert_eq!(version("WASM_BINDGEN_VERSION")?, locked("wasm-bindgen")?);
    Ok(())
}

#[test]
fn the_library_is_pinned_where_it_is_asked_for() -> Outcome {
    let manifest = read("Cargo.toml")?;
    let asked = manifest.lines().find(|line| line.starts_with("wasm-bindgen = ")).unwrap_or_default();
    assert!(asked.contains(&format!("\"={}\"", locked("wasm-bindgen")?)), "{asked}");
    Ok(())
}

#[test]
fn every_tool_has_a_version() -> Outcome {
    for variable in ["TRUNK_VERSION", "BINARYEN_VERSION", "WASM_BINDGEN_VERSION", "CARGO_MUTANTS_VERSION"] {
        assert!(is_version(&version(variable)?), "{variable} is {:?}", version(variable)?);
    }
    Ok(())
}

#[test]
fn trunk_is_asked_for_no_other_versions() -> Outcome {
    let trunk = read("Trunk.toml")?;
    let value = |key: &str| {
        let line = trunk.lines().map(str::trim).find(|line| line.split('=').next().map(str::trim) == Some(key));
        line.and_then(|line| line.split('"').nth(1)).map(|text| text.trim_start_matches(['=', 'v']).to_owned())
    };
    for (key, variable) in
        [("trunk-version", "TRUNK_VERSION"), ("wasm_bindgen", "WASM_BINDGEN_VERSION"), ("wasm_opt", "BINARYEN_VERSION")]
    {
        if let Some(named) = value(key) {
            assert_eq!(named, version(variable)?, "{key} in Trunk.toml");
        }
    }
    Ok(())
}

#[test]
fn the_compiler_is_new_enough_for_the_edition() -> Outcome {
    let manifest = read("Cargo.toml")?;
    let value = |key: &str| {
        let line = manifest.lines().find(|line| line.starts_with(&format!("{key} = ")))?;
        line.split('"').nth(1).map(str::to_owned)
    };
    assert_eq!(value("edition").as_deref(), Some("2024"));
    let minor: u32 = value("rust-version").ok_or("no rust-version")?.split('.').nth(1).ok_or("no minor")?.parse()?;
    // Where `if let … && …` is stable.
    assert!(minor >= 88);
    Ok(())
}
