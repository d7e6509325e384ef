//! A SQLCipher that is not ours, in a Python environment of its own: a vault has to open without Hedgerow.

use std::process::Command;

use super::stamp::Stamp;
use crate::command;
use crate::failure::Outcome;
use crate::places::Places;

/// Debian's own `sqlcipher` is version 3, which cannot read format 4.
const PINNED: &str = "sqlcipher3-wheels==0.5.7";

/// Makes `target/stock-tools`, if it is not there yet.
pub fn install(places: &Places) -> Outcome {
    let folder = places.target.join("stock-tools");
    let stamp = Stamp::new(places, "stock-tools", PINNED.to_owned());
    if stamp.is_current() && folder.join("bin/python").exists() {
        return Ok(());
    }
    println!("      installing {PINNED}");
    command::run(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&folder))?;
    let mut pip = Command::new(folder.join("bin/pip"));
    command::run(pip.args([
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--only-binary=:all:",
        PINNED,
    ]))?;
    stamp.set()
}
