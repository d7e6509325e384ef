//! Clippy has nothing to say, in any target.

use crate::failure::Outcome;
use crate::places::Places;
use crate::{cargo, command, setup};

/// Targets that `--all-targets` leaves out, because `cargo test` is not to run them by itself.
const BY_NAME: [&str; 4] = ["--test", "window", "--test", "gates"];

pub fn check(places: &Places) -> Outcome {
    setup::npm::install(places)?;
    setup::npm::build(places)?;
    let denied = ["--", "--deny", "warnings"];
    command::run(cargo::workspace(places, "clippy").arg("--all-targets").args(denied))?;
    command::run(cargo::workspace(places, "clippy").args(BY_NAME).args(denied))
}
