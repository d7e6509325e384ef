//! Taking an import back.

use uuid::Uuid;

use super::{Imports, Undone};
use crate::carrying::{Carrying, Part};
use crate::changes::Changes;
use crate::error::{Error, Result};
use crate::ids::{ImportId, RelationshipId};
use crate::storage::{ImportKey, Leaving, Storage};
use crate::verdicts::Verdict;

/// How much of the work is erasing entries; the rest is taking them out of the index.
const ERASING: Part = Part { from: 0, to: 500 };
const INDEXING: Part = Part { from: 500, to: 1_000 };

impl Imports<'_> {
    /// Takes back what an import made, all of it or, when cancelled, nothing. What was changed since stays, and with it
    /// whoever it is about. What goes is erased at once and not kept for thirty days: it is in the file that it came from.
    ///
    /// Refused with [`Error::ImportNotFound`] when it was taken back already or its thirty days are over.
    pub fn undo(&mut self, id: ImportId, carrying: &mut Carrying<'_>) -> Result<Undone> {
        let (undone, changes) = self.journal.transact(|storage, changes| {
            let key = storage.import_key(id)?.ok_or(Error::ImportNotFound)?;
            let came = storage.list_imports()?.into_iter().find(|import| import.id == id);
            let entries = erase_entries(storage, key, carrying)?;
            changes.entries = entries > 0;
            changes.waiting = storage.erase_imported_waiting(key)? > 0;
            changes.inbox = storage.erase_imported_captures(key)? > 0;
            changes.verdicts = erase_verdicts(storage, key)?;
            changes.reflections = storage.erase_imported_reflections(key)?;
            changes.phrases = storage.erase_imported_phrases(key)? > 0;
            changes.rules = storage.erase_imported_rules(key)? > 0;
            changes.settings = forget_facts(storage, key)?;
            storage.erase_imported_shares(key)?;
            let people = u32::try_from(storage.erase_imported_people(key)?).unwrap_or(u32::MAX);
            changes.relationships = entries > 0 || people > 0;
            storage.forget_import(key)?;
            let kept = came.map_or(0, |came| came.entries.saturating_sub(entries));
            Ok(Undone { entries, people, kept, changes: Changes::NONE })
        })?;
        Ok(Undone { changes, ..undone })
    }
}

fn erase_entries(storage: &Storage<'_>, key: ImportKey, carrying: &mut Carrying<'_>) -> Result<u32> {
    let ids = storage.imported_entries(key)?;
    let (mut leaving, mut erased) = (Leaving::of(ids.len()), 0);
    for (done, id) in (0..).zip(&ids) {
        carrying.come(ERASING, done, ids.len() as u64)?;
        erased += u32::from(storage.erase_entry(*id, &mut leaving)?);
    }
    storage.have_left(leaving, &mut |done, total| carrying.come(INDEXING, done, total))?;
    // Whoever wishes it to stop at the very last is heard too.
    carrying.come(INDEXING, 1, 1)?;
    Ok(erased)
}

fn erase_verdicts(storage: &Storage<'_>, key: ImportKey) -> Result<bool> {
    let mut erased = false;
    for mark in storage.imported_marks(key, "verdict")? {
        let Some((of, verdict)) = said(&mark) else { continue };
        erased |= storage.erase_verdict_saying(of, verdict)?;
    }
    Ok(erased)
}

/// What a verdict's mark says: an id, then day, label and fit.
fn said(mark: &[u8]) -> Option<(RelationshipId, Verdict)> {
    let (id, said) = mark.split_at_checked(16)?;
    let mut parts = std::str::from_utf8(said).ok()?.split('/');
    let on = parts.next()?.parse().ok()?;
    let label = parts.next()?.parse().ok()?;
    let fit = parts.next()?.parse().ok()?;
    Some((RelationshipId(Uuid::from_slice(id).ok()?), Verdict { fit, label, on }))
}

fn forget_facts(storage: &Storage<'_>, key: ImportKey) -> Result<bool> {
    let marks = storage.imported_marks(key, "fact")?;
    let names = marks.iter().filter_map(|mark| std::str::from_utf8(mark).ok());
    let mut forgot = false;
    for name in names {
        storage.forget_fact(name)?;
        forgot = true;
    }
    Ok(forgot)
}
