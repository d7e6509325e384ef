//! Noting that something left the vault.

use super::{ShareDraft, Shares};
use crate::changes::Changes;
use crate::error::Result;
use crate::moment::Moment;

impl Shares<'_> {
    /// Notes that something left the vault `now`. Nobody but the one who shares shows the log, so there is nothing for others
    /// to read again. From now on the codes of these people stay as they are.
    ///
    /// A person who does not exist is refused with [`crate::Error::RelationshipNotFound`]; then nothing is noted.
    pub fn note(&mut self, draft: &ShareDraft, now: Moment) -> Result<Changes> {
        let (_, changes) = self.journal.transact(|storage, _| {
            let share = storage.add_share(draft, now)?;
            for &person in &draft.people {
                storage.add_share_person(share, storage.standing_for(person)?.key)?;
            }
            Ok(())
        })?;
        Ok(changes)
    }
}
