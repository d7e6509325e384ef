//! Deleting a reflection, and bringing one back.

use super::Reflections;
use crate::changes::Changes;
use crate::error::{Error, Result};
use crate::ids::ReflectionId;
use crate::journal::KEPT_DAYS;
use crate::moment::Moment;
use crate::storage::StoredReflection;

impl Reflections<'_> {
    /// Deletes a reflection. It can be brought back for 30 days, then it is erased. The plan that was made in it stays; what it said of
    /// plans is not counted any more.
    pub fn delete(&mut self, id: ReflectionId, now: Moment) -> Result<Changes> {
        let (_, changes) = self.journal.transact(|storage, changes| {
            let (key, old) = storage.reflection(id)?.ok_or(Error::ReflectionNotFound)?;
            if old.deleted_until.is_none() {
                let until = Some(now.date() + KEPT_DAYS);
                storage.change_reflection(key, &StoredReflection { deleted_until: until, ..old })?;
                changes.reflections = true;
            }
            Ok(())
        })?;
        Ok(changes)
    }

    /// Brings back a deleted reflection. If its week has another one by now, it is refused with [`Error::ReflectionWeekTaken`].
    pub fn restore(&mut self, id: ReflectionId) -> Result<Changes> {
        let (_, changes) = self.journal.transact(|storage, changes| {
            let (key, old) = storage.reflection(id)?.ok_or(Error::ReflectionNotFound)?;
            if old.deleted_until.is_none() {
                return Ok(());
            }
            if storage.reflection_beginning(old.week.from, old.week.from)?.is_some() {
                return Err(Error::ReflectionWeekTaken);
            }
            storage.change_reflection(key, &StoredReflection { deleted_until: None, ..old })?;
            changes.reflections = true;
            Ok(())
        })?;
        Ok(changes)
    }
}
