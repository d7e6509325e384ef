//! Sealing a capture, with no key at hand.

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use age::{Encryptor, Recipient, x25519};

use super::{MOST_CONTENT, MOST_WAITING, is_own_name, make_name, padding};
use crate::header::Unproven;
use crate::layout::Layout;
use crate::{Error, Result, Vault, capture, files};

/// The file in which something was sealed. Its name is random, so whoever seals alone can know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedFile(String);

impl Vault {
    /// Encrypts `content` for whoever can unlock this vault or has its recovery key, and keeps it in the inbox; it is on the
    /// disk when this returns. Needs no key, so nothing that was sealed can be read again here.
    ///
    /// # Errors
    /// [`Error::NotPresent`] without a vault; [`Error::CaptureKeyDiffers`] when `capture.pub` is not the one that the header
    /// names: then somebody else might read it; [`Error::CaptureTooLarge`] above [`MOST_CONTENT`] bytes;
    /// [`Error::InboxFull`] when [`MOST_WAITING`] captures wait; what is wrong with the header; and what writing can meet.
    pub fn seal_capture(&self, content: &[u8]) -> Result<()> {
        self.seal_capture_over(content, None).map(drop)
    }

    /// The same in the place of what was sealed in `last`, if that is still there: its file is replaced once the new content is
    /// on the disk, so that at every moment one of the two is there, and whole.
    ///
    /// # Errors
    /// As [`seal_capture`](Self::seal_capture); then `last` is still there, if it was. A full inbox has room for it.
    pub fn seal_capture_over(&self, content: &[u8], last: Option<&SealedFile>) -> Result<SealedFile> {
        let layout = Layout::in_folder(self.folder());
        if !layout.has_any()? {
            return Err(Error::NotPresent);
        }
        let recipients = recipients(&layout)?;
        let padded = padding::pad(content)
            .ok_or(Error::CaptureTooLarge { found: content.len(), limit: MOST_CONTENT })?;
        let inbox = layout.inbox();
        let name = match last.filter(|last| is_plain_file(&inbox.join(&last.0))) {
            Some(last) => last.0.clone(),
            None => make_room(&inbox).and_then(|()| make_name())?,
        };
        files::replace(&inbox.join(&name), &encrypt(&padded, &recipients)?)?;
        Ok(SealedFile(name))
    }

    /// Removes what was sealed, if it is still there, for whoever sealed it and let go of it.
    ///
    /// # Errors
    /// What removing can meet.
    pub fn forget_sealed(&self, sealed: &SealedFile) -> Result<()> {
        let path = Layout::in_folder(self.folder()).inbox().join(&sealed.0);
        if !is_plain_file(&path) {
            return Ok(());
        }
        files::remove_if_there(&path)?;
        Ok(files::sync_parent(&path)?)
    }
}

/// The capture key and the recovery key. They are taken from the header: whoever changes that keeps the vault from opening,
/// which is noticed. The loose file has to agree.
fn recipients(layout: &Layout) -> Result<[x25519::Recipient; 2]> {
    let header = Unproven::parse(&files::read(&layout.header())?.ok_or(Error::HeaderMissing)?)?.header;
    if !capture::is_own(layout, &header.capture)? {
        return Err(Error::CaptureKeyDiffers);
    }
    Ok([header.capture, header.recovery])
}

/// Nothing else is ours, and a link may lead anywhere.
fn is_plain_file(path: &Path) -> bool {
    path.symlink_metadata().is_ok_and(|found| found.is_file())
}

fn make_room(inbox: &Path) -> Result<()> {
    match inbox.symlink_metadata() {
        Ok(found) if !found.is_dir() => return Err(io::Error::from(ErrorKind::NotADirectory).into()),
        Ok(_) => {}
        Err(error) if error.kind() == ErrorKind::NotFound => files::create_private_folder(inbox)?,
        Err(error) => return Err(error.into()),
    }
    let named = |file: io::Result<fs::DirEntry>| file.is_ok_and(|file| is_own_name(&file.file_name()));
    let waiting =
        fs::read_dir(inbox)?.filter_map(|file| named(file).then_some(())).take(MOST_WAITING).count();
    if waiting < MOST_WAITING { Ok(()) } else { Err(Error::InboxFull { limit: MOST_WAITING }) }
}

fn encrypt(padded: &[u8], recipients: &[x25519::Recipient]) -> Result<Vec<u8>> {
    let recipients = recipients.iter().map(|recipient| recipient as &dyn Recipient);
    let encryptor = Encryptor::with_recipients(recipients).map_err(|_| Error::Cryptography)?;
    let mut file = Vec::with_capacity(padded.len() + 2048);
    let mut writer = encryptor.wrap_output(&mut file).map_err(|_| Error::Cryptography)?;
    writer.write_all(padded).map_err(|_| Error::Cryptography)?;
    writer.finish().map_err(|_| Error::Cryptography)?;
    Ok(file)
}
