//! The stations of the tour, by keyboard as in the tests.

mod data;
mod first_days;
mod half_a_year;
mod session_day;
mod week;

pub use data::out_and_in;
pub use first_days::{first_days, right_after_it_happened};
pub use half_a_year::half_a_year;
pub use session_day::session_day;

use hedgerow_tests::harness::steps;
use hedgerow_tests::harness::window::{Window, key};

/// Puts a heading or a button at the top of what is seen.
pub(crate) const SCROLL: &str = "
    const said = [...document.querySelectorAll('h1, h2, h3, button, summary')];
    said.find((one) => one.textContent.trim() === arguments[0]).scrollIntoView();";

fn begin_to_write(window: &Window<'_>, who: &str, what: &str) {
    window.wait_for_focus(steps::WHO);
    window.write(who);
    window.press(&[key::ENTER]);
    window.wait_for_focus(steps::WHAT);
    window.write(what);
    window.press(&[key::ENTER]);
}
