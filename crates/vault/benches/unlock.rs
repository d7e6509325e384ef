//! What an unlock takes beyond its key derivation, with 100,000 rows as long as entries in the database. What a commit costs is measured
//! with the journal's own schema, in `crates/journal/benches/commit.rs`. A figure that is missed ends the run with an error.
#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a benchmark that cannot go on fails, and prints what it found"
)]

use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use hedgerow_vault::{Passphrase, Unlocked, Vault, WorkFactor};
use rusqlite::Connection;
use tempfile::TempDir;

/// About as long as an entry with a note.
const TEXT: &str = "Could you look at this over the weekend? ";
const REPEATS: usize = 18;
const ENTRIES: u32 = 100_000;
/// A quarter of the app's 2^18: long enough to read the pages beside, short enough to repeat.
const WORK: WorkFactor = WorkFactor::new(16);
const UNLOCKS: u32 = 21;
/// How many milliseconds an unlock may take beyond its key derivation.
const MOST_UNLOCK: f64 = 50.0;

const SCHEMA: &str = "CREATE TABLE entry (
        id INTEGER PRIMARY KEY, relationship INTEGER NOT NULL, day INTEGER NOT NULL, request TEXT NOT NULL
    ) STRICT;
    CREATE INDEX entry_by_day ON entry (day);
    CREATE INDEX entry_by_relationship ON entry (relationship, id);";

fn passphrase() -> Passphrase {
    Passphrase::new("heron under the bridge".to_owned())
}

fn insert(connection: &Connection, number: u32, text: &str) {
    let mut statement = connection
        .prepare_cached("INSERT INTO entry (relationship, day, request) VALUES (?1, ?2, ?3)")
        .expect("a statement");
    statement.execute((number % 30, number / 10, text)).expect("a row");
}

fn fill(connection: &Connection, text: &str) {
    connection.execute_batch(SCHEMA).expect("the schema");
    connection.execute_batch("BEGIN").expect("begun");
    (0..ENTRIES).for_each(|number| insert(connection, number, text));
    connection.execute_batch("COMMIT").expect("committed");
}

/// On the disk that the build is on: a temporary folder may be in memory, where nothing is durable.
fn folder() -> TempDir {
    tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder")
}

fn vault(folder: &Path) -> Vault {
    Vault::at(folder.join("vault")).with_witness(folder.join("witness"))
}

fn filled_vault(folder: &Path, text: &str) -> Unlocked {
    let (unlocked, _) = vault(folder).create(&passphrase(), WORK).expect("created");
    fill(unlocked.connection(), text);
    unlocked
}

fn median(mut times: Vec<Duration>) -> f64 {
    times.sort();
    times.get(times.len() / 2).map_or(0.0, Duration::as_secs_f64) * 1_000.0
}

fn timed(act: impl FnOnce()) -> Duration {
    let started = Instant::now();
    act();
    started.elapsed()
}

/// Prints a figure beside its limit, and says whether it is kept.
fn holds(name: &str, figure: f64, most: f64) -> bool {
    println!("{name}: {figure:.2} (at most {most})");
    let kept = figure <= most;
    if !kept {
        println!("MISSED: {name}");
    }
    kept
}

/// What an unlock takes beyond its key derivation, and whether that is short enough: the pages are read while the key is
/// derived, so the two are measured together, and the derivation alone (asking for the passphrase again) is taken off.
fn measure_unlock(folder: &Path) -> bool {
    let vault = vault(folder);
    let (mut unlocks, mut derivations) = (Vec::new(), Vec::new());
    for _ in 0..UNLOCKS {
        let started = Instant::now();
        let unlocked = vault.unlock(&passphrase()).expect("unlocked");
        unlocks.push(started.elapsed());
        derivations.push(timed(|| unlocked.check_passphrase(&passphrase()).expect("right")));
        unlocked.lock().expect("locked");
    }
    let beyond = median(unlocks) - median(derivations);
    holds(&format!("unlock beyond key derivation, {ENTRIES} entries, ms"), beyond, MOST_UNLOCK)
}

fn main() -> ExitCode {
    // `cargo test --benches` runs this too, without the flag; there is nothing to test here.
    if !std::env::args().any(|argument| argument == "--bench") {
        return ExitCode::SUCCESS;
    }
    let folder = folder();
    filled_vault(folder.path(), &TEXT.repeat(REPEATS)).lock().expect("locked");
    if measure_unlock(folder.path()) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
