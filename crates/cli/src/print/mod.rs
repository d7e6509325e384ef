//! Printing: lines for people, JSON lines for programs, complaints beside both. No colours, so that nothing depends on them.

mod columns;
mod harmless;

use std::io::{self, Write};

use hedgerow_locale::Spoken;
use serde::Serialize;

pub use columns::columns;
pub use harmless::{harmless, on_one_line};

use crate::failure::Failure;

/// What a program is told of a failure.
#[derive(Serialize)]
struct Told<'a> {
    code: &'a str,
    message: String,
}

/// Prints bytes as they are: a page for `man`, a script for a shell.
pub fn raw(bytes: &[u8]) -> Result<(), Failure> {
    let mut to = io::stdout().lock();
    let printed = to.write_all(bytes).and_then(|()| to.flush());
    printed.map_err(|error| Failure::printing(&error))
}

/// Prints lines for people. What was written by somebody has been made harmless where it was put in.
pub fn lines(lines: &[String]) -> Result<(), Failure> {
    let mut text = lines.join("\n");
    if !lines.is_empty() {
        text.push('\n');
    }
    raw(text.as_bytes())
}

/// Prints a line of JSON for each.
pub fn json<T: Serialize>(all: impl IntoIterator<Item = T>) -> Result<(), Failure> {
    let mut text = String::new();
    for one in all {
        let line = serde_json::to_string(&one);
        let line =
            line.map_err(|error| Failure::Printing(error.io_error_kind().unwrap_or(io::ErrorKind::Other)))?;
        text.push_str(&harmless::escaped(&line));
        text.push('\n');
    }
    raw(text.as_bytes())
}

/// Says something beside what is printed. That it cannot be said is no reason to fail.
pub fn complain(text: &str) {
    let lines: Vec<String> = text.split('\n').map(harmless).collect();
    let _ = writeln!(io::stderr().lock(), "{}", lines.join("\n"));
}

/// Says why a command failed: in words, or as one line of JSON with a code to act on.
pub fn failure(failure: &Failure, json: bool) {
    let told = Told { code: failure.code(), message: failure.message() };
    let line = if json { serde_json::to_string(&told).ok() } else { None };
    complain(&line.unwrap_or(told.message));
}
