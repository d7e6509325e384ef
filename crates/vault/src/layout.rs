//! The names in a vault's folder, in one place. `docs/file-format.md` tells what each file holds.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::KeyFile;

/// Whose presence makes a folder a vault, whole or damaged.
const OWN_NAMES: [&str; 6] =
    ["vault.header", "journal.db", "journal.db-wal", "key.passphrase.age", "key.recovery.age", "capture.pub"];

/// The paths of a vault in `folder`.
#[derive(Debug, Clone)]
pub(crate) struct Layout {
    folder: PathBuf,
}

impl Layout {
    pub(crate) fn in_folder(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into() }
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    pub(crate) fn header(&self) -> PathBuf {
        self.folder.join("vault.header")
    }

    pub(crate) fn database(&self) -> PathBuf {
        self.folder.join("journal.db")
    }

    pub(crate) fn key_file(&self, which: KeyFile) -> PathBuf {
        self.folder.join(match which {
            KeyFile::Passphrase => "key.passphrase.age",
            KeyFile::Recovery => "key.recovery.age",
        })
    }

    pub(crate) fn capture_key(&self) -> PathBuf {
        self.folder.join("capture.pub")
    }

    pub(crate) fn inbox(&self) -> PathBuf {
        self.folder.join("inbox")
    }

    /// Where a backup is made and checked; gone when that is done.
    pub(crate) fn backup_site(&self) -> Self {
        Self::in_folder(self.folder.join("backup.unfinished"))
    }

    pub(crate) fn lock(&self) -> PathBuf {
        self.folder.join("vault.lock")
    }

    /// Whether any file of a vault is there.
    pub(crate) fn has_any(&self) -> io::Result<bool> {
        for name in OWN_NAMES {
            match self.folder.join(name).symlink_metadata() {
                Ok(_) => return Ok(true),
                Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(false)
    }

    /// Whether a write-ahead log with content stands beside the database.
    pub(crate) fn has_log(&self) -> bool {
        self.folder.join("journal.db-wal").metadata().is_ok_and(|found| found.len() > 0)
    }
}
