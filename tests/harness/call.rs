//! One call to the system, as strace writes it down.

/// Calls that speak of sockets.
const OF_SOCKETS: [&str; 5] = ["socket", "connect", "sendto", "sendmsg", "sendmmsg"];

/// One call.
pub struct Call<'a> {
    /// What it is called.
    pub name: &'a str,
    /// What stood between its brackets.
    pub arguments: &'a str,
    /// What came of it; empty where that is not known.
    pub result: &'a str,
}

impl<'a> Call<'a> {
    /// Reads a line such as `123 write(4<\x2f\x74>, "\x61\x62", 2) = 2`. Of a call that the record shows in two halves, the first is read.
    pub fn parse(line: &'a str) -> Option<Self> {
        let call = line.split_once(' ')?.1.trim_start();
        let (name, rest) = call.split_once('(')?;
        let (arguments, result) = rest.rsplit_once(" = ").unwrap_or((rest, ""));
        let arguments = arguments.trim_end();
        Some(Self { name, arguments: arguments.strip_suffix(')').unwrap_or(arguments), result })
    }

    /// Its arguments. Bytes of paths and texts are escaped, so a comma parts arguments and nothing else.
    pub fn each(&self) -> Vec<&'a str> {
        self.arguments.split(", ").collect()
    }

    /// What it was done to: a path, or something such as `UNIX-STREAM:[1->2]`.
    pub fn target(&self) -> String {
        named(self.arguments)
    }

    /// The bytes that it carried, also where they came in several pieces.
    pub fn bytes(&self) -> Vec<u8> {
        unescaped(&self.escaped())
    }

    /// The same as strace spells them, each as `\xNN`.
    pub fn escaped(&self) -> String {
        self.arguments.split('"').skip(1).step_by(2).collect()
    }

    /// The file that it copied to, if that is what it did.
    pub fn copied_to(&self) -> Option<String> {
        let place = match self.name {
            "sendfile" => 0,
            "copy_file_range" | "splice" => 2,
            _ => return None,
        };
        let target = named(self.each().get(place)?);
        is_file(&target).then_some(target)
    }

    /// Whether it makes or uses a socket of the internet's families.
    pub fn is_of_network(&self) -> bool {
        let inet = ["AF_INET", "<TCP", "<UDP", "<RAW", "<PING"];
        OF_SOCKETS.contains(&self.name) && inet.iter().any(|mark| self.arguments.contains(mark))
    }

    /// Whether it went into a file on a disk or in shared memory; pipes, sockets and terminals are none.
    pub fn is_to_file(&self) -> bool {
        self.name.contains("write") && is_file(&self.target())
    }
}

fn is_file(target: &str) -> bool {
    let nowhere = target == "/dev/null" || target.starts_with("/dev/pts");
    target.starts_with('/') && !nowhere
}

/// The name of the first descriptor that these arguments speak of.
pub fn named(arguments: &str) -> String {
    let target = arguments.split_once('<').and_then(|(_, rest)| rest.split_once('>'));
    String::from_utf8_lossy(&unescaped(target.map_or("", |(name, _)| name))).into_owned()
}

/// The bytes of `\xNN` notation; anything else is taken as it is.
pub fn unescaped(text: &str) -> Vec<u8> {
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
        assert_eq!((call.each()[3], call.result), ("0", "2"));
        assert!(call.is_to_file());
        let pieces =
            r#"12 writev(7<\x2f\x61>, [{iov_base="\x68", iov_len=1}, {iov_base="\x69", iov_len=1}], 2) = 2"#;
        assert_eq!(Call::parse(pieces).unwrap().escaped(), r"\x68\x69");
    }

    #[test]
    fn the_first_half_of_a_call_is_read_as_far_as_it_goes() {
        let call = Call::parse(r#"12 write(7<\x2f\x61>, "\x68\x69", 2 <unfinished ...>"#).unwrap();
        assert_eq!((call.target().as_str(), call.bytes().as_slice()), ("/a", &b"hi"[..]));
        assert_eq!(call.result, "");
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
