//! A disk that loses its power: what of a folder lasts when everything that nobody waited for may be gone.
//!
//! It holds each file and folder twice: as programs see it, and as it lasts. Content lasts once the file was flushed, names once
//! their folder was. When the power goes, what is neither is lost altogether, or in part: of unflushed writes any may have reached the
//! disk, whole or some of their sectors, in whatever order; of unflushed names those up to some moment, as a file system with
//! a journal keeps them.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use super::recording::Event;

/// What a disk writes in one piece.
const SECTOR: usize = 512;

/// A number in the order of all changes of names.
type When = u64;
type Names = BTreeMap<OsString, usize>;

/// The disk.
pub struct Platter {
    root: PathBuf,
    things: Vec<Thing>,
    /// Files that were made without a name, by what the system calls them.
    unnamed: BTreeMap<PathBuf, usize>,
    /// Which of the things is the root.
    top: usize,
    now: When,
}

enum Thing {
    File { seen: Vec<u8>, lasting: Vec<u8>, pending: Vec<Put> },
    Folder { seen: Names, lasting: Names, pending: Vec<(When, OsString, Option<usize>)> },
}

impl Thing {
    fn empty_file() -> Self {
        Self::File { seen: Vec::new(), lasting: Vec::new(), pending: Vec::new() }
    }
}

/// What was done to the content of a file.
enum Put {
    Bytes(u64, Vec<u8>),
    Length(u64),
}

/// What is left of what does not last.
pub enum Left {
    /// All of it: nothing but the program was stopped.
    All,
    /// Nothing.
    Nothing,
    /// Some of it, by a chance that this number gives.
    Some(u64),
}

impl Platter {
    /// A disk that holds what is below `root` now, all of it lasting.
    pub fn of(root: &Path) -> Self {
        let (root_path, things, unnamed) = (root.to_owned(), Vec::new(), BTreeMap::new());
        let mut platter = Self { root: root_path, things, unnamed, top: 0, now: 0 };
        platter.top = platter.read(root);
        platter
    }

    fn read(&mut self, path: &Path) -> usize {
        let thing = if path.is_dir() {
            let names: Names = fs::read_dir(path)
                .unwrap()
                .map(|entry| entry.unwrap())
                .map(|entry| (entry.file_name(), self.read(&entry.path())))
                .collect();
            Thing::Folder { seen: names.clone(), lasting: names, pending: Vec::new() }
        } else {
            let bytes = fs::read(path).unwrap();
            Thing::File { seen: bytes.clone(), lasting: bytes, pending: Vec::new() }
        };
        self.add(thing)
    }

    fn add(&mut self, thing: Thing) -> usize {
        self.things.push(thing);
        self.things.len() - 1
    }

    /// Does what was recorded. True if something lasts now that did not before.
    pub fn play(&mut self, event: &Event) -> bool {
        match event {
            Event::Made(path) => {
                if self.find(path).is_none() {
                    self.make(path, Thing::empty_file());
                }
            }
            Event::MadeUnnamed(path) => {
                let made = self.add(Thing::empty_file());
                self.unnamed.insert(path.clone(), made);
            }
            Event::Named(unnamed, path) => {
                let made = self.find(unnamed);
                self.name(path, made);
            }
            Event::MadeFolder(path) => {
                let (seen, lasting) = (Names::new(), Names::new());
                self.make(path, Thing::Folder { seen, lasting, pending: Vec::new() });
            }
            Event::Wrote(path, at, bytes) => self.put(path, Put::Bytes(*at, bytes.clone())),
            Event::Copied(from, at, path, to, count) => {
                let bytes = self.content(from, *at, *count);
                self.put(path, Put::Bytes(*to, bytes));
            }
            Event::Cut(path, length) => self.put(path, Put::Length(*length)),
            Event::Renamed(from, to) => {
                let moved = self.find(from);
                self.name(from, None);
                self.name(to, moved);
            }
            Event::Exchanged(one, other) => {
                let (first, second) = (self.find(one), self.find(other));
                self.name(one, second);
                self.name(other, first);
            }
            Event::Removed(path) => self.name(path, None),
            Event::Settled(path) => return self.settle(path),
            Event::Said(_) => {}
        }
        self.now += 1;
        false
    }

    fn make(&mut self, path: &Path, thing: Thing) {
        let made = self.add(thing);
        self.name(path, Some(made));
    }

    /// What has that name, as programs see it.
    fn find(&self, path: &Path) -> Option<usize> {
        if let Some(unnamed) = self.unnamed.get(path) {
            return Some(*unnamed);
        }
        let mut at = self.top;
        for name in path.strip_prefix(&self.root).ok()?.iter() {
            let Thing::Folder { seen, .. } = &self.things[at] else { return None };
            at = *seen.get(name)?;
        }
        Some(at)
    }

