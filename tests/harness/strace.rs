//! What a process and its children asked of the system, written down by strace.
//!
//! A file that is unlinked while open is seen by no search of folders; what is written to it passes here.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use super::call::Call;
use super::needle::Needle;

/// Calls that put bytes into a file, those that copy between files without showing what, and those that could open a way
/// out of the computer or go along one.
const CALLS: &str = "trace=write,pwrite64,writev,pwritev,pwritev2,sendfile,copy_file_range,splice,\
                     socket,connect,sendto,sendmsg,sendmmsg";

/// A record of calls.
pub struct Strace {
    record: PathBuf,
}

impl Strace {
    /// A record to be kept at that path.
    pub fn at(record: &Path) -> Self {
        Self { record: record.to_owned() }
    }

    /// The words to put before a program's own.
    pub fn prefix(&self) -> Vec<OsString> {
        // -yy names files and sockets; -xx writes every byte as \\xNN, so nothing is cut or reworded.
        let words =
            ["strace", "-f", "-qq", "--seccomp-bpf", "-yy", "-xx", "-s", "1048576", "-e", CALLS, "-o"];
        words.iter().map(OsString::from).chain([self.record.clone().into_os_string()]).collect()
    }

    /// Reads the record: what was written and copied to files, and what was done with sockets of a network.
    pub fn read(&self) -> Record {
        let text = fs::read(&self.record).unwrap_or_default();
        let text = String::from_utf8_lossy(&text);
        let mut record = Record::default();
        for call in text.lines().filter_map(Call::parse) {
            if call.is_to_file() {
                record.writes.push((call.target(), call.escaped()));
            } else if let Some(target) = call.copied_to() {
                record.copies.push(target);
            } else if call.is_of_network() {
                record.network.push(format!("{}({})", call.name, call.arguments));
            }
        }
        record
    }
}

/// What a record says.
#[derive(Debug, Default)]
pub struct Record {
    /// Files that were written to, each with the bytes of one write as strace spells them: a record has hundreds of megabytes.
    pub writes: Vec<(String, String)>,
    /// Files that something was copied to by the system itself, so that no record shows the bytes.
    pub copies: Vec<String>,
    /// What was done with sockets that could leave the computer.
    pub network: Vec<String>,
}

impl Record {
    /// Writes to files that carry the needle.
    pub fn stray_writes(&self, needle: &Needle) -> Vec<String> {
        let stray =
            self.writes.iter().filter_map(|(file, escaped)| Some((file, needle.find_escaped(escaped)?)));
        stray.map(|(file, shape)| format!("{shape} to {file}")).collect()
    }
}
