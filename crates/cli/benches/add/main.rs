//! Adding one entry from a terminal, the whole process, beside `jrnl` with an encrypted journal of the same made-up entries.
//!
//! At each size the three take turns: Hedgerow with the key derivation that every vault of the app has, Hedgerow with next to
//! none (a vault whose derivation takes 2 KiB and no time to speak of), and jrnl. The figures are medians of the ratios of one
//! turn, so that what the machine does besides falls on both. jrnl derives its key too, twice for an entry: how long that takes is
//! measured in its own Python and taken off where the derivation is not to count. Everything is in one folder on the disk that the
//! build is on, and both read their passphrase without a terminal.
//!
//! `cargo xtask bench add` installs jrnl and ends with an error where a figure is missed.
#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a benchmark that cannot go on fails, and prints what it found"
)]

mod jrnl;
mod ours;

use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use hedgerow_vault::WorkFactor;
use jrnl::Jrnl;
use ours::Ours;

/// Somebody's first week, a year or two, and half a life.
const SIZES: [u32; 4] = [10, 1_000, 5_000, 50_000];
/// At which size the derivation is counted as well.
const COUNTED_AT: u32 = 50_000;
/// Odd, so that the median is one of them.
const TURNS: usize = 11;
/// The least there is.
const NEXT_TO_NONE: WorkFactor = WorkFactor::new(1);

/// What the three took in one turn, in milliseconds.
struct Turn {
    counted: f64,
    bare: f64,
    jrnl: f64,
}

fn main() -> ExitCode {
    // `cargo test --benches` runs this too, without the flag; there is nothing to test here. Nor is jrnl set up elsewhere than on Linux.
    if !cfg!(target_os = "linux") || !std::env::args().any(|argument| argument == "--bench") {
        return ExitCode::SUCCESS;
    }
    let derivations = jrnl::derivations();
    println!("adding one entry, whole process, medians of {TURNS} turns, ms");
    println!("jrnl's own two derivations: {derivations:.0}, taken off in the last column");
    println!(
        "{:>8}  {:>22}  {:>22}  {:>6}  {:>16}  {:>16}",
        "entries",
        "hedgerow-cli, counted",
        "hedgerow-cli, without",
        "jrnl",
        "counted : jrnl",
        "without : jrnl"
    );
    let kept: Vec<bool> = SIZES.into_iter().map(|size| compare(size, derivations)).collect();
    if kept.iter().all(|&kept| kept) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Prints the line of a size, and says whether what is promised of it holds.
fn compare(size: u32, derivations: f64) -> bool {
    let (counted, entries) = Ours::filled(size, WorkFactor::VAULT);
    let (bare, _) = Ours::filled(size, NEXT_TO_NONE);
    let jrnl = Jrnl::filled(&entries);
    let turn = || Turn { counted: timed(counted.log()), bare: timed(bare.log()), jrnl: timed(jrnl.log()) };
    // The first is not counted: it brings everything into memory.
    turn();
    let turns: Vec<Turn> = (0..TURNS).map(|_| turn()).collect();
    let each = |of: &dyn Fn(&Turn) -> f64| median(turns.iter().map(of).collect());
    let ratio_counted = each(&|turn| turn.counted / turn.jrnl);
    let ratio_bare = each(&|turn| turn.bare / (turn.jrnl - derivations));
    println!(
        "{size:>8}  {:>22.0}  {:>22.0}  {:>6.0}  {ratio_counted:>16.3}  {ratio_bare:>16.3}",
        each(&|turn| turn.counted),
        each(&|turn| turn.bare),
        each(&|turn| turn.jrnl),
    );
    let counted = size != COUNTED_AT || holds("with the derivation", size, ratio_counted);
    holds("without the derivation", size, ratio_bare) && counted
}

/// Whether it is faster, which is the figure; says so where it is not.
fn holds(what: &str, size: u32, ratio: f64) -> bool {
    let kept = ratio < 1.0;
    if !kept {
        println!("MISSED: slower than jrnl {what} at {size} entries ({ratio:.3})");
    }
    kept
}

/// How long a program runs that has to end well, in milliseconds.
fn timed(mut program: Command) -> f64 {
    let started = Instant::now();
    let output = program.output().expect("the program starts");
    let took: Duration = started.elapsed();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    took.as_secs_f64() * 1000.0
}

fn median(mut of: Vec<f64>) -> f64 {
    of.sort_by(f64::total_cmp);
    of.get(of.len() / 2).copied().unwrap_or_default()
}

/// On the disk that the build is on: a temporary folder may be in memory, where nothing is durable.
fn folder() -> tempfile::TempDir {
    tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder")
}
