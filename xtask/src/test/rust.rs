//! The Rust tests that need no window: units, properties, crashes, and a vault read with tools that are not ours.

use crate::failure::Outcome;
use crate::places::Places;
use crate::test::said;
use crate::{cargo, setup};

pub fn check(places: &Places) -> Outcome {
    setup::npm::install(places)?;
    setup::npm::build(places)?;
    setup::stock_tools::install(places)?;
    said::run(cargo::workspace(places, "test").args(["--quiet", "--no-fail-fast"]))
}
