//! Puts an edition in the place of `data/`: written beside it, checked as a whole, then renamed.

use std::fs;
use std::path::{Path, PathBuf};
use std::process;

use super::refusal::Stop;
use super::table::Edition;
use super::tables;

/// A folder that goes away with the value, unless it was renamed.
struct Temporary(PathBuf);

impl Drop for Temporary {
    fn drop(&mut self) {
        // After a rename there is nothing left to remove.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Checks the edition with the checker of `build.rs`; if `keep`, it takes the place of the folder.
///
/// # Errors
/// Tables that do not hold together; a folder that cannot be written. The folder is then as it was.
pub(crate) fn install(edition: &Edition, folder: &Path, keep: bool) -> Result<(), Stop> {
    let beside = |ending: &str| {
        let mut name = folder.file_name().unwrap_or_default().to_owned();
        name.push(format!(".{ending}-{}", process::id()));
        folder.with_file_name(name)
    };
    let new = Temporary(beside("new"));
    edition.write(&new.0)?;
    tables::read(&new.0).map_err(Stop::Problems)?;
    if !keep {
        return Ok(());
    }
    let io = |error| Stop::Io { what: folder.display().to_string(), error };
    let old = beside("old");
    fs::rename(folder, &old).map_err(io)?;
    if let Err(error) = fs::rename(&new.0, folder) {
        fs::rename(&old, folder).map_err(io)?;
        return Err(io(error));
    }
    fs::remove_dir_all(&old).map_err(io)
}
