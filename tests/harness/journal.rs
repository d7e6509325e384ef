//! The journal without its window: for those who log in other ways, and to check what the window really kept.

use std::path::Path;

use chrono::{NaiveTime, TimeDelta, Utc};
use chrono_tz::UTC;
use hedgerow_journal::entries::{Details, EntryDraft, EntryFilter, Who};
use hedgerow_journal::ids::{CaptureId, EntryId, RelationshipId};
use hedgerow_journal::inbox::{self, CaptureDraft, Said};
use hedgerow_journal::vocabulary::{Answer, Cost, Decision};
use hedgerow_journal::{Journal, Moment, When};
use hedgerow_vault::{Passphrase, RecoveryKey, Vault, WorkFactor};
use uuid::Uuid;

use super::home::Home;

/// The present.
pub fn now() -> Moment {
    Moment { at: Utc::now(), zone: UTC }
}

/// What opens every journal that is laid ready.
pub const PASSPHRASE: &str = "four hens in a hedge";
/// What opens one whose passphrase was changed.
pub const OTHER: &str = "nine herons by the weir";
/// The export that takes the place of something.
pub const REPLACED: &str = "everything.json";
/// The export where nothing was before.
pub const ADDED: &str = "second.json";

/// Lays a journal ready in a home, for tests that begin after the first run. Guesses at it are cheap, so it opens at once.
pub fn lay_ready(home: &Home, fill: impl FnOnce(&mut Journal)) {
    lay_ready_with_key(home, fill);
}

/// The same; gives the recovery key.
pub fn lay_ready_with_key(home: &Home, fill: impl FnOnce(&mut Journal)) -> RecoveryKey {
    let vault = Vault::at(home.vault()).with_witness(home.path("state").join("hedgerow"));
    let passphrase = Passphrase::new(PASSPHRASE.to_owned());
    let (unlocked, key) = vault.create(&passphrase, WorkFactor::new(1)).unwrap();
    let mut journal = Journal::open(unlocked, now()).unwrap();
    let checked = journal.settings().set_recovery_checked(Some(now().date()));
    checked.unwrap();
    fill(&mut journal);
    journal.lock().unwrap();
    key
}

/// Opens what the app kept in a home.
pub fn in_home(home: &Home, passphrase: &str) -> Journal {
    open(&Vault::at(home.vault()).with_witness(home.path("state").join("hedgerow")), passphrase)
}

/// A vault in a folder, with its witness in the folder beside it.
pub fn vault(home: &Path) -> Vault {
    Vault::at(home.join("vault")).with_witness(home.join("witness"))
}

/// Opens the journal in a vault.
pub fn open(vault: &Vault, passphrase: &str) -> Journal {
    let unlocked = vault.unlock(&Passphrase::new(passphrase.to_owned())).unwrap();
    Journal::open(unlocked, now()).unwrap()
}

/// Whom every entry of [`draft`] is about.
pub const KNOWN: &str = "Alma";

/// An entry about somebody, with these words.
pub fn draft(id: Uuid, words: &str) -> EntryDraft {
    EntryDraft {
        id: EntryId(id),
        who: Who::New { id: RelationshipId(Uuid::now_v7()), name: KNOWN.into() },
        when: None,
        request: words.to_owned(),
        kind: None,
        want: None,
        answer: Answer::Received { decision: Decision::Yes },
        cost: Cost::Drained,
        details: Details::default(),
    }
}

/// The same time of day, so many days ago.
pub fn days_ago(days: i64) -> Moment {
    let now = now();
    Moment { at: now.at - TimeDelta::days(days), ..now }
}

/// Logs an entry as of noon, so many days ago.
pub fn log_days_ago(journal: &mut Journal, days: i64, draft: EntryDraft) {
    let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap();
    let when = Some(When::At { local: days_ago(days).date().and_time(noon) });
    journal.entries().log(EntryDraft { when, ..draft }, now()).unwrap();
}

/// What somebody answered while locked, to be sealed under this id.
pub fn capture_draft(id: Uuid, who: &str, words: &str) -> CaptureDraft {
    let EntryDraft { request, kind, want, answer, cost, details, .. } = draft(id, words);
    let said = Said::Entry { who: who.to_owned(), request, kind, want, answer, cost, details };
    CaptureDraft { id: CaptureId(id), when: None, said }
}

/// Seals an answer in a home, as the capture window does while locked.
pub fn capture(home: &Home, who: &str, words: &str) {
    inbox::seal(&Vault::at(home.vault()), capture_draft(Uuid::now_v7(), who, words), now()).unwrap();
}

/// Takes in what lies in the inbox and accepts at once all that is shown of it, for as long as there is any that can be.
///
/// # Errors
/// If the journal or its inbox cannot be read or written.
pub fn accept_all(journal: &mut Journal) -> hedgerow_journal::Result<()> {
    loop {
        let shown: Vec<_> = journal.inbox().review()?.captures.into_iter().map(|one| one.id).collect();
        if journal.inbox().accept_all(&shown, now())?.captures.is_empty() {
            return Ok(());
        }
    }
}

/// The requests of the newest entries.
pub fn requests(journal: &mut Journal) -> Vec<String> {
    let page = journal.entries().list(&EntryFilter::default(), None, 50).unwrap();
    page.entries.into_iter().map(|entry| entry.request).collect()
}
