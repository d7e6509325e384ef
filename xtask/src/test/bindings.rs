//! The commands and types that TypeScript sees are the ones that Rust has.

use std::process::Command;

use crate::failure::Outcome;
use crate::places::Places;
use crate::{cargo, command, setup};

pub fn check(places: &Places) -> Outcome {
    setup::npm::install(places)?;
    setup::npm::build(places)?;
    cargo::build(places, &["--example", "bindings"])?;
    command::run(Command::new(places.built("examples/bindings")).current_dir(&places.root).arg("--check"))
}
