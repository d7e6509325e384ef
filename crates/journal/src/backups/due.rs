//! When a backup is due: once a civil day.

use super::Backups;
use crate::error::Result;
use crate::moment::Moment;

impl Backups<'_> {
    /// Whether no backup of today was verified, or none that is still there. Never for a made-up journal.
    pub fn is_due(&self, now: Moment) -> Result<bool> {
        if self.journal.vault().is_none() || self.journal.is_made_up()? {
            return Ok(false);
        }
        let known = self.journal.storage().verified_backups()?;
        let has_todays = known.iter().any(|known| {
            known.day == now.date() && known.folder.join(&known.name).symlink_metadata().is_ok()
        });
        Ok(!has_todays)
    }
}
