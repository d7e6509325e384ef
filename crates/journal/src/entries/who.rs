//! Whom a draft is about: somebody known, or a name that makes the relationship.

use super::Who;
use crate::changes::Changes;
use crate::error::{Error, Result};
use crate::ids::RelationshipId;
use crate::relationships::RelationshipDraft;
use crate::storage::{Key, Person, Storage};
use crate::text;

/// The row of the relationship that is meant. Of a merged one it is the one it stands for; a new name that is known,
/// however it is written, is taken for the one who has it; an archived one comes back.
pub(crate) fn key_of(storage: &Storage<'_>, who: &Who, changes: &mut Changes) -> Result<Key> {
    match who {
        Who::Known { id } => {
            storage.person(*id)?.map(|person| person.stands_for).ok_or(Error::RelationshipNotFound)
        }
        Who::New { id, name } => {
            let name = text::name(name)?;
            match known(storage, *id, &name)? {
                Some(person) => bring_back(storage, person.stands_for, changes),
                None => {
                    changes.relationships = true;
                    storage.add_relationship(&RelationshipDraft::named(*id, name))
                }
            }
        }
    }
}

fn known(storage: &Storage<'_>, id: RelationshipId, name: &str) -> Result<Option<Person>> {
    match storage.person(id)? {
        Some(person) => Ok(Some(person)),
        None => storage.person_named(name),
    }
}

fn bring_back(storage: &Storage<'_>, key: Key, changes: &mut Changes) -> Result<Key> {
    if storage.person_at(key)?.is_some_and(|person| person.archived) {
        storage.set_archived(key, false)?;
        changes.relationships = true;
    }
    Ok(key)
}
