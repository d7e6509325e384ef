//! `cargo xtask bench`: the benchmarks, in release; each prints its own table and, where a figure is promised, the figure.

use crate::failure::Outcome;
use crate::places::Places;
use crate::{cargo, command, setup};

/// Runs all benchmarks, or the named ones, by the names of their files: `commit`, `growth`, `journal`.
pub fn run(places: &Places, names: &[String]) -> Outcome {
    setup::packages(setup::Purpose::Build)?;
    let mut bench = cargo::cargo(places);
    bench.args(["bench", "--package", "hedgerow-vault", "--package", "hedgerow-journal"]);
    if names.is_empty() {
        bench.arg("--benches");
    }
    bench.args(names.iter().flat_map(|name| ["--bench", name]));
    command::run(&mut bench)
}
