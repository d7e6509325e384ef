//! What the benchmarks share: vaults filled with made-up journals, and the questions asked of them.

#![allow(dead_code, reason = "each benchmark uses its own part")]

use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::DateTime;
use hedgerow_journal::entries::{Details, EntryDraft, EntryFilter, Who};
use hedgerow_journal::ids::{EntryId, RelationshipId};
use hedgerow_journal::made_up::{self, Options};
use hedgerow_journal::vocabulary::{Answer, Cost, Decision, Kind};
use hedgerow_journal::{Journal, Moment};
use hedgerow_vault::{Passphrase, Unlocked, Vault, WorkFactor};
use uuid::Uuid;

/// How many entries a page holds.
pub const PAGE: u32 = 50;

/// A vault of its own in a temporary folder.
pub struct Home {
    folder: tempfile::TempDir,
}

impl Home {
    /// A vault with a made-up journal of `entries` entries.
    pub fn filled(entries: u32) -> (Self, Journal) {
        Self::filled_with(Options::large(entries))
    }

    /// A vault with a made-up journal.
    pub fn filled_with(options: Options) -> (Self, Journal) {
        Self::filled_on(&std::env::temp_dir(), options)
    }

    /// The same on the disk that this folder is on.
    pub fn filled_on(disk: &Path, options: Options) -> (Self, Journal) {
        let home = Self { folder: tempfile::tempdir_in(disk).expect("a folder") };
        let (unlocked, _) = home.vault().create(&passphrase(), WorkFactor::new(1)).expect("a vault");
        let mut journal = Journal::open(unlocked, now()).expect("a journal");
        made_up::fill(&mut journal, 1, now(), options).expect("made-up lives");
        (home, journal)
    }

    /// The vault. Its work factor is the least there is, so that opening it takes next to no key derivation.
    fn vault(&self) -> Vault {
        Vault::at(self.file("vault")).with_witness(self.file("witness"))
    }

    /// Opens the vault.
    pub fn unlock(&self) -> Unlocked {
        self.vault().unlock(&passphrase()).expect("the vault opens")
    }

    /// Opens the journal in it, as far as the first page.
    pub fn open(&self, unlocked: Unlocked) -> Journal {
        let mut journal = Journal::open(unlocked, now()).expect("the journal opens");
        list(&mut journal, &EntryFilter::default());
        journal
    }

    /// The size of the database in bytes.
    pub fn bytes(&self) -> u64 {
        std::fs::metadata(self.file("vault").join("journal.db")).map_or(0, |file| file.len())
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

fn passphrase() -> Passphrase {
    Passphrase::new("a hedge grows slowly along the lane".to_owned())
}

/// The moment at which all made-up journals end.
pub fn now() -> Moment {
    Moment {
        at: DateTime::from_timestamp(1_795_000_000, 0).expect("an instant"),
        zone: chrono_tz::Tz::Europe__Berlin,
    }
}

/// A page of what passes `filter`; how many entries it holds.
pub fn list(journal: &mut Journal, filter: &EntryFilter) -> usize {
    journal.entries().list(filter, None, PAGE).expect("a page").entries.len()
}

/// Logs one entry durably.
pub fn log(journal: &mut Journal) {
    let draft = EntryDraft {
        id: EntryId(Uuid::now_v7()),
        who: Who::New { id: RelationshipId(Uuid::now_v7()), name: "Mum".to_owned() },
        when: None,
        request: "my Saturday, to clear out the garage".to_owned(),
        kind: Some(Kind::Time),
        want: None,
        answer: Answer::Received { decision: Decision::Yes },
        cost: Cost::Drained,
        details: Details {
            note: "I noticed my shoulders go up before I had answered.".repeat(8),
            ..Details::default()
        },
    };
    journal.entries().log(draft, now()).expect("an entry");
}

/// The middle one of some times.
pub fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// The questions that are measured, by name.
pub fn questions(journal: &mut Journal) -> Vec<(&'static str, EntryFilter)> {
    let person = journal.relationships().list().expect("people").first().map(|person| person.id);
    let asked = |words: &str| EntryFilter { words: words.to_owned(), ..EntryFilter::default() };
    vec![
        ("first page", EntryFilter::default()),
        ("page of one person", EntryFilter { relationship: person, ..EntryFilter::default() }),
        (
            "page of no, guilty, time",
            EntryFilter {
                decision: Some(Decision::No),
                cost: Some(Cost::Guilty),
                kind: Some(Kind::Time),
                ..EntryFilter::default()
            },
        ),
        ("search, a common word", asked("evening ")),
        ("search, a rare word", asked("telescope hammock")),
        ("search, a beginning", asked("telesc")),
        ("search, two letters", asked("te")),
        ("search, a name", asked("okafor")),
        ("search, words of one person", EntryFilter { relationship: person, ..asked("cold tea") }),
    ]
}
