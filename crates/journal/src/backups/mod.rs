//! Backups of the journal: when one is due, where it goes, and what is known of those that were made.
//!
//! A backup counts once it was read back and its rows counted; that is kept in the journal itself, so that nothing is rotated out
//! because of a name alone. Making one takes seconds and is done beside the journal: [`Backups::source`] and [`Backups::place`]
//! first, then [`make`] on another thread, then [`Backups::keep`].

mod due;
mod keep;
mod known;
mod make;
mod overview;
mod place;
mod restore;
mod restored;

pub use make::{Made, make};
pub use overview::{ListedBackup, NewestBackup, Overview};
pub use place::Place;
pub use restore::{restore, try_restore};
pub use restored::RestoredFrom;

use hedgerow_vault::backup::Source;
use rusqlite::Connection;

use crate::error::{Error, Result};
use crate::journal::Journal;
use crate::storage::{Storage, migrations};

/// What can be done with backups; from [`Journal::backups`].
pub struct Backups<'a> {
    pub(crate) journal: &'a mut Journal,
}

impl Journal {
    /// What is known of its backups.
    pub fn backups(&mut self) -> Backups<'_> {
        Backups { journal: self }
    }
}

impl Backups<'_> {
    /// What a backup is made from; nothing for a journal in memory.
    pub fn source(&self) -> Result<Option<Source>> {
        Ok(self.journal.vault().map(hedgerow_vault::Unlocked::backup_source).transpose()?)
    }
}

/// Counts the entries of a journal that a backup holds. One of a newer Hedgerow is refused with [`Error::NewerSchema`].
fn count(connection: &Connection) -> Result<u64> {
    match migrations::taken(connection, migrations::STEPS)? {
        0 => Err(Error::Damaged { what: "schema" }),
        _ => Storage::new(connection).count_entries(),
    }
}
