//! `cargo xtask tour`: the real app, driven from first run to a logged, searched, locked and unlocked journal.
//!
//! It leaves numbered screenshots in `target/tour/`, and prints how long the lock window takes and what it weighs. With a
//! release build in `target/release/` the figures are of that; else they are of the dev build, and say so.

use std::process::Command;

use crate::cargo::{self, Build};
use crate::failure::{Failure, Outcome};
use crate::places::Places;
use crate::progress::Progress;
use crate::{command, setup};

/// Sets up, builds, and takes the tour on a display of its own.
pub fn run(places: &Places) -> Outcome {
    if !cfg!(target_os = "linux") {
        return Err(Failure::Missing {
            program: "WebKitWebDriver".into(),
            advice: "The tour is driven through it, and it exists on Linux only.",
        });
    }
    let mut progress = Progress::new(5);
    progress.step("System packages");
    setup::packages(setup::Purpose::Test)?;
    progress.step("The interface's packages");
    setup::npm::install(places)?;
    progress.step("The interface");
    setup::npm::build(places)?;
    progress.step("Hedgerow (the first build takes some minutes)");
    let real = cargo::build_app(places, Build::Real, &["--bin", "tour", "--bin", "blank_view"])?;
    let end_to_end = cargo::build_app(places, Build::EndToEnd, &[])?;
    progress.step("The tour");
    let release = places.kept("release", "hedgerow");
    let measured = if release.is_file() { release } else { real };
    command::run(
        Command::new(places.built("tour"))
            .current_dir(&places.root)
            .env("HEDGEROW_E2E_APP", end_to_end)
            .env("HEDGEROW_MEASURED_APP", measured)
            .env("HEDGEROW_BLANK_VIEW", places.built("blank_view"))
            .env("HEDGEROW_TOUR", places.target.join("tour")),
    )
}
