//! What a process and its children asked of the system, written down by strace.
//!
//! A file that is unlinked while open is seen by no search of folders; what is written to it passes here.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use super::needle::Needle;

/// Calls that put bytes into a file, those that copy between files without showing what, and those that could open a way
/// out of the computer or go along one.
const CALLS: &str = "trace=write,pwrite64,writev,pwritev,pwritev2,sendfile,copy_file_range,splice,\
                     socket,connect,sendto,sendmsg,sendmmsg";
/// Calls that speak of sockets.
const OF_SOCKETS: [&str; 5] = ["socket", "connect", "sendto", "sendmsg", "sendmmsg"];

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

    /// The file that it copied to, if that is what it did.
    fn copied_to(&self) -> Option<String> {
        let place = match self.name {
            "sendfile" => 0,
            "copy_file_range" | "splice" => 2,
            _ => return None,
        };
        // Bytes of a path are escaped, so a comma parts arguments and nothing else.
        let target = named(self.arguments.split(", ").nth(place)?);
        is_file(&target).then_some(target)
    }

    /// Whether it makes or uses a socket of the internet's families.
    fn is_of_network(&self) -> bool {
        let inet = ["AF_INET", "<TCP", "<UDP", "<RAW", "<PING"];
        OF_SOCKETS.contains(&self.name) && inet.iter().any(|mark| self.arguments.contains(mark))
    }

    /// What it was done to: a path, or something such as `UNIX-STREAM:[1->2]`.
    fn target(&self) -> String {
        named(self.arguments)
    }

    /// The bytes that it carried, each as `\xNN`, also where they came in several pieces.
    fn escaped(&self) -> String {
        self.arguments.split('"').skip(1).step_by(2).collect()
    }

    /// Whether it went into a file on a disk or in shared memory; pipes, sockets and terminals are none.
    fn is_to_file(&self) -> bool {
        self.name.contains("write") && is_file(&self.target())
    }
}

/// The name of the first descriptor that these arguments speak of.
fn named(arguments: &str) -> String {
    let target = arguments.split_once('<').and_then(|(_, rest)| rest.split_once('>'));
    String::from_utf8_lossy(&unescaped(target.map_or("", |(name, _)| name))).into_owned()
}

fn is_file(target: &str) -> bool {
    let nowhere = target == "/dev/null" || target.starts_with("/dev/pts");
    target.starts_with('/') && !nowhere
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
    fn a_line_of_strace_is_read_back() {
        let call = Call::parse(r#"12 pwrite64(7<\x2f\x74\x6d\x70\x2f\x61>, "\x68\x69", 2, 0) = 2"#).unwrap();
        assert_eq!((call.target().as_str(), call.escaped().as_str()), ("/tmp/a", r"\x68\x69"));
        assert!(call.is_to_file());
        let pieces = Call::parse(
            r#"12 writev(7<\x2f\x61>, [{iov_base="\x68", iov_len=1}, {iov_base="\x69", iov_len=1}], 2) = 2"#,
        );
        assert_eq!(pieces.unwrap().escaped(), r"\x68\x69");
    }

    #[test]
    fn what_goes_to_a_socket_is_no_file() {
        let call = Call::parse(r#"12 write(7<UNIX-STREAM:[1->2]>, "\x68\x69", 2) = 2"#).unwrap();
        assert!(!call.is_to_file());
        let call = Call::parse(r#"12 sendmsg(7<UNIX-STREAM:[1->2]>, {msg_name=NULL}, 0) = 2"#).unwrap();
        assert!(!call.is_of_network());
    }

    #[test]
    fn what_goes_along_a_connection_is_seen() {
        for line in [
            r#"12 connect(7<TCP:[19]>, {sa_family=AF_INET, sin_port=htons(1)}, 16) = 0"#,
            r#"12 sendto(7<UDPv6:[19]>, "\x68", 1, 0, NULL, 0) = 1"#,
        ] {
            assert!(Call::parse(line).unwrap().is_of_network(), "{line}");
        }
    }

    #[test]
    fn a_copy_is_seen_by_where_it_goes() {
        let copied = |line| Call::parse(line).unwrap().copied_to();
        let range = r#"12 copy_file_range(3<\x2f\x61>, NULL, 4<\x2f\x62>, NULL, 9, 0) = 9"#;
        assert_eq!(copied(range).as_deref(), Some("/b"));
        assert_eq!(copied(r#"12 sendfile(4<\x2f\x62>, 3<\x2f\x61>, NULL, 9) = 9"#).as_deref(), Some("/b"));
        assert_eq!(copied(r#"12 splice(3<\x2f\x61>, NULL, 4<pipe:[7]>, NULL, 9, 0) = 9"#), None);
    }
}
