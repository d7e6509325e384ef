//! `cargo xtask run`: from a fresh clone to the open window.
//!
//! The dev profile is built, not the release: its first build costs about half (dependencies, and with them key
//! derivation and SQLCipher, are optimised in it too), and the first build is what a newcomer waits for.

use std::env;
use std::process::Command;

use crate::failure::Outcome;
use crate::places::Places;
use crate::progress::Progress;
use crate::{cargo, command, setup, tour};

/// Sets up, builds and opens the app; without a display it takes the tour instead.
pub fn run(places: &Places) -> Outcome {
    if !has_display() {
        println!(
            "There is no display here, so no window can be shown. The tour does the same, with screenshots:"
        );
        return tour::run(places);
    }
    let mut progress = Progress::new(5);
    progress.step("System packages");
    setup::packages(setup::Purpose::Build)?;
    progress.step("The interface's packages");
    setup::npm::install(places)?;
    progress.step("The interface");
    setup::npm::build(places)?;
    progress.step("Hedgerow (the first build takes some minutes)");
    let mut build = cargo::cargo(places);
    build.args(["build", "--package", "hedgerow", "--bin", "hedgerow", "--features", "custom-protocol"]);
    command::run(&mut build)?;
    progress.step("Opening the window");
    command::run(Command::new(places.built("hedgerow")).current_dir(&places.root))
}

fn has_display() -> bool {
    let named = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || named("DISPLAY") || named("WAYLAND_DISPLAY")
}
