//! Sealing what is captured while the journal is locked.

use hedgerow_vault::Vault;

use super::CaptureDraft;
use super::sealed::Sealed;
use crate::error::Result;
use crate::moment::{Moment, When};

/// Seals `draft` for the next unlock; it is on the disk when this returns, and cannot be read again before. The moment is
/// fixed here, in the zone of `now`, and does not move again.
///
/// Refused are an entry or a request without a name, or with neither words nor a kind; texts that are too long; a moment
/// that has not come yet; and what [`Vault::seal_capture`] refuses.
pub fn seal(vault: &Vault, draft: CaptureDraft, now: Moment) -> Result<()> {
    let moment = draft.when.unwrap_or(When::Now).resolve(now)?;
    let sealed = Sealed::new(draft.id, moment, draft.said)?;
    Ok(vault.seal_capture(&sealed.to_bytes()?)?)
}