    fn name(&mut self, path: &Path, thing: Option<usize>) {
        let folder = path.parent().and_then(|parent| self.find(parent)).unwrap();
        let (now, name) = (self.now, path.file_name().unwrap().to_owned());
        let Thing::Folder { seen, pending, .. } = &mut self.things[folder] else { panic!("a folder") };
        set(seen, &name, thing);
        pending.push((now, name, thing));
    }

    fn put(&mut self, path: &Path, put: Put) {
        // What has no name any more is not there after the power is back.
        let Some(at) = self.find(path) else { return };
        let Thing::File { seen, pending, .. } = &mut self.things[at] else { panic!("a file") };
        put.onto(seen, |_| true);
        pending.push(put);
    }

    fn content(&self, path: &Path, at: u64, count: u64) -> Vec<u8> {
        let Thing::File { seen, .. } = &self.things[self.find(path).unwrap()] else { panic!("a file") };
        let from = usize::try_from(at).unwrap();
        seen[from..from + usize::try_from(count).unwrap()].to_vec()
    }

    fn settle(&mut self, path: &Path) -> bool {
        let Some(at) = self.find(path) else { return false };
        match &mut self.things[at] {
            Thing::File { seen, lasting, pending } => {
                lasting.clone_from(seen);
                !std::mem::take(pending).is_empty()
            }
            Thing::Folder { seen, lasting, pending } => {
                lasting.clone_from(seen);
                !std::mem::take(pending).is_empty()
            }
        }
    }

    /// Writes down below `root`, an empty folder, what is there when the power is back.
    pub fn lay(&self, left: &Left, root: &Path) {
        let mut chance = Chance(if let Left::Some(seed) = left { *seed } else { 0 });
        let until = match left {
            Left::All => return self.lay_all(self.top, root),
            Left::Nothing => None,
            Left::Some(_) => Some(chance.below(self.now + 1)),
        };
        self.lay_folder(self.top, until, &mut chance, root);
    }

    /// As programs see it.
    fn lay_all(&self, thing: usize, path: &Path) {
        match &self.things[thing] {
            Thing::File { seen, .. } => fs::write(path, seen).unwrap(),
            Thing::Folder { seen, .. } => {
                fs::create_dir_all(path).unwrap();
                seen.iter().for_each(|(name, thing)| self.lay_all(*thing, &path.join(name)));
            }
        }
    }

    /// `until` is the moment up to which names last that nobody waited for; none of them without it.
    fn lay_folder(&self, folder: usize, until: Option<When>, chance: &mut Chance, path: &Path) {
        let Thing::Folder { lasting, pending, .. } = &self.things[folder] else { panic!("a folder") };
        let mut names = lasting.clone();
        for (_, name, thing) in pending.iter().filter(|(when, ..)| until.is_some_and(|until| *when < until)) {
            set(&mut names, name, *thing);
        }
        for (name, thing) in names {
            let path = path.join(name);
            match &self.things[thing] {
                Thing::Folder { .. } => {
                    fs::create_dir(&path).unwrap();
                    self.lay_folder(thing, until, chance, &path);
                }
                Thing::File { lasting, pending, .. } => {
                    let mut bytes = lasting.clone();
                    for put in pending.iter().filter(|_| until.is_some()) {
                        put.onto_by_chance(&mut bytes, chance);
                    }
                    fs::write(&path, bytes).unwrap();
                }
            }
        }
    }
}

fn set(names: &mut Names, name: &OsString, thing: Option<usize>) {
    match thing {
        Some(thing) => drop(names.insert(name.clone(), thing)),
        None => drop(names.remove(name)),
    }
}

impl Put {
    /// Does it to `content`: whole, or those of its sectors that `has` says.
    fn onto(&self, content: &mut Vec<u8>, mut has: impl FnMut(usize) -> bool) {
        match self {
            Self::Length(length) => content.resize(usize::try_from(*length).unwrap(), 0),
            Self::Bytes(at, bytes) => {
                let at = usize::try_from(*at).unwrap();
                for (number, sector) in bytes.chunks(SECTOR).enumerate().filter(|(number, _)| has(*number)) {
                    let from = at + number * SECTOR;
                    if content.len() < from + sector.len() {
                        content.resize(from + sector.len(), 0);
                    }
                    content[from..from + sector.len()].copy_from_slice(sector);
                }
            }
        }
    }

    /// As it reached the disk without being waited for: not, whole, or in part.
    fn onto_by_chance(&self, content: &mut Vec<u8>, chance: &mut Chance) {
        match chance.below(3) {
            0 => {}
            1 => self.onto(content, |_| true),
            _ => self.onto(content, |_| chance.below(2) == 0),
        }
    }
}

/// Numbers by chance that are the same again for the same beginning.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u64) -> u64 {
        // SplitMix64.
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % end
    }
}

#[cfg(test)]
mod tests;
