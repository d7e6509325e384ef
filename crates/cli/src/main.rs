//! The same journal from a terminal.
//!
//! Each command unpacks what was said, calls the journal, and prints what comes back; the rules are the journal's and the words
//! the catalogues'. The vault is open for as short as that takes, and closed again before anything is printed: a pager that
//! somebody leaves open keeps no journal open. A passphrase or a recovery key is never an argument, because arguments can be seen by everybody.

mod arguments;
mod asking;
mod carrying;
mod commands;
mod door;
mod failure;
mod print;
mod secret;
mod when;

use std::process::ExitCode;

use clap::Parser;
use clap::error::ErrorKind;

use crate::arguments::Arguments;

/// The exit code of what was refused because of how it was said.
const USAGE: u8 = 2;

fn main() -> ExitCode {
    hedgerow_host::process::refuse_core_dumps();
    hedgerow_host::process::silence_panics(print::complain);
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(said) => return tell(&said),
    };
    match commands::run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) if failure.is_nobody_reading() => ExitCode::SUCCESS,
        Err(failure) => {
            print::failure(&failure, arguments.shared.json);
            if failure.is_usage() { ExitCode::from(USAGE) } else { ExitCode::FAILURE }
        }
    }
}

/// What `clap` has to say: the help that was asked for, or why it does not understand.
fn tell(said: &clap::Error) -> ExitCode {
    let text = said.render().to_string();
    if matches!(said.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        // Whoever asked for help and closed the pipe has read enough.
        let _ = print::raw(text.as_bytes());
        return ExitCode::SUCCESS;
    }
    print::complain(text.trim_end());
    ExitCode::from(USAGE)
}
