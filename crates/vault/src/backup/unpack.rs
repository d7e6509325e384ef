//! Unpacking an archive that somebody may have made to do harm.
//!
//! Only the five names are taken, each once, as plain files, up to a size, into a private folder; anything else stops it.
//! Extensions of the format (long names, sparse files, pax headers) are not interpreted, so they are refused like everything else.
//! A stream's buffer is all the memory it takes.

use std::fs::File;
use std::io::{self, BufReader, Read, Seek};
use std::path::Path;

use tar::{Archive, Entry, EntryType};

use super::members::Member;
use super::{Fault, Watch};
use crate::layout::Layout;
use crate::{Error, Result, files};

/// Where an archive says that it is one: `ustar` at this place of its first block.
const MAGIC: std::ops::Range<usize> = 257..262;
const BLOCK: usize = 512;
const BUFFER: usize = 256 * 1024;

/// The size of the file, which must be a plain one.
pub(super) fn size_of(archive: &Path) -> Result<u64> {
    let about = std::fs::metadata(archive)?;
    if about.is_file() { Ok(about.len()) } else { Err(Fault::NotABackup.into()) }
}

/// Unpacks the backup at `archive` into the folder of `layout`, which is there, and does not wait for the disk. What it leaves after
/// an error, the caller removes.
pub(super) fn run(archive: &Path, layout: &Layout, watch: &Watch<'_>) -> Result<()> {
    let mut file = File::open(archive)?;
    require_magic(&mut file)?;
    file.rewind()?;
    let mut archive = Archive::new(watch.reading(BufReader::with_capacity(BUFFER, file)));
    let mut seen = Vec::new();
    for entry in archive.entries().map_err(malformed)?.raw(true) {
        let entry = entry.map_err(malformed)?;
        let member = admit(&entry, &seen)?;
        seen.push(member);
        write(entry, member, layout)?;
    }
    if seen.len() == Member::ALL.len() { Ok(()) } else { Err(Fault::Missing.into()) }
}

fn require_magic(file: &mut File) -> Result<()> {
    let mut block = [0; BLOCK];
    match file.read_exact(&mut block) {
        Ok(()) if &block[MAGIC] == b"ustar" => Ok(()),
        Ok(()) => Err(Fault::NotABackup.into()),
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Err(Fault::NotABackup.into()),
        Err(error) => Err(error.into()),
    }
}

/// Which member this is, if it is one, and the first of its name.
fn admit<R: Read>(entry: &Entry<'_, R>, seen: &[Member]) -> Result<Member> {
    if entry.header().entry_type() != EntryType::Regular {
        return Err(Fault::NotPlain.into());
    }
    let member = Member::named(&entry.path_bytes()).ok_or(Error::from(Fault::Foreign))?;
    if seen.contains(&member) {
        return Err(Fault::Twice.into());
    }
    if entry.size() > member.most_bytes() {
        return Err(Fault::TooLarge.into());
    }
    Ok(member)
}

fn write<R: Read>(mut entry: Entry<'_, R>, member: Member, layout: &Layout) -> Result<()> {
    let mut file = files::create_private(&member.path(layout))?;
    let expected = entry.size();
    let mut written = 0;
    let mut buffer = vec![0; BUFFER];
    while written < expected {
        let count = entry.read(&mut buffer).map_err(malformed)?;
        if count == 0 {
            return Err(Fault::CutOff.into());
        }
        io::Write::write_all(&mut file, &buffer[..count])?;
        written += count as u64;
    }
    Ok(())
}

/// The archive's reader says of everything malformed that it is something else than what a disk says.
fn malformed(error: io::Error) -> Error {
    match error.kind() {
        io::ErrorKind::Other | io::ErrorKind::UnexpectedEof | io::ErrorKind::InvalidData => {
            Fault::CutOff.into()
        }
        _ => error.into(),
    }
}

impl From<Fault> for Error {
    fn from(fault: Fault) -> Self {
        Self::Backup { fault }
    }
}
