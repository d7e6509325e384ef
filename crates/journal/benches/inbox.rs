//! Capturing while locked: sealing one capture, and merging a thousand into a journal of ten thousand entries.
//!
//! `cargo bench -p hedgerow-journal --bench inbox` prints medians and ends with an error where a figure is missed.
#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a benchmark that cannot go on fails, and prints what it found"
)]

#[path = "common/mod.rs"]
mod common;

use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use common::{median, now};
use hedgerow_journal::Journal;
use hedgerow_journal::entries::Details;
use hedgerow_journal::ids::{CaptureId, RelationshipId};
use hedgerow_journal::inbox::{CaptureDraft, Said, seal};
use hedgerow_journal::made_up::{self, Options};
use hedgerow_journal::relationships::RelationshipDraft;
use hedgerow_journal::vocabulary::{Answer, Cost, Kind};
use hedgerow_vault::{Passphrase, Vault, WorkFactor};
use uuid::Uuid;

const ENTRIES: u32 = 10_000;
const CAPTURES: usize = 1_000;
/// How often a thousand are merged.
const ROUNDS: usize = 5;
/// The most milliseconds that sealing one may take.
const MOST_SEALING: f64 = 10.0;
/// The most milliseconds that merging a thousand may take.
const MOST_MERGING: f64 = 2_000.0;

fn main() -> ExitCode {
    // On the disk that the build is on: a temporary folder may be in memory, where nothing is durable.
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
    let vault = Vault::at(folder.path().join("vault")).with_witness(folder.path().join("witness"));
    let mut journal = filled(&vault);
    let mut sealing = Vec::new();
    let (mut taking, mut merging) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        sealing.extend((0..CAPTURES).map(|number| timed(|| seal_one(&vault, &name_of(number)))));
        let taken = timed(|| {
            let review = journal.inbox().review().expect("looked through");
            assert!(review.total as usize == CAPTURES && !review.is_unread, "all were taken in");
        });
        let accepted = timed(|| accept_all(&mut journal));
        assert_eq!(journal.inbox().review().expect("looked through").total, 0, "all were accepted");
        taking.push(taken);
        merging.push(taken + accepted);
    }
    println!("{CAPTURES} captures into {ENTRIES} entries, medians of {ROUNDS} rounds, in milliseconds");
    println!("taking in: {:.0}", milliseconds(taking));
    let kept = [
        holds("sealing one", milliseconds(sealing), MOST_SEALING),
        holds("merging all", milliseconds(merging), MOST_MERGING),
        is_gone(&folder.path().join("vault/inbox")),
    ];
    if kept.iter().all(|&kept| kept) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Accepts page after page of what is shown, as a person would.
fn accept_all(journal: &mut Journal) {
    loop {
        let shown: Vec<_> = journal
            .inbox()
            .review()
            .expect("looked through")
            .captures
            .into_iter()
            .map(|one| one.id)
            .collect();
        if journal.inbox().accept_all(&shown, now()).expect("accepted").captures.is_empty() {
            return;
        }
    }
}

fn filled(vault: &Vault) -> Journal {
    let passphrase = Passphrase::new("a hedge grows slowly along the lane".to_owned());
    let (unlocked, _) = vault.create(&passphrase, WorkFactor::new(1)).expect("a vault");
    let mut journal = Journal::open(unlocked, now()).expect("a journal");
    made_up::fill(&mut journal, 1, now(), Options::large(ENTRIES)).expect("made-up lives");
    for number in 0..20 {
        let id = RelationshipId(Uuid::now_v7());
        let draft = RelationshipDraft::named(id, name_of(number));
        journal.relationships().add(draft).expect("added");
    }
    journal
}

fn name_of(number: usize) -> String {
    format!("Neighbour {}", number % 20)
}

fn seal_one(vault: &Vault, who: &str) {
    let said = Said::Entry {
        who: who.to_owned(),
        request: "whether I could look after the children on Saturday afternoon".to_owned(),
        kind: Some(Kind::Time),
        want: None,
        answer: Answer::HeldBack,
        cost: Cost::Calm,
        details: Details::default(),
    };
    let draft = CaptureDraft { id: CaptureId(Uuid::now_v7()), when: None, said };
    seal(vault, draft, now()).expect("sealed");
}

fn timed(act: impl FnOnce()) -> Duration {
    let started = Instant::now();
    act();
    started.elapsed()
}

fn milliseconds(times: Vec<Duration>) -> f64 {
    median(times).as_secs_f64() * 1_000.0
}

fn holds(name: &str, figure: f64, most: f64) -> bool {
    println!("{name}: {figure:.1} (at most {most})");
    let kept = figure <= most;
    if !kept {
        println!("{name} is above its figure");
    }
    kept
}

/// Nothing is left in the inbox that was merged.
fn is_gone(inbox: &Path) -> bool {
    std::fs::read_dir(inbox).expect("the inbox").next().is_none()
}
