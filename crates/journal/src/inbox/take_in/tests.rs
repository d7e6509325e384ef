//! The merge as a machine of steps, stopped at each of them in turn: nothing is lost and nothing is doubled.

use std::collections::BTreeMap;
use std::fs;

use chrono::DateTime;
use hedgerow_vault::{Passphrase, Vault, WorkFactor};
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::entries::{Details, EntryDraft, EntryFilter, Who};
use crate::error::Error;
use crate::ids::{CaptureId, EntryId, RelationshipId};
use crate::inbox::{Accepted, CaptureDraft, Said, seal};
use crate::moment::Moment;
use crate::vocabulary::{Answer, Cost};

fn now() -> Moment {
    Moment { at: DateTime::from_timestamp(1_790_000_000, 0).unwrap(), zone: chrono_tz::Tz::Europe__Berlin }
}

/// A vault that is opened, used, and left without closing it, as a crash leaves it.
struct Home {
    folder: tempfile::TempDir,
}

impl Home {
    fn new() -> Self {
        let home = Self { folder: tempfile::tempdir().unwrap() };
        let (unlocked, _) = home.vault().create(&passphrase(), WorkFactor::new(1)).unwrap();
        Journal::open(unlocked, now()).unwrap();
        home
    }

    fn vault(&self) -> Vault {
        Vault::at(self.folder.path().join("vault")).with_witness(self.folder.path().join("witness"))
    }

    fn open(&self) -> Journal {
        Journal::open(self.vault().unlock(&passphrase()).unwrap(), now()).unwrap()
    }

    /// Leaves the journal without closing it, and opens it anew.
    fn reopen(&self, journal: Journal) -> Journal {
        drop(journal);
        self.open()
    }

    fn seal(&self, id: CaptureId) {
        seal(&self.vault(), CaptureDraft { id, when: None, said: entry_of(id) }, now()).unwrap();
    }

    fn files(&self) -> Vec<std::path::PathBuf> {
        let inbox = self.folder.path().join("vault/inbox");
        fs::read_dir(inbox).unwrap().map(|file| file.unwrap().path()).filter(|path| path.is_file()).collect()
    }
}

fn passphrase() -> Passphrase {
    Passphrase::new("a hedge grows slowly along the lane".to_owned())
}

fn entry_of(id: CaptureId) -> Said {
    Said::Entry {
        who: "Mum".to_owned(),
        request: id.0.to_string(),
        kind: None,
        want: None,
        answer: Answer::HeldBack,
        cost: Cost::Calm,
        details: Details::default(),
    }
}

fn accepted(id: CaptureId) -> Accepted {
    let who = Who::New { id: RelationshipId(Uuid::from_u128(1)), name: "Mum".to_owned() };
    let Said::Entry { request, kind, want, answer, cost, details, .. } = entry_of(id) else { unreachable!() };
    let draft = EntryDraft { id: EntryId(id.0), who, when: None, request, kind, want, answer, cost, details };
    Accepted::Entry { draft }
}

/// Takes in, stopping after `steps` steps. Whether it was stopped.
fn take_in_stopping_after(journal: &mut Journal, steps: usize) -> bool {
    let mut left = steps;
    let taken = run(journal, &mut |_| {
        left = left.checked_sub(1).ok_or(Error::EntryNotFound)?;
        Ok(())
    });
    match taken {
        Ok(is_done) => assert!(is_done),
        Err(ref error) => assert!(matches!(error, Error::EntryNotFound), "only the test stops it: {error}"),
    }
    taken.is_err()
}

/// Accepts everything that waits, each twice, as a page that is loaded anew would.
fn accept_everything(journal: &mut Journal) {
    let pending = journal.storage().pending_captures(u32::MAX).unwrap();
    for capture in pending {
        assert!(!journal.inbox().accept(capture.id, accepted(capture.id), now()).unwrap().is_empty());
        assert!(journal.inbox().accept(capture.id, accepted(capture.id), now()).unwrap().is_empty());
    }
}

/// How often each capture is an entry.
fn merged(journal: &mut Journal) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    let mut cursor = None;
    loop {
        let page = journal.entries().list(&EntryFilter::default(), cursor.as_ref(), 200).unwrap();
        for entry in page.entries {
            assert!(entry.captured, "its origin is kept");
            *found.entry(entry.request).or_insert(0) += 1;
        }
        cursor = page.next;
        if cursor.is_none() {
            return found;
        }
    }
}

