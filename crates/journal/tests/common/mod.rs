//! What the tests of the journal share: a clock that stands still, drafts, and journals in memory and in a vault.
#![allow(dead_code, reason = "each test file uses its own part")]

pub mod carry;
pub mod full;

use chrono::{NaiveDate, NaiveDateTime, TimeZone, Utc};
use chrono_tz::Tz;
use hedgerow_journal::entries::{Details, Entry, EntryDraft, EntryFilter, Who};
use hedgerow_journal::ids::{EntryId, OwnPhraseId, RehearsalId, RelationshipId, WaitingId};
use hedgerow_journal::phrases::{Ease, Move, OwnPhraseDraft, PhraseId, PhraseSide, Situation};
use hedgerow_journal::rehearsals::RehearsalDraft;
use hedgerow_journal::relationships::AgreedTime;
use hedgerow_journal::vocabulary::{Answer, Cost, Decision, Kind, Weekday};
use hedgerow_journal::waiting::WaitingDraft;
use hedgerow_journal::{Journal, Moment, When};
use hedgerow_vault::{Passphrase, Unlocked, Vault, WorkFactor};
use uuid::Uuid;

/// A Friday in Berlin, half past two in the afternoon.
pub fn now() -> Moment {
    moment("2026-11-20T14:30:00", Tz::Europe__Berlin)
}

/// The moment at which it is `local` in `zone`.
pub fn moment(local: &str, zone: Tz) -> Moment {
    let local: NaiveDateTime = local.parse().expect("a civil time");
    let at = zone.from_local_datetime(&local).earliest().expect("a time that exists").with_timezone(&Utc);
    Moment { at, zone }
}

/// `days` after [`now`].
pub fn days_later(days: i64) -> Moment {
    Moment { at: now().at + chrono::TimeDelta::days(days), zone: now().zone }
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a civil date")
}

pub fn journal() -> Journal {
    Journal::in_memory().expect("a journal in memory")
}

pub fn entry_id() -> EntryId {
    EntryId(Uuid::now_v7())
}

pub fn person_id() -> RelationshipId {
    RelationshipId(Uuid::now_v7())
}

pub fn someone_new(name: &str) -> Who {
    Who::New { id: person_id(), name: name.to_owned() }
}

/// A yes to `name`, who asked for `request`.
pub fn draft(name: &str, request: &str) -> EntryDraft {
    EntryDraft {
        id: entry_id(),
        who: someone_new(name),
        when: None,
        request: request.to_owned(),
        kind: None,
        want: None,
        answer: Answer::Received { decision: Decision::Yes },
        cost: Cost::Drained,
        details: Details::default(),
    }
}

/// Logs what a draft says, [`now`].
pub fn log(journal: &mut Journal, draft: EntryDraft) -> Entry {
    journal.entries().log(draft, now()).expect("logged").entry
}

/// A draft that says of `entry` what it says already, its time left alone.
pub fn again(entry: &Entry) -> EntryDraft {
    EntryDraft {
        id: entry.id,
        who: Who::Known { id: entry.relationship },
        when: None,
        request: entry.request.clone(),
        kind: entry.kind,
        want: entry.want,
        answer: entry.answer,
        cost: entry.cost,
        details: entry.details.clone(),
    }
}

pub fn waiting(name: &str, request: &str) -> WaitingDraft {
    WaitingDraft {
        id: WaitingId(Uuid::now_v7()),
        who: someone_new(name),
        request: request.to_owned(),
        kind: Some(Kind::Time),
        want: None,
    }
}

/// A plain no in the person's own words.
pub fn own_phrase(text: &str) -> OwnPhraseDraft {
    OwnPhraseDraft {
        id: OwnPhraseId(Uuid::now_v7()),
        of: Some(PhraseId("no-thank-you".to_owned())),
        text: text.to_owned(),
        r#move: Move::FirmNo,
        side: PhraseSide::Porous,
        situation: Situation::Anything,
    }
}

/// A rehearsal that was hard.
pub fn rehearsal(words: &str) -> RehearsalDraft {
    RehearsalDraft {
        id: RehearsalId(Uuid::now_v7()),
        phrase: Some(PhraseId("not-this-time".to_owned())),
        entry: None,
        situation: Some(Situation::Favour),
        words: words.to_owned(),
        pushback: Some("Oh, come on.".to_owned()),
        ease: Ease::Hard,
    }
}

/// An agreed time.
pub fn agreed(days: &[Weekday], from: &str, until: &str) -> AgreedTime {
    let time = |text: &str| text.parse().expect("a civil time");
    AgreedTime { days: days.to_vec(), from: time(from), until: time(until) }
}

pub fn at(local: &str) -> Option<When> {
    Some(When::At { local: local.parse().expect("a civil time") })
}

/// Everything that passes `filter`, page by page.
pub fn all(journal: &mut Journal, filter: &EntryFilter) -> Vec<Entry> {
    let mut found = Vec::new();
    let mut cursor = None;
    loop {
        let page = journal.entries().list(filter, cursor.as_ref(), 7).expect("a page");
        found.extend(page.entries);
        cursor = page.next;
        if cursor.is_none() {
            return found;
        }
    }
}

/// The requests of the entries in which `words` are found.
pub fn found(journal: &mut Journal, words: &str) -> Vec<String> {
    let filter = EntryFilter { words: words.to_owned(), ..EntryFilter::default() };
    all(journal, &filter).into_iter().map(|entry| entry.request).collect()
}

/// A vault in a folder of its own, which goes with it.
pub struct Home {
    folder: tempfile::TempDir,
}

impl Home {
    /// A new vault, open.
    pub fn new() -> (Self, Unlocked) {
        let home = Self { folder: tempfile::tempdir().expect("a folder") };
        let (unlocked, _) = home.vault().create(&passphrase(), WorkFactor::new(2)).expect("a vault");
        (home, unlocked)
    }

    /// A new journal in a new vault.
    pub fn with_journal() -> (Self, Journal) {
        let (home, unlocked) = Self::new();
        (home, Journal::open(unlocked, now()).expect("a journal"))
    }

    pub fn unlock(&self) -> Unlocked {
        self.vault().unlock(&passphrase()).expect("the vault opens")
    }

    pub fn open(&self, now: Moment) -> Journal {
        Journal::open(self.unlock(), now).expect("the journal opens")
    }

    pub fn folder(&self) -> std::path::PathBuf {
        self.folder.path().join("vault")
    }

    fn vault(&self) -> Vault {
        Vault::at(self.folder()).with_witness(self.folder.path().join("witness"))
    }
}

fn passphrase() -> Passphrase {
    Passphrase::new("a hedge grows slowly along the lane".to_owned())
}
