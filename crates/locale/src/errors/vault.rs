//! What is said when a vault cannot be made, opened, changed or locked.

use fluent_bundle::FluentArgs;
use hedgerow_vault::backup::Fault;
use hedgerow_vault::{Error, KeyFile, Warning};

use super::argument;
use crate::Spoken;

impl Spoken for Error {
    fn code(&self) -> &'static str {
        use KeyFile::{Passphrase, Recovery};
        match self {
            Self::NotPresent => "not-present",
            Self::AlreadyPresent => "already-present",
            Self::FolderNotEmpty => "folder-not-empty",
            Self::NoDataFolder => "no-data-folder",
            Self::SyncedFolder { .. } => "synced-folder",
            Self::InUse => "in-use",
            Self::PassphraseEmpty => "passphrase-empty",
            Self::WrongPassphrase => "wrong-passphrase",
            Self::WrongRecoveryKey => "wrong-recovery-key",
            Self::RecoveryKeyMistyped => "not-a-recovery-key",
            Self::KeyFileDamaged { which: Passphrase } => "passphrase-file-damaged",
            Self::KeyFileDamaged { which: Recovery } => "recovery-file-damaged",
            Self::KeyFileMissing { which: Passphrase } => "passphrase-file-missing",
            Self::KeyFileMissing { which: Recovery } => "recovery-file-missing",
            Self::KeyFileForeign { which: Passphrase } => "passphrase-file-foreign",
            Self::KeyFileForeign { which: Recovery } => "recovery-file-foreign",
            Self::ExcessiveWork { .. } => "excessive-work",
            Self::HeaderMissing => "header-missing",
            Self::HeaderDamaged => "header-damaged",
            Self::HeaderForged => "header-forged",
            Self::NewerFormat { .. } => "newer-format",
            Self::DatabaseMissing => "database-missing",
            Self::DatabaseEmpty => "database-empty",
            Self::DatabaseDamaged => "database-damaged",
            Self::CaptureKeyDiffers => "capture-key-differs",
            Self::CaptureTooLarge { .. } => "capture-too-large",
            Self::InboxFull { .. } => "inbox-full",
            Self::ReadOnly => "read-only",
            Self::DiskFull => "disk-full",
            Self::CopyName => "copy-name",
            Self::Backup { fault } => backup(*fault),
            Self::BackupDiffers => "backup-differs",
            Self::BackupFolderMissing => "backup-folder-missing",
            Self::BackupFolderInside => "backup-folder-inside",
            Self::Cancelled => "cancelled",
            Self::Cryptography => "cryptography",
            Self::Io(_) => "io",
            Self::Database { .. } => "database",
            Self::ChangeUnfinished { .. } => "change-unfinished",
        }
    }

    fn arguments(&self) -> FluentArgs<'static> {
        match self {
            Self::SyncedFolder { service } => argument("service", service.name()),
            Self::ExcessiveWork { asked } => argument("asked", *asked),
            Self::NewerFormat { found, known } => {
                let mut arguments = argument("found", *found);
                arguments.set("known", *known);
                arguments
            }
            Self::Database { extended_code } => argument("number", *extended_code),
            _ => FluentArgs::new(),
        }
    }
}

fn backup(fault: Fault) -> &'static str {
    match fault {
        Fault::NotABackup => "not-a-backup",
        Fault::CutOff => "backup-cut-off",
        Fault::Foreign => "backup-foreign",
        Fault::NotPlain => "backup-not-plain",
        Fault::TooLarge => "backup-too-large",
        Fault::Twice => "backup-twice",
        Fault::Missing => "backup-missing",
        Fault::Changed => "backup-changed",
    }
}

impl Spoken for Warning {
    fn code(&self) -> &'static str {
        match self {
            Self::RolledBack => "rolled-back",
            Self::CaptureKeyReplaced => "capture-key-replaced",
            Self::RecoveryFileRestored => "recovery-file-restored",
            Self::WitnessUnwritable => "witness-unwritable",
        }
    }
}
