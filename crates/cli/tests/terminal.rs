//! In a terminal: the passphrase is asked for without echo, and so is what an entry lacks.
#![cfg(target_os = "linux")]

use std::fs::{self, File, OpenOptions};
use std::io::{Read, Write};
use std::os::fd::OwnedFd;
use std::process::{Child, Command};
use std::sync::{Arc, Mutex};
use std::thread::{self, sleep};
use std::time::{Duration, Instant};

use crate::common::{PASSPHRASE, Place};
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{LocalModes, tcgetattr};

const PATIENCE: Duration = Duration::from_secs(60);
const PAUSE: Duration = Duration::from_millis(5);

/// The program in a terminal of its own, which it controls as a shell's child does.
struct Terminal {
    child: Child,
    keys: File,
    screen: Arc<Mutex<String>>,
}

impl Terminal {
    fn start(place: &Place, arguments: &[&str]) -> Self {
        let keys: OwnedFd = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).expect("a terminal");
        grantpt(&keys).expect("granted");
        unlockpt(&keys).expect("unlocked");
        let name = ptsname(&keys, Vec::new()).expect("its name").into_string().expect("text");
        let side = || OpenOptions::new().read(true).write(true).open(&name).expect("the other side");
        let mut program = Command::new("setsid");
        place.settle(&mut program);
        program.args(["--ctty", "--wait", env!("CARGO_BIN_EXE_hedgerow-cli")]).args(arguments);
        let child =
            program.stdin(side()).stdout(side()).stderr(side()).spawn().expect("util-linux has `setsid`");
        let keys = File::from(keys);
        let screen = Arc::default();
        watch(keys.try_clone().expect("a second handle"), Arc::clone(&screen));
        Self { child, keys, screen }
    }

    fn shown(&self) -> String {
        self.screen.lock().expect("the screen").clone()
    }

    /// Waits until the screen holds `text` `times` times.
    fn until(&self, text: &str, times: usize) {
        self.until_it_is(&format!("{times} × “{text}”"), || self.shown().matches(text).count() >= times);
    }

    fn until_it_is(&self, what: &str, is_so: impl Fn() -> bool) {
        let started = Instant::now();
        while !is_so() {
            assert!(started.elapsed() < PATIENCE, "{what} did not come: {}", self.shown());
            sleep(PAUSE);
        }
    }

    fn echoes(&self) -> bool {
        tcgetattr(&self.keys).expect("its settings").local_modes.contains(LocalModes::ECHO)
    }

    fn type_in(&mut self, line: &str) {
        writeln!(self.keys, "{line}").expect("typed");
    }

    /// Types a passphrase once it is asked for the `times`th time and nothing is echoed.
    fn type_passphrase(&mut self, passphrase: &str, times: usize) {
        self.type_unseen("Passphrase: ", passphrase, times);
    }

    fn type_unseen(&mut self, question: &str, secret: &str, times: usize) {
        self.until(question, times);
        self.until_it_is("no echo", || !self.echoes());
        self.type_in(secret);
    }

    /// Waits for the end; the exit code.
    fn end(&mut self) -> Option<i32> {
        self.child.wait().expect("ended").code()
    }
}

/// Collects what is shown until the other side is closed.
fn watch(mut from: File, screen: Arc<Mutex<String>>) {
    thread::spawn(move || {
        let mut bytes = [0; 4096];
        while let Ok(read @ 1..) = from.read(&mut bytes) {
            screen.lock().expect("the screen").push_str(&String::from_utf8_lossy(&bytes[..read]));
        }
    });
}

#[test]
fn the_passphrase_is_asked_for_without_echo_and_asked_again_when_mistyped() {
    let place = Place::new();
    place.log("Mum", "my Saturday").well();
    let mut terminal = Terminal::start(&place, &["list"]);
    terminal.type_passphrase("kettle on the windowsill", 1);
    terminal.type_passphrase(PASSPHRASE, 2);
    assert_eq!(terminal.end(), Some(0), "{}", terminal.shown());
    terminal.until("my Saturday", 1);
    let shown = terminal.shown();
    assert!(!shown.contains("kettle") && !shown.contains("heron"), "{shown}");
    assert!(!shown.contains('\u{1b}'), "no colours, nothing that moves about: {shown:?}");
    assert!(terminal.echoes(), "the terminal is as it was");
}

#[test]
fn the_recovery_key_is_asked_for_without_echo_and_asked_again_when_mistyped() {
    let place = Place::new();
    place.log("Mum", "my Saturday").well();
    let key = fs::read_to_string(place.recovery_key_file()).expect("the key");
    let mut terminal = Terminal::start(&place, &["list", "--ask-recovery-key"]);
    terminal.type_unseen("Recovery key: ", "AGE- SECR", 1);
    terminal.type_unseen("Recovery key: ", &key, 2);
    assert_eq!(terminal.end(), Some(0), "{}", terminal.shown());
    terminal.until("my Saturday", 1);
    assert!(!terminal.shown().contains(&key[..30]), "{}", terminal.shown());
}

#[test]
fn three_wrong_passphrases_are_enough() {
    let place = Place::new();
    let mut terminal = Terminal::start(&place, &["list"]);
    for times in 1..=3 {
        terminal.type_passphrase("kettle on the windowsill", times);
    }
    assert_eq!(terminal.end(), Some(1), "{}", terminal.shown());
    terminal.until("That is not the passphrase.", 3);
}

#[test]
fn what_an_entry_lacks_is_asked_for() {
    let place = Place::new();
    let mut terminal = Terminal::start(&place, &["log", "--who", "Mum"]);
    for (times, line) in [(1, "my Saturday"), (2, "no"), (3, "perhaps"), (4, "yes"), (5, "dr")] {
        terminal.until("> ", times);
        terminal.type_in(line);
    }
    terminal.type_passphrase(PASSPHRASE, 1);
    assert_eq!(terminal.end(), Some(0), "{}", terminal.shown());
    let entry = place.run(&["list", "--json"]).json().remove(0);
    assert_eq!((&entry["name"], &entry["request"]), (&"Mum".into(), &"my Saturday".into()));
    assert_eq!(
        (&entry["want"], &entry["answer"]["decision"], &entry["cost"]),
        (&"no".into(), &"yes".into(), &"drained".into())
    );
}
