//! Lives through much of what a journal lives through: long entries logged and looked for, counted, sorted, deleted, erased and backed
//! up, a new passphrase, everything carried into a second journal.
//!
//! `live_through FOLDER PASSPHRASE`, with the word that every entry holds on the standard input. With `temp_files` as a third word
//! SQLite may put what it cannot keep in mind into files, as it does where nobody forbids it: the gate must notice, and life is short.

use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use chrono::TimeDelta;
use hedgerow_journal::backups::{self, Place};
use hedgerow_journal::entries::{Details, EntryDraft, EntryFilter};
use hedgerow_journal::ids::{EntryId, ImportId};
use hedgerow_journal::patterns::Period;
use hedgerow_journal::{Carrying, Journal, Moment};
use hedgerow_tests::harness::journal::{draft, now, vault};
use hedgerow_vault::backup::{Cancel, Watch};
use hedgerow_vault::{Passphrase, WorkFactor};
use uuid::Uuid;

/// With notes so long, more than SQLite keeps in mind for one question (2 MiB).
const ENTRIES: usize = 160;
/// How often a note says the same.
const OFTEN: usize = 1_900;
/// Longer than what was deleted is kept.
const LATER: TimeDelta = TimeDelta::days(31);

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [folder, passphrase, rest @ ..] = words.as_slice() else { return };
    let temp_files = rest.iter().any(|word| word == "temp_files");
    let mut needle = String::new();
    std::io::stdin().read_to_string(&mut needle).unwrap();
    let mut life =
        Life { home: PathBuf::from(folder), passphrase: passphrase.clone(), temp_files, now: now() };
    life.run(&needle);
}

struct Life {
    home: PathBuf,
    passphrase: String,
    temp_files: bool,
    now: Moment,
}

impl Life {
    fn run(&mut self, needle: &str) {
        let mut journal = self.make(&self.home);
        let ids = log(&mut journal, needle, self.now);
        look(&mut journal, needle, self.now);
        if self.temp_files {
            return;
        }
        for id in ids.iter().step_by(3) {
            journal.entries().delete(*id, self.now).unwrap();
        }
        back_up(&mut journal, &self.home, self.now);
        let (old, new) = (self.secret(), Passphrase::new(format!("{} anew", self.passphrase)));
        journal.vault_mut().unwrap().change_passphrase(&old, &new).unwrap();
        journal.lock().unwrap();

        self.passphrase += " anew";
        self.now.at += LATER;
        let mut journal = self.open(&self.home);
        look(&mut journal, needle, self.now);
        carry(&mut journal, &mut self.make(&self.home.join("second")), self.now);
        journal.lock().unwrap();
    }

    fn secret(&self) -> Passphrase {
        Passphrase::new(self.passphrase.clone())
    }

    fn make(&self, home: &Path) -> Journal {
        std::fs::create_dir_all(home).unwrap();
        let made = vault(home).create(&self.secret(), WorkFactor::new(1)).unwrap();
        self.begin(made.0)
    }

    fn open(&self, home: &Path) -> Journal {
        self.begin(vault(home).unlock(&self.secret()).unwrap())
    }

    fn begin(&self, unlocked: hedgerow_vault::Unlocked) -> Journal {
        if self.temp_files {
            unlocked.connection().execute_batch("PRAGMA temp_store = FILE;").unwrap();
        }
        Journal::open(unlocked, self.now).unwrap()
    }
}

fn log(journal: &mut Journal, needle: &str, now: Moment) -> Vec<EntryId> {
    let note = format!("{needle} {}", "and so on ".repeat(OFTEN));
    let log = |journal: &mut Journal| {
        let details = Details { note: note.clone(), ..Details::default() };
        let long = EntryDraft { details, ..draft(Uuid::now_v7(), needle) };
        journal.entries().log(long, now).unwrap().entry.id
    };
    (0..ENTRIES).map(|_| log(journal)).collect()
}

fn look(journal: &mut Journal, needle: &str, now: Moment) {
    let filter = EntryFilter { words: needle.to_owned(), ..EntryFilter::default() };
    assert_eq!(journal.entries().list(&filter, None, 50).unwrap().entries.len(), 50);
    journal.patterns(now.date(), Period::All).unwrap();
    // Nothing of ours sorts words in SQLite, yet; whoever adds it must not write them down by it.
    let sorted = "SELECT note FROM entry ORDER BY note";
    let connection = journal.vault().unwrap().connection();
    connection.prepare(sorted).unwrap().query([]).unwrap().next().unwrap();
}

fn back_up(journal: &mut Journal, home: &Path, now: Moment) {
    let folder = home.join("backups");
    std::fs::create_dir_all(&folder).unwrap();
    let place = Place { folder, is_chosen: true };
    let source = journal.backups().source().unwrap().unwrap();
    let made = backups::make(&source, &place, now, &Watch::new(Cancel::new(), &|_| ())).unwrap();
    journal.backups().keep(&made).unwrap();
}

fn carry(from: &mut Journal, to: &mut Journal, now: Moment) {
    let cancelled = AtomicBool::new(false);
    let mut tell = |_| ();
    let mut carrying = Carrying::new(&cancelled, &mut tell);
    let mut everything = Vec::new();
    from.everything().write(&mut everything, &mut carrying).unwrap();
    let length = everything.len() as u64;
    to.everything()
        .import(ImportId(Uuid::now_v7()), Cursor::new(everything), length, now, &mut carrying)
        .unwrap();
}
