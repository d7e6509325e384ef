//! Rust is formatted as rustfmt would.

use crate::failure::Outcome;
use crate::places::Places;
use crate::{cargo, command};

pub fn check(places: &Places) -> Outcome {
    command::run(cargo::cargo(places).args(["fmt", "--all", "--", "--check"]))
}
