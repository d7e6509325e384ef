//! Making a vault: built whole beside its place, then moved there in one step.
//!
//! So there is a vault or there is none; an interruption leaves at most an unfinished folder of random keys beside, which
//! the next attempt clears away.

use age::x25519;
use uuid::Uuid;

use crate::database_key::DatabaseKey;
use crate::digest::Digest;
use crate::header::Header;
use crate::keyring::Keyring;
use crate::layout::Layout;
use crate::site::{self, Site};
use crate::{
    Error, KeyFile, Passphrase, RecoveryKey, Result, WorkFactor, capture, database, files, page_seals,
    synced_folder, wrap,
};

/// What has just been made durable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// The unfinished folder stands.
    Folder,
    /// The empty database.
    Database,
    /// Both key files.
    KeyFiles,
    /// All files, the header last.
    Header,
    /// The folder is in its place.
    Moved,
}

/// Makes a vault at `layout` and closes it; the caller opens it.
pub(crate) fn run(
    layout: &Layout,
    passphrase: &Passphrase,
    work: WorkFactor,
    at: &mut dyn FnMut(Step) -> Result<()>,
) -> Result<RecoveryKey> {
    if passphrase.is_empty() {
        return Err(Error::PassphraseEmpty);
    }
    site::require_room(layout)?;
    synced_folder::refuse(layout.folder())?;
    let site = Site::beside(layout.folder())?;
    let built = at(Step::Folder)
        .and_then(|()| build(&site.layout, passphrase, work, at))
        .and_then(|recovery| site.move_to(layout.folder()).map(|()| recovery));
    if built.is_err() {
        files::remove_folder_if_there(site.layout.folder())?;
    }
    let recovery = built?;
    at(Step::Moved)?;
    Ok(recovery)
}

fn build(
    layout: &Layout,
    passphrase: &Passphrase,
    work: WorkFactor,
    at: &mut dyn FnMut(Step) -> Result<()>,
) -> Result<RecoveryKey> {
    let key = DatabaseKey::make()?;
    database::create(&layout.database(), &key)?;
    at(Step::Database)?;
    let recovery = RecoveryKey::make();
    let capture = x25519::Identity::generate();
    let mut header = Header {
        vault_id: Uuid::new_v4(),
        work,
        generation: 0,
        capture: capture.to_public(),
        recovery: recovery.identity().to_public(),
        passphrase_files: Vec::new(),
        recovery_files: Vec::new(),
        pages: Some(page_seals::read(&layout.database())?),
    };
    let keyring = Keyring { vault_id: header.vault_id, database: vec![key.duplicate()], capture };
    write_key_files(layout, &mut header, &keyring, passphrase)?;
    at(Step::KeyFiles)?;
    capture::write(layout, &header.capture)?;
    files::create_private_folder(&layout.inbox())?;
    files::replace(&layout.header(), &header.seal(&key)?)?;
    at(Step::Header)?;
    Ok(recovery)
}

fn write_key_files(
    layout: &Layout,
    header: &mut Header,
    keyring: &Keyring,
    passphrase: &Passphrase,
) -> Result<()> {
    let text = keyring.to_text();
    let for_passphrase = wrap::under_passphrase(&text, passphrase, header.work)?;
    let for_recovery = wrap::for_recovery(&text, &header.recovery)?;
    files::replace(&layout.key_file(KeyFile::Passphrase), &for_passphrase)?;
    files::replace(&layout.key_file(KeyFile::Recovery), &for_recovery)?;
    header.passphrase_files = vec![Digest::of(&for_passphrase)];
    header.recovery_files = vec![Digest::of(&for_recovery)];
    Ok(())
}

#[cfg(test)]
mod tests;
