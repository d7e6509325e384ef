//! `cargo xtask bench`: the benchmarks, in release; each prints its own table and, where a figure is promised, the figure, and fails where
//! one is missed.

use std::process::Command;

use crate::cargo::{self, Build};
use crate::failure::Outcome;
use crate::places::Places;
use crate::{command, setup};

/// The packages that have benchmarks.
const PACKAGES: [&str; 5] =
    ["hedgerow-insight", "hedgerow-vault", "hedgerow-journal", "hedgerow-report", "hedgerow-cli"];
/// The name of what is measured in the real window.
const WINDOW: &str = "window";
/// The name of the benchmark that measures beside a program that is not ours.
const BESIDE_A_PEER: &str = "add";
/// The name of what is measured in a browser.
const SEALED: &str = "sealed";

/// Runs all benchmarks, or the named ones, by the names of their files: `readings`, `patterns`, `commit`, `growth` …, and `window` and
/// `sealed`.
pub fn run(places: &Places, names: &[String]) -> Outcome {
    let wanted = |which: &str| names.is_empty() || names.iter().any(|name| name == which);
    let files: Vec<&String> = names.iter().filter(|name| *name != WINDOW && *name != SEALED).collect();
    setup::packages(setup::Purpose::Build)?;
    setup::npm::install(places)?;
    setup::npm::build(places)?;
    // A figure that is missed keeps nobody from the others.
    let mut outcomes = Vec::new();
    if names.is_empty() || !files.is_empty() {
        outcomes.push(benchmarks(places, &files));
    }
    if cfg!(target_os = "linux") && wanted(SEALED) {
        outcomes.push(measure_sealed(places));
    }
    if cfg!(target_os = "linux") && wanted(WINDOW) {
        outcomes.push(measure_window(places));
    }
    outcomes.into_iter().collect()
}

fn benchmarks(places: &Places, names: &[&String]) -> Outcome {
    let mut bench = cargo::cargo(places);
    bench.args(["bench", "--no-fail-fast", "--features", "hedgerow-journal/plain-file"]);
    bench.args(PACKAGES.iter().flat_map(|package| ["--package", package]));
    if names.is_empty() {
        bench.arg("--benches");
    }
    bench.args(names.iter().flat_map(|name| ["--bench", name]));
    if cfg!(target_os = "linux") && (names.is_empty() || names.iter().any(|name| *name == BESIDE_A_PEER)) {
        setup::packages(setup::Purpose::Test)?;
        bench.env("HEDGEROW_PEERS", setup::peers::install(places)?);
    }
    command::run(&mut bench)
}

/// How soon somebody who was handed a sealed page reads it.
fn measure_sealed(places: &Places) -> Outcome {
    setup::packages(setup::Purpose::SealedPages)?;
    command::run(cargo::cargo(places).args(["bench", "--package", "hedgerow-tests", "--bench", SEALED]))
}

/// How soon a release is there and listens, what it weighs, and how smoothly the days scroll, under a display of its own.
fn measure_window(places: &Places) -> Outcome {
    setup::packages(setup::Purpose::Test)?;
    command::run(cargo::cargo(places).args([
        "build",
        "--release",
        "--features",
        "custom-protocol",
        "--bin",
        "hedgerow",
    ]))?;
    let end_to_end = cargo::build_app(places, Build::EndToEnd, &[])?;
    cargo::build(places, &["--bin", "tour", "--bin", "blank_view"])?;
    command::run(
        Command::new(places.built("tour"))
            .arg("figures")
            .current_dir(&places.root)
            .env("HEDGEROW_E2E_APP", end_to_end)
            .env("HEDGEROW_MEASURED_APP", places.kept("release", "hedgerow"))
            .env("HEDGEROW_BLANK_VIEW", places.built("blank_view")),
    )
}
