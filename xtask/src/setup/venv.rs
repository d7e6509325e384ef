//! Programs in Python that are not ours, in an environment of their own below `target/`, each in the release that was tried.

use std::path::PathBuf;
use std::process::Command;

use super::stamp::Stamp;
use crate::command;
use crate::failure::Outcome;
use crate::places::Places;

/// Makes the environment `target/<name>` with exactly these packages, if it is not there yet, and says where it is.
pub fn make(places: &Places, name: &str, pinned: &[&str]) -> Outcome<PathBuf> {
    let folder = places.target.join(name);
    let stamp = Stamp::new(places, name, pinned.join("\n"));
    if stamp.is_current() && folder.join("bin/python").exists() {
        return Ok(folder);
    }
    println!("      installing {}", pinned.first().unwrap_or(&name));
    command::run(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&folder))?;
    let mut pip = Command::new(folder.join("bin/pip"));
    // Whatever a package needs is pinned beside it.
    pip.args(["install", "--quiet", "--disable-pip-version-check", "--no-deps", "--only-binary=:all:"]);
    command::run(pip.args(pinned))?;
    stamp.set()?;
    Ok(folder)
}
