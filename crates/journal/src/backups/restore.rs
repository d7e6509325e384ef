//! A backup becomes a journal again, or is only tried.

use std::path::Path;

use hedgerow_vault::backup::{Restored, Watch};
use hedgerow_vault::{Opener, Vault};

use super::count;
use crate::error::Result;
use crate::moment::Moment;

/// Restores the backup at `archive` into the folder of `vault`; a vault that is there is moved aside whole and named after the
/// civil date of `now`. What can go wrong is said at [`Vault::restore`]; a journal of a newer Hedgerow is refused too, with
/// [`crate::Error::NewerSchema`]. After an error everything is as it was.
pub fn restore(
    vault: &Vault,
    archive: &Path,
    opener: Opener<'_>,
    now: Moment,
    watch: &Watch<'_>,
) -> Result<Restored> {
    vault.restore(archive, opener, now.date(), watch, count)
}

/// Restores it into a private folder, opens and checks it, and removes it again: a drill. Says how many entries there were.
pub fn try_restore(vault: &Vault, archive: &Path, opener: Opener<'_>, watch: &Watch<'_>) -> Result<u32> {
    let tried = vault.try_restore(archive, opener, watch, count)?;
    Ok(u32::try_from(tried.counted).unwrap_or(u32::MAX))
}
