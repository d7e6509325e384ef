//! Why a command did not do what was asked.

use std::io::{self, ErrorKind};

use fluent_bundle::FluentArgs;
use hedgerow_locale::Spoken;

/// Why a command did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The vault refused.
    #[error(transparent)]
    Vault(#[from] hedgerow_vault::Error),
    /// The journal refused.
    #[error(transparent)]
    Journal(#[from] hedgerow_journal::Error),
    /// The report could not leave.
    #[error(transparent)]
    Report(#[from] hedgerow_report::Error),
    /// A file has that name already, and nobody said that it may be replaced.
    #[error("a file has that name")]
    NameTaken,
    /// The file to read from is not there or may not be read.
    #[error("the file cannot be read: {0}")]
    Unreadable(ErrorKind),
    /// Something was not said, and there is nobody to ask.
    #[error("missing: {options}")]
    Missing {
        /// The options that say it, beside each other.
        options: String,
    },
    /// There is no terminal to ask for what opens the journal.
    #[error("no terminal to ask for the passphrase or the recovery key")]
    NoTerminal,
    /// The file or descriptor that holds the passphrase or the recovery key cannot be read.
    #[error("what opens the journal cannot be read: {0}")]
    SecretUnreadable(ErrorKind),
    /// Nobody of that name is in the journal.
    #[error("nobody of that name")]
    NobodyCalled,
    /// There is no command of that name.
    #[error("no such command")]
    NoSuchCommand,
    /// The person ended the questions before the last one.
    #[error("the questions were left")]
    QuestionsLeft,
    /// What was to be printed could not be.
    #[error("printing: {0}")]
    Printing(ErrorKind),
}

impl Failure {
    /// Whether it lies in how the command was said.
    pub fn is_usage(&self) -> bool {
        matches!(self, Self::Missing { .. } | Self::NoSuchCommand)
    }

    /// Whether another passphrase, or the recovery key typed otherwise, may do better.
    pub fn is_wrong_secret(&self) -> bool {
        use hedgerow_vault::Error::{RecoveryKeyMistyped, WrongPassphrase, WrongRecoveryKey};
        let (Self::Vault(error) | Self::Journal(hedgerow_journal::Error::Vault(error))) = self else {
            return false;
        };
        matches!(error, WrongPassphrase | WrongRecoveryKey | RecoveryKeyMistyped)
    }

    /// Whether whoever reads the output has read enough, as `head` does.
    pub fn is_nobody_reading(&self) -> bool {
        matches!(self, Self::Printing(ErrorKind::BrokenPipe))
    }

    /// What printing met.
    pub fn printing(error: &io::Error) -> Self {
        Self::Printing(error.kind())
    }
}

impl Spoken for Failure {
    fn code(&self) -> &'static str {
        match self {
            Self::Vault(error) => error.code(),
            Self::Journal(error) => error.code(),
            Self::Report(error) => error.code(),
            Self::NameTaken => "file-name-taken",
            Self::Unreadable(_) => "file-not-read",
            Self::Missing { .. } => "options-missing",
            Self::NoTerminal => "no-terminal",
            Self::SecretUnreadable(_) => "secret-unreadable",
            Self::NobodyCalled => "nobody-called",
            Self::NoSuchCommand => "no-such-command",
            Self::QuestionsLeft => "questions-left",
            Self::Printing(_) => "printing",
        }
    }

    fn arguments(&self) -> FluentArgs<'static> {
        match self {
            Self::Vault(error) => error.arguments(),
            Self::Journal(error) => error.arguments(),
            Self::Report(error) => error.arguments(),
            Self::Missing { options } => {
                let mut arguments = FluentArgs::new();
                arguments.set("options", options.clone());
                arguments
            }
            _ => FluentArgs::new(),
        }
    }
}
