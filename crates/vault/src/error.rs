//! What can go wrong with a vault.
//!
//! Each variant says what happened, in a form that the words for people can be chosen by; none carries text that
//! a person wrote, a passphrase, a key, or an SQL statement (a failing `PRAGMA key` would quote the key).

use std::io;

use crate::SyncService;
use crate::backup::Fault;

/// The result of everything in this crate that can fail.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Which of the two key files is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KeyFile {
    /// `key.passphrase.age`, opened by the passphrase.
    Passphrase,
    /// `key.recovery.age`, opened by the recovery key.
    Recovery,
}

/// Why a vault could not be made, opened, changed or locked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no vault in the folder: it is absent or empty.
    #[error("there is no vault in this folder")]
    NotPresent,
    /// A vault, whole or damaged, is already there; it is never replaced.
    #[error("a vault is already in this folder")]
    AlreadyPresent,
    /// The folder chosen for a new vault holds other things.
    #[error("the folder chosen for the vault is not empty")]
    FolderNotEmpty,
    /// The platform names no folder for an application's data.
    #[error("the platform names no data folder")]
    NoDataFolder,
    /// The folder belongs to a service that copies files while they are written, which tears a live database.
    #[error("the folder is kept by a sync service ({})", service.name())]
    SyncedFolder {
        /// The service that the folder was recognised by.
        service: SyncService,
    },
    /// Another process, or another handle in this one, has the vault open.
    #[error("the vault is open elsewhere")]
    InUse,
    /// An empty passphrase was offered for a new vault or a change.
    #[error("the passphrase is empty")]
    PassphraseEmpty,
    /// The key file is whole, and this passphrase does not open it.
    #[error("the passphrase does not open the vault")]
    WrongPassphrase,
    /// The key file is whole, and this recovery key does not open it.
    #[error("the recovery key does not open the vault")]
    WrongRecoveryKey,
    /// The text is not a recovery key: too short, too long, or its checksum does not hold.
    #[error("the text is not a recovery key")]
    RecoveryKeyMistyped,
    /// A key file is not as it was written.
    #[error("a key file is damaged ({which:?})")]
    KeyFileDamaged {
        /// The damaged one.
        which: KeyFile,
    },
    /// A key file is not there.
    #[error("a key file is missing ({which:?})")]
    KeyFileMissing {
        /// The missing one.
        which: KeyFile,
    },
    /// A key file opened, but its keys belong to another vault or to an earlier passphrase of this one.
    #[error("a key file belongs to another database ({which:?})")]
    KeyFileForeign {
        /// The one that was opened.
        which: KeyFile,
    },
    /// A key file asks for more work than any vault of ours (above scrypt 2^20); it is refused before the work.
    #[error("the key file asks for too much work (2^{asked})")]
    ExcessiveWork {
        /// The binary logarithm of the work asked for.
        asked: u8,
    },
    /// The header `vault.header` is not there.
    #[error("the vault's header is missing")]
    HeaderMissing,
    /// The header does not read as one.
    #[error("the vault's header is damaged")]
    HeaderDamaged,
    /// The header reads well, but its seal does not belong to this vault's key: changed by accident or by someone.
    #[error("the vault's header was changed by something other than Hedgerow")]
    HeaderForged,
    /// The vault was written by a later version; it was not touched.
    #[error("the vault has format {found}; this version knows {known}")]
    NewerFormat {
        /// The format found.
        found: u32,
        /// The newest format known here.
        known: u32,
    },
    /// `journal.db` is not there.
    #[error("the vault's database is missing")]
    DatabaseMissing,
    /// `journal.db` has no bytes.
    #[error("the vault's database is empty")]
    DatabaseEmpty,
    /// `journal.db` does not open with the vault's key, or a check found damage in it.
    #[error("the vault's database is damaged")]
    DatabaseDamaged,
    /// `capture.pub` is not what the header names. Nothing is sealed until an unlock has put it right.
    #[error("capture.pub is not the capture key that the header names")]
    CaptureKeyDiffers,
    /// A capture is larger than any that is sealed. Nothing of it was kept.
    #[error("a capture of {found} bytes, at most {limit} are sealed")]
    CaptureTooLarge {
        /// How many bytes there were.
        found: usize,
        /// How many may be.
        limit: usize,
    },
    /// The inbox holds as many files as may wait in it.
    #[error("{limit} files wait in the inbox")]
    InboxFull {
        /// How many may wait.
        limit: usize,
    },
    /// The folder or a file in it cannot be written.
    #[error("the vault's folder cannot be written")]
    ReadOnly,
    /// No room is left on the disk, or the quota is used up.
    #[error("the disk is full")]
    DiskFull,
    /// The name for a copy is not a plain file name, or is taken.
    #[error("the name for the copy cannot be used")]
    CopyName,
    /// A passphrase change was interrupted after the new passphrase came to count. Nothing is lost; the next unlock,
    /// with the new passphrase, finishes it.
    #[error("the new passphrase counts, and the next unlock finishes the change")]
    ChangeUnfinished {
        /// What interrupted it.
        #[source]
        cause: Box<Error>,
    },
    /// The file is no backup, or not as one is written. Nothing of it was kept.
    #[error("the file is no whole backup ({fault:?})")]
    Backup {
        /// What is wrong with it.
        fault: Fault,
    },
    /// A backup was read back and is not what was written. It was removed.
    #[error("the backup is not what was written")]
    BackupDiffers,
    /// The folder for backups is not there, as when its disk is not plugged in. It is never made.
    #[error("the folder for backups is missing")]
    BackupFolderMissing,
    /// The folder for backups lies inside the vault's own, and would be lost together with it.
    #[error("the folder for backups lies inside the vault")]
    BackupFolderInside,
    /// Somebody asked that it stop. Nothing of it is left.
    #[error("stopped on request")]
    Cancelled,
    /// The operating system gave no random bytes, or a cipher failed in a way that is no fault of the files.
    #[error("a cryptographic operation failed")]
    Cryptography,
    /// The operating system refused to read or write, for a reason without a variant of its own.
    #[error("reading or writing failed")]
    Io(#[source] io::Error),
    /// SQLite failed for a reason without a variant of its own. Only its code is kept.
    #[error("the database failed (code {extended_code})")]
    Database {
        /// SQLite's extended result code.
        extended_code: i32,
    },
}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        use io::ErrorKind as Kind;
        match error.kind() {
            Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => Self::DiskFull,
            Kind::ReadOnlyFilesystem | Kind::PermissionDenied => Self::ReadOnly,
            _ => Self::Io(error),
        }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        let Some(failure) = error.sqlite_error() else {
            return Self::Database { extended_code: rusqlite::ffi::SQLITE_MISUSE };
        };
        match failure.code {
            Code::DiskFull => Self::DiskFull,
            Code::ReadOnly | Code::CannotOpen | Code::PermissionDenied => Self::ReadOnly,
            Code::DatabaseBusy | Code::DatabaseLocked => Self::InUse,
            Code::OperationInterrupted => Self::Cancelled,
            Code::NotADatabase | Code::DatabaseCorrupt => Self::DatabaseDamaged,
            // The index of the write-ahead log could not grow; SQLite does not call this a full disk.
            _ if failure.extended_code == rusqlite::ffi::SQLITE_IOERR_SHMSIZE => Self::DiskFull,
            _ => Self::Database { extended_code: failure.extended_code },
        }
    }
}
