//! Looking for needles in the memory of processes.
//!
//! A web process sets aside 70 GiB of addresses and uses a few hundred MiB of them, so only pages that exist are read.

use std::fs::{self, File};
use std::io;
use std::os::unix::fs::FileExt;

use super::needle::Needle;
use super::process::Process;

const PAGE: u64 = 4096;
/// How many pages are asked about at a time.
const PAGES: u64 = 32 * 1024;
/// How many bytes the system says about a page, and which bits say that it exists, in memory or swapped out.
const ENTRY: u64 = 8;
const EXISTS: u64 = 0b11 << 62;

/// What a look into a process's memory found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// A needle is there, in that shape.
    Holds(&'static str),
    /// None is anywhere in the bytes that were read; that many of them.
    Clean(u64),
    /// The process ended before or while it was looked at.
    Gone,
}

/// Looks through all memory that a process can read.
///
/// # Panics
/// If the system does not let us look: a gate that cannot see must not say that all is well.
pub fn look(process: Process, needles: &[&Needle]) -> Look {
    let Some((maps, pages, memory)) = opened(process) else {
        return Look::Gone;
    };
    let mut read = 0;
    for (from, to) in maps.lines().filter_map(readable) {
        for (from, to) in existing(&pages, from, to) {
            let mut bytes = vec![0; (to - from) as usize];
            // What was unmapped meanwhile holds nothing any more.
            let Ok(got) = memory.read_at(&mut bytes, from) else { continue };
            if let Some(shape) = needles.iter().find_map(|needle| needle.find(&bytes[..got])) {
                return Look::Holds(shape);
            }
            read += got as u64;
        }
    }
    if read == 0 { Look::Gone } else { Look::Clean(read) }
}

fn opened(process: Process) -> Option<(String, File, File)> {
    let needed = |result: io::Result<File>| match result {
        Ok(file) => Some(file),
        Err(why) if matches!(why.kind(), io::ErrorKind::NotFound) => None,
        Err(why) => panic!("the memory of {process:?} cannot be read: {why}"),
    };
    let maps = fs::read_to_string(process.file("maps")).ok()?;
    Some((maps, needed(File::open(process.file("pagemap")))?, needed(File::open(process.file("mem")))?))
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

/// The parts of a range that have pages behind them, neighbouring ones joined.
fn existing(pages: &File, from: u64, to: u64) -> Vec<(u64, u64)> {
    let mut found: Vec<(u64, u64)> = Vec::new();
    let nothing = vec![0; (PAGES * ENTRY) as usize];
    let mut about = nothing.clone();
    for begin in (from..to).step_by((PAGES * PAGE) as usize) {
        let count = PAGES.min((to - begin) / PAGE);
        let about = &mut about[..(count * ENTRY) as usize];
        if pages.read_exact_at(about, begin / PAGE * ENTRY).is_err() || about == &nothing[..about.len()] {
            continue;
        }
        let entries =
            about.chunks_exact(ENTRY as usize).map(|entry| u64::from_le_bytes(entry.try_into().unwrap()));
        for (place, _) in entries.enumerate().filter(|(_, entry)| entry & EXISTS != 0) {
            let page = begin + place as u64 * PAGE;
            match found.last_mut() {
                Some((_, end)) if *end == page => *end += PAGE,
                _ => found.push((page, page + PAGE)),
            }
        }
    }
    found
}
