//! Everything out of and into a journal of 100,000 entries, taking an import back, and a spreadsheet of 10,000 rows.
//!
//! `cargo bench -p hedgerow-journal --bench carry` prints medians and ends with an error where a figure is missed. Another
//! number of entries may be given after `--`.
#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a benchmark that cannot go on fails, and prints what it found"
)]

#[path = "common/mod.rs"]
mod common;

use std::fs::File;
use std::path::Path;
use std::process::ExitCode;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use common::{Home, median, now};
use hedgerow_journal::ids::ImportId;
use hedgerow_journal::made_up::Options;
use hedgerow_journal::spreadsheet::Sheet;
use hedgerow_journal::{Carrying, Journal, Moment};
use hedgerow_vault::{Passphrase, Vault, WorkFactor};
use uuid::Uuid;

/// How often each is done.
const ROUNDS: usize = 3;
const ENTRIES: u32 = 100_000;
const ROWS: usize = 10_000;
/// The most seconds that each may take, at [`ENTRIES`].
const MOST_EXPORTING: f64 = 5.0;
const MOST_IMPORTING: f64 = 15.0;
/// And the most that it may take to stop.
const MOST_STOPPING: f64 = 0.5;

fn main() -> ExitCode {
    let entries = std::env::args().find_map(|argument| argument.parse().ok()).unwrap_or(ENTRIES);
    // On the disk that the build is on: a temporary folder may be in memory, where nothing is durable.
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
    let file = folder.path().join("everything.json");
    let (_home, mut journal) = Home::filled_with(Options::large(entries));
    let mut times = Times::default();
    for round in 0..ROUNDS {
        times.exporting.push(timed(|| export(&mut journal, &file)));
        let mut other = empty(&folder.path().join(format!("vault-{round}")));
        let id = ImportId(Uuid::now_v7());
        times.looking.push(timed(|| look(&mut other, &file)));
        times.stopping.push(stop(&mut other, &file));
        times.importing.push(timed(|| import(&mut other, id, &file)));
        times.again.push(timed(|| import(&mut other, ImportId(Uuid::now_v7()), &file)));
        times.undoing.push(timed(|| undo(&mut other, id)));
        times.rows.push(timed(|| rows(&mut other)));
    }
    println!("{entries} entries, {} MB, medians of {ROUNDS} rounds, in seconds", bytes(&file) / 1_000_000);
    times.report(entries)
}

#[derive(Default)]
struct Times {
    exporting: Vec<Duration>,
    looking: Vec<Duration>,
    stopping: Vec<Duration>,
    importing: Vec<Duration>,
    again: Vec<Duration>,
    undoing: Vec<Duration>,
    rows: Vec<Duration>,
}

impl Times {
    fn report(self, entries: u32) -> ExitCode {
        let is_measured = entries == ENTRIES;
        let kept = [
            holds("everything out", self.exporting, Some(MOST_EXPORTING).filter(|_| is_measured)),
            holds("looking at it", self.looking, None),
            holds("everything in", self.importing, Some(MOST_IMPORTING).filter(|_| is_measured)),
            holds("in a second time", self.again, Some(MOST_IMPORTING).filter(|_| is_measured)),
            holds("taking it back", self.undoing, None),
            holds("stopping half way", self.stopping, Some(MOST_STOPPING)),
            holds("a spreadsheet", self.rows, None),
        ];
        if kept.into_iter().all(|kept| kept) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

fn holds(name: &str, times: Vec<Duration>, most: Option<f64>) -> bool {
    let seconds = median(times).as_secs_f64();
    let kept = most.is_none_or(|most| seconds <= most);
    println!("{name}: {seconds:.2}{}", if kept { "" } else { ", which is more than was promised" });
    kept
}

fn timed(act: impl FnOnce()) -> Duration {
    let begun = Instant::now();
    act();
    begun.elapsed()
}

fn bytes(file: &Path) -> u64 {
    std::fs::metadata(file).map_or(0, |file| file.len())
}

fn empty(folder: &Path) -> Journal {
    let vault = Vault::at(folder.to_owned()).with_witness(folder.with_extension("witness"));
    let passphrase = Passphrase::new("a hedge grows slowly along the lane".to_owned());
    let (unlocked, _) = vault.create(&passphrase, WorkFactor::new(1)).expect("a vault");
    Journal::open(unlocked, now()).expect("a journal")
}

/// Does something that nobody stops.
fn carry<T>(act: impl FnOnce(&mut Carrying<'_>) -> T) -> T {
    let never = AtomicBool::new(false);
    act(&mut Carrying::new(&never, &mut |_| {}))
}

fn export(journal: &mut Journal, file: &Path) {
    carry(|carrying| journal.everything().export(file, carrying)).expect("written");
}

fn look(journal: &mut Journal, file: &Path) {
    carry(|carrying| journal.everything().look(File::open(file).expect("the file"), bytes(file), carrying))
        .expect("looked at");
}

fn import(journal: &mut Journal, id: ImportId, file: &Path) {
    let length = bytes(file);
    carry(|carrying| {
        journal.everything().import(id, File::open(file).expect("the file"), length, now(), carrying)
    })
    .expect("taken in");
}

/// How long it takes from being told to stop half way to having left nothing.
fn stop(journal: &mut Journal, file: &Path) -> Duration {
    let flag = AtomicBool::new(false);
    let mut told = Instant::now();
    let mut tell = |progress: hedgerow_journal::Progress| {
        if progress.permille >= 500 && !flag.swap(true, std::sync::atomic::Ordering::Relaxed) {
            told = Instant::now();
        }
    };
    let mut carrying = Carrying::new(&flag, &mut tell);
    let id = ImportId(Uuid::now_v7());
    let stopped = journal.everything().import(
        id,
        File::open(file).expect("the file"),
        bytes(file),
        now(),
        &mut carrying,
    );
    assert!(stopped.is_err(), "it was stopped");
    told.elapsed()
}

fn undo(journal: &mut Journal, id: ImportId) {
    carry(|carrying| journal.imports().undo(id, carrying)).expect("taken back");
}

fn rows(journal: &mut Journal) {
    let now: Moment = now();
    let mut text = "date;who;what;answer;cost;note\n".to_owned();
    for row in 0..ROWS {
        // The newest first, as many people keep it.
        let day = now.date() - chrono::TimeDelta::days(i64::try_from(row / 4).unwrap_or(0));
        text += &format!(
            "{day};Person {};request {row};yes;drained;{}\n",
            row % 40,
            "a note of some words ".repeat(20)
        );
    }
    let sheet = Sheet::read(text.as_bytes()).expect("a sheet");
    let mapping = sheet.propose(now);
    let id = ImportId(Uuid::now_v7());
    let taken = carry(|carrying| journal.spreadsheets().import(id, &sheet, &mapping, true, now, carrying));
    assert_eq!(taken.expect("taken in").entries as usize, ROWS);
}
