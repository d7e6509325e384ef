//! What was deleted is kept for 30 days, then it is gone from the file as well.

use chrono::{Days, NaiveDate};

use super::Journal;
use crate::error::Result;
use crate::moment::Moment;

/// How many days a deleted thing can be brought back.
pub(crate) const KEPT_DAYS: Days = Days::new(30);

impl Journal {
    /// Erases what could be brought back until a day before `today`, and gives the freed pages back to the disk. Freed
    /// pages are overwritten (`secure_delete`), so that nothing waits for the vacuum to be gone.
    pub(super) fn erase_deleted(&mut self, today: NaiveDate) -> Result<()> {
        if !self.storage().has_something_to_erase(today)? {
            return Ok(());
        }
        self.transact(|storage, _| {
            storage.erase_entries(today)?;
            storage.erase_waiting(today)?;
            storage.erase_captures(today)?;
            storage.erase_reflections(today)?;
            storage.erase_phrases(today)?;
            storage.erase_rules(today)?;
            storage.forget_imports(today)
        })?;
        self.storage().give_back_pages()
    }

    /// Removes the copies of the database that a migration made more than 30 days before `now`: what is erased in the journal is in them
    /// still. One that cannot be removed keeps nobody from the journal; it is tried again at the next opening.
    pub(super) fn remove_old_copies(&self, now: Moment) {
        if let Some(vault) = self.vault() {
            drop(vault.remove_copies(now.at - KEPT_DAYS));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use chrono::{DateTime, TimeDelta};
    use rusqlite::Connection;

    use super::super::{Home, Journal};
    use crate::entries::{Details, EntryDraft, Who};
    use crate::ids::{EntryId, RelationshipId};
    use crate::moment::Moment;
    use crate::storage::{Storage, migrations};
    use crate::vocabulary::{Answer, Cost};

    /// A journal in a file without a key, so that a test can read its pages.
    fn plain(file: &Path) -> Journal {
        let mut connection = Connection::open(file).unwrap();
        migrations::make_room(&connection).unwrap();
        migrations::run(&mut connection, migrations::STEPS).unwrap();
        Storage::new(&connection).prepare().unwrap();
        Journal::at(Home::Memory(connection))
    }

    fn draft(text: &str) -> EntryDraft {
        EntryDraft {
            id: EntryId(uuid::Uuid::now_v7()),
            who: Who::New { id: RelationshipId(uuid::Uuid::now_v7()), name: "Mum".to_owned() },
            when: None,
            request: text.to_owned(),
            kind: None,
            want: None,
            answer: Answer::HeldBack,
            cost: Cost::Calm,
            details: Details { note: text.repeat(50), ..Details::default() },
        }
    }

    fn count(file: &Path, marker: &str) -> usize {
        fs::read(file).unwrap().windows(marker.len()).filter(|part| *part == marker.as_bytes()).count()
    }

    #[test]
    fn nothing_of_an_erased_or_amended_text_is_left_in_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("plain.db");
        let now =
            Moment { at: DateTime::from_timestamp(1_790_000_000, 0).unwrap(), zone: chrono_tz::Tz::UTC };
        let mut journal = plain(&file);
        let mut ids = Vec::new();
        for number in 0..200 {
            let entry = journal.entries().log(draft(&format!("quitte{number} ")), now).unwrap().entry;
            ids.push(entry.id);
        }
        let first = draft("quittenmus ");
        let amended =
            EntryDraft { request: "apple".to_owned(), details: Details::default(), ..first.clone() };
        journal.entries().log(first, now).unwrap();
        journal.entries().amend(amended, now).unwrap();
        assert!(count(&file, "quitte") > 200, "the test sees what is in the file");
        for id in ids {
            journal.entries().delete(id, now).unwrap();
        }
        journal.erase_deleted((now.at + TimeDelta::days(31)).date_naive()).unwrap();

        assert_eq!(count(&file, "quitte"), 0, "neither in rows, nor in the index, nor in freed pages");
        let free: u32 =
            journal.connection().pragma_query_value(None, "freelist_count", |row| row.get(0)).unwrap();
        assert_eq!(free, 0, "freed pages went back to the disk");
        assert!(count(&file, "apple") > 0);
    }
}
