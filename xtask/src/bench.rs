//! `cargo xtask bench`: the benchmarks, in release; each prints its own table and, where a ratio is promised, the ratio.

use crate::failure::Outcome;
use crate::places::Places;
use crate::{cargo, command, setup};

/// Runs all benchmarks, or those whose name contains what is given.
pub fn run(places: &Places, names: &[String]) -> Outcome {
    setup::packages(setup::Purpose::Build)?;
    let mut bench = cargo::cargo(places);
    bench.args(["bench", "--package", "hedgerow-vault", "--package", "hedgerow-journal", "--benches"]);
    if !names.is_empty() {
        bench.arg("--").args(names);
    }
    command::run(&mut bench)
}
