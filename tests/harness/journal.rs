//! The journal without its window: for those who log in other ways, and to check what the window really kept.

use std::path::Path;

use chrono::Utc;
use chrono_tz::UTC;
use hedgerow_journal::entries::{Details, EntryDraft, EntryFilter, Who};
use hedgerow_journal::ids::{EntryId, RelationshipId};
use hedgerow_journal::vocabulary::{Answer, Cost, Decision};
use hedgerow_journal::{Journal, Moment};
use hedgerow_vault::{Passphrase, Vault, WorkFactor};
use uuid::Uuid;

use super::home::Home;

/// The present.
pub fn now() -> Moment {
    Moment { at: Utc::now(), zone: UTC }
}

/// What opens every journal that is laid ready.
pub const PASSPHRASE: &str = "four hens in a hedge";

/// Lays a journal ready in a home, for tests that begin after the first run. Guesses at it are cheap, so it opens at once.
pub fn lay_ready(home: &Home, fill: impl FnOnce(&mut Journal)) {
    let vault = Vault::at(home.vault()).with_witness(home.path("state").join("hedgerow"));
    let passphrase = Passphrase::new(PASSPHRASE.to_owned());
    let (unlocked, _) = vault.create(&passphrase, WorkFactor::new(1)).unwrap();
    let mut journal = Journal::open(unlocked, now()).unwrap();
    let checked = journal.settings().set_recovery_checked(Some(now().date()));
    checked.unwrap();
    fill(&mut journal);
    journal.lock().unwrap();
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

/// An entry about somebody, with these words.
pub fn draft(id: Uuid, words: &str) -> EntryDraft {
    EntryDraft {
        id: EntryId(id),
        who: Who::New { id: RelationshipId(Uuid::now_v7()), name: "Alma".into() },
        when: None,
        request: words.to_owned(),
        kind: None,
        want: None,
        answer: Answer::Received { decision: Decision::Yes },
        cost: Cost::Drained,
        details: Details::default(),
    }
}

/// The requests of the newest entries.
pub fn requests(journal: &mut Journal) -> Vec<String> {
    let page = journal.entries().list(&EntryFilter::default(), None, 50).unwrap();
    page.entries.into_iter().map(|entry| entry.request).collect()
}
