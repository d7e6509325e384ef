//! Finishing a reflection.

use super::shown::{kept, shown};
use super::{KeptReflection, Reflections};
use crate::drafts::Form;
use crate::error::Result;
use crate::ids::ReflectionId;
use crate::moment::Moment;
use crate::storage::StoredReflection;

impl Reflections<'_> {
    /// Finishes a reflection, wherever it was left. Finished again it keeps its day.
    pub fn finish(&mut self, id: ReflectionId, now: Moment) -> Result<KeptReflection> {
        let (reflection, changes) = self.journal.transact(|storage, changes| {
            let (key, old) = kept(storage, id)?;
            storage.clear_draft(Form::Reflection)?;
            let new = StoredReflection { finished_on: old.finished_on.or(Some(now.date())), ..old.clone() };
            if new != old {
                storage.change_reflection(key, &new)?;
                changes.reflections = true;
            }
            shown(storage, (key, new))
        })?;
        Ok(KeptReflection { reflection, changes })
    }
}
