//! Making a backup, beside the journal and without it.

use hedgerow_vault::backup::{self, Source, Watch};

use super::{Place, count};
use crate::error::Result;
use crate::moment::Moment;

/// A backup that was made and verified, and that the journal does not know yet.
#[derive(Clone, Debug)]
pub struct Made {
    pub(super) place: Place,
    pub(super) file: backup::Made,
}

impl Made {
    /// How many entries are in it.
    pub fn entries(&self) -> u32 {
        u32::try_from(self.file.counted).unwrap_or(u32::MAX)
    }
}

/// Makes a backup in `place`, named after the civil date of `now`, and reads it back. Takes seconds; stops when `watch` is told
/// to. What can go wrong is said at [`Source::write`].
pub fn make(source: &Source, place: &Place, now: Moment, watch: &Watch<'_>) -> Result<Made> {
    if !place.is_chosen {
        backup::make_folder(&place.folder)?;
    }
    let file = source.write(&place.folder, now.date(), watch, count)?;
    Ok(Made { place: place.clone(), file })
}
