//! `capture.pub`: whom a capture is sealed for while the vault is locked.
//!
//! Whoever swaps it would redirect captures to themselves, so it is compared with the header: before anything is sealed, and,
//! once that is proved by its seal, at each unlock.

use age::x25519;

use crate::layout::Layout;
use crate::{Result, files};

/// Writes the public key.
pub(crate) fn write(layout: &Layout, recipient: &x25519::Recipient) -> Result<()> {
    Ok(files::replace(&layout.capture_key(), text(recipient).as_bytes())?)
}

/// Whether the file is exactly the vault's own public key.
pub(crate) fn is_own(layout: &Layout, recipient: &x25519::Recipient) -> Result<bool> {
    Ok(files::read(&layout.capture_key())?.as_deref() == Some(text(recipient).as_bytes()))
}

/// The file's content.
pub(crate) fn text(recipient: &x25519::Recipient) -> String {
    format!("{recipient}\n")
}
