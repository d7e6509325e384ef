//! Saying whether a reading fits.

use super::{Fit, Verdict, Verdicts};
use crate::changes::Changes;
use crate::error::{Error, Result};
use crate::ids::RelationshipId;
use crate::moment::Moment;

impl Verdicts<'_> {
    /// Keeps what the person says of a reading, beside its label as the journal reads it now. Said again of the same label
    /// on the same day, it takes the place of what was said before; nothing takes the last back, and what was said earlier
    /// counts again. Of a merged relationship it is said of the one it was merged into; of one that is not read there is nothing
    /// to be said, and nothing changes.
    ///
    /// A relationship that does not exist is refused with [`Error::RelationshipNotFound`].
    pub fn set(&mut self, id: RelationshipId, fit: Option<Fit>, now: Moment) -> Result<Changes> {
        let standing = self.journal.storage().standing_for(id)?;
        let said = match fit.map(|fit| self.of_label(id, fit, now)).transpose()? {
            Some(None) => return Ok(Changes::NONE),
            said => said.flatten(),
        };
        let (_, changes) = self.journal.transact(|storage, changes| {
            let last = storage.last_verdict(standing.key)?;
            if last.map(|(_, verdict)| verdict) == said {
                return Ok(());
            }
            let replaced = last
                .filter(|(_, last)| said.is_none_or(|said| (last.label, last.on) == (said.label, said.on)));
            if let Some((key, _)) = replaced {
                storage.erase_verdict(key)?;
            }
            if let Some(said) = said {
                storage.add_verdict(standing.key, said)?;
            }
            changes.verdicts = true;
            Ok(())
        })?;
        Ok(changes)
    }

    /// The word with the label it is said of; nothing where there is no reading.
    fn of_label(&mut self, id: RelationshipId, fit: Fit, now: Moment) -> Result<Option<Verdict>> {
        let gathered = self.journal.gathered()?;
        let person = gathered.person(id)?;
        let reading = gathered.history.read_one(person, now.date()).ok_or(Error::RelationshipNotFound)?;
        let is_read = reading.figures.is_some();
        Ok(is_read.then_some(Verdict { fit, label: reading.label, on: now.date() }))
    }
}
