//! Keeping that a backup was verified, and then, and only then, letting older ones go.

use hedgerow_vault::backup::{self, Found, Name};

use super::known::Known;
use super::{Backups, Made};
use crate::changes::Changes;
use crate::error::Result;

impl Backups<'_> {
    /// Keeps that `made` was verified, and takes away what 7 daily, 4 weekly and 12 monthly ones make needless: only files
    /// in the same folder that this journal verified itself and that are still as large as they were.
    pub fn keep(&mut self, made: &Made) -> Result<Changes> {
        let folder = &made.place.folder;
        let new = Known {
            folder: folder.clone(),
            name: made.file.name.to_string(),
            bytes: made.file.bytes,
            day: made.file.name.day(),
            entries: made.entries(),
        };
        let (_, changes) = self.journal.transact(|storage, changes| {
            changes.settings = true;
            let mut known = storage.verified_backups()?;
            known.retain(|known| known.folder != new.folder || known.name != new.name);
            known.push(new.clone());
            storage.set_verified_backups(&known)
        })?;
        self.rotate(made)?;
        Ok(changes)
    }

    /// A crash in between leaves a file too many, or a fact too many: both go with the next rotation.
    fn rotate(&mut self, made: &Made) -> Result<()> {
        let folder = &made.place.folder;
        let found = backup::list(folder)?;
        let known = self.journal.storage().verified_backups()?;
        let ours: Vec<Name> =
            found.iter().filter(|found| is_known(&known, made, found)).map(|found| found.name).collect();
        let outdated = backup::rotate(&ours, made.file.name);
        for &name in &outdated {
            backup::remove(folder, name)?;
        }
        let is_gone = |known: &Known| {
            let is_there =
                found.iter().any(|found| known.is(folder, found) && !outdated.contains(&found.name));
            known.folder == *folder && !is_there
        };
        self.journal.transact(|storage, _| {
            let mut known = storage.verified_backups()?;
            known.retain(|known| !is_gone(known));
            storage.set_verified_backups(&known)
        })?;
        Ok(())
    }
}

fn is_known(known: &[Known], made: &Made, found: &Found) -> bool {
    known.iter().any(|known| known.is(&made.place.folder, found))
}
