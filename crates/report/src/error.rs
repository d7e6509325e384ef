//! What can go wrong on the way out. No variant carries what somebody wrote.

use std::io;

/// The result of everything in this crate that can fail.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why something could not leave the vault.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The document cannot be made a PDF that everybody can read.
    #[error("the document cannot be printed: {reason}")]
    Unprintable {
        /// What the PDF's validator found, for developers.
        reason: String,
    },
    /// An empty passphrase was offered.
    #[error("the passphrase is empty")]
    PassphraseEmpty,
    /// A cipher failed, or what it made does not open again to the same bytes. Nothing was kept.
    #[error("a sealed file does not open again")]
    Unsealable,
    /// The path has no file name.
    #[error("the path names no file")]
    NoFileName,
    /// A folder, or something else that is no file, has that name.
    #[error("something that is no file has that name")]
    NotAFile,
    /// The folder that the file is to be in is not there.
    #[error("the folder is not there")]
    FolderMissing,
    /// The folder, or the file of that name, cannot be written.
    #[error("the place cannot be written")]
    CannotWrite,
    /// No room is left on the disk, or the quota is used up.
    #[error("the disk is full")]
    DiskFull,
    /// What was read back is not what was written.
    #[error("what was read back is not what was written")]
    WrittenWrong,
    /// The operating system refused for a reason without a variant of its own.
    #[error("writing failed")]
    Io(#[source] io::Error),
}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        use io::ErrorKind as Kind;
        match error.kind() {
            Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => Self::DiskFull,
            Kind::ReadOnlyFilesystem | Kind::PermissionDenied | Kind::ResourceBusy => Self::CannotWrite,
            Kind::NotFound | Kind::NotADirectory => Self::FolderMissing,
            Kind::IsADirectory => Self::NotAFile,
            Kind::InvalidFilename => Self::NoFileName,
            _ => Self::Io(error),
        }
    }
}
