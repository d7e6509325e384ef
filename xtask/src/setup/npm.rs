//! The interface: its packages, exactly as locked, and its build.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use super::stamp::{Stamp, listing};
use crate::command;
use crate::failure::{Failure, Outcome, on_file};
use crate::places::Places;

/// The oldest Node that the interface's tools run on.
const OLDEST_NODE: u32 = 20;
/// What the built interface, and the script of a sealed page, are made of.
const SOURCES: &[&str] = &[
    "ui/src",
    "ui/sealed",
    "ui/scripts",
    "ui/public",
    "ui/index.html",
    "ui/package.json",
    "ui/package-lock.json",
    "ui/vite.config.ts",
    "ui/vite.sealed.config.ts",
    "ui/svelte.config.js",
    "ui/tsconfig.json",
    "assets",
];

/// Installs the locked packages, if the lock file is not the one they were installed from.
pub fn install(places: &Places) -> Outcome {
    check_node()?;
    let lock = places.ui().join("package-lock.json");
    let stamp = Stamp::new(places, "npm", fs::read_to_string(&lock).map_err(on_file("Reading", &lock))?);
    if stamp.is_current() && places.ui().join("node_modules").is_dir() {
        return Ok(());
    }
    command::run(npm(places).args(["ci", "--no-audit", "--no-fund"]))?;
    stamp.set()
}

/// What building makes: the window's page, and the script that Rust puts into sealed pages.
const BUILT: [&str; 2] = ["dist/index.html", "dist-sealed/sealed.js"];

/// Builds the interface, if a source of it changed.
pub fn build(places: &Places) -> Outcome {
    let stamp = Stamp::new(places, "ui", sources(places)?);
    if stamp.is_current() && BUILT.iter().all(|built| places.ui().join(built).is_file()) {
        return Ok(());
    }
    script(places, "build")?;
    // The build writes generated files among its sources, so the listing that counts is the one afterwards.
    Stamp::new(places, "ui", sources(places)?).set()
}

/// Runs a script of the interface's package file.
pub fn script(places: &Places, name: &str) -> Outcome {
    command::run(npm(places).args(["run", "--silent", name]))
}

fn sources(places: &Places) -> Outcome<String> {
    let paths: Vec<PathBuf> = SOURCES.iter().map(|path| places.root.join(path)).collect();
    listing(&paths)
}

fn npm(places: &Places) -> Command {
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.current_dir(places.ui());
    command
}

fn check_node() -> Outcome {
    let advice = "Hedgerow's interface is built with Node 20 or newer: https://nodejs.org.";
    let version = command::answer(Command::new("node").arg("--version"));
    match version.as_deref().and_then(major) {
        Some(major) if major >= OLDEST_NODE => Ok(()),
        _ => Err(Failure::Missing { program: "A recent Node".into(), advice }),
    }
}

fn major(version: &str) -> Option<u32> {
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn node_says_its_version_with_a_v() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert_eq!(major("nonsense"), None);
    }
}
