//! `cargo xtask bench`: the benchmarks, in release; each prints its own table and, where a figure is promised, the figure.

use crate::failure::Outcome;
use crate::places::Places;
use crate::{cargo, command, setup};

/// The packages that have benchmarks.
const PACKAGES: [&str; 5] =
    ["hedgerow-insight", "hedgerow-vault", "hedgerow-journal", "hedgerow-report", "hedgerow-cli"];

/// Runs all benchmarks, or the named ones, by the names of their files: `readings`, `patterns`, `commit`, `growth` ….
pub fn run(places: &Places, names: &[String]) -> Outcome {
    setup::packages(setup::Purpose::Build)?;
    setup::npm::install(places)?;
    setup::npm::build(places)?;
    let mut bench = cargo::cargo(places);
    bench.arg("bench");
    bench.args(PACKAGES.iter().flat_map(|package| ["--package", package]));
    if names.is_empty() {
        bench.arg("--benches");
    }
    bench.args(names.iter().flat_map(|name| ["--bench", name]));
    command::run(&mut bench)
}
