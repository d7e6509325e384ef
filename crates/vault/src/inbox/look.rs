//! Looking into the inbox, and opening what lies there.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Read};
use std::iter;
use std::path::Path;

use age::{Decryptor, x25519};
use zeroize::Zeroizing;

use super::{Fault, Inbox, MOST_CONTENT, MOST_LOOKED_AT, SET_ASIDE, is_own_name, padding};
use crate::Result;

/// A capture of ours has two stanzas and a random third: far less than this before its content begins.
const MOST_HEADER: usize = 2 * 1024;
/// The content, padded, with what age adds to each 64 KiB of it.
const MOST_FILE: usize = MOST_CONTENT + 1 + 16 * 1024 + MOST_HEADER;

/// Something that lies in the inbox.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found(pub(super) OsString);

/// What lies in the inbox.
#[derive(Debug)]
pub struct Look {
    /// At most [`MOST_LOOKED_AT`], in the order of their names, which are random.
    pub found: Vec<Found>,
    /// There is more: look again once these are gone.
    pub is_cut: bool,
}

/// What came of opening something.
pub enum Opened {
    /// It is a capture, sealed for this vault by somebody who knows its public key.
    Content(Zeroizing<Vec<u8>>),
    /// It is none, and has to be set aside.
    Faulty(Fault),
    /// It cannot be read at the moment, or is gone; it stays where it is.
    Unavailable,
}

impl Inbox {
    /// What lies in the inbox, unopened. An inbox that is not there is empty.
    ///
    /// # Errors
    /// What reading a folder can meet.
    pub fn look(&self) -> Result<Look> {
        let files = match fs::read_dir(&self.folder) {
            Ok(files) => files,
            Err(error) if error.kind() == ErrorKind::NotFound => {
                return Ok(Look { found: Vec::new(), is_cut: false });
            }
            Err(error) => return Err(error.into()),
        };
        let mut found = Vec::new();
        for file in files.take(MOST_LOOKED_AT + 2) {
            let name = file?.file_name();
            if name != SET_ASIDE {
                found.push(Found(name));
            }
        }
        let is_cut = found.len() > MOST_LOOKED_AT;
        found.truncate(MOST_LOOKED_AT);
        found.sort();
        Ok(Look { found, is_cut })
    }

    /// Opens one: decrypts it to its end and checks all of it before a byte is used. Takes memory for the largest capture,
    /// and work for a few stanzas, whatever the file claims.
    #[must_use]
    pub fn open(&self, found: &Found) -> Opened {
        if !is_own_name(&found.0) {
            return Opened::Faulty(Fault::Foreign);
        }
        match read(&self.folder.join(&found.0)) {
            Ok(Ok(file)) => {
                decrypt(&file, &self.identity).map_or(Opened::Faulty(Fault::Unreadable), Opened::Content)
            }
            Ok(Err(fault)) => Opened::Faulty(fault),
            Err(_) => Opened::Unavailable,
        }
    }
}

/// The bytes of a plain file that is not too large. Links are not followed, and nothing that is no file is waited for.
fn read(path: &Path) -> io::Result<Result<Vec<u8>, Fault>> {
    if !path.symlink_metadata()?.is_file() {
        return Ok(Err(Fault::Foreign));
    }
    let file = match open_plainly(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::PermissionDenied => return Ok(Err(Fault::Unreadable)),
        Err(error) => return Err(error),
    };
    let about = file.metadata()?;
    if !about.is_file() {
        return Ok(Err(Fault::Foreign));
    }
    if about.len() > MOST_FILE as u64 {
        return Ok(Err(Fault::TooLarge));
    }
    let mut bytes = Vec::new();
    file.take(MOST_FILE as u64 + 1).read_to_end(&mut bytes)?;
    Ok(if bytes.len() > MOST_FILE { Err(Fault::TooLarge) } else { Ok(bytes) })
}

#[cfg(unix)]
fn open_plainly(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;

    use rustix::fs::OFlags;

    let flags = (OFlags::NOFOLLOW | OFlags::NONBLOCK).bits();
    OpenOptions::new().read(true).custom_flags(flags.cast_signed()).open(path)
}

#[cfg(not(unix))]
fn open_plainly(path: &Path) -> io::Result<File> {
    OpenOptions::new().read(true).open(path)
}

fn decrypt(file: &[u8], identity: &x25519::Identity) -> Option<Zeroizing<Vec<u8>>> {
    if !has_short_header(file) {
        return None;
    }
    let decryptor = Decryptor::new_buffered(file).ok()?;
    let identity: &dyn age::Identity = identity;
    let mut reader = decryptor.decrypt(iter::once(identity)).ok()?;
    let mut padded = Zeroizing::new(Vec::with_capacity(file.len()));
    reader.read_to_end(&mut padded).ok()?;
    let length = padding::unpad(&padded)?.len();
    padded.truncate(length);
    Some(padded)
}

/// Each stanza costs a multiplication on the curve, so a header of thousands of them is not begun.
fn has_short_header(file: &[u8]) -> bool {
    let beginning = file.get(..MOST_HEADER).unwrap_or(file);
    beginning.windows(5).any(|five| five == b"\n--- ")
}
