//! What a program did to the files below a folder, call by call, and what it said meanwhile: recorded once, to be played to any point.
//!
//! strace sees the calls themselves, however the program makes them. What a program writes through memory that it shares with a
//! file is not among them: the index of SQLite's log is such a file, and is made anew after a crash.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::call::{Call, named, unescaped};

/// Everything that changes files or makes changes last, and what places in files depend on.
const CALLS: &str = "trace=openat,open,creat,write,writev,pwrite64,pwritev,pwritev2,lseek,ftruncate,truncate,fallocate,fsync,fdatasync,\
                     sync_file_range,copy_file_range,sendfile,splice,mkdir,mkdirat,rename,renameat,renameat2,unlink,unlinkat,rmdir,\
                     link,linkat,symlink,symlinkat";

/// One thing that happened.
#[derive(Debug, Clone)]
pub enum Event {
    /// A file was made, unless it was there.
    Made(PathBuf),
    /// A file without a name was made; known by what the system calls it.
    MadeUnnamed(PathBuf),
    /// A file that had no name was given one.
    Named(PathBuf, PathBuf),
    /// A folder was made.
    MadeFolder(PathBuf),
    /// Bytes were put at a place in a file.
    Wrote(PathBuf, u64, Vec<u8>),
    /// Bytes of one file were put into another by the system: from, its place, to, its place, how many.
    Copied(PathBuf, u64, PathBuf, u64, u64),
    /// A file got this length.
    Cut(PathBuf, u64),
    /// What was done to this file or folder before lasts.
    Settled(PathBuf),
    /// A name was given to something else, and what had it is gone.
    Renamed(PathBuf, PathBuf),
    /// Two names were exchanged.
    Exchanged(PathBuf, PathBuf),
    /// A name is gone.
    Removed(PathBuf),
    /// The program said a line.
    Said(String),
}

/// All that happened, in order.
pub struct Recording {
    /// What happened.
    pub events: Vec<Event>,
}

impl Recording {
    /// Runs the program to its end and records what it does below `root`.
    pub fn of(program: &Command, root: &Path) -> Self {
        let record = tempfile::NamedTempFile::new().unwrap();
        let mut strace = Command::new("strace");
        strace.args(["-f", "-qq", "--seccomp-bpf", "-y", "-xx", "-s", "16777216", "-e", CALLS, "-o"]);
        strace.arg(record.path()).arg(program.get_program()).args(program.get_args());
        for (name, value) in program.get_envs() {
            strace.env(name, value.unwrap_or_default());
        }
        let ended = strace.stdin(Stdio::null()).output().unwrap();
        assert!(ended.status.success(), "{}", String::from_utf8_lossy(&ended.stderr));
        let text = fs::read_to_string(record.path()).unwrap();
        let mut reader = Reader::below(root);
        whole_lines(&text).iter().for_each(|line| reader.read(line));
        Self { events: reader.events }
    }

    /// What was said among the first so many events.
    pub fn said(&self, events: usize) -> Vec<&str> {
        let said = self.events[..events].iter();
        said.filter_map(|event| if let Event::Said(line) = event { Some(line.as_str()) } else { None })
            .collect()
    }
}

/// The lines of a record, each call that it shows in two halves put together where it ended.
pub fn whole_lines(text: &str) -> Vec<String> {
    let mut begun: HashMap<&str, &str> = HashMap::new();
    let mut lines = Vec::new();
    for line in text.lines() {
        let (process, call) = line.split_once(' ').unwrap_or((line, ""));
        if let Some(first) = line.strip_suffix(" <unfinished ...>") {
            begun.insert(process, first);
        } else if call.trim_start().starts_with("<... ") {
            let first = begun.remove(process).unwrap_or_default();
            let second = call.split_once(" resumed>").map_or("", |(_, second)| second);
            lines.push(format!("{first}{second}"));
        } else {
            lines.push(line.to_owned());
        }
    }
    lines
}

struct Reader<'a> {
    root: &'a Path,
    /// How far each open file was read or written, by the number of its descriptor.
    places: HashMap<String, u64>,
    /// What the system calls the file without a name behind each such descriptor.
    unnamed: HashMap<String, PathBuf>,
    events: Vec<Event>,
}