#[test]
fn a_thousand_merges_stopped_at_each_step_in_turn_lose_and_double_nothing() {
    let home = Home::new();
    let mut journal = home.open();
    let mut sealed = Vec::new();
    let mut stopped = 0;
    for merge in 0..1_000 {
        for _ in 0..1 + merge % 3 {
            let id = CaptureId(Uuid::now_v7());
            home.seal(id);
            sealed.push(id);
        }
        // A stop leaves what a crash leaves: what was committed, and the files. Opening anew each time shows no more. It stops
        // after the look; after the captures were kept, with none of their files removed, with one, with all; or not at all.
        let (steps, removed) = [(0, 0), (1, 0), (1, 1), (2, 0), (3, 0)][merge % 5];
        stopped += usize::from(take_in_stopping_after(&mut journal, steps));
        home.files().into_iter().take(removed).for_each(|file| fs::remove_file(file).unwrap());
        if merge % 24 == 0 {
            journal = home.reopen(journal);
        }
        take_in_stopping_after(&mut journal, usize::MAX);
        accept_everything(&mut journal);
    }
    assert_eq!(stopped, 800, "four of five were stopped");
    assert!(home.files().is_empty(), "what was taken in is gone from the inbox");
    let merged = merged(&mut home.reopen(journal));
    let lost = sealed.iter().filter(|id| !merged.contains_key(&id.0.to_string())).count();
    let doubled = merged.values().filter(|&&times| times > 1).count();
    assert_eq!((lost, doubled, merged.len()), (0, 0, sealed.len()));
}

#[test]
fn the_same_capture_in_two_files_is_one_even_after_it_was_erased() {
    let home = Home::new();
    let id = CaptureId(Uuid::now_v7());
    home.seal(id);
    let copy = fs::read(home.files().remove(0)).unwrap();
    home.seal(id);
    let mut journal = home.open();
    take_in_stopping_after(&mut journal, usize::MAX);
    assert_eq!(journal.storage().count_pending_captures().unwrap(), 1);
    journal.inbox().discard(id, now()).unwrap();
    let later = (now().at + chrono::TimeDelta::days(31)).date_naive();
    journal.transact(|storage, _| storage.erase_captures(later)).unwrap();

    fs::write(home.folder.path().join("vault/inbox").join(format!("{:032x}.age", 7)), copy).unwrap();
    take_in_stopping_after(&mut journal, usize::MAX);
    assert_eq!(journal.storage().count_pending_captures().unwrap(), 0, "put back, it is known again");
    assert!(home.files().is_empty());
}

#[derive(Clone, Debug)]
enum Act {
    Seal,
    SealAgain(usize),
    CopyFile(usize),
    TakeIn(usize),
    Reopen,
    Accept(usize),
    Discard(usize),
    Restore(usize),
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        4 => Just(Act::Seal),
        1 => (0..9usize).prop_map(Act::SealAgain),
        1 => (0..9usize).prop_map(Act::CopyFile),
        4 => (0..8usize).prop_map(Act::TakeIn),
        1 => Just(Act::Reopen),
        2 => (0..9usize).prop_map(Act::Accept),
        1 => (0..9usize).prop_map(Act::Discard),
        1 => (0..9usize).prop_map(Act::Restore),
    ]
}

/// Does one thing to the vault and to what ought to be: which captures are entries by now.
fn play(home: &Home, journal: &mut Option<Journal>, ought: &mut Vec<(CaptureId, bool)>, act: &Act) {
    let of = |at: usize, ought: &[(CaptureId, bool)]| ought.get(at % ought.len().max(1)).map(|one| one.0);
    let open = journal.as_mut().unwrap();
    match *act {
        Act::Seal => {
            ought.push((CaptureId(Uuid::now_v7()), false));
            home.seal(ought.last().unwrap().0);
        }
        Act::SealAgain(at) => of(at, ought).into_iter().for_each(|id| home.seal(id)),
        Act::CopyFile(at) => {
            let files = home.files();
            if let Some(file) = files.get(at % files.len().max(1)) {
                let name = format!("{}.age", Uuid::now_v7().simple());
                fs::copy(file, file.with_file_name(name)).unwrap();
            }
        }
        Act::TakeIn(steps) => {
            take_in_stopping_after(open, steps);
        }
        Act::Reopen => {
            *journal = None;
            *journal = Some(home.open());
        }
        Act::Accept(at) => {
            if let Some(id) = of(at, ought)
                && open.inbox().accept(id, accepted(id), now()).is_ok()
            {
                ought.iter_mut().filter(|one| one.0 == id).for_each(|one| one.1 = true);
            }
        }
        // Taking an acceptance back leaves its entry, which is deleted by itself; here it stays and is not made twice.
        Act::Discard(at) => of(at, ought).into_iter().for_each(|id| drop(open.inbox().discard(id, now()))),
        Act::Restore(at) => of(at, ought).into_iter().for_each(|id| drop(open.inbox().restore(id))),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_is_done_in_whatever_order_each_capture_is_there_once(acts in prop::collection::vec(act(), 1..40)) {
        let home = Home::new();
        let mut journal = Some(home.open());
        let mut ought = Vec::new();
        for act in &acts {
            play(&home, &mut journal, &mut ought, act);
        }
        let mut journal = journal.unwrap();
        take_in_stopping_after(&mut journal, usize::MAX);
        for (id, is_entry) in &ought {
            let known = journal.storage().known_capture(*id).unwrap();
            prop_assert!(known.is_some_and(|known| known.said.is_some()), "a capture was lost");
            let entries = merged(&mut journal).get(&id.0.to_string()).copied().unwrap_or(0);
            prop_assert_eq!(entries, usize::from(*is_entry));
        }
        prop_assert!(home.files().is_empty());
    }
}
