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
use crate::inbox::{Accepted, CaptureDraft, Said, Sealing, seal};
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

    /// Seals the next state of a sentence, which says how many there were before.
    fn seal_over(&self, sealing: &mut Sealing, id: CaptureId, before: u32) {
        sealing.seal(&self.vault(), CaptureDraft { id, when: None, said: grown(id, before) }, now()).unwrap();
    }

    fn put_in(&self, name: &str, bytes: &[u8]) {
        fs::write(self.folder.path().join("vault/inbox").join(name), bytes).unwrap();
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

fn grown(id: CaptureId, before: u32) -> Said {
    let Said::Entry { who, request, kind, want, answer, cost, mut details } = entry_of(id) else {
        unreachable!()
    };
    details.note = if before == 0 { String::new() } else { before.to_string() };
    Said::Entry { who, request, kind, want, answer, cost, details }
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

/// A sentence that was sealed twice, and the two files.
fn sealed_twice(home: &Home) -> (CaptureId, [Vec<u8>; 2]) {
    let id = CaptureId(Uuid::now_v7());
    let mut sealing = Sealing::default();
    let files = [0, 1].map(|before| {
        home.seal_over(&mut sealing, id, before);
        let files = home.files();
        assert_eq!(files.len(), 1, "the second takes the place of the first");
        fs::read(&files[0]).unwrap()
    });
    home.files().iter().for_each(|file| fs::remove_file(file).unwrap());
    (id, files)
}

#[test]
fn of_a_sentence_that_was_sealed_over_the_newest_is_taken_in_once_in_whatever_order() {
    let home = Home::new();
    let mut journal = home.open();
    // Both at once, the older first, as a kill before the renaming leaves them; the newer first; one after the other.
    for (older, newer, is_apart) in [("1", "2", false), ("2", "1", false), ("1", "2", true)] {
        let (id, files) = sealed_twice(&home);
        home.put_in(&format!("{older:0>32}.age"), &files[0]);
        if is_apart {
            take_in_stopping_after(&mut journal, usize::MAX);
        }
        let ending = if newer == "2" { "age.new" } else { "age" };
        home.put_in(&format!("{newer:0>32}.{ending}"), &files[1]);
        take_in_stopping_after(&mut journal, usize::MAX);
        let pending = journal.storage().pending_capture(id).unwrap().expect("it waits");
        assert_eq!(pending.said().unwrap(), grown(id, 1), "the newer one counts");
        home.put_in(&format!("{older:0>32}.age"), &files[0]);
        take_in_stopping_after(&mut journal, usize::MAX);
        assert_eq!(journal.storage().pending_capture(id).unwrap(), Some(pending), "the older one is known");
        journal.inbox().discard(id, now()).unwrap();
        assert!(home.files().is_empty());
    }
    assert_eq!(journal.inbox().review().unwrap().set_aside, crate::inbox::SetAside::default());
}

#[test]
fn what_was_written_on_after_it_was_taken_in_waits_again_and_nothing_of_it_is_lost() {
    let home = Home::new();
    let mut journal = home.open();
    let id = CaptureId(Uuid::now_v7());
    let mut sealing = Sealing::default();
    home.seal_over(&mut sealing, id, 0);
    take_in_stopping_after(&mut journal, usize::MAX);
    journal.inbox().discard(id, now()).unwrap();
    home.seal_over(&mut sealing, id, 1);
    take_in_stopping_after(&mut journal, usize::MAX);
    let pending = journal.storage().pending_capture(id).unwrap().expect("it waits again");
    assert_eq!(pending.said().unwrap(), grown(id, 1));
}

#[test]
fn a_beginning_whose_writer_goes_on_elsewhere_is_let_go_of_and_nothing_more_than_a_beginning() {
    let home = Home::new();
    let mut journal = home.open();
    let (begun, whole) = (CaptureId(Uuid::now_v7()), CaptureId(Uuid::now_v7()));
    let mut sealing = Sealing::default();
    home.seal(whole);
    let unfinished = Said::Unfinished { state: "{}".to_owned() };
    sealing.seal(&home.vault(), CaptureDraft { id: begun, when: None, said: unfinished }, now()).unwrap();
    take_in_stopping_after(&mut journal, usize::MAX);
    sealing.forget(&home.vault(), begun).unwrap();
    assert!(journal.inbox().let_go(begun, now()).unwrap().inbox);
    assert!(journal.inbox().let_go(begun, now()).unwrap().is_empty());
    assert!(journal.inbox().let_go(whole, now()).unwrap().is_empty());
    assert!(journal.inbox().let_go(CaptureId(Uuid::now_v7()), now()).unwrap().is_empty());
    let waiting = journal.storage().pending_captures(u32::MAX).unwrap();
    assert_eq!(waiting.iter().map(|one| one.id).collect::<Vec<_>>(), [whole]);
}

#[test]
fn what_is_let_go_of_before_it_was_taken_in_leaves_nothing_and_another_sentence_stays() {
    let home = Home::new();
    let (one, other) = (CaptureId(Uuid::now_v7()), CaptureId(Uuid::now_v7()));
    let mut sealing = Sealing::default();
    home.seal_over(&mut sealing, one, 0);
    home.seal_over(&mut sealing, other, 0);
    assert_eq!(home.files().len(), 2, "each sentence has a file of its own");
    sealing.forget(&home.vault(), one).unwrap();
    assert_eq!(home.files().len(), 2, "only the last can be known");
    sealing.forget(&home.vault(), other).unwrap();
    assert_eq!(home.files().len(), 1);
}

/// A capture as it ought to be.
struct Ought {
    id: CaptureId,
    is_entry: bool,
    sealing: Sealing,
    /// How often it was sealed over.
    over: u32,
}

#[derive(Clone, Debug)]
enum Act {
    Seal,
    SealAgain(usize),
    SealOver(usize),
    CopyFile(usize),
    Shelve(usize),
    PutBack(usize),
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
        3 => (0..9usize).prop_map(Act::SealOver),
        1 => (0..9usize).prop_map(Act::CopyFile),
        2 => (0..9usize).prop_map(Act::Shelve),
        2 => (0..9usize).prop_map(Act::PutBack),
        4 => (0..8usize).prop_map(Act::TakeIn),
        1 => Just(Act::Reopen),
        2 => (0..9usize).prop_map(Act::Accept),
        1 => (0..9usize).prop_map(Act::Discard),
        1 => (0..9usize).prop_map(Act::Restore),
    ]
}

/// Does one thing to the vault and to what ought to be: which captures are entries by now.
fn play(
    home: &Home,
    journal: &mut Option<Journal>,
    ought: &mut Vec<Ought>,
    shelf: &mut Vec<Vec<u8>>,
    act: &Act,
) {
    let of = |at: usize, ought: &[Ought]| ought.get(at % ought.len().max(1)).map(|one| one.id);
    let open = journal.as_mut().unwrap();
    match *act {
        Act::Seal => {
            let (id, mut sealing) = (CaptureId(Uuid::now_v7()), Sealing::default());
            home.seal_over(&mut sealing, id, 0);
            ought.push(Ought { id, is_entry: false, sealing, over: 0 });
        }
        Act::SealOver(at) => {
            let place = at % ought.len().max(1);
            if let Some(one) = ought.get_mut(place) {
                one.over += 1;
                home.seal_over(&mut one.sealing, one.id, one.over);
            }
        }
        Act::Shelve(at) => {
            let files = home.files();
            shelf.extend(files.get(at % files.len().max(1)).map(|file| fs::read(file).unwrap()));
        }
        Act::PutBack(at) => {
            if let Some(file) = shelf.get(at % shelf.len().max(1)) {
                home.put_in(&format!("{}.age", Uuid::now_v7().simple()), file);
            }
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
                ought.iter_mut().filter(|one| one.id == id).for_each(|one| one.is_entry = true);
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
        let (mut ought, mut shelf) = (Vec::new(), Vec::new());
        for act in &acts {
            play(&home, &mut journal, &mut ought, &mut shelf, act);
        }
        let mut journal = journal.unwrap();
        take_in_stopping_after(&mut journal, usize::MAX);
        for Ought { id, is_entry, over, .. } in &ought {
            let known = journal.storage().known_capture(*id).unwrap();
            let newest = serde_json::to_string(&grown(*id, *over)).unwrap();
            prop_assert_eq!(known.and_then(|known| known.said), Some(newest), "the newest of it was lost");
            let entries = merged(&mut journal).get(&id.0.to_string()).copied().unwrap_or(0);
            prop_assert_eq!(entries, usize::from(*is_entry));
        }
        prop_assert!(home.files().is_empty());
    }
}
