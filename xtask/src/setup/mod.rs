//! What has to be on a machine before anything can be built or tested, and how it gets there.

mod browser;
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

/// What the packages are for. Each takes all of the former and more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Purpose {
    /// Building and opening the app.
    Build,
    /// Testing it, and driving its window.
    Test,
    /// Opening sealed pages as whoever was handed one: in a browser.
    SealedPages,
}

/// Installs the system packages that are missing, or says which command does.
pub fn packages(purpose: Purpose) -> Outcome {
    match System::here() {
        System::Debian => debian::install(&debian::wanted(purpose)),
        System::Ubuntu => debian::install(&debian::wanted_on_ubuntu(purpose)?),
        other => other_systems::advise(other, purpose),
    }
}
