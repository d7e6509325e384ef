//! The one way a file leaves: written beside its name, flushed, read back and proved, and only then given its name.
//!
//! Whatever happens in between, under the name is the file there was before, or the new one, and never a half.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use hedgerow_vault::Passphrase;

use crate::seal::{open_age, open_page, pdf_opens, pdf_parses};
use crate::{Error, Result};

/// How the name of a file ends while it is being written.
const BESIDE: &str = ".unfinished";

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
    let beside = beside(path)?;
    match fs::metadata(path) {
        Ok(meta) if !meta.is_file() => return Err(Error::NotAFile),
        _ => {}
    }
    let written = write_aside(&beside, bytes, proof).and_then(|()| Ok(fs::rename(&beside, path)?));
    if let Err(error) = written {
        // What is left of it is of no use; that it cannot be removed is no worse than why.
        let _ = fs::remove_file(&beside);
        return Err(error);
    }
    sync_folder(path)?;
    Ok(())
}

fn write_aside(beside: &Path, bytes: &[u8], proof: &Proof<'_>) -> Result<()> {
    match fs::remove_file(beside) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
        _ => {}
    }
    let mut file = create(beside)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    drop(file);
    let mut read = Vec::with_capacity(bytes.len());
    File::open(beside)?.read_to_end(&mut read)?;
    if read != bytes {
        return Err(Error::WrittenWrong);
    }
    proof.hold(&read)
}

/// `name.unfinished`, in the same folder: a rename from elsewhere would be a copy. Not hidden, so that whoever kept what a killed
/// process left sees it.
fn beside(path: &Path) -> Result<PathBuf> {
    let name = path.file_name().ok_or(Error::NoFileName)?;
    let mut beside = name.to_owned();
    beside.push(BESIDE);
    Ok(path.with_file_name(beside))
}

/// Makes a file that only its owner can read.
fn create(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    options.open(path)
}

/// Flushes the folder, so that the name lasts. Windows has no such call and writes its journal itself.
fn sync_folder(path: &Path) -> io::Result<()> {
    if cfg!(windows) {
        return Ok(());
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()
}
