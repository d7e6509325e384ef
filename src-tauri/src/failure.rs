//! What reaches the UI when a command fails: a code to act on and a message to show.

use hedgerow_locale::Spoken;
use serde::Serialize;

/// A command that failed. The UI acts on the code alone.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct Failure {
    /// What happened, such as `wrong-passphrase`.
    pub code: String,
    /// What happened and what to do, in the user's language.
    pub message: String,
}

impl Failure {
    /// The failure that `problem` is to a person.
    pub fn of(problem: &impl Spoken) -> Self {
        Self { code: problem.code().to_owned(), message: problem.message() }
    }
}

/// A result of a command.
pub type Answer<T> = Result<T, Failure>;

impl From<hedgerow_vault::Error> for Failure {
    fn from(error: hedgerow_vault::Error) -> Self {
        Self::of(&error)
    }
}

impl From<hedgerow_journal::Error> for Failure {
    fn from(error: hedgerow_journal::Error) -> Self {
        Self::of(&error)
    }
}

impl From<hedgerow_report::Error> for Failure {
    fn from(error: hedgerow_report::Error) -> Self {
        Self::of(&error)
    }
}

/// What only the shell can find wrong.
#[derive(Debug, Clone, Copy)]
pub enum Problem {
    /// A command that needs an open journal came while it was locked.
    Locked,
    /// A command that needs a vault came while looking around.
    MadeUp,
    /// The words typed back are not those of the recovery key.
    RecoveryKeyMistyped,
    /// There is no recovery key waiting to be typed back.
    NoRecoveryKeyShown,
    /// A vault is already open.
    AlreadyOpen,
    /// Keys that cannot be a shortcut everywhere: without Ctrl, Alt or Super they would be missing where one writes.
    ShortcutUnusable,
    /// Another program or the desktop has these keys.
    ShortcutTaken,
    /// The chosen keys cannot be written down for the next start.
    ShortcutNotKept,
    /// The reminder cannot be written down for the next start.
    ReminderNotKept,
    /// A backup is made, tried or restored already.
    BackupUnderWay,
    /// A backup was to be opened, and none was chosen.
    NoBackupChosen,
    /// Something was to come in before a file was chosen.
    NothingChosen,
}

impl Spoken for Problem {
    fn code(&self) -> &'static str {
        match self {
            Self::Locked => "locked",
            Self::MadeUp => "made-up",
            Self::RecoveryKeyMistyped => "recovery-key-mistyped",
            Self::NoRecoveryKeyShown => "no-recovery-key-shown",
            Self::AlreadyOpen => "already-open",
            Self::ShortcutUnusable => "shortcut-unusable",
            Self::ShortcutTaken => "shortcut-taken",
            Self::ShortcutNotKept => "shortcut-not-kept",
            Self::ReminderNotKept => "reminder-not-kept",
            Self::BackupUnderWay => "backup-under-way",
            Self::NoBackupChosen => "no-backup-chosen",
            Self::NothingChosen => "nothing-chosen",
        }
    }
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Self::of(&problem)
    }
}
