//! The promises that only the build people get can keep: nothing readable on disk, no sockets, locked means gone. The build for
//! WebDriver is there as well: it leaves files, and the gate has to see them.

use crate::cargo::{self, Build};
use crate::failure::Outcome;
use crate::places::Places;
use crate::setup;
use crate::test::said;

pub fn check(places: &Places) -> Outcome {
    setup::npm::install(places)?;
    setup::npm::build(places)?;
    let leaky = cargo::build_app(places, Build::EndToEnd, &[])?;
    let app = cargo::build_app(places, Build::Real, &[])?;
    let mut test = cargo::workspace(places, "test");
    // They wait for stillness: two at a time take 45 s where one at a time takes 76.
    test.args(["--test", "gates", "--", "--test-threads", "2"]);
    said::run(test.env("HEDGEROW_APP", app).env("HEDGEROW_E2E_APP", leaky))
}
