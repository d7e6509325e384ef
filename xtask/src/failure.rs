//! What can end a command of this program, worded for the person who typed it.

use std::fmt;
use std::io;

/// The result of a step.
pub type Outcome<T = ()> = Result<T, Failure>;

/// What went wrong, and, where it is known, what to do.
#[derive(Debug)]
pub enum Failure {
    /// A word on the command line that means nothing here.
    Usage { word: String, help: String },
    /// A program that is not on this machine.
    Missing { program: String, advice: &'static str },
    /// A program ran and was not content.
    Unsuccessful { command: String, ending: String },
    /// Tests failed, and what the failed ones said.
    TestsFailed { command: String, ending: String, said: Vec<String> },
    /// Something that only the person can install, with the command for it.
    InstallYourself { system: &'static str, command: String },
    /// A check of our own found something; each line is one finding.
    Found { check: &'static str, findings: Vec<String> },
    /// Parts of the test run failed; the summary above names them.
    PartsFailed,
    /// A file could not be read or written.
    File { doing: &'static str, path: std::path::PathBuf, source: io::Error },
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage { word, help } => write!(f, "“{word}” is not known here.\n\n{help}"),
            Self::Missing { program, advice } => write!(f, "{program} was not found. {advice}"),
            Self::Unsuccessful { command, ending } | Self::TestsFailed { command, ending, .. } => {
                write!(f, "`{command}` ended with {ending}.")
            }
            Self::InstallYourself { system, command } => write!(
                f,
                "Some system packages are missing. On {system} they come with:\n\n    {command}\n\nThen run this again."
            ),
            Self::Found { check, findings } => {
                write!(f, "{check}:")?;
                findings.iter().try_for_each(|finding| write!(f, "\n  {finding}"))
            }
            Self::PartsFailed => write!(f, "Not everything passed."),
            Self::File { doing, path, source } => {
                write!(f, "{doing} {} did not work: {source}.", path.display())
            }
        }
    }
}

/// Names the file of an I/O error, and what was being done to it.
pub fn on_file<'a>(doing: &'static str, path: &'a std::path::Path) -> impl FnOnce(io::Error) -> Failure + 'a {
    move |source| Failure::File { doing, path: path.to_owned(), source }
}
