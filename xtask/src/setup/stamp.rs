//! Whether something was already done for exactly this input.
//!
//! A stamp is a small file under `target/xtask/` that holds the input itself, not a hash of it: it can be read, and two
//! inputs are never taken for one. It is written after the work succeeded, so an interrupted step is done again.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use crate::failure::{Outcome, on_file};
use crate::places::Places;

/// One step's memory.
pub struct Stamp {
    file: PathBuf,
    input: String,
}

impl Stamp {
    /// The stamp of that name for this input.
    pub fn new(places: &Places, name: &str, input: String) -> Self {
        Self { file: places.stamps().join(name), input }
    }

    /// Whether the step was done for the same input before.
    pub fn is_current(&self) -> bool {
        fs::read_to_string(&self.file).is_ok_and(|before| before == self.input)
    }

    /// Notes that it is done.
    pub fn set(&self) -> Outcome {
        let folder = self.file.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(folder).map_err(on_file("Making", folder))?;
        fs::write(&self.file, &self.input).map_err(on_file("Writing", &self.file))
    }
}

/// The path, size and time of every file in some folders and files, as text.
pub fn listing(of: &[PathBuf]) -> Outcome<String> {
    let mut text = String::new();
    for path in of {
        list(path, &mut text)?;
    }
    Ok(text)
}

fn list(path: &Path, text: &mut String) -> Outcome {
    let Ok(meta) = path.metadata() else {
        return Ok(());
    };
    if meta.is_dir() {
        let entries = fs::read_dir(path).map_err(on_file("Reading", path))?;
        let mut inside: Vec<PathBuf> =
            entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
        inside.sort();
        return inside.iter().try_for_each(|path| list(path, text));
    }
    let changed =
        meta.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok()).unwrap_or_default();
    // Writing to a String cannot fail.
    let _ = writeln!(text, "{} {} {}", path.display(), meta.len(), changed.as_nanos());
    Ok(())
}
