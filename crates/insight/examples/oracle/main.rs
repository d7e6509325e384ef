//! Reads a journal in JSON lines and answers in JSON, so that readings can be checked against another implementation of them.
//!
//! ```text
//! oracle read|classify|moves [FILE|-] [--as-of YYYY-MM-DD]
//! ```
//!
//! Nothing is printed of a journal in which anything is unknown: the command ends with a failure that names the line.

mod answers;
mod fault;
mod id;
mod journal;
mod lines;

use std::error::Error;
use std::io::{Read, Write};
use std::process::ExitCode;
use std::{env, fmt, fs, io};

use chrono::{Local, NaiveDate};
use serde::Serialize;
use serde_json::ser::PrettyFormatter;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Nowhere is left to report that this cannot be written.
            let _ = writeln!(io::stderr(), "{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let Arguments { command, file, as_of } = Arguments::parse(env::args().skip(1))?;
    let text = lines::text(if file == "-" { stdin()? } else { fs::read(file)? })?;
    let mut answer = Vec::new();
    match command {
        Command::Read => print(&mut answer, &answers::read(&text, as_of, Local::now().date_naive())?)?,
        Command::Moves => print(&mut answer, &answers::moves(&text, as_of)?)?,
        Command::Classify => {
            for weighed in answers::weigh(&text, as_of)? {
                serde_json::to_writer(&mut answer, &weighed)?;
                answer.push(b'\n');
            }
        }
    }
    io::stdout().write_all(&answer)?;
    Ok(())
}

fn stdin() -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    io::stdin().read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn print(answer: &mut Vec<u8>, value: &impl Serialize) -> serde_json::Result<()> {
    let mut printer =
        serde_json::Serializer::with_formatter(&mut *answer, PrettyFormatter::with_indent(b" "));
    value.serialize(&mut printer)?;
    answer.push(b'\n');
    Ok(())
}

enum Command {
    Read,
    Classify,
    Moves,
}

struct Arguments {
    command: Command,
    file: String,
    as_of: Option<NaiveDate>,
}

/// The arguments make no sense.
#[derive(Debug)]
struct Usage;

impl fmt::Display for Usage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("usage: oracle read|classify|moves [FILE|-] [--as-of YYYY-MM-DD]")
    }
}

impl Error for Usage {}

impl Arguments {
    fn parse(mut given: impl Iterator<Item = String>) -> Result<Self, Usage> {
        let (mut command, mut file, mut as_of) = (None, None, None);
        while let Some(argument) = given.next() {
            match argument.as_str() {
                "--as-of" => as_of = Some(day(&given.next().ok_or(Usage)?)?),
                "read" if command.is_none() => command = Some(Command::Read),
                "classify" if command.is_none() => command = Some(Command::Classify),
                "moves" if command.is_none() => command = Some(Command::Moves),
                other if other.starts_with("--as-of=") => as_of = Some(day(&other["--as-of=".len()..])?),
                other if other.starts_with("--") || command.is_none() || file.is_some() => return Err(Usage),
                other => file = Some(other.to_owned()),
            }
        }
        Ok(Self { command: command.ok_or(Usage)?, file: file.unwrap_or_else(|| "-".to_owned()), as_of })
    }
}

fn day(text: &str) -> Result<NaiveDate, Usage> {
    lines::date(text).ok_or(Usage)
}
