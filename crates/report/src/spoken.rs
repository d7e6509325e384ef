//! The words of this crate's errors. They are chosen here and not in `locale`, because this crate speaks through it.

use hedgerow_locale::Spoken;

use crate::Error;

impl Spoken for Error {
    fn code(&self) -> &'static str {
        match self {
            Self::Unprintable { .. } => "unprintable",
            Self::PassphraseEmpty => "passphrase-empty",
            Self::Unsealable => "unsealable",
            Self::NoFileName => "no-file-name",
            Self::NotAFile => "not-a-file",
            Self::FolderMissing => "folder-missing",
            Self::CannotWrite => "cannot-write",
            Self::DiskFull => "no-room-for-file",
            Self::WrittenWrong => "written-wrong",
            Self::Io(_) => "file-io",
        }
    }
}
