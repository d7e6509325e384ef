//! A SQLCipher that is not ours, in a Python environment of its own: a vault has to open without Hedgerow.

use super::venv;
use crate::failure::Outcome;
use crate::places::Places;

/// Debian's own `sqlcipher` is version 3, which cannot read format 4.
const PINNED: &[&str] = &["sqlcipher3-wheels==0.5.7"];

/// Makes `target/stock-tools`, if it is not there yet.
pub fn install(places: &Places) -> Outcome {
    venv::make(places, "stock-tools", PINNED).map(|_| ())
}