impl<'a> Reader<'a> {
    fn below(root: &'a Path) -> Self {
        Self { root, places: HashMap::new(), unnamed: HashMap::new(), events: Vec::new() }
    }

    fn read(&mut self, line: &str) {
        let Some(call) = Call::parse(line) else { return };
        let Ok(result) = call.result.split(['<', ' ']).next().unwrap_or_default().parse::<i64>() else {
            return;
        };
        if result < 0 {
            return;
        }
        let result = result.unsigned_abs();
        match call.name {
            "openat" | "open" | "creat" => self.open(&call),
            "write" | "writev" => self.write(&call, result),
            "pwrite64" => self.put(&call, number(call.each()[3]), result),
            "lseek" => {
                self.places.insert(descriptor(&call), result);
            }
            "ftruncate" => {
                self.note(PathBuf::from(call.target()), |path| Event::Cut(path, number(call.each()[1])))
            }
            "fsync" | "fdatasync" => self.note(PathBuf::from(call.target()), Event::Settled),
            "copy_file_range" => self.copy(&call, result),
            "mkdir" | "mkdirat" => self.note(path_of(&call, 0), Event::MadeFolder),
            "rename" | "renameat" | "renameat2" => self.rename(&call),
            "linkat" => self.name(&call),
            "unlink" | "unlinkat" | "rmdir" => self.note(path_of(&call, 0), Event::Removed),
            // Nothing of ours does these to a file; should it begin to, the model has to learn them.
            other => assert!(
                !call.target().starts_with(&*self.root.to_string_lossy()),
                "{other} is not known here"
            ),
        }
    }

    fn note(&mut self, path: PathBuf, event: impl FnOnce(PathBuf) -> Event) {
        if path.starts_with(self.root) {
            self.events.push(event(path));
        }
    }

    fn open(&mut self, call: &Call<'_>) {
        let path = PathBuf::from(named(call.result));
        let descriptor = call.result.split('<').next().unwrap_or_default();
        self.places.insert(descriptor.to_owned(), 0);
        if call.arguments.contains("O_TMPFILE") {
            self.unnamed.insert(descriptor.to_owned(), path.clone());
            return self.note(path, Event::MadeUnnamed);
        }
        assert!(
            !call.arguments.contains("O_APPEND") || !path.starts_with(self.root),
            "appending is not known here"
        );
        if call.name == "creat" || call.arguments.contains("O_CREAT") {
            self.note(path.clone(), Event::Made);
        }
        if call.name == "creat" || call.arguments.contains("O_TRUNC") {
            self.note(path, |path| Event::Cut(path, 0));
        }
    }

    fn name(&mut self, call: &Call<'_>) {
        let (from, to) = (path_of(call, 0), path_of(call, 1));
        let descriptor = from.strip_prefix("/proc/self/fd").ok().and_then(Path::to_str);
        let unnamed = descriptor.and_then(|descriptor| self.unnamed.get(descriptor)).cloned();
        self.note(to, |to| Event::Named(unnamed.expect("second names are not known here"), to));
    }

    fn write(&mut self, call: &Call<'_>, count: u64) {
        if descriptor(call) == "1" {
            let said = String::from_utf8_lossy(&call.bytes()).into_owned();
            self.events.extend(said.lines().map(|line| Event::Said(line.to_owned())));
            return;
        }
        let at = self.places.get(&descriptor(call)).copied().unwrap_or_default();
        self.put(call, at, count);
        self.places.insert(descriptor(call), at + count);
    }

    fn put(&mut self, call: &Call<'_>, at: u64, count: u64) {
        let mut bytes = call.bytes();
        bytes.truncate(usize::try_from(count).unwrap());
        self.note(PathBuf::from(call.target()), |path| Event::Wrote(path, at, bytes));
    }

