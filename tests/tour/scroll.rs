//! Whether the days of the journal scroll as smoothly in a long journal as in a short one: how long a frame takes while they go by fast,
//! and more of them are asked for on the way.

use hedgerow_journal::made_up::{self, Options};
use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::journal::{self, PASSPHRASE};
use hedgerow_tests::harness::window::Window;
use hedgerow_tests::harness::{steps, wait};
use serde_json::{Value, json};

const SHORT: u32 = 1_000;
const LONG: u32 = 100_000;
/// Frames, and pixels for each: as fast as a wheel is turned in haste, and far enough to ask for more many times.
const FRAMES: u32 = 200;
const PIXELS: u32 = 240;
/// How much longer a frame may take in the long journal.
const MOST: f64 = 1.25;
/// Scrolls and times; the median and the slowest of twenty in milliseconds, and how far it came.
const SCROLL: &str = "
    const [frames, pixels] = arguments;
    const scroller = document.querySelector('main');
    const frame = () => new Promise((done) => requestAnimationFrame(() => done(performance.now())));
    return (async () => {
        const from = scroller.scrollTop;
        const taken = [];
        for (let before = await frame(), count = 0; count < frames; count += 1) {
            scroller.scrollTop += pixels;
            const now = await frame();
            taken.push(now - before);
            before = now;
        }
        taken.sort((one, other) => one - other);
        return [taken[Math.floor(frames / 2)], taken[Math.floor(frames * 0.95)], scroller.scrollTop - from];
    })()";

/// Measures and prints; whether a frame takes no longer in the long journal.
pub fn print() -> bool {
    let [(short, short_slow), (long, long_slow)] = [SHORT, LONG].map(frames);
    let ratio = long / short;
    println!(
        "a frame while the days scroll fast: {short:.1} ms with {SHORT} entries, {long:.1} ms with {LONG}, {ratio:.2} times (at most {MOST}); \
         one in twenty is slower than {short_slow:.0} and {long_slow:.0} ms (dev build, medians of {FRAMES})"
    );
    ratio <= MOST
}

fn frames(entries: u32) -> (f64, f64) {
    let desk = Desk::new();
    journal::lay_ready(&desk.home, |journal| {
        let options = Options { entries, weeks: 520, ..Options::default() };
        made_up::fill(journal, 1, journal::now(), options).unwrap();
    });
    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    wait::until("the days", || {
        let is_there = window.run("return document.querySelector('main [data-index]') !== null", &[]);
        (is_there == Value::Bool(true)).then_some(())
    });
    // Once for whatever is only done once.
    window.run(SCROLL, &[json!(20), json!(PIXELS)]);
    let measured = window.run(SCROLL, &[json!(FRAMES), json!(PIXELS)]);
    let number = |place: usize| measured[place].as_f64().unwrap_or_else(|| panic!("no figure: {measured}"));
    assert!(number(2) >= f64::from(FRAMES * PIXELS) / 2.0, "it hardly scrolled: {measured}");
    (number(0), number(1))
}
