//! Sealing what is captured while the journal is locked.

use hedgerow_vault::Vault;
use hedgerow_vault::inbox::SealedFile;

use super::CaptureDraft;
use super::sealed::Sealed;
use crate::error::Result;
use crate::ids::CaptureId;
use crate::moment::{Moment, When};

/// Seals `draft` for the next unlock, once: [`Sealing::seal`] of something that was not sealed before.
pub fn seal(vault: &Vault, draft: CaptureDraft, now: Moment) -> Result<()> {
    Sealing::default().seal(vault, draft, now)
}

/// Sealing one capture again and again while it is written. Nothing that was sealed can be read, so which file it is in is known
/// here alone, in memory, until another capture is sealed.
#[derive(Debug, Default)]
pub struct Sealing {
    last: Option<Last>,
}

#[derive(Debug)]
struct Last {
    id: CaptureId,
    /// How often it was tried to be sealed.
    tries: u32,
    file: Option<SealedFile>,
}

impl Sealing {
    /// Seals `draft` for the next unlock; it is on the disk when this returns, and cannot be read again before. The moment is
    /// fixed here, in the zone of `now`, and does not move again. If the last capture that was sealed here has the same id, this
    /// takes the place of its file: at no time is there none or, unless that file was taken in meanwhile, another.
    ///
    /// Refused are an entry or a request without a name, or with neither words nor a kind; texts that are too long; a moment
    /// that has not come yet; and what [`Vault::seal_capture_over`] refuses. Then what was sealed before is still there.
    pub fn seal(&mut self, vault: &Vault, draft: CaptureDraft, now: Moment) -> Result<()> {
        let moment = draft.when.unwrap_or(When::Now).resolve(now)?;
        if self.last.as_ref().is_some_and(|last| last.id != draft.id) {
            self.last = None;
        }
        let last = self.last.get_or_insert(Last { id: draft.id, tries: 0, file: None });
        let sealed = Sealed::new(draft.id, last.tries, moment, draft.said)?;
        // Whether or not it works: nobody can say how far a failure came, and no two files may have the same number.
        last.tries = last.tries.saturating_add(1);
        last.file = Some(vault.seal_capture_over(&sealed.to_bytes()?, last.file.as_ref())?);
        Ok(())
    }

    /// Removes what was sealed under `id`, if that was the last: its writer let go of it. What was taken in meanwhile stays.
    pub fn forget(&mut self, vault: &Vault, id: CaptureId) -> Result<()> {
        if let Some(file) =
            self.last.as_ref().filter(|last| last.id == id).and_then(|last| last.file.as_ref())
        {
            vault.forget_sealed(file)?;
        }
        Ok(())
    }
}
