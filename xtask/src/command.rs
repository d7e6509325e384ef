//! Running other programs: loudly, or for their answer.

use std::io;
use std::process::{Command, ExitStatus, Stdio};

use crate::failure::{Failure, Outcome};

/// Runs a program with its output going to the person, and minds how it ended.
pub fn run(command: &mut Command) -> Outcome {
    let status = command.status().map_err(|source| not_started(command, &source))?;
    ended(command, status)
}

/// Runs a program in silence and returns what it printed; nothing if it is not there or was not content.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether a program is on this machine.
pub fn exists(program: &str) -> bool {
    let paths = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&paths)
        .any(|dir| ["", ".exe", ".cmd"].iter().any(|suffix| dir.join(format!("{program}{suffix}")).is_file()))
}

fn ended(command: &Command, status: ExitStatus) -> Outcome {
    if status.success() {
        return Ok(());
    }
    Err(Failure::Unsuccessful { command: shown(command), ending: status.to_string() })
}

/// Why a program did not start.
pub fn not_started(command: &Command, source: &io::Error) -> Failure {
    let program = command.get_program().to_string_lossy().into_owned();
    if source.kind() == io::ErrorKind::NotFound {
        return Failure::Missing { program, advice: "Install it, then run this again." };
    }
    Failure::Unsuccessful { command: shown(command), ending: source.to_string() }
}

/// A command as it would be typed.
pub fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