    fn copy(&mut self, call: &Call<'_>, count: u64) {
        let each = call.each();
        let mut place = |argument: &str| {
            let descriptor = argument.split('<').next().unwrap_or_default().to_owned();
            let at = self.places.get(&descriptor).copied().unwrap_or_default();
            self.places.insert(descriptor, at + count);
            at
        };
        let (from, to) = (place(each[0]), place(each[2]));
        let source = PathBuf::from(named(each[0]));
        self.note(PathBuf::from(named(each[2])), |path| Event::Copied(source, from, path, to, count));
    }

    fn rename(&mut self, call: &Call<'_>) {
        let (from, to) = (path_of(call, 0), path_of(call, 1));
        assert_eq!(
            from.starts_with(self.root),
            to.starts_with(self.root),
            "nothing crosses the edge of the folder"
        );
        let exchange = call.arguments.contains("RENAME_EXCHANGE");
        self.note(from, |from| if exchange { Event::Exchanged(from, to) } else { Event::Renamed(from, to) });
    }
}

fn descriptor(call: &Call<'_>) -> String {
    call.arguments.split(['<', ',']).next().unwrap_or_default().to_owned()
}

fn number(argument: &str) -> u64 {
    argument.parse().unwrap()
}

/// A path among the arguments, together with the folder that it is told from.
fn path_of(call: &Call<'_>, which: usize) -> PathBuf {
    let each = call.each();
    let texts: Vec<usize> = (0..each.len()).filter(|&at| each[at].starts_with('"')).collect();
    let at = texts[which];
    let name = String::from_utf8(unescaped(each[at].trim_matches('"'))).unwrap();
    let folder = if at > 0 && each[at - 1].contains('<') { named(each[at - 1]) } else { String::new() };
    Path::new(&folder).join(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn events(lines: &str) -> Vec<Event> {
        let mut reader = Reader::below(Path::new("/r"));
        whole_lines(lines).iter().for_each(|line| reader.read(line));
        reader.events
    }

    #[test]
    fn writing_goes_on_where_it_stopped_and_a_call_in_two_halves_counts_when_it_ended() {
        let lines = [
            r#"7 openat(AT_FDCWD<\x2f>, "\x2f\x72\x2f\x61", O_WRONLY|O_CREAT, 0600) = 3<\x2f\x72\x2f\x61>"#,
            r#"7 write(3<\x2f\x72\x2f\x61>, "\x68\x69", 2) = 2"#,
            r"7 fsync(3<\x2f\x72\x2f\x61> <unfinished ...>",
            r#"8 write(1<pipe:[9]>, "\x6f\x6b\x0a", 3) = 3"#,
            r"7 <... fsync resumed>) = 0",
            r#"7 write(3<\x2f\x72\x2f\x61>, "\x21", 1) = 1"#,
            r#"7 unlinkat(5<\x2f\x72>, "\x61", 0) = 0"#,
            r#"7 rename("\x2f\x78", "\x2f\x79") = -1 ENOENT (No such file or directory)"#,
            r#"7 openat(AT_FDCWD<\x2f>, "\x2f\x72", O_RDWR|O_TMPFILE, 0600) = 4<\x2f\x72\x2f\x23\x31>(deleted)"#,
            r#"7 write(4<\x2f\x72\x2f\x23\x31>(deleted), "\x2e", 1) = 1"#,
            r#"7 linkat(AT_FDCWD<\x2f>, "/proc/self/fd/4", AT_FDCWD<\x2f>, "\x2f\x72\x2f\x62", AT_SYMLINK_FOLLOW) = 0"#,
        ];
        let events = events(&lines.join("\n"));
        let shown: Vec<String> = events.iter().map(|event| format!("{event:?}")).collect();
        assert_eq!(
            shown,
            [
                r#"Made("/r/a")"#,
                r#"Wrote("/r/a", 0, [104, 105])"#,
                r#"Said("ok")"#,
                r#"Settled("/r/a")"#,
                r#"Wrote("/r/a", 2, [33])"#,
                r#"Removed("/r/a")"#,
                r##"MadeUnnamed("/r/#1")"##,
                r##"Wrote("/r/#1", 0, [46])"##,
                r##"Named("/r/#1", "/r/b")"##
            ]
        );
    }
}
