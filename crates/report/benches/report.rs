//! How long the preview of a report takes, from the vault to the page.
//!
//! `cargo bench -p hedgerow-report --bench report` makes a journal of a year with 1,500 entries in a vault, prints medians, and ends
//! with an error where the figure is missed. "First" is the first time after opening: nothing is gathered yet.
#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a benchmark that cannot go on fails, and prints what it found"
)]

#[path = "../tests/year/mod.rs"]
mod year;

use std::process::ExitCode;
use std::time::{Duration, Instant};

use hedgerow_journal::Journal;
use hedgerow_report::{Choices, html};
use hedgerow_vault::{Passphrase, Vault, WorkFactor};

use crate::year::now;

/// How often each is asked.
const ROUNDS: usize = 15;
/// What the preview of a year may take.
const LIMIT: Duration = Duration::from_millis(150);

fn main() -> ExitCode {
    let folder = tempfile::tempdir().expect("a folder");
    let vault = Vault::at(folder.path().join("vault")).with_witness(folder.path().join("witness"));
    let passphrase = Passphrase::new("a hedge grows slowly along the lane".to_owned());
    let (unlocked, _) = vault.create(&passphrase, WorkFactor::new(1)).expect("a vault");
    let mut journal = Journal::open(unlocked, now()).expect("a journal");
    year::fill(&mut journal);
    let page = year::whole(&mut journal);
    journal.lock().expect("the journal locks");

    let all = Choices { include: year::LOG_AND_NOTES, ..page.clone() };
    println!("{} entries, {} people{:>24}", year::YEAR.entries, year::YEAR.people, "median, ms");
    let mut is_missed = false;
    for (name, choices) in [("the page", page), ("with log and notes", all)] {
        let mut first = Vec::new();
        let mut again = Vec::new();
        let mut bytes = 0;
        for _ in 0..ROUNDS {
            let unlocked = vault.unlock(&passphrase).expect("the vault opens");
            let mut journal = Journal::open(unlocked, now()).expect("the journal opens");
            for times in [&mut first, &mut again] {
                let start = Instant::now();
                bytes = preview(&mut journal, &choices);
                times.push(start.elapsed());
            }
            journal.lock().expect("the journal locks");
        }
        let (first, again) = (median(first), median(again));
        println!("{name}, first{:>30.1}", first.as_secs_f64() * 1e3);
        println!("{name}, again{:>30.1}   ({} kB)", again.as_secs_f64() * 1e3, bytes / 1000);
        is_missed |= first > LIMIT;
    }
    if is_missed {
        println!("MISSED: a preview takes more than {} ms", LIMIT.as_millis());
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

fn preview(journal: &mut Journal, choices: &Choices) -> usize {
    html::page(&year::document(journal, choices)).len()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}
