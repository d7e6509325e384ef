//! How this project calls cargo.
//!
//! Cargo rebuilds a dependency whenever the set of its features changes, and that set depends on which packages, features
//! and kinds of target one names. So every build for tests names the same: the whole workspace with the embedded UI, and
//! test targets among the rest. Then Tauri, SQLCipher and all others are compiled once, and the end-to-end build differs
//! in one small package.

use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::command;
use crate::failure::{Outcome, on_file};
use crate::places::Places;

/// The UI is embedded in the binary, as in a release, instead of being asked from a server.
const EMBEDDED: &str = "hedgerow/custom-protocol";
/// WebDriver may drive the window.
const END_TO_END: &str = "hedgerow/custom-protocol,hedgerow/e2e";
/// A test target that is always named, so that the features of development dependencies count in every build.
const ANCHOR: [&str; 2] = ["--test", "crash"];

/// The two builds of the app.
#[derive(Clone, Copy)]
pub enum Build {
    /// As people get it.
    Real,
    /// With the door for WebDriver, which a release build refuses to have.
    EndToEnd,
}

impl Build {
    fn features(self) -> &'static str {
        match self {
            Self::Real => EMBEDDED,
            Self::EndToEnd => END_TO_END,
        }
    }

    fn folder(self) -> &'static str {
        match self {
            Self::Real => "real",
            Self::EndToEnd => "e2e",
        }
    }
}

/// The cargo that called us.
pub fn cargo(places: &Places) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")));
    command.current_dir(&places.root).env("CARGO_TARGET_DIR", &places.target);
    command
}

/// A cargo verb over the whole workspace, with the features all test builds share.
pub fn workspace(places: &Places, verb: &str) -> Command {
    let mut command = cargo(places);
    command.args([verb, "--workspace", "--features", EMBEDDED]);
    command
}

/// Builds the app and puts the binary aside, where the other build does not replace it.
pub fn build_app(places: &Places, build: Build, besides: &[&str]) -> Outcome<PathBuf> {
    let mut command = cargo(places);
    command.args(["build", "--workspace", "--features", build.features(), "--bin", "hedgerow"]);
    command::run(command.args(ANCHOR).args(besides))?;
    let kept = places.kept(build.folder(), "hedgerow");
    let folder = places.target.join(build.folder());
    fs::create_dir_all(&folder).map_err(on_file("Making", &folder))?;
    // A running copy cannot be written over, but its name can be given to another.
    let fresh = kept.with_extension("new");
    fs::copy(places.built("hedgerow"), &fresh).map_err(on_file("Copying the app to", &fresh))?;
    fs::rename(&fresh, &kept).map_err(on_file("Replacing", &kept))?;
    Ok(kept)
}

/// Builds what is named (`--bin`, `--example`) with the features all test builds share.
pub fn build(places: &Places, what: &[&str]) -> Outcome {
    command::run(workspace(places, "build").args(ANCHOR).args(what))
}
