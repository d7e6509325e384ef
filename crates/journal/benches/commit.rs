//! What encryption costs where it is felt: logging one entry durably in a vault beside the same journal in plain SQLite, with the
//! same schema, by the same way through the journal.
//!
//! Both hold the same made-up lives. They take turns in one run, because the disk and its neighbours change from second to second;
//! the ratio of the medians is the figure that counts. A figure that is missed ends the run with an error. Beside it stands the ratio of
//! all turns together, in which the commits are that make what follows from sixteen entries, and what flushing as much takes with no
//! journal at all: the ratio is the closer to 1 the slower the disk is.
#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a benchmark that cannot go on fails, and prints what it found"
)]

#[path = "common/mod.rs"]
mod common;

use std::fs::File;
use std::io::{Seek, Write};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use common::{Home, log, median, now};
use hedgerow_journal::Journal;
use hedgerow_journal::made_up::{self, Options};

const ENTRIES: u32 = 100_000;
const TURNS: usize = 401;
/// What an entry writes at the median: three pages.
const WRITTEN: [u8; 3 * 4096] = [0; 3 * 4096];
/// How many times as long as in plain SQLite a commit in the vault may take.
const MOST_RATIO: f64 = 1.25;

fn main() -> ExitCode {
    // `cargo test --benches` runs this too, without the flag; there is nothing to test here.
    if !std::env::args().any(|argument| argument == "--bench") {
        return ExitCode::SUCCESS;
    }
    // On the disk that the build is on: a temporary folder may be in memory, where nothing is durable.
    let disk = env!("CARGO_TARGET_TMPDIR");
    let (_home, mut vault) = Home::filled_on(disk.as_ref(), Options::large(ENTRIES));
    let folder = tempfile::tempdir_in(disk).expect("a folder");
    let mut plain = Journal::in_plain_file(&folder.path().join("plain.db")).expect("a journal");
    made_up::fill(&mut plain, 1, now(), Options::large(ENTRIES)).expect("made-up lives");
    let mut alone = tempfile::tempfile_in(disk).expect("a file");
    let (mut in_vault, mut in_plain, mut flushes) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..TURNS {
        flushes.push(timed(|| flush(&mut alone)));
        in_plain.push(timed(|| log(&mut plain)));
        in_vault.push(timed(|| log(&mut vault)));
    }
    let all = in_vault.iter().sum::<Duration>().div_duration_f64(in_plain.iter().sum());
    let (in_vault, in_plain, flush) = (median(in_vault), median(in_plain), median(flushes));
    let ratio = in_vault.div_duration_f64(in_plain);
    println!(
        "logging an entry durably, {ENTRIES} entries: vault {in_vault:.3?}, plain {in_plain:.3?}; a flush alone {flush:.3?}; \
         all turns together, ratio {all:.2}"
    );
    println!("durable commit, ratio: {ratio:.2} (at most {MOST_RATIO})");
    if ratio <= MOST_RATIO {
        return ExitCode::SUCCESS;
    }
    println!("MISSED: durable commit, ratio");
    ExitCode::FAILURE
}

fn flush(file: &mut File) {
    file.rewind().expect("the beginning");
    file.write_all(&WRITTEN).expect("room");
    file.sync_all().expect("a flush");
}

fn timed(act: impl FnOnce()) -> Duration {
    let started = Instant::now();
    act();
    started.elapsed()
}
