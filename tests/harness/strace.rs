//! What a process and its children asked of the system, written down by strace.
//!
//! A file that is unlinked while open is seen by no search of folders; what is written to it passes here.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use super::needle::Needle;

/// Calls that put bytes into a file, or that could carry them out of the computer.
const CALLS: &str = "trace=write,pwrite64,writev,pwritev,pwritev2,sendto,sendmsg,sendmmsg,socket,connect";

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

    /// The calls so far.
    pub fn calls(&self) -> Vec<Call> {
        let text = fs::read(&self.record).unwrap_or_default();
        String::from_utf8_lossy(&text).lines().filter_map(Call::parse).collect()
    }

    /// Writes to files that carry the needle.
    pub fn stray_writes(&self, needle: &Needle) -> Vec<String> {
        let calls = self.calls();
        let stray = calls.iter().filter(|call| call.is_to_file()).filter_map(|call| {
            let shape = needle.find(&call.bytes)?;
            Some(format!("{} of {shape} to {}", call.name, call.target))
        });
        stray.collect()
    }

    /// Sockets that could leave the computer.
    pub fn network_sockets(&self) -> Vec<String> {
        let network = |call: &&Call| call.name == "socket" && call.arguments.contains("AF_INET");
        self.calls().iter().filter(network).map(|call| call.arguments.clone()).collect()
    }
}

/// One call.
#[derive(Debug)]
pub struct Call {
    /// Such as `pwrite64`.
    pub name: String,
    /// What it was done to: a path, `socket:[…]`, and the like.
    pub target: String,
    /// The bytes it carried.
    pub bytes: Vec<u8>,
    arguments: String,
}

impl Call {
    /// Reads a line such as `123 write(4<\x2f\x74>, "\x61\x62", 2) = 2`.
    fn parse(line: &str) -> Option<Self> {
        let call = line.split_once(' ')?.1.trim_start();
        let (name, arguments) = call.split_once('(')?;
        let target =
            arguments.split_once('<').and_then(|(_, rest)| rest.split_once('>')).map_or("", |(name, _)| name);
        let target = String::from_utf8_lossy(&unescaped(target)).into_owned();
        let quoted = arguments.split('"').skip(1).step_by(2);
        let bytes = quoted.flat_map(unescaped).collect();
        Some(Self { name: name.to_owned(), target, bytes, arguments: arguments.to_owned() })
    }

    /// Whether it went into a file on a disk or in shared memory; pipes, sockets and terminals are none.
    fn is_to_file(&self) -> bool {
        let writes = self.name.contains("write");
        writes
            && self.target.starts_with('/')
            && !self.target.starts_with("/dev/pts")
            && self.target != "/dev/null"
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
        assert_eq!(
            (call.name.as_str(), call.target.as_str(), call.bytes.as_slice()),
            ("pwrite64", "/tmp/a", &b"hi"[..])
        );
        assert!(call.is_to_file());
    }

    #[test]
    fn what_goes_to_a_socket_is_no_file() {
        let call = Call::parse(r#"12 write(7<UNIX-STREAM:[1->2]>, "\x68\x69", 2) = 2"#).unwrap();
        assert!(!call.is_to_file());
    }
}
