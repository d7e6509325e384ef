//! A backup of 100,000 entries: made, read back and counted, while the journal answers beside it.
//!
//! `cargo bench -p hedgerow-journal --bench backup` prints medians and ends with an error where a figure is missed. Another
//! number of entries may be given after `--`.
#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a benchmark that cannot go on fails, and prints what it found"
)]

#[path = "common/mod.rs"]
mod common;

use std::process::ExitCode;
use std::thread;
use std::time::{Duration, Instant};

use common::{Home, list, log, median, now};
use hedgerow_journal::Journal;
use hedgerow_journal::backups::{self, Made};
use hedgerow_journal::entries::EntryFilter;
use hedgerow_vault::backup::{Cancel, Watch};

const ENTRIES: u32 = 100_000;
/// How often a backup is made.
const ROUNDS: usize = 3;
/// How often an entry is logged and a page read while none is made.
const QUIET: usize = 101;
/// The most seconds that a backup and its verification may take.
const MOST_BACKUP: f64 = 6.0;
/// The most milliseconds that logging an entry, or reading a page, mostly takes meanwhile: no longer than a frame or three.
const MOST_BESIDE: f64 = 50.0;
/// The most milliseconds that a single one may take, when the disk is flushing the backup.
const MOST_ONCE: f64 = 1_000.0;
/// The most milliseconds until a backup that is to stop has let go of the journal.
const MOST_STOPPING: f64 = 250.0;

fn main() -> ExitCode {
    let entries = std::env::args().find_map(|argument| argument.parse().ok()).unwrap_or(ENTRIES);
    let (home, mut journal) = Home::filled(entries);
    println!("{entries} entries, {} MB", home.bytes() / 1_000_000);
    let (quiet_logging, quiet_listing) = quiet(&mut journal);
    let (mut making, mut logging, mut listing) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let begun = Instant::now();
        let made = make_beside(&mut journal, &mut logging, &mut listing);
        making.push(begun.elapsed());
        assert!(made.entries() >= entries, "{} entries were counted", made.entries());
        journal.backups().keep(&made).expect("kept");
    }
    let stopping = (0..ROUNDS).map(|_| stop(&journal_source(&mut journal))).collect();
    let beside = |name: &str, busy: &[Duration], quiet: Vec<Duration>| {
        let (busy, quiet) = (median(busy.to_vec()).as_secs_f64(), median(quiet).as_secs_f64());
        println!(
            "{name}: {:.2} ms while one is made, {:.2} ms else, ratio {:.2}",
            busy * 1e3,
            quiet * 1e3,
            busy / quiet
        );
    };
    beside("logging an entry", &logging, quiet_logging);
    beside("reading a page", &listing, quiet_listing);
    let kept = [
        holds("backup and verification, s", median(making).as_secs_f64(), MOST_BACKUP),
        holds("logging an entry meanwhile, the slowest, ms", slowest(&logging), MOST_ONCE),
        holds("logging an entry meanwhile, ms", median(logging).as_secs_f64() * 1_000.0, MOST_BESIDE),
        holds("reading a page meanwhile, the slowest, ms", slowest(&listing), MOST_ONCE),
        holds("reading a page meanwhile, ms", median(listing).as_secs_f64() * 1_000.0, MOST_BESIDE),
        holds("stopping it, ms", median(stopping).as_secs_f64() * 1_000.0, MOST_STOPPING),
    ];
    if kept.iter().all(|&kept| kept) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// How long logging an entry and reading a page take while nothing else happens.
fn quiet(journal: &mut Journal) -> (Vec<Duration>, Vec<Duration>) {
    let once = |_| (timed(|| log(journal)), timed(|| assert!(list(journal, &EntryFilter::default()) > 0)));
    (0..QUIET).map(once).unzip()
}

type Begun = (hedgerow_vault::backup::Source, backups::Place);

fn journal_source(journal: &mut Journal) -> Begun {
    let source = journal.backups().source().expect("a source").expect("a vault");
    (source, journal.backups().place().expect("a place").expect("a vault"))
}

/// Makes a backup on a thread of its own while entries are logged and pages read.
fn make_beside(journal: &mut Journal, logging: &mut Vec<Duration>, listing: &mut Vec<Duration>) -> Made {
    let (source, place) = journal_source(journal);
    thread::scope(|scope| {
        let making = scope.spawn(move || {
            backups::make(&source, &place, now(), &Watch::new(Cancel::new(), &|_| ())).expect("a backup")
        });
        while !making.is_finished() {
            logging.push(timed(|| log(journal)));
            listing.push(timed(|| assert!(list(journal, &EntryFilter::default()) > 0)));
            thread::sleep(Duration::from_millis(20));
        }
        making.join().expect("made")
    })
}

/// How long it takes until a backup has stopped that is in the middle of copying.
fn stop((source, place): &Begun) -> Duration {
    let cancel = Cancel::new();
    let (begun, told) = std::sync::mpsc::channel();
    let tell = move |_| {
        let _ = begun.send(());
    };
    let wish = cancel.clone();
    thread::scope(|scope| {
        let making = scope.spawn(move || backups::make(source, place, now(), &Watch::new(cancel, &tell)));
        told.recv().expect("it is at work");
        wish.wish();
        timed(|| assert!(making.join().expect("ended").is_err(), "it was stopped"))
    })
}

fn timed(act: impl FnOnce()) -> Duration {
    let started = Instant::now();
    act();
    started.elapsed()
}

fn slowest(times: &[Duration]) -> f64 {
    times.iter().max().map_or(0.0, |time| time.as_secs_f64() * 1_000.0)
}

fn holds(name: &str, figure: f64, most: f64) -> bool {
    println!("{name}: {figure:.2} (at most {most})");
    let kept = figure <= most;
    if !kept {
        println!("{name} is above its figure");
    }
    kept
}
