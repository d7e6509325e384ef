//! Where backups go: a folder that the person chose, else one beside the vault.

use std::path::{Path, PathBuf};

use super::Backups;
use crate::changes::Changes;
use crate::error::Result;

/// The fact under which the chosen folder is kept.
const FOLDER: &str = "backup_folder";

/// Where backups go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The folder.
    pub folder: PathBuf,
    /// Whether the person chose it. Such a folder is never made: it may be on a disk that is not plugged in.
    pub is_chosen: bool,
}

impl Backups<'_> {
    /// Where backups go.
    pub fn place(&self) -> Result<Option<Place>> {
        let Some(vault) = self.journal.vault() else { return Ok(None) };
        let place = match self.journal.storage().fact(FOLDER)? {
            Some(folder) => Place { folder: folder.into(), is_chosen: true },
            None => Place { folder: vault.default_backup_folder(), is_chosen: false },
        };
        Ok(Some(place))
    }

    /// Lets backups go to `folder` from now on; those made before stay where they are. One that cannot be used is refused with
    /// [`hedgerow_vault::Error::BackupFolderMissing`] or [`hedgerow_vault::Error::BackupFolderInside`].
    pub fn choose(&mut self, folder: &Path) -> Result<Changes> {
        if let Some(vault) = self.journal.vault() {
            vault.check_backup_folder(folder)?;
        }
        let text = folder.to_str().ok_or(hedgerow_vault::Error::BackupFolderMissing)?;
        let (_, changes) = self.journal.transact(|storage, changes| {
            changes.settings = true;
            storage.set_fact(FOLDER, text)
        })?;
        Ok(changes)
    }
}
