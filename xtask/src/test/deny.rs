//! What we depend on: licences, sources and bans, as `deny.toml` says.

use std::process::Command;

use crate::failure::Outcome;
use crate::places::Places;
use crate::{command, setup};

pub fn check(places: &Places) -> Outcome {
    let deny = setup::deny::install(places)?;
    let mut check = Command::new(deny);
    check.current_dir(&places.root).args(["--workspace", "check", "licenses", "bans", "sources"]);
    command::run(&mut check)
}
