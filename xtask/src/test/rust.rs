//! The Rust tests that need no window: units, properties, crashes, and a vault read with tools that are not ours.

use crate::failure::Outcome;
use crate::places::Places;
use crate::test::said;
use crate::{cargo, setup};

pub fn check(places: &Places) -> Outcome {
    setup::npm::install(places)?;
    setup::npm::build(places)?;
    setup::stock_tools::install(places)?;
    // Those that start programs wait for them: with twice as many at a time as there are cores, two cores need 176 s in place of 189.
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let mut test = cargo::workspace(places, "test");
    test.args(["--quiet", "--no-fail-fast"]).env("RUST_TEST_THREADS", (2 * cores).to_string());
    said::run(&mut test)
}
