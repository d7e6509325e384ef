//! The one way a file leaves: written aside, flushed, read back and proved, and only then given its name.
//!
//! Whatever happens in between, under the name is the file there was before, or the new one, and never a half.

use std::fs;
use std::io::{Read, Write};
use std::path::Path;

use hedgerow_vault::{Aside, Passphrase};

use crate::seal::{open_age, open_page, pdf_opens, pdf_parses};
use crate::{Error, Result};

/// What a file is proved to be before it gets its name.
pub enum Proof<'a> {
    /// The bytes as they were given; enough for text.
    Same,
    /// A PDF that can be read.
    Pdf,
    /// A PDF that the passphrase opens, to the pages of this one.
    LockedPdf {
        /// The PDF before it was locked.
        plain: &'a [u8],
        /// Its passphrase.
        passphrase: &'a Passphrase,
    },
    /// A page that the passphrase opens, to this document.
    SealedPage {
        /// The document before it was sealed.
        html: &'a str,
        /// Its passphrase.
        passphrase: &'a Passphrase,
    },
    /// An age file that the passphrase opens, to these bytes.
    SealedAge {
        /// The bytes before they were sealed.
        bytes: &'a [u8],
        /// Their passphrase.
        passphrase: &'a Passphrase,
    },
}

impl Proof<'_> {
    /// Looks at what was read back.
    ///
    /// # Errors
    /// [`Error::WrittenWrong`] or [`Error::Unsealable`].
    fn hold(&self, read: &[u8]) -> Result<()> {
        let holds = match self {
            Self::Same => true,
            Self::Pdf => pdf_parses(read),
            Self::LockedPdf { plain, passphrase } => pdf_opens(read, plain, passphrase),
            Self::SealedPage { html, passphrase } => *open_page(read, passphrase)? == html.as_bytes(),
            Self::SealedAge { bytes, passphrase } => *open_age(read, passphrase)? == *bytes,
        };
        if holds { Ok(()) } else { Err(Error::Unsealable) }
    }
}

/// Writes a file, or replaces one, and returns when it lasts and is proved.
///
/// # Errors
/// [`Error::NotAFile`] when a folder has that name, [`Error::FolderMissing`], [`Error::CannotWrite`], [`Error::DiskFull`],
/// [`Error::WrittenWrong`] when the disk gave other bytes back, [`Error::Unsealable`] when they prove to be something else. Under
/// the name is then what was there before.
pub fn write(path: &Path, bytes: &[u8], proof: &Proof<'_>) -> Result<()> {
    path.file_name().ok_or(Error::NoFileName)?;
    match fs::metadata(path) {
        Ok(meta) if !meta.is_file() => return Err(Error::NotAFile),
        _ => {}
    }
    let mut aside = Aside::begin(path)?;
    aside.file().write_all(bytes)?;
    aside.settle()?;
    let mut read = Vec::with_capacity(bytes.len());
    aside.file().read_to_end(&mut read)?;
    if read != bytes {
        return Err(Error::WrittenWrong);
    }
    proof.hold(&read)?;
    Ok(aside.take_place()?)
}
