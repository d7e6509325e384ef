//! Whether the days of the journal scroll as smoothly in a long journal as in a short one: how long a frame takes while they go by fast,
//! and more of them are asked for on the way.

use hedgerow_journal::made_up::{self, Options};
use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::journal::{self, PASSPHRASE};
use hedgerow_tests::harness::window::Window;
use hedgerow_tests::harness::{steps, wait};
use serde_json::{Value, json};

use crate::median;

const SHORT: u32 = 1_000;
const LONG: u32 = 100_000;
/// Entries in a week.
const A_WEEK: u32 = 200;
/// Frames in a round, and pixels for each: as fast as a wheel is turned in haste, and far enough to ask for more many times. All rounds
/// together end before the short journal does.
const FRAMES: u32 = 60;
const PIXELS: u32 = 160;
/// An odd number, so that a median is one of the measured values.
const ROUNDS: usize = 5;
/// How much longer a frame may take in the long journal.
const MOST: f64 = 1.25;
/// Scrolls and times; the median in milliseconds, and how far it came.
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
        return [taken[Math.floor(frames / 2)], scroller.scrollTop - from];
    })()";

/// Measures and prints; whether a frame takes no longer in the long journal.
pub fn print() -> bool {
    let desks = [SHORT, LONG].map(desk);
    let windows = [&desks[0], &desks[1]].map(open);
    // Turn and turn about, so that whatever the machine does besides meets both alike.
    let rounds = (0..ROUNDS).map(|_| (frame(&windows[0]), frame(&windows[1])));
    let (short, long): (Vec<f64>, Vec<f64>) = rounds.unzip();
    let (short, long) = (median(short), median(long));
    let ratio = long / short;
    println!(
        "a frame while the days scroll fast: {short:.1} ms with {SHORT} entries, {long:.1} ms with {LONG}, {ratio:.2} times (dev build, \
         medians of {ROUNDS} rounds of {FRAMES}; at most {MOST})"
    );
    ratio <= MOST
}

fn desk(entries: u32) -> Desk {
    let desk = Desk::new();
    journal::lay_ready(&desk.home, |journal| {
        // As dense in both, so that as many rows are seen at once.
        let options = Options { entries, weeks: entries / A_WEEK, ..Options::default() };
        made_up::fill(journal, 1, journal::now(), options).unwrap();
    });
    desk
}

fn open(desk: &Desk) -> Window<'_> {
    let window = Window::open(desk);
    steps::unlock(&window, PASSPHRASE);
    wait::until("the days", || {
        let is_there = window.run("return document.querySelector('main [data-index]') !== null", &[]);
        (is_there == Value::Bool(true)).then_some(())
    });
    // For whatever is only done once.
    window.run(SCROLL, &[json!(20), json!(PIXELS)]);
    window
}

/// How long a frame takes, in milliseconds, the median of a round.
fn frame(window: &Window<'_>) -> f64 {
    let measured = window.run(SCROLL, &[json!(FRAMES), json!(PIXELS)]);
    let number = |place: usize| measured[place].as_f64().unwrap_or_else(|| panic!("no figure: {measured}"));
    assert!(number(1) >= f64::from(FRAMES * PIXELS) * 0.9, "it hardly scrolled: {measured}");
    number(0)
}
