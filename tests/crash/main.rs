//! Saved means saved: a process that logs is killed at random moments, and nothing that it had said to be kept is lost.
//!
//! A kill does not lose what the system has been given and not written yet; a power cut does (`power_cut.rs`). What fails without an
//! end, each single call in turn, is in `failing_calls.rs`.
#![cfg(target_os = "linux")]

mod acting;
mod failing_calls;
mod power_cut;

use std::collections::{HashMap, HashSet};
use std::io::{BufRead, BufReader, Read};
use std::process::{Command, Stdio};
use std::time::Duration;

use hedgerow_journal::Journal;
use hedgerow_journal::entries::EntryFilter;
use hedgerow_journal::ids::{EntryId, RelationshipId};
use hedgerow_journal::inbox::Said;
use hedgerow_journal::relationships::RelationshipDraft;
use hedgerow_tests::harness::journal;
use hedgerow_tests::harness::owned::Owned;
use hedgerow_vault::{Passphrase, Vault, WorkFactor};
use tempfile::TempDir;
use uuid::Uuid;

const PASSPHRASE: &str = "four hens in a hedge";
/// Milliseconds: long enough to reach opening, the first commits, and well beyond.
const LONGEST_LIFE: u64 = 120;
/// The same where many lives are worth more than long ones.
const SHORTER_LIFE: u64 = 50;

struct Kills {
    home: TempDir,
    vault: Vault,
    acknowledged: HashSet<Uuid>,
}

impl Kills {
    fn begin() -> Self {
        let home = TempDir::new().unwrap();
        let vault = journal::vault(home.path());
        let passphrase = Passphrase::new(PASSPHRASE.to_owned());
        let (unlocked, _) = vault.create(&passphrase, WorkFactor::new(1)).unwrap();
        Journal::open(unlocked, journal::now()).unwrap().lock().unwrap();
        Self { home, vault, acknowledged: HashSet::new() }
    }

    /// Starts the logger, kills it after a random while, and gathers what it acknowledged.
    fn once(&mut self, how: &[&str]) {
        let said = self.run(Command::new(env!("CARGO_BIN_EXE_log_for_ever")), how, SHORTER_LIFE);
        self.acknowledge(&said);
    }

    /// The same with the one that seals and merges.
    fn once_merging(&mut self) {
        let said = self.run(Command::new(env!("CARGO_BIN_EXE_merge_for_ever")), &[], LONGEST_LIFE);
        self.acknowledge(&said);
    }

    /// The same with the one that writes while locked. What it said to be sealed: a sentence, and how far it was, 0 when it was whole.
    fn once_writing(&self) -> Vec<(Uuid, u32)> {
        let said = self.run(Command::new(env!("CARGO_BIN_EXE_write_for_ever")), &[], LONGEST_LIFE);
        let read = |line: &str| {
            let (id, far) = line.split_once(' ').unwrap();
            (id.parse().unwrap(), far.parse().unwrap())
        };
        said.lines().map(read).collect()
    }

    /// Runs `command` for a random while, kills it, and gives the lines that it had said to their end.
    fn run(&self, mut command: Command, how: &[&str], longest: u64) -> String {
        command.arg(self.home.path()).arg(PASSPHRASE).args(how).stdout(Stdio::piped());
        let mut writer = Owned::start(&mut command);
        let mut lines = BufReader::new(writer.0.stdout.take().unwrap());
        let mut said = String::new();
        // One in three may die while it begins. A machine that has much to do would let no other come any further.
        if !random().is_multiple_of(3) {
            lines.read_line(&mut said).unwrap();
        }
        std::thread::sleep(Duration::from_millis(random() % longest));
        assert!(writer.is_running(), "it ended by itself: the vault did not open, or something was refused");
        writer.0.kill().unwrap();
        writer.0.wait().unwrap();
        lines.read_to_string(&mut said).unwrap();
        // A line without its end was cut by the kill, and never read as an acknowledgement by anyone.
        said.rsplit_once('\n').map_or("", |(whole, _)| whole).to_owned()
    }

    fn acknowledge(&mut self, said: &str) {
        self.acknowledged.extend(said.lines().map(|id| id.parse::<Uuid>().unwrap()));
    }

    /// How many of the acknowledged entries are not there, whole.
    fn lost(&self) -> usize {
        let mut journal = journal::open(&self.vault, PASSPHRASE);
        let whole = |id: &&Uuid| {
            journal.entries().get(EntryId(**id)).is_ok_and(|entry| entry.request == id.to_string())
        };
        let kept = self.acknowledged.iter().filter(whole).count();
        journal.vault().unwrap().check_database().unwrap();
        self.acknowledged.len() - kept
    }
}

