//! What a process and its children asked of the system, written down by strace.
//!
//! A file that is unlinked while open is seen by no search of folders; what is written to it passes here.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use super::needle::Needle;

/// Calls that put bytes into a file, and those that could open a way out of the computer.
const CALLS: &str = "trace=write,pwrite64,writev,pwritev,pwritev2,socket";

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

    /// Reads the record: the writes to files, and the sockets that were opened.
    pub fn read(&self) -> Record {
        let text = fs::read(&self.record).unwrap_or_default();
        let text = String::from_utf8_lossy(&text);
        let mut record = Record::default();
        for call in text.lines().filter_map(Call::parse) {
            if call.is_to_file() {
                record.writes.push((call.target(), call.bytes()));
            } else if call.name == "socket" {
                record.sockets.push(call.arguments.to_owned());
            }
        }
        record
    }
}

/// What a record says.
#[derive(Debug, Default)]
pub struct Record {
    /// Files that were written to, each with the bytes of one write.
    pub writes: Vec<(String, Vec<u8>)>,
    /// What kinds of socket were asked for.
    pub sockets: Vec<String>,
}

impl Record {
    /// Writes to files that carry the needle.
    pub fn stray_writes(&self, needle: &Needle) -> Vec<String> {
        let stray = self.writes.iter().filter_map(|(file, bytes)| Some((file, needle.find(bytes)?)));
        stray.map(|(file, shape)| format!("{shape} to {file}")).collect()
    }

    /// Sockets that could leave the computer.
    pub fn network_sockets(&self) -> Vec<&String> {
        self.sockets.iter().filter(|socket| socket.contains("AF_INET")).collect()
    }
}

/// One call, as it stands in the record.
struct Call<'a> {
    name: &'a str,
    arguments: &'a str,
}

impl<'a> Call<'a> {
    /// Reads a line such as `123 write(4<\x2f\x74>, "\x61\x62", 2) = 2`.
    fn parse(line: &'a str) -> Option<Self> {
        let call = line.split_once(' ')?.1.trim_start();
        let (name, arguments) = call.split_once('(')?;
        Some(Self { name, arguments })
    }

    /// What it was done to: a path, or something such as `UNIX-STREAM:[1->2]`.
    fn target(&self) -> String {
        let target = self.arguments.split_once('<').and_then(|(_, rest)| rest.split_once('>'));
        String::from_utf8_lossy(&unescaped(target.map_or("", |(name, _)| name))).into_owned()
    }

    /// The bytes that it carried.
    fn bytes(&self) -> Vec<u8> {
        self.arguments.split('"').skip(1).step_by(2).flat_map(unescaped).collect()
    }

    /// Whether it went into a file on a disk or in shared memory; pipes, sockets and terminals are none.
    fn is_to_file(&self) -> bool {
        let target = self.target();
        let nowhere = target == "/dev/null" || target.starts_with("/dev/pts");
        self.name.contains("write") && target.starts_with('/') && !nowhere
    }
}

/// The bytes of `\xNN` notation; anything else is taken as it is.
fn unescaped(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len() / 4);
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let escaped = rest.strip_prefix("\\x").and_then(|hex| u8::from_str_radix(hex.get(..2)?, 16).ok());
        if let Some(byte) = escaped {
            bytes.push(byte);
            rest = &rest[4..];
        } else {
            bytes.extend(first.to_string().as_bytes());
            rest = &rest[first.len_utf8()..];
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_strace_is_read_back_to_its_bytes() {
        let call = Call::parse(r#"12 pwrite64(7<\x2f\x74\x6d\x70\x2f\x61>, "\x68\x69", 2, 0) = 2"#).unwrap();
        assert_eq!((call.target().as_str(), call.bytes().as_slice()), ("/tmp/a", &b"hi"[..]));
        assert!(call.is_to_file());
    }

    #[test]
    fn what_goes_to_a_socket_is_no_file() {
        let call = Call::parse(r#"12 write(7<UNIX-STREAM:[1->2]>, "\x68\x69", 2) = 2"#).unwrap();
        assert!(!call.is_to_file());
    }
}
