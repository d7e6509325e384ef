//! Amending an entry.

use super::check::checked;
use super::decide::decide;
use super::who::key_of;
use super::{Entries, Entry, EntryDraft, Logged, LookingBack};
use crate::changes::Changes;
use crate::drafts::Form;
use crate::error::{Error, Result};
use crate::moment::Moment;
use crate::storage::{Key, Storage, Stored};
use crate::vocabulary::Answer;

impl Entries<'_> {
    /// Makes the entry with the draft's id what the draft says. Without a `when` the entry keeps its time, its zone and its
    /// civil date. Its look back stays, from no day before the entry's own; of a wish of one's own there is none to keep.
    /// That it was raised in a session stays, unless the draft takes off the mark to bring it to one.
    ///
    /// Refused as [`Entries::log`] does, and with [`Error::EntryNotFound`] for an entry that is not there or is deleted.
    pub fn amend(&mut self, draft: EntryDraft, now: Moment) -> Result<Logged> {
        let draft = checked(draft)?;
        let (entry, changes) =
            self.journal.transact(|storage, changes| change(storage, changes, draft, now))?;
        Ok(Logged { entry, changes })
    }
}

fn change(storage: &Storage<'_>, changes: &mut Changes, draft: EntryDraft, now: Moment) -> Result<Entry> {
    let id = draft.id;
    let old =
        storage.entry(id)?.filter(|old| old.entry.deleted_until.is_none()).ok_or(Error::EntryNotFound)?;
    let key = key_of(storage, &draft.who, changes)?;
    let written_for = if stands_for(storage, old.written_for)? == Some(key) { old.written_for } else { key };
    let mut new = Stored { written_for, ..old.clone() };
    if let Some(when) = draft.when {
        move_to(storage, &mut new, when.resolve(now)?)?;
    }
    fill(&mut new.entry, draft);
    decide(storage, key, &mut new.entry)?;
    new.entry.look_back = look_back_on(&new.entry);
    storage.change_entry(&old, &new)?;
    // What is marked anew later waits for the session again.
    if old.entry.raised_on.is_some() && !new.entry.details.bring_to_session {
        storage.set_raised(id, None)?;
    }
    storage.clear_draft(Form::Amendment)?;
    changes.entries = true;
    changes.relationships = true;
    Ok(storage.entry(id)?.ok_or(Error::EntryNotFound)?.entry)
}

fn stands_for(storage: &Storage<'_>, key: Key) -> Result<Option<Key>> {
    Ok(storage.person_at(key)?.map(|person| person.stands_for))
}

fn move_to(storage: &Storage<'_>, stored: &mut Stored, moment: Moment) -> Result<()> {
    if stored.entry.at != moment.at {
        stored.place = storage.free_place(moment.at)?;
        stored.entry.at = moment.at;
    }
    moment.zone.name().clone_into(&mut stored.entry.zone);
    stored.entry.date = moment.date();
    stored.entry.time = moment.time();
    Ok(())
}

fn fill(entry: &mut Entry, draft: EntryDraft) {
    entry.request = draft.request;
    entry.kind = draft.kind;
    entry.want = draft.want;
    entry.answer = draft.answer;
    entry.cost = draft.cost;
    entry.details = draft.details;
}

/// What is left of the look back on an entry as it is now. It was said of an answer; once that turned out to be a wish of one's
/// own, no verb could take it away any more.
fn look_back_on(entry: &Entry) -> Option<LookingBack> {
    match entry.answer {
        Answer::Received { .. } => entry.look_back.map(|back| back.of_an_answer_at(entry.at)),
        Answer::Asked { .. } | Answer::HeldBack => None,
    }
}