fn random() -> u64 {
    // The last bits of such an id are random.
    Uuid::now_v7().as_u128() as u64 & 0xffff_ffff
}

/// With the four hundred of the two tests after this one, a thousand.
#[test]
fn six_hundred_kills_while_logging_lose_nothing_that_was_acknowledged() {
    let mut kills = Kills::begin();
    for _ in 0..600 {
        kills.once(&[]);
    }
    assert!(kills.acknowledged.len() > 600, "too few entries were logged to prove anything");
    assert_eq!(kills.lost(), 0, "of {} acknowledged entries", kills.acknowledged.len());
}

#[test]
fn two_hundred_kills_while_merging_lose_and_double_nothing_that_was_sealed() {
    let mut kills = Kills::begin();
    let mut journal = journal::open(&kills.vault, PASSPHRASE);
    let known = RelationshipDraft::named(RelationshipId(Uuid::now_v7()), journal::KNOWN);
    journal.relationships().add(known).unwrap();
    journal.lock().unwrap();
    for _ in 0..200 {
        kills.once_merging();
    }
    assert!(kills.acknowledged.len() > 200, "too few were sealed to prove anything");
    let mut journal = journal::open(&kills.vault, PASSPHRASE);
    assert!(!journal.inbox().review().unwrap().is_unread);
    journal::accept_all(&mut journal).unwrap();
    let merged = every_request(&mut journal);
    let distinct: HashSet<&String> = merged.iter().collect();
    assert_eq!(merged.len(), distinct.len(), "none was doubled");
    let lost = kills.acknowledged.iter().filter(|id| !distinct.contains(&id.to_string())).count();
    assert_eq!(lost, 0, "of {} sealed captures", kills.acknowledged.len());
}

/// What every entry says.
fn every_request(journal: &mut Journal) -> Vec<String> {
    let (mut requests, mut cursor) = (Vec::new(), None);
    loop {
        let page = journal.entries().list(&EntryFilter::default(), cursor.as_ref(), 500).unwrap();
        requests.extend(page.entries.into_iter().map(|entry| entry.request));
        cursor = page.next;
        if cursor.is_none() {
            return requests;
        }
    }
}

#[test]
fn two_hundred_kills_while_writing_lose_nothing_that_was_sealed_of_a_sentence_and_double_none() {
    let kills = Kills::begin();
    let mut journal = journal::open(&kills.vault, PASSPHRASE);
    let known = RelationshipDraft::named(RelationshipId(Uuid::now_v7()), journal::KNOWN);
    journal.relationships().add(known).unwrap();
    journal.lock().unwrap();
    let sealed: Vec<(Uuid, u32)> = (0..200).flat_map(|_| kills.once_writing()).collect();
    assert!(sealed.len() > 200, "too little was sealed to prove anything");

    let mut journal = journal::open(&kills.vault, PASSPHRASE);
    let begun = every_beginning(&mut journal);
    let whole = every_request(&mut journal);
    let distinct: HashSet<&String> = whole.iter().collect();
    assert_eq!(whole.len(), distinct.len(), "none was doubled");
    assert!(begun.keys().all(|id| !distinct.contains(&id.to_string())), "none is both begun and whole");
    let is_kept = |(id, far): &&(Uuid, u32)| {
        distinct.contains(&id.to_string()) || (*far > 0 && begun.get(id).is_some_and(|found| found >= far))
    };
    let lost = sealed.iter().filter(|one| !is_kept(one)).count();
    assert_eq!(lost, 0, "of {} sealed states, {} left unfinished", sealed.len(), begun.len());
    assert!(begun.len() > 20, "too few were cut off to prove anything");
}

/// Accepts what is whole, and tells of what is not how far it was.
fn every_beginning(journal: &mut Journal) -> HashMap<Uuid, u32> {
    let mut begun = HashMap::new();
    loop {
        assert!(!journal.inbox().review().unwrap().is_unread);
        journal::accept_all(journal).unwrap();
        let left = journal.inbox().review().unwrap().captures;
        if left.is_empty() {
            return begun;
        }
        for capture in left {
            let Said::Unfinished { state } = &capture.said else { panic!("all others were accepted") };
            let twice = begun.insert(capture.id.0, state.parse().unwrap());
            assert_eq!(twice, None, "no beginning is there twice");
            journal.inbox().discard(capture.id, journal::now()).unwrap();
        }
    }
}

#[test]
fn an_acknowledgement_that_comes_too_early_is_caught() {
    let mut kills = Kills::begin();
    for _ in 0..20 {
        kills.once(&["too_early"]);
    }
    assert!(kills.lost() > 0, "the test above would not notice a lost entry");
}
