//! Logging an entry.

use super::check::checked;
use super::decide::decide;
use super::who::key_of;
use super::{Entries, Entry, EntryDraft, Logged};
use crate::changes::Changes;
use crate::drafts::Form;
use crate::error::{Error, Result};
use crate::moment::{Moment, When};
use crate::storage::{Key, Storage, Stored};

impl Entries<'_> {
    /// Logs an entry from the sentence on Today, as [`Entries::log_from`] does.
    pub fn log(&mut self, draft: EntryDraft, now: Moment) -> Result<Logged> {
        self.log_from(Form::Sentence, draft, now)
    }

    /// Logs an entry; it is on the disk when this returns, and the draft of the form that it was written in is gone. Logging
    /// the same id again adds nothing and gives the entry that is there.
    ///
    /// Refused are texts that are too long, a draft without words or kind, an unknown relationship, and a moment that has
    /// not come yet.
    pub fn log_from(&mut self, form: Form, draft: EntryDraft, now: Moment) -> Result<Logged> {
        self.log_and_forget(Some(form), draft, now)
    }

    /// The same for an entry that was written in no form, as in a terminal: what is being typed elsewhere stays.
    pub fn log_from_outside(&mut self, draft: EntryDraft, now: Moment) -> Result<Logged> {
        self.log_and_forget(None, draft, now)
    }

    fn log_and_forget(&mut self, form: Option<Form>, draft: EntryDraft, now: Moment) -> Result<Logged> {
        let draft = checked(draft)?;
        let (entry, changes) = self.journal.transact(|storage, changes| {
            // What was typed is an entry now. Forgotten in the same transaction, it cannot come back after a crash.
            form.map_or(Ok(()), |form| storage.clear_draft(form))?;
            add_checked(storage, changes, draft, now)
        })?;
        Ok(Logged { entry, changes })
    }
}

/// Logs `draft` inside a transaction that does more than that.
pub(crate) fn add_entry(
    storage: &Storage<'_>,
    changes: &mut Changes,
    draft: EntryDraft,
    now: Moment,
) -> Result<Entry> {
    add_checked(storage, changes, checked(draft)?, now)
}

fn add_checked(
    storage: &Storage<'_>,
    changes: &mut Changes,
    draft: EntryDraft,
    now: Moment,
) -> Result<Entry> {
    if let Some(stored) = storage.entry(draft.id)? {
        return Ok(stored.entry);
    }
    let moment = draft.when.unwrap_or(When::Now).resolve(now)?;
    add_at(storage, changes, draft, moment, Origin::Here)
}

/// Where an entry was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// In the open journal.
    Here,
    /// While locked, and accepted later.
    Captured,
}

/// Logs `draft` at a moment that is settled, inside a transaction that does more than that.
pub(crate) fn add_entry_at(
    storage: &Storage<'_>,
    changes: &mut Changes,
    draft: EntryDraft,
    moment: Moment,
    origin: Origin,
) -> Result<Entry> {
    match storage.entry(draft.id)? {
        Some(stored) => Ok(stored.entry),
        None => add_at(storage, changes, checked(draft)?, moment, origin),
    }
}

fn add_at(
    storage: &Storage<'_>,
    changes: &mut Changes,
    draft: EntryDraft,
    moment: Moment,
    origin: Origin,
) -> Result<Entry> {
    let id = draft.id;
    let key = key_of(storage, &draft.who, changes)?;
    storage.add_entry(&new_row(storage, key, draft, moment, origin)?)?;
    changes.entries = true;
    changes.relationships = true;
    Ok(storage.entry(id)?.ok_or(Error::EntryNotFound)?.entry)
}

fn new_row(
    storage: &Storage<'_>,
    key: Key,
    draft: EntryDraft,
    moment: Moment,
    origin: Origin,
) -> Result<Stored> {
    let person = storage.person_at(key)?.ok_or(Error::RelationshipNotFound)?;
    let mut entry = Entry {
        id: draft.id,
        relationship: person.id,
        name: person.name,
        at: moment.at,
        zone: moment.zone.name().to_owned(),
        date: moment.date(),
        time: moment.time(),
        request: draft.request,
        kind: draft.kind,
        want: draft.want,
        answer: draft.answer,
        cost: draft.cost,
        details: draft.details,
        look_back: None,
        captured: origin == Origin::Captured,
        raised_on: None,
        deleted_until: None,
    };
    decide(storage, key, &mut entry)?;
    Ok(Stored { place: storage.free_place(moment.at)?, written_for: key, entry })
}
