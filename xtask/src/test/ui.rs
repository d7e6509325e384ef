//! The interface: its types, its unit tests, and that it builds.

use crate::failure::Outcome;
use crate::places::Places;
use crate::setup::npm;

pub fn check(places: &Places) -> Outcome {
    npm::install(places)?;
    npm::script(places, "check")?;
    npm::script(places, "test")?;
    npm::build(places)
}
