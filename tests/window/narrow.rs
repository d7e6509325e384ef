//! At its narrowest the window needs no sideways scrolling, in any place.

use hedgerow_journal::made_up;
use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::journal::{self, PASSPHRASE};
use hedgerow_tests::harness::steps;
use hedgerow_tests::harness::window::Window;

use crate::places;

const NARROWEST: (u32, u32) = (720, 760);

fn assert_nothing_sticks_out(window: &Window<'_>, place: &str) {
    // The journal scrolls within its own part of the page.
    let script =
        "const scrolls = [document.scrollingElement, ...document.querySelectorAll('main, dialog[open]')];
        const out = [...document.querySelectorAll('body *')].filter((one) => {
            const box = one.getBoundingClientRect();
            return box.width > 1 && box.height > 1 && box.right > innerWidth + 1;
        });
        const most = Math.max(...scrolls.map((one) => one.scrollWidth - one.clientWidth));
        return [innerWidth, most, out.map((one) => one.outerHTML.slice(0, 80)).join('\\n')]";
    let answer = window.run(script, &[]);
    assert_eq!(answer[0], NARROWEST.0, "the window has another width");
    assert!(answer[1].as_i64().unwrap() <= 0, "{place} scrolls sideways: {}", answer[2]);
}

#[test]
fn what_is_too_wide_is_seen() {
    let desk = Desk::new();
    journal::lay_ready(&desk.home, |_| {});
    let window = open_narrow(&desk);
    window.run("document.querySelector('main').firstElementChild.style.minWidth = '60rem'", &[]);
    let seen = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        assert_nothing_sticks_out(&window, "Today")
    }));
    assert!(seen.is_err(), "a page wider than the window passes");
}

#[test]
fn at_720_nothing_scrolls_sideways() {
    let desk = Desk::new();
    journal::lay_ready(&desk.home, |journal| {
        made_up::fill(journal, 7, journal::now(), made_up::Options::default()).unwrap();
    });
    let window = open_narrow(&desk);
    places::of_a_full_journal(&window, &mut assert_nothing_sticks_out);
}

#[test]
fn at_720_nothing_scrolls_sideways_where_there_is_nothing_yet() {
    let desk = Desk::new();
    journal::lay_ready(&desk.home, |_| {});
    let window = open_narrow(&desk);
    places::of_an_empty_journal(&window, &mut assert_nothing_sticks_out);
}

fn open_narrow(desk: &Desk) -> Window<'_> {
    let window = Window::open(desk);
    window.resize(NARROWEST.0, NARROWEST.1);
    assert_nothing_sticks_out(&window, "the lock window");
    steps::unlock(&window, PASSPHRASE);
    window
}
