//! A reflection as it is shown: with what was said at its steps.

use super::{ReflectedPerson, Reflection};
use crate::error::{Error, Result};
use crate::ids::{EntryId, ReflectionId};
use crate::plans;
use crate::storage::{ReflectionKey, Storage, StoredReflection};

/// The reflection of this row.
pub(super) fn shown(
    storage: &Storage<'_>,
    (key, reflection): (ReflectionKey, StoredReflection),
) -> Result<Reflection> {
    let plan = storage.plan_made_in(key)?.map(|plan| plans::shown(storage, plan)).transpose()?;
    Ok(Reflection {
        id: reflection.id,
        week: reflection.week,
        length: reflection.length,
        begun_on: reflection.begun_on,
        finished_on: reflection.finished_on,
        at: reflection.at,
        notes: storage.reflection_notes(key)?,
        follow_ups: storage.reflection_follow_ups(key)?,
        stand_by: still_there(storage, reflection.stand_by)?,
        people: each_once(storage.reflection_people(key)?),
        plan,
        for_therapist: reflection.for_therapist,
        old_rule: reflection.old_rule,
        deleted_until: reflection.deleted_until,
    })
}

/// The reflection with this id that is not deleted.
pub(super) fn kept(storage: &Storage<'_>, id: ReflectionId) -> Result<(ReflectionKey, StoredReflection)> {
    let is_kept = |row: &(ReflectionKey, StoredReflection)| row.1.deleted_until.is_none();
    storage.reflection(id)?.filter(is_kept).ok_or(Error::ReflectionNotFound)
}

/// A deleted entry is forgotten while it is deleted, and comes back when that does.
fn still_there(storage: &Storage<'_>, entry: Option<EntryId>) -> Result<Option<EntryId>> {
    let Some(id) = entry else { return Ok(None) };
    let stored = storage.entry(id)?.filter(|stored| stored.entry.deleted_until.is_none());
    Ok(stored.map(|_| id))
}

/// Two who were merged since are one: what was said of the first of them of whom something was.
fn each_once(people: Vec<ReflectedPerson>) -> Vec<ReflectedPerson> {
    let mut each: Vec<ReflectedPerson> = Vec::with_capacity(people.len());
    for person in people {
        match each.iter_mut().find(|one| one.id == person.id) {
            None => each.push(person),
            Some(one) => {
                one.room = one.room.or(person.room);
                one.fit = one.fit.or(person.fit);
            }
        }
    }
    each
}
