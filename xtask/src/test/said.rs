//! Runs Rust tests with their output going to the person, and keeps what the failed ones said: it is repeated at the end of a run of
//! many minutes, where it is looked for.

use std::io::{self, Read, Write};
use std::process::{Command, Stdio};

use crate::command::{not_started, shown};
use crate::failure::{Failure, Outcome};

/// The most lines that are repeated; the whole stands further up.
const MOST_LINES: usize = 80;

/// Runs tests.
pub fn run(command: &mut Command) -> Outcome {
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(|source| not_started(command, &source))?;
    let output = child.stdout.take().map(|stdout| pass_on(stdout, io::stdout())).unwrap_or_default();
    let status = child.wait().map_err(|source| not_started(command, &source))?;
    if status.success() {
        return Ok(());
    }
    let said = failures(&output);
    Err(Failure::TestsFailed { command: shown(command), ending: status.to_string(), said })
}

/// Passes on as it comes, a dot without a line's end as well, and returns all of it.
fn pass_on(mut from: impl Read, mut to: impl Write) -> String {
    let mut all = Vec::new();
    let mut chunk = [0; 4096];
    while let Ok(count @ 1..) = from.read(&mut chunk) {
        all.extend_from_slice(&chunk[..count]);
        // A person who closes the pipe ends what is shown, not the tests.
        let _ = to.write_all(&chunk[..count]).and_then(|()| to.flush());
    }
    String::from_utf8_lossy(&all).into_owned()
}

/// What stands between the two headings of failures that a test program prints.
fn failures(output: &str) -> Vec<String> {
    let mut said = Vec::new();
    let mut is_said = false;
    for line in output.lines() {
        match line.trim() {
            "failures:" => is_said = !is_said,
            _ if line.starts_with("test result:") => is_said = false,
            "" => {}
            _ if is_said => said.push(line.to_owned()),
            _ => {}
        }
    }
    let more = said.len().saturating_sub(MOST_LINES);
    said.truncate(MOST_LINES);
    if more > 0 {
        said.push(format!("… and {more} lines further up"));
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    const RUST: &str = "running 2 tests
test one ... ok
test two ... FAILED

failures:

---- two stdout ----
thread 'two' panicked at tests/a.rs:1:
91 s: 40 keys

failures:
    two

test result: FAILED. 1 passed; 1 failed
";

    #[test]
    fn what_a_failed_test_said_is_kept_and_nothing_else() {
        let said = ["---- two stdout ----", "thread 'two' panicked at tests/a.rs:1:", "91 s: 40 keys"];
        assert_eq!(failures(RUST), said);
        assert_eq!(failures(&RUST.repeat(2)), said.repeat(2), "of every program that was run");
        assert_eq!(failures("test one ... ok\n\ntest result: ok."), [""; 0]);
    }

    #[test]
    fn much_is_cut_and_says_that_it_was() {
        let much = format!("failures:\n{}failures:\n", "a line\n".repeat(MOST_LINES + 3));
        let said = failures(&much);
        assert_eq!(said.len(), MOST_LINES + 1);
        assert_eq!(said.last().map(String::as_str), Some("… and 3 lines further up"));
    }

    #[test]
    fn all_is_passed_on_as_it_came() {
        let mut shown = Vec::new();
        assert_eq!(pass_on(RUST.as_bytes(), &mut shown), RUST);
        assert_eq!(shown, RUST.as_bytes());
    }

    #[cfg(unix)]
    #[test]
    fn tests_that_fail_fail_with_what_they_said() {
        let script = "echo failures:; echo why; echo failures:; exit 101";
        let Err(Failure::TestsFailed { said, .. }) = run(Command::new("sh").args(["-c", script])) else {
            panic!("they did not fail");
        };
        assert_eq!(said, ["why"]);
    }
}
