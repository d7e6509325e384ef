//! What has to be on a machine before anything can be built or tested, and how it gets there.

mod debian;
pub mod deny;
pub mod npm;
mod other_systems;
pub mod peers;
mod stamp;
pub mod stock_tools;
mod system;
mod venv;

use crate::failure::Outcome;
use system::System;

/// What the packages are for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Building and opening the app.
    Build,
    /// Testing it, which takes all of the former and more.
    Test,
}

/// Installs the system packages that are missing, or says which command does.
pub fn packages(purpose: Purpose) -> Outcome {
    match System::here() {
        System::Debian => debian::install(purpose),
        other => other_systems::advise(other, purpose),
    }
}
