//! cargo-deny, pinned and kept under `target/tools`, so that a newer one on the machine does not change the verdict.

use std::path::PathBuf;

use super::stamp::Stamp;
use crate::failure::Outcome;
use crate::places::Places;
use crate::{cargo, command};

const PINNED: &str = "cargo-deny@0.20.2";

/// Installs it, if this version is not there yet, and says where it is.
pub fn install(places: &Places) -> Outcome<PathBuf> {
    let root = places.target.join("tools");
    let program = root.join("bin").join(format!("cargo-deny{}", std::env::consts::EXE_SUFFIX));
    let stamp = Stamp::new(places, "cargo-deny", PINNED.to_owned());
    if stamp.is_current() && program.is_file() {
        return Ok(program);
    }
    println!("      installing {PINNED} (some minutes, once)");
    // Its own target folder: a tool's dependencies are not ours, and nothing of them is needed again.
    let mut install = cargo::cargo(places);
    install.env("CARGO_TARGET_DIR", root.join("build"));
    // Not optimised: it reads one lock file, and compiling it is most of the time.
    install.args(["install", "--quiet", "--locked", "--debug", "--no-default-features", "--force", PINNED]);
    command::run(install.arg("--root").arg(&root))?;
    let _ = std::fs::remove_dir_all(root.join("build"));
    stamp.set()?;
    Ok(program)
}
