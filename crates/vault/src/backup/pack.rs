//! The archive: an uncompressed ustar of the vault's five files, with nothing in it that tells of this computer.

use std::fs::File;
use std::io::{BufWriter, Cursor, Read};
use std::path::Path;

use chrono::NaiveDate;
use tar::{Builder, EntryType, Header};

use super::members::Member;
use super::{Source, Watch};
use crate::{Error, Result, capture, files, page_seals};

/// Packs the snapshot at `database` and the small files into a new file at `path`, durably.
pub(super) fn run(
    source: &Source,
    database: &Path,
    path: &Path,
    day: NaiveDate,
    watch: &Watch<'_>,
) -> Result<()> {
    let mut header = source.header.clone();
    header.pages = Some(page_seals::read(database)?);
    let file = files::create_private(path)?;
    let mut archive = Builder::new(BufWriter::with_capacity(1 << 20, file));
    let time = day.and_time(chrono::NaiveTime::MIN).and_utc().timestamp();
    let time = u64::try_from(time).unwrap_or_default();
    for member in Member::ALL {
        let small = match member {
            Member::Header => header.seal(&source.key)?,
            Member::PassphraseFile => source.passphrase_file.clone(),
            Member::RecoveryFile => source.recovery_file.clone(),
            Member::CaptureKey => capture::text(&header.capture).into_bytes(),
            Member::Database => {
                let pages = File::open(database)?;
                let size = pages.metadata()?.len();
                append(&mut archive, member, size, time, watch.reading(pages))?;
                continue;
            }
        };
        append(&mut archive, member, small.len() as u64, time, Cursor::new(small))?;
    }
    let buffered = archive.into_inner()?;
    let file = buffered.into_inner().map_err(|error| Error::from(error.into_error()))?;
    Ok(file.sync_all()?)
}

/// Owner, group and time of the file tell nothing: the day stands in the name anyway.
fn append(
    archive: &mut Builder<BufWriter<File>>,
    member: Member,
    size: u64,
    time: u64,
    content: impl Read,
) -> Result<()> {
    let mut header = Header::new_ustar();
    header.set_path(member.name())?;
    header.set_entry_type(EntryType::Regular);
    header.set_size(size);
    header.set_mode(0o600);
    header.set_mtime(time);
    header.set_cksum();
    Ok(archive.append(&header, content)?)
}
