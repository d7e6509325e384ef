//! What the journal itself knows of its backups: those that were read back and counted.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use hedgerow_vault::backup::{Found, Name};
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::storage::Storage;

/// The fact under which they are kept, as JSON, in the order in which they were verified.
const VERIFIED: &str = "backups_verified";

/// A backup that was verified.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Known {
    pub(super) folder: PathBuf,
    /// What it is called there.
    pub(super) name: String,
    pub(super) bytes: u64,
    /// The civil date on which it was made.
    pub(super) day: NaiveDate,
    pub(super) entries: u32,
}

impl Known {
    /// Its name, if it can still be read.
    pub(super) fn name(&self) -> Option<Name> {
        self.name.parse().ok()
    }

    /// Whether it is this file: the name alone could be anybody's.
    pub(super) fn is(&self, folder: &Path, found: &Found) -> bool {
        self.folder == folder && self.bytes == found.bytes && self.name() == Some(found.name)
    }
}

impl Storage<'_> {
    /// All that were verified and not rotated out, the last one last.
    pub(super) fn verified_backups(&self) -> Result<Vec<Known>> {
        match self.fact(VERIFIED)? {
            None => Ok(Vec::new()),
            Some(json) => serde_json::from_str(&json).map_err(|_| Error::Damaged { what: "backups" }),
        }
    }

    /// Keeps these in place of those before.
    pub(super) fn set_verified_backups(&self, known: &[Known]) -> Result<()> {
        let json = serde_json::to_string(known).map_err(|_| Error::Damaged { what: "backups" })?;
        self.set_fact(VERIFIED, &json)
    }
}
