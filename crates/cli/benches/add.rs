//! Adding one entry from a terminal, the whole process: with the key derivation that every vault of the app has, and with next to
//! none, at 10,000 and 50,000 entries.
//!
//! Each figure is the median wall time of the program from its start to its end, the database's pages read and sealed included.
#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a benchmark that cannot go on fails, and prints what it found"
)]

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use hedgerow_journal::Journal;
use hedgerow_journal::made_up::{self, Options};
use hedgerow_vault::{Passphrase, Vault, WorkFactor};
use tempfile::TempDir;

const PASSPHRASE: &str = "a hedge grows slowly along the lane";
const SIZES: [u32; 2] = [10_000, 50_000];
/// Odd, so that the median is one of them.
const TURNS: usize = 11;
/// The least there is: 2 KiB and no time to speak of.
const NEXT_TO_NONE: WorkFactor = WorkFactor::new(1);

fn main() {
    println!("hedgerow-cli log, whole process, median of {TURNS}");
    println!("{:>10}  {:>20}  {:>20}", "entries", "derivation counted", "next to none");
    for size in SIZES {
        let [counted, without] = [WorkFactor::VAULT, NEXT_TO_NONE].map(|work| {
            let place = filled(size, work);
            median(|| log(place.path()))
        });
        println!("{size:>10}  {:>17.0} ms  {:>17.0} ms", millis(counted), millis(without));
    }
}

/// A vault with a made-up journal of `size` entries.
fn filled(size: u32, work: WorkFactor) -> TempDir {
    let place = tempfile::tempdir().expect("a folder");
    fs::write(place.path().join("passphrase"), PASSPHRASE).expect("written");
    let vault = Vault::at(place.path().join("vault")).with_witness(place.path().join("state/hedgerow"));
    let passphrase = Passphrase::new(PASSPHRASE.to_owned());
    let (unlocked, _) = vault.create(&passphrase, work).expect("a vault");
    let now = hedgerow_host::clock::now();
    let mut journal = Journal::open(unlocked, now).expect("a journal");
    made_up::fill(&mut journal, 1, now, Options::large(size)).expect("made-up lives");
    journal.lock().expect("locked");
    place
}

fn log(place: &Path) {
    let status = Command::new(env!("CARGO_BIN_EXE_hedgerow-cli"))
        .args(["log", "--who", "Mum", "--what", "my Saturday", "--answer", "no", "--cost", "calm"])
        .args([Path::new("--vault"), &place.join("vault")])
        .args([Path::new("--passphrase-file"), &place.join("passphrase")])
        .env("XDG_STATE_HOME", place.join("state"))
        .stdout(Stdio::null())
        .status()
        .expect("the program starts");
    assert!(status.success(), "the entry was kept");
}

/// The median of [`TURNS`] runs, after one that is not counted.
fn median(mut run: impl FnMut()) -> Duration {
    run();
    let mut took: Vec<Duration> = (0..TURNS)
        .map(|_| {
            let started = Instant::now();
            run();
            started.elapsed()
        })
        .collect();
    took.sort_unstable();
    took[TURNS / 2]
}

fn millis(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}
