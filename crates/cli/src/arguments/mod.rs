//! What can be said on the command line. Every word of help comes from the catalogue.

mod entry;
mod filter;
mod import;
mod report;
mod word;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueHint};
use clap_complete::Shell;
use hedgerow_locale::plainly;

pub use entry::EntryArguments;
pub use filter::{FilterArguments, PageArguments};
pub use import::ImportArguments;
pub use report::ReportArguments;

/// The command line.
#[derive(Debug, Parser)]
#[command(name = "hedgerow-cli", version, about = plainly("cli-about"), after_help = plainly("cli-after"))]
pub struct Arguments {
    /// What holds for every command.
    #[command(flatten)]
    pub shared: Shared,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What holds for every command. There is no option for the passphrase or the recovery key itself, and there must never be one.
#[derive(Debug, Args)]
pub struct Shared {
    /// The folder of the vault.
    #[arg(long, global = true, value_name = "FOLDER", value_hint = ValueHint::DirPath, help = plainly("cli-vault"))]
    pub vault: Option<PathBuf>,
    /// Print JSON lines.
    #[arg(long, global = true, help = plainly("cli-json"))]
    pub json: bool,
    /// Read the passphrase from this descriptor.
    #[arg(long, global = true, value_name = "N", help = plainly("cli-passphrase-fd"))]
    pub passphrase_fd: Option<u32>,
    /// Read the passphrase from this file.
    #[arg(
        long,
        global = true,
        value_name = "FILE",
        value_hint = ValueHint::FilePath,
        conflicts_with = "passphrase_fd",
        help = plainly("cli-passphrase-file")
    )]
    pub passphrase_file: Option<PathBuf>,
    /// Read the recovery key from this file, and need no passphrase.
    #[arg(
        long,
        global = true,
        value_name = "FILE",
        value_hint = ValueHint::FilePath,
        conflicts_with_all = ["passphrase_fd", "passphrase_file"],
        help = plainly("cli-recovery-key-file")
    )]
    pub recovery_key_file: Option<PathBuf>,
    /// Ask for the recovery key in place of the passphrase.
    #[arg(
        long,
        global = true,
        conflicts_with_all = ["passphrase_fd", "passphrase_file", "recovery_key_file"],
        help = plainly("cli-ask-recovery-key")
    )]
    pub ask_recovery_key: bool,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Log an entry.
    #[command(about = plainly("cli-log"), after_help = plainly("cli-log-after"))]
    Log(EntryArguments),
    /// List entries.
    #[command(about = plainly("cli-list"))]
    List(PageArguments),
    /// Find entries by their words.
    #[command(about = plainly("cli-search"))]
    Search {
        /// The words.
        #[arg(required = true, value_name = "WORD", help = plainly("cli-search-words"))]
        words: Vec<String>,
        /// Which of them.
        #[command(flatten)]
        page: PageArguments,
    },
    /// What is read of each relationship.
    #[command(about = plainly("cli-patterns"))]
    Patterns {
        /// Of whom; nothing for everyone.
        #[arg(value_name = "NAME", help = plainly("cli-patterns-name"))]
        name: Option<String>,
    },
    /// Write the page for a therapist.
    #[command(about = plainly("cli-report"), after_help = plainly("cli-report-after"))]
    Report(ReportArguments),
    /// Write everything to a file.
    #[command(about = plainly("cli-export"), after_help = plainly("out-warning"))]
    Export {
        /// Where it goes.
        #[arg(value_name = "FILE", value_hint = ValueHint::FilePath, help = plainly("cli-export-file"))]
        file: PathBuf,
        /// Whether a file of that name may be replaced.
        #[arg(long, help = plainly("cli-replace"))]
        replace: bool,
    },
    /// Bring in everything of a journal, or a spreadsheet.
    #[command(about = plainly("cli-import"), after_help = plainly("cli-import-after"))]
    Import(ImportArguments),
    /// Check the vault.
    #[command(about = plainly("cli-verify"))]
    Verify,
    /// Make a backup.
    #[command(about = plainly("cli-backup"))]
    Backup {
        /// Into which folder; nothing for where the journal's go.
        #[arg(long, value_name = "FOLDER", value_hint = ValueHint::DirPath, help = plainly("cli-backup-to"))]
        to: Option<PathBuf>,
    },
    /// Restore a backup.
    #[command(about = plainly("cli-restore"), after_help = plainly("cli-restore-after"))]
    Restore {
        /// Which.
        #[arg(value_name = "FILE", value_hint = ValueHint::FilePath, help = plainly("cli-restore-file"))]
        file: PathBuf,
        /// Only try it.
        #[arg(long = "try", help = plainly("cli-restore-try"))]
        only_try: bool,
    },
    /// Print the manual page.
    #[command(about = plainly("cli-man"))]
    Man {
        /// Of which command; nothing for the program's.
        #[arg(value_name = "COMMAND", help = plainly("cli-man-command"))]
        of: Option<String>,
    },
    /// Print completions for a shell.
    #[command(about = plainly("cli-completions"))]
    Completions {
        /// Which shell.
        #[arg(value_name = "SHELL", help = plainly("cli-completions-shell"))]
        shell: Shell,
    },
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_command_line_is_consistent() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn no_option_takes_a_passphrase_or_a_recovery_key_itself() {
        fn check(command: &clap::Command) {
            for argument in command.get_arguments() {
                let name = argument.get_id().as_str();
                let is_door = matches!(name, "passphrase_fd" | "passphrase_file" | "recovery_key_file");
                let asks = !argument.get_action().takes_values();
                let names_one = name.contains("pass") || name.contains("key");
                assert!(is_door || asks || !names_one, "{name} in {}", command.get_name());
            }
            command.get_subcommands().for_each(check);
        }
        check(&Arguments::command());
    }

    #[test]
    fn every_word_of_help_is_in_the_catalogue() {
        fn check(command: &clap::Command) {
            let mut said: Vec<String> = command.get_about().iter().map(ToString::to_string).collect();
            said.extend(command.get_arguments().filter_map(|one| one.get_help()).map(ToString::to_string));
            let mute: Vec<_> = said.iter().filter(|said| said.contains('-') && !said.contains(' ')).collect();
            assert!(mute.is_empty(), "no words for {mute:?}");
            command.get_subcommands().for_each(check);
        }
        check(&Arguments::command());
    }
}
