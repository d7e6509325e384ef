//! The real window, driven through WebDriver on a display of its own.

use crate::cargo::{self, Build};
use crate::failure::Outcome;
use crate::places::Places;
use crate::setup;
use crate::test::said;

pub fn check(places: &Places) -> Outcome {
    setup::npm::install(places)?;
    setup::npm::build(places)?;
    let app = cargo::build_app(places, Build::EndToEnd, &[])?;
    // Much of a test is waiting for a window: on two cores four at a time take 219 s, three 240, and one at a time takes 421.
    let mut test = cargo::workspace(places, "test");
    test.args(["--test", "window", "--", "--test-threads", "4"]).env("HEDGEROW_E2E_APP", app);
    said::run(&mut test)
}
