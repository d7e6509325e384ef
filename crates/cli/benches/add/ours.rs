//! Our side: a vault with a made-up journal, and the program that adds to it.

use std::fs;
use std::path::Path;
use std::process::Command;

use hedgerow_journal::Journal;
use hedgerow_journal::entries::{Entry, EntryFilter};
use hedgerow_journal::made_up::{self, Options};
use hedgerow_vault::{Passphrase, Vault, WorkFactor};
use tempfile::TempDir;

use crate::folder;

const PASSPHRASE: &str = "a hedge grows slowly along the lane";
const PAGE: u32 = 500;

/// A vault of its own.
pub struct Ours {
    place: TempDir,
}

impl Ours {
    /// A vault with a made-up journal of about `size` entries, and those entries, oldest first.
    pub fn filled(size: u32, work: WorkFactor) -> (Self, Vec<Entry>) {
        let place = folder();
        fs::write(place.path().join("passphrase"), PASSPHRASE).expect("written");
        let vault = Vault::at(place.path().join("vault")).with_witness(place.path().join("state/hedgerow"));
        let passphrase = Passphrase::new(PASSPHRASE.to_owned());
        let (unlocked, _) = vault.create(&passphrase, work).expect("a vault");
        let now = hedgerow_host::clock::now();
        let mut journal = Journal::open(unlocked, now).expect("a journal");
        made_up::fill(&mut journal, 1, now, Options::large(size)).expect("made-up lives");
        let entries = entries(&mut journal);
        journal.lock().expect("locked");
        (Self { place }, entries)
    }

    /// The program, about to log an entry.
    pub fn log(&self) -> Command {
        let place = self.place.path();
        let mut program = Command::new(env!("CARGO_BIN_EXE_hedgerow-cli"));
        program
            .args(["log", "--who", "Mum", "--what", "my Saturday", "--answer", "no", "--cost", "calm"])
            .args([Path::new("--vault"), &place.join("vault")])
            .args([Path::new("--passphrase-file"), &place.join("passphrase")])
            .env("XDG_STATE_HOME", place.join("state"));
        program
    }
}

fn entries(journal: &mut Journal) -> Vec<Entry> {
    let (mut all, mut cursor) = (Vec::new(), None);
    loop {
        let page = journal.entries().list(&EntryFilter::default(), cursor.as_ref(), PAGE).expect("a page");
        all.extend(page.entries);
        cursor = page.next;
        if cursor.is_none() {
            all.reverse();
            return all;
        }
    }
}
