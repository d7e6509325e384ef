//! How long it takes from the shortcut until the capture window takes what is typed. Keys are typed from the moment of the
//! shortcut on, one every few milliseconds, whether anybody takes them or not; what was sealed or kept of them tells which was
//! the first that arrived. So the figure is what a person has to wait, with all that is between them and the blank.

use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use hedgerow_journal::drafts::Form;
use hedgerow_journal::inbox::Said;
use hedgerow_tests::harness::app::App;
use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::journal::{self, PASSPHRASE};
use hedgerow_tests::harness::{steps, wait};
use serde_json::Value;
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{ConnectionExt as _, KEY_PRESS_EVENT, KEY_RELEASE_EVENT, Keycode};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;

/// An odd number, so that a median is one of the measured values.
const ROUNDS: usize = 5;
/// Between two keys: how finely the figure is known.
const BETWEEN: Duration = Duration::from_millis(8);
/// As many as a name may have, so that the last of them arrives too; a second altogether, in which the window has long been there.
const KEYS: usize = 120;
/// Until nothing is loaded any more.
const SETTLED: Duration = Duration::from_secs(3);
/// X's names for keys: those of Latin-1 are the letters' own numbers.
const CONTROL: u32 = 0xffe3;
const SHIFT: u32 = 0xffe1;
const RETURN: u32 = 0xff0d;
const ESCAPE: u32 = 0xff1b;

/// Measures and prints, and gives the longer of the two in milliseconds.
pub fn print(app: &Path, build: &str) -> f64 {
    let locked = median((0..ROUNDS).map(|_| while_locked(app)).collect());
    let open = median((0..ROUNDS).map(|_| while_open(app)).collect());
    println!(
        "shortcut to the first key that is taken: {locked:.0} ms while locked, {open:.0} ms while open ({build}, medians of \
         {ROUNDS}, a key every {} ms; at most 150 in release)",
        BETWEEN.as_millis()
    );
    locked.max(open)
}

fn while_locked(app: &Path) -> f64 {
    let desk = desk();
    let _app = App::open(&desk, app, &[]);
    sleep(SETTLED);
    let sent = call_and_type(&desk, &[ESCAPE]);
    desk.clear();
    let review = journal::in_home(&desk.home, PASSPHRASE).inbox().review().expect("the inbox");
    let [capture] = review.captures.as_slice() else { panic!("one beginning is sealed") };
    let Said::Unfinished { state } = &capture.said else { panic!("a beginning is sealed") };
    first_taken(&sent, &who_in(state))
}

fn while_open(app: &Path) -> f64 {
    let desk = desk();
    let _app = App::open(&desk, app, &[]);
    let keyboard = Keys::of(&desk);
    sleep(SETTLED);
    PASSPHRASE.chars().for_each(|letter| keyboard.strike(letter as u32));
    keyboard.strike(RETURN);
    sleep(SETTLED);
    // The first shuts the list of names, which is never open while locked.
    let sent = call_and_type(&desk, &[ESCAPE, ESCAPE]);
    desk.clear();
    let mut journal = journal::in_home(&desk.home, PASSPHRASE);
    let draft = journal.drafts().load(Form::Capture).expect("the draft").expect("something was begun");
    first_taken(&sent, &who_in(&draft.0))
}

fn desk() -> Desk {
    let desk = Desk::new();
    journal::lay_ready(&desk.home, |_| {});
    desk
}

/// What stands in the blank for who.
fn who_in(state: &str) -> String {
    let state: Value = serde_json::from_str(state).expect("a draft");
    state["filled"]["whoText"].as_str().expect("the blank for who").to_owned()
}

/// Presses the shortcut and types; then puts the window away with `keys`, which keeps what arrived. When each letter was sent, and
/// which.
fn call_and_type(desk: &Desk, keys: &[u32]) -> Vec<(Duration, char)> {
    let keyboard = Keys::of(desk);
    keyboard.chord(&[CONTROL, SHIFT], 'h');
    let begun = Instant::now();
    let letters = ('a'..='z').cycle().take(KEYS);
    let sent = letters.map(|letter| {
        keyboard.strike(letter as u32);
        let when = begun.elapsed();
        sleep(BETWEEN);
        (when, letter)
    });
    let sent = sent.collect();
    steps::wait_until_shown(desk, 2);
    sleep(SETTLED);
    keys.iter().for_each(|&key| keyboard.strike(key));
    steps::wait_until_shown(desk, 1);
    sent
}

/// Milliseconds until the first letter that arrived was sent. All that came after it must have arrived too.
fn first_taken(sent: &[(Duration, char)], taken: &str) -> f64 {
    let letters: String = sent.iter().map(|(_, letter)| letter).collect();
    assert!(!taken.is_empty() && letters.ends_with(taken), "sent {letters}, taken {taken}");
    sent[sent.len() - taken.chars().count()].0.as_secs_f64() * 1000.0
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// A keyboard without the time that starting a program for each key takes.
struct Keys {
    server: RustConnection,
    root: u32,
    first: Keycode,
    per_key: usize,
    symbols: Vec<u32>,
}

impl Keys {
    fn of(desk: &Desk) -> Self {
        let connect = || x11rb::connect(Some(&desk.display.name())).ok();
        let (server, screen) = wait::until("the display", connect);
        let setup = server.setup();
        let (root, first) = (setup.roots[screen].root, setup.min_keycode);
        let count = setup.max_keycode - first + 1;
        let mapping = server.get_keyboard_mapping(first, count).unwrap().reply().unwrap();
        let per_key = usize::from(mapping.keysyms_per_keycode);
        Self { server, root, first, per_key, symbols: mapping.keysyms }
    }

    /// Presses and releases one key while others are held; the moment of the press is that of the return.
    fn chord(&self, held: &[u32], key: char) {
        held.iter().for_each(|&key| self.turn(KEY_PRESS_EVENT, key));
        self.strike(key as u32);
        held.iter().for_each(|&key| self.turn(KEY_RELEASE_EVENT, key));
    }

    fn strike(&self, key: u32) {
        self.turn(KEY_PRESS_EVENT, key);
        self.turn(KEY_RELEASE_EVENT, key);
    }

    fn turn(&self, what: u8, key: u32) {
        let place = self.symbols.iter().step_by(self.per_key).position(|&symbol| symbol == key);
        let place = place.unwrap_or_else(|| panic!("no key says {key:#x} without Shift"));
        let code = self.first + Keycode::try_from(place).unwrap();
        self.server.xtest_fake_input(what, code, 0, self.root, 0, 0, 0).unwrap();
        self.server.flush().unwrap();
    }
}
