//! Closing a vault in order, so that the next unlock can tell that nothing was exchanged in between.

use crate::witness::Sighting;
use crate::{Result, Unlocked, database, files, page_seals};

impl Unlocked {
    /// Writes everything into the database file, closes it, releases the folder, and wipes the keys.
    ///
    /// # Errors
    /// What writing can meet, [`Error::InUse`](crate::Error::InUse) when another program reads the database. The vault
    /// is closed in any case, and nothing that was committed is lost.
    pub fn lock(self) -> Result<()> {
        let Self { connection, layout, mut header, key, keyring, witness, folder_lock, .. } = self;
        drop(keyring);
        database::close(connection)?;
        header.pages = Some(page_seals::read(&layout.database())?);
        files::replace(&layout.header(), &header.seal(&key)?)?;
        drop(key);
        if let Some(witness) = witness {
            // Not being able to tell the witness costs a later warning, never the lock.
            let _ = witness.keep(Sighting { generation: header.generation, closed: true });
        }
        drop(folder_lock);
        Ok(())
    }
}
