//! Looking for a needle in the memory of processes, and weighing them.

use std::fs::{self, File};
use std::os::unix::fs::FileExt;

use super::needle::Needle;
use super::process::Process;

/// How much is read at a time.
const WINDOW: usize = 4 << 20;

/// What a look into a process's memory found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// The needle is there, in that shape.
    Holds(&'static str),
    /// It is nowhere in the bytes that were read; that many of them.
    Clean(usize),
    /// The process ended before or while it was looked at.
    Gone,
}

/// Looks through all memory that a process can read.
///
/// # Panics
/// If the system does not let us look: a gate that cannot see must not say that all is well.
pub fn look(process: Process, needle: &Needle) -> Look {
    let Ok(maps) = fs::read_to_string(process.file("maps")) else {
        return Look::Gone;
    };
    let memory = match File::open(process.file("mem")) {
        Ok(memory) => memory,
        Err(why) if why.kind() == std::io::ErrorKind::NotFound => return Look::Gone,
        Err(why) => panic!("the memory of {process:?} cannot be read: {why}"),
    };
    let mut read = 0;
    for (from, to) in maps.lines().filter_map(readable) {
        match look_between(&memory, from, to, needle) {
            Look::Clean(bytes) => read += bytes,
            other => return other,
        }
    }
    if read == 0 { Look::Gone } else { Look::Clean(read) }
}

fn readable(line: &str) -> Option<(u64, u64)> {
    let mut parts = line.split_whitespace();
    let (from, to) = parts.next()?.split_once('-')?;
    let readable = parts.next()?.starts_with('r');
    // The kernel's own pages can be mapped but not read from outside.
    let kernel = ["[vvar", "[vsyscall]", "[vdso]"].iter().any(|name| line.contains(name));
    let number = |text| u64::from_str_radix(text, 16).ok();
    (readable && !kernel).then_some((number(from)?, number(to)?))
}

fn look_between(memory: &File, from: u64, to: u64, needle: &Needle) -> Look {
    let mut buffer = vec![0; WINDOW + needle.longest()];
    let (mut at, mut read) = (from, 0);
    while at < to {
        let wanted = buffer.len().min((to - at) as usize);
        // A part that was unmapped meanwhile, or never had a page behind it, holds nothing.
        let Ok(got) = memory.read_at(&mut buffer[..wanted], at) else { break };
        if got == 0 {
            break;
        }
        if let Some(shape) = needle.find(&buffer[..got]) {
            return Look::Holds(shape);
        }
        read += got;
        // The next window begins early enough to see a needle that lies across the edge.
        at += if got > needle.longest() { got - needle.longest() } else { got } as u64;
        if at + needle.longest() as u64 >= to {
            break;
        }
    }
    Look::Clean(read)
}
